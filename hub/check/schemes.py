"""Raw concept schemes → schemes, with the integrity conditions of SKOS that a hub relies on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from hub.check.nearest import find_nearest
from hub.check.scalars import PARSERS
from hub.model.concept import Concept, Scheme
from hub.model.finding import Finding
from hub.model.raw import RawList, RawMap, RawNode, RawScalar, RawScheme
from hub.model.text import Text

KEYS = (
    "label",
    "alt",
    "hidden",
    "to_confirm",
    "definition",
    "broader",
    "related",
    "close_match",
    "notation",
    "deprecated",
    "replaced_by",
)
SITE_SCHEME = "themes"


def check_schemes(raws: Iterable[RawScheme], languages: tuple[str, ...]) -> tuple[dict[str, Scheme], list[Finding]]:
    """The schemes by name; a site's file adds to the packaged one of the same name."""
    findings: list[Finding] = []
    merged: dict[str, dict[str, tuple[Concept, RawScheme, int]]] = {SITE_SCHEME: {}}
    for raw in raws:
        builder = _Builder(raw, languages, findings)
        merged.setdefault(raw.name, {}).update(builder.build())
    schemes = {}
    for name, entries in merged.items():
        _check_links(name, entries, findings)
        concepts = {cid: concept for cid, (concept, _, _) in entries.items()}
        schemes[name] = Scheme(name, _without_bad_links(concepts))
    return schemes, findings


class _Builder:
    def __init__(self, raw: RawScheme, languages: tuple[str, ...], findings: list[Finding]) -> None:
        self.raw, self.languages, self.findings = raw, languages, findings

    def say(self, code: str, line: int, at: str, /, **args: str) -> None:
        self.findings.append(Finding(code, self.raw.path, line, at, args))

    def build(self) -> dict[str, tuple[Concept, RawScheme, int]]:
        built = {}
        for cid, node in self.raw.front.entries.items():
            line = self.raw.front.keys[cid]
            numbered = self.raw.packaged or cid.replace(".", "").isdigit() or "_" in cid
            if not isinstance(PARSERS["slug"](cid), str) and not numbered:
                self.say("value-type", line, cid, value=cid, expected="a-z 0-9 -")
            elif not isinstance(node, RawMap):
                self.say("value-type", line, cid, value="…", expected="{label: {…}}")
            else:
                built[cid] = (self._build_concept(cid, node, line), self.raw, line)
        return built

    def _build_concept(self, cid: str, node: RawMap, line: int) -> Concept:
        for name in node.entries.keys() - set(KEYS):
            nearest = find_nearest(name, KEYS)
            self.say("field-unknown", node.keys[name], f"{cid}.{name}", name=name, nearest=nearest)
        labels = self._words(node.entries.get("label"), f"{cid}.label")
        for lang in () if self.raw.packaged else self.languages:
            if lang not in labels:
                where = node.keys.get("label", line)
                self.say("vocabulary-label-missing", where, f"{cid}.label", value=cid, lang=lang)
        definitions = self._words(node.entries.get("definition"), f"{cid}.definition")
        return Concept(
            id=cid,
            label=Text(labels or {self.languages[0]: cid}, next(iter(labels), self.languages[0])),
            definition=Text(definitions, next(iter(definitions))) if definitions else None,
            alt=self._word_lists(node.entries.get("alt"), f"{cid}.alt"),
            hidden=self._word_lists(node.entries.get("hidden"), f"{cid}.hidden"),
            to_confirm=self._word_lists(node.entries.get("to_confirm"), f"{cid}.to_confirm"),
            broader=self._word(node.entries.get("broader"), f"{cid}.broader"),
            related=self._list(node.entries.get("related"), f"{cid}.related"),
            close_match=self._addresses(node.entries.get("close_match"), f"{cid}.close_match"),
            notation=self._word(node.entries.get("notation"), f"{cid}.notation"),
            deprecated=self._word(node.entries.get("deprecated"), f"{cid}.deprecated") == "true",
            replaced_by=self._word(node.entries.get("replaced_by"), f"{cid}.replaced_by"),
        )

    def _word(self, node: RawNode | None, at: str) -> str:
        if node is None or isinstance(node, RawScalar):
            return node.value.strip() if node else ""
        self.say("value-type", node.line, at, value="…", expected="text")
        return ""

    def _list(self, node: RawNode | None, at: str) -> tuple[str, ...]:
        if node is None or (isinstance(node, RawScalar) and not node.value):
            return ()
        if not isinstance(node, RawList):
            self.say("value-type", node.line, at, value="…", expected="[…]")
            return ()
        words = (self._word(item, f"{at}[{i}]") for i, item in enumerate(node.items))
        return tuple(word for word in words if word)

    def _addresses(self, node: RawNode | None, at: str) -> tuple[str, ...]:
        """The http(s) URIs of a list; pages lead to them."""
        kept = []
        for i, uri in enumerate(self._list(node, at)):
            problem = PARSERS["url"](uri)
            if isinstance(problem, str):
                kept.append(uri)
            elif node is not None:
                self.say("url-unsafe", node.line, f"{at}[{i}]", value=uri)
        return tuple(kept)

    def _words(self, node: RawNode | None, at: str) -> dict[str, str]:
        if node is None:
            return {}
        if not isinstance(node, RawMap):
            self.say("value-type", node.line, at, value="…", expected="{fr: …, nl: …}")
            return {}
        words: dict[str, str] = {}
        for lang, item in node.entries.items():
            word = self._word(item, f"{at}.{lang}")
            if not isinstance(PARSERS["language"](lang), str):
                self.say("language-unknown", node.keys[lang], at, value=lang)
            elif word:
                words[lang] = word
        return words

    def _word_lists(self, node: RawNode | None, at: str) -> dict[str, tuple[str, ...]]:
        if node is None:
            return {}
        if not isinstance(node, RawMap):
            self.say("value-type", node.line, at, value="…", expected="{fr: […], nl: […]}")
            return {}
        return {lang: self._list(item, f"{at}.{lang}") for lang, item in node.entries.items()}


def _check_links(name: str, entries: Mapping[str, tuple[Concept, RawScheme, int]], findings: list[Finding]) -> None:
    labels: dict[tuple[str, str], str] = {}
    for cid, (concept, raw, line) in entries.items():
        for lang, label in concept.label.by_lang.items():
            other = labels.setdefault((lang, label.casefold()), cid)
            if other != cid:
                where = _line_of(raw, cid, "label", line)
                args = {"value": label, "other": other, "lang": lang}
                findings.append(Finding("vocabulary-label-twin", raw.path, where, f"{cid}.label.{lang}", args))
        links = {"broader": (concept.broader,), "related": concept.related}
        links["replaced_by"] = (concept.replaced_by,)
        for key, targets in links.items():
            for target in targets:
                if target and target not in entries:
                    where = _line_of(raw, cid, key, line)
                    nearest = find_nearest(target, entries)
                    args = {"value": cid, "other": target, "nearest": nearest}
                    findings.append(Finding("vocabulary-dangling", raw.path, where, f"{cid}.{key}", args))
        if _is_in_cycle(cid, entries):
            where = _line_of(raw, cid, "broader", line)
            findings.append(Finding("vocabulary-cycle", raw.path, where, f"{cid}.broader", {"value": cid}))


def _line_of(raw: RawScheme, cid: str, key: str, line: int) -> int:
    node = raw.front.entries[cid]
    return node.keys.get(key, line) if isinstance(node, RawMap) else line


def _is_in_cycle(cid: str, entries: Mapping[str, tuple[Concept, RawScheme, int]]) -> bool:
    seen: set[str] = set()
    step = entries[cid][0].broader
    while step in entries and step not in seen:
        if step == cid:
            return True
        seen.add(step)
        step = entries[step][0].broader
    return False


def _without_bad_links(concepts: dict[str, Concept]) -> dict[str, Concept]:
    clean = {}
    for cid, concept in concepts.items():
        seen: set[str] = set()
        step = concept.broader
        while step in concepts and step not in seen:
            seen.add(step)
            step = concepts[step].broader
        broader = concept.broader if concept.broader in concepts and cid not in seen else ""
        related = tuple(other for other in concept.related if other in concepts)
        replaced = concept.replaced_by if concept.replaced_by in concepts else ""
        clean[cid] = dataclasses.replace(concept, broader=broader, related=related, replaced_by=replaced)
    return clean
