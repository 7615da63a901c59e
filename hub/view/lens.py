"""The graph as a reader of one language sees it: every value as words and links, escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from hub.model.concept import ACTOR_KINDS
from hub.model.graph import Graph
from hub.model.kind import Field, Kind, Schema
from hub.model.record import Agent, Ref
from hub.model.text import Text
from hub.settings import Settings
from hub.text.remember import Remembered
from hub.view.address import ROOT, browse_address, record_address, scheme_address
from hub.view.icons import icon
from hub.view.labels import add_labels
from hub.view.words import Words, sort_key
from hub.wording.lexicon import make_lexicon
from hub.wording.terms import Lexicon

OUTER_REL = 'rel="noopener external"'


class Lens:
    """One language's view of a graph; holds no state but what it has already put into words."""

    def __init__(self, graph: Graph, schema: Schema, settings: Settings, lang: str) -> None:
        self.settings, self.lang = settings, lang
        self.words = Words(lang, settings)
        self.graph, self.schema = add_labels(graph, schema, self.words)
        self.paged = {name: field for name, field in self.schema.paged().items() if name in self.graph.schemes}
        self._links: dict[str, str] = {}
        self._ranks: dict[str, int] = {}
        self._concepts: dict[tuple[str, str], str] = {}
        # By language: what finds the texts that hold words of the glossary, and the lexicon to find these.
        self.lexicons = Remembered[str, Lexicon](lambda text_lang: make_lexicon(self.graph, text_lang))

    # Where things stand

    def address(self, target: str) -> str:
        """The address of a record or theme concept, from the root."""
        return record_address(target, self.schema, self.lang)

    def countries_address(self, code: str = "") -> str:
        step = f"{code.lower()}/" if code else ""
        return f"{self.lang}/{self.words('address.countries')}/{step}"

    def sdgs_address(self, goal: str = "") -> str:
        step = f"{goal}/" if goal else ""
        return f"{self.lang}/{self.words('address.sdgs')}/{step}"

    def scheme_address(self, field: Field, concept: str = "") -> str:
        """The list of the concepts that have pages, or the page of one."""
        return scheme_address(field, concept, self.lang, self.settings)

    def kind_link(self, kind: Kind) -> str:
        href = browse_address(kind, self.lang)
        return f'<a href="{ROOT}{href}">{self.many(kind)}</a>'

    # Words

    def one(self, kind: Kind) -> str:
        return escape(self.words.label(kind.one))

    def many(self, kind: Kind) -> str:
        return escape(self.words.label(kind.many))

    def text(self, text: Text | None) -> str:
        """A text, marked with its language where that is not the page's."""
        if text is None:
            return ""
        words, mark = escape(self.plain(text)), self.lang_of(text)
        return f"<span{mark}>{words}</span>" if mark else words

    def plain(self, text: Text | None) -> str:
        """A text without any mark, not escaped."""
        return text.show(self.lang).value if text else ""

    def lang_of(self, text: Text) -> str:
        """The attribute that marks an element whose text is not in the page's language."""
        shown = text.show(self.lang)
        return "" if shown.lang == self.lang else f' lang="{escape(shown.lang)}"'

    def title(self, target: str) -> Text:
        """What a record or concept is called."""
        record = self.graph.records.get(target)
        if record is not None:
            if record.withheld:
                return Text({self.lang: self.words("record.withheld")}, self.lang)
            return record.title
        concept = self.graph.schemes["themes"].concepts.get(target.partition("/")[2])
        return concept.label if concept else Text({self.lang: target}, self.lang)

    def in_order(self, targets: Iterable[str]) -> list[str]:
        """Records in the order of their titles, as the language puts them."""
        if not self._ranks:
            ordered = sorted(self.graph.records, key=lambda one: (sort_key(self.plain(self.title(one))), one))
            self._ranks = {one: rank for rank, one in enumerate(ordered)}
        return sorted(targets, key=lambda one: self._ranks.get(one, 0))

    # Links

    def link(self, target: str) -> str:
        """A link to a record or concept, named by its title."""
        made = self._links.get(target)
        if made is None:
            text = self.title(target)
            made = f'<a href="{ROOT}{self.address(target)}"{self.lang_of(text)}>{escape(self.plain(text))}</a>'
            self._links[target] = made
        return made

    def question(self, ref: Ref) -> str:
        """A link to a question of a dimension, named by what it asks."""
        record = self.graph.records.get(ref.id)
        asked = record.values.get("questions") if record else None
        for question in asked if isinstance(asked, tuple) else ():
            text = question.get("text") if isinstance(question, Mapping) else None
            if isinstance(question, Mapping) and question.get("id") == ref.part:
                href = f"{ROOT}{self.address(ref.id)}#{escape(ref.part)}"
                words = text if isinstance(text, Text) else self.title(ref.id)
                return f'<a href="{href}"{self.lang_of(words)}>{escape(self.plain(words))}</a>'
        return self.link(ref.id)

    def agent(self, agent: Agent) -> str:
        """Who: a link, a label, a kind of actor or a person, with the role."""
        if agent.ref:
            named = self.link(agent.ref.id)
        elif agent.label:
            named = self.text(agent.label)
        elif agent.kind:
            named = self._kind_of_actors(agent.kind)
        else:
            named = escape(agent.person)
        return f"{named} ({self.text(agent.role)})" if agent.role else named

    def _kind_of_actors(self, kind: str) -> str:
        words = escape(self.words("agent.kind", kind=self.concept_word(ACTOR_KINDS, kind)))
        field = self.paged.get(ACTOR_KINDS)
        return f'<a href="{ROOT}{self.scheme_address(field, kind)}">{words}</a>' if field else words

    def concept_word(self, scheme: str, concept: str) -> str:
        known = self.graph.schemes.get(scheme)
        found = known.concepts.get(concept) if known else None
        return self.words.label(found.label.by_lang) if found else concept

    def concept(self, scheme: str, concept: str) -> str:
        """A concept's label, leading to its page where it has one."""
        made = self._concepts.get((scheme, concept))
        if made is None:
            made = escape(self.concept_word(scheme, concept))
            if scheme == "themes":
                made = self.link(f"themes/{concept}")
            elif field := self.paged.get(scheme):
                made = f'<a href="{ROOT}{self.scheme_address(field, concept)}">{made}</a>'
            self._concepts[scheme, concept] = made
        return made

    def country(self, code: str) -> str:
        name = escape(self.words.country(code))
        return f'<a href="{ROOT}{self.countries_address(code)}">{name}</a>'

    def sdg(self, goal: str) -> str:
        """A goal or target, leading to the goal's page."""
        label = escape(self.concept_word("sdgs", goal))
        words = f"{goal} · {label}" if label != goal else goal
        return f'<a href="{ROOT}{self.sdgs_address(goal.partition(".")[0])}">{words}</a>'

    def kind_mark(self, kind: Kind, word: str = "") -> str:
        """The kind's icon, always with its word."""
        return f'<span class="hub-kind">{icon(kind.name)}{word or self.one(kind)}</span>'
