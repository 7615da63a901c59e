"""What a value may point to, and where the words about it go."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from hub.model.concept import Scheme
from hub.model.finding import Finding
from hub.model.kind import Field, Schema


@dataclass(frozen=True, slots=True)
class World:
    """All that is known before a record is converted.

    `ids` holds records and theme concepts, `questions` those of all dimensions
    (`dimension#question`), `adapted` the practices that another says it was adapted from,
    `actor_kinds` what kind of actor each says it is, by id.
    """

    schema: Schema
    schemes: Mapping[str, Scheme]
    slugs: Mapping[str, frozenset[str]]
    ids: frozenset[str]
    questions: frozenset[str]
    adapted: frozenset[str]
    actor_kinds: Mapping[str, str]
    media: frozenset[str]
    countries: tuple[str, ...]
    today: datetime.date

    @property
    def consent(self) -> Field:
        """The shape of a consent, as the contributors of a record declare it."""
        return next(iter(self.schema.kinds.values())).fields["contributors"].fields["consent"]

    def has(self, record: str) -> bool:
        """Whether a file, readable or not, or a theme concept bears this id."""
        return record in self.ids


@dataclass(slots=True)
class Reading:
    """One file while it is converted: where it is, and what has been found in it so far.

    `ended` gathers the names that nobody has agreed to see here, or no longer, `everywhere` those
    whose consent was given once and is over, `media` the files that no consent covers; `lost_text`
    says that the text itself has to go, `unlisted` that the actor has not agreed to be listed, or
    no longer.
    """

    world: World
    path: str
    lang: str
    original: str
    findings: list[Finding] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    everywhere: list[str] = field(default_factory=list)
    media: list[str] = field(default_factory=list)
    lost_text: bool = False
    unlisted: bool = False
    redacted: bool = False

    def say(self, code: str, line: int, at: str, /, **args: str) -> None:
        """Report a finding of this file."""
        self.findings.append(Finding(code, self.path, line, at, args))
