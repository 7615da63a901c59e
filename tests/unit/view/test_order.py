"""In what order things stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.settings import Settings
from hub.view import view_pages
from hub.view.words import shorten, sort_key
from tests.hubs import link_hub, record, schema_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Zèbre", "Éclairer", "abri", "Être"], ["abri", "Éclairer", "Être", "Zèbre"]),
        (["Sud", "« Agir »", "Bâtir"], ["« Agir »", "Bâtir", "Sud"]),
    ],
)
def test_marks_and_accents_do_not_change_the_order(words: list[str], expected: list[str]) -> None:
    assert sorted(words, key=sort_key) == expected


def test_groups_stand_as_the_schema_names_them(hub_at: Callable[..., Settings]) -> None:
    usages = ("historical", "prefer", "debated", "avoid")
    front = "advised_by: [w]\nsources: [{title: t}]"
    files = {f"terms/{usage}.fr.md": record(f"usage: {usage}\n{front}") for usage in usages}
    files["actors/w.fr.md"] = record("actor_kind: ngo\nsources: [{title: t}]")
    settings = hub_at(files)
    graph, _ = link_hub(settings)
    html = next(p.html for p in view_pages(graph, schema_of(settings), settings) if p.address == "fr/glossaire/")
    found = sorted(usages, key=lambda usage: html.index(f'id="usage-{usage}"'))
    assert found == ["prefer", "avoid", "debated", "historical"]


def test_what_leads_to_a_record_stands_by_title(hub_at: Callable[..., Settings]) -> None:
    titles = {"c": "Abri", "a": "Zèbre", "b": "« Éclairer »"}
    front = "statement_kind: demand\nissued_by: [w]\nthemes: [partenariat]\nsources: [{title: t}]"
    files = {f"statements/{slug}.fr.md": record(front, title=title) for slug, title in titles.items()}
    files["actors/w.fr.md"] = record("actor_kind: ngo\nsources: [{title: t}]")
    settings = hub_at(files)
    graph, _ = link_hub(settings)
    html = next(p.html for p in view_pages(graph, schema_of(settings), settings) if p.address == "fr/acteurs/w/")
    assert sorted("abc", key=lambda slug: html.index(f"paroles/{slug}/")) == ["c", "b", "a"]


def test_the_home_page_shows_a_grievance_before_a_second_recommendation(hub_at: Callable[..., Settings]) -> None:
    kinds = {"a": "recommendation", "b": "recommendation", "c": "grievance", "d": "commitment"}
    front = "issued_by: [{{label: Un groupe}}]\nthemes: [partenariat]\nstatement_kind: {}\nsources: [{{title: t}}]"
    settings = hub_at({f"statements/{slug}.fr.md": record(front.format(kind)) for slug, kind in kinds.items()})
    graph, _ = link_hub(settings)
    html = next(p.html for p in view_pages(graph, schema_of(settings), settings) if p.address == "fr/")
    asked = html[html.index('class="hub-ask"') :]
    assert sorted("abc", key=lambda slug: asked.index(f"paroles/{slug}/")) == ["c", "a", "b"]
    assert "paroles/d/" not in asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [("court", "court"), ("un deux, trois", "un deux…"), ("x" * 20, "x" * 11 + "…")],
)
def test_a_description_ends_at_a_word(text: str, expected: str) -> None:
    assert shorten(text, 12) == expected
