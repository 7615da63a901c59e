"""Grievances that seem to name a private person: the editor takes the name out, or confirms that it is public.

A person is recognised by a courtesy title, or by two or more words with capitals side by side that no vocabulary, no
record and no dictionary explains. It is a question to a human being, so it may err; it stays quiet where it can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hub.check.known import Known, find_known, list_own
from hub.check.mentions import list_words, walk_persons
from hub.model.concept import Scheme
from hub.model.finding import Finding
from hub.model.raw import RawFile, RawList, RawMap, RawScalar
from hub.model.record import Record
from hub.text.common import is_common

GRIEVANCE = "grievance"
TEXTS = ("title", "summary", "quote")
LISTED = (("history", "note"), ("responses", "text"))
CONFIRMED = "public_names"

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_JOINT = r"(?:van(?: de[nr]?)?|de|den|der|du|ter|ten|el|al)"
TITLED = re.compile(
    r"\b(?:Mme|Mlle|Mr|M\.|Dr|Me|Madame|Mademoiselle|Monsieur|Maître|"
    r"[Mm]evr\.|[Dd]hr\.|[Mm]evrouw|[Mm]eneer|[Dd]e heer)"
    rf"\s+(?:{_JOINT}\s+|d[’'])?{_CAPITAL}[\w'’-]+(?:\s+(?:{_JOINT}\s+|d[’'])?{_CAPITAL}[\w'’-]+)*"
)
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
GAP = re.compile(r"[\s*_]+")
ELISION = re.compile(r"(?:[cdjls]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=\w)", re.IGNORECASE)
FAMILY = frozenset(["van", "von", "den", "der", "ter", "ten", "te", "el", "al", "ben", "bin", "ould", "da", "di"])
"""What joins the words of a name, and little else."""
ARTICLES = frozenset(["de", "d", "du", "des", "la", "le"])
"""What joins the words of a name, and of much else: what comes next must be in no dictionary."""
SHOUTED = 4
"""From so many letters on, a word in capitals may be a family name; a shorter one is an acronym."""
ADDRESS = re.compile(r"(?<=\])\([^)\s]*(?:\s[^)]*)?\)|<?https?://\S+|^ {0,3}\[[^\]]+\]:.*$", re.MULTILINE)
BLOCK = re.compile(r"^\s*(?:$|#|[-*+>|]\s|\d+[.)]\s)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: `core` without what is elided before it, and whether it takes part in a name."""

    core: str
    elided: str
    start: int
    end: int
    is_name: bool
    is_joint: bool


def check_names(
    files: Iterable[RawFile],
    records: Iterable[Record],
    schemes: Mapping[str, Scheme],
    languages: tuple[str, ...],
) -> Iterator[Finding]:
    """Every name that a grievance seems to hold, once in each of its files, at its line and field."""
    sealed = list(records)
    grievances = {
        record.id: record
        for record in sealed
        if record.values.get("statement_kind") == GRIEVANCE and not record.withheld
    }
    mine = [file for file in files if file.id in grievances]
    if not mine:
        return
    known = find_known(sealed, schemes, languages)
    for file in mine:
        record = grievances[file.id]
        here = known.with_own(list_own(record))
        fine = [list_words(name) for name in (*_confirmed(record), *walk_persons(record))]
        told: set[tuple[str, ...]] = set()
        for field, line, text in _walk_texts(file):
            for name, position in find_names(text, here):
                words = list_words(name)
                if words not in told and not _is_fine(name, fine):
                    told.add(words)
                    at = line + text.count("\n", 0, position)
                    yield Finding("person-in-grievance", file.path, at, field, {"value": name})


def _confirmed(record: Record) -> list[str]:
    value = record.values.get(CONFIRMED)
    return [str(item) for item in value] if isinstance(value, tuple) else []


def _is_fine(name: str, fine: Iterable[tuple[str, ...]]) -> bool:
    """Whether a name is one of those that may stand here: whole, or a part of it after a courtesy title."""
    words = set(list_words(name))
    called = set(list_words(name)[1:]) if TITLED.match(name) else words
    return any(public and (set(public) <= words or called <= set(public)) for public in fine)


def _walk_texts(file: RawFile) -> Iterator[tuple[str, int, str]]:
    """Field, line and words of all that a grievance says in its own words."""
    front = file.front.entries
    for name in TEXTS:
        if isinstance(node := front.get(name), RawScalar):
            yield name, node.line, node.value
    for name, inner in LISTED:
        listed = front.get(name)
        for index, item in enumerate(listed.items if isinstance(listed, RawList) else ()):
            node = item.entries.get(inner) if isinstance(item, RawMap) else None
            if isinstance(node, RawScalar):
                yield f"{name}[{index}].{inner}", node.line, node.value
    for line, block in _split_blocks(file.body, file.body_line):
        yield "body", line, block


def _split_blocks(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """The paragraphs, headings and list items of a text, each with its line: no name goes from one into another."""
    start, lines = first_line, list[str]()
    for number, line in enumerate(body.split("\n"), first_line):
        if BLOCK.match(line) or (lines and lines[0].lstrip().startswith("#")):
            if lines:
                yield start, "\n".join(lines)
            start, lines = number, [line]
        else:
            start = start if lines else number
            lines.append(line)
    if lines:
        yield start, "\n".join(lines)


def find_names(text: str, known: Known) -> Iterator[tuple[str, int]]:
    """The names of persons that a text seems to hold, each with where it begins."""
    text = ADDRESS.sub(lambda match: " | ".ljust(len(match[0]), "|"), text)
    titled = [(match.start(), match.end()) for match in TITLED.finditer(text)]
    yield from ((text[start:end], start) for start, end in titled)
    for run in _walk_runs(text):
        for part in _split_known(run, known):
            name = _trim(part, known)
            start, end = (name[0].start, name[-1].end) if name else (0, 0)
            inside = any(first < end and start < last for first, last in titled)
            if _is_full_name(name) and not inside and not known.holds(_phrase(name)):
                yield " ".join(text[start:end].split()), start


def _walk_runs(text: str) -> Iterator[list[_Word]]:
    """The words side by side that have a capital, or join two that have."""
    run: list[_Word] = []
    for match in WORD.finditer(text):
        word = _read_word(match)
        together = bool(run) and GAP.fullmatch(text, run[-1].end, match.start()) is not None
        if run and not (together and (word.is_joint or word.is_name) and word.elided in ("", "d")):
            yield run
            run = []
        if run and word.elided == "d" and is_common(word.core):
            yield run
            run = []
        if word.is_name or (run and word.is_joint):
            run.append(word)
    if run:
        yield run


def _read_word(match: re.Match[str]) -> _Word:
    elision = ELISION.match(match[0])
    core = match[0][elision.end() :] if elision else match[0]
    elided = elision[0][:-1].lower() if elision else ""
    start = match.start() + (elision.end() if elision else 0)
    is_joint = core in FAMILY | ARTICLES and not elided
    return _Word(core, elided, start, match.end(), _has_capital(core), is_joint)


def _has_capital(word: str) -> bool:
    """Whether a word is written as a name is: `Awa`, `N’Diaye`, `DIALLO`, but not `ONG` or `ONGs`."""
    if word.isupper():
        return len(word) >= SHOUTED
    return word[:1].isupper() and not (word[:2].isalpha() and word[:2].isupper())


def _split_known(run: list[_Word], known: Known) -> Iterator[list[_Word]]:
    """What is left of a run between the names that are known, and before common words after an article."""
    if known.holds(_phrase(run)):
        return
    for length in range(len(run), 0, -1):
        for first in range(len(run) - length + 1):
            if known.is_one(_phrase(run[first : first + length])):
                yield from _split_known(run[:first], known) if first else ()
                yield from _split_known(run[first + length :], known) if first + length < len(run) else ()
                return
    for index, word in enumerate(run[1:-1], 1):
        if word.core in ARTICLES and run[index - 1].core not in FAMILY and is_common(run[index + 1].core):
            yield from _split_known(run[:index], known)
            yield from _split_known(run[index + 1 :], known)
            return
    yield run


def _trim(run: list[_Word], known: Known) -> list[_Word]:
    """The run without the common words before a name, which have their capital from elsewhere, and without joints at
    its ends."""
    first = next(
        (index for index, word in enumerate(run) if word.is_name and not _is_ordinary(word.core, known)), len(run)
    )
    last = next((index for index in range(len(run), first, -1) if run[index - 1].is_name), first)
    return run[first:last]


def _is_ordinary(word: str, known: Known) -> bool:
    """Whether a word is in a dictionary, or says of what place something is: `Luxemburgse`."""
    return is_common(word) or (word.endswith("se") and known.is_one(" ".join(list_words(word[:-2]))))


def _is_full_name(run: list[_Word]) -> bool:
    """Whether at least two words are names, of which one is not shouted."""
    names = [word.core for word in run if word.is_name and word.core.lower() not in FAMILY | ARTICLES]
    return len(names) > 1 and not all(name.isupper() for name in names)


def _phrase(run: list[_Word]) -> str:
    return " ".join(word for one in run for word in list_words(f"{one.elided} {one.core}" if one.elided else one.core))
