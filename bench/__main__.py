"""The command `python -m bench`: measure, print one table, write JSON if asked."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from bench.measure import CommandError
from bench.report import print_report
from bench.session import GENERATORS, Plan, run_plan

WIDTH = 110


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options of the command line."""
    names = [generator.name for generator in GENERATORS]
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--practices", type=int, default=1000, help="the size at which all generators are compared")
    parser.add_argument("--sizes", type=parse_numbers, help="sizes, the first for all (default: practices × 1, 2, 5)")
    parser.add_argument("--runs", type=int, default=3, help="runs per case, of which the median counts")
    parser.add_argument("--stock-runs", type=int, default=1, help="runs of stock MkDocs, a minute each")
    parser.add_argument("--only", choices=names, action="append", help="measure this generator only (repeatable)")
    parser.add_argument("--quick", action="store_true", help="100, 200 and 500 practices once: does everything work?")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures there too")
    parser.add_argument("--work", type=Path, metavar="DIR", help="keep projects and sites in this empty folder")
    parser.add_argument("--enforce", action="store_true", help="exit 1 when a limit is missed")
    return parser.parse_args(arguments)


def parse_numbers(text: str) -> list[int]:
    """The numbers of a list such as `1000,2000`; argparse reports what is none."""
    try:
        return [int(part) for part in text.split(",")]
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a list such as 1000,2000") from error


def make_plan(options: argparse.Namespace) -> Plan:
    """What the options ask for."""
    base = 100 if options.quick else options.practices
    return Plan(
        generators=options.only or [generator.name for generator in GENERATORS],
        sizes=options.sizes or [base, 2 * base, 5 * base],
        runs=1 if options.quick else options.runs,
        stock_runs=1 if options.quick else options.stock_runs,
    )


def main(arguments: list[str]) -> int:
    """The exit code: 0, or 1 for a build that failed or, with `--enforce`, a limit that was missed."""
    options = parse(arguments)
    progress = Console(stderr=True, width=WIDTH)
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        work = options.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        try:
            report = run_plan(make_plan(options), work.resolve(), progress.print)
        except (CommandError, FileNotFoundError) as error:
            progress.print(str(error), style="red", markup=False)
            return 1
    print_report(report, Console(width=WIDTH))
    if options.json:
        options.json.write_text(report.to_json() + "\n", encoding="utf-8")
    missed = [target for target in report.list_targets() if target.meets(target.limit) is False]
    return 1 if options.enforce and missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
