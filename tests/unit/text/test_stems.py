"""Which words share a key, and which must not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hub.text.language import load_language
from hub.text.stems import key_of

ROOT = Path(__file__).parents[3]


def find_keys(code: str, words: str) -> set[str]:
    return {key_of(word, load_language(code)) for word in words.split()}


@pytest.mark.parametrize(
    "words",
    [
        "acteur acteurs actrice actrices",
        "travailleur travailleurs travailleuse travailleuses",
        "citoyen citoyens citoyenne citoyennes",
        "ouvrier ouvriers ouvrière ouvrières",
        "sportif sportifs sportive sportives",
        "professionnel professionnels professionnelle professionnelles",
        "local locaux locale locales",
        "bateau bateaux",
        "école écoles ecole",
        "financer financé financée financement financements",
        "œil yeux",
        "élire élu élue élus élues",
        "premier première 1er 1ère 1re",
        "nouveau nouveaux nouvelle nouvelles",
        "jeu jeux",
        "vieux vieille vieilles",
        "public publics publique publiques",
        "français française françaises",
        "luxembourgeois luxembourgeoise luxembourgeoises",
        "sénégalais sénégalaise",
        "paysan paysans paysanne paysannes",
        "professeur professeure professeures",
        "ambassadeur ambassadrice",
        "gérer gestion",
        "payer paient payé paiements",
        "21e xxie",
        "quatrième quatrièmes 4e 4ème 4ième 04e",
    ],
)
def test_french_forms_of_one_word(words: str) -> None:
    assert len(find_keys("fr", words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "kind kinderen",
        "school scholen schooltje",
        "huis huizen",
        "brief brieven",
        "museum musea museums",
        "financieren gefinancierd financiering",
        "werken gewerkt werkt",
        "geven gegeven gaf",
        "onderhandelen onderhandeld",
        "medewerker medewerkers medewerkster medewerksters",
        "foto fotos",
        "gebied gebieden",
        "vierde 4de 4e",
        "eerste 1ste 1e",
        "twintigste 20ste",
        "interventie interventies",
        "studie studies",
        "boete boetes",
        "luchthaven luchthavens",
        "plaats plaatsen",
        "jaarlijks jaarlijkse",
        "test tests testen",
        "proces processen",
        "gevangenis gevangenissen",
        "antwoord antwoorden",
        "gedetineerde gedetineerden",
        "gezondheidsdienst gezondheidsdiensten",
        "geval gevallen",
        "gewoonte gewoonten gewoontes",
        "mogelijkheid mogelijkheden",
        "buitenland buitenlands buitenlandse",
        "idee ideeën",
        "haalbaar haalbare",
        "professioneel professionele",
        "bewoner bewoners bewoonster bewoonsters",
        "schrijver schrijvers schrijfster",
        "voorzitter voorzitster",
        "minister ministers",
        "betalen betaalt",
        "leren leert",
        "veranderen verandert",
        "steunen steunt steun",
        "concert concerten",
        "klas klassen",
        "arm armste",
    ],
)
def test_dutch_forms_of_one_word(words: str) -> None:
    assert len(find_keys("nl", words)) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("fr", "mer mère"),
        ("fr", "cours course"),
        ("fr", "université univers"),
        ("fr", "communication commun"),
        ("fr", "tout toux"),
        ("fr", "4e 40e 4"),
        ("fr", "fraise frais"),
        ("nl", "mensen men"),
        ("nl", "waarde waar"),
        ("nl", "staat staan"),
        ("nl", "kaart kaar"),
        ("nl", "gezondheid zon"),
        ("nl", "gemeente meent"),
        ("nl", "gewicht wicht"),
        ("nl", "gebied bieden"),
        ("nl", "4de 14de 4"),
        ("nl", "beleid begeleiding"),
        ("nl", "overheid over"),
        ("nl", "geval vallen"),
        ("nl", "minister mini"),
    ],
)
def test_neighbours_have_keys_of_their_own(code: str, words: str) -> None:
    assert len(find_keys(code, words)) == len(words.split())


def test_a_language_without_tables_folds_only() -> None:
    assert find_keys("de", "länder") == {"lander"}


def test_the_stemmers_of_the_browser_are_up_to_date() -> None:
    subprocess.run([sys.executable, ROOT / "bin/make-stemmers", "--check"], check=True)
