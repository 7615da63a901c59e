"""The questions of a framework as the papers of a workshop list them: dimension by dimension, in short."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from hub.link.frameworks import Framework, Question
from hub.model.record import Record
from hub.model.text import Text
from hub.view.lens import Lens
from hub.view.words import shorten

SHORT = 110
"""Characters of a question in a list; the whole question is on its card."""


def group_questions(framework: Framework) -> Iterator[tuple[Record, list[Question]]]:
    """Each dimension with the questions that can be answered."""
    for _, asked in groupby(framework.answerable, lambda question: question.dimension.id):
        questions = list(asked)
        yield questions[0].dimension, questions


def view_question(lens: Lens, question: Question) -> str:
    """A question in one or two lines, marked with its language where that is not the page's."""
    text = question.values.get("text")
    if not isinstance(text, Text):
        return ""
    words, mark = escape(shorten(lens.plain(text), SHORT)), lens.lang_of(text)
    return f"<span{mark}>{words}</span>" if mark else words
