"""The files of an index: what is there, and when its version changes."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from typing import Any

import pytest

from hub.model.document import WEIGHTS, Document, Facet, Named
from hub.search.index import write_index
from hub.search.reader import Reader
from hub.search.settings import RANKING
from hub.text.tokens import read_tokens


def make(name: str, title: str, text: str, lang: str = "fr", **more: Any) -> Document:
    return Document(name, lang, (title, "", "", "", text), shown={"t": title, "x": [text]}, **more)


DOCUMENTS = (
    make("b", "Élan", "Le coton du Bénin", facets={"kind": ("practice",), "country": ("BJ", "SN")}, modified="2026-02-01"),
    make("a", "« Coton »", "La mutuelle de 2026", facets={"kind": ("actor",)}, modified="2025"),
    make("c", "Zorg", "Het katoen", "nl", facets={"kind": ("practice",), "country": ("SN", "XX")}, modified="2026-02-03"),
)  # fmt: skip
FACETS = (
    Facet("country", "Pays", (("SN", "Sénégal", 0), ("BJ", "Bénin", 1))),
    Facet("kind", "Genre", (("actor", "Acteurs", 0), ("practice", "Pratiques", 0))),
)
CONCEPTS = (
    Named("themes/m", {"fr": "Mutualité"}, {"fr": ("mutuelle",)}),
    Named("themes/n", {"fr": "Navigation"}, {"fr": ("navigation",)}),
)


def write(documents: Sequence[Document] = DOCUMENTS, lang: str = "fr") -> dict[str, bytes]:
    return write_index(documents, CONCEPTS, FACETS, lang)


def manifest_of(files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["index.json"])
    return found


def test_the_manifest_says_what_there_is() -> None:
    files = write()
    manifest = manifest_of(files)
    version = manifest.pop("version")
    assert manifest == {
        "lang": "fr",
        "count": 3,
        "mean": [1.0, 1.0, 1.0, 1.0, pytest.approx(5 / 3)],
        "shards": [sorted(json.loads(files[f"{version}/s/0.json"]))[0][0]],
        "v": [""],
        "e": [""],
        "compounds": ["nl"],
        "languages": ["fr", "nl"],
        "ranking": json.loads(json.dumps(RANKING.tables())),
    }
    names = {path.removeprefix(f"{version}/") for path in files}
    assert names == {
        "index.json", "lengths.json", "facets.json", "orders.json", "words-fr.json", "words-nl.json", "s/0.json",
        "d/0.json", "d/1.json", "d/2.json", "v/0.json", "e/0.json",
    }  # fmt: skip


def test_the_same_input_gives_the_same_bytes_in_any_order() -> None:
    assert write() == write(DOCUMENTS[::-1])


@pytest.mark.parametrize(
    "change",
    [
        {"texts": ("Élan", "", "", "", "Le coton du Mali")},
        {"shown": {"t": "Autre", "x": ["Le coton du Bénin"]}},
        {"facets": {"kind": ("actor",)}},
        {"modified": "2027-01-01"},
        {"lang": "nl"},
        {"id": "bb"},
    ],
)
def test_the_version_changes_with_the_content(change: dict[str, Any]) -> None:
    changed = (dataclasses.replace(DOCUMENTS[0], **change), *DOCUMENTS[1:])
    assert manifest_of(write(changed))["version"] != manifest_of(write())["version"]


def test_documents_are_numbered_by_id_and_show_what_a_result_needs() -> None:
    reader = Reader.open(write().__getitem__)
    assert [reader.document(number)["r"] for number in range(reader.count)] == ["a", "b", "c"]
    assert reader.document(2) == {"r": "c", "l": "nl", "t": "Zorg", "x": ["Het katoen"]}


def test_every_form_is_found_and_the_vocabulary_has_letters_only() -> None:
    reader = Reader.open(write().__getitem__)
    tokens = read_tokens("fr")
    for form in ("coton", "benin", "mutuelle", "la", "2026", "elan"):
        entry = reader.entry(tokens.key(form))
        assert entry is not None
        assert form in entry.forms
        assert (form in reader.alike(form, form)) is (form.isalpha() and len(form) > 2)
    assert reader.entry("zzz") is None
    assert list(reader.alike("zz", "zz")) == []


def test_only_concepts_in_use_have_a_name() -> None:
    reader = Reader.open(write().__getitem__)
    entry = reader.entry("#themes/m")
    assert entry is not None
    assert entry.more == {"l": {"fr": "Mutualité"}}
    assert reader.entry("#themes/n") is None


def test_facets_hold_places_and_orders() -> None:
    files = write()
    facets = json.loads(files[f"{manifest_of(files)['version']}/facets.json"])
    assert facets == {
        "facets": [
            {"id": "country", "label": "Pays", "values": [["SN", "Sénégal", 0], ["BJ", "Bénin", 1]]},
            {"id": "kind", "label": "Genre", "values": [["actor", "Acteurs", 0], ["practice", "Pratiques", 0]]},
        ],
        "documents": {"country": [[], [1, 0], [0]], "kind": [[0], [1], [1]]},
    }
    orders = json.loads(files[f"{manifest_of(files)['version']}/orders.json"])
    assert orders == {"newest": [2, 1, 0], "title": [0, 1, 2]}  # Coton, Élan, Zorg


def test_no_day_is_last() -> None:
    files = write((make("a", "T", "x"), make("b", "T", "x", modified="2020")))
    assert json.loads(files[f"{manifest_of(files)['version']}/orders.json"])["newest"] == [1, 0]


def test_an_index_of_nothing_answers_nothing() -> None:
    reader = Reader.open(write_index((), (), (), "fr").__getitem__)
    assert reader.count == 0
    assert reader.manifest["mean"] == [1.0] * len(WEIGHTS)
