"""What became of a statement, step by step: no step that the others or the people in it contradict.

The rules are those of RECORDS, kind statement: only the addressee's own response makes it answered; only the issuers
close or contest it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hub.check.world import Reading
from hub.model.raw import RawFile, RawList
from hub.model.record import Agent, Date, Value, list_agents

Values = Mapping[str, Value]
OF_ADDRESSEE = ("acknowledged", "answered")
OF_ISSUERS = ("closed", "contested")


def check_history(values: Values, file: RawFile, state: Reading) -> dict[str, Value]:
    """The history without the steps that cannot be, each of them reported; nothing where there is none."""
    given = values.get("history")
    if not isinstance(given, tuple):
        return {}
    raw = file.front.entries.get("history")
    nodes = raw.items if isinstance(raw, RawList) else ()
    lines = [node.line for node in nodes] if len(nodes) == len(given) else [file.front.keys.get("history", 1)]
    events = [event for event in given if isinstance(event, Mapping)]
    kept: list[Value] = []
    for index, event in enumerate(events):
        problem = next(_find_problems(event, events, values, state), None)
        if problem is None:
            kept.append(event)
        else:
            code, name, args = problem
            line = lines[min(index, len(lines) - 1)]
            state.say(code, line, f"history[{index}].{name}", value=str(event.get("state")), **args)
    return {"history": tuple(kept)}


def _find_problems(
    event: Values, events: list[Values], values: Values, state: Reading
) -> Iterator[tuple[str, str, dict[str, str]]]:
    """What speaks against a step, the plainest first: a code, the field and its arguments."""
    wanted, by, addressee = event.get("state"), event.get("by"), event.get("addressee")
    named = list_agents(values.get("addressed_to"))
    addressed = named or list_agents(tuple(step.get("addressee", "") for step in events if _is_anyones(step)))
    issuers = list_agents(values.get("issued_by"))
    if isinstance(addressee, Agent) and named and not _is_one_of(addressee, addressed, state):
        yield "statement-addressee", "addressee", {"detail": _name(addressee)}
    asked = [addressee] if isinstance(addressee, Agent) else addressed
    if wanted in (*OF_ADDRESSEE, *OF_ISSUERS):
        voices = asked if wanted in OF_ADDRESSEE else issuers
        is_clear = wanted in OF_ADDRESSEE and len({agent.key for agent in asked}) == 1
        if isinstance(by, Agent):
            if not _is_one_of(by, voices, state):
                yield "statement-state", "state", {"detail": _name(by)}
        elif not is_clear:
            yield "statement-unsigned", "by", {}
    if wanted in OF_ADDRESSEE and (first := _find_first_delivery(event, events)):
        yield "statement-order", "date", {"detail": str(event.get("date")), "other": str(first)}


def _is_anyones(step: Values) -> bool:
    """Whether a step is one that anyone may take: it is never refused for who took it."""
    return step.get("state") not in (*OF_ADDRESSEE, *OF_ISSUERS)


def _find_first_delivery(event: Values, events: list[Values]) -> Date | None:
    """The day on which it was handed over for the first time, where an answer to it is dated before that."""
    date, about = event.get("date"), event.get("addressee") or event.get("by")
    key = about.key if isinstance(about, Agent) else ""
    days = [
        day
        for other in events
        if other.get("state") == "delivered" and _concerns(other, key) and isinstance(day := other.get("date"), Date)
    ]
    if isinstance(date, Date) and days and all(date.precedes(day) for day in days):
        return min(days, key=str)
    return None


def _concerns(step: Values, key: str) -> bool:
    addressee = step.get("addressee")
    return not isinstance(addressee, Agent) or addressee.key == key


def _is_one_of(agent: Agent, others: list[Agent], state: Reading) -> bool:
    """Whether an agent is among others, or of a kind among them."""
    kind = state.world.actor_kinds.get(agent.ref.id, "") if agent.ref else ""
    return any(agent.key == other.key or (kind and kind == other.kind) for other in others)


def _name(agent: Agent) -> str:
    if agent.ref:
        return agent.ref.id.partition("/")[2]
    return agent.label.show("").value if agent.label else agent.kind or agent.person
