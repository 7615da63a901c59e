"""The home page: what the hub holds, what is new, what is asked, and how to take part."""

from __future__ import annotations

from html import escape
from itertools import zip_longest

from hub.link.state import sum_up
from hub.link.voices import DIASPORA, find_of_kind, find_real, list_voices
from hub.model.record import Record
from hub.model.site import Page
from hub.view.address import ROOT, browse_address, part_address, settle
from hub.view.cards import Cards
from hub.view.desk import view_counts
from hub.view.frames import frame
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.listing import link_above
from hub.view.path import view_tool
from hub.view.standing import name_issuers
from hub.view.theme import about
from hub.view.words import shorten

NEWEST = 6
TILES = 8
QUOTED = 4
ASKED = ("grievance", "recommendation", "need", "demand")
"""The kinds of statements that wait for someone; the home page takes from each in turn."""


def view_home(lens: Lens, cards: Cards) -> Page:
    """The home page of one language."""
    address = f"{lens.lang}/"
    settings, words = lens.settings, lens.words
    kinds = lens.schema.kinds
    statements = find_real(lens.graph, "statement")
    html = frame(
        "home.html",
        title=escape(settings.named(settings.tagline, lens.lang) or settings.named(settings.name, lens.lang)),
        intro=escape(_intro(lens)),
        ways=[
            {"href": ROOT + browse_address(kinds[name], lens.lang), "label": lens.many(kinds[name])}
            for name in ("practice", "theme", "statement")
        ]
        + [
            {
                "href": ROOT + part_address("diasporas", lens.lang, lens.settings),
                "label": escape(words("diasporas.title")),
            }
        ],
        figures=_figures(lens),
        voices=link_above(part_address("voices", lens.lang, lens.settings), words("voices.title")),
        practices_title=escape(words("home.newest")),
        practices_all=lens.kind_link(kinds["practice"]),
        practices=_newest(lens, cards) or invite(lens, "invite.practice"),
        themes_title=lens.many(kinds["theme"]),
        themes_all=_all(lens, "theme"),
        themes=_tiles(lens, cards),
        asked_title=escape(words("home.asked")),
        asked_all=lens.kind_link(kinds["statement"]),
        states=view_counts(lens),
        asked=_asked(lens, statements),
        tool=view_tool(lens),
        cta_title=escape(words("home.cta-title")),
        cta_text=escape(words("home.cta-text")),
        cta_href=lead_to_contribute(lens),
        cta_label=escape(words("home.cta-label")),
    )
    name = settings.named(settings.name, lens.lang)
    return Page(
        address=address,
        lang=lens.lang,
        title=name,
        html=settle(html, address),
        description=shorten(_intro(lens)),
        section="home",
        alternates={lang: f"{lang}/" for lang in settings.languages},
    )


def _intro(lens: Lens) -> str:
    """What the hub is, and in which languages where there are several."""
    words, languages = lens.words, lens.settings.languages
    if len(languages) < 2:
        return words("home.intro")
    return f"{words('home.intro')} {words('home.languages', languages=words.languages(languages))}"


def _all(lens: Lens, kind: str) -> str:
    href = browse_address(lens.schema.kinds[kind], lens.lang)
    return f'<a href="{ROOT}{href}">{escape(lens.words("home.all-themes"))}</a>'


def _figures(lens: Lens) -> list[dict[str, str]]:
    """Counts without the fictitious; a zero invites."""
    words = lens.words
    figures = []
    for kind in ("practice", "actor", "statement"):
        number = len(find_real(lens.graph, kind))
        figures.append({"number": str(number), "kind": kind, "label": words.count(f"home.count.{kind}", number)})
    practices = find_real(lens.graph, "practice")
    number = sum(bool(find_of_kind(lens.graph, record, list_voices(record), DIASPORA)) for record in practices)
    label = words.count("home.count.diaspora", number)
    figures.append({"number": str(number), "kind": "theme", "label": label})
    return [{**figure, "label": escape(figure["label"])} for figure in figures]


def _newest(lens: Lens, cards: Cards) -> str:
    practices = sorted(find_real(lens.graph, "practice"), key=lambda r: r.id)
    practices.sort(key=lambda r: str(r.values.get("created") or ""), reverse=True)
    return cards.grid([record.id for record in practices[:NEWEST]]) if practices else ""


def _tiles(lens: Lens, cards: Cards) -> str:
    """The broadest themes with most about them."""
    scheme = lens.graph.schemes["themes"]
    tops = scheme.tops()
    real = {record.id for kind in lens.schema.kinds for record in find_real(lens.graph, kind)}
    counts = {top: len(real.intersection(about(lens, top))) for top in tops}
    ranked = sorted(tops, key=lambda top: -counts[top])[:TILES]
    tiles = (cards.tile(top, lens.words.count("theme.count", counts[top])) for top in ranked)
    return f'<ul class="hub-themes">{"".join(f"<li>{tile}</li>" for tile in tiles)}</ul>'


def _asked(lens: Lens, statements: list[Record]) -> str:
    told = [[r for r in statements if str(r.values.get("statement_kind")) == kind] for kind in ASKED]
    asked = [record for row in zip_longest(*told) for record in row if record is not None][:QUOTED]
    if not asked:
        return invite(lens, "invite.kind")
    return f'<ul class="hub-ask">{"".join(_ask(lens, record) for record in asked)}</ul>'


def _ask(lens: Lens, record: Record) -> str:
    who = name_issuers(lens, record)
    state = escape(lens.words(f"state.{sum_up(lens.graph.standings[record.id])}"))
    return f"<li>{lens.link(record.id)}<small>{who} · {state}</small></li>"


def lead_to_contribute(lens: Lens) -> str:
    """Where taking part begins: the page the site wrote for it, else a letter, else the practices."""
    step = lens.words("address.contribute")
    docs = lens.settings.docs
    written = docs and any((docs / lens.lang / name).is_file() for name in (f"{step}.md", f"{step}/index.md"))
    if written:
        return f"{ROOT}{lens.lang}/{step}/"
    if lens.settings.mailbox:
        return f"mailto:{escape(lens.settings.mailbox)}"
    return ROOT + browse_address(lens.schema.kinds["practice"], lens.lang)
