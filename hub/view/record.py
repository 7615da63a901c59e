"""The page of one record, of whatever kind: an article with its facts in panels beside it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from html import escape

from hub.link.coverage import BEHIND
from hub.link.lineage import ADAPTED
from hub.model.kind import Kind
from hub.model.record import Agent, Part, Record, Ref, list_groups
from hub.model.site import Page
from hub.view.address import ROOT, record_address, settle
from hub.view.cards import Cards
from hub.view.facts import view_badges, view_facts
from hub.view.frames import frame
from hub.view.gather import Group, group_by_link, invite, view_groups, view_whole, whole_address
from hub.view.glosses import Glosses
from hub.view.lens import Lens
from hub.view.lineage import view_lineage
from hub.view.media import say_gone
from hub.view.parts import choose_body, view_inside, view_parts
from hub.view.points import link_points
from hub.view.prose import collect_notes, render_prose
from hub.view.questions import view_along
from hub.view.reply import view_own_reply
from hub.view.resolve import resolve_links
from hub.view.sides import (
    panel,
    view_actions,
    view_contributors,
    view_crumbs,
    view_incoming,
    view_permalink,
    view_related,
    view_relations,
    view_sources,
)
from hub.view.standing import link_dossier, view_behind, view_standing
from hub.view.term import lead_from_term
from hub.view.words import shorten

GATHERING = ("actor", "resource")

OWN = ("all-", "fn", "hub-", "lesson-", "link-")
"""How the ids begin that pages give themselves: no heading of a contributor's takes one."""


def view_record(lens: Lens, cards: Cards, record: Record) -> Iterator[Page]:
    """The page of a record for readers of the lens's language, and what is too long for it."""
    kind = lens.schema.kinds[record.kind]
    address = lens.address(record.id)
    gathers = record.kind in GATHERING and not record.withheld
    gathered = group_by_link(lens, record.id) if gathers else []
    glosses = Glosses(lens, record)
    html = frame(
        "record.html",
        kind=record.kind,
        crumbs=view_crumbs(lens, lens.kind_link(kind), *_main_theme(lens, record)),
        mark=lens.kind_mark(kind),
        title=lens.text(lens.title(record.id)),
        banners=view_banners(lens, record),
        lead="" if record.withheld else glosses.add_lead(record.summary) + view_proposal(lens, kind, record),
        badges="" if record.withheld else view_badges(lens, record, kind),
        before=view_parts(lens, record, kind, before=True),
        body=glosses.add(view_body(lens, record, kind), choose_body(lens, record)[0]),
        after=view_standing(lens, record)
        + view_parts(lens, record, kind, before=False)
        + view_along(lens, record)
        + view_lineage(lens, record, kind)
        + view_behind(lens, cards, record)
        + view_own_reply(lens, record)
        + _view_gathered(lens, cards, record, gathered),
        facts_label=escape(lens.words("record.facts")),
        facts=_view_facts_panel(lens, record, kind),
        sides_label=escape(lens.words("record.around")),
        sides=_view_sides(lens, record, kind, address),
        permalink=view_permalink(lens, record, address),
    )
    yield make_page(lens, record, kind, settle(html, address))
    yield from view_whole(lens, cards, record.id, gathered)


def make_page(lens: Lens, record: Record, kind: Kind, html: str) -> Page:
    """The page with what search engines and the language switch need to know."""
    languages = lens.settings.languages
    addresses = {lang: record_address(record.id, lens.schema, lang) for lang in languages}
    foreign = lens.lang not in record.paths
    canonical = addresses.get(record.original, "") if foreign else ""
    summary = lens.plain(record.summary)
    updated = record.get("updated", lens.lang) or record.get("created", lens.lang)
    return Page(
        address=addresses[lens.lang],
        lang=lens.lang,
        title=lens.plain(lens.title(record.id)),
        html=html,
        description=shorten(summary),
        section=kind.name,
        record=record.id,
        alternates=addresses,
        written=tuple(lang for lang in languages if lang in record.paths),
        indexed=not foreign and not record.withheld,
        canonical=canonical,
        modified=str(updated or ""),
    )


def _main_theme(lens: Lens, record: Record) -> list[str]:
    themes = record.values.get("themes")
    return [lens.link(f"themes/{themes[0]}")] if isinstance(themes, tuple) and themes else []


def view_proposal(lens: Lens, kind: Kind, record: Record | None) -> str:
    """For texts of the hub's own: that they are a proposal, and who has reviewed it."""
    if not kind.proposal:
        return ""
    said = record.get("contributors", lens.lang) if record else None
    agents = [item.get("agent") for item in list_groups(said) if item.get("role") == "reviewer"]
    names = ", ".join(lens.agent(agent) for agent in agents if isinstance(agent, Agent))
    by = escape(lens.words("record.reviewed" if names else "record.unreviewed")).replace("{names}", names)
    return f'<p class="hub-meta">{escape(lens.words.label(kind.proposal))} {by}</p>'


def view_banners(lens: Lens, record: Record) -> str:
    """What a reader must know before reading: fiction, another language, a machine, a loss."""
    words = lens.words
    notes = []
    if record.withheld:
        notes.append(escape(words("record.withheld-text")))
    elif record.redacted:
        notes.append(escape(words("record.redacted")))
    if record.get("fictitious", lens.lang) is True:
        notes.append(escape(words("record.fictitious-text")))
    if record.get("status", lens.lang) == "archived":
        notes.append(escape(words("record.archived")))
    if lens.lang not in record.paths and not record.withheld:
        language = words.language(record.original)
        notes.append(escape(words("record.only", language=language)))
    translation = record.translations.get(lens.lang)
    if translation and translation.status == "machine":
        notes.append(escape(words("record.machine")))
    if translation and translation.stale:
        notes.append(escape(words("record.stale")))
    return "".join(f'<p class="hub-note hub-banner">{note}</p>' for note in notes)


def view_body(lens: Lens, record: Record, kind: Kind) -> str:
    """The text of a record under its headings, in the reader's language or else its own."""
    lang, parts = choose_body(lens, record)
    notes = collect_notes(parts)
    mark = "" if lang == lens.lang else f' lang="{lang}"'
    known = {section.id: section.label for section in kind.sections}
    resolve, gone = resolve_links(lens, record), say_gone(lens, lang)
    shown, taken = "", set[str]()
    for part in parts:
        anchor = _name_part(part, known, taken)
        prose = render_prose(part.markdown, lang, ROOT, resolve, notes=notes, name=anchor, gone=gone)
        heading = escape(known.get(part.id, {}).get(lang, part.heading))
        prose += view_inside(lens, record, part.id) if lang == lens.lang else ""
        shown += f'<h2 id="{anchor}">{heading}</h2>{prose}' if part.heading else prose
    return f'<div class="hub-prose"{mark}>{shown}</div>' if shown else ""


def _name_part(part: Part, known: Container[str], taken: set[str]) -> str:
    """The id of a section: its own, unless another part of the page has it."""
    anchor = part.id or "text"
    if part.id not in known and anchor.startswith(OWN):
        anchor = f"text-{anchor}"
    while anchor in taken:
        anchor += "-2"
    taken.add(anchor)
    return anchor


def _view_gathered(lens: Lens, cards: Cards, record: Record, gathered: list[Group]) -> str:
    """For those whom others refer to most: all of it in the article, not beside it."""
    onward = "" if record.withheld else _lead_onward(lens, record)
    if gathered:
        return onward + view_groups(cards, gathered, whole_address(lens, record.id, lens.lang))
    invites = record.kind == "actor" and not record.withheld
    return onward + (invite(lens, "invite.actor") if invites else "")


def _lead_onward(lens: Lens, record: Record) -> str:
    """From an actor to the dossier of what it is asked, from a document to its points, from a word to its uses."""
    if record.kind == "term":
        return lead_from_term(lens, record)
    if record.kind == "actor":
        link = link_dossier(lens, Agent(ref=Ref(record.id)), lens.words("dossier.whole"))
    elif any(link.path == "part_of.resource" for link in lens.graph.incoming.get(record.id, ())):
        link = link_points(lens, record.id, lens.words("desk.documents.title"))
    else:
        link = ""
    return f'<p class="hub-onward">{link}</p>' if link else ""


def _view_facts_panel(lens: Lens, record: Record, kind: Kind) -> str:
    facts = "" if record.withheld else view_facts(lens, record, kind)
    return panel(escape(lens.words("record.facts")), facts) if facts else ""


def _view_sides(lens: Lens, record: Record, kind: Kind, address: str) -> str:
    if record.withheld:
        return view_actions(lens, record, address)
    return "".join(
        (
            "" if record.kind in GATHERING else view_incoming(lens, record.id, told=(ADAPTED, *BEHIND)),
            view_relations(lens, record, kind),
            view_related(lens, record),
            view_contributors(lens, record, kind),
            view_sources(lens, record),
            view_actions(lens, record, address),
        )
    )
