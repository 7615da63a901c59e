"""The self-assessment without a browser: frameworks as the page gives them, and what its JavaScript makes of them."""

from __future__ import annotations

import functools
import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from hub.link.frameworks import list_frameworks
from hub.settings import read_settings
from hub.view.address import ROOT
from hub.view.assessment import make_framework
from hub.view.lens import Lens
from tests.hubs import link_hub, schema_of

FOLDER = Path(__file__).parents[1]
RUNNER = FOLDER / "tests/javascript/assessment-run.js"
ROLES = ("board", "staff", "hr")
ANSWERS = (1, 2, 3, 4, "unknown", "unsaid")

Framework = Mapping[str, Any]
Sheet = dict[str, Any]


class Call(NamedTuple):
    """A function by its name and what it is given."""

    name: str
    given: tuple[Any, ...]


def call(name: str, *given: Any) -> Call:
    return Call(name, given)


def framework(at: int = 0) -> dict[str, int]:
    """In a call: one of the frameworks."""
    return {"$framework": at}


def answer(at: int) -> dict[str, int]:
    """In a call: what an earlier one answered."""
    return {"$answer": at}


def run(calls: Iterable[Call], *frameworks: Framework) -> list[Any]:
    """What each call answers; that none throws is said here, for all."""
    node = subprocess.run([FOLDER / "bin/ensure-node"], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    asked = {"frameworks": frameworks, "calls": [[name, *given] for name, given in calls]}
    done = subprocess.run(
        [node.strip(), RUNNER], input=json.dumps(asked), check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    answers = json.loads(done.stdout)
    assert [one for one in answers if "thrown" in one] == []
    return [one.get("value") for one in answers]


@functools.cache
def read_frameworks() -> tuple[Framework, ...]:
    """The hub's own first framework in French and in Dutch."""
    settings = read_settings(FOLDER / "hub.yml", today="2026-11-22")
    graph, _ = link_hub(settings)
    lenses = [Lens(graph, schema_of(settings), settings, lang) for lang in ("fr", "nl")]
    return tuple(make_framework(lens, list_frameworks(graph)[0], ROOT) for lens in lenses)


def make_small(
    dimensions: Sequence[Sequence[Iterable[str]]], name: str = "example", texts: str = "Question"
) -> Framework:
    """A framework of so many dimensions; each question is given as the roles it is for."""
    numbers = count(1)
    made = [
        {"id": f"d{at}", "title": f"D{at}", "summary": "", "href": f"d{at}/"}
        | {"questions": [_make_question(f"d{at}", next(numbers), roles, texts) for roles in questions]}
        for at, questions in enumerate(dimensions)
    ]
    known = [{"id": role, "label": role.upper()} for role in ROLES]
    head = {"format": "hub-framework", "version": 1, "id": name, "lang": "fr", "title": "Cadre"}
    return {**head, "roles": known, "dimensions": made}


def _make_question(dimension: str, number: int, roles: Iterable[str], texts: str) -> dict[str, Any]:
    level = {"label": "Niveau", "descriptor": "On voit ceci."}
    return {
        "key": f"{dimension}#q{number}",
        "number": number,
        "text": f"{texts} {number}",
        "why": "",
        "roles": list(roles),
        "levels": [level] * 4,
        "practices": [{"title": f"Aide {number}", "href": f"aide-{number}/"}],
        "resources": [],
        "terms": [],
    }


def list_keys(one: Framework, role: str = "") -> list[str]:
    questions = [question for dimension in one["dimensions"] for question in dimension["questions"]]
    return [question["key"] for question in questions if not role or not question["roles"] or role in question["roles"]]


def make_sheet(one: Framework, answers: Mapping[str, Any], role: str = "", own: str = "", date: str = "") -> Sheet:
    return {"id": own, "framework": one["id"], "role": role, "date": date, "answers": dict(answers)}
