"""The page of a theme: its definition, its place in the tree, and all that is about it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.model.concept import Concept, Scheme
from hub.model.record import Record
from hub.model.site import Page
from hub.view.address import record_address, settle
from hub.view.cards import Cards
from hub.view.desk import view_counts
from hub.view.frames import frame
from hub.view.gather import group_by_kind, invite, lead_to_search, view_groups, view_whole, whole_address
from hub.view.glosses import Glosses
from hub.view.lens import OUTER_REL, Lens
from hub.view.parts import choose_body
from hub.view.pattern import draw_pattern
from hub.view.record import make_page, view_banners, view_body, view_proposal
from hub.view.sides import panel, view_actions, view_concept_actions, view_crumbs, view_permalink, view_sources
from hub.view.words import shorten

SCHEME = "themes"


def walk_below(scheme: Scheme, concept: str) -> Iterator[str]:
    """A concept and all that is narrower, depth first."""
    yield concept
    for narrower in scheme.narrower(concept):
        yield from walk_below(scheme, narrower)


def about(lens: Lens, concept: str) -> list[str]:
    """The records about a theme or a narrower one, its own first."""
    scheme = lens.graph.schemes[SCHEME]
    found: dict[str, None] = {}
    for below in walk_below(scheme, concept):
        found.update(dict.fromkeys(lens.graph.by_concept.get((SCHEME, below), ())))
    return list(found)


def view_theme(lens: Lens, cards: Cards, concept: Concept) -> Iterator[Page]:
    """The page of a theme concept, with the prose of its record where one was written."""
    target = f"themes/{concept.id}"
    record = lens.graph.records.get(target)
    kind = lens.schema.kinds["theme"]
    address = lens.address(target)
    ids = about(lens, concept.id)
    groups = group_by_kind(lens, ids, skip=target)
    gathered = view_counts(lens, ids) + view_groups(cards, groups, whole_address(lens, target, lens.lang))
    lead = record.summary if record and record.summary else concept.definition
    glosses = Glosses(lens, record)
    html = frame(
        "theme.html",
        crumbs=view_crumbs(lens, lens.kind_link(kind), *_broader(lens, concept)),
        mark=lens.kind_mark(kind),
        title=lens.text(lens.title(target)),
        pattern=draw_pattern(concept.id),
        banners=_view_replaced(lens, concept) + (view_banners(lens, record) if record else ""),
        lead=glosses.add_lead(lead) + view_proposal(lens, kind, record) if lead else "",
        body=glosses.add(view_body(lens, record, kind), choose_body(lens, record)[0]) if record else "",
        gathered=(gathered or invite(lens, "invite.theme")) + lead_to_search(lens, lens.plain(concept.label)),
        sides_label=escape(lens.words("record.around")),
        sides=_sides(lens, concept, record, address),
        permalink=view_permalink(lens, record, address),
    )
    html = settle(html, address)
    yield from view_whole(lens, cards, target, groups)
    if record is not None:
        yield make_page(lens, record, kind, html)
        return
    yield Page(
        address=address,
        lang=lens.lang,
        title=lens.plain(concept.label),
        html=html,
        description=shorten(lens.plain(concept.definition)),
        section=kind.name,
        record=target,
        alternates={lang: record_address(target, lens.schema, lang) for lang in lens.settings.languages},
    )


def _view_replaced(lens: Lens, concept: Concept) -> str:
    """For a theme no longer in use: that it is not, and what to look at instead."""
    if not concept.deprecated:
        return ""
    said = escape(lens.words("theme.deprecated"))
    if concept.replaced_by:
        said += f" {escape(lens.words('theme.instead'))} {lens.link(f'{SCHEME}/{concept.replaced_by}')}"
    return f'<p class="hub-note hub-banner">{said}</p>'


def _broader(lens: Lens, concept: Concept) -> list[str]:
    return [lens.link(f"themes/{concept.broader}")] if concept.broader else []


def _sides(lens: Lens, concept: Concept, record: Record | None, address: str) -> str:
    scheme = lens.graph.schemes[SCHEME]
    words = lens.words
    narrower = "".join(f"<li>{lens.link(f'themes/{n}')}</li>" for n in scheme.narrower(concept.id))
    near = "".join(f"<li>{lens.link(f'themes/{n}')}</li>" for n in concept.related)
    alt = ", ".join(escape(word) for word in concept.alt.get(lens.lang, ()))
    unsure = ", ".join(escape(word) for word in concept.to_confirm.get(lens.lang, ()))
    matches = "".join(
        f'<li><a href="{escape(uri)}" {OUTER_REL}>{escape(uri.partition("://")[2].strip("/"))}</a></li>'
        for uri in concept.close_match
    )
    others = "".join(
        f'<li lang="{escape(lang)}">{escape(label)}</li>'
        for lang, label in concept.label.by_lang.items()
        if lang != lens.lang
    )
    shown = [
        panel(escape(words("theme.also")), f"<p>{alt}</p>") if alt else "",
        panel(
            escape(words("theme.to-confirm")), f"<p>{unsure}</p><p><small>{escape(words('theme.confirm'))}</small></p>"
        )
        if unsure
        else "",
        panel(escape(words("theme.broader")), f"<ul><li>{_broader(lens, concept)[0]}</li></ul>")
        if concept.broader
        else "",
        panel(escape(words("theme.narrower")), f"<ul>{narrower}</ul>") if narrower else "",
        panel(escape(words("theme.related")), f"<ul>{near}</ul>") if near else "",
        panel(escape(words("theme.languages")), f"<ul>{others}</ul>") if others else "",
        panel(escape(words("theme.matches")), f"<ul>{matches}</ul>") if matches else "",
    ]
    if record is not None:
        shown += [view_sources(lens, record), view_actions(lens, record, address)]
    else:
        shown.append(view_concept_actions(lens, concept, address))
    return "".join(shown)
