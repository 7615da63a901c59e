"""Ways to narrow results: values, labels, order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.model.document import Facet
from hub.settings import Settings
from hub.view import view_index
from hub.view.facets import ORDER, SPAN
from tests.hubs import ACTOR, THEMES, link_hub, practice, record, schema_of, translation

HubAt = Callable[..., Settings]
TREE = """\
travail:
  label: {fr: Travail, nl: Werk}
social:
  label: {fr: Protection sociale, nl: Sociale bescherming}
mutuelles:
  label: {fr: Mutualité, nl: Ziekenfonds}
  broader: social
locales:
  label: {fr: Mutuelles locales, nl: Lokale ziekenfondsen}
  broader: mutuelles
"""


def view(settings: Settings, lang: str = "fr") -> tuple[dict[str, dict[str, tuple[str, ...]]], dict[str, Facet]]:
    """The values of each document, and the facets."""
    documents, _, facets = view_index(link_hub(settings)[0], schema_of(settings), settings, lang)
    return {document.id: dict(document.facets) for document in documents}, {facet.id: facet for facet in facets}


def values_of(front: str, hub_at: HubAt) -> dict[str, tuple[str, ...]]:
    settings = hub_at({THEMES: TREE, "practices/x.fr.md": practice(front)})
    return view(settings)[0]["practices/x"]


@pytest.mark.parametrize(
    ("front", "facet", "values"),
    [
        ("themes: [travail]", "theme", ("travail",)),
        ("themes: [locales]", "theme", ("locales", "mutuelles", "social")),  # a concept brings those above it
        ("themes: [mutuelles, social, travail]", "theme", ("mutuelles", "social", "travail")),
        ("places: [{country: BJ}, {country: SN}, {country: BJ}]", "country", ("BJ", "SN")),
        ("outcome: mixed", "outcome", ("mixed",)),
        ("scale: [national]", "scale", ("national",)),
        ("sdgs: [3.8, 8, 3]", "sdg", ("3", "8")),  # a target counts for its goal
        ("period: {start: 2012, end: 2016}", "period", ("2010-2014", "2015-2019")),
        ("period: {start: 2010, end: 2014}", "period", ("2010-2014",)),
        ("period: {start: 2014-12-31, end: 2015-01}", "period", ("2010-2014", "2015-2019")),
        ("period: {start: 2009, end: 2021}", "period", ("2005-2009", "2010-2014", "2015-2019", "2020-2024")),
        ("period: {start: 2012}", "period", ("2010-2014",)),
        ("period: {end: 2012}", "period", ("2010-2014",)),
        ("period: {ongoing: true}", "period", ()),
    ],
)
def test_values(front: str, facet: str, values: tuple[str, ...], hub_at: HubAt) -> None:
    assert values_of(front, hub_at).get(facet, ()) == values


def test_spans_are_of_so_many_years(hub_at: HubAt) -> None:
    (span,) = values_of("period: {start: 2012}", hub_at)["period"]
    first, last = map(int, span.split("-"))
    assert last - first + 1 == SPAN


@pytest.mark.parametrize(
    ("files", "langs"),
    [
        ({"practices/x.fr.md": practice()}, ("fr",)),
        ({"practices/x.fr.md": practice(), "practices/x.nl.md": translation()}, ("fr", "nl")),
    ],
)
def test_a_document_tells_its_kind_and_the_languages_it_is_in(
    files: dict[str, str], langs: tuple[str, ...], hub_at: HubAt
) -> None:
    values = view(hub_at(files), "nl")[0]["practices/x"]
    assert (values["kind"], values["language"]) == (("practice",), langs)


def test_a_theme_is_narrowed_by_itself_and_what_is_above(hub_at: HubAt) -> None:
    values, _ = view(hub_at({THEMES: TREE}))
    assert values["themes/locales"] == {"kind": ("theme",), "theme": ("locales", "mutuelles", "social")}


def test_a_tree_stands_in_its_order_each_below_its_own(hub_at: HubAt) -> None:
    settings = hub_at({THEMES: TREE, "practices/x.fr.md": practice("themes: [locales]")})
    for lang, words in {
        "fr": ("Travail", "Protection sociale", "Mutualité", "Mutuelles locales"),
        "nl": ("Werk", "Sociale bescherming", "Ziekenfonds", "Lokale ziekenfondsen"),
    }.items():
        theme = view(settings, lang)[1]["theme"]
        ids, depths = ("travail", "social", "mutuelles", "locales"), (0, 0, 1, 2)
        assert theme.values == tuple(zip(ids, words, depths, strict=True))


FULL = practice(
    "themes: [travail]\noutcome: mixed\nsdgs: [10, 8]\nperiod: {start: 2012, end: 2016}\nplaces: [{country: SN}, {country: BJ}]",
    led_by="[a, b]",
)


@pytest.mark.parametrize(
    ("lang", "facet", "label", "rows"),
    [
        ("fr", "outcome", "Issue", [("mixed", "Résultat mitigé")]),
        ("nl", "outcome", "Afloop", [("mixed", "Deels gelukt")]),
        ("fr", "country", "Pays", [("BJ", "Bénin"), ("SN", "Sénégal")]),
        ("nl", "country", "Land", [("BJ", "Benin"), ("SN", "Senegal")]),
        ("fr", "language", "Langue", [("fr", "français")]),
        ("nl", "language", "Taal", [("fr", "Frans")]),
        ("nl", "period", "Periode", [("2015-2019", "2015-2019"), ("2010-2014", "2010-2014")]),  # newest first
        ("fr", "kind", None, [("practice", "Pratiques"), ("actor", "Acteurs"), ("theme", "Thèmes")]),
        ("fr", "actor", "Acteur", [("b", "ABC"), ("a", "Écoles")]),  # by what they are called, an acronym first
        ("nl", "kind", "Soort", None),
    ],
)
def test_labels_in_both_languages(
    lang: str, facet: str, label: str | None, rows: list[tuple[str, str]] | None, hub_at: HubAt
) -> None:
    files = {
        THEMES: TREE,
        "practices/x.fr.md": FULL,
        "actors/a.fr.md": record(ACTOR, title="Écoles"),
        "actors/b.fr.md": record(f"{ACTOR}\nacronym: ABC", title="Zèbres"),
    }
    found = view(hub_at(files), lang)[1][facet]
    assert label in (None, found.label)
    if rows is not None:
        assert [
            (value, word.lower() if facet == "language" and lang == "fr" else word) for value, word, _ in found.values
        ] == rows


def test_goals_stand_by_number(hub_at: HubAt) -> None:
    goals = view(hub_at({THEMES: TREE, "practices/x.fr.md": practice("sdgs: [10, 8]")}))[1]["sdg"].values
    assert [value for value, _, _ in goals] == ["8", "10"]
    assert all(word.startswith(f"{value} · ") and len(word) > 6 for value, word, _ in goals)


def test_only_values_in_use_are_there_and_all_of_them(hub_at: HubAt) -> None:
    values, facets = view(hub_at({THEMES: TREE, "practices/x.fr.md": FULL}))
    used: dict[str, set[str]] = {}
    for given in values.values():
        for name, found in given.items():
            used.setdefault(name, set()).update(found)
    assert {name: {value for value, _, _ in facet.values} for name, facet in facets.items()} == used
    assert [name for name in facets if name in ORDER] == [name for name in ORDER if name in facets]


STATEMENT = """\
statement_kind: demand
issued_by: [{label: Un groupe}]
issued_at: {event: La rencontre, date: 2023-05}
quote: Écoutez-nous.
themes: [travail]
sources: [{title: t}]
"""


@pytest.mark.parametrize(
    ("lang", "label", "yes"), [("fr", "Répond", "oui"), ("nl", "Geeft antwoord op een vraag", "ja")]
)
def test_who_answers_a_statement_can_be_found(lang: str, label: str, yes: str, hub_at: HubAt) -> None:
    files = {
        THEMES: TREE,
        "statements/s.fr.md": record(STATEMENT),
        "practices/x.fr.md": practice("answers: [s]"),
        "practices/y.fr.md": practice(),
    }
    values, facets = view(hub_at(files), lang)
    assert [name for name, given in values.items() if "answers" in given] == ["practices/x"]
    assert facets["answers"].label.startswith(label)
    assert [(value, word.lower()) for value, word, _ in facets["answers"].values] == [("yes", yes)]
