"""Interface words: every one that is asked for is there, in each packaged language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.model.standing import ORDER
from hub.settings import Settings
from hub.view.words import Words

ROOT = Path(__file__).parents[3]
LANGUAGES = ("fr", "nl", "en")
ASKED = re.compile(r"""(?:words|say)(?:\.count)?\(\s*["']([a-z]+(?:[.-][a-z-]+)*)["']""")
ASKED_BY_TEMPLATES = re.compile(r"""hub\.words\("([a-z.-]+)"\)""")

HubAt = Callable[..., Settings]


def find_asked() -> set[str]:
    """Every key that the views and the theme ask for by its whole name."""
    modules = (file for file in (ROOT / "hub" / "view").glob("*.py") if file.name != "words.py")
    views = "".join(file.read_text("utf-8") for file in modules)
    theme = "".join(file.read_text("utf-8") for file in (ROOT / "hub" / "theme").glob("*.html"))
    states = {f"state.{state}" for state in ORDER}
    return set(ASKED.findall(views)) | set(ASKED_BY_TEMPLATES.findall(theme)) | states


def test_the_scan_finds_what_is_asked() -> None:
    assert {"browse.jump", "browse.no-theme", "theme.count", "shell.skip", "record.say"} <= find_asked()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_asked_for_is_there(lang: str, hub_at: HubAt) -> None:
    own = Words(lang, hub_at({})).entries[0]
    assert {key for key in find_asked() if key not in own} == set()


@pytest.mark.parametrize(
    ("own", "key", "expected"),
    [
        ("browse: {jump: Saute, other: Le reste}", "browse.jump", "Saute"),
        ("browse: {jump: Saute, other: Le reste}", "browse.other", "Le reste"),
        ("shell: {home: Chez nous}", "shell.home", "Chez nous"),
        ("shell: {home: Chez nous}", "shell.skip", "Aller au contenu"),
    ],
)
def test_a_site_has_words_of_its_own(own: str, key: str, expected: str, hub_at: HubAt) -> None:
    settings = hub_at({})
    (settings.root / "locale").mkdir()
    (settings.root / "locale" / "fr.yml").write_text(own, "utf-8")
    assert Words("fr", settings)(key) == expected
