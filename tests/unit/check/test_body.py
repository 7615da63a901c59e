"""A body → its parts, and what is wrong with its headings, links and images."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.check import Checked
from hub.check.body import resolve_link, slugify, split_body
from hub.schema import load_schema
from tests.hubs import ACTOR, practice, record, rows

CheckAt = Callable[..., Checked]
X = "practices/x.fr.md"
FIRST = 9
"""The line on which a body begins below the front matter of `test_findings`."""
KIND = load_schema().kinds["practice"]


def split(body: str) -> list[tuple[str, str, str, int]]:
    return [(p.id, p.heading, p.markdown, p.line) for p in split_body(body, 10, KIND, "fr")]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("", []),
        ("\n \n", []),
        ("un\n", [("", "", "un", 10)]),
        ("un\n\n## Contexte\n\ndeux\n", [("", "", "un", 10), ("context", "Contexte", "deux", 12)]),
        ("## CONTEXTE ##\n", [("context", "CONTEXTE", "", 10)]),
        ("## Context\nx", [("context", "Context", "x", 10)]),
        ("## L’été à nous\nx", [("l-ete-a-nous", "L’été à nous", "x", 10)]),
        ("## \u4e2d\nx", [("section", "\u4e2d", "x", 10)]),
        ("```\n## Contexte\n```\n", [("", "", "```\n## Contexte\n```", 10)]),
        ("### a\n#### b", [("", "", "### a\n#### b", 10)]),
        ("##pas un titre", [("", "", "##pas un titre", 10)]),
    ],
)
def test_parts(body: str, parts: list[tuple[str, str, str, int]]) -> None:
    assert split(body) == parts


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        ("Du texte.\n\n## Contexte\n\n### Détail\n", []),
        ("# Titre\n", [(FIRST, "heading-level")]),
        ("a\n\nTitre\n=====\n", [(FIRST + 3, "heading-level")]),
        ("a\n\n=====\n", []),
        ("```\n# commentaire\n```\n", []),
        ("~~~\n# a\n```\n# b\n~~~\n", []),
        ("## Contexe\n", [(FIRST, "heading-unknown")]),
        ("[a](../actors/wsm.fr.md)", []),
        ("[a](../actors/wsm.nl.md#x)", []),
        ("[a](../themes/partenariat.fr.md)", []),
        ("a\n[a](../actors/wms.fr.md)", [(FIRST + 1, "ref-missing")]),
        ("[a](y.fr.md)", [(FIRST, "ref-missing")]),
        ("[a](<../actors/wms.fr.md>)", [(FIRST, "ref-missing")]),
        ('[a](../actors/wms.fr.md "titre")', [(FIRST, "ref-missing")]),
        ("[a [b] c](../actors/wms.fr.md)", [(FIRST, "ref-missing")]),
        ("[a]\n\n[a]: ../actors/wms.fr.md\n", [(FIRST + 2, "ref-missing")]),
        ("`[a](../actors/wms.fr.md)`", []),
        ("[a](https://a.be/x.fr.md)", []),
        ("![a](media/a.jpg)", []),
        ("![a](../media/a.jpg)", []),
        ("![a](media/b.jpg)", [(FIRST, "media-missing")]),
        ("![a](https://a.be/a.jpg)", [(FIRST, "media-missing")]),
        ("![a [b]](media/b.jpg)", [(FIRST, "media-missing")]),
    ],
)
def test_findings(body: str, findings: list[tuple[int, str]], check_at: CheckAt) -> None:
    files = {
        "actors/wsm.fr.md": record(ACTOR),
        "media/a.jpg": b"x",
        X: practice("media: [{file: a.jpg, alt: x}]", body),
    }
    checked = check_at(files)
    assert rows(checked.findings) == [(X, line, "body", code) for line, code in findings]


@pytest.mark.parametrize(("length", "found"), [(12_000, []), (12_001, ["body-too-long"])])
def test_length(length: int, found: list[str], check_at: CheckAt) -> None:
    checked = check_at({X: practice("", "a" * length)})
    assert [f.code for f in checked.findings] == found


def test_the_nearest_heading(check_at: CheckAt) -> None:
    finding = check_at({X: practice("", "## Contexe\n")}).findings[0]
    assert finding.args == {"value": "Contexe", "nearest": "Contexte"}


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("../actors/wsm", "actors/wsm"),
        ("y", "practices/y"),
        ("./y", "practices/y"),
        ("../../../actors/wsm", "actors/wsm"),
    ],
)
def test_where_a_link_leads(target: str, leads_to: str) -> None:
    assert resolve_link("practices", target) == leads_to


@pytest.mark.parametrize(("text", "slug"), [("Été 2024 !", "ete-2024"), ("---", "section"), ("", "section")])
def test_a_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug
