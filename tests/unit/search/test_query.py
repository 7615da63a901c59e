"""What a person typed → what to look for; words are shown by their first form."""

from __future__ import annotations

import pytest

from hub.search.query import MOST, Query, parse_query
from hub.text.tokens import read_tokens


def parse(text: str, lang: str = "fr", *, typing: bool = False) -> Query:
    return parse_query(text, read_tokens(lang), typing=typing)


def show(query: Query) -> str:
    """`words | excluded | phrases`."""
    words = " ".join(word[0][0] for word in query.words)
    excluded = " / ".join(" ".join(word[0][0] for word in words) for words in query.excluded)
    phrases = " ; ".join(" ".join(word[0][0] for word in phrase) for phrase in query.phrases)
    return f"{words} | {excluded} | {phrases}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("santé travail", "sante travail |  | "),
        ("la santé au travail", "sante travail |  | "),
        ("l’accès à la santé", "acces sante |  | "),
        ("travail Travail TRAVAIL", "travail |  | "),
        ('"travail décent"', "travail decent |  | travail decent"),
        ("“travail décent” santé", "travail decent sante |  | travail decent"),
        ("„travail décent”", "travail decent |  | travail decent"),
        ("« travail décent »", "travail decent |  | travail decent"),
        ("«\u00a0travail décent\u00a0»", "travail decent |  | travail decent"),
        ('"travail décent', "travail decent |  | travail decent"),  # not closed
        ('"accès à la santé"', "acces sante |  | acces a la sante"),
        ('"travail"', "travail |  | "),  # one word is no phrase
        ('""', " |  | "),
        ("santé -travail", "sante | travail | "),
        ("-travail santé", "sante | travail | "),
        ("-travail", " | travail | "),
        ('santé -"travail décent"', "sante | travail decent | "),
        ("santé -« travail décent »", "sante | travail decent | "),
        ("co-construction", "co construction |  | "),  # a hyphen within a word leaves nothing out
        ("santé - travail", "sante travail |  | "),
        ("de la", "de la |  | "),  # stop words alone are kept
        ('"travail décent" "accès aux soins"', "travail decent acces soins |  | travail decent ; acces aux soins"),
        ("", " |  | "),
        (" … - ! ", " |  | "),
    ],
)
def test_queries(text: str, shown: str) -> None:
    assert show(parse(text)) == shown


def test_an_inclusive_word_is_one_word_with_its_forms() -> None:
    (word,) = parse("acteur·ices").words
    assert [form for form, _ in word] == ["acteurs", "actrices"]


@pytest.mark.parametrize(
    ("text", "typing", "open_"),
    [
        ("santé", True, True),
        ("santé", False, False),
        ("santé ", True, False),
        ("santé tra", True, True),
        ("santé de", True, False),  # a stop word is left out, so the last word is finished
        ("de", True, True),
        ("santé -tra", True, False),
        ('"santé"', True, False),
        ("", True, False),
    ],
)
def test_the_last_word_may_go_on_while_typing(text: str, typing: bool, open_: bool) -> None:
    assert parse(text, typing=typing).open is open_


def test_a_long_query_is_cut() -> None:
    assert len(parse(" ".join(f"mot{number}" for number in range(2 * MOST))).words) == MOST
