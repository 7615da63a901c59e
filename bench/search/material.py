"""The peer Material for MkDocs: the search worker that its package ships, with the options its plugin writes."""

from __future__ import annotations

from pathlib import Path

import material

from bench.search.node import ask_script
from bench.search.sets import Task


def answer(task: Task) -> dict[str, list[str]]:
    """The rankings of Material's worker for a task."""
    (worker,) = Path(material.__file__).parent.glob("templates/assets/javascripts/workers/search.*.min.js")
    return ask_script("material.cjs", worker, task)
