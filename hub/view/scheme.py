"""Concepts that have a page though no record is theirs: kinds of actors, pillars, guarantees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from hub.link.voices import DIASPORA
from hub.model.concept import ACTOR_KINDS, Concept
from hub.model.kind import Field
from hub.model.record import Agent
from hub.model.site import Page
from hub.view.address import part_address, scheme_address
from hub.view.cards import Cards
from hub.view.gather import group_by_kind, invite, lead_to_search, view_groups
from hub.view.lens import Lens
from hub.view.listing import Addresses, link_above, make_listing, view_tree
from hub.view.standing import link_dossier

SECTION = "theme"
"""The part of the site these pages stand in: they are concepts, as themes are."""


def view_schemes(lens: Lens, cards: Cards) -> Iterator[Page]:
    """For each scheme that the schema gives pages: its index, and the page of each concept."""
    for name, field in lens.paged.items():
        concepts = lens.graph.schemes[name].in_use()
        yield _view_index(lens, field, concepts)
        for concept in concepts:
            yield _view_concept(lens, cards, field, concept)


def _view_index(lens: Lens, field: Field, concepts: Iterable[Concept]) -> Page:
    items = []
    for concept in concepts:
        count = lens.words.count("scheme.count", len(lens.graph.by_concept.get((field.target, concept.id), ())))
        told = f"<br>{lens.text(concept.definition)}" if concept.definition else ""
        items.append(f"{lens.concept(field.target, concept.id)} <small>{escape(count)}</small>{told}")
    label, intro = lens.words.label(field.label), lens.words.label(field.intro)
    return make_listing(lens, SECTION, _addresses(lens, field), label, view_tree(items), lead=intro)


def _addresses(lens: Lens, field: Field, concept: str = "") -> Addresses:
    return lambda lang: scheme_address(field, concept, lang, lens.settings)


def _view_concept(lens: Lens, cards: Cards, field: Field, concept: Concept) -> Page:
    ids = lens.graph.by_concept.get((field.target, concept.id), ())
    gathered = view_groups(cards, group_by_kind(lens, ids)) or invite(lens, "invite.concept")
    alt = ", ".join(concept.alt.get(lens.lang, ()))
    also = f"<p>{escape(lens.words('scheme.also', words=alt))}</p>" if alt else ""
    above = link_above(lens.scheme_address(field), lens.words.label(field.label))
    title = lens.concept_word(field.target, concept.id)
    definition = lens.plain(concept.definition)
    address_in = _addresses(lens, field, concept.id)
    content = also + gathered + _lead_on(lens, field, concept.id) + lead_to_search(lens, title)
    return make_listing(lens, SECTION, address_in, title, content, lead=definition, above=[above])


def _lead_on(lens: Lens, field: Field, concept: str) -> str:
    """For a kind of actors: the way to the dossier of what all of them are asked, and to the part made for them."""
    if field.target != ACTOR_KINDS:
        return ""
    links = [link_dossier(lens, Agent(kind=concept), lens.words("dossier.whole-kind"))]
    if concept == DIASPORA:
        links.append(link_above(part_address("diasporas", lens.lang, lens.settings), lens.words("diasporas.title")))
    return "".join(f'<p class="hub-onward">{link}</p>' for link in links if link)
