"""`hub.yml`, the environment and the arguments → settings."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hub.settings import KEYS, Settings, SettingsError, read_settings

TODAY = "2026-11-22"


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HUB_SITE_URL", "HUB_TODAY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


def read(root: Path, text: str | bytes) -> Settings:
    (root / "hub.yml").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_settings(root / "hub.yml", today=TODAY)


@pytest.mark.parametrize("text", ["", "# rien\n", "{}\n"])
def test_every_key_is_optional(text: str, tmp_path: Path) -> None:
    settings = read(tmp_path, text)
    assert settings == Settings(
        root=tmp_path,
        content=tmp_path / "content",
        docs=None,
        name={"fr": "Hub", "nl": "Hub"},
        tagline={},
        languages=("fr", "nl"),
        today=datetime.date(2026, 11, 22),
    )


def test_the_file_itself_is_optional(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "hub.yml", today=TODAY).languages == ("fr", "nl")


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("name: {fr: Un, nl: Een}", "name", {"fr": "Un", "nl": "Een"}),
        ("tagline: {fr: oui}", "tagline", {"fr": "oui"}),
        ("languages: [de, lb]", "languages", ("de", "lb")),
        ("languages: [no, nl-BE]", "languages", ("no", "nl-BE")),
        ("countries: [NO, BE]", "countries", ("NO", "BE")),
        ("site_url: https://a.be/x", "site_url", "https://a.be/x/"),
        ("site_url: https://a.be/x//", "site_url", "https://a.be/x/"),
        ("site_url:", "site_url", ""),
        ("license: CC0-1.0", "license", "CC0-1.0"),
        ("mailbox: a@b.be", "mailbox", "a@b.be"),
        ("repo_edit: https://a.be/edit/", "repo_edit", "https://a.be/edit/"),
        ("colours: {accent: 012345}", "colours", {"accent": "012345"}),
    ],
)
def test_a_key(text: str, key: str, value: object, tmp_path: Path) -> None:
    assert getattr(read(tmp_path, text), key) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("langages: [fr]", ["langages", "languages"]),
        ("languages: fr", ["languages", "list"]),
        ("languages: []", ["languages"]),
        ("languages: [[fr]]", ["languages"]),
        ("languages: [../..]", ["languages", "../.."]),
        ("languages: [FR]", ["languages", "FR"]),
        ("languages: [fr, nl, fr]", ["languages", "fr", "twice"]),
        ("name: Hub", ["name"]),
        ("name: {fr: [a]}", ["name"]),
        ("site_url: [a]", ["site_url"]),
        ("- a", ["keys"]),
        ("just words", ["keys"]),
        ("a: [", ["hub.yml"]),
        ("? [a, b]\n: c", ["hub.yml"]),
        (b"name: \xff", ["hub.yml"]),
    ],
)
def test_what_cannot_be_used_is_said(text: str | bytes, words: list[str], tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, text)
    for word in ("hub.yml", *words):
        assert word in str(caught.value)


@pytest.mark.parametrize(
    ("argument", "environment", "expected"),
    [
        ("2026-01-02", {"HUB_TODAY": "2025-01-01"}, datetime.date(2026, 1, 2)),
        (None, {"HUB_TODAY": "2025-01-01", "SOURCE_DATE_EPOCH": "0"}, datetime.date(2025, 1, 1)),
        (None, {"SOURCE_DATE_EPOCH": "86400"}, datetime.date(1970, 1, 2)),
    ],
)
def test_today_is_an_input(
    argument: str | None,
    environment: dict[str, str],
    expected: datetime.date,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert read_settings(tmp_path / "hub.yml", today=argument).today == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HUB_TODAY", "demain"),
        ("HUB_TODAY", "2026-13-01"),
        ("SOURCE_DATE_EPOCH", "9" * 30),
        ("SOURCE_DATE_EPOCH", "²"),
        ("SOURCE_DATE_EPOCH", "soon"),
    ],
)
def test_a_day_that_is_none(name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=value):
        read_settings(tmp_path / "hub.yml")


def test_the_address_of_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_SITE_URL", "https://b.be")
    assert read(tmp_path, "site_url: https://a.be").site_url == "https://b.be/"
    given = read_settings(tmp_path / "hub.yml", site_url="https://c.be", today=TODAY)
    assert given.site_url == "https://c.be/"


def test_pages_lie_beside_the_content(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert read(tmp_path, "").docs == tmp_path / "docs"


@pytest.mark.parametrize(
    ("labels", "lang", "shown"),
    [
        ({"fr": "a", "nl": "b"}, "nl", "b"),
        ({"fr": "a", "en": "c"}, "nl", "a"),
        ({"en": "c", "xx": "d"}, "nl", "c"),
        ({"xx": "d"}, "nl", "d"),
        ({}, "nl", ""),
    ],
)
def test_a_name_for_a_reader(labels: dict[str, str], lang: str, shown: str, tmp_path: Path) -> None:
    assert read(tmp_path, "").named(labels, lang) == shown


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_explained_in_both_languages(key: str) -> None:
    assert KEYS[key][1].keys() == {"fr", "nl"}
