"""One small drawing a kind, always shown beside its word."""

from __future__ import annotations

from collections.abc import Mapping

PATHS: Mapping[str, str] = {
    "practice": "M3 13V4l5 2 5-2v9l-5 2z M8 6v9",
    "actor": "M5.5 7a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z M1.5 14c0-2.6 1.6-4.4 4-4.4s4 1.8 4 4.4"
    " M10.5 7.4a2 2 0 1 0-.6-3.9 M11 9.8c2.1 0 3.5 1.7 3.5 4.2",
    "theme": "M8 2v12 M2 8h12 M3.8 3.8l8.4 8.4 M12.2 3.8l-8.4 8.4",
    "statement": "M2 3h12v8H8l-3.5 3v-3H2z",
    "framework": "M2 14V9h4v5 M6 14V6h4v8 M10 14V3h4v11z",
    "term": "M3 13 6.5 3h1L11 13 M4.4 9.5h5.2 M13 6v7",
    "resource": "M4 2h6l3 3v9H4z M10 2v3h3 M6 8h5 M6 11h5",
}
OTHER = "M3 3h10v10H3z"


def icon(kind: str) -> str:
    """The drawing of a kind, hidden from screen readers."""
    path = PATHS.get(kind, OTHER)
    return (
        '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5"'
        f' stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="{path}"/></svg>'
    )
