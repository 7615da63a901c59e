"""The known name a reader probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

CUTOFF = 0.6


def find_nearest(value: str, known: Iterable[str]) -> str:
    """The known name closest to `value` (Ratcliff-Obershelp ratio above 0.6), or an empty text."""
    matches = difflib.get_close_matches(value.lower(), list(known), n=1, cutoff=CUTOFF)
    return matches[0] if matches else ""
