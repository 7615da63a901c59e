"""Where terms stand in a text: as people inflect, elide and join words, and not in names."""

from __future__ import annotations

import pytest

from hub.wording.hints import find_hints
from hub.wording.matching import find_hits
from tests.unit.wording.glossary import lexicon_of


def find(text: str, lang: str) -> str:
    """The words that are terms, each with its slug."""
    return " | ".join(f"{text[hit.start : hit.end]} = {hit.term[6:]}" for hit in find_hits(text, lexicon_of(lang)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les bénéficiaires.", "bénéficiaires = beneficiaire"),
        ("LES BENEFICIAIRES", "BENEFICIAIRES = beneficiaire"),
        ("aux beneficiaires finaux", "beneficiaires finaux = beneficiaire"),
        ("l’allié, d'alliées : il allie tout", "allié = allie | alliées = allie"),
        (
            "chaque allié·e, les allié(e)s, bénéficiaire-s",
            "allié·e = allie | allié(e)s = allie | bénéficiaire-s = beneficiaire",
        ),
        (
            "donateur·rice·s, donateurs/donatrices",
            "donateur·rice·s = donateur | donateurs = donateur | donatrices = donateur",
        ),
        ("développer n’est pas le développement", "développement = developpement"),
        ("l'aide au développement", "aide au développement = aide"),
        ("L'aide au\ndéveloppement", "aide au\ndéveloppement = aide"),
        ("une aide. Au développement", "développement = developpement"),
        (
            "le 4e pilier, le 4ᵉ pilier, le 4ième pilier",
            "4e pilier = pilier | 4ᵉ pilier = pilier | 4ième pilier = pilier",
        ),
        ("nous renforçons nos capacités", "renforçons nos capacités = capitaliser"),
        ("un partenaire", "partenaire = partenaire"),
        ("une mutuelle, de la mutuelle", "mutuelle = mutuelle | mutuelle = mutuelle"),
        ("une confiance mutuelle", ""),
        ("dans le sud de la ville", ""),
        (
            "au Sud, les pays du Sud, Nord–Sud, Nord - Sud",
            "au Sud = sud | pays du Sud = sud | Nord–Sud = nord-sud | Nord - Sud = nord-sud",
        ),
        ("l'Afrique du Sud, le Sud-Kivu, le Sud de la France, au Sud de Bruxelles", ""),
        ("Organisations du Sud et d'ici", "du Sud = sud"),
        ("le Fonds Bénéficiaires Unis", ""),
        ("Bénéficiaires Unis aide", ""),
        ("Bénéficiaires et quartiers", "Bénéficiaires = beneficiaire"),
        ("la Cour européenne des bénéficiaires, la Ligue aide les bénéficiaires", "bénéficiaires = beneficiaire"),
        ("La Plateforme travail décent, avec Partenaires et Cie, veut un travail décent.", "travail décent = travail"),
        ("Lire Vers un travail décent pour tous", ""),
    ],
)
def test_french(text: str, found: str) -> None:
    assert find(text, "fr") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("de begunstigden en de eindbegunstigde", "begunstigden = beneficiaire | eindbegunstigde = beneficiaire"),
        (
            "partnerwerking, projectpartners, partner-landen",
            "partnerwerking = partenaire | projectpartners = partenaire | partner = partenaire",
        ),
        ("ontwikkelingssamenwerking", "ontwikkelingssamenwerking = developpement"),
        ("ontwikkelingshulp", "ontwikkelingshulp = aide"),
        ("partnerbrabbel", ""),
        ("de productontwikkeling", ""),
        ("de werkgever, de opdrachtgevers", ""),
        ("donorlanden en bloeddonoren", "donorlanden = donateur"),
        ("Noord-Zuidprojecten, Noord/Zuid", "Noord-Zuidprojecten = nord-sud | Noord/Zuid = nord-sud"),
        ("Noord- en Zuid-Amerika, het zuiden", ""),
        ("onze Noord-Zuidwerking", "Noord-Zuidwerking = nord-sud"),
        ("wij zij aan zij, wij-zij", "wij-zij = wij-zij"),
        ("vierdepijlerproject van de vierde pijler", "vierdepijlerproject = pilier | vierde pijler = pilier"),
        ("het Zuiden, in ’t Zuiden", "het Zuiden = sud | t Zuiden = sud"),
    ],
)
def test_dutch(text: str, found: str) -> None:
    assert find(text, "nl") == found


def test_a_far_term_is_found_in_a_long_text() -> None:
    text = "mot " * 5000 + "bénéficiaires " + "mot " * 5000 + "pays du Sud"
    assert [hit.term for hit in find_hits(text, lexicon_of("fr"))] == ["terms/beneficiaire", "terms/sud"]


@pytest.mark.parametrize(
    ("lang", "text", "may"),
    [
        ("fr", "rien ici", False),
        ("fr", "", False),
        ("fr", "Nos « bénéficiaires ».", True),
        ("fr", "allié(e)s", True),
        ("fr", "LES BÉNÉFICIAIRES", True),
        ("fr", "l’be\u0301ne\u0301ficiaire", True),
        ("fr", "le Sud du pays", True),
        ("nl", "Niets daarvan.", False),
        ("nl", "De ‘begunstigden’.", True),
        ("nl", "een begunstigdenlijst", True),
        ("nl", "bedrijfsontwikkelingen", False),
    ],
)
def test_a_text_without_terms_is_told_at_once(lang: str, text: str, may: bool) -> None:
    assert lexicon_of(lang).may_hold(text) is may


def test_a_form_that_the_page_of_its_term_advises_gets_no_hint() -> None:
    text = "Les amitiés, un ami, des amis."
    assert [text[hit.start : hit.end] for hit in find_hits(text, lexicon_of("fr"))] == ["amitiés", "ami", "amis"]
    assert [text[hit.start : hit.end] for hit in find_hints(text, lexicon_of("fr"))] == ["ami", "amis"]
