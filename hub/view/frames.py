"""Our own templates: each says in what order the pieces of a page stand."""

from __future__ import annotations

import functools
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"


@functools.cache
def _find(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def frame(name: str, **pieces: object) -> str:
    """The pieces, ready as HTML, in the order of the template `name`."""
    return _find(name).render({key: _mark(piece) for key, piece in pieces.items()})


def _mark(piece: object) -> object:
    if isinstance(piece, str):
        return Markup(piece)  # noqa: S704 - every piece was escaped where it was made
    if isinstance(piece, list):
        return [_mark(item) for item in piece]
    if isinstance(piece, dict):
        return {key: _mark(item) for key, item in piece.items()}
    return piece
