"""The generated corpus as values, before any generator's way of writing it.

Each record is drawn from its own seed, so that a corpus is the same on every
machine; a larger one has the same words, only the actors that practices link to differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bench.themes import THEMES
from bench.words import draw_prose, draw_summary, draw_title

LANGUAGES = ("fr", "nl")
WORDS = 400
"""Words in the body of a practice, in each language."""
ACTOR_WORDS = 120
PRACTICES_PER_ACTOR = 8
SEED = "hub-bench-1"

SECTIONS: Mapping[str, Mapping[str, str]] = {
    "context": {"fr": "Contexte", "nl": "Context"},
    "what-we-did": {"fr": "Ce que nous avons fait", "nl": "Wat we deden"},
    "partner-relation": {"fr": "Relation partenariale", "nl": "Het partnerschap"},
    "results": {"fr": "Résultats", "nl": "Resultaten"},
    "what-helped": {"fr": "Ce qui a aidé", "nl": "Wat hielp"},
    "obstacles": {"fr": "Obstacles et doléances", "nl": "Hindernissen en grieven"},
    "lessons": {"fr": "Leçons", "nl": "Lessen"},
    "elsewhere": {"fr": "Pour refaire ailleurs", "nl": "Elders toepassen"},
}
"""The known sections of a practice (RECORDS.md) and their headings."""

ACTOR_KINDS = ("trade-union", "womens-organisation", "youth-movement", "health-mutual",
               "cooperative", "ngo", "municipality", "network", "federation", "university")  # fmt: skip
COUNTRIES = ("BE", "LU", "BF", "BI", "BO", "CD", "GT", "HT", "ID", "IN", "KH", "MA",
             "NE", "NP", "PE", "PH", "RW", "SN", "TG", "TN")  # fmt: skip
DOMAINS = ("governance", "human-resources", "finance", "communication", "fundraising",
           "partnership", "advocacy", "movement-building", "knowledge-sharing")  # fmt: skip
MODES = ("advocacy", "campaign", "awareness", "training", "capacity-building", "networking", "research")
PUBLICS = ("women", "young-people", "workers", "informal-workers", "migrants", "volunteers", "general-public")
SCALES = ("within-municipality", "between-municipalities", "civil-society", "national", "international")
KNOWLEDGE = ("mastery", "expertise", "lived-individual", "lived-collective")
DECENT_WORK = ("employment", "rights-at-work", "social-protection", "social-dialogue")
SOCIAL_PROTECTION = ("health", "children", "active-age", "older-age")
SDGS = ("1", "1.3", "3", "5", "8", "8.5", "8.10", "10", "13", "16", "17")


@dataclass(frozen=True, slots=True)
class Text:
    """What a record says in one language; `sections` maps a section id to Markdown.

    A link to an actor stands as `[words](@slug)`: each generator has its own form.
    """

    title: str
    summary: str
    sections: Mapping[str, str]
    lessons: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """An organisation: language-neutral values and its text in each language."""

    slug: str
    kind: str
    country: str
    founded: int
    network: str | None
    texts: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice; `facts` are its neutral fields as RECORDS.md names them."""

    slug: str
    themes: Sequence[str]
    led_by: Sequence[str]
    partners: Sequence[str]
    created: str
    adapted_from: str | None
    facts: Mapping[str, object]
    texts: Mapping[str, Text]


def draw_actors(practices: int) -> Iterator[Actor]:
    """One actor per eight practices, each with a text in both languages."""
    for number in range(count_actors(practices)):
        rng = Random(f"{SEED}/actor/{number}")
        yield Actor(
            slug=name_actor(number),
            kind=rng.choice(ACTOR_KINDS),
            country=rng.choice(COUNTRIES[:2]),
            founded=rng.randint(1890, 2020),
            network=name_actor(rng.randrange(number)) if number and rng.random() < 0.3 else None,
            texts={lang: draw_actor_text(rng, lang) for lang in LANGUAGES},
        )


def draw_practices(practices: int) -> Iterator[Practice]:
    """So many practices, linked to the actors of `draw_actors(practices)`."""
    actors = count_actors(practices)
    for number in range(practices):
        rng = Random(f"{SEED}/practice/{number}")
        chosen = Random(f"{SEED}/practice/{number}/actors").sample(range(actors), min(3, actors))
        involved = [name_actor(index) for index in chosen]
        start = rng.randint(2008, 2022)
        yield Practice(
            slug=name_practice(number),
            themes=[theme.slug for theme in rng.sample(THEMES, rng.randint(1, 3))],
            led_by=involved[:1],
            partners=involved[1 : rng.randint(1, 3)],
            created=f"{rng.randint(2023, 2025)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
            adapted_from=name_practice(rng.randrange(number)) if number and rng.random() < 0.1 else None,
            facts={
                "maturity": rng.choice(("testimony", "experience", "promising")),
                "outcome": rng.choice(("success", "mixed", "failure", "ongoing")),
                "places": [{"country": code} for code in rng.sample(COUNTRIES, rng.randint(1, 2))],
                "period": {"start": f"{start}", "end": f"{start + rng.randint(0, 3)}"},
                "domains": rng.sample(DOMAINS, rng.randint(1, 2)),
                "modes": rng.sample(MODES, rng.randint(1, 2)),
                "publics": rng.sample(PUBLICS, rng.randint(1, 2)),
                "scale": [rng.choice(SCALES)],
                "knowledge": [rng.choice(KNOWLEDGE)],
                "decent_work": [rng.choice(DECENT_WORK)],
                "social_protection": [rng.choice(SOCIAL_PROTECTION)],
                "sdgs": rng.sample(SDGS, rng.randint(1, 3)),
            },
            texts={lang: draw_practice_text(rng, lang, involved[-1]) for lang in LANGUAGES},
        )


def draw_practice_text(rng: Random, lang: str, actor: str) -> Text:
    """A text of about `WORDS` words under all known headings, with one link to `actor`."""
    share = WORDS // len(SECTIONS)
    sections = {name: draw_prose(rng, lang, share) for name in SECTIONS}
    sections["partner-relation"] += f" [{draw_title(rng, lang)}](@{actor})."
    sections["what-helped"] = "\n".join(f"- {draw_prose(rng, lang, share // 3)}" for _ in range(3))
    lessons = [draw_prose(rng, lang, 14) for _ in range(2)]
    return Text(draw_title(rng, lang), draw_summary(rng, lang), sections, lessons)


def draw_actor_text(rng: Random, lang: str) -> Text:
    """A text of about `ACTOR_WORDS` words without headings."""
    prose = "\n\n".join(draw_prose(rng, lang, ACTOR_WORDS // 2) for _ in range(2))
    return Text(draw_title(rng, lang), draw_summary(rng, lang), {"intro": prose})


def define_theme(slug: str, lang: str) -> str:
    """The definition of a theme in one language."""
    return draw_summary(Random(f"{SEED}/theme/{slug}/{lang}"), lang)


def write_body(text: Text, lang: str, actor_link: str) -> str:
    """The Markdown body, headings included; `actor_link` is the address of an actor with `{}` for its slug."""
    parts = [
        f"## {SECTIONS[name][lang]}\n\n{prose}" if name in SECTIONS else prose for name, prose in text.sections.items()
    ]
    return re.sub(r"\(@([a-z0-9-]+)\)", lambda found: f"({actor_link.format(found[1])})", "\n\n".join(parts))


def count_actors(practices: int) -> int:
    """How many actors go with so many practices: at least one."""
    return max(1, practices // PRACTICES_PER_ACTOR)


def name_actor(number: int) -> str:
    """The slug of an actor."""
    return f"acteur-{number + 1:04}"


def name_practice(number: int) -> str:
    """The slug of a practice."""
    return f"pratique-{number + 1:05}"
