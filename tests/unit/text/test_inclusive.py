"""Inclusive writing → the forms it stands for."""

from __future__ import annotations

import pytest

from hub.text.inclusive import expand_french, expand_optional


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("acteur·ices", "acteurs actrices"),
        ("acteur·rice·s", "acteurs actrices"),
        ("acteur-trice", "acteur actrice"),
        ("formateur(rice)s", "formateurs formatrices"),
        ("travailleur/euse", "travailleur travailleuse"),
        ("chercheur·se·s", "chercheurs chercheuses"),
        ("ouvrier·ère·s", "ouvriers ouvrières"),
        ("conseiller.ère", "conseiller conseillère"),
        ("citoyen.ne.s", "citoyens citoyennes"),
        ("européen·e·s", "européens européennes"),
        ("champion·ne·s", "champions championnes"),
        ("champion·onne", "champion championne"),
        ("paysan·ne·s", "paysans paysannes"),
        ("professionnel·le·s", "professionnels professionnelles"),
        ("professionnel·elle", "professionnel professionnelle"),
        ("cadet·ette", "cadet cadette"),
        ("sportif·ve·s", "sportifs sportives"),
        ("heureux·se·s", "heureux heureuses"),
        ("gros·se", "gros grosse"),
        ("maître·sse", "maître maîtresse"),
        ("élu·es", "élus élues"),
        ("étudiant-e-s", "étudiants étudiantes"),
        ("chargé(e)s", "chargés chargées"),
        ("tous·tes", "tous toutes"),
        ("ceux·elles", "ceux celles"),
        ("bénéficiaire-s", "bénéficiaire bénéficiaires"),
        ("association(s)", "association associations"),
    ],
)
def test_french_forms(word: str, forms: str) -> None:
    assert " ".join(expand_french(word)) == forms


@pytest.mark.parametrize(
    "word", ["port-les", "dit-on", "vote-t-il", "peut-être", "bien-être", "a/b", "et/ou", "y-a", "acteurs"]
)
def test_other_words_with_marks_stand_for_themselves(word: str) -> None:
    assert expand_french(word) == ()


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("medewerk(st)er", "medewerker medewerkster"),
        ("medewerk(st)ers", "medewerkers medewerksters"),
        ("leerkracht(en)", "leerkracht leerkrachten"),
        ("association(s)", "association associations"),
        ("medewerker", ""),
        ("(mede)werker", ""),
    ],
)
def test_letters_in_brackets_may_be_there(word: str, forms: str) -> None:
    assert " ".join(expand_optional(word)) == forms
