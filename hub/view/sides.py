"""What stands beside a text: relations in both directions, related records, sources, actions."""

from __future__ import annotations

import hashlib
from collections.abc import Container
from html import escape
from urllib.parse import quote, urlsplit

from hub.model.concept import Concept
from hub.model.graph import Related
from hub.model.kind import Kind
from hub.model.record import Agent, Record, Ref, Value, list_groups
from hub.view.address import ROOT
from hub.view.incoming import group_incoming
from hub.view.lens import OUTER_REL, Lens
from hub.view.list_link import view_list_link
from hub.view.pieces import mark_untranslated, words_in

MANY = 12
"""From how many on a list of inverse links folds."""


def panel(title: str, body: str) -> str:
    """A box beside the text."""
    return f'<section class="hub-panel"><h2>{title}</h2>{body}</section>'


def view_incoming(lens: Lens, target: str, *, told: Container[str] = ()) -> str:
    """Every inverse link, each list under the name that the schema gives to that direction; those that the record
    itself names as related stand there alone, and those by a path `told` in the article stand in it."""
    named = _named_related(lens, target)
    incoming = group_incoming(lens, target, told=told)
    groups_of = {label: [s for s in sources if s not in named] for label, sources in incoming.items()}
    return "".join(panel(escape(label), _list(lens, sources)) for label, sources in groups_of.items() if sources)


def _named_related(lens: Lens, source: str) -> frozenset[str]:
    links = lens.graph.outgoing.get(source, ())
    return frozenset(link.target for link in links if link.path.startswith("related"))


def _list(lens: Lens, targets: list[str]) -> str:
    items = [f"<li>{lens.link(target)}</li>" for target in targets]
    shown = f"<ul>{''.join(items[:MANY])}</ul>"
    if len(items) <= MANY:
        return shown
    more = escape(lens.words("card.more", n=len(items) - MANY))
    rest = "".join(items[MANY:])
    return f"{shown}<details><summary>{more}</summary><ul>{rest}</ul></details>"


def view_relations(lens: Lens, record: Record, kind: Kind) -> str:
    """The links a record makes itself by `related`, each named by what sort of link it is."""
    value = record.get("related", lens.lang)
    field = kind.fields.get("related")
    if field is None or not list_groups(value):
        return ""
    choices = field.fields["rel"].choices
    items = ""
    for item in list_groups(value):
        word = escape(lens.words.label(choices.get(str(item.get("rel")), {})))
        items += f"<li>{words_in(lens, item.get('to'))}{f' <small>({word})</small>' if word else ''}</li>"
    return panel(escape(lens.words.label(field.label)), f"<ul>{items}</ul>")


def view_related(lens: Lens, record: Record) -> str:
    """The nearest records of the kind that no link tells of yet, and why they are near."""
    told = _named_related(lens, record.id) | {link.source for link in lens.graph.incoming.get(record.id, ())}
    near = [neighbour for neighbour in lens.graph.related.get(record.id, ()) if neighbour.id not in told]
    if not near or record.withheld:
        return ""
    items = "".join(f"<li>{lens.link(r.id)}<br><small>{_reasons(lens, r)}</small></li>" for r in near)
    return panel(escape(lens.words("record.near")), f"<ul>{items}</ul>")


def _reasons(lens: Lens, related: Related) -> str:
    themes = [escape(lens.concept_word("themes", theme)) for theme in related.themes]
    actors = [escape(lens.plain(lens.title(actor))) for actor in dict.fromkeys(related.actors)]
    places = [escape(lens.words.country(code)) for code in related.places]
    return escape(lens.words("record.shared")) + " " + ", ".join([*themes, *actors, *places])


def view_sources(lens: Lens, record: Record) -> str:
    """Where the facts come from, each with its place in the document."""
    mark = mark_untranslated(lens, record)
    items = ""
    for source in list_groups(record.get("sources", lens.lang)):
        resource, url = source.get("resource"), source.get("url")
        title = words_in(lens, source.get("title"))
        if isinstance(resource, Ref):
            named = words_in(lens, resource)
        elif resource is not None:
            named = f"<span{mark}>{title or words_in(lens, resource)}</span>"
        elif isinstance(url, str):
            host = title or escape(urlsplit(url).netloc)
            named = f'<a href="{escape(url)}" {OUTER_REL}{mark}>{host}</a>'
        else:
            named = f"<span{mark}>{title}</span>"
        locator = words_in(lens, source.get("locator"))
        place = f"<br><small{mark}>{locator}</small>" if locator else ""
        items += f"<li>{named}{place}</li>"
    return panel(escape(lens.words("record.sources")), f"<ul>{items}</ul>") if items else ""


def view_contributors(lens: Lens, record: Record, kind: Kind) -> str:
    """Who wrote, translated or reviewed it."""
    field = kind.fields.get("contributors")
    people: list[tuple[Value | None, str]] = [
        (item.get("agent"), str(item.get("role"))) for item in list_groups(record.get("contributors", lens.lang))
    ]
    translation = record.translations.get(lens.lang)
    people.append((translation.by if translation else None, "translator"))
    items = ""
    for agent, role in people:
        if field is not None and isinstance(agent, Agent):
            word = escape(lens.words.label(field.fields["role"].choices.get(role, {})))
            items += f"<li>{lens.agent(agent)}{f' <small>{word}</small>' if word else ''}</li>"
    return panel(escape(lens.words("record.people")), f"<ul>{items}</ul>") if items else ""


def view_actions(lens: Lens, record: Record, address: str) -> str:
    """Cite, edit, and say something: with an account or without."""
    title = lens.plain(lens.title(record.id))
    items = []
    path = ""
    if not record.withheld:
        cited = _cite(lens, record, lens.settings.site_url + address, title)
        summary = escape(lens.words("record.cite"))
        items += [view_list_link(lens, record.id), f"<details><summary>{summary}</summary>{cited}</details>"]
        path = record.paths.get(lens.lang) or record.paths[record.original]
    items += _ways_in(lens, title, address, path, make_version(record))
    if not record.withheld:
        items.append(escape(lens.words("record.licence", licence=_find_licence(lens, record))))
    items.append(f'<button type="button" hidden data-hub-print>{escape(lens.words("record.print"))}</button>')
    return _panel_of(lens, items)


def view_concept_actions(lens: Lens, concept: Concept, address: str) -> str:
    """The same for a concept, whose words stand in its vocabulary."""
    title = lens.plain(concept.label)
    version = _hash(repr(concept))
    ways = _ways_in(lens, title, address, "content/vocabulary/themes.yml", version)
    return _panel_of(lens, [view_list_link(lens, f"themes/{concept.id}"), *ways])


def _ways_in(lens: Lens, title: str, address: str, path: str, version: str) -> list[str]:
    """Edit the source, with an account; write about the page, without one."""
    settings, words = lens.settings, lens.words
    items = []
    if settings.repo_edit and path:
        href = escape(settings.repo_edit + path)
        items.append(f'<a href="{href}" {OUTER_REL}>{escape(words("record.edit"))}</a>')
    if settings.mailbox:
        subject = quote(words("say.subject", title=title))
        body = quote(words("say.body", address=settings.site_url + address, version=version))
        href = escape(f"mailto:{settings.mailbox}?subject={subject}&body={body}")
        items.append(f'<a href="{href}">{escape(words("record.say"))}</a>')
    return items


def _panel_of(lens: Lens, items: list[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return panel(escape(lens.words("record.act")), f"<ul>{listed}</ul>") if items else ""


def _cite(lens: Lens, record: Record, permanent: str, title: str) -> str:
    name = lens.settings.named(lens.settings.name, lens.lang)
    licence = _find_licence(lens, record)
    updated = record.get("updated", lens.lang) or record.get("created", lens.lang)
    year = str(getattr(updated, "year", "")) or str(lens.settings.today.year)
    who = ", ".join(_credits(lens, record)) or name
    credit = f"<span data-hub-credit>{escape(f'{who} ({year})')}</span>"
    return f"<p>{credit}. {escape(f'{title}. {name}. {permanent} ({licence})')}</p>"


def _find_licence(lens: Lens, record: Record | None) -> str:
    """The SPDX id of the licence of a record's texts: its own, else the site's."""
    own = record.get("license", lens.lang) if record else None
    return str(own or lens.settings.license)


def _credits(lens: Lens, record: Record) -> list[str]:
    found = []
    for item in list_groups(record.get("contributors", lens.lang)):
        agent = item.get("agent")
        if item.get("role") == "author" and isinstance(agent, Agent):
            title = lens.title(agent.ref.id) if agent.ref else agent.label
            found.append(lens.plain(title) or agent.person)
    return found


def make_version(record: Record) -> str:
    """The version of a record that a letter about it may name: 8 hex digits of its texts' hash."""
    told = "".join(f"{lang}{part.id}{part.markdown}" for lang, parts in record.bodies.items() for part in parts)
    return _hash(repr(sorted(record.title.by_lang.items())) + told)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def view_permalink(lens: Lens, record: Record | None, address: str) -> str:
    """The permanent address and the licence, for paper."""
    licence = _find_licence(lens, record)
    words = escape(lens.words("record.permanent", address=lens.settings.site_url + address))
    return f'<p class="hub-permalink">{words} · <span>{escape(licence)}</span></p>'


def view_crumbs(lens: Lens, *steps: str) -> str:
    """The way from the home page to here."""
    home = f'<a href="{ROOT}{lens.lang}/">{escape(lens.words("shell.home"))}</a>'
    items = "".join(f"<li>{step}</li>" for step in (home, *steps))
    return f'<nav class="hub-crumbs" aria-label="{escape(lens.words("crumbs"))}"><ol>{items}</ol></nav>'
