"""YAML files → Schema."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from hub.model.kind import Field, Kind, Schema, Section
from hub.model.refusal import Refusal

PACKAGED = Path(__file__).parent
SHARED = "record.yml"
TYPES = frozenset(
    [
        "text",
        "choice",
        "concept",
        "ref",
        "block",
        "record",
        "question",
        "media",
        "alias",
        "advisor",
        "agent",
        "addressee",
        "author",
        "group",
        "grid",
        "date",
        "day",
        "boolean",
        "integer",
        "slug",
        "country",
        "language",
        "sdg",
        "url",
        "email",
        "license",
        "orgid",
    ]
)
"""Every type a field may have; `hub/check` converts each."""
KIND_SHAPES: Mapping[str, type] = {
    **dict.fromkeys(("kind", "folder"), str),
    **dict.fromkeys(("one", "many", "address", "intro", "proposal", "export", "fields"), dict),
    **dict.fromkeys(("order", "body_max"), int),
    "sections": list,
}
FIELD_SHAPES: Mapping[str, type] = {
    **dict.fromkeys(("choices", "label", "help", "inverse", "address", "intro", "export", "fields"), dict),
    **dict.fromkeys(("many", "required", "translated", "card", "kept"), bool),
    **dict.fromkeys(("max_length", "min_items", "max_items", "weight"), int),
    **dict.fromkeys(("target", "default", "key", "facet", "show"), str),
}
SECTION_KEYS = frozenset(entry.name for entry in dataclasses.fields(Section))
FIELD_KEYS = frozenset(entry.name for entry in dataclasses.fields(Field)) - {"name"}
KIND_KEYS = frozenset(entry.name for entry in dataclasses.fields(Kind)) - {"name"} | {"kind"}


class SchemaError(Refusal):
    """A schema file cannot be used; the detail says which and why."""

    def __init__(self, detail: str) -> None:
        super().__init__("schema", detail=detail)


def load_schema(extra: Path | None = None) -> Schema:
    """The packaged kinds, with the fields and kinds that the files of the folder `extra` add.

    A file there with the name of a packaged one adds to it; any other declares a kind of its own.
    Raises SchemaError where a file is not of that form.
    """
    shared = _read(PACKAGED / SHARED)
    kinds = {file.stem: _read(file) for file in sorted(PACKAGED.glob("*.yml")) if file.name != SHARED}
    for file in sorted(extra.glob("*.yml")) if extra and extra.is_dir() else ():
        if file.name == SHARED:
            shared = _merge(shared, _read(file))
        else:
            kinds[file.stem] = _merge(kinds.get(file.stem, {}), _read(file))
    built = [_build_kind(stem, given, shared["fields"]) for stem, given in kinds.items()]
    schema = Schema({kind.name: kind for kind in sorted(built, key=lambda kind: kind.order)})
    if len(schema.kinds) < len(built):
        raise SchemaError("schema: two files declare one kind; give each its own `kind`")
    if len({kind.folder for kind in built}) < len(built):
        raise SchemaError("schema: two kinds share one folder; give each its own `folder`")
    for kind in built:
        _check_targets(kind.name, kind.fields, schema)
    return schema


def _read(file: Path) -> dict[str, Any]:
    try:
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SchemaError(f"{file}: {error}") from error
    if not isinstance(given, dict):
        raise SchemaError(f"{file}: expected keys and values")
    return given


def _merge(under: dict[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _build_kind(stem: str, given: dict[str, Any], shared: Mapping[str, Any]) -> Kind:
    _refuse_unknown(stem, given, KIND_KEYS)
    missing = {"kind", "folder", "one", "many", "address"} - given.keys()
    if missing:
        raise SchemaError(f"schema/{stem}.yml: missing {', '.join(sorted(missing))}")
    _expect_shapes(stem, given, KIND_SHAPES)
    fields = _merge(dict(shared), given.get("fields", {}))
    return Kind(
        name=given["kind"],
        folder=given["folder"],
        order=given.get("order", 99),
        one=given["one"],
        many=given["many"],
        address=given["address"],
        intro=given.get("intro", {}),
        fields={name: _build_field(name, entry, stem) for name, entry in fields.items()},
        sections=tuple(_build_section(section, stem) for section in given.get("sections", ())),
        body_max=given.get("body_max", 0),
        per_language=given.get("per_language", False),
        proposal=given.get("proposal", {}),
        export=given.get("export", {}),
    )


def _build_section(given: object, stem: str) -> Section:
    if not isinstance(given, dict) or not {"id", "label"} <= given.keys():
        raise SchemaError(f"schema/{stem}: sections: each is {{id: …, label: {{…}}}}")
    _refuse_unknown(f"{stem}: sections", given, SECTION_KEYS)
    return Section(**given)


def _build_field(name: str, given: object, where: str) -> Field:
    if not isinstance(given, dict):
        raise SchemaError(f"schema/{where}: field {name}: expected keys, such as {{type: text}}")
    _refuse_unknown(f"{where}.{name}", given, FIELD_KEYS)
    if "type" not in given:
        raise SchemaError(f"schema/{where}: field {name} has no type")
    if given["type"] not in TYPES:
        known = ", ".join(sorted(TYPES))
        raise SchemaError(f"schema/{where}.{name}: no type {given['type']}; known: {known}")
    _expect_shapes(f"{where}.{name}", given, FIELD_SHAPES)
    nested = {inner: _build_field(inner, entry, f"{where}.{name}") for inner, entry in given.get("fields", {}).items()}
    return Field(**{**given, "name": name, "fields": nested})


def _expect_shapes(where: str, given: Mapping[str, Any], shapes: Mapping[str, type]) -> None:
    for key, shape in shapes.items():
        if key in given and not isinstance(given[key], shape):
            raise SchemaError(f"schema/{where}: {key} takes a {shape.__name__}")


def _check_targets(where: str, fields: Mapping[str, Field], schema: Schema) -> None:
    """A reference names a kind that there is."""
    for name, field in fields.items():
        if field.type in ("ref", "block") and field.target not in schema.kinds:
            known = ", ".join(schema.kinds)
            raise SchemaError(f"schema/{where}.{name}: target: no kind {field.target or '…'}; known: {known}")
        _check_targets(f"{where}.{name}", field.fields, schema)


def _refuse_unknown(where: str, given: Mapping[str, Any], known: frozenset[str]) -> None:
    unknown = given.keys() - known
    if unknown:
        raise SchemaError(
            f"schema/{where}: unknown {', '.join(map(str, sorted(unknown)))}; known: {', '.join(sorted(known))}"
        )
