"""The index of each language as files of a site, and back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hub.model.refusal import Refusal
from hub.search.reader import Load

FOLDER = "search"


def place_index(files: Mapping[str, bytes], lang: str) -> dict[str, bytes]:
    """The files of an index, by their path in the site."""
    return {f"{FOLDER}/{lang}/{path}": content for path, content in files.items()}


def load_from(site: Path, lang: str) -> Load:
    """Reads the index of a language from a built site; raises `Refusal` where there is none."""
    folder = site / FOLDER / lang
    if not (folder / "index.json").is_file():
        raise Refusal("index-missing", path=folder)
    return lambda path: (folder / path).read_bytes()
