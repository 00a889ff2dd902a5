"""Where a query matches in the text of one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from concierge.core import wire
from concierge.core.near import NearCatalog, Stretch
from concierge.core.protocols import Embedder, VectorStore
from concierge.core.wording import wordings
from concierge.search.language.query import Query

# Passages that are looked at for one reply: a long text is marked window by window.
PASSAGES = 400
MOST_WORDS = 200
# Passages that are marked because they mean what the query means, and from which cosine on.
NEAREST, LEAST = 3, 0.3


class Marker:
    """Marks one file's text.

    Args:
        near: Its passages.
        vectors: Their meanings, or None.
        embedder: Turns the query into a vector, or None.
    """

    def __init__(
        self, near: NearCatalog, vectors: VectorStore | None, embedder: Embedder | None
    ) -> None:
        self._near = near
        self._vectors = vectors
        self._embedder = embedder

    def marks(
        self, file_id: int, query: Query, start: int = 0, end: int | None = None
    ) -> wire.MarksReply:
        """Return the words that match, in all their forms, and the passages nearest in meaning.

        Args:
            file_id: The file.
            query: What is looked for.
            start: Where in the whole text to begin.
            end: Where to stop, or none for as far as one reply goes.

        Raises:
            MissingError: When there is no such file.
        """
        content_id = self._near.neighbour(file_id).content_id
        if content_id is None or query.empty:
            return wire.MarksReply()
        total, found = self._near.matching(content_id, wordings(query.wishes), start, PASSAGES + 1)
        within = [one for one in found[:PASSAGES] if end is None or one.start < end]
        by_word = [
            mark
            for mark in self._by_word(within, query)
            if mark[1].end > start and (end is None or mark[1].start < end)
        ]
        whole = len(within) == len(found)
        marks = [mark for _, mark in by_word]
        marks += self._by_meaning(content_id, query, start, end)
        return wire.MarksReply(
            marks=sorted(marks, key=lambda one: (one.start, one.end)),
            words=_forms(text for text, _ in by_word),
            passages=total,
            next=None if whole else max(start, found[len(within)].start),
        )

    def _by_word(self, within: Sequence[Stretch], query: Query) -> Iterator[tuple[str, wire.Mark]]:
        """Yield the words that match with their marks."""
        marked = self._near.mark(within, wordings(query.wishes))
        for one, spans in zip(within, marked, strict=True):
            for a, b in spans.spans:
                mark = wire.Mark(
                    start=one.start + a,
                    end=one.start + b,
                    locator=one.locator.as_dict(),
                    how="word",
                )
                yield one.text[a:b], mark

    def _by_meaning(
        self, content_id: int, query: Query, start: int, end: int | None
    ) -> list[wire.Mark]:
        if self._vectors is None or self._embedder is None or not query.has_meaning:
            return []
        vector = self._embedder.embed_query(query.text)
        ids = self._near.passages_of([content_id])
        nearest = self._vectors.nearest_of(vector, ids, NEAREST)
        least = self._vectors.scale.of(LEAST)
        passages = self._near.stretches([one.id for one in nearest if one.score >= least])
        return [
            wire.Mark(start=one.start, end=one.end, locator=one.locator.as_dict(), how="meaning")
            for one in passages
            if one.end > start and (end is None or one.start < end)
        ]


def _forms(texts: Iterable[str]) -> list[str]:
    """Return the different forms of words, whatever their case, as a page may show them."""
    forms: dict[str, str] = {}
    for text in texts:
        form = " ".join(text.split())
        forms.setdefault(form.casefold(), form)
    return list(forms.values())[:MOST_WORDS]
