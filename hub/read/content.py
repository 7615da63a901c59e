"""The content folder → raw records, raw concept schemes and the media there are."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hub.model.finding import Finding
from hub.model.kind import Schema
from hub.model.raw import RawFile, RawScheme
from hub.read.front import read_yaml, split_fences
from hub.settings import Settings

MAX_BYTES = 1_000_000
MAX_SLUG = 80
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RECORD_NAME = re.compile(r"(?P<slug>.+)\.(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md")
VOCABULARY = "vocabulary"
MEDIA = "media"
PACKAGED_SCHEMES = Path(__file__).parent.parent / "schema" / "vocabulary"


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read. `broken` holds the ids of records whose files exist but are unusable."""

    files: tuple[RawFile, ...]
    schemes: tuple[RawScheme, ...]
    media: frozenset[str]
    broken: frozenset[str]
    findings: tuple[Finding, ...]


def read_content(settings: Settings, schema: Schema) -> Content:
    """Every record and scheme below `settings.content`, and what is wrong with the files as files.

    Each file is read once, for all languages; the order is that of the paths.
    """
    reader = _Reader(settings, schema)
    for file in _walk(settings.content):
        reader.take(file)
    reader.take_packaged()
    return Content(
        tuple(reader.files),
        tuple(reader.schemes),
        frozenset(reader.media),
        frozenset(reader.broken),
        tuple(reader.findings),
    )


def _walk(folder: Path) -> Iterator[Path]:
    for base, dirs, names in os.walk(folder):
        dirs.sort()
        for name in sorted(names + [d for d in dirs if (Path(base) / d).is_symlink()]):
            yield Path(base) / name


class _Reader:
    def __init__(self, settings: Settings, schema: Schema) -> None:
        self.settings, self.schema = settings, schema
        self.content = settings.content
        self.real = settings.content.resolve()
        self.here = Path.cwd().resolve()
        self.findings: list[Finding] = []
        self.files: list[RawFile] = []
        self.schemes: list[RawScheme] = []
        self.media: set[str] = set()
        self.broken: set[str] = set()
        self.folders = {kind.folder for kind in schema.kinds.values()}

    def take(self, file: Path) -> None:
        inner = file.relative_to(self.content).as_posix()
        shown = self._shown(file)
        folder, _, name = inner.partition("/")
        if file.is_symlink() and not _leads_inside(file, self.real):
            self.findings.append(Finding("file-outside", shown, 1, "", {"other": inner}))
        elif folder == MEDIA and name:
            self.media.add(name)
        elif folder == VOCABULARY and name.endswith(".yml") and "/" not in name:
            self._take_scheme(file, shown, packaged=False)
        elif folder in self.folders and name.endswith(".md") and "/" not in name:
            self._take_record(file, shown, folder, name)
        elif name.endswith(".md") and RECORD_NAME.fullmatch(name) and folder not in self.folders:
            known = ", ".join(sorted(self.folders))
            args = {"value": inner, "expected": f"{{{known}}}/{name}"}
            self.findings.append(Finding("file-name", shown, 1, "", args))
        elif not (name or folder).startswith(".") and not folder.startswith("."):
            self.findings.append(Finding("file-stray", shown, 1, "", {"value": inner}))

    def take_packaged(self) -> None:
        """The schemes of the package, each put before a site's file of the same name."""
        site = self.schemes
        self.schemes = []
        for file in sorted(PACKAGED_SCHEMES.glob("*.yml")):
            self._take_scheme(file, f"hub/schema/vocabulary/{file.name}", packaged=True)
        self.schemes += site

    def _take_record(self, file: Path, shown: str, folder: str, name: str) -> None:
        match = RECORD_NAME.fullmatch(name)
        slug, lang = (match["slug"], match["lang"]) if match else (name[:-3], "")
        record_id = f"{folder}/{slug}"
        if not SLUG.fullmatch(slug) or len(slug) > MAX_SLUG or lang not in self.settings.languages:
            self._refuse_name(file, shown, slug, lang)
            return
        raw = self._read_record(file, shown, folder, slug, lang)
        if raw is None:
            self.broken.add(record_id)
        else:
            self.files.append(raw)

    def _refuse_name(self, file: Path, shown: str, slug: str, lang: str) -> None:
        """Report a name that is none of ours, or that differs by case alone from one that is."""
        lower = file.with_name(file.name.lower())
        if lower != file and lower.exists() and not lower.samefile(file):
            self.findings.append(Finding("id-clash", shown, 1, "", {"other": self._shown(lower)}))
            return
        fitting = slug if SLUG.fullmatch(slug) and len(slug) <= MAX_SLUG else _nearest_slug(slug)
        known = self.settings.languages
        ending = lang if lang in known else "|".join(known)
        args = {"value": file.name, "expected": f"{fitting}.{ending}.md"}
        self.findings.append(Finding("file-name", shown, 1, "", args))

    def _read_record(self, file: Path, shown: str, folder: str, slug: str, lang: str) -> RawFile | None:
        text = self._read_text(file, shown)
        if text is None:
            return None
        split = split_fences(text)
        if isinstance(split, Finding):
            self.findings.append(Finding(split.code, shown, split.line, "", split.args))
            return None
        front_text, body, body_line = split
        front = read_yaml(front_text, shown, 2, self.findings)
        if front is None:
            return None
        return RawFile(shown, folder, slug, lang, front, body, body_line)

    def _take_scheme(self, file: Path, shown: str, *, packaged: bool) -> None:
        text = self._read_text(file, shown)
        if text is None:
            return
        front = read_yaml(text, shown, 1, self.findings)
        if front is not None:
            self.schemes.append(RawScheme(shown, file.stem, front, packaged))

    def _read_text(self, file: Path, shown: str) -> str | None:
        """The file's text, composed (NFC); nothing, and a finding, where it is not text."""
        try:
            if not file.is_file():
                self.findings.append(Finding("file-unreadable", shown, 1, "", {"detail": "?"}))
                return None
            size = file.stat().st_size
            if size > MAX_BYTES:
                args = {"length": str(size), "max": str(MAX_BYTES)}
                self.findings.append(Finding("file-too-large", shown, 1, "", args))
                return None
            data = file.read_bytes()
            text = data.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            args = {"detail": _detail(error)}
            self.findings.append(Finding("file-unreadable", shown, 1, "", args))
            return None
        if "\0" in text:
            self.findings.append(Finding("file-unreadable", shown, 1, "", {"detail": "NUL"}))
            return None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text if text.isascii() else unicodedata.normalize("NFC", text)

    def _shown(self, file: Path) -> str:
        """The path a reader sees: relative to the current folder, with `/`."""
        full = file.parent.resolve() / file.name
        if full.is_relative_to(self.here):
            return full.relative_to(self.here).as_posix()
        return full.as_posix()


def _leads_inside(link: Path, real: Path) -> bool:
    """Whether a symbolic link stays below `real`; one in a circle leads nowhere else."""
    try:
        return link.resolve().is_relative_to(real)
    except (OSError, RuntimeError):
        return True


def _nearest_slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_SLUG] or "titre"


def _detail(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        start = error.object[:2]
        utf16 = start in (b"\xff\xfe", b"\xfe\xff")
        return "UTF-16" if utf16 else f"byte {error.start + 1}"
    return error.strerror or "?"
