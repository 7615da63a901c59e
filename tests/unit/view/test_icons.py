"""One drawing a kind, never alone and never read aloud."""

from __future__ import annotations

import pytest

from hub.schema import load_schema
from hub.view.icons import OTHER, PATHS, icon
from tests.markup import Markup

KINDS = tuple(load_schema(None).kinds)


def test_each_kind_has_a_drawing_of_its_own() -> None:
    assert set(PATHS) == set(KINDS)
    assert len({*PATHS.values(), OTHER}) == len(KINDS) + 1


@pytest.mark.parametrize("kind", [*KINDS, "a kind of the site's own"])
def test_a_drawing_is_hidden_from_screen_readers(kind: str) -> None:
    markup = Markup(icon(kind).replace("/>", "></path>"))
    assert (markup.open, markup.stray) == ([], [])
    (tag, attributes), (inner, drawn) = markup.tags
    assert (tag, inner) == ("svg", "path")
    assert attributes["aria-hidden"] == "true"
    assert drawn["d"] == PATHS.get(kind, OTHER)
