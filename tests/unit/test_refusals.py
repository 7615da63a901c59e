"""What a command says when it cannot start: the same in three languages, with all blanks filled."""

from __future__ import annotations

import string

import pytest

from hub.model.refusal import Refusal, read_refusals

LANGS = ("fr", "nl", "en")


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", list(read_refusals()))
def test_a_sentence_says_the_same_in_each_language(code: str) -> None:
    sentences = read_refusals()[code]
    assert set(sentences) == set(LANGS)
    assert len({frozenset(blanks(sentence)) for sentence in sentences.values()}) == 1


def test_a_refusal_is_said_in_the_language_of_its_reader() -> None:
    refusal = Refusal("path-missing", path="x.md")
    assert refusal.describe("fr") == "x.md : il n’y a ni fichier ni dossier de ce nom."
    assert refusal.describe("nl") == "x.md: er is geen bestand of map met die naam."
    assert str(refusal) == refusal.describe("de") == "x.md: there is no such file or folder."
