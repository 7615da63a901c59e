"""Any text, a file or what is piped in → what there is to say of its words."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hub.model.finding import Finding
from hub.model.refusal import Refusal
from hub.read.front import split_fences
from hub.text.language import load_language
from hub.text.tokens import read_tokens
from hub.wording.findings import Spot, make_findings
from hub.wording.hints import find_hints
from hub.wording.markdown import find_quiet_markdown
from hub.wording.place import count_place, list_lines
from hub.wording.quiet import find_quiet
from hub.wording.terms import Lexicon

STDIN = "-"
MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Given:
    """A text to read: its name as typed, its words from `line` on, and whether it is Markdown."""

    name: str
    text: str
    line: int = 1
    is_markdown: bool = False


@dataclass(frozen=True, slots=True)
class Worded:
    """What there is to say of a text, the language it was read in, and whether that was guessed."""

    findings: tuple[Finding, ...]
    lang: str
    is_guessed: bool


def read_given(name: str) -> Given:
    """The text of a file, or of the standard input for `-`; raises `Refusal` where there is none.

    The front matter of a Markdown file is no part of it.
    """
    path = Path(name)
    if name != STDIN and not path.is_file():
        raise Refusal("path-missing", path=name)
    if name == STDIN and sys.stdin is None:  # It was closed.
        raise Refusal("text-empty", path=name)
    try:
        text = (sys.stdin.buffer.read() if name == STDIN else path.read_bytes()).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refusal("text-unreadable", path=name) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    is_markdown = path.suffix.lower() in MARKDOWN
    split = split_fences(text) if is_markdown else None
    _, body, line = split if isinstance(split, tuple) else ("", text, 1)
    if "\0" in body:
        raise Refusal("text-unreadable", path=name)
    if not body.strip():
        raise Refusal("text-empty", path=name)
    return Given(name, body, line, is_markdown)


def find_words(given: Given, lexicons: Mapping[str, Lexicon], lang: str | None) -> Worded:
    """What there is to say of a text in `lang`, or else in the language that it seems to be in.

    Raises `Refusal` where the language has no terms or cannot be guessed.
    """
    if lang is not None and lang not in lexicons:
        raise Refusal("text-language", path=given.name, expected=", ".join(lexicons))
    used = lang or guess_language(given.text, tuple(lexicons))
    if not used:
        raise Refusal("text-language", path=given.name, expected=", ".join(lexicons))
    lexicon = lexicons[used]
    spots, beginnings = [], list_lines(given.text)
    for hit in find_hints(given.text, lexicon, find_quiet_markdown if given.is_markdown else find_quiet):
        line, column = count_place(beginnings, hit.start)
        spots.append(Spot(hit.term, given.text[hit.start : hit.end], given.line - 1 + line, column, ""))
    return Worded(tuple(make_findings(given.name, spots, lexicon)), used, lang is None)


def guess_language(text: str, langs: tuple[str, ...]) -> str:
    """The language whose own small words stand most often in a text; empty where no one leads."""
    if len(langs) == 1:
        return langs[0]
    forms = [word[0][0] for word in read_tokens(langs[0]).read(text)]
    stops = {lang: load_language(lang).stop for lang in langs}
    counts = {
        lang: sum(
            form in stop and not any(form in other for name, other in stops.items() if name != lang) for form in forms
        )
        for lang, stop in stops.items()
    }
    best, *others = sorted(counts, key=lambda lang: -counts[lang])
    return best if counts[best] > counts[others[0]] else ""
