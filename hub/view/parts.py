"""The fields that have a place of their own in the article, one small function each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape

from hub.model.kind import Field, Kind
from hub.model.record import Part, Record, Value, list_groups
from hub.model.text import Text
from hub.view.facts import field_label, view_value
from hub.view.lens import Lens
from hub.view.media import view_media
from hub.view.partnership import view_partnership
from hub.view.pieces import Group, mark_untranslated, section, words_in
from hub.view.questions import view_questions
from hub.view.responses import view_responses
from hub.view.standing import view_answered, view_history
from hub.view.term import view_positions
from hub.view.values import show_value

Maker = Callable[[Lens, Record, Kind, Field, Value], str]


def _lessons(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    return section(field_label(lens, field), _lesson_items(lens, value), "all-lessons")


def _lesson_items(lens: Lens, value: Value) -> str:
    return "".join(
        f'<p class="hub-lesson"{_anchor(lesson, "lesson-")}>{words_in(lens, lesson.get("text"))}</p>'
        for lesson in list_groups(value)
    )


def _anchor(group: Group, before: str = "") -> str:
    """The id of an item that others may link to."""
    name = group.get("id")
    return f' id="{before}{escape(str(name))}"' if name else ""


def _quote(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    text = value if isinstance(value, Text) else None
    translated = text is not None and text.show(lens.lang).lang != text.original
    note = _own_words(lens, text) if text is not None and translated else ""
    said = lens.text(text)
    where = " · ".join(_said_by(lens, record, kind))
    said_by = f"<small>{where}</small>" if where else ""
    return f'<blockquote class="hub-quote"><p>{said}</p>{said_by}{note}</blockquote>'


def _own_words(lens: Lens, text: Text) -> str:
    """What was said, in the language it was said in, below its translation."""
    said = text.by_lang.get(text.original, "")
    own = f'<p class="hub-said" lang="{escape(text.original)}">{escape(said)}</p>' if said else ""
    return f"<small>{escape(lens.words('statement.translated'))}</small>{own}"


def _said_by(lens: Lens, record: Record, kind: Kind) -> Iterator[str]:
    for name in ("issued_by", "issued_at"):
        field, value = kind.fields.get(name), record.values.get(name)
        if field is not None and value is not None:
            yield show_value(lens, field, value)
    yield from _placed(lens, record)


def _placed(lens: Lens, record: Record) -> Iterator[str]:
    """Where in its first source a quotation stands, in the words of the record's own language."""
    for source in list_groups(record.get("sources", lens.lang))[:1]:
        locator = words_in(lens, source.get("locator"))
        if locator:
            mark = mark_untranslated(lens, record)
            yield f"<span{mark}>{locator}</span>" if mark else locator


def _listed(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """Groups as a list: each item's values in the order of the schema."""
    items = []
    for group in list_groups(value):
        named = [
            (inner, group[inner.name])
            for inner in field.fields.values()
            if inner.name in group and inner.show != "none" and inner.name != "id"
        ]
        shown = " · ".join(filter(None, (view_value(lens, inner, item) for inner, item in named)))
        items.append(f"<li>{shown}</li>")
    return section(field_label(lens, field), f"<ul>{''.join(items)}</ul>", f"all-{field.name}")


def _single(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    label = field_label(lens, field)
    return section(label, f"<p>{view_value(lens, field, value)}</p>", f"all-{field.name}")


PARTS: Mapping[str, Maker] = {
    "quote": _quote,
    "questions": view_questions,
    "partnership": view_partnership,
    "lessons": _lessons,
    "instead": _single,
    "positions": view_positions,
    "forms": _single,
    "answers": view_answered,
    "implements": view_answered,
    "seeking": _single,
    "offering": _single,
    "award": _single,
    "transfer": _listed,
    "validation": _listed,
    "responses": view_responses,
    "history": view_history,
    "media": view_media,
}
"""For each field shown `own` in the article, how; in this order."""

BEFORE_BODY = ("quote",)
"""The fields that come before the text."""


INSIDE: Mapping[str, Callable[[Lens, Value], str]] = {"lessons": _lesson_items}
"""The fields that stand at the end of the section of the text that has their name, where there is one."""


def choose_body(lens: Lens, record: Record) -> tuple[str, tuple[Part, ...]]:
    """The text in the reader's language or else its own: (language, its parts)."""
    lang = lens.lang if record.bodies.get(lens.lang) else record.original
    return lang, record.bodies.get(lang, ())


def view_inside(lens: Lens, record: Record, name: str) -> str:
    """What the field of the same name adds to a section of a text in the reader's language: in one of another
    language it would pass for words of that."""
    value = record.get(name, lens.lang) if name in INSIDE else None
    return INSIDE[name](lens, value) if value is not None else ""


def view_parts(lens: Lens, record: Record, kind: Kind, *, before: bool) -> str:
    """All such parts of a record, those before its text or those after."""
    shown = []
    lang, body = choose_body(lens, record)
    told = {part.id for part in body} & INSIDE.keys() if lang == lens.lang else set()
    for name, make in PARTS.items():
        field = kind.fields.get(name)
        value = record.get(name, lens.lang) if field and field.show == "own" else None
        if field is not None and value is not None and name not in told and (name in BEFORE_BODY) == before:
            shown.append(make(lens, record, kind, field, value))
    return "".join(shown)
