"""The commands on words: `hub check --words` and `hub words`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub.cli import main
from hub.model.refusal import Refusal
from hub.settings import Settings
from hub.wording.texts import read_given
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


@pytest.mark.parametrize(
    "front",
    [
        "summary: un bénéficiaire\nactor_kind: ngo\nself_described: true",
        "summary: s\nactor_kind: bénéficiaire\nkeywords: [bénéficiaire]\nacronym: bénéficiaire",
    ],
)
def test_nobody_is_told_how_to_name_themselves(front: str, hub_at: HubAt) -> None:
    hub_at({**FILES, "actors/x.fr.md": f"---\ntitle: T\n{front}\n---\n"})
    assert "word-" not in run("check", "--words", "content/actors/x.fr.md").output


def test_the_words_of_a_statement_are_those_of_who_speaks(hub_at: HubAt) -> None:
    own = "un bénéficiaire"
    front = (
        f"title: T\nsummary: s\nstatement_kind: demand\nquote: {own}\nissued_by: [{{label: {own}}}]\n"
        f"issued_at: {{event: Journée de {own}}}\nresponses: [{{by: {{label: {own}}}, text: {own}}}]\n"
        f"sources: [{{title: {own}}}]\ncreated: 2026-01-01"
    )
    hub_at({**FILES, "statements/x.fr.md": f"---\n{front}\n---\n{own}\n"})
    assert "word-" not in run("check", "--words", "content/statements/x.fr.md").output


def test_accents_typed_apart_move_no_column(hub_at: HubAt) -> None:
    hub_at({**FILES, "practices/x.fr.md": practice(body="E\u0301te\u0301, un bénéficiaire\n")})
    result = run("check", "--words", "--lang", "fr", "content/practices")
    assert result.output.startswith("content/practices/x.fr.md:8:11: info word-debated")


def test_a_word_that_is_a_draft_in_a_language_is_none_there(hub_at: HubAt) -> None:
    draft = FILES["terms/beneficiaire.fr.md"].replace("usage:", "status: draft\nusage:")
    hub_at({**FILES, "terms/beneficiaire.fr.md": draft})
    assert run("words", "-", "--lang", "fr", given="les bénéficiaires").output.startswith("Aucun")
    assert run("words", "-", "--lang", "nl", given="de begunstigden").output.startswith("-:1:4")


def test_the_input_may_be_closed(hub_at: HubAt, monkeypatch: pytest.MonkeyPatch) -> None:
    hub_at(CONTENT)
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(Refusal, match="no text"):
        read_given("-")


def test_a_name_steers_no_terminal(hub_at: HubAt) -> None:
    hub_at(CONTENT)
    assert "\x1b" not in run("words", "a\x1b[31m.txt").output


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
