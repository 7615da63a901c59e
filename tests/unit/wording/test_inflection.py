"""A word of a term → the spellings that are the same word, and none of its family."""

from __future__ import annotations

import pytest

from hub.wording.inflection import inflect, spell


@pytest.mark.parametrize(
    ("word", "spelling"),
    [
        ("Bénéficiaires", "beneficiaires"), ("allié", "allié"), ("ALLIÉES", "alliées"), ("allie", "allie"), ("diaspora’s", "diaspora"),
        ("Œuvre", "oeuvre"), ("e\u0301lue", "elue"),
    ],
)  # fmt: skip
def test_how_a_word_is_looked_up(word: str, spelling: str) -> None:
    assert spell(word) == spelling


@pytest.mark.parametrize(
    ("lang", "word", "same", "others"),
    [
        ("fr", "bénéficiaire", "beneficiaires", "beneficier benefice"),
        ("fr", "allié", "alliée alliés alliées", "allie allies allier alliance"),
        ("fr", "développement", "developpements", "developper developpe developpé developpementale"),
        ("fr", "occidental", "occidentale occidentaux occidentales", "occident"),
        ("fr", "donateur", "donateurs donatrice donatrices", "don donation donner"),
        ("fr", "capitaliser", "capitalise capitalisons capitalisé capitalisant", "capitalisation capital"),
        ("fr", "protéger", "protegeons protege", "protection"),
        ("fr", "quatrième", "4e 4eme 4ieme 4ᵉ", "quatre"),
        ("fr", "travail", "travaux", "travailler"),
        ("nl", "bondgenoot", "bondgenoten bondgenootje", "bond genoot"),
        ("nl", "grief", "grieven", "grievend"),
        ("nl", "man", "mannen", "manen"),
        ("nl", "waarheid", "waarheden", "waar"),
        ("nl", "ontwikkeling", "ontwikkelingen", "ontwikkelen ontwikkelinge"),
        ("nl", "westers", "westerse", "westen"),
        ("nl", "bekommernis", "bekommernissen", "bekommeren"),
        ("nl", "kapitaliseren", "kapitaliseert gekapitaliseerd kapitaliseerden", "kapitaal kapitalisatie"),
        ("nl", "lobbyen", "lobbyt gelobbyd", "lobby"),
        ("nl", "vierde", "4de 4e", "vier"),
        ("de", "Partner", "partner", "partners"),
    ],
)
def test_the_same_word_and_its_family(lang: str, word: str, same: str, others: str) -> None:
    found = inflect(word, lang, alone=True)
    assert {spell(word), *same.split()} <= found
    assert not found & set(others.split())


@pytest.mark.parametrize(
    ("lang", "word"), [("fr", "nous"), ("fr", "des"), ("nl", "zij"), ("nl", "werk"), ("nl", "ons")]
)
def test_small_words_and_dutch_nouns_of_expressions_stay_as_they_are(lang: str, word: str) -> None:
    assert inflect(word, lang, alone=False) == {word}
