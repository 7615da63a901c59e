"""The numbers of the ranking; each was chosen on judged questions (`make bench-search`)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """How much each way of finding counts; written into the index, so that the browser ranks by the same.

    `k1` and `b` are those of BM25. `fields` are the boosts of `WEIGHTS`. The next six are shares of a word's
    score: its key, its exact form, its family, the parts of a compound, a word in the other language, a typing error
    of one edit. `concept` and `prefix` are shares of the lowest direct score. `together` is the power of the
    share of words found, `near` the share that neighbours receive for a query of one word, and of
    several the less, and `enough` the number of direct answers from
    which families and neighbours may add others. `following` is what a document gains where the words of the query
    follow one another.
    """

    k1: float = 1.4
    b: float = 0.8
    fields: tuple[float, ...] = (1.0, 0.8, 0.8, 0.6, 1.0)
    key: float = 0.7
    exact: float = 0.3
    family: float = 0.25
    part: float = 0.6
    translation: float = 0.6
    typo: float = 0.5
    concept: float = 0.5
    prefix: float = 0.5
    together: float = 0.3
    near: float = 0.5
    enough: int = 10
    following: float = 0.3

    def tables(self) -> dict[str, object]:
        """The numbers as plain data."""
        return dataclasses.asdict(self)


RANKING = Ranking()
