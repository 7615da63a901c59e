"""The path through a learning framework: its dimensions as steps, how to use it, and its questions by role."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from html import escape

from hub.link.frameworks import HELPS, SCHEME, Framework, Question, list_frameworks, list_helps
from hub.model.concept import Concept
from hub.model.record import Agent, Record, Ref, list_groups
from hub.model.site import Page
from hub.view.address import ROOT, part_address
from hub.view.caveats import view_caveats
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.listing import make_part, view_tree
from hub.view.pieces import section
from hub.view.roles import group_by_role, list_roles
from hub.view.words import shorten

USES = ("alone", "team", "partner", "afternoon")
WAYS = ("assessment", "kit")
"""The parts of the site that put a framework to work; they need questions that can be answered."""


def view_paths(lens: Lens) -> Iterator[Page]:
    """The page of each framework, and the page above them."""
    frameworks = list_frameworks(lens.graph)
    items = [f"{_link(lens, 'path', one)} <small>{_count(lens, one)}</small>" for one in frameworks]
    listed = view_tree(items) if items else invite(lens, "path.none")
    title, lead = lens.words("path.title"), lens.words("path.intro")
    yield make_part(lens, "path", title, listed, lead=lead, kind="framework", section="framework")
    for framework in frameworks:
        yield _view_path(lens, framework)


def view_tool(lens: Lens) -> str:
    """What frameworks are for, in a few words, and the ways in; nothing where there is no framework."""
    frameworks = list_frameworks(lens.graph)
    if not frameworks:
        return ""
    told = escape(lens.words("path.tool-text"))
    ways = "".join(_view_ways(lens, one, ("path", *WAYS), named=len(frameworks) > 1) for one in frameworks)
    return section(escape(lens.words("path.tool")), f"<p>{told}</p>{ways}", "framework-tool")


def link_path(lens: Lens, framework: Framework) -> str:
    """The way to the path of a framework, in a word."""
    return _link(lens, "path", framework, "path.all")


def link_assessment(lens: Lens, framework: Framework) -> str:
    """The way to answer its questions; nothing where none can be answered."""
    return _link(lens, "assessment", framework, "path.assessment") if framework.answerable else ""


def _link(lens: Lens, part: str, framework: Framework, word: str = "") -> str:
    """A link to the page of a framework in a part of the site, by a word or else by its own name."""
    href = part_address(part, lens.lang, lens.settings, f"{framework.id}/")
    name = lens.words(word) if word else lens.concept_word(SCHEME, framework.id)
    return f'<a href="{ROOT}{href}">{escape(name)}</a>'


def _count(lens: Lens, framework: Framework) -> str:
    words = lens.words
    counts = (
        words.count("path.dimensions", len(framework.dimensions)),
        words.count("path.count", len(framework.questions)),
    )
    return escape(", ".join(counts))


def _view_path(lens: Lens, framework: Framework) -> Page:
    concept = _find_concept(lens, framework)
    name = lens.concept_word(SCHEME, framework.id)
    definition = lens.plain(concept.definition)
    mark = lens.lang_of(concept.definition) if concept.definition else ""
    lead = f'<p class="hub-lead"{mark}>{escape(definition)}</p>' if definition else ""
    body = "".join(
        (
            lead,
            _view_notes(lens, framework),
            f'<p class="hub-meta">{_count(lens, framework)}</p>',
            section(escape(lens.words("path.ways")), _view_ways(lens, framework, WAYS), "ways")
            if framework.answerable
            else "",
            section(escape(lens.words("path.steps")), _view_steps(lens, framework), "steps"),
            section(escape(lens.words("path.use")), _view_uses(lens), "use"),
            _view_roles(lens, framework.questions),
        )
    )
    page = make_part(lens, "path", name, body, step=f"{framework.id}/", kind="framework", section="framework")
    return dataclasses.replace(page, description=shorten(definition or name))


def _find_concept(lens: Lens, framework: Framework) -> Concept:
    return lens.graph.schemes[SCHEME].concepts[framework.id]


def _view_notes(lens: Lens, framework: Framework) -> str:
    """Who proposes it and how much of it was reviewed; then what a machine translated, or nobody yet."""
    words, dimensions = lens.words, framework.dimensions
    kind = lens.schema.kinds["framework"]
    number = sum(map(_is_reviewed, dimensions))
    by = words.count("path.reviewed", number, all=len(dimensions)) if number else words("record.unreviewed")
    proposed = f'<p class="hub-meta">{escape(words.label(kind.proposal))} {escape(by)}</p>' if kind.proposal else ""
    return proposed + view_caveats(lens, dimensions)


def _is_reviewed(record: Record) -> bool:
    said = list_groups(record.values.get("contributors"))
    return any(item.get("role") == "reviewer" and isinstance(item.get("agent"), Agent) for item in said)


def _view_ways(lens: Lens, framework: Framework, parts: Sequence[str], *, named: bool = False) -> str:
    """The parts of the site that lead on, each with a word of what it is; `named` says of which framework."""
    items = ""
    for part in parts:
        if part == "path" or framework.answerable:
            word = "all" if part == "path" else part
            link = _link(lens, part, framework, f"path.{word}")
            items += f"<li>{link} <small>{escape(lens.words(f'path.{word}-hint'))}</small></li>"
    heading = f"<h3>{escape(lens.concept_word(SCHEME, framework.id))}</h3>" if named else ""
    return f'{heading}<ul class="hub-doors" data-hub-kind="framework">{items}</ul>'


def _view_steps(lens: Lens, framework: Framework) -> str:
    items, questions = "", framework.questions
    for record in framework.dimensions:
        asked = [question for question in questions if question.dimension is record]
        summary = f"<p{lens.lang_of(record.summary)}>{escape(lens.plain(record.summary))}</p>" if record.summary else ""
        example = f" <small>{escape(lens.words('record.fictitious'))}</small>" if record.fictitious else ""
        items += (
            f"<li><h3>{lens.link(record.id)}{example}</h3>{summary}{_view_asked(lens, asked)}{_help(lens, asked)}</li>"
        )
    return f'<ol class="hub-path" data-hub-kind="framework">{items}</ol>'


def _view_asked(lens: Lens, asked: Sequence[Question]) -> str:
    """Questions with their numbers, each leading to its place on the page of its dimension."""
    items = "".join(
        f'<li value="{question.number}">{lens.question(Ref(question.dimension.id, question.id))}</li>'
        for question in asked
    )
    return f'<ol class="hub-asked">{items}</ol>' if items else ""


def _help(lens: Lens, asked: Sequence[Question]) -> str:
    """How many real records help with the questions of a step, kind by kind; those that several name count once."""
    found = [list_helps(lens.graph, question) for question in asked]
    real = {name: {one for helps in found for one in helps[name] if lens.graph.records[one].is_real} for name in HELPS}
    counts = [lens.words.count(f"path.{name}", len(ids)) for name, ids in real.items() if ids]
    return f'<p class="hub-meta">{escape(lens.words("path.helping", list=", ".join(counts)))}</p>' if counts else ""


def _view_uses(lens: Lens) -> str:
    items = "".join(
        f"<li><h3>{escape(lens.words(f'path.{use}'))}</h3><p>{escape(lens.words(f'path.{use}-text'))}</p></li>"
        for use in USES
    )
    return f'<ul class="hub-uses">{items}</ul>'


def _view_roles(lens: Lens, questions: Sequence[Question]) -> str:
    """The questions of each role that one of them names, with those that are for everyone alike."""
    names, folds = list_roles(lens), ""
    for role, asked in group_by_role(lens, questions).items():
        count = escape(lens.words.count("path.count", len(asked)))
        label = escape(names[role])
        folds += f"<details><summary>{label} <small>{count}</small></summary>{_view_asked(lens, asked)}</details>"
    intro = f"<p>{escape(lens.words('path.roles-intro'))}</p>"
    return section(escape(lens.words("path.roles")), intro + folds, "roles") if folds else ""
