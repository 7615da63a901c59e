"""Text as typed → a value of its type, or the code of what is wrong with it."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from babel import Locale

from hub.check.nearest import find_nearest
from hub.model.record import Date

DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
EMAIL = re.compile(r"[^@\s,;<>\"]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
SDG = re.compile(r"(1[0-7]|[1-9])(?:\.([1-9][0-9]?|[a-d]))?")
ORG_ID = re.compile(r"[A-Z]{2,4}-[A-Z0-9_]+-.+")
UNSAFE = re.compile(r"[\s<>\"'\\\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What no address holds as it stands: spaces, quotes, control characters and those that turn text round."""
KBO = "BE-BCE_KBO-"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SDG_TARGETS = (7, 8, 13, 10, 9, 8, 5, 12, 5, 10, 10, 11, 5, 10, 9, 12, 19)
"""How many numbered targets each goal has at most (UN A/RES/71/313, global indicator framework)."""

Problem = tuple[str, dict[str, str]]
"""A finding code and its arguments."""


@functools.cache
def known_countries() -> frozenset[str]:
    """The alpha-2 codes of ISO 3166-1, as CLDR lists them."""
    territories = Locale("en").territories
    outside = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"}
    codes = frozenset(str(code) for code in territories)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha()) - outside


@functools.cache
def known_languages() -> frozenset[str]:
    """The primary language codes that CLDR names (BCP 47)."""
    return frozenset(Locale("en").languages)


@functools.cache
def known_licenses() -> frozenset[str]:
    """The SPDX identifiers a text may carry."""
    file = Path(__file__).parent / "licenses.yml"
    return frozenset(yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader))


def parse_date(value: str, *, full: bool = False) -> Date | None:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601) as a date; with `full` only the last."""
    match = DATE.fullmatch(value)
    if not match or (full and not match[3]):
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Date(year, month, day)


def _date(value: str) -> Date | Problem:
    return parse_date(value) or ("date-invalid", {"value": value})


def _day(value: str) -> Date | Problem:
    return parse_date(value, full=True) or ("date-invalid", {"value": value})


def _boolean(value: str) -> bool | Problem:
    if value in ("true", "false"):
        return value == "true"
    return "value-type", {"value": value, "expected": "true | false"}


def _integer(value: str) -> int | Problem:
    if re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    return "value-type", {"value": value, "expected": "1, 2, 3 …"}


def _slug(value: str) -> str | Problem:
    if SLUG.fullmatch(value):
        return value
    return "value-type", {"value": value, "expected": "a-z 0-9 -"}


def _country(value: str) -> str | Problem:
    if value in known_countries():
        return value
    nearest = value.upper() if value.upper() in known_countries() else _country_by_name(value)
    return "country-unknown", {"value": value, "nearest": nearest}


def _country_by_name(value: str) -> str:
    for lang in ("fr", "nl", "en"):
        names = {str(name).casefold(): str(code) for code, name in Locale(lang).territories.items()}
        nearest = names.get(find_nearest(value, names), "")
        if nearest in known_countries():
            return nearest
    return ""


def _language(value: str) -> str | Problem:
    if LANGUAGE.fullmatch(value) and value.partition("-")[0] in known_languages():
        return value
    return "language-unknown", {"value": value}


def _sdg(value: str) -> str | Problem:
    match = SDG.fullmatch(value)
    if match and (not match[2] or match[2].isalpha() or int(match[2]) <= SDG_TARGETS[int(match[1]) - 1]):
        return value
    return "sdg-unknown", {"value": value}


def _url(value: str) -> str | Problem:
    try:
        parts = urlsplit(value)
        safe = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        safe = False
    if safe and not UNSAFE.search(value):
        return value
    return "url-unsafe", {"value": value}


def _email(value: str) -> str | Problem:
    return value if EMAIL.fullmatch(value) else ("email-invalid", {"value": value})


def _license(value: str) -> str | Problem:
    if re.search(r"-ND\b", value.upper()):
        return "license-nd", {"value": value}
    if value in known_licenses():
        return value
    by_lower = {known.lower(): known for known in known_licenses()}
    nearest = by_lower.get(find_nearest(value, by_lower), "")
    return "license-unknown", {"value": value, "nearest": nearest}


def _orgid(value: str) -> str | Problem:
    if value.startswith(KBO):
        digits = value.removeprefix(KBO)
        valid = bool(re.fullmatch(r"[01][0-9]{9}", digits)) and int(digits[8:]) == 97 - int(digits[:8]) % 97
    else:
        valid = bool(ORG_ID.fullmatch(value))
    return value if valid else ("orgid-invalid", {"value": value})


PARSERS: Mapping[str, Callable[[str], str | bool | int | Date | Problem]] = {
    "date": _date,
    "day": _day,
    "boolean": _boolean,
    "integer": _integer,
    "slug": _slug,
    "country": _country,
    "language": _language,
    "sdg": _sdg,
    "url": _url,
    "email": _email,
    "license": _license,
    "orgid": _orgid,
}
"""For each type that needs nothing but its own text: how to read it."""
