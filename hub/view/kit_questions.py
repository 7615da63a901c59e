"""The questions of a framework as the papers of a workshop list them: dimension by dimension, in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from hub.link.frameworks import Question
from hub.model.record import Record
from hub.model.text import Text
from hub.view.lens import Lens
from hub.view.words import shorten

SHORT = 110
"""Characters of a question in a list; the whole question is on its card."""


def group_questions(questions: Iterable[Question]) -> Iterator[tuple[Record, list[Question]]]:
    """Each dimension of some questions, in their order, with those of them that are its own."""
    for _, asked in groupby(questions, lambda question: question.dimension.id):
        own = list(asked)
        yield own[0].dimension, own


def view_question(lens: Lens, question: Question) -> str:
    """A question in one or two lines, marked with its language where that is not the page's."""
    text = question.values.get("text")
    if not isinstance(text, Text):
        return ""
    words, mark = escape(shorten(lens.plain(text), SHORT)), lens.lang_of(text)
    return f"<span{mark}>{words}</span>" if mark else words
