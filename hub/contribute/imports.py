"""Replies → the records they answer: first what would be written, then the writing, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hub.check import level_of
from hub.check.nearest import find_nearest
from hub.contribute.insertion import Insertion, Item, Plain, add_item, as_plain, read_front
from hub.contribute.labels import Labels, fold_line
from hub.contribute.letter import read_letter, tidy
from hub.contribute.replies import Answer, Reply, read_replies
from hub.contribute.sender import Senders
from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.model.record import Record
from hub.model.refusal import Refusal
from hub.read.content import MAX_BYTES
from hub.settings import Settings
from hub.view.sides import make_version

FIELD = "responses"
WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@dataclass(slots=True)
class Plan:
    """What an import comes to: the new texts by file, what is put in where, and all there is to say."""

    old: dict[Path, bytes] = field(default_factory=dict)
    new: dict[Path, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    added: list[tuple[Finding, str]] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Whether nothing stands in its way."""
        return all(level_of(finding) != "error" for finding in self.findings)


def plan_import(files: Sequence[Path], graph: Graph, aliases: Mapping[str, str], settings: Settings) -> Plan:
    """What importing the replies in `files` comes to; nothing is written yet.

    `aliases` leads from former ids of records to present ones. Raises Refusal where a record cannot be read.
    """
    plan, labels = Plan(), Labels(settings)
    importer = _Importer(plan, graph, aliases, settings)
    for file in files:
        path = file.as_posix()
        text = _read_text(file, path, plan.findings)
        if text is None:
            continue
        replies, findings = read_replies(text, path, labels, settings.today)
        plan.findings += findings
        for reply in replies:
            for answer in reply.answers:
                importer.take(reply, answer)
    return plan


def _read_text(file: Path, path: str, findings: list[Finding]) -> str | None:
    """The text of a file that came by e-mail; nothing, and a finding, where it is not text."""
    try:
        data = file.read_bytes()
        if len(data) > MAX_BYTES:
            findings.append(Finding("file-too-large", path, 1, "", {"length": str(len(data)), "max": str(MAX_BYTES)}))
            return None
        text = read_letter(data) if file.suffix.lower() == ".eml" else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        findings.append(Finding("file-unreadable", path, 1, "", {"detail": f"byte {error.start + 1}"}))
        return None
    except OSError as error:
        findings.append(Finding("file-unreadable", path, 1, "", {"detail": error.strerror or "?"}))
        return None
    if "\0" in text:
        findings.append(Finding("file-unreadable", path, 1, "", {"detail": "NUL"}))
        return None
    return text


class _Importer:
    def __init__(self, plan: Plan, graph: Graph, aliases: Mapping[str, str], settings: Settings) -> None:
        self.plan, self.graph, self.aliases, self.settings = plan, graph, aliases, settings
        self.senders = Senders(graph)
        self.statements = {record.id: record for record in graph.of_kind("statement") if not record.withheld}

    def take(self, reply: Reply, answer: Answer) -> None:
        """Plan one answer, or report what keeps it out."""
        record = self._find(reply, answer)
        if record is None or not self._has_original(reply, answer, record) or self._is_known(reply, answer, record):
            return
        self._check_version(reply, answer, record)
        self._check_addressee(reply, answer, record)
        item: dict[str, str | Item] = {"by": self.senders.name(reply.by, record), "date": str(reply.date)}
        item["text"] = answer.text
        if reply.lang != record.original:
            item["told_in"] = reply.lang
        file = self._file(record, record.original)
        old = _count(self._read(file))
        insertion = self._add(file, item)
        followed = [self._follow(self._file(record, lang), old) for lang in record.paths if lang != record.original]
        if insertion is None or not all(followed):
            self._say("reply-place", reply, answer, other=record.paths[record.original])
            return
        line = self._text(file)[: insertion.at].count("\n") + 1
        args = {"value": reply.by, "date": str(reply.date), "other": record.id}
        where = Finding("reply-added", record.paths[record.original], line, f"{FIELD}[{old}]", args)
        self.plan.added.append((where, insertion.text))

    def _find(self, reply: Reply, answer: Answer) -> Record | None:
        wanted = answer.statement.strip().lower()
        record = self.statements.get(self.aliases.get(wanted, wanted))
        if record is None:
            nearest = find_nearest(wanted, self.statements)
            self._say("reply-statement", reply, answer, value=answer.statement, nearest=nearest)
        return record

    def _has_original(self, reply: Reply, answer: Answer, record: Record) -> bool:
        """Whether the file that counts as the original is one, and no translation of a file that cannot be read."""
        if "translates" not in self._read(self._file(record, record.original)):
            return True
        self._say("reply-original", reply, answer, value=record.id, other=record.paths[record.original])
        return False

    def _is_known(self, reply: Reply, answer: Answer, record: Record) -> bool:
        """Whether the same response of the same day is there already."""
        front = self._read(self._file(record, record.original))
        given = front.get(FIELD)
        names = _names(as_plain(self.senders.name(reply.by, record))) | {fold_line(reply.by)}
        for item in given if isinstance(given, list) else ():
            if not isinstance(item, dict) or item.get("date") != str(reply.date) or not names & _names(item.get("by")):
                continue
            text = item.get("text")
            if isinstance(text, str) and tidy(text).split() == answer.text.split():
                self._say("reply-known", reply, answer, value=reply.by, other=record.paths[record.original])
                return True
        return False

    def _check_version(self, reply: Reply, answer: Answer, record: Record) -> None:
        now = make_version(record)
        if answer.version and answer.version != now:
            self._say("reply-version", reply, answer, value=answer.version, version=now)

    def _check_addressee(self, reply: Reply, answer: Answer, record: Record) -> None:
        if not self.senders.is_addressed(reply.by, record):
            expected = self.senders.list_addressees(record)
            nearest = find_nearest(reply.by, self.senders.names_of(record))
            args = {"value": reply.by, "expected": ", ".join(expected) or "–", "nearest": nearest}
            self._say("reply-bystander", reply, answer, **args)

    def _say(self, code: str, reply: Reply, answer: Answer, **args: str) -> None:
        self.plan.findings.append(Finding(code, reply.path, answer.line, answer.statement, args))

    def _file(self, record: Record, lang: str) -> Path:
        return (self.settings.content / f"{record.id}.{lang}.md").resolve()

    def _text(self, file: Path) -> str:
        """The text of a record's file as it would be, byte for byte."""
        if file not in self.plan.old:
            try:
                self.plan.old[file] = file.read_bytes()
            except OSError as error:
                raise Refusal("file-unwritable", path=file, detail=error.strerror or "?") from error
        return self.plan.new.get(file, self.plan.old[file]).decode()

    def _read(self, file: Path) -> dict[str, Plain]:
        front = read_front(self._text(file))
        return front[0] if front else {}

    def _add(self, file: Path, item: Item) -> Insertion | None:
        made = add_item(self._text(file), FIELD, item)
        if made is None:
            return None
        self.plan.new[file] = made[0].encode()
        return made[1]

    def _follow(self, file: Path, length: int) -> bool:
        """Keep the list of a translation as long as the original's was: an item without words stands for the new one.

        A translation without that list, or with one that is already of another length, stays as it is.
        """
        given = self._read(file).get(FIELD)
        if not isinstance(given, list) or len(given) != length:
            return True
        return self._add(file, {}) is not None


def _count(front: Mapping[str, Plain]) -> int:
    given = front.get(FIELD)
    return len(given) if isinstance(given, list) else 0


def _names(by: Plain | None) -> frozenset[str]:
    """What somebody is called in a response: a slug, or labels."""
    if isinstance(by, str):
        return frozenset([fold_line(by)])
    label = by.get("label") if isinstance(by, dict) else None
    texts: Iterable[Plain] = label.values() if isinstance(label, dict) else [label] if label else []
    return frozenset(fold_line(text) for text in texts if isinstance(text, str))


def _check_writable(file: Path) -> None:
    """Raise PermissionError where the file is not to be written, though its folder is."""
    if not (file.stat().st_mode & WRITABLE and os.access(file, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def write_plan(plan: Plan) -> list[Path]:
    """Put the new texts in the place of the old ones, all of them or none; the files come back.

    Raises Refusal where a file has changed meanwhile or cannot be written.
    """
    drafts: dict[Path, Path] = {}
    done: list[Path] = []
    file = Path()
    try:
        for file, data in plan.new.items():
            _check_writable(file)
            with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as opened:
                drafts[file] = Path(opened.name)
                opened.write(data)
                opened.flush()
                os.fsync(opened.fileno())
            shutil.copymode(file, drafts[file])
        for file in plan.new:
            if file.read_bytes() != plan.old[file]:
                raise Refusal("file-changed", path=file)
        for file, draft in drafts.items():
            draft.replace(file)
            done.append(file)
    except OSError as error:
        for path in done:
            path.write_bytes(plan.old[path])
        raise Refusal("file-unwritable", path=file, detail=error.strerror or "?") from error
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
    return done
