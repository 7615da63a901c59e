"""The plan of action as Markdown: one row a step whatever is typed, links only to where they lead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.assessment import Framework, call, framework, list_keys, make_small, run

ONE = make_small([[()], [()]])
KEYS = list_keys(ONE)
WORDS = {
    "heading": "Plan d’action",
    "question": "Question",
    "what": "Quoi",
    "who": "Qui",
    "when": "Pour quand",
    "helps": "Ce qui aide",
    "fictitious": "exemple",
    "note": "Fait sans rien envoyer.",
}
CONTEXT = {"date": "22 novembre 2026", "address": "https://hub.example/fr/auto/"}
MARKS = (
    "|", "\\", "\\|", "\n", "\r\n", "\u2028", "\t", "`", "``", "*", "_", "[", "](", "<b>", "<!--", "&amp;", "~~", "# ", "- ", "1. ", "> ", "---",
    "| --- |", "$", "![", "http://a.example/_b_", "a", "é", "  ", "\0", "\u202e", "\ufeff", "😀", "\U0001f468\u200d\U0001f469", "\ud800",
)  # fmt: skip
TYPED = st.one_of(st.lists(st.sampled_from(MARKS), max_size=9).map("".join), st.text(max_size=12))
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def step(what: str = "", who: str = "", when: str = "", question: str = KEYS[0]) -> dict[str, str]:
    return {"question": question, "what": what, "who": who, "when": when}


def write(steps: list[dict[str, str]], one: Framework = ONE, **context: str) -> str:
    (text,) = run([call("writePlan", steps, {**CONTEXT, **context}, WORDS, framework())], one)
    return str(text)


def read_rows(text: str) -> list[list[Token]]:
    """The cells of the table, row by row, as a reader of Markdown sees them."""
    rows: list[list[Token]] = []
    for before, token in zip(tokens := MARKDOWN.parse(text), tokens[1:], strict=False):
        if before.type == "tr_open":
            rows.append([])
        if before.type in {"th_open", "td_open"}:
            rows[-1].append(token)
    return rows


def expect(typed: str) -> str:
    """What is typed on one line, without signs that only steer."""
    joined = " ".join(re.split(r"[\s\x85\u2028\u2029\ufeff]+", re.sub(r"[\x1c-\x1f]", "", typed)))
    kept = [
        sign for sign in joined if unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co"} or sign in "\u200c\u200d"
    ]
    return "".join(kept).strip()


def test_one_row_a_step_whatever_is_typed() -> None:
    plans: list[list[dict[str, str]]] = []

    @settings(max_examples=400, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(st.lists(st.tuples(TYPED, TYPED, TYPED), min_size=1, max_size=4))
    def collect(steps: list[tuple[str, str, str]]) -> None:
        plans.append([step(*one) for one in steps])

    collect()
    texts = run([call("writePlan", steps, CONTEXT, WORDS, framework()) for steps in plans], ONE)
    for steps, text in zip(plans, texts, strict=True):
        head, *rows = read_rows(text)
        assert [cell.content for cell in head] == [WORDS[name] for name in ("question", "what", "who", "when")]
        assert len(rows) == len(steps)
        for one, row in zip(steps, rows, strict=True):
            assert all({child.type for child in cell.children or ()} <= {"text", "text_special"} for cell in row)
            said = ["".join(child.content for child in cell.children or ()) for cell in row]
            assert said == ["Question 1", *(expect(one[name]) for name in ("what", "who", "when"))]


PLAN = """\
# Plan d’action

Cadre · 22 novembre 2026

| Question | Quoi | Qui | Pour quand |
| --- | --- | --- | --- |
| Question 1 | Écrire la charte | Ada | mars |
| Question 2 | Compter \\| noter | le bureau | 2026-12 |
| Question 1 | Relire |  |  |

## Ce qui aide

### Question 1

- [Aide 1](https://hub.example/fr/auto/aide-1/)

### Question 2

- [Aide 2](https://hub.example/fr/auto/aide-2/)

Fait sans rien envoyer.
"""


def test_a_plan() -> None:
    steps = [step("Écrire la charte", "Ada", "mars"), step("Compter | noter", "le bureau", "2026-12", KEYS[1])]
    assert write([*steps, step("Relire")]) == PLAN


def test_a_step_of_ones_own_has_no_question_and_no_help() -> None:
    text = write([step("Se revoir", "Ada", "mars", question="")])
    assert "|  | Se revoir | Ada | mars |" in text
    assert WORDS["helps"] not in text


LINKS: Mapping[str, tuple[dict[str, Any], str, str]] = {
    "absolute": ({"title": "A", "href": "https://x.example/a"}, "", "- [A](https://x.example/a)"),
    "relative": ({"title": "A", "href": "../a/"}, "https://hub.example/fr/auto/", "- [A](https://hub.example/fr/a/)"),
    "relative, from disk": ({"title": "A", "href": "../a/"}, "file:///home/ada/outil.html", "- A"),
    "relative, from nowhere": ({"title": "A", "href": "../a/"}, "", "- A"),
    "a script": ({"title": "A", "href": "javascript:alert(1)"}, "https://hub.example/", "- A"),
    "brackets": (
        {"title": "[A](b)", "href": "https://x.example/(a b)"},
        "",
        "- [\\[A\\](b)](https://x.example/%28a%20b%29)",
    ),
    "a number": ({"title": "1. A", "href": "../a/"}, "", "- 1\\. A"),
    "an example": (
        {"title": "A", "href": "https://x.example/", "fictitious": True},
        "",
        "- [A (exemple)](https://x.example/)",
    ),
    "another language": (
        {"title": {"text": "B", "lang": "nl"}, "href": "https://x.example/"},
        "",
        "- [B](https://x.example/)",
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_leads_somewhere_or_is_only_a_title(name: str) -> None:
    help_, address, line = LINKS[name]
    one = make_small([[()]])
    one["dimensions"][0]["questions"][0]["practices"] = [help_]
    assert line in write([step("x")], one, address=address).splitlines()


def test_a_plan_of_a_framework_whose_names_look_like_markdown() -> None:
    text = write([step("x")], {**make_small([[()]], texts="- [ ] *Qui*"), "title": "2. <b>"})
    kinds = [token.type for token in MARKDOWN.parse(text)]
    assert kinds.count("bullet_list_open") == 1
    assert "ordered_list_open" not in kinds
    assert not {"html_inline", "html_block", "em_open"} & {
        child.type for token in MARKDOWN.parse(text) for child in token.children or [token]
    }


KEPT: Mapping[str, tuple[Any, list[dict[str, str]]]] = {
    "as they are": ([step("a", "b", "c")], [step("a", "b", "c")]),
    "with more": ([{**step("a"), "name": "Ada"}], [step("a")]),
    "none": (None, []),
    "a map": ({"0": step("a")}, []),
    "of a question that is gone": ([step("a", question="d9#gone"), step("b")], [step("a", question=""), step("b")]),
    "of one's own": ([step("a", question="")], [step("a", question="")]),
    "without a part": ([{"question": KEYS[0]}, None, 7, [step()]], []),
    "far too long": ([step("a" * 5001)], []),
    "far too many": ([step("a")] * 300, [step("a")] * 200),
}


@pytest.mark.parametrize("name", KEPT)
def test_steps_that_were_kept(name: str) -> None:
    value, steps = KEPT[name]
    assert run([call("readSteps", value, framework())], ONE) == [steps]
