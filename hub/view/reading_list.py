"""The reader's list: a page that gathers the records its address names, and prints them."""

from __future__ import annotations

import json
from html import escape

from hub.model.site import Page
from hub.view.address import ROOT, browse_address
from hub.view.frames import frame
from hub.view.gather import search_address
from hub.view.lens import Lens
from hub.view.listing import make_part

SPOKEN = (
    *("added", "already", "cleared", "copied", "count", "down", "full", "loading", "moved", "not-here"),
    *("remove", "removed", "sheets", "uncopied", "unknown", "unread", "up"),
)
"""The words that the script puts on the page, with numbers and titles in their blanks."""


def view_reading_list(lens: Lens) -> Page:
    """The page as it stands before any script: an invitation, and empty places for what the address names.

    The site is static and keeps nothing of a reader, so the list is in the address and the records are read from their
    own pages: what is withheld or redacted there is so here.
    """
    words = lens.words
    body = frame(
        "list.html",
        say=lambda key: escape(words(f"list.{key}")),
        root=ROOT,
        site=escape(lens.settings.site_url),
        hub=escape(lens.settings.named(lens.settings.name, lens.lang)),
        folders=escape(_find_folders(lens)),
        spoken=escape(_speak(lens)),
        seek=ROOT + search_address(lens.lang, lens.settings),
        kinds=[{"name": kind.name, "mark": lens.kind_mark(kind)} for kind in lens.schema.kinds.values()],
    )
    return make_part(lens, "list", words("list.title"), body, lead=words("list.about"), kind="")


def _find_folders(lens: Lens) -> str:
    """Where the records of each folder stand, in each language, as JSON."""
    languages = lens.settings.languages
    kinds = lens.schema.kinds.values()
    return _dump({kind.folder: {lang: browse_address(kind, lang) for lang in languages} for kind in kinds})


def _speak(lens: Lens) -> str:
    return _dump({key: lens.words.forms(f"list.{key}") for key in SPOKEN})


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
