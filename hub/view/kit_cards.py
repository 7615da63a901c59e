"""The question cards of a framework: A6, four on a sheet of A4, to be cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from hub.link.frameworks import SCHEME, Framework, Question
from hub.model.record import Value
from hub.model.text import Text
from hub.view.caveats import tell_caveats
from hub.view.kit_layout import Face, Piece, lay_faces
from hub.view.lens import Lens
from hub.view.typeset import typeset
from hub.view.words import shorten

SHEET = 4
"""Cards on a sheet of A4."""

MARKS = 7
"""The marks there are in the style sheet; further dimensions begin with the first again, and have their name."""

NAME, LABEL = 70, 60
"""Characters of a name in the first or last line of a card, and of a level's label set apart from its text."""


class Card(NamedTuple):
    """A card of a question: its face, the number of its dimension (from 1), and what stands at its head and foot."""

    question: Question
    face: Face
    place: int
    head: str
    foot: str


def view_cards(lens: Lens, framework: Framework, questions: Sequence[Question]) -> str:
    """The cards of some questions of a framework, sheet by sheet."""
    cards = [card for question in questions for card in _make_cards(lens, framework, question)]
    shown = [_view_card(lens, card) for card in cards]
    sheets = ("".join(shown[at : at + SHEET]) for at in range(0, len(shown), SHEET))
    made = "".join(f'<div class="hub-kit-sheet">{sheet}</div>' for sheet in sheets)
    return f'<div class="hub-kit-cards">{made}</div>'


def count_sheets(lens: Lens, framework: Framework, questions: Sequence[Question]) -> int:
    """How many sheets of A4 these cards take."""
    cards = sum(len(_make_cards(lens, framework, question)) for question in questions)
    return -(-cards // SHEET)


def _make_cards(lens: Lens, framework: Framework, question: Question) -> list[Card]:
    dimension = question.dimension
    head = _set(lens, shorten(lens.plain(dimension.title), NAME))
    names = (
        lens.concept_word(SCHEME, framework.id),
        lens.settings.named(lens.settings.name, lens.lang),
        tell_caveats(lens, dimension),
    )
    foot = _set(lens, " · ".join(shorten(name, NAME) for name in names if name))
    place = framework.dimensions.index(dimension) + 1
    # Head and foot are reckoned with all that they may have to hold.
    pieces, longest = list(_list_pieces(lens, question)), lens.words("kit.card.rest", place=10, of=10)
    faces = lay_faces(pieces, f"{head} {longest}", f"{foot} · {lens.words('kit.card.on')}")
    return [Card(question, face, place, head, foot) for face in faces]


def _list_pieces(lens: Lens, question: Question) -> Iterator[Piece]:
    """What a card says: the question, why it is asked, and its four levels."""
    yield _make_piece(lens, "question", question.values.get("text"))
    if isinstance(why := question.values.get("why"), Text):
        yield _make_piece(lens, "why", why)._replace(label=_set(lens, lens.words("kit.card.why")))
    for number, level in enumerate(question.levels, 1):
        label = _make_piece(lens, "level", level.get("label"))
        said = _make_piece(lens, "level", level.get("descriptor"))
        if not said.text or len(label.text) > LABEL:
            joined = " ".join(filter(None, (label.text, said.text)))
            yield label._replace(text=joined, number=number)
        else:
            yield said._replace(label=label.text, label_mark=label.mark, number=number)


def _make_piece(lens: Lens, name: str, text: Value | None) -> Piece:
    if not isinstance(text, Text):
        return Piece(name, "")
    return Piece(name, _set(lens, lens.plain(text)), lens.lang_of(text))


def _set(lens: Lens, text: str) -> str:
    """A text as the page will have it, so that it is reckoned as it is printed."""
    return typeset(text, lens.lang)


def _view_card(lens: Lens, card: Card) -> str:
    face, number = card.face, str(card.question.number)
    words, dimension = lens.words, card.question.dimension
    on = words("kit.card.rest", place=face.place + 1, of=face.of) if face.of > 1 else ""
    told = f"{card.foot} · {words('kit.card.on')}" if face.place + 1 < face.of else card.foot
    again = f" <small>{escape(on)}</small>" if on else ""
    pieces = "".join(_view_pieces(face))
    mark = lens.lang_of(dimension.title)
    drawn = (card.place - 1) % MARKS + 1
    return (
        f'<article class="hub-kit-card" data-hub-step="{face.step}" data-hub-dimension="{drawn}">'
        f'<p class="hub-kit-head"><b><span class="hub-hidden">{escape(words("kit.card.number"))}</span> {number}</b>'
        f"<i></i><span><span{mark}>{escape(card.head)}</span>{again}</span></p>"
        f'{pieces}<p class="hub-kit-foot">{escape(told)}</p></article>'
    )


def _view_pieces(face: Face) -> Iterator[str]:
    """The pieces as HTML; levels that follow each other are one list."""
    for name, together in groupby(face.pieces, key=lambda piece: piece.name):
        shown = "".join(_view_piece(piece) for piece in together)
        yield f'<ol class="hub-kit-levels">{shown}</ol>' if name == "level" else shown


def _view_piece(piece: Piece) -> str:
    text = escape(piece.said)
    label = f"<b{piece.label_mark}>{escape(piece.label)}</b> " if piece.label else ""
    said = f"<span{piece.mark}>{text}</span>" if piece.mark else text
    if piece.name == "level":
        return f'<li value="{piece.number}">{label}{said}</li>'
    if piece.name == "question" and not piece.rest:
        return f"<h2{piece.mark}>{text}</h2>"
    return f'<p class="hub-kit-{piece.name}">{label}{said}</p>'
