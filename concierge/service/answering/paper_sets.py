"""Sets of invoices, receipts, letters and so on: counted, listed and added up."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from concierge.answer.papers.filing import READER
from concierge.answer.papers.parts import MOST_CHARS
from concierge.answer.sets.judging import refusal, sums
from concierge.answer.sets.question import SetQuestion
from concierge.answer.sets.saying import added_up, counted, summed
from concierge.answer.sets.tallying import Tally, age, first_of, tallied
from concierge.core import wire
from concierge.core.filters import Filters
from concierge.core.gathering import GatheredFile
from concierge.core.papers import PaperRow, RefusedRow, Sum, ToldPaper
from concierge.core.paths import from_wire, shown, to_wire
from concierge.core.records import PART_SEPARATOR
from concierge.core.times import iso_time
from concierge.store.catalog import Catalog

MOST_SHOWN = 200
"""So many files of a set are shown."""

_MOST_LEFT_OUT, _MOST_CITED, _LONGEST_QUOTE = 50, 50, 300
_BY_NUMBER = "Amounts in different currencies are compared by their numbers alone."


class PaperSets:
    """Answers questions about papers from what the catalog keeps of them.

    Args:
        catalog: Where they are.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def listed(self, question: SetQuestion, filters: Filters) -> wire.SetAnswer:
        """Return the papers that count.

        Args:
            question: What is asked of them.
            filters: Which files may hold them; they are `known`.
        """
        with self._catalog.finder.snapshot():
            return self._listed(question, filters)

    def _listed(self, question: SetQuestion, filters: Filters) -> wire.SetAnswer:
        papers = self._catalog.papers
        tally = tallied(papers.fulfilling(filters, question.wish))
        refused: list[PaperRow | RefusedRow] = [*papers.refused(filters, question.wish)]
        refused += tally.again
        files, total = self._files(question, tally, filters)
        listed = wire.SetAnswer(
            operation=question.operation,
            query=question.query,
            counted=[],
            total=total,
            size=self._size(tally) if question.operation == "space" else None,
            files=numbered(files[:MOST_SHOWN]),
            sums=_sums(question, tally, files),
            left_out=self._left_out(question, tally, refused, filters),
            left_out_total=len(refused),
        )
        found = len(tally.counted) + len(refused)
        said = counted(question, listed, found=found, copies=self._copies(tally))
        said += self._reservations(question, tally, filters)
        return listed.model_copy(update={"counted": said})

    def _files(
        self, question: SetQuestion, tally: Tally, filters: Filters
    ) -> tuple[list[wire.SetFile], int]:
        """Return the first papers with their amounts, and how many there are in all."""
        first = [row.id for row in self._first(question, tally)]
        told = self._catalog.papers.told(first, filters)
        files = [
            _paper(told[one], amount) for one in first for amount in sums(question, told[one].said)
        ]
        is_all = question.operation in ("count", "list", "total", "space")
        return files, len(tally.counted) if is_all and not question.received else len(files)

    def _first(self, question: SetQuestion, tally: Tally) -> list[PaperRow]:
        """Return the papers that are shown."""
        if question.operation not in ("largest", "smallest") or question.by_amount:
            most = len(tally.counted) if question.received else MOST_SHOWN
            return first_of(question, tally.counted, most)
        contents = self._catalog.papers.contents([row.id for row in tally.counted])
        is_largest = question.operation == "largest"
        by_size = sorted(tally.counted, key=lambda row: contents[row.id][1], reverse=is_largest)
        return by_size[: question.limit]

    def _size(self, tally: Tally) -> int:
        """Return the bytes that those that count take; several may stand in one content."""
        contents = self._catalog.papers.contents([row.id for row in tally.counted])
        return sum(dict(contents.values()).values())

    def _copies(self, tally: Tally) -> int:
        """Return how many other places hold the contents of those that count."""
        contents = self._catalog.papers.contents(list(tally.copies))
        return sum({contents[one][0]: number for one, number in tally.copies.items()}.values())

    def _left_out(
        self,
        question: SetQuestion,
        tally: Tally,
        refused: Sequence[PaperRow | RefusedRow],
        filters: Filters,
    ) -> list[wire.LeftOut]:
        """Return the newest papers that do not count, with the reasons."""
        first = [row.id for row in nlargest(_MOST_LEFT_OUT, refused, key=age)]
        same = {row.id: other.id for row, other in tally.again.items()}
        told = self._catalog.papers.told([*first, *same.values()], filters)
        reasons = {
            one: f"It is the same as {_name(told[same[one]])}."
            if one in same
            else refusal(question, told[one].said)
            for one in first
        }
        return [
            wire.LeftOut(reason=reasons[one], file=_paper(told[one], told[one].said.total))
            for one in first
        ]

    def _reservations(self, question: SetQuestion, tally: Tally, filters: Filters) -> list[str]:
        """Say what makes the answer less than it seems."""
        papers = self._catalog.papers
        mixed = question.by_amount and len({row.currency for row in tally.counted if row.cents}) > 1
        cut = _shortened(papers.cut(filters, question.wish))
        return [*([_BY_NUMBER] if mixed else []), *cut, *_unread(papers.unread(filters, READER))]


def _sums(question: SetQuestion, tally: Tally, files: Sequence[wire.SetFile]) -> list[wire.Sum]:
    if question.operation != "total":
        return []
    return summed(files) if question.received else added_up(tally.counted)


def file_of(one: GatheredFile) -> wire.SetFile:
    """Return a file as it is shown."""
    return wire.SetFile(
        file_id=one.id,
        path=to_wire(one.path),
        kind=one.kind,
        modified=iso_time(one.modified_ns / 1e9),
        size=one.size,
        copies=one.copies,
    )


def numbered(files: Sequence[wire.SetFile]) -> list[wire.SetFile]:
    """Give the first files the numbers by which they are cited."""
    return [
        one.model_copy(update={"n": number}) if number <= _MOST_CITED else one
        for number, one in enumerate(files, 1)
    ]


def _paper(told: ToldPaper, amount: Sum | None) -> wire.SetFile:
    """Return a paper with the place and the words that say its amount."""
    filed, paper = told.filed, told.said
    update: dict[str, object] = {
        "paper": paper.kind,
        "date": paper.day.isoformat() if paper.day else "",
        "party": paper.sender,
        "locator": filed.place.as_dict(),
    }
    if amount is not None:
        update |= {
            "amount": f"{amount.value:.2f}",
            "currency": amount.currency,
            "quote": amount.quote[:_LONGEST_QUOTE],
            "locator": filed.amounts[amount.start].as_dict(),
        }
    return file_of(told.file).model_copy(update=update)


def _name(told: ToldPaper) -> str:
    """Return what a paper is called, without the folder."""
    if told.filed.part:
        return told.filed.part.rsplit(PART_SEPARATOR, 1)[-1].rsplit("/", 1)[-1]
    return shown(from_wire(to_wire(told.file.path)).name)


def _shortened(files: int) -> list[str]:
    """Say of how many files not all was read."""
    if not files:
        return []
    if files == 1:
        return [f"Of 1 long file only the first {MOST_CHARS:,} characters were read."]
    return [f"Of {files:,} long files only the first {MOST_CHARS:,} characters were read."]


def _unread(files: int) -> list[str]:
    """Say how many files nobody has looked at."""
    if not files:
        return []
    if files == 1:
        return ["1 file is not looked at yet."]
    return [f"{files:,} files are not looked at yet."]
