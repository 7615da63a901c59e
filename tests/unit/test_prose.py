"""Markdown of a record → HTML that can neither run, load nor imitate anything."""

from __future__ import annotations

import pytest

from hub.model.record import Part
from hub.view.prose import collect_notes, render_prose
from tests.markup import Markup


def link(address: str) -> str | None:
    """A link to an actor's file leads to her page in French, an image is where it says."""
    if address.startswith("../actors/"):
        return "fr/acteurs/" + address.removeprefix("../actors/").partition(".")[0] + "/"
    return address if address.startswith("media/") else None


def render(markdown: str, notes: str = "", name: str = "") -> str:
    return render_prose(markdown, "fr", "../../", link, notes=notes, name=name).strip()


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("un *deux* **trois**", "<p>un <em>deux</em> <strong>trois</strong></p>"),
        ("### Un", "<h3>Un</h3>"),
        ("# Un", "<h3>Un</h3>"),
        ("Un\n==", "<h3>Un</h3>"),
        ("###### Un", "<h6>Un</h6>"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("[x](https://a.be/?a=1&b=2)", '<p><a href="https://a.be/?a=1&amp;b=2" rel="noopener">x</a></p>'),
        ("<https://a.be>", '<p><a href="https://a.be" rel="noopener">https://a.be</a></p>'),
        ("<a@b.be>", '<p><a href="mailto:a@b.be" rel="noopener">a@b.be</a></p>'),
        ("[x](../actors/wsm.nl.md)", '<p><a href="../../fr/acteurs/wsm/" rel="noopener">x</a></p>'),
        ("[x]\n\n[x]: ../actors/wsm.nl.md", '<p><a href="../../fr/acteurs/wsm/" rel="noopener">x</a></p>'),
        ("[a [b] c](../actors/wsm.nl.md)", '<p><a href="../../fr/acteurs/wsm/" rel="noopener">a [b] c</a></p>'),
        ("[x](../nowhere.md)", '<p><a rel="noopener">x</a></p>'),
        ("![x](media/a.jpg)", '<p><img src="../../media/a.jpg" alt="x"></p>'),
    ],
)  # fmt: skip
def test_markdown(markdown: str, html: str) -> None:
    assert render(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "a <b onclick=alert(1)>b</b>",
        "<style>*{display:none}</style>",
        '<iframe src="https://a.be"></iframe>',
        "<!-- x -->",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<svg/onload=alert(1)>",
        "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
        "> <details open ontoggle=alert(1)>",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
    ],
)
def test_raw_html_is_shown_as_text(markdown: str) -> None:
    html = render(markdown)
    for tag in ("<script", "<b ", "<style", "<iframe", "<!--", "<?", "<![", "<svg", "<img", "<details"):
        assert tag not in html
    assert "&lt;" in html


@pytest.mark.parametrize(
    "markdown",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x73;cript:alert(1))",
        "[x](\x01javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](data:image/png;base64,AAAA)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/)",
        "[x](\\\\evil.example)",
        "[x](hub:javascript:alert(1))",
        "[x](HUB:javascript:alert(1))",
        "<javascript:alert(1)>",
        "<hub:javascript:alert(1)>",
        "![x](https://evil.example/a.gif)",
        "![x](//evil.example/a.gif)",
        "![x](data:image/gif;base64,AAAA)",
        "![x](hub:https://evil.example/a.gif)",
        "![x](javascript:alert(1))",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[![x](https://evil.example/a.gif)](javascript:alert(1))",
        '[x](a" onclick="alert(1))',
        "[x](<a' onclick='alert(1)>)",
    ],
)
def test_no_address_leads_to_evil(markdown: str) -> None:
    html = render(markdown)
    assert "href=" not in html
    assert "src=" not in html


@pytest.mark.parametrize(
    ("answer", "shown"),
    [('a"onclick="x', "a&quot;onclick=&quot;x"), ("a<b", "a&lt;b"), ("a&b", "a&amp;b")],
)
def test_what_the_caller_answers_is_escaped(answer: str, shown: str) -> None:
    html = render_prose("[x](y)", "fr", "", lambda _: answer)
    assert f'href="{shown}"' in html


@pytest.mark.parametrize(
    "markdown",
    [
        "# Un {#hub-main .hub-card}",
        '[x](https://a.be){: onclick="x" style="y"}',
        "un\n{: .hub-card style=x}",
        '```"><b class="hub-card">\nx\n```',
        "``` hub-card\nx\n```",
        "![x](media/a.jpg){width=1}",
    ],
)
def test_no_class_no_id_no_style(markdown: str) -> None:
    for _, attributes in Markup(render(markdown)).tags:
        assert not {"id", "style", "onclick", "width"} & attributes.keys()
        assert "hub-card" not in attributes.get("class", "").split()


def test_the_words_of_a_caller_are_asked_for_as_typed() -> None:
    asked: list[str] = []

    def note(address: str) -> None:
        asked.append(address)

    render_prose('[a](été.fr.md?x=1&y=2 "t") ![b](media/a%20b.jpg) [c](#x)', "fr", "", note)
    assert asked == ["%C3%A9t%C3%A9.fr.md?x=1&y=2", "media/a%20b.jpg"]


def test_notes_stand_in_another_part_than_their_marks() -> None:
    parts = [
        Part("", "", "Un[^a] et deux[^b].", 1),
        Part("x", "X", "Trois.\n\n[^a]: La **note**.\n    Sa suite.\n[^b]: L'autre.", 3),
    ]
    notes = collect_notes(parts)
    html = render(parts[0].markdown, notes, "intro")
    assert "La <strong>note</strong>." in html
    assert "L’autre." in html.replace("'", "’")
    assert html.count('class="footnote-item"') == 2
    assert 'href="#fn-intro-1"' in html
    assert 'id="fn-intro-1"' in html


def test_notes_of_two_texts_on_a_page_differ() -> None:
    one, two = render("a[^1]\n\n[^1]: x", name="un"), render("a[^1]\n\n[^1]: x", name="deux")
    assert 'id="fn-un-1"' in one
    assert 'id="fn-deux-1"' in two


def test_the_language_of_the_reader_decides() -> None:
    source = "[x](../actors/wsm.fr.md)"
    assert 'href="fr/acteurs/wsm/"' in render_prose(source, "fr", "", lambda _: "fr/acteurs/wsm/")
    assert 'href="nl/actoren/wsm/"' in render_prose(source, "nl", "", lambda _: "nl/actoren/wsm/")


@pytest.mark.parametrize(
    "text", ["[" * 3_000, "*a" * 3_000, "> " * 500 + "a", "`" * 3_000, "![](" * 1_000, "| a " * 2_000]
)
def test_a_nasty_text_takes_no_long_time(text: str) -> None:
    assert render(text)
