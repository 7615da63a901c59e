"""What a command costs: seconds, and the peak memory of all its processes together."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

SAMPLE_EVERY = 0.2
"""Seconds between two looks at the process tree: rare enough not to slow the command down."""


class CommandError(Exception):
    """A measured command ended with another code than 0; the message holds the end of its output."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: wall-clock seconds and peak resident bytes."""

    seconds: float
    peak: int


def measure(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Run:
    """The cost of one run of `command`; `CommandError` unless it exits 0.

    The peak is the larger of two readings: what the kernel kept for the largest
    single process (exact), and the greatest sum over the process tree seen in
    samples (shared pages count once per process).
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdout=output, stderr=output)
        sampler = Sampler(process.pid)
        sampler.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        sampler.stop()
        if process.returncode:
            output.seek(0)
            tail = output.read()[-3000:].decode(errors="replace")
            raise CommandError(f"{' '.join(command)}: exit {process.returncode}\n{tail}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, max(usage.ru_maxrss * unit, sampler.peak))


def summarise(runs: Sequence[Run]) -> Run:
    """The median seconds and the highest peak of several runs of one command."""
    return Run(statistics.median(run.seconds for run in runs), max(run.peak for run in runs))


class Sampler(threading.Thread):
    """A thread that keeps, in `peak`, the greatest resident bytes of a process and its descendants."""

    def __init__(self, pid: int) -> None:
        """A sampler of the tree below `pid`, not yet started."""
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self.ended = threading.Event()

    def run(self) -> None:
        """Look until `stop` is called."""
        while not self.ended.wait(SAMPLE_EVERY):
            self.peak = max(self.peak, weigh_tree(self.pid))

    def stop(self) -> None:
        """End the thread and wait for it."""
        self.ended.set()
        self.join()


def weigh_tree(pid: int) -> int:
    """The resident bytes of a process and its descendants now; 0 once it has gone."""
    try:
        root = psutil.Process(pid)
        tree = [root, *root.children(recursive=True)]
    except psutil.Error:
        return 0
    total = 0
    for process in tree:
        try:
            total += process.memory_info().rss
        except psutil.Error:
            continue
    return total
