"""What the form in the browser writes, `hub import` reads, whatever was typed and whatever an e-mail program made of it."""

from __future__ import annotations

import datetime
import functools
import json
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hub.contribute.labels import Labels
from hub.contribute.letter import clean, tidy
from hub.contribute.replies import read_replies
from hub.settings import read_settings
from hub.view.reply import SPOKEN, make_letter
from hub.view.words import Words

ROOT = Path(__file__).parents[2]
RUNNER = ROOT / "tests/javascript/reply-run.js"
SETTINGS = read_settings(ROOT / "hub.yml", today="2026-11-22")
LABELS = Labels(SETTINGS)
TODAY = datetime.date(2026, 11, 22)
MARKS = (
    "\n", "\r\n", "\r", "\t", " ", "\u00a0", "\u202f", "\u2028", "\x85", "\ufeff", "\0", "\x1b[31m", "\u202e", "\ue002", "e\u0301", "> ", ">",
    "\u0338", "\\", "\\>", "-- ", "--", "---", "—", "– ", "--- statements/a ---", "--- fin de la réponse ---", "--- einde van het antwoord ---",
    "hub-reply 1", "Réponse à une parole · hub-reply 1", "Réponse de :", "Date : x", "Notre réponse :", "Ons antwoord:", "Version : 1",
    "«", "« a »", "»", "“", "'", '"', "{", "}", "[", "]", ": ", "#", "&a", "*a", "_", "!!x", "%", "<b>", "a", "é", "😀", "\U0001f468\u200d\U0001f469",
)  # fmt: skip
LETTERS = st.characters(exclude_categories=["Cs"])
TYPED = st.one_of(st.lists(st.sampled_from(MARKS), max_size=9).map("".join), st.text(LETTERS, max_size=12))
ANSWERS = st.lists(st.tuples(st.integers(0, 9), TYPED, TYPED), max_size=3)


@functools.cache
def make_replies() -> tuple[dict[str, Any], ...]:
    """What people may type into the form, the same in every run."""
    made: list[dict[str, Any]] = []

    @settings(max_examples=1500, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(st.sampled_from(["fr", "nl"]), TYPED, ANSWERS)
    def collect(lang: str, by: str, answers: list[tuple[int, str, str]]) -> None:
        words = Words(lang, SETTINGS)
        given = [
            {"id": f"statements/s-{n}", "version": f"{n:08x}", "title": title, "text": text}
            for n, title, text in answers
        ]
        spoken = {key: words(f"reply.{key}") for key in SPOKEN}
        made.append({"words": spoken, "lang": lang, "by": by, "date": "2026-11-20", "answers": given})

    collect()
    return tuple(made)


LETTERS_ASKED = (
    ("redaction@hub.example", "Réponse : « à l’étape »", "Bonjour,\n\n100 % & plus ?\n"),
    ("a+b@hub.example", "", ""),
)


@functools.cache
def ask() -> Mapping[str, Any]:
    """The texts and letters that JavaScript writes."""
    node = subprocess.run(
        [ROOT / "bin/ensure-node"], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout.strip()
    asked = json.dumps({"replies": make_replies(), "letters": LETTERS_ASKED})
    answer = subprocess.run([node, RUNNER], input=asked, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    found: Mapping[str, Any] = json.loads(answer.stdout)
    return found


def expect(reply: Mapping[str, Any]) -> tuple[str, list[tuple[str, str, str]]]:
    """Who answers, and what is left of the answers once they are clean; nothing where nobody or nothing is left."""
    by = " ".join(clean(reply["by"]).split())
    answers = [(one["id"], one["version"], tidy(one["text"])) for one in reply["answers"] if tidy(one["text"])]
    return (by, answers) if by and answers else ("", [])


def read(text: str) -> tuple[str, list[tuple[str, str, str]]]:
    replies, _ = read_replies(text, "r.txt", LABELS, TODAY)
    assert len(replies) <= 1
    for reply in replies:
        assert (str(reply.date), reply.path) == ("2026-11-20", "r.txt")
        return reply.by, [(one.statement, one.version, one.text) for one in reply.answers]
    return "", []


def forward(text: str) -> str:
    """As an e-mail that is sent on: a greeting, and every line quoted."""
    return "Bonjour,\n\n" + "".join(f"> {line}\n" for line in text.split("\n")) + "\n-- \nLa commune\n"


ROADS: Mapping[str, Callable[[str], str]] = {
    "as it is": str,
    "from Windows": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "in a letter": lambda text: f"Bonjour,\n\nVoici.\n\n{text}\n-- \nLa commune\nTél. : 02 000\n",
    "forwarded": forward,
    "forwarded twice": lambda text: forward(forward(text)),
    "above the letter it answers": lambda text: f"{text}\nLe 20 novembre, le hub a écrit :\n{forward(BLANK)}",
}
BLANK = "Réponse à une parole · hub-reply 1\n\nRéponse de :\nDate :\nLangue : fr\n\n--- statements/s-1 ---\nNotre réponse :\n\n"


@pytest.mark.parametrize("road", ROADS)
def test_what_the_form_writes_is_read(road: str) -> None:
    texts = ask()["replies"]
    found = [(read(ROADS[road](text)), expect(reply)) for text, reply in zip(texts, make_replies(), strict=True)]
    assert sum(bool(answers) for _, (_, answers) in found) > 400
    assert [pair for pair in found if pair[0] != pair[1]] == []


def test_letters_are_addressed_alike() -> None:
    for (mailbox, subject, body), written in zip(LETTERS_ASKED, ask()["letters"], strict=True):
        for made in (written, make_letter(mailbox, subject, body)):
            parts = urlsplit(made)
            found = parse_qs(parts.query, keep_blank_values=True)
            assert parts.scheme == "mailto"
            assert found == {"subject": [subject], "body": [body.replace("\n", "\r\n")]}
            assert " " not in made
