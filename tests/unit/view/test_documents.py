"""What search knows of every record and theme, in each language of the site."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.model.document import WEIGHTS, Document, Named
from hub.settings import Settings
from hub.view.cards import Cards
from hub.view.documents import view_documents, view_named
from hub.view.lens import Lens
from tests.hubs import ACTOR, THEMES, link_hub, practice, raw, record, schema_of, translation

HubAt = Callable[..., Settings]
TREE = """\
social:
  label: {fr: Protection sociale, nl: Sociale bescherming}
  definition: {fr: Des droits pour tous., nl: Rechten voor iedereen.}
  alt: {fr: [sécu], nl: [socbes]}
  hidden: {fr: [secu social]}
mutuelles:
  label: {fr: Mutualité, nl: Ziekenfonds}
  broader: social
"""
LONG = "Une phrase assez longue pour être montrée dans un résultat."


def lens_of(settings: Settings, lang: str) -> Lens:
    return Lens(link_hub(settings)[0], schema_of(settings), settings, lang)


def view(settings: Settings, lang: str) -> dict[str, Document]:
    lens = lens_of(settings, lang)
    documents = list(view_documents(lens, Cards(lens)))
    found = {document.id: document for document in documents}
    assert len(found) == len(documents)
    assert {len(document.texts) for document in documents} == {len(WEIGHTS)}
    return found


def name(settings: Settings, lang: str) -> dict[str, Named]:
    return {concept.id: concept for concept in view_named(lens_of(settings, lang))}


def text_of(document: Document, weight: int) -> str:
    return document.texts[WEIGHTS.index(weight)]


@pytest.mark.parametrize(
    ("files", "langs"),
    [
        ({"practices/x.fr.md": practice()}, {"fr": "fr", "nl": "fr"}),
        ({"practices/x.nl.md": practice()}, {"fr": "nl", "nl": "nl"}),
        ({"practices/x.fr.md": practice(), "practices/x.nl.md": translation()}, {"fr": "fr", "nl": "nl"}),
    ],
)
def test_a_record_stands_once_in_every_language_in_its_own_where_it_must(
    files: dict[str, str], langs: dict[str, str], hub_at: HubAt
) -> None:
    settings = hub_at(files)
    assert {lang: view(settings, lang)["practices/x"].lang for lang in langs} == langs


def test_a_record_only_in_french_is_shown_with_its_french_words_and_the_dutch_address(hub_at: HubAt) -> None:
    found = view(hub_at({"practices/x.fr.md": practice("", f"## Contexte\n\n{LONG}\n")}), "nl")["practices/x"]
    assert (found.shown["k"], found.shown["u"], found.shown["t"]) == ("practice", "praktijken/x/", "Titre")
    assert LONG in found.shown["x"]
    assert text_of(found, 8) == "Titre"
    assert found.modified == "2026-01-01"


def test_a_translation_is_found_by_its_own_words(hub_at: HubAt) -> None:
    body = "## Context\n\nEen lange zin die in een resultaat getoond kan worden.\n"
    files = {"practices/x.fr.md": practice("", f"## Contexte\n\n{LONG}\n"), "practices/x.nl.md": translation("", body)}
    settings = hub_at(files)
    dutch, french = (
        "\n".join(view(settings, "nl")["practices/x"].texts),
        "\n".join(view(settings, "fr")["practices/x"].texts),
    )
    assert "Titel" in dutch and "Een lange zin" in dutch and LONG not in dutch
    assert "Titre" in french and LONG in french and "Een lange zin" not in french


def test_a_withheld_record_is_absent_and_no_other_names_it(hub_at: HubAt) -> None:
    consent = "consent: {scope: [name], given: 2020-06-01}"
    files = {
        "practices/y.fr.md": practice("", "## Contexte\n\nAwa Diop a fondé le groupe.\n", led_by=f"[{{person: Awa Diop, {consent}}}]"),
        "practices/x.fr.md": practice("related: [{to: practices/y, rel: see-also}]"),
    }  # fmt: skip
    settings = hub_at(files)
    graph, _ = link_hub(settings)
    assert graph.records["practices/y"].withheld
    for lang in settings.languages:
        found = view(settings, lang)
        assert "practices/y" not in found
        assert "practices/x" in found
        assert not any("Diop" in text for text in found["practices/x"].texts)


def test_a_theme_is_a_document_even_without_a_record(hub_at: HubAt) -> None:
    found = view(hub_at({THEMES: TREE}), "nl")["themes/social"]
    assert found.shown == {
        "k": "theme", "u": "themas/social/", "t": "Sociale bescherming", "x": ["Rechten voor iedereen."],
    }  # fmt: skip
    assert found.texts == ("Sociale bescherming", "Rechten voor iedereen.\nsocbes", "", "", "")
    assert found.concepts == ("themes/social",)
    assert found.lang == "nl"


def test_a_theme_with_a_record_stands_once_with_its_prose(hub_at: HubAt) -> None:
    files = {THEMES: TREE, "themes/social.fr.md": raw("created: 2026-01-01\n", f"{LONG}\n")}
    found = view(hub_at(files), "fr")
    assert [one for one in found if one.startswith("themes/")] == ["themes/social", "themes/mutuelles"]
    assert LONG in text_of(found["themes/social"], 1)


def test_a_deprecated_theme_is_no_document_and_no_name(hub_at: HubAt) -> None:
    settings = hub_at(
        {THEMES: TREE + "ancien:\n  label: {fr: Ancien, nl: Oud}\n  deprecated: true\n  replaced_by: social\n"}
    )
    assert "themes/ancien" not in view(settings, "fr")
    assert "themes/ancien" not in name(settings, "fr")


def test_a_document_lists_its_concepts(hub_at: HubAt) -> None:
    settings = hub_at(
        {THEMES: TREE, "practices/x.fr.md": practice("themes: [mutuelles]\nscale: [national]\nsdgs: [3.8]")}
    )
    found = view(settings, "nl")["practices/x"]
    assert {"themes/mutuelles", "scale/national"} <= set(found.concepts)
    assert len(found.concepts) == len(set(found.concepts))


def test_words_of_fields_are_found_by_their_weight(hub_at: HubAt) -> None:
    files = {
        "actors/a.fr.md": record(f"{ACTOR}\nacronym: GdB", title="Groupe du Bénin"),
        "practices/x.fr.md": practice("places: [{country: BJ, municipality: Parakou}]\nlessons: [{id: l, text: Une leçon.}]", led_by="[a]"),
    }  # fmt: skip
    settings = hub_at(files)
    fields = schema_of(settings).kinds["practice"].fields
    found = view(settings, "fr")["practices/x"]
    assert text_of(found, fields["summary"].weight).splitlines()[0] == "s"
    for words in ("Groupe du Bénin", "GdB"):
        assert words in text_of(found, fields["led_by"].weight)
    for words in ("Bénin", "Parakou"):
        assert words in text_of(found, fields["places"].fields["country"].weight).splitlines()
    assert "Une leçon." in text_of(found, fields["lessons"].fields["text"].weight)


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Un **mot** et *un* `autre` _ici_", "Un mot et un autre ici"),
        ("Voir [la page](https://a.example/b_c) et ![l’image](x.png)", "Voir la page et l’image"),
        ("- un\n- deux\n* trois", "un deux trois"),
        ("1. un\n2. deux", "un deux"),
        ("> Une parole\n> à deux", "Une parole à deux"),
        ("### Un titre", "Un titre"),
        ("Une note[^1] ici", "Une note ici"),
        ("Dix-huit - et plus", "Dix-huit - et plus"),
        ("En 2026. Puis 2 * 3", "En 2026. Puis 2 3"),
    ],
)
def test_the_marks_are_gone(markdown: str, plain: str, hub_at: HubAt) -> None:
    found = view(hub_at({"practices/x.fr.md": practice("", f"## Contexte\n\n{markdown}\n")}), "fr")["practices/x"]
    assert text_of(found, 1).splitlines()[-1] == plain
    assert plain in found.shown["x"]


def test_each_paragraph_is_shown_apart(hub_at: HubAt) -> None:
    body = "## Contexte\n\nUn.\n\nDeux\nlignes.\n\n## Leçons\n\nTrois.\n"
    found = view(hub_at({"practices/x.fr.md": practice("", body)}), "fr")["practices/x"]
    assert found.shown["x"] == ["s", "Un.", "Deux lignes.", "Trois."]
    assert "Trois." in text_of(found, 3)  # lessons weigh more


@pytest.mark.parametrize(("lang", "address"), [("fr", "themes/social/"), ("nl", "themas/social/")])
def test_a_concept_has_all_its_names_and_its_page(lang: str, address: str, hub_at: HubAt) -> None:
    found = name(hub_at({THEMES: TREE}), lang)
    assert found["themes/social"] == Named(
        "themes/social",
        {"fr": "Protection sociale", "nl": "Sociale bescherming"},
        {"fr": ("Protection sociale", "sécu", "secu social"), "nl": ("Sociale bescherming", "socbes")},
        address,
    )
    assert found["themes/mutuelles"].broader == ("themes/social",)
    assert all(not one.address.startswith((f"{lang}/", "/")) for one in found.values())


def test_the_packaged_vocabularies_are_named_too(hub_at: HubAt) -> None:
    found = name(hub_at({}), "fr")
    assert {one.partition("/")[0] for one in found} >= {"themes", "scale", "sdgs", "actor-kind", "publics"}
    assert found["scale/national"].labels["nl"] == ("Nationaal", "landelijk")
