"""The questions of a dimension, each with its why, its four levels and what helps; and the way along the path."""

from __future__ import annotations

from html import escape

from hub.link.frameworks import Question, find_framework, list_helps
from hub.model.kind import Field, Kind
from hub.model.record import Record, Value, list_groups
from hub.view.cards import KIND_WORDS
from hub.view.facts import field_label
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.path import link_assessment, link_path
from hub.view.pieces import section, words_in
from hub.view.values import name_choice, show_value

TOLD = "practices"
"""The field whose records are told with their summary: what others did is what helps most on Monday."""


def view_questions(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """All questions of a dimension, with their numbers in the whole framework."""
    framework = find_framework(lens.graph, record)
    known = {one.key: one for one in framework.questions} if framework else {}
    asked = [Question(0, record, values) for values in list_groups(value)]
    items = "".join(_view_question(lens, field, known.get(question.key, question)) for question in asked)
    return section(field_label(lens, field), f'<ol class="hub-questions">{items}</ol>', "all-questions")


def view_along(lens: Lens, record: Record) -> str:
    """At the end of a dimension: the steps before and after it, the whole path, and where to answer."""
    framework = find_framework(lens.graph, record) if record.kind == "framework" else None
    if framework is None:
        return ""
    place = framework.dimensions.index(record)
    steps = {
        "previous": framework.dimensions[max(place - 1, 0) : place],
        "next": framework.dimensions[place + 1 : place + 2],
    }
    links = [
        escape(lens.words(f"questions.{name}")).replace("{title}", lens.link(one.id))
        for name, found in steps.items()
        for one in found
    ]
    links += filter(None, (link_path(lens, framework), link_assessment(lens, framework)))
    items = "".join(f"<li>{link}</li>" for link in links)
    return section(escape(lens.words("questions.along")), f'<ul class="hub-along">{items}</ul>', "all-along")


def _view_question(lens: Lens, field: Field, question: Question) -> str:
    values = question.values
    anchor = f' id="{escape(question.id)}"' if question.id else ""
    number = escape(lens.words("questions.number", n=question.number)) if question.number else ""
    link = f'<p class="hub-number"><a href="#{escape(question.id)}">{number}</a></p>' if number else ""
    why = words_in(lens, values.get("why"))
    return (
        f"<li{anchor}>{link}<h3>{words_in(lens, values.get('text'))}</h3>"
        f"{f'<p>{why}</p>' if why else ''}{_view_roles(lens, field, question)}"
        f"{_view_levels(lens, question)}{_view_helps(lens, field, question)}</li>"
    )


def _view_roles(lens: Lens, field: Field, question: Question) -> str:
    roles = show_value(lens, field.fields["for_roles"], question.roles)
    said = escape(lens.words("questions.for")).replace("{roles}", roles)
    return f'<p class="hub-meta">{said}</p>' if roles else ""


def _view_levels(lens: Lens, question: Question) -> str:
    """The four levels as a ladder: they stand in order, and carry no points."""
    items = "".join(
        f"<li><b>{words_in(lens, level.get('label'))}</b> {words_in(lens, level.get('descriptor'))}</li>"
        for level in question.levels
    )
    label = escape(lens.words("questions.levels"))
    return f'<ol class="hub-levels" aria-label="{label}">{items}</ol>' if items else ""


def _view_helps(lens: Lens, field: Field, question: Question) -> str:
    """What helps, kind by kind; where no real practice does yet, an invitation."""
    found = list_helps(lens.graph, question)
    groups = "".join(
        f"<dt>{field_label(lens, field.fields[name])}</dt>"
        f"<dd><ul>{''.join(_view_help(lens, one, told=name == TOLD) for one in ids)}</ul></dd>"
        for name, ids in found.items()
        if ids
    )
    is_helped = any(lens.graph.records[one].is_real for one in found[TOLD])
    note = "" if is_helped else invite(lens, "questions.none")
    helps = f'<dl class="hub-helping">{groups}</dl>' if groups else ""
    return f"<h4>{escape(lens.words('questions.helps'))}</h4>{helps}{note}"


def _view_help(lens: Lens, target: str, *, told: bool) -> str:
    """A link, a word of what it leads to, and its summary where it is `told`."""
    record = lens.graph.records[target]
    field = lens.schema.kinds[record.kind].fields[KIND_WORDS[record.kind]]
    value = record.get(field.name, lens.lang)
    marks = [name_choice(lens, field, value)] if value else []
    if record.fictitious:
        marks.append(escape(lens.words("record.fictitious")))
    summary = f"<p{lens.lang_of(record.summary)}>{escape(lens.plain(record.summary))}</p>" if record.summary else ""
    return f"<li>{lens.link(target)} <small>{' · '.join(marks)}</small>{summary if told else ''}</li>"
