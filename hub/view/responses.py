"""The right of reply: what was answered to a statement, shown as prominently as the statement itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from hub.model.kind import Field, Kind
from hub.model.record import Agent, Date, Record, Value, list_groups
from hub.model.text import Text
from hub.view.facts import field_label
from hub.view.lens import Lens
from hub.view.pieces import section
from hub.view.values import show_value

LONG = 320
"""Up to how many characters an answer stands in the type of a quotation; a longer one in that of a text."""

PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")


def view_responses(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """Every response in the order of the record; it says where one is not of those who are asked."""
    addressed = {standing.addressee.key for standing in lens.graph.standings[record.id] if standing.addressee}
    shown = "".join(_view_one(lens, field, response, addressed) for response in list_groups(value))
    return section(field_label(lens, field), shown, f"all-{field.name}")


def _view_one(lens: Lens, field: Field, response: Mapping[str, Value], addressed: set[str]) -> str:
    text, by, date, practices = (response.get(name) for name in ("text", "by", "date", "practices"))
    lang = _find_lang(lens, text, str(response.get("told_in") or "")) if isinstance(text, Text) else lens.lang
    said = _view_text(lens, text, lang) if isinstance(text, Text) else ""
    told = []
    if isinstance(by, Agent):
        told.append(f"<b>{lens.agent(by)}</b>")
    if isinstance(date, Date):
        told.append(escape(lens.words.date(date)))
    if isinstance(by, Agent) and by.key not in addressed:
        told.append(escape(lens.words("responses.aside")))
    if practices is not None:
        named = field.fields["practices"]
        cited = escape(lens.words("responses.cited", label=lens.words.label(named.label)))
        told.append(cited.replace("{which}", show_value(lens, named, practices)))
    if lang != lens.lang:
        told.append(escape(lens.words("responses.told-in", language=lens.words.language(lang))))
    return f'<blockquote class="hub-quote hub-answer">{said}<small>{" · ".join(told)}</small></blockquote>'


def _find_lang(lens: Lens, text: Text, told_in: str) -> str:
    """The language that a reader of the page meets an answer in: what no one translated is in that it was told in."""
    shown = text.show(lens.lang)
    return told_in if told_in and shown.lang == text.original else shown.lang


def _view_text(lens: Lens, text: Text, lang: str) -> str:
    """The paragraphs of an answer."""
    words = text.show(lens.lang).value
    mark = "" if lang == lens.lang else f' lang="{escape(lang)}"'
    large = "" if len(words) <= LONG else ' class="hub-plain"'
    return "".join(f"<p{mark}{large}>{escape(part)}</p>" for part in PARAGRAPHS.split(words.strip()) if part)
