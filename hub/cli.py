"""The commands: each parses, calls a stage, prints."""

from __future__ import annotations

import dataclasses
import gc
import os
import sys
from pathlib import Path
from typing import Any

import click

from hub.check import level_of
from hub.check.format import format_findings, format_rows, one_line
from hub.model.finding import Finding
from hub.model.refusal import Refusal
from hub.settings import Settings, read_settings

MESSAGE_LANGUAGES = ("fr", "nl", "en")


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


@main.command()
@CONTENT
@click.argument("query", required=False)
@click.option("--lang", required=True, help="The language of the reader, such as fr or nl.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="The built site to search.")
@click.option("--docs", type=click.Path(path_type=Path), help="Texts to search instead: a JSON object a line.")
@click.option("--queries", type=click.Path(path_type=Path), help="Many queries: an id, a tab and a query a line.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="So many results at most.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def search(
    content: Path,
    query: str | None,
    lang: str,
    site_dir: Path | None,
    docs: Path | None,
    queries: Path | None,
    limit: int,
    form: str,
) -> None:
    """Search as the browser does: QUERY, or those of a file."""
    from hub.build import index_texts
    from hub.search.ask import ask, read_queries
    from hub.search.site import load_from
    from hub.search.texts import read_texts

    words = lang if lang in MESSAGE_LANGUAGES else None
    if query is None and queries is None:
        raise Usage(Refusal("query-missing"), words)
    asked = _run(words, read_queries, queries) if queries else [("", query or "")]
    settings = _read(content, words, must_exist=docs is None)
    if docs:
        texts = _run(words, read_texts, docs, lang)
        load = index_texts(texts, settings, lang).__getitem__
    else:
        load = _run(words, load_from, site_dir or settings.root / "site", lang)
    rows = list(ask(load, lang, asked, limit))
    if form == "json":
        click.echo(format_rows(rows), nl=False)
        return
    for row in rows:
        if queries:
            click.echo("\t".join(one_line(str(row[name])) for name in ("query", "record", "rank")))
        else:
            found = f"  ({', '.join(row['matched'])})" if row["matched"] else ""
            click.echo(one_line(f"{row['rank']:>2}  {row['record']}  {row['title']}{found}"))


@main.command("import")
@CONTENT
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@click.option("--lang", type=click.Choice(MESSAGE_LANGUAGES), help="The language of the messages.")
@TODAY
def import_(content: Path, files: tuple[Path, ...], dry_run: bool, lang: str | None, today: str | None) -> None:
    """Add the replies in FILES to the statements that they answer."""
    from hub.build import check_site, link_site
    from hub.contribute.imports import plan_import, write_plan

    settings = _read(content, lang, today=today, drafts=True)
    words = lang or _pick_language(settings)
    for file in files:
        if not file.is_file():
            raise Usage(Refusal("path-missing", path=file), lang)
    linked = link_site(settings)
    plan = _run(lang, plan_import, files, linked.graph, linked.checked.aliases, settings)
    click.echo(format_findings(plan.findings, "text", words), nl=False)
    if not plan.is_sound:
        click.echo(Refusal("nothing-imported").describe(words), err=True)
        sys.exit(1)
    written = () if dry_run else tuple(_run(lang, write_plan, plan))
    for finding, text in plan.added:
        said = dataclasses.replace(finding, code="reply-ready") if dry_run else finding
        click.echo(format_findings([said], "text", words), nl=False)
        click.echo("".join(f"+ {one_line(line)}\n" for line in text.strip("\r\n").splitlines()), nl=False)
    found = [f for f in check_site(settings) if written and _concerns(f, written)]
    click.echo(format_findings(found, "text", words), nl=False)
    sys.exit(1 if any(level_of(finding) == "error" for finding in found) else 0)


def _read(content: Path, lang: str | None, *, must_exist: bool = True, **given: Any) -> Settings:
    if must_exist and not content.is_dir():
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
