"""An abstract pattern for a theme, drawn from its name: the same name gives the same pattern."""

from __future__ import annotations

import hashlib

CELL = 24
COLUMNS = 14
ROWS = 3
SHAPES = (
    "M{x} {y}h24v24z",
    "M{x} {y}h24l-24 24z",
    "M{x} {y}a24 24 0 0 1 24 24h-24z",
    "M{e} {y}a24 24 0 0 0-24 24h24z",
    "M{x} {m}h24v8h-24z",
    "",
)
STRENGTHS = (".22", ".45", ".8")


def draw_pattern(name: str) -> str:
    """The pattern of a theme as SVG in the current colour, hidden from screen readers."""
    size = COLUMNS * ROWS
    digest = hashlib.shake_256(name.encode()).digest(2 * size)
    paths: dict[str, list[str]] = {strength: [] for strength in STRENGTHS}
    for index in range(size):
        shape = SHAPES[digest[index] % len(SHAPES)]
        x, y = index % COLUMNS * CELL, index // COLUMNS * CELL
        strength = STRENGTHS[digest[size + index] % len(STRENGTHS)]
        paths[strength].append(shape.format(x=x, y=y, e=x + CELL, m=y + 8))
    drawn = "".join(f'<path opacity="{strength}" d="{"".join(path)}"/>' for strength, path in paths.items())
    width, height = COLUMNS * CELL, ROWS * CELL
    return (
        f'<svg viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid slice"'
        f' fill="currentColor" aria-hidden="true">{drawn}</svg>'
    )
