"""A text → its words, each with the forms it stands for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hub.text.fold import fold, normalise
from hub.text.inclusive import expand_french, expand_optional
from hub.text.language import Language, load_language
from hub.text.remember import Remembered
from hub.text.stems import key_of

Form = tuple[str, str]
"""A folded form and its key."""
Word = tuple[Form, ...]
"""What stands at one place of a text: one form, or the several that inclusive writing or a hyphen gives."""

EDGES = re.compile(r"^[\W_]+|[^\w)]+$")
CLOSING = ".,;:!?"
"""What may stand behind a word and never belongs to it."""
ELISION = re.compile(r"^(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'(?=\w))+")
ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
GENDERS = re.compile(r"\([mvfx](?:/[mvfx])+\)")
BREAKS = re.compile(r"[^\w'\-·.()]+")
NUMBERED = re.compile(r"([^\W\d_]{3})(?=\d)")
"""Where a number is written at a word: COP28."""
INNER = re.compile(r"[·.()_]+")
GAP = re.compile(r"\d[ \u00a0\u202f]\d{3}(?!\d)")
SPACED = re.compile(r"(?<![\d.,])(\d{1,3})[ \u00a0\u202f](?=\d{3}(?!\d))")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Reads texts of one language; remembers each chunk between two spaces it has read."""

    language: Language
    seen: Remembered[str, tuple[Word, ...]] = field(init=False)
    rows: Remembered[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Nothing was read yet."""
        object.__setattr__(self, "seen", Remembered(self._read_anew))
        object.__setattr__(self, "rows", Remembered(self._read_row))

    def read(self, text: str) -> Iterator[Word]:
        """The words of a text in order, stop words included."""
        for chunk in self.cut(text):
            yield from self.read_chunk(chunk)

    def read_told(self, text: str) -> Iterator[Word]:
        """The words of a text in order, stop words aside."""
        stop = self.language.stop
        return (word for word in self.read(text) if word[0][0] not in stop)

    def read_chunk(self, chunk: str) -> tuple[Word, ...]:
        """The words between two white spaces."""
        return self.seen[chunk]

    def keys_of(self, text: str) -> Iterator[str]:
        """The first key of each word of a text in order, stop words aside; those of one chunk in one string."""
        return filter(None, map(self.rows.__getitem__, self.cut(text)))

    def cut(self, text: str) -> list[str]:
        """The chunks of a text between white space; the one in `10 000` does not part."""
        return (SPACED.sub(r"\1", text) if GAP.search(text) else text).split()

    def key(self, form: str) -> str:
        """The key of a form in this language."""
        return key_of(form, self.language)

    def _read_anew(self, chunk: str) -> tuple[Word, ...]:
        bare = chunk.rstrip(CLOSING)
        if bare != chunk:
            return self.seen[bare]
        word = normalise(chunk)
        if word.isalpha():
            return (((fold(word), key_of(word, self.language)),),)
        return tuple(filter(None, self._split_chunk(word)))

    def _read_row(self, chunk: str) -> str:
        stop = self.language.stop
        heads = (word[0] for word in self.read_chunk(chunk))
        return " ".join(key for form, key in heads if form not in stop)

    def _split_chunk(self, chunk: str) -> Iterator[Word]:
        """The words of a chunk that is normalised, letters and what stands between them."""
        for part in chunk.split():
            yield from self._read_core(GENDERS.sub("", part))

    def _read_core(self, part: str) -> Iterator[Word]:
        core = EDGES.sub("", part)
        while core.endswith(")") and core.count("(") < core.count(")"):
            core = EDGES.sub("", core[:-1])
        core = self._elide(core)
        if not core:
            return
        if ABBREVIATION.fullmatch(core) or THOUSANDS.fullmatch(core):
            yield self._forms((core.replace(".", ""),))
        elif forms := self._expand(core):
            yield self._forms(forms)
        else:
            for piece in BREAKS.split(core):
                yield from self._read_piece(self._elide(piece.strip("-'.·()")))

    def _read_piece(self, piece: str) -> Iterator[Word]:
        if forms := self._expand(piece):
            yield self._forms(forms)
            return
        for word in INNER.split(piece):
            parts = [found for found in map(self._elide, NUMBERED.sub(r"\1-", word.strip("-'")).split("-")) if found]
            if len(parts) > 1:
                first, *rest = (self._forms((part,)) for part in parts)
                yield (*first, *self._forms(("".join(parts),)))
                yield from rest
            elif parts:
                yield self._forms((parts[0],))

    def _expand(self, word: str) -> tuple[str, ...]:
        if self.language.code == "fr" and (forms := expand_french(word)):
            return forms
        return expand_optional(word)

    def _elide(self, word: str) -> str:
        """A word without the elided ones before it, and without the Dutch apostrophe and s behind it."""
        word = ELISION.sub("", word)
        return word.removesuffix("'s") if self.language.code == "nl" else word

    def _forms(self, words: tuple[str, ...]) -> Word:
        plain = (word.replace("'", "") for word in words)
        return tuple((fold(word), key_of(word, self.language)) for word in plain if word)


@functools.cache
def read_tokens(lang: str) -> Tokens:
    """The reader of a language; what it has read once is remembered."""
    return Tokens(load_language(lang))
