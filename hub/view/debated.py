"""Words under discussion: who says what of each, what one can say instead, and when it will be talked over again."""

from __future__ import annotations

from html import escape

from hub.model.record import Date, Record
from hub.model.site import Page
from hub.view.facts import field_label, view_value
from hub.view.gather import invite
from hub.view.home import lead_to_contribute
from hub.view.lens import Lens
from hub.view.listing import make_part
from hub.view.pieces import section, view_lead
from hub.view.term import AVOID, DEBATED, find_terms, tell_positions


def view_debated(lens: Lens) -> Page:
    """The page of one language; where no word is under discussion, it asks for one."""
    debated = find_terms(lens, DEBATED)
    body = _call(lens) + _jump(lens, debated) + "".join(_view_word(lens, record) for record in debated)
    avoided = section(escape(lens.words("debated.avoid")), _view_avoided(lens), "all-avoid")
    words = (body if debated else invite(lens, "debated.none")) + avoided
    title, intro = lens.words("debated.title"), lens.words("debated.intro")
    above = [lens.kind_link(lens.schema.kinds["term"])]
    return make_part(lens, "debated", title, words, lead=intro, above=above, kind="term")


def _call(lens: Lens) -> str:
    """An invitation to say what one thinks, before the words: those whom they name read them first."""
    link = f'<a href="{lead_to_contribute(lens)}">{escape(lens.words("debated.say"))}</a>'
    return f'<p class="hub-note">{escape(lens.words("debated.call"))} {link}</p>'


def _jump(lens: Lens, terms: list[Record]) -> str:
    """A line of all words, each leading to its place on the page."""
    items = "".join(
        f'<li><a href="#{term.slug}"{lens.lang_of(term.title)}>{escape(lens.plain(term.title))}</a></li>'
        for term in terms
    )
    return f'<nav aria-label="{escape(lens.words("debated.jump"))}"><ul class="hub-index">{items}</ul></nav>'


def _view_word(lens: Lens, record: Record) -> str:
    said = tell_positions(lens, record.get("positions", lens.lang)) or invite(lens, "debated.unsaid")
    body = view_lead(lens, record.summary) + said + _tell_instead(lens, record) + _tell_review(lens, record)
    return section(lens.link(record.id) + _mark_example(lens, record), body, record.slug)


def _mark_example(lens: Lens, record: Record) -> str:
    if not record.fictitious:
        return ""
    return f' <span class="hub-badge">{escape(lens.words("record.fictitious"))}</span>'


def _tell_instead(lens: Lens, record: Record) -> str:
    return _tell_field(lens, record, "instead")


def _tell_field(lens: Lens, record: Record, name: str) -> str:
    """What a field of a word holds, after the field's name."""
    field, value = lens.schema.kinds["term"].fields.get(name), record.get(name, lens.lang)
    if field is None or value is None:
        return ""
    return f'<dl class="hub-pairs"><dt>{field_label(lens, field)}</dt><dd>{view_value(lens, field, value)}</dd></dl>'


def _tell_review(lens: Lens, record: Record) -> str:
    """When it will be talked over again; where that day has passed, a question."""
    date = record.get("review_by", lens.lang)
    if not isinstance(date, Date):
        return ""
    today = lens.settings.today
    past = date.precedes(Date(today.year, today.month, today.day))
    said = lens.words("debated.overdue" if past else "debated.review", date=lens.words.date(date))
    return f'<p class="hub-meta">{escape(said)}</p>'


def _view_avoided(lens: Lens) -> str:
    """The words to avoid, each with its reason, what to say instead, and who advises it."""
    terms = find_terms(lens, AVOID)
    if not terms:
        return invite(lens, "debated.avoid-none")
    items = "".join(f"<li>{_view_reason(lens, term)}</li>" for term in terms)
    return f'<p>{escape(lens.words("debated.avoid-intro"))}</p><ul class="hub-list hub-reasons">{items}</ul>'


def _view_reason(lens: Lens, record: Record) -> str:
    summary = record.summary
    why = f"<p{lens.lang_of(summary)}>{escape(lens.plain(summary))}</p>" if summary else ""
    told = _tell_instead(lens, record) + _tell_field(lens, record, "advised_by")
    return f"<h3>{lens.link(record.id)}{_mark_example(lens, record)}</h3>{why}{told}"
