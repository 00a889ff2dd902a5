"""Suggestions for files, asked of the service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from concierge.client.door import Door, made
from concierge.core import wire

_PAGE = 50


class Suggestions:
    """What would suit files, and what the person says to it.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def of(self, file_id: int) -> wire.FileSuggestions:
        """Return the tags, collections and better name that would suit a file."""
        return self._door.get(f"/v1/files/{file_id}/suggestions", wire.FileSuggestions)

    def untagged(self) -> Iterator[wire.FileSuggestions]:
        """Yield the suggestions for all files that carry no tag, as far as there are any."""
        after: int | None = 0
        while after is not None:
            page = self._door.get("/v1/suggestions", wire.SuggestionPage, after=after, limit=_PAGE)
            yield from page.files
            after = page.next

    def answer(
        self,
        file_id: int,
        label: Literal["tag", "collection"],
        name: str,
        answer: Literal["accepted", "rejected"] | None,
    ) -> wire.FileSuggestions:
        """Accept or reject a suggestion, or forget what was answered; return what is left.

        Args:
            file_id: The file.
            label: Whether a tag or a collection was suggested.
            name: Its name.
            answer: `accepted` also gives it to the file; None takes nothing away again.

        Raises:
            MissingError: When there is no such file, tag or collection.
        """
        said = made(wire.SuggestionAnswer, file_id=file_id, label=label, name=name, answer=answer)
        return self._door.post("/v1/suggestions/answers", wire.FileSuggestions, said)

    def counts(self) -> wire.SuggestionCounts:
        """Return how often suggestions were accepted and rejected."""
        return self._door.get("/v1/suggestions/answers", wire.SuggestionCounts)
