"""The commands: what they print, and the code they end with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub.cli import main
from hub.settings import Settings
from tests.hubs import ACTOR, TODAY, practice, record

HubAt = Callable[..., Settings]
GOOD = {"practices/x.fr.md": practice()}
BAD = {
    "practices/x.fr.md": practice("outcome: miked"),
    "actors/a.fr.md": record(ACTOR + "\nwebsite: wsm"),
    "practices/y.fr.md": practice().replace("sources: [{title: t}]\n", ""),
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--today", TODAY, *arguments])


def test_nothing_to_say(hub_at: HubAt) -> None:
    hub_at(GOOD)
    result = run()
    assert (result.output, result.exit_code) == ("", 0)


def test_warnings_alone_are_no_error(hub_at: HubAt) -> None:
    hub_at({"practices/y.fr.md": BAD["practices/y.fr.md"]})
    result = run()
    assert "source-missing" in result.output
    assert result.exit_code == 0


def test_text(hub_at: HubAt) -> None:
    hub_at(BAD)
    result = run("--lang", "fr")
    lines = result.output.splitlines()
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in lines] == [
        "content/actors/a.fr.md:7",
        "content/practices/x.fr.md:7",
        "content/practices/y.fr.md:1",
    ]
    assert lines[1].startswith("content/practices/x.fr.md:7: error value-choice [outcome]: ")
    assert "miked" in lines[1]
    assert "mixed" in lines[1]


def test_json(hub_at: HubAt) -> None:
    hub_at(BAD)
    result = run("--format", "json", "--lang", "nl")
    found = json.loads(result.output)
    assert result.exit_code == 1
    assert [row["code"] for row in found] == ["url-unsafe", "value-choice", "source-missing"]
    assert found[1].keys() == {"code", "level", "path", "line", "field", "message", "hint"}
    assert found[1].items() >= {
        "level": "error", "path": "content/practices/x.fr.md", "line": 7, "field": "outcome",
    }.items()  # fmt: skip


def test_json_of_nothing_is_an_empty_list(hub_at: HubAt) -> None:
    hub_at(GOOD)
    assert json.loads(run("--format", "json").output) == []


def test_github(hub_at: HubAt) -> None:
    hub_at(BAD)
    lines = run("--format", "github", "--lang", "en").output.splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in lines] == [
        "error file=content/actors/a.fr.md,line=7,title=url-unsafe",
        "error file=content/practices/x.fr.md,line=7,title=value-choice",
        "warning file=content/practices/y.fr.md,line=1,title=source-missing",
    ]


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["content/actors"], ["url-unsafe"]),
        (["content/practices/x.fr.md"], ["value-choice"]),
        (["content/practices/x.fr.md", "content/actors/a.fr.md"], ["url-unsafe", "value-choice"]),
        (["content"], ["url-unsafe", "value-choice", "source-missing"]),
        (["content/vocabulary"], []),
    ],
)
def test_only_what_concerns_the_paths(paths: list[str], found: list[str], hub_at: HubAt) -> None:
    hub_at(BAD)
    result = run("--format", "json", *paths)
    assert [row["code"] for row in json.loads(result.output)] == found
    assert result.exit_code == (1 if found else 0)


@pytest.mark.parametrize("lang", ["fr", "nl", "en"])
def test_languages_differ(lang: str, hub_at: HubAt) -> None:
    hub_at(BAD)
    others = [run("--lang", other).output for other in ("fr", "nl", "en") if other != lang]
    assert run("--lang", lang).output not in others


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--content", "nowhere"], "nowhere"),
        (["--format", "xml"], "xml"),
        (["--lang", "de"], "de"),
        (["nowhere.md"], "nowhere.md"),
        (["--today", "demain"], "demain"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_a_wrong_call(arguments: list[str], words: str, hub_at: HubAt) -> None:
    hub_at(GOOD)
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert "Traceback" not in result.output


def test_bad_settings_and_schemas_are_wrong_usage(hub_at: HubAt, tmp_path: Path) -> None:
    hub_at(GOOD)
    (tmp_path / "hub.yml").write_text("languges: [fr]", "utf-8")
    assert run().exit_code == 2
    hub_at(GOOD)
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/practice.yml").write_text("fields: {a: {type: txt}}", "utf-8")
    result = run()
    assert result.exit_code == 2
    assert "txt" in result.output


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("typed", ["\\e[2J", "\\r::error::x", "\\n::error file=x::y", "\\x07", "\\x9b2J", "\\u202e"])
def test_a_value_does_not_steer_the_terminal(typed: str, form: str, hub_at: HubAt) -> None:
    hub_at({"practices/x.fr.md": practice(f'outcome: "a{typed}b"')})
    result = run("--format", form)
    assert result.exit_code == 1
    assert not [c for c in result.output if not c.isprintable() and c not in "\n\u00a0\u202f"]
    if form != "json":
        assert len(result.output.splitlines()) == 1


def test_help_names_the_commands() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    for command in ("check", "build", "serve"):
        assert command in result.output
