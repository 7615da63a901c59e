"""The schema as data: what the package declares, and what a site adds in its own `schema/`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from hub.check.convert import AGENT_TYPES, CONVERTERS
from hub.check.scalars import PARSERS
from hub.model.graph import Link
from hub.model.kind import Field
from hub.model.record import Ref
from hub.model.text import Text
from hub.schema import SchemaError, load_schema
from hub.schema.load import TYPES
from hub.settings import Settings
from tests.hubs import ACTOR, check_hub, link_hub, practice, record, rows, translation

HubAt = Callable[..., Settings]


def walk_fields(fields: Mapping[str, Field], at: str) -> Iterator[tuple[str, Field]]:
    for name, field in fields.items():
        yield f"{at}.{name}", field
        yield from walk_fields(field.fields, f"{at}.{name}")


SCHEMA = load_schema()
FIELDS = {path: field for kind in SCHEMA.kinds.values() for path, field in walk_fields(kind.fields, kind.name)}


def test_the_kinds_and_their_folders() -> None:
    assert {kind.name: kind.folder for kind in SCHEMA.kinds.values()} == {
        "practice": "practices",
        "actor": "actors",
        "theme": "themes",
        "statement": "statements",
        "framework": "framework",
        "term": "terms",
        "resource": "resources",
    }


def test_every_type_is_converted() -> None:
    assert {*CONVERTERS, *PARSERS, *AGENT_TYPES, "group", "grid"} == TYPES


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_speaks_both_languages(path: str) -> None:
    field = FIELDS[path]
    assert field.label.keys() >= {"fr", "nl"}
    assert field.help.keys() >= {"fr", "nl"}
    for labels in field.choices.values():
        assert labels.keys() >= {"fr", "nl"}


REFERENCES = [
    path
    for path, field in FIELDS.items()
    if field.type in {"ref", "block", "record", "question", "advisor", *AGENT_TYPES}
]


@pytest.mark.parametrize("path", REFERENCES)
def test_a_reference_names_its_inverse_in_both_languages(path: str) -> None:
    assert FIELDS[path].inverse.keys() >= {"fr", "nl"}


SITE_PRACTICE = """\
fields:
  budget:
    type: integer
    label: {fr: Budget, nl: Budget}
  twin:
    type: ref
    target: practice
    many: true
    label: {fr: Jumelle, nl: Tweeling}
    inverse: {fr: Jumelle de, nl: Tweeling van}
  summary: {max_length: 20}
"""
SITE_EVENT = """\
kind: event
folder: events
order: 8
one: {fr: Rencontre, nl: Ontmoeting}
many: {fr: Rencontres, nl: Ontmoetingen}
address: {fr: rencontres, nl: ontmoetingen}
sections:
  - {id: programme, label: {fr: Programme, nl: Programma}}
fields:
  hosts: {type: agent, many: true, required: true, inverse: {fr: Accueille, nl: Onthaalt}}
  day: {type: day}
  place: {type: text, translated: true}
"""


@pytest.fixture
def own(hub_at: HubAt, tmp_path: Path) -> HubAt:
    """A hub whose `schema/` adds two fields to practices and a kind of record."""

    def make(files: Mapping[str, str]) -> Settings:
        (tmp_path / "schema").mkdir()
        (tmp_path / "schema/practice.yml").write_text(SITE_PRACTICE, "utf-8")
        (tmp_path / "schema/event.yml").write_text(SITE_EVENT, "utf-8")
        return hub_at(files)

    return make


def test_a_site_adds_fields(own: HubAt) -> None:
    settings = own({"practices/x.fr.md": practice("budget: 12\ntwin: [y]"), "practices/y.fr.md": practice()})
    graph, broken = link_hub(settings)
    assert rows((*check_hub(settings).findings, *broken)) == []
    values = graph.records["practices/x"].values
    assert (values["budget"], values["twin"]) == (12, (Ref("practices/y"),))
    assert graph.incoming["practices/y"] == (Link("practices/x", "practices/y", "twin", "practice"),)


def test_what_a_site_adds_is_checked(own: HubAt) -> None:
    long = practice("budget: douze\ntwin: [z]").replace("summary: s", "summary: Plus de vingt caractères")
    settings = own({"practices/x.fr.md": long, "practices/y.fr.md": practice()})
    assert rows(check_hub(settings).findings) == [
        ("practices/x.fr.md", 3, "summary", "text-too-long"),
        ("practices/x.fr.md", 7, "budget", "value-type"),
        ("practices/x.fr.md", 8, "twin[0]", "ref-missing"),
    ]


def test_a_site_adds_a_kind(own: HubAt) -> None:
    settings = own(
        {
            "actors/wsm.fr.md": record(ACTOR),
            "events/fete.fr.md": record("hosts: [wsm]\nday: 2026-05-01\nplace: Ici", "## Programme\nMidi"),
            "events/fete.nl.md": translation("place: Hier", "## Programma\nMiddag"),
            "practices/x.fr.md": practice("related: [{to: events/fete}]", "[la fête](../events/fete.fr.md)"),
        }
    )
    graph, broken = link_hub(settings)
    assert [f.code for f in (*check_hub(settings).findings, *broken)] == ["revision-missing"]
    event = graph.records["events/fete"]
    assert (event.kind, event.values["place"]) == ("event", Text({"fr": "Ici", "nl": "Hier"}, "fr"))
    assert {lang: parts[0].id for lang, parts in event.bodies.items()} == {"fr": "programme", "nl": "programme"}
    assert Link("events/fete", "actors/wsm", "hosts", "event") in graph.incoming["actors/wsm"]
    assert graph.incoming["events/fete"] == (Link("practices/x", "events/fete", "related.to", "practice"),)


def test_a_kind_of_a_site_is_checked(own: HubAt) -> None:
    settings = own({"events/fete.fr.md": record("day: 2026-05", "## Program\n")})
    assert rows(check_hub(settings).findings) == [
        ("events/fete.fr.md", 1, "hosts", "field-required"),
        ("events/fete.fr.md", 5, "day", "date-invalid"),
        ("events/fete.fr.md", 7, "body", "heading-unknown"),
    ]


HEAD = "kind: x\nfolder: xs\none: {fr: x}\nmany: {fr: x}\naddress: {fr: x}\n"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("practice", "fields: {a: {type: txt}}", ["practice", "a", "txt", "text"]),
        ("practice", "fields: {a: {typ: text}}", ["practice", "a", "typ", "type"]),
        ("practice", "fields: {a: {label: {fr: a}}}", ["practice", "a", "type"]),
        ("practice", "fields: {a: text}", ["practice", "a"]),
        ("practice", "fields: [a]", ["practice", "fields"]),
        ("practice", "fields: {a: {type: text, many: 'yes'}}", ["practice", "a", "many"]),
        ("practice", "fields: {a: {type: text, max_length: long}}", ["practice", "a", "max_length"]),
        ("practice", "fields: {a: {type: text, label: a}}", ["practice", "a", "label"]),
        ("practice", "fields: {a: {type: ref, target: nobody}}", ["practice", "a", "target", "nobody"]),
        ("practice", "fields: {a: {type: group, fields: {b: {type: ref}}}}", ["practice", "b", "target"]),
        ("practice", "fields: {a: {type: group, fields: {b: {tip: text}}}}", ["practice", "a", "b", "tip"]),
        ("practice", "feilds: {}", ["practice", "feilds"]),
        ("practice", "sections: [{id: a}]", ["practice", "sections"]),
        ("practice", "sections: [{id: a, label: {fr: a}, wieght: 1}]", ["practice", "sections", "wieght"]),
        ("practice", "sections: a", ["practice", "sections"]),
        ("practice", "order: first", ["practice", "order"]),
        ("record", "fields: {a: {typ: text}}", ["a", "typ"]),
        ("x", "kind: x\n", ["x.yml", "address", "folder", "many", "one"]),
        ("x", HEAD.replace("{fr: x}", "x"), ["x", "one"]),
        ("x", HEAD.replace("kind: x", "kind: actor"), ["kind"]),
        ("x", HEAD.replace("folder: xs", "folder: actors"), ["folder"]),
        ("x", "a: [", ["x.yml"]),
        ("x", "- a", ["x.yml"]),
        ("x", "", ["x.yml"]),
    ],
)
def test_a_bad_schema_says_where(name: str, text: str, words: list[str], tmp_path: Path) -> None:
    (tmp_path / f"{name}.yml").write_text(text, "utf-8")
    with pytest.raises(SchemaError) as caught:
        load_schema(tmp_path)
    for word in words:
        assert word in str(caught.value)


def test_a_schema_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xff\xfe")
    with pytest.raises(SchemaError, match=r"x\.yml"):
        load_schema(tmp_path)
