"""The peer MiniSearch, of npm: the options of its own introduction, run by Node."""

from __future__ import annotations

from bench.search.node import ask_script, install_packages
from bench.search.sets import Task


def answer(task: Task) -> dict[str, list[str]]:
    """The rankings of MiniSearch for a task."""
    return ask_script("minisearch.cjs", install_packages(), task)
