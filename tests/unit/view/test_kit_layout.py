"""Cards of the workshop: as few as hold the text, in as large a type as can be, and nothing left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.view.fitting import count_lines
from hub.view.kit_layout import STEPS, Face, Piece, lay_faces

SHORT = "Qui décide ?"
LEVELS = [Piece("level", "Les deux décident.", label="Ensemble", number=number) for number in range(1, 5)]


def lay(*pieces: Piece) -> list[Face]:
    return lay_faces(pieces, "Une dimension", "Un cadre")


def read(faces: list[Face]) -> str:
    """All that the cards say, without spaces and what only tells that a text goes on."""
    return "".join("".join(f"{piece.label}{piece.text}".split()) for face in faces for piece in face.pieces)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 50, 1),
        ("un", 50, 1),
        ("mot " * 40, 80, 5),
        ("mot " * 40, 40, 10),
        ("W" * 100, 80, 6),
        ("語" * 100, 80, 6),
    ],
)
def test_lines_are_counted_by_the_widths_of_letters(text: str, width: float, expected: int) -> None:
    assert count_lines(text.strip(), width, 12) == expected


def test_a_short_text_has_the_largest_type() -> None:
    (face,) = lay(Piece("question", SHORT), *LEVELS)
    assert (face.step, face.place, face.of) == (0, 0, 1)
    assert face.pieces == (Piece("question", SHORT), *LEVELS)


def test_type_grows_smaller_before_a_second_card_is_taken() -> None:
    steps = [
        [(face.step, face.of) for face in lay(Piece("question", SHORT), Piece("why", "mot " * words), *LEVELS)]
        for words in range(0, 400, 10)
    ]
    ones = [found[0][0] for found in steps if len(found) == 1]
    assert ones == sorted(ones)
    assert set(ones) == set(range(len(STEPS)))
    assert [len(found) for found in steps] == sorted(len(found) for found in steps)
    assert len(steps[-1]) == 2


def test_what_goes_on_the_next_card_says_so() -> None:
    first, *_, last = lay(Piece("question", "mot " * 600), *LEVELS)
    assert (first.pieces[0].said[:3], last.pieces[0].said[:5]) == ("mot", "… mot")
    assert last.pieces[-1].number == 4


@given(
    st.lists(st.text(st.characters(blacklist_categories=["Cs", "Zs", "Zl", "Zp", "Cc"]) | st.just(" "), max_size=4000)),
    st.text("Wm ", max_size=500),
)
def test_nothing_is_left_out_whatever_the_text(texts: list[str], name: str) -> None:
    pieces = [Piece("question", SHORT), *(Piece("level", text, label="Un", number=1) for text in texts)]
    faces = lay_faces(pieces, name[:70], name[:200])
    whole = "".join("".join(f"{piece.label}{piece.text}".split()) for piece in pieces)
    assert read(faces) == whole
    assert [face.place for face in faces] == list(range(len(faces)))
    assert {face.of for face in faces} == {len(faces)}
