"""Files → Raw: what was typed, with the line of every key."""

from hub.read.content import Content, read_content

__all__ = ["Content", "read_content"]
