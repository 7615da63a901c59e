"""This engine, called through its command line only: `hub search`."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.search.judge import read_rankings
from bench.search.node import DEPTH, run
from bench.search.sets import Document, Task


def answer(task: Task) -> dict[str, list[str]]:
    """The rankings of `hub search` for a task."""
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        documents, questions = Path(temporary, "documents.jsonl"), Path(temporary, "questions.tsv")
        write_documents(documents, task.documents)
        lines = [f"{question.id}\t{' '.join(question.text.split())}\n" for question in task.questions]
        questions.write_text("".join(lines), encoding="utf-8")
        options = ["--docs", str(documents), "--queries", str(questions), "--lang", task.lang, "--limit", str(DEPTH)]
        return read_rankings(run([str(Path(sys.executable).parent / "hub"), "search", *options]))


def write_documents(path: Path, documents: Sequence[Document]) -> None:
    """Write the documents as `--docs` reads them: one JSON object per line."""
    lines = [json.dumps(asdict(document), ensure_ascii=False) + "\n" for document in documents]
    path.write_text("".join(lines), encoding="utf-8")
