"""Python and JavaScript find the same terms and give the same hints: in the golden sentences, in the glossary's own
texts, and in mixtures of what makes a difference."""

from __future__ import annotations

import functools
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hub.build import link_site
from hub.model.wording import Hit
from hub.settings import read_settings
from hub.wording.hints import find_hints
from hub.wording.lexicon import Lexicon, describe_lexicon, make_lexicon
from hub.wording.matching import find_hits
from tests.property.test_analysis_agreement import find_differences, find_node

ROOT = Path(__file__).parents[2]
RUNNER = ROOT / "tests/javascript/words-run.js"
CODES = ("fr", "nl")
MARKS = (
    " ", " ", " ", " ", "\n", "\n\n", "\n- ", ", ", ". ", " : ", "; ", "!", "?", "'", "’", "-", "/", "·", "•", ".", "(", ")", "«\u00a0", "\u00a0»",
    "“", "”", "„", "‘", '"', "`", "*", "_", "·e·s", "(e)s", "·s", "(s)", "'s ", "e\u0301", "😀 ", "É", "l'", "d’", "https://x.be/", "@", "\u202f",
)  # fmt: skip
WORDS: Mapping[str, tuple[str, ...]] = {
    "fr": (
        "le", "du", "des", "de", "la", "nous", "sommes", "les", "je", "mon", "se nomment", "Afrique", "Sud", "Nord", "sud", "Belgique", "Ligue",
        "européenne", "Fonds", "Unis", "pays", "bénéficiaire", "bénéficiaires", "BÉNÉFICIAIRES", "Bénéficiaires", "allié", "allie", "donateur",
        "développement", "aide au", "droits", "humains", "Travail Décent", "mutuelle", "confiance", "volontaires", "occidental", "Sahara",
        "Plateforme Travail Décent", "et", "nos", "renforcer", "leurs", "capacités", "4e", "pilier", "chez", "là", "bas", "capitalisons",
    ),
    "nl": (
        "het", "de", "van", "wij", "zijn", "ik", "mijn", "noemen zichzelf", "Zuid", "Noord", "Zuiden", "Zuidwerking", "Afrika", "begunstigde",
        "begunstigden", "partner", "partners", "partnerkeuze", "doelgroepen", "beleid", "werk", "waardig", "gever", "werkgever", "donor",
        "donorlanden", "ontwikkeling", "samenwerking", "hulp", "slachtoffer", "slachtoffers", "mensenrechten", "verdediger", "en", "vierde", "pijler",
        "vierdepijler", "fonds", "Raad", "voor", "bij", "ons", "ginder", "koepel", "tent", "vrijwillig(st)er", "Platform", "Waardig", "Werk", "ONZE",
    ),
}  # fmt: skip


def make_pieces(code: str) -> st.SearchStrategy[str]:
    words = st.sampled_from(WORDS[code]).map(lambda word: f" {word}")
    glued = st.sampled_from(WORDS[code])
    return st.lists(st.one_of(words, words, glued, st.sampled_from(MARKS)), max_size=14).map("".join)


@functools.cache
def list_texts(code: str) -> tuple[str, ...]:
    """The golden sentences, texts of the glossary, and those that hypothesis makes: the same ones in every run."""
    cases = yaml.safe_load((ROOT / f"tests/golden/words/{code}.yml").read_text("utf-8"))["cases"]
    written = [file.read_text("utf-8") for file in sorted((ROOT / "content/terms").glob(f"*.{code}.md"))]
    made: list[str] = []

    @settings(max_examples=1500, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(make_pieces(code))
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return (*(case["text"] for case in cases), *written, *made)


@functools.cache
def lexicon_of(code: str) -> Lexicon:
    graph = link_site(read_settings(ROOT / "hub.yml", content=ROOT / "content")).graph
    return make_lexicon(graph, code)


@functools.cache
def ask(code: str) -> Mapping[str, Any]:
    """What JavaScript finds."""
    asked = {"lexicon": describe_lexicon(lexicon_of(code)), "texts": list_texts(code)}
    answer = subprocess.run(
        [find_node(), RUNNER], input=json.dumps(asked), check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    found: Mapping[str, Any] = json.loads(answer.stdout)
    return found


def find_all(find: Callable[[str, Lexicon], list[Hit]], code: str) -> Sequence[list[list[Any]]]:
    return [[list(hit) for hit in find(text, lexicon_of(code))] for text in list_texts(code)]


@pytest.mark.parametrize("code", CODES)
def test_terms_agree(code: str) -> None:
    python = find_all(find_hits, code)
    assert sum(map(len, python)) > 1000
    assert find_differences(list_texts(code), python, ask(code)["hits"]) == []


@pytest.mark.parametrize("code", CODES)
def test_hints_agree(code: str) -> None:
    python = find_all(find_hints, code)
    assert sum(map(len, python)) > 500
    assert find_differences(list_texts(code), python, ask(code)["hints"]) == []
