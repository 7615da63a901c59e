"""How many words of a text there are to look at, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from hub.wording.texts import Worded

SENTENCES: Mapping[str, tuple[str, str, str]] = {
    "fr": ("Aucun mot à regarder de plus près.", "1 mot à regarder de plus près.", "{n} mots à regarder de plus près."),
    "nl": (
        "Geen woorden om nog eens te bekijken.",
        "1 woord om nog eens te bekijken.",
        "{n} woorden om nog eens te bekijken.",
    ),
    "en": ("No words to look at.", "1 word to look at.", "{n} words to look at."),
}
GUESSES: Mapping[str, str] = {
    "fr": " Texte lu comme étant en langue « {lang} » ; sinon : --lang.",
    "nl": " Gelezen als tekst in de taal ‘{lang}’; anders: --lang.",
    "en": " Read as a text in “{lang}”; if it is not: --lang.",
}


def summarise(worded: Worded, lang: str) -> str:
    """The sentence in `lang` (fr, nl or en); where the language of the text was guessed, it says so."""
    n = len(worded.findings)
    sentence = SENTENCES[lang][min(n, 2)].format(n=n)
    return sentence + (GUESSES[lang].format(lang=worded.lang) if worded.is_guessed else "")
