"""Raw + Field → Value, with every problem found on the way: convert and check in one pass."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from hub.check.agents import convert_advisor, convert_agent
from hub.check.consent import Consent, build_consent, mark_medium
from hub.check.nearest import find_nearest
from hub.check.scalars import PARSERS
from hub.check.world import Reading
from hub.model.kind import Field
from hub.model.raw import RawList, RawMap, RawNode, RawScalar
from hub.model.record import Ref, Value
from hub.model.text import Text

AGENT_TYPES = ("agent", "addressee", "author")


def convert_map(fields: Mapping[str, Field], raw: RawMap, at: str, state: Reading) -> dict[str, Value]:
    """The values of a mapping; a key without a good value is left out, and reported."""
    values: dict[str, Value] = {}
    for name, node in raw.entries.items():
        field = fields.get(name)
        where = f"{at}.{name}" if at else name
        if field is None:
            nearest = find_nearest(name, fields)
            state.say("field-unknown", raw.keys[name], where, name=name, nearest=nearest)
            continue
        value = convert_field(field, node, where, state, raw)
        if value is not None:
            values[name] = value
    for field in fields.values():
        if field.required and _is_absent(raw.entries.get(field.name)):
            where = f"{at}.{field.name}" if at else field.name
            line = raw.keys.get(field.name, raw.line)
            if field.name == "alt":
                file = raw.entries.get("file")
                shown = file.value if isinstance(file, RawScalar) else ""
                state.say("media-alt-missing", line, where, value=shown)
            else:
                state.say("field-required", line, where, name=field.name)
    return values


def _is_absent(node: RawNode | None) -> bool:
    if node is None:
        return True
    if isinstance(node, RawScalar):
        return not node.value.strip()
    return not (node.items if isinstance(node, RawList) else node.entries)


def convert_field(field: Field, node: RawNode, at: str, state: Reading, parent: RawMap) -> Value | None:
    """The value of one field, a tuple where it repeats; nothing where it is empty or unusable."""
    if _is_absent(node):
        return None
    if not field.many:
        if isinstance(node, RawList):
            state.say("value-type", node.line, at, value="[…]", expected=_name_shape(field))
            return None
        return convert_item(field, node, at, state, parent)
    if not isinstance(node, RawList):
        shown = node.value if isinstance(node, RawScalar) else "{…}"
        state.say("value-type", node.line, at, value=shown, expected=f"[{_name_shape(field)}]")
        return None
    count = len(node.items)
    if (field.max_items and count > field.max_items) or count < field.min_items:
        low, high = field.min_items, field.max_items
        expected = str(high) if low == high else f"{low}–{high}"
        state.say("value-range", node.line, at, value=str(count), expected=expected)
    items: list[Value] = []
    for index, item in enumerate(node.items[: field.max_items or None]):
        value = convert_item(field, item, f"{at}[{index}]", state, parent)
        if value is not None:
            items.append(value)
    return tuple(items) or None


def _name_shape(field: Field) -> str:
    if field.fields:
        return "{" + ", ".join(list(field.fields)[:3]) + " …}"
    return field.type


def convert_item(field: Field, node: RawNode, at: str, state: Reading, parent: RawMap) -> Value | None:
    """The value of one item of a field."""
    if field.type in AGENT_TYPES:
        consent = _read_consent(node, at, state, parent)
        return convert_agent(field.type, node, at, state, consent)
    if field.type == "grid":
        return _convert_grid(field, node, at, state)
    if field.type == "group" or (field.type == "block" and isinstance(node, RawMap)):
        if not isinstance(node, RawMap):
            shown = node.value if isinstance(node, RawScalar) else "[…]"
            state.say("value-type", node.line, at, value=shown, expected=_name_shape(field))
            return None
        return _convert_group(field, node, at, state)
    if not isinstance(node, RawScalar):
        shown = "[…]" if isinstance(node, RawList) else "{…}"
        state.say("value-type", node.line, at, value=shown, expected=field.type)
        return None
    return _convert_scalar(field, node, at, state)


def _read_consent(node: RawNode, at: str, state: Reading, parent: RawMap) -> Consent | None:
    """What the person in an agent agreed to: her own `consent`, or the one beside `agent`."""
    if not isinstance(node, RawMap):
        return None
    fields = state.world.consent.fields
    own, beside = node.entries.get("consent"), parent.entries.get("consent")
    if isinstance(own, RawMap):
        return build_consent(convert_map(fields, own, f"{at}.consent", state))
    if isinstance(beside, RawMap) and "agent" in parent.entries:
        silent = dataclasses.replace(state, findings=[])
        return build_consent(convert_map(fields, beside, "consent", silent))
    return None


def _convert_group(field: Field, node: RawMap, at: str, state: Reading) -> Value | None:
    if field.name in ("consent", "listing_consent"):
        return convert_map(field.fields, node, at, state)
    values = convert_map(field.fields, node, at, state)
    given = values.pop("consent", None)
    if _lacks_required(field, values):
        return None
    if isinstance(given, Mapping):
        consent = build_consent(given)
        state.lost_text |= consent.takes_text_back
        if "file" in values:
            line = node.keys.get("consent", node.line)
            values |= mark_medium(consent, str(values["file"]), state, line, f"{at}.consent")
    return values or None


def _lacks_required(field: Field, values: Mapping[str, Value]) -> bool:
    return any(inner.required and inner.name not in values for inner in field.fields.values())


def _convert_grid(field: Field, node: RawNode, at: str, state: Reading) -> Value | None:
    """Who decides what: stage → actor slug → level."""
    if not isinstance(node, RawMap):
        state.say("value-type", node.line, at, value="…", expected=_name_shape(field))
        return None
    stages: dict[str, Value] = {}
    actors = state.world.slugs.get("actors", frozenset())
    for stage, row in node.entries.items():
        where = f"{at}.{stage}"
        if stage not in field.fields:
            nearest = find_nearest(stage, field.fields)
            state.say("field-unknown", node.keys[stage], where, name=stage, nearest=nearest)
            continue
        if not isinstance(row, RawMap):
            state.say("value-type", row.line, where, value="…", expected="{actor: level}")
            continue
        cells: dict[str, Value] = {}
        for actor, level in row.entries.items():
            here, line = f"{where}.{actor}", row.keys[actor]
            typed = level.value if isinstance(level, RawScalar) else "…"
            if actor not in actors:
                nearest = find_nearest(actor, actors)
                state.say("ref-missing", line, here, value=actor, nearest=nearest)
            elif typed not in field.choices:
                _say_choice(field, typed, line, here, state)
            else:
                cells[actor] = typed
        if cells:
            stages[stage] = cells
    return stages or None


def _convert_scalar(field: Field, node: RawScalar, at: str, state: Reading) -> Value | None:
    value = node.value.strip()
    if field.type in PARSERS:
        parsed = PARSERS[field.type](value)
        if isinstance(parsed, tuple):
            state.say(parsed[0], node.line, at, **parsed[1])
            return None
        return parsed
    return CONVERTERS[field.type](field, value, node.line, at, state)


def _convert_text(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    if field.max_length and len(value) > field.max_length:
        args = {"length": str(len(value)), "max": str(field.max_length)}
        state.say("text-too-long", line, at, **args)
    return Text({state.lang: value}, state.lang) if field.translated else value


def _convert_choice(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    if value in field.choices:
        return value
    _say_choice(field, value, line, at, state)
    return None


def _say_choice(field: Field, value: str, line: int, at: str, state: Reading) -> None:
    expected = ", ".join(field.choices)
    nearest = find_nearest(value, field.choices)
    state.say("value-choice", line, at, value=value, expected=expected, nearest=nearest)


def _convert_concept(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    scheme = state.world.schemes.get(field.target)
    concept = scheme.concepts.get(value) if scheme else None
    if concept is None:
        nearest = find_nearest(value, scheme.concepts if scheme else ())
        state.say("concept-unknown", line, at, value=value, expected=field.target, nearest=nearest)
        return None
    if concept.deprecated:
        state.say("concept-deprecated", line, at, value=value, other=concept.replaced_by)
    return value


def _convert_ref(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    kind = state.world.schema.kinds[field.target]
    return convert_slug(kind.folder, value, line, at, state)


def convert_slug(folder: str, value: str, line: int, at: str, state: Reading) -> Ref | None:
    """A reference by slug to a record of one folder."""
    slugs = state.world.slugs
    if value in slugs.get(folder, ()):
        return Ref(f"{folder}/{value}")
    elsewhere = [other for other, known in slugs.items() if value in known]
    if elsewhere:
        state.say("ref-kind", line, at, value=f"{elsewhere[0]}/{value}", expected=folder)
    else:
        nearest = find_nearest(value, slugs.get(folder, ()))
        state.say("ref-missing", line, at, value=value, nearest=nearest)
    return None


def _convert_record(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    if state.world.has(value):
        return Ref(value)
    nearest = find_nearest(value, state.world.ids)
    state.say("ref-missing", line, at, value=value, nearest=nearest)
    return None


def _convert_question(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    dimension, _, question = value.partition("#")
    if value in state.world.questions:
        return Ref(f"framework/{dimension}", question)
    nearest = find_nearest(value, state.world.questions)
    state.say("ref-missing", line, at, value=value, nearest=nearest)
    return None


def _convert_media(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    if value.startswith(("/", "http:", "https:")) or ".." in value.split("/") or "\\" in value:
        state.say("media-path", line, at, value=value)
        return None
    name = value.removeprefix("media/")
    if name not in state.world.media:
        state.say("media-missing", line, at, value=value)
        return None
    return name


def _convert_alias(field: Field, value: str, line: int, at: str, state: Reading) -> Value | None:
    folder, _, slug = value.partition("/")
    if folder in state.world.slugs and isinstance(PARSERS["slug"](slug), str):
        return value
    state.say("value-type", line, at, value=value, expected="folder/slug")
    return None


CONVERTERS: Mapping[str, Callable[[Field, str, int, str, Reading], Value | None]] = {
    "text": _convert_text,
    "choice": _convert_choice,
    "concept": _convert_concept,
    "ref": _convert_ref,
    "block": _convert_ref,
    "record": _convert_record,
    "question": _convert_question,
    "media": _convert_media,
    "alias": _convert_alias,
    "advisor": convert_advisor,
}
"""For each type whose text needs the rest of the content: how to read it."""
