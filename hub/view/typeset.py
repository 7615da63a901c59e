"""The fine points of a language's typesetting that people do not type: spaces that never break a line."""

from __future__ import annotations

import re

THIN, WHOLE = "\u202f", "\u00a0"
FRENCH = re.compile(r"<(pre|code|script)\b.*?</\1>|« | (?=[;!?:»%€])", re.DOTALL)
"""The spaces that French sets inside guillemets and before high marks, and what is left as it is
(Imprimerie nationale, Lexique des règles typographiques)."""


def typeset(html: str, lang: str) -> str:
    """A fragment with the spaces of its language made unbreakable; code stays as it is."""
    return FRENCH.sub(_set_space, html) if lang.partition("-")[0] == "fr" else html


def _set_space(match: re.Match[str]) -> str:
    found = match.group()
    if found.startswith("<"):
        return found
    if found.startswith("«"):
        return f"«{WHOLE}"
    return THIN if match.string[match.end()] in ";!?" else WHOLE
