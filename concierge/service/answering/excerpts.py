"""Passages that a person selected in a file, found again in its text."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.paths import from_wire, shown
from concierge.core.sentences import split
from concierge.store.catalog import Catalog

_EDGES = "…\N{REPLACEMENT CHARACTER}"  # around what was cut out, or in place of what Qt cannot show
_AROUND = 1000  # characters before and after in which sentences begin and end


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage that was found in its file.

    Attributes:
        about: Where it stands, word for word.
        text: The sentences that it is of, whole: they do not explain themselves.
    """

    about: wire.Citation
    text: str


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Finds where selected passages stand.

    Attributes:
        catalog: Files and their texts.
    """

    catalog: Catalog

    def place(self, wanted: wire.Excerpt) -> Placed:
        """Return where a passage stands in its file.

        Raises:
            MissingError: When there is no such file.
            MisusedError: When the passage is nowhere in it.
        """
        path = self.catalog.ledger.file(wanted.file_id).path
        reply = self.catalog.ledger.text(os.fsencode(from_wire(path)))
        found = _found(wanted.text, reply.text)
        if found is None:
            raise MisusedError(
                f"This passage is not in “{shown(from_wire(path).name)}”.",
                "Select it again: the file may have changed.",
            )
        start, end = found
        number = max(0, bisect_right([one[0] for one in reply.passages], start) - 1)
        about = wire.Citation(
            n=0,
            file_id=wanted.file_id,
            path=path,
            locator=reply.passages[number][2] if reply.passages else {},
            quote=reply.text[start:end],
        )
        return Placed(about, _whole_sentences(reply.text, start, end))


def told_about(events: Iterator[wire.AskEvent], about: wire.Citation) -> Iterator[wire.AskEvent]:
    """Yield the events of an explanation, the answer with the passage that it is about."""
    for event in events:
        if event.answer is not None:
            answer = event.answer.model_copy(update={"about": about})
            yield event.model_copy(update={"answer": answer})
        else:
            yield event


def _found(passage: str, text: str) -> tuple[int, int] | None:
    """Return where a passage stands in a text, however its words are set apart."""
    words = passage.strip().strip(_EDGES).split()
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return found.span() if found is not None else None


def _whole_sentences(text: str, start: int, end: int) -> str:
    """Return the sentences that a stretch of a text has a part in."""
    first = max(0, start - _AROUND)
    around = text[first : end + _AROUND]
    touched = [one for one in split(around) if first + one.start < end and first + one.end > start]
    return around[touched[0].start : touched[-1].end] if touched else text[start:end]
