"""Where a statement stands: with whom it waits and since when, and what happened step by step."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from hub.link.coverage import BEHIND, find_behind
from hub.model.concept import ACTOR_KINDS
from hub.model.kind import Field, Kind
from hub.model.record import Agent, Date, Record, Ref, Value, list_agents, list_groups
from hub.model.standing import PUBLISHED, UNDOCUMENTED, Asked, Standing
from hub.model.text import Text
from hub.view.address import ROOT, part_address
from hub.view.age import find_said, view_age
from hub.view.cards import Cards
from hub.view.facts import field_label
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.pieces import section, words_in
from hub.view.values import name_choice
from hub.view.words import Words


def dossier_address(lens: Lens, asked: Asked, lang: str) -> str:
    """The page of all that an addressee is asked."""
    words = Words(lang, lens.settings)
    above = "" if asked.agent.ref else words("dossier.kinds" if asked.agent.kind else "dossier.others") + "/"
    return part_address("dossiers", lang, lens.settings, f"{above}{asked.slug}/")


def link_dossier(lens: Lens, agent: Agent | None, words: str) -> str:
    """A link to that page under some words (plain text); nothing where there is none."""
    asked = lens.graph.asked.get(agent.key) if agent else None
    return f'<a href="{ROOT}{dossier_address(lens, asked, lens.lang)}">{escape(words)}</a>' if asked else ""


def name_addressee(lens: Lens, agent: Agent) -> str:
    """What an addressee is called, as plain text: a kind of actors by its word."""
    if agent.ref:
        return lens.plain(lens.title(agent.ref.id))
    if agent.label:
        return lens.plain(agent.label)
    return lens.concept_word(ACTOR_KINDS, agent.kind) if agent.kind else agent.person


def name_issuers(lens: Lens, record: Record) -> str:
    """Those who make a statement, as links."""
    return ", ".join(lens.agent(agent) for agent in list_agents(record.values.get("issued_by")))


def tell_kind(lens: Lens, record: Record) -> str:
    """What kind of statement it is, in a word."""
    field = lens.schema.kinds[record.kind].fields["statement_kind"]
    return name_choice(lens, field, str(record.values.get("statement_kind") or ""))


def view_standing(lens: Lens, record: Record) -> str:
    """For a statement: when it was made, and where it stands with each of those it is addressed to."""
    if record.kind != "statement" or record.withheld:
        return ""
    standings = lens.graph.standings[record.id]
    items = "".join(f"<li>{_view_one(lens, standing)}</li>" for standing in standings)
    note = invite(lens, "statement.undocumented") if any(s.state == UNDOCUMENTED for s in standings) else ""
    body = f"<p>{view_said(lens, record)}</p><ul>{items}</ul>{note}"
    return section(escape(lens.words("statement.standing")), body, "all-standing")


def view_said(lens: Lens, record: Record) -> str:
    """When a statement was made and how long ago, as HTML."""
    date = find_said(lens, record)
    if date is None:
        return escape(lens.words("standing.undated"))
    said = lens.words("standing.said", date=lens.words.date(date))
    return f"{escape(said)} ({lens.words('standing.ago', age=view_age(lens, date))})"


def _view_one(lens: Lens, standing: Standing) -> str:
    who = lens.agent(standing.addressee) if standing.addressee else ""
    dossier = link_dossier(lens, standing.addressee, lens.words("dossier.see"))
    return " · ".join(filter(None, (who, *tell_standing(lens, standing), dossier)))


def tell_standing(lens: Lens, standing: Standing) -> list[str]:
    """A state, since when, how long the wait has lasted and when it was handed over, each as HTML."""
    words = lens.words
    told = [f'<span class="hub-state">{escape(words(f"state.{standing.state}"))}</span>']
    if standing.since:
        day = words.date(standing.since)
        told.append(escape(words("standing.published", date=day) if standing.state == PUBLISHED else day))
    if standing.delivered and standing.delivered != standing.since:
        told.append(escape(words("standing.delivered", date=words.date(standing.delivered))))
    if standing.waits_since:
        told.append(words("standing.waits", age=view_age(lens, standing.waits_since)))
    return told


def view_history(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """What happened, step by step: when, what, with whom, by whom."""
    items = "".join(f"<li>{_view_step(lens, field, step)}</li>" for step in list_groups(value))
    return section(field_label(lens, field), f'<ol class="hub-steps">{items}</ol>', f"all-{field.name}")


def _view_step(lens: Lens, field: Field, step: Mapping[str, Value]) -> str:
    words = lens.words
    date, addressee, by, note = (step.get(name) for name in ("date", "addressee", "by", "note"))
    when = words.date(date) if isinstance(date, Date) else words("standing.no-date")
    state = words.label(field.fields["state"].choices.get(str(step.get("state")), {}))
    told = [f"<b>{escape(when)}</b>", escape(state)]
    for key, agent in (("to", addressee), ("by", by)):
        if isinstance(agent, Agent) and (key == "by" or agent != by):
            told.append(escape(words(f"standing.{key}")).replace("{who}", lens.agent(agent)))
    shown = " · ".join(told)
    return f"{shown}<br>{lens.text(note)}" if isinstance(note, Text) else shown


def view_behind(lens: Lens, cards: Cards, record: Record) -> str:
    """The practices that answer a statement and those that put it to work, each under the name that the schema gives
    to that direction; where there is no real one, an invitation."""
    if record.kind != "statement" or record.withheld:
        return ""
    shown = ""
    fields = lens.schema.kinds["practice"].fields
    for name in BEHIND:
        sources = {link.source for link in lens.graph.incoming.get(record.id, ()) if link.path == name}
        if sources:
            shown += section(
                escape(lens.words.label(fields[name].inverse)), cards.grid(lens.in_order(sources)), f"all-{name}"
            )
    if find_behind(lens.graph, record.id):
        return shown
    key = "invite.statement-example" if shown else "invite.statement"
    return shown + section(escape(lens.words("statement.helping")), invite(lens, key), "all-helping")


def view_answered(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """What a practice answers or puts to work: the statements, who makes them, to whom, and where they stand."""
    items = ""
    for item in value if isinstance(value, tuple) else ():
        told = _tell_asked(lens, item.id) if isinstance(item, Ref) else ""
        items += f"<li>{words_in(lens, item)}{f' <small>{told}</small>' if told else ''}</li>"
    return section(field_label(lens, field), f'<ul class="hub-ask">{items}</ul>', f"all-{field.name}")


def _tell_asked(lens: Lens, statement: str) -> str:
    record = lens.graph.records.get(statement)
    standings = lens.graph.standings.get(statement, ())
    if record is None or record.withheld or not standings:
        return ""
    told = [name_issuers(lens, record)]
    for standing in standings:
        state = escape(lens.words(f"state.{standing.state}"))
        who = lens.agent(standing.addressee) if standing.addressee else ""
        told.append(f"{escape(lens.words('standing.to')).replace('{who}', who)} ({state})" if who else state)
    return " · ".join(told)
