"""Front matter → RawMap, with limits set on the raw text before a parser sees it."""

from __future__ import annotations

import re

import yaml

from hub.model.finding import Finding
from hub.model.raw import RawList, RawMap, RawNode, RawScalar

FENCE = re.compile(r"^---[ \t]*$")
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_ALIASES = 20
MAX_BRACKETS = 60
DEEP_BLOCK = re.compile(r"^[ \t?:-]{61}", re.MULTILINE)
OTHER_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
"""Line ends for YAML 1.1 alone: an editor counts no line there, so neither do we."""


class TextLoader(yaml.CSafeLoader):
    """Composes nodes whose plain scalars are all text: no booleans, dates or numbers guessed."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


TEXT_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))


def split_fences(text: str) -> tuple[str, str, int] | Finding:
    """The text between the two fences, the body, and the body's first line; or what is wrong."""
    lines = text.split("\n")
    if not lines or not FENCE.match(lines[0]):
        return Finding("fence-missing", "", 1)
    for number, line in enumerate(lines[1:], start=1):
        if FENCE.match(line):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return Finding("fence-unclosed", "", 1, "", {"line": "1"})


def read_yaml(text: str, path: str, first_line: int, findings: list[Finding]) -> RawMap | None:
    """The mapping in `text`, whose first line is line `first_line` of the file `path`."""
    text = text.translate(OTHER_BREAKS) if not text.isascii() else text
    deep = _find_deep(text)
    if deep is not None:
        findings.append(Finding("yaml-limit", path, deep + first_line, "", {"detail": "nesting"}))
        return None
    try:
        node = yaml.compose(text, Loader=TextLoader)
    except yaml.YAMLError as error:
        line, detail = _describe_syntax(error, text)
        findings.append(Finding("yaml-syntax", path, line + first_line, "", {"detail": detail}))
        return None
    if node is None:
        return RawMap({}, {}, max(1, first_line - 1))
    walker = _Walker(path, first_line, findings)
    try:
        raw = walker.walk(node, 0, "")
    except _LimitError as error:
        findings.append(Finding("yaml-limit", path, error.line, "", {"detail": error.detail}))
        return None
    except _TagError as error:
        findings.append(Finding("yaml-tag", path, error.line, error.at, {"value": error.tag}))
        return None
    if not isinstance(raw, RawMap):
        detail = "expected «key: value» lines"
        findings.append(Finding("yaml-syntax", path, first_line, "", {"detail": detail}))
        return None
    return RawMap(raw.entries, raw.keys, max(1, first_line - 1))


def _find_deep(text: str) -> int | None:
    """The first line (from 0) nested deeper than we read, found without recursion.

    A parser that recurses overflows the stack of the process on half a million brackets. Blocks
    are never deeper than their column, so most texts need no look at their events.
    """
    if text.count("[") + text.count("{") <= MAX_BRACKETS and not DEEP_BLOCK.search(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=TextLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH + 1:
                return event.start_mark.line if event.start_mark else 0
    except yaml.YAMLError:
        return None
    return None


def _describe_syntax(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line (from 0) of what is no YAML, and the parser's words for it."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        last = text.count("\n")
        return min(mark.line if mark else 0, last), str(error.problem or error.context or "")
    if isinstance(error, yaml.reader.ReaderError):
        before = text.encode()[: error.position]
        return before.count(b"\n"), f"{error.reason} (U+{int(error.character):04X})"
    return 0, " ".join(str(error).split())


class _LimitError(Exception):
    def __init__(self, line: int, detail: str) -> None:
        super().__init__(detail)
        self.line, self.detail = line, detail


class _TagError(Exception):
    def __init__(self, line: int, at: str, tag: str) -> None:
        super().__init__(tag)
        self.line, self.at, self.tag = line, at, tag


class _Walker:
    def __init__(self, path: str, first_line: int, findings: list[Finding]) -> None:
        self.path, self.first_line, self.findings = path, first_line, findings
        self.nodes = 0
        self.aliases = 0
        self.seen: set[int] = set()

    def walk(self, node: yaml.Node, depth: int, at: str) -> RawNode:
        line = node.start_mark.line + self.first_line
        self._count(node, depth, line)
        if node.tag not in TEXT_TAGS:
            raise _TagError(line, at, node.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(node, yaml.ScalarNode):
            return RawScalar(node.value, line, node.start_mark.column)
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self.walk(item, depth + 1, f"{at}[{index}]") for index, item in enumerate(node.value))
            return RawList(items, line)
        entries: dict[str, RawNode] = {}
        keys: dict[str, int] = {}
        for key_node, value in node.value:
            key_line = key_node.start_mark.line + self.first_line
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            inner = f"{at}.{key}" if at else key
            if key in entries:
                args = {"name": key, "line": str(keys[key])}
                self.findings.append(Finding("key-duplicate", self.path, key_line, inner, args))
                continue
            keys[key] = key_line
            entries[key] = self.walk(value, depth + 1, inner)
        return RawMap(entries, keys, line)

    def _count(self, node: yaml.Node, depth: int, line: int) -> None:
        self.nodes += 1
        if id(node) in self.seen:
            self.aliases += 1
        self.seen.add(id(node))
        if depth > MAX_DEPTH:
            raise _LimitError(line, "nesting")
        if self.nodes > MAX_NODES:
            raise _LimitError(line, "size")
        if self.aliases > MAX_ALIASES:
            raise _LimitError(line, "aliases")
