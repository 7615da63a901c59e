"""The revision of an original: what a translation says it was made from."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from hub.model.kind import Field, Kind
from hub.model.record import Agent, Part, Ref, Value
from hub.model.text import Text

LENGTH = 8
INTRO = "intro"
NAMED = 6
"""Up to how many parts a message names."""


def hash_part(text: str) -> str:
    """The first 8 hex digits of the SHA-256 of a part's text: NFC, white space collapsed."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:LENGTH]


def hash_parts(kind: Kind, values: Mapping[str, Value], body: tuple[Part, ...], lang: str) -> dict[str, str]:
    """The hash of every part that is not empty, by its name (`lessons.sortie.text`)."""
    texts = dict(_walk_texts(kind.fields, values, "", lang))
    texts.update({f"body.{part.id or INTRO}": part.markdown for part in body})
    return {name: hash_part(text) for name, text in texts.items() if text.strip()}


def hash_revision(parts: Mapping[str, str]) -> str:
    """The hash of all parts together: over the sorted lines `name=hash`."""
    lines = "".join(f"{name}={parts[name]}\n" for name in sorted(parts))
    return hashlib.sha256(lines.encode()).hexdigest()[:LENGTH]


def _walk_texts(
    fields: Mapping[str, Field], values: Mapping[str, Value], at: str, lang: str
) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            continue
        path = f"{at}{name}"
        items = value if isinstance(value, tuple) else (value,)
        if field.fields and field.type in ("group", "block"):
            for index, item in enumerate(items):
                if isinstance(item, Mapping):
                    step = f".{_name_item(field, item, index)}" if field.many else ""
                    yield from _walk_texts(field.fields, item, f"{path}{step}.", lang)
        elif field.translated:
            texts = [item.by_lang.get(lang, "") for item in items if isinstance(item, Text)]
            yield path, "\n".join(texts)


def _name_item(field: Field, item: Mapping[str, Value], index: int) -> str:
    key = item.get(field.key) if field.key else None
    ref = key.ref if isinstance(key, Agent) else key
    if isinstance(ref, Ref):
        return ref.id.rpartition("/")[2]
    return ref if isinstance(ref, str) else str(index)


def name_some(parts: Sequence[str]) -> str:
    """The names of parts in one line: all of a few, the first of many with the number of the others."""
    if len(parts) <= NAMED:
        return ", ".join(parts)
    first = ", ".join(parts[: NAMED - 1])
    return f"{first}, … (+{len(parts) - NAMED + 1})"
