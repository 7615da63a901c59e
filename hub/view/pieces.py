"""What articles and panels are made of: the items of a group, a value as words, a part under its heading."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from hub.model.record import Agent, Date, Record, Ref, Value
from hub.model.text import Text
from hub.view.lens import Lens

Group = Mapping[str, Value]
"""One item of a repeated group."""


def words_in(lens: Lens, value: Value | None) -> str:
    """Any single value of a group as words."""
    if isinstance(value, Text):
        return lens.text(value)
    if isinstance(value, Agent):
        return lens.agent(value)
    if isinstance(value, Ref):
        return lens.link(value.id)
    if isinstance(value, Date):
        return escape(lens.words.date(value))
    return escape(str(value)) if value is not None else ""


def mark_untranslated(lens: Lens, record: Record) -> str:
    """The attribute for words that a translation does not repeat: their language, where it is not the page's."""
    own = record.paths if record.local else (record.original,)
    return "" if lens.lang in own else f' lang="{record.original}"'


def view_lead(lens: Lens, text: Text | None) -> str:
    """The paragraph that stands first, in its own language."""
    return f'<p class="hub-lead"{lens.lang_of(text)}>{escape(lens.plain(text))}</p>' if text else ""


def section(title: str, body: str, name: str) -> str:
    """A part of the article under its own heading."""
    return f'<section aria-labelledby="{name}"><h2 id="{name}">{title}</h2>{body}</section>'
