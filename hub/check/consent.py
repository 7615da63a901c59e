"""Consent, applied once: what has ended is gone before anything further right sees it.

The rule is that of RECORDS, section Consent, after articles 6, 7 and 9 of the GDPR: a name or a
recognisable image needs a consent that is given, in time and not withdrawn.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from hub.check.world import Reading
from hub.model.record import Agent, Date, Value

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
        state.everywhere.append(agent.person)
        return _unname(agent, state)
    return agent


def _unname(agent: Agent, state: Reading) -> Agent | None:
    state.redacted = True
    return Agent(label=agent.role) if agent.role else None


ENDED = "ended"
"""Stands in a medium whose consent has ended, until the end of check hides it."""


def mark_medium(consent: Consent, name: str, state: Reading, line: int, at: str) -> dict[str, Value]:
    """What a medium keeps of its consent: for what and until when it holds, or that it does not.

    The reference of the signed form goes no further.
    """
    if consent.ended(state.world.today):
        state.say("consent-expired", line, at, value=str(consent.until or ""))
    elif not (consent.covers("image") or consent.covers("voice")):
        state.say("consent-missing", line, at, value=name)
    else:
        until = consent.until
        held: dict[str, Value] = {"expires": Date(until.year, until.month, until.day)} if until else {}
        return {"consent": {"scope": consent.scopes, **held}}
    state.redacted = True
    state.media.append(name)
    return {"consent": ENDED}
