"""What a record's page must have whatever was written: ids of its own, invitations, credit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from hub.settings import Settings
from hub.view import view_pages
from tests.hubs import link_hub, practice, record, schema_of
from tests.markup import Markup

HubAt = Callable[..., Settings]
SAID = """\
statement_kind: demand
issued_by: [{label: Un groupe}]
issued_at: {event: La rencontre, date: 2023-05}
quote: Écoutez-nous.
themes: [partenariat]
sources: [{title: t}]
"""
INVITATION = "Aucune pratique n’y répond encore ici."


def view(settings: Settings, address: str) -> str:
    graph, _ = link_hub(settings)
    pages = view_pages(graph, schema_of(settings), settings)
    return next(page.html for page in pages if page.address == address)


@pytest.mark.parametrize(
    "headings",
    [
        ["Partnership", "Partnership"],
        ["Hub main"],
        ["All partnership", "All lessons"],
        ["Lesson x"],
        ["Contexte", "Contexte"],
    ],
)
def test_no_heading_takes_an_id_that_is_not_its_own(headings: list[str], hub_at: HubAt) -> None:
    front = "partnership: {exit: Fin.}\nlessons: [{id: x, text: Une leçon.}]"
    body = "\n".join(f"## {heading}\n\nTexte[^1].\n\n[^1]: Note.\n" for heading in headings)
    html = view(hub_at({"practices/a.fr.md": practice(front, body)}), "fr/pratiques/a/")
    ids = Counter(given["id"] for _, given in Markup(html).tags if "id" in given)
    assert {name for name, count in ids.items() if count > 1} == set()
    assert "hub-main" not in ids
    assert ids["lesson-x"] == 1


def test_a_heading_of_ones_own_keeps_its_plain_id(hub_at: HubAt) -> None:
    html = view(hub_at({"practices/a.fr.md": practice("", "## Un détour\n\nTexte.\n")}), "fr/pratiques/a/")
    assert '<h2 id="un-detour">Un détour</h2>' in html


def test_a_statement_says_who_spoke_and_where(hub_at: HubAt) -> None:
    html = view(hub_at({"statements/s.fr.md": record(SAID)}), "fr/paroles/s/")
    quote = html.partition("<blockquote")[2].partition("</blockquote>")[0]
    assert "Écoutez-nous." in quote
    assert "<small>Un groupe · La rencontre · mai 2023</small>" in quote


def test_a_statement_that_nothing_answers_invites(hub_at: HubAt) -> None:
    assert INVITATION in view(hub_at({"statements/s.fr.md": record(SAID)}), "fr/paroles/s/")


@pytest.mark.parametrize("field", ["answers", "implements"])
def test_a_statement_that_a_practice_answers_does_not(field: str, hub_at: HubAt) -> None:
    files = {"statements/s.fr.md": record(SAID), "practices/p.fr.md": practice(f"{field}: [s]")}
    html = view(hub_at(files), "fr/paroles/s/")
    assert INVITATION not in html
    assert "pratiques/p/" in html


@pytest.mark.parametrize(
    ("front", "expected"),
    [("license: CC-BY-SA-4.0", "Licence\u00a0: CC-BY-SA-4.0"), ("", "Licence\u00a0: CC-BY-4.0")],
)
def test_the_licence_is_in_sight(front: str, expected: str, hub_at: HubAt) -> None:
    html = view(hub_at({"practices/a.fr.md": practice(front)}), "fr/pratiques/a/")
    assert f"<li>{expected}</li>" in html


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("a.JPG", '<img src="../../../media/a.JPG" alt="Une fête" loading="lazy">'),
        ("voix.mp3", '<a href="../../../media/voix.mp3">Une fête</a>'),
    ],
)
def test_only_an_image_is_shown_as_one(file: str, expected: str, hub_at: HubAt) -> None:
    front = f"media: [{{file: {file}, alt: Une fête, credit: Ada, license: CC0-1.0}}]"
    html = view(hub_at({"practices/a.fr.md": practice(front), f"media/{file}": b"x"}), "fr/pratiques/a/")
    assert f"<figure>{expected}<figcaption>Ada · CC0-1.0</figcaption></figure>" in html
