"""Spaces that never break a line, as French sets them; other languages have none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.view.typeset import typeset


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<p>Deux niveaux : le pays</p>", "<p>Deux niveaux\u00a0: le pays</p>"),
        ("Qui décide ?", "Qui décide\u202f?"),
        ("Non ! Oui ; peut-être", "Non\u202f! Oui\u202f; peut-être"),
        ("« ici et là »", "«\u00a0ici et là\u00a0»"),
        ("80 % et 10 €", "80\u00a0% et 10\u00a0€"),
        ("« <em>ici</em> »", "«\u00a0<em>ici</em>\u00a0»"),
        ("10:30, a:b", "10:30, a:b"),
        ("<code>a ? b : c</code> ?", "<code>a ? b : c</code>\u202f?"),
        ("<pre class=x>a\n : b</pre> : fin", "<pre class=x>a\n : b</pre>\u00a0: fin"),
        ("déjà\u00a0: fait", "déjà\u00a0: fait"),
    ],
)
def test_french(typed: str, shown: str) -> None:
    assert typeset(typed, "fr") == shown
    assert typeset(typed, "fr-BE") == shown


def test_other_languages_stay_as_typed() -> None:
    assert typeset("Wie beslist ? « x »", "nl") == "Wie beslist ? « x »"


@given(st.text(alphabet="ab «»:;!?%<code>/\n"))
def test_only_spaces_change_and_a_second_time_nothing(text: str) -> None:
    once = typeset(text, "fr")
    assert once.replace("\u00a0", " ").replace("\u202f", " ") == text
    assert typeset(once, "fr") == once
