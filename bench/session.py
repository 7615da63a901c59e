"""One benchmark from start to end: write the projects, build them in turn, read the results."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import corpus, hugo, stock
from bench.measure import Run, measure, summarise
from bench.report import Report, Row
from bench.weight import Weight, weigh_records, weigh_site

REPOSITORY = Path(__file__).resolve().parent.parent
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
"""Set for every build: no banner, and byte code kept between runs as it is by default (empty means unset)."""

WARM_UP = 8
"""Practices of the unmeasured first build: compiles byte code and finds a missing tool at once."""


@dataclass(frozen=True, slots=True)
class Generator:
    """A tool under test: the module that writes its project and the command that builds it."""

    name: str
    module: str
    command: Callable[[Path], list[str]]


GENERATORS = (
    Generator("hub", "bench.corpus", corpus.build_command),
    Generator("stock", "bench.stock", stock.build_command),
    Generator("hugo", "bench.hugo", hugo.build_command),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: sizes in practices, and for each generator how many runs at which of them."""

    generators: Sequence[str]
    sizes: Sequence[int]
    runs: int
    stock_runs: int

    def list_cases(self, work: Path) -> list[Case]:
        """Every generator at every size; stock at the first only, since its time grows with the square."""
        return [
            Case(generator, size, self.stock_runs if generator.name == "stock" else self.runs, work)
            for size in self.sizes
            for generator in GENERATORS
            if generator.name in self.generators and (generator.name != "stock" or size == self.sizes[0])
        ]


@dataclass(frozen=True, slots=True)
class Case:
    """One generator at one size, in its own folder."""

    generator: Generator
    practices: int
    runs: int
    work: Path

    @property
    def project(self) -> Path:
        """The folder of the project."""
        return self.work / f"{self.generator.name}-{self.practices}"

    @property
    def site(self) -> Path:
        """The folder of the built site, outside the project."""
        return self.work / f"{self.generator.name}-{self.practices}-site"

    def write(self) -> None:
        """Write the project, in another process: what this one has held counts in the peak of its children."""
        command = [sys.executable, "-m", self.generator.module, str(self.project), str(self.practices)]
        subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)

    def build(self) -> Run:
        """The cost of a cold build: on a fresh copy of nothing but the written project."""
        shutil.rmtree(self.site, ignore_errors=True)
        before = set(self.project.iterdir())
        run = measure(self.generator.command(self.site), self.project, ENVIRONMENT)
        for left in set(self.project.iterdir()) - before:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        return run

    def weigh(self) -> list[Weight]:
        """The record pages of the last build."""
        return weigh_records(self.site, self.project / "content")

    def drop(self) -> None:
        """Remove project and site."""
        shutil.rmtree(self.project, ignore_errors=True)
        shutil.rmtree(self.site, ignore_errors=True)


def run_plan(plan: Plan, work: Path, say: Callable[[str], None]) -> Report:
    """The report of a plan, carried out in the empty folder `work`; `say` hears each step.

    Runs go in rounds over all cases, so that a busy minute of the machine falls on
    every generator and size alike. Raises what `measure` raises.
    """
    for generator in GENERATORS:
        if generator.name in plan.generators:
            case = Case(generator, WARM_UP, 1, work)
            say(f"{generator.name}: warm-up")
            case.write()
            case.build()
            case.drop()
    cases = plan.list_cases(work)
    for case in cases:
        say(f"{case.generator.name}: writing {case.practices:,} practices")
        case.write()
    runs: dict[Path, list[Run]] = {case.project: [] for case in cases}
    for number in range(max(case.runs for case in cases)):
        for case in cases:
            if number < case.runs:
                run = case.build()
                say(f"{case.generator.name}: {case.practices:,} practices, run {number + 1}: {run.seconds:.2f} s")
                runs[case.project].append(run)
    weighed = next((case.weigh() for case in cases if case.generator.name == "hub"), [])
    return Report([make_row(case, runs[case.project]) for case in cases], weighed)


def make_row(case: Case, runs: Sequence[Run]) -> Row:
    """The row of a case from its runs and its last built site."""
    cost, site = summarise(runs), weigh_site(case.site)
    return Row(case.generator.name, case.practices, len(runs), site.pages, cost.seconds, cost.peak, site.size)
