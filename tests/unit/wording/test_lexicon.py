"""What the lexicon of a language holds, and what a page is given of it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

from hub.wording.compounds import list_common
from hub.wording.lexicon import describe_lexicon
from tests.unit.wording.glossary import lexicon_of

ROOM = 30_000
ROOT = Path(__file__).parents[3]


def test_terms_of_the_language_alone() -> None:
    assert "terms/allie" in lexicon_of("fr").terms
    assert "terms/allie" not in lexicon_of("nl").terms
    assert lexicon_of("de").terms == {}


def test_a_term_says_what_a_hint_shows() -> None:
    term = lexicon_of("fr").terms["terms/sud"]
    assert (term.slug, term.title, term.usage, term.why, term.instead) == (
        "sud",
        "Sud",
        "avoid",
        "s",
        ("le nom du pays",),
    )


def test_names_are_kept_that_hold_a_term() -> None:
    names = {one.name for one in lexicon_of("fr").expressions if one.name}
    assert names == {"Partenaires et Cie", "Plateforme travail décent", "Vers un travail décent pour tous"}


def test_a_page_is_given_plain_data() -> None:
    for lang in ("fr", "nl"):
        assert json.loads(json.dumps(describe_lexicon(lexicon_of(lang))))["lang"] == lang


def test_the_common_words_are_light_and_dutch() -> None:
    assert list_common("fr") == frozenset()
    assert len(gzip.compress(" ".join(sorted(list_common("nl"))).encode())) < ROOM


def test_the_words_met_most_often_are_up_to_date() -> None:
    subprocess.run([sys.executable, ROOT / "bin/make-often-words", "--check"], check=True)
