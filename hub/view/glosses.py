"""Words of the glossary in the prose of a record: each leads to its page, and says in a tip what that is about.

The tip is text of the page, shown by CSS on hover and keyboard focus (WCAG 2.2, 1.4.13) and hidden from paper; what is
quoted, named, linked or a heading stays as its author left it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import NamedTuple

from hub.model.record import Record
from hub.model.text import Text
from hub.model.wording import Hit
from hub.view.address import ROOT
from hub.view.lens import Lens
from hub.view.pieces import view_lead
from hub.view.words import shorten
from hub.wording.matching import find_hits
from hub.wording.quiet import find_quiet
from hub.wording.spans import overlaps
from hub.wording.terms import Lexicon
from hub.wording.voice import speaks_itself

MOST = 8
"""How many words of a page are told about: more would be in the way of reading."""

ROOM = 160
"""Up to how many characters a tip has."""

GLOSSED = frozenset({"practice", "actor", "theme", "statement", "framework", "resource"})
"""The kinds whose prose has tips; words of the glossary are told about on their own pages."""

TAG = re.compile(r"""(<(?:[^<>"]|"[^"]*")*>)""")
NAME = re.compile(r"</?([a-z0-9]+)")
LANG = re.compile(r' lang="([^"]*)"')
VOID = frozenset({"br", "hr", "img"})
INLINE = frozenset({"a", "br", "code", "em", "img", "s", "span", "strong", "sup"})
"""The elements that a sentence runs through; all others end it."""

LEFT = frozenset({"a", "blockquote", "code", "em", "figure", "h2", "h3", "h4", "h5", "h6", "pre", "s", "sup", "table"})
"""The elements whose words are left alone: links, quotations, titles (which stand in italics) and headings; and tables,
whose cells are too narrow for a tip."""

NOTES = ' class="footnotes"'
"""Marks the notes below a text: they name its sources."""


class Run(NamedTuple):
    """The text between two tags: its place among the pieces of a fragment, and whether it may be touched."""

    place: int
    is_free: bool


class Glosses:
    """The tips of one page, that of a record or of a concept without one: in reading order, each word once, `MOST` in
    all."""

    def __init__(self, lens: Lens, record: Record | None) -> None:
        self.lens = lens
        self.told: set[str] = set()
        self.is_open = record is None or (record.kind in GLOSSED and not record.withheld and not speaks_itself(record))

    def add(self, html: str, lang: str) -> str:
        """A fragment in `lang` with the tips of the words that it is the first to use."""
        if not html or not self.is_open or self._is_full():
            return html
        lexicon, pieces = self.lens.lexicons[lang], TAG.split(html)
        telling = {place for place in range(0, len(pieces), 2) if lexicon.may_hold(pieces[place])}
        if not telling:
            return html
        for block in list_blocks(pieces, lang):
            if not self._is_full() and any(run.is_free and run.place in telling for run in block):
                whole = "".join(unescape(pieces[run.place]) for run in block)
                self._gloss(pieces, block, self._find(whole, lexicon), lang)
        return "".join(pieces)

    def add_lead(self, text: Text | None) -> str:
        """The paragraph that stands first, with its tips."""
        return self.add(view_lead(self.lens, text), text.show(self.lens.lang).lang) if text else ""

    def _is_full(self) -> bool:
        return len(self.told) >= MOST

    def _gloss(self, pieces: list[str], block: list[Run], found: Sequence[Hit], lang: str) -> None:
        """Put the tips of a block, where it holds what was `found`, into its pieces."""
        hits, start = iter(found), 0
        hit = next(hits, None)
        for run in block if hit else ():
            text = unescape(pieces[run.place])
            end, at, made = start + len(text), 0, ""
            while hit is not None and hit.start < end:
                if run.is_free and start <= hit.start and hit.end <= end and self._takes(hit.term, pieces):
                    made += escape(text[at : hit.start - start], quote=False)
                    at = hit.end - start
                    made += self._make(hit.term, text[hit.start - start : at], lang)
                hit = next(hits, None)
            if made:
                pieces[run.place] = made + escape(text[at:], quote=False)
            start = end

    def _find(self, text: str, lexicon: Lexicon) -> list[Hit]:
        """The words of the glossary in a text that were not told about yet, but for those in what is left alone."""
        hits = [hit for hit in find_hits(text, lexicon) if hit.term not in self.told]
        spans = find_quiet(text, lexicon) if hits else []
        return [hit for hit in hits if not overlaps(hit.start, hit.end, spans)]

    def _takes(self, term: str, pieces: list[str]) -> bool:
        """Whether a word is still to be told about: its author may have made the link."""
        if term in self.told or self._is_full():
            return False
        link = f'href="{ROOT}{self.lens.address(term)}"'
        return not any(link in piece for piece in pieces)

    def _make(self, term: str, word: str, lang: str) -> str:
        """A word with its link and its tip."""
        self.told.add(term)
        name = f"hub-tip-{len(self.told)}"
        summary = self.lens.graph.records[term].summary
        said = summary.show(self.lens.lang) if summary else None
        mark = f' lang="{said.lang}"' if said and said.lang != lang else ""
        tip = escape(shorten(said.value, ROOM)) if said else ""
        return (
            f'<a class="hub-term" href="{ROOT}{self.lens.address(term)}" aria-describedby="{name}">'
            f'{escape(word, quote=False)}</a><span role="tooltip" id="{name}" class="hub-tip"{mark} hidden>{tip}</span>'
        )


def list_blocks(pieces: list[str], lang: str) -> Iterator[list[Run]]:
    """The runs of text of each paragraph, item or cell: what a quotation may run through, across tags."""
    block: list[Run] = []
    is_left: list[bool] = []
    depth = 0
    for place, piece in enumerate(pieces):
        if not place % 2:
            if piece:
                block.append(Run(place, not depth))
            continue
        name = NAME.match(piece)
        tag = name[1] if name else ""
        if tag not in INLINE:
            yield block
            block = []
        if piece.startswith("</"):
            depth -= is_left.pop()
        elif tag not in VOID:
            own = LANG.search(piece)
            is_left.append(tag in LEFT or NOTES in piece or (own is not None and own[1] != lang))
            depth += is_left[-1]
    yield block
