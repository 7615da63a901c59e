"""The link on the page of a record that adds it to the reader's list."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from hub.view.address import ROOT
from hub.view.lens import Lens


def view_list_link(lens: Lens, target: str) -> str:
    """A link to the list of this record alone, with what a script says once there is more in the list: no script is
    needed to begin one."""
    words = lens.words
    said = {key: words.forms(f"list.{key}") for key in ("add-more", "there")}
    spoken = escape(json.dumps(said, ensure_ascii=False, separators=(",", ":")))
    href = f"{ROOT}{lens.lang}/{words('address.list')}/?r={quote(target)}"
    return (
        f'<a href="{escape(href)}" rel="nofollow" data-hub-gather="{escape(target)}" data-hub-words="{spoken}">'
        f"{escape(words('list.add'))}</a>"
    )
