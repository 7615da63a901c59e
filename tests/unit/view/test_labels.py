"""A new language touches no schema file: its locale file names fields, choices, sections and concepts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.settings import Settings
from hub.view.labels import add_labels
from hub.view.words import Words
from tests.hubs import link_hub, schema_of

OWN = """\
schema:
  record: {fields: {themes: {label: Topics}}}
  practice:
    many: Practices
    sections: {context: Setting}
    fields:
      outcome: {label: Outcome, choices: {mixed: Mixed}}
      partnership: {fields: {exit: {label: How it ends}}}
      led_by: {inverse: Leads}
  actor: {fields: {themes: {label: Works on}}}
  vocabulary: {actor-kind: {ngo: Charity}}
"""


@pytest.fixture
def settings(hub_at: Callable[..., Settings]) -> Settings:
    made: Settings = hub_at({}, "languages: [fr, en]\n")
    (made.root / "locale").mkdir()
    (made.root / "locale" / "en.yml").write_text(OWN, "utf-8")
    return made


def test_labels_are_found_by_their_path(settings: Settings) -> None:
    graph, _ = link_hub(settings)
    words = Words("en", settings)
    graph, schema = add_labels(graph, schema_of(settings), words)
    practice = schema.kinds["practice"]
    assert words.label(practice.many) == "Practices"
    assert words.label(practice.sections[0].label) == "Setting"
    assert words.label(practice.fields["outcome"].label) == "Outcome"
    assert words.label(practice.fields["outcome"].choices["mixed"]) == "Mixed"
    assert words.label(practice.fields["partnership"].fields["exit"].label) == "How it ends"
    assert words.label(practice.fields["led_by"].inverse) == "Leads"
    assert words.label(graph.schemes["actor-kind"].concepts["ngo"].label.by_lang) == "Charity"


def test_what_every_kind_shares_is_named_once_and_a_kind_may_differ(settings: Settings) -> None:
    graph, _ = link_hub(settings)
    words = Words("en", settings)
    _, schema = add_labels(graph, schema_of(settings), words)
    named = {name: words.label(kind.fields["themes"].label) for name, kind in schema.kinds.items()}
    assert named["practice"] == "Topics"
    assert named["resource"] == "Topics"
    assert named["actor"] == "Works on"


def test_what_the_schema_says_stays(settings: Settings) -> None:
    (settings.root / "locale" / "fr.yml").write_text("schema: {practice: {many: Autres}}\n", "utf-8")
    graph, _ = link_hub(settings)
    words = Words("fr", settings)
    _, schema = add_labels(graph, schema_of(settings), words)
    assert words.label(schema.kinds["practice"].many) == "Pratiques"
    assert schema.kinds["practice"].address == schema_of(settings).kinds["practice"].address
