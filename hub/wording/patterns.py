"""`data/patterns.yml` → the patterns and the lists of words that texts of a language are read with."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hub.text.language import load_language

FILE = Path(__file__).parent / "data" / "patterns.yml"
SINGLE = ("word", "inclusive", "plain", "start", "paragraph", "testimony", "adjectival", "code")
LISTS = ("adjectives", "leading", "of", "places", "bodies", "inner", "sides")
NONE: Mapping[str, Any] = {
    "testimony": "(?!)",
    "adjectival": "(?!)",
    "naming": [],
    "others": [],
    "variants": {},
    "links": [],
    "singulars": [],
    **dict.fromkeys((*LISTS, "parts"), ""),
}
"""What is known of a language that `patterns.yml` does not name."""


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The patterns of a language, each as `patterns.yml` explains it, and the same as text in `source`."""

    source: Mapping[str, Any]
    word: re.Pattern[str]
    inclusive: re.Pattern[str]
    gaps: Mapping[str, re.Pattern[str]]
    plain: re.Pattern[str]
    start: re.Pattern[str]
    quiet: tuple[re.Pattern[str], ...]
    paragraph: re.Pattern[str]
    testimony: re.Pattern[str]
    adjectival: re.Pattern[str]
    code: re.Pattern[str]
    lists: Mapping[str, frozenset[str]]


@functools.cache
def read_patterns(lang: str) -> Patterns:
    """What texts in `lang` are read with."""
    data = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    own = {**NONE, **data.get(lang, {})}
    marks = {f"<{name}>": value for name, value in own.pop("words", {}).items()}
    marks |= {"<L>": data["letters"] + data["digits"], "<A>": data["letters"]}
    marks |= {"<S>": data["spaces"], "<W>": data["spaces"] + "\n"}
    source = _fill({**data["shared"], **own, "stop": " ".join(sorted(load_language(lang).stop))}, marks)
    quiet = (*source["quiet"], *source["naming"], *source["others"])
    compiled = {name: re.compile(source[name]) for name in SINGLE}
    return Patterns(
        source,
        gaps={gap: re.compile(pattern) for gap, pattern in source["gaps"].items()},
        quiet=tuple(re.compile(pattern, re.IGNORECASE) for pattern in quiet),
        lists={name: frozenset(source[name].split()) for name in (*LISTS, "stop")},
        **compiled,
    )


def _fill(value: Any, marks: Mapping[str, str]) -> Any:
    """A value of the file with every mark in its texts filled in."""
    if isinstance(value, dict):
        return {name: _fill(inner, marks) for name, inner in value.items()}
    if isinstance(value, list):
        return [_fill(inner, marks) for inner in value]
    for mark, inner in marks.items():
        value = value.replace(mark, inner)
    return value
