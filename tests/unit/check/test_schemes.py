"""Concept schemes: what is read, and the conditions of SKOS that a hub relies on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.check import Checked
from hub.model.concept import Concept, Scheme
from hub.model.text import Text
from tests.hubs import record, rows

CheckAt = Callable[..., Checked]
THEMES = "vocabulary/themes.yml"


def labelled(*ids: str) -> str:
    return "".join(f"{i}: {{label: {{fr: F {i}, nl: N {i}}}}}\n" for i in ids)


def test_a_whole_concept(check_at: CheckAt) -> None:
    text = """\
a:
  label: {fr: A, nl: B}
  alt: {fr: [un, deux]}
  hidden: {nl: [drie]}
  to_confirm: {fr: [quatre]}
  definition: {fr: Ce que c'est}
  broader: b
  related: [c]
  close_match: ['https://www.wikidata.org/entity/Q1']
  notation: 8.10
  deprecated: true
  replaced_by: b
"""
    checked = check_at({THEMES: text + labelled("b", "c")})
    assert rows(checked.findings) == []
    assert checked.schemes["themes"].concepts["a"] == Concept(
        id="a",
        label=Text({"fr": "A", "nl": "B"}, "fr"),
        definition=Text({"fr": "Ce que c'est"}, "fr"),
        alt={"fr": ("un", "deux")},
        hidden={"nl": ("drie",)},
        to_confirm={"fr": ("quatre",)},
        broader="b",
        related=("c",),
        close_match=("https://www.wikidata.org/entity/Q1",),
        notation="8.10",
        deprecated=True,
        replaced_by="b",
    )


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("a: {label: {fr: A}}", [(1, "a.label", "vocabulary-label-missing")]),
        ("a: {definition: {fr: x}}", [(1, "a.label", "vocabulary-label-missing")] * 2),
        (labelled("a").replace("}}", "}, close_match: ['javascript:x', 'https://a.be']}"), [(1, "a.close_match[0]", "url-unsafe")]),
        ("a: {label: {fr: A, nl: ''}}", [(1, "a.label", "vocabulary-label-missing")]),
        (labelled("a") + "b: {label: {fr: f A, nl: x}}", [(2, "b.label.fr", "vocabulary-label-twin")]),
        (labelled("a") + "b:\n  label: {fr: x, nl: y}\n  broader: c", [(4, "b.broader", "vocabulary-dangling")]),
        (labelled("a") + "b: {label: {fr: x, nl: y}, related: [a, c]}", [(2, "b.related", "vocabulary-dangling")]),
        (labelled("a") + "b: {label: {fr: x, nl: y}, replaced_by: c}", [(2, "b.replaced_by", "vocabulary-dangling")]),
        ("a: {label: {fr: x, nl: y}, broader: a}", [(1, "a.broader", "vocabulary-cycle")]),
        (
            "a: {label: {fr: x, nl: y}, broader: b}\nb: {label: {fr: z, nl: w}, broader: a}",
            [(1, "a.broader", "vocabulary-cycle"), (2, "b.broader", "vocabulary-cycle")],
        ),
        ("A: {label: {fr: x, nl: y}}", [(1, "A", "value-type")]),
        ("a: mot", [(1, "a", "value-type")]),
        ("a: {label: mot}", [(1, "a.label", "value-type"), *[(1, "a.label", "vocabulary-label-missing")] * 2]),
        ("a: {lable: {fr: x}, label: {fr: x, nl: y}}", [(1, "a.lable", "field-unknown")]),
        (labelled("a") + "a: {label: {fr: z, nl: w}}", [(2, "a", "key-duplicate")]),
        ("a: {label: {fr: x, nl: y}, alt: mot}", [(1, "a.alt", "value-type")]),
        ("a: {label: {fr: x, nl: y}, alt: {fr: mot}}", [(1, "a.alt.fr", "value-type")]),
        ("a: {label: {fr: x, nl: y}, related: b}", [(1, "a.related", "value-type")]),
        ("a: {label: {fr: x, nl: y}, broader: [b]}", [(1, "a.broader", "value-type")]),
    ],
)  # fmt: skip
def test_what_is_wrong(text: str, findings: list[tuple[int, str, str]], check_at: CheckAt) -> None:
    checked = check_at({THEMES: text})
    assert rows(checked.findings) == [(THEMES, *finding) for finding in findings]


def test_bad_links_are_cut(check_at: CheckAt) -> None:
    text = (
        "a: {label: {fr: a, nl: a}, broader: b}\nb: {label: {fr: b, nl: b}, broader: a}\n"
        "c: {label: {fr: c, nl: c}, broader: x, related: [a, x], replaced_by: x}\n"
        "d: {label: {fr: d, nl: d}, broader: c}\n"
    )
    concepts = check_at({THEMES: text}).schemes["themes"].concepts
    assert {cid: concept.broader for cid, concept in concepts.items()} == {"a": "", "b": "", "c": "", "d": "c"}
    assert (concepts["c"].related, concepts["c"].replaced_by) == (("a",), "")


def test_a_site_adds_to_a_packaged_scheme(check_at: CheckAt) -> None:
    text = "individual:\n  label: {fr: Une personne, nl: Een mens}\n" + labelled("chorale")
    concepts = check_at({"vocabulary/actor-kind.yml": text}).schemes["actor-kind"].concepts
    assert concepts["individual"].label.by_lang["fr"] == "Une personne"
    assert {"chorale", "trade-union", "municipality"} <= concepts.keys()


def test_a_deprecated_concept_names_its_successor(check_at: CheckAt) -> None:
    text = "vieux: {label: {fr: x, nl: y}, deprecated: true, replaced_by: neuf}\n" + labelled("neuf")
    front = "usage: debated\nconcept: vieux"
    checked = check_at({THEMES: text, "terms/t.fr.md": record(front)})
    assert rows(checked.findings) == [("terms/t.fr.md", 6, "concept", "concept-deprecated")]
    assert checked.findings[0].args == {"value": "vieux", "other": "neuf"}


def test_the_packaged_schemes_are_in_order(check_at: CheckAt) -> None:
    checked = check_at({})
    assert checked.findings == ()
    for scheme in checked.schemes.values():
        for concept in scheme.concepts.values():
            assert concept.label.by_lang.keys() >= {"fr", "nl"}


def test_narrower() -> None:
    concepts = {
        i: Concept(i, Text({"fr": i}, "fr"), broader=b) for i, b in [("a", ""), ("c", "a"), ("b", "a"), ("d", "b")]
    }
    assert Scheme("s", concepts).narrower("a") == ("c", "b")
