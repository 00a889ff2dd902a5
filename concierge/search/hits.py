"""What is shown of each file that was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concierge.core import wire
from concierge.core.filters import deep
from concierge.core.near import NearCatalog
from concierge.core.paths import to_wire
from concierge.core.protocols import Embedder
from concierge.core.searching import ChunkRow, FileRow, Marked, SearchCatalog, TaggedPlace
from concierge.core.times import iso_time
from concierge.core.wording import Wording, wordings
from concierge.search.explaining import explained
from concierge.search.grouping import Group
from concierge.search.ranking import Ranking
from concierge.search.sentences import nearest_sentences
from concierge.search.snippets import Snippet, cut, from_sentence, one_line

# Other versions that are named; the others are counted.
_MOST_VERSIONS = 5
# Hits by meaning alone of which the nearest sentence is looked for, the first of a page.
_SENTENCED = 8


class HitMaker:
    """Makes hits of groups.

    Args:
        catalog: Files and passages.
        near: What stands near a file.
        embedder: Turns sentences into vectors, or None.
    """

    def __init__(
        self, catalog: SearchCatalog, near: NearCatalog, embedder: Embedder | None
    ) -> None:
        self._catalog = catalog
        self._near = near
        self._embedder = embedder

    def hits(
        self, ranking: Ranking, page: Sequence[Group], *, explain: bool, sentences: bool = False
    ) -> list[wire.Hit]:
        """Return the hits of one page of a result; what went missing meanwhile is left out.

        Args:
            ranking: The result.
            page: Some of it.
            explain: Whether each says why it was found.
            sentences: Whether those that were found by meaning alone show the nearest sentence.
        """
        versions = [i for group in page for i in group.versions[:_MOST_VERSIONS]]
        files = self._catalog.files([*(group.file_id for group in page), *versions])
        page = [group for group in page if group.file_id in files]
        tags = self._catalog.tags_of([group.file_id for group in page])
        tagged = self._tagged(ranking, page)
        chunks = self._catalog.chunks([group.chunk for group in page if group.chunk is not None])
        copies = self._copies(ranking, page)
        marked = self._marked(ranking, page, chunks)
        reasons = self._reasons(ranking, page, files, chunks) if explain else {}
        nearest = self._nearest(ranking, page, chunks) if sentences else {}
        return [
            _hit(
                files[group.file_id],
                group,
                chunks.get(group.chunk or 0),
                nearest.get(group.chunk or 0) or cut(mark),
                tagged=tagged.get(group.file_id),
                tags=tags.get(group.file_id, []),
                copies=copies.get(group.file_id, 0),
                versions=[_version(files[i]) for i in _named(group) if i in files],
                why=reasons.get(group.file_id),
            )
            for group, mark in zip(page, marked, strict=True)
        ]

    def _tagged(self, ranking: Ranking, page: Sequence[Group]) -> dict[int, TaggedPlace]:
        """Return the passages on which a tag that is asked for hangs, for hits without one."""
        asked = [one for one in deep(ranking.asked.filters) if one.field == "tag"]
        tag_ids = [tag_id for one in asked if not one.negated for tag_id in one.ids or ()]
        bare = [group.file_id for group in page if group.chunk is None]
        return self._catalog.tagged_places(bare, tag_ids) if tag_ids and bare else {}

    def _copies(self, ranking: Ranking, page: Sequence[Group]) -> dict[int, int]:
        """Return how many other places each hit stands for."""
        contents = {one.file_id: one.place.content_id for one in page if one.found_by}
        wanted = [content for content in contents.values() if content is not None]
        places = self._near.places_of(wanted, ranking.asked.filters) if wanted else {}
        shown = ranking.by_content
        return {
            file_id: max(0, places.get(content, 0) - shown[content])
            for file_id, content in contents.items()
            if content is not None
        }

    def _nearest(
        self, ranking: Ranking, page: Sequence[Group], chunks: Mapping[int, ChunkRow]
    ) -> dict[int, Snippet]:
        """Return what is shown of the first passages that were found by meaning alone."""
        meant = [group.chunk for group in page if group.found_by == ["meaning"]]
        some = [(i, chunks[i].text) for i in meant[:_SENTENCED] if i is not None and i in chunks]
        found = nearest_sentences(self._embedder, ranking.asked.query.text, some)
        return {i: from_sentence(chunks[i].text, one) for i, one in found.items()}

    def _marked(
        self, ranking: Ranking, page: Sequence[Group], chunks: Mapping[int, ChunkRow]
    ) -> list[Marked]:
        texts = [one_line(_text(chunks, group)) for group in page]
        wanted = wordings(ranking.asked.query.wishes)
        return self._catalog.mark(texts, wanted, _languages(chunks, page))

    def _reasons(
        self,
        ranking: Ranking,
        page: Sequence[Group],
        files: Mapping[int, FileRow],
        chunks: Mapping[int, ChunkRow],
    ) -> dict[int, wire.Why]:
        query = ranking.asked.query
        words = query.words
        in_names = list(dict.fromkeys(word for way in query.names for word in way))
        texts = [_text(chunks, group) for group in page]
        languages = _languages(chunks, page)
        as_asked = {one.text: one for one in wordings(query.wishes) if one.how == "begun"}
        looked_for = [as_asked.get(word, Wording(word)) for word in words]
        in_text = [
            [bool(one.spans) for one in self._catalog.mark(texts, [one], languages)]
            for one in looked_for
        ]
        return {
            group.file_id: explained(
                group,
                chunks.get(group.chunk or 0),
                words,
                [word for word, held in zip(words, in_text, strict=True) if held[number]],
                self._near.words_in_path(files[group.file_id].path, in_names),
            )
            for number, group in enumerate(page)
        }


def _named(group: Group) -> Sequence[int]:
    return group.versions[:_MOST_VERSIONS]


def _text(chunks: Mapping[int, ChunkRow], group: Group) -> str:
    chunk = chunks.get(group.chunk or 0)
    return chunk.text if chunk else ""


def _languages(chunks: Mapping[int, ChunkRow], page: Sequence[Group]) -> list[str]:
    shown = [chunks.get(group.chunk or 0) for group in page]
    return [chunk.language if chunk else "" for chunk in shown]


def _hit(
    file: FileRow,
    group: Group,
    chunk: ChunkRow | None,
    snippet: Snippet,
    *,
    tagged: TaggedPlace | None,
    tags: list[str],
    copies: int,
    versions: list[wire.OtherVersion],
    why: wire.Why | None,
) -> wire.Hit:
    if tagged is not None:
        snippet = cut(Marked(one_line(tagged.quote), ()))
    return wire.Hit(
        file_id=file.id,
        path=to_wire(file.path),
        score=round(group.score, 6),
        kind=file.kind,
        modified=_time(file),
        size=file.size,
        title=file.title,
        snippet=snippet.text,
        highlights=list(snippet.highlights),
        sentence=snippet.sentence,
        locator=chunk.locator.as_dict() if chunk else tagged.place if tagged else {},
        found_by=group.found_by,
        note=cut(Marked(one_line(group.note), ())).text if group.note else "",
        tags=tags,
        copies=copies,
        versions=versions,
        version_count=len(group.versions),
        why=why,
    )


def _version(file: FileRow) -> wire.OtherVersion:
    return wire.OtherVersion(file_id=file.id, path=to_wire(file.path), modified=_time(file))


def _time(file: FileRow) -> str:
    return iso_time(file.modified_ns / 1e9)
