"""Where a practice comes from and who took it up: the lineage of adaptations, as a nested list."""

from __future__ import annotations

from html import escape

from hub.link.lineage import Step, find_lineage
from hub.model.kind import Kind
from hub.model.record import Record
from hub.view.lens import Lens
from hub.view.pieces import section
from hub.view.values import show_value

TOLD = ("led_by", "places", "period")
"""What is said of each practice beside its name, where it is known."""


def view_lineage(lens: Lens, record: Record, kind: Kind) -> str:
    """The part of the article that names every practice tied to this one by adaptations, and what each changed."""
    if record.withheld or "adapted_from" not in kind.fields:
        return ""
    steps = find_lineage(lens.graph, record.id)
    if not steps:
        return ""
    listed = _nest([(step.depth, _view_step(lens, step, record)) for step in steps])
    return section(escape(lens.words("lineage.title")), f'<div class="hub-lineage">{listed}</div>', "all-lineage")


def _nest(lines: list[tuple[int, str]]) -> str:
    """Lists in lists; a line stands at most one level deeper than the one before it."""
    html, deep = "", -1
    for depth, line in lines:
        html += "<ul>" if depth > deep else "</li>" + "</ul></li>" * (deep - depth)
        html += f"<li>{line}"
        deep = depth
    return html + "</li></ul>" * (deep + 1)


def _view_step(lens: Lens, step: Step, here: Record) -> str:
    said = [_name(lens, step, here)]
    if step.again:
        said.append(f"<small>({escape(lens.words('lineage.again'))})</small>")
    elif told := _tell(lens, lens.graph.records.get(step.id)):
        said.append(f"<br><small>{told}</small>")
    if step.changed:
        said.append(f"<p><b>{escape(lens.words('lineage.changed'))}</b> {lens.text(step.changed)}</p>")
    return " ".join(said)


def _name(lens: Lens, step: Step, here: Record) -> str:
    """The practice: this page is not a link to itself, one that is invented is called so beside those that are not."""
    record = lens.graph.records.get(step.id)
    if record is None:
        return escape(step.id.partition("/")[2])
    if record.id == here.id:
        title = lens.title(record.id)
        current = "" if step.again else ' aria-current="page"'
        return f"<span{current}{lens.lang_of(title)}>{escape(lens.plain(title))}</span>"
    invented = f" <small>({escape(lens.words('record.fictitious'))})</small>"
    return lens.link(record.id) + (invented if record.fictitious and not here.fictitious else "")


def _tell(lens: Lens, record: Record | None) -> str:
    """Who led it, where and when."""
    if record is None:
        return ""
    fields = lens.schema.kinds[record.kind].fields
    told = ((fields[name], record.get(name, lens.lang)) for name in TOLD if name in fields)
    return " · ".join(filter(None, (show_value(lens, field, value) for field, value in told if value is not None)))
