"""Consent: what has ended is gone from the record, and the record from the site where that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from hub.check import Checked
from hub.model.record import Agent, Date, Record
from hub.model.text import Text
from tests.hubs import ACTOR, codes, practice, raw, record, translation

CheckAt = Callable[..., Checked]
X, NL = "practices/x.fr.md", "practices/x.nl.md"
NAME = "Awa Diop"
VALID = "consent: {scope: [name], given: 2025-06-01}"
EXPIRED = "consent: {scope: [name], given: 2020-06-01}"
WITHDRAWN = "consent: {scope: [name], given: 2025-06-01, status: withdrawn}"
ROLE = "role: Une fondatrice"


def person(consent: str = "", name: str = NAME, role: str = ROLE) -> str:
    return "{" + ", ".join(part for part in (f"person: {name}", role, consent) if part) + "}"


def all_words(value: object) -> Iterator[str]:
    """Every word that a record would show, wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from (str(name), *all_words(inner))
    elif isinstance(value, tuple):
        for inner in value:
            yield from all_words(inner)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from all_words(getattr(value, name))


def show(record: Record) -> str:
    return "\n".join(all_words(record))


def assert_withheld(found: Record) -> None:
    """Nothing is left of it but its address."""
    assert found.withheld
    assert found.title.by_lang == {found.original: ""}
    assert (dict(found.values), dict(found.bodies), dict(found.local)) == ({"title": found.title}, {}, {})


ROLE_ALONE = Agent(label=Text({"fr": "Une fondatrice"}, "fr"))
NAMED = Agent(person=NAME, role=Text({"fr": "Une fondatrice"}, "fr"))
CONSENTS: dict[str, tuple[str, str | None, bool]] = {
    "valid": (VALID, None, True),
    "valid on its last day": ("consent: {scope: [name], given: 2025-01-01, expires: 2026-11-22}", None, True),
    "valid for three years": ("consent: {scope: [name], given: 2023-11-22}", None, True),
    "given on 29 February": ("consent: {scope: [name], given: 2024-02-29}", None, True),
    "given at the end of time": ("consent: {scope: [name], given: 9999-12-31}", None, True),
    "none": ("", "consent-missing", False),
    "no consent for the name": ("consent: {scope: [image], given: 2025-06-01}", "consent-missing", False),
    "without a day": ("consent: {scope: [name]}", "consent-missing", False),
    "expired yesterday": ("consent: {scope: [name], given: 2025-01-01, expires: 2026-11-21}", "consent-expired", False),
    "three years and a day": ("consent: {scope: [name], given: 2023-11-21}", "consent-expired", False),
    "expired": (EXPIRED, "consent-expired", False),
    "withdrawn": (WITHDRAWN, "consent-expired", False),
}  # fmt: skip


@pytest.mark.parametrize("place", ["led_by", "with", "contributors", "validation", "translates"])
@pytest.mark.parametrize("name", CONSENTS)
def test_a_person_is_named_with_her_consent_only(name: str, place: str, check_at: CheckAt) -> None:
    consent, code, is_named = CONSENTS[name]
    files: dict[str, str] = {}
    if place == "translates":
        by = f"title: Titel\nsummary: s\ntranslates: {{lang: fr, by: {person(consent)}}}"
        files = {X: practice(), NL: raw(by)}
        if name == "none":
            code, is_named = None, True  # who translated says so herself, as a public author does
    elif place == "led_by":
        files = {X: practice(led_by=f"[{person(consent)}]")}
    elif place == "contributors":
        agent = person()
        files = {X: practice(f"contributors: [{{agent: {agent}, role: author{', ' + consent if consent else ''}}}]")}
    elif place == "validation":
        files = {X: practice(f"validation: [{{by: {person(consent)}}}]")}
    else:
        files = {X: practice(f"with: [{person(consent)}]")}
    checked = check_at(files)
    assert codes(checked.findings) == ([code] if code else [])
    found = checked.records["practices/x"]
    assert (NAME in show(found)) is is_named
    assert found.redacted is not is_named
    assert not found.withheld
    assert "Une fondatrice" in show(found)


def test_a_name_becomes_the_role(check_at: CheckAt) -> None:
    values = check_at({X: practice(led_by=f"[{person(EXPIRED)}]")}).records["practices/x"].values
    assert values["led_by"] == (ROLE_ALONE,)
    values = check_at({X: practice(led_by=f"[{person(VALID)}]")}).records["practices/x"].values
    assert values["led_by"] == (NAMED,)


def test_without_a_role_nothing_is_left(check_at: CheckAt) -> None:
    checked = check_at({X: practice(led_by=f"[{person(EXPIRED, role='')}, {{label: Nous}}]")})
    assert checked.records["practices/x"].values["led_by"] == (Agent(label=Text({"fr": "Nous"}, "fr")),)


@pytest.mark.parametrize("consent", [EXPIRED, WITHDRAWN, ""])
@pytest.mark.parametrize(
    ("path", "front", "body"),
    [
        (X, "", "Merci à Awa Diop."),
        (X, "", "Merci à **AWA\nDIOP**."),
        (X, "", "## Avec Awa Diop\n"),
        (X, "seeking: Écrire à Awa Diop", ""),
        (X, "keywords: [awa diop]", ""),
        (X, "sources: [{title: Entretien avec Awa Diop}]", ""),
        (X, "lessons: [{id: a, text: 'Awa Diop le disait'}]", ""),
        ("practices/chez-awa-diop.fr.md", "", ""),
    ],
)
def test_a_name_in_the_prose_withholds_the_record(
    path: str, front: str, body: str, consent: str, check_at: CheckAt
) -> None:
    text = practice(front, body, led_by=f"[{person(consent)}]")
    if front.startswith("sources"):
        text = text.replace("sources: [{title: t}]\n", "")
    checked = check_at({path: text})
    assert "consent-in-prose" in codes(checked.findings)
    (found,) = checked.records.values()
    assert_withheld(found)
    assert NAME not in "".join(words for words in all_words(found.values))


def test_a_name_in_the_prose_with_consent(check_at: CheckAt) -> None:
    checked = check_at({X: practice("", "Merci à Awa Diop.", led_by=f"[{person(VALID)}]")})
    assert codes(checked.findings) == []
    assert not checked.records["practices/x"].withheld


def test_a_name_in_the_translation_withholds_the_record(check_at: CheckAt) -> None:
    checked = check_at({X: practice(led_by=f"[{person(EXPIRED)}]"), NL: translation("", "Dank aan Awa Diop.")})
    assert codes(checked.findings) == ["consent-in-prose", "consent-expired"]
    assert_withheld(checked.records["practices/x"])


def test_a_name_in_a_term_withholds_it(check_at: CheckAt) -> None:
    front = f"usage: debated\npositions: [{{by: {person(EXPIRED)}, says: Oui}}]"
    checked = check_at({"terms/mot.fr.md": record(front, "Awa Diop")})
    assert_withheld(checked.records["terms/mot"])


def test_a_name_without_latin_letters_is_not_sought_in_paths(check_at: CheckAt) -> None:
    """Its letters leave no slug, so a path cannot hold it."""
    checked = check_at({"practices/section.fr.md": practice(led_by=f"[{person(EXPIRED, name='Наталья')}]")})
    assert codes(checked.findings) == ["consent-expired"]
    assert not checked.records["practices/section"].withheld


def test_a_short_name_is_not_sought_within_words(check_at: CheckAt) -> None:
    checked = check_at({X: practice("", "Un travail idéal", led_by=f"[{person(EXPIRED, name='Al')}]")})
    assert codes(checked.findings) == ["consent-expired"]


@pytest.mark.parametrize(
    "front",
    [
        "with: [{person: Awa Diop, role: r, consent: {scope: [name, text], given: 2025-06-01, status: withdrawn}}]",
        "with: [{person: Awa Diop, role: r, consent: {scope: [text], given: 2025-06-01, status: withdrawn}}]",
        "contributors: [{agent: {label: Une voisine}, role: author, consent: {scope: [text], given: 2025-06-01, status: withdrawn}}]",
        "contributors: [{agent: wsm, role: author, consent: {scope: [text], status: withdrawn}}]",
    ],
)  # fmt: skip
def test_a_text_taken_back_withholds_the_record(front: str, check_at: CheckAt) -> None:
    checked = check_at({"actors/wsm.fr.md": record(ACTOR), X: practice(front, "Ce qu'elle a raconté.")})
    assert_withheld(checked.records["practices/x"])


def test_an_expired_text_is_kept(check_at: CheckAt) -> None:
    front = "with: [{person: Awa Diop, role: r, consent: {scope: [name, text], given: 2020-06-01}}]"
    assert not check_at({X: practice(front)}).records["practices/x"].withheld


IMAGE = {
    "none is asked": ("", None, True),
    "valid": (", consent: {scope: [image], given: 2025-06-01}", None, True),
    "voice": (", consent: {scope: [voice], given: 2025-06-01}", None, True),
    "expired": (", consent: {scope: [image], given: 2020-06-01}", "consent-expired", False),
    "withdrawn": (", consent: {scope: [image], given: 2025-06-01, status: withdrawn}", "consent-expired", False),
    "another scope": (", consent: {scope: [name], given: 2025-06-01}", "consent-missing", False),
    "without a day": (", consent: {scope: [image]}", "consent-missing", False),
}


@pytest.mark.parametrize("name", IMAGE)
def test_an_image_is_shown_with_consent_only(name: str, check_at: CheckAt) -> None:
    consent, code, is_shown = IMAGE[name]
    files = {
        "media/a.jpg": b"x",
        X: practice(f"media: [{{file: a.jpg, alt: Awa rit, credit: c{consent}}}]", "![x](media/a.jpg)"),
        NL: translation("media: [{file: a.jpg, alt: Awa lacht}]"),
    }
    checked = check_at(files)
    assert codes(checked.findings) == ([code] if code else [])
    found = checked.records["practices/x"]
    alt = Text({"fr": "Awa rit", "nl": "Awa lacht"}, "fr")
    held = {"consent": {"scope": (name if name == "voice" else "image",), "expires": Date(2028, 6, 1)}}
    expected = {"file": "a.jpg", "alt": alt, "credit": "c", **(held if consent else {})} if is_shown else {"file": ""}
    assert found.values["media"] == (expected,)
    assert found.redacted is not is_shown


LISTED = "actor_kind: individual\nlisting_consent: {{scope: [name], given: {given}{more}}}{front}"


@pytest.mark.parametrize(
    ("front", "found", "withheld"),
    [
        ("actor_kind: individual", ["source-missing", "consent-missing"], True),
        ("actor_kind: diaspora-collective", ["source-missing", "consent-missing"], True),
        ("actor_kind: ngo\ncountries: [SN]", ["source-missing", "consent-missing"], True),
        ("actor_kind: ngo\ncountries: [SN, BE]", ["source-missing"], False),
        ("actor_kind: individual\nsources: [{title: t}]", [], False),
        ("actor_kind: individual\nfictitious: true", [], False),
        (LISTED.format(given="2025-01-01", more="", front=""), ["source-missing"], False),
        (LISTED.format(given="2020-01-01", more="", front=""), ["source-missing", "consent-missing", "consent-expired"], True),
        (LISTED.format(given="2020-01-01", more="", front="\nsources: [{title: t}]"), ["consent-expired"], False),
        (LISTED.format(given="2025-01-01", more=", status: withdrawn", front=""), ["source-missing", "consent-missing", "consent-expired"], True),
        (LISTED.format(given="2025-01-01", more=", status: withdrawn", front="\nsources: [{title: t}]"), ["consent-expired"], True),
        ("actor_kind: individual\nlisting_consent: {scope: [name]}", ["source-missing", "consent-missing"], True),
    ],
)  # fmt: skip
def test_who_agrees_to_be_listed(front: str, found: list[str], withheld: bool, check_at: CheckAt) -> None:
    checked = check_at({"actors/a.fr.md": record(front)}, hub="countries: [BE, LU]")
    assert sorted(codes(checked.findings)) == sorted(found)
    assert checked.records["actors/a"].withheld is withheld


def test_a_public_author_needs_no_consent(check_at: CheckAt) -> None:
    front = "resource_kind: study\nsources: [{title: t}]\ncreators: [{person: Henry Mintzberg}]"
    checked = check_at({"resources/r.fr.md": record(front)})
    assert codes(checked.findings) == []
    assert checked.records["resources/r"].values["creators"] == (Agent(person="Henry Mintzberg"),)


def image(consent: str = "", file: str = "a.jpg", alt: str = "Awa Diop rit") -> str:
    return f"{{file: {file}, alt: {alt}{', ' + consent if consent else ''}}}"


OVER = "consent: {scope: [image], given: 2020-06-01, ref: A-017}"
HELD = "consent: {scope: [image], given: 2025-06-01, ref: A-017}"
Y = "practices/y.fr.md"


def test_the_reference_of_the_signed_form_goes_no_further(check_at: CheckAt) -> None:
    listed = (
        "actor_kind: individual\nlisting_consent: {scope: [name], given: 2025-06-01, ref: A-017}\nsources: [{title: t}]"
    )
    checked = check_at({"media/a.jpg": b"x", X: practice(f"media: [{image(HELD)}]"), "actors/a.fr.md": record(listed)})
    assert "A-017" not in "".join(show(one) for one in checked.records.values())


@pytest.mark.parametrize("own", ["", HELD])
@pytest.mark.parametrize(
    "markdown",
    [
        "Avant ![Awa Diop *rit*](../media/a.jpg) après",
        '![Awa Diop [ici]](<../media/a.jpg> "Awa Diop")',
        "[![Awa Diop](../media/a.jpg)](../media/a.jpg)",
        "![Awa Diop][photo]\n\n[photo]: ../media/a.jpg 'Awa Diop'",
        "![photo]\n\n## Suite\n\n![Awa Diop][Photo]\n\n[PHOTO]:\n  ../media/a.jpg",
        "Voir [la photo](../media/a.jpg).",
    ],
)
def test_a_file_whose_consent_is_over_is_shown_by_no_record(markdown: str, own: str, check_at: CheckAt) -> None:
    files = {
        "media/a.jpg": b"x",
        X: practice(f"media: [{image(OVER)}]"),
        Y: practice(f"media: [{image(own, alt='Un jardin')}]", markdown),
    }
    checked = check_at(files)
    assert ("consent-elsewhere", "media[0].file") in [(f.code, f.field) for f in checked.findings if Y in f.path]
    found = checked.records["practices/y"]
    assert found.redacted
    assert not found.withheld
    assert found.values["media"] == ({"file": ""},)
    assert {"a.jpg", "Awa", "jardin", "A-017"}.isdisjoint(show(found).replace("/", " ").split())
    assert "Awa" not in show(found)
    assert "a.jpg" not in show(found)


def test_other_images_stay(check_at: CheckAt) -> None:
    body = "![Une](../media/b/a.jpg) ![Deux](../media/a.jpg) [lien](https://a.example/a.png)\n\n[^1]: note"
    files = {
        "media/a.jpg": b"x",
        "media/b/a.jpg": b"y",
        X: practice(f"media: [{image(OVER)}, {image(file='b/a.jpg', alt='Une')}]", body),
    }
    found = check_at(files).records["practices/x"]
    assert found.bodies["fr"][0].markdown == body.replace("![Deux](../media/a.jpg)", "![](media/)")
    assert not found.withheld


def test_what_is_left_of_a_file_withholds_the_record(check_at: CheckAt) -> None:
    body = "![un [deux [trois]]](../media/a.jpg)"
    checked = check_at({"media/a.jpg": b"x", X: practice(f"media: [{image(OVER)}]", body)})
    assert codes(checked.findings) == ["consent-in-prose", "consent-expired"]
    assert_withheld(checked.records["practices/x"])


def test_a_document_too(check_at: CheckAt) -> None:
    front = "resource_kind: video\nsources: [{title: t}]\nfile: a.mp4"
    media = "media: [{file: a.mp4, alt: Une voix, consent: {scope: [voice], given: 2025-06-01, status: withdrawn}}]"
    checked = check_at({"media/a.mp4": b"x", X: practice(media), "resources/r.fr.md": record(front)})
    assert "file" not in checked.records["resources/r"].values


def test_a_word_whose_two_files_show_one_image(check_at: CheckAt) -> None:
    files = {
        "media/a.jpg": b"x",
        "terms/mot.fr.md": record(f"usage: debated\nmedia: [{image(OVER)}]"),
        "terms/mot.nl.md": record(f"usage: debated\nmedia: [{image()}]"),
    }
    found = check_at(files).records["terms/mot"]
    assert [values["media"] for values in found.local.values()] == [({"file": ""},), ({"file": ""},)]


ELSEWHERE = {
    "prose": (Y, practice("", "Merci à **Awa\nDIOP**."), ("body", 8)),
    "with a title": (Y, practice("seeking: L'aide de Diop Awa"), ("seeking", 7)),
    "keywords": (Y, practice("keywords: [jardin, awa-diop]"), ("keywords[1]", 7)),
    "a label": (Y, practice("with: [{label: Les amis d'Awa Diop}]"), ("with[0].label", 7)),
    "an alias": (Y, practice("aliases: [practices/chez-awa-diop]"), ("aliases[0]", 7)),
    "an address": ("practices/chez-awa-diop.fr.md", practice(), ("", 1)),
    "markup": (Y, practice("", "Awa&nbsp;Diop"), ("body", 8)),
    "a link": (Y, practice("", "[x](https://x.example/Awa%20Diop)"), ("body", 8)),
    "slanted letters": (Y, practice("", "Avec _Awa Diop_"), ("body", 8)),
    "the name of a file": (Y, practice("", "https://x.example/awa_diop_2020.png"), ("body", 8)),
    "a name in one word": (Y, practice("", "https://x.example/@AwaDiop2"), ("body", 8)),
    "a word": ("terms/mot.fr.md", record("usage: debated", "Awa Diop"), ("body", 7)),
    "a theme": ("themes/partenariat.fr.md", record("", "Avec Awa Diop"), ("body", 7)),
}


@pytest.mark.parametrize("consent", [EXPIRED, WITHDRAWN])
@pytest.mark.parametrize("case", ELSEWHERE)
def test_a_name_whose_consent_is_over_withholds_other_records(case: str, consent: str, check_at: CheckAt) -> None:
    path, text, (field, line) = ELSEWHERE[case]
    checked = check_at({X: practice(led_by=f"[{person(consent)}]"), path: text})
    found = [f for f in checked.findings if f.code == "consent-in-prose"]
    assert [(f.path.removeprefix("content/"), f.field, f.line) for f in found] == [(path, field, line)]
    assert found[0].args["other"].endswith(X)
    (other,) = (one for one in checked.records.values() if one.id != "practices/x")
    assert_withheld(other)
    assert not {"awa", "diop"} & set(other.id.replace("/", "-").split("-"))
    assert not checked.aliases


@pytest.mark.parametrize(
    "text",
    [
        practice("", "Merci à Awa Diop.", led_by=f"[{person(VALID)}]"),
        practice("", "Merci à Awa."),
        practice("", "Merci à Fatou Awa et Marie Diop."),
        practice("", "Les awadiopiens, et le pré-awadiopisme."),
        record("resource_kind: study\nsources: [{title: t}]\ncreators: [{person: Awa Diop}]", "Awa Diop"),
    ],
)
def test_a_record_with_a_right_of_its_own_keeps_the_name(text: str, check_at: CheckAt) -> None:
    path = "resources/r.fr.md" if "creators" in text else Y
    checked = check_at({X: practice(led_by=f"[{person(WITHDRAWN)}]"), path: text})
    assert codes(checked.findings) == ["consent-expired"]
    assert not any(one.withheld for one in checked.records.values())


def test_who_agrees_to_be_listed_stays_listed(check_at: CheckAt) -> None:
    front = LISTED.format(given="2025-01-01", more="", front="\nsources: [{title: t}]")
    checked = check_at(
        {X: practice(led_by=f"[{person(WITHDRAWN)}]"), "actors/awa-diop.fr.md": record(front, title=NAME)}
    )
    assert not checked.records["actors/awa-diop"].withheld


def test_a_name_that_never_had_consent_withholds_no_other_record(check_at: CheckAt) -> None:
    checked = check_at({X: practice(led_by=f"[{person()}]"), Y: practice("", "Awa Diop")})
    assert codes(checked.findings) == ["consent-missing"]


def test_a_person_who_is_no_longer_listed_has_no_address(check_at: CheckAt) -> None:
    listed = "actor_kind: individual\nlisting_consent: {scope: [name], given: 2025-06-01, status: withdrawn}\nsources: [{title: t}]"
    decided = "partnership: {parties: [{actor: awa-diop}], decisions: {budget: {awa-diop: decides}}}"
    files = {
        "actors/awa-diop.fr.md": record(listed, title="Awa Diop"),
        X: practice(decided, led_by="[awa-diop]"),
        Y: practice("", "Awa Diop"),
    }
    checked = check_at(files)
    assert set(checked.records) == {"actors/withheld-1", "practices/x", "practices/y"}
    assert "awa-diop" not in show(checked.records["practices/x"])
    assert checked.records["actors/withheld-1"].withheld
    assert checked.records["practices/y"].withheld


def test_a_draft_that_is_withheld_stays_a_draft(check_at: CheckAt) -> None:
    text = practice("status: draft", "Merci à Awa Diop.", led_by=f"[{person(EXPIRED)}]")
    assert not check_at({X: text}).records
