"""The roles of those who answer the questions of a learning framework, and what each is asked."""

from __future__ import annotations

from collections.abc import Sequence

from hub.link.frameworks import Question
from hub.view.lens import Lens


def list_roles(lens: Lens) -> dict[str, str]:
    """The name of each role, in the order of the schema."""
    field = lens.schema.kinds["framework"].fields["questions"].fields["for_roles"]
    return {role: lens.words.label(labels) for role, labels in field.choices.items()}


def group_by_role(lens: Lens, questions: Sequence[Question]) -> dict[str, list[Question]]:
    """For each role that one of the questions names: its questions, and those that are for everyone."""
    named = {role for question in questions for role in question.roles}
    return {
        role: [question for question in questions if role in question.roles or not question.roles]
        for role in list_roles(lens)
        if role in named
    }
