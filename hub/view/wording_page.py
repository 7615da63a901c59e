"""The page where one pastes a text: the words of the glossary are looked for in it, by the browser alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from hub.model.graph import Graph
from hub.model.site import File, Page
from hub.settings import Settings
from hub.view.address import ROOT, browse_address, part_address
from hub.view.frames import frame
from hub.view.lens import Lens
from hub.view.listing import link_above, make_part
from hub.wording.lexicon import describe_lexicon, make_lexicon
from hub.wording.terms import HINTED

SPOKEN = ("count", "go", "instead", "loading", "more", "ready")
"""The words that the script puts on the page, with numbers and words in their blanks."""


def view_wording(lens: Lens) -> Page:
    """The page as it stands before any script: what it does and does not do, and the way to the glossary."""
    words, settings = lens.words, lens.settings
    kind = lens.schema.kinds["term"]
    glossary = lens.kind_link(kind)
    body = frame(
        "wording.html",
        say=lambda key: escape(words(f"wording.{key}")),
        root=ROOT,
        lang=lens.lang,
        languages=[{"code": lang, "name": escape(words.language(lang))} for lang in settings.languages],
        lexicons=escape(_dump({lang: [_find_path(lang), browse_address(kind, lang)] for lang in settings.languages})),
        spoken=escape(_speak(lens)),
        glossary=glossary,
        debated=link_above(part_address("debated", lens.lang, settings), words("debated.title")),
    )
    title, about = words("wording.title"), words("wording.about")
    return make_part(lens, "wording", title, body, lead=about, above=[glossary], kind="term")


def list_wording(settings: Settings) -> list[str]:
    """The addresses of the page, which works without a connection once it was opened."""
    return [part_address("wording", lang, settings) for lang in settings.languages]


def view_lexicon_files(graph: Graph, settings: Settings) -> Iterator[File]:
    """What the script is given, a file a language: how the words are found, and what there is to say of each."""
    for lang in settings.languages:
        yield File(_find_path(lang), _dump(describe_lexicon(make_lexicon(graph, lang))).encode())


def _find_path(lang: str) -> str:
    """Where the words of a language lie, from the root of the site."""
    return f"words/{lang}.json"


def _speak(lens: Lens) -> str:
    """The words for the script, and what each usage is called, as JSON."""
    said: dict[str, object] = {key: lens.words.forms(f"wording.{key}") for key in SPOKEN}
    usages = lens.schema.kinds["term"].fields["usage"].choices
    said["usages"] = {usage: lens.words.label(usages[usage]) for usage in HINTED}
    return _dump(said)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
