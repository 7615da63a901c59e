"""Fixtures: a small hub in a folder of its own, which is the current folder too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hub.check import Checked
from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.settings import Settings
from tests.hubs import TODAY, check_hub, link_hub, write_hub

Files = Mapping[str, str | bytes]


@pytest.fixture
def hub_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Settings]:
    """`hub_at(files, hub=…, today=…)`: the settings of a hub with these files in `content/`."""
    for name in ("HUB_SITE_URL", "HUB_TODAY", "SOURCE_DATE_EPOCH", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def make(files: Files, hub: str = "", today: str = TODAY) -> Settings:
        return write_hub(tmp_path, files, hub, today)

    return make


@pytest.fixture
def check_at(hub_at: Callable[..., Settings]) -> Callable[..., Checked]:
    """`check_at(files, …)`: what check makes of these files."""

    def check(files: Files, hub: str = "", today: str = TODAY) -> Checked:
        return check_hub(hub_at(files, hub, today))

    return check


@pytest.fixture
def link_at(hub_at: Callable[..., Settings]) -> Callable[..., tuple[Graph, list[Finding]]]:
    """`link_at(files, …)`: the graph of these files and what linking has to say."""

    def link(files: Files, hub: str = "", today: str = TODAY) -> tuple[Graph, list[Finding]]:
        return link_hub(hub_at(files, hub, today))

    return link
