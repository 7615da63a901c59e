"""The command `search`."""

from __future__ import annotations

from pathlib import Path

import click

from hub.check.format import format_rows, one_line
from hub.cli.call import CONTENT, MESSAGE_LANGUAGES, Usage, read, run
from hub.cli.group import main
from hub.model.refusal import Refusal


@main.command()
@CONTENT
@click.argument("query", required=False)
@click.option("--lang", required=True, help="The language of the reader, such as fr or nl.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="The built site to search.")
@click.option("--docs", type=click.Path(path_type=Path), help="Texts to search instead: a JSON object a line.")
@click.option("--queries", type=click.Path(path_type=Path), help="Many queries: an id, a tab and a query a line.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="So many results at most.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def search(
    content: Path,
    query: str | None,
    lang: str,
    site_dir: Path | None,
    docs: Path | None,
    queries: Path | None,
    limit: int,
    form: str,
) -> None:
    """Search as the browser does: QUERY, or those of a file."""
    from hub.build import index_texts
    from hub.search.ask import ask, read_queries
    from hub.search.site import load_from
    from hub.search.texts import read_texts

    words = lang if lang in MESSAGE_LANGUAGES else None
    if query is None and queries is None:
        raise Usage(Refusal("query-missing"), words)
    asked = run(words, read_queries, queries) if queries else [("", query or "")]
    settings = read(content, words, must_exist=docs is None)
    if docs:
        texts = run(words, read_texts, docs, lang)
        load = index_texts(texts, settings, lang).__getitem__
    else:
        load = run(words, load_from, site_dir or settings.root / "site", lang)
    rows = list(ask(load, lang, asked, limit))
    if form == "json":
        click.echo(format_rows(rows), nl=False)
        return
    for row in rows:
        if queries:
            click.echo("\t".join(one_line(str(row[name])) for name in ("query", "record", "rank")))
        else:
            found = f"  ({', '.join(row['matched'])})" if row["matched"] else ""
            click.echo(one_line(f"{row['rank']:>2}  {row['record']}  {row['title']}{found}"))
