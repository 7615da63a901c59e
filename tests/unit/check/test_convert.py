"""Raw + Field → Value: lists, groups, agents, references, choices, concepts, media, grids."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.check import Checked
from hub.model.record import Agent, Date, Ref
from hub.model.text import Text
from tests.hubs import ACTOR, practice, record, rows

CheckAt = Callable[..., Checked]
X = "practices/x.fr.md"
LINE = 7
"""Of the first line that `practice(front)` adds."""
AROUND = {
    "actors/wsm.fr.md": record(ACTOR, title="WSM"),
    "resources/guide.fr.md": record("resource_kind: guide\nsources: [{title: t}]"),
    "practices/y.fr.md": practice(),
    "framework/dim.fr.md": record("framework: dec\norder: 1\nquestions: [{id: q-1, text: t}]"),
    "vocabulary/frameworks.yml": "dec: {label: {fr: Déc, nl: Dek}}\n",
    "media/a/b.jpg": b"x",
}


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("outcome: mixed", "outcome", "mixed"),
        ("maturity: ''", "maturity", "testimony"),
        ("themes: [partenariat]", "themes", ("partenariat",)),
        ("with: [wsm]", "with", (Agent(ref=Ref("actors/wsm")),)),
        ("with: [{label: Nous}]", "with", (Agent(label=Text({"fr": "Nous"}, "fr")),)),
        (
            "with: [{label: {fr: Nous, nl: Wij}, role: aide}]",
            "with",
            (Agent(label=Text({"fr": "Nous", "nl": "Wij"}, "fr"), role=Text({"fr": "aide"}, "fr")),),
        ),
        ("with: [{label: {nl: Wij}}]", "with", (Agent(label=Text({"nl": "Wij"}, "nl")),)),
        ("period: {start: 2023-05, ongoing: true}", "period", {"start": Date(2023, 5), "ongoing": True}),
        ("framework: ['dim#q-1']", "framework", (Ref("framework/dim", "q-1"),)),
        ("partnership: y", "partnership", Ref("practices/y")),
        ("partnership: {exit: x}", "partnership", {"exit": Text({"fr": "x"}, "fr")}),
        (
            "partnership: {decisions: {budget: {wsm: decides}}}",
            "partnership",
            {"decisions": {"budget": {"wsm": "decides"}}},
        ),
        ("related: [{to: actors/wsm, rel: see-also}]", "related", ({"to": Ref("actors/wsm"), "rel": "see-also"},)),
        ("related: [{to: themes/partenariat}]", "related", ({"to": Ref("themes/partenariat")},)),
        ("sdgs: [8.10, 3]", "sdgs", ("8.10", "3")),
        ("transfer: [{needed: no}]", "transfer", ({"needed": "no"},)),
        ("places: [{country: NO}]", "places", ({"country": "NO"},)),
        ("keywords: [un, deux]", "keywords", (Text({"fr": "un"}, "fr"), Text({"fr": "deux"}, "fr"))),
        ("media: [{file: a/b.jpg, alt: t}]", "media", ({"file": "a/b.jpg", "alt": Text({"fr": "t"}, "fr")},)),
        ("media: [{file: media/a/b.jpg, alt: t}]", "media", ({"file": "a/b.jpg", "alt": Text({"fr": "t"}, "fr")},)),
        ("license: CC0-1.0", "license", "CC0-1.0"),
        ("fictitious: true", "fictitious", True),
        ("award: {year: 2024}", "award", {"year": 2024}),
        ("with: []", "with", None),
        ("award: {}", "award", None),
    ],
)  # fmt: skip
def test_a_value(front: str, field: str, value: object, check_at: CheckAt) -> None:
    checked = check_at({**AROUND, X: practice(front)})
    assert rows(checked.findings) == []
    assert checked.records["practices/x"].values.get(field) == value


@pytest.mark.parametrize(
    ("front", "finding", "args", "field", "value"),
    [
        ("outcome: miked", ("outcome", "value-choice"), {"nearest": "mixed"}, "outcome", None),
        ("themes: [partenaria]", ("themes[0]", "concept-unknown"), {"nearest": "partenariat"}, "themes", None),
        ("themes: partenariat", ("themes", "value-type"), {"value": "partenariat"}, "themes", None),
        ("outcome: [mixed]", ("outcome", "value-type"), {"value": "[…]"}, "outcome", None),
        ("outcome: {a: b}", ("outcome", "value-type"), {"value": "{…}"}, "outcome", None),
        ("outcom: mixed", ("outcom", "field-unknown"), {"nearest": "outcome"}, "outcome", None),
        ("period: {strat: 2023, end: 2024}", ("period.strat", "field-unknown"), {"nearest": "start"}, "period", {"end": Date(2024)}),
        ("period: 2023", ("period", "value-type"), {"value": "2023"}, "period", None),
        ("fictitious: yes", ("fictitious", "value-type"), {"value": "yes"}, "fictitious", None),
        ("with: [wms]", ("with[0]", "ref-missing"), {"nearest": "wsm"}, "with", None),
        ("with: [guide]", ("with[0]", "ref-missing"), {"value": "guide"}, "with", None),
        ("with: [{kind: municipality}]", ("with[0]", "value-type"), {"value": "{…}"}, "with", None),
        ("with: [{lable: x, label: y}]", ("with[0].lable", "field-unknown"), {"nearest": "label"}, "with", (Agent(label=Text({"fr": "y"}, "fr")),)),
        ("with: [[wsm]]", ("with[0]", "value-type"), {"value": "[…]"}, "with", None),
        ("with: [{label: {fr: [a]}}]", ("with[0].label.fr", "value-type"), {}, "with", None),
        ("with: [{person: [a]}]", ("with[0].person", "value-type"), {}, "with", None),
        ("partnership: wsm", ("partnership", "ref-kind"), {"value": "actors/wsm", "expected": "practices"}, "partnership", None),
        ("partnership: [y]", ("partnership", "value-type"), {}, "partnership", None),
        ("partnership: {decisions: {budgett: {wsm: decides}}}", ("partnership.decisions.budgett", "field-unknown"), {"nearest": "budget"}, "partnership", None),
        ("partnership: {decisions: {budget: {wms: decides}}}", ("partnership.decisions.budget.wms", "ref-missing"), {"nearest": "wsm"}, "partnership", None),
        ("partnership: {decisions: {budget: {wsm: decide}}}", ("partnership.decisions.budget.wsm", "value-choice"), {"nearest": "decides"}, "partnership", None),
        ("partnership: {decisions: {budget: wsm}}", ("partnership.decisions.budget", "value-type"), {}, "partnership", None),
        ("partnership: {decisions: wsm}", ("partnership.decisions", "value-type"), {}, "partnership", None),
        ("framework: ['dim#q-2']", ("framework[0]", "ref-missing"), {"nearest": "dim#q-1"}, "framework", None),
        ("related: [{to: actors/wms}]", ("related[0].to", "ref-missing"), {"nearest": "actors/wsm"}, "related", None),
        ("related: [{rel: see-also}]", ("related[0].to", "field-required"), {}, "related", None),
        ("lessons: [{id: a, text: t}, {id: B, text: u}]", ("lessons[1].id", "value-type"), {"value": "B"}, "lessons", ({"id": "a", "text": Text({"fr": "t"}, "fr")},)),
        ("lessons: [{id: a}]", ("lessons[0].text", "field-required"), {}, "lessons", None),
        ("media: [{file: a/c.jpg, alt: t}]", ("media[0].file", "media-missing"), {}, "media", None),
        ("media: [{file: ../../x.jpg, alt: t}]", ("media[0].file", "media-path"), {}, "media", None),
        ("media: [{file: /etc/passwd, alt: t}]", ("media[0].file", "media-path"), {}, "media", None),
        ("media: [{file: 'https://a.be/x.jpg', alt: t}]", ("media[0].file", "media-path"), {}, "media", None),
        ("media: [{file: a/b.jpg}]", ("media[0].alt", "media-alt-missing"), {"value": "a/b.jpg"}, "media", None),
        ("aliases: [nowhere/x]", ("aliases[0]", "value-type"), {}, "aliases", None),
        ("same_as: ['javascript:x']", ("same_as[0]", "url-unsafe"), {}, "same_as", None),
        ("status: on", ("status", "value-choice"), {"value": "on"}, "status", "published"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_dropped_alone(
    front: str,
    finding: tuple[str, str],
    args: dict[str, str],
    field: str,
    value: object,
    check_at: CheckAt,
) -> None:
    checked = check_at({**AROUND, X: practice(front)})
    found = [f for f in checked.findings if f.code != "field-required" or finding[1] == "field-required"]
    assert rows(found) == [(X, LINE, *finding)]
    assert found[0].args.items() >= args.items()
    kept = checked.records["practices/x"].values.get(field)
    assert kept == value


def test_too_many_are_cut(check_at: CheckAt) -> None:
    themes = "".join(f"t{i}: {{label: {{fr: T{i}, nl: D{i}}}}}\n" for i in range(6))
    front = "themes: [t0, t1, t2, t3, t4, t5]"
    checked = check_at({"vocabulary/themes.yml": themes, X: practice(front)})
    assert rows(checked.findings) == [(X, LINE, "themes", "value-range")]
    assert checked.findings[0].args == {"value": "6", "expected": "0–5"}
    assert checked.records["practices/x"].values["themes"] == ("t0", "t1", "t2", "t3", "t4")


@pytest.mark.parametrize(("length", "found"), [(110, []), (111, ["text-too-long"])])
def test_a_long_text_is_kept(length: int, found: list[str], check_at: CheckAt) -> None:
    title = "é" * length
    checked = check_at({X: record("led_by: [{label: x}]\nsources: [{title: t}]", title=title)})
    assert [f.code for f in checked.findings] == found
    assert checked.records["practices/x"].title.by_lang == {"fr": title}


@pytest.mark.parametrize(
    ("front", "field"),
    [("title: t\nsummary: s\ncreated: 2026-01-01\nsources: [{title: t}]", "led_by"),
     ("title: t\ncreated: 2026-01-01\nled_by: [{label: x}]\nsources: [{title: t}]", "summary")],
)  # fmt: skip
def test_a_missing_field_drops_nothing(front: str, field: str, check_at: CheckAt) -> None:
    checked = check_at({X: f"---\n{front}\n---\n"})
    assert rows(checked.findings) == [(X, 1, field, "field-required")]
    assert "practices/x" in checked.records


def test_a_record_without_a_title_is_none(check_at: CheckAt) -> None:
    checked = check_at({X: "---\nsummary: s\ncreated: 2026-01-01\nled_by: [{label: x}]\nsources: [{title: t}]\n---\n"})
    assert rows(checked.findings) == [(X, 1, "title", "field-required")]
    assert checked.records == {}
    assert checked.broken == {"practices/x"}


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("addressed_to: [{kind: municipality}]", (Agent(kind="municipality"),)),
        ("addressed_to: [wsm]", (Agent(ref=Ref("actors/wsm")),)),
    ],
)
def test_an_addressee_may_be_a_kind(front: str, expected: object, check_at: CheckAt) -> None:
    lines = f"themes: [partenariat]\nstatement_kind: need\nissued_by: [wsm]\nsources: [{{title: t}}]\n{front}"
    checked = check_at({**AROUND, "statements/s.fr.md": record(lines)})
    assert rows(checked.findings) == []
    assert checked.records["statements/s"].values["addressed_to"] == expected


def test_an_advisor_is_an_actor_or_a_resource(check_at: CheckAt) -> None:
    checked = check_at({**AROUND, "terms/mot.fr.md": record("usage: avoid\nadvised_by: [wsm, guide]")})
    assert rows(checked.findings) == []
    local = checked.records["terms/mot"].local["fr"]
    assert local["advised_by"] == (Ref("actors/wsm"), Ref("resources/guide"))
