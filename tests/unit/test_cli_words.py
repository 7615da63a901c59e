"""The commands on words: `hub check --words` and `hub words`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub.cli import main
from hub.settings import Settings
from tests.hubs import TODAY, practice
from tests.unit.wording.glossary import FILES

HubAt = Callable[..., Settings]
CONTENT = {**FILES, "practices/x.fr.md": practice(body="Avec les bénéficiaires.\n\nEt un bénéficiaire du Sud.\n")}


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments, "--today", TODAY], input=given)


def test_words_are_looked_at_when_asked(hub_at: HubAt) -> None:
    hub_at(CONTENT)
    assert run("check", "practices").exit_code == 2
    assert run("check", "content/practices").output == ""
    result = run("check", "--words", "--lang", "fr", "content/practices")
    assert [line.split(" [")[0] for line in result.output.splitlines()] == [
        "content/practices/x.fr.md:8:10: info word-debated",
        "content/practices/x.fr.md:10:20: info word-avoid",
    ]
    assert "aussi ligne 10" in result.output
    assert result.exit_code == 0


def test_a_text_that_is_piped_in(hub_at: HubAt) -> None:
    hub_at(CONTENT)
    result = run("words", "-", given="Pour les alliés\net pour les bénéficiaires.")
    lines = result.output.splitlines()
    assert [line.split(": ")[0] for line in lines[:2]] == ["-:1:10", "-:2:13"]
    assert lines[2].startswith("2 mots")
    assert "« fr »" in lines[2]
    assert result.exit_code == 0


def test_nothing_to_look_at(hub_at: HubAt) -> None:
    hub_at(CONTENT)
    assert run("words", "-", "--lang", "nl", given="een dorp").output == "Geen woorden om nog eens te bekijken.\n"


def test_json_holds_the_findings_alone(hub_at: HubAt, tmp_path: Path) -> None:
    hub_at(CONTENT)
    (tmp_path / "x.txt").write_text("les alliés", "utf-8")
    result = run("words", str(tmp_path / "x.txt"), "--format", "json")
    assert [(row["code"], row["line"], row["column"]) for row in json.loads(result.stdout)] == [("word-debated", 1, 5)]
    assert "1 mot" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "given", "word"),
    [
        (["nowhere.txt"], "", "nowhere.txt"),
        (["-"], "", "text"),
        (["-"], b"\xff", "UTF-8"),
        (["-"], "xyz", "--lang"),
        (["-", "--lang", "de"], "x", "fr, nl"),
    ],
)
def test_what_cannot_be_read_is_refused(arguments: list[str], given: str | bytes, word: str, hub_at: HubAt) -> None:
    hub_at(CONTENT)
    result = run("words", *arguments, given=given)
    assert result.exit_code == 2
    assert word in result.output
