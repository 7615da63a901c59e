"""The tables of a language."""

from __future__ import annotations

import pytest

from hub.text.fold import fold
from hub.text.language import load_language


@pytest.mark.parametrize(
    ("code", "stop", "form", "lemma", "kept", "ordinal", "number"),
    [
        ("fr", "meme", "yeux", "oeil", "proces", "quatrieme", 4),
        ("nl", "een", "kinderen", "kind", "gezond", "vierde", 4),
    ],
)
def test_words_of_the_tables(code: str, stop: str, form: str, lemma: str, kept: str, ordinal: str, number: int) -> None:
    language = load_language(code)
    assert stop in language.stop
    assert language.lemmas[form] == lemma
    assert kept in language.kept
    assert language.ordinals[ordinal] == number


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_words_are_looked_up_folded(code: str) -> None:
    language = load_language(code)
    for words in (language.stop, language.lemmas, language.kept, language.ordinals):
        assert [word for word in words if fold(word) != word] == []


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_the_browser_gets_the_same_tables(code: str) -> None:
    language = load_language(code)
    tables = language.tables()
    assert frozenset(tables["stop"].split()) == language.stop
    rows = [row.split() for row in tables["lemmas"].split("|")]
    assert {form: lemma for lemma, *forms in rows for form in (lemma, *forms)} == language.lemmas
    assert frozenset(tables["kept"].split()) == language.kept
    assert {
        word: int(number) for word, number in (pair.split(">") for pair in tables["ordinals"].split())
    } == language.ordinals


def test_a_language_without_tables_has_no_stems() -> None:
    language = load_language("en")
    assert language.stem("cooperatives") == "cooperatives"
    assert set(language.tables().values()) == {""}
