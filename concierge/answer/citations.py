"""Quotes of files, word for word, as an answer cites them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concierge.core.protocols import Passage
from concierge.core.sentences import Sentence
from concierge.core.wire import Citation


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a passage, word for word."""

    passage: Passage
    sentence: Sentence

    def citation(self) -> Citation:
        """Return it as it goes on the wire."""
        return Citation(
            n=self.passage.number,
            file_id=self.passage.file_id,
            path=self.passage.path,
            locator=self.passage.locator.as_dict(),
            quote=self.sentence.text,
            suspect=self.passage.suspect,
        )


def citations(quotes: Sequence[Quote]) -> list[Citation]:
    """Return one citation a source, in the order of the answer.

    When several sentences of a passage are quoted, the quote runs from the first of them
    to the last, so that it stays a verbatim stretch of the passage.
    """
    found: dict[int, Quote] = {}
    for quote in quotes:
        number = quote.passage.number
        found[number] = joined(found[number], quote) if number in found else quote
    return [quote.citation() for quote in found.values()]


def joined(one: Quote, other: Quote) -> Quote:
    """Return the stretch of a passage from one of its quotes to another."""
    start = min(one.sentence.start, other.sentence.start)
    end = max(one.sentence.end, other.sentence.end)
    return Quote(one.passage, Sentence(start, end, one.passage.text[start:end]))
