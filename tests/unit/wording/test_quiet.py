"""What is left alone in a text, and what is not."""

from __future__ import annotations

import pytest

from hub.wording.hints import find_hints
from hub.wording.markdown import find_quiet_markdown
from hub.wording.quiet import find_quotations
from tests.unit.wording.glossary import lexicon_of


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("« a « b » c » d", ["« b »", "« a « b » c »"]),
        ("« a\n\nb »", ["« a\n\nb »"]),
        ("“a” „b” „c“ ‘d’ ‹ e ›", ["“a”", "„b”", "„c“", "‘d’", "‹ e ›"]),
        ("‘foto’s’ en l’ami", ["‘foto’s’"]),
        ('il dit "a b", 5" et 7', ['"a b"']),
        ("'s morgens 'een woord' 's avonds", ["'een woord'"]),
        ("l'ami d'hier", []),
        ("« jamais fermé, “non plus", []),
        ("“ouvert\n\nfermé”", []),
        ("« " + "‘a " * 30 + "b »", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text)] == quoted


FRENCH = [
    "Voir https://x.be/beneficiaire?x=bénéficiaire",
    "Écrire à bénéficiaires@x.be ou à @bénéficiaires",
    "Sur beneficiaire.be",
    "Le fichier notes/bénéficiaire.md et ./docs/bénéficiaire et C:\\bénéficiaire\\x",
    "Le code `bénéficiaire` ici",
    "J’étais bénéficiaire.",
    "Mon allié est venu.",
    "Nous, les bénéficiaires du projet, décidons.",
    "Nous sommes aussi des bénéficiaires et des partenaires.",
    "Nous ne sommes pas des bénéficiaires.",
    "On nous appelle des bénéficiaires.",
    "Des gens qui se disent partenaires",
    "Elles se nomment elles-mêmes alliées.",
    "En tant que donateurs, nous demandons",
    "Le mot bénéficiaire a une histoire.",
]
SPOKEN = [
    "Nous aidons les bénéficiaires.",
    "Nos bénéficiaires sont là.",
    "Pour nous, les bénéficiaires comptent.",
    "Nous sommes une équipe qui aide les bénéficiaires.",
    "Nous sommes proches de nos bénéficiaires.",
    "Les bénéficiaires/partenaires",
    "J’ai parlé.\n\nLes bénéficiaires aussi.",
    "Elle dit « je viens », et les bénéficiaires viennent.",
]


@pytest.mark.parametrize("text", FRENCH)
def test_french_left_alone(text: str) -> None:
    assert find_hints(text, lexicon_of("fr")) == []


@pytest.mark.parametrize("text", SPOKEN)
def test_french_hinted(text: str) -> None:
    assert find_hints(text, lexicon_of("fr"))


@pytest.mark.parametrize(
    "text",
    [
        "Ik ben een begunstigde.", "Wij, de begunstigden van het dorp, zeggen nee.", "Wij zijn ook partners.", "We zijn geen begunstigden.",
        "Ze noemen zichzelf partners.", "Mensen die zich partner noemen", "Het woord begunstigde is oud.", "Mijn partner kwam.",
    ],
)  # fmt: skip
def test_dutch_left_alone(text: str) -> None:
    assert find_hints(text, lexicon_of("nl")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Onze begunstigden zijn blij.",
        "We zijn een groep die begunstigden helpt.",
        "Wij helpen de begunstigden.",
        "Voor ons, de begunstigden",
    ],
)
def test_dutch_hinted(text: str) -> None:
    assert find_hints(text, lexicon_of("nl"))


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("```\nbénéficiaire\n```\nbénéficiaire", 1),
        ("~~~\nbénéficiaire", 0),
        ("> bénéficiaire\nbénéficiaire\n\nbénéficiaire", 1),
        ("[nos bénéficiaires](../practices/bénéficiaire.fr.md)", 1),
        ("[Bénéficiaire du lieu](../actors/bénéficiaire.fr.md)", 0),
        ("[nos bénéficiaires](../resources/r.fr.md#x)", 0),
        ("![bénéficiaire](media/bénéficiaire.jpg)", 0),
        ("Texte[^bénéficiaire].\n\n[^bénéficiaire]: Les bénéficiaires.", 1),
        ('[x]: https://x.be "bénéficiaire"', 0),
        ("*Nos bénéficiaires*, _le bénéficiaire_ et **les bénéficiaires**", 1),
        ("* les bénéficiaires\n* les alliés", 2),
        ("[hub-words]: # (off)\n\nbénéficiaire\n\n[hub-words]: # (on)\n\nbénéficiaire", 1),
        ("bénéficiaire\n\n[hub-words]: # (off)\n\nbénéficiaire", 1),
        ("[Hub-Words]: # (OFF)\n\nbénéficiaire", 0),
        ("[hub-words]: # (off)\n\nbénéficiaire\n\n[hub-words]: # (off)\n\nbénéficiaire", 0),
        ("```\n[hub-words]: # (off)\n```\n\nbénéficiaire", 1),
        ("## Les bénéficiaires", 1),
        ("| bénéficiaire | allié |", 2),
    ],
)
def test_markdown(text: str, hinted: int) -> None:
    assert len(find_hints(text, lexicon_of("fr"), find_quiet_markdown)) == hinted


def test_only_terms_to_avoid_and_debated_ones_are_hinted() -> None:
    assert find_hints("l'aide au développement", lexicon_of("fr")) == []
