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


@pytest.mark.parametrize(
    ("text", "expected"),
    [("court", "court"), ("un deux, trois", "un deux…"), ("x" * 20, "x" * 11 + "…")],
)
def test_a_description_ends_at_a_word(text: str, expected: str) -> None:
    assert shorten(text, 12) == expected
