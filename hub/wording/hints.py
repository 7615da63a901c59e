"""What there is to say about the words of a text: terms to avoid and terms that are debated."""

from __future__ import annotations

from collections.abc import Callable

from hub.model.wording import Hit
from hub.wording.matching import find_hits
from hub.wording.quiet import find_quiet
from hub.wording.spans import Span, overlaps
from hub.wording.terms import HINTED, Lexicon, Term, plain


def find_hints(text: str, lexicon: Lexicon, find: Callable[..., list[Span]] = find_quiet) -> list[Hit]:
    """The terms to avoid and the debated ones in a text, but for the passages that `find` leaves alone."""
    hits = [hit for hit in find_hits(text, lexicon) if _is_told(text, hit, lexicon.terms[hit.term])]
    spans = find(text, lexicon, hits) if hits else []
    return [hit for hit in hits if not overlaps(hit.start, hit.end, spans)]


def _is_told(text: str, hit: Hit, term: Term) -> bool:
    """Whether writers are told of a term where it stands in such a form: not where its page advises that form."""
    return term.usage in HINTED and plain(text[hit.start : hit.end]) not in term.advised
