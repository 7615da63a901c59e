"""Answers that are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Remembered(dict[Key, Answer]):
    """The answers of a function by what was asked; `map(known.__getitem__, …)` calls it for what is new only."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[Key], Answer]) -> None:
        """Nothing was asked yet."""
        super().__init__()
        self.make = make

    def __missing__(self, key: Key) -> Answer:
        """Works out what was not asked before."""
        answer = self[key] = self.make(key)
        return answer
