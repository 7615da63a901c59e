"""What a build hands over: pages and files, in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the theme receives it; the fragment holds all that lies inside `<main>`.

    `address` is relative to the site's root and ends with `/` (`fr/pratiques/x/`). `alternates`
    gives, for each language, the address the switch leads to; `written` names the languages it is
    written in where these are not all, and `indexed` says that it belongs in the sitemap. `canonical` is the address to
    prefer when it is not its own. `section` is the kind or part of the site it belongs to.
    Links in the fragment are relative to the page; nothing in it is left to fill.
    """

    address: str
    lang: str
    title: str
    html: str
    description: str = ""
    section: str = ""
    record: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    indexed: bool = True
    canonical: str = ""
    modified: str = ""
    head: str = ""

    @property
    def equivalents(self) -> dict[str, str]:
        """The addresses of the same thing in each language it is written in, this one included;
        empty where it is written in no other."""
        langs = self.written or tuple(self.alternates)
        if self.lang not in langs or len(langs) < 2:
            return {}
        return {lang: address for lang, address in self.alternates.items() if lang in langs}


@dataclass(frozen=True, slots=True)
class File:
    """A file to publish as it is, at a path relative to the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """A whole site: its pages in order, its files, and the addresses that lead elsewhere."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
