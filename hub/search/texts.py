"""Plain texts, one JSON object a line, as documents to search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from hub.model.document import WEIGHTS, Document
from hub.model.refusal import Refusal


def read_texts(path: Path, lang: str) -> list[Document]:
    """The documents of a file with `{id, title, text, lang?}` a line; raises `Refusal` where a line is none."""
    documents: dict[str, Document] = {}
    for number, line in read_lines(path):
        try:
            row = json.loads(line)
            document = _make_document(row, lang)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise Refusal("texts-line", path=path, line=number) from None
        documents[document.id] = document
    return list(documents.values())


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that hold something, each with its number; raises `Refusal` where it is no UTF-8 text."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        raise Refusal("texts-unreadable", path=path) from None
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _make_document(row: dict[str, str], lang: str) -> Document:
    title, text = str(row.get("title") or ""), str(row.get("text") or "")
    (title + text + str(row["id"])).encode()
    texts = tuple({8: title, 1: text}.get(weight, "") for weight in WEIGHTS)
    return Document(str(row["id"]), str(row.get("lang") or lang), texts, shown={"t": title, "x": [text]})
