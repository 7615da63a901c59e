"""The continent of every country that a record may name."""

from __future__ import annotations

import pytest
import yaml

from hub.check.scalars import PARSERS, known_countries
from hub.model.continent import FILE, find_continents, read_continents

CONTINENTS = {"africa", "americas", "antarctica", "asia", "europe", "oceania"}


def test_every_country_that_is_accepted_lies_on_one_continent() -> None:
    placed = read_continents()
    accepted = {code for code in known_countries() if PARSERS["country"](code) == code}
    assert set(placed) == accepted
    assert set(placed.values()) == CONTINENTS


def test_no_country_is_placed_twice() -> None:
    given = yaml.load(FILE.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    assert sum(len(codes.split()) for codes in given.values()) == len(read_continents())


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["BE", "LU"], {"europe"}),
        (["CD", "SN", "MA"], {"africa"}),
        (["HT", "PE", "US"], {"americas"}),
        (["PH", "TR", "LB", "CY"], {"asia"}),
        (["NO", "RU"], {"europe"}),
        (["FJ", "AU"], {"oceania"}),
        (["AQ"], {"antarctica"}),
        (["BE", "CD"], {"europe", "africa"}),
        (["ZZ", "be", ""], set()),
        ([], set()),
    ],
)
def test_the_continents_of_countries(codes: list[str], expected: set[str]) -> None:
    assert find_continents(codes) == expected
