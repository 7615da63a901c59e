"""What people type as a language stays inside its attribute."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.settings import Settings
from hub.view import view_pages
from tests.hubs import ACTOR, THEMES, link_hub, practice, record, schema_of
from tests.markup import Markup

MARK = """'x" onmouseover="alert(1)'"""
CONCEPT = f"partenariat:\n  label: {{fr: Partenariat, nl: Partnerschap, {MARK}: Z}}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"practices/a.fr.md": practice(led_by=f"[{{label: {{{MARK}: Un groupe}}}}]")},
        {"practices/a.fr.md": practice(led_by="[w]"), "actors/w.fr.md": record(ACTOR), THEMES: CONCEPT},
    ],
    ids=["the label of an agent", "the label of a concept"],
)
def test_a_language_cannot_leave_its_attribute(files: dict[str, str], hub_at: Callable[..., Settings]) -> None:
    settings = hub_at(files)
    graph, _ = link_hub(settings)
    tags = [tag for page in view_pages(graph, schema_of(settings), settings) for tag in Markup(page.html).tags]
    assert tags
    assert [(tag, given) for tag, given in tags if any(name.startswith("on") for name in given)] == []
