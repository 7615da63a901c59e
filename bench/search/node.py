"""Node.js, which runs the peers written in JavaScript, and the packages they need."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import asdict
from functools import cache
from pathlib import Path

from bench.measure import CommandError
from bench.search.judge import read_rankings
from bench.search.sets import Task

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
PACKAGES = REPOSITORY / ".cache" / "bench-search"
DEPTH = 100
"""Results asked for per question: what recall@100 looks at."""


@cache
def find_node() -> Path:
    """The node program: `HUB_NODE`, else what `bin/ensure-node` prints, else the one on the PATH."""
    if named := os.environ.get("HUB_NODE"):
        return Path(named)
    helper = REPOSITORY / "bin" / "ensure-node"
    if helper.exists():
        return Path(subprocess.run([helper], check=True, capture_output=True, text=True).stdout.strip())
    if found := shutil.which("node"):
        return Path(found)
    raise FileNotFoundError("node is not installed; HUB_NODE names one")


@cache
def install_packages() -> Path:
    """The folder `node_modules` with what package-lock.json names, installed where it is not yet."""
    lock = (HERE / "package-lock.json").read_text(encoding="utf-8")
    done = PACKAGES / "installed.json"
    if not done.exists() or done.read_text(encoding="utf-8") != lock:
        PACKAGES.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, PACKAGES / name)
        run([*find_npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=PACKAGES)
        done.write_text(lock, encoding="utf-8")
    return PACKAGES / "node_modules"


def find_npm() -> list[str]:
    """The words that start npm: the one that came with node, else the one on the PATH."""
    node = find_node()
    for base in (node, node.resolve()):
        for way in ("../lib/node_modules", "node_modules"):
            cli = base.parent / way / "npm" / "bin" / "npm-cli.js"
            if cli.is_file():
                return [str(node), str(cli)]
    if found := shutil.which("npm"):
        return [found]
    raise FileNotFoundError("npm is not installed")


def ask_script(script: str, argument: Path, task: Task) -> dict[str, list[str]]:
    """The rankings that a script of `scripts/` prints for a task."""
    asked = {
        "lang": task.site_lang,
        "limit": DEPTH,
        "documents": [asdict(document) for document in task.documents],
        "questions": [asdict(question) for question in task.questions],
    }
    return read_rankings(run([str(find_node()), str(HERE / "scripts" / script), str(argument)], json.dumps(asked)))


def run(command: list[str], given: str = "", cwd: Path | None = None) -> str:
    """What a command prints; `CommandError` with the end of its complaints unless it exits 0."""
    done = subprocess.run(command, input=given, cwd=cwd, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise CommandError(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr[-3000:]}")
    return done.stdout
