"""Where a statement stands with each of those it is addressed to."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from hub.link.state import find_standings, sum_up
from hub.model.record import Agent, Date, Record, Ref, Value
from hub.model.standing import ORDER, UNDOCUMENTED, WAITING, Standing
from hub.model.text import Text

VILLE, PROVINCE = Agent(ref=Ref("actors/ville")), Agent(ref=Ref("actors/province"))
COMMUNES = Agent(kind="municipality")
HELPER = Agent(ref=Ref("actors/voisine"))
LABEL = Agent(label=Text({"fr": "La commune"}, "fr"))
EVERYONE = None
"""The addressee of an event that names none."""

Event = tuple[Agent | None, str, str]
"""With whom, state, date (empty where unknown)."""


def make_date(text: str) -> Date:
    return Date(*(int(part) for part in text.split("-")))


def statement(
    addressed: Sequence[Agent], events: Sequence[Event], responses: Sequence[tuple[Agent, str]] = ()
) -> Record:
    """A statement with this history and these responses."""
    history: list[Value] = []
    for addressee, state, date in events:
        event: dict[str, Value] = {"state": state}
        event |= {"addressee": addressee} if addressee else {}
        event |= {"date": make_date(date)} if date else {}
        history.append(event)
    answers: list[Value] = [{"by": by, "date": make_date(date)} if date else {"by": by} for by, date in responses]
    values: dict[str, Value] = {
        "title": Text({"fr": "S"}, "fr"),
        "history": tuple(history),
        "responses": tuple(answers),
    }
    if addressed:
        values["addressed_to"] = tuple(addressed)
    return Record("statements/s", "statement", "fr", values, {}, {"fr": "s.fr.md"})


def stand(addressee: Agent | None, state: str, since: str = "") -> Standing:
    return Standing(addressee, state, make_date(since) if since else None)


def stand_of(record: Record) -> tuple[Standing, ...]:
    """The standings but for the day of delivery, which `tests/golden/standings.yml` tells."""
    return tuple(standing._replace(delivered=None) for standing in find_standings(record))


@pytest.mark.parametrize("state", [state for state in ORDER if state != UNDOCUMENTED])
def test_a_single_event_is_where_it_stands(state: str) -> None:
    record = statement([VILLE], [(VILLE, state, "2025-02-10")])
    assert stand_of(record) == (stand(VILLE, state, "2025-02-10"),)
    assert sum_up(find_standings(record)) == state


@pytest.mark.parametrize("addressed", [[], [VILLE], [LABEL], [COMMUNES], [VILLE, LABEL, COMMUNES]])
def test_without_history_each_is_undocumented(addressed: list[Agent]) -> None:
    record = statement(addressed, [])
    assert stand_of(record) == (tuple(stand(one, UNDOCUMENTED) for one in addressed) or (stand(None, UNDOCUMENTED),))
    assert sum_up(find_standings(record)) == UNDOCUMENTED


@pytest.mark.parametrize(
    ("events", "state", "since"),
    [
        ([("delivered", "2025-02"), ("acknowledged", "2025-03"), ("answered", "2025-06")], "answered", "2025-06"),
        ([("answered", "2025-06"), ("delivered", "2025-02")], "answered", "2025-06"),
        ([("answered", "2025-06"), ("contested", "2025-07")], "contested", "2025-07"),
        ([("answered", "2025-06"), ("followed-up", "2025-07"), ("closed", "2026-01-05")], "closed", "2026-01-05"),
        ([("closed", "2025-06"), ("delivered", "2026-01")], "delivered", "2026-01"),
        ([("delivered", "2025-02-10"), ("answered", "2025-02-10")], "answered", "2025-02-10"),
        ([("delivered", "2025-02-10"), ("answered", "2025-02")], "answered", "2025-02"),
        ([("delivered", "2025-02-10"), ("answered", "2025")], "answered", "2025"),
        ([("delivered", "2025-02-10"), ("answered", "2024")], "delivered", "2025-02-10"),
        ([("delivered", "2025-02-10"), ("closed", "")], "closed", ""),
        ([("published", ""), ("delivered", "2025-02-10")], "delivered", "2025-02-10"),
    ],
)  # fmt: skip
def test_the_last_event_counts_by_date_then_as_written(events: list[tuple[str, str]], state: str, since: str) -> None:
    record = statement([VILLE], [(VILLE, named, date) for named, date in events])
    assert stand_of(record) == (stand(VILLE, state, since),)


def test_each_addressee_has_a_state_of_its_own() -> None:
    events = [(VILLE, "delivered", "2025-02"), (VILLE, "answered", "2025-06"), (PROVINCE, "delivered", "2025-03")]
    record = statement([VILLE, PROVINCE, LABEL], events)
    assert stand_of(record) == (
        stand(VILLE, "answered", "2025-06"),
        stand(PROVINCE, "delivered", "2025-03"),
        stand(LABEL, UNDOCUMENTED),
    )


def test_an_event_that_names_no_one_concerns_all() -> None:
    record = statement([VILLE, PROVINCE], [(EVERYONE, "delivered", "2025-02"), (VILLE, "acknowledged", "2025-03")])
    assert stand_of(record) == (stand(VILLE, "acknowledged", "2025-03"), stand(PROVINCE, "delivered", "2025-02"))


def test_a_history_without_addressee_still_counts() -> None:
    record = statement([], [(EVERYONE, "published", "2025-02")])
    assert stand_of(record) == (stand(None, "published", "2025-02"),)


@pytest.mark.parametrize("before", [[], [(VILLE, "published", "2025-01")], [(VILLE, "delivered", "2025-02")], [(VILLE, "acknowledged", "2025-02")]])  # fmt: skip
def test_its_own_response_makes_it_answered(before: list[Event]) -> None:
    record = statement([VILLE, PROVINCE], before, [(VILLE, "2025-04")])
    assert stand_of(record)[0] == stand(VILLE, "answered", "2025-04")
    assert stand_of(record)[1] == stand(PROVINCE, UNDOCUMENTED)


@pytest.mark.parametrize("state", ["answered", "followed-up", "closed", "contested"])
def test_a_response_does_not_undo_what_came_of_it(state: str) -> None:
    record = statement([VILLE], [(VILLE, state, "2025-06")], [(VILLE, "2025-04")])
    assert stand_of(record) == (stand(VILLE, state, "2025-06"),)


def test_what_others_answer_changes_nothing() -> None:
    record = statement([VILLE], [(VILLE, "delivered", "2025-02")], [(HELPER, "2025-04"), (LABEL, "2025-05")])
    assert stand_of(record) == (stand(VILLE, "delivered", "2025-02"),)
    assert sum_up(find_standings(record)) == "delivered"


@pytest.mark.parametrize(("one", "two"), list(itertools.permutations(ORDER, 2)))
def test_waiting_says_most_then_what_has_come_furthest(one: str, two: str) -> None:
    known = [(who, state) for who, state in ((VILLE, one), (PROVINCE, two)) if state != UNDOCUMENTED]
    record = statement([VILLE, PROVINCE], [(who, state, "2025") for who, state in known])
    summed = sum_up(find_standings(record))
    waiting = [state for state in (one, two) if state in WAITING]
    assert summed == (waiting[0] if waiting else max(one, two, key=ORDER.index))
