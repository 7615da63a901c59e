"""The text to fill in and the form: what they hold, in each language, and how long a letter may be."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from hub.contribute.labels import Labels
from hub.contribute.replies import read_replies
from hub.settings import Settings
from hub.view import view_pages
from hub.view.lens import Lens
from hub.view.reply import MAIL_ROOM, make_reply_file, make_reply_skeleton, view_reply, view_reply_files
from hub.view.sides import make_version
from tests.hubs import link_hub, practice, record, schema_of
from tests.markup import Markup

HubAt = Callable[..., Settings]
SAID = "themes: [partenariat]\nstatement_kind: demand\nissued_by: [{label: a}]\nsources: [{title: t}]\n"
MAILBOX = "mailbox: redaction@hub.example"
TODAY = datetime.date(2026, 11, 22)


def files(count: int) -> dict[str, str]:
    return {f"statements/s{n}.fr.md": record(SAID, title=f"Décider « ensemble » {n}") for n in range(count)}


def lens_of(settings: Settings, lang: str = "fr") -> Lens:
    graph, _ = link_hub(settings)
    return Lens(graph, schema_of(settings), settings, lang)


SKELETONS = {
    "fr": """\
Réponse à une parole · hub-reply 1

Complétez ces trois lignes, puis écrivez sous chaque « Notre réponse ». Laissez vide ce à quoi vous ne répondez pas. \
Signez du nom d’une organisation ou d’une fonction. La date s’écrit année-mois-jour, comme 2026-11-22.
Envoyez ce texte à redaction@hub.example, dans un e-mail ou en pièce jointe.

Réponse de : La ville
Date :
Langue : fr

--- statements/s0 ---
Version : {version}
« Décider « ensemble » 0 »
Notre réponse :


--- fin de la réponse ---
""",
    "nl": """\
Antwoord op een uitspraak · hub-reply 1

Vul deze drie regels in en schrijf daarna onder elk “Ons antwoord”. Laat leeg waarop je niet antwoordt. \
Onderteken met de naam van een organisatie of een functie. Schrijf de datum als jaar-maand-dag, zoals 2026-11-22.
Stuur deze tekst naar redaction@hub.example, in een e-mail of als bijlage.

Antwoord van: La ville
Datum:
Taal: nl

--- statements/s0 ---
Versie: {version}
“Décider « ensemble » 0”
Ons antwoord:


--- einde van het antwoord ---
""",
}


@pytest.mark.parametrize("lang", SKELETONS)
def test_the_text_to_fill_in(lang: str, hub_at: HubAt) -> None:
    lens = lens_of(hub_at(files(1), hub=MAILBOX), lang)
    version = make_version(lens.graph.records["statements/s0"])
    assert make_reply_skeleton(lens, ["statements/s0"], "La ville") == SKELETONS[lang].replace("{version}", version)


@pytest.mark.parametrize("lang", ["fr", "nl", "de"])
def test_the_text_filled_in_is_read(lang: str, hub_at: HubAt) -> None:
    settings = hub_at(files(2), hub=f"languages: [fr, nl, de]\n{MAILBOX}")
    lens = lens_of(settings, lang)
    text = make_reply_skeleton(lens, ["statements/s0", "statements/s1"], "La ville")
    date, answer = lens.words("reply.date"), lens.words("reply.answer")
    filled = text.replace(date, f"{date} 2026-11-20").replace(f"{answer}\n", f"{answer}\nOui.\n")
    replies, findings = read_replies(filled, "r.txt", Labels(settings), TODAY)
    assert findings == []
    assert [(r.by, str(r.date), r.lang) for r in replies] == [("La ville", "2026-11-20", lang)]
    versions = [make_version(lens.graph.records[f"statements/s{n}"]) for n in range(2)]
    assert [(a.statement, a.version, a.text) for a in replies[0].answers] == [
        ("statements/s0", versions[0], "Oui."),
        ("statements/s1", versions[1], "Oui."),
    ]


def test_the_file_lies_beside_the_page_and_opens_in_simple_editors(hub_at: HubAt) -> None:
    lens = lens_of(hub_at(files(1)))
    file = make_reply_file(lens, ["statements/s0"], "fr/dossiers/x/")
    assert file.path == "fr/dossiers/x/reponse.txt"
    text = file.content.decode("utf-8-sig").replace("\r\n", "\n")
    assert text == make_reply_skeleton(lens, ["statements/s0"])
    assert file.content.startswith(b"\xef\xbb\xbf")


def test_every_statement_has_its_file_in_every_language(hub_at: HubAt) -> None:
    settings = hub_at({**files(2), "practices/p.fr.md": practice()})
    graph, _ = link_hub(settings)
    paths = [file.path for file in view_reply_files(graph, schema_of(settings), settings)]
    assert paths == [
        "fr/paroles/s0/reponse.txt",
        "fr/paroles/s1/reponse.txt",
        "nl/uitspraken/s0/antwoord.txt",
        "nl/uitspraken/s1/antwoord.txt",
    ]


@pytest.mark.parametrize(("count", "is_whole"), [(1, True), (2, True), (30, False)])
def test_a_letter_that_is_too_long_asks_to_attach_the_file(count: int, is_whole: bool, hub_at: HubAt) -> None:
    lens = lens_of(hub_at(files(count), hub=MAILBOX))
    ids = [f"statements/s{n}" for n in range(count)]
    html = view_reply(lens, ids, "fr/dossiers/x/", "La ville")
    href = next(given["href"] for _, given in Markup(html).tags if given.get("href", "").startswith("mailto:"))
    parts = urlsplit(href)
    body = parse_qs(parts.query)["body"][0].replace("\r\n", "\n")
    assert parts.path == "redaction@hub.example"
    assert len(href) <= MAIL_ROOM
    assert (body == make_reply_skeleton(lens, ids, "La ville")) == is_whole
    assert ("fichier joint, reponse.txt" in body) != is_whole


def test_the_form_is_told_all_it_writes(hub_at: HubAt) -> None:
    lens = lens_of(hub_at(files(2), hub=MAILBOX), "nl")
    tags = Markup(view_reply(lens, ["statements/s1", "statements/s0"], "nl/dossiers/x/", "A & B")).tags
    holder = next(given for _, given in tags if "data-hub-reply" in given)
    areas = [given for name, given in tags if name == "textarea"]
    assert json.loads(holder["data-hub-words"])["answer"] == "Ons antwoord:"
    assert (holder["data-hub-lang-of"], holder["data-hub-file"]) == ("nl", "antwoord.txt")
    assert [area["data-hub-statement"] for area in areas] == ["statements/s1", "statements/s0"]
    assert areas[0]["data-hub-title"] == "Décider « ensemble » 1"
    assert next(given["value"] for _, given in tags if given.get("name") == "who") == "A & B"
    assert view_reply(lens, [], "nl/dossiers/x/") == ""


def test_only_pages_with_the_form_load_its_script(hub_at: HubAt) -> None:
    settings = hub_at({**files(1), "practices/p.fr.md": practice()})
    graph, _ = link_hub(settings)
    loading = [page.address for page in view_pages(graph, schema_of(settings), settings) if "reply.js" in page.head]
    assert loading == ["fr/paroles/s0/", "nl/uitspraken/s0/"]
