"""What is printed on paper: the words of each page that Chromium would print."""

from __future__ import annotations

import io

from playwright.sync_api import Page
from pypdf import PdfReader


def print_pages(page: Page) -> list[str]:
    """The words of each page, without spaces, as the style sheets want the paper."""
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [pack(sheet.extract_text()) for sheet in pdf.pages]


def pack(words: str | None) -> str:
    """Words without spaces, as paper has them."""
    return "".join((words or "").split())
