"""Documents most alike."""

from __future__ import annotations

import pytest

from hub.model.document import Document
from hub.search.near import NEIGHBOURS, Neighbours, find_neighbours
from hub.search.postings import count_words
from hub.text.tokens import read_tokens


def find(*texts: str) -> list[Neighbours]:
    documents = [Document(str(number), "fr", ("", "", "", "", text)) for number, text in enumerate(texts)]
    return find_neighbours(count_words(documents, read_tokens, lambda _: None))


@pytest.mark.parametrize(
    ("texts", "neighbours"),
    [
        (("coton récolte", "coton récolte", "mutuelle"), [[1], [0], []]),
        (("coton récolte prix", "coton récolte", "coton mutuelle"), [[1, 2], [0, 2], [0, 1]]),
        (("coton", "mutuelle", "syndicat"), [[], [], []]),
        (("coton", ""), [[], []]),
        (("coton",), [[]]),
    ],
)
def test_who_is_near(texts: tuple[str, ...], neighbours: list[list[int]]) -> None:
    assert [[number for number, _ in row] for row in find(*texts)] == neighbours


def test_the_same_text_is_wholly_alike() -> None:
    assert find("coton récolte", "coton récolte", "mutuelle")[0] == [(1, 100)]


def test_likeness_is_mutual_and_sorted() -> None:
    found = find("coton récolte prix", "coton récolte", "coton mutuelle", "mutuelle soins")
    alike = {(one, other): score for one, row in enumerate(found) for other, score in row}
    assert alike == {(other, one): score for (one, other), score in alike.items()}
    for row in found:
        assert [score for _, score in row] == sorted((score for _, score in row), reverse=True)
        assert all(0 < score <= 100 for _, score in row)


def test_a_word_that_most_texts_have_tells_none() -> None:
    assert find(*["projet"] * 40) == [[] for _ in range(40)]


def test_neighbours_are_few() -> None:
    crowd = NEIGHBOURS + 5
    found = find(*(f"projet{number // crowd} lieu{number}" for number in range(20 * crowd)))
    assert {len(row) for row in found} == {NEIGHBOURS}
    assert all(other // crowd == number // crowd for number, row in enumerate(found) for other, _ in row)


def test_what_all_of_a_few_texts_share_still_tells() -> None:
    assert find("projet", "projet", "projet")[0] == [(1, 100), (2, 100)]
