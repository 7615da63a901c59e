"""Graph → Pages: finished HTML fragments with all that a theme needs to put around them."""

from hub.view.search import make_keeper
from hub.view.site import view_concepts, view_index, view_pages, view_redirects

__all__ = ["make_keeper", "view_concepts", "view_index", "view_pages", "view_redirects"]
