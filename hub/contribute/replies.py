"""A reply as it comes back, filled in by hand or by the form, through any e-mail program → who answers what.

The text is the one that `hub/view/reply.py` makes. Labels are understood in every language of the site and of the
package; quotation marks of e-mails, wrapped lines, signatures and the like are seen through.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hub.contribute.labels import Labels, fold_line
from hub.contribute.letter import Line, clean, count_quotes, tidy, unescape, unquote
from hub.model.finding import Finding
from hub.model.record import Date
from hub.view.reply import MAX_ANSWER, VERSION

MAX_NAME = 200
DASHES = "(?:-{2}|[–—])[-–—]*"
PLACE = re.compile(rf"{DASHES}\s*([^\s/]+/[^\s/]+?)\s*(?:{DASHES})?")
WRAPPED_PLACE = re.compile(rf"[^\s/]+/[^\s/]+\s*{DASHES}")
END = re.compile(rf"{DASHES}\s*(.+?)\s*{DASHES}")
RULE = re.compile(rf"\s*{DASHES}\s*")
HEAD = re.compile(r"(?:.*\W)?hub-reply\s*([0-9]+)\W*", re.IGNORECASE)
OPENING, CLOSING = "«“„‘\"'", "»”“’\"'"
WRAPPED = 4
"""Over how many lines an e-mail program may have laid a title."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one statement: its id and version as the text has them, and the line they stand on."""

    statement: str
    version: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Reply:
    """Who answers, when, in which language (BCP 47), and what."""

    path: str
    line: int
    by: str
    date: Date
    lang: str
    answers: tuple[Answer, ...]


class _Chunk(NamedTuple):
    """The lines of one statement."""

    place: str
    line: int
    depth: int
    lines: list[Line]


def read_replies(text: str, path: str, labels: Labels, today: datetime.date) -> tuple[list[Reply], list[Finding]]:
    """The replies in a text, and all that keeps one from being taken as it is.

    A text may hold several, as when an e-mail ends with the one that it answers; what is empty among them is left out.
    """
    lines = [Line(number, line) for number, line in enumerate(_join_places(clean(text).split("\n")), 1)]
    heads = _find_heads(lines, labels)
    if not heads:
        return [], [Finding("reply-missing", path, 1)]
    replies: list[Reply] = []
    findings: list[Finding] = []
    for start, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        reply, found = _read_reply(lines[start:end], path, labels, today)
        replies += [reply] if reply else []
        findings += found
    if not replies and not findings:
        findings.append(Finding("reply-empty", path, lines[heads[0]].number))
    return replies, findings


def _join_places(lines: list[str]) -> list[str]:
    """The lines, with the id of a statement on the line of its dashes where an e-mail program has wrapped it."""
    joined = list(lines)
    for index, (dashes, place) in enumerate(itertools.pairwise(lines)):
        if RULE.fullmatch(unquote(dashes, len(dashes))) and WRAPPED_PLACE.fullmatch(unquote(place, len(place)).strip()):
            joined[index], joined[index + 1] = f"{dashes.rstrip()} {unquote(place, len(place)).strip()}", ""
    return joined


def _find_heads(lines: Sequence[Line], labels: Labels) -> list[int]:
    """Where replies begin: after the first, only a head with statements below it begins another."""
    heads = [index for index, line in enumerate(lines) if _is_head(line.bare, labels)]
    spans = itertools.pairwise([*heads, len(lines)])
    whole = [any(PLACE.fullmatch(line.bare) for line in lines[head:end]) for head, end in spans]
    return [head for head, is_whole in zip(heads, whole, strict=True) if is_whole or head == heads[0]]


def _is_head(line: str, labels: Labels) -> bool:
    found = HEAD.fullmatch(line)
    written = not line.startswith(("\\", *OPENING)) and not labels.split(line)[0]
    return bool(found and written and found[1] == VERSION)


def _read_reply(
    lines: Sequence[Line], path: str, labels: Labels, today: datetime.date
) -> tuple[Reply | None, list[Finding]]:
    fields, chunks = _cut(lines, labels)
    findings: list[Finding] = []
    answers: list[Answer] = []
    for chunk in chunks:
        answer = _read_answer(chunk, labels)
        if answer.text:
            answers.append(answer)
        if len(answer.text) > MAX_ANSWER:
            args = {"value": answer.statement, "length": str(len(answer.text)), "max": str(MAX_ANSWER)}
            findings.append(Finding("reply-too-long", path, answer.line, answer.statement, args))
    if not answers:
        return None, []
    here = lines[0].number
    by = _read_name(fields, path, here, findings)
    date = _read_date(fields, path, here, labels, today, findings)
    lang = _read_language(fields, path, lines[0].bare, labels, findings)
    if not by or date is None:
        return None, findings
    return Reply(path, here, by, date, lang, tuple(answers)), findings


def _cut(lines: Sequence[Line], labels: Labels) -> tuple[dict[str, Line], list[_Chunk]]:
    """The fields of the head, each with its line, and the statements."""
    fields: dict[str, Line] = {}
    chunks: list[_Chunk] = []
    last = ""
    for line in lines[1 : _find_end(lines, labels)]:
        place = PLACE.fullmatch(line.bare)
        if place:
            chunks.append(_Chunk(place[1], line.number, count_quotes(line.text), []))
        elif chunks:
            chunks[-1].lines.append(line)
        else:
            name, value = labels.split(line.bare)
            if name:
                fields.setdefault(name, Line(line.number, value))
            elif line.bare and last == "by":
                fields[last] = fields[last]._replace(text=f"{fields[last].text} {line.bare}".strip())
            last = name or (last if line.bare else "")
    return fields, chunks


def _find_end(lines: Sequence[Line], labels: Labels) -> int:
    """Where the form ends: at its last line, else at the signature of the letter below all statements."""
    for index, line in enumerate(lines):
        found = END.fullmatch(line.bare)
        if found and fold_line(found[1]) in labels.ends:
            return index
    last = max((index for index, line in enumerate(lines) if PLACE.fullmatch(line.bare)), default=0)
    signature = (index for index, line in enumerate(lines) if index > last and line.text.rstrip() == "--")
    return next(signature, len(lines))


def _read_answer(chunk: _Chunk, labels: Labels) -> Answer:
    """The text below the label, or wherever else in the statement's part somebody wrote it."""
    version, before = "", list[str]()
    after: list[str] | None = None
    for line in chunk.lines:
        text = unquote(line.text, chunk.depth)
        if after is not None:
            after.append(text)
            continue
        name, value = labels.split(line.bare)
        if name == "version":
            version = value.split()[0] if value else ""
        elif name == "answer":
            after = [value]
        elif not RULE.fullmatch(text):
            before.append(text)
    written = [*_drop_title(before), *(after or ())]
    return Answer(chunk.place, version, tidy("\n".join(map(unescape, written))), chunk.line)


def _drop_title(lines: list[str]) -> list[str]:
    """The lines without the title that stands first, though it be wrapped."""
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if not lines or not lines[first].strip().startswith(tuple(OPENING)):
        return lines
    for index in range(first, min(first + WRAPPED, len(lines))):
        if lines[index].strip().endswith(tuple(CLOSING)):
            return lines[index + 1 :]
    return lines[first + 1 :]


def _read_name(fields: Mapping[str, Line], path: str, line: int, findings: list[Finding]) -> str:
    given = fields.get("by")
    name = " ".join(given.text.split()) if given else ""
    where = given.number if given else line
    if not name:
        findings.append(Finding("reply-unsigned", path, where, "by"))
    elif len(name) > MAX_NAME:
        args = {"value": "by", "length": str(len(name)), "max": str(MAX_NAME)}
        findings.append(Finding("reply-too-long", path, where, "by", args))
    return name[:MAX_NAME]


def _read_date(
    fields: Mapping[str, Line], path: str, line: int, labels: Labels, today: datetime.date, findings: list[Finding]
) -> Date | None:
    given = fields.get("date")
    if given is None or not given.text:
        findings.append(Finding("reply-undated", path, given.number if given else line, "date"))
        return None
    date = labels.parse_day(given.text)
    if date is None or str(date) > today.isoformat():
        args = {"value": given.text, "today": today.isoformat()}
        findings.append(Finding("reply-date", path, given.number, "date", args))
        return None
    return date


def _read_language(fields: Mapping[str, Line], path: str, head: str, labels: Labels, findings: list[Finding]) -> str:
    given = fields.get("lang")
    typed = given.text.strip(" .") if given else ""
    if given is None or not typed:
        name = fold_line(re.split(r"\W*hub-reply", head, flags=re.IGNORECASE)[0])
        return labels.names.get(name, labels.fallback)
    known = labels.parse_language(typed)
    if known:
        return known
    expected = ", ".join(dict.fromkeys(labels.languages.values()))
    findings.append(Finding("reply-language", path, given.number, "lang", {"value": typed, "expected": expected}))
    return labels.fallback
