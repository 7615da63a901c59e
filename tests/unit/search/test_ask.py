"""Queries → rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.model.document import Document, Named
from hub.model.refusal import Refusal
from hub.search.ask import ask, read_queries
from hub.search.index import write_index
from hub.search.site import load_from, place_index

CONCEPT = Named(
    "themes/m",
    {"fr": "Tontine", "nl": "Spaargroep"},
    {"fr": ("Tontine", "caisse villageoise"), "nl": ("Spaargroep",)},
)


def make(name: str, text: str, lang: str = "fr", concepts: tuple[str, ...] = ()) -> Document:
    return Document(name, lang, (name.upper(), "", "", "", text), concepts, {"t": name.upper(), "x": [text]})


DOCUMENTS = (
    make("a", "Le coton du Bénin"),
    make("b", "Le coton, le coton et le prix"),
    make("c", "Een spaargroep in de wijk", "nl"),
    make("d", "Une tontine de quartier"),
    make("e", "Autre chose", concepts=("themes/m",)),
)
FILES = write_index(DOCUMENTS, [CONCEPT], (), "fr")


@pytest.mark.parametrize(
    ("content", "queries"),
    [
        ("q1\tcoton\nq2\tla santé\n", [("q1", "coton"), ("q2", "la santé")]),
        ("q1\tcoton\n\n  \nq2\tprix", [("q1", "coton"), ("q2", "prix")]),
        ("q1\ta\tb", [("q1", "a\tb")]),
        ("q1\t", [("q1", "")]),
        ("", []),
    ],
)
def test_queries_of_a_file(content: str, queries: list[tuple[str, str]], tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text(content, "utf-8")
    assert read_queries(file) == queries


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"q1\tcoton\nno tab", "line 2"), (b"no tab", "line 1"), (b"q\t\xff", "UTF-8"), (None, "UTF-8")],
)
def test_what_holds_no_queries_is_refused(content: bytes | None, words: str, tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        read_queries(file)
    assert words in refused.value.describe("en")


def find(text: str, limit: int = 10) -> list[tuple[str, int, str, str, list[str]]]:
    rows = ask(FILES.__getitem__, "fr", [("q", text)], limit)
    return [(row["query"], row["rank"], row["record"], row["lang"], row["matched"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "limit", "rows"),
    [
        ("coton", 10, [("q", 1, "b", "fr", []), ("q", 2, "a", "fr", [])]),
        ("coton", 1, [("q", 1, "b", "fr", [])]),
        ("zzzzzzzzz", 10, []),
    ],
)
def test_rows(text: str, limit: int, rows: list[tuple[str, int, str, str, list[str]]]) -> None:
    assert find(text, limit) == rows


def test_what_was_found_by_a_concept_says_so_in_the_reader_s_language() -> None:
    found = {record: (lang, matched) for _, _, record, lang, matched in find("tontine")}
    assert found == {"d": ("fr", []), "e": ("fr", ["Tontine"]), "c": ("nl", ["Tontine"])}


def test_a_row_has_all_that_is_promised_and_queries_are_answered_in_order() -> None:
    rows = list(ask(FILES.__getitem__, "fr", [("2", "prix"), ("1", "coton")], 1))
    assert [row.keys() for row in rows] == [{"query", "rank", "record", "score", "lang", "matched", "title"}] * 2
    assert [(row["query"], row["record"], row["title"]) for row in rows] == [("2", "b", "B"), ("1", "b", "B")]
    assert all(row["score"] > 0 for row in rows)


def test_a_built_site_answers_as_its_files_do(tmp_path: Path) -> None:
    for path, content in place_index(FILES, "fr").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    queries = [("q", "coton"), ("r", "tontine")]
    assert list(ask(load_from(tmp_path, "fr"), "fr", queries, 5)) == list(ask(FILES.__getitem__, "fr", queries, 5))
    with pytest.raises(Refusal):
        load_from(tmp_path, "nl")
