"""What a query asks for to the letter: files that fit all its pairs and hold all its words."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.core.filters import Filter
from concierge.core.searching import Held, SearchCatalog
from concierge.search.collecting import collected
from concierge.search.language.query import parse


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


def answering(catalog: SearchCatalog, text: str, among: Sequence[int]) -> list[int]:
    """Return those of some files that answer a query to the letter, as `holding` finds them.

    Args:
        catalog: Names and words.
        text: The query; one that asks nothing is answered by every file.
        among: The files.
    """
    query = parse(text)
    if query.empty and not query.lists:
        return list(among)
    filters = collected(catalog, (*query.filters, Filter("file", ids=tuple(among))))
    return list(catalog.holding(query.wishes, query.names, filters, max(1, len(among))).ids)
