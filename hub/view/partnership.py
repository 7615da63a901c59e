"""Partnership in the open: who brings what, what was agreed, and who decided at each stage."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from hub.model.kind import Field, Kind
from hub.model.record import Agent, Record, Ref, Value
from hub.model.text import Text
from hub.view.facts import view_value
from hub.view.lens import Lens

SIGNS = {"informed": "1", "consulted": "2", "co-decides": "3", "decides": "4"}
"""How far a party decides, as a sign beside the word."""


def view_partnership(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """The partnership block, or a link to the practice that holds it."""
    title = escape(lens.words.label(field.label))
    if isinstance(value, Ref):
        body = f"<p>{lens.link(value.id)}</p>"
    elif isinstance(value, Mapping):
        body = _view_block(lens, field, value)
    else:
        body = f"<p>{escape(str(value))}</p>"
    return f'<section aria-labelledby="all-partnership"><h2 id="all-partnership">{title}</h2>{body}</section>'


def _view_block(lens: Lens, field: Field, block: Mapping[str, Value]) -> str:
    shown = []
    parties = block.get("parties")
    if isinstance(parties, tuple):
        items = "".join(f"<li>{_view_party(lens, party)}</li>" for party in parties)
        shown.append(f"<h3>{_label(lens, field, 'parties')}</h3><ul>{items}</ul>")
    agreement = block.get("agreement")
    if isinstance(agreement, Mapping):
        inner = field.fields["agreement"]
        rows = "".join(
            f"<dt>{_label(lens, inner, name)}</dt><dd>{view_value(lens, inner.fields[name], item)}</dd>"
            for name, item in agreement.items()
        )
        shown.append(f"<h3>{_label(lens, field, 'agreement')}</h3><dl>{rows}</dl>")
    decisions = block.get("decisions")
    if isinstance(decisions, Mapping):
        shown.append(_view_grid(lens, field.fields["decisions"], decisions))
    for name in ("exit", "tensions"):
        text = block.get(name)
        if isinstance(text, Text):
            shown.append(f"<h3>{_label(lens, field, name)}</h3><p>{lens.text(text)}</p>")
    return "".join(shown)


def _label(lens: Lens, field: Field, name: str) -> str:
    return escape(lens.words.label(field.fields[name].label))


def _view_party(lens: Lens, party: Value) -> str:
    if not isinstance(party, Mapping):
        return ""
    actor = party.get("actor")
    words = [lens.agent(actor) if isinstance(actor, Agent) else ""]
    for name in ("role", "contributions"):
        text = party.get(name)
        if isinstance(text, Text):
            words.append(lens.text(text))
    return " · ".join(filter(None, words))


def _view_grid(lens: Lens, field: Field, decisions: Mapping[str, Value]) -> str:
    """Stage by party as a table: each cell a word, and a sign for those who see it."""
    rows = [(stage, row) for stage, row in decisions.items() if isinstance(row, Mapping)]
    actors = list(dict.fromkeys(actor for _, row in rows for actor in row))
    caption = escape(lens.words("partnership.caption"))
    stage_word = escape(lens.words("partnership.stage"))
    heads = "".join(f'<th scope="col">{_name_party(lens, actor)}</th>' for actor in actors)
    body = ""
    for stage, row in rows:
        name = escape(lens.words.label(field.fields[stage].label))
        cells = "".join(_view_cell(lens, field, row.get(actor)) for actor in actors)
        body += f'<tr><th scope="row">{name}</th>{cells}</tr>'
    return (
        f'<table class="hub-decide"><caption>{caption}</caption>'
        f'<thead><tr><th scope="col">{stage_word}</th>{heads}</tr></thead><tbody>{body}</tbody></table>'
    )


def _name_party(lens: Lens, actor: str) -> str:
    """A link to the party, or its plain slug where its record is broken."""
    target = f"actors/{actor}"
    return lens.link(target) if target in lens.graph.records else escape(actor)


def _view_cell(lens: Lens, field: Field, level: Value | None) -> str:
    if not isinstance(level, str):
        return f"<td>{escape(lens.words('partnership.unknown'))}</td>"
    word = escape(lens.words.label(field.choices.get(level, {})) or level)
    return f'<td data-hub-level="{SIGNS.get(level, "1")}">{word}</td>'
