"""Whatever a history holds, it is read without fail, and no step moves a state that it has no say in."""

from __future__ import annotations

import functools
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.link import link_records
from hub.model.standing import ORDER, UNDOCUMENTED, Standing
from hub.schema import load_schema
from tests.hubs import check_hub, record, write_hub

SCHEMA = load_schema()
KINDS = {"ville": "municipality", "commune": "municipality", "voisine": "ngo", "atelier": "ngo"}
ACTORS = {
    f"actors/{slug}.fr.md": record(f"actor_kind: {kind}\nsources: [{{title: t}}]") for slug, kind in KINDS.items()
}
ISSUER = "atelier"
BYSTANDER = {"label": "Une passante"}
REFUSED = ("statement-state", "statement-unsigned", "statement-order", "statement-addressee")

Front = Mapping[str, Any]

AGENTS = st.sampled_from(["ville", "commune", "voisine", ISSUER, {"label": "La banque"}, {"kind": "municipality"}])
VOICES = st.sampled_from(["ville", "commune", "voisine", ISSUER, {"label": "La banque"}])
DATES = st.sampled_from(["2024", "2025", "2025-01", "2025-02", "2025-02-10", "2025-02-11", "2025-03", "2026-11-22"])
STATES = st.sampled_from(ORDER[1:])


STEPS = st.fixed_dictionaries({"state": STATES}, optional={"date": DATES, "addressee": AGENTS, "by": VOICES})


PUBLISHED = st.fixed_dictionaries({"state": st.just("published")}, optional={"date": DATES, "by": VOICES})
HISTORIES = st.fixed_dictionaries(
    {
        "addressed_to": st.lists(AGENTS, max_size=3),
        "history": st.lists(STEPS, max_size=6),
        "responses": st.lists(
            st.fixed_dictionaries({"by": VOICES, "text": st.just("Oui.")}, optional={"date": DATES}), max_size=2
        ),
    }
)


Said = tuple[tuple[Standing, ...], tuple[str, ...]]
"""Where a statement stands, and the codes that hub check gives with the steps that they are about."""


@functools.cache
def make_root() -> Path:
    return Path(tempfile.mkdtemp())


def read(told: Sequence[Front]) -> list[Said]:
    """What the hub makes of statements, each told of so."""
    files = dict(ACTORS)
    for number, one in enumerate(told):
        front = {
            "themes": ["partenariat"],
            "statement_kind": "demand",
            "issued_by": [ISSUER],
            "sources": [{"title": "t"}],
        }
        front |= {key: value for key, value in one.items() if value}
        files[f"statements/s{number}.fr.md"] = record(yaml.safe_dump(front, allow_unicode=True, sort_keys=False))
    root = make_root()
    shutil.rmtree(root)
    checked = check_hub(write_hub(root, files))
    graph, _ = link_records(checked, SCHEMA)
    found: dict[str, list[str]] = {}
    for finding in checked.findings:
        found.setdefault(Path(finding.path).name, []).append(f"{finding.code} {finding.field}")
    return [
        (graph.standings[f"statements/s{number}"], tuple(found.get(f"s{number}.fr.md", ())))
        for number in range(len(told))
    ]


def states_of(standings: tuple[Standing, ...]) -> dict[str, str]:
    return {one.addressee.key if one.addressee else "": one.state for one in standings}


def insert(told: Front, name: str, item: Front, place: int) -> Front:
    """What is told, with one more step or response at a place."""
    items = list(told[name])
    items.insert(place % (len(items) + 1), item)
    return {**told, name: items}


def many(*more: st.SearchStrategy[Any]) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    """Histories, each with something more; a hub of many is read as fast as one of one."""
    return st.lists(st.tuples(HISTORIES, *more), min_size=1, max_size=20)


@settings(max_examples=10, deadline=None)
@given(many())
def test_every_history_leads_somewhere(cases: list[tuple[Front]]) -> None:
    for standings, findings in read([told for (told,) in cases]):
        assert standings
        assert len({one.addressee.key if one.addressee else "" for one in standings}) == len(standings)
        assert {finding.split()[0] for finding in findings} <= {*REFUSED}
        for one in standings:
            assert one.state in ORDER
            is_undated = one.since is None and one.delivered is None
            assert (one.waits_since is None) == (not one.waits or is_undated)


@settings(max_examples=10, deadline=None)
@given(many())
def test_a_step_that_check_refuses_changes_nothing(cases: list[tuple[Front]]) -> None:
    given_all = [told for (told,) in cases]
    said = read(given_all)
    kept = []
    for told, (_, findings) in zip(given_all, said, strict=True):
        refused = {int(number) for number in re.findall(r"history\[([0-9]+)\]", " ".join(findings))}
        kept.append({**told, "history": [one for index, one in enumerate(told["history"]) if index not in refused]})
    for (before, _), (after, _) in zip(said, read(kept), strict=True):
        assert before == after


@settings(max_examples=10, deadline=None)
@given(many(PUBLISHED, st.integers(0, 9)))
def test_that_it_was_published_moves_no_later_state(cases: list[tuple[Front, Front, int]]) -> None:
    more = read([insert(told, "history", published, place) for told, published, place in cases])
    for (before, _), (after, _) in zip(read([told for told, _, _ in cases]), more, strict=True):
        states = states_of(after)
        for who, state in states_of(before).items():
            assert state == UNDOCUMENTED or not who or states[who] == state


@settings(max_examples=10, deadline=None)
@given(many(st.fixed_dictionaries({"by": st.just(BYSTANDER), "text": st.just("Oui.")}, optional={"date": DATES})))
def test_a_bystander_moves_no_state(cases: list[tuple[Front, Front]]) -> None:
    more = read([insert(told, "responses", response, place) for place, (told, response) in enumerate(cases)])
    for (before, _), (after, _) in zip(read([told for told, _ in cases]), more, strict=True):
        assert before == after
