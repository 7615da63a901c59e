"""The reply to statements: the text that is filled in by hand, and the form that writes it.

The text is the same in all three: what Python makes empty here, what the browser makes filled in
(`theme/assets/js/reply-text.js`) and what `hub/contribute/replies.py` reads.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from hub.model.graph import Graph
from hub.model.kind import Schema
from hub.model.record import Record, list_agents
from hub.model.site import File, Page
from hub.settings import Settings
from hub.view.address import ROOT, settle
from hub.view.frames import frame
from hub.view.lens import Lens
from hub.view.sides import make_version

FORMAT = "hub-reply"
VERSION = "1"
HEAD_LABELS = ("by", "date", "lang")
MAX_ANSWER = 5_000
"""Characters of one answer: two pages; what is longer is a document of its own."""

MAIL_ROOM = 2_000
"""Characters of a `mailto:` address that every program opens."""

SPOKEN = (
    *("name", "by", "date", "lang", "version", "answer", "end", "quoted", "subject", "attach"),
    *("no-who", "no-day", "no-answer", "saved", "mailed", "long", "cleared"),
)
"""The words that the form's script writes."""

SCRIPT = f'<script type="module" src="{ROOT}assets/hub/js/reply.js"></script>'
"""What the head of a page with the form holds, beside what all have."""


class Asked(NamedTuple):
    """A statement as the text names it."""

    id: str
    version: str
    title: str


def takes_replies(record: Record) -> bool:
    """Whether there is something to reply to: examples and what was taken back wait for no answer."""
    return record.kind == "statement" and record.is_real


def make_reply_skeleton(lens: Lens, ids: Sequence[str], name: str = "") -> str:
    """The text to fill in, in the reader's language, for the statements `ids`; `name` is who replies, where known."""
    return _write(lens, list(_ask(lens, ids)), name)


def _write(lens: Lens, asked: Sequence[Asked], name: str) -> str:
    words = lens.words
    lines = [f"{words('reply.name')} · {FORMAT} {VERSION}", "", words("reply.how")]
    if lens.settings.mailbox:
        lines.append(words("reply.send", mailbox=lens.settings.mailbox))
    filled = {"by": name, "lang": lens.lang}
    lines += ["", *(f"{words(f'reply.{label}')} {filled.get(label, '')}".rstrip() for label in HEAD_LABELS)]
    for one in asked:
        lines += ["", f"--- {one.id} ---", f"{words('reply.version')} {one.version}"]
        lines += [words("reply.quoted", title=one.title), words("reply.answer"), ""]
    return "\n".join([*lines, "", f"--- {words('reply.end')} ---", ""])


def _ask(lens: Lens, ids: Sequence[str]) -> Iterator[Asked]:
    for target in ids:
        title = " ".join(lens.plain(lens.title(target)).split())
        yield Asked(target, make_version(lens.graph.records[target]), title)


def view_reply(lens: Lens, ids: Sequence[str], address: str, name: str = "") -> str:
    """The section at the end of the page at `address` by which anyone replies to the statements `ids`.

    Without JavaScript it holds a letter ready to fill in and the file that `make_reply_file` gives; with it a form
    that writes both, and sends nothing. `name` is who replies, where known.
    """
    asked = list(_ask(lens, ids))
    if not asked:
        return ""
    words = lens.words
    return frame(
        "reply.html",
        say=lambda key: escape(words(f"reply.{key}")),
        root=ROOT,
        file=escape(ROOT + reply_address(lens, address)),
        file_name=escape(words("reply.file")),
        mail=escape(_write_letter(lens, asked, name)),
        mailbox=escape(lens.settings.mailbox),
        lang=lens.lang,
        spoken=escape(json.dumps(_speak(lens), ensure_ascii=False, separators=(",", ":"))),
        count=escape(words.count("reply.many", len(asked))) if len(asked) > 1 else "",
        subject=escape(_name_subject(lens, asked, name)),
        who=escape(name),
        most=str(MAX_ANSWER),
        asked=[
            {
                "id": one.id,
                "version": one.version,
                "title": escape(one.title),
                "label": escape(words("reply.yours-to", title=one.title)),
                "mark": lens.lang_of(lens.title(one.id)),
            }
            for one in asked
        ],
    )


def _speak(lens: Lens) -> dict[str, str]:
    return {key: lens.words(f"reply.{key}") for key in SPOKEN}


def _name_subject(lens: Lens, asked: Sequence[Asked], name: str) -> str:
    return asked[0].title if len(asked) == 1 else name or lens.words("reply.name")


def _write_letter(lens: Lens, asked: Sequence[Asked], name: str) -> str:
    """The address of a letter with the text in it, or that asks to attach it where it is too long (RFC 6068)."""
    if not lens.settings.mailbox:
        return ""
    subject = lens.words("reply.subject", title=_name_subject(lens, asked, name))
    whole = make_letter(lens.settings.mailbox, subject, _write(lens, asked, name))
    if len(whole) <= MAIL_ROOM:
        return whole
    attach = lens.words("reply.attach-blank", file=lens.words("reply.file"))
    return make_letter(lens.settings.mailbox, subject, attach)


def make_letter(mailbox: str, subject: str, body: str) -> str:
    """A `mailto:` address; the lines of its body end as letters want it (RFC 6068, section 5)."""
    lines = body.replace("\n", "\r\n")
    return f"mailto:{quote(mailbox, safe='@')}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"


def view_reply_script(page: Page) -> str:
    """The tag that loads the form's script, for a page that has the form and does not load it yet."""
    tag = settle(SCRIPT, page.address)
    return tag if "data-hub-reply " in page.html and tag not in page.head else ""


def reply_address(lens: Lens, address: str) -> str:
    """Where the text to fill in lies that belongs to the page at `address`."""
    return address + lens.words("reply.file")


def make_reply_file(lens: Lens, ids: Sequence[str], address: str, name: str = "") -> File:
    """The text to fill in as a file beside the page at `address`: with a byte order mark and line ends that simple
    editors of any age understand."""
    text = make_reply_skeleton(lens, ids, name).replace("\n", "\r\n")
    return File(reply_address(lens, address), text.encode("utf-8-sig"))


def find_addressee(lens: Lens, record: Record) -> str:
    """The name of the one body that a statement is addressed to; nothing where it is several, a kind, a person or
    someone whose name is withheld."""
    agents = list_agents(record.values.get("addressed_to"))
    if len(agents) != 1:
        return ""
    ref, label = agents[0].ref, agents[0].label
    if ref and lens.graph.records[ref.id].withheld:
        return ""
    return lens.plain(lens.title(ref.id)) if ref else lens.plain(label)


def view_own_reply(lens: Lens, record: Record) -> str:
    """That section on the page of a statement."""
    if not takes_replies(record):
        return ""
    return view_reply(lens, [record.id], lens.address(record.id), find_addressee(lens, record))


def view_reply_files(graph: Graph, schema: Schema, settings: Settings) -> Iterator[File]:
    """The text to fill in of every statement, in every language of the site."""
    for lang in settings.languages:
        lens = Lens(graph, schema, settings, lang)
        for record in graph.of_kind("statement"):
            if takes_replies(record):
                yield make_reply_file(lens, [record.id], lens.address(record.id), find_addressee(lens, record))
