"""Records → Graph: references, inverse links, related records. Nothing changes after it."""

from hub.link.graph import link_records

__all__ = ["link_records"]
