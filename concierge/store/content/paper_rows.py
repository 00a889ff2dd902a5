"""How papers are written into the catalog, and read again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from hashlib import blake2b
from typing import Final

from concierge.core.papers import FiledPaper, Paper, ReadPapers, Sum, plain, words_of
from concierge.core.records import Locator
from concierge.store.database import Connection

_MARK_BYTES = 7  # a positive number to SQLite
_INSERT: Final = (
    "INSERT INTO paper (content_id, kind, day, cents, currency, mark, given, is_cut, sent_by,"
    " sent_to, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def store_papers(connection: Connection, content_id: int, read: ReadPapers | None) -> None:
    """Keep the papers of a content in place of those that were known.

    Args:
        connection: The writer's.
        content_id: What holds them.
        read: What was read; None has them read later.
    """
    connection.execute("DELETE FROM paper WHERE content_id = ?", (content_id,))
    connection.execute(
        "UPDATE content SET papers_by = ? WHERE id = ?", (read.by if read else 0, content_id)
    )
    for one in read.papers if read else ():
        connection.execute(_INSERT, _values(content_id, one))


def look_again(connection: Connection, content_id: int | None) -> None:
    """Have the papers of a content read again: a name that it has now may tell what it is."""
    connection.execute("UPDATE content SET papers_by = 0 WHERE id = ?", (content_id,))


def _values(content_id: int, filed: FiledPaper) -> tuple[object, ...]:
    paper = filed.paper
    total = paper.total
    return (
        content_id,
        paper.kind,
        paper.day.isoformat() if paper.day else None,
        int(total.value * 100) if total else None,
        total.currency if total else "",
        _mark(paper),
        len(paper.given),
        filed.is_cut,
        words_of(paper.sent_by),
        words_of(paper.sent_to),
        json.dumps(_details(filed), ensure_ascii=False),
    )


def _mark(paper: Paper) -> int | None:
    """Return a number that is the same for papers that say the same of themselves."""
    if paper.total is None or paper.day is None:
        return None
    itself = paper.number or plain(paper.sender)
    said = [paper.kind, itself, f"{paper.total.value:.2f}", paper.total.currency, str(paper.day)]
    return int.from_bytes(blake2b("\n".join(said).encode(), digest_size=_MARK_BYTES).digest())


def _details(filed: FiledPaper) -> list[object]:
    paper = filed.paper
    return [
        paper.sender,
        paper.number,
        str(paper.day) if paper.day else "",
        filed.part,
        filed.place.as_dict(),
        _sum(filed, paper.total) if paper.total else None,
        [_sum(filed, one) for one in paper.given],
    ]


def _sum(filed: FiledPaper, one: Sum) -> list[object]:
    place = filed.amounts.get(one.start, filed.place)
    return [str(one.value), one.currency, one.start, one.quote, place.as_dict()]


def paper_of(kind: str, sent_by: str, sent_to: str, is_cut: int, details: str) -> FiledPaper:
    """Return a paper as it is kept."""
    sender, number, day, part, place, total, given = json.loads(details)
    paper = Paper(
        kind=kind,  # type: ignore[arg-type] # as it was stored
        sender=sender,
        sent_by=sent_by,
        sent_to=sent_to,
        day=date.fromisoformat(day) if day else None,
        number=number,
        total=_sum_of(total) if total else None,
        given=tuple(map(_sum_of, given)),
    )
    amounts = {one[2]: Locator(**one[4]) for one in [*([total] if total else []), *given]}
    return FiledPaper(paper, part, Locator(**place), amounts, bool(is_cut))


def _sum_of(kept: Sequence[object]) -> Sum:
    value, currency, start, quote, _ = kept
    return Sum(Decimal(str(value)), str(currency), int(str(start)), str(quote))
