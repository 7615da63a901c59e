"""How the list of a kind is grouped: practices by theme, actors by what they are, the rest alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from hub.link.state import sum_up
from hub.model.kind import Kind
from hub.model.record import Agent, Record, Value
from hub.model.standing import ORDER
from hub.view.lens import Lens
from hub.view.paging import Groups
from hub.view.values import name_choice
from hub.view.words import sort_key

FEW = 8
"""Up to how many voices a state is divided by who speaks."""


def group_records(lens: Lens, kind: Kind, records: list[Record]) -> Groups:
    """The records of a kind, in the order of the list, group by group."""
    return GROUPERS.get(kind.name, _by_letter)(lens, records)


def _by_letter(lens: Lens, records: list[Record]) -> Groups:
    groups: Groups = {}
    for record in records:
        letter = sort_key(lens.plain(lens.title(record.id)))[:1].upper() or "#"
        anchor = f"letter-{ord(letter):x}"
        groups.setdefault(anchor, (escape(letter), []))[1].append(record.id)
    return groups


def _by_theme(lens: Lens, records: list[Record]) -> Groups:
    """By the branch of the tree that the main theme stands in, in the order of the tree; those without one last."""
    scheme = lens.graph.schemes["themes"]
    found: dict[str, list[str]] = {}
    for record in records:
        themes = record.values.get("themes")
        main = str(themes[0]) if isinstance(themes, tuple) else ""
        branch = scheme.above(main)[-1] if main in scheme.concepts else main
        found.setdefault(branch, []).append(record.id)
    order = {theme: place for place, theme in enumerate(scheme.concepts)}
    none = escape(lens.words("browse.no-theme"))
    return {
        f"theme-{theme or 'none'}": (escape(lens.concept_word("themes", theme)) if theme else none, found[theme])
        for theme in sorted(found, key=lambda theme: order.get(theme, len(order)))
    }


def _by_field(name: str) -> Callable[[Lens, list[Record]], Groups]:
    def group(lens: Lens, records: list[Record]) -> Groups:
        found: dict[str, list[str]] = {}
        titles: dict[str, str] = {}
        for record in records:
            field = lens.schema.kinds[record.kind].fields[name]
            value: Value | None = record.get(name, lens.lang)
            key = str(value or "")
            titles[key] = name_choice(lens, field, value) if value else escape(lens.words("browse.other"))
            found.setdefault(key, []).append(record.id)
        order = _order_of(lens, records, name)
        ranked = sorted(found, key=lambda key: (order.index(key) if key in order else len(order), key))
        return {f"{name}-{key or 'none'}": (titles[key], found[key]) for key in ranked}

    return group


def _order_of(lens: Lens, records: list[Record], name: str) -> list[str]:
    """The values of a field in the order in which schema or vocabulary names them."""
    fields = [lens.schema.kinds[record.kind].fields[name] for record in records[:1]]
    for field in fields:
        scheme = lens.graph.schemes.get(field.target)
        return list(scheme.concepts if scheme and field.type == "concept" else field.choices)
    return []


def _by_state(lens: Lens, records: list[Record]) -> Groups:
    """By state, and within one by who speaks where those are few; the first group has the state's own anchor."""
    found: dict[str, list[Record]] = {state: [] for state in ORDER}
    for record in records:
        found[sum_up(lens.graph.standings[record.id])].append(record)
    groups: Groups = {}
    for state, there in found.items():
        title = escape(lens.words(f"state.{state}"))
        by_voice: dict[str, list[str]] = {}
        for record in there:
            by_voice.setdefault(name_voice(lens, record), []).append(record.id)
        if not 1 < len(by_voice) <= FEW:
            by_voice = {"": [record.id for record in there]} if there else {}
        for number, voice in enumerate(sorted(by_voice, key=sort_key)):
            anchor = f"state-{state}-{number}" if number else f"state-{state}"
            groups[anchor] = (f"{escape(voice)} · {title}" if voice else title, by_voice[voice])
    return groups


def name_voice(lens: Lens, record: Record) -> str:
    """Who speaks first, in the reader's words."""
    agents = record.values.get("issued_by")
    agent = agents[0] if isinstance(agents, tuple) else None
    if not isinstance(agent, Agent):
        return ""
    return lens.plain(lens.title(agent.ref.id) if agent.ref else agent.label) or agent.person


def _by_order(lens: Lens, records: list[Record]) -> Groups:
    groups: Groups = {}
    for record in sorted(records, key=lambda r: int(str(r.values.get("order") or 0))):
        framework = str(record.values.get("framework") or "")
        title = escape(lens.concept_word("frameworks", framework))
        groups.setdefault(f"framework-{framework}", (title, []))[1].append(record.id)
    return groups


GROUPERS: Mapping[str, Callable[[Lens, list[Record]], Groups]] = {
    "practice": _by_theme,
    "actor": _by_field("actor_kind"),
    "statement": _by_state,
    "framework": _by_order,
    "term": _by_field("usage"),
    "resource": _by_field("resource_kind"),
}
"""How each kind is grouped; a kind of the site's own goes by first letter."""
