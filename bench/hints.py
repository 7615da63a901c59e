"""The command `python -m bench.hints`: what hints on words cost beside a plain check."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.corpus import write_project
from bench.measure import Run, measure, summarise

GLOSSARY = Path(__file__).parent.parent / "content" / "terms"
KEPT = ("title", "summary", "created", "usage", "forms", "instead")
"""The fields of a term that a check of words reads, or that every term needs."""
LIMIT = 2.0
"""So many seconds more than a plain check, at most, for 1,000 practices in two languages."""
COMMANDS = {"hub check": (), "hub check --words": ("--words",)}


def write_glossary(folder: Path) -> None:
    """The glossary of this site, advised by an actor of the corpus."""
    adviser = next(iter(sorted((folder.parent / "actors").glob("*.fr.md")))).name.partition(".")[0]
    folder.mkdir()
    for file in sorted(GLOSSARY.glob("*.md")):
        _, front, body = file.read_text("utf-8").split("---\n", 2)
        given = yaml.safe_load(front)
        fields = {name: given[name] for name in KEPT if name in given} | {"advised_by": [adviser]}
        text = yaml.safe_dump({**fields, "created": str(fields["created"])}, allow_unicode=True)
        (folder / file.name).write_text(f"---\n{text}---\n{body.partition('](')[0]}\n", "utf-8")


def compare(folder: Path, runs: int) -> Iterator[tuple[str, Run]]:
    """Each command's median run, in rounds so that a busy minute falls on both alike."""
    hub = str(Path(sys.executable).parent / "hub")
    found: dict[str, list[Run]] = {name: [] for name in COMMANDS}
    for _ in range(runs + 1):
        for name, options in COMMANDS.items():
            found[name].append(measure([hub, "check", *options], folder))
    yield from ((name, summarise(made[1:])) for name, made in found.items())


def main() -> None:
    """Makes a corpus with the glossary, measures, prints; exits 1 where the limit is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.hints", description=__doc__)
    parser.add_argument("--practices", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts; one before them warms up")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "hub"
        write_project(folder, options.practices)
        write_glossary(folder / "content" / "terms")
        figures = dict(compare(folder, options.runs))
    for name, run in figures.items():
        print(f"{name:20} {run.seconds:6.2f} s {run.peak / 1e6:6.0f} MB")
    plain, words = (run.seconds for run in figures.values())
    more = words - plain
    print(f"{'more':20} {more:6.2f} s, {words / plain:.2f} times; at most {LIMIT:.1f} s at 1,000 practices")
    sys.exit(more > LIMIT)


if __name__ == "__main__":
    main()
