"""The commands: each parses, calls a stage, prints."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from hub.check import describe, level_of
from hub.model.finding import Finding
from hub.model.refusal import Refusal
from hub.settings import Settings, read_settings

MESSAGE_LANGUAGES = ("fr", "nl", "en")
GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


class Usage(click.ClickException):
    """A call that cannot be answered: a sentence in the reader's language, and exit code 2."""

    exit_code = 2

    def __init__(self, refusal: Refusal, lang: str | None = None) -> None:
        super().__init__(refusal.describe(lang or _read_environment() or "en"))


CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder of the records; hub.yml lies beside it.",
)
SITE_URL = click.option("--site-url", help="The public address of the site.")
TODAY = click.option("--today", help="The day the site is built for, such as 2026-11-22.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="knowledge-hub")
def main() -> None:
    """Build a static knowledge hub from structured records."""


@main.command()
@CONTENT
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--lang", type=click.Choice(MESSAGE_LANGUAGES), help="The language of the messages.")
@TODAY
def check(content: Path, paths: tuple[Path, ...], form: str, lang: str | None, today: str | None) -> None:
    """Report every problem of every record; with PATHS, only what concerns them."""
    from hub.build import check_site

    settings = _read(content, lang, today=today)
    for path in paths:
        if not path.exists():
            raise Usage(Refusal("path-missing", path=path), lang)
    findings = [f for f in _run(lang, check_site, settings) if _concerns(f, paths)]
    click.echo(format_findings(findings, form, lang or _pick_language(settings)), nl=False)
    sys.exit(1 if any(level_of(finding) == "error" for finding in findings) else 0)


@main.command()
@CONTENT
@click.option("--docs", type=click.Path(path_type=Path), help="Hand-written pages.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
@click.option("--strict", is_flag=True, help="Write nothing where there is an error or warning.")
@click.option("--drafts", is_flag=True, help="Build drafts too (a preview).")
@click.option("--lang", type=click.Choice(MESSAGE_LANGUAGES), help="The language of the messages.")
@SITE_URL
@TODAY
def build(
    content: Path,
    docs: Path | None,
    site_dir: Path | None,
    strict: bool,
    drafts: bool,
    lang: str | None,
    site_url: str | None,
    today: str | None,
) -> None:
    """Check the records and build the whole site."""
    from hub.plugins.engine import build_site

    settings = _read(content, lang, docs=docs, site_url=site_url, today=today, drafts=drafts)
    target = site_dir or settings.root / "site"
    # Everything made stays in use until the end: looking for garbage would only cost time.
    gc.disable()
    words = lang or _pick_language(settings)
    result = _run(lang, build_site, settings, target, strict=strict)
    shown = [f for f in result.findings if level_of(f) != "info"]
    click.echo(format_findings(shown, "text", words), err=True, nl=False)
    errors = [f for f in result.findings if level_of(f) == "error"]
    if strict and shown:
        click.echo(Refusal("strict", path=target).describe(words), err=True)
        sys.exit(1)
    click.echo(f"{target}: {result.pages} pages")
    sys.exit(1 if errors else 0)


@main.command()
@CONTENT
@click.option("--docs", type=click.Path(path_type=Path), help="Hand-written pages.")
@click.option("--port", default=8000, show_default=True, help="The port on this machine.")
@TODAY
def serve(content: Path, docs: Path | None, port: int, today: str | None) -> None:
    """Show a live preview that follows every change."""
    from hub.plugins.engine import serve_site

    settings = _read(content, None, docs=docs, today=today, drafts=True)
    words = _pick_language(settings)

    def say(finding: Finding) -> None:
        click.echo(format_findings([finding], "text", words), err=True, nl=False)

    click.echo(f"http://127.0.0.1:{port}/")
    _run(None, serve_site, settings, port, say)


def format_findings(findings: Iterable[Finding], form: str, lang: str) -> str:
    """The findings as `text`, a `json` list or `github` annotations, in fr, nl or en."""
    if form == "json":
        rows = json.dumps([_row(f, lang) for f in findings], ensure_ascii=False, indent=1)
        return "".join(c if _is_tame(c) or c == "\n" else f"\\u{ord(c):04x}" for c in rows) + "\n"
    line = _github_line if form == "github" else _text_line
    return "".join(line(_row(finding, lang)) + "\n" for finding in findings)


def _row(finding: Finding, lang: str) -> dict[str, Any]:
    message, hint = describe(finding, lang)
    return {
        "code": finding.code,
        "level": level_of(finding),
        "path": finding.path,
        "line": finding.line,
        "field": finding.field,
        "message": message,
        "hint": hint,
    }


def _text_line(row: dict[str, Any]) -> str:
    field = f" [{row['field']}]" if row["field"] else ""
    hint = f" → {row['hint']}" if row["hint"] else ""
    where = f"{row['path']}:{row['line']}"
    return _one_line(f"{where}: {row['level']} {row['code']}{field}: {row['message']}{hint}")


def _github_line(row: dict[str, Any]) -> str:
    level = GITHUB_LEVELS[row["level"]]
    place = f"file={_property(row['path'])},line={row['line']},title={_property(row['code'])}"
    return f"::{level} {place}::{_data(row['message'] + ' ' + row['hint'])}"


def _data(text: str) -> str:
    """Text escaped as GitHub's workflow commands ask."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return _one_line(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _one_line(text: str) -> str:
    """The text without control characters, which a hostile value could steer a terminal with."""
    return "".join(c if _is_tame(c) else "\N{REPLACEMENT CHARACTER}" for c in text)


def _is_tame(char: str) -> bool:
    """Whether a character only shows itself; private and unassigned ones beyond U+FFFF do no harm."""
    return char.isprintable() or char in "\u00a0\u202f" or ord(char) > 0xFFFF


def _read(content: Path, lang: str | None, **given: Any) -> Settings:
    if not content.is_dir():
        raise Usage(Refusal("folder-missing", path=content), lang)
    settings: Settings = _run(lang, read_settings, content.parent / "hub.yml", content=content, **given)
    return settings


def _run(lang: str | None, stage: Any, *args: Any, **options: Any) -> Any:
    """What a stage answers; its refusal in the reader's language, as far as that is known."""
    try:
        return stage(*args, **options)
    except Refusal as refusal:
        raise Usage(refusal, lang) from refusal


def _concerns(finding: Finding, paths: tuple[Path, ...]) -> bool:
    if not paths:
        return True
    found = Path(finding.path).resolve()
    return any(found == path.resolve() or path.resolve() in found.parents for path in paths)


def _pick_language(settings: Settings) -> str:
    """The reader's language: the environment's, else the site's first, else English."""
    candidates = (_read_environment(), *settings.languages, "en")
    return next(lang for lang in candidates if lang in MESSAGE_LANGUAGES)


def _read_environment() -> str:
    """The language of the environment where it is French or Dutch: an English one is often only
    the machine's."""
    wanted = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2]
    return wanted if wanted in ("fr", "nl") else ""
