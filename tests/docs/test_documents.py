"""The documents say what the program does: nothing is missing from the guides, and no link is dead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import frontmatter
import pytest

from hub.check import read_codes
from hub.check.body import slugify
from hub.cli import main
from hub.model.kind import Field
from hub.model.site import Page
from hub.schema import load_schema
from hub.settings import KEYS, Settings, read_settings
from hub.view.address import browse_address, scheme_address
from hub.view.gather import search_address
from hub.view.reference import view_reference
from hub.view.words import Words

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
LANGS = ("fr", "nl")
PLAIN = ("README.md", "ARCHITECTURE.md", "CHANGELOG.md")
DRAWN_LATER = ("docs/images/home.png", "docs/images/record.png")
"""Pictures of the built site, which are taken after the tests."""

PARTS = (
    *("dossiers", "partnerships", "voices", "diasporas", "list"),
    *("path", "assessment", "kit", "debated", "wording"),
)
VIEWS = ("waiting", "undelivered", "undocumented", "answered", "documents")

HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
ITEM = re.compile(r"^(?:- |\d+\. |\||!!! |: )", re.MULTILINE)
"""Lines that are an item of a list, a row of a table, a remark or a definition."""
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<a href=\"([^\"]+)\"")
COMMAND = re.compile(r"(?<![\w/.-])hub ([a-z]+)\b")


@cache
def read_hub() -> Settings:
    return read_settings(ROOT / "hub.yml", content=ROOT / "content")


def read_pages(lang: str) -> list[Path]:
    return sorted((DOCS / lang).rglob("*.md"))


def read_meta(file: Path) -> Mapping[str, Any]:
    return frontmatter.load(str(file)).metadata


@cache
def read_reference() -> tuple[Page, ...]:
    return tuple(view_reference(load_schema(), read_hub()))


def read_guides(lang: str) -> str:
    """Everything the hub explains in a language: written pages and generated reference."""
    written = [file.read_text("utf-8") for file in read_pages(lang)]
    return "\n".join([*written, *(unescape(page.html) for page in read_reference() if page.lang == lang)])


def read_prose(file: Path) -> str:
    """A document without its code blocks."""
    return BLOCK.sub("", file.read_text("utf-8"))


def walk_commands() -> Iterator[tuple[str, click.Parameter]]:
    for name, command in main.commands.items():
        for parameter in command.params:
            yield name, parameter


def walk_fields(fields: Mapping[str, Field], above: str = "") -> Iterator[str]:
    for name, field in fields.items():
        yield f"{above}{name}"
        yield from walk_fields(field.fields, f"{above}{name}.")


def read_address(file: Path) -> str:
    """Where a hand-written page is published."""
    inner = file.relative_to(DOCS).with_suffix("")
    return "/".join(inner.parent.parts if inner.name == "index" else inner.parts) + "/"


# -- what the program has, the guides explain -----------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", [*main.commands])
def test_every_command_has_a_part_of_the_writing_guide(command: str, lang: str) -> None:
    assert f"\n### hub {command}\n" in read_guides(lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("command", "parameter"), [*walk_commands()])
def test_every_option_is_in_the_part_of_its_command(command: str, parameter: click.Parameter, lang: str) -> None:
    part = read_guides(lang).partition(f"\n### hub {command}\n")[2].partition("\n##")[0]
    names = [*parameter.opts, *parameter.secondary_opts]
    shown = [name.upper() if isinstance(parameter, click.Argument) else name for name in names]
    for name in shown:
        assert f"`{name}" in part or f"[{name}]" in part
    if isinstance(parameter.type, click.Choice):
        for choice in parameter.type.choices:
            assert choice in part


@pytest.mark.parametrize("lang", LANGS)
def test_no_option_is_explained_that_does_not_exist(lang: str) -> None:
    known = {name for _, parameter in walk_commands() for name in parameter.opts} | {"--help", "--version"}
    rows = re.findall(r"^\| `(--[a-z-]+)", read_guides(lang), re.MULTILINE)
    assert rows
    assert set(rows) <= known


@pytest.mark.parametrize(
    "file", [*(f for lang in LANGS for f in read_pages(lang)), *(ROOT / n for n in PLAIN)], ids=str
)
def test_no_command_is_named_that_does_not_exist(file: Path) -> None:
    text = file.read_text("utf-8")
    code = "\n".join([*BLOCK.findall(text), *CODE.findall(text)])
    assert set(COMMAND.findall(code)) <= set(main.commands)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", [*read_codes()])
def test_every_code_is_in_the_table_of_messages(code: str, lang: str) -> None:
    messages = next(p for p in read_reference() if p.lang == lang and f'id="code-{code}"' in p.html)
    assert f"<code>{code}</code>" in messages.html
    assert read_codes()[code].when[lang] in unescape(messages.html)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", [*load_schema().kinds.values()], ids=lambda kind: kind.name)
def test_every_field_is_in_the_reference(kind: Any, lang: str) -> None:
    fields = next(p for p in read_reference() if p.lang == lang and 'id="shared"' in p.html).html
    shared = fields.partition('id="shared"')[2].partition("<h2")[0]
    own = fields.partition(f'id="kind-{kind.name}"')[2].partition("<h2")[0]
    missing = [path for path in walk_fields(kind.fields) if f"<code>{path}</code>" not in shared + own]
    assert missing == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", [*KEYS])
def test_every_setting_is_in_the_guide_and_in_the_reference(key: str, lang: str) -> None:
    written = "\n".join(file.read_text("utf-8") for file in read_pages(lang))
    assert re.search(rf"^\| `{key}` \|", written, re.MULTILINE)
    fields = next(p for p in read_reference() if p.lang == lang and f'id="setting-{key}"' in p.html)
    assert KEYS[key][1][lang] in unescape(fields.html)


def test_the_reference_pages_are_equivalents() -> None:
    addresses = {page.address for page in read_reference()}
    assert addresses == {"fr/guide/champs/", "fr/guide/messages/", "nl/gids/velden/", "nl/gids/meldingen/"}
    for page in read_reference():
        assert page.alternates[page.lang] == page.address
        assert set(page.alternates.values()) <= addresses
        assert page.html.count("<h1>") == 1


def test_the_written_pages_give_the_address_of_the_editors() -> None:
    for lang in LANGS:
        found = set(re.findall(r"\(mailto:([^?)]+)", read_guides(lang)))
        assert found == {read_hub().mailbox}


# -- both languages are equal ---------------------------------------------------------------------


def test_both_languages_have_the_same_pages() -> None:
    by_lang = {lang: sorted(str(read_meta(file)["id"]) for file in read_pages(lang)) for lang in LANGS}
    assert by_lang["fr"] == by_lang["nl"]
    assert len(set(by_lang["fr"])) == len(by_lang["fr"])


@pytest.mark.parametrize("page", [str(read_meta(file)["id"]) for file in read_pages("fr")])
def test_a_page_has_the_same_shape_in_both_languages(page: str) -> None:
    texts = [file.read_text("utf-8") for lang in LANGS for file in read_pages(lang) if read_meta(file)["id"] == page]
    shapes = [[match[0] for match in HEADING.finditer(BLOCK.sub("", text))] for text in texts]
    assert shapes[0] == shapes[1]
    assert shapes[0].count("# ") == 1
    items = [len(ITEM.findall(BLOCK.sub("", text))) for text in texts]
    assert items[0] == items[1]


@pytest.mark.parametrize("file", [file for lang in LANGS for file in read_pages(lang)], ids=str)
def test_a_page_has_a_title_and_a_description_and_no_mid_dot(file: Path) -> None:
    meta = read_meta(file)
    assert meta["title"]
    assert 20 <= len(str(meta["description"])) <= 160
    assert "·" not in file.read_text("utf-8")


# -- links resolve --------------------------------------------------------------------------------


def find_links(file: Path) -> list[str]:
    return [markdown or html for markdown, html in LINK.findall(CODE.sub("", read_prose(file)))]


@pytest.mark.parametrize("file", [file for lang in LANGS for file in read_pages(lang)], ids=str)
def test_the_links_of_the_pages_resolve(file: Path) -> None:
    generated = {page.address: page.html for page in read_reference()}
    for link in find_links(file):
        parts = urlsplit(link)
        if parts.scheme:
            assert parts.scheme in ("https", "mailto")
            continue
        if parts.path.endswith(".md") or not parts.path:
            target = (file.parent / parts.path).resolve() if parts.path else file
            assert target.is_file(), link
            assert not parts.fragment or parts.fragment in find_anchors(target), link
        else:
            address = join_address(read_address(file), parts.path)
            assert address in generated or address in read_list_addresses(), link
            assert not parts.fragment or f'id="{parts.fragment}"' in generated.get(address, ""), link


@cache
def read_list_addresses() -> frozenset[str]:
    """Where the lists of each kind and of the concepts with pages are published, and the parts of the site."""
    kinds = {browse_address(kind, lang) for kind in load_schema().kinds.values() for lang in LANGS}
    schemes = {
        scheme_address(field, "", lang, read_hub()) for field in load_schema().paged().values() for lang in LANGS
    }
    return frozenset(kinds | schemes | {*walk_parts()} | {search_address(lang, read_hub()) for lang in LANGS})


def walk_parts() -> Iterator[str]:
    """Where the parts of the site that are no list of one kind are published, and the views of the desk."""
    for lang in LANGS:
        words = Words(lang, read_hub())
        yield from (f"{lang}/{words(f'address.{part}')}/" for part in PARTS)
        yield from (f"{lang}/{words('address.desk')}/{words(f'desk.{view}.address')}/" for view in VIEWS)


def join_address(base: str, path: str) -> str:
    steps = base.rstrip("/").split("/")
    for step in path.rstrip("/").split("/"):
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps) + "/"


def find_anchors(file: Path) -> set[str]:
    headings = re.findall(r"^#{1,6} (.+)$", read_prose(file), re.MULTILINE)
    return {slugify(heading) for heading in headings}


@pytest.mark.parametrize("name", PLAIN)
def test_the_links_of_the_plain_documents_resolve(name: str) -> None:
    for link in find_links(ROOT / name):
        parts = urlsplit(link)
        if not parts.scheme and parts.path and parts.path not in DRAWN_LATER:
            assert (ROOT / parts.path).exists(), link


# -- examples are true ----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_the_smallest_example_has_no_finding(lang: str, tmp_path: Path) -> None:
    from hub.check import check_content
    from hub.read import read_content

    guide = next(file for file in read_pages(lang) if read_meta(file)["id"] == "write")
    example = BLOCK.findall(guide.read_text("utf-8"))[0]
    folder = tmp_path / "content"
    (folder / "practices").mkdir(parents=True)
    (folder / "practices" / f"example.{lang}.md").write_text(example.split("\n", 1)[1].rpartition("```")[0], "utf-8")
    settings = read_settings(tmp_path / "hub.yml", content=folder, today="2026-11-22")
    schema = load_schema()
    checked = check_content(read_content(settings, schema), schema, settings)
    assert list(checked.findings) == []
    assert list(checked.records) == ["practices/example"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_examples_of_schema_files_are_accepted(lang: str, tmp_path: Path) -> None:
    guide = next(file for file in read_pages(lang) if read_meta(file)["id"] == "write")
    blocks = [block.split("\n", 1)[1].rpartition("```")[0] for block in BLOCK.findall(guide.read_text("utf-8"))]
    (tmp_path / "practice.yml").write_text(next(b for b in blocks if b.startswith("fields:")), "utf-8")
    (tmp_path / "event.yml").write_text(next(b for b in blocks if b.startswith("kind:")), "utf-8")
    schema = load_schema(tmp_path)
    assert "budget_size" in schema.kinds["practice"].fields
    assert schema.of_folder("events") is schema.kinds["event"]
