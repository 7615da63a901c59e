"""Benchmarks of the generator, beside the tools a network would use instead.

`python -m bench` draws a bilingual corpus, builds it with this hub, with stock
MkDocs + Material + static-i18n + tags and with Hugo in one run, and prints one
table. The parts, in the order they are used:

- `words`    sentences from the real French and Dutch frequency lists (wordfreq)
- `themes`   the 24 concepts of the corpus
- `network`  the corpus as values: themes, actors, practices, in two languages
- `corpus`, `stock`, `hugo`  the same values, written for each generator
- `measure`  one command's seconds and peak memory, and the median of several
- `weight`   what a record page costs in HTML beyond its own text
- `report`   figures, targets, table and JSON
"""
