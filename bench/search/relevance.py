"""Which engine answers judged questions how well."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.table import Table

from bench.report import make_table
from bench.search import engine, material, minisearch, pages, snowball
from bench.search.judge import Judgement, Rankings, judge
from bench.search.sets import Task

PEERS: dict[str, Callable[[Task], Rankings]] = {
    "hub": engine.answer,
    "material": material.answer,
    "lunr.py": snowball.answer,
    "pagefind": pages.answer,
    "minisearch": minisearch.answer,
}


@dataclass(frozen=True, slots=True)
class Score:
    """What one engine reached on one set, and the seconds it took to index and answer."""

    engine: str
    name: str
    questions: int
    seconds: float
    judgement: Judgement


def score_peers(peers: Sequence[str], tasks: Sequence[Task], say: Callable[[str], None]) -> list[Score]:
    """One score per set and engine; `say` hears each as it comes. Raises what the engines raise."""
    scores = []
    for task in tasks:
        for name in peers:
            start = time.perf_counter()
            judgement = judge(PEERS[name](task), task.grades)
            seconds = time.perf_counter() - start
            say(f"{task.name}: {name} nDCG@10 {judgement.ndcg_10:.3f} in {seconds:.0f} s")
            scores.append(Score(name, task.name, len(task.questions), seconds, judgement))
    return scores


def draw_scores(scores: Sequence[Score]) -> Table:
    """One line per set and engine."""
    table = make_table("Relevance", "set", "questions", "engine", "nDCG@10", "MRR@10", "recall@10", "recall@100")
    last = ""
    for score in scores:
        result = score.judgement
        figures = (result.ndcg_10, result.mrr_10, result.recall_10, result.recall_100)
        name, count = (score.name, str(score.questions)) if score.name != last else ("", "")
        table.add_row(name, count, score.engine, *(f"{figure:.3f}" for figure in figures))
        last = score.name
    return table
