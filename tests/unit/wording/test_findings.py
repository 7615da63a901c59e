"""Spots in a file → findings."""

from __future__ import annotations

import pytest

from hub.check.catalogue import describe
from hub.wording.findings import Spot, make_findings, shorten_sentences
from tests.unit.wording.glossary import lexicon_of

SPOTS = [
    Spot("terms/sud", "pays\ndu Sud", 9, 4, "body"),
    Spot("terms/sud", "le Sud", 2, 7, "summary"),
    Spot("terms/sud", "au Sud", 2, 20, "summary"),
    Spot("terms/allie", "allié", 5, 1, "body"),
]


def test_one_for_each_term_at_its_first_place() -> None:
    found = list(make_findings("x.md", SPOTS, lexicon_of("fr")))
    assert [(f.code, f.line, f.column, f.field, f.args["value"], f.args["lines"]) for f in found] == [
        ("word-avoid", 2, 7, "summary", "le Sud", "9"),
        ("word-debated", 5, 1, "body", "allié", ""),
    ]


@pytest.mark.parametrize(("lines", "said"), [((), "s"), ((3,), "s (aussi ligne 3)"), ((3, 5), "s (aussi lignes 3, 5)")])
def test_it_says_the_other_lines(lines: tuple[int, ...], said: str) -> None:
    spots = [Spot("terms/allie", "allié", line, 1, "") for line in (1, *lines)]
    (finding,) = make_findings("x.md", spots, lexicon_of("fr"))
    assert describe(finding, "fr")[0].endswith(said)


def test_the_hint_names_what_to_write_instead() -> None:
    avoided, debated = make_findings("x.md", SPOTS, lexicon_of("fr"))
    assert "le nom du pays" in describe(avoided, "fr")[1]
    assert ":  " not in describe(debated, "fr")[1]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Un. Deux deux deux. Trois.", "Un."),
        ("Un. Deux.", "Un. Deux."),
        ("Une phrase longue, sans fin. Une autre.", "Une phrase longue, sans fin."),
        ("Voir p. ex. ceci. Fin", "Voir p. ex. ceci."),
    ],
)
def test_a_reason_is_whole_sentences(text: str, short: str) -> None:
    assert shorten_sentences(text, 10) == short
