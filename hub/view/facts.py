"""The panel of facts and the badges of a record: projections of its schema entries."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.model.kind import Field, Kind
from hub.model.record import Record, Value
from hub.view.lens import Lens
from hub.view.values import own_words, show_value

LONG = ("text", "question")
"""Types whose values may be whole sentences."""

GIST = ("led_by", "issued_by", "creators", "advised_by", "places", "countries", "period", "issued_at", "year")
"""The facts that say who, where and when: a card that shows few others has these."""

BADGE_KINDS = {"knowledge": "theme", "scale": "actor", "outcome": "practice"}


def view_facts(lens: Lens, record: Record, kind: Kind) -> str:
    """The facts as a description list; empty where there are none."""
    rows = "".join(
        f"<dt{' data-hub-gist' if field.name in GIST else ''}>{field_label(lens, field)}</dt><dd>{value}</dd>"
        for field, value in _walk_facts(lens, record, kind)
    )
    return f"<dl>{rows}</dl>" if rows else ""


def view_badges(lens: Lens, record: Record, kind: Kind) -> str:
    """The values that say at once what sort of record it is, each as a word."""
    badges = []
    for field in kind.fields.values():
        value = record.get(field.name, lens.lang)
        if field.show == "badge" and value is not None:
            for item in value if isinstance(value, tuple) else (value,):
                colour = BADGE_KINDS.get(field.name, record.kind)
                words = show_value(lens, field, item)
                badges.append(f'<li class="hub-badge" data-hub-kind="{colour}">{words}</li>')
    return f'<ul class="hub-badges">{"".join(badges)}</ul>' if badges else ""


def _walk_facts(lens: Lens, record: Record, kind: Kind) -> Iterator[tuple[Field, str]]:
    for field in kind.fields.values():
        if field.show != "fact":
            continue
        value = record.get(field.name, lens.lang)
        if value is None or value is False:
            continue
        words = view_value(lens, field, value)
        if words:
            yield field, words


def view_value(lens: Lens, field: Field, value: Value) -> str:
    """A value; several groups or long ones as a list, the rest in a line."""
    if isinstance(value, tuple) and field.type == "text":
        value = own_words(lens, value)
    if isinstance(value, tuple) and len(value) > 1 and (field.fields or field.type in LONG):
        if field.type == "text" and all(len(str(show_value(lens, field, item))) < 40 for item in value):
            return show_value(lens, field, value)
        items = "".join(f"<li>{show_value(lens, field, item)}</li>" for item in value)
        return f"<ul>{items}</ul>"
    return show_value(lens, field, value)


def field_label(lens: Lens, field: Field) -> str:
    """What a field is called in the page's language."""
    return escape(lens.words.label(field.label))
