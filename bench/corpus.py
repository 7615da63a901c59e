"""The corpus as a content folder of this hub: valid, linked, without a warning."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import yaml

from bench.network import (
    LANGUAGES,
    Actor,
    Practice,
    Text,
    define_theme,
    draw_actors,
    draw_practices,
    write_body,
)
from bench.themes import THEMES

ORIGINAL = "fr"
SETTINGS = """\
name: {fr: Banc d'essai, nl: Testbank}
languages: [fr, nl]
countries: [BE, LU]
site_url: https://example.org/
mailbox: bench@example.org
repo_edit: https://example.org/edit/
"""


def write_project(folder: Path, practices: int) -> int:
    """The number of files written: `folder` becomes a hub, `hub.yml` beside its content folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hub.yml").write_text(SETTINGS, encoding="utf-8")
    return 1 + write_corpus(folder / "content", practices)


def write_corpus(folder: Path, practices: int) -> int:
    """The number of files written: `folder` becomes a content folder with so many practices.

    The original of every record is French, its Dutch translation is complete and
    up to date. The same number gives the same bytes.
    """
    vocabulary = folder / "vocabulary" / "themes.yml"
    vocabulary.parent.mkdir(parents=True, exist_ok=True)
    vocabulary.write_text(to_yaml(describe_themes()), encoding="utf-8")
    files = 1
    for actor in draw_actors(practices):
        files += write_record(folder / "actors", actor.slug, describe_actor(actor), actor.texts)
    for practice in draw_practices(practices):
        files += write_record(folder / "practices", practice.slug, describe_practice(practice), practice.texts)
    return files


def write_record(folder: Path, slug: str, fields: Mapping[str, object], texts: Mapping[str, Text]) -> int:
    """The number of files written: one per language, the neutral fields in the original only."""
    folder.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        text = texts[lang]
        own: dict[str, object] = {"title": text.title, "summary": text.summary}
        if lang == ORIGINAL:
            own |= fields
        else:
            own["translates"] = {"lang": ORIGINAL, "revision": revise(texts[ORIGINAL]), "status": "human"}
        if text.lessons:
            own["lessons"] = [{"id": f"l{n}", "text": lesson} for n, lesson in enumerate(text.lessons, 1)]
        body = write_body(text, lang, actor_link=f"../actors/{{}}.{lang}.md")
        (folder / f"{slug}.{lang}.md").write_text(f"---\n{to_yaml(own)}---\n\n{body}\n", encoding="utf-8")
    return len(LANGUAGES)


def revise(text: Text) -> str:
    """The revision of an original as RECORDS.md defines it: 8 hex digits."""
    sections = write_parts(text)
    parts = {"title": text.title, "summary": text.summary}
    parts |= {f"body.{name}": prose for name, prose in sections.items()}
    parts |= {f"lessons.l{n}.text": lesson for n, lesson in enumerate(text.lessons, 1)}
    lines = sorted(f"{name}={digest(' '.join(part.split()))}\n" for name, part in parts.items())
    return digest("".join(lines))


def write_parts(text: Text) -> dict[str, str]:
    """The Markdown of each section of the original, with its links as they stand in the file."""
    return {
        name: write_body(Text("", "", {"": prose}), ORIGINAL, f"../actors/{{}}.{ORIGINAL}.md")
        for name, prose in text.sections.items()
    }


def digest(text: str) -> str:
    """The first 8 hex digits of the SHA-256 of a text in NFC."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:8]


def describe_practice(practice: Practice) -> dict[str, object]:
    """The neutral front matter of a practice."""
    fields: dict[str, object] = {
        "created": practice.created,
        "themes": practice.themes,
        "led_by": practice.led_by,
        **practice.facts,
        "contributors": [{"agent": practice.led_by[0], "role": "author"}],
    }
    if practice.partners:
        fields["with"] = practice.partners
    if practice.adapted_from:
        fields["adapted_from"] = [{"practice": practice.adapted_from}]
    return fields


def describe_actor(actor: Actor) -> dict[str, object]:
    """The neutral front matter of an actor."""
    website = f"https://example.org/{actor.slug}"
    fields: dict[str, object] = {
        "created": "2023-01-15",
        "actor_kind": actor.kind,
        "countries": [actor.country],
        "languages": list(LANGUAGES),
        "founded": str(actor.founded),
        "website": website,
        "sources": [{"title": actor.slug, "url": website}],
    }
    if actor.network:
        fields["memberships"] = [{"network": actor.network}]
    return fields


def describe_themes() -> dict[str, object]:
    """The concept scheme of the corpus, in the shape of RECORDS.md."""
    return {
        theme.slug: {
            "label": {lang: theme.label(lang) for lang in LANGUAGES},
            "definition": {lang: define_theme(theme.slug, lang) for lang in LANGUAGES},
            **({"broader": theme.broader} if theme.broader else {}),
        }
        for theme in THEMES
    }


def to_yaml(value: Mapping[str, object]) -> str:
    """Block YAML with the keys in the given order, each text on one line."""
    return yaml.safe_dump(dict(value), sort_keys=False, allow_unicode=True, width=10_000)


def build_command(site: Path) -> list[str]:
    """The command that builds the hub in the current folder into `site`."""
    hub = Path(sys.executable).parent / "hub"
    return [str(hub), "build", "--content", "content", "--site-dir", str(site)]


if __name__ == "__main__":
    print(write_project(Path(sys.argv[1]), int(sys.argv[2])), "files")
