"""Documents → postings."""

from __future__ import annotations

import pytest

from hub.model.document import WEIGHTS, Document
from hub.search.postings import PART, Postings, Split, add_concepts, count_words
from hub.text.tokens import read_tokens

SPLITS = {"armoedebestrijding": ("armoede", "bestrijding")}
LAST = len(WEIGHTS) - 1


def make(text: str, lang: str = "fr", title: str = "") -> Document:
    return Document("a", lang, (title, "", "", "", text))


def split_in(lang: str) -> Split | None:
    return (lambda form: SPLITS.get(form, ())) if lang == "nl" else None


def count(*documents: Document) -> Postings:
    return count_words(documents, read_tokens, split_in)


def show(postings: Postings) -> dict[str, int]:
    """How often each form stands in the first document; parts as `+key`."""
    return {
        form or f"+{key}": sum(times for number, _, times in places if number == 0)
        for key, group in postings.groups.items()
        for form, places in group.forms.items()
    }


@pytest.mark.parametrize(
    ("lang", "text", "forms", "length"),
    [
        ("fr", "santé, Santé ! santés", {"sante": 2, "santes": 1}, 3),
        ("fr", "la santé de la", {"la": 2, "de": 1, "sante": 1}, 1),  # stop words are found, not counted in the length
        ("fr", "acteur·ices", {"acteurs": 1, "actrices": 1}, 1),
        ("fr", "chargé(e) chargée", {"charge": 1, "chargee": 2}, 2),
        ("fr", "10 000 francs", {"10000": 1, "francs": 1}, 2),
        ("fr", "10\u202f000 et 10.000 francs", {"10000": 2, "et": 1, "francs": 1}, 3),
        ("fr", "", {}, 0),
        ("nl", "armoedebestrijding", {"armoedebestrijding": 1, "+armoed": 1, "+bestrijd": 1}, 1),
        ("nl", "armoede, armoedebestrijding", {"armoede": 1, "armoedebestrijding": 1, "+armoed": 1, "+bestrijd": 1}, 2),
        ("fr", "armoedebestrijding", {"armoedebestrijding": 1}, 1),  # French has no compounds
    ],
)
def test_counts(lang: str, text: str, forms: dict[str, int], length: int) -> None:
    postings = count(make(text, lang))
    assert show(postings) == forms
    assert [row[0] for row in postings.lengths] == [0, 0, 0, 0, length]


def test_a_compound_names_its_parts_and_they_stand_under_a_form_of_their_own() -> None:
    groups = count(make("armoedebestrijding", "nl"), make("armoede", "nl")).groups
    tokens = read_tokens("nl")
    assert groups[tokens.key("armoedebestrijding")].parts == SPLITS
    assert groups[tokens.key("armoede")].forms == {PART: [(0, LAST, 1)], "armoede": [(1, LAST, 1)]}
    assert groups[tokens.key("armoede")].parts == {}


def test_fields_are_apart_and_places_in_order() -> None:
    postings = count(make("travail travail", title="Travail"), make("", title="Santé"), make("travail"))
    key = read_tokens("fr").key("travail")
    assert postings.groups[key].forms == {"travail": [(0, 0, 1), (0, LAST, 2), (2, LAST, 1)]}
    assert postings.lengths == [[1, 1, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [2, 0, 1]]
    assert postings.count == 3


def test_languages_share_a_form_in_the_order_of_the_documents() -> None:
    postings = count(make("radio", "nl"), make("radio", "fr"), make("radio", "nl"))
    places = sorted(place for group in postings.groups.values() for place in group.forms.get("radio", []))
    assert places == [(0, LAST, 1), (1, LAST, 1), (2, LAST, 1)]
    for group in postings.groups.values():
        assert all(found == sorted(found) for found in group.forms.values())


def test_concepts_stand_beside_words() -> None:
    postings = count(make("a"), make("b"))
    add_concepts(postings, [("themes/x", 0, 2), ("themes/x", 1, 1), ("themes/y", 1, 2)])
    assert postings.groups["#themes/x"].forms == {PART: [(0, LAST, 2), (1, LAST, 1)]}
    assert postings.groups["#themes/y"].forms == {PART: [(1, LAST, 2)]}
