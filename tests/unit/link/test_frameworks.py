"""Frameworks: their dimensions in order, their questions numbered throughout, and which can be answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.link.frameworks import find_framework, list_frameworks, list_helps
from hub.model.finding import Finding
from hub.model.graph import Graph
from tests.hubs import practice, record, translation

LinkAt = Callable[..., tuple[Graph, list[Finding]]]

SCHEME = {
    "vocabulary/frameworks.yml": "b: {label: {fr: B, nl: B}}\na: {label: {fr: A, nl: A}}\nc: {label: {fr: C, nl: C}}\n"
}
LEVELS = "levels: [{label: a, descriptor: w}, {label: b, descriptor: x}, {label: c, descriptor: y}, {label: d, descriptor: z}]"


def dimension(framework: str, order: int, *questions: str, more: str = "") -> str:
    asked = "".join(f"\n  - {{{question}}}" for question in questions)
    return record(f"framework: {framework}\norder: {order}\nquestions:{asked}\n{more}")


def test_frameworks_stand_in_the_order_of_their_vocabulary_and_dimensions_in_their_own(link_at: LinkAt) -> None:
    graph, _ = link_at(
        {
            **SCHEME,
            "framework/z.fr.md": dimension("a", 1, "id: q, text: t"),
            "framework/m.fr.md": dimension("a", 10, "id: q, text: t"),
            "framework/y.fr.md": dimension("a", 2, "id: q, text: t"),
            "framework/x.fr.md": dimension("b", 1, "id: q, text: t"),
        }
    )
    found = [(one.id, [record.slug for record in one.dimensions]) for one in list_frameworks(graph)]
    assert found == [("b", ["x"]), ("a", ["z", "y", "m"])]
    assert find_framework(graph, graph.records["framework/y"]) == list_frameworks(graph)[1]


def test_two_dimensions_at_one_place_stand_by_their_ids(link_at: LinkAt) -> None:
    graph, _ = link_at({**SCHEME, **{f"framework/{n}.fr.md": dimension("a", 1, "id: q, text: t") for n in "cab"}})
    assert [record.slug for record in list_frameworks(graph)[0].dimensions] == ["a", "b", "c"]


def test_questions_are_numbered_through_all_dimensions(link_at: LinkAt) -> None:
    graph, _ = link_at(
        {
            **SCHEME,
            "framework/one.fr.md": dimension("a", 1, "id: q, text: t", "id: r, text: t"),
            "framework/two.fr.md": dimension("a", 2, "id: q, text: t"),
            "framework/two.nl.md": translation("questions: [{id: q, text: u}]"),
        }
    )
    questions = list_frameworks(graph)[0].questions
    assert [(one.number, one.key) for one in questions] == [(1, "one#q"), (2, "one#r"), (3, "two#q")]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (LEVELS, True),
        (LEVELS.replace("label: c, ", ""), True),
        (LEVELS.replace(", {label: d, descriptor: z}", ""), False),
        ("why: w", False),
    ],
)
def test_a_question_with_four_levels_can_be_answered(levels: str, expected: bool, link_at: LinkAt) -> None:
    graph, _ = link_at(
        {**SCHEME, "framework/one.fr.md": dimension("a", 1, "id: p, text: t", f"id: q, text: t, {levels}")}
    )
    (framework,) = list_frameworks(graph)
    assert [one.number for one in framework.answerable] == ([2] if expected else [])


def test_an_example_is_there_and_a_withheld_dimension_is_not(link_at: LinkAt) -> None:
    gone = "contributors: [{agent: {person: Nom Propre, consent: {given: 2020-01-01, scope: [name, text], status: withdrawn}}}]"
    graph, _ = link_at(
        {
            **SCHEME,
            "framework/example.fr.md": dimension("a", 1, "id: q, text: t", more="fictitious: true"),
            "framework/gone.fr.md": dimension("a", 2, "id: q, text: t", more=gone),
        }
    )
    assert graph.records["framework/gone"].withheld
    assert [record.slug for record in list_frameworks(graph)[0].dimensions] == ["example"]


def test_without_dimensions_there_is_no_framework(link_at: LinkAt) -> None:
    graph, _ = link_at(SCHEME)
    assert list_frameworks(graph) == []


def test_roles_are_those_a_question_names(link_at: LinkAt) -> None:
    asked = ("id: q, text: t, for_roles: [hr, board]", "id: r, text: t")
    graph, _ = link_at({**SCHEME, "framework/one.fr.md": dimension("a", 1, *asked)})
    assert [one.roles for one in list_frameworks(graph)[0].questions] == [("hr", "board"), ()]


def test_what_helps_is_what_the_question_names_and_the_practices_that_name_it(link_at: LinkAt) -> None:
    asked = ("id: q, text: t, practices: [b, gone], resources: [r]", "id: r, text: t")
    withdrawn = "{person: Nom Propre, consent: {given: 2020-01-01, scope: [name, text], status: withdrawn}}"
    graph, _ = link_at(
        {
            **SCHEME,
            "framework/one.fr.md": dimension("a", 1, *asked),
            "practices/a.fr.md": practice("framework: ['one#q']"),
            "practices/b.fr.md": practice("framework: ['one#q']"),
            "practices/c.fr.md": practice("framework: ['one#r']"),
            "practices/gone.fr.md": practice(f"contributors: [{{agent: {withdrawn}}}]"),
            "resources/r.fr.md": record("resource_kind: guide\nsources: [{title: t}]"),
        }
    )
    assert graph.records["practices/gone"].withheld
    first, second = list_frameworks(graph)[0].questions
    assert list_helps(graph, first) == {
        "practices": ("practices/b", "practices/a"),
        "resources": ("resources/r",),
        "terms": (),
    }
    assert list_helps(graph, second)["practices"] == ("practices/c",)
