"""Where a statement stands with one of those it is addressed to."""

from __future__ import annotations

from typing import NamedTuple

from hub.model.record import Agent, Date

UNDOCUMENTED = "undocumented"
PUBLISHED = "published"
WAITING = ("delivered", "acknowledged")
ANSWERED = ("answered", "followed-up", "closed", "contested")
ORDER = (UNDOCUMENTED, PUBLISHED, *WAITING, *ANSWERED)
"""The states of a statement, from nothing known to all done: those of its history, and the lack of one."""


class Standing(NamedTuple):
    """The state with one addressee (nobody in particular where none is named) and since when it is so.

    `delivered` is the day it was handed over: of several deliveries the first that has had no answer, and once there
    is an answer the one that it came after.
    """

    addressee: Agent | None
    state: str
    since: Date | None = None
    delivered: Date | None = None

    @property
    def waits(self) -> bool:
        """Whether an answer is due: it was delivered, or said to be received."""
        return self.state in WAITING

    @property
    def waits_since(self) -> Date | None:
        """The day from which the wait counts: that of the delivery, else of the receipt."""
        return (self.delivered or self.since) if self.waits else None


class Item(NamedTuple):
    """A statement, by id, and where it stands with the addressee."""

    statement: str
    standing: Standing


class Asked(NamedTuple):
    """An addressee (an actor, a kind of actor, or a body that a label names) and what it is asked.

    `slug` is its step in addresses. `by_name` is addressed to it itself, `of_kind` to all actors of its kind; where
    that is too much to repeat for each of them, `kind` says whose dossier holds it.
    """

    agent: Agent
    slug: str
    by_name: tuple[Item, ...] = ()
    of_kind: tuple[Item, ...] = ()
    kind: str = ""

    @property
    def items(self) -> tuple[Item, ...]:
        """All that it is asked, in the order in which it is numbered."""
        return self.by_name + self.of_kind
