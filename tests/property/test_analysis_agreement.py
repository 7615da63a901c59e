"""Python and JavaScript find the same words, forms and keys in a text, and both find those of `tests/golden/analysis.yml`."""

from __future__ import annotations

import functools
import gzip
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import spellchecker
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hub.text.fold import fold, normalise
from hub.text.language import load_language
from hub.text.stems import key_of
from hub.text.tokens import Tokens

ROOT = Path(__file__).parents[2]
RUNNER = ROOT / "tests/javascript/analysis-run.js"
LEXICONS = Path(spellchecker.__file__).parent / "resources"
CODES = ("fr", "nl")
MANY = 20_000
GOLDEN: Mapping[str, Mapping[str, str]] = yaml.safe_load((ROOT / "tests/golden/analysis.yml").read_text("utf-8"))
SPANS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "Les bases de «\u00a0l’économie\u00a0»,": "Les|bases|de|économie",
        "«l'économie», D’ÉGALITÉ": "économie|ÉGALITÉ",
        "Des chargé(e)s (et élu·e·s) : oui !": "Des|chargé(e)s|et|élu·e·s|oui",
        "la (député(e)).": "la|député(e)",
        "l’e\u0301cole, la sante\u0301 !": "e\u0301cole|la|sante\u0301",
        "😀 Aujourd’hui, jusqu’ici – 10.000\u202f€": "Aujourd’hui|ici|10.000",
        "A.S.B.L. co-construite": "A.S.B.L|co-construite",
        "1 000\u202f000 euros (10 000).": "1 000\u202f000|euros|10 000",
    },
    "nl": {
        "De foto's, ’s morgens": "De|foto's|s|morgens",
        "„medewerk(st)er” (m/v/x)!": "medewerk(st)er",
        "medewerker(m/v/x): één.": "medewerker(m/v/x)|één",
    },
}
"""Texts and what is marked in them where all their words are found."""

MARKS = (
    " ", "\u00a0", "\u202f", "\u2009", "\x85", "\ufeff", "'", "’", "l’", "D'", "qu’", "jusqu'", "'s", "(", ")", "(e)", "(st)", "(rice)s",
    "(m/v/x)", "·", "•", ".", "·e", "·es", "·ne·s", "-", "-s", "-t-", "‑", "–", "/", "/euse", ",", "«", "»", "_", "…", "\u00ad",
    "é", "ë", "œ", "ß", "İ", "\u0301", "\u0323", "1", "4e", "02ième", "10.000", "²", "½", "ﬁ", "000", "Ⅷ", "٤", "A.S.B.L.", "أ", "か\u3099",
    "acteur", "élu", "tous", "professionnel", "kinder", "ge", "ster", "aux", "d",
)  # fmt: skip
LETTERS = st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs", "Cn"])
TEXTS = st.one_of(
    st.lists(st.one_of(st.sampled_from(MARKS), st.text("aegilnorstu", min_size=1, max_size=6)), max_size=8).map(
        "".join
    ),
    st.text(LETTERS, max_size=12),
)


@functools.cache
def make_texts() -> tuple[str, ...]:
    """Texts that hypothesis makes, the same ones in every run."""
    made: list[str] = []

    @settings(max_examples=2000, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(TEXTS)
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return tuple(made)


def read_lexicon(code: str) -> list[str]:
    """Words of a language, from all over its alphabet."""
    words = sorted(json.loads(gzip.decompress((LEXICONS / f"{code}.json.gz").read_bytes())))
    return words[:: len(words) // MANY]


def find_node() -> str:
    """The Node that HUB_NODE names, else the one of the environment."""
    command = [ROOT / "bin/ensure-node"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.strip()


@functools.cache
def ask(code: str) -> Mapping[str, Any]:
    """What was given to JavaScript, and what it made of that."""
    texts = [*make_texts(), *GOLDEN[code], *SPANS[code]]
    asked = {"code": code, "tables": load_language(code).tables(), "words": read_lexicon(code), "texts": texts}
    answer = subprocess.run(
        [find_node(), RUNNER], input=json.dumps(asked), check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return {"asked": asked, **json.loads(answer.stdout)}


def find_differences(
    texts: Sequence[str], python: Sequence[Any], javascript: Sequence[Any]
) -> list[tuple[str, Any, Any]]:
    return [row for row in zip(texts, python, javascript, strict=True) if row[1] != row[2]]


def read_plain(code: str, text: str) -> list[list[list[str]]]:
    """The words of a text as JSON has them."""
    return [[list(form) for form in word] for word in Tokens(load_language(code)).read(text)]


@pytest.mark.parametrize("code", CODES)
def test_the_stemmers_agree(code: str) -> None:
    words = ask(code)["asked"]["words"]
    assert len(words) >= MANY
    assert find_differences(words, [load_language(code).stem(word) for word in words], ask(code)["stems"]) == []


@pytest.mark.parametrize("code", CODES)
def test_forms_and_keys_of_words_agree(code: str) -> None:
    words = ask(code)["asked"]["words"]
    plain = map(normalise, words)
    python = [[fold(word), key_of(word, load_language(code))] for word in plain]
    assert find_differences(words, python, ask(code)["words"]) == []


@pytest.mark.parametrize("code", CODES)
def test_words_of_texts_agree(code: str) -> None:
    texts = ask(code)["asked"]["texts"]
    assert find_differences(texts, [read_plain(code, text) for text in texts], ask(code)["texts"]) == []


@pytest.mark.parametrize("code", CODES)
def test_both_find_the_golden_forms_and_keys(code: str) -> None:
    assert len(GOLDEN[code]) >= 60
    javascript = dict(zip(ask(code)["asked"]["texts"], ask(code)["texts"], strict=True))
    for text, expected in GOLDEN[code].items():
        words = [[form.split(" → ") for form in word.split(" / ")] for word in expected.split(" + ")]
        assert (text, read_plain(code, text)) == (text, words)
        assert (text, javascript[text]) == (text, words)


@pytest.mark.parametrize("code", CODES)
def test_spans_hold_the_words_of_the_text(code: str) -> None:
    spans = [[word for _, words in rows for word in words] for rows in ask(code)["spans"]]
    assert find_differences(ask(code)["asked"]["texts"], ask(code)["texts"], spans) == []


@pytest.mark.parametrize("code", CODES)
def test_spans_leave_punctuation_and_elided_words_out(code: str) -> None:
    spans = dict(zip(ask(code)["asked"]["texts"], ask(code)["spans"], strict=True))
    assert {text: "|".join(part for part, _ in spans[text]) for text in SPANS[code]} == SPANS[code]
