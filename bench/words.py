"""Sentences whose words are as frequent as in real French and Dutch.

The words and their frequencies come from the wordfreq package, so that index
sizes and stemming costs resemble those of real texts; a made-up word list
would have either too few distinct words or too many.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from random import Random

VOCABULARY = 30_000
"""Distinct words kept of a language, the most frequent first."""

ELIDED = {"c": "ce", "d": "de", "j": "je", "l": "le", "m": "me", "n": "ne", "qu": "que", "s": "se", "t": "te"}
"""French words as wordfreq cuts them off before an apostrophe, and their full forms."""

VOWELS = frozenset("aeiouyhàâäéèêëîïôöùûüœæ")


@cache
def frequencies(lang: str) -> tuple[list[str], list[float]]:
    """The words of a language and their cumulated frequencies, as `Random.choices` takes them."""
    from wordfreq import get_frequency_dict  # here, so that who only measures stays small: see bench.measure

    found = get_frequency_dict(lang, wordlist="best")
    words = sorted((word for word in found if word.isalpha()), key=lambda word: (-found[word], word))
    kept = words[:VOCABULARY]
    return kept, list(accumulate(found[word] for word in kept))


def draw_words(rng: Random, lang: str, count: int) -> list[str]:
    """So many words of a language, the frequent ones often."""
    words, cumulated = frequencies(lang)
    drawn = rng.choices(words, cum_weights=cumulated, k=count)
    return elide(drawn) if lang == "fr" else drawn


def elide(words: list[str]) -> list[str]:
    """The words as French writes them: `l`, `eau` give `l'eau`, and `l`, `pain` give `le`, `pain`."""
    written: list[str] = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        opens = following[:1] in VOWELS and following not in ELIDED
        full = word if opens or word not in ELIDED else ELIDED[word]
        if written and written[-1] in ELIDED:
            written[-1] = f"{written[-1]}'{full}"
        else:
            written.append(full)
    return written


def draw_title(rng: Random, lang: str, limit: int = 110) -> str:
    """A title of four to nine words, at most `limit` characters."""
    return shorten(" ".join(draw_words(rng, lang, rng.randint(4, 9))).capitalize(), limit)


def draw_summary(rng: Random, lang: str, limit: int = 280) -> str:
    """One or two sentences, at most `limit` characters."""
    text = draw_prose(rng, lang, rng.randint(16, 30))
    return text if len(text) <= limit else shorten(text, limit - 1) + "."


def shorten(text: str, limit: int) -> str:
    """The text itself, or as many of its first words as fit in `limit` characters."""
    return text if len(text) <= limit else text[: limit + 1].rsplit(" ", 1)[0].rstrip(",;: ")


def draw_prose(rng: Random, lang: str, count: int) -> str:
    """Sentences of 8 to 22 words with commas and full stops, `count` words in all."""
    words = draw_words(rng, lang, count)
    sentences: list[str] = []
    start = 0
    while start < len(words):
        end = start + rng.randint(8, 22)
        if len(words) - end < 4:
            end = len(words)
        sentences.append(punctuate(rng, words[start:end]))
        start = end
    return " ".join(sentences)


def punctuate(rng: Random, words: list[str]) -> str:
    """One sentence: a capital, a comma in most long ones, a closing mark."""
    if len(words) > 10 and rng.random() < 0.7:
        comma = rng.randint(3, len(words) - 4)
        words = [*words[:comma], f"{words[comma]},", *words[comma + 1 :]]
    sentence = " ".join(words)
    return sentence[0].upper() + sentence[1:] + rng.choices(".?!", weights=(18, 1, 1))[0]
