"""The content folder → raw records, schemes and media, and what is wrong with files as files."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.model.finding import Finding
from hub.read import Content, read_content
from hub.settings import Settings
from tests.hubs import PARTENARIAT, Row, raw, rows, schema_of

MINIMAL = "---\ntitle: t\n---\nbody\n"
HubAt = Callable[..., Settings]


def read(settings: Settings) -> Content:
    return read_content(settings, schema_of(settings))


def test_what_is_read(hub_at: HubAt) -> None:
    content = read(
        hub_at(
            {
                "practices/b.nl.md": MINIMAL,
                "practices/b.fr.md": MINIMAL,
                "actors/a-1.fr.md": MINIMAL,
                "media/caisse/photo.jpg": b"\xff\xd8",
                "vocabulary/publics.yml": "dockers: {label: {fr: Dockers, nl: Dokwerkers}}\n",
            }
        )
    )
    assert content.findings == ()
    assert [(f.path, f.id, f.lang, f.body, f.body_line) for f in content.files] == [
        ("content/actors/a-1.fr.md", "actors/a-1", "fr", "body\n", 4),
        ("content/practices/b.fr.md", "practices/b", "fr", "body\n", 4),
        ("content/practices/b.nl.md", "practices/b", "nl", "body\n", 4),
    ]
    assert content.media == {"caisse/photo.jpg"}
    assert [s.name for s in content.schemes if not s.packaged] == ["publics", "themes"]
    assert {"actor-kind", "publics", "sdgs"} <= {s.name for s in content.schemes if s.packaged}


@pytest.mark.parametrize(
    ("path", "text", "finding"),
    [
        ("practices/Été ici.fr.md", MINIMAL, ("file-name", "ete-ici.fr.md")),
        ("practices/deux mots.fr.md", MINIMAL, ("file-name", "deux-mots.fr.md")),
        ("practices/GRAND.fr.md", MINIMAL, ("file-name", "grand.fr.md")),
        ("practices/a--b.fr.md", MINIMAL, ("file-name", "a-b.fr.md")),
        ("practices/-.fr.md", MINIMAL, ("file-name", "titre.fr.md")),
        ("practices/x.md", MINIMAL, ("file-name", "x.fr|nl.md")),
        ("practices/x.de.md", MINIMAL, ("file-name", "x.fr|nl.md")),
        (f"practices/{'a' * 81}.fr.md", MINIMAL, ("file-name", f"{'a' * 80}.fr.md")),
        ("pratiques/x.fr.md", MINIMAL, ("file-name", None)),
        ("practices/sub/x.fr.md", MINIMAL, ("file-stray", None)),
        ("practices/x.txt", "", ("file-stray", None)),
        ("notes.md", "", ("file-stray", None)),
        ("vocabulary/x.yaml", "", ("file-stray", None)),
        ("practices/x.fr.md", "words", ("fence-missing", None)),
        ("practices/x.fr.md", "---\nwords", ("fence-unclosed", None)),
        ("practices/x.fr.md", b"---\ntitle: \xe9\n---\n", ("file-unreadable", None)),
        ("practices/x.fr.md", "---\ntitle: é\n---\n".encode("utf-16"), ("file-unreadable", None)),
        ("practices/x.fr.md", "---\ntitle: a\0b\n---\n", ("file-unreadable", None)),
        ("practices/x.fr.md", bytes(range(256)), ("file-unreadable", None)),
        ("practices/x.fr.md", "a" * 1_000_001, ("file-too-large", None)),
    ],
)
def test_a_file_that_is_no_record(path: str, text: str | bytes, finding: tuple[str, str | None], hub_at: HubAt) -> None:
    content = read(hub_at({path: text}))
    assert content.files == ()
    code, expected = finding
    assert rows(content.findings) == [(path, 1, "", code)]
    if expected is not None:
        assert content.findings[0].args["expected"] == expected


@pytest.mark.parametrize("path", [".DS_Store", "practices/.x.fr.md.swp", ".git/config"])
def test_hidden_files_are_nobodys_business(path: str, hub_at: HubAt) -> None:
    assert read(hub_at({path: "x"})).findings == ()


@pytest.mark.parametrize(
    ("text", "is_broken"),
    [(MINIMAL, False), ("words", True), ("---\na: [\n---\n", True), (b"\xff", True)],
)
def test_an_unusable_record_is_known_to_exist(text: str | bytes, is_broken: bool, hub_at: HubAt) -> None:
    content = read(hub_at({"actors/a.fr.md": text}))
    assert content.broken == ({"actors/a"} if is_broken else frozenset())


def test_the_same_id_in_capitals(hub_at: HubAt) -> None:
    content = read(hub_at({"actors/wsm.fr.md": MINIMAL, "actors/WSM.fr.md": MINIMAL}))
    assert rows(content.findings) == [("actors/WSM.fr.md", 1, "", "id-clash")]
    assert content.findings[0].args == {"other": "content/actors/wsm.fr.md"}
    assert [file.path for file in content.files] == ["content/actors/wsm.fr.md"]


def test_a_byte_order_mark_and_windows_line_ends(hub_at: HubAt) -> None:
    content = read(hub_at({"actors/a.fr.md": b"\xef\xbb\xbf---\r\ntitle: t\r\n---\r\nun\r\ndeux\r\n"}))
    assert content.findings == ()
    assert content.files[0].body == "un\ndeux\n"
    assert content.files[0].front.keys == {"title": 2}


def test_text_is_composed(hub_at: HubAt) -> None:
    decomposed = unicodedata.normalize("NFD", "é")
    content = read(hub_at({"actors/a.fr.md": raw(f"title: {decomposed}", decomposed)}))
    assert content.files[0].body == "é"
    assert content.files[0].front.entries["title"].value == "é"  # type: ignore[union-attr]


def test_links_that_leave_the_content(hub_at: HubAt, tmp_path: Path) -> None:
    settings = hub_at({"actors/a.fr.md": MINIMAL})
    (tmp_path / "secret.md").write_text(MINIMAL, "utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/b.fr.md").write_text(MINIMAL, "utf-8")
    links = {
        "actors/out.fr.md": tmp_path / "secret.md",
        "actors/etc.fr.md": Path("/etc/passwd"),
        "actors/dead.fr.md": tmp_path / "nobody.md",
        "media/out.jpg": tmp_path / "secret.md",
        "terms": tmp_path / "elsewhere",
    }
    (settings.content / "media").mkdir()
    for place, target in links.items():
        (settings.content / place).symlink_to(target)
    content = read(settings)
    expected: list[Row] = [(place, 1, "", "file-outside") for place in sorted(links)]
    assert sorted(rows(content.findings)) == expected
    assert [file.id for file in content.files] == ["actors/a"]
    assert content.media == frozenset()


def test_a_link_within_the_content_is_followed(hub_at: HubAt) -> None:
    settings = hub_at({"actors/a.fr.md": MINIMAL})
    (settings.content / "actors/b.fr.md").symlink_to(settings.content / "actors/a.fr.md")
    content = read(settings)
    assert content.findings == ()
    assert [file.id for file in content.files] == ["actors/a", "actors/b"]


def test_links_in_a_circle(hub_at: HubAt) -> None:
    settings = hub_at({"actors/a.fr.md": MINIMAL})
    (settings.content / "actors/loop.fr.md").symlink_to(settings.content / "actors/loop.fr.md")
    (settings.content / "actors/folder").symlink_to(settings.content / "actors")
    content = read(settings)
    assert [file.id for file in content.files] == ["actors/a"]
    assert all(isinstance(finding, Finding) for finding in content.findings)


def test_a_pipe_is_not_waited_for(hub_at: HubAt) -> None:
    settings = hub_at({"actors/a.fr.md": MINIMAL})
    os.mkfifo(settings.content / "actors/pipe.fr.md")
    content = read(settings)
    assert rows(content.findings) == [("actors/pipe.fr.md", 1, "", "file-unreadable")]


def test_paths_outside_the_current_folder_are_whole(
    hub_at: HubAt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = hub_at({"actors/A.fr.md": MINIMAL})
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    path = read(settings).findings[0].path
    assert path == (tmp_path / "content/actors/A.fr.md").as_posix()


def test_the_order_is_that_of_paths(hub_at: HubAt) -> None:
    names = ["b.fr.md", "a.nl.md", "a.fr.md", "c.nl.md"]
    content = read(hub_at({f"actors/{name}": MINIMAL for name in names}))
    assert [Path(file.path).name for file in content.files] == sorted(names)


def test_a_scheme_that_is_no_yaml(hub_at: HubAt) -> None:
    content = read(hub_at({"vocabulary/themes.yml": PARTENARIAT + "x: [\n"}))
    assert rows(content.findings) == [("vocabulary/themes.yml", 4, "", "yaml-syntax")]
    assert [s.name for s in content.schemes if not s.packaged] == []
