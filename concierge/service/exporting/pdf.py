"""Results on paper: a title, and each file with its place and the passage that was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from concierge.service.exporting.paper import INK, NAME, QUIET, SMALL, TEXT, Paper
from concierge.service.exporting.rows import Head, Row
from concierge.service.exporting.texts import about


def as_pdf(head: Head, pages: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """Yield a document.

    A PDF ends with where its parts stand, so it is sent when it is complete; meanwhile empty
    pieces let the sender see whether anybody still waits. Of pages only their compressed
    drawing is kept.
    """
    paper = Paper(head.title, head.summary)
    for rows in pages:
        for row in rows:
            _add(paper, row)
            if row.rank % 50 == 0:
                yield b""
    yield from paper.finished()


def _add(paper: Paper, row: Row) -> None:
    """Write about a file; its name never stands alone at the foot of a page."""
    paper.keep(NAME, lines=4)
    paper.number(row.rank)
    place = f", {row.place}" if row.place else ""
    paper.write(f"{row.name}{place}", NAME, INK)
    for line in about(row):
        paper.write(line, SMALL, QUIET)
    if row.passage:
        paper.write(row.passage, TEXT, INK)
    paper.skip()
