"""Words that a person may have meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable

SHORT, LONG = 4, 8
"""One letter may be wrong from `SHORT` letters on, two from `LONG` on."""
CUT = 5
START, END = 1, 2
"""Two errors leave the first so many letters or the last so many: a word where they touch both is not found."""
MOST = 5

Alike = Callable[[str, str], Iterable[str]]
"""The known forms that begin with one text or end with another."""


def find_corrections(form: str, alike: Alike, most: int = 2) -> tuple[int, tuple[str, ...]]:
    """How many edits away the nearest known forms are, and those forms in alphabetical order, none where it has digits.

    A short word that only lacks, has or changes its last letter is another word rather than an error, unless from
    `CUT` letters on it lacks a consonant that makes no plural: `clima` → climat, but not `banque` → banquet.
    """
    allowed = min(2 if len(form) >= LONG else 1 if len(form) >= SHORT else 0, most)
    if any(letter.isdigit() for letter in form):
        allowed = 0
    for distance in range(1, allowed + 1):
        found = {
            other
            for other in alike(*keep_ends(form, distance))
            if measure_edits(form, other, distance) == distance
            and (len(form) >= LONG or not _differ_at_end(form, other))
        }
        if found:
            return distance, tuple(sorted(found)[:MOST])
    return 1, ()


def keep_ends(form: str, distance: int) -> tuple[str, str]:
    """The start and the end of a word one of which is right; one error is in one half or in the other."""
    start = (len(form) - 1) // 2 if distance == 1 else START
    end = len(form) - 1 - start if distance == 1 else END
    return form[:start], form[-end:]


def _differ_at_end(form: str, other: str) -> bool:
    if len(form) >= CUT and form[-1] != "e" and other[:-1] == form and other[-1] not in "aeiouysx":
        return False
    short = min(len(form), len(other))
    same = short - 1 if len(form) == len(other) else short
    return form[:same] == other[:same]


def measure_edits(one: str, other: str, most: int) -> int:
    """How many letters to add, drop, change or swap with the next to make one word of another; `most + 1` if more.

    Optimal string alignment: a swap counts as one edit, as in Damerau (1964).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)
