"""A sheet of the self-assessment survives its file, in any language; what is no sheet gives a reason, never an exception."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
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
    read_frameworks,
    run,
)

ID = "bcdfghjkmnpqrstv"
SMALL = make_small([[(), ("board",)], [("hr", "board")]])
KEYS = list_keys(SMALL)
SHEET = {"format": "hub-assessment", "version": 1, "framework": "example", "role": "hr", "date": "2026-11-22", "id": ID}
NO_SHEET = {"code": "not-a-sheet"}
Case = tuple[Framework, Sheet]


@functools.cache
def make_cases() -> tuple[Case, ...]:
    """Sheets of frameworks of any size, and of the hub's own: answered wholly, partly, or beyond their role."""
    made: list[Case] = []
    roles = st.lists(st.sampled_from(ROLES), unique=True, max_size=2)
    sizes = st.lists(st.lists(roles, min_size=1, max_size=9), min_size=1, max_size=5)
    frameworks = st.one_of(st.just(read_frameworks()[0]), sizes.map(make_small))

    @settings(max_examples=200, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(frameworks, st.sampled_from(["", *ROLES]), st.booleans(), st.data())
    def collect(one: Framework, role: str, is_wide: bool, data: st.DataObject) -> None:
        keys = list_keys(one, "" if is_wide else role)
        answers = data.draw(st.lists(st.sampled_from([*ANSWERS, None]), min_size=len(keys), max_size=len(keys)))
        given = {key: value for key, value in zip(keys, answers, strict=True) if value}
        made.append((one, make_sheet(one, given, role, ID, "2026-11-22")))

    collect()
    return tuple(made)


def translate(one: Framework) -> Framework:
    """The same framework with all its texts in another language."""
    texts = {"title", "text", "why", "label", "descriptor", "summary"}

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: "Anders" if name in texts else walk(inner) for name, inner in value.items()}
        return [walk(inner) for inner in value] if isinstance(value, list) else value

    return {**walk(one), "lang": "nl"}


@pytest.mark.parametrize("road", ["Sheet", "Code"])
def test_sheets_survive_their_road_into_another_language(road: str) -> None:
    frameworks, calls = [], []
    for at, (one, sheet) in enumerate(make_cases()):
        frameworks += [one, translate(one)]
        calls += [
            call(f"write{road}", sheet, framework(2 * at)),
            call(f"read{road}", answer(2 * at), framework(2 * at + 1)),
        ]
    found = run(calls, *frameworks)[1::2]
    lost = {} if road == "Sheet" else {"id": "", "date": ""}
    assert found == [{"sheet": {**sheet, **lost}, "lost": 0} for _, sheet in make_cases()]


def test_both_languages_of_the_hub_are_one_framework() -> None:
    french, dutch = read_frameworks()
    assert (french["lang"], dutch["lang"]) == ("fr", "nl")
    assert french["dimensions"][0]["title"] != dutch["dimensions"][0]["title"]
    checks = run([call("makeCheck", framework(0)), call("makeCheck", framework(1))], french, dutch)
    assert checks[0] == checks[1]
    assert 0 <= checks[0] < 1024


CHANGED: Mapping[str, tuple[Framework, bool]] = {
    "texts": (translate(SMALL), True),
    "another name": (make_small([[(), ("board",)], [("hr", "board")]], name="other"), True),
    "roles in another order": (make_small([[(), ("board",)], [("board", "hr")]]), True),
    "another question": (make_small([[(), ("board",)], [("hr", "board"), ()]]), False),
    "another order": ({**SMALL, "dimensions": SMALL["dimensions"][::-1]}, False),
    "a question for another role": (make_small([[(), ("staff",)], [("hr", "board")]]), False),
    "another list of roles": ({**SMALL, "roles": SMALL["roles"][::-1]}, False),
}


@pytest.mark.parametrize("change", CHANGED)
def test_the_check_follows_the_questions(change: str) -> None:
    changed, is_same = CHANGED[change]
    one, other = run([call("makeCheck", framework(0)), call("makeCheck", framework(1))], SMALL, changed)
    assert (one == other) is is_same


def test_a_role_is_asked_its_own_questions_and_those_of_everyone() -> None:
    found = run([call("listQuestions", framework(), role) for role in ("", "board", "hr", "staff")], SMALL)
    assert [[place["question"] for place in places] for places in found] == [KEYS, KEYS, KEYS[::2], KEYS[:1]]


def test_an_answer_is_given_changed_and_taken_back() -> None:
    made, first, second, third = run(
        [
            call("makeSheet", framework(), "hr"),
            call("answer", answer(0), KEYS[0], 2),
            call("answer", answer(1), KEYS[0], "unsaid"),
            call("answer", answer(2), KEYS[0]),
        ],
        SMALL,
    )
    assert [sheet["answers"] for sheet in (made, first, second, third)] == [{}, {KEYS[0]: 2}, {KEYS[0]: "unsaid"}, {}]
    assert {sheet["id"] for sheet in (made, first, second, third)} == {made["id"]}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", made["date"])


def test_a_sheet_from_paper_never_has_a_day_or_a_name() -> None:
    made, answered, file = run(
        [
            call("makeBlank", framework(), ""),
            call("answer", answer(0), KEYS[0], 2),
            call("nameFile", answer(1)),
        ],
        SMALL,
    )
    assert (made["id"], made["date"], answered["id"], answered["date"]) == ("", "", "", "")
    assert re.fullmatch(r"example-[a-z]{4}\.json", file)


def test_a_file_is_named_after_framework_and_day() -> None:
    made, name, again = run(
        [call("makeSheet", framework(), "hr"), call("nameFile", answer(0)), call("nameFile", answer(0))], SMALL
    )
    assert name == again == f"example-{made['date']}-{made['id'][:4]}.json"


def test_a_file_says_what_it_holds_and_nothing_else() -> None:
    sheet = {**make_sheet(SMALL, {KEYS[2]: "unknown", KEYS[0]: 4, "d9#gone": 1}, "hr", ID, "2026-11-22"), "name": "Ada"}
    (text,) = run([call("writeSheet", sheet, framework())], SMALL)
    assert json.loads(text) == {**SHEET, "answers": {KEYS[0]: 4, KEYS[2]: "unknown"}}


def sheet(**changed: Any) -> str:
    return json.dumps({**SHEET, "answers": {KEYS[0]: 4}, **changed})


FILES: Mapping[str, tuple[Any, Any]] = {
    "nothing": ("", {"code": "empty"}),
    "white space": ("\ufeff \r\n", {"code": "empty"}),
    "no text": (7, NO_SHEET),
    "prose": ("Bonjour", NO_SHEET),
    "a number": ("7", NO_SHEET),
    "null": ("null", NO_SHEET),
    "a list": ("[]", NO_SHEET),
    "brackets without end": ("[" * 500_000, NO_SHEET),
    "too long": (sheet(note="a" * 1_000_000), NO_SHEET),
    "another format": (sheet(format="hub-framework"), NO_SHEET),
    "no version": (sheet(version=None), NO_SHEET),
    "version 0": (sheet(version=0), NO_SHEET),
    "a version that is text": (sheet(version="1"), NO_SHEET),
    "a newer version": (sheet(version=2), {"code": "too-new"}),
    "no framework": (sheet(framework=None), NO_SHEET),
    "another framework": (sheet(framework="other"), {"code": "other-framework"}),
    "no answers": (sheet(answers=None), NO_SHEET),
    "answers as a list": (sheet(answers=[4]), NO_SHEET),
    "a fifth level": (sheet(answers={KEYS[0]: 5}), NO_SHEET),
    "half a level": (sheet(answers={KEYS[0]: 1.5}), NO_SHEET),
    "a level as text": (sheet(answers={KEYS[0]: "4"}), NO_SHEET),
    "an unknown word": (sheet(answers={KEYS[0]: "maybe"}), NO_SHEET),
    "an answer that is none": (sheet(answers={KEYS[0]: None}), NO_SHEET),
    "a prototype": (sheet(answers={"__proto__": {"d0#q1": 4}}), NO_SHEET),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_sheet_says_why(name: str) -> None:
    text, problem = FILES[name]
    assert run([call("readSheet", text, framework())], SMALL) == [{"problem": problem}]


READ: Mapping[str, tuple[dict[str, Any], dict[str, Any], int]] = {
    "as it is": ({}, {}, 0),
    "a number with a point": ({"version": 1.0}, {}, 0),
    "a field more": ({"name": "Ada"}, {}, 0),
    "an unknown role": ({"role": "queen"}, {"role": ""}, 0),
    "a role that is none": ({"role": ["hr"]}, {"role": ""}, 0),
    "a day that is none": ({"date": "2026-02-30"}, {"date": ""}, 0),
    "a day with a time": ({"date": "2026-02-03T10:00"}, {"date": ""}, 0),
    "a day as a number": ({"date": 20260203}, {"date": ""}, 0),
    "an id that is a name": ({"id": "Ada Lovelace"}, {"id": ""}, 0),
    "questions that are gone": ({"answers": {KEYS[0]: 4, "d0#gone": 1, "toString": 2}}, {}, 2),
    "a prototype": ({"answers": {KEYS[0]: 4, "__proto__": 3}}, {}, 1),
}


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_of_a_file_is_read(name: str) -> None:
    changed, expected, lost = READ[name]
    good = make_sheet(SMALL, {KEYS[0]: 4}, "hr", ID, "2026-11-22")
    found = run([call("readSheet", "\ufeff" + sheet(**changed), framework())], SMALL)
    assert found == [{"sheet": {**good, **expected}, "lost": lost}]


def test_no_text_throws_and_none_becomes_a_sheet_by_chance() -> None:
    texts: list[str] = []
    good = sheet(answers=dict.fromkeys(KEYS, "unsaid"))
    names = st.sampled_from([*SHEET, "answers", "__proto__"])
    leaves = st.none() | st.integers() | st.text(max_size=9)
    values = st.recursive(leaves, lambda one: st.lists(one) | st.dictionaries(names, one))

    @settings(max_examples=400, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(st.text(max_size=99), values, st.integers(0, len(good) - 1), st.sampled_from('{}[]",:5a\\'))
    def collect(text: str, value: Any, at: int, sign: str) -> None:
        texts.extend((text, json.dumps(value), good[:at], good[:at] + sign + good[at + 1 :]))

    collect()
    found = run([call(read, text, framework()) for text in texts for read in ("readSheet", "readCode")], SMALL)
    assert all(set(one) in ({"problem"}, {"sheet", "lost"}) for one in found)
    for one in found:
        if "sheet" in one:
            assert set(one["sheet"]) == {"id", "framework", "role", "date", "answers"}
            assert set(one["sheet"]["answers"]) <= set(KEYS)
            assert set(one["sheet"]["answers"].values()) <= set(ANSWERS)


STORED = "hub-assessment-example"
NEWER = '{"version":2,"value":1}'
SHELVES: Mapping[str, tuple[Any, list[list[Any]], list[Any], Any]] = {
    "kept": ({}, [["set", {"a": 1}], ["get"]], [True, {"a": 1}], {STORED: '{"version":1,"value":{"a":1}}'}),
    "cleared": ({}, [["set", 1], ["clear"], ["get"]], [True, None, None], {}),
    "none": (None, [["get"], ["set", 1], ["clear"]], [None, False, None], None),
    "cannot be opened": ({"fails": "open"}, [["get"], ["set", 1], ["clear"]], [None, False, None], {}),
    "full": ({"fails": "setItem"}, [["set", 1], ["get"]], [False, None], {}),
    "cannot be read": ({"fails": "getItem"}, [["get"]], [None], {}),
    "cannot be cleared": ({"fails": "removeItem", STORED: "{"}, [["get"], ["clear"]], [None, None], {STORED: "{"}),
    "garbage": ({STORED: "{"}, [["get"]], [None], {}),
    "another shape": ({STORED: "[1]", "other": "{"}, [["get"]], [None], {"other": "{"}),
    "newer": ({STORED: NEWER}, [["get"], ["set", 1]], [None, False], {STORED: NEWER}),
}


@pytest.mark.parametrize("name", SHELVES)
def test_a_browser_keeps_what_it_can(name: str) -> None:
    shelf, steps, answers, held = SHELVES[name]
    assert run([call("useStore", shelf, "example", steps)]) == [{"answers": answers, "held": held}]
