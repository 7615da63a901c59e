"""JSON Schema (draft 2020-12) of every kind and of the concept schemes, from the same entries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hub.model.concept import Scheme
from hub.model.kind import Field, Kind, Schema
from hub.model.site import File

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
PATTERNS: Mapping[str, str] = {
    "slug": SLUG,
    "ref": SLUG,
    "advisor": SLUG,
    "record": "^[a-z0-9-]+/[a-z0-9]+(-[a-z0-9]+)*$",
    "alias": "^[a-z0-9-]+/[a-z0-9]+(-[a-z0-9]+)*$",
    "question": "^[a-z0-9-]+#[a-z0-9-]+$",
    "date": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    "day": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "country": "^[A-Z]{2}$",
    "language": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
    "sdg": r"^(1[0-7]|[1-9])(\.([1-9][0-9]?|[a-d]))?$",
    "url": "^[hH][tT][tT][pP][sS]?://",
    "email": "^[^@\\s]+@[^@\\s]+$",
    "boolean": "^(true|false)$",
    "integer": "^[0-9]{1,9}$",
}
WORDS = {"oneOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}


def export_json_schema(schema: Schema, schemes: Mapping[str, Scheme], lang: str) -> list[File]:
    """One file a kind (`schema/practice.json`) and one for concept schemes, described in `lang`.

    Scalars are described as the text that is typed, as the reader of records takes them.
    """
    files = [_file(f"schema/{kind.name}.json", _describe_kind(kind, schemes, lang)) for kind in schema.kinds.values()]
    return [*files, _file("schema/vocabulary.json", _describe_vocabulary())]


def _file(path: str, content: Mapping[str, Any]) -> File:
    return File(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def _describe_kind(kind: Kind, schemes: Mapping[str, Scheme], lang: str) -> dict[str, Any]:
    return {
        "$schema": DRAFT,
        "title": kind.one.get(lang, kind.name),
        **_describe_fields(kind.fields, schemes, lang),
    }


def _describe_fields(fields: Mapping[str, Field], schemes: Mapping[str, Scheme], lang: str) -> dict[str, Any]:
    described: dict[str, Any] = {
        "type": "object",
        "properties": {n: _describe(field, schemes, lang) for n, field in fields.items()},
        "additionalProperties": False,
    }
    required = [name for name, field in fields.items() if field.required]
    return {**described, "required": required} if required else described


def _describe(field: Field, schemes: Mapping[str, Scheme], lang: str) -> dict[str, Any]:
    item = _describe_item(field, schemes, lang)
    described: dict[str, Any] = {"type": "array", "items": item} if field.many else item
    if field.many and field.max_items:
        described["maxItems"] = field.max_items
    if field.many and field.min_items:
        described["minItems"] = field.min_items
    words = {"title": field.label.get(lang, ""), "description": field.help.get(lang, "")}
    return {**{key: word for key, word in words.items() if word}, **described}


def _describe_item(field: Field, schemes: Mapping[str, Scheme], lang: str) -> dict[str, Any]:
    match field.type:
        case "group":
            return _describe_fields(field.fields, schemes, lang)
        case "block":
            group = _describe_fields(field.fields, schemes, lang)
            return {"oneOf": [{"type": "string", "pattern": SLUG}, group]}
        case "grid":
            row = {"type": "object", "additionalProperties": {"enum": list(field.choices)}}
            stages = dict.fromkeys(field.fields, row)
            return {"type": "object", "properties": stages, "additionalProperties": False}
        case "agent" | "addressee" | "author":
            return _describe_agent(field)
        case "choice":
            return {"enum": list(field.choices)}
        case "concept":
            scheme = schemes.get(field.target)
            return {"enum": list(scheme.concepts) if scheme else []}
        case "text":
            limit = {"maxLength": field.max_length} if field.max_length else {}
            return {"type": "string", **limit}
        case _:
            pattern = PATTERNS.get(field.type)
            return {"type": "string", **({"pattern": pattern} if pattern else {})}


def _describe_agent(field: Field) -> dict[str, Any]:
    shapes = ["label", "person", *(["kind"] if field.type == "addressee" else [])]
    properties: dict[str, Any] = {
        "label": WORDS,
        "role": WORDS,
        "person": {"type": "string"},
        "consent": {"type": "object"},
    }
    if field.type == "addressee":
        properties["kind"] = {"type": "string"}
    choices = [{"required": [shape]} for shape in shapes]
    body = {"type": "object", "properties": properties, "additionalProperties": False}
    return {"oneOf": [{"type": "string", "pattern": SLUG}, {**body, "anyOf": choices}]}


def _describe_vocabulary() -> dict[str, Any]:
    words = {"type": "object", "additionalProperties": {"type": "string"}}
    many = {"type": "array", "items": {"type": "string"}}
    lists = {"type": "object", "additionalProperties": many}
    concept = {
        "type": "object",
        "properties": {
            "label": words,
            "alt": lists,
            "hidden": lists,
            "to_confirm": lists,
            "definition": words,
            "broader": {"type": "string"},
            "related": many,
            "close_match": {"type": "array", "items": {"type": "string", "format": "uri"}},
            "notation": {"type": ["string", "number"]},
            "deprecated": {"type": "boolean"},
            "replaced_by": {"type": "string"},
        },
        "required": ["label"],
        "additionalProperties": False,
    }
    return {"$schema": DRAFT, "type": "object", "additionalProperties": concept}
