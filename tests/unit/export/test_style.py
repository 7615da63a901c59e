"""Of a style sheet, the rules that a page may use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.export.style import choose_rules, write_colours
from hub.settings import Settings

USED = '<p class="hub-here hub-both" id="place" data-hub-kind="term">, make("p", { "data-hub-made": "" })'


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("p { margin: 0 }", "p{margin:0}"),
        ('p {\n  font: a, "b ; c" ;  margin: 0\n  auto }', 'p{font:a,"b ; c";margin:0 auto}'),
        (".hub-here { margin: 0 }", ".hub-here{margin:0}"),
        (".hub-her { margin: 0 }", ""),
        (".hub-here-not { margin: 0 }", ""),
        (".hub-kind { margin: 0 }", ""),
        (".hub-here .hub-gone { margin: 0 }", ""),
        (".hub-gone, .hub-here, p { margin: 0 }", ".hub-here, p{margin:0}"),
        ("p:not(.hub-gone) { margin: 0 }", "p:not(.hub-gone){margin:0}"),
        (":is(.hub-gone, .hub-here) p { margin: 0 }", ":is(.hub-gone, .hub-here) p{margin:0}"),
        (":is(.hub-gone, .hub-lost) p { margin: 0 }", ""),
        ("p:has(.hub-gone) { margin: 0 }", ""),
        ('[data-hub-kind^="term"] { margin: 0 }', '[data-hub-kind^="term"]{margin:0}'),
        ("[data-hub-made] { margin: 0 }", "[data-hub-made]{margin:0}"),
        ("[data-hub-other] { margin: 0 }", ""),
        ("#place { margin: 0 } #elsewhere { margin: 0 }", "#place{margin:0}"),
        ('p::before { content: "}{" }', 'p::before{content:"}{"}'),
        ("/* .hub-here { */ p { margin: 0 /* } */ }", "p{margin:0}"),
        ("@media print { .hub-gone { margin: 0 } p { margin: 0 } }", "@media print{p{margin:0}\n}"),
        ("@media print { .hub-gone { margin: 0 } }", ""),
        ("@supports (a: b) { @media print { p { margin: 0 } } }", "@supports (a: b){@media print{p{margin:0}\n}\n}"),
        ("@page { margin: 1cm }", "@page{margin:1cm}"),
        ("@font-face { font-family: A; src: url(a.woff2) } p { margin: 0 }", "p{margin:0}"),
    ],
)
def test_what_a_page_may_use_is_kept(css: str, expected: str) -> None:
    assert choose_rules(css, USED).strip() == expected


def test_rules_keep_their_order() -> None:
    assert (
        choose_rules("p { margin: 0 }\n.hub-gone { color: red }\np { margin: 1px }\n", USED)
        == "p{margin:0}\np{margin:1px}\n"
    )


def test_the_colours_of_a_site_are_a_rule(hub_at: Callable[..., Settings]) -> None:
    assert write_colours(hub_at({})) == ""
    own = hub_at({}, hub="colours: {paper: '#fff', accent: '#123456'}")
    assert write_colours(own) == ":root{--hub-accent:#123456;--hub-paper:#fff;}\n"
