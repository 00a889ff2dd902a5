"""The passages of one file that answer a query, the best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from concierge.core import wire
from concierge.core.near import NearCatalog, Stretch
from concierge.core.protocols import Embedder, VectorStore
from concierge.core.searching import Scored
from concierge.core.sentences import Sentence
from concierge.core.wording import wordings
from concierge.search.fusion import convex
from concierge.search.language.marks import LEAST
from concierge.search.language.query import Query
from concierge.search.sentences import nearest_sentences
from concierge.search.snippets import Snippet, cut, from_sentence, one_line

CANDIDATES = 200
# Passages that mean what the query means without holding a word of it, of which the nearest
# sentence is looked for.
SENTENCED = 3


class Inside:
    """Looks into one file.

    Args:
        near: Its passages.
        vectors: Their meanings, or None.
        embedder: Turns the query and sentences into vectors, or None.
    """

    def __init__(
        self, near: NearCatalog, vectors: VectorStore | None, embedder: Embedder | None
    ) -> None:
        self._near = near
        self._vectors = vectors
        self._embedder = embedder

    def passages(self, file_id: int, query: Query, limit: int) -> wire.PassagesReply:
        """Return the passages of a file that answer a query best, at most so many.

        Raises:
            MissingError: When there is no such file.
        """
        content_id = self._near.neighbour(file_id).content_id
        if content_id is None or query.empty:
            return wire.PassagesReply()
        held = self._near.words_within(query.wishes, [content_id], CANDIDATES)
        words = {one.id: one.score for one in held}
        meaning = {one.id: one.score for one in self._nearest(query, content_id)}
        scores = convex(words, meaning, self._least)
        order = sorted(scores, key=lambda one: (-scores[one], one))
        stretches = {one.id: one for one in self._near.stretches(order[:limit])}
        best = [stretches[i] for i in order[:limit] if i in stretches]
        meant = [(one.id, one.text) for one in best if one.id not in words]
        sentences = nearest_sentences(self._embedder, query.text, meant[:SENTENCED])
        snippets = self._snippets(query, best, sentences)
        return wire.PassagesReply(
            total=len(scores),
            passages=[
                wire.PassageHit(
                    start=one.start,
                    end=one.end,
                    locator=one.locator.as_dict(),
                    score=round(scores[one.id], 6),
                    found_by=[
                        name
                        for name, ids in (("words", words), ("meaning", meaning))
                        if one.id in ids
                    ],
                    snippet=snippet.text,
                    highlights=list(snippet.highlights),
                    sentence=snippet.sentence,
                )
                for one, snippet in zip(best, snippets, strict=True)
            ],
        )

    def _nearest(self, query: Query, content_id: int) -> list[Scored]:
        if self._vectors is None or self._embedder is None or not query.has_meaning:
            return []
        vector = self._embedder.embed_query(query.text)
        found = self._vectors.nearest_of(vector, self._near.passages_of([content_id]), CANDIDATES)
        return [one for one in found if one.score >= self._least]

    @property
    def _least(self) -> float:
        return LEAST if self._vectors is None else self._vectors.scale.of(LEAST)

    def _snippets(
        self, query: Query, passages: Sequence[Stretch], sentences: Mapping[int, Sentence]
    ) -> list[Snippet]:
        shown = [replace(one, text=one_line(one.text)) for one in passages]
        marked = self._near.mark(shown, wordings(query.wishes))
        return [
            from_sentence(one.text, sentences[one.id]) if one.id in sentences else cut(spans)
            for one, spans in zip(passages, marked, strict=True)
        ]
