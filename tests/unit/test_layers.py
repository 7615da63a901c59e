"""The house as DESIGN, section 2, draws it: imports run one way, and only plugins know MkDocs."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ORDER = (
    ("model",),
    ("text",),
    ("settings",),
    ("schema",),
    ("read",),
    ("check",),
    ("link",),
    ("wording",),
    ("view", "search"),
    ("export",),
    ("contribute",),
    ("build",),
    ("plugins",),
    ("cli", "__init__"),
    ("__main__",),
)
"""What stands in one row may not import one another."""
RANKS = {name: rank for rank, names in enumerate(ORDER) for name in names}
ENGINE = ("mkdocs", "material", "mkdocs_static_i18n")
MAX_LINES = 250
MAX_CLASS_LINES = 150
LONG: Mapping[str, str] = {
    "hub/check/convert.py": "every field type's conversion, side by side: they share their guards",
}
"""Modules over 250 lines, with the reason."""
LONG_CLASSES: Mapping[str, str] = {
    "hub.plugins.plugin.HubPlugin": "MkDocs wants the methods of all its events in one class",
}
"""Classes over 150 lines, with the reason."""


@functools.cache
def read_modules() -> Mapping[str, ast.Module]:
    """Every module of the package by its dotted name."""
    files = sorted((ROOT / "hub").rglob("*.py"))
    return {name_module(file): ast.parse(file.read_text("utf-8")) for file in files}


def name_module(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


def stage_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def walk_imports(tree: ast.Module, known: frozenset[str]) -> Iterator[str]:
    """The dotted names a module imports, wherever the import stands; of ours, the module itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else str(node.module)


def find_back_arrows(modules: Mapping[str, ast.Module]) -> list[str]:
    found = []
    for name, tree in modules.items():
        here = stage_of(name)
        for target in walk_imports(tree, frozenset(modules)):
            if target.split(".")[0] != "hub":
                continue
            there = stage_of(target)
            if there != here and RANKS[there] >= RANKS[here]:
                found.append(f"{name} imports {target}")
    return found


def find_cycle(modules: Mapping[str, ast.Module]) -> list[str]:
    """The modules of one import cycle, or nothing."""
    known = frozenset(modules)
    graph = {name: sorted(set(walk_imports(tree, known)) & known) for name, tree in modules.items()}
    done: set[str] = set()

    def visit(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done:
            return []
        for target in graph[name]:
            cycle = visit(target, [*trail, name])
            if cycle:
                return cycle
        done.add(name)
        return []

    for name in graph:
        cycle = visit(name, [])
        if cycle:
            return cycle
    return []


def find_engine(modules: Mapping[str, ast.Module]) -> list[str]:
    return [
        f"{name} imports {target}"
        for name, tree in modules.items()
        if stage_of(name) != "plugins"
        for target in walk_imports(tree, frozenset(modules))
        if target.split(".")[0] in ENGINE
    ]


def test_every_stage_has_its_place() -> None:
    assert {stage_of(name) for name in read_modules()} <= RANKS.keys()


def test_no_arrow_runs_back() -> None:
    assert find_back_arrows(read_modules()) == []


def test_no_import_cycle() -> None:
    assert find_cycle(read_modules()) == []


def test_only_plugins_know_the_engine() -> None:
    assert find_engine(read_modules()) == []


def test_modules_are_short_or_have_a_reason() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text("utf-8").splitlines())
        for file in (ROOT / "hub").rglob("*.py")
    }
    assert {path: n for path, n in lengths.items() if n > MAX_LINES and path not in LONG} == {}


def test_classes_are_short() -> None:
    long = [
        f"{name}.{node.name}: {node.end_lineno - node.lineno}"
        for name, tree in read_modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MAX_CLASS_LINES
        and f"{name}.{node.name}" not in LONG_CLASSES
    ]
    assert long == []


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ({"hub.link.a": "from hub.check import x", "hub.check": ""}, []),
        (
            {"hub.check.a": "from hub.link.b import x", "hub.link.b": ""},
            ["hub.check.a imports hub.link.b"],
        ),
        (
            {"hub.read.a": "def f():\n    import hub.build", "hub.build": ""},
            ["hub.read.a imports hub.build"],
        ),
        ({"hub.view.a": "import hub.search", "hub.search": ""}, ["hub.view.a imports hub.search"]),
    ],
)
def test_a_back_arrow_is_seen(sources: Mapping[str, str], expected: list[str]) -> None:
    assert find_back_arrows({name: ast.parse(text) for name, text in sources.items()}) == expected


def test_a_cycle_is_seen() -> None:
    sources = {"hub.a": "import hub.b", "hub.b": "from hub import c", "hub.c": "from hub.a import x"}
    modules = {name: ast.parse(text) for name, text in sources.items()}
    assert find_cycle(modules) == ["hub.a", "hub.b", "hub.c", "hub.a"]


def test_the_engine_is_seen() -> None:
    modules = {"hub.view.a": ast.parse("from mkdocs.config import x"), "hub.plugins.a": ast.parse("import mkdocs")}
    assert find_engine(modules) == ["hub.view.a imports mkdocs.config"]
