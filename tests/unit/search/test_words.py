"""French and Dutch words for one another."""

from __future__ import annotations

from typing import Any

import pytest

from hub.model.document import Document
from hub.search import words
from hub.search.postings import Postings, count_words
from hub.search.words import MOST, TABLES, add_translations, load_pairs
from hub.text.language import DATA
from hub.text.tokens import read_tokens

PAIRS = (
    ("abeilles", "bijen", 5),
    ("abeilles domestiques", "honingbijen", 9),
    ("absence", "afwezigheid", 3),
    ("absence", "gebrek", 2),
    ("absence", "ontbreken", 1),
    ("coton", "katoen", 8),
    ("droits humains", "mensenrechten", 9),
    ("gare", "de stationsomgeving", 4),
    ("le", "bijen", 9),
)


@pytest.fixture
def _pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "load_pairs", lambda: PAIRS)


def count(lang: str, *texts: str) -> Postings:
    documents = [Document(str(number), lang, ("", "", "", "", text)) for number, text in enumerate(texts)]
    return count_words(documents, read_tokens, lambda _: None)


def add(lang: str, text: str, foreign: str) -> dict[str, dict[str, Any]]:
    more: dict[str, dict[str, Any]] = {}
    add_translations(more, lang, {foreign}, count(foreign, text), read_tokens)
    return more


def test_the_table_is_whole_sorted_and_without_doubles() -> None:
    pairs = load_pairs()
    assert len(pairs) > 1000
    assert all(french.strip() and dutch.strip() and 1 <= weight <= 9 for french, dutch, weight in pairs)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_sorted_and_without_doubles(table: str) -> None:
    lines = (DATA / table).read_text("utf-8").splitlines()
    pairs = [tuple(line.split("\t")[:2]) for line in lines if not line.startswith("#")]
    assert pairs == sorted(set(pairs))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("words-fr-nl.tsv", ("Source", "CC0", "bin/make-word-table", "weight")),
        ("words-field-fr-nl.tsv", ("by hand", "CC0", "weight", "checked")),
    ],
)
def test_a_table_says_where_it_comes_from(table: str, words: tuple[str, ...]) -> None:
    head = [line for line in (DATA / table).read_text("utf-8").splitlines() if line.startswith("#")]
    for word in words:
        assert word in " ".join(head)


@pytest.mark.usefixtures("_pairs")
def test_a_translation_of_several_words_stands_for_the_texts_that_have_them_all() -> None:
    postings = count("fr", "droit et humain", "droit et lune", "un humain")
    more: dict[str, dict[str, Any]] = {}
    add_translations(more, "nl", {"fr"}, postings, read_tokens)
    assert more[read_tokens("nl").key("mensenrecht")]["x"] == [["+droit humain", 9]]
    assert postings.groups["+droit humain"].forms == {"": [(0, 4, 1)]}


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
