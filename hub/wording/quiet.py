"""Passages whose words are not ours to judge: quotations, addresses, code, testimony, how people name themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hub.model.wording import Hit
from hub.wording.spans import Span, merge_spans, overlaps
from hub.wording.terms import Lexicon

MARK = re.compile("[«»‹›“”„‘’\"']|\n[ \t]*\n")
PAIRS = {"«": "»", "‹": "›", "“": "”", "„": "”“", "‘": "’", '"': '"', "'": "'"}
"""What opens a quotation, and what closes it."""
LASTING = "»"
"""The mark whose quotation may go on in the next paragraph."""
DEEPEST = 20
"""So many quotations are in each other at most: what was opened before these and never closed is none."""
CLIPPED = re.compile("['’](?:s|t|n|k|ns|m)(?![^ \t\n\u00a0.,])")
"""A Dutch word that begins with an apostrophe: 's morgens."""


def find_quiet(text: str, lexicon: Lexicon, near: Iterable[Hit] | None = None) -> list[Span]:
    """The passages of a plain text that are left alone, in order. With `near`, those that touch such hits.

    Names and titles are none of them: `find_hits` itself finds no term in those.
    """
    quoted = find_quotations(text)
    spans = [match.span() for match in lexicon.patterns.code.finditer(text)]
    for start, end in [(0, len(text))] if near is None else _find_lines(text, near):
        spans += [match.span() for pattern in lexicon.patterns.quiet for match in pattern.finditer(text, start, end)]
    return merge_spans([*quoted, *spans, *_find_testimony(text, merge_spans(quoted), lexicon)])


def _find_lines(text: str, hits: Iterable[Hit]) -> list[Span]:
    """The lines on which hits stand: no passage but a quotation, code and a testimony goes on in the next."""
    lines = ((text.rfind("\n", 0, hit.start) + 1, text.find("\n", hit.end)) for hit in hits)
    return list(dict.fromkeys((start, end if end >= 0 else len(text)) for start, end in lines))


def find_quotations(text: str) -> list[Span]:
    """The quotations of a text with their marks, those in others too; what is opened and never closed is none."""
    spans: list[Span] = []
    opened: list[tuple[int, str]] = []
    for match in MARK.finditer(text):
        place, mark = match.start(), match[0]
        if len(mark) > 1:
            opened = [one for one in opened if one[1] == LASTING]
            continue
        level = next((level for level in range(len(opened) - 1, -1, -1) if mark in opened[level][1]), -1)
        if level >= 0 and _may_close(text, place):
            spans.append((opened[level][0], place + 1))
            del opened[level:]
        elif mark in PAIRS and _may_open(text, place):
            opened = [*opened[1 - DEEPEST :], (place, PAIRS[mark])]
    return spans


def _may_open(text: str, place: int) -> bool:
    """Whether a mark may open a quotation: no apostrophe, and no inch."""
    if text[place] not in "\"'":
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    is_clipped = text[place] == "'" and CLIPPED.match(text, place) is not None
    return not before.isalnum() and bool(after.strip()) and not is_clipped


def _may_close(text: str, place: int) -> bool:
    """Whether a mark may close a quotation: an apostrophe has a letter behind it."""
    if text[place] in "»›”“":
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return bool(before.strip()) and not after.isalnum()


def _find_testimony(text: str, quoted: list[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The paragraphs in which somebody speaks about herself, outside of quotations."""
    start = 0
    for end in (*(match.start() for match in lexicon.patterns.paragraph.finditer(text)), len(text)):
        for match in lexicon.patterns.testimony.finditer(text, start, end):
            if not overlaps(match.start(), match.end(), quoted):
                yield start, end
                break
        start = end
