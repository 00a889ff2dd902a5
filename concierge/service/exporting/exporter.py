"""Makes a file of the results of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from concierge.core.exporting import Exported, Format
from concierge.core.filters import Method, Sort
from concierge.service.exporting.pdf import as_pdf
from concierge.service.exporting.rows import Head, Row, rows
from concierge.service.exporting.texts import as_csv, as_json, as_markdown
from concierge.service.searching.finding import Finding

_Writer = Callable[[Head, Iterable[Sequence[Row]]], Iterator[bytes]]

_WRITERS: dict[Format, _Writer] = {
    "csv": as_csv,
    "json": as_json,
    "md": as_markdown,
    "pdf": as_pdf,
}


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes what a search finds, page by page as it is found.

    Attributes:
        finding: Searches.
    """

    finding: Finding

    def export(self, query: str, wanted: Format, most: int, sort: Sort, by: Method) -> Exported:
        """Begin an export; what goes wrong with the search is raised here.

        Args:
            query: As for a search.
            wanted: The format.
            most: So many files at most, the first of the results.
            sort: Their order.
            by: What they are found by.
        """
        pages = self.finding.pages(query, most, sort, by)
        first = next(pages)
        total = min(first.total, most)
        made = datetime.now().astimezone().isoformat(timespec="seconds")
        head = Head(query, made, first.total, total)
        return Exported(total, _WRITERS[wanted](head, rows(chain((first,), pages))))
