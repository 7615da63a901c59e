"""The sheets to fill in by hand: one for each person, one for the group, both numbered as the cards are."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from hub.link.frameworks import LEVELS, Question
from hub.view.kit_questions import group_questions, view_question
from hub.view.lens import Lens
from hub.view.pieces import section
from hub.view.roles import list_roles

UNKNOWN, UNSAID = "?", "–"
STEPS = 6
"""Lines of the plan on paper: three actions, and room to write them anew."""


class Column(NamedTuple):
    """What may be answered: the sign on paper and what it says to those who listen."""

    sign: str
    words: str


def view_person_sheet(lens: Lens, questions: Sequence[Question], *, is_for_role: bool) -> str:
    """A box for each answer to each question; no place for a name, and none for a role where all have the same."""
    boxes = '<td><i class="hub-kit-box"></i></td>' * len(_list_columns(lens))
    named = [] if is_for_role else list_roles(lens).values()
    roles = "".join(f'<li><i class="hub-kit-box"></i>{escape(role)}</li>' for role in named)
    asked = escape(lens.words("kit.person.role"))
    group = f'<div class="hub-kit-roles"><p>{asked}</p><ul>{roles}</ul></div>' if roles else ""
    return _explain(lens, "kit.person.how") + group + _view_table(lens, questions, boxes, [], "hub-kit-person")


def view_group_sheet(lens: Lens, questions: Sequence[Question]) -> str:
    """Room for a stroke an answer and for the spread of each question, then the plan."""
    spread = [Column(lens.words("kit.table.spread"), "")]
    cells = "<td></td>" * (len(_list_columns(lens)) + 1)
    table = _view_table(lens, questions, cells, spread, "hub-kit-group")
    heads = "".join(
        f'<th scope="col">{escape(lens.words(f"kit.table.{name}"))}</th>' for name in ("number", "what", "who", "when")
    )
    rows = f"<tr>{'<td></td>' * 4}</tr>" * STEPS
    plan = f'<table class="hub-kit-plan"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    how, again = escape(lens.words("kit.group.plan-how")), escape(lens.words("kit.group.again"))
    said = f'<p>{how}</p>{plan}<p class="hub-kit-again"><span>{again}</span> <i></i></p>'
    return _explain(lens, "kit.group.how") + table + section(escape(lens.words("kit.group.plan")), said, "plan")


def _explain(lens: Lens, key: str) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in lens.words(key).splitlines())
    return f'<ul class="hub-kit-how">{lines}</ul>'


def _list_columns(lens: Lens) -> list[Column]:
    """The four levels, then the two answers without a level."""
    words = lens.words
    levels = [Column(str(number), words("kit.table.level")) for number in range(1, LEVELS + 1)]
    return [*levels, Column(UNKNOWN, words("kit.table.unknown")), Column(UNSAID, words("kit.table.unsaid"))]


def _view_table(lens: Lens, questions: Sequence[Question], cells: str, more: Sequence[Column], name: str) -> str:
    """A row for each question below its dimension, each with the same cells."""
    columns = [*_list_columns(lens), *more]
    heads = "".join(
        f'<th scope="col">{escape(sign)}{f" <span class=hub-hidden>{escape(words)}</span>" if words else ""}</th>'
        for sign, words in columns
    )
    groups = ""
    for dimension, asked in group_questions(questions):
        rows = "".join(
            f'<tr><th scope="row"><b>{one.number}</b> <span>{view_question(lens, one)}</span></th>{cells}</tr>'
            for one in asked
        )
        head = f'<tr><th class="hub-kit-dimension" scope="rowgroup" colspan="{len(columns) + 1}">'
        groups += f"<tbody>{head}{lens.text(dimension.title)}</th></tr>{rows}</tbody>"
    question = escape(lens.words("kit.table.question"))
    head = f'<thead><tr><th scope="col">{question}</th>{heads}</tr></thead>'
    return f'<table class="hub-kit-table {name}">{head}{groups}</table>'
