"""The revision of an original, by the definition of RECORDS ('Revision'), worked out here anew."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable

import pytest

from hub.check import Checked
from hub.check.revision import hash_part, name_some
from tests.hubs import ACTOR, codes, raw, record, translation

CheckAt = Callable[..., Checked]
FR, NL = "practices/x.fr.md", "practices/x.nl.md"
AROUND = {"actors/wsm.fr.md": record(ACTOR), "media/a.jpg": b"x"}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def revision(parts: dict[str, str]) -> str:
    """Over the sorted lines `name=hash`, each the hash of a text in NFC with white space collapsed."""
    lines = []
    for name, text in parts.items():
        plain = " ".join(unicodedata.normalize("NFC", text).split())
        if plain:
            lines.append(f"{name}={digest(plain)}\n")
    return digest("".join(sorted(lines)))


FRONT = """\
title: "Une  caisse"
summary: s
created: 2026-01-01
led_by: [{label: Nous, role: trésorerie}]
sources: [{title: t}]
keywords: [un, deux]
seeking: "  de l'aide "
lessons:
  - {id: sortie, text: Fixer la règle.}
  - {id: debut, text: Commencer.}
transfer: [{condition: un, needed: 'yes'}, {condition: deux}]
partnership:
  exit: préavis
  parties: [{actor: wsm, role: caisse}, {actor: {label: x}, contributions: temps}]
media: [{file: a.jpg, alt: Une image}]
award: {call: Appel, year: 2024}
"""
BODY = """
Une  introduction
sur deux lignes.

## Contexte

Le contexte.

### Un détail

Encore.

## Un titre à nous

Autre chose.

## Leçons

"""
PARTS = {
    "title": "Une caisse",
    "summary": "s",
    "keywords": "un\ndeux",
    "seeking": "de l'aide",
    "lessons.sortie.text": "Fixer la règle.",
    "lessons.debut.text": "Commencer.",
    "transfer.0.condition": "un",
    "transfer.1.condition": "deux",
    "partnership.exit": "préavis",
    "partnership.parties.wsm.role": "caisse",
    "partnership.parties.1.contributions": "temps",
    "media.a.jpg.alt": "Une image",
    "award.call": "Appel",
    "body.intro": "Une introduction sur deux lignes.",
    "body.context": "Le contexte. ### Un détail Encore.",
    "body.un-titre-a-nous": "Autre chose.",
}


def test_hash_of_a_part() -> None:
    assert hash_part("Bonjour") == digest("Bonjour")
    assert hash_part("  e\u0301te\u0301 \n\t ici ") == digest("été ici")


def test_the_revision_that_check_names(check_at: CheckAt) -> None:
    checked = check_at({**AROUND, FR: raw(FRONT, BODY), NL: translation()})
    missing = [f for f in checked.findings if f.code == "revision-missing"]
    assert [f.args["revision"] for f in missing] == [revision(PARTS)]


def test_the_right_revision_is_fresh(check_at: CheckAt) -> None:
    checked = check_at({**AROUND, FR: raw(FRONT, BODY), NL: translation(revision=revision(PARTS))})
    assert codes(checked.findings, NL) == []
    assert checked.records["practices/x"].translations["nl"].stale == ()


@pytest.mark.parametrize(
    ("old", "new", "stale"),
    [
        ("préavis", "un préavis", "partnership.exit"),
        ("Fixer la règle.", "Fixer les règles.", "lessons.sortie.text"),
        ("Le contexte.", "Le contexte !", "body.context"),
        ("Une  introduction", "Introduction", "body.intro"),
        ("[un, deux]", "[un, deux, trois]", "keywords"),
        ("Un titre à nous", "Titre", "body.titre, body.un-titre-a-nous"),
    ],
)
def test_a_change_of_words_makes_its_part_stale(old: str, new: str, stale: str, check_at: CheckAt) -> None:
    hashes = "".join(f"    {name}: {digest(' '.join(text.split()))}\n" for name, text in PARTS.items())
    front = f"title: Titel\nsummary: s\ntranslates:\n  lang: fr\n  revision: {revision(PARTS)}\n  parts:\n{hashes}"
    original = raw(FRONT, BODY)
    assert original.count(old) == 1
    checked = check_at({**AROUND, FR: original.replace(old, new), NL: f"---\n{front}---\n"})
    assert [f.code for f in checked.findings if f.path.endswith("x.nl.md")] == ["translation-stale"]
    finding = next(f for f in checked.findings if f.code == "translation-stale")
    assert (finding.field, finding.line, finding.args["parts"]) == ("translates.revision", 6, stale)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("created: 2026-01-01", "created: 2026-02-02"),
        ("year: 2024", "year: 2025"),
        ("needed: 'yes'", "needed: helpful"),
        ("Une  introduction\nsur deux", "Une introduction sur   deux"),
        ("[{title: t}]", "[{title: u}]"),
        ("role: trésorerie", "role: caisse"),
        ("## Leçons\n", ""),
        ("alt: Une image}", "alt: Une image, consent: {scope: [image], given: 2020-01-01}}"),
        ("alt: Une image}", "alt: Une image, consent: {scope: [image], given: 2026-01-01, status: withdrawn}}"),
    ],
)  # fmt: skip
def test_a_neutral_change_makes_nothing_stale(old: str, new: str, check_at: CheckAt) -> None:
    original = raw(FRONT, BODY)
    assert original.count(old) == 1
    files = {**AROUND, FR: original.replace(old, new), NL: translation(revision=revision(PARTS))}
    assert "translation-stale" not in codes(check_at(files).findings)


def test_without_parts_the_whole_is_stale(check_at: CheckAt) -> None:
    original = record("led_by: [{label: x}]\nsources: [{title: t}]\nlessons: [{id: a, text: b}]", "c")
    checked = check_at({FR: original, NL: translation(revision="00000000")})
    stale = checked.records["practices/x"].translations["nl"].stale
    assert stale == ("body.intro", "lessons.a.text", "summary", "title")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (6, "p0, p1, p2, p3, p4, p5"),
        (7, "p0, p1, p2, p3, p4, … (+2)"),
        (56, "p0, p1, p2, p3, p4, … (+51)"),
    ],
)
def test_a_message_names_no_more_parts_than_one_reads(count: int, said: str) -> None:
    assert name_some([f"p{n}" for n in range(count)]) == said
