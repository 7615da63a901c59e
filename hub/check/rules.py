"""Rules that hold between fields: dates in order, maturity earned, sources named, states true."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hub.check.consent import build_consent
from hub.check.happened import check_happened
from hub.check.histories import check_history
from hub.check.world import Reading
from hub.model.kind import Kind
from hub.model.raw import RawFile, RawList, RawMap, RawNode
from hub.model.record import Date, Part, Value
from hub.model.text import Text

Values = Mapping[str, Value]
NEEDS_LISTING = ("individual", "citizen-collective", "diaspora-collective")
NEEDS_SOURCE = ("actor", "statement", "resource")
DATE_PAIRS = (("start", "end"), ("from", "to"), ("given", "expires"), ("created", "updated"))


def check_rules(
    kind: Kind, values: Values, bodies: Mapping[str, tuple[Part, ...]], file: RawFile, state: Reading
) -> dict[str, Value]:
    """Report what no single field can tell of a record; the values that these rules let stand."""
    _check_dates(file.front, values, "", state)
    _check_created(kind, values, file, state)
    _check_sources(kind, values, file, state)
    _check_review(values, file, state)
    rule = RULES.get(kind.name)
    return {**values, **(rule(values, bodies, file, state) if rule else {})}


def _line(file: RawFile, name: str) -> int:
    return file.front.keys.get(name, 1)


def _check_dates(raw: RawNode, value: object, at: str, state: Reading) -> None:
    """No date before the one it follows, wherever the two stand side by side."""
    if isinstance(raw, RawList) and isinstance(value, tuple):
        if len(raw.items) == len(value):
            for index, (node, item) in enumerate(zip(raw.items, value, strict=True)):
                _check_dates(node, item, f"{at}[{index}]", state)
        return
    if not isinstance(raw, RawMap) or not isinstance(value, Mapping):
        return
    for first, last in DATE_PAIRS:
        early, late = value.get(first), value.get(last)
        if isinstance(early, Date) and isinstance(late, Date) and late.precedes(early):
            where = f"{at}.{last}" if at else last
            line = raw.keys.get(last, raw.line)
            state.say("date-order", line, where, value=str(late), other=str(early))
    for name, item in value.items():
        inner = raw.entries.get(name)
        if inner is not None and not isinstance(item, str | Text | Date):
            _check_dates(inner, item, f"{at}.{name}" if at else name, state)


def _check_created(kind: Kind, values: Values, file: RawFile, state: Reading) -> None:
    if "created" in file.front.entries:
        return
    testimony = kind.name == "practice" and values.get("maturity", "testimony") == "testimony"
    code = "created-missing" if testimony else "field-required"
    state.say(code, 1, "created", name="created")


def _check_sources(kind: Kind, values: Values, file: RawFile, state: Reading) -> None:
    if values.get("sources") or values.get("fictitious") is True:
        return
    told = any(
        isinstance(item, Mapping) and item.get("role") == "author" for item in _items(values.get("contributors"))
    )
    if kind.name in NEEDS_SOURCE or (kind.name == "practice" and not told):
        state.say("source-missing", 1, "sources")


def _check_review(values: Values, file: RawFile, state: Reading) -> None:
    review = values.get("review_by")
    if isinstance(review, Date) and str(review) < state.world.today.isoformat():
        state.say("review-overdue", _line(file, "review_by"), "review_by", value=str(review))


def _check_practice(values: Values, bodies: Mapping[str, tuple[Part, ...]], file: RawFile, state: Reading) -> Values:
    maturity = values.get("maturity", "testimony")
    if maturity != "testimony" and "themes" not in file.front.entries:
        state.say("field-required", 1, "themes", name="themes")
    if maturity != "good-practice":
        return {}
    places = {
        (item.get("country"), item.get("municipality"))
        for item in _items(values.get("places"))
        if isinstance(item, Mapping)
    }
    repeated = len(places) > 1 or file.id in state.world.adapted
    if not values.get("validation") or not repeated:
        line = _line(file, "maturity")
        state.say("maturity-unsupported", line, "maturity", value=str(maturity))
    return {}


def _check_actor(values: Values, bodies: Mapping[str, tuple[Part, ...]], file: RawFile, state: Reading) -> Values:
    given = values.get("listing_consent")
    consent = build_consent(given) if isinstance(given, Mapping) else None
    if consent and consent.ended(state.world.today):
        line = _line(file, "listing_consent")
        state.say("consent-expired", line, "listing_consent", value=str(consent.until or ""))
        state.unlisted |= consent.withdrawn
    held = consent and consent.given and not consent.ended(state.world.today)
    if held or values.get("fictitious") is True or values.get("sources"):
        return {}
    own = state.world.countries
    countries = {str(code) for code in _items(values.get("countries"))}
    abroad = bool(own and countries and not countries & set(own))
    if values.get("actor_kind") in NEEDS_LISTING or abroad:
        line = _line(file, "actor_kind")
        title = values.get("title")
        name = title.show(file.lang).value if isinstance(title, Text) else file.slug
        state.say("consent-missing", line, "listing_consent", value=name)
        state.unlisted = True
    return {}


def _check_term(values: Values, bodies: Mapping[str, tuple[Part, ...]], file: RawFile, state: Reading) -> Values:
    """A word that no one advises, or advises against, is debated."""
    if values.get("usage") not in ("prefer", "avoid") or values.get("advised_by"):
        return {}
    if "advised_by" not in file.front.entries:
        state.say("field-required", _line(file, "usage"), "advised_by", name="advised_by")
    return {"usage": "debated"}


def _check_statement(values: Values, bodies: Mapping[str, tuple[Part, ...]], file: RawFile, state: Reading) -> Values:
    told = check_happened(values, file, state)
    return told | check_history({**values, **told}, file, state)


def _items(value: Value | None) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()


RULES: Mapping[str, Callable[[Values, Mapping[str, tuple[Part, ...]], RawFile, Reading], Values]] = {
    "practice": _check_practice,
    "actor": _check_actor,
    "statement": _check_statement,
    "term": _check_term,
}
"""The rules of single kinds: each answers the values that it puts in the place of others."""
