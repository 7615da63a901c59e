"""Benchmarks of the search, beside the engines a static site would use instead.

`python -m bench.search` answers the judged questions of `../shared/searchdev/`
with each engine and prints one table; `weight` and `speed` are further parts.
The modules, in the order they are used:

- `sets`       questions, documents and judgements
- `judge`      the four measures of a ranking; a command of its own
- `node`, `chromium`, `server`  what runs the peers: Node, a browser, a folder served with its bytes counted
- `engine`     this hub, through `hub search` only
- `material`, `snowball`, `pages`, `minisearch`  the peers Material, lunr.py, Pagefind and MiniSearch
- `relevance`  every engine on every set
- `texts`, `site`, `weight`  what a browser loads for the first results
- `speed`      from the last keystroke to the list
"""
