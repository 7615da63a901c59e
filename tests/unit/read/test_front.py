"""Front matter → what was typed, each scalar as text and each key with its line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping

import pytest

from hub.model.finding import Finding
from hub.model.raw import RawList, RawMap, RawNode, RawScalar
from hub.read.front import read_yaml, split_fences


def plain(node: RawNode) -> object:
    """The node as lists, mappings and texts."""
    if isinstance(node, RawScalar):
        return node.value
    if isinstance(node, RawList):
        return [plain(item) for item in node.items]
    return {name: plain(item) for name, item in node.entries.items()}


def read(text: str) -> tuple[RawMap | None, list[tuple[str, int, str]]]:
    """The front matter `text`, which begins on line 2, and (code, line, field) of each finding."""
    findings: list[Finding] = []
    front = read_yaml(text, "x.fr.md", 2, findings)
    return front, [(f.code, f.line, f.field) for f in findings]


@pytest.mark.parametrize(
    "typed",
    [
        "no", "NO", "on", "off", "yes", "~", "null", "true", "True",
        "8.10", "2.10", "012", "0x1F", "1_000", "00000123", "1e3", ".inf", ".5",
        "2024", "2024-05", "2024-05-01", "2024-05-01T10:00:00Z", "12:30:45", "=", "<<",
    ],
)  # fmt: skip
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    front, findings = read(f"key: {typed}\nlist: [{typed}]\n{typed}: key\n")
    assert findings == []
    assert front is not None
    assert plain(front) == {"key": typed, "list": [typed], typed: "key"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 'l''été'", {"a": "l'été"}),
        ('a: "x\\ty"', {"a": "x\ty"}),
        ("a: |\n  un\n  deux\n", {"a": "un\ndeux\n"}),
        ("a: >\n  un\n  deux\n", {"a": "un deux\n"}),
        ("a:\nb: ''\n", {"a": "", "b": ""}),
        ("a: &x [1, 2]\nb: *x\n", {"a": ["1", "2"], "b": ["1", "2"]}),
        ("a: {b: {c: [d]}}", {"a": {"b": {"c": ["d"]}}}),
        ("", {}),
        ("# rien\n", {}),
        ("a: 😀 ‏שלום\n", {"a": "😀 ‏שלום"}),
    ],
)
def test_yaml_is_read(text: str, expected: Mapping[str, object]) -> None:
    front, findings = read(text)
    assert findings == []
    assert front is not None
    assert plain(front) == expected


def test_every_key_has_its_line() -> None:
    front, _ = read("a: 1\n\nb:\n  - c: 2\n    d: 3\n  - e\n")
    assert front is not None
    assert front.keys == {"a": 2, "b": 4}
    b = front.entries["b"]
    assert isinstance(b, RawList)
    assert [item.line for item in b.items] == [5, 7]
    assert isinstance(b.items[0], RawMap)
    assert b.items[0].keys == {"c": 5, "d": 6}


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_a_line_is_what_an_editor_counts(char: str) -> None:
    front, findings = read(f"a: x{char}y\nb: 1\nb: 2\n")
    assert findings == [("key-duplicate", 4, "b")]
    assert front is not None
    assert plain(front) == {"a": "x y", "b": "1"}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: 1\nb: [1, 2\n", ("yaml-syntax", 4, "")),
        ("a: 1\n\tb: 2\n", ("yaml-syntax", 3, "")),
        ("title: a: b\n", ("yaml-syntax", 2, "")),
        ("a: 1\nb: *nobody\n", ("yaml-syntax", 3, "")),
        ("a: 1\nb: \x01\n", ("yaml-syntax", 3, "")),
        ('a: "\\ud800"\n', ("yaml-syntax", 2, "")),
        ("a: 1\n--- \nb: 2\n", ("yaml-syntax", 3, "")),
        ("- a\n- b\n", ("yaml-syntax", 2, "")),
        ("just words\n", ("yaml-syntax", 2, "")),
        ("a: 1\nb: !!python/object:os.system x\n", ("yaml-tag", 3, "b")),
        ("a:\n  - !env HOME\n", ("yaml-tag", 3, "a[0]")),
        ("a: !!binary aGk=\n", ("yaml-tag", 2, "a")),
        ("a: &a [*a]\n", ("yaml-limit", 2, "")),
    ],
)
def test_what_is_no_front_matter(text: str, finding: tuple[str, int, str]) -> None:
    front, findings = read(text)
    assert front is None
    assert findings == [finding]


def test_a_duplicate_key_keeps_the_first_value() -> None:
    front, findings = read("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert front is not None
    assert plain(front) == {"a": "1", "b": {"c": "1"}}
    assert findings == [("key-duplicate", 3, "b.c"), ("key-duplicate", 4, "a")]


def test_brackets_in_text_are_no_nesting() -> None:
    sixty = "[" * 100
    front, findings = read(f"a: '{sixty}'\nb: |\n  {sixty}\n# {sixty}\n")
    assert findings == []
    assert front is not None
    assert plain(front) == {"a": sixty, "b": sixty + "\n"}


def test_many_inline_maps_are_no_nesting() -> None:
    text = "".join(f"k{i}: {{a: [1], b: {{c: 2}}}}\n" for i in range(500))
    front, findings = read(text)
    assert findings == []
    assert front is not None
    assert len(front.entries) == 500


ATTACKS = {
    "flow": "a: " + "[" * 400_000,
    "flow hidden from a count": "a: " + ("[" * 50 + " #" + "]" * 50 + "\n") * 9_000,
    "flow in quotes": "a: " + ('["]", ' * 150_000),
    "maps": "a: " + "{a: " * 200_000,
    "block": "- " * 400_000 + "a",
    "questions": "? " * 400_000 + "a",
    "values": "? a\n: " + "- " * 400_000 + "a",
    "indents": "".join(" " * depth + "a: &x\n" for depth in range(1_300)),
    "indents with tags": "".join(" " * depth + "- !t\n" for depth in range(1_300)),
    "aliases": "a0: &a0 [x]\n" + "".join(f"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n" for i in range(50)),
    "nodes": "a: [" + "x," * 200_000 + "]",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_bomb_is_refused_without_harm(name: str) -> None:
    """In a process of its own: what overflows the stack would take the tests down with it."""
    program = (
        "import sys\n"
        "from hub.read.front import read_yaml\n"
        "findings = []\n"
        "assert read_yaml(sys.stdin.read(), 'x', 2, findings) is None\n"
        "sys.stdout.write(findings[0].code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=ATTACKS[name], capture_output=True, text=True, timeout=20
    )
    assert (done.stdout, done.stderr, done.returncode) == ("yaml-limit", "", 0)


@pytest.mark.parametrize(
    ("text", "front", "body", "body_line"),
    [
        ("---\na: 1\n---\nb\n", "a: 1", "b\n", 4),
        ("---\n---\n", "", "", 3),
        ("---  \na: 1\n---\t\n\nb", "a: 1", "\nb", 4),
        ("---\na: 1\n---\nb\n---\nc", "a: 1", "b\n---\nc", 4),
        ("---\na: 1\n---", "a: 1", "", 4),
    ],
)
def test_fences(text: str, front: str, body: str, body_line: int) -> None:
    assert split_fences(text) == (front, body, body_line)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "fence-missing"),
        ("a: 1\n---\n", "fence-missing"),
        ("\n---\na: 1\n---\n", "fence-missing"),
        (" ---\na: 1\n---\n", "fence-missing"),
        ("---\na: 1\n", "fence-unclosed"),
        ("---\na: 1\n ---\n", "fence-unclosed"),
        ("----\na: 1\n----\n", "fence-missing"),
    ],
)
def test_no_fences(text: str, code: str) -> None:
    split = split_fences(text)
    assert isinstance(split, Finding)
    assert (split.code, split.line) == (code, 1)
