"""All that was read → all records, and every problem of every file in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hub.check.drafts import leave_drafts_out
from hub.check.names import check_names
from hub.check.records import check_record
from hub.check.schemes import SITE_SCHEME, check_schemes
from hub.check.seal import Draft, seal_records
from hub.check.world import World
from hub.model.concept import Scheme
from hub.model.finding import Finding
from hub.model.kind import Schema
from hub.model.raw import RawFile, RawList, RawMap, RawScalar
from hub.model.record import Record
from hub.read import Content
from hub.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """Records by id, schemes by name, ids that exist but are unusable, and all findings so far."""

    records: Mapping[str, Record]
    schemes: Mapping[str, Scheme]
    broken: frozenset[str]
    findings: tuple[Finding, ...]
    aliases: Mapping[str, str] = field(default_factory=dict)


def check_content(content: Content, schema: Schema, settings: Settings) -> Checked:
    """Every record that holds, and the findings of reading and checking, by path and line.

    Drafts are left out unless `settings.drafts`, those in one language of a word too; what is archived stays.
    """
    schemes, findings = check_schemes(content.schemes, settings.languages)
    groups: dict[str, list[RawFile]] = {}
    for file in content.files:
        groups.setdefault(file.id, []).append(file)
    world = _build_world(content, groups, schemes, schema, settings)
    drafts: list[Draft] = []
    for _, files in sorted(groups.items()):
        kind = schema.of_folder(files[0].folder)
        assert kind is not None
        draft, found = check_record(files, kind, world, settings.languages)
        drafts.append(draft)
        findings += found
    sealed, found = seal_records(drafts)
    findings += (*found, *check_names(content.files, sealed, schemes, settings.languages))
    left = sealed if settings.drafts else filter(None, map(leave_drafts_out, sealed))
    records = {record.id: record for record in left}
    broken = content.broken | groups.keys() | {record.id for record in sealed}
    aliases = _take_aliases(records, findings)
    ordered = sorted((*content.findings, *findings), key=lambda f: (f.path, f.line, f.field, f.code))
    return Checked(records, schemes, broken - records.keys(), tuple(ordered), aliases)


def _build_world(
    content: Content,
    groups: Mapping[str, list[RawFile]],
    schemes: Mapping[str, Scheme],
    schema: Schema,
    settings: Settings,
) -> World:
    slugs: dict[str, set[str]] = {kind.folder: set() for kind in schema.kinds.values()}
    for record_id in (*groups, *content.broken):
        folder, _, slug = record_id.partition("/")
        slugs.setdefault(folder, set()).add(slug)
    if "themes" in slugs:
        slugs["themes"] |= schemes[SITE_SCHEME].concepts.keys()
    return World(
        schema=schema,
        schemes=schemes,
        slugs={folder: frozenset(known) for folder, known in slugs.items()},
        ids=frozenset(f"{folder}/{slug}" for folder, known in slugs.items() for slug in known),
        questions=frozenset(_walk_questions(groups)),
        adapted=frozenset(_walk_adapted(groups)),
        actor_kinds=dict(_walk_actor_kinds(groups)),
        media=content.media,
        countries=settings.countries,
        today=settings.today,
    )


def _walk_items(files: Iterable[RawFile], name: str, key: str) -> Iterable[tuple[RawFile, str]]:
    for file in files:
        node = file.front.entries.get(name)
        for item in node.items if isinstance(node, RawList) else ():
            value = item.entries.get(key) if isinstance(item, RawMap) else None
            if isinstance(value, RawScalar):
                yield file, value.value


def _walk_questions(groups: Mapping[str, list[RawFile]]) -> Iterable[str]:
    for files in groups.values():
        if files[0].folder == "framework":
            for file, question in _walk_items(files, "questions", "id"):
                yield f"{file.slug}#{question}"


def _walk_adapted(groups: Mapping[str, list[RawFile]]) -> Iterable[str]:
    for files in groups.values():
        if files[0].folder == "practices":
            for _, practice in _walk_items(files, "adapted_from", "practice"):
                yield f"practices/{practice}"


def _walk_actor_kinds(groups: Mapping[str, list[RawFile]]) -> Iterable[tuple[str, str]]:
    for record_id, files in groups.items():
        given = [file.front.entries.get("actor_kind") for file in files if file.folder == "actors"]
        yield from ((record_id, node.value.strip()) for node in given if isinstance(node, RawScalar))


def _take_aliases(records: Mapping[str, Record], findings: list[Finding]) -> dict[str, str]:
    """Former ids → present ones; one that is still in use is reported and dropped."""
    aliases: dict[str, str] = {}
    for record in records.values():
        given = record.values.get("aliases")
        for index, alias in enumerate(given if isinstance(given, tuple) else ()):
            other = str(alias) if alias in records else aliases.get(str(alias), "")
            if other:
                path, line = record.paths[record.original], record.lines.get("aliases", 1)
                args = {"value": str(alias), "other": other}
                findings.append(Finding("alias-clash", path, line, f"aliases[{index}]", args))
            else:
                aliases[str(alias)] = record.id
    return aliases
