"""Every record as it may leave this stage: without what a consent no longer covers, in this record or in another."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hub.check.media import find_file_name, hide_media
from hub.check.mentions import find_mention, list_words, locate, show_all, show_text, walk_persons, walk_strings
from hub.check.translate import RESERVED
from hub.check.world import Reading
from hub.model.finding import Finding
from hub.model.raw import RawFile, RawList, RawMap, RawScalar
from hub.model.record import Agent, Part, Record, Ref, Value
from hub.model.text import Text

INDIVIDUAL = "individual"
REPLACED = "withheld-{number}"
"""The slug of a record whose own slug holds a name that may not be shown."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A record before its consents are applied, its files, and what they no longer cover: names in this record
    (`ended`), names in any (`everywhere`), `media`, the whole text, a place in the list of actors."""

    record: Record | None
    files: tuple[RawFile, ...]
    ended: tuple[str, ...]
    everywhere: tuple[str, ...]
    media: frozenset[str]
    lost_text: bool
    unlisted: bool

    @classmethod
    def of(cls, record: Record | None, files: Iterable[RawFile], states: Sequence[Reading]) -> Draft:
        """What the reading of a record's files has found."""
        titles = _name_individual(record) if record and any(state.unlisted for state in states) else ()
        agreed = isinstance(record.values.get("listing_consent"), Mapping) if record else False
        return cls(
            record,
            tuple(files),
            tuple(name for state in states for name in state.ended),
            (*(name for state in states for name in state.everywhere), *(titles if agreed else ())),
            frozenset(name for state in states for name in state.media),
            any(state.lost_text for state in states),
            any(state.unlisted for state in states),
        )


@dataclass(frozen=True, slots=True)
class _Lost:
    """What no record may show: full names and files, each with the path of the record whose consent is over."""

    names: Mapping[str, str]
    media: Mapping[str, str]


def seal_records(drafts: Sequence[Draft]) -> tuple[list[Record], list[Finding]]:
    """The records that there are, redacted or withheld, and what still has to be taken out of their files."""
    lost = _gather(drafts)
    records: list[Record] = []
    findings: list[Finding] = []
    moved: dict[str, str] = {}
    for draft in drafts:
        if draft.record is None:
            continue
        record, found = _seal(draft, draft.record, lost)
        findings += found
        if _is_named_in_address(draft, record, lost):
            moved[record.id] = f"{record.id.partition('/')[0]}/{REPLACED.format(number=len(moved) + 1)}"
        records.append(record)
    return ([_move(record, moved) for record in records] if moved else records), findings


def _gather(drafts: Sequence[Draft]) -> _Lost:
    names: dict[str, str] = {}
    media: dict[str, str] = {}
    for draft in drafts:
        path = _name_path(draft)
        names |= {name: path for name in draft.everywhere if len(list_words(name)) > 1}
        media |= dict.fromkeys(draft.media, path)
    return _Lost(names, media)


def _name_path(draft: Draft) -> str:
    return draft.record.paths[draft.record.original] if draft.record else draft.files[0].path


def _seal(draft: Draft, record: Record, lost: _Lost) -> tuple[Record, list[Finding]]:
    gone = frozenset(lost.media)
    findings = list(_find_shared(draft, lost))
    hidden = _without_form(hide_media(record, gone))
    own = find_mention(draft.ended, show_all(hidden)) if draft.ended else ""
    path = _name_path(draft)
    file = find_file_name(gone, " ".join(walk_strings(hidden))) if gone else ""
    other = "" if own or not lost.names else find_mention(_list_names(draft, hidden, lost), show_all(hidden))
    if own or file or draft.lost_text:
        args = {"value": own or file or record.slug, "other": path}
        findings.append(Finding("consent-in-prose", path, 1, "", args))
    elif other:
        where = locate(other, draft.files) or (path, 1, "")
        findings.append(Finding("consent-in-prose", *where, {"value": other, "other": lost.names[other]}))
    if own or file or other or draft.lost_text or draft.unlisted:
        return _withhold(hidden), findings
    return hidden, findings


def _list_names(draft: Draft, record: Record, lost: _Lost) -> list[str]:
    """The names lost elsewhere, but for those whom this record may name itself."""
    listed = () if draft.unlisted else _name_individual(record)
    over = {list_words(name) for name in draft.ended}
    agreed = {list_words(name) for name in (*walk_persons(record), *listed)} - over
    own = {list_words(name) for name in draft.everywhere}
    return [name for name in lost.names if list_words(name) not in agreed | own]


def _find_shared(draft: Draft, lost: _Lost) -> Iterator[Finding]:
    """The files that a record lists although a consent for them is over in another."""
    others = lost.media.keys() - draft.media
    for file in draft.files if others else ():
        if RESERVED not in file.front.entries:
            for field, scalar in _walk_files(file):
                name = scalar.value.strip().removeprefix("media/")
                if name in others:
                    args = {"value": name, "other": lost.media[name]}
                    yield Finding("consent-elsewhere", file.path, scalar.line, field, args)


def _walk_files(file: RawFile) -> Iterator[tuple[str, RawScalar]]:
    media, own = file.front.entries.get("media"), file.front.entries.get("file")
    for index, item in enumerate(media.items if isinstance(media, RawList) else ()):
        node = item.entries.get("file") if isinstance(item, RawMap) else None
        if isinstance(node, RawScalar):
            yield f"media[{index}].file", node
    if isinstance(own, RawScalar):
        yield "file", own


def _without_form(record: Record) -> Record:
    """The record without the reference of a signed form, which is nobody's but the editors'."""
    given = record.values.get("listing_consent")
    if not isinstance(given, Mapping) or "ref" not in given:
        return record
    kept = {name: value for name, value in given.items() if name != "ref"}
    return dataclasses.replace(record, values={**record.values, "listing_consent": kept})


def _name_individual(record: Record) -> tuple[str, ...]:
    """What a record of a person calls her."""
    return tuple(record.title.by_lang.values()) if record.values.get("actor_kind") == INDIVIDUAL else ()


def _withhold(record: Record) -> Record:
    """The record with nothing left in it but its address."""
    bodies: dict[str, tuple[Part, ...]] = {}
    status: dict[str, Value] = {"status": "draft"} if record.get("status") == "draft" else {}
    return dataclasses.replace(
        record,
        values={"title": Text({record.original: ""}, record.original), **status},
        local={},
        bodies=bodies,
        translations={},
        redacted=True,
        withheld=True,
    )


def _is_named_in_address(draft: Draft, record: Record, lost: _Lost) -> bool:
    """Whether the address of a withheld record says the name that it is withheld for."""
    if not record.withheld or record.kind == "theme" or draft.record is None:
        return False
    titles = _name_individual(draft.record) if draft.unlisted else ()
    names = (*draft.ended, *draft.everywhere, *titles, *lost.names)
    return bool(find_mention(names, show_text(record.slug.replace("-", " "))))


def _move(record: Record, moved: Mapping[str, str]) -> Record:
    """The record at its new address, and with each reference to another that has moved."""
    values = {name: _redirect(value, moved) for name, value in record.values.items()}
    local = {lang: {name: _redirect(v, moved) for name, v in own.items()} for lang, own in record.local.items()}
    if record.id in moved:
        record = dataclasses.replace(record, id=moved[record.id], paths=dict.fromkeys(record.paths, ""))
    return dataclasses.replace(record, values=values, local=local)


def _redirect(value: Value, moved: Mapping[str, str]) -> Value:
    if isinstance(value, Ref):
        return dataclasses.replace(value, id=moved[value.id], part="") if value.id in moved else value
    if isinstance(value, Agent) and value.ref:
        return dataclasses.replace(value, ref=Ref(moved.get(value.ref.id, value.ref.id)))
    if isinstance(value, tuple):
        return tuple(_redirect(item, moved) for item in value)
    if isinstance(value, Mapping):
        return {_redirect_key(name, moved): _redirect(item, moved) for name, item in value.items()}
    return value


def _redirect_key(name: str, moved: Mapping[str, str]) -> str:
    """A key of who decides what, which is the slug of an actor."""
    return moved.get(f"actors/{name}", f"actors/{name}").partition("/")[2]
