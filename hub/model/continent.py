"""The continent of a country, as the United Nations' statistics see it (standard M49)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

FILE = Path(__file__).parent / "continents.yml"


@functools.cache
def read_continents() -> Mapping[str, str]:
    """The continent of each country by its code (ISO 3166-1 alpha-2)."""
    given: Mapping[str, str] = yaml.load(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {code: continent for continent, codes in given.items() for code in codes.split()}


def find_continents(codes: Iterable[str]) -> frozenset[str]:
    """The continents on which these countries lie; a code that is no country lies on none."""
    continents = read_continents()
    return frozenset(continents[code] for code in codes if code in continents)
