"""What every command does: its options, its settings, and its refusals in the reader's language."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from hub.check.format import one_line
from hub.model.finding import Finding
from hub.model.refusal import Refusal
from hub.settings import Settings, read_settings

MESSAGE_LANGUAGES = ("fr", "nl", "en")


class Usage(click.ClickException):
    """A call that cannot be answered: a sentence in the reader's language, and exit code 2."""

    exit_code = 2

    def __init__(self, refusal: Refusal, lang: str | None = None) -> None:
        said = refusal.describe(lang or read_environment() or "en")
        super().__init__("\n".join(one_line(line) for line in said.split("\n")))


CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder of the records; hub.yml lies beside it.",
)
SITE_URL = click.option("--site-url", help="The public address of the site.")
TODAY = click.option("--today", help="The day the site is built for, such as 2026-11-22.")
FORMAT = click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
MESSAGES = click.option("--lang", type=click.Choice(MESSAGE_LANGUAGES), help="The language of the messages.")


def read(content: Path, lang: str | None, *, must_exist: bool = True, **given: Any) -> Settings:
    """The settings of the hub whose records lie in a folder."""
    if must_exist and not content.is_dir():
        raise Usage(Refusal("folder-missing", path=content), lang)
    settings: Settings = run(lang, read_settings, content.parent / "hub.yml", content=content, **given)
    return settings


def run(lang: str | None, stage: Any, *args: Any, **options: Any) -> Any:
    """What a stage answers; its refusal in the reader's language, as far as that is known."""
    try:
        return stage(*args, **options)
    except Refusal as refusal:
        raise Usage(refusal, lang) from refusal


def concerns(finding: Finding, paths: tuple[Path, ...]) -> bool:
    """Whether a finding is about one of the paths, or something below it; no paths stand for all."""
    if not paths:
        return True
    found = Path(finding.path).resolve()
    return any(found == path.resolve() or path.resolve() in found.parents for path in paths)


def pick_language(settings: Settings) -> str:
    """The reader's language: the environment's, else the site's first, else English."""
    candidates = (read_environment(), *settings.languages, "en")
    return next(lang for lang in candidates if lang in MESSAGE_LANGUAGES)


def read_environment() -> str:
    """The language of the environment where it is French or Dutch: an English one is often only
    the machine's."""
    wanted = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2]
    return wanted if wanted in ("fr", "nl") else ""
