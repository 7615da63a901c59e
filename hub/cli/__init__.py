"""The commands: each parses, calls a stage, prints."""

from hub.cli import records, search, site, words
from hub.cli.group import main

__all__ = ["main", "records", "search", "site", "words"]
