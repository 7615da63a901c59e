"""Letters without their dress."""

from __future__ import annotations

import unicodedata

PLAIN = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})
SAME = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´", "'"),
        **dict.fromkeys("•‧∙⋅∘・", "·"),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("–—…", " "),
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        **dict.fromkeys(["\u00ad", *map(chr, range(0x300, 0x370))]),
    }
)


def normalise(text: str) -> str:
    """The text in lower case, composed, with one kind of apostrophe, mid-dot and hyphen; other accents go."""
    return unicodedata.normalize("NFC", text).lower().translate(SAME)


def fold(word: str) -> str:
    """A word in lower case without accents or ligatures: `Œuvrées` → `oeuvrees`."""
    if word.isascii():
        return word
    split = unicodedata.normalize("NFD", word.translate(PLAIN))
    return "".join(letter for letter in split if unicodedata.category(letter) != "Mn")
