"""The commands that make the site: `build` and `serve`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from hub.check import level_of
from hub.check.format import format_findings
from hub.cli.call import CONTENT, MESSAGES, SITE_URL, TODAY, pick_language, read, run
from hub.cli.group import main
from hub.model.finding import Finding
from hub.model.refusal import Refusal


@main.command()
@CONTENT
@click.option("--docs", type=click.Path(path_type=Path), help="Hand-written pages.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
@click.option("--strict", is_flag=True, help="Write nothing where there is an error or warning.")
@click.option("--drafts", is_flag=True, help="Build drafts too (a preview).")
@MESSAGES
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

    settings = read(content, lang, docs=docs, site_url=site_url, today=today, drafts=drafts)
    target = site_dir or settings.root / "site"
    # Everything made stays in use until the end: looking for garbage would only cost time.
    gc.disable()
    words = lang or pick_language(settings)
    result = run(lang, build_site, settings, target, strict=strict)
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

    settings = read(content, None, docs=docs, today=today, drafts=True)
    words = pick_language(settings)

    def say(finding: Finding) -> None:
        click.echo(format_findings([finding], "text", words), err=True, nl=False)

    click.echo(f"http://127.0.0.1:{port}/")
    run(None, serve_site, settings, port, say)
