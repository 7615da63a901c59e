"""The command `words`."""

from __future__ import annotations

from pathlib import Path

import click

from hub.check.format import format_findings
from hub.cli.call import CONTENT, FORMAT, MESSAGE_LANGUAGES, TODAY, pick_language, read, read_environment, run
from hub.cli.group import main


@main.command()
@CONTENT
@click.argument("file")
@FORMAT
@click.option("--lang", help="The language of the text, such as fr or nl; guessed where it is not given.")
@TODAY
def words(content: Path, file: str, form: str, lang: str | None, today: str | None) -> None:
    """Show what the glossary says of the words of FILE, or of the standard input for -."""
    from hub.build import check_text
    from hub.wording.summary import summarise
    from hub.wording.texts import read_given

    spoken = lang if lang in MESSAGE_LANGUAGES else None
    given = run(spoken, read_given, file)
    settings = read(content, spoken, today=today)
    worded = run(spoken, check_text, given, settings, lang)
    own = worded.lang if worded.lang in MESSAGE_LANGUAGES else pick_language(settings)
    reader = read_environment() or own
    click.echo(format_findings(worded.findings, form, reader), nl=False)
    click.echo(summarise(worded, reader), err=form != "text")
