"""The JSON Schema of every kind, from the same entries as everything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from hub.export.json_schema import export_json_schema
from hub.schema import load_schema
from hub.settings import read_settings
from tests.hubs import check_hub

ROOT = Path(__file__).parents[3]
SCHEMA = load_schema()
SETTINGS = read_settings(ROOT / "hub.yml", today="2026-11-22")
FILES = {file.path: json.loads(file.content) for file in export_json_schema(SCHEMA, check_hub(SETTINGS).schemes, "fr")}
PRACTICE: Any = FILES["schema/practice.json"]


def test_one_file_a_kind_and_one_for_vocabularies() -> None:
    assert FILES.keys() == {f"schema/{kind}.json" for kind in (*SCHEMA.kinds, "vocabulary")}


@pytest.mark.parametrize("path", FILES)
def test_it_is_a_json_schema(path: str) -> None:
    Draft202012Validator.check_schema(FILES[path])


@pytest.mark.parametrize("kind", SCHEMA.kinds)
def test_it_has_every_field_of_its_kind(kind: str) -> None:
    described = FILES[f"schema/{kind}.json"]
    fields = SCHEMA.kinds[kind].fields
    assert described["properties"].keys() >= fields.keys()
    assert set(described.get("required", ())) == {name for name, field in fields.items() if field.required}


@pytest.mark.parametrize(
    ("field", "described"),
    [
        ("outcome", {"enum": ["success", "mixed", "failure", "ongoing"]}),
        ("title", {"type": "string", "maxLength": 110}),
        ("fictitious", {"type": "string", "pattern": "^(true|false)$"}),
    ],
)
def test_a_field(field: str, described: dict[str, Any]) -> None:
    assert PRACTICE["properties"][field].items() >= described.items()
    assert PRACTICE["properties"][field]["title"] == SCHEMA.kinds["practice"].fields[field].label["fr"]


def test_our_vocabularies_fit(subtests: pytest.Subtests) -> None:
    validator = Draft202012Validator(FILES["schema/vocabulary.json"])
    for file in (ROOT / "content/vocabulary").glob("*.yml"):
        with subtests.test(file=file.name):
            given = yaml.safe_load(file.read_text("utf-8"))
            assert [error.message for error in validator.iter_errors(given)] == []


@pytest.mark.parametrize("kind", SCHEMA.kinds)
def test_our_originals_fit(kind: str) -> None:
    """Each original of the real content is valid, read as the reader reads it: as text."""
    validator = Draft202012Validator(FILES[f"schema/{kind}.json"])
    wrong = []
    for file in (ROOT / "content" / SCHEMA.kinds[kind].folder).glob("*.md"):
        front = file.read_text("utf-8").split("---\n")[1]
        given = yaml.load(front, Loader=yaml.CBaseLoader)  # noqa: S506
        if "translates" not in given:
            wrong += [f"{file.name}: {error.json_path}: {error.message}" for error in validator.iter_errors(given)]
    assert wrong == []
