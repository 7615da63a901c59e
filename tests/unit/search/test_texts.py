"""Plain texts as documents to search."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.model.document import Document
from hub.model.refusal import Refusal
from hub.search.texts import read_texts


def write(path: Path, content: str | bytes) -> Path:
    file = path / "texts.jsonl"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def make(name: str, lang: str, title: str, text: str) -> Document:
    return Document(name, lang, (title, "", "", "", text), shown={"t": title, "x": [text]})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", []),
        ("\n  \n", []),
        ('{"id": "a", "title": "Santé", "text": "Le texte"}', [make("a", "fr", "Santé", "Le texte")]),
        ('{"id": "a", "title": "T", "text": "x", "lang": "nl"}', [make("a", "nl", "T", "x")]),
        ('{"id": "a", "title": "T", "text": "x", "lang": null}', [make("a", "fr", "T", "x")]),
        ('{"id": "a"}', [make("a", "fr", "", "")]),
        ('{"id": 7, "title": null, "text": "x"}', [make("7", "fr", "", "x")]),
        ('{"id": "b", "text": "1"}\n\n{"id": "a", "text": "2"}\n', [make("b", "fr", "", "1"), make("a", "fr", "", "2")]),
        ('{"id": "a", "text": "1"}\n{"id": "a", "text": "2"}', [make("a", "fr", "", "2")]),
    ],
)  # fmt: skip
def test_a_document_a_line(lines: str, expected: list[Document], tmp_path: Path) -> None:
    assert read_texts(write(tmp_path, lines), "fr") == expected


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("no json", 1),
        ('{"id": "a"}\n{"id": "b"', 2),
        ('{"id": "a"}\n\n[1, 2]', 3),
        ('{"title": "without an id"}', 1),
        ('"text"', 1),
        ("3", 1),
        ("null", 1),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "nl", "en"])
def test_a_bad_line_is_named(lines: str, line: int, lang: str, tmp_path: Path) -> None:
    file = write(tmp_path, lines)
    with pytest.raises(Refusal) as refused:
        read_texts(file, "fr")
    said = refused.value.describe(lang)
    assert str(file) in said
    assert f" {line}" in said.replace(str(file), "")


@pytest.mark.parametrize("content", [None, b'{"id": "\xff"}'])
def test_what_cannot_be_read_is_refused(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "none.jsonl" if content is None else write(tmp_path, content)
    with pytest.raises(Refusal) as refused:
        read_texts(file, "fr")
    assert str(file) in refused.value.describe("en")
    assert "UTF-8" in refused.value.describe("en")


def test_only_a_line_feed_ends_a_line(tmp_path: Path) -> None:
    path = write(tmp_path, '{"id": "a", "title": "", "text": "un\u2028deux"}\r\n')
    assert [document.texts[-1] for document in read_texts(path, "fr")] == ["un\u2028deux"]


def test_half_a_letter_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, '{"id": "a", "title": "T", "text": "le \\ud800 coton"}\n')
    with pytest.raises(Refusal) as caught:
        read_texts(path, "fr")
    assert caught.value.code == "texts-line"
