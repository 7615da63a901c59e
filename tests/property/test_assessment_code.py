"""A code of the self-assessment that is read aloud or typed: what goes wrong on the way is found, and where."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.assessment import (
    ANSWERS,
    Framework,
    Sheet,
    call,
    framework,
    list_keys,
    make_sheet,
    make_small,
    read_frameworks,
    run,
)

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SMALL = make_small([[(), ("board",)], [("hr", "board")]])
BIG = make_small([[()] * 14] * 14)


def fill(one: Framework, role: str, step: int) -> Sheet:
    """A sheet with an answer of every kind, and questions left open."""
    choices = [*ANSWERS, None]
    answers = {key: choices[at * step % 7] for at, key in enumerate(list_keys(one, role))}
    return make_sheet(one, {key: value for key, value in answers.items() if value}, role)


@functools.cache
def write_codes() -> tuple[tuple[Framework, Sheet, str], ...]:
    """Codes of the hub's own framework and of others, without what stands between groups."""
    own = read_frameworks()[0]
    cases = [(own, ""), (own, "fundraising"), (SMALL, "hr"), (BIG, "")]
    sheets = [(one, fill(one, role, step)) for one, role in cases for step in (1, 3)]
    sheets.append((SMALL, make_sheet(SMALL, {})))
    codes = run(
        [call("writeCode", sheet, framework(at)) for at, (_, sheet) in enumerate(sheets)], *[f for f, _ in sheets]
    )
    return tuple((one, sheet, code.replace("-", "")) for (one, sheet), code in zip(sheets, codes, strict=True))


def read(one: Framework, typed: list[str], other: Framework | None = None) -> list[Any]:
    return run([call("readCode", text, framework()) for text in typed], other or one)


def groups(*places: int) -> dict[str, Any]:
    return {"problem": {"code": "code-groups", "groups": sorted({place // 4 + 1 for place in places})}}


# Questions that are asked → letters of the code.
LENGTHS = {0: 12, 1: 12, 3: 12, 4: 16, 7: 16, 14: 20, 17: 24, 22: 28, 27: 32, 35: 36, 100: 88}


def test_codes_are_short() -> None:
    frameworks = [make_small([[()] * count]) for count in LENGTHS]
    sheets = [fill(one, "", 1) for one in frameworks]
    codes = run([call("writeCode", sheet, framework(at)) for at, sheet in enumerate(sheets)], *frameworks)
    assert all(len(group) == 4 and set(group) <= set(ALPHABET) for code in codes for group in code.split("-"))
    assert {count: len(code.replace("-", "")) for count, code in zip(LENGTHS, codes, strict=True)} == LENGTHS


def mistype(code: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every wrong letter, every two neighbours that changed places, and every two groups that did."""
    for at, letter in enumerate(code):
        for other in ALPHABET:
            if other != letter:
                yield code[:at] + other + code[at + 1 :], groups(at)
        after = code[at + 1 : at + 2]
        if after and after != letter:
            yield code[:at] + after + letter + code[at + 2 :], groups(at, at + 1)
    for one in range(0, len(code), 4):
        for two in range(one + 4, len(code), 4):
            parts = (code[:one], code[two : two + 4], code[one + 4 : two], code[one : one + 4], code[two + 4 :])
            yield "".join(parts), groups(one, two)


def test_one_typing_error_is_found_and_its_group_named() -> None:
    for one, _, code in write_codes():
        if one is BIG:
            continue
        wrong = list(mistype(code))
        assert read(one, [text for text, _ in wrong]) == [expected for _, expected in wrong]


def test_swapped_groups_are_found_where_places_repeat() -> None:
    """A group's check knows 32 places; in a longer code the check over all letters finds what is left."""
    (one, _, code), *_ = [case for case in write_codes() if case[0] is BIG]
    count = len(code) // 4
    assert count > 33
    parts = [code[at : at + 4] for at in range(0, len(code), 4)]
    for at in range(2, count - 32):
        swapped = [*parts]
        swapped[at], swapped[at + 32] = parts[at + 32], parts[at]
        if swapped != parts:
            assert read(one, ["".join(swapped)]) == [
                {"problem": {"code": "code-groups", "groups": [*range(1, count + 1)]}}
            ]


def test_a_letter_or_a_group_too_many_or_too_few_is_found() -> None:
    for one, _, code in write_codes():
        places, starts = range(len(code)), range(0, len(code), 4)
        fewer = [code[:at] + code[at + 1 :] for at in places] + [code[:at] + code[at + 4 :] for at in starts]
        more = [code[:at] + code[at] + code[at:] for at in places] + [code[: at + 4] + code[at:] for at in starts]
        for texts, named in ((fewer, "code-short"), (more, "code-long")):
            found = [answer["problem"] for answer in read(one, texts)]
            wanted = [*(at // 4 + 1 for at in places), *(at // 4 + 1 for at in starts)]
            # While the first two groups are right, how long it is to be is known.
            clear = [
                (problem, at) for problem, at in zip(found, wanted, strict=True) if problem.get("groups", [0])[0] > 2
            ]
            assert clear
            assert {problem["code"] for problem, _ in clear} == {named}
            # A group that was pushed along is right by chance once in 32 times.
            assert sum(problem["groups"][0] - at not in (0, 1) for problem, at in clear) <= len(clear) / 10
            assert {problem["code"] for problem in found} <= {named, "code-groups"}


TYPED: Mapping[str, str] = {
    "lower case": "abcd efgh jk01",
    "no groups": "ABCDEFGHJK01",
    "hyphens, dots, new lines": "AB.CD-EF-GH\r\n\tJ.K.0.1.",
    "long dashes and commas": "ABCD – EFGH — JK01,",
    "letters that are digits": "ABCD EFGH JKoi",
    "l for 1, capital O": "ABCD EFGH JKOl",
    "full width": "ＡＢＣＤ　ＥＦＧＨ　ＪＫ０１",
    "accents": "ÀBÇD ÉFGH JK01",
    "marks of direction": "\u200fABCD\u200b EFGH\u2066 JK01\u2069",
}


@pytest.mark.parametrize("way", TYPED)
def test_however_it_is_typed(way: str) -> None:
    """Letters are taken alike: a code with letters changed in the same way says the same as one as it was written."""
    plain, typed = "ABCDEFGHJK01", TYPED[way]
    assert read(SMALL, [typed]) == read(SMALL, [plain])
    (one, sheet, code), *_ = write_codes()
    dressed = {
        "lower case": code.lower(),
        "letters that are digits": code.replace("0", "o").replace("1", "i"),
        "l for 1, capital O": code.replace("0", "O").replace("1", "l"),
        "full width": "".join(chr(ord(letter) + 0xFEE0) for letter in code),
        "hyphens, dots, new lines": ".".join(code) + "\n",
        "long dashes and commas": " – ".join(code[at : at + 4] for at in range(0, len(code), 4)),
        "marks of direction": "\u2066" + "\u200b".join(code) + "\u2069",
        "accents": "\u0301".join(code),
    }.get(way, code)
    assert read(one, [dressed]) == [{"sheet": sheet, "lost": 0}]


def test_u_is_a_v_that_was_heard_or_written_badly() -> None:
    (one, sheet, code), *_ = [case for case in write_codes() if "V" in case[2]]
    assert read(one, [code.replace("V", "u")]) == [{"sheet": sheet, "lost": 0}]


PROBLEMS: Mapping[str, tuple[Any, dict[str, Any]]] = {
    "nothing": ("", {"code": "empty"}),
    "signs only": (" - – . \u200b\n", {"code": "empty"}),
    "no text": (None, {"code": "code-long"}),
    "a whole book": ("A" * 1_000_000, {"code": "code-long"}),
    "a letter of another script": ("ABCD EFGЖ JK01", {"code": "code-letters", "groups": [2]}),
    "signs": ("AB+D EFGH JK$1", {"code": "code-letters", "groups": [1, 3]}),
    "an emoji": ("😀", {"code": "code-letters", "groups": [1]}),
    "half a letter": ("\ud800", {"code": "code-letters", "groups": [1]}),
    "a letter that grows": ("ßß", {"code": "code-letters", "groups": [1]}),
    "a word": ("Bonjour", {"code": "code-short", "groups": [1]}),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_is_no_code_says_why(name: str) -> None:
    typed, problem = PROBLEMS[name]
    assert read(SMALL, [typed]) == [{"problem": problem}]


def test_every_beginning_of_a_code_is_too_short() -> None:
    one, _, code = write_codes()[0]
    found = read(one, [code[:at] for at in range(1, len(code))])
    assert [answer["problem"]["code"] for answer in found] == ["code-short"] * (len(code) - 1)


OTHERS: Mapping[str, tuple[Framework, str]] = {
    "another framework": (make_small([[(), ("board",)], [("hr", "board")]], name="other"), "other-framework"),
    "a question more": (make_small([[(), ("board",)], [("hr", "board"), ()]]), "other-version"),
    "another order": ({**SMALL, "dimensions": SMALL["dimensions"][::-1]}, "other-version"),
    "a question for another role": (make_small([[(), ("hr",)], [("hr", "board")]]), "other-version"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_code_of_other_questions_is_refused(name: str) -> None:
    other, problem = OTHERS[name]
    codes = [code for one, _, code in write_codes() if one is SMALL]
    assert codes
    assert read(SMALL, codes, other) == [{"problem": {"code": problem}}] * len(codes)


@pytest.mark.parametrize(("place", "kept"), [(0, "r0"), (14, "r14"), (15, "")])
def test_a_code_has_room_for_fifteen_roles_and_all_answers(place: int, kept: str) -> None:
    one = {
        **make_small([[(), ("r0",)], [("r15", "r14")]]),
        "roles": [{"id": f"r{at}", "label": "R"} for at in range(17)],
    }
    sheet = make_sheet(one, dict.fromkeys(list_keys(one, f"r{place}"), 3), f"r{place}")
    (code,) = run([call("writeCode", sheet, framework())], one)
    assert read(one, [code]) == [{"sheet": {**sheet, "role": kept}, "lost": 0}]


def double(value: int) -> int:
    return value << 1 ^ (0x25 if value & 16 else 0)


def digest(text: str, bits: int) -> int:
    total = 0x811C9DC5
    for letter in text:
        total = (total ^ ord(letter)) * 0x01000193 & 0xFFFFFFFF
    return (total ^ total >> bits ^ total >> 2 * bits) & (1 << bits) - 1


def forge(letters: list[int]) -> str:
    """A code of these letters with all checks right, as a program of somebody else would write it."""
    total = digest(" ".join(map(str, letters)), 10)
    letters = [*letters, total >> 5, total & 31]
    code = ""
    for at in range(0, len(letters), 3):
        check = 0
        for letter in letters[at : at + 3]:
            check = double(check ^ letter)
        code += "".join(ALPHABET[letter] for letter in [*letters[at : at + 3], check ^ at // 3 + 1 & 31])
    return code


FORGED: Mapping[str, tuple[dict[int, int], str | None]] = {
    "as it is": ({}, None),
    "version 0": ({0: 0}, "not-a-sheet"),
    "a newer version": ({0: 2}, "too-new"),
    "a role that is not there": ({4: 2 * 4}, "other-version"),
    "more answers than there are": ({5: 31}, "code-groups"),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_code_whose_checks_are_right_may_still_be_wrong(name: str) -> None:
    changes, problem = FORGED[name]
    (_, sheet, code), *_ = [case for case in write_codes() if case[0] is SMALL]
    letters = [ALPHABET.index(letter) for at, letter in enumerate(code) if at % 4 < 3][:-2]
    forged = forge([changes.get(at, letter) for at, letter in enumerate(letters)])
    (found,) = read(SMALL, [forged])
    assert found.get("problem", {}).get("code") == problem
    assert found.get("sheet") == (None if problem else sheet)
