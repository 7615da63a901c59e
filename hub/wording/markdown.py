"""The passages of a Markdown text that are left alone, besides those of any text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hub.model.wording import Hit
from hub.wording.quiet import find_quiet
from hub.wording.spans import Span, merge_spans, overlaps
from hub.wording.terms import Lexicon

FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"^ {0,3}>[^\n]*(?:\n[ \t]*[^\s][^\n]*)*", re.MULTILINE)
CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?")
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^)\n]*)\)")
NAMED = re.compile(r"(?:^|/)(?:actors|resources)/[^/]+\.md(?:#|$)")
"""Where a link leads whose text is a name or a title."""
AUTOLINK = re.compile(r"<[^<>\s]+>")
NOTE = re.compile(r"\[\^[^\]\s]+\]:?")
DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:[^\n]*", re.MULTILINE)
LABEL = re.compile(r"(?<=\])\[[^\]\n]*\]")
ITALIC = re.compile(
    r"(?<![\\*])\*(?![\s*])(?:[^*\n]|\n(?!\s*\n)|\*\*[^*\n]+\*\*)+?(?<![\s*\\])\*(?!\*)"
    r"|\*{3}(?![\s*])[^*\n]+\*{3}"
    r"|(?<![\\_\w])_(?![\s_])(?:[^_\n]|\n(?!\s*\n)|(?<=\w)_(?=\w))+?(?<![\s_\\])_(?![\w_])"
)
SWITCH = re.compile(r"^ {0,3}\[hub-words\]:[ \t]*#[ \t]*\((off|on)\)[ \t]*$", re.MULTILINE | re.IGNORECASE)
WHOLE = (FENCED, QUOTED, CODE, IMAGE, AUTOLINK, NOTE, DEFINITION, LABEL, ITALIC)


def find_quiet_markdown(text: str, lexicon: Lexicon, near: Iterable[Hit] | None = None) -> list[Span]:
    """The passages of a Markdown text that are left alone.

    Besides those of a plain text: code, block quotes, images, addresses, names of actors and titles of documents that
    are linked, whatever is in italics, and what stands between `[hub-words]: # (off)` and `[hub-words]: # (on)`, unless
    these lines are shown as code.
    """
    spans = [match.span() for pattern in WHOLE for match in pattern.finditer(text)]
    return merge_spans([*find_quiet(text, lexicon, near), *spans, *_find_links(text), *_find_switched(text)])


def _find_links(text: str) -> Iterator[Span]:
    for match in LINK.finditer(text):
        yield match.span() if NAMED.search(match[2].strip("<> ")) else match.span(2)


def _find_switched(text: str) -> Iterator[Span]:
    start, shown = -1, merge_spans(match.span() for match in FENCED.finditer(text))
    for match in SWITCH.finditer(text):
        if overlaps(*match.span(), shown):
            continue
        if match[1].lower() == "off" and start < 0:
            start = match.start()
        elif match[1].lower() == "on" and start >= 0:
            yield start, match.end()
            start = -1
    if start >= 0:
        yield start, len(text)
