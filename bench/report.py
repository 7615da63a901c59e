"""The figures of one benchmark, the targets they are held against, and how they are shown."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.table import Table

from bench.weight import Weight

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One generator at one size: median seconds, highest peak and what it wrote, in bytes."""

    generator: str
    practices: int
    runs: int
    pages: int
    seconds: float
    peak: int
    size: int


@dataclass(frozen=True, slots=True)
class Target:
    """One measured value and its bounds: `limit` must hold, `goal` is what DESIGN.md aims at."""

    name: str
    value: float
    limit: float | None
    goal: float
    at_least: bool = False

    def meets(self, bound: float | None) -> bool | None:
        """Whether the value keeps a bound; None where there is no bound."""
        if bound is None:
            return None
        return self.value >= bound if self.at_least else self.value <= bound


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of one invocation."""

    rows: Sequence[Row]
    weights: Sequence[Weight]

    def find_row(self, generator: str, practices: int) -> Row | None:
        """The row of a generator at a size, if it was measured."""
        return next((row for row in self.rows if (row.generator, row.practices) == (generator, practices)), None)

    def compare_to_hub(self, row: Row) -> float | None:
        """How many times the hub's seconds a row took, at the same size."""
        hub = self.find_row("hub", row.practices)
        return row.seconds / hub.seconds if hub else None

    def list_targets(self) -> list[Target]:
        """The targets that these measurements can answer."""
        return [*self.list_time_targets(), *self.list_size_targets()]

    def list_time_targets(self) -> Iterator[Target]:
        """Ratios between builds; those against the peers are defined at 1,000 practices."""
        base = self.find_row("hub", 1000)
        if base is None:
            return
        if stock := self.find_row("stock", 1000):
            ratio = stock.seconds / base.seconds
            yield Target("times faster than stock at 1,000", ratio, limit=12, goal=15, at_least=True)
        if hugo := self.find_row("hugo", 1000):
            yield Target("times Hugo's seconds at 1,000", base.seconds / hugo.seconds, limit=None, goal=3)
        if double := self.find_row("hub", 2000):
            yield Target("t(2,000) / t(1,000)", double.seconds / base.seconds, limit=2.2, goal=2.2)
        if five := self.find_row("hub", 5000):
            yield Target("t(5,000) / t(1,000)", five.seconds / base.seconds, limit=None, goal=5.5)

    def list_size_targets(self) -> Iterator[Target]:
        """Memory at 5,000 practices, in MB, and HTML of a record page, in kB."""
        if five := self.find_row("hub", 5000):
            yield Target("peak memory at 5,000, MB", five.peak / MB, limit=None, goal=600)
        if self.weights:
            largest = max(weight.largest for weight in self.weights)
            yield Target("record page beyond its text, kB", largest / 1000, limit=20, goal=15)

    def to_json(self) -> str:
        """The report and the machine as JSON, bytes and seconds unrounded."""
        targets = [
            asdict(target) | {"met": target.meets(target.limit), "goal_met": target.meets(target.goal)}
            for target in self.list_targets()
        ]
        machine = {"cores": os.cpu_count(), "system": platform.system(), "python": platform.python_version()}
        rows = [asdict(row) | {"ratio_to_hub": self.compare_to_hub(row)} for row in self.rows]
        weights = [asdict(weight) for weight in self.weights]
        return json.dumps({"machine": machine, "rows": rows, "weights": weights, "targets": targets}, indent=2)


def print_report(report: Report, console: Console) -> None:
    """Print the builds, the record pages and the targets."""
    console.print(draw_builds(report))
    if report.weights:
        console.print(draw_weights(report.weights))
    if report.list_targets():
        console.print(draw_targets(report.list_targets()))


def draw_builds(report: Report) -> Table:
    """One line per generator and size."""
    columns = ("practices", "pages", "runs", "seconds", "× hub", "peak MB", "site MB")
    table = make_table("Cold builds", "generator", *columns)
    for row in report.rows:
        ratio = report.compare_to_hub(row)
        table.add_row(
            row.generator,
            f"{row.practices:,}",
            f"{row.pages:,}",
            str(row.runs),
            f"{row.seconds:.2f}",
            "–" if ratio is None else f"{ratio:.2f}",
            f"{row.peak / MB:.0f}",
            f"{row.size / MB:.1f}",
        )
    return table


def draw_weights(weights: Sequence[Weight]) -> Table:
    """One line per kind of record."""
    title = "HTML of a record page beyond its own text, bytes"
    table = make_table(title, "kind", "pages", "median", "largest", "where")
    for weight in weights:
        table.add_row(weight.kind, f"{weight.pages:,}", f"{weight.median:,}", f"{weight.largest:,}", weight.where)
    return table


def draw_targets(targets: Sequence[Target]) -> Table:
    """One line per target."""
    words = {True: "yes", False: "NO", None: "–"}
    table = make_table("Targets", "what", "measured", "limit", "met", "goal", "met")
    for target in targets:
        sign = "≥" if target.at_least else "≤"
        table.add_row(
            target.name,
            f"{target.value:.2f}",
            "–" if target.limit is None else f"{sign} {target.limit:g}",
            words[target.meets(target.limit)],
            f"{sign} {target.goal:g}",
            words[target.meets(target.goal)],
        )
    return table


def make_table(title: str, first: str, *columns: str) -> Table:
    """An empty table: the first column to the left, the others, being figures, to the right."""
    table = Table(title=title, title_justify="left")
    table.add_column(first)
    for column in columns:
        table.add_column(column, justify="right")
    return table
