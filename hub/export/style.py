"""Style sheets: the rules that a page uses, for a file that has to hold everything itself, and a site's own colours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from hub.settings import Settings

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NAME = re.compile(r"\.(hub-[\w-]+)|\[(data-hub-[\w-]+)|#([a-z][\w-]*)")
WORD = re.compile(r"[\w-]+")
PART = re.compile(r'"[^"]*"|[{};]')
SPACE = re.compile(r'("[^"]*")|\s*([;:,])\s*|\s+')
NESTED = ("@media", "@supports", "@container")
"""The rules that hold others."""


def choose_rules(css: str, used: str) -> str:
    """The rules that may concern a page, in their order, without comments; `used` is all its markup and scripts.

    A rule is left out where each of its selectors names a class, an id or a `data-hub-…` that stands nowhere in
    `used`; fonts are left out, since they would be fetched. What is in doubt stays.
    """
    return "".join(_choose(COMMENT.sub("", css), frozenset(WORD.findall(used))))


def write_colours(settings: Settings) -> str:
    """The colours that a site has chosen for itself, as a rule that comes after all others; nothing without any."""
    rules = "".join(f"--hub-{name}:{value};" for name, value in sorted(settings.colours.items()))
    return f":root{{{rules}}}\n" if rules else ""


def _choose(css: str, used: Collection[str]) -> Iterator[str]:
    for head, body in _split(css):
        if head.startswith(NESTED):
            inner = "".join(_choose(body, used))
            if inner:
                yield f"{head}{{{inner}}}\n"
        elif head.startswith("@font-face"):
            continue
        elif head.startswith("@") or (head := _keep(head, used)):
            yield f"{head}{{{_tighten(body)}}}\n" if body or not head.startswith("@") else f"{head}\n"


def _tighten(body: str) -> str:
    """Declarations without the spaces that say nothing; texts in quotes stay as they are."""
    return SPACE.sub(lambda match: match[1] or match[2] or " ", body.strip())


def _split(css: str) -> Iterator[tuple[str, str]]:
    """Each rule as what stands before its braces and what stands in them; a statement has nothing in them."""
    depth, start, opened, head = 0, 0, 0, ""
    for match in PART.finditer(css):
        if match.group() == "{":
            depth += 1
            if depth == 1:
                head, opened = " ".join(css[start : match.start()].split()), match.end()
        elif match.group() == "}":
            depth -= 1
            if depth == 0:
                yield head, css[opened : match.start()]
                start = match.end()
        elif match.group() == ";" and depth == 0:
            yield " ".join(css[start : match.end()].split()), ""
            start = match.end()


def _keep(selectors: str, used: Collection[str]) -> str:
    """The selectors of a list that may find something."""
    return ", ".join(one for one in _list_selectors(selectors) if _may_find(one, used))


def _list_selectors(selectors: str) -> Iterator[str]:
    """The selectors between commas; those in brackets belong to one of them."""
    depth, start = 0, 0
    for place, letter in enumerate(selectors):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            yield selectors[start:place].strip()
            start = place + 1
    yield selectors[start:].strip()


def _may_find(selector: str, used: Collection[str]) -> bool:
    """Whether all that a selector asks for by name is there, and of a choice `:is(…)` at least one; what it excludes
    is not asked for."""
    outside, choices = "", []
    depth, word = 0, ""
    for letter in selector:
        if letter == "(":
            depth += 1
            if depth == 1:
                word = ""
                continue
        if letter == ")":
            depth -= 1
            if depth == 0:
                if outside.endswith((":is", ":where", ":has")):
                    choices.append(word)
                continue
        if depth:
            word += letter
        else:
            outside += letter
    names = (next(filter(None, found)) for found in NAME.findall(outside))
    chosen = (any(_may_find(one, used) for one in _list_selectors(choice)) for choice in choices)
    return all(name in used for name in names) and all(chosen)
