"""What is near a file, and passages of chosen files, as far as the index works."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from concierge.core import wire
from concierge.core.errors import BugError, ConciergeError, DamagedError
from concierge.core.filters import Filters, only_files
from concierge.core.protocols import Embedder, VectorStore
from concierge.core.searching import ChunkRow, FileRow
from concierge.search.inside import Inside
from concierge.search.language.marks import Marker
from concierge.search.language.query import parse
from concierge.search.similar import Neighbours
from concierge.search.within import Within
from concierge.service.embedding.meaning import Meaning
from concierge.service.precedence import Precedence
from concierge.service.searching.finding import Finding
from concierge.store.catalog import Catalog

T = TypeVar("T")
Parts = tuple[VectorStore | None, Embedder | None]
log = logging.getLogger(__name__)


class Near:
    """Compares files by words and names always, and by meaning where that works.

    Args:
        catalog: Files and their words.
        meaning: Where vectors are and what makes them.
        finding: Says which files a query means.
        precedence: Makes background work wait meanwhile.
    """

    def __init__(
        self, catalog: Catalog, meaning: Meaning, finding: Finding, precedence: Precedence
    ) -> None:
        self._catalog = catalog
        self._meaning = meaning
        self._finding = finding
        self._precedence = precedence

    def similar(self, file_id: int, limit: int) -> wire.SimilarReply:
        """Return files that are about the same as a file, the nearest first.

        Raises:
            MissingError: When there is no such file.
        """

        def look(parts: Parts) -> wire.SimilarReply:
            return self._neighbours(parts).similar(file_id, limit)

        reply, notices = self._with(look, queries=False)
        hits = self._tagged(reply.hits)
        return reply.model_copy(update={"hits": hits, "notices": [*reply.notices, *notices]})

    def versions(self, file_id: int) -> wire.VersionsReply:
        """Return what may be other versions of a file, with the reason.

        Raises:
            MissingError: When there is no such file.
        """

        def look(parts: Parts) -> wire.VersionsReply:
            return self._neighbours(parts).versions(file_id)

        reply, notices = self._with(look, queries=False)
        hits = self._tagged(reply.hits)
        return reply.model_copy(update={"hits": hits, "notices": [*reply.notices, *notices]})

    def marks(self, file_id: int, query: str, start: int, end: int | None) -> wire.MarksReply:
        """Return where a query matches in a file's text.

        Raises:
            MissingError: When there is no such file.
        """

        def look(parts: Parts) -> wire.MarksReply:
            return Marker(self._catalog.near, *parts).marks(file_id, parse(query), start, end)

        reply, notices = self._with(look)
        return reply.model_copy(update={"notices": notices}) if notices else reply

    def matching(self, file_id: int, query: str, limit: int) -> wire.PassagesReply:
        """Return the passages of a file that answer a query best.

        Raises:
            MissingError: When there is no such file.
        """

        def look(parts: Parts) -> wire.PassagesReply:
            return Inside(self._catalog.near, *parts).passages(file_id, parse(query), limit)

        reply, notices = self._with(look)
        return reply.model_copy(update={"notices": notices}) if notices else reply

    def passages(
        self, question: str, within: wire.Scope, wanted: int
    ) -> tuple[Sequence[tuple[FileRow, ChunkRow]], Embedder | None, list[str]]:
        """Find the passages of some files that answer a question best.

        Returns:
            As `Finding.passages` does.
        """
        scopes = self.scopes(within)

        def look(
            parts: Parts,
        ) -> tuple[Sequence[tuple[FileRow, ChunkRow]], Embedder | None]:
            searcher = Within(self._catalog.finder, self._catalog.near, *parts)
            return searcher.passages(parse(question), scopes, wanted), parts[1]

        (found, embedder), notices = self._with(look)
        if not found:
            notices = [*notices, "In the files that were chosen there are no words about this."]
        return found, embedder, notices

    def contents(self, within: wire.Scope) -> dict[int, int]:
        """Return the newest file by content of those in a scope."""
        found: dict[int, int] = {}
        for filters in self.scopes(within):
            found |= self._catalog.near.contents_within(filters)
        return found

    def embedder(self) -> Embedder | None:
        """Return what makes meanings, if that works."""
        try:
            return self._meaning.serving()[1]
        except ConciergeError:
            return None

    def scopes(self, within: wire.Scope) -> list[Filters]:
        """Return the conditions that a scope means, of which one must hold."""
        scopes: list[Filters] = []
        if within.file_ids:
            scopes.append((only_files(within.file_ids),))
        if within.query.strip():
            scopes.append(self._finding.allowed(within.query))
        return scopes

    def _neighbours(self, parts: Parts) -> Neighbours:
        return Neighbours(self._catalog.finder, self._catalog.near, parts[0])

    def _tagged(self, hits: Sequence[wire.Hit]) -> list[wire.Hit]:
        tags = self._catalog.tags.of_files([hit.file_id for hit in hits])
        return [hit.model_copy(update={"tags": tags.get(hit.file_id, [])}) for hit in hits]

    def _with(self, look: Callable[[Parts], T], queries: bool = True) -> tuple[T, list[str]]:
        """Look with as much as works; a store of meanings that fails is opened anew.

        Args:
            look: What to do with the vectors and what embeds a query.
            queries: Whether a query is to be embedded; without it no model is needed.
        """
        with self._precedence.taken():
            try:
                vectors, embedder = (
                    self._meaning.serving()
                    if queries
                    else (
                        self._meaning.vectors(),
                        None,
                    )
                )
            except ConciergeError as error:
                return look((None, None)), [str(error)]
            try:
                return look((vectors, embedder)), []
            except (BugError, DamagedError) as error:
                if vectors is not self._meaning.opened:  # another model took over meanwhile
                    return self._with(look, queries)
                log.warning("the store of meanings failed while looking for what is near")
                self._meaning.reopen()
                return look((None, None)), [error.message]
