"""Partnership in the open: who brings what, what was agreed, and who decided at each stage."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from hub.link.partnerships import NO_AGREEMENT, find_slug, list_parties, walk_parties
from hub.model.kind import Field, Kind
from hub.model.record import Agent, Record, Ref, Value
from hub.model.text import Text
from hub.view.address import ROOT
from hub.view.facts import view_value
from hub.view.lens import Lens
from hub.view.table import Column, view_table
from hub.view.values import name_shortly

SIGNS = {"informed": "1", "consulted": "2", "co-decides": "3", "decides": "4"}
"""How far a party decides, as a sign beside the word."""


def view_partnership(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """The partnership block, or a link to the practice that holds it."""
    title = escape(lens.words.label(field.label))
    if isinstance(value, Ref):
        body = f"<p>{escape(lens.words('partnership.held'))} {lens.link(value.id)}</p>"
    elif isinstance(value, Mapping):
        body = _view_block(lens, field, value)
    else:
        body = f"<p>{escape(str(value))}</p>"
    href = f"{ROOT}{lens.lang}/{lens.words('address.partnerships')}/"
    body += f'<p><small><a href="{href}">{escape(lens.words("partnerships.title"))}</a></small></p>'
    return f'<section aria-labelledby="all-partnership"><h2 id="all-partnership">{title}</h2>{body}</section>'


def _view_block(lens: Lens, field: Field, block: Mapping[str, Value]) -> str:
    shown = []
    if parties := _view_parties(lens, block):
        shown.append(f"<h3>{_label(lens, field, 'parties')}</h3><ul>{parties}</ul>")
    agreement = block.get("agreement")
    if isinstance(agreement, Mapping):
        told = _view_agreement(lens, field.fields["agreement"], agreement)
        shown.append(f"<h3>{_label(lens, field, 'agreement')}</h3>{told}")
    shown.append(_view_grid(lens, field, block))
    for name in ("exit", "tensions"):
        text = block.get(name)
        if isinstance(text, Text):
            shown.append(f"<h3>{_label(lens, field, name)}</h3><p>{lens.text(text)}</p>")
    return "".join(shown)


def _label(lens: Lens, field: Field, name: str) -> str:
    return escape(lens.words.label(field.fields[name].label))


def _view_parties(lens: Lens, block: Mapping[str, Value]) -> str:
    """Each party with what it does and brings, those that only the grid names too."""
    parties = block.get("parties")
    named = [party for party in parties if isinstance(party, Mapping)] if isinstance(parties, tuple) else []
    slugs = list_parties(block)
    known = {find_slug(agent, slugs) for agent in walk_parties(block)}
    listed = [_view_party(lens, party) for party in named]
    listed += [_link_party(lens, slug) for slug in slugs if slug not in known]
    return "".join(f"<li>{words}</li>" for words in listed)


def _view_party(lens: Lens, party: Mapping[str, Value]) -> str:
    actor = party.get("actor")
    words = [_name_agent(lens, actor) if isinstance(actor, Agent) else ""]
    for name in ("role", "contributions"):
        text = party.get(name)
        if isinstance(text, Text):
            words.append(lens.text(text))
    return " · ".join(filter(None, words))


def _name_agent(lens: Lens, agent: Agent) -> str:
    """A party, with the short name that stands in the table."""
    if not agent.ref:
        return lens.agent(agent)
    role = f" ({lens.text(agent.role)})" if agent.role else ""
    return _link_party(lens, agent.ref.id.partition("/")[2]) + role


def _link_party(lens: Lens, slug: str) -> str:
    """A link to the party, or its plain slug where its record is broken."""
    target = f"actors/{slug}"
    if target not in lens.graph.records:
        return escape(slug)
    short = name_shortly(lens, target)
    return lens.link(target) + (f" ({escape(short)})" if short != lens.plain(lens.title(target)) else "")


def _view_agreement(lens: Lens, field: Field, agreement: Mapping[str, Value]) -> str:
    """What was agreed and who wrote it, in words; that there is none is said as plainly."""
    rows = ""
    if agreement.get("kind") == NO_AGREEMENT:
        return f"<p>{escape(lens.words('partnership.no-agreement'))}</p>"
    for name, value in agreement.items():
        label, words = _label(lens, field, name), view_value(lens, field.fields[name], value)
        if name == "co_drafted":
            label = escape(lens.words("partnership.drafted"))
            words = escape(lens.words("partnership.together") if value else lens.words("partnership.alone"))
        rows += f"<dt>{label}</dt><dd>{words}</dd>"
    return f"<dl>{rows}</dl>"


def _view_grid(lens: Lens, field: Field, block: Mapping[str, Value]) -> str:
    """Every stage by every party that has a record: what nobody said is said to be so."""
    grid, slugs, decisions = block.get("decisions"), list_parties(block), field.fields["decisions"]
    if not isinstance(grid, Mapping) or not slugs:
        return f"<h3>{_label(lens, field, 'decisions')}</h3><p>{escape(lens.words('partnership.undecided'))}</p>"
    rows = []
    for stage, inner in decisions.fields.items():
        row = grid.get(stage)
        levels = row if isinstance(row, Mapping) else {}
        cells = [_view_level(lens, decisions, levels.get(slug)) for slug in slugs]
        rows.append((escape(lens.words.label(inner.label)), cells))
    columns = [_name_column(lens, slug) for slug in slugs]
    shown = view_table(lens.words("partnership.caption"), lens.words("partnership.stage"), columns, rows)
    return shown + _view_outside(lens, block)


def _name_column(lens: Lens, slug: str) -> Column:
    target = f"actors/{slug}"
    record = lens.graph.records.get(target)
    if record is None:
        return Column(slug)
    return Column(name_shortly(lens, target), lens.lang_of(record.text("acronym") or lens.title(target)))


def _view_level(lens: Lens, field: Field, level: Value | None) -> str:
    if not isinstance(level, str):
        return escape(lens.words("partnership.unknown"))
    word = escape(lens.words.label(field.choices.get(level, {})) or level)
    return f'<span data-hub-level="{SIGNS.get(level, "1")}">{word}</span>'


def _view_outside(lens: Lens, block: Mapping[str, Value]) -> str:
    """The parties that no cell can be about, since they have no record."""
    slugs = list_parties(block)
    outside = ", ".join(lens.agent(agent) for agent in walk_parties(block) if not find_slug(agent, slugs))
    if not outside:
        return ""
    return f"<p><small>{escape(lens.words('partnership.outside'))} {outside}</small></p>"
