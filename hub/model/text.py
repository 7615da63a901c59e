"""A text in the languages it exists in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Shown(NamedTuple):
    """A text as a reader meets it: the words and the language (BCP 47) they are in."""

    value: str
    lang: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text, by language (BCP 47 code), with the language it was first written in."""

    by_lang: Mapping[str, str]
    original: str

    def show(self, lang: str) -> Shown:
        """The text for a reader of `lang`: hers where it exists, else the original, else any."""
        if lang in self.by_lang:
            return Shown(self.by_lang[lang], lang)
        if self.original in self.by_lang:
            return Shown(self.by_lang[self.original], self.original)
        first = next(iter(self.by_lang))
        return Shown(self.by_lang[first], first)
