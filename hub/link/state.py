"""Where a statement stands, derived per addressee from its history and never typed.

The rules are those of RECORDS, kind statement: *undocumented* where there is no history; waiting
counts from `delivered`; an addressee's own response makes it answered; what helps changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hub.model.record import Agent, Date, Record, Value, list_agents, list_groups
from hub.model.standing import ANSWERED, ORDER, PUBLISHED, UNDOCUMENTED, WAITING, Standing

NO_KINDS: Mapping[str, str] = MappingProxyType({})
OWN = ("acknowledged", "answered")
"""The steps that only an addressee takes: who took one is who it concerns."""


class _Step(NamedTuple):
    """An event of the history, or a response, as far as it bears on the state."""

    state: str
    date: Date | None
    is_response: bool = False


def find_standings(record: Record, kinds: Mapping[str, str] = NO_KINDS) -> tuple[Standing, ...]:
    """One standing for each addressee, then for each actor of an addressed kind that the history or a response
    names; `kinds` tells the kind of each actor by id. A history that names no one concerns them all."""
    given = {agent.key: agent for agent in list_agents(record.values.get("addressed_to"))}
    addressed = list(given.values()) or list(_walk_addressees(record))
    named = {agent.key for agent in addressed}
    asked_kinds = {agent.kind for agent in addressed if agent.kind}
    found = list[Standing]()
    for agent in _walk_named(record):
        if agent.ref and agent.key not in named and kinds.get(agent.ref.id) in asked_kinds:
            named.add(agent.key)
            kind = Agent(kind=kinds[agent.ref.id])
            found.append(_stand(record, agent, (agent.key, kind.key)))
    if not addressed:
        return (_stand(record, None, ()), *found)
    return (*(_stand(record, agent, (agent.key,)) for agent in addressed), *found)


def sum_up(standings: tuple[Standing, ...]) -> str:
    """The one state that says most of a statement: waiting before answered, answered before none."""
    states = [standing.state for standing in standings]
    for state in states:
        if state in WAITING:
            return state
    return max(states, key=ORDER.index)


def _stand(record: Record, addressee: Agent | None, keys: tuple[str, ...]) -> Standing:
    """The state with an addressee after all steps that concern one of its `keys`, the earliest first."""
    standing = Standing(addressee, UNDOCUMENTED)
    for step in _order(list(_walk_steps(record, keys))):
        standing = _take(standing, step)
    return standing


def _take(standing: Standing, step: _Step) -> Standing:
    """What a step makes of the state before it."""
    now = standing._replace(state=step.state, since=step.date)
    match step.state:
        case "published":
            return now if standing.state == UNDOCUMENTED else standing
        case "delivered":
            return standing if standing.waits else now._replace(delivered=step.date)
        case "acknowledged":
            return standing if standing.state in ANSWERED else now
        case "answered" if step.is_response:
            is_last_word = standing.state in ("followed-up", "closed") or (not step.date and standing.state in ANSWERED)
            return standing if is_last_word else now
        case _:
            return now


def _walk_steps(record: Record, keys: tuple[str, ...]) -> Iterator[_Step]:
    for event in list_groups(record.values.get("history")):
        about, by, state = event.get("addressee"), event.get("by"), event.get("state")
        if about is None and state in OWN:
            about = by
        if state and (not isinstance(about, Agent) or about.key in keys):
            yield _Step(str(state), _date_of(event))
    for response in list_groups(record.values.get("responses")):
        by = response.get("by")
        if isinstance(by, Agent) and by.key in keys[:1]:
            yield _Step("answered", _date_of(response), is_response=True)


def _walk_addressees(record: Record) -> Iterator[Agent]:
    """Those whom the history is about, each once: the addressees where the record itself names none."""
    about = [event.get("addressee") for event in list_groups(record.values.get("history"))]
    yield from {agent.key: agent for agent in about if isinstance(agent, Agent)}.values()


def _walk_named(record: Record) -> Iterator[Agent]:
    """Those whom the steps and the responses name as concerned."""
    for event in list_groups(record.values.get("history")):
        about = event.get("addressee") or (event.get("by") if event.get("state") in OWN else None)
        yield from list_agents((about,) if about else None)
    for response in list_groups(record.values.get("responses")):
        by = response.get("by")
        yield from list_agents((by,) if by else None)


def _order(steps: list[_Step]) -> list[_Step]:
    """The steps as they are written, but each after all that its date says came before it.

    That something was made public changes no later state: such steps move none of the others.
    """
    left = [step for step in steps if step.state != PUBLISHED] or list(steps)
    ordered = list[_Step]()
    while left:
        before = [step for step in left if _is_before(step, left[0])] or left[:1]
        earliest = min(before, key=_find_end)
        ordered.append(next(step for step in before if not _is_before(earliest, step)))
        left.remove(ordered[-1])
    return ordered


def _is_before(step: _Step, other: _Step) -> bool:
    return step.date is not None and other.date is not None and step.date.precedes(other.date)


def _find_end(step: _Step) -> tuple[int, int, int]:
    """The last day that a step may have been on, as something to compare."""
    return (step.date.year, step.date.month or 99, step.date.day or 99) if step.date else (0, 0, 0)


def _date_of(item: Mapping[str, Value]) -> Date | None:
    date = item.get("date")
    return date if isinstance(date, Date) else None
