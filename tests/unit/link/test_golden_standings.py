"""The golden cases of `tests/golden/standings.yml`: a history as editors write it, and where it leaves a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.model.standing import ORDER, Standing
from tests.hubs import codes, record

FILE = Path(__file__).parents[2] / "golden" / "standings.yml"
CASES: dict[str, Mapping[str, Any]] = {
    case["case"]: case
    for case in yaml.load(FILE.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - scalars as they are typed
}
KINDS = {
    "ville": "municipality",
    "commune": "municipality",
    "province": "public-authority",
    "voisine": "ngo",
    "atelier": "ngo",
}
ACTORS = {
    f"actors/{slug}.fr.md": record(f"actor_kind: {kind}\nsources: [{{title: t}}]") for slug, kind in KINDS.items()
}


def tell(standing: Standing) -> str:
    """A standing as a case says it."""
    who = standing.addressee.key if standing.addressee else ""
    dates = (standing.since, standing.delivered, standing.waits_since)
    return " · ".join(str(said or "-") for said in (who, standing.state, *dates))


@pytest.mark.parametrize("name", CASES)
def test_where_a_statement_stands(
    name: str, link_at: Callable[..., tuple[Graph, list[Finding]]], check_at: Any
) -> None:
    case = CASES[name]
    front = {
        "themes": ["partenariat"],
        "statement_kind": "demand",
        "issued_by": ["atelier"],
        "sources": [{"title": "t"}],
    }
    front |= {key: case[key] for key in ("addressed_to", "history", "responses") if key in case}
    files = {**ACTORS, "statements/s.fr.md": record(yaml.safe_dump(front, allow_unicode=True, sort_keys=False))}
    graph, _ = link_at(files)
    assert [tell(standing) for standing in graph.standings["statements/s"]] == case["stands"]
    assert codes(check_at(files).findings) == case.get("findings", [])


def test_every_state_is_told() -> None:
    told = {said.split(" · ")[1] for case in CASES.values() for said in case["stands"]}
    assert told == set(ORDER)
