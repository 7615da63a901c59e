"""A query → documents, best first; `>` stands between those of different scores, `=` between equals."""

from __future__ import annotations

import functools
from itertools import pairwise

import pytest

from hub.model.document import Document, Named
from hub.search.index import write_index
from hub.search.rank import Ranker
from hub.search.reader import Reader
from hub.text.tokens import read_tokens

CONCEPT = Named(
    "themes/m",
    {"fr": "Tontine", "nl": "Spaargroep"},
    {"fr": ("Tontine", "caisse villageoise"), "nl": ("Spaargroep",)},
)
FILLERS = ("Le jardin fleurit au printemps.", "Un oiseau chante sur le toit.", "La rivière gèle en janvier.")


@functools.cache
def open_ranker(texts: tuple[str, ...], lang: str = "fr", about: str = "") -> Ranker:
    """Over documents called a, b, c…, and fillers called -0, -1…; a text beginning with `nl:` is Dutch, `# …` a title.

    That called `about` is about the concept.
    """
    documents = []
    for name, text in [*zip("abcdefgh", texts, strict=False), *((f"-{n}", filler) for n, filler in enumerate(FILLERS))]:
        own = "nl" if text.startswith("nl:") else "fr"
        words = text.removeprefix("nl:")
        title, body = (words[2:], "") if words.startswith("# ") else ("", words)
        concepts = (CONCEPT.id,) if name == about else ()
        documents.append(Document(name, own, (title, "", "", "", body), concepts, {"t": title, "x": [body]}))
    return Ranker(Reader.open(write_index(documents, [CONCEPT], (), lang).__getitem__), read_tokens, lang)


def rank(texts: tuple[str, ...], query: str, *, lang: str = "fr", about: str = "", typing: bool = False) -> str:
    ranker = open_ranker(texts, lang, about)
    found = ranker.rank(query, typing=typing)
    names = [ranker.reader.document(one.number)["r"] for one in found]
    signs = ["=" if one.score == other.score else ">" for one, other in pairwise(found)]
    return "".join(part for pair in zip(names, [*signs, ""], strict=True) for part in pair) if names else ""


@pytest.mark.parametrize(
    ("texts", "query", "order"),
    [
        (("Le coton", "La laine"), "coton", "a"),
        (("Le coton", "Le coton"), "coton", "a=b"),
        (("Des mutuelles ici", "Une mutuelle ici"), "mutuelle", "b>a"),  # the exact form above the stem
        (("Des mutuelles ici", "Une mutuelle ici"), "mutuelles", "a>b"),
        (("# Le coton", "La laine du Nord"), "coton", "a"),
        (("coton laine", "coton lin", "chanvre lin"), "coton laine", "a>b"),
        (("coton coton coton", "coton lin chanvre"), "coton", "a>b"),
        (("Le coton et le prix", "Le coton"), "coton -prix", "b"),
        (("Le coton et les prix", "Le coton"), "coton -prix", "b"),
        (("Un travail très décent", "Un travail décent"), '"travail décent"', "b"),
        (("Des travaux décents", "Le décent travail"), "« travail décent »", "a"),  # in any form
        (("Un prix de 10 000 francs", "10 ou 000"), "10000", "a"),
        (("L’acteur", "Des acteur·ices", "Une actrice"), "zzzzzzzzz", ""),
        (("Un coton", "La laine"), "la laine", "b"),
    ],
)
def test_order(texts: tuple[str, ...], query: str, order: str) -> None:
    assert rank(texts, query) == order


def test_a_stop_word_alone_is_looked_for() -> None:
    assert rank(("Un coton", "Une laine avec un bord"), "avec") == "b"


def test_a_title_counts_as_the_ranking_says() -> None:
    ranker = open_ranker(("# coton", "coton", "laine lin"))
    found = {one.number: one.score for one in ranker.rank("coton")}
    assert len(found) == 2
    assert all(score > 0 for score in found.values())


FOUND = ("Une tontine", "nl:Een spaargroep", "Autre chose", "Une caisse villageoise")


@pytest.mark.parametrize(
    ("query", "lang", "order"),
    [
        ("tontine", "fr", "a>c>b=d"),  # the word, what is about the concept, what has another of its names
        ("caisse villageoise", "fr", "d>c>a=b"),
        ("villageoise caisse", "fr", "d"),  # a label stands in its own order
        ("spaargroep", "nl", "b>c>a=d"),
        ("tontine", "nl", "a>c>b=d"),  # the labels of any language
    ],
)
def test_direct_above_concept_and_about_above_named(query: str, lang: str, order: str) -> None:
    assert rank(FOUND, query, lang=lang, about="c") == order


def test_what_a_concept_found_says_so_and_what_has_the_word_does_not() -> None:
    ranker = open_ranker(FOUND, "fr", "c")
    via = {ranker.reader.document(one.number)["r"]: one.via for one in ranker.rank("tontine")}
    assert via == {"a": (), "b": (CONCEPT.id,), "c": (CONCEPT.id,), "d": (CONCEPT.id,)}


def test_a_translation_finds_too_below_the_word() -> None:
    assert rank(("nl:De bijen", "Les abeilles"), "abeilles") == "b>a"
    assert rank(("nl:De bijen", "Les abeilles"), "bijen", lang="nl") == "a>b"


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("partenariat", "a"),
        ("partenraiat", "a"),
        ("partnariat", "a"),
        ("prtenarait", "a"),
        ("xyrtenariat", "a"),
        ("xyztenariat", ""),
    ],
)
def test_typing_errors(query: str, order: str) -> None:
    assert rank(("Un partenariat", "Une laine"), query) == order


def test_an_error_counts_less_than_the_word_and_two_less_than_one() -> None:
    ranker = open_ranker(("Un partenariat", "Une laine"))
    scores = [ranker.rank(query)[0].score for query in ("partenariat", "partenraiat", "prtenarait")]
    assert scores == sorted(set(scores), reverse=True)


@pytest.mark.parametrize(
    ("query", "typing", "order"),
    [
        ("parten", True, "a"),
        ("parten", False, ""),
        ("pa", True, ""),
        ("laine parten", True, "b>a"),
        ("parten ", True, ""),
    ],
)
def test_the_word_being_typed_may_go_on(query: str, typing: bool, order: str) -> None:
    assert rank(("Un partenariat", "Une laine"), query, typing=typing) == order


@pytest.mark.parametrize(("query", "count"), [("", 5), (" … ", 5), ("-coton", 4), ("-coton -laine", 3)])
def test_without_words_all_are_there_but_what_is_left_out(query: str, count: int) -> None:
    found = open_ranker(("Le coton", "La laine")).rank(query)
    assert len(found) == count
    assert [one.number for one in found] == sorted(one.number for one in found)
    assert {one.score for one in found} == {0.0}


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("armoede", "b>a"),  # the word itself above a compound that has it
        ("bestrijding", "a"),
        ("armoedebestrijding", "a>b"),
    ],
)
def test_compounds(query: str, order: str) -> None:
    assert rank(("nl:Een armoedebestrijding hier", "nl:De armoede is hier"), query, lang="nl") == order


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("kinderoppas", "b"),  # the beginning is known, the rest is not
        ("hoofdkinderen", "b"),
        ("waterpot", "c"),
        ("oppasgeld", ""),
    ],
)
def test_an_unknown_compound_is_found_by_the_ends_that_are_known(query: str, order: str) -> None:
    texts = ("nl:Een armoedebestrijding hier", "nl:De kinderen spelen", "nl:Het water stijgt")
    assert rank(texts, query, lang="nl") == order


def test_words_that_follow_one_another_count_more() -> None:
    texts = ("Un travail et un emploi décent", "Un travail décent et un emploi")
    assert rank(texts, "travail décent") == "b>a"
    assert rank(texts, "décent travail") == "a=b"
    assert rank(("Un travail pour un décent", "Un travail pour décent"), "travail décent") == "a=b"


def test_a_phrase_to_leave_out_is_left_out_with_all_its_words() -> None:
    texts = ("travail et santé", "travail décent et santé", "décent et santé")
    assert set(rank(texts, 'santé -"travail décent"').replace("=", ">").split(">")) == {"a", "c"}


def test_what_is_left_out_is_no_typing_error() -> None:
    assert rank(("santé solidarité",), "santé -solidarte") == "a"
