"""A table that reads as a list of entries on a phone and stays a table for those who hear it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

Row = tuple[str, Sequence[str]]
"""What a row is about and its cells, as HTML."""


class Column(NamedTuple):
    """The name of a column, not escaped, and the attribute of its language where that is not the page's."""

    name: str
    lang: str = ""


def view_table(caption: str, corner: str, columns: Sequence[Column], rows: Iterable[Row]) -> str:
    """The table under its caption; `corner` says what its rows are about.

    Every element says its role, since a stylesheet that lays a table out as blocks takes it away. Each cell bears the
    name of its column for the eye; who listens is told it by the column.
    """
    heads = "".join(f'<th role="columnheader" scope="col"{lang}>{escape(name)}</th>' for name, lang in columns)
    body = "".join(_view_row(head, columns, cells) for head, cells in rows)
    return (
        f'<div class="hub-fold"><table class="hub-decide" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{escape(corner)}</th>{heads}</tr>'
        f'</thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _view_row(head: str, columns: Sequence[Column], cells: Sequence[str]) -> str:
    told = "".join(
        f'<td role="cell" data-hub-column="{escape(column.name)}">{cell}</td>'
        for column, cell in zip(columns, cells, strict=True)
    )
    return f'<tr role="row"><th role="rowheader" scope="row">{head}</th>{told}</tr>'
