"""The golden cases of `tests/golden/replies/`, and what holds of every import: all other bytes stay."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.build import link_site
from hub.check import read_codes
from hub.contribute.imports import FIELD, Plan, plan_import, write_plan
from hub.contribute.insertion import Item, add_item, read_front
from hub.contribute.letter import read_letter, tidy
from hub.model.refusal import Refusal
from hub.settings import Settings
from hub.view.reply import MAX_ANSWER
from tests.hubs import read_cases
from tests.unit.test_golden_check import assert_sentences

HubAt = Callable[..., Settings]
CASES = read_cases(Path(__file__).parents[2] / "golden" / "replies")
WHERE_WRITTEN = ("reply-added", "reply-ready")
"""The codes that say what was written, not what a reply lacks."""


def plan(hub: Settings, *names: str) -> Plan:
    linked = link_site(hub)
    return plan_import([Path(name) for name in names], linked.graph, linked.checked.aliases, hub)


@pytest.mark.parametrize("name", CASES)
def test_an_import(name: str, hub_at: HubAt) -> None:
    case = CASES[name]
    hub = hub_at(case["files"])
    Path("r.txt").write_bytes(case["reply"].replace("{long}", "a" * (MAX_ANSWER + 1)).encode())
    planned = plan(hub, "r.txt")
    found = [(f.line, f.field, f.code) for f in planned.findings]
    expected = [(int(one["line"]), one.get("field", ""), one["code"]) for one in case.get("findings") or ()]
    assert found == expected
    for finding in (*planned.findings, *(finding for finding, _ in planned.added)):
        assert_sentences(finding)
    assert planned.is_sound == (not any(level == "error" for level in map(level_of, expected)))
    if planned.is_sound:
        write_plan(planned)
    written = {path: (hub.content / path).read_text("utf-8") for path in case["files"]}
    assert written == {**case["files"], **(case.get("after") or {})}


def level_of(row: tuple[int, str, str]) -> str:
    return read_codes()[row[2]].level


def test_every_code_of_a_reply_has_a_case() -> None:
    said = {finding["code"] for case in CASES.values() for finding in case.get("findings") or ()}
    assert said | set(WHERE_WRITTEN) == {code for code in read_codes() if code.startswith("reply-")}


STATEMENT = CASES["replies: an actor answers, by hand"]["files"]
REPLY = "Réponse à une parole · hub-reply 1\nRéponse de : {by}\nDate : 2026-11-20\n--- statements/s ---\nNotre réponse : {text}\n"


def write_replies(**texts: str) -> None:
    for name, text in texts.items():
        Path(f"{name}.txt").write_text(REPLY.format(by="ville", text=text), "utf-8")


def test_several_replies_to_one_statement_are_all_added(hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    write_replies(a="Oui.", b="Peut-être.", c="Oui.")
    planned = plan(hub, "a.txt", "b.txt", "c.txt")
    assert [f.code for f in planned.findings] == ["reply-known"]
    assert [(f.line, f.field) for f, _ in planned.added] == [(10, "responses[0]"), (14, "responses[1]")]
    write_plan(planned)
    front = read_front((hub.content / "statements/s.fr.md").read_text("utf-8"))
    assert front is not None
    assert [item["text"] for item in front[0][FIELD] if isinstance(item, dict)] == ["Oui.", "Peut-être."]


def test_a_plan_writes_nothing(hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    write_replies(a="Oui.")
    assert plan(hub, "a.txt").added
    assert (hub.content / "statements/s.fr.md").read_text("utf-8") == STATEMENT["statements/s.fr.md"]


def test_what_changed_meanwhile_is_not_overwritten(hub_at: HubAt) -> None:
    hub = hub_at({**STATEMENT, "statements/t.fr.md": STATEMENT["statements/s.fr.md"]})
    write_replies(a="Oui.")
    Path("b.txt").write_text(REPLY.format(by="ville", text="Oui.").replace("/s ", "/t "), "utf-8")
    planned = plan(hub, "a.txt", "b.txt")
    other = hub.content / "statements/t.fr.md"
    other.write_text("autre", "utf-8")
    with pytest.raises(Refusal) as refused:
        write_plan(planned)
    assert refused.value.code == "file-changed"
    assert (hub.content / "statements/s.fr.md").read_text("utf-8") == STATEMENT["statements/s.fr.md"]
    assert other.read_text("utf-8") == "autre"
    assert [file.name for file in (hub.content / "statements").iterdir() if file.name.startswith(".")] == []


def test_a_write_that_fails_leaves_all_as_it_was(hub_at: HubAt, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = hub_at({**STATEMENT, "statements/t.fr.md": STATEMENT["statements/s.fr.md"]})
    write_replies(a="Oui.")
    Path("b.txt").write_text(REPLY.format(by="ville", text="Oui.").replace("/s ", "/t "), "utf-8")
    planned = plan(hub, "a.txt", "b.txt")
    replace = Path.replace

    def fail_on_second(self: Path, target: Path) -> Path:
        if target.name == "t.fr.md":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_on_second)
    with pytest.raises(Refusal) as refused:
        write_plan(planned)
    assert refused.value.code == "file-unwritable"
    for name in ("s", "t"):
        assert (hub.content / f"statements/{name}.fr.md").read_text("utf-8") == STATEMENT["statements/s.fr.md"]
    assert [file.name for file in (hub.content / "statements").iterdir() if file.name.startswith(".")] == []


def test_the_rights_of_a_file_stay(hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    file = hub.content / "statements/s.fr.md"
    file.chmod(0o640)
    write_replies(a="Oui.")
    write_plan(plan(hub, "a.txt"))
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_not_to_be_written_is_left_alone(hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    file = hub.content / "statements/s.fr.md"
    file.chmod(0o444)
    write_replies(a="Oui.")
    with pytest.raises(Refusal) as refused:
        write_plan(plan(hub, "a.txt"))
    assert refused.value.code == "file-unwritable"
    assert file.read_text("utf-8") == STATEMENT["statements/s.fr.md"]


def test_files_beside_the_record_stay(hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    beside = [hub.content / f"statements/.s.fr.md{end}" for end in ("", ".import", "~", ".tmp")]
    for file in beside:
        file.write_text("mine", "utf-8")
    write_replies(a="Oui.")
    write_plan(plan(hub, "a.txt"))
    assert [file.read_text("utf-8") for file in beside] == ["mine"] * 4
    assert 'text: "Oui."' in (hub.content / "statements/s.fr.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfeR\0", "file-unreadable"),
        (b"PK\x03\x04\0", "file-unreadable"),
        (b"a" * 1_000_001, "file-too-large"),
        (b"", "reply-missing"),
        (b"by;date\na;b\n", "reply-missing"),
    ],
)
def test_a_file_that_is_no_reply_is_told(data: bytes, code: str, hub_at: HubAt) -> None:
    hub = hub_at({})
    Path("r.txt").write_bytes(data)
    assert [(f.code, f.path) for f in plan(hub, "r.txt").findings] == [(code, "r.txt")]


def make_letter(body: str, *attached: bytes, charset: str = "utf-8", kind: str = "text/plain") -> bytes:
    letter = EmailMessage()
    letter["Subject"] = "Réponse"
    letter.set_content(body, charset=charset)
    letter.add_alternative("<p>Réponse</p>", subtype="html")
    for data in attached:
        maintype, _, subtype = kind.partition("/")
        letter.add_attachment(data, maintype=maintype, subtype=subtype, filename="Réponse.TXT")
    return letter.as_bytes()


FILLED = REPLY.format(by="ville", text="C’est d’accord, à l’été : œuvrons.")


@pytest.mark.parametrize(
    "data",
    [
        make_letter(FILLED),
        make_letter(FILLED, charset="windows-1252"),
        make_letter("Bonjour,", FILLED.encode("utf-8-sig")),
        make_letter("Bonjour,", FILLED.encode().replace(b"\n", b"\r\n")),
        make_letter("Bonjour,", FILLED.encode(), kind="application/octet-stream"),
    ],
)
def test_an_e_mail_saved_as_a_file_is_read(data: bytes, hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    Path("r.eml").write_bytes(data)
    planned = plan(hub, "r.eml")
    assert planned.findings == []
    assert 'text: "C’est d’accord, à l’été : œuvrons."' in planned.added[0][1]


CHARSETS = st.sampled_from(
    [b"utf-8", b"hex", b"undefined", b"idna", b"utf-7", b"a\0", b"\xff", b'"', b"x'y'z", b"latin1", b""]
)


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=40), CHARSETS, st.sampled_from([b"base64", b"quoted-printable", b"x-uuencode", b"8bit"]))
def test_no_e_mail_is_too_strange_to_be_told_of(data: bytes, charset: bytes, encoding: bytes) -> None:
    head = b"Content-Type: text/plain; charset=" + charset + b"\nContent-Transfer-Encoding: " + encoding + b"\n\n"
    for letter in (data, head + data, b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + head + data):
        try:
            assert isinstance(read_letter(letter), str)
        except UnicodeDecodeError:
            assert not letter.isascii() or encoding != b"8bit"


def test_an_e_mail_without_a_reply_is_told(hub_at: HubAt) -> None:
    hub = hub_at(STATEMENT)
    for data, code in (
        (b"", "reply-missing"),
        (make_letter("Bonjour,"), "reply-missing"),
        (b"Content-Type: text/plain; charset=x\n\nBonjour \xff", "file-unreadable"),
    ):
        Path("r.eml").write_bytes(data)
        assert [f.code for f in plan(hub, "r.eml").findings] == [code]


HEADS = (
    "",
    "responses:\n",
    "responses: # personne\n",
    "responses: []\n",
    "responses: [  ] # personne\n",
    "responses: [{by: a, text: 'd''accord'}]\n",
    "responses: [{by: a}, ]\n",
    "responses: [\n  {by: a}, # un\n  {by: b} # deux\n  ]\n",
    "responses:\n- by: a\n  text: plat\n",
    "responses:\n  - {by: a, text: x} # un\n\n  # deux\n",
    "responses:\n    -   by: a\n        text: |\n          # pas un commentaire\n\n          fin\n\n",
    "responses:\n  - by: a\n    text: >-\n      plié\n      ---\n  - by: b\n    text: sur\n      deux lignes # un\n    practices:\n    - x\n    - y\n",
    "responses:\n  - by: a\n    text: |+\n      gardé\n\n\n",
    'responses:\n  - "text": "é\\n---"\n    practices: []\n',
    "responses:\n  - by:\n",
    "responses:\n  - {}\n",
    "responses:\n  -\n    by: a\n",
)
"""The ways in which a list may stand in a front matter."""

TAILS = ("", "sources: [{title: t}]\n", "# fin\n", "\n", "body: |\n  responses:\n    - x\n")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(tidy).filter(bool)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@settings(deadline=None, max_examples=25)
@given(text=TEXTS, tail=st.sampled_from(TAILS), has_mark=st.booleans(), label=TEXTS)
def test_all_other_bytes_stay(head: str, newline: str, text: str, tail: str, has_mark: bool, label: str) -> None:
    old = f"---\ntitle: 'é' # x\nis:  [ b,c ]\n{head}{tail}---\nTexte.\n\n---\nresponses: []\n".replace("\n", newline)
    old = ("\ufeff" if has_mark else "") + old
    item: Item = {"by": {"label": label}, "date": "2026-11-20", "text": text, "told_in": "nl"}
    made = add_item(old, FIELD, item)
    assert made is not None
    new, insertion = made
    end = insertion.at + len(insertion.text)
    assert new[: insertion.at] + new[end:] == old
    assert new[insertion.at : end] == insertion.text
    assert ("\r\n" in insertion.text) == ("\n" in insertion.text and newline == "\r\n")
    before, after = read_front(old), read_front(new)
    assert before is not None
    assert after is not None
    items = before[0].get(FIELD) or []
    assert isinstance(items, list)
    assert after == ({**before[0], FIELD: [*items, item]}, before[1])
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(
    "old",
    [
        "pas de fiche",
        "---\ntitle: t\n",
        "---\nresponses: {a: b}\n---\n",
        "---\nresponses: ~x\n---\n",
        "---\nresponses: 'x'\n---\n",
        "---\n{title: t}\n---\n",
        "---\ntitle: [\n---\n",
        "---\na: &r {by: a}\nresponses: [*r]\n---\n",
        "---\n- a\n---\n",
        "---\n---\n",
    ],
)
def test_what_cannot_be_done_safely_is_not_done(old: str) -> None:
    assert add_item(old, FIELD, {"by": "a"}) is None


ANSWERED: Mapping[str, Any] = CASES["replies: the same answer comes a second time"]["files"]


def test_the_addressees_own_response_makes_it_answered(hub_at: HubAt) -> None:
    for files, state in ((STATEMENT, "undocumented"), (ANSWERED, "answered")):
        standings = link_site(hub_at(files)).graph.standings["statements/s"]
        assert standings[0].state == state
