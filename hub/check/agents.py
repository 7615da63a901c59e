"""Who: an actor by slug, a label, a kind of actor, or a person with her consent."""

from __future__ import annotations

from collections.abc import Mapping

from hub.check.consent import Consent, apply_to_person
from hub.check.nearest import find_nearest
from hub.check.scalars import PARSERS
from hub.check.world import Reading
from hub.model.concept import ACTOR_KINDS
from hub.model.kind import Field
from hub.model.raw import RawMap, RawNode, RawScalar
from hub.model.record import Agent, Ref
from hub.model.text import Text

SHAPES = frozenset({"label", "kind", "person", "role", "consent"})
EXPECTED = "slug | {label: …} | {person: …, role: …, consent: …}"


def convert_agent(agent_type: str, node: RawNode, at: str, state: Reading, consent: Consent | None) -> Agent | None:
    """An agent of type `agent`, `addressee` (may be a kind) or `author` (a person as published).

    `consent` is what a person in it has agreed to.
    """
    if isinstance(node, RawScalar):
        ref = _convert_actor(node.value.strip(), node.line, at, state)
        return Agent(ref=ref) if ref else None
    if not isinstance(node, RawMap):
        state.say("value-type", node.line, at, value="[…]", expected=EXPECTED)
        return None
    for name in node.entries.keys() - SHAPES:
        nearest = find_nearest(name, SHAPES)
        state.say("field-unknown", node.keys[name], f"{at}.{name}", name=name, nearest=nearest)
    role = _read_words(node.entries.get("role"), f"{at}.role", state)
    if "person" in node.entries:
        return _convert_person(agent_type, node, role, at, state, consent)
    if "label" in node.entries:
        label = _read_words(node.entries["label"], f"{at}.label", state)
        return Agent(label=label, role=role) if label else None
    if "kind" in node.entries and agent_type == "addressee":
        return _convert_kind(node.entries["kind"], f"{at}.kind", role, state)
    state.say("value-type", node.line, at, value="{…}", expected=EXPECTED)
    return None


def _convert_actor(value: str, line: int, at: str, state: Reading) -> Ref | None:
    slugs = state.world.slugs.get("actors", frozenset())
    if value in slugs:
        return Ref(f"actors/{value}")
    state.say("ref-missing", line, at, value=value, nearest=find_nearest(value, slugs))
    return None


def _convert_kind(node: RawNode, at: str, role: Text | None, state: Reading) -> Agent | None:
    value = node.value.strip() if isinstance(node, RawScalar) else ""
    concepts = state.world.schemes[ACTOR_KINDS].concepts
    if value in concepts:
        return Agent(kind=value, role=role)
    nearest = find_nearest(value, concepts)
    state.say("concept-unknown", node.line, at, value=value, expected=ACTOR_KINDS, nearest=nearest)
    return None


def _convert_person(
    agent_type: str,
    node: RawMap,
    role: Text | None,
    at: str,
    state: Reading,
    consent: Consent | None,
) -> Agent | None:
    name_node = node.entries["person"]
    name = name_node.value.strip() if isinstance(name_node, RawScalar) else ""
    if not name:
        state.say("value-type", name_node.line, f"{at}.person", value="…", expected="text")
        return None
    agent = Agent(person=name, role=role)
    if consent is None and agent_type == "author":
        return agent
    return apply_to_person(agent, consent, state, node.line, at)


def _read_words(node: RawNode | None, at: str, state: Reading) -> Text | None:
    """A text, or a map language → text."""
    if isinstance(node, RawScalar) and node.value.strip():
        return Text({state.lang: node.value.strip()}, state.lang)
    if isinstance(node, RawMap):
        words: dict[str, str] = {}
        for lang, text in node.entries.items():
            if not isinstance(PARSERS["language"](lang), str):
                state.say("language-unknown", node.keys[lang], at, value=lang)
            elif isinstance(text, RawScalar) and text.value.strip():
                words[lang] = text.value.strip()
            else:
                state.say("value-type", text.line, f"{at}.{lang}", value="…", expected="text")
        if words:
            first = state.lang if state.lang in words else next(iter(words))
            return Text(words, first)
    if node is not None and not (isinstance(node, RawMap) and node.entries):
        state.say("value-type", node.line, at, value="…", expected="text | {fr: …, nl: …}")
    return None


def convert_advisor(field: Field, value: str, line: int, at: str, state: Reading) -> Ref | None:
    """Who advises a word: the slug of an actor, else of a resource."""
    slugs: Mapping[str, frozenset[str]] = state.world.slugs
    for folder in ("actors", "resources"):
        if value in slugs.get(folder, ()):
            return Ref(f"{folder}/{value}")
    known = slugs.get("actors", frozenset()) | slugs.get("resources", frozenset())
    state.say("ref-missing", line, at, value=value, nearest=find_nearest(value, known))
    return None
