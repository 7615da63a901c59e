"""Markdown of a record → HTML that can neither run, load nor imitate anything.

CommonMark with tables and footnotes; raw HTML is shown as text by the parser, and nh3 (ammonia)
stands behind it as a second wall.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from html import escape, unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from hub.model.record import Part

INNER = "hub:"
"""Marks, between rendering and filling, an address that the caller still has to resolve."""

GONE = re.compile(r'<p><img src="hub:media/" alt=""></p>|<img src="hub:media/" alt="">')
"""An image that check has taken out of the text: alone in its paragraph, or among words."""
HOLE = re.compile(r' (href|src)="hub:([^"]*)"')
NOTE = re.compile(r"^\[\^[^\]]+\]:.*(?:\n(?: {4}|\t).*|\n(?=\n(?: {4}|\t)))*", re.MULTILINE)
OUTER = ("http://", "https://", "mailto:")
TAGS = frozenset(
    [
        "p",
        "br",
        "hr",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "em",
        "strong",
        "s",
        "a",
        "img",
        "sup",
        "section",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
ATTRIBUTES = {
    "a": {"href", "title", "id", "class"},
    "img": {"src", "alt", "title"},
    "li": {"id", "class"},
    "ol": {"start", "class"},
    "sup": {"class"},
    "section": {"class"},
    "hr": {"class"},
    "code": {"class"},
    "th": {"align"},
    "td": {"align"},
}
LOWEST_HEADING = 3
CACHE = 20_000


def render_prose(
    markdown: str,
    lang: str,
    root: str,
    link: Callable[[str], str | None],
    *,
    notes: str = "",
    name: str = "",
    gone: str = "",
) -> str:
    """The HTML of a text, without `h1` and `h2`.

    `link` answers each relative address in it (`../actors/wsm.fr.md`, `media/x.jpg`) with an
    address relative to the site's root, or nothing, which leaves the words without a link; `root`
    leads from the page to it. `notes` are the footnotes of the whole body, `name` makes their ids
    unique on a page with several texts; `gone` says, in HTML, that an image may not be shown. The
    same text is parsed once however often it is shown.
    """
    source = f"{markdown}\n\n{notes}" if notes and "[^" in markdown else markdown

    def fill(match: re.Match[str]) -> str:
        target = link(unescape(match[2]))
        return "" if target is None else f' {match[1]}="{escape(root + target)}"'

    def stand_in(match: re.Match[str]) -> str:
        return make_gone(gone, inline=not match[0].startswith("<p>"))

    return HOLE.sub(fill, GONE.sub(stand_in, _render(source, name)))


def make_gone(words: str, *, inline: bool = False) -> str:
    """An empty box in the place of an image, with words that say why."""
    if inline:
        return f'<span class="hub-gone">{words}</span>'
    return f'<figure class="hub-gone"><figcaption>{words}</figcaption></figure>'


def collect_notes(parts: Iterable[Part]) -> str:
    """The footnote definitions of a body, which may stand in another part than their marks."""
    return "\n\n".join(match[0] for part in parts if "]:" in part.markdown for match in NOTE.finditer(part.markdown))


@functools.lru_cache(maxsize=CACHE)
def _render(source: str, name: str) -> str:
    parser = _make_parser()
    env = {"docId": name} if name else {}
    tokens = parser.parse(source, env)
    for token in tokens:
        _tame(token)
    rendered: str = parser.renderer.render(tokens, parser.options, env)
    return _make_cleaner().clean(rendered)


@functools.cache
def _make_cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "hub"},
        link_rel="noopener",
        strip_comments=True,
    )


@functools.cache
def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return parser.use(footnote_plugin)


def _tame(token: Token) -> None:
    """Mark inner addresses, drop outer images, and keep headings below the page's own."""
    for child in token.children or ():
        _tame(child)
    if token.type in ("heading_open", "heading_close"):
        token.tag = f"h{max(LOWEST_HEADING, int(token.tag[1]))}"
    elif token.type == "link_open":
        href = str(token.attrs.get("href", ""))
        if not href.startswith((*OUTER, "#")):
            token.attrs["href"] = INNER + href
    elif token.type == "image":
        token.attrs["src"] = INNER + str(token.attrs.get("src", ""))
