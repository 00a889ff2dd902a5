"""What an export tells of a search, and of each file that was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.core.records import Locator


@dataclass(frozen=True, slots=True)
class Head:
    """The search.

    Attributes:
        query: As it was typed.
        made: When it was made, ISO 8601 with zone.
        found: How many files answer it.
        total: How many of them the export has.
    """

    query: str
    made: str
    found: int
    total: int

    @property
    def title(self) -> str:
        """What the export is called."""
        return " ".join(self.query.split()) or "All files"

    @property
    def summary(self) -> str:
        """How many files there are, and since when that is so."""
        files = "1 file" if self.found == 1 else f"{self.found:,} files"
        rest = f", the first {self.total:,}" if self.total < self.found else ""
        return f"{files}{rest}; {self.made[:16].replace('T', ' ')}"


@dataclass(frozen=True, slots=True)
class Row:
    """A file that was found.

    Attributes:
        rank: Its place in the results, from 1.
        hit: What the search tells of it.
    """

    rank: int
    hit: wire.Hit

    @property
    def name(self) -> str:
        """Its name, fit to be shown."""
        return shown(from_wire(self.hit.path).name)

    @property
    def place(self) -> str:
        """Where in it the passage stands, in words such as ``p. 3``; "" for nowhere special."""
        known = {name: at for name, at in self.hit.locator.items() if name in Locator.__slots__}
        return shown(str(Locator(**known)))  # type: ignore[arg-type] # it was made from one

    @property
    def passage(self) -> str:
        """The words that were found, on one line."""
        return " ".join(self.hit.snippet.split())


def rows(pages: Iterable[wire.SearchReply]) -> Iterator[list[Row]]:
    """Yield pages of results as rows; a file that moved down to the next page is told once."""
    known: set[int] = set()
    for page in pages:
        new = [hit for hit in page.hits if hit.file_id not in known]
        first = len(known) + 1
        known.update(hit.file_id for hit in new)
        yield [Row(rank, hit) for rank, hit in enumerate(new, first)]
