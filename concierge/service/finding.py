"""Joining search with the index, as far as its parts work."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar

from concierge.core import wire
from concierge.core.errors import BugError, ConciergeError, DamagedError
from concierge.core.filters import Filters, Method, Sort
from concierge.core.protocols import ChunkRow, Embedder, FileRow, VectorStore
from concierge.core.records import Stage
from concierge.search.hybrid import Searcher
from concierge.search.resembling import asks_similar
from concierge.service.meaning import Meaning
from concierge.service.pipeline import Pipeline
from concierge.service.precedence import Precedence
from concierge.store.catalog import Catalog

T = TypeVar("T")
# Counting what waits may take a hundredth of the time; until then an older count is told,
# but none that is older than a second.
_COUNT_REST, _COUNT_OLDEST_S = 100, 1.0
log = logging.getLogger(__name__)


class Finding:
    """Searches by name and word always, and by meaning where that works.

    Args:
        catalog: Where names and words are.
        meaning: Where vectors are and what makes them.
        pipeline: Told when what was found shall be read first.
        precedence: Makes background work wait meanwhile.
    """

    def __init__(
        self, catalog: Catalog, meaning: Meaning, pipeline: Pipeline, precedence: Precedence
    ) -> None:
        self._catalog = catalog
        self._precedence = precedence
        self._meaning = meaning
        self._pipeline = pipeline
        self._waiting = (0, 0.0)  # how many, and until when that is told

    def search(
        self,
        query: str,
        limit: int,
        offset: int,
        sort: Sort = "relevance",
        by: Method = "all",
    ) -> wire.SearchReply:
        """Find files; those found are read before all else, if they still wait."""
        with self._precedence.taken():
            if by == "words":  # asked for at every key: no model, and nothing is counted
                words = self._by_words(self._compared_by(query))
                return words.search(query, limit, offset, sort, by)
            reply, _, notices = self._found(lambda one: one.search(query, limit, offset, sort, by))
        self.prefer([hit.file_id for hit in reply.hits])
        return reply.model_copy(update={"notices": notices}) if notices else reply

    def facets(self, query: str) -> wire.Facets:
        """Count what all files that answer a query have in common."""
        with self._precedence.taken():
            return self._found(lambda one: one.facets(query))[0]

    def allowed(self, query: str) -> Filters:
        """Return filters that let through the very files that answer a query."""
        with self._precedence.taken():
            return self._found(lambda one: one.allowed(query))[0]

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        with self._precedence.taken():
            return self._by_words().complete(text, cursor)

    def passages(
        self, question: str, wanted: int
    ) -> tuple[Sequence[tuple[FileRow, ChunkRow]], Embedder | None, list[str]]:
        """Find the passages that answer a question best.

        Returns:
            The passages with their files, the best first; what embeds, if that works; and
            what the person should know about how they were found.
        """
        with self._precedence.taken():
            found, searcher, notices = self._found(lambda one: one.passages(question, wanted))
        return found, searcher.embedder, notices

    def prefer(self, file_ids: list[int]) -> None:
        """Read what the person just searched for or opened before all else."""
        with suppress(ConciergeError):  # a search must not fail because the catalog is closing
            self._catalog.queue.promote(file_ids).add_done_callback(self._promoted)

    def _promoted(self, moved: Future[int]) -> None:
        if moved.exception() is None and moved.result():  # a full disk is told elsewhere
            self._pipeline.wake()

    def _found(self, look: Callable[[Searcher], T]) -> tuple[T, Searcher, list[str]]:
        """Search; a store of meanings that fails is opened anew, and done without for now."""
        searcher, notices = self._searcher()
        try:
            return look(searcher), searcher, notices
        except (BugError, DamagedError) as error:
            if searcher.embedder is None:
                raise
            log.warning("the store of meanings failed while searching")
            self._meaning.reopen()
            words = self._by_words()
            return look(words), words, [*notices, error.message]

    def _compared_by(self, query: str) -> VectorStore | None:
        """Return the vectors when a query cannot be answered without them."""
        with suppress(ConciergeError):  # then nothing is similar, which is said
            return self._meaning.vectors() if asks_similar(query) else None
        return None

    def _by_words(self, vectors: VectorStore | None = None) -> Searcher:
        """Return a searcher that needs no model."""
        return Searcher(self._catalog.finder, vectors, None, self._catalog.near)

    def _searcher(self) -> tuple[Searcher, list[str]]:
        """Return a searcher with as much as there is, and what is missing."""
        try:
            vectors, embedder = self._meaning.vectors(), self._meaning.embedder()
        except ConciergeError as error:
            return self._by_words(), [str(error)]
        notices = [self._catalog.notice] if self._catalog.notice else []
        if waiting := self._count_waiting():
            files = "1 file is" if waiting == 1 else f"{waiting:,} files are"
            notices.append(f"{files} not searchable by meaning yet.")
        return Searcher(self._catalog.finder, vectors, embedder, self._catalog.near), notices

    def _count_waiting(self) -> int:
        """Return how many files wait for their meaning, or did a moment ago."""
        count, good_until = self._waiting
        began = time.monotonic()
        if count and began < good_until:
            return count
        count = self._catalog.queue.waiting().get(Stage.MEANING, 0)
        ended = time.monotonic()
        self._waiting = count, ended + min(_COUNT_REST * (ended - began), _COUNT_OLDEST_S)
        return count
