"""The files of one id → one record, in all its languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from hub.check.body import Places, check_body, split_body
from hub.check.convert import convert_item, convert_map
from hub.check.revision import hash_parts, hash_revision, name_some
from hub.check.rules import check_rules
from hub.check.seal import Draft
from hub.check.translate import RESERVED, overlay
from hub.check.world import Reading, World
from hub.model.finding import Finding
from hub.model.kind import Field, Kind
from hub.model.raw import RawFile, RawMap, RawNode, RawScalar
from hub.model.record import Agent, Part, Record, Translation, Value, list_groups
from hub.model.text import Text

REVISION = re.compile(r"[0-9a-f]{8}")
STATUSES = ("machine", "human", "reviewed")
TRANSLATES_KEYS = ("lang", "revision", "parts", "status", "by")
TRANSLATOR = Field("by", "author")
NEUTRAL_IN_TERMS = ("concept", "review_by")


def check_record(
    files: list[RawFile], kind: Kind, world: World, languages: tuple[str, ...]
) -> tuple[Draft, list[Finding]]:
    """The record written in `files` (all of one id) before its consents are applied, and what is wrong with them.

    There is none where it has no title.
    """
    if kind.per_language:
        return _check_per_language(files, kind, world, languages)
    ordered = sorted(files, key=lambda file: languages.index(file.lang))
    originals = [file for file in ordered if RESERVED not in file.front.entries]
    findings: list[Finding] = []
    if not originals:
        for file in ordered:
            line = file.front.keys[RESERVED]
            findings.append(Finding("original-missing", file.path, line, RESERVED))
        originals = ordered[:1]
    first = originals[0]
    findings += [Finding("original-twice", twin.path, 1, "", {"other": first.path}) for twin in originals[1:]]
    assembler = _Assembler(first, kind, world)
    assembler.take_original()
    for file in ordered:
        if file is not first:
            assembler.take_translation(file, is_twin=file in originals)
    record = assembler.finish()
    return Draft.of(record, ordered, assembler.states), findings + assembler.findings


class _Assembler:
    def __init__(self, first: RawFile, kind: Kind, world: World) -> None:
        self.first, self.kind, self.world = first, kind, world
        self.state = Reading(world, first.path, first.lang, first.lang)
        self.states = [self.state]
        self.values: dict[str, Value] = {}
        self.bodies: dict[str, tuple[Part, ...]] = {}
        self.paths = {first.lang: first.path}
        self.translations: dict[str, Translation] = {}
        self.parts: dict[str, str] = {}

    @property
    def findings(self) -> list[Finding]:
        return [finding for state in self.states for finding in state.findings]

    def take_original(self) -> None:
        front = _without(self.first.front, RESERVED)
        self.values = convert_map(self.kind.fields, front, "", self.state)
        self._take_body(self.first, self.state)
        self.parts = hash_parts(self.kind, self.values, self.bodies[self.first.lang], self.first.lang)

    def take_translation(self, file: RawFile, *, is_twin: bool) -> None:
        state = Reading(self.world, file.path, file.lang, self.first.lang)
        self.states.append(state)
        original = self.first.front
        if is_twin:
            translated = {n: v for n, v in file.front.entries.items() if self._has_words(n)}
            front = RawMap(translated, file.front.keys, file.front.line)
        else:
            front = file.front
            self._take_translates(file, state)
        self.values = overlay(self.kind.fields, self.values, original, front, "", state)
        self.paths[file.lang] = file.path
        self._take_body(file, state)

    def _has_words(self, name: str) -> bool:
        field = self.kind.fields.get(name)
        return field is not None and field.translated

    def _take_body(self, file: RawFile, state: Reading) -> None:
        media = frozenset(str(item["file"]) for item in list_groups(self.values.get("media")) if item.get("file"))
        places = Places(self.world.ids, frozenset(self.world.slugs), media)
        state.findings += check_body(file.path, file.folder, file.body, file.body_line, self.kind, places)
        parts = split_body(file.body, file.body_line, self.kind, file.lang)
        self.bodies[file.lang] = parts

    def _take_translates(self, file: RawFile, state: Reading) -> None:
        node, line = file.front.entries[RESERVED], file.front.keys[RESERVED]
        if not isinstance(node, RawMap):
            state.say("value-type", line, RESERVED, value="…", expected="{lang, revision, status}")
            return
        for name in node.entries.keys() - set(TRANSLATES_KEYS):
            state.say("field-unknown", node.keys[name], f"{RESERVED}.{name}", name=name, nearest="")
        status = _word(node.entries.get("status")) or "human"
        if status not in STATUSES:
            args = {"value": status, "expected": ", ".join(STATUSES), "nearest": ""}
            state.say("value-choice", node.keys["status"], f"{RESERVED}.status", **args)
            status = "human"
        self._check_lang(node, state)
        revision = _word(node.entries.get("revision"))
        current = hash_revision(self.parts)
        stale: tuple[str, ...] = ()
        if not revision:
            state.say("revision-missing", line, f"{RESERVED}.revision", revision=current)
        elif revision != current:
            stale = self._find_stale(node.entries.get("parts"))
            where = node.keys["revision"]
            state.say("translation-stale", where, f"{RESERVED}.revision", revision=current, parts=name_some(stale))
        by = node.entries.get("by")
        agent = convert_item(TRANSLATOR, by, f"{RESERVED}.by", state, node) if by else None
        known = agent if isinstance(agent, Agent) else None
        self.translations[file.lang] = Translation(status, revision, stale, known)

    def _check_lang(self, node: RawMap, state: Reading) -> None:
        """A translation names the language of its original, where there is one."""
        lang = _word(node.entries.get("lang"))
        if lang and lang != self.first.lang and RESERVED not in self.first.front.entries:
            args = {"value": lang, "expected": self.first.lang, "nearest": self.first.lang}
            state.say("value-choice", node.keys["lang"], f"{RESERVED}.lang", **args)

    def _find_stale(self, node: RawNode | None) -> tuple[str, ...]:
        if not isinstance(node, RawMap):
            return tuple(sorted(self.parts))
        known = {name: _word(value) for name, value in node.entries.items()}
        changed = {name for name, value in self.parts.items() if known.get(name) != value}
        return tuple(sorted(changed | (known.keys() - self.parts.keys())))

    def finish(self) -> Record | None:
        self.values = check_rules(self.kind, self.values, self.bodies, self.first, self.state)
        if "title" not in self.values and self.kind.fields["title"].required:
            return None
        if "title" not in self.values:
            self._name_by_concept()
        return Record(
            id=self.first.id,
            kind=self.kind.name,
            original=self.first.lang,
            values=MappingProxyType(self._with_defaults()),
            bodies=MappingProxyType(self.bodies),
            paths=MappingProxyType(self.paths),
            translations=MappingProxyType(self.translations),
            lines=MappingProxyType(dict(self.first.front.keys)),
            redacted=any(state.redacted for state in self.states),
        )

    def _with_defaults(self) -> dict[str, Value]:
        """The values with each missing choice at its default, except where there is none."""
        values = dict(self.values)
        for field in self.kind.fields.values():
            if field.default and field.name not in values:
                values[field.name] = field.default
        return values

    def _name_by_concept(self) -> None:
        concept = self.world.schemes["themes"].concepts.get(self.first.slug)
        if concept is None:
            self.values["title"] = Text({self.first.lang: self.first.slug}, self.first.lang)
            return
        self.values["title"] = concept.label
        if "summary" not in self.values and concept.definition:
            self.values["summary"] = concept.definition


def _check_per_language(
    files: list[RawFile], kind: Kind, world: World, languages: tuple[str, ...]
) -> tuple[Draft, list[Finding]]:
    """A record whose files are each complete in themselves (a word is of its language)."""
    ordered = sorted(files, key=lambda file: languages.index(file.lang))
    states: list[Reading] = []
    local: dict[str, Mapping[str, Value]] = {}
    bodies: dict[str, tuple[Part, ...]] = {}
    for file in ordered:
        assembler = _Assembler(file, kind, world)
        if RESERVED in file.front.entries:
            line = file.front.keys[RESERVED]
            args = {"name": RESERVED, "nearest": ""}
            assembler.state.say("field-unknown", line, RESERVED, **args)
        assembler.take_original()
        assembler.values = check_rules(kind, assembler.values, assembler.bodies, file, assembler.state)
        states.append(assembler.state)
        if "title" in assembler.values:
            local[file.lang] = MappingProxyType(assembler._with_defaults())
            bodies.update(assembler.bodies)
    findings = [finding for state in states for finding in state.findings]
    if not local:
        return Draft.of(None, ordered, states), findings
    first = next(file for file in ordered if file.lang in local)
    shared = {n: v for values in local.values() for n, v in values.items() if n in NEUTRAL_IN_TERMS}
    shared["title"] = _join_texts(local, "title", first.lang)
    if any("summary" in values for values in local.values()):
        shared["summary"] = _join_texts(local, "summary", first.lang)
    record = Record(
        id=first.id,
        kind=kind.name,
        original=first.lang,
        values=MappingProxyType(shared),
        bodies=MappingProxyType(bodies),
        paths=MappingProxyType({file.lang: file.path for file in ordered if file.lang in local}),
        local=MappingProxyType(local),
        lines=MappingProxyType(dict(first.front.keys)),
        redacted=any(state.redacted for state in states),
    )
    return Draft.of(record, ordered, states), findings


def _join_texts(local: Mapping[str, Mapping[str, Value]], name: str, original: str) -> Text:
    words: dict[str, str] = {}
    for values in local.values():
        value = values.get(name)
        if isinstance(value, Text):
            words.update(value.by_lang)
    return Text(words, original if original in words else next(iter(words)))


def _without(raw: RawMap, name: str) -> RawMap:
    if name not in raw.entries:
        return raw
    return RawMap({k: v for k, v in raw.entries.items() if k != name}, raw.keys, raw.line)


def _word(node: RawNode | None) -> str:
    return node.value.strip() if isinstance(node, RawScalar) else ""
