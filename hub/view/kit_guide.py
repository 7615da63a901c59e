"""The facilitator's guide of a workshop: before, the rules, the time, what may happen, the plan and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.link.frameworks import Framework
from hub.view.kit_questions import group_questions, view_question
from hub.view.lens import Lens
from hub.view.pieces import section

PARTS = ("before", "rules", "long", "brief", "compare", "collect", "care", "partners", "plan", "after")
SPOKEN = ("rules",)
"""The parts that are read aloud: they stand out."""
TIMED = ("long", "brief")
"""The parts whose lines begin with a time."""


def view_guide(lens: Lens, framework: Framework) -> str:
    """The parts of the guide in the words of the interface, then the questions of the framework with their numbers."""
    parts = "".join(_view_part(lens, part) for part in PARTS)
    questions = section(
        escape(lens.words("kit.guide.questions")), "".join(_list_questions(lens, framework)), "questions"
    )
    return f'<div class="hub-kit-guide">{parts}{questions}</div>'


def _view_part(lens: Lens, part: str) -> str:
    """A part as a list: of sentences, or of words that begin them and what they introduce."""
    lines = view_lines(lens, f"kit.guide.{part}.lines")
    said = "kit-time" if part in TIMED else "kit-aloud" if part in SPOKEN else "kit-said"
    title = escape(lens.words(f"kit.guide.{part}.title"))
    return section(title, f'<ul class="hub-{said}">{"".join(lines)}</ul>', f"guide-{part}")


def view_lines(lens: Lens, key: str) -> Iterator[str]:
    """The lines of an entry as items of a list; what stands before a bar begins one."""
    for line in lens.words(key).splitlines():
        head, bar, text = line.partition(" | ")
        yield f"<li><b>{escape(head)}</b> <span>{escape(text)}</span></li>" if bar else f"<li>{escape(head)}</li>"


def _list_questions(lens: Lens, framework: Framework) -> Iterator[str]:
    for dimension, questions in group_questions(framework.answerable):
        items = "".join(f'<li value="{one.number}">{view_question(lens, one)}</li>' for one in questions)
        yield f'<div class="hub-kit-part"><h3>{lens.text(dimension.title)}</h3><ol>{items}</ol></div>'
