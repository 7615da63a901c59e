"""The command `python -m bench.search`: relevance, weight and speed of the search beside its peers."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from rich.console import Console

from bench.measure import CommandError
from bench.search.relevance import PEERS, draw_scores, score_peers
from bench.search.sets import SETS, read_task
from bench.search.speed import draw_speed, measure_speed, time_index_of
from bench.search.weight import LOADS, SIZES, draw_loads, measure_loads

WIDTH = 110
PARTS = ("relevance", "weight", "speed", "index")


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(PARTS)} (default: relevance)")
    parser.add_argument("--only", nargs="+", choices=list(PEERS), metavar="ENGINE", help=f"of {', '.join(PEERS)}")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS, metavar="SET", help=f"of {', '.join(SETS)}")
    parser.add_argument("--sets-dir", type=Path, default=Path("../shared/searchdev"), help="the folder of the sets")
    parser.add_argument("--queries", type=int, help="so many questions of each set (default: all; weight: 20)")
    parser.add_argument("--texts", type=int, nargs="+", default=list(SIZES), help="weight: numbers of texts")
    parser.add_argument("--records", type=int, default=5000, help="speed: practices of the generated corpus")
    parser.add_argument("--practices", type=int, default=1000, help="index: practices of the generated corpus")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures there too")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no part named {', '.join(sorted(unknown))}: choose of {', '.join(PARTS)}")
    return options


def main(arguments: list[str]) -> int:
    """The exit code: 0, or 1 where something that is needed is missing or a command failed."""
    options = parse(arguments)
    progress, console = Console(stderr=True, width=WIDTH), Console(width=WIDTH)
    figures: dict[str, object] = {}
    try:
        if "relevance" in (options.parts or PARTS[:1]):
            tasks = [read_task(options.sets_dir, name).sample(options.queries) for name in options.sets]
            scores = score_peers(options.only or list(PEERS), tasks, progress.print)
            console.print(draw_scores(scores))
            figures["relevance"] = [asdict(score) for score in scores]
        if "weight" in options.parts:
            task = read_task(options.sets_dir, "piaf-fr")
            engines = [name for name in LOADS if name in (options.only or LOADS)]
            loads = measure_loads(engines, options.texts, task, options.queries or 20, progress.print)
            console.print(draw_loads(loads))
            figures["weight"] = [asdict(load) for load in loads]
        if "speed" in options.parts:
            speed = measure_speed(options.records, progress.print)
            console.print(draw_speed(speed))
            figures["speed"] = asdict(speed)
        if "index" in options.parts:
            seconds = time_index_of(options.practices)
            console.print(f"search indexes of {options.practices:,} practices, two languages: {seconds:.2f} s")
            figures["index"] = {"practices": options.practices, "seconds": seconds}
    except (CommandError, FileNotFoundError) as error:
        progress.print(str(error), style="red", markup=False)
        return 1
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
