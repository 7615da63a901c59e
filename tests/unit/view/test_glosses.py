"""Tips on words of the glossary: where they stand, where they never do, and what they are made of."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from hub.settings import Settings
from hub.view import view_pages
from hub.view.glosses import MOST, ROOM, TAG, list_blocks
from tests.hubs import link_hub, practice, record, schema_of, translation
from tests.markup import Markup

HubAt = Callable[..., Settings]
TIP = re.compile(r'<a class="hub-term" href="([^"]*)" aria-describedby="([^"]*)">([^<]*)</a>')
SOUTH = record("usage: debated", title="pays du Sud").replace("summary: s", "summary: Un point cardinal.")
ZUIDEN = record("usage: debated", title="het Zuiden").replace("summary: s", "summary: Een windstreek.")
CIBLE = record("usage: debated", title="public cible")
TERMS = {"terms/sud.fr.md": SOUTH, "terms/sud.nl.md": ZUIDEN, "terms/cible.fr.md": CIBLE}


def view(settings: Settings, address: str) -> str:
    graph, _ = link_hub(settings)
    pages = view_pages(graph, schema_of(settings), settings)
    return next(page.html for page in pages if page.address == address)


def find_tips(html: str) -> list[str]:
    """The words that have a tip, in reading order."""
    return [match[3] for match in TIP.finditer(html)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Deux pays du Sud.", ["pays du Sud"]),
        ("Un pays du Sud, puis un autre pays du Sud.", ["pays du Sud"]),
        ("Un pays du Sud.\n\nUn public cible.\n\nUn pays du Sud.", ["pays du Sud", "public cible"]),
        ("- Un pays du Sud\n- Un public cible", ["pays du Sud", "public cible"]),
        ("Un **pays du Sud**.", ["pays du Sud"]),
        ("## Contexte\n\nUn pays du Sud & « d'autres ».", ["pays du Sud"]),
        # A title stands in italics.
        ("Lire *Un pays du Sud*.", []),
        ("> Nous, un pays du Sud.", []),
        ("Awa dit : « un pays **fort** du Sud, un pays du Sud ».", []),
        ("Awa dit : « un pays *fort*, un pays du Sud » et part.", []),
        ("Un `pays du Sud`.", []),
        ("Un mot.\n\n    un pays du Sud", []),
        ("## Un pays du Sud", []),
        ("[Un pays du Sud](https://example.org/).", []),
        ("| a | b |\n|---|---|\n| x | un pays du Sud |", []),
        ("Un mot[^1].\n\n[^1]: Les pays du Sud, p. 3.", []),
        # The first that is free has the tip.
        ("> Nous, un pays du Sud.\n\nUn pays du Sud.", ["pays du Sud"]),
        # The author has made the link.
        ("Un [mot](../terms/sud.fr.md) : pays du Sud.", []),
        # HTML is shown as it was typed.
        ("Un <b>pays du Sud</b> & co.", ["pays du Sud"]),
    ],
)
def test_where_tips_stand(body: str, expected: list[str], hub_at: HubAt) -> None:
    html = view(hub_at({**TERMS, "practices/a.fr.md": practice("", body)}), "fr/pratiques/a/")
    assert find_tips(html) == expected
    markup = Markup(html)
    assert (markup.open, markup.stray) == ([], [])


def test_a_tip_is_a_link_and_the_words_that_describe_it(hub_at: HubAt) -> None:
    html = view(hub_at({**TERMS, "practices/a.fr.md": practice("", "Un pays du Sud.")}), "fr/pratiques/a/")
    assert (
        'Un <a class="hub-term" href="../../../fr/glossaire/sud/" aria-describedby="hub-tip-1">pays du Sud</a>'
        '<span role="tooltip" id="hub-tip-1" class="hub-tip" hidden>Un point cardinal.</span>.'
    ) in html


def test_the_lead_comes_first_and_the_title_has_none(hub_at: HubAt) -> None:
    text = practice("", "Le public cible, un pays du Sud.").replace("title: Titre", "title: Un public cible")
    files = {**TERMS, "practices/a.fr.md": text.replace("summary: s", "summary: Un pays du Sud.")}
    html = view(hub_at(files), "fr/pratiques/a/")
    assert find_tips(html) == ["pays du Sud", "public cible"]
    assert find_tips(html.partition("<article")[0]) == ["pays du Sud"]


def test_a_text_in_another_language_is_read_in_its_own_and_leads_to_the_readers_page(hub_at: HubAt) -> None:
    html = view(hub_at({**TERMS, "practices/a.fr.md": practice("", "Un pays du Sud.")}), "nl/praktijken/a/")
    assert find_tips(html) == ["pays du Sud"]
    assert 'href="../../../nl/woordenlijst/sud/" aria-describedby' in html
    assert 'class="hub-tip" lang="nl" hidden>Een windstreek.</span>' in html


def test_a_word_of_one_language_is_no_word_of_another(hub_at: HubAt) -> None:
    files = {
        **TERMS,
        "practices/a.fr.md": practice("", "Ils disent het Zuiden."),
        "practices/a.nl.md": translation("", "Landen in het Zuiden."),
    }
    settings = hub_at(files)
    assert find_tips(view(settings, "fr/pratiques/a/")) == []
    assert find_tips(view(settings, "nl/praktijken/a/")) == ["het Zuiden"]


def test_a_page_has_few_tips_and_they_are_short(hub_at: HubAt) -> None:
    named = [f"mot{letter}" for letter in "abcdefghijkl"]
    long = "Un mot. " * 30
    terms = {
        f"terms/{name}.fr.md": record("usage: debated", title=name).replace("summary: s", f"summary: {long}")
        for name in named
    }
    html = view(hub_at({**terms, "practices/a.fr.md": practice("", ", ".join(named))}), "fr/pratiques/a/")
    assert find_tips(html) == named[:MOST]
    tips = re.findall(r'class="hub-tip" hidden>([^<]*)<', html)
    assert len(tips) == MOST
    assert all(0 < len(tip) <= ROOM for tip in tips)


def test_a_words_own_page_has_none(hub_at: HubAt) -> None:
    word = record("usage: debated", "Un pays du Sud, un public cible.", title="pays du Sud")
    html = view(hub_at({**TERMS, "terms/sud.fr.md": word}), "fr/glossaire/sud/")
    assert find_tips(html) == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [("told_in: fr", []), ("read_back: {date: 2025-03, by: nous}", []), ("words_kept: [sud]", ["pays du Sud"])],
)
def test_a_testimony_has_none_and_a_word_kept_on_purpose_has(front: str, expected: list[str], hub_at: HubAt) -> None:
    html = view(hub_at({**TERMS, "practices/a.fr.md": practice(front, "Un pays du Sud.")}), "fr/pratiques/a/")
    assert find_tips(html) == expected


def test_the_words_of_a_quote_have_none_but_the_prose_of_a_statement_has(hub_at: HubAt) -> None:
    front = (
        "statement_kind: demand\nissued_by: [{label: Un groupe}]\nquote: Écoutez les pays du Sud.\n"
        "themes: [partenariat]\nsources: [{title: t}]"
    )
    html = view(hub_at({**TERMS, "statements/s.fr.md": record(front, "Un public cible.")}), "fr/paroles/s/")
    assert find_tips(html) == ["public cible"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <strong>b</strong> c</p><p>d</p>", ["a b c", "d"]),
        ("<ul><li>a</li><li><p>b</p></li></ul>", ["a", "b"]),
        ('<p>a <a href="x" title="1 > 0">b</a> c</p>', ["a (b) c"]),
        ("<p>a<br>b</p>", ["ab"]),
        ('<p>a</p><div lang="nl"><p>b</p></div>', ["a", "(b)"]),
        ("<blockquote><p>a</p></blockquote><p>b</p>", ["(a)", "b"]),
    ],
)
def test_a_block_holds_what_a_quotation_may_run_through(html: str, expected: list[str]) -> None:
    pieces = TAG.split(html)
    told = [
        "".join(pieces[run.place] if run.is_free else f"({pieces[run.place]})" for run in block)
        for block in list_blocks(pieces, "fr")
    ]
    assert [block for block in told if block] == expected
