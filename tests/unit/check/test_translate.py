"""A translation laid over its original."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.check import Checked
from hub.model.text import Text
from tests.hubs import ACTOR, codes, only, practice, raw, record, translation

CheckAt = Callable[..., Checked]
FR, NL = "practices/x.fr.md", "practices/x.nl.md"
LESSONS = "lessons:\n  - {id: a, text: un}\n  - {id: b, text: deux}"
TRANSFER = "transfer: [{condition: un, needed: 'yes'}, {condition: deux}]"


def texts(value: object, key: str) -> list[object]:
    assert isinstance(value, tuple)
    return [dict(item[key].by_lang) for item in value]


@pytest.mark.parametrize(
    ("original", "translated", "field", "key", "expected"),
    [
        (LESSONS, "lessons: [{id: b, text: twee}, {id: a, text: een}]", "lessons", "text",
         [{"fr": "un", "nl": "een"}, {"fr": "deux", "nl": "twee"}]),
        (LESSONS, "lessons: [{id: b, text: twee}]", "lessons", "text",
         [{"fr": "un"}, {"fr": "deux", "nl": "twee"}]),
        (TRANSFER, "transfer: [{condition: een, needed: 'yes'}, {condition: twee}]", "transfer", "condition",
         [{"fr": "un", "nl": "een"}, {"fr": "deux", "nl": "twee"}]),
    ],
)  # fmt: skip
def test_nested_words_find_their_counterpart(
    original: str, translated: str, field: str, key: str, expected: object, check_at: CheckAt
) -> None:
    checked = check_at({FR: practice(original), NL: translation(translated)})
    assert texts(only(checked, "practices/x").values[field], key) == expected


def test_a_party_finds_its_counterpart_by_its_actor(check_at: CheckAt) -> None:
    original = "partnership: {parties: [{actor: wsm, role: caisse}], exit: fin}"
    translated = "partnership: {parties: [{actor: wsm, role: kas}]}"
    checked = check_at({"actors/wsm.fr.md": record(ACTOR), FR: practice(original), NL: translation(translated)})
    partnership = only(checked, "practices/x").values["partnership"]
    assert isinstance(partnership, dict)
    assert texts(partnership["parties"], "role") == [{"fr": "caisse", "nl": "kas"}]
    assert partnership["exit"] == Text({"fr": "fin"}, "fr")


def test_words_of_both_and_bodies_of_both(check_at: CheckAt) -> None:
    checked = check_at({FR: practice("seeking: aide", "un"), NL: translation("", "een")})
    record = only(checked, "practices/x")
    assert record.original == "fr"
    assert record.langs == ("fr", "nl")
    assert record.title == Text({"fr": "Titre", "nl": "Titel"}, "fr")
    assert record.values["seeking"] == Text({"fr": "aide"}, "fr")
    assert {lang: parts[0].markdown for lang, parts in record.bodies.items()} == {"fr": "un", "nl": "een"}


def test_keywords_are_replaced_whole(check_at: CheckAt) -> None:
    checked = check_at({FR: practice("keywords: [un, deux]"), NL: translation("keywords: [drie]")})
    keywords = only(checked, "practices/x").values["keywords"]
    assert isinstance(keywords, tuple)
    shown = {
        lang: [t.by_lang[lang] for t in keywords if isinstance(t, Text) and lang in t.by_lang] for lang in ("fr", "nl")
    }
    assert shown == {"fr": ["un", "deux"], "nl": ["drie"]}


def test_the_original_may_be_in_any_language(check_at: CheckAt) -> None:
    checked = check_at({NL: practice("outcome: mixed"), FR: translation("", lang="nl")})
    record = only(checked, "practices/x")
    assert (record.original, record.values["outcome"]) == ("nl", "mixed")


@pytest.mark.parametrize(
    ("original", "translated", "code"),
    [
        ("outcome: mixed", "outcome: mixed", None),
        ("themes: [partenariat]", "themes: [partenariat]", None),
        ("period: {start: 2023}", "period: {start: 2023}", None),
        ("outcome: mixed", "outcome: success", "translation-neutral"),
        ("", "outcome: success", "translation-neutral"),
        ("themes: [partenariat]", "themes: []", "translation-neutral"),
        ("period: {start: 2023}", "period: {start: 2024}", "translation-neutral"),
        ("partnership: {agreement: {kind: oral}}", "partnership: {agreement: {kind: none}}", "translation-neutral"),
        (LESSONS, "lessons: [{id: c, text: drie}]", "translation-mismatch"),
        (LESSONS, "lessons: [{text: drie}]", "translation-mismatch"),
        (TRANSFER, "transfer: [{condition: een}]", "translation-mismatch"),
        (TRANSFER, "transfer: [{condition: een, needed: 'no'}, {condition: twee}]", "translation-neutral"),
        ("", "outcom: mixed", "field-unknown"),
        (LESSONS, "lessons: een", "value-type"),
        (LESSONS, "lessons: [een, twee]", "value-type"),
    ],
)  # fmt: skip
def test_what_is_neutral_is_said_once(original: str, translated: str, code: str | None, check_at: CheckAt) -> None:
    checked = check_at({FR: practice(original), NL: translation(translated)})
    found = codes(checked.findings)
    assert set(found) == ({code} if code else set())
    plain = check_at({FR: practice(original), NL: translation("")}).records["practices/x"].values
    kept = checked.records["practices/x"].values
    assert {n: kept[n] for n in ("outcome", "period", "themes") if n in kept} == {
        n: plain[n] for n in ("outcome", "period", "themes") if n in plain
    }


def test_two_originals(check_at: CheckAt) -> None:
    """Both are kept; the one in the site's first language counts as the original."""
    files = {FR: practice("outcome: mixed"), NL: practice("outcome: failure").replace("Titre", "Titel")}
    checked = check_at(files)
    assert codes(checked.findings) == ["original-twice"]
    record = checked.records["practices/x"]
    assert (record.original, record.values["outcome"]) == ("fr", "mixed")
    assert record.title.by_lang == {"fr": "Titre", "nl": "Titel"}


def test_two_originals_on_a_dutch_site(check_at: CheckAt) -> None:
    files = {FR: practice("outcome: mixed"), NL: practice("outcome: failure")}
    record = check_at(files, hub="languages: [nl, fr]").records["practices/x"]
    assert (record.original, record.values["outcome"]) == ("nl", "failure")


def test_a_translation_without_an_original(check_at: CheckAt) -> None:
    checked = check_at({NL: translation("led_by: [{label: Wij}]\nsources: [{title: t}]\ncreated: 2026-01-01")})
    assert codes(checked.findings) == ["original-missing"]
    assert checked.records["practices/x"].title.by_lang == {"nl": "Titel"}


@pytest.mark.parametrize(
    ("translates", "found"),
    [
        ("translates: fr", ["value-type"]),
        ("translates: {lang: fr, statut: human}", ["field-unknown"]),
        ("translates: {lang: fr, status: robot}", ["value-choice"]),
        ("translates: {lang: fr, status: machine, by: {label: x}}", []),
        ("translates: {lang: fr, by: nobody}", ["ref-missing"]),
        ("translates: {lang: nl}", ["value-choice"]),
        ("translates: {lang: klingon}", ["value-choice"]),
        ("translates: {}", []),
    ],
)
def test_the_note_of_a_translation(translates: str, found: list[str], check_at: CheckAt) -> None:
    files = {FR: practice(), NL: raw(f"title: Titel\nsummary: s\n{translates}")}
    assert codes(check_at(files).findings) == found


def test_terms_are_complete_in_each_language(check_at: CheckAt) -> None:
    files = {
        "terms/sud.fr.md": record("usage: debated\nconcept: partenariat", "Pourquoi", title="Sud"),
        "terms/sud.nl.md": record("usage: avoid\nadvised_by: [wsm]", "Waarom", title="Zuiden"),
        "actors/wsm.fr.md": record(ACTOR),
    }
    term = only(check_at(files), "terms/sud")
    assert term.title.by_lang == {"fr": "Sud", "nl": "Zuiden"}
    assert (term.get("usage", "fr"), term.get("usage", "nl")) == ("debated", "avoid")
    assert term.get("concept", "nl") == "partenariat"


def test_a_term_has_no_original(check_at: CheckAt) -> None:
    files = {
        "terms/sud.fr.md": record("usage: debated"),
        "terms/sud.nl.md": translation("usage: debated\ncreated: 2026-01-01"),
    }
    assert codes(check_at(files).findings) == ["field-unknown"]
