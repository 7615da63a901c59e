"""Front matter → RawMap, with limits set on the raw text before a parser sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from hub.model.finding import Finding
from hub.model.raw import RawList, RawMap, RawNode, RawScalar

FENCE = re.compile(r"^---[ \t]*$")
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_ALIASES = 20
MAX_BRACKETS = 60
MAX_INDENT = 80


class TextLoader(yaml.CSafeLoader):
    """Composes nodes whose plain scalars are all text: no booleans, dates or numbers guessed."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


TEXT_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))


@dataclass(frozen=True, slots=True)
class Front:
    """A front matter and what follows it; `body_line` is the line of the body's first line."""

    front: RawMap
    body: str
    body_line: int


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
    limit = _find_limit(text)
    if limit:
        findings.append(Finding("yaml-limit", path, limit[0] + first_line, "", {"detail": limit[1]}))
        return None
    try:
        node = yaml.compose(text, Loader=TextLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        detail = str(error.problem or error.context or "")
        findings.append(Finding("yaml-syntax", path, line, "", {"detail": detail}))
        return None
    except yaml.YAMLError as error:
        findings.append(Finding("yaml-syntax", path, first_line, "", {"detail": str(error)}))
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


def _find_limit(text: str) -> tuple[int, str] | None:
    """The first line (from 0) nested deeper than a parser should be given, and a word on it."""
    depth = 0
    for number, line in enumerate(text.split("\n")):
        stripped = line.lstrip(" ")
        if len(line) - len(stripped) > MAX_INDENT and stripped.endswith((":", "-")):
            return number, "nesting"
        compact = stripped.replace(" ", "")
        if len(compact) - len(compact.lstrip("-?")) > MAX_DEPTH and set(compact) - {"-"}:
            return number, "nesting"
        depth += line.count("[") + line.count("{") - line.count("]") - line.count("}")
        if depth > MAX_BRACKETS or line.count("[") + line.count("{") > 40 * MAX_BRACKETS:
            return number, "nesting"
    return None


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
            return RawScalar(node.value, line)
        if isinstance(node, yaml.SequenceNode):
            items = tuple(
                self.walk(item, depth + 1, f"{at}[{index}]") for index, item in enumerate(node.value)
            )
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
