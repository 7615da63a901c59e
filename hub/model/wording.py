"""Where a term of the glossary stands in a text."""

from __future__ import annotations

from typing import NamedTuple


class Hit(NamedTuple):
    """A term in a text: from the character `start` to before `end`; `term` is its id (`terms/beneficiaire`)."""

    start: int
    end: int
    term: str
