"""What was typed: every scalar as text, every key with its line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawScalar:
    """A scalar exactly as typed (quotes resolved), without a YAML type; `column` (from 0) is where it begins."""

    value: str
    line: int
    column: int = 0


@dataclass(frozen=True, slots=True)
class RawList:
    items: tuple[RawNode, ...]
    line: int


@dataclass(frozen=True, slots=True)
class RawMap:
    """A mapping; `keys` holds the line of every key (starting at 1)."""

    entries: dict[str, RawNode]
    keys: dict[str, int]
    line: int


RawNode = RawScalar | RawList | RawMap


@dataclass(frozen=True, slots=True)
class RawFile:
    """One record file: its place, its front matter and its body (Markdown) from `body_line` on."""

    path: str
    folder: str
    slug: str
    lang: str
    front: RawMap
    body: str
    body_line: int

    @property
    def id(self) -> str:
        return f"{self.folder}/{self.slug}"


@dataclass(frozen=True, slots=True)
class RawScheme:
    """One concept scheme file of `content/vocabulary/` or of the package."""

    path: str
    name: str
    front: RawMap
    packaged: bool
