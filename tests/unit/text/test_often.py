"""How often words are met."""

from __future__ import annotations

import pytest

from hub.text.fold import fold
from hub.text.often import KNOWN, load_words


@pytest.mark.parametrize("lang", ["fr", "nl"])
def test_the_packaged_words_are_folded_letters_met_often(lang: str) -> None:
    words = load_words(lang)
    assert len(words) > 10_000
    assert min(words.values()) >= KNOWN
    assert all(word.isalpha() and word == fold(word) for word in words)
