"""A record in a list: a card where there are few, a dense line where there are many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from hub.model.record import Agent, Record, Ref, Value, list_agents, list_groups
from hub.view.address import ROOT
from hub.view.lens import Lens
from hub.view.pattern import draw_pattern
from hub.view.values import name_choice, name_shortly, show_period

AGENTS_SHOWN = 3


class Cards:
    """The cards and lines of one language, each made once however often it is shown."""

    def __init__(self, lens: Lens) -> None:
        self.lens = lens
        self._lines: dict[str, str] = {}

    def grid(self, ids: Iterable[str], level: int = 3) -> str:
        """Cards side by side."""
        cards = "".join(self._card(self.lens.graph.records[one], level) for one in ids)
        return f'<div class="hub-grid">{cards}</div>'

    def lines(self, ids: Iterable[str], level: int = 3) -> str:
        """Dense lines, for long lists."""
        lines = "".join(f"<li>{self._line(one, level)}</li>" for one in ids)
        return f'<ul class="hub-list">{lines}</ul>'

    def _card(self, record: Record, level: int) -> str:
        lens = self.lens
        kind = lens.schema.kinds[record.kind]
        word = self._kind_word(record)
        summary = f"<p{self._lang(record)}>{self._summary(record)}</p>" if record.summary else ""
        return (
            f'<article class="hub-card" data-hub-kind="{record.kind}">'
            f"{lens.kind_mark(kind, word)}<h{level}>{lens.link(record.id)}</h{level}>{summary}"
            f"{self._meta(record)}</article>"
        )

    def _line(self, target: str, level: int) -> str:
        key = f"{target}{level}"
        made = self._lines.get(key)
        if made is None:
            record = self.lens.graph.records.get(target)
            made = f"<h{level}>{self.lens.link(target)}</h{level}>"
            if record is not None:
                summary = self._summary(record)
                made += f"<p{self._lang(record)}>{summary}</p>" if summary else ""
                made += self._meta(record) + self._questions(record)
            self._lines[key] = made
        return made

    def _questions(self, record: Record) -> str:
        """What a dimension of a framework asks: its summary alone does not say."""
        asked = record.values.get("questions")
        groups = [q for q in asked if isinstance(q, Mapping) and "id" in q] if isinstance(asked, tuple) else []
        refs = [Ref(record.id, str(question["id"])) for question in groups]
        items = "".join(f"<li>{self.lens.question(ref)}</li>" for ref in refs)
        return f'<ul class="hub-asks">{items}</ul>' if items and not record.withheld else ""

    def _kind_word(self, record: Record) -> str:
        """The word on the card: how often a practice was tried, else what kind of thing it is."""
        field = self.lens.schema.kinds[record.kind].fields.get(KIND_WORDS.get(record.kind, ""))
        value = record.get(field.name, self.lens.lang) if field else None
        return name_choice(self.lens, field, value) if field and value else ""

    def _summary(self, record: Record) -> str:
        summary = record.summary
        return escape(self.lens.plain(summary)) if summary and not record.withheld else ""

    def _lang(self, record: Record) -> str:
        return self.lens.lang_of(record.summary) if record.summary else ""

    def _meta(self, record: Record) -> str:
        items = self.facts(record)
        return f'<div class="hub-meta">{"".join(f"<span>{i}</span>" for i in items)}</div>' if items else ""

    def facts(self, record: Record) -> list[str]:
        """Who, where, when and what else to know at once, each escaped."""
        return [*self._agents(record), *self._places(record), *self._marks(record)]

    def _agents(self, record: Record) -> list[str]:
        for name in ("led_by", "issued_by", "creators"):
            named = [self._name(agent) for agent in list_agents(record.values.get(name))]
            if named:
                more = len(named) - AGENTS_SHOWN
                shown = ", ".join(named[:AGENTS_SHOWN])
                return [f"{shown} {self.lens.words('card.more', n=more)}" if more > 0 else shown]
        return []

    def _name(self, agent: Agent) -> str:
        """An agent without a link: a card leads to one place."""
        if agent.ref:
            return escape(name_shortly(self.lens, agent.ref.id))
        return escape(self.lens.plain(agent.label) or agent.person or agent.kind)

    def _places(self, record: Record) -> list[str]:
        codes = record.values.get("countries")
        places = record.values.get("places")
        found = [str(p["country"]) for p in list_groups(places)] + [str(c) for c in _items(codes)]
        return [escape(self.lens.words.country(code)) for code in dict.fromkeys(found)]

    def _marks(self, record: Record) -> list[str]:
        marks = []
        period = record.values.get("period")
        if isinstance(period, Mapping):
            marks.append(escape(show_period(self.lens, period)))
        if record.paths and self.lens.lang not in record.paths:
            language = self.lens.words.language(record.original)
            marks.append(escape(self.lens.words("card.only", language=language)))
        if record.get("fictitious", self.lens.lang) is True:
            marks.append(escape(self.lens.words("record.fictitious")))
        return marks

    def tile(self, theme: str, count: str) -> str:
        """A theme with its pattern."""
        address = self.lens.address(f"themes/{theme}")
        label = escape(self.lens.concept_word("themes", theme))
        return (
            f'<a class="hub-tile" data-hub-kind="theme-{theme}" href="{ROOT}{address}">'
            f"{draw_pattern(theme)}<b>{label}</b> <span>{escape(count)}</span></a>"
        )


KIND_WORDS: Mapping[str, str] = {
    "practice": "maturity",
    "actor": "actor_kind",
    "statement": "statement_kind",
    "term": "usage",
    "resource": "resource_kind",
}
"""For each kind, the field that says best what a single record of it is."""


def _items(value: Value | None) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()
