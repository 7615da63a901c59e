"""Whatever lies in a record file, reading and checking end with findings, never with an error."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hub.check import check_content, describe, level_of, read_codes
from hub.link import link_records
from hub.model.finding import LEVELS, Finding
from hub.model.raw import RawMap, RawScalar
from hub.read import read_content
from hub.read.front import read_yaml
from hub.schema import load_schema
from tests.hubs import ACTOR, record, write_hub

SCHEMA = load_schema()
MODERATE = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
NAMES = sorted({name for kind in SCHEMA.kinds.values() for name in kind.fields} | {"translates", "?", "agent"})
SCALARS = st.one_of(
    st.sampled_from(
        ["", "no", "true", "2024", "2024-02-30", "9999-12-31", "a", "wsm", "x", "partenariat", "BE", "8.10", "https://a.be",
         "javascript:x", "practices/x", "dim#q", "themes/partenariat", "../x", "media/a.jpg", "answered", "name", "fr",
         "{nearest}", "%s", "\u202e", "\x1b[2J", "\x00", "\u2028", "é", "e\u0301", "😀", "0000-00-00"]
    ),
    st.text(max_size=12),
)  # fmt: skip
KEYS = st.one_of(
    st.sampled_from(
        ["label", "person", "role", "consent", "scope", "given", "expires", "status", "fr", "nl", "country", "start", "end",
         "id", "text", "file", "alt", "actor", "practice", "to", "rel", "parties", "decisions", "budget", "agreement",
         "lang", "revision", "parts", "by", "state", "addressee", "network", "from", "until", "kind", "title", "{x}"]
    ),
    st.text(max_size=4),
)  # fmt: skip
NODES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=8,
)
FRONTS = st.dictionaries(st.one_of(st.sampled_from(NAMES), KEYS), NODES, max_size=8)
BODIES = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(["# a\n", "## Contexte\n", "[a](../actors/b.fr.md)", "![x](media/y.jpg)", "```\n", "==\n", "a\n", "---\n"]),
        max_size=8,
    ).map("".join),
)  # fmt: skip
FOLDERS = st.sampled_from([kind.folder for kind in SCHEMA.kinds.values()])


def assert_sound(findings: Iterable[Finding]) -> None:
    """Each finding stands at a line that is there and reads in every language."""
    for finding in findings:
        path = Path(finding.path)
        assert path.is_file()
        text = path.read_bytes().decode("utf-8", "replace")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert 1 <= finding.line <= lines
        assert finding.code in read_codes()
        assert level_of(finding) in LEVELS
        for lang in ("fr", "nl", "en"):
            message, hint = describe(finding, lang)
            assert message
            assert hint


def check_and_link(files: dict[str, str | bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hub = write_hub(Path(folder), files, hub="countries: [BE]")
        checked = check_content(read_content(hub, SCHEMA), SCHEMA, hub)
        _, broken = link_records(checked, SCHEMA)
        assert_sound((*checked.findings, *broken))


@example("---\na: x\u2028y\nb: !t z\n---\n")
@example("---\ntitle: [\n---\n")
@example("---\na: 1\r\rb: 2\rb: 3\n---\n")
@example("---\n---\n")
@MODERATE
@given(st.one_of(st.text(max_size=120), st.text(max_size=120).map(lambda t: f"---\n{t}\n---\n{t}")))
def test_any_text_is_read(text: str) -> None:
    check_and_link({"practices/x.fr.md": text.encode("utf-8", "surrogatepass")})


@MODERATE
@given(st.binary(max_size=80))
def test_any_bytes_are_read(data: bytes) -> None:
    check_and_link({"actors/x.fr.md": data, "vocabulary/publics.yml": data})


@settings(MODERATE, max_examples=100)
@given(FOLDERS, FRONTS, FRONTS, BODIES)
def test_any_front_matter_is_checked(
    folder: str, front: dict[str, object], other: dict[str, object], body: str
) -> None:
    """What is YAML but no record: every shape under every name, in an original and a translation."""
    texts = [yaml.safe_dump(given, allow_unicode=True, sort_keys=False) for given in (front, other)]
    check_and_link(
        {
            f"{folder}/x.fr.md": f"---\n{texts[0]}---\n{body}",
            f"{folder}/x.nl.md": f"---\n{texts[1]}---\n{body}",
            "actors/wsm.fr.md": record(ACTOR),
            "media/a.jpg": b"x",
        }
    )


CONCEPT_KEYS = st.sampled_from(
    ["label", "alt", "hidden", "definition", "broader", "related", "notation", "deprecated", "replaced_by", "x"]
)
CONCEPTS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "A", "1.2"]),
    st.one_of(NODES, st.dictionaries(CONCEPT_KEYS, st.one_of(st.sampled_from(["a", "b", "c"]), NODES), max_size=5)),
    max_size=4,
)  # fmt: skip


@MODERATE
@given(CONCEPTS)
def test_any_scheme_is_checked(concepts: dict[str, object]) -> None:
    check_and_link({"vocabulary/themes.yml": yaml.safe_dump(concepts, allow_unicode=True)})


PLAIN = st.from_regex(r"[A-Za-z0-9+.~<=][A-Za-z0-9+./~<=:-]{0,15}[A-Za-z0-9+.~]", fullmatch=True)


@settings(MODERATE, max_examples=300)
@given(PLAIN)
def test_a_plain_scalar_comes_back_as_typed(typed: str) -> None:
    findings: list[Finding] = []
    front = read_yaml(f"key: {typed}\n", "x", 2, findings)
    assert findings == []
    assert front is not None
    assert front.entries["key"] == RawScalar(typed, 2, len("key: "))


QUOTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\u2028\u2029\ufeff"), max_size=30
)


@settings(MODERATE, max_examples=300)
@given(QUOTABLE)
def test_a_quoted_scalar_comes_back_as_typed(typed: str) -> None:
    findings: list[Finding] = []
    quoted = "'" + typed.replace("'", "''") + "'"
    front = read_yaml(f"key: {quoted}\n", "x", 2, findings)
    assert findings == []
    assert isinstance(front, RawMap)
    assert front.entries["key"] == RawScalar(typed, 2, len("key: "))


@pytest.mark.parametrize("char", [chr(n) for n in (*range(1, 32), 127, 0x9B, 0x200E, 0x202E, 0xFEFF)])
def test_control_characters(char: str) -> None:
    check_and_link({"actors/x.fr.md": f"---\ntitle: a{char}b\nx{char}: {char}\n---\n{char}# a{char}\n"})
