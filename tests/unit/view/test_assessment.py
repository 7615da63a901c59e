"""The self-assessment: what its script is given, in a page and in a file, and what it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from hub.link.frameworks import list_frameworks
from hub.settings import Settings
from hub.view.address import ROOT
from hub.view.assessment import SPOKEN, frame_tool, make_framework, tool_file
from hub.view.lens import Lens
from hub.view.words import Words
from tests.hubs import link_hub, practice, record, schema_of, translation

HubAt = Callable[..., Settings]

SCRIPTS = Path(__file__).parents[3] / "hub" / "theme" / "assets" / "js" / "assessment"
SCHEMES = "vocabulary/frameworks.yml"
LEVELS = ", ".join(f"{{label: L{n}, descriptor: D{n}}}" for n in range(1, 5))
QUESTIONS = f"""
    - id: budget
      text: "Qui décide </script> du budget ?"
      why: Parce que.
      for_roles: [board, staff]
      levels: [{LEVELS}]
      practices: [caisse, exemple]
    - {{id: sans, text: Sans niveaux}}
    - {{id: courte, text: Courte, levels: [{LEVELS}]}}
"""
FILES = {
    SCHEMES: "genre:\n  label: {fr: Cadre genre, nl: Kader gender}\n",
    "practices/caisse.fr.md": practice(),
    "practices/exemple.fr.md": practice("fictitious: true"),
    "framework/decider.fr.md": record(
        f"framework: genre\norder: 1\nsources: [{{title: t}}]\nquestions:{QUESTIONS}", title="Décider"
    ),
    "framework/decider.nl.md": translation("questions:\n  - {id: budget, text: Wie beslist?}"),
}
TEXTS = {"label"}
"""What a call to say words may quote beside their name."""

BLOCK = re.compile(r'<script type="application/json" data-hub-(\w+)>(.*?)</script>', re.DOTALL)


def make_lens(hub_at: HubAt, lang: str) -> Lens:
    settings = hub_at(FILES)
    graph, findings = link_hub(settings)
    assert [finding for finding in findings if finding.code.startswith(("ref", "field", "value"))] == []
    return Lens(graph, schema_of(settings), settings, lang)


def make(hub_at: HubAt, lang: str = "fr", prefix: str = ROOT) -> Mapping[str, Any]:
    lens = make_lens(hub_at, lang)
    return make_framework(lens, list_frameworks(lens.graph)[0], prefix)


def test_the_framework_holds_what_can_be_answered_in_order_with_the_numbers_of_the_cards(hub_at: HubAt) -> None:
    made = make(hub_at)
    assert (made["id"], made["lang"], made["title"]) == ("genre", "fr", "Cadre genre")
    assert [dimension["id"] for dimension in made["dimensions"]] == ["decider"]
    questions = made["dimensions"][0]["questions"]
    assert [(one["key"], one["number"]) for one in questions] == [("decider#budget", 1), ("decider#courte", 3)]
    assert questions[0]["roles"] == ["board", "staff"]
    assert questions[0]["levels"][3] == {"label": "L4", "descriptor": "D4"}
    assert [role["id"] for role in made["roles"]][:2] == ["board", "staff"]


def test_texts_without_translation_bear_their_language(hub_at: HubAt) -> None:
    first, short = make(hub_at, "nl")["dimensions"][0]["questions"]
    assert first["text"] == "Wie beslist?"
    assert first["why"] == {"text": "Parce que.", "lang": "fr"}
    assert short["text"] == {"text": "Courte", "lang": "fr"}


def test_french_signs_keep_their_spaces_in_the_data_too(hub_at: HubAt) -> None:
    assert make(hub_at)["dimensions"][0]["questions"][0]["text"].endswith("budget\u202f?")


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        (ROOT, f"{ROOT}fr/pratiques/caisse/"),
        ("https://hub.test/", "https://hub.test/fr/pratiques/caisse/"),
        ("", ""),
    ],
)
def test_links_begin_where_the_tool_stands(hub_at: HubAt, prefix: str, expected: str) -> None:
    helps = make(hub_at, prefix=prefix)["dimensions"][0]["questions"][0]["practices"]
    assert helps[0]["href"] == expected
    assert [one.get("fictitious", False) for one in helps] == [False, True]


@pytest.mark.parametrize("lang", ["fr", "nl"])
def test_no_text_ends_a_data_block(hub_at: HubAt, lang: str) -> None:
    lens = make_lens(hub_at, lang)
    blocks = dict(BLOCK.findall(frame_tool(lens, list_frameworks(lens.graph)[0], ROOT)))
    assert json.loads(blocks["framework"])["lang"] == lang
    assert len(json.loads(blocks["framework"])["dimensions"][0]["questions"]) == 2
    assert json.loads(blocks["spoken"])["next"] == {"fr": "Question suivante", "nl": "Volgende vraag"}[lang]


def test_a_file_has_no_link_to_itself(hub_at: HubAt) -> None:
    lens = make_lens(hub_at, "fr")
    framework = list_frameworks(lens.graph)[0]
    file = tool_file(lens, framework)
    assert file == "fr/auto-evaluation/genre/auto-evaluation.html"
    assert ROOT + file in frame_tool(lens, framework, ROOT)
    assert "auto-evaluation.html" not in frame_tool(lens, framework, "https://hub.test/")


@pytest.mark.parametrize("lang", ["fr", "nl", "en"])
def test_the_words_of_the_script_are_those_it_says(hub_at: HubAt, lang: str) -> None:
    """Each in every packaged language; what is made of a code of a problem begins with `p-`."""
    scripts = "".join(file.read_text("utf-8") for file in SCRIPTS.glob("*.js"))
    calls = re.findall(r"\bsay(?:With)?\((?:tool\.)?voice, (\"[^)]*)", scripts)
    said = {key for call in calls for key in re.findall(r'"([a-z][a-z0-9-]*)"', call)}
    codes = re.findall(
        r'"([a-z-]+)"', (SCRIPTS / "types.d.ts").read_text("utf-8").partition("code:")[2].partition(";")[0]
    )
    own = {key.removeprefix(SPOKEN) for key in Words(lang, hub_at({})).entries[0] if key.startswith(SPOKEN)}
    assert len(said) > 40
    assert len(codes) == 9
    assert (said - TEXTS) | {f"p-{code}" for code in codes} <= own
    assert {key for key in own if f'"{key}"' not in scripts and not key.startswith("p-")} == set()


def test_a_level_without_a_label_goes_by_its_number(hub_at: HubAt) -> None:
    levels = ", ".join(f"{{descriptor: D{n}}}" for n in range(1, 5))
    questions = f"[{{id: budget, text: Qui décide ?, levels: [{levels}]}}]"
    made = record(f"framework: genre\norder: 1\nsources: [{{title: t}}]\nquestions: {questions}", title="Décider")
    settings = hub_at({SCHEMES: FILES[SCHEMES], "framework/decider.fr.md": made})
    graph, _ = link_hub(settings)
    lens = Lens(graph, schema_of(settings), settings, "fr")
    (dimension,) = make_framework(lens, list_frameworks(lens.graph)[0], ROOT)["dimensions"]
    shown = [(level["label"], level["descriptor"]) for level in dimension["questions"][0]["levels"]]
    assert shown == [("niveau 1", "D1"), ("niveau 2", "D2"), ("niveau 3", "D3"), ("niveau 4", "D4")]
