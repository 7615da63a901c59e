"""The closed table of finding codes: level, sentences and hints, from `codes.yml`."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from hub.model.finding import Finding, Level
from hub.model.kind import Labels

FILE = Path(__file__).parent / "codes.yml"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: how grave, what is dropped, and its sentences by language.

    `also` (`also_many`) is said behind the message where the argument `lines` names another line (several).
    """

    name: str
    level: Level
    drops: str
    args: tuple[str, ...]
    message: Labels
    hint: Labels
    hint_plain: Labels
    when: Labels
    also: Labels
    also_many: Labels


@functools.cache
def read_codes() -> Mapping[str, Code]:
    """Every code, in the order of the reference table."""
    given = yaml.load(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {
        name: Code(
            name=name,
            level=cast(Level, entry["level"]),
            drops=entry.get("drops", "nothing"),
            args=tuple(entry.get("args", ())),
            message=entry["message"],
            hint=entry.get("hint", {}),
            hint_plain=entry.get("hint_plain", {}),
            when=entry.get("when", {}),
            also=entry.get("also", {}),
            also_many=entry.get("also_many", {}),
        )
        for name, entry in given.items()
    }


def level_of(finding: Finding) -> Level:
    """The level of a finding, from its code."""
    return read_codes()[finding.code].level


def describe(finding: Finding, lang: str) -> tuple[str, str]:
    """The sentence and the hint of a finding in `lang` (fr, nl or en), its blanks filled."""
    code = read_codes()[finding.code]
    args = {name: finding.args.get(name, "") for name in code.args}
    message = code.message.get(lang) or code.message[FALLBACK]
    hints = code.hint_plain if code.hint_plain and not args.get("nearest", "x") else code.hint
    hint = hints.get(lang) or hints.get(FALLBACK, "")
    if lines := args.get("lines"):
        also = code.also_many if "," in lines else code.also
        message += also.get(lang) or also[FALLBACK]
    return message.format_map(args), hint.format_map(args)
