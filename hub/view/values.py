"""A field's value as words and links, by the type of its schema entry."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from hub.model.kind import Field
from hub.model.record import Agent, Date, Ref, Value
from hub.model.text import Text
from hub.view.lens import OUTER_REL, Lens


def show_value(lens: Lens, field: Field, value: Value) -> str:
    """A field's value as HTML, its items joined by commas."""
    if isinstance(value, tuple):
        kept = own_words(lens, value) if field.type == "text" else value
        return ", ".join(filter(None, (_item(lens, field, item) for item in kept)))
    return _item(lens, field, value)


def own_words(lens: Lens, value: tuple[Value, ...]) -> tuple[Value, ...]:
    """Free words are each of one language: the reader's where there are any, else all."""
    own = tuple(v for v in value if not isinstance(v, Text) or lens.lang in v.by_lang)
    return own or value


def _item(lens: Lens, field: Field, item: Value) -> str:
    if isinstance(item, Agent):
        return lens.agent(item)
    if isinstance(item, Ref):
        return lens.question(item) if item.part else lens.link(item.id)
    if isinstance(item, Text):
        return lens.text(item)
    if isinstance(item, Date):
        return escape(lens.words.date(item))
    if isinstance(item, Mapping):
        return _group(lens, field, item)
    if isinstance(item, bool):
        return escape(lens.words("yes" if item else "no"))
    return _word(lens, field, str(item))


def _word(lens: Lens, field: Field, word: str) -> str:
    match field.type:
        case "concept":
            return lens.concept(field.target, word)
        case "choice":
            return name_choice(lens, field, word)
        case "country":
            return lens.country(word)
        case "language":
            return escape(lens.words.language(word))
        case "sdg":
            return lens.sdg(word)
        case "url":
            host = word.partition("://")[2].strip("/")
            return f'<a href="{escape(word)}" {OUTER_REL}>{escape(host)}</a>'
        case "email":
            return f'<a href="mailto:{escape(word)}">{escape(word)}</a>'
        case _:
            return escape(word)


def name_choice(lens: Lens, field: Field, value: Value) -> str:
    """The word of a choice or a concept, without any link: for titles and cards, which are links themselves."""
    word = str(value)
    known = lens.concept_word(field.target, word) if field.type == "concept" else ""
    return escape(known or lens.words.label(field.choices.get(word, {})) or word)


def _group(lens: Lens, field: Field, group: Mapping[str, Value]) -> str:
    if "country" in group:
        return show_place(lens, group)
    if "start" in group or "ongoing" in group or "end" in group:
        return escape(show_period(lens, group))
    parts = [
        show_value(lens, field.fields[name], value)
        for name, value in group.items()
        if name in field.fields and field.fields[name].show != "none"
    ]
    return " · ".join(filter(None, parts))


def show_place(lens: Lens, place: Mapping[str, Value]) -> str:
    """A place no more precise than it may be shown."""
    country = lens.country(str(place["country"]))
    spot = place.get("municipality")
    precise = place.get("precision", "country") != "country"
    return f"{escape(str(spot))}, {country}" if spot and precise else country


def show_period(lens: Lens, period: Mapping[str, Value]) -> str:
    start, end = period.get("start"), period.get("end")
    begun = lens.words.date(start) if isinstance(start, Date) else ""
    if isinstance(end, Date):
        ended = lens.words.date(end)
        return begun if begun == ended else f"{begun}–{ended}"
    if period.get("ongoing") is True:
        return lens.words("period.since", date=begun) if begun else lens.words("period.ongoing")
    return begun


def name_shortly(lens: Lens, target: str) -> str:
    """What a record is called where there is little room: its acronym, else its title; not escaped."""
    record = lens.graph.records.get(target)
    acronym = record.text("acronym") if record else None
    return lens.plain(acronym or lens.title(target))
