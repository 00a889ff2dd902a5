"""Answers about whole files: summaries and comparisons, from what the catalog holds of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from concierge.answer.citations import Quote
from concierge.answer.digests import Digester, Text
from concierge.answer.planted import guarded
from concierge.answer.summary import Point
from concierge.answer.whole import asks_for_comparison, asks_for_whole, passage_to_explain
from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.paths import from_wire, shown, to_wire
from concierge.core.protocols import Passage
from concierge.core.searching import ChunkRow, FileRow
from concierge.core.sentences import Sentence
from concierge.store.catalog import Catalog
from concierge.store.content.digests import DigestPoint

_TWO = 2


def meant(wanted: wire.AskRequest) -> wire.AskRequest:
    """Return a request with the task that the words of its question ask for."""
    if wanted.passage is not None:
        told = {"task": "explanation", "question": wanted.passage.text}
        return wanted.model_copy(update=told)
    if wanted.task != "answer":
        return wanted
    if passage := passage_to_explain(wanted.question):
        return wanted.model_copy(update={"task": "explanation", "question": passage})
    return wanted.model_copy(update={"task": _task(wanted)})


def _task(wanted: wire.AskRequest) -> wire.Task:
    files = [] if wanted.within is None else wanted.within.file_ids
    if len(files) == _TWO and asks_for_comparison(wanted.question):
        return "comparison"
    chosen = wanted.within is not None and (files or wanted.within.query.strip())
    return "summary" if chosen and asks_for_whole(wanted.question) else "answer"


@dataclass(frozen=True, slots=True)
class Digesting:
    """Reads whole texts from the catalog for those who sum them up and compare them.

    Attributes:
        catalog: Files and their passages.
        contents_of: Returns the files of a scope by content, in no order.
    """

    catalog: Catalog
    contents_of: Callable[[wire.Scope], dict[int, int]]

    def summary(
        self, within: wire.Scope, digester: Digester, stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Yield the events of a summary of some files; copies count once."""
        found = self.contents_of(within)
        order = {file_id: at for at, file_id in enumerate(within.file_ids)}
        contents = sorted(found, key=lambda one: (order.get(found[one], len(order)), found[one]))
        return digester.summary(self._texts(contents, found), stopped)

    def comparison(
        self, wanted: wire.AskRequest, digester: Digester, stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Yield the events of a comparison of two files.

        Raises:
            MisusedError: When there are not two files with text.
        """
        ids = [] if wanted.within is None else wanted.within.file_ids
        found = [self.contents_of(wire.Scope(file_ids=[one])) for one in ids[: _TWO + 1]]
        texts = [text for one in found for text in self._texts(list(one), one)]
        if len(ids) != _TWO or len(texts) != _TWO:
            raise MisusedError(
                "Two files with text are needed for a comparison.", "Choose two that were read."
            )
        return digester.comparison(wanted.question, texts[0], texts[1], stopped)

    def _texts(self, contents: Sequence[int], file_of: dict[int, int]) -> list[Text]:
        files = self.catalog.finder.files([file_of[one] for one in contents])
        sizes = {one: len(self.catalog.near.passages_of([one])) for one in contents}
        return [
            self._text(one, files[file_of[one]], sizes[one])
            for one in contents
            if sizes[one] and file_of[one] in files
        ]

    def _text(self, content_id: int, file: FileRow, count: int) -> Text:
        def rows(ids: Sequence[int]) -> list[ChunkRow]:
            return sorted(self.catalog.finder.chunks(ids).values(), key=lambda one: one.ordinal)

        ids: dict[int, int] = {}  # of passages by their place in the text, once it was loaded

        def load() -> list[Passage]:
            found = rows(self.catalog.near.passages_of([content_id]))
            ids.update((one.ordinal, one.id) for one in found)
            return [_passage(one, file) for one in found]

        def recall(maker: str) -> list[Point] | None:
            kept = self.catalog.digests.find(content_id, maker)
            if kept is None:
                return None
            passages = {one.id: _passage(one, file) for one in rows([k.chunk_id for k in kept])}
            points = [_point(one, passages.get(one.chunk_id)) for one in kept]
            return None if None in points else [one for one in points if one is not None]

        def keep(maker: str, points: list[Point]) -> None:
            kept = [_kept(one, ids) for one in points if one.quote.passage.number in ids]
            self.catalog.digests.keep(content_id, maker, kept)

        return Text(shown(from_wire(to_wire(file.path)).name), count, load, recall, keep)


def _passage(chunk: ChunkRow, file: FileRow) -> Passage:
    """Return a passage whose number is its place in the text."""
    return Passage(chunk.ordinal, file.id, to_wire(file.path), chunk.locator, chunk.text)


def _kept(point: Point, ids: dict[int, int]) -> DigestPoint:
    sentence = point.quote.sentence
    return DigestPoint(point.text, sentence.text, ids[point.quote.passage.number], sentence.start)


def _point(kept: DigestPoint, passage: Passage | None) -> Point | None:
    """Return a point as it was, or None where its passage says something else by now."""
    end = kept.start + len(kept.quote)
    if passage is None or passage.text[kept.start : end] != kept.quote:
        return None
    return Point(kept.text, Quote(guarded(passage), Sentence(kept.start, end, kept.quote)))
