"""A question about a set, as it was understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

from concierge.answer.sets.periods import Period
from concierge.core.papers import Names, PaperKind, PaperWish

Operation = Literal["count", "list", "newest", "oldest", "largest", "smallest", "total", "space"]
Sure = Literal["sure", "likely", "unsure", "no"]


class Known(Protocol):
    """What the index knows by name."""

    def folder(self, name: str) -> bool:
        """Say whether there is such a folder."""
        ...

    def tag(self, name: str) -> bool:
        """Say whether there is such a tag."""
        ...

    def collection(self, name: str) -> bool:
        """Say whether there is such a collection."""
        ...

    def kind(self, name: str) -> bool:
        """Say whether files are of such a type."""
        ...


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """What is asked of which files.

    Attributes:
        operation: What is to be done with them; `total` sums amounts, `space` sizes.
        terms: Conditions in the query language; with `papers` they narrow what is read.
        papers: The kinds of papers that count; empty when any file does.
        paper_words: The one of the terms that such papers hold some word of, or "".
        sender: Who these are from.
        recipient: Who they are for.
        from_whom: The sender as the question writes it, or "".
        to_whom: The recipient as the question writes it, or "".
        period: The days of papers that count.
        least: The least amount, or None.
        most: The greatest amount, or None.
        limit: How many are wanted of the newest, largest and so on.
        by_amount: Whether the largest is the one of the greatest amount.
        received: Whether what others paid is asked for.
    """

    operation: Operation
    terms: tuple[str, ...] = ()
    papers: frozenset[PaperKind] = frozenset()
    paper_words: str = ""
    sender: Names = ()
    recipient: Names = ()
    from_whom: str = ""
    to_whom: str = ""
    period: Period | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    limit: int = 1
    by_amount: bool = False
    received: bool = False

    @property
    def query(self) -> str:
        """The query that finds the files, or those that may be such papers.

        Words that are demanded beside others stand in parentheses: then search, too, shows all
        files that hold them, not only the best.
        """
        return _query(self.terms)

    @property
    def narrowing(self) -> str:
        """The same without what the catalog knows of papers better than by their words."""
        return _query([term for term in self.terms if term != self.paper_words])

    @property
    def wish(self) -> PaperWish:
        """What papers must fulfil to count."""
        asks = self.operation == "total" or self.by_amount
        bounded = self.least is not None or self.most is not None
        needs_total = (asks and not self.received) or bounded
        return PaperWish(
            kinds=self.papers,
            sender=self.sender,
            recipient=self.recipient,
            first=self.period.first if self.period else None,
            after=self.period.after if self.period else None,
            least=self.least,
            most=self.most,
            needs="given" if self.received else "total" if needs_total else "",
            tells_others=self.operation == "total" and not self.received and bool(self.sender),
        )


def _query(terms: Sequence[str]) -> str:
    has_words = any(term.startswith('"') or term.endswith("*") for term in terms)
    query = " ".join(terms)
    return f"({query})" if has_words and len(terms) > 1 else query


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question was taken.

    Attributes:
        sure: Whether it is about a set; what is likely is none if nothing counts, and of what is
            unsure a model may decide.
        question: What it asks then, or None.
    """

    sure: Sure
    question: SetQuestion | None = None


NOT_A_SET = Asked("no")
