"""The golden cases of `tests/golden/check/`: content as people write it, and what check says of it."""

from __future__ import annotations

import base64
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub.build import check_site, check_words
from hub.check.catalogue import describe, level_of, read_codes
from hub.model.finding import LEVELS, Finding
from hub.settings import read_settings
from tests.hubs import read_cases

FOLDER = Path(__file__).parent.parent / "golden" / "check"
LANGS = ("fr", "nl", "en")
THEMES = "partenariat:\n  label: {fr: Partenariat, nl: Partnerschap}\n"
TODAY = "2026-11-22"
NEEDS_THEMES = "vocabulary/themes.yml"
OF_IMPORT = "reply-"
"""What only `hub import` says: its cases are in `tests/golden/replies/`."""

Row = tuple[str, int, str, str]
"""Path below content, line, field and code of a finding, in the order of the comparison."""


CASES = read_cases(FOLDER)


def write_hub(case: Mapping[str, Any], root: Path) -> None:
    """The files of a case below `root`: `content/`, `docs/` and `hub.yml`."""
    content = root / "content"
    content.mkdir()
    hub = case.get("hub") or {}
    (root / "hub.yml").write_text(yaml.safe_dump(dict(hub), allow_unicode=True), "utf-8")
    texts = {NEEDS_THEMES: THEMES, **(case.get("files") or {})}
    blobs = {path: text.encode() for path, text in texts.items()}
    blobs |= {path: base64.b64decode(data) for path, data in (case.get("binary") or {}).items()}
    for path, size in (case.get("size") or {}).items():
        blobs[path] = blobs.get(path, b"").ljust(int(size), b"a")
    for path, data in blobs.items():
        _place(content / path).write_bytes(data)
    for path, target in (case.get("links") or {}).items():
        _place(content / path).symlink_to(target)
    for path, text in (case.get("docs") or {}).items():
        _place(root / "docs" / path).write_text(text, "utf-8")


def _place(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


@pytest.mark.parametrize("name", CASES)
def test_findings_of_a_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES[name]
    write_hub(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    settings = read_settings(tmp_path / "hub.yml", today=case.get("today", TODAY))
    found = (check_words if "words" in case else check_site)(settings)
    rows: list[Row] = sorted((f.path.removeprefix("content/"), f.line, f.field, f.code) for f in found)
    expected: list[Row] = sorted((e["path"], int(e["line"]), e.get("field", ""), e["code"]) for e in case["findings"])
    assert rows == expected
    places = {(f.path.removeprefix("content/"), f.line, f.column) for f in found}
    assert all((e["path"], int(e["line"]), int(e["column"])) in places for e in case["findings"] if "column" in e)
    for finding in found:
        assert_sentences(finding)


def assert_sentences(finding: Finding) -> None:
    """A finding reads as sentences in every language, with its level and no blank left open."""
    assert level_of(finding) in LEVELS
    assert set(finding.args) <= set(read_codes()[finding.code].args)
    for lang in LANGS:
        message, hint = describe(finding, lang)
        assert message
        assert hint
        assert "“”" not in message + hint
        assert "‘’" not in message + hint
        assert "«\u00a0\u00a0»" not in message + hint


@pytest.mark.parametrize("code", [code for code in read_codes() if not code.startswith(OF_IMPORT)])
def test_every_code_has_a_case(code: str) -> None:
    assert any(finding["code"] == code for case in CASES.values() for finding in case["findings"])


@pytest.mark.parametrize("code", read_codes())
def test_blanks_of_a_code_are_its_args(code: str) -> None:
    entry = read_codes()[code]
    blanks = {
        blank
        for labels in (entry.message, entry.hint, entry.hint_plain)
        for sentence in labels.values()
        for _, blank, _, _ in string.Formatter().parse(sentence)
        if blank is not None
    }
    assert blanks <= set(entry.args)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", read_codes())
def test_sentences_of_a_code_have_no_braces_left(code: str, lang: str) -> None:
    entry = read_codes()[code]
    for nearest in ("", "partenariat"):
        args = dict.fromkeys(entry.args, "x") | {"nearest": nearest}
        message, hint = describe(Finding(code, "content/practices/x.fr.md", args=args), lang)
        assert message
        assert hint
        assert not set("{}") & set(message + hint)


@pytest.mark.parametrize("code", read_codes())
def test_a_code_speaks_every_language(code: str) -> None:
    entry = read_codes()[code]
    assert entry.level in LEVELS
    assert set(entry.message) == set(entry.hint) == set(LANGS)
    assert set(entry.when) >= {"fr", "nl"}
    names_nearest = any("{nearest}" in hint for hint in entry.hint.values())
    assert set(entry.hint_plain) == (set(LANGS) if names_nearest else set())
