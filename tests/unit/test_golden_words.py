"""The golden sentences of `tests/golden/words/`: where a hint is given on the words of this site's glossary, and where
none is."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub.build import link_site
from hub.settings import read_settings
from hub.wording.hints import find_hints
from hub.wording.lexicon import Lexicon, make_lexicon
from hub.wording.markdown import find_quiet_markdown
from hub.wording.quiet import find_quiet

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "golden" / "words"
LANGS = ("fr", "nl")
LEAST = 0.95
MANY = 75
"""Each language has so many cases at least, and half of them stay silent."""


@functools.cache
def read_cases(lang: str) -> tuple[Mapping[str, Any], ...]:
    return tuple(yaml.safe_load((FOLDER / f"{lang}.yml").read_text("utf-8"))["cases"])


@functools.cache
def lexicon_of(lang: str) -> Lexicon:
    graph = link_site(read_settings(ROOT / "hub.yml", content=ROOT / "content")).graph
    return make_lexicon(graph, lang)


def hint(case: Mapping[str, Any], lang: str) -> Counter[str]:
    """The slugs of the terms that a writer is told of, as often as they stand there."""
    lexicon = lexicon_of(lang)
    find = find_quiet_markdown if case.get("markdown") else find_quiet
    return Counter(lexicon.terms[hit.term].slug for hit in find_hints(case["text"], lexicon, find))


@pytest.mark.parametrize("lang", LANGS)
def test_there_are_enough_of_both_sorts(lang: str) -> None:
    silent = [case for case in read_cases(lang) if "silent" in case]
    assert len(read_cases(lang)) >= MANY
    assert len(silent) * 2 >= len(read_cases(lang)) - 1
    assert all(("silent" in case) != ("found" in case) for case in read_cases(lang))


@pytest.mark.parametrize("lang", LANGS)
def test_what_must_stay_silent_does(lang: str) -> None:
    said = {case["text"]: dict(hint(case, lang)) for case in read_cases(lang) if "silent" in case}
    assert {text: found for text, found in said.items() if found} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_found_that_is_not_expected(lang: str) -> None:
    more = {case["text"]: hint(case, lang) - Counter(case["found"]) for case in read_cases(lang) if "found" in case}
    assert {text: dict(found) for text, found in more.items() if found} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_nearly_all_is_found(lang: str) -> None:
    cases = [case for case in read_cases(lang) if "found" in case]
    missed = {case["text"]: dict(Counter(case["found"]) - hint(case, lang)) for case in cases}
    wanted = sum(len(case["found"]) for case in cases)
    share = 1 - sum(sum(found.values()) for found in missed.values()) / wanted
    assert share >= LEAST, f"{share:.1%} found; missed: { {text: found for text, found in missed.items() if found} }"
