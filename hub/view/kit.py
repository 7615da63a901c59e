"""The workshop kit of each framework: what to print for an afternoon with ten people, made from its records alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from hub.link.frameworks import SCHEME, Framework, Question, list_frameworks
from hub.model.record import Record
from hub.model.site import Page
from hub.view.address import ROOT, part_address
from hub.view.assessment import tool_file
from hub.view.caveats import view_caveats
from hub.view.gather import invite
from hub.view.kit_cards import count_sheets, view_cards
from hub.view.kit_guide import view_guide, view_lines
from hub.view.kit_sheets import view_group_sheet, view_person_sheet
from hub.view.lens import Lens
from hub.view.listing import link_above, make_listing, make_part, view_tree
from hub.view.pieces import section
from hub.view.roles import group_by_role, list_roles
from hub.view.words import Words

SECTION = "kit"
PAPERS = ("cards", "guide", "person", "group")
"""What there is to print, each a page."""
BY_ROLE = ("cards", "person", "group")
"""The papers that there are for each role too, with its questions alone."""


def view_kits(lens: Lens) -> Iterator[Page]:
    """The kit of each framework that has questions to answer, and the page above them."""
    frameworks = [framework for framework in list_frameworks(lens.graph) if framework.answerable]
    items = [_link(lens, framework, "", _name(lens, framework)) for framework in frameworks]
    listed = view_tree(items) if items else invite(lens, "kit.none")
    title, lead = lens.words("kit.title"), lens.words("kit.lead")
    yield make_part(lens, SECTION, title, listed, lead=lead, kind="framework")
    for framework in frameworks:
        yield from _view_kit(lens, framework)


def _view_kit(lens: Lens, framework: Framework) -> Iterator[Page]:
    """What the kit is, and its papers, all or by role."""
    title = lens.words("kit.of", name=_name(lens, framework))
    yield _make_page(lens, framework, "", title, _view_index(lens, framework))
    for part in PAPERS:
        yield _make_paper(lens, framework, part, "", framework.answerable)
    for role, questions in group_by_role(lens, framework.answerable).items():
        for part in BY_ROLE:
            yield _make_paper(lens, framework, part, role, questions)


def _name(lens: Lens, framework: Framework) -> str:
    return lens.concept_word(SCHEME, framework.id)


def _address(lens: Lens, framework: Framework, part: str, role: str, lang: str) -> str:
    """The page of a kit, or of one of its parts, in any language."""
    step = f"{Words(lang, lens.settings)(f'kit.step.{part}')}/" if part else ""
    return part_address(SECTION, lang, lens.settings, f"{framework.id}/{step}{f'{role}/' if role else ''}")


def _link(lens: Lens, framework: Framework, part: str, words: str, role: str = "") -> str:
    return f'<a href="{ROOT}{_address(lens, framework, part, role, lens.lang)}">{escape(words)}</a>'


def _make_page(lens: Lens, framework: Framework, part: str, title: str, body: str, *, role: str = "") -> Page:
    def address_in(lang: str) -> str:
        return _address(lens, framework, part, role, lang)

    above = [link_above(part_address(SECTION, lens.lang, lens.settings), lens.words("kit.title"))]
    above += [_link(lens, framework, "", _name(lens, framework))] if part else []
    above += [_link(lens, framework, part, lens.words(f"kit.{part}.title"))] if role else []
    lead = lens.words(f"kit.{part}.lead" if part else "kit.lead")
    return make_listing(lens, SECTION, address_in, title, body, lead=lead, above=above, kind="framework")


def _make_paper(lens: Lens, framework: Framework, part: str, role: str, questions: Sequence[Question]) -> Page:
    """A paper with some questions: all, or those of a role."""
    title = lens.words(f"kit.{part}.title")
    if role:
        title = lens.words("kit.for-role", paper=title, role=list_roles(lens)[role])
    choice = _choose_role(lens, framework, part, role) if part in BY_ROLE else ""
    shown = {
        "cards": lambda: _view_cards(lens, framework, questions),
        "guide": lambda: view_guide(lens, framework),
        "person": lambda: view_person_sheet(lens, questions, is_for_role=bool(role)),
        "group": lambda: view_group_sheet(lens, questions),
    }[part]()
    body = f"{_view_ways(lens, framework)}{_caution(lens, questions)}{shown}{choice}"
    return _make_page(lens, framework, part, title, body, role=role)


def _view_cards(lens: Lens, framework: Framework, questions: Sequence[Question]) -> str:
    words = lens.words
    count = f"{words.count('path.count', len(questions))}, {_count_sheets(lens, framework, questions)}"
    return (
        f'<p class="hub-meta">{escape(count)}</p>'
        f"<p data-hub-screen><small>{escape(words('kit.cards.long'))}</small></p>"
        f"{view_cards(lens, framework, questions)}"
    )


def _count_sheets(lens: Lens, framework: Framework, questions: Sequence[Question]) -> str:
    return lens.words.count("kit.sheets", count_sheets(lens, framework, questions))


def _choose_role(lens: Lens, framework: Framework, part: str, role: str) -> str:
    """The ways to the same paper with other questions: of each role but the one shown, and to all."""
    items = [_link(lens, framework, part, lens.words("kit.all"))] if role else []
    others = [other for other in group_by_role(lens, framework.answerable) if other != role]
    items += [_link(lens, framework, part, list_roles(lens)[other], other) for other in others]
    title = escape(lens.words("kit.choose"))
    return f"<div data-hub-screen>{section(title, view_tree(items), 'by-role')}</div>" if items else ""


def _list_by_role(lens: Lens, framework: Framework) -> Iterator[str]:
    """For each role: its cards, with how many sheets they are, and the sheets to fill in."""
    for role, questions in group_by_role(lens, framework.answerable).items():
        cards, person, group = (_link(lens, framework, part, lens.words(f"kit.short-{part}"), role) for part in BY_ROLE)
        count = escape(_count_sheets(lens, framework, questions))
        links = "".join(f"<span>{link}</span>" for link in (f"{cards} ({count})", person, group))
        yield f'<b>{escape(list_roles(lens)[role])}</b><p class="hub-meta">{links}</p>'


def _view_ways(lens: Lens, framework: Framework) -> str:
    """The button that prints, with how; and, on paper, what the sheet belongs to."""
    words = lens.words
    hub = lens.settings.named(lens.settings.name, lens.lang)
    return (
        f'<p class="hub-kit-print" data-hub-screen><button type="button" class="hub-btn" hidden data-hub-print>'
        f"{escape(words('kit.print'))}</button> <small>{escape(words('kit.print-how'))}</small></p>"
        f'<p class="hub-kit-of">{escape(_name(lens, framework))} · {escape(hub)}</p>'
    )


def _caution(lens: Lens, questions: Sequence[Question]) -> str:
    dimensions: dict[str, Record] = {question.dimension.id: question.dimension for question in questions}
    return view_caveats(lens, list(dimensions.values()))


def _view_index(lens: Lens, framework: Framework) -> str:
    """What to print and how often, how the workshop runs, and what serves where there is a screen."""
    words = lens.words
    papers = []
    for part in PAPERS:
        link = _link(lens, framework, part, words(f"kit.{part}.title"))
        count = (
            f" <small>{escape(_count_sheets(lens, framework, framework.answerable))}</small>" if part == "cards" else ""
        )
        papers.append(f"<li><b>{link}</b>{count}<p>{escape(words(f'kit.copies.{part}'))}</p></li>")
    parts = [("to-print", f'<ul class="hub-kit-papers">{"".join(papers)}</ul>')]
    by_role = list(_list_by_role(lens, framework))
    parts += [("short", f"<p>{escape(words('kit.short-text'))}</p>{view_tree(by_role)}")] if by_role else []
    parts.append(("run", f"<ol>{''.join(view_lines(lens, 'kit.run-lines'))}</ol>"))
    parts.append(("screen", f"<p>{escape(words('kit.screen-text'))}</p>{_list_screens(lens, framework)}"))
    shown = "".join(section(escape(words(f"kit.{name}")), html, name) for name, html in parts)
    return f"{_caution(lens, framework.answerable)}{shown}"


def _list_screens(lens: Lens, framework: Framework) -> str:
    """The tool, the one file that holds it, and the path with what helps."""
    step = f"{framework.id}/"
    targets = {
        "tool": part_address("assessment", lens.lang, lens.settings, step),
        "take": tool_file(lens, framework),
        "path": part_address("path", lens.lang, lens.settings, step),
    }
    return view_tree(
        f'<a href="{ROOT}{address}"{" download" if name == "take" else ""}>{escape(lens.words(f"kit.{name}"))}</a>'
        f" <span>{escape(lens.words(f'kit.{name}-hint'))}</span>"
        for name, address in targets.items()
    )
