"""The self-assessment as one HTML file, that runs from disk and cannot send anything."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterator
from html import escape
from pathlib import Path

from hub.export.bundle import bundle_modules
from hub.export.style import choose_rules, write_colours
from hub.link.frameworks import SCHEME, Framework, list_frameworks
from hub.model.graph import Graph
from hub.model.kind import Schema
from hub.model.record import Date
from hub.model.site import File
from hub.settings import Settings
from hub.view.assessment import frame_tool, tool_file
from hub.view.lens import Lens
from hub.view.typeset import typeset

ASSETS = Path(__file__).parent.parent / "theme" / "assets"
SHEETS = ("hub.css", "assessment.css")
ENTRY = "assessment/alone.js"
AROUND = 'class="hub hub-wrap hub-skip hub-kind hub-note hub-alone" id="hub-main"'
"""What the document has beside the tool."""

FOOT = ".hub-alone{inline-size:100%;padding-block:1.2rem 2.5rem;font-size:.95rem;color:var(--hub-soft)}\n"


def export_assessments(graph: Graph, schema: Schema, settings: Settings) -> Iterator[File]:
    """For each framework that asks something, the file in each language, beside the page of the tool."""
    for lang in settings.languages:
        lens = Lens(graph, schema, settings, lang)
        for framework in list_frameworks(lens.graph):
            if framework.answerable:
                yield File(tool_file(lens, framework), _make_document(lens, framework).encode())


def _make_document(lens: Lens, framework: Framework) -> str:
    """The whole document: the tool with its style and script in it, and rules that let nothing else in, nor out."""
    words, lang = lens.words, lens.lang
    tool = typeset(frame_tool(lens, framework, lens.settings.site_url), lang)
    script = _make_script()
    style = choose_rules(_read_sheets(), f"{AROUND}{tool}{script}") + FOOT + write_colours(lens.settings)
    title = f"{words('assess.title')} · {lens.concept_word(SCHEME, framework.id)}"
    around = typeset(_tell_copy(lens), lang)
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{write_rules(script, style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
        f'<link rel="icon" href="data:,">\n<style>{style}</style>\n</head>\n'
        f'<body class="hub" data-hub-section="assessment">\n'
        f'<a class="hub-skip" href="#hub-main">{escape(words("shell.skip"))}</a>\n'
        f'<main id="hub-main" class="hub-wrap" tabindex="-1">\n{tool}</main>\n'
        f'<footer class="hub-wrap hub-alone">{around}</footer>\n<script>{script}</script>\n</body>\n</html>\n'
    )


def write_rules(script: str, style: str) -> str:
    """What the browser lets the file do (W3C Content Security Policy 3): this script and this style, and no request."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:;"
        " connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _tell_copy(lens: Lens) -> str:
    """Of what day the file is, that it sends nothing, and where the site is, if that is known."""
    words, settings, today = lens.words, lens.settings, lens.settings.today
    site = escape(settings.named(settings.name, lens.lang))
    day = escape(words.date(Date(today.year, today.month, today.day)))
    if settings.site_url:
        site = f'<a href="{escape(settings.site_url)}{lens.lang}/">{site}</a>'
    copied = escape(words("alone.copy")).replace("{date}", day).replace("{site}", site)
    return f"<p>{escape(words('alone.sealed'))}</p>\n<p>{copied}</p>\n"


@functools.cache
def _make_script() -> str:
    return bundle_modules(ASSETS / "js" / ENTRY)


@functools.cache
def _read_sheets() -> str:
    return "".join((ASSETS / "css" / name).read_text(encoding="utf-8") for name in SHEETS)
