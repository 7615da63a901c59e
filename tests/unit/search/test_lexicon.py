"""How often Dutch words are met."""

from __future__ import annotations

import pytest

from hub.search.lexicon import SEEN, make_splitter
from hub.text.language import load_language

DUTCH = load_language("nl")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("armoedebestrijding", "armoede bestrijding"),
        ("ontwikkelingsbeleid", "ontwikkeling beleid"),
        ("waterput", "water put"),
        ("school", ""),
        ("werken", ""),
        ("zorg", ""),
    ],
)
def test_the_packaged_words_take_compounds_apart(word: str, parts: str) -> None:
    assert " ".join(make_splitter(DUTCH, ())(word)) == parts


@pytest.mark.parametrize(("times", "parts"), [(SEEN, ("quxel", "school")), (SEEN - 1, ())])
def test_a_word_of_the_texts_counts_once_it_is_met_often_enough(times: int, parts: tuple[str, ...]) -> None:
    assert make_splitter(DUTCH, [("quxel", times)])("quxelschool") == parts


@pytest.mark.parametrize(("head", "parts"), [("tegen", ()), ("tuxen", ("tuxen", "quxel"))])
def test_a_stop_word_is_no_part(head: str, parts: tuple[str, ...]) -> None:
    assert (head in DUTCH.stop) is (parts == ())
    assert make_splitter(DUTCH, [(head, 1000), ("quxel", 1000)])(f"{head}quxel") == parts
