"""Small hubs for tests: content as people write it, read, checked and linked by the real stages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from hub.check import Checked, check_content
from hub.link import link_records
from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.model.kind import Schema
from hub.model.record import Record
from hub.read import read_content
from hub.schema import load_schema
from hub.settings import Settings, read_settings

TODAY = "2026-11-22"
THEMES = "vocabulary/themes.yml"
PARTENARIAT = "partenariat:\n  label: {fr: Partenariat, nl: Partnerschap}\n"
ACTOR = "actor_kind: ngo\nsources: [{title: t}]"

Row = tuple[str, int, str, str]
"""Path below content, line, field and code of a finding."""


def record(front: str = "", body: str = "", *, title: str = "Titre", created: bool = True) -> str:
    """A record file: the lines of `front` below a title, a summary and, mostly, a day of creation."""
    head = f"title: {title}\nsummary: s\n" + ("created: 2026-01-01\n" if created else "")
    return f"---\n{head}{textwrap.dedent(front).strip()}\n---\n{textwrap.dedent(body)}"


def raw(front: str, body: str = "") -> str:
    """A record file with these lines and nothing else."""
    return f"---\n{textwrap.dedent(front).strip()}\n---\n{textwrap.dedent(body)}"


def practice(front: str = "", body: str = "", *, led_by: str = "[{label: Un groupe}]") -> str:
    """A practice without anything to report, but for what `front` and `body` bring."""
    lines = f"led_by: {led_by}\nsources: [{{title: t}}]\n" + textwrap.dedent(front).strip()
    return record(lines, body)


def translation(front: str = "", body: str = "", lang: str = "fr", revision: str = "") -> str:
    """The file of a translation made from `lang`."""
    version = f", revision: {revision}" if revision else ""
    lines = f"title: Titel\nsummary: s\ntranslates: {{lang: {lang}{version}}}\n"
    return raw(lines + textwrap.dedent(front).strip(), body)


def write_hub(root: Path, files: Mapping[str, str | bytes], hub: str = "", today: str = TODAY) -> Settings:
    """The settings of a hub below `root` whose `content/` holds `files` and one theme."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    (root / "hub.yml").write_text(hub, "utf-8")
    for path, text in {THEMES: PARTENARIAT, **files}.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_settings(root / "hub.yml", today=today)


def read_cases(folder: Path) -> dict[str, Mapping[str, Any]]:
    """Every golden case by its name, preceded by the name of its file; all scalars are text."""
    cases: dict[str, Mapping[str, Any]] = {}
    for file in sorted(folder.glob("*.yml")):
        for case in yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader):  # noqa: S506
            name = f"{file.stem}: {case['case']}"
            assert name not in cases, f"two cases are called {name!r}"
            cases[name] = case
    return cases


def schema_of(settings: Settings) -> Schema:
    return load_schema(settings.root / "schema")


def check_hub(settings: Settings) -> Checked:
    """The checked content of a hub, with what its own `schema/` adds."""
    schema = schema_of(settings)
    return check_content(read_content(settings, schema), schema, settings)


def link_hub(settings: Settings) -> tuple[Graph, list[Finding]]:
    """The graph of a hub and what linking has to say."""
    return link_records(check_hub(settings), schema_of(settings))


def rows(findings: Iterable[Finding]) -> list[Row]:
    """The findings as (path below content, line, field, code)."""
    return [(f.path.removeprefix("content/"), f.line, f.field, f.code) for f in findings]


def codes(findings: Iterable[Finding], path: str = "") -> list[str]:
    """The codes of the findings about a file below content, or about all, but for the remarks on
    translations that do not say what they were made from."""
    return [
        f.code for f in findings if f.path.removeprefix("content/").startswith(path) and f.code != "revision-missing"
    ]


def only(checked: Checked, record_id: str) -> Record:
    """The record of this id, in a content where nothing but `revision-missing` is reported."""
    assert codes(checked.findings) == []
    return checked.records[record_id]
