"""`hub build` and `hub serve`: MkDocs run with our plugin, whole or not at all."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from hub.build import Build, build
from hub.check import level_of
from hub.model.finding import Finding
from hub.model.refusal import Refusal
from hub.plugins.plugin import HubPlugin
from hub.settings import Settings

PAGES = Path(__file__).parent / "pages"
"""The hand-written pages of a hub that has none: the gate alone."""

MARK = ".nojekyll"


class EngineError(Refusal):
    """The site could not be written; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Result:
    """How many pages there are, and all findings."""

    pages: int
    findings: tuple[Finding, ...]


def build_site(settings: Settings, target: Path, *, strict: bool) -> Result:
    """Build the site into `target`; with `strict` nothing is written where anything is wrong.

    The site is made in a folder of its own and then takes the place of the one before, so that
    a build that fails leaves that one as it was. Raises EngineError where `target` holds
    something else than a site.
    """
    _refuse_foreign(target)
    made = build(settings)
    if strict and any(level_of(finding) != "info" for finding in made.findings):
        return Result(0, made.findings)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        pages = _run_mkdocs(settings, made, fresh)
        fresh.chmod(0o755)
        if target.exists():
            shutil.rmtree(target)
        fresh.rename(target)
    except (MkDocsException, SystemExit) as error:
        raise EngineError("engine", detail=error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Result(pages, made.findings)


def serve_site(settings: Settings, port: int, say: Callable[[Finding], None]) -> None:
    """Serve a live preview on this machine until it is stopped; findings go to `say`.

    What changes in the content, the pages, the schema, the words or the theme is built anew.
    """
    with tempfile.TemporaryDirectory(prefix="hub-serve-") as name:
        folder = Path(name)

        def rebuild() -> None:
            made = build(settings)
            for finding in made.findings:
                if level_of(finding) != "info":
                    say(finding)
            _run_mkdocs(settings, made, folder, live=True)

        rebuild()
        address = f"http://127.0.0.1:{port}/"
        server = LiveReloadServer(rebuild, "127.0.0.1", port, str(folder), mount_path="/")
        for watched in _watched(settings):
            server.watch(str(watched))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except OSError as error:
            raise EngineError("port", path=address, detail=error.strerror) from error
        except KeyboardInterrupt:
            server.shutdown()


def _watched(settings: Settings) -> list[Path]:
    root = settings.root
    package = Path(__file__).parent.parent
    wanted = [settings.content, settings.docs, root / "hub.yml", root / "schema", root / "locale"]
    wanted += [package / "theme", package / "view" / "templates"]
    return [path for path in wanted if path is not None and path.exists()]


def _run_mkdocs(settings: Settings, made: Build, folder: Path, *, live: bool = False) -> int:
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = _load(settings, folder)
    plugin = config.plugins["hub"]
    assert isinstance(plugin, HubPlugin)
    plugin.use(settings, made)
    config.plugins.on_startup(command="serve" if live else "build", dirty=False)
    build_mkdocs(config)
    return plugin.pages


def _load(settings: Settings, folder: Path) -> MkDocsConfig:
    return load_config(
        config_file=_config_file(settings),
        docs_dir=str((settings.docs or PAGES).resolve()),
        site_dir=str(folder.resolve()),
        site_url=settings.site_url or None,
        site_name=settings.named(settings.name, settings.languages[0]),
    )


def _config_file(settings: Settings) -> str:
    own = settings.root / "mkdocs.yml"
    return str(own if own.is_file() else PAGES.parent / "mkdocs.yml")


def _refuse_foreign(target: Path) -> None:
    """Never clear a folder that is not a site of ours."""
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file():
        raise EngineError("site-foreign", path=target)
    if target.exists() and not target.is_dir():
        raise EngineError("site-file", path=target)
