"""A translation laid over its original: only words differ, everything else is said once."""

from __future__ import annotations

from collections.abc import Mapping

from hub.check.convert import convert_field
from hub.check.nearest import find_nearest
from hub.check.world import Reading
from hub.model.kind import Field
from hub.model.raw import RawList, RawMap, RawNode, RawScalar
from hub.model.record import Value
from hub.model.text import Text

RESERVED = "translates"


def overlay(
    fields: Mapping[str, Field],
    values: Mapping[str, Value],
    original: RawMap,
    raw: RawMap,
    at: str,
    state: Reading,
) -> dict[str, Value]:
    """`values` with the words of the translation `raw` added; `original` is what they came from.

    A neutral field that repeats the original is accepted, a different one reported
    (`translation-neutral`), lists of another length too (`translation-mismatch`).
    """
    merged = dict(values)
    for name, node in raw.entries.items():
        where = f"{at}.{name}" if at else name
        field = fields.get(name)
        if not at and name == RESERVED:
            continue
        if field is None:
            nearest = find_nearest(name, fields)
            state.say("field-unknown", raw.keys[name], where, name=name, nearest=nearest)
        elif field.fields and field.type in ("group", "block") and _has_words(field):
            value = _overlay_group(field, merged.get(name), original.entries.get(name), node, where, state)
            if value is not None:
                merged[name] = value
        elif field.translated:
            converted = convert_field(field, node, where, state, raw)
            if converted is not None:
                merged[name] = _add_words(merged.get(name), converted, state.lang)
        elif not _same(node, original.entries.get(name)):
            args = {"name": name, "value": _show(node), "other": _show(original.entries.get(name))}
            state.say("translation-neutral", raw.keys[name], where, **args)
    return merged


def _has_words(field: Field) -> bool:
    return any(inner.translated or _has_words(inner) for inner in field.fields.values())


def _overlay_group(
    field: Field,
    value: Value | None,
    original: RawNode | None,
    node: RawNode,
    at: str,
    state: Reading,
) -> Value | None:
    if not field.many:
        if isinstance(node, RawMap) and isinstance(original, RawMap) and isinstance(value, Mapping):
            return overlay(field.fields, value, original, node, at, state)
        if not _same(node, original):
            args = {"name": field.name, "value": _show(node), "other": _show(original)}
            state.say("translation-neutral", node.line, at, **args)
        return None
    if not isinstance(node, RawList):
        state.say("value-type", node.line, at, value=_show(node), expected="[…]")
        return None
    firsts = original.items if isinstance(original, RawList) else ()
    if not field.key and len(firsts) != len(node.items):
        args = {"name": field.name, "expected": str(len(firsts)), "length": str(len(node.items))}
        state.say("translation-mismatch", node.line, at, **args)
        return None
    items = list(value) if isinstance(value, tuple) else []
    kept = _kept_positions(field, items, firsts)
    for index, item in enumerate(node.items):
        where = f"{at}[{index}]"
        if not isinstance(item, RawMap):
            state.say("value-type", item.line, where, value=_show(item), expected="{…}")
            continue
        position = _find_counterpart(field, item, firsts) if field.key else index
        if position is None:
            args = {"name": field.name, "expected": field.key, "length": _show_key(field, item)}
            state.say("translation-mismatch", item.line, where, **args)
            continue
        first, slot = firsts[position], kept.get(position)
        if slot is None or not isinstance(first, RawMap):
            continue
        under = items[slot]
        if isinstance(under, Mapping):
            items[slot] = overlay(field.fields, under, first, item, where, state)
    return tuple(items)


def _kept_positions(field: Field, items: list[Value], firsts: tuple[RawNode, ...]) -> dict[int, int]:
    """For each typed item of the original, the place of its value: dropped ones have none."""
    if len(items) == len(firsts):
        return {index: index for index in range(len(items))}
    if not field.key:
        return {}
    keys = [str(item.get(field.key)) for item in items if isinstance(item, Mapping)]
    return {
        position: keys.index(_show_key(field, first))
        for position, first in enumerate(firsts)
        if isinstance(first, RawMap) and _show_key(field, first) in keys
    }


def _find_counterpart(field: Field, item: RawMap, firsts: tuple[RawNode, ...]) -> int | None:
    key = item.entries.get(field.key)
    for position, first in enumerate(firsts):
        if isinstance(first, RawMap) and key is not None and _same(key, first.entries.get(field.key)):
            return position
    return None


def _show_key(field: Field, item: RawMap) -> str:
    node = item.entries.get(field.key)
    return node.value if isinstance(node, RawScalar) else ""


def _add_words(under: Value | None, words: Value, lang: str) -> Value:
    if isinstance(words, Text) and isinstance(under, Text):
        return Text({**under.by_lang, **words.by_lang}, under.original)
    if isinstance(words, tuple):
        # Free words are replaced whole: each stays what it is, in its own language.
        under = under if isinstance(under, tuple) else ()
        return (*under, *words)
    return words


def _same(one: RawNode | None, other: RawNode | None) -> bool:
    if isinstance(one, RawScalar) and isinstance(other, RawScalar):
        return one.value == other.value
    if isinstance(one, RawList) and isinstance(other, RawList):
        return len(one.items) == len(other.items) and all(map(_same, one.items, other.items))
    if isinstance(one, RawMap) and isinstance(other, RawMap):
        return one.entries.keys() == other.entries.keys() and all(
            _same(node, other.entries[name]) for name, node in one.entries.items()
        )
    return one is other


def _show(node: RawNode | None) -> str:
    if isinstance(node, RawScalar):
        return node.value
    return "" if node is None else "…"
