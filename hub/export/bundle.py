"""ES modules → one classic script, for a file that is opened from disk: a browser loads no modules from there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import rjsmin

IMPORT = re.compile(r'^import \{([^{}]*)\} from "(\.[^"]*\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?function\*? |const |class )([A-Za-z_$][\w$]*)", re.MULTILINE)
NAME = re.compile(r"([A-Za-z_$][\w$]*)(?: as ([A-Za-z_$][\w$]*))?")
LEFT = re.compile(r"(?<![.\w$])(?:import|export)\b(?!\s*:)[^\n]{0,60}")


def bundle_modules(entry: Path) -> str:
    """One script that does what loading the module `entry` would do, without comments.

    Each module that it needs becomes a function that returns its exports, called once, after those it imports. Two
    forms are known: `import { a, b as c } from "./x.js";` at the beginning of a line, and `export` before a function,
    a constant or a class. Raises ValueError at any other, at a circle of modules, and at a missing one.
    """
    sources = read_modules(entry.name, entry.parent)
    numbers = {name: f"m{number}" for number, name in enumerate(sources)}
    body = "".join(_wrap(name, source, numbers) for name, source in sources.items())
    made = str(rjsmin.jsmin(f'(() => {{\n"use strict";\n{body}}})();\n'))
    if "</" in made and re.search(r"</(script|!--)", made, re.IGNORECASE):
        raise ValueError(f"{entry.name}: a text in it would end the script element")
    return made


def read_modules(entry: str, folder: Path) -> Mapping[str, str]:
    """The sources of a module and all it needs, by their paths from `folder`, each after those it imports."""
    found: dict[str, str] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if name in trail:
            raise ValueError(f"modules in a circle: {' → '.join((*trail, name))}")
        if name in found:
            return
        file = folder / name
        if not file.is_file():
            raise ValueError(f"{trail[-1] if trail else entry}: no module {name}")
        source = file.read_text(encoding="utf-8")
        for _, target in IMPORT.findall(source):
            visit(_resolve(name, target), (*trail, name))
        found[name] = source

    visit(entry, ())
    return found


def _resolve(name: str, target: str) -> str:
    """The path of a module that the module `name` calls `target`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))


def _wrap(name: str, source: str, numbers: Mapping[str, str]) -> str:
    """A module as a function called on the spot; its exports are what comes back."""
    exports = ", ".join(match[2] for match in EXPORT.finditer(source))
    source = IMPORT.sub(lambda match: _take(name, match, numbers), source)
    source = EXPORT.sub(r"\1\2", source)
    if left := LEFT.search(str(rjsmin.jsmin(source))):
        raise ValueError(f"{name}: not a form that can be bundled: {left.group()}")
    return f"const {numbers[name]} = (() => {{\n{source}\nreturn {{ {exports} }};\n}})();\n"


def _take(name: str, match: re.Match[str], numbers: Mapping[str, str]) -> str:
    """An import as what it takes from the module that was called before."""
    taken = ", ".join(f"{one}: {own}" if own else one for one, own in _read_names(name, match[1]))
    return f"const {{ {taken} }} = {numbers[_resolve(name, match[2])]};"


def _read_names(name: str, listed: str) -> Iterator[tuple[str, str]]:
    for item in filter(None, map(str.strip, listed.split(","))):
        found = NAME.fullmatch(item)
        if found is None:
            raise ValueError(f"{name}: not a form that can be bundled: import {{ {item} }}")
        yield found[1], found[2] or ""
