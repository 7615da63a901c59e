"""What a consent no longer covers is in no byte of a real site: no page, index, list, redirect or published file.

The same hub is built three times: while the people agree, when everything was withdrawn, and on the day after the
last on which a consent holds. Each secret is in the first site, so that its absence from the others means something.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

import pytest

from hub.text.fold import fold
from hub.text.language import load_language
from hub.text.stems import key_of
from tests.site.test_build import SETTINGS, THEMES, read_site, run_hub, write_hub

NAME = "Zouleïkha Wandjalé"
SLUG = "zouleikha-wandjale"
IMAGE = b"\xff\xd8\xff" + b"".join(hashlib.sha256(bytes([n])).digest() for n in range(20))
FILE = "rencontre/quelzinette.jpg"
FORM = "zq-4471"
GIVEN, LAST, AFTER = "2025-05-03", "2028-05-03", "2028-05-04"

NAMED = "consent: {scope: [name, text], given: 2025-05-03, ref: zq-4471, status: STATUS}"
SEEN = "consent: {scope: [image], given: 2025-05-03, ref: zq-4471, status: STATUS}"
HEAD = "summary: s\ncreated: 2025-05-04\nsources: [{title: t}]\n"
STATEMENT = "statement_kind: demand\nthemes: [partenariat]\nissued_by: [{label: Un groupe}]\n"
GROUP = "led_by: [{label: Un groupe}]\n"


def file(front: str, body: str = "", head: str = HEAD) -> str:
    return f"---\n{head}{front}\n---\n{body}\n"


RECORDS: Mapping[str, str] = {
    # Where she agreed: by name in one record, by her picture in another, to be listed in a third.
    "practices/atelier.fr.md": file(
        f"title: Un atelier\n{GROUP}"
        f"contributors: [{{agent: {{person: {NAME}, role: une tisserande}}, role: author, {NAMED.replace('text', 'image')}}}]\n"
    ),
    "practices/portrait.fr.md": file(
        f"title: Une rencontre\n{GROUP}media: [{{file: {FILE}, alt: Portrait à la broche vrombillée, "
        f"credit: Studio d’Ourlombe, license: CC-BY-4.0, {SEEN}}}]",
        f"Avant.\n\n![Devant le métier à grelandine](../media/{FILE})",
    ),
    "practices/portrait.nl.md": file(
        f"media: [{{file: {FILE}, alt: Portret met de zwiebelspeld}}]",
        f"![Voor het klostergetouw](../media/{FILE})",
        "title: Een ontmoeting\nsummary: s\ntranslates: {lang: fr}\n",
    ),
    f"actors/{SLUG}.fr.md": file(
        f"title: {NAME}\nactor_kind: individual\naliases: [actors/tante-{SLUG}]\nlisting_{NAMED}",
        head="summary: s\ncreated: 2025-05-04\n",
    ),
    # Where others say her name or show her picture without a word of hers about it.
    "practices/prose.fr.md": file(f"title: t\n{GROUP}", f"Merci à **{NAME}** pour la soupe drombillon."),
    "practices/cle.nl.md": file(f"title: t\n{GROUP}keywords: [{NAME}, krombeldas]"),
    "statements/mot.fr.md": file(f"title: t\n{STATEMENT}quote: {NAME} a dit farlimote."),
    "resources/film.fr.md": file(f"title: Le film de {NAME} golvarin\nresource_kind: video"),
    "resources/photo.fr.md": file(
        f"title: t\nresource_kind: guide\nfile: {FILE}\n"
        f"media: [{{file: {FILE}, alt: La toile brusquenelle, credit: Foto bolderak}}]"
    ),
    "framework/cadre.fr.md": file(
        f"title: t\nframework: f\norder: 1\nquestions: [{{id: q, text: Que dirait {NAME} du clambrosier ?}}]"
    ),
    "terms/tissu.nl.md": file("title: t\nusage: debated", f"{NAME} noemt het sprindelweef."),
    "themes/partenariat.fr.md": file("title: Partenariat", f"Avec {NAME}, vive la mirandouille."),
    # Who links to her by her address.
    "practices/lien.fr.md": file(f"title: Le lien\nled_by: [{SLUG}]"),
}
SCHEMES = {
    "vocabulary/themes.yml": THEMES,
    "vocabulary/frameworks.yml": "f:\n  label: {fr: Cadre, nl: Kader}\n",
}

SECRETS = {
    "name": NAME,
    "slug": SLUG,
    "file": FILE,
    "alternative text": "Portrait à la broche vrombillée",
    "alternative text in Dutch": "Portret met de zwiebelspeld",
    "alternative text in prose": "Devant le métier à grelandine",
    "alternative text in prose in Dutch": "Voor het klostergetouw",
    "credit": "Studio d’Ourlombe",
    "alternative text of another record": "La toile brusquenelle",
    "credit of another record": "Foto bolderak",
    "prose": "soupe drombillon",
    "keyword": "krombeldas",
    "quotation": "farlimote",
    "title": "golvarin",
    "question": "clambrosier",
    "word": "sprindelweef",
    "theme": "mirandouille",
}
RARE = 7
"""From so many letters on, a word of a secret stands in no other text."""
COMMON = frozenset(["portrait", "portret", "rencontre"])
"""Words of the secrets that others use too."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, bytes]]:
    """The files of the three sites, unpacked, by path."""
    built = {}
    for state, status, day in (
        ("agreed", "valid", LAST),
        ("withdrawn", "withdrawn", LAST),
        ("expired", "valid", AFTER),
    ):
        texts = {path: text.replace("STATUS", status) for path, text in RECORDS.items()}
        root = write_hub(tmp_path_factory.mktemp(state), {**texts, **SCHEMES}, SETTINGS)
        image = root / "content" / "media" / FILE
        image.parent.mkdir(parents=True)
        image.write_bytes(IMAGE)
        ran = run_hub(root, "build", "--today", day)
        assert (root / "site" / "index.html").is_file(), ran.stderr
        built[state] = {path: _unpack(path, data) for path, data in read_site(root / "site").items()}
    return built


def _unpack(path: str, data: bytes) -> bytes:
    return gzip.decompress(data) if path.endswith(".gz") else data


def list_forms(secret: str) -> Iterator[str]:
    """All that a secret may look like in a file: as it is, escaped, folded, in an address, as keys of search."""
    for text in dict.fromkeys((secret, secret.lower(), secret.upper())):
        yield from (text, html.escape(text), json.dumps(text)[1:-1], quote(text), quote(text, safe=""))
    yield fold(secret.lower())
    for word in re.findall(r"\w+", fold(secret.lower())):
        if len(word) >= RARE and word not in COMMON:
            yield word
            yield from (key for lang in ("fr", "nl") if len(key := key_of(word, load_language(lang))) >= RARE - 1)


def find_form(secret: str, site: Mapping[str, bytes]) -> str:
    """Where a secret stands in a site, be it in the name of a file; nothing where it does not."""
    forms = dict.fromkeys(list_forms(secret))
    for path, data in site.items():
        text = f"{path}\n{data.decode('utf-8', 'ignore')}"
        plain = f"{text}\n{fold(text.lower())}"
        for form in forms:
            if form in plain:
                return f"{path}: {form}"
    return ""


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_is_there_as_long_as_people_agree(secret: str, sites: Mapping[str, Mapping[str, bytes]]) -> None:
    assert find_form(SECRETS[secret], sites["agreed"])


@pytest.mark.parametrize("state", ["withdrawn", "expired"])
@pytest.mark.parametrize("secret", SECRETS)
def test_no_byte_of_a_secret_is_left(secret: str, state: str, sites: Mapping[str, Mapping[str, bytes]]) -> None:
    assert find_form(SECRETS[secret], sites[state]) == ""


def test_the_picture_is_published_as_long_as_people_agree(sites: Mapping[str, Mapping[str, bytes]]) -> None:
    assert sites["agreed"][f"media/{FILE}"] == IMAGE
    page = sites["agreed"]["fr/pratiques/portrait/index.html"].decode()
    assert "avec l’accord des personnes, jusqu’au 3 mai 2028" in page


@pytest.mark.parametrize("state", ["withdrawn", "expired"])
def test_no_byte_of_the_picture_is_left(state: str, sites: Mapping[str, Mapping[str, bytes]]) -> None:
    pieces = [IMAGE[start : start + 16] for start in range(0, len(IMAGE) - 16, 16)]
    for path, data in sites[state].items():
        assert not path.startswith("media/")
        assert not any(piece in data for piece in pieces), path


@pytest.mark.parametrize("state", ["agreed", "withdrawn", "expired"])
def test_the_reference_of_the_signed_form_is_never_published(
    state: str, sites: Mapping[str, Mapping[str, bytes]]
) -> None:
    assert find_form(FORM, sites[state]) == ""


@pytest.mark.parametrize("state", ["withdrawn", "expired"])
def test_the_pages_say_that_something_is_gone(state: str, sites: Mapping[str, Mapping[str, bytes]]) -> None:
    for path, words in {
        "fr/pratiques/portrait": "Image retirée.",
        "nl/praktijken/portrait": "Beeld weggehaald.",
        "fr/ressources/photo": "Image retirée.",
        "fr/pratiques/prose": "Texte retiré",
    }.items():
        page = sites[state][f"{path}/index.html"].decode()
        assert words in page
        assert "hub-gone" in page or words == "Texte retiré"
