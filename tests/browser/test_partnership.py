"""Who decides in a partnership, as a table that is seen and as a table that is heard, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Page

from hub.plugins.engine import build_site
from tests.browser.conftest import serve
from tests.browser.test_pages import Scheme, find_violations, visit
from tests.hubs import ACTOR, practice, record, write_hub

pytestmark = pytest.mark.browser

Tree = dict[str, dict[str, Any]]

WIDTHS = (1280, 360)
ACTORS = {
    "ong": "Organisation pour la démocratie alimentaire",
    "ville": "Ville de Sainte-Marie-aux-Chênes",
    "cercle": "Cercle des coopératives de la vallée",
    "ecole": "École",
    "mutuelle": "Intercommunale d’accompagnement",
}
DECIDED = (
    "partnership: {agreement: {kind: charter, co_drafted: true}, "
    "decisions: {budget: {ong: decides, ville: consulted, cercle: co-decides, ecole: informed, mutuelle: consulted}}}"
)
STAGES = {
    "fr": ["Conception", "Budget", "Mise en œuvre", "Évaluation", "Communication"],
    "nl": ["Ontwerp", "Begroting", "Uitvoering", "Evaluatie", "Communicatie"],
}
REAL = {
    "fr/pratiques/exemple-caisse/": (
        "Qui décide, étape par étape",
        ["Étape", "Exemple fictif : collectif A", "Exemple fictif : commune B"],
        STAGES["fr"],
        [
            *("Codécide", "non précisé", "Codécide", "Reçoit l'information", "Décide", "non précisé"),
            *("Codécide", "Donne son avis", "Donne son avis", "Reçoit l'information"),
        ],
    ),
    "nl/praktijken/exemple-caisse/": (
        "Wie beslist, stap voor stap",
        ["Stap", "Fictief voorbeeld: collectief A", "Fictief voorbeeld: gemeente B"],
        STAGES["nl"],
        [
            *("Beslist mee", "niet vermeld", "Beslist mee", "Wordt ingelicht", "Beslist", "niet vermeld"),
            *("Beslist mee", "Geeft advies", "Geeft advies", "Wordt ingelicht"),
        ],
    ),
}
"""Of a page: the name of its table, its column headers, its row headers and its cells."""

LEVELS = {
    "fr": ["Décide", "Donne son avis", "Codécide", "Reçoit l'information", "Donne son avis"],
    "nl": ["Beslist", "Geeft advies", "Beslist mee", "Wordt ingelicht", "Geeft advies"],
}
CUT = """[...document.querySelectorAll('.hub-fold tbody *')]
    .filter(shown => shown.clientWidth && shown.scrollWidth > shown.clientWidth + 1).length"""
"""How many elements of a table hold more than there is room for."""

UNSAID = {"fr": "non précisé", "nl": "niet vermeld"}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site where five parties with long names decide, in five practices."""
    root = tmp_path_factory.mktemp("parties")
    files: dict[str, str | bytes] = {
        f"actors/{slug}.fr.md": record(ACTOR, title=f'"{title}"') for slug, title in ACTORS.items()
    }
    files |= {f"practices/p{number}.fr.md": practice(DECIDED) for number in range(5)}
    build_site(write_hub(root, files), root / "www", strict=False)
    with serve(root / "www") as address:
        yield address


def read_tree(page: Page) -> Tree:
    """What Chromium tells a screen reader: its nodes by their id."""
    session = page.context.new_cdp_session(page)
    return {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}


def role_of(node: dict[str, Any]) -> str:
    return "" if node.get("ignored") else str(node.get("role", {}).get("value", ""))


def name_of(node: dict[str, Any]) -> str:
    return " ".join(str(node.get("name", {}).get("value", "")).split())


def hear(tree: Tree, node: dict[str, Any]) -> str:
    """All that is read out below a node."""
    if role_of(node) == "StaticText":
        return name_of(node)
    heard = (hear(tree, tree[child]) for child in node.get("childIds", []) if child in tree)
    return " ".join(filter(None, heard))


def walk_below(tree: Tree, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A node and all below it, in the order they are read."""
    yield node
    for child in node.get("childIds", []):
        if child in tree:
            yield from walk_below(tree, tree[child])


def read_tables(page: Page) -> list[tuple[str, list[str], list[str], list[str]]]:
    """Each table as it is heard: its name, its column headers, its row headers, its cells."""
    tree = read_tree(page)
    found = []
    for table in (node for node in tree.values() if role_of(node) == "table"):
        heard: dict[str, list[str]] = {"columnheader": [], "rowheader": [], "cell": []}
        for node in walk_below(tree, table):
            if role_of(node) in heard:
                heard[role_of(node)].append(hear(tree, node))
        found.append((name_of(table), heard["columnheader"], heard["rowheader"], heard["cell"]))
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", REAL)
def test_the_table_is_heard_whole_at_any_width(browser: Browser, address: str, path: str, width: int) -> None:
    with visit(browser, address + path, width=width) as page:
        assert read_tables(page) == [REAL[path]]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("lang", "path"), [("fr", "fr/pratiques/p0/"), ("nl", "nl/praktijken/p0/")])
def test_five_parties_are_heard_whole_at_any_width(
    browser: Browser, many: str, lang: str, path: str, width: int
) -> None:
    with visit(browser, many + path, width=width) as page:
        ((_, columns, rows, cells),) = read_tables(page)
    assert columns[1:] == list(ACTORS.values())
    assert rows == STAGES[lang]
    unsaid = [UNSAID[lang]] * 5
    assert cells == [*unsaid, *LEVELS[lang], *unsaid, *unsaid, *unsaid]


PLACES = ("fr/pratiques/p0/", "nl/praktijken/p0/", "fr/partenariats/", "nl/partnerschappen/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [*WIDTHS, 700, 980])
@pytest.mark.parametrize("path", PLACES)
def test_nothing_is_cut_nor_wider_than_the_screen(
    browser: Browser, many: str, path: str, width: int, scheme: str
) -> None:
    with visit(browser, many + path, width=width, scheme=cast(Scheme, scheme)) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == 0
        assert find_violations(page) == []


@pytest.mark.parametrize("path", PLACES[:2])
def test_on_a_phone_each_cell_shows_its_party(browser: Browser, many: str, path: str) -> None:
    seen = "getComputedStyle(document.querySelector('.hub-decide td'), '::before').content"
    tall = "document.querySelector('.hub-decide thead').offsetHeight"
    with visit(browser, many + path, width=360) as page:
        assert "Organisation pour la démocratie alimentaire" in page.evaluate(seen)
        assert page.evaluate(tall) <= 1
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.evaluate(seen) == "none"
        assert page.evaluate(tall) > 20


@pytest.mark.parametrize("path", PLACES[:2])
def test_each_level_has_a_sign_of_its_own_beside_its_word(browser: Browser, many: str, path: str) -> None:
    signs = """[...document.querySelectorAll('[data-hub-level]')].map(e => {
        const sign = getComputedStyle(e, '::before')
        return [e.textContent, [sign.borderTopStyle, sign.backgroundImage, sign.backgroundColor].join()]
    })"""
    with visit(browser, many + path) as page:
        told = dict(cast("list[tuple[str, str]]", page.evaluate(signs)))
    assert len(told) == 4
    assert len(set(told.values())) == 4
