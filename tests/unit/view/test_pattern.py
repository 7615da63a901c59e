"""The pattern of a theme: drawn from its name alone."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from hub.view.pattern import COLUMNS, ROWS, STRENGTHS, draw_pattern


@given(st.text(max_size=30))
def test_the_same_name_gives_the_same_well_formed_pattern(name: str) -> None:
    drawn = draw_pattern(name)
    assert drawn == draw_pattern(name)
    svg = ElementTree.fromstring(drawn)  # noqa: S314 - our own drawing
    assert svg.attrib["aria-hidden"] == "true"
    assert [path.attrib["opacity"] for path in svg] == list(STRENGTHS)
    assert not {"{", "}"} & set(drawn)


@given(st.text(max_size=30))
def test_a_pattern_fills_no_more_cells_than_it_has(name: str) -> None:
    svg = ElementTree.fromstring(draw_pattern(name))  # noqa: S314 - our own drawing
    assert sum(path.attrib["d"].count("M") for path in svg) <= COLUMNS * ROWS


def test_other_names_give_other_patterns() -> None:
    names = [f"theme-{number}" for number in range(200)]
    assert len({draw_pattern(name) for name in names}) == len(names)
