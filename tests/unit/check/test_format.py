"""Findings as text, as JSON and as annotations of GitHub."""

from __future__ import annotations

import json

import pytest

from hub.check.format import format_findings, one_line
from hub.model.finding import Finding

WRONG = Finding("value-choice", "content/practices/x.fr.md", 7, "outcome", {"value": "miked", "choices": "mixed", "nearest": "mixed"})  # fmt: skip
MISSING = Finding("source-missing", "content/a,b:c.md")
WORD = Finding("word-debated", "x.md", 3, "body", {"value": "w", "reason": "r"}, 14)
FORMS = ("text", "json", "github")


@pytest.mark.parametrize(
    ("finding", "form", "start"),
    [
        (WRONG, "text", "content/practices/x.fr.md:7: error value-choice [outcome]: "),
        (MISSING, "text", "content/a,b:c.md:1: warning source-missing: "),
        (WRONG, "github", "::error file=content/practices/x.fr.md,line=7,title=value-choice::"),
        (MISSING, "github", "::warning file=content/a%2Cb%3Ac.md,line=1,title=source-missing::"),
        (WORD, "text", "x.md:3:14: info word-debated [body]: "),
        (WORD, "github", "::notice file=x.md,line=3,col=14,title=word-debated::"),
    ],
)
def test_a_finding_a_line(finding: Finding, form: str, start: str) -> None:
    (line,) = format_findings([finding], form, "en").splitlines()
    assert line.startswith(start)
    assert len(line) > len(start)


def test_json_has_every_part() -> None:
    rows = json.loads(format_findings([WRONG, MISSING], "json", "fr"))
    assert [tuple(row) for row in rows] == [("code", "level", "path", "line", "column", "field", "message", "hint")] * 2
    assert [(row["code"], row["level"], row["line"], row["field"]) for row in rows] == [
        ("value-choice", "error", 7, "outcome"),
        ("source-missing", "warning", 1, ""),
    ]


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("github", ""), ("json", "[]\n")])
def test_nothing_to_say(form: str, nothing: str) -> None:
    assert format_findings([], form, "fr") == nothing


@pytest.mark.parametrize("form", FORMS)
def test_each_language_has_its_words(form: str) -> None:
    assert len({format_findings([WRONG], form, lang) for lang in ("fr", "nl", "en")}) == 3


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Une « pratique »\u202f: l’été\u00a0!", "Une « pratique »\u202f: l’été\u00a0!"),
        ("a\x1b[2Jb", "a�[2Jb"),
        ("a\nb\rc\x07", "a�b�c�"),
        ("a\u202eb\u2028c\u200bd", "a�b�c�d"),
        ("\U0001f600\U0010fffd", "\U0001f600\U0010fffd"),
        ("", ""),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize("typed", ["\x1b[2J", "\r::error::x", "\n::error file=x::y", "\x9b2J", "\u202e"])
@pytest.mark.parametrize("form", FORMS)
def test_a_value_stays_in_its_line(form: str, typed: str) -> None:
    finding = Finding("value-choice", f"content/{typed}.md", 1, "", {"value": f"a{typed}b"})
    said = format_findings([finding], form, "fr")
    assert not [c for c in said if not c.isprintable() and c not in "\n\u00a0\u202f"]
    if form == "json":
        assert json.loads(said)[0]["path"] == f"content/{typed}.md"
    else:
        assert len(said.splitlines()) == 1
