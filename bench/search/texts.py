"""The texts of the weighing: so many, of so many bytes, drawn from piaf-fr; the same numbers give the same texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from bench.corpus import SETTINGS, to_yaml
from bench.search.sets import Document, Question, Task

SIZES = {523: 500_000, 1500: 1_100_000}
"""Numbers of texts that issue 4 names, and their bytes in all."""
BYTES_EACH = 730
"""For another number: the mean of a text of piaf-fr."""

WORD = re.compile(r"\w{3,}")


def draw_texts(task: Task, count: int) -> list[Document]:
    """So many documents of a task whose texts have the wanted bytes in all, within one text.

    Too long, they are cut to one common length; too short, paragraphs that were
    not drawn are appended to the first ones.
    """
    wanted = SIZES.get(count, count * BYTES_EACH)
    shuffled = Random(count).sample(task.documents, len(task.documents))
    texts = [document.text for document in shuffled[:count]]
    missing = wanted - measure(texts)
    for number, spare in enumerate(shuffled[count:]):
        if missing <= 0:
            break
        added = cut(spare.text, missing)
        texts[number % count] += f"\n\n{added}"
        missing -= len(added.encode())
    longest = max(map(len, texts))
    while measure([cut(text, longest) for text in texts]) > wanted * 1.005:
        longest = longest * 99 // 100
    return [replace(document, text=cut(text, longest)) for document, text in zip(shuffled[:count], texts, strict=True)]


def measure(texts: Sequence[str]) -> int:
    """The bytes of texts in UTF-8."""
    return sum(len(text.encode()) for text in texts)


def cut(text: str, limit: int) -> str:
    """The whole words that fit in `limit` characters."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0]


def draw_questions(task: Task, documents: Sequence[Document], count: int) -> list[Question]:
    """The two longest words of so many questions whose answer is among the documents.

    Whole sentences would make Pagefind, which wants every word, find nothing and
    so load no snippets.
    """
    there = {document.id for document in documents}
    answered = [question for question in task.questions if there & set(task.grades[question.id])]
    drawn = Random(count).sample(answered, min(count, len(answered)))
    return [replace(question, text=" ".join(choose_words(question.text, 2))) for question in drawn]


def choose_words(text: str, count: int) -> list[str]:
    """So many of the longest words of a text, in their order."""
    words = list(dict.fromkeys(WORD.findall(text)))
    longest = sorted(words, key=len, reverse=True)[:count]
    return [word for word in words if word in longest]


def write_hub(folder: Path, documents: Sequence[Document]) -> None:
    """Write the documents as the practices of a hub, in one language each, without a finding."""
    practices = folder / "content" / "practices"
    practices.mkdir(parents=True, exist_ok=True)
    (folder / "hub.yml").write_text(SETTINGS, encoding="utf-8")
    themes = folder / "content" / "vocabulary" / "themes.yml"
    themes.parent.mkdir(exist_ok=True)
    themes.write_text(to_yaml({"sante": {"label": {"fr": "Santé", "nl": "Gezondheid"}}}), encoding="utf-8")
    for document in documents:
        fields: dict[str, object] = {
            "title": document.title or document.id,
            "summary": cut(document.text.replace("\n", " "), 120),
            "created": "2026-01-01",
            "led_by": [{"label": "Wikipédia"}],
            "sources": [{"title": "PIAF"}],
        }
        page = f"---\n{to_yaml(fields)}---\n\n{document.text}\n"
        (practices / f"{document.id}.{document.lang}.md").write_text(page, encoding="utf-8")
