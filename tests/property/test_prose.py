"""Whatever the Markdown, its HTML holds allowed tags, attributes and addresses only, in balance."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hub.view.prose import ATTRIBUTES, TAGS, render_prose
from tests.markup import Markup

PIECES = [
    "[", "](", ")", "![", "<", ">", '"', "'", "`", "```\n", "# ", "## ", "\n\n", "\n", "    ", "> ", "- ", "1. ",
    "| a | b |\n|---|:-:|\n| ", " | ", "*", "**", "_", "\\", "&", "&#x6a;", "&lt;", "[^1]", "[^1]: ", "[a]: ", "{: .hub #id}",
    "javascript:alert(1)", "data:text/html,", "hub:", "https://a.be/", "//a.be", "mailto:a@b.be", "../actors/wsm.fr.md",
    "media/a.jpg", "<script>", "</script>", "<img src=x onerror=y>", "<!--", "-->", "<svg/onload=x>", "</p>", "<a id=x>",
    "\0", "\x1b", "\u202e", "é", "x",
]  # fmt: skip
MARKDOWN = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
LINKS = st.sampled_from(["fr/acteurs/wsm/", 'a"onclick="x', "<b>", None])


def is_safe(address: str) -> bool:
    """An address that leads to the web, to a mailbox, or relative to this page."""
    scheme = address.split("/")[0].split("?")[0].split("#")[0].lower()
    return ":" not in scheme or scheme in ("http:", "https:") or scheme.startswith("mailto:")


@example("[x](HUB:javascript:alert(1))", 'a"onclick="x')
@example("[^1]\n\n[^1]: <hub:x>", None)
@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(MARKDOWN, LINKS)
def test_rendered_prose_is_tame(markdown: str, answer: str | None) -> None:
    html = render_prose(markdown, "fr", "../", lambda _: answer, name="n")
    markup = Markup(html)
    assert (markup.open, markup.stray) == ([], [])
    for tag, attributes in markup.tags:
        assert tag in TAGS
        assert attributes.keys() <= ATTRIBUTES.get(tag, set()) | {"rel"}
        for name in ("href", "src"):
            address = attributes.get(name, "")
            assert is_safe(address)
            assert not address.startswith("//")
        if tag == "img":
            assert ":" not in attributes.get("src", "")
