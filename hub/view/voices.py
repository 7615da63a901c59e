"""Who speaks: the page that counts whose voices the records carry, and says how it counts."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from hub.link.voices import ALL, DIASPORA, ELSEWHERE, VOICES, WOMEN, Share, count_grounds, count_shares
from hub.model.site import Page
from hub.view.address import part_address
from hub.view.gather import invite
from hub.view.home import lead_to_contribute
from hub.view.lens import Lens
from hub.view.listing import link_above, make_part
from hub.view.pieces import section
from hub.view.table import Column, view_table

ROWS: Mapping[str, str] = {DIASPORA: "diaspora", WOMEN: "women", ELSEWHERE: "elsewhere"}
"""What each sort of organisation is called among the words of this page."""

ENOUGH = 20
"""From how many records on a percentage says something."""


def view_voices(lens: Lens) -> Page:
    """The page of one language."""
    words = lens.words
    shares = count_shares(lens.graph, lens.settings.countries)
    if shares[DIASPORA][ALL].total:
        counted = section(escape(words("voices.shares")), _view_shares(lens, shares), "shares")
        counted += section(escape(words("voices.grounds")), _view_grounds(lens), "grounds")
    else:
        counted = invite(lens, "voices.none")
    counted += section(escape(words("voices.how")), _view_rules(lens, with_elsewhere=ELSEWHERE in shares), "how")
    counted += section(escape(words("voices.missing")), _view_way_in(lens), "missing")
    return make_part(lens, "voices", words("voices.title"), counted, lead=words("voices.intro"))


def _view_shares(lens: Lens, shares: Mapping[str, Mapping[str, Share]]) -> str:
    words = lens.words
    heads = {kind: words.label(lens.schema.kinds[kind].many) for kind in VOICES} | {ALL: words("voices.all")}
    rows = [
        (escape(words(f"voices.row.{ROWS[name]}")), [_say_share(lens, row[kind]) for kind in heads])
        for name, row in shares.items()
    ]
    columns = [Column(head) for head in heads.values()]
    return view_table(words("voices.shares-caption"), words("voices.shares-of"), columns, rows)


def _view_grounds(lens: Lens) -> str:
    words = lens.words
    rows = [
        (
            escape(words(f"voices.ground.{name}")),
            [_say_share(lens, ground.groups), _say_number(lens, ground.individuals)],
        )
        for name, ground in count_grounds(lens.graph).items()
    ]
    columns = [Column(words("voices.by.groups")), Column(words("voices.by.individuals"))]
    return view_table(words("voices.grounds-caption"), words("voices.grounds-of"), columns, rows)


def _say_share(lens: Lens, share: Share) -> str:
    """A number and of how many, with a percentage where there are enough of them."""
    said = lens.words.count("voices.share", share.total, part=share.part)
    if share.total >= ENOUGH:
        said += f" ({_say_percent(lens, share)})"
    return escape(said)


def _say_percent(lens: Lens, share: Share) -> str:
    """Rounded, but never to none or all where it is neither."""
    percent = round(100 * share.part / share.total)
    if percent == 0 and share.part:
        return lens.words("voices.under", n=1)
    if percent == 100 and share.part < share.total:
        return lens.words("voices.over", n=99)
    return lens.words("voices.percent", n=percent)


def _say_number(lens: Lens, number: int | None) -> str:
    return escape(lens.words("voices.few") if number is None else lens.words.count("voices.records", number))


def _view_rules(lens: Lens, *, with_elsewhere: bool) -> str:
    rules = [lens.words(f"voices.rule.{name}") for name in ("whose", "declared")]
    if with_elsewhere:
        own = lens.words.countries(lens.settings.countries)
        rules.append(lens.words("voices.rule.elsewhere", countries=own))
    rules += [lens.words(f"voices.rule.{name}") for name in ("standing", "few", "percent", "real")]
    items = "".join(f"<li>{escape(rule)}</li>" for rule in rules)
    return f'<div class="hub-prose"><ul>{items}</ul></div>'


def _view_way_in(lens: Lens) -> str:
    """What a zero means, and how those who are missing take part."""
    zero = f"<p>{escape(lens.words('voices.zero'))}</p>"
    label = escape(lens.words("home.cta-label"))
    button = f'<a class="hub-btn" href="{lead_to_contribute(lens)}">{label}</a>'
    pole = link_above(part_address("diasporas", lens.lang, lens.settings), lens.words("diasporas.title"))
    return f'<div class="hub-prose">{zero}<p>{button}</p><p>{pole}</p>{invite(lens, "voices.write")}</div>'
