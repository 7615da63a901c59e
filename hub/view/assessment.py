"""The self-assessment: a page for each framework; a script asks its questions, the answers stay on the device."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from hub.link.frameworks import SCHEME, Framework, Question, list_frameworks, list_helps
from hub.model.graph import Graph
from hub.model.record import Record, Value
from hub.model.site import Page
from hub.model.text import Text
from hub.settings import Settings
from hub.view.address import ROOT, part_address, settle
from hub.view.caveats import view_caveats
from hub.view.frames import frame
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.listing import link_above, make_part, view_tree
from hub.view.roles import list_roles
from hub.view.sides import view_crumbs
from hub.view.typeset import typeset
from hub.view.words import shorten

SECTION = "assessment"
SPOKEN = "assess.say."
"""How the names of the words begin that the script puts on the page."""


def view_assessments(lens: Lens) -> Iterator[Page]:
    """The page of each framework that asks something, and the page above them."""
    frameworks = [framework for framework in list_frameworks(lens.graph) if framework.answerable]
    yield _view_index(lens, frameworks)
    for framework in frameworks:
        yield _view_framework(lens, framework)


def frame_tool(lens: Lens, framework: Framework, prefix: str) -> str:
    """The whole tool as HTML, for the page of a site and for the one file that runs from disk.

    `prefix` stands before every address from the root: `ROOT` on a page, the site's own address in a file, which
    has no link to itself; where a file has none to give, nothing in it is a link.
    """
    words, step = lens.words, f"{framework.id}/"
    return frame(
        "assessment.html",
        say=lambda key: escape(words(f"assess.{key}")),
        mark=lens.kind_mark(lens.schema.kinds["framework"], escape(lens.concept_word(SCHEME, framework.id))),
        count=_count(lens, framework),
        banners=view_caveats(lens, list({one.dimension.id: one.dimension for one in framework.answerable}.values())),
        path=prefix and prefix + part_address("path", lens.lang, lens.settings, step),
        kit=prefix and prefix + part_address("kit", lens.lang, lens.settings, step),
        file=prefix + tool_file(lens, framework) if prefix == ROOT else "",
        framework=_dump(make_framework(lens, framework, prefix)),
        spoken=_dump(_speak(lens)),
    )


def list_tools(graph: Graph, settings: Settings) -> list[str]:
    """The addresses of the pages of the tool, in every language: those that work without a connection once opened."""
    asking = [framework.id for framework in list_frameworks(graph) if framework.answerable]
    return [part_address(SECTION, lang, settings, f"{one}/") for lang in settings.languages for one in asking]


def tool_file(lens: Lens, framework: Framework) -> str:
    """The path of the one file that holds the whole tool, in the folder of its page."""
    return part_address(SECTION, lens.lang, lens.settings, f"{framework.id}/") + lens.words("assess.file")


def make_framework(lens: Lens, framework: Framework, root: str) -> dict[str, Any]:
    """What the script is given (`Framework` in `theme/assets/js/assessment/types.d.ts`): the questions that can be
    answered, with their texts in the language of the lens or else marked with their own."""
    by_dimension = groupby(framework.answerable, lambda question: question.dimension)
    return {
        "format": "hub-framework",
        "version": 1,
        "id": framework.id,
        "lang": lens.lang,
        "title": typeset(lens.concept_word(SCHEME, framework.id), lens.lang),
        "roles": [{"id": role, "label": typeset(name, lens.lang)} for role, name in list_roles(lens).items()],
        "dimensions": [_make_dimension(lens, record, list(asked), root) for record, asked in by_dimension],
    }


def _make_dimension(lens: Lens, record: Record, asked: Sequence[Question], root: str) -> dict[str, Any]:
    return {
        "id": record.slug,
        "title": _text(lens, record.title),
        "summary": _text(lens, record.summary),
        "href": root and root + lens.address(record.id),
        "questions": [_make_question(lens, question, root) for question in asked],
    }


def _make_question(lens: Lens, question: Question, root: str) -> dict[str, Any]:
    return {
        "key": question.key,
        "number": question.number,
        "text": _text(lens, question.values.get("text")),
        "why": _text(lens, question.values.get("why")),
        "roles": list(question.roles),
        "levels": [
            {
                "label": _text(lens, level.get("label")) or lens.words(f"{SPOKEN}level-short", n=number),
                "descriptor": _text(lens, level.get("descriptor")),
            }
            for number, level in enumerate(question.levels, 1)
        ],
        **{
            name: [_make_help(lens, lens.graph.records[one], root) for one in ids]
            for name, ids in list_helps(lens.graph, question).items()
        },
    }


def _make_help(lens: Lens, record: Record, root: str) -> dict[str, Any]:
    made = {"title": _text(lens, lens.title(record.id)), "href": root and root + lens.address(record.id)}
    return {**made, "fictitious": True} if record.fictitious else made


def _text(lens: Lens, value: Value | None) -> str | dict[str, str]:
    """A text alone where it is in the page's language, else with the language it is in."""
    if not isinstance(value, Text):
        return ""
    shown = value.show(lens.lang)
    said = typeset(shown.value, shown.lang)
    return said if shown.lang == lens.lang else {"text": said, "lang": shown.lang}


def _count(lens: Lens, framework: Framework) -> str:
    """How many questions it asks, in how many dimensions."""
    asked = framework.answerable
    dimensions = lens.words.count("assess.dimensions", len({question.dimension.id for question in asked}))
    return escape(lens.words.count("assess.count", len(asked), dimensions=dimensions))


def _view_index(lens: Lens, frameworks: Sequence[Framework]) -> Page:
    """The ways to each framework, were it the only one: the address stays when there are more."""
    items = []
    for framework in frameworks:
        href = ROOT + part_address(SECTION, lens.lang, lens.settings, f"{framework.id}/")
        name = escape(lens.concept_word(SCHEME, framework.id))
        items.append(f'<a href="{href}">{name}</a> <small>{_count(lens, framework)}</small>')
    listed = view_tree(items) if items else invite(lens, "assess.none")
    title, lead = lens.words("assess.title"), lens.words("assess.lead")
    return make_part(lens, SECTION, title, listed, lead=lead, kind="framework")


def _view_framework(lens: Lens, framework: Framework) -> Page:
    def address_in(lang: str) -> str:
        return part_address(SECTION, lang, lens.settings, f"{framework.id}/")

    address, title = address_in(lens.lang), lens.words("assess.title")
    above = link_above(part_address(SECTION, lens.lang, lens.settings), title)
    return Page(
        address=address,
        lang=lens.lang,
        title=f"{title} · {lens.concept_word(SCHEME, framework.id)}",
        html=settle(view_crumbs(lens, above) + frame_tool(lens, framework, ROOT), address),
        description=shorten(lens.words("assess.lead")),
        section=SECTION,
        alternates={lang: address_in(lang) for lang in lens.settings.languages},
    )


def _speak(lens: Lens) -> Mapping[str, object]:
    """The words for the script: all there are in any language, since one that lacks some borrows them."""
    keys = {key: None for entries in lens.words.entries for key in entries if key.startswith(SPOKEN)}
    return {key.removeprefix(SPOKEN): _set(lens.words.forms(key), lens.lang) for key in keys}


def _set(word: str | Mapping[str, str], lang: str) -> object:
    return typeset(word, lang) if isinstance(word, str) else {name: typeset(form, lang) for name, form in word.items()}


def _dump(value: object) -> str:
    """JSON for a data block of a page: no text in it can end the block."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
