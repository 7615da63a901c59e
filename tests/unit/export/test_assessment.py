"""The self-assessment as one file: everything is in it, and nothing can leave it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from html import unescape

import pytest

from hub.export.assessment import export_assessments
from hub.settings import Settings
from tests.hubs import link_hub, practice, record, schema_of

HubAt = Callable[..., Settings]
LEVELS = "levels: [{label: a, descriptor: w}, {label: b, descriptor: x}, {label: c, descriptor: y}, {label: d, descriptor: z}]"
FILES = {
    "vocabulary/frameworks.yml": "un: {label: {fr: Un, nl: Een}}\ngenre: {label: {fr: Genre, nl: Gender}}\nvide: {label: {fr: V, nl: L}}\n",
    "framework/a.fr.md": record(
        f"framework: un\norder: 1\nquestions: [{{id: q, text: Qui ?, practices: [p], {LEVELS}}}]"
    ),
    "framework/b.fr.md": record(f"framework: genre\norder: 1\nquestions: [{{id: q, text: '</script><b>', {LEVELS}}}]"),
    "framework/c.fr.md": record("framework: vide\norder: 1\nquestions: [{id: q, text: t}]"),
    "practices/p.fr.md": practice(),
}
SITE = "site_url: https://hub.example/base/"
FR, NL = "fr/auto-evaluation/un/auto-evaluation.html", "nl/zelfevaluatie/un/zelfevaluatie.html"


def export(hub_at: HubAt, hub: str = "") -> Mapping[str, str]:
    settings = hub_at(FILES, hub=hub)
    graph, _ = link_hub(settings)
    return {file.path: file.content.decode() for file in export_assessments(graph, schema_of(settings), settings)}


def read_rules(document: str) -> Mapping[str, str]:
    (content,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', document)
    return dict(rule.strip().split(" ", 1) for rule in content.split(";"))


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_each_framework_that_asks_something_has_a_file_in_each_language(hub_at: HubAt) -> None:
    genre = ("fr/auto-evaluation/genre/auto-evaluation.html", "nl/zelfevaluatie/genre/zelfevaluatie.html")
    assert sorted(export(hub_at)) == sorted((FR, NL, *genre))


def test_the_browser_runs_this_script_and_style_alone_and_asks_for_nothing(hub_at: HubAt) -> None:
    document = export(hub_at)[FR]
    (script,) = re.findall(r"<script>(.*?)</script>", document, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", document, re.DOTALL)
    assert read_rules(document) == {
        "default-src": "'none'",
        "script-src": hash_of(script),
        "style-src": hash_of(style),
        "img-src": "data:",
        "connect-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    assert document.index("Content-Security-Policy") < document.index("<style")


def test_nothing_in_it_is_fetched(hub_at: HubAt) -> None:
    document = export(hub_at, SITE)[FR]
    assert re.findall(r"<link [^>]*>", document) == ['<link rel="icon" href="data:,">']
    assert re.findall(r"\bsrc=|@import|url\(|import\(", document) == []


@pytest.mark.parametrize(
    ("path", "lang", "title", "copied"),
    [
        (FR, "fr", "Auto-évaluation · Un", "Ce fichier est une copie du 22 novembre 2026."),
        (NL, "nl", "Zelfevaluatie · Een", "Dit bestand is een kopie van 22 november 2026."),
    ],
)
def test_it_says_its_language_and_of_what_day_it_is(
    path: str, lang: str, title: str, copied: str, hub_at: HubAt
) -> None:
    document = export(hub_at)[path]
    assert document.startswith(f'<!doctype html>\n<html lang="{lang}">')
    assert f"<title>{title}</title>" in document
    assert copied in document


def test_its_links_lead_to_the_site(hub_at: HubAt) -> None:
    document = export(hub_at, SITE)[FR]
    links = {unescape(link) for link in re.findall(r'<a href="([^"]*)"', document)} - {"#hub-main"}
    assert links == {f"https://hub.example/base/fr/{step}" for step in ("", "parcours/un/", "atelier/un/")}
    assert '"href":"https://hub.example/base/fr/pratiques/p/"' in document


def test_without_an_address_of_the_site_it_has_no_links(hub_at: HubAt) -> None:
    document = export(hub_at)[FR]
    assert re.findall(r'<a [^>]*href="([^"]*)"', document) == ["#hub-main"]
    assert set(re.findall(r'"href":"([^"]*)"', document)) == {""}


def test_no_text_of_a_record_ends_its_block(hub_at: HubAt) -> None:
    document = export(hub_at)["fr/auto-evaluation/genre/auto-evaluation.html"]
    assert document.count("</script>") == 3
    assert "\\u003c/script>\\u003cb>" in document


def test_it_has_the_colours_of_the_site(hub_at: HubAt) -> None:
    assert ":root{--hub-accent:#123456;}" in export(hub_at, "colours: {accent: '#123456'}")[NL]


def test_the_same_inputs_give_the_same_bytes(hub_at: HubAt) -> None:
    assert export(hub_at, SITE) == export(hub_at, SITE)
