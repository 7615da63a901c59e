"""A body → its parts, and what is wrong with its headings, links and images."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from hub.check.nearest import find_nearest
from hub.model.finding import Finding
from hub.model.kind import Kind
from hub.model.record import Part

HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*$")
SETEXT_ONE = re.compile(r"^ {0,3}=+[ \t]*$")
CODE_FENCE = re.compile(r"^ {0,3}(```|~~~)")
RECORD_LINK = re.compile(
    r"(?:\]\(|^ {0,3}\[[^\]]+\]:)\s*<?((?:\.\./)*(?:\./)?[^)\s>:#]+)\.([A-Za-z-]+)\.md(?:#[^)\s>]*)?>?"
)
IMAGE = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)\s>]+)")
MEDIUM = re.compile(r"(?:.*?/)?media/(.*)", re.DOTALL)
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


@dataclass(frozen=True, slots=True)
class Places:
    """What a body may point to: ids of records by folder, and the media the record lists."""

    ids: frozenset[str]
    folders: frozenset[str]
    media: frozenset[str]


def resolve_link(folder: str, target: str) -> str:
    """The id that a relative link (without language and ending) in a file of `folder` leads to."""
    steps = [folder]
    for step in target.split("/"):
        if step == "..":
            if steps:
                steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def name_medium(target: str) -> str:
    """The file of the media folder that an image or a link in a text leads to, as `media` lists it."""
    match = MEDIUM.fullmatch(target)
    return unquote(match[1] if match else target)


def split_body(body: str, first_line: int, kind: Kind, lang: str) -> tuple[Part, ...]:
    """The parts of a body in their order; the part before the first `##` has no id."""
    known = {_plain(name): section.id for section in kind.sections for name in section.label.values()}
    parts: list[Part] = []
    heading, part_id, start, lines = "", "", first_line, list[str]()

    def close() -> None:
        markdown = "\n".join(lines).strip("\n")
        if markdown.strip() or heading:
            parts.append(Part(part_id, heading, markdown, start))

    for line, number, in_code in _walk_lines(body, first_line):
        match = None if in_code else HEADING.match(line)
        if match and len(match[1]) == 2:
            close()
            heading, start, lines = match[2], number, []
            part_id = known.get(_plain(heading)) or slugify(heading)
        else:
            lines.append(line)
    close()
    return tuple(parts)


def check_body(path: str, folder: str, body: str, first_line: int, kind: Kind, places: Places) -> Iterator[Finding]:
    """What is wrong with a body: its length, headings, links to records and images."""
    if kind.body_max and len(body) > kind.body_max:
        args = {"length": str(len(body)), "max": str(kind.body_max)}
        yield Finding("body-too-long", path, first_line, "body", args)
    known: Mapping[str, str] = {_plain(name): name for section in kind.sections for name in section.label.values()}
    previous = ""
    for line, number, in_code in _walk_lines(body, first_line):
        if in_code:
            continue
        match = HEADING.match(line)
        if (match and len(match[1]) == 1) or (SETEXT_ONE.match(line) and previous.strip()):
            value = match[2] if match else previous.strip()
            yield Finding("heading-level", path, number, "body", {"value": value})
        elif match and len(match[1]) == 2 and known and _plain(match[2]) not in known:
            nearest = known.get(find_nearest(_plain(match[2]), known), "")
            args = {"value": match[2], "nearest": nearest}
            yield Finding("heading-unknown", path, number, "body", args)
        yield from _check_targets(path, folder, line, number, places)
        previous = line


def _check_targets(path: str, folder: str, line: str, number: int, places: Places) -> Iterator[Finding]:
    if "](" not in line and "]:" not in line:
        return
    line = CODE_SPAN.sub("", line)
    for match in RECORD_LINK.finditer(line):
        target = resolve_link(folder, match[1])
        if target.partition("/")[0] in places.folders and target not in places.ids:
            args = {"value": target, "nearest": find_nearest(target, places.ids)}
            yield Finding("ref-missing", path, number, "body", args)
    for match in IMAGE.finditer(line):
        if name_medium(match[1]) not in places.media:
            yield Finding("media-missing", path, number, "body", {"value": match[1]})


def _walk_lines(body: str, first_line: int) -> Iterator[tuple[str, int, bool]]:
    fence = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        match = CODE_FENCE.match(line)
        if match and not fence:
            fence = match[1]
            yield line, number, True
        elif match and match[1] == fence:
            fence = ""
            yield line, number, True
        else:
            yield line, number, bool(fence)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def slugify(text: str) -> str:
    """The id of a heading that no schema knows: lower-case ASCII words joined by hyphens."""
    straight = text.replace("’", "'")
    plain = unicodedata.normalize("NFKD", straight).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "section"
