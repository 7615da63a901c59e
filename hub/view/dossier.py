"""The dossier of an addressee: what it is asked and since when, what was tried elsewhere, and a slip to reply with.

Made to be printed and handed over: the numbers of its items are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from hub.link.coverage import find_behind
from hub.model.concept import ACTOR_KINDS
from hub.model.graph import Graph
from hub.model.kind import Schema
from hub.model.record import Agent, Date, Record, Ref
from hub.model.site import File, Page
from hub.model.standing import ANSWERED, UNDOCUMENTED, Asked, Item
from hub.settings import Settings
from hub.view.address import part_address
from hub.view.cards import Cards
from hub.view.frames import frame
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.listing import link_above, make_listing, make_part, view_tree
from hub.view.pieces import section
from hub.view.reply import make_reply_file, takes_replies, view_reply
from hub.view.standing import (
    dossier_address,
    link_dossier,
    name_addressee,
    name_issuers,
    tell_kind,
    tell_standing,
    view_said,
)
from hub.view.words import sort_key

ANSWER_LINES = 8
"""Lines on paper for an answer."""


def view_dossiers(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The list of all addressees and the dossier of each."""
    kind = lens.schema.kinds["statement"]
    title, lead, above = lens.words("dossiers.title"), lens.words("dossiers.intro"), [lens.kind_link(kind)]
    yield make_part(lens, "dossiers", title, _index(lens), lead=lead, above=above, kind=kind.name, section=kind.name)
    for asked in lens.graph.asked.values():
        yield _make_dossier(lens, cards, asked)


def view_dossier_files(graph: Graph, schema: Schema, settings: Settings) -> Iterator[File]:
    """The text to reply with, of every dossier in every language of the site."""
    for lang in settings.languages:
        lens = Lens(graph, schema, settings, lang)
        for asked in graph.asked.values():
            if ids := _find_open(lens, asked):
                yield make_reply_file(lens, ids, dossier_address(lens, asked, lang), _own_name(lens, asked.agent))


def _own_name(lens: Lens, agent: Agent) -> str:
    """The name that a reply may bear: that of a body, not that of a kind or of a person."""
    return "" if agent.kind or agent.person else name_addressee(lens, agent)


def _is_example(lens: Lens, agent: Agent) -> bool:
    actor = lens.graph.records.get(agent.ref.id) if agent.ref else None
    return actor is not None and actor.fictitious


def _find_open(lens: Lens, asked: Asked) -> list[str]:
    """The statements of a dossier that one can reply to."""
    ids = [item.statement for item in asked.items]
    return [one for one in ids if takes_replies(lens.graph.records[one])]


def _index(lens: Lens) -> str:
    """The addressees in lists: organisations, kinds of organisations, those without a record, invented ones."""
    lists: dict[str, list[tuple[str, str]]] = {"actors": [], "kinds": [], "labels": [], "examples": []}
    for asked in lens.graph.asked.values():
        agent, name = asked.agent, name_addressee(lens, asked.agent)
        kind = "actors" if agent.ref else "kinds" if agent.kind else "labels"
        count = escape(lens.words.count("dossier.count", len(asked.items)))
        item = f"{link_dossier(lens, agent, name)} <small>{count}</small>"
        lists["examples" if _is_example(lens, agent) else kind].append((sort_key(name), item))
    shown = "".join(
        section(escape(lens.words(f"dossiers.{kind}")), view_tree(item for _, item in sorted(items)), f"all-{kind}")
        for kind, items in lists.items()
        if items
    )
    return shown or invite(lens, "dossiers.none")


def _make_dossier(lens: Lens, cards: Cards, asked: Asked) -> Page:
    def address_in(lang: str) -> str:
        return dossier_address(lens, asked, lang)

    words, agent = lens.words, asked.agent
    name, address = name_addressee(lens, agent), address_in(lens.lang)
    ids = _find_open(lens, asked)
    today = lens.settings.today
    day = words.date(Date(today.year, today.month, today.day))
    body = frame(
        "dossier.html",
        say=lambda key: escape(words(f"dossier.{key}")),
        banner=escape(words("record.fictitious-text")) if _is_example(lens, agent) else "",
        made=escape(words("dossier.made", date=day)),
        address=escape(lens.settings.site_url + address),
        who="" if agent.label else lens.agent(agent),
        counts=escape(_count(lens, asked)),
        about=_explain(lens, asked),
        handed=bool(agent.kind),
        lists=_view_lists(lens, cards, asked),
        members=_view_members(lens, agent) + _view_kind(lens, asked),
        reply=view_reply(lens, ids, address, _own_name(lens, agent)) if ids else "",
        slip_to=escape(words("dossier.slip-to", mailbox=mailbox)) if (mailbox := lens.settings.mailbox) else "",
        lines=[""] * ANSWER_LINES,
        print=escape(words("record.print")),
    )
    index = link_above(part_address("dossiers", lens.lang, lens.settings), words("dossiers.title"))
    above = [lens.kind_link(lens.schema.kinds["statement"]), index]
    title, lead = words("dossier.title", name=name), words("dossier.lead-kind" if agent.kind else "dossier.lead")
    return make_listing(lens, "dossier", address_in, title, body, lead=lead, above=above, kind="statement")


def _count(lens: Lens, asked: Asked) -> str:
    """How many points there are, how many wait and how many have an answer."""
    waiting = sum(item.standing.waits for item in asked.items)
    answered = sum(item.standing.state in ANSWERED for item in asked.items)
    told = [("dossier.count", len(asked.items))]
    told += [("dossier.waiting", waiting)] if waiting else []
    told.append(("dossier.answered", answered))
    return " · ".join(lens.words.count(key, number) for key, number in told)


def _explain(lens: Lens, asked: Asked) -> list[str]:
    """For those who get it on paper and do not know the hub: what it is, how to reply, and what is not known."""
    words, settings = lens.words, lens.settings
    told = [words("dossier.about", hub=settings.named(settings.name, lens.lang))]
    mailbox = settings.mailbox
    told.append(words("dossier.reply-by", mailbox=mailbox) if mailbox else words("dossier.reply-slip"))
    if any(item.standing.state == UNDOCUMENTED for item in asked.items):
        told.append(words("dossier.unknown", state=words(f"state.{UNDOCUMENTED}")))
    return [escape(sentence) for sentence in told]


def _view_lists(lens: Lens, cards: Cards, asked: Asked) -> list[dict[str, str]]:
    """What is addressed to it by name, apart from what is addressed to all of its kind; numbered through."""
    words, agent, name = lens.words, asked.agent, name_addressee(lens, asked.agent)
    actor = lens.graph.records.get(agent.ref.id) if agent.ref else None
    kind = lens.concept_word(ACTOR_KINDS, str(actor.values.get("actor_kind"))) if actor else ""
    parts = (
        ("by-name", words("dossier.of-kind" if agent.kind else "dossier.by-name", name=name), asked.by_name, 1),
        ("of-kind", words("dossier.of-kind", name=kind), asked.of_kind, 1 + len(asked.by_name)),
    )
    return [
        {
            "id": f"all-{key}",
            "title": escape(title),
            "start": str(start),
            "points": _view_items(lens, cards, items, start),
        }
        for key, title, items, start in parts
        if items
    ]


def _view_items(lens: Lens, cards: Cards, items: Sequence[Item], start: int) -> str:
    return "".join(
        f'<li value="{number}" id="point-{number}">{_view_item(lens, cards, item)}</li>'
        for number, item in enumerate(items, start=start)
    )


def _view_item(lens: Lens, cards: Cards, item: Item) -> str:
    """A point: what is asked and in which words, by whom and when, where it stands, and who tried it."""
    record = lens.graph.records[item.statement]
    quote = record.text("quote")
    said = f"<blockquote{lens.lang_of(quote)}>{escape(lens.plain(quote))}</blockquote>" if quote else ""
    by = escape(lens.words("standing.by")).replace("{who}", name_issuers(lens, record))
    told = [
        tell_kind(lens, record),
        by,
        view_said(lens, record),
        _place(lens, record),
        *tell_standing(lens, item.standing),
    ]
    meta = " ".join(f"<span>{words}</span>" for words in told if words)
    return f'<h3>{lens.link(record.id)}</h3>{said}<p class="hub-meta">{meta}</p>{_view_tried(lens, cards, record.id)}'


def _place(lens: Lens, record: Record) -> str:
    """The document it stands in, and its number there."""
    part = record.values.get("part_of")
    document = part.get("resource") if isinstance(part, Mapping) else None
    if not isinstance(part, Mapping) or not isinstance(document, Ref):
        return ""
    return ", ".join(filter(None, (lens.link(document.id), escape(str(part.get("number") or "")))))


def _view_tried(lens: Lens, cards: Cards, statement: str) -> str:
    """The practices that answer it elsewhere, each with who and where."""
    tried = lens.in_order(find_behind(lens.graph, statement))
    if not tried:
        return f'<p class="hub-tried">{escape(lens.words("dossier.untried"))}</p>'
    named = "".join(
        f"<li>{lens.link(one)} <small>{' · '.join(cards.facts(lens.graph.records[one]))}</small></li>" for one in tried
    )
    return f'<div class="hub-tried"><b>{escape(lens.words("dossier.tried"))}</b><ul>{named}</ul></div>'


def _view_kind(lens: Lens, asked: Asked) -> str:
    """Where all of its kind are asked too much to repeat it here: the way to the dossier that holds it."""
    if not asked.kind:
        return ""
    kind = Agent(kind=asked.kind)
    number = len(lens.graph.asked[kind.key].items)
    link = link_dossier(lens, kind, lens.words.count("dossier.more", number))
    title = lens.words("dossier.of-kind", name=name_addressee(lens, kind))
    return section(escape(title), f"<p>{link}</p>", "all-of-kind")


def _view_members(lens: Lens, agent: Agent) -> str:
    """For a kind of actors: those of the kind, each with a dossier of its own."""
    records = [lens.graph.records[asked.agent.ref.id] for asked in lens.graph.asked.values() if asked.agent.ref]
    members = lens.in_order(r.id for r in records if agent.kind and r.values.get("actor_kind") == agent.kind)
    if not members:
        return ""
    linked = [link_dossier(lens, Agent(ref=Ref(one)), lens.plain(lens.title(one))) for one in members]
    return section(escape(lens.words("dossier.members")), view_tree(linked), "all-members")
