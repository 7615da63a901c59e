"""Consent, applied once: what has ended is gone before anything further right sees it.

The rule is that of RECORDS, section Consent, after articles 6, 7 and 9 of the GDPR: a name or a
recognisable image needs a consent that is given, in time and not withdrawn.
"""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hub.check.world import Reading
from hub.model.record import Agent, Date, Part, Record, Value
from hub.model.text import Text

YEARS = 3
"""How long a consent lasts when it does not say."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What was agreed to: scopes, whether and until when it was given, whether it was withdrawn."""

    scopes: tuple[str, ...]
    given: bool
    until: datetime.date | None
    withdrawn: bool

    @property
    def takes_text_back(self) -> bool:
        return self.withdrawn and "text" in self.scopes

    def ended(self, today: datetime.date) -> bool:
        return self.withdrawn or (self.until is not None and self.until < today)

    def covers(self, scope: str) -> bool:
        return self.given and scope in self.scopes


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
    scopes = tuple(str(item) for item in scope) if isinstance(scope, tuple) else ()
    return Consent(scopes, isinstance(given, Date), until, value.get("status") == "withdrawn")


def _add_years(day: datetime.date, years: int) -> datetime.date:
    """The same day `years` later; 29 February becomes the 28th, and time ends in 9999."""
    year = min(day.year + years, datetime.MAXYEAR)
    leap = day.month == 2 and day.day == 29 and not calendar.isleap(year)
    return day.replace(year=year, day=28 if leap else day.day)


def apply_to_person(agent: Agent, consent: Consent | None, state: Reading, line: int, at: str) -> Agent | None:
    """The person as she may be shown: named, by her role only, or not at all."""
    state.lost_text |= consent is not None and consent.takes_text_back
    if consent is None or not consent.covers("name"):
        state.say("consent-missing", line, at, value=agent.person)
        state.ended.append(agent.person)
        return _unname(agent, state)
    if consent.ended(state.world.today):
        state.say("consent-expired", line, at, value=str(consent.until or ""))
        state.ended.append(agent.person)
        return _unname(agent, state)
    return agent


def _unname(agent: Agent, state: Reading) -> Agent | None:
    state.redacted = True
    return Agent(label=agent.role) if agent.role else None


ENDED = "ended"
"""Stands in a medium whose consent has ended, until the end of check hides it."""


def mark_image(consent: Consent, name: str, state: Reading, line: int, at: str) -> dict[str, Value]:
    """What to note in a medium that has a consent: that it may not be shown, or nothing."""
    if consent.ended(state.world.today):
        state.say("consent-expired", line, at, value=str(consent.until or ""))
    elif not (consent.covers("image") or consent.covers("voice")):
        state.say("consent-missing", line, at, value=name)
    else:
        return {}
    state.redacted = True
    return {"consent": ENDED}


def hide_images(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """The values with an empty medium in the place of each that may not be shown."""
    media = values.get("media")
    if not isinstance(media, tuple):
        return values
    shown = tuple(
        {"file": ""} if isinstance(item, Mapping) and item.get("consent") == ENDED else item for item in media
    )
    return MappingProxyType({**values, "media": shown})


def find_ended_name(record: Record, names: list[str]) -> str:
    """The first of `names` that still stands somewhere in the record or its address."""
    if not names:
        return ""
    text = _fold(" ".join((*_walk_strings(record), record.slug.replace("-", " "))))
    return next((name for name in names if _stands_in(_fold(name), text)), "")


def _stands_in(name: str, text: str) -> bool:
    """Whether a name is there as whole words, with a genitive s or without; scripts that join
    words or put particles to them are searched letter by letter."""
    if not name.isascii():
        return name in text
    spaced = r"[\W_]+".join(re.escape(word) for word in re.findall(r"\w+", name))
    return bool(spaced) and re.search(rf"(?<!\w){spaced}s?(?!\w)", text) is not None


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
