"""A checked record and the values its fields hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hub.model.text import Text


@dataclass(frozen=True, slots=True)
class Date:
    """A date as precise as it was given: `month` and `day` are 0 where unknown (ISO 8601)."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def precedes(self, other: Date) -> bool:
        """Whether it is the earlier one for certain: 2024 and 2024-05 may be the same day."""
        for one, two in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if not one or not two:
                return False
            if one != two:
                return one < two
        return False


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to a record: `id` is `folder/slug`, `part` a question, lesson or nothing."""

    id: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Agent:
    """Who did, said or is asked something: exactly one of `ref`, `label`, `kind`, `person`."""

    ref: Ref | None = None
    label: Text | None = None
    kind: str = ""
    person: str = ""
    role: Text | None = None

    @property
    def key(self) -> str:
        """What makes it the same as another, whatever the role: an id, a kind, a name, or a label as first written."""
        if self.ref:
            return self.ref.id
        if self.label:
            return " ".join(self.label.show("").value.casefold().split())
        return f"kind:{self.kind}" if self.kind else self.person


Value = str | bool | int | Text | Date | Ref | Agent | tuple["Value", ...] | Mapping[str, "Value"]
"""What a field holds: a tuple where the field repeats, a mapping where it has fields of its own."""


def list_agents(value: Value | None) -> list[Agent]:
    """The agents of a repeated field; none where it holds something else or nothing."""
    return [item for item in value if isinstance(item, Agent)] if isinstance(value, tuple) else []


def list_groups(value: Value | None) -> list[Mapping[str, Value]]:
    """The items of a repeated field that has fields of its own."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, tuple) else []


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a body in one language; `id` is empty before the first heading."""

    id: str
    heading: str
    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Translation:
    """How a translated file relates to its original: `stale` names the parts that have moved on."""

    status: str
    revision: str
    stale: tuple[str, ...] = ()
    by: Agent | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One record in all its languages.

    `values` holds the fields, with each translated text as a `Text`; `local` holds, for kinds
    written separately in each language (terms), the values of each language. `paths` gives each
    language's file, `bodies` its parts, `translations` how a file relates to the original.
    `lines` gives the line of each top field in the original. `redacted` says that a consent
    has ended and what it covered is no longer here; `withheld` that nothing of it is.
    """

    id: str
    kind: str
    original: str
    values: Mapping[str, Value]
    bodies: Mapping[str, tuple[Part, ...]]
    paths: Mapping[str, str]
    translations: Mapping[str, Translation] = field(default_factory=dict)
    local: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    redacted: bool = False
    withheld: bool = False

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages it is written in, the original first."""
        return (self.original, *(lang for lang in self.paths if lang != self.original))

    def get(self, name: str, lang: str = "") -> Value | None:
        """The value of a field; for kinds written per language, that of `lang` or the original."""
        if self.local:
            local = self.local.get(lang) or self.local[self.original]
            if name in local:
                return local[name]
        return self.values.get(name)

    def text(self, name: str) -> Text | None:
        """A field that holds a text, or nothing."""
        value = self.values.get(name)
        return value if isinstance(value, Text) else None

    @property
    def title(self) -> Text:
        value = self.values["title"]
        assert isinstance(value, Text)
        return value

    @property
    def summary(self) -> Text | None:
        return self.text("summary")

    @property
    def fictitious(self) -> bool:
        """Whether it is an example, in any of its languages."""
        own = (self.values, *self.local.values())
        return any(values.get("fictitious") is True for values in own)

    @property
    def is_real(self) -> bool:
        """Whether it counts in figures: neither an example nor withheld."""
        return not self.fictitious and not self.withheld
