"""Images, sounds and documents of a record: what they show, who made them, and until when those in them agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote

from hub.model.kind import Field, Kind
from hub.model.record import Date, Record, Value, list_groups
from hub.model.text import Text
from hub.view.address import ROOT
from hub.view.lens import Lens
from hub.view.pieces import Group, mark_untranslated, words_in
from hub.view.prose import make_gone

IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
"""What a browser shows as an image; the rest is offered as a link."""


def view_media(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """A figure for each medium; for one that may no longer be shown, an empty box that says so."""
    mark = mark_untranslated(lens, record)
    return "".join(_view_medium(lens, item, mark) for item in list_groups(value))


def say_gone(lens: Lens, lang: str) -> str:
    """What stands in the place of an image that may not be shown, within a text in `lang`."""
    words = escape(lens.words("media.gone"))
    return words if lang == lens.lang else f'<span lang="{lens.lang}">{words}</span>'


def _view_medium(lens: Lens, item: Group, mark: str) -> str:
    file = str(item.get("file") or "")
    if not file:
        return make_gone(say_gone(lens, lens.lang))
    caption = " · ".join(_caption(lens, item, mark))
    shown = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure>{_show_file(lens, file, item.get('alt'))}{shown}</figure>"


def _caption(lens: Lens, item: Group, mark: str) -> Iterator[str]:
    """Who made it, under which licence, and the consent; `mark` is the attribute for what a translation does not
    repeat."""
    credit = words_in(lens, item.get("credit"))
    if credit:
        yield f"<span{mark}>{credit}</span>" if mark else credit
    if "license" in item:
        yield words_in(lens, item["license"])
    consent = item.get("consent")
    until = consent.get("expires") if isinstance(consent, Mapping) else None
    if isinstance(until, Date):
        yield escape(lens.words("media.agreed", date=lens.words.date(until)))


def _show_file(lens: Lens, file: str, alt: Value | None) -> str:
    """An image, or a link to what is none, under the words that describe it."""
    described = escape(lens.plain(alt)) if isinstance(alt, Text) else ""
    lang = lens.lang_of(alt) if isinstance(alt, Text) else ""
    address = f"{ROOT}media/{escape(quote(file))}"
    if file.lower().endswith(IMAGES):
        return f'<img src="{address}" alt="{described}"{lang} loading="lazy">'
    return f'<a href="{address}"{lang}>{described or escape(file)}</a>'
