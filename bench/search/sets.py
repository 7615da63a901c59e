"""Judged questions and the documents that answer them, as `../shared/searchdev/README.md` describes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from bench.search.judge import Grades, read_grades

SETS = ("piaf-fr", "kamer-theme-nl", "kamer-answer-nl", "kamer-x-fr2nl")
BORROWED = {"kamer-x-fr2nl": "kamer-theme-nl"}
"""The sets that have no documents of their own, and whose they use."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text that may answer; the title may be empty."""

    id: str
    lang: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question, as somebody typed it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """What an engine is asked: these questions, in `lang`, over these documents, in `site_lang`."""

    name: str
    lang: str
    site_lang: str
    documents: Sequence[Document]
    questions: Sequence[Question]
    grades: Grades

    def sample(self, count: int | None) -> Task:
        """The task with so many of its questions, always the same ones; itself where it has no more."""
        if count is None or count >= len(self.questions):
            return self
        kept = Random(self.name).sample(self.questions, count)
        return replace(self, questions=kept, grades={question.id: self.grades[question.id] for question in kept})


def read_task(sets: Path, name: str) -> Task:
    """The set of that name below the folder `sets`; `FileNotFoundError` says what is missing."""
    folder = sets / name
    if not folder.is_dir():
        raise FileNotFoundError(f"no set of judged questions at {folder}: name their folder with --sets-dir")
    rows = [json.loads(line) for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines()]
    documents = read_documents(sets / BORROWED.get(name, name))
    return Task(
        name,
        lang=rows[0]["lang"],
        site_lang=documents[0].lang,
        documents=documents,
        questions=[Question(row["id"], row["text"]) for row in rows],
        grades=read_grades(folder),
    )


def read_documents(folder: Path) -> list[Document]:
    """The documents of a set, in the order of their file."""
    with gzip.open(folder / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [Document(**json.loads(line)) for line in lines]
