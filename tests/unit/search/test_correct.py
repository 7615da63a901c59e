"""Words with an error → the words that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.search.correct import MOST, SHORT, Alike, find_corrections, keep_ends, measure_edits

WORDS = st.text("abc", max_size=6)


def make_alike(words: list[str]) -> Alike:
    return lambda start, end: [word for word in words if word.startswith(start) or word.endswith(end)]


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("mutuelle", "mutuelle", 0),
        ("mutuele", "mutuelle", 1),
        ("mutuellle", "mutuelle", 1),
        ("mutualle", "mutuelle", 1),
        ("mutuelel", "mutuelle", 1),
        ("umtuelle", "mutuelle", 1),
        ("umtuelel", "mutuelle", 2),
        ("mtelle", "mutuelle", 2),
        ("telle", "mutuelle", 3),
        ("", "ab", 2),
        ("zzzzzzzz", "mutuelle", 3),
    ],
)
def test_edits(one: str, other: str, edits: int) -> None:
    assert measure_edits(one, other, 2) == edits


@settings(deadline=None)
@given(WORDS, WORDS)
def test_edits_are_the_same_both_ways_and_none_only_for_the_same_word(one: str, other: str) -> None:
    edits = measure_edits(one, other, 6)
    assert edits == measure_edits(other, one, 6)
    assert (edits == 0) is (one == other)
    assert measure_edits(one, other, 2) == min(edits, 3)


@pytest.mark.parametrize(
    ("form", "known", "meant"),
    [
        ("sanet", "sante", "1 sante"),
        ("snte", "sante", "1 sante"),
        ("samte", "sante", "1 sante"),
        ("sante", "sant santes santa", "1"),  # differ only at the end
        ("cour", "cours", "1"),
        ("clima", "climat climax climas", "1 climat"),  # a consonant is missing
        ("droi", "droit", "1"),
        ("banque", "banquet", "1"),
        ("ami", "amie aim", "1"),  # too short
        ("partnriat", "partenariat", "2 partenariat"),
        ("partenarait", "partenariat", "1 partenariat"),
        ("cooperation", "cooperatio cooperations", "1 cooperatio cooperations"),
        ("mutualte", "mutualite mutuelle", "1 mutualite"),  # the nearest only
        ("sentae", "sante", "1"),  # two edits in a word of six letters
        ("4ieme", "5ieme aieme", "1"),  # digits never
        ("2030", "2020", "1"),
        ("abcdefgh", "xbcdefgh bbcdefgh cbcdefgh dbcdefgh ebcdefgh fbcdefgh", "1 bbcdefgh cbcdefgh dbcdefgh ebcdefgh fbcdefgh"),
    ],
)  # fmt: skip
def test_corrections(form: str, known: str, meant: str) -> None:
    words = known.split()
    distance, found = find_corrections(form, make_alike(words))
    assert " ".join((str(distance), *found)) == meant
    assert len(found) <= MOST


@settings(deadline=None)
@given(st.text("abc", min_size=SHORT, max_size=9), st.text("abc", max_size=10))
def test_one_error_leaves_the_start_or_the_end(form: str, other: str) -> None:
    start, end = keep_ends(form, 1)
    if measure_edits(form, other, 1) == 1:
        assert other.startswith(start) or other.endswith(end)


@pytest.mark.parametrize(
    ("other", "kept"), [("solidartei", "solidarite"), ("zolxdarite", "solidarite"), ("prtenarait", "partenariat")]
)
def test_two_errors_leave_the_first_letter_or_the_last_two(other: str, kept: str) -> None:
    assert find_corrections(other, make_alike([kept])) == (2, (kept,))
