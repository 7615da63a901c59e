"""The words of a reply's form, in every language that there are words for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hub.check.scalars import PARSERS, parse_date
from hub.model.record import Date
from hub.settings import Settings
from hub.text.fold import fold, normalise
from hub.view.reply import HEAD_LABELS
from hub.view.words import Words

PACKAGED = ("fr", "nl", "en")
DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
DAY_NAMED = re.compile(r"([0-9]{1,2})(?:er|e|ste|de|\.)?\s+([^\W\d]+)\s+([0-9]{4})")
MARKS = "*_ "
"""What is left around a label of bold or slanted letters."""


class Labels:
    """The words of the form in every language that there are words for."""

    def __init__(self, settings: Settings) -> None:
        self.fields: dict[str, str] = {}
        self.ends: set[str] = set()
        self.names: dict[str, str] = {}
        self.languages: dict[str, str] = {}
        self.months: dict[str, int] = {}
        self.fallback = settings.languages[0]
        codes = tuple(dict.fromkeys((*settings.languages, *PACKAGED)))
        for code in codes:
            words = Words(code, settings)
            for key in (*HEAD_LABELS, "version", "answer"):
                self.fields.setdefault(fold_line(words(f"reply.{key}").rstrip(": ")), key)
            self.ends.add(fold_line(words("reply.end")))
            self.names.setdefault(fold_line(words("reply.name")), code)
            self.languages |= {fold_line(words.language(other)): other for other in codes}
            months: Mapping[int, str] = words.locale.months["format"]["wide"]
            self.months |= {fold_line(name): number for number, name in months.items()}

    def split(self, line: str) -> tuple[str, str]:
        """The field that a line names and its value; an empty name where it names none."""
        left, colon, right = line.partition(":")
        is_marked = left.strip()[:1] in MARKS
        name = self.fields.get(fold_line(left.strip(MARKS)), "") if colon else ""
        return name, (right.strip(MARKS) if is_marked else right).strip()

    def parse_day(self, typed: str) -> Date | None:
        """A day as people write it: 2026-11-22, 22/11/2026 or 22 novembre 2026."""
        typed = typed.strip().rstrip(".")
        numbers, named = DAY_FIRST.fullmatch(typed), DAY_NAMED.fullmatch(typed)
        if numbers:
            typed = f"{numbers[3]}-{int(numbers[2]):02}-{int(numbers[1]):02}"
        elif named:
            typed = f"{named[3]}-{self.months.get(fold_line(named[2]), 0):02}-{int(named[1]):02}"
        return parse_date(typed)

    def parse_language(self, typed: str) -> str:
        """The code of a language given by its code or by its name in any of ours; empty where it is none."""
        known = self.languages.get(fold_line(typed)) or PARSERS["language"](typed.lower())
        return known if isinstance(known, str) else ""


def fold_line(text: str) -> str:
    """What names are compared by: small letters without accents, each space one space."""
    return " ".join(fold(normalise(text)).split())
