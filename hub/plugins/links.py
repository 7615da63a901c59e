"""Links from hand-written pages to records: written as the path of a file, as in the records themselves."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from hub.model.kind import Schema
from hub.view.address import make_root, record_address

LINK = re.compile(r"```.*?```|`[^`\n]*`|\[([^\]\n]+)\]\(([^)\s#]+)\.[a-z]{2,3}\.md(#[^)\s]*)?\)", re.DOTALL)
"""A link to a file of one language; code is passed over."""


def lead_to_records(
    markdown: str, source: Path, address: str, content: Path, schema: Schema, known: Container[str]
) -> str:
    """The text with each link to a record's file leading to its page in the reader's language.

    `source` is the file of the text, `address` the page it becomes, `known` the ids that have pages.
    A link to anything else stays as it is, for MkDocs to judge.
    """
    lang = address.partition("/")[0]

    def lead(match: re.Match[str]) -> str:
        words, path, part = match.groups()
        target = _find_record(source.parent / path, content) if path else ""
        if target not in known:
            return match.group()
        href = make_root(address) + record_address(target, schema, lang)
        return f'<a href="{href}{part or ""}">{words}</a>'

    return LINK.sub(lead, markdown)


def _find_record(path: Path, content: Path) -> str:
    """The id of the record whose file this is, without its language; nothing for any other file."""
    file, folder = path.resolve(), content.resolve()
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else ""
