"""One word of a query → how much each document answers it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hub.search.correct import find_corrections
from hub.search.labels import OTHER
from hub.search.postings import PART, Places
from hub.search.reader import Reader
from hub.search.shards import FAMILY, Entry
from hub.text.compound import LINKS
from hub.text.tokens import Tokens, Word

Scores = dict[int, float]
"""A score by document number."""
COMPLETIONS = 8
"""How many forms a word being typed may become."""
SHARDS = 4
"""How many shards may be read to complete a word."""
SHORTEST_PART = 3
LONG_PART = 4
"""From so many letters on, another form of a part will do."""
SHORTEST_PREFIX = 3


@dataclass(slots=True)
class Weighed:
    """The answers to a word: `direct` has the word itself, `foreign` its translation, `family` words like it.

    `typed` has the words that begin with it, where it is still being typed. `corrected` names the
    forms that were looked for instead, where no document has the word.
    """

    direct: Scores = field(default_factory=dict)
    foreign: Scores = field(default_factory=dict)
    family: Scores = field(default_factory=dict)
    typed: Scores = field(default_factory=dict)
    corrected: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """Weighs words over one index, in the language of `tokens`."""

    reader: Reader
    tokens: Tokens

    def weigh_word(self, word: Word, *, typing: bool) -> Weighed:
        """The answers to a word; where no document has it, those to its parts, the nearest words, or its ends."""
        ranking = self.reader.manifest["ranking"]
        keys = dict.fromkeys(key for _, key in word)
        entries = tuple(entry for key in keys if (entry := self.reader.entry(key)))
        found = Weighed(entries=entries)
        for entry in entries:
            self._add_entry(found, entry)
        for form, key in word:
            self._add_form(found, form, key)
        for key in keys if not word[0][0].isdigit() else ():
            if len(key) >= FAMILY:
                self._add(found.family, _merge(self.reader.family(key)), ranking["family"])
        if typing:
            self._add_typed(found, word[0][0])
        if not (found.direct or found.foreign or found.typed):
            self._add_corrections(found, word)
        if not (found.direct or found.foreign or found.typed or found.entries):
            for part in self._find_ends(word[0][0]):
                self._add_group(found.direct, self.reader.entry(self.tokens.key(part)), ranking["part"])
        return found

    def find_having(self, words: Sequence[Word]) -> set[int]:
        """The documents that have each of some words, in any of its forms."""
        having = [
            {number for _, key in word if (entry := self.reader.entry(key)) for number, _, _ in _merge([entry])}
            for word in words
        ]
        return set.intersection(*having) if having else set()

    def _add_entry(self, found: Weighed, entry: Entry) -> None:
        self._add_group(found.direct, entry, self.reader.manifest["ranking"]["key"])
        for key, weight in entry.more.get("x", ()):
            self.add_translation(found, key, weight)

    def add_translation(self, found: Weighed, key: str, weight: float) -> None:
        """Adds what has a word of the other language, whose weight is 9 where it is the best translation."""
        share = self.reader.manifest["ranking"]["translation"] * weight / 9
        self._add_group(found.foreign, self.reader.entry(key), share)

    def _add_form(self, found: Weighed, form: str, key: str) -> None:
        """Adds the exact form and the parts of a compound, which the index knows or which it finds itself."""
        ranking = self.reader.manifest["ranking"]
        entry = self.reader.entry(key)
        known = entry is not None and form in entry.forms
        if entry is not None and known:
            self._add(found.direct, entry.forms[form], ranking["exact"])
        parts = entry.parts.get(form, ()) if entry is not None and known else self._take_apart(form)
        for part in parts:
            other = self.reader.entry(self.tokens.key(part))
            self._add_group(found.direct, other, ranking["part"])
            if other and (entry is None or "x" not in entry.more):
                for name, weight in other.more.get("x", ()):
                    self.add_translation(found, name, ranking["part"] * weight)

    def _take_apart(self, form: str) -> tuple[str, ...]:
        """The two parts of a compound that no document has as it is, where documents have both."""
        if self.tokens.language.code not in self.reader.manifest["compounds"] or len(form) < 2 * SHORTEST_PART + 2:
            return ()
        best: tuple[int, int, tuple[str, ...]] = (0, 0, ())
        for place in range(SHORTEST_PART, len(form) - SHORTEST_PART):
            for link, _ in LINKS:
                head, tail = form[: place - len(link)], form[place:]
                if len(head) < SHORTEST_PART or not form[:place].endswith(link) or not self._knows(head):
                    continue
                if self._knows(tail):
                    best = max(best, (min(len(head), len(tail)), -len(link), (head, tail)))
        return best[2]

    def _find_ends(self, form: str) -> tuple[str, ...]:
        """The longest words that a compound begins and ends with, where the rest of it is unknown."""
        if self.tokens.language.code not in self.reader.manifest["compounds"]:
            return ()
        lengths = range(len(form) - SHORTEST_PART, LONG_PART - 1, -1)
        ends = ((form[:length] for length in lengths), (form[-length:] for length in lengths))
        return tuple(found for pieces in ends if (found := next(filter(self._knows, pieces), "")))

    def _knows(self, part: str) -> bool:
        entry = self.reader.entry(self.tokens.key(part))
        if entry is None or not entry.forms:
            return False
        return len(part) >= LONG_PART or part in entry.forms or PART in entry.forms

    def _add_typed(self, found: Weighed, start: str) -> None:
        """Adds the commonest forms that begin with `start`."""
        if len(start) < SHORTEST_PREFIX:
            return
        low, high = start[: max(SHORTEST_PREFIX, len(start) - 3)], start + "\uffff"
        forms = [
            (-len(places), form, places)
            for entry in self.reader.between(low, high, SHARDS)
            for form, places in entry.forms.items()
            if form.startswith(start) and form != start
        ]
        for _, _, places in sorted(forms)[:COMPLETIONS]:
            self._add(found.typed, places, 1.0)

    def _add_corrections(self, found: Weighed, word: Word) -> None:
        ranking = self.reader.manifest["ranking"]
        form = word[0][0]
        is_label = any(not rest for entry in found.entries for rest, _ in entry.more.get(OTHER, ()))
        distance, forms = find_corrections(form, self.reader.alike, 1 if is_label else 2)
        for other in forms:
            entry = self.reader.entry(self.tokens.key(other))
            if entry is not None and other in entry.forms:
                self._add(found.direct, _merge([entry]), ranking["typo"] / distance)
        found.corrected = forms

    def _add_group(self, scores: Scores, entry: Entry | None, share: float) -> None:
        """Adds a share of the scores of all forms of a group, where there is one."""
        if entry is not None:
            self._add(scores, _merge([entry]), share)

    def _add(self, scores: Scores, places: Places, share: float) -> None:
        """Adds the BM25 scores of a term, as lunr weighs it: field by field, its rarity over all of them."""
        ranking, count = self.reader.manifest["ranking"], len(places)
        rarity = math.log(1 + abs((self.reader.count - count + 0.5) / (count + 0.5)))
        k1, b, fields = ranking["k1"], ranking["b"], ranking["fields"]
        for number, place, times in places:
            norm = k1 * (1 - b + b * self.reader.norm(number, place))
            score = share * fields[place] * rarity * (k1 + 1) * times / (norm + times)
            scores[number] = scores.get(number, 0.0) + score


def _merge(entries: Iterable[Entry]) -> Places:
    """The places of all forms of some groups, each document and field once."""
    times: dict[tuple[int, int], int] = {}
    for entry in entries:
        for places in entry.forms.values():
            for number, place, more in places:
                times[number, place] = times.get((number, place), 0) + more
    return [(number, place, count) for (number, place), count in times.items()]
