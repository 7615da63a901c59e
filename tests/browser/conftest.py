"""A real site under a base path, served on this machine, and a real Chromium to look at it."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from hub.plugins.engine import build_site
from hub.settings import read_settings

ROOT = Path(__file__).parent.parent.parent
BASE = "/knowledge-hub/"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real hub, built for a base path."""
    folder = tmp_path_factory.mktemp("www")
    settings = read_settings(ROOT / "hub.yml", site_url=f"https://hub.example{BASE}", today="2026-11-22")
    build_site(settings, folder / BASE.strip("/"), strict=False)
    return folder


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, and the site's own 404 page as GitHub Pages does."""

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest's output is for tests."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / BASE.strip("/") / "404.html"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextmanager
def serve(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serves the files of a folder on this machine, at the address that it gives."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served site, ending with its base path."""
    with serve(site) as root:
        yield root + BASE.lstrip("/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the one of HUB_BROWSER, else one that is there."""
    found = os.environ.get("HUB_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "no Chromium: run bin/ensure-browser, or set HUB_BROWSER to one"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without a service worker, on which no error is said."""
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-BE", service_workers="block")
    page = context.new_page()
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
