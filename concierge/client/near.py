"""What is near a file, asked of the service."""

from __future__ import annotations

from concierge.client.door import Door
from concierge.core import wire


class NearFiles:
    """The part of the client that looks for similar files, versions and marks."""

    _door: Door

    def similar(self, file_id: int, limit: int = 10) -> wire.SimilarReply:
        """Return files that are about the same as a file, the nearest first."""
        return self._door.get(f"/v1/files/{file_id}/similar", wire.SimilarReply, limit=limit)

    def versions(self, file_id: int) -> wire.VersionsReply:
        """Return what may be other versions of a file, with the reason."""
        return self._door.get(f"/v1/files/{file_id}/versions", wire.VersionsReply)

    def marks(
        self, file_id: int, query: str, start: int = 0, end: int | None = None
    ) -> wire.MarksReply:
        """Return where a query matches in a file's text, as far as one reply goes.

        Args:
            file_id: The file.
            query: As in the search bar.
            start: Where in the whole text to begin; `next` of one reply leads to the rest.
            end: Where to stop, or none.
        """
        return self._door.get(
            f"/v1/files/{file_id}/marks", wire.MarksReply, q=query, start=start, end=end
        )

    def passages(self, file_id: int, query: str, limit: int = 10) -> wire.PassagesReply:
        """Return the passages of a file that answer a query, the best first."""
        return self._door.get(
            f"/v1/files/{file_id}/passages", wire.PassagesReply, q=query, limit=limit
        )
