"""The JSON Schema and the converters say the same of a value."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hub.check.convert import convert_field
from hub.check.world import Reading, World
from hub.export.json_schema import PATTERNS, export_json_schema
from hub.model.kind import Field, Kind, Schema
from hub.model.raw import RawMap, RawScalar
from hub.schema import load_schema
from hub.settings import read_settings
from tests.hubs import check_hub

ROOT = Path(__file__).parents[2]
SCHEMA = load_schema()
SETTINGS = read_settings(ROOT / "hub.yml", today="2026-11-22")
SCHEMES = check_hub(SETTINGS).schemes
LONG = Field("text", "text", max_length=8)
EXACT = {
    "slug": Field("slug", "slug"),
    "boolean": Field("boolean", "boolean"),
    "integer": Field("integer", "integer"),
    "choice": SCHEMA.kinds["practice"].fields["outcome"],
    "concept": SCHEMA.kinds["practice"].fields["domains"].fields.get("", Field("concept", "concept", target="scale")),
    "text": LONG,
}
"""Types of which the JSON Schema says all: valid there is valid here, and the other way round."""
SHAPES = {name: Field(name, name) for name in ("date", "day", "country", "language", "sdg", "url", "email")}
"""Types of which it gives the shape: what is valid here is valid there."""
WORDS = st.one_of(
    st.sampled_from(
        ["a", "a-1", "A", "a--b", "-a", "é", "true", "false", "True", "no", "0", "12", "1234567890", "١", "mixed", "success",
         "national", "international", "2024", "2024-05", "2024-5", "2024-05-01", "2024-13", "0000", "٢٠٢٤", "BE", "be", "NO", "ZZ",
         "fr", "nl-BE", "fr-../x", "fr_BE", "8.10", "8.5", "18", "1.٣", "https://a.be", "HTTPS://a.be", "http://a", "https://",
         "javascript:x", "\x01https://a.be", "a@b.be", "a@b", "12345678", "123456789", "éééééééé", "😀😀😀😀😀😀😀😀", "a\nb"]
    ),
    st.text(min_size=1, max_size=12),
    st.from_regex(r"[0-9]{1,4}(-[0-9]{1,2}){0,2}", fullmatch=True),
    st.from_regex(r"[a-z0-9-]{1,10}", fullmatch=True),
    st.from_regex(r"[A-Za-z]{1,3}(-[A-Za-z0-9]{0,9})?", fullmatch=True),
    st.from_regex(r"(?i)https?://[a-z.]{0,5}/?", fullmatch=True),
).map(str.strip).filter(bool)  # fmt: skip


def build_world() -> World:
    return World(SCHEMA, SCHEMES, {}, frozenset(), frozenset(), frozenset(), {}, frozenset(), (), SETTINGS.today)


WORLD = build_world()


def is_fine(field: Field, value: str) -> bool:
    """Whether the converter has nothing to say of a value (as typed, trimmed)."""
    state = Reading(WORLD, "x", "fr", "fr")
    convert_field(field, RawScalar(value, 1), "x", state, RawMap({}, {}, 1))
    return not state.findings


def build_validator(field: Field) -> Draft202012Validator:
    kind = Kind("k", "ks", 1, {}, {}, {}, {}, {"f": field})
    import json

    files = export_json_schema(Schema({"k": kind}), SCHEMES, "fr")
    described: Mapping[str, Any] = json.loads(files[0].content)
    Draft202012Validator.check_schema(described)
    return Draft202012Validator(described)


EXACT_VALIDATORS = {name: build_validator(field) for name, field in EXACT.items()}
SHAPE_VALIDATORS = {name: build_validator(field) for name, field in SHAPES.items()}


@pytest.mark.parametrize("name", EXACT)
@settings(deadline=None, max_examples=150)
@given(value=WORDS)
def test_they_agree(name: str, value: str) -> None:
    assert EXACT_VALIDATORS[name].is_valid({"f": value}) is is_fine(EXACT[name], value)


@pytest.mark.parametrize("name", SHAPES)
@settings(deadline=None, max_examples=150)
@example(value="HTTPS://a.be")
@example(value="٢٠٢٤")
@given(value=WORDS)
def test_what_is_valid_has_the_shape(name: str, value: str) -> None:
    if is_fine(SHAPES[name], value):
        assert SHAPE_VALIDATORS[name].is_valid({"f": value})


def test_every_pattern_is_one_that_browsers_and_editors_read() -> None:
    """No class that differs between ECMA 262 and Python, such as Python's digits of all scripts."""
    assert [name for name, pattern in PATTERNS.items() if r"\d" in pattern or r"\w" in pattern] == []
