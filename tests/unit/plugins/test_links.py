"""Links from hand-written pages to the files of records lead to their pages, in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.plugins.links import lead_to_records
from hub.schema import load_schema

KNOWN = {"actors/wsm", "statements/s", "themes/t"}


def lead(markdown: str, file: str = "docs/fr/a.md", address: str = "fr/a/") -> str:
    root = Path("/hub")
    return lead_to_records(markdown, root / file, address, root / "content", load_schema(), KNOWN)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("[WSM](../../content/actors/wsm.fr.md)", '<a href="../../fr/acteurs/wsm/">WSM</a>'),
        ("[WSM](../../content/actors/wsm.nl.md)", '<a href="../../fr/acteurs/wsm/">WSM</a>'),
        ("[*lui*](../../content/themes/t.fr.md#x)", '<a href="../../fr/themes/t/#x">*lui*</a>'),
        (
            "[a](../../content/actors/wsm.fr.md) et [b](../../content/statements/s.fr.md)",
            '<a href="../../fr/acteurs/wsm/">a</a> et <a href="../../fr/paroles/s/">b</a>',
        ),
    ],
)
def test_a_record_file_leads_to_its_page(typed: str, shown: str) -> None:
    assert lead(typed) == shown


def test_the_page_and_its_depth_decide_language_and_way() -> None:
    markdown = "[WSM](../../../content/actors/wsm.fr.md)"
    assert lead(markdown, "docs/nl/bijdragen/index.md", "nl/bijdragen/") == '<a href="../../nl/actoren/wsm/">WSM</a>'


@pytest.mark.parametrize(
    "typed",
    [
        "[b](b.md)",
        "[b](../../content/actors/nobody.fr.md)",
        "[b](../../content/vocabulary/themes.yml)",
        "[b](https://example.org/actors/wsm.fr.md)",
        "![b](../../content/media/b.png)",
        "`[WSM](../../content/actors/wsm.fr.md)`",
        "```\n[WSM](../../content/actors/wsm.fr.md)\n```",
    ],
)
def test_anything_else_stays_as_it_is(typed: str) -> None:
    assert lead(typed) == typed
