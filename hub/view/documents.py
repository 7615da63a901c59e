"""What search knows of every record and theme, as one language of the site shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from hub.link.walk import walk_concepts
from hub.model.concept import Concept
from hub.model.document import WEIGHTS, Document, Named
from hub.model.kind import Field
from hub.model.record import Agent, Record, Ref, Value
from hub.model.text import Text
from hub.view.cards import Cards
from hub.view.facets import list_values
from hub.view.lens import Lens

LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"^[|\s]*:?-{3,}.*$|^\s*(?:#+|[-*+>]|\d+\.)\s+|[*_`|]+|\[\^[^\]]+\]:?", re.MULTILINE)
PROSE = 40
"""From so many letters on a field's text is shown in results; a shorter one only helps to find."""


def view_documents(lens: Lens, cards: Cards) -> Iterator[Document]:
    """Every record that is not withheld and every theme in use, once each."""
    themes = lens.graph.schemes["themes"].concepts
    for concept in themes.values():
        if not concept.deprecated:
            yield _view_theme(lens, concept)
    for record in lens.graph.records.values():
        if not record.withheld and (record.kind != "theme" or record.slug not in themes):
            yield _view_record(lens, cards, record)


def view_named(lens: Lens) -> list[Named]:
    """Every concept in use of every scheme, with its names in all languages."""
    schemes = lens.graph.schemes.values()
    return [_view_named(lens, scheme.name, concept) for scheme in schemes for concept in scheme.in_use()]


def _view_named(lens: Lens, scheme: str, concept: Concept) -> Named:
    labels = {lang: (label, *_other_names(concept, lang)) for lang, label in concept.label.by_lang.items()}
    address = ""
    if scheme == "themes":
        address = lens.address(f"themes/{concept.id}")
    elif field := lens.paged.get(scheme):
        address = lens.scheme_address(field, concept.id)
    above = (f"{scheme}/{concept.broader}",) if concept.broader else ()
    return Named(f"{scheme}/{concept.id}", concept.label.by_lang, labels, _below(lens, address), above)


def _other_names(concept: Concept, lang: str) -> tuple[str, ...]:
    return (*concept.alt.get(lang, ()), *concept.hidden.get(lang, ()), *concept.to_confirm.get(lang, ()))


def _view_theme(lens: Lens, concept: Concept) -> Document:
    record = lens.graph.records.get(f"themes/{concept.id}")
    definition = lens.plain(concept.definition)
    lang = lens.lang
    prose = list(_read_body(record, lang if lang in record.paths else record.original)) if record else []
    texts = {
        8: [lens.plain(concept.label)],
        4: [definition, *_other_names(concept, lang)],
        1: [text for _, text in prose],
    }
    shown = {
        "k": "theme",
        "u": _below(lens, lens.address(f"themes/{concept.id}")),
        "t": lens.plain(concept.label),
        "x": [text for text in (definition, *(text for _, text in prose)) if text],
    }
    facets = list_values(lens, "theme", record, [("themes", concept.id)])
    return Document(f"themes/{concept.id}", lang, _join(texts), (f"themes/{concept.id}",), shown, facets)


def _view_record(lens: Lens, cards: Cards, record: Record) -> Document:
    kind = lens.schema.kinds[record.kind]
    lang = lens.lang if lens.lang in record.paths else record.original
    values = {**record.values, **record.local.get(lang, {})}
    prose: list[str] = []
    texts: dict[int, list[str]] = {}
    for field, text in _walk(lens, kind.fields, values, lang):
        texts.setdefault(field.weight, []).append(text)
        if field.type == "text" and field.name != "title" and (len(text) >= PROSE or field.name == "summary"):
            prose.append(text)
    weights = {section.id: section.weight for section in kind.sections}
    for section, text in _read_body(record, lang):
        texts.setdefault(weights.get(section, 1), []).append(text)
        prose.append(text)
    concepts = list(dict.fromkeys(walk_concepts(record, kind)))
    shown = {
        "k": record.kind,
        "u": _below(lens, lens.address(record.id)),
        "t": lens.plain(record.title),
        "x": list(dict.fromkeys(prose)),
        "m": [unescape(item) for item in cards.facts(record)],
        **({"f": 1} if record.fictitious else {}),
    }
    day = values.get("modified") or values.get("created") or ""
    return Document(
        record.id,
        lang,
        _join(texts),
        tuple(f"{scheme}/{one}" for scheme, one in concepts),
        shown,
        list_values(lens, record.kind, record, concepts),
        str(day),
    )


def _below(lens: Lens, address: str) -> str:
    return address.removeprefix(f"{lens.lang}/")


def _join(texts: Mapping[int, Iterable[str]]) -> tuple[str, ...]:
    """One text for each of `WEIGHTS`; a weight between two counts as the lower one."""
    joined: dict[int, list[str]] = {weight: [] for weight in WEIGHTS}
    for weight, pieces in texts.items():
        joined[next(one for one in WEIGHTS if one <= weight)].extend(pieces)
    return tuple("\n".join(filter(None, joined[weight])) for weight in WEIGHTS)


def _walk(
    lens: Lens, fields: Mapping[str, Field], values: Mapping[str, Value], lang: str
) -> Iterator[tuple[Field, str]]:
    """The words of every field that has a weight, in the language of the text where they have one."""
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Mapping):
                yield from _walk(lens, field.fields, item, lang)
            elif field.weight:
                yield from ((field, word) for word in _words(lens, field, item, lang) if word)


def _words(lens: Lens, field: Field, item: Value, lang: str) -> Iterator[str]:
    if isinstance(item, Text):
        yield item.show(lang).value
    elif isinstance(item, Agent):
        if item.ref:
            yield from _name(lens, item.ref, lang)
        elif item.label:
            yield item.label.show(lang).value
        elif item.person:
            yield item.person
    elif isinstance(item, Ref):
        yield from _name(lens, item, lang)
    elif isinstance(item, str):
        if field.type == "concept":
            concept = lens.graph.schemes[field.target].concepts.get(item)
            yield concept.label.show(lang).value if concept else ""
        elif field.type == "country":
            yield lens.words.country(item)
        elif field.type == "text":
            yield item


def _name(lens: Lens, ref: Ref, lang: str) -> Iterator[str]:
    record = lens.graph.records.get(ref.id)
    if record is not None and not record.withheld:
        yield record.title.show(lang).value
        if acronym := record.text("acronym"):
            yield acronym.show(lang).value


def _read_body(record: Record, lang: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a body without their marks, each with its section."""
    for part in record.bodies.get(lang, ()):
        for paragraph in part.markdown.split("\n\n"):
            text = " ".join(MARKS.sub(" ", LINK.sub(r"\1", paragraph)).split())
            if text:
                yield part.id, text
