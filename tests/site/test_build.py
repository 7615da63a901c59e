"""Real builds: which files there are, that they are the same each time, and what strict means."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
HUB = (sys.executable, "-m", "hub")

THEMES = """\
partenariat:
  label: {fr: Partenariat, nl: Partnerschap}
  definition: {fr: Travailler ensemble., nl: Samenwerken.}
"""
FRENCH = """\
---
title: Un jardin partagé
summary: Des personnes du quartier cultivent ensemble.
created: 2026-01-02
led_by: [{label: {fr: un collectif, nl: een collectief}}]
themes: [partenariat]
places: [{country: BE}]
sdgs: [11]
contributors: [{agent: {label: Une équipe}, role: author}]
aliases: [practices/ancien-jardin]
---
## Contexte

Un terrain vide, voir [l'autre](boulangerie.nl.md).
"""
DUTCH_ONLY = """\
---
title: Een wijkbakkerij
summary: De buurt bakt samen brood.
created: 2026-01-03
led_by: [{label: {fr: un voisinage, nl: een buurt}}]
contributors: [{agent: {label: Een ploeg}, role: author}]
---
## Context

Brood verbindt.
"""
FILES = {
    "vocabulary/themes.yml": THEMES,
    "practices/jardin.fr.md": FRENCH,
    "practices/boulangerie.nl.md": DUTCH_ONLY,
}
SETTINGS = "site_url: https://hub.example/base/\nmailbox: wij@hub.example\n"
NARROW = re.compile(
    r"(odd|sdg)/\d+/|(travail-decent|waardig-werk|protection-sociale|sociale-bescherming)/[a-z-]+/|"
    r"(sortes-d-acteurs|soorten-actoren)/[a-z-]+/"
)
"""The other goals, and the other concepts that the packaged schemes give a page."""


REDIRECTS = (
    "fr/pratiques/ancien-jardin/index.html",
    "nl/praktijken/ancien-jardin/index.html",
    "fr/suivi/index.html",
    "nl/opvolging/index.html",
)
"""Pages that only lead elsewhere: from a former address, and from the step above the views of statements."""


def write_hub(root: Path, files: Mapping[str, str] = FILES, settings: str = SETTINGS) -> Path:
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (root / "hub.yml").write_text(settings, "utf-8")
    return root


def run_hub(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*HUB, *words], cwd=root, capture_output=True, text=True, check=False, timeout=120)


def read_site(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_hub(tmp_path_factory.mktemp("small"))
    ran = run_hub(root, "build", "--today", "2026-11-22")
    assert ran.returncode == 0, ran.stderr
    return root


def test_a_small_hub_is_exactly_these_pages(small: Path) -> None:
    built = {name for name in read_site(small / "site") if name.endswith(".html")}
    expected = {"index.html", "404.html", *REDIRECTS}
    for pair in (
        ("fr", "nl"),
        ("fr/pratiques", "nl/praktijken"),
        ("fr/pratiques/jardin", "nl/praktijken/jardin"),
        ("fr/pratiques/boulangerie", "nl/praktijken/boulangerie"),
        ("fr/acteurs", "nl/actoren"),
        ("fr/themes", "nl/themas"),
        ("fr/themes/partenariat", "nl/themas/partenariat"),
        ("fr/paroles", "nl/uitspraken"),
        ("fr/suivi/attente", "nl/opvolging/wachten"),
        ("fr/suivi/a-remettre", "nl/opvolging/te-overhandigen"),
        ("fr/suivi/sans-suite-connue", "nl/opvolging/zonder-bekend-gevolg"),
        ("fr/suivi/repondues", "nl/opvolging/beantwoord"),
        ("fr/suivi/documents", "nl/opvolging/documenten"),
        ("fr/dossiers", "nl/dossiers"),
        ("fr/partenariats", "nl/partnerschappen"),
        ("fr/qui-parle", "nl/wie-spreekt"),
        ("fr/diasporas", "nl/diaspora"),
        ("fr/ma-liste", "nl/mijn-lijst"),
        ("fr/parcours", "nl/leerpad"),
        ("fr/auto-evaluation", "nl/zelfevaluatie"),
        ("fr/atelier", "nl/werksessie"),
        ("fr/mots-en-debat", "nl/woorden-ter-discussie"),
        ("fr/relire-un-texte", "nl/tekst-nalezen"),
        ("fr/cadre", "nl/kader"),
        ("fr/glossaire", "nl/woordenlijst"),
        ("fr/ressources", "nl/bronnen"),
        ("fr/pays", "nl/landen"),
        ("fr/pays/be", "nl/landen/be"),
        ("fr/odd", "nl/sdg"),
        ("fr/odd/11", "nl/sdg/11"),
        ("fr/travail-decent", "nl/waardig-werk"),
        ("fr/protection-sociale", "nl/sociale-bescherming"),
        ("fr/sortes-d-acteurs", "nl/soorten-actoren"),
        ("fr/sortes-d-acteurs/municipality", "nl/soorten-actoren/municipality"),
        ("fr/recherche", "nl/zoeken"),
        ("fr/guide/champs", "nl/gids/velden"),
        ("fr/guide/messages", "nl/gids/meldingen"),
    ):
        expected |= {f"{address}/index.html" for address in pair}
    narrower = {name for name in built - expected if NARROW.search(name)}
    assert built - narrower == expected


def test_nothing_else_than_our_own_files_is_published(small: Path) -> None:
    others = {name for name in read_site(small / "site") if not name.endswith(".html")}
    assert {name.split("/")[0] for name in others} == {
        ".nojekyll",
        "assets",
        "schema",
        "search",
        "sitemap.xml",
        "sw.js",
        "words",
    }
    assert {name.split("/")[1] for name in others if name.startswith("assets/")} == {"hub"}


def test_a_second_build_gives_the_same_bytes(small: Path, tmp_path: Path) -> None:
    first = read_site(small / "site")
    again = tmp_path / "again"
    ran = run_hub(small, "build", "--today", "2026-11-22", "--site-dir", str(again))
    assert ran.returncode == 0, ran.stderr
    assert read_site(again) == first


def test_mkdocs_build_gives_the_same_site(tmp_path: Path) -> None:
    root = write_hub(tmp_path)
    (root / "docs" / "fr").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("---\ntemplate: gate.html\n---\n")
    (root / "docs" / "fr" / "a-propos.md").write_text("---\nid: about\n---\n# À propos\n\nTexte.\n")
    (root / "mkdocs.yml").write_text("site_name: Hub\ntheme: {name: material}\nplugins: [hub]\n", "utf-8")
    ours = run_hub(root, "build", "--today", "2026-11-22")
    assert ours.returncode == 0, ours.stderr
    theirs = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "theirs"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", "HUB_TODAY": "2026-11-22", "NO_MKDOCS_2_WARNING": "1"},
    )
    assert theirs.returncode == 0, theirs.stderr
    assert read_site(root / "theirs") == read_site(root / "site")
    assert b"Texte." in read_site(root / "site")["fr/a-propos/index.html"]


class Head(HTMLParser):
    """The links and metas of a page."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.lang = ""
        self.links: list[dict[str, str]] = []
        self.metas: dict[str, str] = {}
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = given["lang"]
        elif tag == "link":
            self.links.append(given)
        elif tag == "meta" and "name" in given:
            self.metas[given["name"]] = given["content"]

    def equivalents(self) -> dict[str, str]:
        return {link["hreflang"]: link["href"] for link in self.links if link.get("rel") == "alternate"}

    def canonical(self) -> str:
        return next(link["href"] for link in self.links if link.get("rel") == "canonical")


DUTCH_SIDE = "nl/praktijken/boulangerie/index.html"
FRENCH_SIDE = "fr/pratiques/boulangerie/index.html"


def test_a_record_in_dutch_only_has_a_page_on_both_sides(small: Path) -> None:
    site = read_site(small / "site")
    dutch, french = Head(site[DUTCH_SIDE]), Head(site[FRENCH_SIDE])
    assert (dutch.lang, french.lang) == ("nl", "fr")
    assert french.metas["hub:record"] == "practices/boulangerie"
    assert french.canonical() == "https://hub.example/base/nl/praktijken/boulangerie/"
    assert french.equivalents() == dutch.equivalents() == {}
    assert 'lang="nl"' in site[FRENCH_SIDE].decode().split("<main", 1)[1]
    assert "fr/pratiques/boulangerie" not in site["sitemap.xml"].decode()
    assert "nl/praktijken/boulangerie" in site["sitemap.xml"].decode()


def test_equivalents_are_absolute_and_reciprocal(small: Path) -> None:
    site = read_site(small / "site")
    expected = {
        "fr": "https://hub.example/base/fr/themes/partenariat/",
        "nl": "https://hub.example/base/nl/themas/partenariat/",
        "x-default": "https://hub.example/base/fr/themes/partenariat/",
    }
    for name in ("fr/themes/partenariat/index.html", "nl/themas/partenariat/index.html"):
        assert Head(site[name]).equivalents() == expected


def test_every_inner_link_leads_somewhere(small: Path) -> None:
    site = read_site(small / "site")
    broken = []
    for name, page in site.items():
        if not name.endswith(".html") or name == "404.html":
            continue
        here = (small / "site" / name).parent
        for href in re.findall(r'(?:href|src)="([^"#:?]+)(?:[?#][^"]*)?"', page.decode()):
            target = (here / href).resolve()
            if not (target / "index.html").is_file() and not target.is_file():
                broken.append((name, href))
    assert broken == []


def test_a_former_address_leads_to_the_new_one(small: Path) -> None:
    page = read_site(small / "site")["nl/praktijken/ancien-jardin/index.html"].decode()
    assert 'content="0; url=../../../nl/praktijken/jardin/"' in page


def test_a_broken_record_is_left_out_and_the_rest_is_built(tmp_path: Path) -> None:
    root = write_hub(tmp_path, {**FILES, "practices/casse.fr.md": "pas de fiche\n"})
    ran = run_hub(root, "build", "--lang", "fr")
    assert ran.returncode == 1
    assert "content/practices/casse.fr.md:1: error fence-missing" in ran.stderr
    assert (root / "site" / "fr" / "pratiques" / "jardin" / "index.html").is_file()
    assert not (root / "site" / "fr" / "pratiques" / "casse").exists()


def test_strict_writes_nothing_and_keeps_the_site_before(tmp_path: Path) -> None:
    root = write_hub(tmp_path)
    assert run_hub(root, "build", "--today", "2026-11-22").returncode == 0
    before = read_site(root / "site")
    (root / "content" / "practices" / "casse.fr.md").write_text("pas de fiche\n")
    ran = run_hub(root, "build", "--strict")
    assert ran.returncode == 1
    assert read_site(root / "site") == before


def test_a_folder_that_is_no_site_is_never_cleared(tmp_path: Path) -> None:
    root = write_hub(tmp_path)
    mine = root / "photos"
    mine.mkdir()
    (mine / "fete.txt").write_text("souvenir")
    ran = run_hub(root, "build", "--site-dir", "photos")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert read_site(mine) == {"fete.txt": b"souvenir"}


def test_every_page_forbids_what_it_does_not_need(small: Path) -> None:
    for name, page in read_site(small / "site").items():
        if not name.endswith(".html") or name in REDIRECTS:
            continue
        text = page.decode()
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in text, name
        assert not re.search(r"<script(?![^>]*\bsrc=)", text), name
        assert not re.search(r"\son\w+=|style=\"|<style", text), name


def test_a_hostile_text_stays_text(tmp_path: Path) -> None:
    attack = '<script>alert(1)</script><img src=x onerror=alert(1)> " onmouseover="alert(1)'
    hostile = FRENCH.replace("Un jardin partagé", json.dumps(attack)).replace(
        "Un terrain vide", f"{attack} [clic](javascript:alert(1)) ![i](https://evil.example/x.png)"
    )
    root = write_hub(tmp_path, {**FILES, "practices/jardin.fr.md": hostile})
    run_hub(root, "build")
    page = (root / "site/fr/pratiques/jardin/index.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert not re.search(r"<[^>]*\sonerror", page)
    assert not re.search(r"<[^>]*\sonmouseover", page)
    assert 'href="javascript' not in page
    assert 'src="https://evil' not in page


def test_a_third_language_is_configuration_words_and_content(tmp_path: Path) -> None:
    english = """\
---
title: A shared garden
summary: Neighbours garden together.
translates: {lang: fr, status: human}
---
## Contexte

An empty plot.
"""
    themes = THEMES.replace("fr: Partenariat,", "fr: Partenariat, en: Partnership,")
    files = {**FILES, "practices/jardin.en.md": english, "vocabulary/themes.yml": themes}
    root = write_hub(tmp_path, files, SETTINGS + "languages: [fr, nl, en]\n")
    ran = run_hub(root, "build")
    assert ran.returncode == 0, ran.stderr
    page = next((root / "site" / "en").rglob("jardin/index.html"))
    assert Head(page.read_bytes()).lang == "en"
    assert "An empty plot." in page.read_text("utf-8")
    assert set(Head(page.read_bytes()).equivalents()) == {"fr", "en", "x-default"}


def test_a_hub_in_german_and_luxembourgish_only(tmp_path: Path) -> None:
    themes = "partnerschaft:\n  label: {de: Partnerschaft, lb: Partnerschaft}\n"
    record = """\
---
title: En Duerfgaart
summary: D'Noperen schaffen zesummen.
created: 2026-01-02
led_by: [{label: {de: eine Gruppe, lb: e Grupp}}]
themes: [partnerschaft]
contributors: [{agent: {label: E Grupp}, role: author}]
---
E Gaart fir jiddereen.
"""
    files = {"vocabulary/themes.yml": themes, "practices/gaart.lb.md": record}
    root = write_hub(tmp_path, files, "languages: [de, lb]\nname: {de: Wissen, lb: Wëssen}\n")
    words = root / "locale"
    words.mkdir()
    (words / "de.yml").write_text("shell: {skip: Zum Inhalt}\n", "utf-8")
    (words / "lb.yml").write_text("shell: {skip: Bei den Inhalt}\n", "utf-8")
    ran = run_hub(root, "build")
    assert ran.returncode == 0, ran.stderr
    german = next((root / "site" / "de").rglob("gaart/index.html")).read_text("utf-8")
    luxembourgish = next((root / "site" / "lb").rglob("gaart/index.html")).read_text("utf-8")
    assert "Zum Inhalt" in german
    assert "Bei den Inhalt" in luxembourgish
    assert "E Gaart fir jiddereen." in german
    assert not (root / "site" / "fr").exists()


def test_a_site_adds_a_field_and_a_kind_without_code(tmp_path: Path) -> None:
    kind = """\
kind: place
folder: lieux
one: {fr: Lieu, nl: Plek}
many: {fr: Lieux, nl: Plekken}
address: {fr: lieux, nl: plekken}
fields:
  opened: {type: date, label: {fr: Ouvert en, nl: Geopend in}}
"""
    field = "fields:\n  season: {type: text, label: {fr: Saison, nl: Seizoen}}\n"
    place = "---\ntitle: La halle\nsummary: Un toit.\ncreated: 2026-01-02\nopened: 2020-05\n---\nIci.\n"
    with_season = FRENCH.replace("sdgs: [11]", "sdgs: [11]\nseason: printemps")
    files = {**FILES, "practices/jardin.fr.md": with_season, "lieux/halle.fr.md": place}
    root = write_hub(tmp_path, files)
    (root / "schema").mkdir()
    (root / "schema" / "place.yml").write_text(kind, "utf-8")
    (root / "schema" / "practice.yml").write_text(field, "utf-8")
    ran = run_hub(root, "build")
    assert ran.returncode == 0, ran.stderr
    hall = (root / "site/fr/lieux/halle/index.html").read_text("utf-8")
    assert "Ouvert en" in hall
    assert "mai 2020" in hall
    garden = (root / "site/fr/pratiques/jardin/index.html").read_text("utf-8")
    assert "Saison" in garden
    assert "printemps" in garden
    assert json.loads((root / "site/schema/practice.json").read_text())["properties"]["season"]
