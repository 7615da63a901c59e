"""How a question is laid on A6 cards: in the largest type that takes the fewest of them, nothing left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hub.view.fitting import POINT, count_lines

STEPS = (12.0, 11.2, 10.4, 9.6, 8.8)
"""The sizes of type that a card may have, in points; the style sheet has the same (`data-hub-step`)."""

WIDTH, HEIGHT = 88.7, 129.0
"""What the margins of an A6 card (ISO 216) leave, in millimetres; a little less than in the style sheet."""

HEAD, FOOT = 9.0, 7.5
"""The type of the card's first and last lines, in points: the same on every card."""
BOLD = 1.08
"""How much broader bold and display type are than a text's."""
MARKED = 26.0
"""What the number and the mark of the dimension take of the first line, in millimetres."""
LEAST, LEADING, APART = 10.0, 1.25, 5.0
"""The least height of the first lines in millimetres, the leading of first and last lines, and what is kept free
between them and the text, in millimetres."""


class Style(NamedTuple):
    """How a piece is set, in parts of the card's type: its size, its leading, what is free before it, its indent;
    and how much broader its letters are than those of a text."""

    size: float
    leading: float
    before: float
    indent: float
    broad: float


STYLES: Mapping[str, Style] = {
    "question": Style(1.3, 1.2, 0.0, 0.0, BOLD),
    "why": Style(0.94, 1.35, 0.85, 0.9, 1.0),
    "level": Style(1.0, 1.3, 0.65, 2.1, 1.03),
}


class Piece(NamedTuple):
    """What stands together: the question, its reason or a level (`number`), with a label before its text.

    `mark` and `label_mark` are the attributes that name their languages; `rest` says that its beginning stands on the
    card before.
    """

    name: str
    text: str
    mark: str = ""
    label: str = ""
    label_mark: str = ""
    number: int = 0
    rest: bool = False

    @property
    def said(self) -> str:
        return f"… {self.text}" if self.rest else self.text


class Face(NamedTuple):
    """A card: the step of its type and its pieces; where a question takes several cards, which one it is."""

    step: int
    pieces: tuple[Piece, ...]
    place: int
    of: int


def lay_faces(pieces: Sequence[Piece], head: str, foot: str) -> list[Face]:
    """The cards that hold the pieces below a head and above a foot: as few as can be, then in as large a type."""
    lines = max(count_lines(head, WIDTH - MARKED, HEAD, BOLD) * HEAD * POINT * LEADING, LEAST)
    room = HEIGHT - APART - lines - count_lines(foot, WIDTH, FOOT) * FOOT * POINT * LEADING
    laid = {step: list(_lay(pieces, size, room)) for step, size in enumerate(STEPS)}
    step = min(laid, key=lambda step: (len(laid[step]), step))
    cards = laid[step]
    return [Face(step, tuple(card), place, len(cards)) for place, card in enumerate(cards)]


def _lay(pieces: Sequence[Piece], size: float, room: float) -> Iterator[list[Piece]]:
    """The pieces of each card; one that is longer than a whole card goes on where the next begins."""
    waiting, card, left = list(pieces), list[Piece](), room
    while waiting:
        piece = waiting.pop(0)
        need = _reckon(piece, size)
        if need <= left:
            card.append(piece)
            left -= need
            continue
        if need > room:
            begun, piece = _split(piece, size, left)
            card += begun
        waiting.insert(0, piece)
        yield card
        card, left = [], room
    yield card


def _reckon(piece: Piece, size: float) -> float:
    """The height of a piece in millimetres."""
    style = STYLES[piece.name]
    own = size * style.size
    lines = count_lines(f"{piece.label} {piece.said}".strip(), WIDTH - style.indent * size * POINT, own, style.broad)
    return (lines * own * style.leading + style.before * size) * POINT


def _split(piece: Piece, size: float, left: float) -> tuple[list[Piece], Piece]:
    """What of a piece fits the room that is left, if any, and the rest: parted between words where there are any."""
    low, high = 0, len(piece.text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = _reckon(piece._replace(text=piece.text[:middle]), size) <= left
        low, high = (middle, high) if fits else (low, middle - 1)
    low = piece.text.rfind(" ", 0, low + 1) + 1 or low
    rest = piece._replace(text=piece.text[low:], rest=True, label="") if low else piece
    return ([piece._replace(text=piece.text[:low].rstrip(" "))] if low else []), rest
