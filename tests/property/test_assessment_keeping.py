"""What stays in the browser, and the file of a group: it tells neither who came first nor when, and lets nothing else in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.assessment import Sheet, call, framework, list_keys, make_sheet, make_small, run

SMALL = make_small([[(), ("board",)], [("hr", "board")]])
KEYS = list_keys(SMALL)
NO_SHEET = {"problem": {"code": "not-a-sheet"}}
GROUP = {"format": "hub-assessment-group", "version": 1, "framework": "example"}
IDS = ("zxwvtsrqpnmkjhgf", "bcdfghjkmnpqrstv", "")


def people() -> list[Sheet]:
    days = ("2026-11-20", "2026-11-22", "")
    return [
        make_sheet(SMALL, {KEYS[0]: level}, role, own, day)
        for level, role, own, day in zip((4, 2, 1), ("hr", "", "board"), IDS, days, strict=True)
    ]


def test_the_file_of_a_group_is_the_same_whoever_came_first_and_has_no_days() -> None:
    one, other = run([call("writeGroup", sheets, framework()) for sheets in (people(), people()[::-1])], SMALL)
    assert one == other
    assert [sheet["date"] for sheet in json.loads(one)["sheets"]] == ["", "", ""]


def test_the_file_of_a_group_keeps_what_each_sheet_was_asked() -> None:
    (text,) = run([call("writeGroup", people(), framework())], SMALL)
    (found,) = run([call("readAny", text, framework())], SMALL)
    read = {one["sheet"]["id"]: (one["sheet"]["role"], one["sheet"]["answers"]) for one in found}
    assert read == {sheet["id"]: (sheet["role"], sheet["answers"]) for sheet in people()}


def group(*sheets: Any, **changed: Any) -> str:
    return json.dumps({**GROUP, **changed, "sheets": sheets})


GOOD = {"format": "hub-assessment", "version": 1, "framework": "example", "role": "", "date": "", "id": ""} | {
    "answers": {KEYS[0]: 4}
}
READ: Mapping[str, tuple[str, list[Any]]] = {
    "with the mark of some editors": ("\ufeff" + group(GOOD), [{"sheet": make_sheet(SMALL, {KEYS[0]: 4}), "lost": 0}]),
    "a sheet without an answer": (json.dumps({**GOOD, "answers": {}}), [{"problem": {"code": "empty"}}]),
    "one of them without an answer": (
        group({**GOOD, "answers": {}}, GOOD),
        [{"problem": {"code": "empty"}}, {"sheet": make_sheet(SMALL, {KEYS[0]: 4}), "lost": 0}],
    ),
    "nobody": (group(), [{"problem": {"code": "empty"}}]),
    "newer": (group(GOOD, version=2), [{"problem": {"code": "too-new"}}]),
    "another framework": (group(GOOD, framework="other"), [{"problem": {"code": "other-framework"}}]),
    "a group in a group": (group(json.loads(group(GOOD))), [NO_SHEET]),
    "no sheets in it": (group(None, "a", [], 7), [NO_SHEET] * 4),
    "far too many": (group(*[GOOD] * 501), [NO_SHEET]),
}


@pytest.mark.parametrize("name", READ)
def test_what_a_group_file_holds_is_read_or_refused(name: str) -> None:
    text, expected = READ[name]
    assert run([call("readAny", text, framework())], SMALL) == [expected]


def test_what_was_kept_comes_back_and_what_had_to_be_left_out_is_counted() -> None:
    mine = {**GOOD, "answers": {KEYS[0]: 4, "d0#gone": 2, "d9#gone": 1}}
    found, nothing = run([call("readKept", kept, framework()) for kept in ({"mine": mine}, None)], SMALL)
    assert found == {"mine": make_sheet(SMALL, {KEYS[0]: 4}), "lost": 2, "group": [], "steps": []}
    assert nothing == {"mine": None, "lost": 0, "group": [], "steps": []}
