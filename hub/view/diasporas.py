"""The diasporas' page: what their collectives did, seek, offer and ask, across countries of origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import escape

from hub.link.partnerships import walk_parties
from hub.link.voices import DIASPORA, find_of_kind, list_voices
from hub.model.record import Agent, Record, Ref, Value, list_agents, list_groups
from hub.model.site import Page
from hub.model.text import Text
from hub.view.cards import Cards
from hub.view.gather import Group, invite, view_groups
from hub.view.home import lead_to_contribute
from hub.view.lens import Lens
from hub.view.listing import make_part, view_tree
from hub.view.pieces import section
from hub.view.theme import about
from hub.view.words import sort_key

THEME = "diaspora"
"""The concept of `themes` that says what is about diasporas, on sites that have it."""

WANTED = ("seeking", "offering")
"""The fields in which a practice says what it needs and what it has to give."""

STEPS = ("tell", "write", "publish")
"""How an experience comes here without an account."""

Show = Callable[[list[Record]], str]


def view_diasporas(lens: Lens, cards: Cards) -> Page:
    """The page of one language: each part says what there is or, where nothing is, what one could tell."""
    practices = [record for record in _told(lens, "practice") if find_collectives(lens, record)]
    collectives = [record for record in _told(lens, "actor") if record.values.get("actor_kind") == DIASPORA]
    awarded = [record for record in _told(lens, "practice") if _award(record)]
    body = _view_part(lens, "experiences", practices, partial(_view_experiences, lens, cards))
    body += _view_part(lens, "collectives", collectives, partial(_gather, lens, cards, "collectives"))
    for name in WANTED:
        body += _view_part(lens, name, [r for r in practices if r.text(name)], partial(_view_wanted, lens, name))
    body += _view_part(lens, "calls", awarded, partial(_view_calls, lens))
    body += _view_part(lens, "asked", _asked(lens), partial(_gather, lens, cards, "asked"))
    body += section(escape(lens.words("diasporas.contribute")), _view_steps(lens), "contribute")
    return make_part(lens, "diasporas", lens.words("diasporas.title"), body, lead=lens.words("diasporas.intro"))


def find_collectives(lens: Lens, record: Record) -> list[Record]:
    """The diaspora collectives that lead a practice, take part in it, are party to its partnership or wrote it."""
    agents = [*list_voices(record), *list_agents(record.values.get("with")), *_parties(lens, record)]
    found = find_of_kind(lens.graph, record, agents, DIASPORA)
    return list({actor.id: actor for actor in found}.values())


def _parties(lens: Lens, record: Record) -> list[Agent]:
    """Those of the partnership, which another practice may hold."""
    block = record.values.get("partnership")
    if isinstance(block, Ref):
        held = lens.graph.records.get(block.id)
        block = held.values.get("partnership") if held else None
    return list(walk_parties(block)) if isinstance(block, Mapping) else []


def _told(lens: Lens, kind: str) -> list[Record]:
    """The records of a kind in the order of their titles, invented ones too: they serve as examples."""
    ids = lens.in_order(record.id for record in lens.graph.of_kind(kind) if not record.withheld)
    return [lens.graph.records[one] for one in ids]


def _asked(lens: Lens) -> list[Record]:
    """What is said about diasporas, and what their collectives say."""
    about_them = frozenset(about(lens, THEME))
    return [
        record
        for record in _told(lens, "statement")
        if record.id in about_them or find_of_kind(lens.graph, record, list_voices(record), DIASPORA)
    ]


def _view_part(lens: Lens, name: str, records: list[Record], show: Show) -> str:
    """What is real, or an invitation that may lead to an invented example, marked as one."""
    real = [record for record in records if not record.fictitious]
    if real:
        return show(real)
    examples = [record for record in records if record.fictitious]
    body = invite(lens, f"diasporas.none.{name}")
    if examples:
        words, mark = escape(lens.words("diasporas.example")), escape(lens.words("record.fictitious"))
        body += f'<p class="hub-meta"><span>{words} {lens.link(examples[0].id)} ({mark})</span></p>'
    return section(_title(lens, name), body, name)


def _title(lens: Lens, name: str) -> str:
    return escape(lens.words(f"diasporas.{name}"))


def _gather(lens: Lens, cards: Cards, name: str, records: list[Record]) -> str:
    return view_groups(cards, [Group(name, _title(lens, name), [record.id for record in records])])


def _view_experiences(lens: Lens, cards: Cards, practices: list[Record]) -> str:
    """The practices, then the same by country: that of origin, as the collectives say it, and that of action."""
    origins = {r.id: [c for a in find_collectives(lens, r) for c in _codes(a)] for r in practices}
    actions = {
        r.id: [str(p["country"]) for p in list_groups(r.values.get("places")) if "country" in p] for r in practices
    }
    shown = _gather(lens, cards, "experiences", practices)
    for name, countries in (("origins", origins), ("actions", actions)):
        shown += section(_title(lens, name), _view_by_country(lens, countries), name)
    return shown


def _codes(actor: Record) -> list[str]:
    codes = actor.values.get("origin_countries")
    return [str(code) for code in codes] if isinstance(codes, tuple) else []


def _view_by_country(lens: Lens, countries: Mapping[str, Iterable[str]]) -> str:
    """The practices of each country, and at the end those that name none."""
    found: dict[str, list[str]] = {}
    for one, codes in countries.items():
        for code in dict.fromkeys(codes) or [""]:
            found.setdefault(code, []).append(one)
    order = sorted(found, key=lambda code: (not code, sort_key(lens.words.country(code))))
    return view_tree(_view_country(lens, code, found[code]) for code in order)


def _view_country(lens: Lens, code: str, ids: list[str]) -> str:
    named = lens.country(code) if code else escape(lens.words("diasporas.unsaid"))
    return f"{named} ({len(ids)})<ul>{''.join(f'<li>{lens.link(one)}</li>' for one in ids)}</ul>"


def _view_wanted(lens: Lens, name: str, practices: list[Record]) -> str:
    """What practices seek or offer, each with who leads it: an actor's page says how to reach it."""
    items = "".join(f"<li>{lens.text(r.text(name))} <small>{_view_source(lens, r)}</small></li>" for r in practices)
    contact = f"<p>{escape(lens.words('diasporas.contact'))}</p>"
    return section(_title(lens, name), f'<ul class="hub-ask">{items}</ul>{contact}', name)


def _view_source(lens: Lens, record: Record) -> str:
    who = ", ".join(lens.agent(agent) for agent in list_agents(record.values.get("led_by")))
    return " · ".join(filter(None, (lens.link(record.id), who)))


def _award(record: Record) -> Mapping[str, Value]:
    award = record.values.get("award")
    return award if isinstance(award, Mapping) and isinstance(award.get("call"), Text) else {}


def _view_calls(lens: Lens, practices: list[Record]) -> str:
    """Each call and year with the practices it chose, the newest first."""
    found: dict[tuple[str, str], list[Record]] = {}
    for record in practices:
        award = _award(record)
        call = award["call"]
        assert isinstance(call, Text)
        found.setdefault((str(award.get("year") or ""), lens.text(call)), []).append(record)
    order = sorted(sorted(found, key=lambda key: sort_key(key[1])), key=lambda key: key[0], reverse=True)
    items = []
    for year, call in order:
        chosen = "".join(f"<li>{_view_source(lens, record)}</li>" for record in found[year, call])
        items.append(f"{call}{f' ({year})' if year else ''}<ul>{chosen}</ul>")
    return section(_title(lens, "calls"), view_tree(items), "calls")


def _view_steps(lens: Lens) -> str:
    """How to take part without an account: three steps, the way in, and a message by voice."""
    steps = "".join(f"<li>{escape(lens.words(f'diasporas.step.{name}'))}</li>" for name in STEPS)
    label = escape(lens.words("home.cta-label"))
    shown = f'<ol>{steps}</ol><p><a class="hub-btn" href="{lead_to_contribute(lens)}">{label}</a></p>'
    mailbox = escape(lens.settings.mailbox)
    if mailbox:
        shown += f'<p>{escape(lens.words("diasporas.send"))} <a href="mailto:{mailbox}">{mailbox}</a></p>'
    return f'<div class="hub-prose">{shown}</div>'
