"""`hub.yml`: what one hub chooses. All keys are optional; none is code."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hub.model.kind import Labels
from hub.model.refusal import Refusal

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
SHAPES: Mapping[type, str] = {dict: "texts by name, {a: b}", list: "a list of texts, [a, b]", str: "one text"}
DEFAULT_LANGUAGES = ("fr", "nl")


class SettingsError(Refusal):
    """`hub.yml` cannot be used; the sentence says where and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a build takes in beside the content.

    `content` and `docs` are folders, `root` the folder of `hub.yml`; `today` is an input, so that
    the same inputs give the same bytes. `site_url` ends with `/` and may be empty. `repo_edit` is
    the address before a content path that opens its source for editing, empty where there is none.
    """

    root: Path
    content: Path
    docs: Path | None
    name: Labels
    tagline: Labels
    languages: tuple[str, ...]
    today: datetime.date
    site_url: str = ""
    license: str = "CC-BY-4.0"
    mailbox: str = ""
    repo_edit: str = ""
    countries: tuple[str, ...] = ()
    colours: Mapping[str, str] = field(default_factory=dict)
    drafts: bool = False

    def named(self, labels: Labels, lang: str) -> str:
        """The label for a reader of `lang`: hers, else that of the site's first language that has
        one, else any, else nothing."""
        if lang in labels:
            return labels[lang]
        for other in (*self.languages, "en", "fr"):
            if other in labels:
                return labels[other]
        return next(iter(labels.values()), "")


KEYS: Mapping[str, tuple[type, Labels]] = {
    "name": (dict, {"fr": "Le nom du site, par langue.", "nl": "De naam van de site, per taal."}),
    "tagline": (
        dict,
        {
            "fr": "La phrase d'accueil, par langue.",
            "nl": "De zin op de startpagina, per taal.",
        },
    ),
    "languages": (
        list,
        {
            "fr": "Les langues du site (codes BCP 47), la première d'abord ; fr et nl par défaut.",
            "nl": "De talen van de site (BCP 47-codes), de eerste eerst; standaard fr en nl.",
        },
    ),
    "site_url": (
        str,
        {
            "fr": "L'adresse publique du site, avec son chemin de base.",
            "nl": "Het openbare adres van de site, met het basispad.",
        },
    ),
    "license": (
        str,
        {
            "fr": "La licence des textes (identifiant SPDX) ; CC-BY-4.0 par défaut.",
            "nl": "De licentie van de teksten (SPDX-id); standaard CC-BY-4.0.",
        },
    ),
    "mailbox": (
        str,
        {
            "fr": "L'adresse e-mail de l'équipe éditoriale.",
            "nl": "Het e-mailadres van de redactie.",
        },
    ),
    "repo_edit": (
        str,
        {
            "fr": "L'adresse qui, suivie du chemin d'une fiche, ouvre sa source à la modification.",
            "nl": "Het adres dat, gevolgd door het pad van een fiche, de bron opent om te wijzigen.",
        },
    ),
    "countries": (
        list,
        {
            "fr": "Les pays propres au site (codes ISO 3166-1) ; "
            "les acteurs d'ailleurs donnent leur accord avant d'être listés.",
            "nl": "De eigen landen van de site (ISO 3166-1-codes); "
            "actoren van elders geven hun akkoord voor ze in de lijst komen.",
        },
    ),
    "colours": (
        dict,
        {
            "fr": "Des couleurs à remplacer, par nom (accent, paper, ink…).",
            "nl": "Kleuren om te vervangen, op naam (accent, paper, ink…).",
        },
    ),
}
"""Every key of `hub.yml`: the type it takes and what it means (documented in both guides)."""


def read_settings(
    file: Path,
    *,
    content: Path | None = None,
    docs: Path | None = None,
    site_url: str | None = None,
    today: str | None = None,
    drafts: bool = False,
) -> Settings:
    """The settings of the hub whose `hub.yml` is `file` (which may be missing).

    What the arguments give wins over the environment (`HUB_SITE_URL`, `HUB_TODAY`,
    `SOURCE_DATE_EPOCH`, in that order of strength), which wins over the file.
    Raises SettingsError where a value cannot be used.
    """
    given = _read_yaml(file)
    root = file.parent
    folder = content or root / "content"
    pages = docs or folder.parent / "docs"
    languages = tuple(str(lang) for lang in given.get("languages", DEFAULT_LANGUAGES))
    if not languages:
        raise SettingsError("languages-empty", path=file)
    for lang in languages:
        if not LANGUAGE.fullmatch(lang) or languages.count(lang) > 1:
            raise SettingsError("language-code", path=file, key=lang)
    address = site_url or os.environ.get("HUB_SITE_URL") or str(given.get("site_url", ""))
    return Settings(
        root=root,
        content=folder,
        docs=pages if pages.is_dir() else None,
        name=_labels(given.get("name"), dict.fromkeys(languages, "Hub")),
        tagline=_labels(given.get("tagline"), {}),
        languages=languages,
        today=_read_today(today),
        site_url=address.rstrip("/") + "/" if address else "",
        license=str(given.get("license", "CC-BY-4.0")),
        mailbox=str(given.get("mailbox", "")),
        repo_edit=str(given.get("repo_edit", "")),
        countries=tuple(str(code) for code in given.get("countries", ())),
        colours={str(k): str(v) for k, v in given.get("colours", {}).items()},
        drafts=drafts,
    )


def _read_yaml(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        # Every scalar is text here too: NO is a country, not a negation.
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError("settings-syntax", path=file, detail=error) from error
    if not given:
        return {}
    if not isinstance(given, dict):
        raise SettingsError("settings-shape", path=file)
    for key, value in given.items():
        if key not in KEYS:
            raise SettingsError("settings-key", path=file, key=key, expected=", ".join(KEYS))
        if not isinstance(value, KEYS[key][0]):
            raise SettingsError("settings-type", path=file, key=key, expected=SHAPES[KEYS[key][0]])
        if not all(isinstance(item, str) for item in _items(value)):
            raise SettingsError("settings-type", path=file, key=key, expected=SHAPES[KEYS[key][0]])
    return given


def _items(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else ()


def _labels(value: object, default: Labels) -> Labels:
    if not isinstance(value, dict):
        return default
    return {str(lang): str(text) for lang, text in value.items()}


def _read_today(given: str | None) -> datetime.date:
    text = given or os.environ.get("HUB_TODAY")
    if text:
        try:
            return datetime.date.fromisoformat(text)
        except ValueError as error:
            raise SettingsError("day-invalid", key="today", detail=text) from error
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError) as error:
            raise SettingsError("epoch-invalid", detail=epoch) from error
    return datetime.datetime.now().astimezone().date()
