"""Findings as text, as JSON and as annotations of GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hub.check.catalogue import describe, level_of
from hub.model.finding import Finding

GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def format_findings(findings: Iterable[Finding], form: str, lang: str) -> str:
    """The findings as `text`, a `json` list or `github` annotations, in fr, nl or en."""
    if form == "json":
        return format_rows([_row(f, lang) for f in findings])
    line = _github_line if form == "github" else _text_line
    return "".join(line(_row(finding, lang)) + "\n" for finding in findings)


def format_rows(rows: list[dict[str, Any]]) -> str:
    """Rows as JSON in which every character that does more than show itself is escaped."""
    shown = json.dumps(rows, ensure_ascii=False, indent=1)
    return "".join(c if _is_tame(c) or c == "\n" else f"\\u{ord(c):04x}" for c in shown) + "\n"


def _row(finding: Finding, lang: str) -> dict[str, Any]:
    message, hint = describe(finding, lang)
    return {
        "code": finding.code,
        "level": level_of(finding),
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "field": finding.field,
        "message": message,
        "hint": hint,
    }


def _text_line(row: dict[str, Any]) -> str:
    field = f" [{row['field']}]" if row["field"] else ""
    hint = f" → {row['hint']}" if row["hint"] else ""
    where = f"{row['path']}:{row['line']}" + (f":{row['column']}" if row["column"] else "")
    return one_line(f"{where}: {row['level']} {row['code']}{field}: {row['message']}{hint}")


def _github_line(row: dict[str, Any]) -> str:
    level = GITHUB_LEVELS[row["level"]]
    column = f",col={row['column']}" if row["column"] else ""
    place = f"file={_property(row['path'])},line={row['line']}{column},title={_property(row['code'])}"
    return f"::{level} {place}::{_data(row['message'] + ' ' + row['hint'])}"


def _data(text: str) -> str:
    """Text escaped as GitHub's workflow commands ask."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def one_line(text: str) -> str:
    """The text without control characters, which a hostile value could steer a terminal with."""
    return "".join(c if _is_tame(c) else "\N{REPLACEMENT CHARACTER}" for c in text)


def _is_tame(char: str) -> bool:
    """Whether a character only shows itself; private and unassigned ones beyond U+FFFF do no harm."""
    return char.isprintable() or char in "\u00a0\u202f" or ord(char) > 0xFFFF
