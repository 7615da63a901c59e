"""Where a character of a YAML scalar stands in its file."""

from __future__ import annotations

import unicodedata

import pytest

from hub.model.raw import RawScalar
from hub.read.front import read_yaml
from hub.wording.place import find_column, find_place


@pytest.mark.parametrize(
    "source",
    [
        "a: un mot Ici",
        'a: "un mot Ici"',
        "a: 'l''un et l''autre Ici'",
        'a: "un\\tmot\\n\\_et \\/ \\U0001F600\\x20 Ici"',
        'a: "deux\\n\\n  Ici"',
        'a: "il dit \\"oui\\" \\u00e9 \\x41 Ici"',
        'a: "un \\\n  mot Ici"',
        "a: >\n  plusieurs\n  lignes\n\n  et Ici",
        "a: >-\n  plusieurs Ici",
        "a: |\n  une\n    autre Ici",
        "a: un mot\n  puis Ici",
        "a: 'un mot\n\n  puis Ici'",
        "a: {b: x, c: 'y Ici'}",
        "a: [x, 'y', \"é Ici\"]",
        "a: &x Ici",
    ],
)
def test_the_word_that_begins_with_a_capital(source: str) -> None:
    raw = read_yaml(source, "x", 1, [])
    assert raw is not None
    scalars: list[RawScalar] = []

    def walk(node: object) -> None:
        if isinstance(node, RawScalar):
            scalars.append(node)
        for inner in (*getattr(node, "items", ()),) if not hasattr(node, "entries") else (*node.entries.values(),):
            walk(inner)

    walk(raw)
    scalar = next(one for one in scalars if "Ici" in one.value)
    line, column = find_place(source.split("\n"), scalar.line, scalar.column, scalar.value, scalar.value.index("Ici"))
    assert source.split("\n")[line - 1][column - 1 :].startswith("Ici")


@pytest.mark.parametrize("typed", ["a: Avec \U0001f600 e\u0301te\u0301, un Ici", "a: 'l''e\u0301te\u0301 Ici'"])
def test_accents_may_be_typed_apart(typed: str) -> None:
    raw = read_yaml(unicodedata.normalize("NFC", typed), "x", 1, [])
    assert raw is not None
    (scalar,) = raw.entries.values()
    assert isinstance(scalar, RawScalar)
    line, column = find_place([typed], scalar.line, scalar.column, scalar.value, scalar.value.index("Ici"))
    assert (line, typed[column - 1 : column + 2]) == (1, "Ici")
    composed = unicodedata.normalize("NFC", typed)
    assert typed[find_column(typed, composed.index("Ici") + 1) - 1 :].startswith("Ici")


def test_a_source_that_reads_otherwise_gives_the_beginning() -> None:
    assert find_place(["a: autre chose"], 1, 3, "un mot", 3) == (1, 4)
