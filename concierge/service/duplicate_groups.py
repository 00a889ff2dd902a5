"""The groups of files that are alike, found anew when the index is not what it was."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from concierge.core.duplicates import Group, Kind, Member
from concierge.core.signatures import estimate, signatures
from concierge.organize.likeness.clusters import Cluster, clusters
from concierge.organize.likeness.families import versions
from concierge.organize.likeness.pictures import alike as alike_pictures
from concierge.organize.likeness.texts import near_texts
from concierge.service.likeness import CHARACTERS, Likeness
from concierge.store.catalog import Catalog

_PIECE = 5000  # contents whose files are read in one go
_SAME_WORDS = 0.5  # how alike the texts of pictures that look the same must be
_REMEMBERED = 1000  # signatures of a few hundred bytes


class DuplicateGroups:
    """Finds groups and keeps them until something changes.

    Args:
        catalog: Where files and what they are compared by are kept.
        likeness: Makes contents comparable.
    """

    def __init__(self, catalog: Catalog, likeness: Likeness) -> None:
        self._catalog = catalog
        self._likeness = likeness
        self._found: dict[Kind, tuple[tuple[int, int], list[Group]]] = {}
        self._finding = threading.Lock()

    def of(self, kind: Kind, afresh: bool = True) -> Sequence[Group]:
        """Return all groups of a kind, those first that take most room.

        Args:
            kind: In what they are the same.
            afresh: Whether they must be as the index is now, and not as they were found before.
        """
        find: dict[Kind, Callable[[], Iterable[Group]]] = {
            "exact": self._exact,
            "text": self._texts,
            "picture": self._pictures,
            "versions": self._versions,
        }
        with self._finding:
            now = self._catalog.finder.version, self._likeness.version
            known = self._found.get(kind)
            if known is None or (afresh and known[0] != now):
                groups = sorted(find[kind](), key=lambda one: -one.bytes_to_free)
                known = self._found[kind] = (now, groups)
            return known[1]

    def _exact(self) -> Iterator[Group]:
        for members in self._members(self._catalog.alike.copied()).values():
            if len(members) > 1:
                yield Group("exact", tuple(members))

    def _texts(self) -> Iterable[Group]:
        kept = self._catalog.likenesses

        def read() -> Iterator[tuple[NDArray[np.int64], NDArray[np.uint32]]]:
            for rows in kept.signatures():
                yield np.array([row[0] for row in rows]), signatures([row[1] for row in rows])

        found = near_texts(read, self._signatures_of, lambda one: kept.text_of(one, CHARACTERS))
        return self._groups("text", found)

    def _pictures(self) -> Iterable[Group]:
        prints = self._catalog.likenesses.pictures()
        ids = list(prints)
        scores = {
            (ids[one], ids[other]): score
            for (one, other), score in alike_pictures(list(prints.values())).items()
        }

        text_likeness = self._text_likeness()

        def score(one: int, other: int) -> float:
            # Two scans of one form look the same; what is written on them tells them apart.
            texts = text_likeness(one, other)
            if texts is not None and texts < _SAME_WORDS:
                return 0.0
            return scores.get((min(one, other), max(one, other)), 0.0)

        # Whatever is among the pairs is alike enough.
        return self._groups("picture", clusters(scores.items(), score, least=0.5))

    def _versions(self) -> Iterator[Group]:
        named = (one for rows in self._catalog.alike.named() for one in rows)
        found = versions(named, self._text_likeness())
        members = self._members([one.content_id for kin in found for one in kin])
        by_id = {one.file_id: one for some in members.values() for one in some}
        for kin in found:
            some = [by_id[one.file_id] for one in kin if one.file_id in by_id]
            if len({one.content_id for one in some}) > 1:
                yield Group("versions", tuple(some))

    def _text_likeness(self) -> Callable[[int, int], float | None]:
        """Return what tells how alike two texts are by their signatures."""

        @lru_cache(maxsize=_REMEMBERED)
        def signature(content_id: int) -> NDArray[np.uint32] | None:
            return self._signatures_of([content_id]).get(content_id)

        def alike(one: int, other: int) -> float | None:
            first, second = signature(one), signature(other)
            return None if first is None or second is None else float(estimate(first, second))

        return alike

    def _signatures_of(self, content_ids: Sequence[int]) -> dict[int, NDArray[np.uint32]]:
        rows = self._catalog.likenesses.signatures_of(content_ids)
        if not rows:
            return {}
        return dict(zip(rows, signatures(list(rows.values())), strict=True))

    def _groups(self, kind: Kind, found: Sequence[Cluster]) -> Iterator[Group]:
        """Yield the files of contents that are alike."""
        members = self._members([one for each in found for one in (each.first, *each.others)])
        for each in found:
            alike = {each.first: 1.0, **each.others}
            some = [
                replace(one, alike=score)
                for content_id, score in alike.items()
                for one in members.get(content_id, ())
            ]
            if len({one.content_id for one in some}) > 1:
                yield Group(kind, tuple(sorted(some, key=lambda one: -one.modified_ns)))

    def _members(self, content_ids: Sequence[int]) -> dict[int, list[Member]]:
        found: dict[int, list[Member]] = {}
        for start in range(0, len(content_ids), _PIECE):
            found |= self._catalog.alike.members(content_ids[start : start + _PIECE])
        return found
