"""French and Dutch words for one another."""

from __future__ import annotations

from typing import Any

import pytest

from hub.model.document import Document
from hub.search import words
from hub.search.postings import count_words
from hub.search.words import MOST, add_translations, load_pairs
from hub.text.language import DATA
from hub.text.tokens import read_tokens

PAIRS = (
    ("abeilles", "bijen", 5),
    ("abeilles domestiques", "honingbijen", 9),
    ("absence", "afwezigheid", 3),
    ("absence", "gebrek", 2),
    ("absence", "ontbreken", 1),
    ("coton", "katoen", 8),
    ("gare", "de stationsomgeving", 4),
    ("le", "bijen", 9),
)


@pytest.fixture
def _pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "load_pairs", lambda: PAIRS)


def add(lang: str, text: str, foreign: str) -> dict[str, dict[str, Any]]:
    documents = [Document("a", foreign, ("", "", "", "", text))]
    more: dict[str, dict[str, Any]] = {}
    add_translations(more, lang, {foreign}, count_words(documents, read_tokens, lambda _: None), read_tokens)
    return more


def test_the_table_is_whole_sorted_and_without_doubles() -> None:
    pairs = load_pairs()
    assert len(pairs) > 1000
    assert all(french.strip() and dutch.strip() and 1 <= weight <= 9 for french, dutch, weight in pairs)
    assert len({(french, dutch) for french, dutch, _ in pairs}) == len(pairs)
    assert [pair[:2] for pair in pairs] == sorted(pair[:2] for pair in pairs)


def test_the_table_says_where_it_comes_from() -> None:
    head = [line for line in (DATA / "words-fr-nl.tsv").read_text("utf-8").splitlines() if line.startswith("#")]
    for word in ("Source", "CC0", "bin/make-word-table", "weight"):
        assert word in " ".join(head)


@pytest.mark.usefixtures("_pairs")
def test_a_word_has_the_translations_that_the_texts_have_the_best_with_nine() -> None:
    fr, nl = read_tokens("fr"), read_tokens("nl")
    assert add("fr", "bijen, afwezigheid en gebrek", "nl") == {
        fr.key("abeilles"): {"x": [[nl.key("bijen"), 9]]},
        fr.key("absence"): {"x": [[nl.key("afwezigheid"), 9], [nl.key("gebrek"), 6]]},
    }


@pytest.mark.usefixtures("_pairs")
def test_a_phrase_is_under_its_first_word() -> None:
    fr, nl = read_tokens("fr"), read_tokens("nl")
    assert add("fr", "honingbijen", "nl") == {
        fr.key("abeilles"): {"p": [[[fr.key("domestiques")], [[nl.key("honingbijen"), 9]]]]}
    }


@pytest.mark.usefixtures("_pairs")
def test_the_table_serves_the_other_way_too() -> None:
    fr, nl = read_tokens("fr"), read_tokens("nl")
    assert add("nl", "le coton", "fr") == {nl.key("katoen"): {"x": [[fr.key("coton"), 9]]}}


@pytest.mark.usefixtures("_pairs")
@pytest.mark.parametrize(("lang", "foreign"), [("en", "nl"), ("fr", "en"), ("fr", "fr")])
def test_other_languages_have_none(lang: str, foreign: str) -> None:
    assert add(lang, "bijen katoen coton", foreign) == {}


def test_translations_are_few() -> None:
    dutch = " ".join(row[1] for row in load_pairs())
    more = add("fr", dutch, "nl")
    rows = [row["x"] for row in more.values() if "x" in row]
    assert rows
    assert all(1 <= len(row) <= MOST and row[0][1] == 9 for row in rows)
    assert all(1 <= weight <= 9 for row in rows for _, weight in row)
