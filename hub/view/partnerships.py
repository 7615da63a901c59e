"""Who decides in partnerships: a page over all practices that say it, and an invitation until they are enough."""

from __future__ import annotations

from html import escape

from hub.link.partnerships import (
    ENOUGH,
    NO_AGREEMENT,
    UNSAID,
    Agreement,
    Partnerships,
    Stage,
    count_partnerships,
)
from hub.model.concept import ACTOR_KINDS
from hub.model.kind import Field
from hub.model.site import Page
from hub.view.home import lead_to_contribute
from hub.view.lens import Lens
from hub.view.listing import make_part, view_tree
from hub.view.pieces import section
from hub.view.table import Column, Row, view_table

HELD = "practice"
"""The kind of record that describes partnerships."""


def view_partnerships(lens: Lens) -> Page:
    """The page with the figures, or with what is still missing for them."""
    field = lens.schema.kinds[HELD].fields["partnership"]
    grid, form = field.fields["decisions"], field.fields["agreement"].fields["kind"]
    counted = count_partnerships(lens.graph, grid.fields, form.choices)
    is_enough = len(counted.decided) >= ENOUGH
    body = _view_figures(lens, grid, form, counted) if is_enough else _view_invitation(lens, counted)
    title, lead = lens.words("partnerships.title"), lens.words("partnerships.intro")
    return make_part(lens, "partnerships", title, body, lead=lead, kind=HELD)


def _view_invitation(lens: Lens, counted: Partnerships) -> str:
    """How many are there and how many are needed, what they look like, and how to add one."""
    said = escape(lens.words.count("partnerships.invite", len(counted.decided), needed=ENOUGH))
    how, call = escape(lens.words("partnerships.how")), escape(lens.words("partnerships.add"))
    shown = f'<p class="hub-note">{said} {how} <a href="{lead_to_contribute(lens)}">{call}</a></p>'
    if counted.decided:
        shown += section(escape(lens.words("partnerships.described")), _list(lens, counted.decided), "all-described")
    if counted.examples:
        title = escape(lens.words("partnerships.examples"))
        shown += section(title, _list(lens, counted.examples, lens.words("record.fictitious")), "all-examples")
    return shown


def _list(lens: Lens, ids: tuple[str, ...], note: str = "") -> str:
    beside = f" <small>({escape(note)})</small>" if note else ""
    return view_tree(f"{lens.link(one)}{beside}" for one in lens.in_order(ids))


def _view_figures(lens: Lens, grid: Field, form: Field, counted: Partnerships) -> str:
    words = lens.words
    stages = "".join(_view_stage(lens, grid, stage, len(counted.decided)) for stage in counted.stages)
    note = f"<p>{escape(words('partnerships.note'))}</p>"
    shown = section(escape(words("partnerships.stages")), note + stages, "all-stages")
    if counted.agreements:
        title = escape(words("partnerships.agreements"))
        shown += section(title, _view_agreements(lens, form, counted.agreements), "all-agreements")
    behind = tuple(dict.fromkeys([*counted.decided, *counted.agreed]))
    title = escape(words("partnerships.counted", n=len(behind)))
    return shown + section(title, _list(lens, behind), "all-counted")


def _view_stage(lens: Lens, grid: Field, stage: Stage, everyone: int) -> str:
    """Kinds of actors by how far they decide; each cell is a number of practices."""
    label = lens.words.label(grid.fields[stage.name].label)
    caption = lens.words.count("partnerships.caption", stage.cases, stage=label, all=everyone)
    if not stage.cases:
        return f"<p>{escape(caption)}</p>"
    levels = {level: lens.words.label(labels) for level, labels in grid.choices.items()}
    levels[UNSAID] = lens.words("partnership.unknown")
    rows: list[Row] = [
        (_name_kind(lens, kind), [_say_number(lens, stage.number(kind, level)) for level in levels])
        for kind in (*lens.graph.schemes[ACTOR_KINDS].concepts, UNSAID)
        if kind in stage.counts
    ]
    return view_table(caption, lens.words("partnerships.kind"), [Column(name) for name in levels.values()], rows)


def _say_number(lens: Lens, number: int | None) -> str:
    return escape(lens.words("voices.few")) if number is None else str(number)


def _name_kind(lens: Lens, kind: str) -> str:
    return lens.concept(ACTOR_KINDS, kind) if kind else escape(lens.words("partnership.unknown"))


def _view_agreements(lens: Lens, form: Field, agreements: tuple[Agreement, ...]) -> str:
    """By form of agreement, how many were written together; those without any have nothing to write."""
    words = lens.words
    made = [one for one in agreements if one.kind != NO_AGREEMENT]
    together, everyone = sum(one.together for one in made), sum(one.cases for one in made)
    shown = ""
    if made:
        names = ("partnership.together", "partnership.alone", "partnership.unknown", "partnerships.cases")
        columns = [Column(words(name)) for name in names]
        rows: list[Row] = [
            (_name_form(lens, form, one.kind), [str(n) for n in (one.together, one.alone, one.unsaid, one.cases)])
            for one in made
        ]
        caption = words("partnerships.drafted", n=together, all=everyone)
        shown = view_table(caption, words.label(form.label), columns, rows)
    without = sum(one.cases for one in agreements if one.kind == NO_AGREEMENT)
    return shown + (f"<p>{escape(words.count('partnerships.without', without))}</p>" if without else "")


def _name_form(lens: Lens, form: Field, kind: str) -> str:
    return escape(lens.words.label(form.choices[kind]) if kind else lens.words("partnership.unknown"))
