"""Work done in other processes while this one goes on, where the machine has cores for it."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

Job = Callable[[], dict[str, bytes]]


def start_beside(jobs: Sequence[Job]) -> Callable[[], list[dict[str, bytes]]]:
    """Starts jobs and returns what waits for their results, in order.

    Each job is a copy of this process (POSIX fork), so that what it needs is there without being sent; with one core,
    in a process with threads or where fork is not to be had, they run when they are waited for.
    """
    if not _may_fork():
        return lambda: [job() for job in jobs]
    running = [_start(job) for job in jobs]
    return lambda: [_finish(job, *one) for job, one in zip(jobs, running, strict=True)]


def _may_fork() -> bool:
    has_fork = "fork" in multiprocessing.get_all_start_methods()
    return has_fork and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def _start(job: Job) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    ours, theirs = multiprocessing.Pipe(duplex=False)

    def run() -> None:
        theirs.send(job())
        theirs.close()

    process = multiprocessing.get_context("fork").Process(target=run, daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _finish(job: Job, process: multiprocessing.process.BaseProcess, results: Connection) -> dict[str, bytes]:
    """The result of a job; where its process ended without one, it is done here, so that an error shows as itself."""
    try:
        made: dict[str, bytes] = results.recv()
    except EOFError:
        made = job()
    process.join()
    return made
