"""The thesaurus in the index."""

from __future__ import annotations

from typing import Any

import pytest

from hub.model.document import Document, Named
from hub.search.labels import OTHER, OWN, add_labels, add_names, find_concepts, read_label
from hub.search.postings import count_words
from hub.text.tokens import read_tokens

DECENT = Named(
    "themes/decent",
    {"fr": "Travail décent", "nl": "Waardig werk"},
    {"fr": ("Travail décent",), "nl": ("Waardig werk", "fatsoenlijk werk")},
    "themes/decent/",
    ("themes/work", "themes/gone"),
)
WORK = Named("themes/work", {"fr": "Travail"}, {"fr": ("Travail",)}, "themes/work/")
PLAIN = Named("kinds/a", {"fr": "Mutualité"}, {"fr": ("Mutualité",)}, broader=("kinds/b",))
ABOVE = Named("kinds/b", {"fr": "Acteur"}, {"fr": ("Acteur",)})


@pytest.mark.parametrize(
    ("lang", "label", "forms"),
    [
        ("fr", "Travail décent", [["travail", "decent"]]),
        ("fr", "Accès aux soins", [["acces", "soins"]]),
        ("fr", "De la", []),
        ("fr", "", []),
        ("fr", "Acteurs", [["acteurs"]]),
        ("nl", "Recht op werk", [["recht", "werk"]]),
    ],
)
def test_a_label_is_its_words_without_stop_words(lang: str, label: str, forms: list[list[str]]) -> None:
    tokens = read_tokens(lang)
    assert read_label(label, tokens) == [tuple(map(tokens.key, row)) for row in forms]


def test_a_label_for_both_genders_has_a_row_for_each_or_one_where_they_share_a_key() -> None:
    tokens = read_tokens("fr")
    for label, forms in (("chargé·e de projet", "charge chargee"), ("acteur·ices", "acteurs actrices")):
        keys = list(dict.fromkeys(map(tokens.key, forms.split())))
        assert [row[0] for row in read_label(label, tokens)] == keys


@pytest.mark.parametrize(("lang", "own", "other"), [("fr", OWN, OTHER), ("nl", OTHER, OWN)])
def test_a_label_is_under_its_first_word_apart_by_whose_language_it_is(lang: str, own: str, other: str) -> None:
    more: dict[str, dict[str, Any]] = {}
    tokens = read_tokens(lang)
    add_labels(more, [DECENT, WORK], tokens)
    assert more == {
        tokens.key("travail"): {own: [[[tokens.key("decent")], "themes/decent"], [[], "themes/work"]]},
        tokens.key("waardig"): {other: [[[tokens.key("werk")], "themes/decent"]]},
        tokens.key("fatsoenlijk"): {other: [[[tokens.key("werk")], "themes/decent"]]},
    }


def test_a_concept_tells_its_labels_its_page_and_what_is_broader() -> None:
    more: dict[str, dict[str, Any]] = {}
    add_names(more, [DECENT, WORK, PLAIN, ABOVE])
    assert more == {
        "#themes/decent": {
            "l": {"fr": "Travail décent", "nl": "Waardig werk"},
            "u": "themes/decent/",
            "b": [[{"fr": "Travail"}, "themes/work/"]],
        },
        "#themes/work": {"l": {"fr": "Travail"}, "u": "themes/work/"},
        "#kinds/a": {"l": {"fr": "Mutualité"}, "b": []},  # what is broader has no page
        "#kinds/b": {"l": {"fr": "Acteur"}},
    }


@pytest.mark.parametrize(
    ("lang", "text", "about", "times"),
    [
        ("fr", "Le travail décent pour tous", (), 1),
        ("fr", "Des travaux décents", (), 1),
        ("fr", "Le décent travail", (), 0),
        ("fr", "Un travail vraiment décent", (), 0),  # the words must follow one another
        ("fr", "Un travail qui est décent", (), 1),  # stop words aside
        ("fr", "Le travail", (), 0),
        ("fr", "Rien", ("themes/decent",), 2),
        ("fr", "Le travail décent", ("themes/decent",), 2),
        ("nl", "Recht op waardig werk", (), 1),
        ("nl", "Recht op fatsoenlijk werk", (), 1),
        ("nl", "Le travail décent", (), 0),  # a Dutch text is read for Dutch labels
        ("fr", "Waardig werk", (), 0),
    ],
)
def test_a_concept_has_the_texts_about_it_and_those_that_name_it(
    lang: str, text: str, about: tuple[str, ...], times: int
) -> None:
    documents = [Document("a", lang, ("", "", "", "", text), about), Document("b", "fr", ("", "", "", "", "autre"))]
    postings = count_words(documents, read_tokens, lambda _: None)
    expected = [("themes/decent", 0, times)] if times else []
    assert list(find_concepts(documents, [DECENT], postings, read_tokens)) == expected


def test_words_of_two_fields_do_not_follow_one_another_in_two_documents() -> None:
    documents = [Document(name, "fr", ("", "", "", "", text)) for name, text in (("a", "travail"), ("b", "décent"))]
    postings = count_words(documents, read_tokens, lambda _: None)
    assert list(find_concepts(documents, [DECENT, WORK], postings, read_tokens)) == [("themes/work", 0, 1)]
