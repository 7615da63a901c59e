"""Records → Graph: every reference has its inverse, and none leads to a broken record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.model.finding import Finding
from hub.model.graph import Graph, Link
from hub.model.record import Agent
from hub.model.text import Text
from tests.hubs import ACTOR, practice, record, rows

LinkAt = Callable[..., tuple[Graph, list[Finding]]]
X = "practices/x"
STATEMENT = "themes: [partenariat]\nstatement_kind: demand\nsources: [{title: t}]\nissued_by: [wsm]\n"
AROUND = {
    "actors/wsm.fr.md": record(ACTOR),
    "practices/y.fr.md": practice(),
    "resources/r.fr.md": record("resource_kind: guide\nsources: [{title: t}]"),
    "statements/s.fr.md": record(STATEMENT.replace("wsm", "{label: x}")),
    "framework/dim.fr.md": record("framework: f\norder: 1\nquestions: [{id: q, text: t}]"),
    "vocabulary/frameworks.yml": "f: {label: {fr: F, nl: F}}\n",
}


@pytest.mark.parametrize(
    ("path", "text", "target", "field"),
    [
        (X, practice(led_by="[wsm]"), "actors/wsm", "led_by"),
        (X, practice("with: [wsm]"), "actors/wsm", "with"),
        (X, practice("contributors: [{agent: wsm}]"), "actors/wsm", "contributors.agent"),
        (X, practice("validation: [{by: wsm}]"), "actors/wsm", "validation.by"),
        (X, practice("partnership: {parties: [{actor: wsm}]}"), "actors/wsm", "partnership.parties.actor"),
        (X, practice("partnership: y"), "practices/y", "partnership"),
        (X, practice("partnership: {agreement: {resource: r}}"), "resources/r", "partnership.agreement.resource"),
        (X, practice("adapted_from: [{practice: y}]"), "practices/y", "adapted_from.practice"),
        (X, practice("answers: [s]"), "statements/s", "answers"),
        (X, practice("implements: [s]"), "statements/s", "implements"),
        (X, practice("framework: ['dim#q']"), "framework/dim", "framework"),
        (X, practice("related: [{to: statements/s}]"), "statements/s", "related.to"),
        ("actors/a", record(ACTOR + "\nmemberships: [{network: wsm}]"), "actors/wsm", "memberships.network"),
        ("actors/a", record(ACTOR + "\nparent: wsm"), "actors/wsm", "parent"),
        ("actors/a", record(ACTOR.replace("{title: t}", "{resource: r}")), "resources/r", "sources.resource"),
        ("statements/t", record(STATEMENT + "supports: [wsm]"), "actors/wsm", "supports"),
        ("statements/t", record(STATEMENT + "responses: [{by: wsm, practices: [y]}]"), "practices/y", "responses.practices"),
        ("statements/t", record(STATEMENT + "part_of: {resource: r}"), "resources/r", "part_of.resource"),
        ("terms/t", record("usage: avoid\nadvised_by: [r]"), "resources/r", "advised_by"),
        ("terms/t", record("usage: debated\npositions: [{by: wsm, says: x}]"), "actors/wsm", "positions.by"),
        ("resources/g", record("resource_kind: tool\nsources: [{title: t}]\ncreators: [wsm]"), "actors/wsm", "creators"),
    ],
)  # fmt: skip
def test_every_link_has_its_inverse(path: str, text: str, target: str, field: str, link_at: LinkAt) -> None:
    graph, findings = link_at({**AROUND, f"{path}.fr.md": text})
    assert findings == []
    link = Link(path, target, field, graph.records[path].kind)
    assert link in graph.outgoing[path]
    assert link in graph.incoming[target]


def test_links_and_inverses_are_the_same(link_at: LinkAt) -> None:
    graph, _ = link_at({**AROUND, f"{X}.fr.md": practice("with: [wsm, wsm]\nanswers: [s]", led_by="[wsm]")})
    out = {link for links in graph.outgoing.values() for link in links}
    inverse = [link for links in graph.incoming.values() for link in links]
    assert len(inverse) == len(out)
    assert set(inverse) == out


@pytest.mark.parametrize(
    "text", ["---\ntitle: [\n---\n", "words", "---\nsummary: s\n---\n", record(ACTOR + "\nstatus: draft")]
)
def test_a_reference_to_a_broken_record_is_plain_text(text: str, link_at: LinkAt) -> None:
    front = "with: [bad, wsm]\nrelated: [{to: actors/bad, rel: see-also}]"
    graph, findings = link_at({**AROUND, "actors/bad.fr.md": text, f"{X}.fr.md": practice(front)})
    assert rows(findings) == [(f"{X}.fr.md", 7, "with", "ref-broken"), (f"{X}.fr.md", 8, "related.to", "ref-broken")]
    values = graph.records[X].values
    assert isinstance(values["with"], tuple)
    assert values["with"][0] == Agent(label=Text({"fr": "bad"}, "fr"))
    assert values["related"] == ({"to": "bad", "rel": "see-also"},)
    assert [link.target for link in graph.outgoing[X]] == ["actors/wsm"]
    assert "actors/bad" not in graph.incoming


def test_what_is_found_by_concept_country_and_goal(link_at: LinkAt) -> None:
    front = "themes: [partenariat]\nsdgs: [8.5, 8, 1]\nplaces: [{country: LU}, {country: BE}, {country: LU}]"
    graph, _ = link_at(
        {
            **AROUND,
            "practices/x.fr.md": practice(front),
            "actors/a.fr.md": record(ACTOR + "\ncountries: [BE]"),
        }
    )
    assert graph.by_concept["themes", "partenariat"] == ("practices/x", "statements/s")
    assert graph.by_concept["actor-kind", "ngo"] == ("actors/a", "actors/wsm")
    assert graph.by_country == {"BE": ("actors/a", "practices/x"), "LU": ("practices/x",)}
    assert graph.by_sdg == {"8": ("practices/x",), "1": ("practices/x",)}


def test_records_of_a_kind(link_at: LinkAt) -> None:
    graph, _ = link_at({**AROUND, f"{X}.fr.md": practice()})
    assert [found.id for found in graph.of_kind("practice")] == ["practices/x", "practices/y"]
