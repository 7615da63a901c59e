"""Why a command cannot start: said in the reader's language, as findings are."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

import yaml

FILE = Path(__file__).parent / "refusals.yml"
FALLBACK = "en"


class Refusal(Exception):  # noqa: N818 - it refuses, nothing has failed
    """Something without which there is no build: `code` is an entry of `refusals.yml`."""

    def __init__(self, code: str, **args: object) -> None:
        self.code = code
        self.blanks = {name: str(value) for name, value in args.items()}
        super().__init__(self.describe(FALLBACK))

    def describe(self, lang: str) -> str:
        """The sentence in `lang` (fr, nl or en)."""
        sentences = read_refusals()[self.code]
        return (sentences.get(lang) or sentences[FALLBACK]).format_map(self.blanks)


@functools.cache
def read_refusals() -> Mapping[str, Mapping[str, str]]:
    """Every sentence by code and language."""
    given: Mapping[str, Mapping[str, str]] = yaml.load(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return given
