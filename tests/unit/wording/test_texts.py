"""Any text: how it is read, in which language, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.model.refusal import Refusal
from hub.wording.summary import summarise
from hub.wording.texts import Given, Worded, find_words, guess_language, read_given
from tests.unit.wording.glossary import lexicon_of

LEXICONS = {lang: lexicon_of(lang) for lang in ("fr", "nl")}


def test_a_front_matter_is_left_out_and_its_lines_count(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text("---\ntitle: bénéficiaire\n---\n\nAvec les *alliés* et les bénéficiaires.\n", "utf-8")
    worded = find_words(read_given(str(file)), LEXICONS, None)
    assert [(f.code, f.line, f.column) for f in worded.findings] == [("word-debated", 5, 26)]
    assert (worded.lang, worded.is_guessed) == ("fr", True)


def test_plain_text_knows_no_markdown(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes("Les *alliés*\r\net des bénéficiaires".encode())
    assert [(f.line, f.column) for f in find_words(read_given(str(file)), LEXICONS, "fr").findings] == [(1, 6), (2, 8)]


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "path-missing"), (b"\xff\xfea", "text-unreadable"), (b"a\0", "text-unreadable"), (b" \n", "text-empty")],
)
def test_what_cannot_be_read(content: bytes | None, code: str, tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Refusal) as caught:
        read_given(str(file))
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "lang"), [("les gens et la ville", "fr"), ("de mensen en het dorp", "nl"), ("xyz", ""), ("la het", "")]
)
def test_a_language_is_guessed_by_its_small_words(text: str, lang: str) -> None:
    assert guess_language(text, ("fr", "nl")) == lang


@pytest.mark.parametrize(("text", "lang"), [("xyz", None), ("les gens", "de")])
def test_a_text_in_no_known_language_is_refused(text: str, lang: str | None) -> None:
    with pytest.raises(Refusal) as caught:
        find_words(Given("x", text), LEXICONS, lang)
    assert caught.value.code == "text-language"


@pytest.mark.parametrize(("lang", "none"), [("fr", "Aucun mot"), ("nl", "Geen woorden"), ("en", "No words")])
def test_the_last_line_counts(lang: str, none: str) -> None:
    assert summarise(Worded((), "fr", is_guessed=False), lang).startswith(none)
    assert "nl" in summarise(Worded((), "nl", is_guessed=True), lang)
    (finding,) = find_words(Given("x", "un allié"), LEXICONS, "fr").findings
    assert summarise(Worded((finding,) * 2, "fr", is_guessed=False), lang).startswith("2 ")
