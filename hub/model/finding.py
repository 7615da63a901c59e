"""What a stage has to say about the content: a value, never a print or an exception."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place.

    `code` is an entry of `hub/check/codes.yml`, which gives its level and its sentences; `args`
    fills their blanks; `path` uses `/`; `line` starts at 1; `field` looks like `lessons[0].text`;
    `column` starts at 1 too, and is 0 where the whole line is meant.
    """

    code: str
    path: str
    line: int = 1
    field: str = ""
    args: Mapping[str, str] = dataclasses.field(default_factory=dict)
    column: int = 0
