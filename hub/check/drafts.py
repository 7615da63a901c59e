"""Records that are not published yet: the whole of one, or its files in some languages where each stands alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection

from hub.model.record import Record, Value
from hub.model.text import Text

DRAFT = "draft"


def leave_drafts_out(record: Record) -> Record | None:
    """The record without its files that are drafts; nothing where none is left."""
    if not record.local:
        return None if record.values.get("status") == DRAFT else record
    local = {lang: own for lang, own in record.local.items() if own.get("status") != DRAFT}
    if len(local) == len(record.local):
        return record
    if not local:
        return None
    original = record.original if record.original in local else next(iter(local))
    return dataclasses.replace(
        record,
        original=original,
        values={name: _keep_languages(value, local, original) for name, value in record.values.items()},
        bodies={lang: parts for lang, parts in record.bodies.items() if lang in local},
        paths={lang: path for lang, path in record.paths.items() if lang in local},
        local=local,
    )


def _keep_languages(value: Value, langs: Collection[str], original: str) -> Value:
    if not isinstance(value, Text):
        return value
    return Text({lang: words for lang, words in value.by_lang.items() if lang in langs}, original)
