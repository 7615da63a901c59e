"""Words of the language, as against names."""

from __future__ import annotations

import pytest

from hub.text.common import is_common


@pytest.mark.parametrize(
    "word", ["Commune", "COMMUNES", "Chaque", "Selon", "Gemeenten", "Brusselse", "Volgens", "Bruxelles-Capitale"]
)
def test_words_of_the_language(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["Jean", "Jean-Pierre", "Marie", "Mark", "Fatou", "N’Diaye", "Janssens", "Wandjalé"])
def test_names(word: str) -> None:
    assert not is_common(word)
