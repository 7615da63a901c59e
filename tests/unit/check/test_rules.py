"""Rules that hold between fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.check import Checked
from tests.hubs import ACTOR, codes, practice, record, rows

CheckAt = Callable[..., Checked]
X = "practices/x.fr.md"
PLACES = "places: [{country: BE}, {country: LU}]"


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("period: {start: 2023, end: 2024}", None),
        ("period: {start: 2023, end: 2023}", None),
        ("period: {start: 2023-05, end: 2023}", None),
        ("period: {start: 2023, end: 2022}", "period.end"),
        ("period: {start: 2023-05, end: 2023-04}", "period.end"),
        ("period: {start: 2023-05-02, end: 2023-05-01}", "period.end"),
        ("period: {start: 2023-05-02, end: 2023-05}", None),
        ("updated: 2025-12-31", "updated"),
        ("updated: 2026-01-01", None),
    ],
)  # fmt: skip
def test_dates_in_order(front: str, found: str | None, check_at: CheckAt) -> None:
    checked = check_at({"media/a.jpg": b"x", X: practice(front)})
    found_at = [f.field for f in checked.findings if f.code == "date-order"]
    assert found_at == ([found] if found else [])


def test_dates_of_a_membership(check_at: CheckAt) -> None:
    front = ACTOR + "\nmemberships:\n  - {network: n, from: 2020, to: 2021}\n  - {network: n, from: 2020, to: 2019}"
    checked = check_at({"actors/a.fr.md": record(front), "actors/n.fr.md": record(ACTOR)})
    assert rows(checked.findings) == [("actors/a.fr.md", 9, "memberships[1].to", "date-order")]


@pytest.mark.parametrize(
    ("front", "code"),
    [("", "created-missing"), ("maturity: experience\nthemes: [partenariat]", "field-required")],
)
def test_a_day_of_creation(front: str, code: str, check_at: CheckAt) -> None:
    lines = f"led_by: [{{label: x}}]\nsources: [{{title: t}}]\n{front}"
    checked = check_at({X: record(lines, created=False)})
    assert rows(checked.findings) == [(X, 1, "created", code)]


@pytest.mark.parametrize(
    ("path", "front", "missing"),
    [
        (X, "led_by: [{label: x}]", True),
        (X, "led_by: [{label: x}]\nsources: [{title: t}]", False),
        (X, "led_by: [{label: x}]\nfictitious: true", False),
        (X, "led_by: [{label: x}]\nfictitious: false", True),
        (X, "led_by: [{label: x}]\ncontributors: [{agent: {label: y}, role: author}]", False),
        (X, "led_by: [{label: x}]\ncontributors: [{agent: {label: y}, role: reviewer}]", True),
        ("actors/a.fr.md", "actor_kind: ngo", True),
        ("actors/a.fr.md", "actor_kind: ngo\ncontributors: [{agent: {label: y}, role: author}]", True),
        ("resources/a.fr.md", "resource_kind: guide", True),
        ("terms/a.fr.md", "usage: debated", False),
        ("themes/partenariat.fr.md", "", False),
    ],
)
def test_where_it_comes_from(path: str, front: str, missing: bool, check_at: CheckAt) -> None:
    assert codes(check_at({path: record(front)}).findings) == ["source-missing"] * missing


@pytest.mark.parametrize(
    ("front", "supported"),
    [
        ("maturity: testimony", True),
        ("maturity: promising\nthemes: [partenariat]", True),
        ("maturity: good-practice\nthemes: [partenariat]", False),
        (f"maturity: good-practice\nthemes: [partenariat]\n{PLACES}", False),
        ("maturity: good-practice\nthemes: [partenariat]\nvalidation: [{kind: concerned}]", False),
        (f"maturity: good-practice\nthemes: [partenariat]\nvalidation: [{{kind: concerned}}]\n{PLACES}", True),
        ("maturity: good-practice\nthemes: [partenariat]\nvalidation: [{kind: peers}]\nplaces: [{country: BE}, {country: BE}]", False),
    ],
)  # fmt: skip
def test_maturity_is_earned(front: str, supported: bool, check_at: CheckAt) -> None:
    found = codes(check_at({X: practice(front)}).findings)
    assert found == ["maturity-unsupported"] * (not supported)


def test_an_adaptation_is_a_repetition(check_at: CheckAt) -> None:
    front = "maturity: good-practice\nthemes: [partenariat]\nvalidation: [{kind: evaluation}]"
    files = {X: practice(front), "practices/y.fr.md": practice("adapted_from: [{practice: x}]")}
    assert codes(check_at(files).findings) == []


@pytest.mark.parametrize("maturity", ["experience", "promising"])
def test_above_a_testimony_themes_are_required(maturity: str, check_at: CheckAt) -> None:
    checked = check_at({X: practice(f"maturity: {maturity}")})
    assert rows(checked.findings) == [(X, 1, "themes", "field-required")]


@pytest.mark.parametrize(("day", "found"), [("2026-11-21", ["review-overdue"]), ("2026-11-22", [])])
def test_a_review_that_is_due(day: str, found: list[str], check_at: CheckAt) -> None:
    assert codes(check_at({X: practice(f"review_by: {day}")}).findings) == found


HISTORY = "history: [{{date: 2026, addressee: dgd, state: {state}{by}}}]"


@pytest.mark.parametrize(
    ("state", "by", "allowed"),
    [
        ("published", "", True),
        ("delivered", ", by: soliris", True),
        ("answered", ", by: dgd", True),
        ("answered", ", by: soliris", False),
        ("answered", ", by: {label: Un ami}", False),
        ("acknowledged", ", by: dgd", True),
        ("acknowledged", ", by: soliris", False),
        ("closed", ", by: soliris", True),
        ("closed", ", by: dgd", False),
        ("contested", ", by: soliris", True),
        ("contested", ", by: dgd", False),
        ("followed-up", ", by: dgd", True),
    ],
)
def test_who_may_change_a_state(state: str, by: str, allowed: bool, check_at: CheckAt) -> None:
    front = "themes: [partenariat]\nstatement_kind: demand\nissued_by: [soliris]\nsources: [{title: t}]\n"
    files = {f"actors/{slug}.fr.md": record(ACTOR) for slug in ("soliris", "dgd")}
    files["statements/s.fr.md"] = record(front + HISTORY.format(state=state, by=by))
    checked = check_at(files)
    expected = [] if allowed else [("statements/s.fr.md", 9, "history[0].state", "statement-state")]
    assert rows(checked.findings) == expected
    history = checked.records["statements/s"].values["history"]
    assert isinstance(history, tuple)
    assert len(history) == allowed


@pytest.mark.parametrize(
    ("kind", "body", "found"),
    [
        ("grievance", "Mme Dupont a refusé.", ["person-in-grievance"]),
        ("grievance", "Mevrouw de voorzitter.", []),
        ("grievance", "L'administration a refusé.", []),
        ("demand", "Mme Dupont a refusé.", []),
    ],
)
def test_a_person_in_a_grievance(kind: str, body: str, found: list[str], check_at: CheckAt) -> None:
    front = f"themes: [partenariat]\nstatement_kind: {kind}\nissued_by: [{{label: x}}]\nsources: [{{title: t}}]"
    assert codes(check_at({"statements/s.fr.md": record(front, body)}).findings) == found


@pytest.mark.parametrize(
    ("status", "kept", "broken"),
    [("draft", False, True), ("published", True, False), ("archived", True, False)],
)
def test_a_draft_is_left_out(status: str, kept: bool, broken: bool, check_at: CheckAt) -> None:
    checked = check_at({X: practice(f"status: {status}")})
    assert ("practices/x" in checked.records, "practices/x" in checked.broken) == (kept, broken)


@pytest.mark.parametrize(
    ("aliases", "found", "redirects"),
    [
        ("[practices/old]", [], {"practices/old": "practices/x"}),
        ("[practices/y]", ["alias-clash"], {}),
        ("[practices/old, practices/old]", ["alias-clash"], {"practices/old": "practices/x"}),
    ],
)
def test_former_ids(aliases: str, found: list[str], redirects: dict[str, str], check_at: CheckAt) -> None:
    checked = check_at({X: practice(f"aliases: {aliases}"), "practices/y.fr.md": practice()})
    assert codes(checked.findings) == found
    assert checked.aliases == redirects


@pytest.mark.parametrize(
    ("usage", "found"),
    [
        ("usage: debated", []),
        ("usage: historical", []),
        ("usage: prefer\nadvised_by: [wsm]", []),
        ("usage: prefer", ["field-required"]),
        ("usage: avoid", ["field-required"]),
    ],
)
def test_advice_on_words_names_who_gives_it(usage: str, found: list[str], check_at: CheckAt) -> None:
    """RECORDS, term: advised_by is required for prefer and avoid, else the word is debated."""
    checked = check_at({"actors/wsm.fr.md": record(ACTOR), "terms/t.fr.md": record(usage)})
    assert codes(checked.findings) == found
    shown = checked.records["terms/t"].get("usage", "fr")
    assert shown == ("debated" if found else usage.split()[1])
