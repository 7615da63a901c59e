"""The commands on records: `check` and `import`."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import click

from hub.check import level_of
from hub.check.format import format_findings, one_line
from hub.cli.call import CONTENT, FORMAT, MESSAGES, TODAY, Usage, concerns, pick_language, read, run
from hub.cli.group import main
from hub.model.refusal import Refusal


@main.command()
@CONTENT
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--words", is_flag=True, help="Look at the words too: what the glossary says of them.")
@FORMAT
@MESSAGES
@TODAY
def check(content: Path, paths: tuple[Path, ...], words: bool, form: str, lang: str | None, today: str | None) -> None:
    """Report every problem of every record; with PATHS, only what concerns them."""
    from hub.build import check_site, check_words

    settings = read(content, lang, today=today)
    for path in paths:
        if not path.exists():
            raise Usage(Refusal("path-missing", path=path), lang)
    findings = [f for f in run(lang, check_words if words else check_site, settings) if concerns(f, paths)]
    click.echo(format_findings(findings, form, lang or pick_language(settings)), nl=False)
    sys.exit(1 if any(level_of(finding) == "error" for finding in findings) else 0)


@main.command("import")
@CONTENT
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@MESSAGES
@TODAY
def import_(content: Path, files: tuple[Path, ...], dry_run: bool, lang: str | None, today: str | None) -> None:
    """Add the replies in FILES to the statements that they answer."""
    from hub.build import check_site, link_site
    from hub.contribute.imports import plan_import, write_plan

    settings = read(content, lang, today=today, drafts=True)
    words = lang or pick_language(settings)
    for file in files:
        if not file.is_file():
            raise Usage(Refusal("path-missing", path=file), lang)
    linked = link_site(settings)
    plan = run(lang, plan_import, files, linked.graph, linked.checked.aliases, settings)
    click.echo(format_findings(plan.findings, "text", words), nl=False)
    if not plan.is_sound:
        click.echo(Refusal("nothing-imported").describe(words), err=True)
        sys.exit(1)
    written = () if dry_run else tuple(run(lang, write_plan, plan))
    for finding, text in plan.added:
        said = dataclasses.replace(finding, code="reply-ready") if dry_run else finding
        click.echo(format_findings([said], "text", words), nl=False)
        click.echo("".join(f"+ {one_line(line)}\n" for line in text.strip("\r\n").splitlines()), nl=False)
    found = [f for f in check_site(settings) if written and concerns(f, written)]
    click.echo(format_findings(found, "text", words), nl=False)
    sys.exit(1 if any(level_of(finding) == "error" for finding in found) else 0)
