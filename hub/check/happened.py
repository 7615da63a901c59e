"""What a statement tells as having happened: nothing is dated after today, and every response says whose it is."""

from __future__ import annotations

from collections.abc import Mapping

from hub.check.world import Reading
from hub.model.raw import RawFile, RawList, RawMap, RawNode
from hub.model.record import Date, Value

Values = Mapping[str, Value]
TOLD = ("issued_at", "history", "responses")


def check_happened(values: Values, file: RawFile, state: Reading) -> dict[str, Value]:
    """What was said, the steps and the responses, without the days that are still to come; all are reported."""
    _check_signed(file.front.entries.get("responses"), state)
    kept: dict[str, Value] = {}
    for name in TOLD:
        given, raw = values.get(name), file.front.entries.get(name)
        line = file.front.keys.get(name, 1)
        if isinstance(given, tuple):
            nodes = raw.items if isinstance(raw, RawList) and len(raw.items) == len(given) else (raw,) * len(given)
            kept[name] = tuple(
                _drop_future(item, node, line, f"{name}[{index}]", state)
                for index, (item, node) in enumerate(zip(given, nodes, strict=True))
            )
        elif given is not None:
            kept[name] = _drop_future(given, raw, line, name, state)
    return kept


def _check_signed(raw: RawNode | None, state: Reading) -> None:
    for index, item in enumerate(raw.items if isinstance(raw, RawList) else ()):
        if isinstance(item, RawMap) and item.entries and "by" not in item.entries:
            state.say("field-required", item.line, f"responses[{index}].by", name="by")


def _drop_future(item: Value, node: RawNode | None, line: int, at: str, state: Reading) -> Value:
    """An item without its date, where that is certainly later than today."""
    date = item.get("date") if isinstance(item, Mapping) else None
    today = state.world.today
    if not isinstance(item, Mapping) or not isinstance(date, Date):
        return item
    if not Date(today.year, today.month, today.day).precedes(date):
        return item
    where = node.keys.get("date", line) if isinstance(node, RawMap) else line
    state.say("date-future", where, f"{at}.date", value=str(date), today=today.isoformat())
    return {name: value for name, value in item.items() if name != "date"}
