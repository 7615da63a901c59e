"""What is left of a record without its drafts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.settings import Settings
from tests.hubs import link_hub, record

HubAt = Callable[..., Settings]


def write_term(status: str, title: str) -> str:
    return record(f"usage: debated\nstatus: {status}", "Corps.", title=title)


@pytest.mark.parametrize(
    ("french", "dutch", "titles"),
    [
        ("published", "published", {"fr": "mot", "nl": "woord"}),
        ("draft", "published", {"nl": "woord"}),
        ("published", "draft", {"fr": "mot"}),
        ("draft", "draft", {}),
    ],
)
def test_a_word_is_left_out_in_the_language_of_its_draft(
    french: str, dutch: str, titles: dict[str, str], hub_at: HubAt
) -> None:
    files = {"terms/a.fr.md": write_term(french, "mot"), "terms/a.nl.md": write_term(dutch, "woord")}
    graph, _ = link_hub(hub_at(files))
    found = graph.records.get("terms/a")
    assert (dict(found.title.by_lang) if found else {}) == titles
    if found:
        assert found.original in titles
        assert found.local.keys() == found.paths.keys() == found.bodies.keys() == titles.keys()


def test_another_record_is_left_out_as_a_whole(hub_at: HubAt) -> None:
    graph, _ = link_hub(hub_at({"practices/a.fr.md": record("status: draft")}))
    assert "practices/a" not in graph.records
