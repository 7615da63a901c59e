"""HTML as a parser sees it: its tags with their attributes, and whether they are balanced."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input"})


class Markup(HTMLParser):
    """The start tags of a fragment with their attributes; `open` holds what was never closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.stray: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.stray.append(tag)

    def handle_comment(self, data: str) -> None:
        self.stray.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.stray.append(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        self.stray.append(f"<?{data}")
