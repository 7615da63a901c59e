"""`hub import`: what it prints and writes, and the code it ends with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub.cli import main
from hub.settings import Settings
from tests.hubs import ACTOR, TODAY, record

HubAt = Callable[..., Settings]
FILES = {
    "statements/s.fr.md": record(
        "themes: [partenariat]\nstatement_kind: demand\nissued_by: [{label: a}]\naddressed_to: [ville]\n"
        "sources: [{title: t}]"
    ),
    "statements/s.nl.md": "---\ntitle: Titel\nsummary: s\ntranslates: {lang: fr}\n---\n",
    "actors/ville.fr.md": record(ACTOR, title="La ville"),
}
REPLY = """\
Antwoord op een uitspraak · hub-reply 1
Antwoord van: La ville
Datum: 2026-11-20
Taal: nl
--- statements/s ---
Ons antwoord:
Ja.
"""


@pytest.fixture
def statement(hub_at: HubAt) -> Path:
    """The statement of a small hub, with a reply to it in r.txt."""
    settings = hub_at(FILES)
    Path("r.txt").write_text(REPLY, "utf-8")
    return settings.content / "statements/s.fr.md"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", "--today", TODAY, *arguments])


def test_an_import_says_what_it_added_and_asks_to_verify_the_sender(statement: Path) -> None:
    result = run("r.txt", "--lang", "fr")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0].startswith("content/statements/s.fr.md:10: info reply-added [responses[0]]: ")
    assert "vérifiez auprès de « La ville » que la réponse vient bien de là" in lines[0]
    assert lines[1:6] == ["+ responses:", "+   - by: ville", "+     date: 2026-11-20", "+     text: \"Ja.\"", "+     told_in: nl"]  # fmt: skip
    assert lines[6:] == []
    assert 'text: "Ja."' in statement.read_text("utf-8")


def test_the_files_are_checked_after_writing(statement: Path) -> None:
    statement.write_text(statement.read_text("utf-8").replace("issued_by: [{label: a}]\n", ""), "utf-8")
    result = run("r.txt", "--lang", "nl")
    assert (result.exit_code, "error field-required [issued_by]" in result.output) == (1, True)
    assert 'text: "Ja."' in statement.read_text("utf-8")


def test_a_dry_run_shows_the_lines_and_writes_nothing(statement: Path) -> None:
    before = statement.read_text("utf-8")
    result = run("r.txt", "--dry-run", "--lang", "en")
    assert result.exit_code == 0
    assert (
        "info reply-ready [responses[0]]: The reply from “La ville” (2026-11-20) to statements/s would go here."
        in result.output
    )
    assert '+     text: "Ja."' in result.output
    assert statement.read_text("utf-8") == before


def test_a_second_import_adds_nothing(statement: Path) -> None:
    run("r.txt")
    once = statement.read_bytes()
    result = run("r.txt", "--lang", "nl")
    assert result.exit_code == 0
    assert result.output.startswith("r.txt:5: info reply-known [statements/s]: ")
    assert statement.read_bytes() == once


def test_with_one_error_nothing_of_any_file_is_written(statement: Path) -> None:
    before = statement.read_text("utf-8")
    Path("other.txt").write_text(REPLY.replace("Datum: 2026-11-20\n", ""), "utf-8")
    result = run("r.txt", "other.txt", "--lang", "nl")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stdout.splitlines()] == ["other.txt:1"]
    assert "reply-undated [date]" in result.stdout
    assert result.stderr == "Er werd niets geïmporteerd. Verbeter eerst wat hierboven staat.\n"
    assert statement.read_text("utf-8") == before


@pytest.mark.parametrize("lang", ["fr", "nl", "en"])
def test_hostile_names_steer_no_terminal(lang: str, statement: Path) -> None:
    Path("r.txt").write_text(REPLY.replace("La ville", "La \x1b[31mville\u202e").replace("/s ", "/\x1b[2Js "), "utf-8")
    result = run("r.txt", "--lang", lang)
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


@pytest.mark.parametrize("arguments", [[], ["nowhere.txt"], ["content"], ["r.txt", "--content", "nowhere"]])
def test_a_call_that_cannot_be_answered(arguments: list[str], statement: Path) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_file_that_cannot_be_written_is_a_refusal(statement: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", fail)
    result = run("r.txt", "--lang", "en")
    assert result.exit_code == 2
    assert "cannot be written (Permission denied). Nothing was imported." in result.output
