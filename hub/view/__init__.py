"""Graph → Pages: finished HTML fragments with all that a theme needs to put around them."""

from hub.view.site import view_pages, view_redirects

__all__ = ["view_pages", "view_redirects"]
