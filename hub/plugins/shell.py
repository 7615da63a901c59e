"""The theme's template, rendered once per language and section, and filled for each page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from babel import Locale, UnknownLocaleError

from hub.model.kind import Schema
from hub.model.site import Page
from hub.settings import Settings
from hub.view.address import browse_address, make_root, part_address
from hub.view.gather import search_address
from hub.view.words import Words

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
    " form-action 'self' mailto:"
)
"""What a page may load: only its own origin, no inline script or style."""

SLOTS = ("title", "head", "root", "switch", "content")


PARTS = {
    "path": "path.title",
    "assessment": "assess.title",
    "kit": "kit.title",
    "diasporas": "diasporas.title",
    "dossiers": "dossiers.title",
    "partnerships": "partnerships.title",
    "voices": "voices.title",
    "list": "list.title",
    "debated": "debated.title",
    "wording": "wording.title",
}
"""The parts of the site that belong to no kind and that every page leads to, below, and the word for each."""


@dataclass(frozen=True, slots=True)
class Item:
    """A link of the navigation or the footer; `href` is relative to the root."""

    href: str
    label: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Alternate:
    """A language of the switch and where it leads, with the site's name and line in it."""

    lang: str
    name: str
    code: str
    href: str
    site: str = ""
    tagline: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Shell:
    """All that `main.html` prints; every text is ready for HTML."""

    lang: str
    name: str
    title: str
    head: str
    root: str
    switch: str
    content: str
    words: Callable[..., str]
    section: str = ""
    nav: Sequence[Item] = ()
    footer: Sequence[Item] = ()
    alternates: Sequence[Alternate] = ()
    csp: str = CSP
    theme_css: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a site have around them, by language; `invites` is where taking part
    begins."""

    settings: Settings
    schema: Schema
    live: bool = False
    footers: Mapping[str, Sequence[Item]] = field(default_factory=dict)
    invites: Mapping[str, Item] = field(default_factory=dict)

    def make_shell(self, page: Page) -> Shell:
        """The shell of one page, complete."""
        lang = page.lang
        return Shell(
            lang=lang,
            name=escape(self.settings.named(self.settings.name, lang)),
            title=self.make_title(page),
            head=self.make_head(page),
            root=make_root(page.address),
            switch=self.make_switch(page),
            content=page.html,
            words=self._make_words(lang),
            section=page.section,
            nav=self._make_nav(lang),
            footer=(*self._make_parts(lang), *self.footers.get(lang, ())),
            alternates=self.make_alternates(page),
            csp="" if self.live else CSP,
            search=search_address(lang, self.settings),
            theme_css="assets/hub/css/site.css" if self.settings.colours else "",
        )

    def make_title(self, page: Page) -> str:
        name = self.settings.named(self.settings.name, page.lang)
        return escape(f"{page.title} · {name}" if page.title and page.title != name else name)

    def make_head(self, page: Page) -> str:
        """The tags of one page: description, record, canonical address and equivalents."""
        tags = []
        if page.description:
            tags.append(f'<meta name="description" content="{escape(page.description)}">')
        if page.record:
            tags.append(f'<meta name="hub:record" content="{escape(page.record)}">')
        if not page.indexed:
            tags.append('<meta name="robots" content="noindex">')
        url = self.settings.site_url
        if url:
            canonical = page.canonical or page.address
            tags.append(f'<link rel="canonical" href="{escape(url + canonical)}">')
            tags += [
                f'<link rel="alternate" hreflang="{lang}" href="{escape(url + address)}">'
                for lang, address in self._equivalents(page)
            ]
        return "\n".join([*tags, page.head] if page.head else tags)

    def _equivalents(self, page: Page) -> Iterator[tuple[str, str]]:
        """The same page in each language, and the one for readers of any other (`x-default`):
        the gate for the home pages, else the site's first language."""
        equivalents = page.equivalents
        if equivalents:
            yield from equivalents.items()
            is_home = page.address in ("", f"{page.lang}/")
            first = next(lang for lang in self.settings.languages if lang in equivalents)
            yield "x-default", "" if is_home else equivalents[first]

    def make_switch(self, page: Page) -> str:
        """The items of the language switch, each leading to the same page in that language."""
        root = make_root(page.address)
        items = []
        for item in self.make_alternates(page):
            current = ' aria-current="true"' if item.current else ""
            items.append(
                f'<li><a href="{escape(root + item.href)}" lang="{item.lang}"'
                f' hreflang="{item.lang}" data-hub-lang="{item.lang}"'
                f' title="{item.name}"{current}>{item.code}</a></li>'
            )
        return "".join(items)

    def make_alternates(self, page: Page) -> tuple[Alternate, ...]:
        return tuple(
            Alternate(
                lang=lang,
                name=name_language(lang),
                code=lang.upper(),
                href=page.alternates.get(lang, f"{lang}/"),
                site=escape(self.settings.named(self.settings.name, lang)),
                tagline=escape(self.settings.named(self.settings.tagline, lang)),
                current=lang == page.lang,
            )
            for lang in self.settings.languages
        )

    def _make_words(self, lang: str) -> Callable[..., str]:
        by_lang = {code: Words(code, self.settings) for code in {lang, *self.settings.languages}}

        def say(key: str, code: str = "") -> str:
            return escape(by_lang[code or lang](key))

        return say

    def _make_parts(self, lang: str) -> tuple[Item, ...]:
        words = Words(lang, self.settings)
        return tuple(Item(part_address(name, lang, self.settings), escape(words(word))) for name, word in PARTS.items())

    def _make_nav(self, lang: str) -> tuple[Item, ...]:
        words = Words(lang, self.settings)
        kinds = tuple(
            Item(browse_address(kind, lang), escape(words.label(kind.many, f"{kind.name}.many")), kind.name)
            for kind in self.schema.kinds.values()
        )
        return (*kinds, self.invites[lang]) if lang in self.invites else kinds


def name_language(lang: str) -> str:
    """The language's own name for itself (CLDR), or its code where CLDR has none."""
    try:
        name = Locale.parse(lang, sep="-").get_display_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return escape((name or lang).capitalize())


class Filler:
    """A rendered shell cut at its slots, so that a page costs one join."""

    def __init__(self, render: Callable[[Shell], str], frame: Frame, sample: Page) -> None:
        self.frame = frame
        marks = {name: f"\ue000{name}\ue001" for name in SLOTS}
        shell = frame.make_shell(sample)
        filled = {name: getattr(shell, name) for name in Shell.__slots__} | marks
        text = render(Shell(**filled))
        self.pieces: list[str] = []
        self.names: list[str] = []
        for piece in text.split("\ue000"):
            name, mark, rest = piece.partition("\ue001")
            if mark:
                self.names.append(name)
            self.pieces.append(rest if mark else piece)

    def fill(self, page: Page) -> str:
        """The whole HTML of a page of the same language and section as the sample."""
        values = {
            "title": self.frame.make_title(page),
            "head": self.frame.make_head(page),
            "root": make_root(page.address),
            "switch": self.frame.make_switch(page),
            "content": page.html,
        }
        parts = [self.pieces[0]]
        for name, piece in zip(self.names, self.pieces[1:], strict=True):
            parts += (values[name], piece)
        return "".join(parts)
