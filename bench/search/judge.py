"""How well a ranking answers judged questions: `python -m bench.search.judge SETFOLDER RUNFILE`.

SETFOLDER holds `qrels.tsv` (question, document, grade, tab-separated), RUNFILE
one line `question<TAB>document<TAB>rank` per result, rank from 1, as `hub search
--queries` prints. Printed: nDCG@10, MRR@10, recall@10 and recall@100, means over
all questions that have a judgement; a question without results counts as 0.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

Grades = Mapping[str, Mapping[str, int]]
"""For each question the grade of each document that answers it."""

Rankings = Mapping[str, Sequence[str]]
"""For each question the documents found, the best first."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The four means over the questions of one set, each from 0 to 1."""

    ndcg_10: float
    mrr_10: float
    recall_10: float
    recall_100: float


def judge(rankings: Rankings, grades: Grades) -> Judgement:
    """The means of the four measures over the judged questions.

    The gain of a document is its grade (linear), its discount log2(rank + 1);
    the ideal ranking that DCG is divided by holds all judged documents.
    """
    lists = [(rankings.get(query, ()), wanted) for query, wanted in grades.items()]
    return Judgement(
        ndcg_10=fmean(score_ndcg(found[:10], wanted) for found, wanted in lists),
        mrr_10=fmean(score_first(found[:10], wanted) for found, wanted in lists),
        recall_10=fmean(score_recall(found[:10], wanted) for found, wanted in lists),
        recall_100=fmean(score_recall(found[:100], wanted) for found, wanted in lists),
    )


def score_ndcg(found: Sequence[str], wanted: Mapping[str, int], depth: int = 10) -> float:
    """The discounted gain of the documents found, as a share of what the best ranking of `depth` would gain."""
    ideal = discount(sorted(wanted.values(), reverse=True)[:depth])
    return discount([wanted.get(document, 0) for document in found]) / ideal if ideal else 0.0


def discount(gains: Sequence[int]) -> float:
    """The sum of gains, each divided by log2(rank + 1)."""
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def score_first(found: Sequence[str], wanted: Collection[str]) -> float:
    """One divided by the rank of the first document that answers; 0 where none does."""
    return next((1 / rank for rank, document in enumerate(found, 1) if document in wanted), 0.0)


def score_recall(found: Sequence[str], wanted: Collection[str]) -> float:
    """The share of the answering documents that were found."""
    return len(set(found) & set(wanted)) / len(wanted)


def read_grades(folder: Path) -> dict[str, dict[str, int]]:
    """The judgements of a set; those with grade 0 or less are left out."""
    grades: dict[str, dict[str, int]] = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, document, grade = line.split("\t")
        if int(grade) > 0:
            grades.setdefault(query, {})[document] = int(grade)
    return grades


def read_rankings(text: str) -> dict[str, list[str]]:
    """The rankings of a run, sorted by rank; a document named twice counts at its better rank."""
    ranked: dict[str, list[tuple[int, str]]] = {}
    for line in text.splitlines():
        query, document, rank = line.split("\t")[:3]
        ranked.setdefault(query, []).append((int(rank), document))
    return {query: list(dict.fromkeys(document for _, document in sorted(rows))) for query, rows in ranked.items()}


def main(arguments: Sequence[str]) -> int:
    """The exit code: 0, or 2 for other than two arguments."""
    if len(arguments) != 2:
        print("python -m bench.search.judge SETFOLDER RUNFILE", file=sys.stderr)
        return 2
    folder, run = map(Path, arguments)
    result = judge(read_rankings(run.read_text(encoding="utf-8")), read_grades(folder))
    print("nDCG@10  MRR@10  recall@10  recall@100")
    print(f"{result.ndcg_10:7.3f} {result.mrr_10:7.3f} {result.recall_10:10.3f} {result.recall_100:11.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
