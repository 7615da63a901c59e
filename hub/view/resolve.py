"""Where the relative links and images in a record's prose lead on the reader's own pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from hub.check.body import name_medium, resolve_link
from hub.model.record import Record
from hub.view.lens import Lens


def resolve_links(lens: Lens, record: Record) -> Callable[[str], str | None]:
    """How the relative links in a record's prose lead to the reader's own pages."""
    folder = record.id.partition("/")[0]
    media = _media_of(record)

    def answer(href: str) -> str | None:
        path, mark, part = href.partition("#")
        name = name_medium(path)
        if name in media:
            return f"media/{quote(name)}"
        if not path.endswith(".md"):
            return None
        target = resolve_link(folder, path.removesuffix(".md").rpartition(".")[0])
        known = target in lens.graph.records or (
            target.startswith("themes/") and target.partition("/")[2] in lens.graph.schemes["themes"].concepts
        )
        return f"{lens.address(target)}{mark}{part}" if known else None

    return answer


def _media_of(record: Record) -> frozenset[str]:
    media = record.values.get("media")
    items = media if isinstance(media, tuple) else ()
    return frozenset(str(i["file"]) for i in items if isinstance(i, Mapping) and i.get("file"))
