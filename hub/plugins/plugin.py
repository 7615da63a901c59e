"""The MkDocs plugin: hand-written pages are MkDocs' own, everything else is filled in after."""

from __future__ import annotations

import logging
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import frontmatter
from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkPage
from mkdocs_static_i18n.plugin import I18n

from hub.build import Build, build
from hub.check import describe, level_of
from hub.model.site import Page
from hub.plugins.links import lead_to_records
from hub.plugins.output import write_site
from hub.plugins.shell import Frame, Item, Shell
from hub.schema import SchemaError
from hub.settings import Settings, SettingsError, read_settings
from hub.view.address import written_address
from hub.view.typeset import typeset

log = get_plugin_logger(__name__)
THEME = Path(__file__).parent.parent / "theme"
GATE_LOCALE = "zz"
"""The private locale of the language gate, so that every real language can be added."""

LEVELS = {"error": logging.WARNING, "warning": logging.WARNING, "info": logging.DEBUG}


class HubConfig(Config):  # type: ignore[no-untyped-call]
    """Options in `mkdocs.yml`; all that concerns the hub itself is in `hub.yml`."""

    content = config_options.Type(str, default="content")


class HubPlugin(BasePlugin[HubConfig]):  # type: ignore[no-untyped-call]
    """Adds the hub's pages to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self.settings: Settings | None = None
        self.prepared: Build | None = None
        self.result: Build | None = None
        self.frame: Frame | None = None
        self.env: Environment | None = None
        self.by_id: dict[str, dict[str, Item]] = {}
        self.written: list[Page] = []
        self.i18n: I18n | None = None
        self.live = False
        self.pages = 0

    def use(self, settings: Settings, prepared: Build) -> None:
        """Take settings and a build made before, as the command line does."""
        self.settings, self.prepared = settings, prepared

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Keep this object across the rebuilds of a live preview."""
        self.live = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the hub's own pages, once for all the builds that static-i18n nests in this one."""
        if self.i18n is not None and self.i18n.building:
            return config
        settings = self._read_settings(config)
        self.result = self.prepared or self._build(settings)
        self.prepared = None
        self.written = []
        self.by_id = _read_written(Path(config.docs_dir), settings)
        footers = {
            lang: tuple(items[lang] for items in self.by_id.values() if lang in items) for lang in settings.languages
        }
        invites = self.by_id.get("contribute", {})
        self.frame = Frame(settings, self.result.schema, self.live, footers, invites)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.theme.static_templates.clear()
        if not config.site_name:
            config.site_name = settings.named(settings.name, settings.languages[0])
        for folder in (settings.content, settings.root / "schema", settings.root / "locale"):
            if folder.is_dir() and str(folder) not in config.watch:
                config.watch.append(str(folder))
        if "i18n" not in config.plugins:
            self._add_languages(config, settings)
        return config

    def _read_settings(self, config: MkDocsConfig) -> Settings:
        if self.settings is not None and self.prepared is not None:
            return self.settings
        root = Path(config.config_file_path).parent if config.config_file_path else Path()
        content = self.settings.content if self.settings else root / self.config.content
        try:
            settings = read_settings(
                content.parent / "hub.yml",
                content=content,
                docs=Path(config.docs_dir),
                site_url=config.site_url or None,
                drafts=self.live,
            )
        except SettingsError as error:
            raise PluginError(str(error)) from error
        self.settings = settings
        return settings

    def _build(self, settings: Settings) -> Build:
        try:
            result = build(settings)
        except SchemaError as error:
            raise PluginError(str(error)) from error
        for finding in result.findings:
            message, hint = describe(finding, "en")
            level = LEVELS[level_of(finding)]
            log.log(level, "%s:%s: %s %s", finding.path, finding.line, message, hint)
        return result

    def _add_languages(self, config: MkDocsConfig, settings: Settings) -> None:
        """One nested build per language for the hand-written pages (static-i18n)."""
        languages: list[dict[str, Any]] = [{"locale": GATE_LOCALE, "name": GATE_LOCALE, "default": True, "link": "/"}]
        languages += [{"locale": lang, "name": lang, "link": f"/{lang}/"} for lang in settings.languages]
        plugin = I18n()
        options = {
            "docs_structure": "folder",
            "fallback_to_default": False,
            "reconfigure_material": False,
            "reconfigure_search": False,
            "languages": languages,
        }
        errors, _ = plugin.load_config(options, config.config_file_path or "")
        if errors:
            raise PluginError("; ".join(f"{key}: {error}" for key, error in errors))
        logging.getLogger("mkdocs.plugins.mkdocs_static_i18n.plugin").addFilter(_hide_homepage)
        self.i18n = plugin
        config.plugins["i18n"] = plugin

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave the theme's own static files behind: no page loads any of them."""
        docs = Path(config.docs_dir).resolve()
        for file in list(files):
            source = Path(file.abs_src_path).resolve() if file.abs_src_path else docs
            if not source.is_relative_to(docs):
                files.remove(file)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self.env = env
        return env

    def on_page_markdown(self, markdown: str, *, page: MkPage, config: MkDocsConfig, files: Files) -> str:
        assert self.result is not None and self.settings is not None
        if _lang_of(page) not in self.settings.languages:
            return markdown
        source, content = Path(page.file.abs_src_path or ""), self.settings.content
        return lead_to_records(markdown, source, page.url, content, self.result.schema, self.result.graph.records)

    def on_page_content(self, html: str, *, page: MkPage, config: MkDocsConfig, files: Files) -> str:
        return typeset(html, _lang_of(page))

    def on_page_context(self, context: Any, *, page: MkPage, config: MkDocsConfig, nav: Any) -> Any:
        assert self.frame is not None and self.settings is not None
        lang = _lang_of(page)
        if lang not in self.settings.languages:
            context["hub"] = self._make_gate()
            return context
        own = self._describe_page(page, lang)
        context["hub"] = self.frame.make_shell(own)
        self.written.append(own)
        return context

    def _describe_page(self, page: MkPage, lang: str) -> Page:
        address = page.url
        twins = self.by_id.get(str(page.meta.get("id", "")), {})
        alternates = {code: item.href for code, item in twins.items()} or {lang: address}
        return Page(
            address=address,
            lang=lang,
            title=str(page.title or ""),
            html="",
            description=str(page.meta.get("description", "")),
            section=str(page.meta.get("section", "")),
            alternates=alternates,
        )

    def _make_gate(self) -> Shell:
        assert self.frame is not None and self.settings is not None
        first = self.settings.languages[0]
        homes = {lang: f"{lang}/" for lang in self.settings.languages}
        return self.frame.make_shell(Page("", first, "", "", alternates=homes))

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.i18n is None or self.i18n.building:
            return
        assert self.result is not None and self.frame is not None and self.env is not None
        template = self.env.get_template("main.html")
        folder = Path(config.site_dir)

        def render(shell: Shell) -> str:
            return template.render(hub=shell, config=config, page=None)

        self.pages = write_site(self.result, self.frame, render, self.written, folder)
        lost = self._make_lost()
        page = self.env.get_template("404.html").render(hub=lost, config=config, page=None)
        (folder / "404.html").write_text(page, "utf-8")

    def _make_lost(self) -> Shell:
        """The shell of the page for addresses that are not there: it shows at any depth."""
        assert self.settings is not None
        path = urlsplit(self.settings.site_url).path or "/"
        return replace(self._make_gate(), root="/" if self.live else path)


def _lang_of(page: MkPage) -> str:
    """The first step of a page's address: a language, but for the gate."""
    return page.url.partition("/")[0]


def _hide_homepage(record: logging.LogRecord) -> bool:
    """Homes are the hub's own pages, so their absence among the written ones is no news."""
    return "Could not find a homepage" not in record.getMessage()


def _read_written(docs: Path, settings: Settings) -> dict[str, dict[str, Item]]:
    """For each `id` in the front matter of hand-written pages, its link by language."""
    written: dict[str, dict[str, Item]] = {}
    for lang in settings.languages:
        for file in sorted((docs / lang).rglob("*.md")):
            meta = frontmatter.load(str(file)).metadata
            if "id" in meta:
                label = escape(str(meta.get("title", file.stem)))
                item = Item(written_address(file.relative_to(docs)), label)
                written.setdefault(str(meta["id"]), {})[lang] = item
    return written
