"""Texts → their words: forms of one place are joined by `/`."""

from __future__ import annotations

import pytest

from hub.text.language import load_language
from hub.text.tokens import Tokens


def read(code: str, text: str) -> str:
    words = Tokens(load_language(code)).read(text)
    return " ".join("/".join(form for form, _ in word) for word in words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«\u00a0l’économie\u00a0», dit-elle", "economie dit/ditelle elle"),
        ("«l'économie»,", "economie"),
        ("D’ÉGALITÉ", "egalite"),
        ("jusqu’ici, lorsqu’on, presqu’île", "ici on ile"),
        ("Aujourd’hui et d’aujourd'hui", "aujourdhui et aujourdhui"),
        ("50\u202f%\u2009: oui\u00a0!", "50 oui"),
        ("l’acteur·ices", "acteurs/actrices"),
        ("les élu•es", "les elus/elues"),
        ("(chargé(e))", "charge/chargee"),
        ("chargé(e)s de projet", "charges/chargees de projet"),
        ("des formateur(rice)s.", "des formateurs/formatrices"),
        ("bénéficiaire-s", "beneficiaire/beneficiaires"),
        ("citoyen.ne.s", "citoyens/citoyennes"),
        ("tous·tes", "tous/toutes"),
        ("travailleur/euse", "travailleur/travailleuse"),
        ("coordinateur·rice (m/f/x)", "coordinateur/coordinatrice"),
        ("A.S.B.L. et ASBL", "asbl et asbl"),
        ("10.000 euros", "10000 euros"),
        ("la 4ième fois", "la 4ieme fois"),
        ("co-construction", "co/coconstruction construction"),
        ("santé/sécurité", "sante securite"),
        ("fin.Début", "fin debut"),
        ("Liège–Gand", "liege gand"),
        ("n°3 m²", "n 3 m²"),
        ("Ọ\u0300yọ\u0301", "oyo"),
        ("… – ' · (!)", ""),
    ],
)
def test_french_texts(text: str, words: str) -> None:
    assert read("fr", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("foto's en foto’s", "foto en foto"),
        ("Wim’s auto's", "wim auto"),
        ("’s morgens in 't dorp", "s morgens in t dorp"),
        ("medewerk(st)er (m/v/x)", "medewerker/medewerkster"),
        ("medewerker(m/v)", "medewerker"),
        ("(leerling(en))", "leerling/leerlingen"),
        ("sociaal-economisch", "sociaal/sociaaleconomisch economisch"),
        ("Noord-Zuidbeweging", "noord/noordzuidbeweging zuidbeweging"),
        ("gefinancierd (gezondheid)", "gefinancierd gezondheid"),
        ("één, de 4de", "een de 4de"),
        ("vzw v.z.w.", "vzw vzw"),
        ("man/vrouw en/of kind", "man vrouw en of kind"),
        ("geëngageerde coördinatie", "geengageerde coordinatie"),
    ],
)
def test_dutch_texts(text: str, words: str) -> None:
    assert read("nl", text) == words


def test_a_form_has_its_key() -> None:
    tokens = Tokens(load_language("nl"))
    assert list(tokens.read("kinderen")) == [(("kinderen", tokens.key("kind")),)]


def test_a_chunk_is_read_once() -> None:
    tokens = Tokens(load_language("fr"))
    assert list(tokens.read("école école")) == [(("ecole", "ecol"),)] * 2
    assert list(tokens.seen) == ["école"]
