"""The words of the interface: complete in each language, and the site's own before ours."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest

from hub.model.record import Date
from hub.settings import Settings
from hub.view.words import Words, _read

LANGS = ("fr", "nl", "en")
OTHERS = ("nl", "en")

HubAt = Callable[..., Settings]


@pytest.fixture
def settings(hub_at: HubAt) -> Settings:
    return hub_at({})


def forms(entry: object) -> list[str]:
    return [str(form) for form in entry.values()] if isinstance(entry, dict) else [str(entry)]


def blanks(entry: object) -> set[str]:
    """The blanks of a word; of one with plural forms, those of the form for many."""
    word = entry["other"] if isinstance(entry, dict) else str(entry)
    return {blank for _, blank, _, _ in string.Formatter().parse(word) if blank is not None}


@pytest.mark.parametrize("lang", OTHERS)
def test_each_language_has_the_same_words(lang: str, settings: Settings) -> None:
    assert set(_read(lang, settings.root)) == set(_read("fr", settings.root))


@pytest.mark.parametrize("lang", OTHERS)
def test_a_word_has_the_same_blanks_in_each_language(lang: str, settings: Settings) -> None:
    french, other = _read("fr", settings.root), _read(lang, settings.root)
    assert {key: blanks(word) for key, word in other.items()} == {key: blanks(word) for key, word in french.items()}


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_is_empty_or_something_else_than_text(lang: str, settings: Settings) -> None:
    for key, word in _read(lang, settings.root).items():
        assert isinstance(word, str | dict), key
        assert all((form and form == form.strip()) or key == "say.body" for form in forms(word)), key


@pytest.mark.parametrize("lang", LANGS)
def test_plural_forms_are_those_of_the_language(lang: str, settings: Settings) -> None:
    known = {*Words(lang, settings).locale.plural_form.tags, "other", "zero"}
    for key, word in _read(lang, settings.root).items():
        if isinstance(word, dict):
            assert set(word) <= known, key
            assert {"one", "other"} <= set(word), key


@pytest.mark.parametrize(
    ("lang", "number", "said"),
    [
        ("fr", 0, "rien encore"),
        ("fr", 1, "1 fiche"),
        ("fr", 2, "2 fiches"),
        ("fr", 1_000_000, "1000000 fiches"),
        ("nl", 0, "nog niets"),
        ("nl", 1, "1 fiche"),
        ("nl", 2, "2 fiches"),
        ("en", 1, "1 record"),
        ("en", 2, "2 records"),
        ("de", 2, "2 records"),
    ],
)
def test_plural_forms(lang: str, number: int, said: str, settings: Settings) -> None:
    assert Words(lang, settings).count("sdgs.count", number) == said


def test_a_plural_form_that_is_missing_is_that_of_others(hub_at: HubAt) -> None:
    settings = hub_at({})
    (settings.root / "locale").mkdir()
    (settings.root / "locale" / "fr.yml").write_text("own: {one: une, other: plusieurs}", "utf-8")
    words = Words("fr", settings)
    assert [words.count("own", n) for n in (0, 1, 2, 1_000_000)] == ["une", "une", "plusieurs", "plusieurs"]
    assert words("own") == "plusieurs"


@pytest.mark.parametrize(
    ("date", "french", "dutch"),
    [
        (Date(2024), "2024", "2024"),
        (Date(2024, 11), "novembre 2024", "november 2024"),
        (Date(2024, 3), "mars 2024", "maart 2024"),
        (Date(2024, 3, 4), "4 mars 2024", "4 maart 2024"),
        (Date(2024, 1, 1), "1er janvier 2024", "1 januari 2024"),
        (Date(2024, 2, 29), "29 février 2024", "29 februari 2024"),
    ],
)
def test_dates_as_precise_as_given(date: Date, french: str, dutch: str, settings: Settings) -> None:
    assert Words("fr", settings).date(date) == french
    assert Words("nl", settings).date(date) == dutch


@pytest.mark.parametrize(
    ("code", "french", "dutch"),
    [
        ("BE", "Belgique", "België"),
        ("NO", "Norvège", "Noorwegen"),
        ("CD", "Congo-Kinshasa", "Congo-Kinshasa"),
        ("SN", "Sénégal", "Senegal"),
        ("QQ", "QQ", "QQ"),
    ],
)
def test_names_of_countries(code: str, french: str, dutch: str, settings: Settings) -> None:
    assert Words("fr", settings).country(code) == french
    assert Words("nl", settings).country(code) == dutch


@pytest.mark.parametrize(
    ("code", "french", "dutch"),
    [("nl", "néerlandais", "Nederlands"), ("ln", "lingala", "Lingala"), ("nl-BE", "néerlandais", "Nederlands"), ("qqq", "qqq", "qqq")],
)  # fmt: skip
def test_names_of_languages(code: str, french: str, dutch: str, settings: Settings) -> None:
    assert Words("fr", settings).language(code) == french
    assert Words("nl", settings).language(code) == dutch


def test_a_missing_word_comes_from_english_then_french_then_is_its_key(hub_at: HubAt) -> None:
    settings = hub_at({})
    (settings.root / "locale").mkdir()
    (settings.root / "locale" / "de.yml").write_text("home: {newest: Neu}", "utf-8")
    (settings.root / "locale" / "fr.yml").write_text("own: {only: en français}", "utf-8")
    words = Words("de", settings)
    assert words("home.newest") == "Neu"
    assert words("shell.home") == Words("en", settings)("shell.home")
    assert words("own.only") == "en français"
    assert words("own.nowhere") == "own.nowhere"
    assert words.count("own.nowhere", 3) == "own.nowhere"


def test_the_site_s_own_words_win_one_by_one(hub_at: HubAt) -> None:
    settings = hub_at({})
    (settings.root / "locale").mkdir()
    (settings.root / "locale" / "nl.yml").write_text("shell: {home: Begin}", "utf-8")
    assert Words("nl", settings)("shell.home") == "Begin"
    assert Words("nl", settings)("shell.language") == "Taal"
    assert Words("fr", settings)("shell.home") == "Accueil"


def test_labels_come_from_the_schema_then_the_locale_file_then_another_language(hub_at: HubAt) -> None:
    settings = hub_at({})
    (settings.root / "locale").mkdir()
    (settings.root / "locale" / "de.yml").write_text("schema: {practice: {many: Praxis}}", "utf-8")
    words = Words("de", settings)
    assert words.label({"de": "Praktiken", "fr": "Pratiques"}, "practice.many") == "Praktiken"
    assert words.label({"nl": "Praktijken", "fr": "Pratiques"}, "practice.many") == "Praxis"
    assert words.label({"nl": "Actoren", "fr": "Acteurs"}, "actor.many") == "Acteurs"
    assert words.label({}) == ""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", ["card.more", "record.only", "record.permanent"])
def test_blanks_are_filled(lang: str, key: str, settings: Settings) -> None:
    filled = Words(lang, settings)(key, n=7, language="lingala", address="https://hub.test/")
    assert not {"{", "}"} & set(filled)
