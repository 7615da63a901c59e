"""A text as e-mail programs leave it: quoted, with line ends and unseen letters of many sorts."""

from __future__ import annotations

import email
import email.message
import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
UNSEEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Letters that only steer a screen, and those of nobody; `theme/assets/js/reply-text.js` takes out the same."""

STRUCTURE = r"\\*(?:\s*(?:>|-{2}|[–—])|.*hub-reply\s*[0-9])"
ESCAPED = re.compile(rf"(\s*)\\(?={STRUCTURE})", re.IGNORECASE)
QUOTED = re.compile(r"\s*>\s?")


class Line(NamedTuple):
    """A line and its number in the text, from 1."""

    number: int
    text: str

    @property
    def bare(self) -> str:
        """The line without the quotation marks of e-mails."""
        return unquote(self.text, len(self.text)).strip()


def read_letter(data: bytes) -> str:
    """The plain text of an e-mail saved as a file (RFC 5322), then that of the text files attached to it, though the
    program that sent them may not say that they are text.

    Raises UnicodeDecodeError where a part is neither what it says nor UTF-8.
    """
    parts = (part for part in email.message_from_bytes(data).walk() if _is_text(part))
    return "\n".join(_decode(part) for part in parts if not part.is_multipart())


def _is_text(part: email.message.Message) -> bool:
    name = str(part.get_filename() or "").lower()
    return part.get_content_type() == "text/plain" or (part.get_content_maintype() != "text" and name.endswith(".txt"))


def _decode(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        # What people save themselves is UTF-8, whatever their program says of it.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        try:
            return data.decode(str(part.get_content_charset() or ""))
        except (LookupError, ValueError):
            raise error from None


def clean(text: str) -> str:
    """The text with one kind of line end and without what only steers a screen."""
    return unicodedata.normalize("NFC", UNSEEN.sub("", BREAKS.sub("\n", text).replace("\t", " ")))


def tidy(text: str) -> str:
    """An answer as it is kept: no space at the end of lines, one empty line between paragraphs."""
    lines = "\n".join(line.rstrip() for line in clean(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def count_quotes(line: str) -> int:
    """How many times an e-mail program has quoted a line."""
    return sum(1 for _ in _walk_quotes(line))


def unquote(line: str, depth: int) -> str:
    """The line without up to `depth` quotation marks."""
    end = 0
    for mark in itertools.islice(_walk_quotes(line), depth):
        end = mark
    return line[end:]


def _walk_quotes(line: str) -> Iterator[int]:
    end = 0
    while found := QUOTED.match(line, end):
        end = found.end()
        yield end


def unescape(line: str) -> str:
    """A line of an answer without the backslash that kept it from being taken for a part of the form."""
    return ESCAPED.sub(r"\1", line, count=1) if ESCAPED.match(line) else line
