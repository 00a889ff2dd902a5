"""Joining search with the index, as far as its parts work."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from operator import methodcaller
from typing import TypeVar

from concierge.core import wire
from concierge.core.errors import BugError, ConciergeError, DamagedError
from concierge.core.file_bits import FileBits
from concierge.core.filters import WAYS, Filters, Method, Sort
from concierge.core.protocols import Embedder, Reranker, VectorStore
from concierge.core.records import Stage
from concierge.core.searching import ChunkRow, FileRow
from concierge.core.settings import Preferences
from concierge.search.hybrid import Searcher
from concierge.search.language.query import parse
from concierge.search.resembling import asks_similar
from concierge.service.embedding.meaning import Meaning
from concierge.service.pipeline import Pipeline
from concierge.service.precedence import Precedence
from concierge.service.searching.reranking import Reranking
from concierge.store.catalog import Catalog

_ANY_COLLECTION = "has:collection"
T = TypeVar("T")
# Counting what waits may take a hundredth of the time; until then an older count is told,
# but none that is older than a second.
_COUNT_REST, _COUNT_OLDEST_S = 100, 1.0
_PAGE = 200  # files
_LITERAL: tuple[Method, ...] = ("words", "typing")
log = logging.getLogger(__name__)


class Finding:
    """Searches by name and word always, and by meaning where that works.

    Args:
        catalog: Where names and words are.
        meaning: Where vectors are and what makes them.
        pipeline: Told when what was found shall be read first.
        preferences: What the person chose.
        precedence: Makes background work wait meanwhile.
    """

    def __init__(
        self,
        catalog: Catalog,
        meaning: Meaning,
        pipeline: Pipeline,
        preferences: Preferences,
        precedence: Precedence,
    ) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._precedence = precedence
        self._meaning = meaning
        self._pipeline = pipeline
        self._reranking = Reranking(preferences)
        self._waiting = (0, 0.0)  # how many, and until when that is told
        # Searchers remember what they found, each of its own stores.
        self._words = Searcher(catalog.finder, catalog.near, None, None)
        self._full: Searcher | None = None
        self._guard = threading.Lock()

    def search(
        self,
        query: str,
        limit: int,
        offset: int,
        sort: Sort = "relevance",
        by: Method = "all",
        *,
        fold: bool = True,
        explain: bool = False,
        sentences: bool = False,
    ) -> wire.SearchReply:
        """Find files; those found are read before all else, if they still wait."""
        by = self._way(query, by)

        def look(searcher: Searcher) -> wire.SearchReply:
            return searcher.search(
                query, limit, offset, sort, by, fold=fold, explain=explain, sentences=sentences
            )

        with self._precedence.taken():
            # Where files are compared, even by words alone, their meanings are needed.
            way: Method = "all" if asks_similar(self._catalog.finder, query) else by
            reply, _, notices = self._found(look, way)
        if by != "typing":
            self.prefer([hit.file_id for hit in reply.hits])
        return self._noted(reply, notices, by)

    def pages(self, query: str, most: int, sort: Sort, by: Method) -> Iterator[wire.SearchReply]:
        """Yield the first files that answer a query, page by page; whoever searches goes first."""
        by = self._way(query, by)
        offset: int | None = 0
        while offset is not None and offset < most:
            self._precedence.give()
            limit = min(_PAGE, most - offset)
            look = methodcaller("search", query, limit, offset, sort, by)
            reply, _, notices = self._found(look, by)
            yield self._noted(reply, notices, by)
            offset = reply.next_offset

    def facets(self, query: str, by: Method = "all", *, fold: bool = True) -> wire.Facets:
        """Count what all files that answer a query have in common; arguments as for `search`."""
        by = self._way(query, by)
        with self._precedence.taken():
            return self._found(lambda one: one.facets(query, by, fold=fold), by)[0]

    def why(self, query: str, file_id: int) -> wire.Why:
        """Return why a file answers a query; an empty reason when it does not."""
        by = self._way(query)
        with self._precedence.taken():
            return self._found(lambda one: one.why(query, file_id, by), by)[0]

    def allowed(self, query: str) -> Filters:
        """Return filters that let through the very files that answer a query."""
        by = self._way(query)
        with self._precedence.taken():
            return self._found(lambda one: one.allowed(query, by), by)[0]

    def listed(self, query: str, limit: int, offset: int = 0) -> tuple[list[int], int]:
        """Return some files that fulfil a query to the letter, and how many do.

        Those of a collection stand in its order.
        """
        return self._to_the_letter(query, lambda one: one.listed(query, limit, offset))

    def count(self, query: str) -> int:
        """Return how many files fulfil a query to the letter."""
        return self._to_the_letter(query, lambda one: one.count(query))

    def held(self) -> dict[str, FileBits]:
        """Return the files of each collection with those below it, by its name."""
        return self._to_the_letter(_ANY_COLLECTION, lambda one: one.held())

    def collections_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the collections that hold some files themselves; others are left out."""
        return self._to_the_letter(_ANY_COLLECTION, lambda one: one.collections_of(file_ids))

    def fitting(self, query: str, file_ids: Sequence[int]) -> set[int]:
        """Return those of some files that fulfil a query to the letter."""
        return self._to_the_letter(query, lambda one: one.fitting(query, file_ids))

    def _to_the_letter(self, query: str, look: Callable[[Searcher], T]) -> T:
        """Look something up; meanings are needed only where files are compared."""
        way: Method = "all" if asks_similar(self._catalog.finder, query) else "words"
        with self._precedence.taken():
            return self._found(look, way)[0]

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        with self._precedence.taken():
            return self._words.complete(text, cursor)

    def passages(
        self, question: str, wanted: int
    ) -> tuple[Sequence[tuple[FileRow, ChunkRow]], Embedder | None, list[str]]:
        """Find the passages that answer a question best.

        Returns:
            The passages with their files, the best first; what embeds, if that works; and
            what the person should know about how they were found.
        """
        with self._precedence.taken():
            # Nothing is read once more, and no model is loaded for that.
            found, searcher, notices = self._found(
                lambda one: one.passages(question, wanted), "meaning"
            )
        return found, searcher.embedder, notices

    def prefer(self, file_ids: list[int]) -> None:
        """Read what the person just searched for or opened before all else."""
        with suppress(ConciergeError):  # a search must not fail because the catalog is closing
            self._catalog.queue.promote(file_ids).add_done_callback(self._promoted)

    def _promoted(self, moved: Future[int]) -> None:
        if moved.exception() is None and moved.result():  # a full disk is told elsewhere
            self._pipeline.wake()

    def _way(self, query: str, by: Method = "all") -> Method:
        """Return by what is searched: the query says it, or who asks, or else a setting."""
        chosen = WAYS[self._preferences.current.search_by]
        if by == "all" or (by == "typing" and chosen == "meaning"):
            by = chosen
        return parse(query).way(by)

    def _noted(self, reply: wire.SearchReply, notices: list[str], by: Method) -> wire.SearchReply:
        """Return a reply with what the person should know of it."""
        if by == "all":
            notices = [*notices, *self._reranking.notices()]
        return reply.model_copy(update={"notices": notices}) if notices else reply

    def _found(
        self, look: Callable[[Searcher], T], by: Method = "all"
    ) -> tuple[T, Searcher, list[str]]:
        """Search; a store of meanings that fails is opened anew, and done without for now.

        By words, which is asked for at every key, no model is loaded and nothing is counted.
        """
        searcher, notices = (self._ready(), []) if by in _LITERAL else self._searcher(by)
        try:
            return look(searcher), searcher, notices
        except (BugError, DamagedError) as error:
            if searcher.vectors is None:
                raise
            if searcher.vectors is not self._meaning.opened:  # another model took over meanwhile
                return self._found(look, by)
            log.warning("the store of meanings failed while searching")
            self._meaning.reopen()
            return look(self._words), self._words, [*notices, error.message]

    def _ready(self) -> Searcher:
        """Return a searcher with what is open already."""
        full = self._full
        is_open = full is not None and full.vectors is self._meaning.opened
        return full if full is not None and is_open else self._words

    def _searcher(self, by: Method) -> tuple[Searcher, list[str]]:
        """Return a searcher with as much as there is, and what is missing."""
        try:
            vectors, embedder = self._meaning.serving()
        except ConciergeError as error:
            return self._words, [str(error)]
        reranker = self._reranking.current() if by == "all" else self._reranking.loaded
        searcher = self._with(vectors, embedder, reranker)
        notices = [self._catalog.notice] if self._catalog.notice else []
        if waiting := self._count_waiting():
            files = "1 file is" if waiting == 1 else f"{waiting:,} files are"
            notices.append(f"{files} not searchable by meaning yet.")
        return searcher, notices

    def _with(
        self, vectors: VectorStore, embedder: Embedder, reranker: Reranker | None
    ) -> Searcher:
        """Return the searcher of a store and its models; another of any gets another."""
        with self._guard:
            full, wanted = self._full, (vectors, embedder, reranker)
            held = () if full is None else (full.vectors, full.embedder, full.reranker)
            if full is None or any(a is not b for a, b in zip(held, wanted, strict=True)):
                full = Searcher(self._catalog.finder, self._catalog.near, *wanted)
                self._full = full
            return full

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
