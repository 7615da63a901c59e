"""How long ago something was: in years and months where it is long, in days where it is not."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from babel.lists import format_list
from babel.units import format_unit

from hub.model.record import Date, Record, Ref
from hub.view.lens import Lens

MONTHS_SHOWN = 5
"""Up to how many years the months are told too."""


class Age(NamedTuple):
    """A stretch of time in whole years, months and days; what a date leaves open is not exact."""

    years: int
    months: int = 0
    days: int = 0
    exact: bool = True


def measure_age(date: Date, today: datetime.date) -> Age:
    """The time from a date to a day; none for a date still to come."""
    if not date.month:
        return Age(max(0, today.year - date.year), exact=False)
    months = (today.year - date.year) * 12 + today.month - date.month
    if not date.day:
        return Age(*divmod(max(0, months), 12), exact=False)
    if today.day < date.day:
        months -= 1
    if months > 0:
        return Age(*divmod(months, 12))
    return Age(0, 0, max(0, (today - datetime.date(date.year, date.month, date.day)).days))


def view_age(lens: Lens, date: Date) -> str:
    """The time since a date in words (CLDR units), as HTML."""
    age = measure_age(date, lens.settings.today)
    counted = [(age.years, "year"), (age.months if age.years < MONTHS_SHOWN else 0, "month"), (age.days, "day")]
    told = [_unit(lens, number, unit) for number, unit in counted if number]
    if not told:
        told = [_unit(lens, 0, "day" if age.exact else "month" if date.month else "year")]
    words = str(format_list(told, locale=lens.words.locale))
    return escape(words if age.exact else lens.words("age.about", age=words))


def _unit(lens: Lens, number: int, unit: str) -> str:
    return str(format_unit(number, unit, length="long", locale=lens.words.locale))


def find_said(lens: Lens, record: Record) -> Date | None:
    """When a statement was made: on the day it says, else in the year of the document it stands in."""
    at = record.values.get("issued_at")
    date = at.get("date") if isinstance(at, Mapping) else None
    if isinstance(date, Date):
        return date
    part = record.values.get("part_of")
    document = part.get("resource") if isinstance(part, Mapping) else None
    resource = lens.graph.records.get(document.id) if isinstance(document, Ref) else None
    year = resource.values.get("year") if resource else None
    return Date(year) if isinstance(year, int) else None
