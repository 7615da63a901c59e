"""Where a statement stands, derived per addressee from its history and never typed.

The rules are those of RECORDS, kind statement: *undocumented* where there is no history; waiting
counts from `delivered`; an addressee's own response makes it answered; what helps changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hub.model.record import Agent, Date, Record, Value

UNDOCUMENTED = "undocumented"
ORDER = (
    UNDOCUMENTED,
    "published",
    "delivered",
    "acknowledged",
    "answered",
    "followed-up",
    "closed",
    "contested",
)
WAITING = ("delivered", "acknowledged")


class Standing(NamedTuple):
    """The last known state with one addressee, and since when."""

    addressee: Agent | None
    state: str
    since: Date | None


def find_standings(record: Record) -> tuple[Standing, ...]:
    """One standing for each addressee; a history that names none concerns them all."""
    agents = record.values.get("addressed_to")
    addressees: list[Agent | None] = []
    if isinstance(agents, tuple):
        addressees += [agent for agent in agents if isinstance(agent, Agent)]
    return tuple(_stand(record, addressee) for addressee in addressees or [None])


def sum_up(record: Record) -> str:
    """The one state that says most of a statement: waiting before answered, answered before none."""
    states = [standing.state for standing in find_standings(record)]
    for state in states:
        if state in WAITING:
            return state
    return max(states, key=ORDER.index)


def _stand(record: Record, addressee: Agent | None) -> Standing:
    events = [event for event in _items(record, "history") if _concerns(event, addressee)]
    answers = [
        response
        for response in _items(record, "responses")
        if addressee is not None and response.get("by") == addressee
    ]
    last = _find_last(events)
    state = str(last.get("state")) if last else UNDOCUMENTED
    since = last.get("date") if last else None
    if answers and ORDER.index(state) < ORDER.index("answered"):
        state, since = "answered", answers[-1].get("date")
    return Standing(addressee, state, since if isinstance(since, Date) else None)


def _find_last(events: list[Mapping[str, Value]]) -> Mapping[str, Value] | None:
    """The event that no later one follows; where the dates do not tell, the one written last."""
    last: Mapping[str, Value] | None = None
    for event in events:
        if last is None or not _is_before(event, last):
            last = event
    return last


def _is_before(event: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether an event came first for certain: 2024 and 2024-05 may be the same day."""
    one, two = str(event.get("date", "")), str(other.get("date", ""))
    shared = min(len(one), len(two))
    return one[:shared] < two[:shared]


def _concerns(event: Mapping[str, Value], addressee: Agent | None) -> bool:
    return "state" in event and event.get("addressee") in (None, addressee)


def _items(record: Record, name: str) -> list[Mapping[str, Value]]:
    value = record.values.get(name)
    return [i for i in value if isinstance(i, Mapping)] if isinstance(value, tuple) else []
