"""Where everything stands: `fr/pratiques/x/`. Section names are in the language, slugs shared."""

from __future__ import annotations

from pathlib import Path

from hub.model.kind import Field, Kind, Labels, Schema
from hub.settings import Settings
from hub.view.words import Words

ROOT = "\ue002"
"""Stands in fragments for the way from the page to the site's root, until the page is known."""


def browse_address(kind: Kind, lang: str) -> str:
    """The page that lists a kind."""
    return f"{lang}/{_in_lang(kind.address, lang) or kind.folder}/"


def record_address(record: str, schema: Schema, lang: str) -> str:
    """The page of a record, or of a theme concept, by its id."""
    folder, _, slug = record.partition("/")
    kind = schema.of_folder(folder)
    assert kind is not None, record
    return f"{browse_address(kind, lang)}{slug}/"


def scheme_address(field: Field, concept: str, lang: str, settings: Settings) -> str:
    """The page of a concept whose field gives it one, or the list of them all where `concept` is empty."""
    step = f"{concept}/" if concept else ""
    return f"{lang}/{settings.named(field.address, lang)}/{step}"


def part_address(name: str, lang: str, settings: Settings, step: str = "") -> str:
    """The page of a part of the site that belongs to no kind: `address.<name>` in the interface's words."""
    return f"{lang}/{Words(lang, settings)(f'address.{name}')}/{step}"


def written_address(file: Path) -> str:
    """The page that MkDocs makes of a hand-written file, given by its path in the docs folder."""
    stem = file.with_suffix("")
    parts = stem.parent.parts if stem.name in ("index", "README") else stem.parts
    return "/".join(parts) + "/"


def make_root(address: str) -> str:
    """The way from a page to the site's root, empty for the root itself."""
    return "../" * address.count("/")


def settle(html: str, address: str) -> str:
    """A fragment with its links made relative to the page at `address`."""
    return html.replace(ROOT, make_root(address))


def _in_lang(labels: Labels, lang: str) -> str:
    return labels.get(lang) or labels.get("en", "")
