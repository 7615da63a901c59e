"""A generator of static knowledge hubs.

The way of a record: `read` (files → what was typed), `check` (→ records and findings), `link`
(→ a graph with every link in both directions), `view` and `export` (→ pages and files), and at the
end `plugins` (→ a MkDocs site). `schema` says which kinds and fields there are, `model` holds the
frozen values that the stages hand on, `build` shows the whole of it in one screen.
"""
