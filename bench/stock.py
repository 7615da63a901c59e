"""The corpus as a stock MkDocs project: what a network would set up without this hub.

Material, static-i18n in its folder structure, tags and search, all as their
documentation starts; pages are found by the automatic navigation. What the hub
does with fields is written into each page by hand, as a peer would.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from bench.network import LANGUAGES, Text, define_theme, draw_actors, draw_practices, write_body
from bench.themes import THEMES

SETTINGS = """\
site_name: Bench
site_url: https://example.org/
theme:
  name: material
plugins:
  - search
  - tags
  - i18n:
      docs_structure: folder
      languages:
        - {locale: fr, name: Français, default: true, build: true}
        - {locale: nl, name: Nederlands, build: true}
"""
LED_BY = {"fr": "Menée par", "nl": "Geleid door"}
LESSONS = {"fr": "À retenir", "nl": "Te onthouden"}
HOME = {"fr": "Accueil", "nl": "Welkom"}


def write_project(folder: Path, practices: int) -> int:
    """The number of pages written: `folder` becomes a MkDocs project with the texts of the corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    pages = sum(write_fixed(folder / "docs" / lang, lang) for lang in LANGUAGES)
    for actor in draw_actors(practices):
        for lang, text in actor.texts.items():
            body = write_body(text, lang, "{}.md")
            write_page(folder / "docs" / lang / "actors" / f"{actor.slug}.md", text, [actor.kind], body)
            pages += 1
    labels = {(theme.slug, lang): theme.label(lang) for theme in THEMES for lang in LANGUAGES}
    for practice in draw_practices(practices):
        for lang, text in practice.texts.items():
            leaders = ", ".join(f"[{slug}](../actors/{slug}.md)" for slug in (*practice.led_by, *practice.partners))
            lessons = "\n".join(f"- {lesson}" for lesson in text.lessons)
            body = "\n\n".join(
                (
                    f"{LED_BY[lang]} : {leaders}",
                    write_body(text, lang, "../actors/{}.md"),
                    f"## {LESSONS[lang]}\n\n{lessons}",
                )
            )
            tags = [labels[slug, lang] for slug in practice.themes]
            write_page(folder / "docs" / lang / "practices" / f"{practice.slug}.md", text, tags, body)
            pages += 1
    return pages


def write_fixed(docs: Path, lang: str) -> int:
    """The number of pages written for one language: home, tags and themes."""
    (docs / "themes").mkdir(parents=True)
    for kind in ("actors", "practices"):
        (docs / kind).mkdir()
    (docs / "index.md").write_text(f"# {HOME[lang]}\n", encoding="utf-8")
    (docs / "tags.md").write_text("# Tags\n\n<!-- material/tags -->\n", encoding="utf-8")
    for theme in THEMES:
        text = Text(theme.label(lang), define_theme(theme.slug, lang), {})
        write_page(docs / "themes" / f"{theme.slug}.md", text, [], "")
    return len(THEMES) + 2


def write_page(path: Path, text: Text, tags: Sequence[str], body: str) -> None:
    """Write one page with its front matter."""
    meta = yaml.dump({"description": text.summary, "tags": list(tags)}, allow_unicode=True)
    path.write_text(f"---\n{meta}---\n\n# {text.title}\n\n{text.summary}\n\n{body}\n", encoding="utf-8")


def build_command(site: Path) -> list[str]:
    """The command that builds the project in the current folder into `site`."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]


if __name__ == "__main__":
    print(write_project(Path(sys.argv[1]), int(sys.argv[2])), "pages")
