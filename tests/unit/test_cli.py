"""The commands: what they print, and the code they end with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub.build import build
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
    assert found[1].keys() == {"code", "level", "path", "line", "column", "field", "message", "hint"}
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


FRENCH = """\
{"id": "a", "title": "Le coton", "text": "Le coton du Bénin"}
{"id": "b", "title": "La mutuelle", "text": "La mutuelle, le coton et le prix"}
{"id": "c", "title": "Sparen", "text": "Een spaargroep", "lang": "nl"}
"""
HARMFUL = '{"id": "a", "title": "Le coton\\u001b[2J", "text": "x"}\n'


def search(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["search", *arguments])


@pytest.fixture
def texts(hub_at: HubAt, tmp_path: Path) -> Path:
    """A file of texts beside a hub."""
    hub_at(GOOD)
    file = tmp_path / "texts.jsonl"
    file.write_text(FRENCH, "utf-8")
    return file


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["coton"], [" 1  a  Le coton", " 2  b  La mutuelle"]),
        (["coton", "--limit", "1"], [" 1  a  Le coton"]),
        (["coton -mutuelle"], [" 1  a  Le coton"]),
        (["coton mutuelle", "--limit", "1"], [" 1  b  La mutuelle"]),
        (["introuvable"], []),
    ],
)
def test_search_as_text(arguments: list[str], lines: list[str], texts: Path) -> None:
    result = search(*arguments, "--lang", "fr", "--docs", str(texts))
    assert (result.output.splitlines(), result.exit_code) == (lines, 0)


def test_search_as_json(texts: Path) -> None:
    result = search("coton", "--lang", "fr", "--docs", str(texts), "--format", "json")
    rows = json.loads(result.output)
    assert result.exit_code == 0
    assert [(row["record"], row["rank"], row["title"], row["lang"]) for row in rows] == [
        ("a", 1, "Le coton", "fr"),
        ("b", 2, "La mutuelle", "fr"),
    ]
    assert rows[0].keys() == {"query", "rank", "record", "score", "lang", "matched", "title"}
    assert rows[0]["score"] > rows[1]["score"] > 0


def test_search_finds_nothing_as_an_empty_list(texts: Path) -> None:
    result = search("introuvable", "--lang", "fr", "--docs", str(texts), "--format", "json")
    assert (json.loads(result.output), result.exit_code) == ([], 0)


def test_search_answers_the_queries_of_a_file(texts: Path) -> None:
    queries = texts.with_name("queries.tsv")
    queries.write_text("q2\tcoton\n\nq1\tmutuelle\nq3\tintrouvable\n", "utf-8")
    call = ("--lang", "fr", "--docs", str(texts), "--queries", str(queries))
    assert search(*call).output == "q2\ta\t1\nq2\tb\t2\nq1\tb\t1\n"
    assert search(*call, "--limit", "1").output == "q2\ta\t1\nq1\tb\t1\n"
    rows = json.loads(search(*call, "--format", "json").output)
    assert [(row["query"], row["record"]) for row in rows] == [("q2", "a"), ("q2", "b"), ("q1", "b")]


def test_search_of_texts_knows_the_concepts_of_the_content(hub_at: HubAt, tmp_path: Path) -> None:
    hub_at({"vocabulary/themes.yml": "epargne:\n  label: {fr: Tontine, nl: Spaargroep}\n"})
    (tmp_path / "texts.jsonl").write_text(FRENCH, "utf-8")
    call = ("tontine", "--lang", "fr", "--docs", "texts.jsonl")
    assert search(*call).output == " 1  c  Sparen  (Tontine)\n"
    (row,) = json.loads(search(*call, "--format", "json").output)
    assert (row["record"], row["lang"], row["matched"]) == ("c", "nl", ["Tontine"])


def test_search_reads_a_built_site(hub_at: HubAt, tmp_path: Path) -> None:
    settings = hub_at({"practices/x.fr.md": practice("", "## Contexte\n\nLe coton du Bénin.\n")})
    for file in build(settings).site.files:
        for folder in ("site", "elsewhere"):
            (tmp_path / folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / file.path).write_bytes(file.content)
    for arguments in ([], ["--site-dir", "elsewhere"]):
        for lang in ("fr", "nl"):
            result = search("coton", "--lang", lang, *arguments)
            assert (result.output, result.exit_code) == (" 1  practices/x  Titre\n", 0)


REFUSED = {
    "no index": (["coton"], "site"),
    "no index there": (["coton", "--site-dir", "nowhere"], "nowhere"),
    "a bad line": (["coton", "--docs", "bad.jsonl"], "bad.jsonl"),
    "no texts": (["coton", "--docs", "none.jsonl"], "none.jsonl"),
    "no query": ([], "--queries"),
    "no query for texts": (["--docs", "bad.jsonl"], "--queries"),
    "a bad query": (["--queries", "bad.jsonl"], "bad.jsonl"),
    "no queries": (["--queries", "none.tsv"], "none.tsv"),
    "no content": (["coton", "--content", "nowhere"], "nowhere"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_search_says_what_is_wrong_in_the_reader_s_language(case: str, texts: Path) -> None:
    arguments, word = REFUSED[case]
    texts.with_name("bad.jsonl").write_text('{"id": "a", "text": "x"}\n{"id": \n', "utf-8")
    said = {}
    for lang in ("fr", "nl", "en"):
        result = search("--lang", lang, *arguments)
        assert (result.exit_code, result.exception.__class__) == (2, SystemExit)
        assert word in result.output
        assert "Traceback" not in result.output
        said[lang] = result.output
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize(("lang", "words"), [("fr", "ligne 2"), ("nl", "regel 2"), ("en", "line 2")])
def test_search_names_the_line(lang: str, words: str, texts: Path) -> None:
    texts.write_text(FRENCH.splitlines()[0] + "\n[]\n", "utf-8")
    assert words in search("coton", "--lang", lang, "--docs", str(texts)).output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["coton"], "--lang"),
        (["coton", "--lang", "fr", "--limit", "0"], "--limit"),
        (["coton", "--lang", "fr", "--format", "xml"], "xml"),
    ],
)
def test_a_wrong_search(arguments: list[str], words: str, texts: Path) -> None:
    result = search(*arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert "Traceback" not in result.output


def test_a_found_title_does_not_steer_the_terminal(texts: Path) -> None:
    texts.write_text(HARMFUL, "utf-8")
    assert (
        search("coton", "--lang", "fr", "--docs", str(texts)).output == " 1  a  Le coton\N{REPLACEMENT CHARACTER}[2J\n"
    )


def test_help_names_the_commands() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    for command in ("check", "build", "serve", "search"):
        assert command in result.output
