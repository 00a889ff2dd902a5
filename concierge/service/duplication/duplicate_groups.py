"""The groups of files that are alike, found anew when the index is not what it was."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from concierge.core.duplicates import Group, Kind, Member
from concierge.core.signatures import estimate, signatures
from concierge.organize.likeness.clusters import Cluster, Pair, clusters
from concierge.organize.likeness.families import versions
from concierge.organize.likeness.pictures import alike as alike_pictures
from concierge.organize.likeness.texts import near_texts
from concierge.service.duplication.likeness import CHARACTERS, Likeness
from concierge.service.duplication.looking import Looking, Tell
from concierge.store.catalog import Catalog

Found = tuple[tuple[int, int], list[Group]]
"""Groups, and how the index was when they were looked for."""

TextLikeness = Callable[[int, int], float | None]
"""How alike the texts of two contents are, 0 to 1; None where one has too little of it."""

_PIECE = 5000  # contents whose files are read in one go
_SAME_WORDS = 0.5  # how alike the texts of pictures that look the same must be
_REMEMBERED = 1000  # signatures of a few hundred bytes


class Look(NamedTuple):
    """What is known of groups.

    Attributes:
        groups: All groups, or those that were found before.
        progress: How many texts of how many were compared (0 while that is not known), or None
            when these are all groups.
    """

    groups: Sequence[Group]
    progress: tuple[int, int] | None


class DuplicateGroups:
    """Finds groups and keeps them until something changes.

    Args:
        catalog: Where files and what they are compared by are kept.
        likeness: Makes contents comparable.
    """

    def __init__(self, catalog: Catalog, likeness: Likeness) -> None:
        self._catalog = catalog
        self._likeness = likeness
        self._found: dict[Kind, Found] = {}
        self._under_way: dict[Kind, Looking[Found]] = {}
        self._beginning = threading.Lock()
        self._compared: dict[Pair, float] = {}  # how alike texts are

    def of(self, kind: Kind, afresh: bool = True) -> Sequence[Group]:
        """Return all groups of a kind, those first that take most room, however long it takes.

        Args:
            kind: In what they are the same.
            afresh: Whether they must be as the index is now, and not as they were found before.
        """
        if not afresh and kind in self._found:
            return self._found[kind][1]
        while True:
            looking = self._looking(kind)
            if looking is None:
                return self._found[kind][1]
            looking.wait(None)

    def look(self, kind: Kind, limit_s: float) -> Look:
        """Return all groups of a kind, or after a while those of before and how far it is.

        Who is told how far it is asks again; what was found then is taken, whatever has changed
        since. When nobody asks any more the search ends; what was compared is not compared again.

        Args:
            kind: In what they are the same.
            limit_s: How long to wait for them.
        """
        looking = self._looking(kind)
        if looking is not None and looking.wait(limit_s):
            looking = self._looking(kind)
        groups = self._found[kind][1] if kind in self._found else ()
        return Look(groups, None if looking is None else (looking.done, looking.total))

    def stop(self) -> None:
        """End what is under way."""
        with self._beginning:
            for looking in self._under_way.values():
                looking.stop()

    def _looking(self, kind: Kind) -> Looking[Found] | None:
        """Return the search for groups of a kind, begun where it must; None when they are found.

        Raises:
            ConciergeError: When the search failed.
        """
        with self._beginning:
            looking = self._under_way.get(kind)
            if looking is not None and not looking.is_given_up and not looking.wait(0):
                return looking
            self._under_way.pop(kind, None)
            if looking is not None and not looking.is_given_up:
                self._found[kind] = looking.result()
                return None
            if kind in self._found and self._found[kind][0] == self._now():
                return None
            find = partial(self._find, kind)
            self._under_way[kind] = Looking(find, f"duplicates-{kind}")
            return self._under_way[kind]

    def _now(self) -> tuple[int, int]:
        return self._catalog.finder.version, self._likeness.version

    def _find(self, kind: Kind, tell: Tell) -> Found:
        find: dict[Kind, Callable[[Tell], Iterable[Group]]] = {
            "exact": lambda _: self._exact(),
            "text": self._texts,
            "picture": lambda _: self._pictures(),
            "versions": lambda _: self._versions(),
        }
        now = self._now()
        return now, sorted(find[kind](tell), key=lambda one: -one.bytes_to_free)

    def _exact(self) -> Iterator[Group]:
        for members in self._members(self._catalog.alike.copied()).values():
            if len(members) > 1:
                yield Group("exact", tuple(members))

    def _texts(self, tell: Tell) -> Iterable[Group]:
        self._forget_renewed()
        kept = self._catalog.likenesses

        def tell_and_give_way(done: int, total: int) -> None:
            tell(done, total)
            self._likeness.give_way()

        def read() -> Iterator[tuple[NDArray[np.int64], NDArray[np.uint32]]]:
            for rows in kept.signatures():
                tell_and_give_way(0, 0)
                yield np.array([row[0] for row in rows]), signatures([row[1] for row in rows])

        def text_of(content_id: int) -> str:
            return kept.text_of(content_id, CHARACTERS)

        found = near_texts(read, self._signatures_of, text_of, self._compared, tell_and_give_way)
        return self._groups("text", found)

    def _forget_renewed(self) -> None:
        """Have texts compared anew that are not what they were."""
        if renewed := self._likeness.renewed():
            for pair in [pair for pair in self._compared if not renewed.isdisjoint(pair)]:
                del self._compared[pair]

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
        text_likeness = self._text_likeness()
        found = versions(named, text_likeness)
        members = self._members([one.content_id for kin in found for one in kin])
        by_id = {one.file_id: one for some in members.values() for one in some}
        for kin in found:
            some = [by_id[one.file_id] for one in kin if one.file_id in by_id]
            if len({one.content_id for one in some}) > 1:
                yield Group("versions", tuple(_measured(some, text_likeness)))

    def _text_likeness(self) -> TextLikeness:
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


def _measured(members: Sequence[Member], likeness: TextLikeness) -> Iterator[Member]:
    """Yield files with how alike their texts are to that of the first, where that is known."""
    for one in members:
        alike = likeness(members[0].content_id, one.content_id)
        yield one if alike is None else replace(one, alike=alike)
