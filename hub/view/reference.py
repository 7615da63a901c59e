"""The reference of the guides, made from the same entries as the checks: fields, settings, messages.

A hub with fields or kinds of its own documents them by declaring them; nobody keeps a list up to date.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

import yaml

from hub.check import read_codes
from hub.model.kind import Field, Kind, Labels, Schema
from hub.model.site import Page
from hub.settings import KEYS, Settings

FILE = Path(__file__).parent / "reference.yml"
SECTION = "guide"
NAMES: Mapping[type, str] = {str: "text", list: "list", dict: "map"}
"""What a setting's Python type is called in `reference.yml`."""

Words = Mapping[str, Any]


@functools.cache
def read_words() -> Words:
    """The words of the reference pages, by key and then by language."""
    given: Words = yaml.safe_load(FILE.read_text("utf-8"))
    return given


def view_reference(schema: Schema, settings: Settings) -> Iterator[Page]:
    """The pages of fields (with the settings) and of messages, in every language of the site."""
    for lang in settings.languages:
        voice = _Voice(settings, lang)
        yield voice.view_page("fields", _FieldGuide(schema, voice).write())
        yield voice.view_page("messages", _write_messages(voice))


class _Voice:
    """The words of one language, and the page and table around them."""

    def __init__(self, settings: Settings, lang: str) -> None:
        self.settings, self.lang = settings, lang

    def view_page(self, key: str, body: str) -> Page:
        alternates = {lang: _address(key, lang) for lang in self.settings.languages}
        page = (
            f'<article class="hub-page hub-prose">\n<h1>{self.word(f"{key}-title")}</h1>\n'
            f"<p>{self.word(f'{key}-intro')}</p>\n{body}</article>\n"
        )
        return Page(
            address=alternates[self.lang],
            lang=self.lang,
            title=self.plain(f"{key}-title"),
            html=page,
            description=self.plain(f"{key}-description"),
            section=SECTION,
            alternates=alternates,
        )

    def frame_table(self, anchor: str, heads: tuple[str, ...], rows: str) -> str:
        cells = "".join(f'<th scope="col">{self.word(f"head-{head}")}</th>' for head in heads)
        head = f'<table tabindex="0" aria-labelledby="{anchor}"><thead><tr>{cells}</tr></thead>'
        return f"{head}\n<tbody>\n{rows}</tbody></table>\n"

    def plain(self, key: str, *values: object) -> str:
        labels: Labels = read_words()[key]
        return labels.get(self.lang, labels["en"]).format(*values)

    def word(self, key: str, *values: object) -> str:
        """A word of the page itself for HTML, in the page's language or else in English."""
        labels: Labels = read_words()[key]
        said = escape(self.plain(key, *values), quote=False)
        return said if self.lang in labels else f'<span lang="en">{said}</span>'

    def say(self, labels: Labels) -> str:
        """A label of the schema for HTML, marked with its own language where it is another one."""
        said = self.settings.named(labels, self.lang)
        shown = escape(said, quote=False)
        if self.lang in labels or not said:
            return shown
        lang = next(code for code, text in labels.items() if text == said)
        return f'<span lang="{escape(lang)}">{shown}</span>'


class _FieldGuide:
    """All kinds and their fields, the ways to write a value, and the settings of the site."""

    def __init__(self, schema: Schema, voice: _Voice) -> None:
        self.schema, self.voice = schema, voice
        self.word, self.say = voice.word, voice.say
        self.shared = _find_shared(schema)

    def write(self) -> str:
        kinds = [*self.schema.kinds.values()]
        jumps = [("shared", self.word("shared")), *((f"kind-{k.name}", self.say(k.one)) for k in kinds)]
        jumps.insert(1, ("translates", self.word("translates")))
        jumps += [("types", self.word("types")), ("settings", self.word("settings"))]
        return "".join(
            (
                self._write_jumps(jumps),
                self._write_shared(),
                self._write_translates(),
                *(self._write_kind(kind) for kind in kinds),
                self._write_types(),
                self._write_settings(),
            )
        )

    def _write_jumps(self, jumps: list[tuple[str, str]]) -> str:
        items = "".join(f'<li><a href="#{anchor}">{label}</a></li>' for anchor, label in jumps)
        return f"<ul>{items}</ul>\n"

    def _write_shared(self) -> str:
        head = f'<h2 id="shared">{self.word("shared")}</h2>\n<p>{self.word("shared-intro")}</p>\n'
        return head + self._write_table("shared", self.shared)

    def _write_translates(self) -> str:
        rows = "".join(
            f'<tr><th scope="row"><code>translates.{name}</code></th><td>{self.say(labels)}</td></tr>\n'
            for name, labels in read_words()["translates-fields"].items()
        )
        head = f'<h2 id="translates">{self.word("translates")}</h2>\n<p>{self.word("translates-intro")}</p>\n'
        return head + self.voice.frame_table("translates", ("field", "meaning"), rows)

    def _write_kind(self, kind: Kind) -> str:
        own = {name: field for name, field in kind.fields.items() if self.shared.get(name) != field}
        place = f"content/{kind.folder}/…"
        schema = "../" * _address("fields", self.voice.lang).count("/") + f"schema/{kind.name}.json"
        per_language = f" {self.word('per-language')}" if kind.per_language else ""
        return (
            f'<h2 id="kind-{kind.name}">{self.say(kind.one)}</h2>\n'
            f"<p>{self.word('place')} <code>{escape(place)}</code>.{per_language}"
            f' <a href="{schema}">JSON Schema</a></p>\n'
            + self._write_table(f"kind-{kind.name}", own)
            + self._write_sections(kind)
        )

    def _write_sections(self, kind: Kind) -> str:
        if not kind.sections:
            return ""
        longest = f" {self.word('longest', kind.body_max)}" if kind.body_max else ""
        items = "".join(f"<li><code>## {self.say(section.label)}</code></li>" for section in kind.sections)
        return (
            f'<h3 id="sections-{kind.name}">{self.word("sections")}</h3>\n'
            f"<p>{self.word('sections-intro')}{longest}</p>\n<ul>{items}</ul>\n"
        )

    def _write_table(self, anchor: str, fields: Mapping[str, Field]) -> str:
        rows = "".join(self._write_rows(fields, "", anchor))
        return self.voice.frame_table(anchor, ("field", "value", "meaning"), rows)

    def _write_rows(self, fields: Mapping[str, Field], above: str, anchor: str) -> Iterator[str]:
        for field in fields.values():
            path = f"{above}{field.name}"
            own = f"{anchor}-{path}".replace(".", "-")
            yield (
                f'<tr id="{escape(own)}"><th scope="row"><code>{escape(path)}</code><br>'
                f"{self.say(field.label)}</th><td>{self._write_value(field)}</td>"
                f"<td>{self.say(field.help)}</td></tr>\n"
            )
            yield from self._write_rows(field.fields, f"{path}.", anchor)

    def _write_value(self, field: Field) -> str:
        """Type, rules and choices of a field, in plain words; a grid has its choices on its rows."""
        parts = [self._name_type(field)]
        parts += [self.word("required")] if field.required else []
        parts += [self.word("translated")] if field.translated else []
        parts += [self.word("at-most", field.max_length)] if field.max_length else []
        if field.many and field.min_items and field.min_items == field.max_items:
            parts.append(self.word("exactly", field.max_items))
        elif field.many and field.max_items:
            parts.append(self.word("items", field.max_items))
        parts += [self.word("default", field.default)] if field.default else []
        return "; ".join(parts) + (self._write_choices(field) if field.type != "grid" else "")

    def _name_type(self, field: Field) -> str:
        types = read_words()["types-of-value"]
        name = self.say(types[field.type]["name"]) if field.type in types else escape(field.type)
        if field.type in ("ref", "block") and field.target in self.schema.kinds:
            name += f" ({self.say(self.schema.kinds[field.target].one)})"
        elif field.target:
            name += f" (<code>{escape(field.target)}</code>)"
        return f"{self.word('many')} {name}" if field.many else name

    def _write_choices(self, field: Field) -> str:
        items = "".join(
            f"<li><code>{escape(choice)}</code> {self.say(label)}</li>" for choice, label in field.choices.items()
        )
        return f"<ul>{items}</ul>" if items else ""

    def _write_types(self) -> str:
        rows = "".join(
            f'<tr><th scope="row">{self.say(entry["name"])}</th><td>{self.say(entry["how"])}</td></tr>\n'
            for entry in read_words()["types-of-value"].values()
        )
        head = f'<h2 id="types">{self.word("types")}</h2>\n'
        return head + self.voice.frame_table("types", ("type", "how"), rows)

    def _write_settings(self) -> str:
        rows = "".join(
            f'<tr id="setting-{key}"><th scope="row"><code>{key}</code></th>'
            f"<td>{self.word(NAMES[kind])}</td><td>{self.say(labels)}</td></tr>\n"
            for key, (kind, labels) in KEYS.items()
        )
        head = f'<h2 id="settings">{self.word("settings")}</h2>\n<p>{self.word("settings-intro")}</p>\n'
        return head + self.voice.frame_table("settings", ("key", "value", "meaning"), rows)


def _write_messages(voice: _Voice) -> str:
    """The levels, and the table of all codes."""
    rows = "".join(
        f'<tr id="code-{code.name}"><th scope="row"><code>{code.name}</code></th>'
        f"<td>{voice.word(code.level)}</td><td>{voice.say(code.when)}</td>"
        f"<td>{voice.word(f'drops-{code.drops}')}</td></tr>\n"
        for code in read_codes().values()
    )
    levels = "".join(
        f"<dt>{voice.word(level)}</dt><dd>{voice.word(f'{level}-means')}</dd>" for level in ("error", "warning", "info")
    )
    head = f'<h2 id="levels">{voice.word("levels")}</h2>\n<dl>{levels}</dl>\n'
    head += f'<h2 id="codes">{voice.word("codes")}</h2>\n'
    return head + voice.frame_table("codes", ("code", "level", "when", "drops"), rows)


def _address(key: str, lang: str) -> str:
    places: Labels = read_words()[f"{key}-address"]
    return f"{lang}/{places.get(lang, places['en'])}/"


def _find_shared(schema: Schema) -> dict[str, Field]:
    """The fields that all kinds have, each in the form that most of them give it."""
    kinds = [*schema.kinds.values()]
    names = [name for name in kinds[0].fields if all(name in kind.fields for kind in kinds)] if kinds else []
    shared: dict[str, Field] = {}
    for name in names:
        forms = [kind.fields[name] for kind in kinds]
        shared[name] = max(forms, key=forms.count)
    return shared
