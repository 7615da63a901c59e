"""What to know of the texts of several records before using them together."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hub.model.record import Record
from hub.view.lens import Lens


def view_caveats(lens: Lens, records: Sequence[Record]) -> str:
    """That some of them are examples, stand in another language, come from a machine or are behind the original."""
    translations = [record.translations[lens.lang] for record in records if lens.lang in record.translations]
    caveats = {
        "fictitious": any(record.fictitious for record in records),
        "foreign": any(lens.lang not in record.paths for record in records),
        "machine": any(one.status == "machine" for one in translations),
        "stale": any(one.stale for one in translations),
    }
    said = [escape(lens.words(f"assess.{name}")) for name, is_so in caveats.items() if is_so]
    return "".join(f'<p class="hub-note hub-banner">{caveat}</p>' for caveat in said)


def tell_caveats(lens: Lens, record: Record) -> str:
    """The same of one record, in as few words as a card has room for."""
    translation = record.translations.get(lens.lang)
    told = [lens.words("record.fictitious")] if record.fictitious else []
    told += [lens.words("kit.machine")] if translation and translation.status == "machine" else []
    return " · ".join(told)
