"""The search page of a language, and what keeps it at hand without a connection."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape

from hub.model.kind import Kind
from hub.model.site import File, Page
from hub.settings import Settings
from hub.view.address import ROOT, browse_address, settle
from hub.view.frames import frame
from hub.view.gather import search_address
from hub.view.home import lead_to_contribute
from hub.view.lens import Lens
from hub.view.sides import view_crumbs
from hub.view.words import shorten

SORTS = ("relevance", "newest", "title")
QUOTED = re.compile(r"`(.+?)`")
"""What a tip says to type."""

TIPS = ("languages", "phrase", "without")
SPOKEN = (
    *("all", "count", "count-for", "failed", "in-language", "loading", "near", "offline"),
    *("remove", "show-all", "via"),
)
"""The words that scripts put on the page, with numbers and queries in their blanks."""


def view_search(lens: Lens) -> Page:
    """The search page: a form, the lists that serve without it, and empty places for what is found."""
    alternates = {lang: search_address(lang, lens.settings) for lang in lens.settings.languages}
    address, words = alternates[lens.lang], lens.words
    html = frame(
        "search.html",
        crumbs=view_crumbs(lens),
        say=lambda key: words(f"search.{key}"),
        index=f"{ROOT}search/{lens.lang}/",
        home=f"{ROOT}{lens.lang}/",
        root=ROOT,
        action=f"{ROOT}{address}",
        spoken=escape(_speak(lens)),
        sorts=[{"value": sort, "label": escape(words(f"search.sorts.{sort}"))} for sort in SORTS],
        tips=[QUOTED.sub(r"<kbd>\1</kbd>", escape(words(f"search.tips.{tip}"))) for tip in TIPS],
        kinds=[_tell(lens, kind) for kind in lens.schema.kinds.values()],
        ask=lead_to_contribute(lens),
        fictitious=escape(words("record.fictitious")),
    )
    return Page(
        address=address,
        lang=lens.lang,
        title=words("search.title"),
        html=settle(html, address),
        description=shorten(words("search.about")),
        section="search",
        alternates=alternates,
    )


def make_keeper(settings: Settings, tools: Iterable[str]) -> File:
    """The service worker (W3C Service Workers) that keeps what searching loaded, and the pages `tools`, given by their
    addresses, once they were opened; its scope is the folder it lies in."""
    kept = [*(search_address(lang, settings) for lang in settings.languages), *tools]
    pages = json.dumps(kept).replace("'", "\\u0027")
    return File("sw.js", frame("sw.js", pages=pages).encode())


def _tell(lens: Lens, kind: Kind) -> dict[str, str]:
    """A kind as the page shows it: its mark with its word, its list and what that holds."""
    return {
        "name": kind.name,
        "mark": lens.kind_mark(kind),
        "marks": lens.kind_mark(kind, lens.many(kind)),
        "href": ROOT + browse_address(kind, lens.lang),
        "intro": escape(lens.words.label(kind.intro)),
    }


def _speak(lens: Lens) -> str:
    """The words for scripts and the names of the languages, as JSON."""
    words = lens.words
    said: dict[str, object] = {key: words.forms(f"search.{key}") for key in SPOKEN}
    said["languages"] = {lang: words.language(lang) for lang in lens.settings.languages}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
