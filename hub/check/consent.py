"""Consent, applied once: what has ended is gone before anything further right sees it.

The rule is that of RECORDS, section Consent, after articles 6, 7 and 9 of the GDPR: a name or a
recognisable image needs a consent that is given, in time and not withdrawn.
"""

from __future__ import annotations

import dataclasses
import datetime
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hub.check.body import slugify
from hub.check.world import Reading
from hub.model.record import Agent, Date, Part, Record, Value
from hub.model.text import Text

YEARS = 3
"""How long a consent lasts when it does not say."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What was agreed to: scopes, last day, and whether it was withdrawn."""

    scopes: tuple[str, ...]
    until: datetime.date | None
    withdrawn: bool

    def ended(self, today: datetime.date) -> bool:
        return self.withdrawn or (self.until is not None and self.until < today)

    def covers(self, scope: str) -> bool:
        return scope in self.scopes


def build_consent(value: Mapping[str, Value]) -> Consent:
    """A consent from its converted fields; without `expires` it lasts three years, without
    `given` it covers nothing."""
    scope = value.get("scope", ())
    given, expires = value.get("given"), value.get("expires")
    until: datetime.date | None = None
    if isinstance(expires, Date):
        until = datetime.date(expires.year, expires.month, expires.day)
    elif isinstance(given, Date):
        until = _add_years(datetime.date(given.year, given.month, given.day), YEARS)
    scopes = tuple(str(item) for item in scope) if isinstance(scope, tuple) and given else ()
    return Consent(scopes, until, value.get("status") == "withdrawn")


def _add_years(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def apply_to_person(
    agent: Agent, consent: Consent | None, state: Reading, line: int, at: str
) -> Agent | None:
    """The person as she may be shown: named, by her role only, or not at all."""
    if consent is None or not consent.covers("name"):
        state.say("consent-missing", line, at, value=agent.person)
        state.ended.append(agent.person)
        return _unname(agent, state)
    if consent.covers("text") and consent.withdrawn:
        state.lost_text = True
    if consent.ended(state.world.today):
        state.say("consent-expired", line, at, value=str(consent.until or ""))
        state.ended.append(agent.person)
        return _unname(agent, state)
    return agent


def _unname(agent: Agent, state: Reading) -> Agent | None:
    state.redacted = True
    return Agent(label=agent.role) if agent.role else None


def find_ended_name(record: Record, names: list[str]) -> str:
    """The first of `names` that still stands somewhere in the record, its slug or its paths."""
    if not names:
        return ""
    text = _fold(" ".join(_walk_strings(record)))
    places = " ".join((record.id, *record.paths.values())).lower()
    for name in names:
        if _fold(name) in text or slugify(name) in places:
            return name
    return ""


def withhold(record: Record) -> Record:
    """The record with nothing left in it but its address."""
    title = Text({record.original: ""}, record.original)
    bodies: dict[str, tuple[Part, ...]] = {}
    return dataclasses.replace(
        record,
        values={"title": title},
        local={},
        bodies=bodies,
        translations={},
        redacted=True,
        withheld=True,
    )


def _walk_strings(record: Record) -> Iterator[str]:
    yield from _strings(record.values)
    yield from _strings(record.local)
    for parts in record.bodies.values():
        for part in parts:
            yield part.heading
            yield part.markdown


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield from value.by_lang.values()
    elif isinstance(value, Agent):
        yield value.person
        for text in (value.label, value.role):
            yield from _strings(text)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _strings(inner)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())
