"""Files near one file: about the same, or other versions of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from concierge.core import wire
from concierge.core.cosines import CosineScale
from concierge.core.family import family, telling
from concierge.core.near import NearCatalog, Neighbour
from concierge.core.paths import to_wire
from concierge.core.protocols import VectorStore
from concierge.core.searching import ChunkRow, FileRow, Marked, Scored, SearchCatalog
from concierge.core.times import iso_time
from concierge.core.wire.near import Reason
from concierge.search.near_copies import NearCopies
from concierge.search.snippets import cut, one_line

# Passages that stand for a long file, and those of each file that it is compared with.
SAMPLE, OTHERS_SAMPLE = 300, 16
# A long file's own passages are the nearest to it: then others are looked for further away.
_REACH = (200, 1000, 5000)
_COMPARED = 60
_LAST_RESORT = 20_000
# Cosines of two files, by what was met in the sample library: what is below LEAST has nothing
# in common, different files stay below 0.8, a letter and its draft lie above SAME_TEXT.
LEAST, KIN, SAME_TEXT = 0.3, 0.6, 0.9
# In another folder the same name says less.
KIN_ELSEWHERE = 0.8
_FOLDER, _NAMED, _COPIES = 5000, 500, 200

_NO_TEXT = "This file has no words that it could be compared by."
_NOT_YET = "This file is not searchable by meaning yet."


@dataclass(frozen=True, slots=True)
class _Near:
    """A content near a file, with the passage that is nearest."""

    content_id: int
    score: float
    chunk_id: int


class Neighbours:
    """Compares files by what is stored of them; needs no model.

    Args:
        catalog: Files and passages.
        near: What stands near a file.
        vectors: Meanings, or None while there are none; whoever gives none says why.
    """

    def __init__(
        self, catalog: SearchCatalog, near: NearCatalog, vectors: VectorStore | None
    ) -> None:
        self._catalog = catalog
        self._near = near
        self._vectors = vectors
        scale = CosineScale() if vectors is None else vectors.scale
        self._least, self._nearly_same = scale.of(LEAST), scale.of(SAME_TEXT)
        self._kin_here, self._kin_elsewhere = scale.of(KIN), scale.of(KIN_ELSEWHERE)

    def similar(self, file_id: int, limit: int) -> wire.SimilarReply:
        """Return files about the same, the nearest first; copies of it are left out.

        Raises:
            MissingError: When there is no such file.
        """
        one = self._near.neighbour(file_id)
        if one.content_id is None or not one.chunks:
            return wire.SimilarReply(notices=[_NO_TEXT])
        sample = self._sample(one.content_id)
        if self._vectors is None:
            return wire.SimilarReply()
        if not self._vectors.near_to(sample, 1):
            return wire.SimilarReply(notices=[_NOT_YET])
        found = self._nearest(one.content_id, sample, limit)
        return wire.SimilarReply(
            hits=self._hits([one for one in found if one.score >= self._least])
        )

    def versions(self, file_id: int) -> wire.VersionsReply:
        """Return what may be other versions of a file, with the reason.

        Raises:
            MissingError: When there is no such file.
        """
        one = self._near.neighbour(file_id)
        reasons: dict[int, tuple[Reason, float]] = {}
        for copy in [] if one.content_id is None else self._near.copies(one.content_id, _COPIES):
            reasons[copy] = ("same content", 1.0)
        for kin, score in self._kin(one):
            reasons.setdefault(kin, ("same name family", score))
        for other, score in self._same_text(one):
            reasons.setdefault(other, ("near text", score))
        reasons.pop(file_id, None)
        files = self._catalog.files(list(reasons))
        hits = [_version(files[i], *reasons[i]) for i in reasons if i in files]
        hits.sort(key=lambda hit: hit.modified, reverse=True)
        order = get_args(Reason)
        return wire.VersionsReply(hits=sorted(hits, key=lambda hit: order.index(hit.reason)))

    def _sample(self, content_id: int) -> list[int]:
        return self._near.sample([content_id], SAMPLE).get(content_id, [])

    def _nearest(self, content_id: int, sample: Sequence[int], limit: int) -> list[_Near]:
        """Return other contents by the cosine of their means."""
        assert self._vectors is not None
        wanted = max(3 * limit, _COMPARED)
        best: dict[int, int] = {}
        for reach in _REACH:
            scored = self._vectors.near_to(sample, reach)
            best = self._best(scored, content_id)
            if len(best) >= wanted or len(scored) < reach:
                break
        else:
            if len(best) < limit:
                others = self._near.first_passages(content_id, _LAST_RESORT)
                best |= self._best(self._vectors.near_to(sample, wanted, others), content_id)
        some = list(best)[:wanted]
        cosines = self._alike(sample, some)
        found = [_Near(one, cosines[one], best[one]) for one in some if one in cosines]
        # What stands nowhere any more must not take the place of what does.
        standing = self._catalog.newest_of([one.content_id for one in found])
        found = [one for one in found if one.content_id in standing]
        return sorted(found, key=lambda one: -one.score)[:limit]

    def _best(self, scored: Iterable[Scored], but: int) -> dict[int, int]:
        """Return the nearest passage of each content but one."""
        scored = list(scored)
        content_of = self._catalog.contents_of([one.id for one in scored])
        best: dict[int, int] = {}
        for one in scored:
            content_id = content_of.get(one.id, but)
            if content_id != but:
                best.setdefault(content_id, one.id)
        return best

    def _alike(self, sample: Sequence[int], content_ids: Sequence[int]) -> dict[int, float]:
        if self._vectors is None or not sample or not content_ids:
            return {}
        most = max(4, min(OTHERS_SAMPLE, SAMPLE * 8 // len(content_ids)))
        return self._vectors.alike(sample, self._near.sample(content_ids, most))

    def _kin(self, one: Neighbour) -> list[tuple[int, float]]:
        """Return files with a name of the same family, unless their texts differ plainly.

        Dates and numbers also tell letters and photographs apart, so that they say nothing
        only where the texts show it.
        """
        others = self._of_family(one)
        contents = list(dict.fromkeys(o.content_id for o in others if o.content_id and o.chunks))
        sample = self._sample(one.content_id) if one.content_id and contents else []
        cosines = self._alike(sample, contents)
        found = []
        for other in others:
            score = cosines.get(other.content_id or 0)
            here = other.folder_id == one.folder_id
            if score is None and here and _alike_by_name(one, other):
                found.append((other.id, 0.0))
            elif score is not None and score >= (self._kin_here if here else self._kin_elsewhere):
                found.append((other.id, score))
        return found

    def _of_family(self, one: Neighbour) -> list[Neighbour]:
        """Return the files of the folder, and some of the root, with a name of the family."""
        wanted = family(one.name, loosely=True)
        if not wanted:
            return []
        near = [] if one.folder_id is None else self._near.in_folder(one.folder_id, _FOLDER)
        near += self._near.named(one.root_id, telling(wanted), _NAMED)
        others = {other.id: other for other in near if other.id != one.id}
        kin = [o for o in others.values() if family(o.name, loosely=True) == wanted]
        strict = family(one.name)
        return sorted(kin, key=lambda other: family(other.name) != strict)[:_NAMED]

    def _same_text(self, one: Neighbour) -> list[tuple[int, float]]:
        if one.content_id is None or not one.chunks or self._vectors is None:
            return []
        found = self._nearest(one.content_id, self._sample(one.content_id), _COMPARED // 3)
        places = self._catalog.newest_of([n.content_id for n in found])
        mine = self._catalog.places([one.id])
        alike = NearCopies(self._near).among([*mine.values(), *places.values()])
        return [
            (places[n.content_id].file_id, n.score)
            for n in found
            if n.content_id in places
            and (n.score >= self._nearly_same or alike(one.id, places[n.content_id].file_id))
        ]

    def _hits(self, found: Sequence[_Near]) -> list[wire.Hit]:
        places = self._catalog.newest_of([one.content_id for one in found])
        files = self._catalog.files([place.file_id for place in places.values()])
        chunks = self._catalog.chunks([one.chunk_id for one in found])
        return [
            _hit(files[places[one.content_id].file_id], one.score, chunks.get(one.chunk_id))
            for one in found
            if one.content_id in places and places[one.content_id].file_id in files
        ]


def _alike_by_name(one: Neighbour, other: Neighbour) -> bool:
    """Say whether two names alone tell that these are versions of one thing."""
    strict = family(one.name)
    ends = {each.name.rpartition(".")[2].casefold() for each in (one, other)}
    return bool(strict) and family(other.name) == strict and len(ends) == 1


def _hit(file: FileRow, score: float, chunk: ChunkRow | None) -> wire.Hit:
    snippet = "" if chunk is None else cut(Marked(one_line(chunk.text), ())).text
    return wire.Hit(
        **_about(file, score),
        snippet=snippet,
        locator=chunk.locator.as_dict() if chunk else {},
        found_by=["meaning"],
    )


def _version(file: FileRow, reason: Reason, score: float) -> wire.VersionHit:
    by = ["name"] if reason == "same name family" else ["meaning"]
    return wire.VersionHit(**_about(file, score), reason=reason, found_by=by)


def _about(file: FileRow, score: float) -> dict[str, Any]:
    return {
        "file_id": file.id,
        "path": to_wire(file.path),
        "score": round(score, 6),
        "kind": file.kind,
        "modified": iso_time(file.modified_ns / 1e9),
        "size": file.size,
        "title": file.title,
    }
