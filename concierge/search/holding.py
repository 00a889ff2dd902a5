"""What a query asks for to the letter: files that fit all its pairs and hold all its words."""

from __future__ import annotations

from concierge.core.searching import Held, SearchCatalog
from concierge.search.collecting import collected
from concierge.search.query import parse


def holding(catalog: SearchCatalog, text: str, most: int) -> Held:
    """Return the files that fit a query and hold its words in their names or in one passage.

    What merely means the same is left out: where that ends is a matter of taste, and would make
    any file new at some time.

    Args:
        catalog: Names and words.
        text: The query.
        most: How many ids at most, those that were met last.
    """
    query = parse(text)
    filters = collected(catalog, query.filters)
    if query.empty and not query.lists:
        return Held([], 0)
    return catalog.holding(query.wishes, query.names, filters, most)
