"""Interface words, plural forms, dates and names of countries and languages, for one language."""

from __future__ import annotations

import datetime
import functools
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from hub.model.kind import Labels
from hub.model.record import Date
from hub.settings import Settings, SettingsError

PACKAGED = Path(__file__).parent / "locale"
FALLBACKS = ("en", "fr")
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The names of plural forms (CLDR); a word that has any has `other`."""


class Words:
    """The words of one language: `words("home.title")`, `words.count("practice", 3)`.

    A word that the language lacks comes from English, then from French, and at last is its key.
    """

    def __init__(self, lang: str, settings: Settings) -> None:
        self.lang = lang
        self.settings = settings
        self.locale = _find_locale(lang)
        self.entries = [_read(lang, settings.root), *(_read(f, settings.root) for f in FALLBACKS)]
        self._plural: Callable[[float], str] = self.locale.plural_form

    def __call__(self, key: str, **args: object) -> str:
        """The word at a path of keys, its blanks filled."""
        word = self._find(key)
        if isinstance(word, Mapping):
            word = word.get("other", key)
        return _fill(str(word), args) if args else str(word)

    def count(self, key: str, number: int, **args: object) -> str:
        """The word at a path of keys in the plural form for `number` (CLDR categories)."""
        forms = self._find(key)
        if not isinstance(forms, Mapping):
            return str(forms)
        form = forms.get("zero") if number == 0 else None
        form = form or forms.get(self._plural(number)) or forms.get("other", key)
        return _fill(str(form), {"n": number, **args})

    def forms(self, key: str) -> str | Mapping[str, str]:
        """The word at a path of keys with its blanks, or its plural forms: what a script on the page chooses from."""
        word = self._find(key)
        return {str(name): str(form) for name, form in word.items()} if isinstance(word, Mapping) else str(word)

    def _find(self, key: str) -> Any:
        for entries in self.entries:
            if key in entries:
                return entries[key]
        return key

    def label(self, labels: Labels, path: str = "") -> str:
        """A label of the schema or a vocabulary; `path` finds it in the locale file's `schema`."""
        own = "" if self.lang in labels or not path else self.added_label(path)
        return own or self.settings.named(labels, self.lang)

    @property
    def adds_labels(self) -> bool:
        """Whether the language brings labels of its own to schema and vocabularies."""
        return any(key.startswith("schema.") for key in self.entries[0])

    def added_label(self, path: str) -> str:
        """The label that the locale file has at a path of the schema, if any."""
        return str(self.entries[0].get(f"schema.{path}") or "")

    def date(self, date: Date) -> str:
        """A date as precise as it was given."""
        if not date.month:
            return str(date.year)
        day = datetime.date(date.year, date.month, date.day or 1)
        if not date.day:
            return str(format_skeleton("yMMMM", day, locale=self.locale))
        said = str(format_date(day, "long", locale=self.locale))
        # CLDR has no word for the first day of a month, which French calls "1er".
        return f"{self('date.first')}{said[1:]}" if said.startswith("1 ") else said

    def country(self, code: str) -> str:
        """The name of a country (CLDR)."""
        return str(self.locale.territories.get(code, code))

    def countries(self, codes: Iterable[str]) -> str:
        """The names of countries in one phrase."""
        return str(format_list([self.country(code) for code in codes], locale=self.locale))

    def languages(self, codes: Iterable[str]) -> str:
        """The names of languages in one phrase, as this language strings them together (CLDR)."""
        return str(format_list([self.language(code) for code in codes], locale=self.locale))

    def language(self, code: str) -> str:
        """The name of a language (CLDR), in this one."""
        return str(self.locale.languages.get(code.partition("-")[0], code))


class _Blanks(dict[str, object]):
    """The values of blanks by name; a blank that a site's own words invent stays as it is written."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def _fill(word: str, args: Mapping[str, object]) -> str:
    try:
        return word.format_map(_Blanks(args))
    except (ValueError, IndexError, AttributeError):
        return word


def shorten(text: str, room: int = 160) -> str:
    """A text of at most `room` characters, cut after a word."""
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–") + "…"


def sort_key(words: str) -> str:
    """What words are put in order by: É stands with E, and marks before a title count for nothing."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).lstrip("«“\"'’‘ \u00a0\u202f")


@functools.lru_cache(maxsize=64)
def _find_locale(lang: str) -> Locale:
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@functools.lru_cache(maxsize=64)
def _read(lang: str, root: Path) -> Mapping[str, Any]:
    """All entries of a language by path; a site's own `locale/<lang>.yml` wins."""
    flat: dict[str, Any] = {}
    for file in (PACKAGED / f"{lang}.yml", root / "locale" / f"{lang}.yml"):
        if file.is_file():
            _flatten(_load(file), "", flat)
    return flat


def _load(file: Path) -> Mapping[str, Any]:
    """The words of a file. Raises SettingsError where it cannot be used."""
    try:
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError("settings-syntax", path=file, detail=error) from error
    if not isinstance(given or {}, Mapping):
        raise SettingsError("settings-shape", path=file)
    return given or {}


def _flatten(given: Mapping[str, Any], at: str, flat: dict[str, Any]) -> None:
    for key, value in given.items():
        path = f"{at}{key}"
        if isinstance(value, dict) and not ("other" in value and value.keys() <= PLURALS):
            _flatten(value, f"{path}.", flat)
        else:
            flat[path] = value
