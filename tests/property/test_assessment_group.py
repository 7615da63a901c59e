"""Several sheets beside each other: what they say together, and that nobody is to be found in it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.assessment import (
    ANSWERS,
    ROLES,
    Framework,
    Sheet,
    answer,
    call,
    framework,
    list_keys,
    make_sheet,
    make_small,
    run,
)

ONE = make_small([[()]])
TWO = make_small([[(), ()], [()], [()]])
KEYS = list_keys(TWO)
SMALL = 5
SAID = {"u": "unknown", "s": "unsaid", "-": None, "1": 1, "2": 2, "3": 3, "4": 4}


def people(*rows: str, of: Framework = TWO, role: str = "") -> list[Sheet]:
    """Sheets, each as its answers in order: a level, u for unknown, s for unsaid, - for none."""
    return [
        make_sheet(of, {k: SAID[sign] for k, sign in zip(list_keys(of), row, strict=False) if SAID[sign]}, role)
        for row in rows
    ]


# All answers to one question → asked, how many chose each level, unknown, unsaid, placed, lowest, highest, spread, median.
SPREADS: Mapping[str, tuple[int, list[int], int, int, int, int, int, int, float]] = {
    "3": (1, [0, 0, 1, 0], 0, 0, 1, 3, 3, 0, 3),
    "-": (1, [0, 0, 0, 0], 0, 0, 0, 0, 0, 0, 0),
    "u": (1, [0, 0, 0, 0], 1, 0, 0, 0, 0, 0, 0),
    "s": (1, [0, 0, 0, 0], 1, 0, 0, 0, 0, 0, 0),
    "14": (2, [1, 0, 0, 1], 0, 0, 2, 1, 4, 3, 2.5),
    "22": (2, [0, 2, 0, 0], 0, 0, 2, 2, 2, 0, 2),
    "113": (3, [2, 0, 1, 0], 0, 0, 3, 1, 3, 2, 1),
    "2us-": (4, [0, 1, 0, 0], 2, 0, 1, 2, 2, 0, 2),
    "us---": (5, [0, 0, 0, 0], 1, 1, 0, 0, 0, 0, 0),
    "1234us": (6, [1, 1, 1, 1], 1, 1, 4, 1, 4, 3, 2.5),
    "4321112": (7, [3, 2, 1, 1], 0, 0, 7, 1, 4, 3, 2),
}


@pytest.mark.parametrize("answers", SPREADS)
def test_what_sheets_say_about_a_question(answers: str) -> None:
    ((found,),) = run([call("spread", people(*answers, of=ONE), framework())], ONE)
    names = ("asked", "counts", "unknown", "unsaid", "placed", "lowest", "highest", "spread", "median")
    assert tuple(found[name] for name in names) == SPREADS[answers]


def test_the_largest_spread_stands_first_then_more_answers_then_the_order() -> None:
    sheets = people("1231", "1314", "-224")
    spreads, ordered = run([call("spread", sheets, framework()), call("sortBySpread", answer(0))], TWO)
    assert [(one["question"], one["spread"], one["placed"]) for one in spreads] == [
        (KEYS[0], 0, 2),
        (KEYS[1], 1, 3),
        (KEYS[2], 2, 3),
        (KEYS[3], 3, 3),
    ]
    assert [one["question"] for one in ordered] == [KEYS[3], KEYS[2], KEYS[1], KEYS[0]]
    alike = run([call("spread", people("11-1", "-2-2", "1-21"), framework()), call("sortBySpread", answer(0))], TWO)[1]
    assert [one["question"] for one in alike] == [KEYS[3], KEYS[1], KEYS[0], KEYS[2]]


# Rows of answers → strengths and gaps, as the numbers of questions in order.
FINDINGS: Mapping[tuple[str, ...], tuple[list[int], list[int]]] = {
    ("2143",): ([3, 4], [2, 1]),
    ("3u-s",): ([1], []),
    ("4334",): ([1, 4, 2, 3], []),
    ("----",): ([], []),
    ("1234", "3234"): ([4, 3], [1, 2]),
    ("4321", "4u11"): ([1, 2], [3, 4]),
    ("2u3s", "3-3u"): ([3], [1]),
    ("33--", "33--", "43--"): ([2, 1], []),
    ("1144", "4142", "4244"): ([3], [1, 4, 2]),
}


@pytest.mark.parametrize("rows", FINDINGS, ids=" ".join)
def test_strengths_and_gaps(rows: tuple[str, ...]) -> None:
    calls = [call(f"find{name}", answer(0)) for name in ("Strengths", "Gaps")]
    _, *found = run([call("spread", people(*rows), framework()), *calls], TWO)
    assert tuple([KEYS.index(one["question"]) + 1 for one in part] for part in found) == FINDINGS[rows]


# Rows of answers → each dimension: median, lowest, highest, placed, asked.
AXES: Mapping[tuple[str, ...], list[tuple[float, int, int, int, int]]] = {
    ("1u4-",): [(1, 1, 1, 1, 2), (4, 4, 4, 1, 1), (0, 0, 0, 0, 1)],
    ("1234",): [(1.5, 1, 2, 2, 2), (3, 3, 3, 1, 1), (4, 4, 4, 1, 1)],
    ("1241", "44u2"): [(3, 1, 4, 2, 2), (4, 4, 4, 1, 1), (1.5, 1, 2, 1, 1)],
}


@pytest.mark.parametrize("rows", AXES, ids=" ".join)
def test_a_profile_has_one_axis_a_dimension_and_no_total(rows: tuple[str, ...]) -> None:
    _, axes = run([call("spread", people(*rows), framework()), call("drawAxes", answer(0), framework())], TWO)
    names = ("median", "lowest", "highest", "placed", "asked")
    assert [tuple(axis[name] for name in names) for axis in axes] == AXES[rows]
    assert all(set(axis) == {"dimension", *names} for axis in axes)


def test_then_and_now_are_set_side_by_side_with_nothing_between() -> None:
    roles = make_small([[(), ("hr",)], [("board",)]])
    before, now = people("1-2", of=roles, role="board"), people("34", of=roles, role="hr")
    *_, found = run(
        [
            call("spread", before, framework()),
            call("spread", now, framework()),
            call("compare", answer(0), answer(1), framework()),
        ],
        roles,
    )
    sides = [[one.get(side, {}).get("median") for side in ("before", "now")] for one in found["questions"]]
    axes = [[one.get(side, {}).get("median") for side in ("before", "now")] for one in found["axes"]]
    assert set(found) == {"questions", "axes"}
    assert sides == [[1, 3], [None, 4], [2, None]]
    assert axes == [[1, 3.5], [2, None]]


def test_the_same_file_twice_is_known_and_a_code_alike_is_asked_about() -> None:
    ids = ("bcdfghjkmnpqrstv", "zxwvtsrqpnmkjhgf")
    first, second = [make_sheet(TWO, {KEYS[0]: 1, KEYS[1]: 2}, own=own) for own in ids]
    changed = {**first, "answers": {KEYS[0]: 4}}
    code = make_sheet(TWO, {KEYS[1]: 2, KEYS[0]: 1})
    other = make_sheet(TWO, {KEYS[1]: 2, KEYS[0]: 1}, "hr")
    cases = [(changed, "same"), (second, ""), (code, "alike"), (other, "")]
    assert run([call("isDouble", [first], one) for one, _ in cases], TWO) == [expected for _, expected in cases]
    assert run([call("isDouble", [code], one) for one in (first, code, other)], TWO) == ["alike", "alike", ""]


Group = tuple[Framework, list[Sheet]]


@functools.cache
def make_groups() -> tuple[Group, ...]:
    """Groups of up to twenty people in any roles, some of whom answered more than their role was asked."""
    made: list[Group] = []
    roles = st.lists(st.sampled_from(ROLES), unique=True, max_size=2)
    sizes = st.tuples(*[st.one_of(st.integers(0, 8), st.sampled_from([0, 5, 6])) for _ in range(4)])

    @settings(max_examples=400, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(st.lists(roles, min_size=1, max_size=4), sizes, st.data())
    def collect(questions: list[list[str]], sizes: tuple[int, ...], data: st.DataObject) -> None:
        one = make_small([questions])
        sheets = []
        for role, size in zip(["", *ROLES], sizes, strict=True):
            for _ in range(size):
                keys = list_keys(one, "" if data.draw(st.integers(0, 9)) == 0 else role)
                given = {key: data.draw(st.sampled_from([*ANSWERS, None])) for key in keys}
                sheets.append(make_sheet(one, {key: value for key, value in given.items() if value}, role))
        made.append((one, sheets))

    collect()
    return tuple(made)


def list_subsets(roles: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return chain.from_iterable(combinations(roles, size) for size in range(len(roles) + 1))


def find_asked(one: Framework, sheets: Sequence[Sheet], key: str) -> list[Sheet]:
    return [sheet for sheet in sheets if key in list_keys(one, sheet["role"]) or key in sheet["answers"]]


def test_no_figure_is_of_a_few_by_their_roles_not_even_by_subtraction() -> None:
    groups = make_groups()
    calls = [
        call(name, sheets, framework(at))
        for at, (_, sheets) in enumerate(groups)
        for name in ("listRoles", "spread", "listWithheld")
    ]
    answers = run(calls, *[one for one, _ in groups])
    several = 0
    for at, (one, sheets) in enumerate(groups):
        roles, spreads, withheld = answers[3 * at : 3 * at + 3]
        shown = {spread["question"]: spread["asked"] for spread in spreads}
        asked = {key: find_asked(one, sheets, key) for key in list_keys(one)}
        listed = [*shown, *(place["question"] for place in withheld)]
        assert sorted(listed) == sorted(key for key in asked if asked[key])
        names = [role["id"] for role in roles]
        several += len(names) > 1
        assert all(len([sheet for sheet in sheets if sheet["role"] == name]) >= SMALL for name in names)
        for key, count in shown.items():
            assert count == len(asked[key])
            assert count >= SMALL or count == len(sheets)
            views = {name: [sheet for sheet in asked[key] if sheet["role"] == name] for name in names}
            seen = [name for name in names if len(views[name]) >= SMALL]
            for taken in list_subsets(seen):
                left = count - sum(len(views[name]) for name in taken)
                assert not taken or left == 0 or left >= SMALL
    assert several > 10


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"board": 4, "hr": 1}, []),
        ({"board": 5}, ["board"]),
        ({"board": 5, "hr": 4}, []),
        ({"board": 5, "hr": 5}, ["board", "hr"]),
        ({"board": 6, "hr": 5, "": 2}, ["board"]),
        ({"board": 5, "hr": 5, "": 2}, ["board"]),
        ({"board": 5, "staff": 5, "hr": 5, "": 5}, ["board", "staff", "hr"]),
    ],
)
def test_roles_are_shown_from_five_on_where_nobody_is_left_over(sizes: dict[str, int], shown: list[str]) -> None:
    sheets = [sheet for role, size in sizes.items() for sheet in people(*["1234"] * size, role=role)]
    (found,) = run([call("listRoles", sheets, framework())], TWO)
    assert [role["id"] for role in found] == shown


def test_a_role_is_not_shown_beside_a_few_others_even_where_nobody_else_was_asked() -> None:
    one = make_small([[("board",)]])
    board, staff = people(*"12341", of=one, role="board"), people(*"--", of=one, role="staff")
    found = run([call("listRoles", sheets, framework()) for sheets in (board, board + staff)], one)
    assert [[role["id"] for role in roles] for roles in found] == [["board"], []]


def test_the_sheets_of_a_role() -> None:
    sheets = people("1", role="hr") + people("2", role="board")
    assert run([call("ofRole", sheets, "hr")], TWO) == [sheets[:1]]


def make_axes(*medians: float) -> list[dict[str, Any]]:
    return [
        {"dimension": None, "median": one, "lowest": one, "highest": one, "placed": int(one > 0), "asked": 1}
        for one in medians
    ]


def test_a_radar_needs_three_axes_and_stays_in_its_square() -> None:
    found = run([call("layRadar", make_axes(*[1, 2.5, 4, 3, 0, 2, 1][:count]), 300) for count in range(8)])
    assert [bool(radar) for radar in found] == [False] * 3 + [True] * 5
    for count, radar in enumerate(found):
        if radar:
            assert [ring["level"] for ring in radar["rings"]] == [1, 2, 3, 4]
            assert all(len(ring["points"].split()) == count for ring in radar["rings"])
            spokes = radar["spokes"]
            points = [point for spoke in spokes for point in (spoke["end"], spoke["label"], spoke["median"]) if point]
            assert all(0 <= point[side] <= 300 for point in points for side in "xy")
            assert [spoke["median"] is None for spoke in spokes] == [at == 4 for at in range(count)]


# Levels → the lines: how many points each, and whether it comes back to its beginning.
LINES: Mapping[tuple[int, ...], list[tuple[int, bool]]] = {
    (1, 2, 3, 4): [(4, True)],
    (1, 2, 0, 4): [(3, False)],
    (1, 0, 3, 0): [],
    (0, 0, 3, 4, 0, 1, 2): [(2, False), (2, False)],
    (0, 0, 0): [],
}


@pytest.mark.parametrize("levels", LINES)
def test_a_line_of_a_radar_stops_where_nothing_is_known(levels: tuple[int, ...]) -> None:
    (radar,) = run([call("layRadar", make_axes(*levels), 300)])
    assert [(len(line["points"].split()), line["closed"]) for line in radar["lines"]] == LINES[levels]


def test_the_first_axis_points_up_and_the_next_one_clockwise() -> None:
    (radar,) = run([call("layRadar", make_axes(4, 4, 4, 4), 200)])
    up, right, down, left = [spoke["end"] for spoke in radar["spokes"]]
    assert (up["x"], right["y"], down["x"], left["y"]) == (100, 100, 100, 100)
    assert up["y"] < 100 < down["y"]
    assert left["x"] < 100 < right["x"]
    assert [spoke["label"]["anchor"] for spoke in radar["spokes"]] == ["middle", "start", "middle", "end"]
