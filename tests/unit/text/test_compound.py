"""Dutch compounds → their parts."""

from __future__ import annotations

import functools

import pytest

from hub.text.compound import split_compound

OFTEN = {
    "armoede": 500, "bestrijding": 300, "gezondheid": 900, "zorg": 5000, "gezondheidszorg": 300, "stelsel": 200,
    "zieken": 400, "fonds": 800, "vrouw": 5000, "organisatie": 700, "ontwikkeling": 900, "samenwerking": 800, "beleid": 2000,
    "boer": 900, "arts": 100, "markt": 2000, "water": 6000, "put": 300, "minder": 3000, "heid": 5000, "school": 3000, "kon": 9000,
    "kandi": 2, "daten": 2, "kandidaten": 5000,
}  # fmt: skip
"""A small lexicon: how often each word is met."""


@functools.cache
def split(word: str) -> tuple[str, ...]:
    return split_compound(word, OFTEN, split)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("armoedebestrijding", "armoede bestrijding"),
        ("schoolmarkt", "school markt"),
        ("gezondheidszorg", "gezondheid zorg"),
        ("vrouwenorganisatie", "vrouw organisatie"),
        ("ziekenfonds", "zieken fonds"),
        ("gezondheidszorgstelsel", "gezondheidszorg gezondheid zorg stelsel"),
        ("ontwikkelingssamenwerking", "ontwikkeling samenwerking"),
        ("ontwikkelingssamenwerkingsbeleid", "ontwikkeling samenwerking beleid"),
    ],
)
def test_parts(word: str, parts: str) -> None:
    assert " ".join(split(word)) == parts


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("school", "it has no parts"),
        ("koning", "what would be left is too short"),
        ("minderheid", "-heid is an ending"),
        ("waterput", "put is short and rare"),
        ("artsenmarkt", "arts is short and rare"),
        ("kandidaten", "the word is far more common than its parts"),
        ("xyz", "it is unknown"),
    ],
)
def test_no_parts(word: str, why: str) -> None:
    assert split(word) == ()
