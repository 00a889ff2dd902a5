"""Collections in a query: what each of them asks stands in its place.

A smart collection is a query to the letter: files that fulfil all its conditions and hold all its
words. What is merely near in meaning has no edge, and so cannot be in a set that is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from concierge.core.filters import Filter, Filters, changed, deep
from concierge.core.searching import CollectionRow, SearchCatalog
from concierge.search.language.query import parse

MOST: Final = 64
"""Queries of collections that are put in place for one search."""

_LOOP = "“{}” would be a part of itself, by “{}”; there it counts for nothing."
_TOO_MANY = f"It takes more than {MOST} queries of collections; the others are left out."


class Collecting:
    """Puts in place what the collections in the filters of one search ask.

    Where collections name each other in a circle, the circle is left where it closes: what that
    gives is the smallest set of files by which all their queries are true, as long as no query on
    the way leaves another collection out.

    Args:
        catalog: Knows the collections.

    Attributes:
        problems: What is the matter with a collection, by the name it was called.
    """

    def __init__(self, catalog: SearchCatalog) -> None:
        self._catalog = catalog
        self._left = MOST
        self._called = ""
        self.problems: dict[str, str] = {}

    def known(self, filters: Filters) -> Filters:
        """Return filters in which each collection has its ids and what it asks."""
        return self._known(filters, ())

    def own(self, collection: CollectionRow) -> Filters:
        """Return what the query of a collection asks, whatever was put in or left out by hand."""
        self._called = collection.name
        return self._known(parse(collection.query).conditions, (collection,))

    def _known(self, filters: Filters, around: Sequence[CollectionRow]) -> Filters:
        if not any(_is_about(one) for one in deep(filters)):
            return filters
        return changed(filters, lambda one: self._expanded(one, around))

    def _expanded(self, wanted: Filter, around: Sequence[CollectionRow]) -> Filter:
        if wanted.field != "collection":
            return self._any(wanted, around) if _is_about(wanted) else wanted
        rows: dict[int, CollectionRow] = {}
        groups: list[Filters] = []
        for value in wanted.values:
            self._called = self._called if around else value
            for row in self._catalog.collections_called(value):
                asked = self._asked(row, around) if row.id not in rows else ()
                rows[row.id] = row
                if asked:
                    groups.append(kept(row, asked))
        return replace(wanted, ids=tuple(rows), groups=tuple(groups))

    def _any(self, wanted: Filter, around: Sequence[CollectionRow]) -> Filter:
        """Return what asks for files of any collection; within one, of any other."""
        inside = {row.id for row in around}
        rows = [row for row in self._catalog.all_collections() if row.id not in inside]
        asked = ((row, self._asked(row, around)) for row in rows)
        return replace(wanted, groups=tuple(kept(row, one) for row, one in asked if one))

    def _asked(self, row: CollectionRow, around: Sequence[CollectionRow]) -> Filters:
        """Return what the query of a collection asks; nothing where it closes a circle."""
        if not row.query:
            return ()
        if any(row.id == one.id for one in around):
            self.problems.setdefault(self._called, _LOOP.format(row.name, around[-1].name))
            return ()
        if not self._left:
            self.problems.setdefault(self._called, _TOO_MANY)
            return ()
        self._left -= 1
        return self._known(parse(row.query).conditions, (*around, row))


def kept(row: CollectionRow, asked: Filters) -> Filters:
    """Return what a collection asks, but for the files that were left out by hand."""
    return (*asked, Filter("left_out", negated=True, ids=(row.id,)))


def _is_about(one: Filter) -> bool:
    """Say whether a condition is about collections."""
    return one.field == "collection" or (one.field == "has" and "collection" in one.values)


def collected(catalog: SearchCatalog, filters: Filters) -> Filters:
    """Return filters as `SearchCatalog.known` does, what collections ask included."""
    return catalog.known(Collecting(catalog).known(filters))
