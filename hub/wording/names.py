"""Whether a term in a text is a part of somebody's or something's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hub.text.fold import fold, normalise
from hub.wording.reading import Word
from hub.wording.terms import Expression, Lexicon

FAR = 8
"""So many words before a term its name may begin, and fewer."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a text, and what capitals say of them."""

    text: str
    words: Sequence[Word]
    lexicon: Lexicon

    @property
    def _lists(self) -> Mapping[str, frozenset[str]]:
        return self.lexicon.patterns.lists

    def is_name(self, first: int, last: int, expression: Expression) -> bool:
        """Whether the words from `first` to `last` stand in a proper name.

        A word that never has a capital has one beside others that do (Fonds Bénéficiaires Unis); one that always has
        it names a place (Afrique du Sud, Sud-Kivu, le Sud de la France).
        """
        if "1" in expression.capitals and not self.words[last].is_loud:
            return self._is_place(first, last)
        if self._has_body(first) or self._is_side(first, last):
            return True
        own = [word for word in self.words[first : last + 1] if word.is_capital]
        if not own or all(word.is_loud for word in own):
            return False
        if self._is_first(first):
            return self._is_joined(last, last + 1) and self._is_high(last + 1)
        return True

    def _is_place(self, first: int, last: int) -> bool:
        word, after = self.words[first], self._at(last + 1)
        if after and self._is_high(last + 1) and self._is_joined(last, last + 1):
            return True
        if after and self._is_of(after):
            behind = last + 2
            while behind < len(self.words) and self._is_of(self.words[behind], also="stop"):
                behind += 1
            if self._is_joined(last, behind) and behind < len(self.words) and self._is_high(behind):
                return True
        before = self._at(first - 1)
        leads = word.is_capital or self._is_of(word)
        if before is None or not leads or not self._is_joined(first - 1, first):
            return False
        return self._fold(first - 1) in self._lists["places"] or self._is_name_part(first - 1)

    def _has_body(self, first: int) -> bool:
        """Whether the words before a term begin with that of a body or a document, in a capital: only function words,
        adjectives, and nouns that follow a function word stand between the two."""
        for place in range(first - 1, max(first - FAR, 0), -1):
            plain = self._fold(place)
            if not self._is_joined(place, place + 1):
                return False
            if plain in self._lists["bodies"] and self._is_name_part(place):
                return True
            is_inner = plain in self._lists["inner"] or self._fold(place - 1) in self._lists["inner"]
            if not is_inner and not self.lexicon.patterns.adjectival.search(plain):
                return False
        return False

    def _is_side(self, first: int, last: int) -> bool:
        """Whether a term is an adjective that says where the place before it lies."""
        is_side = first == last and self._fold(first) in self._lists["sides"] and self._is_joined(first - 1, first)
        return is_side and first > 0 and self._is_name_part(first - 1)

    def _is_high(self, place: int) -> bool:
        """Whether a word has a capital that the beginning of a sentence does not explain."""
        word = self.words[place]
        if not word.is_capital:
            return False
        return not self._is_first(place) or self._fold(place) not in self._lists["stop"]

    def _is_name_part(self, place: int) -> bool:
        """Whether a word has a capital in the middle of a sentence."""
        return self.words[place].is_capital and not self._is_first(place)

    def _is_first(self, place: int) -> bool:
        """Whether a word begins a sentence, a heading or an item."""
        if not place:
            return True
        return bool(self.lexicon.patterns.start.search(self.text[self.words[place - 1].end : self.words[place].start]))

    def _is_joined(self, first: int, last: int) -> bool:
        """Whether only spaces, apostrophes and hyphens stand between words that follow each other."""
        return last < len(self.words) and all(
            self.lexicon.patterns.plain.fullmatch(self.text[self.words[place].end : self.words[place + 1].start])
            for place in range(first, last)
        )

    def _is_of(self, word: Word, also: str = "of") -> bool:
        plain = fold(normalise(word.text))
        return plain in self._lists["of"] or plain in self._lists[also]

    def _fold(self, place: int) -> str:
        return fold(normalise(self.words[place].text)) if 0 <= place < len(self.words) else ""

    def _at(self, place: int) -> Word | None:
        return self.words[place] if 0 <= place < len(self.words) else None
