"""What is left out below each root, by its rules and those that hold everywhere."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from concierge.core.protocols import WorkQueue
from concierge.core.settings import Preferences
from concierge.extract.detect import kind_by_name
from concierge.store.disk.roots import RootRow
from concierge.watch.places import Place
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk


def rules_of(root: RootRow, preferences: Preferences) -> Rules:
    """Return what is left out below a root."""
    settings = preferences.current
    return Rules(
        left_out=frozenset(settings.left_out),
        exclude=root.exclude,
        everywhere=settings.exclude,
        allow=root.allow,
        max_bytes=settings.max_file_mb * 2**20,
    )


@dataclass(slots=True)
class _Known:
    """What was found of the folders of a root since it was last looked at."""

    root: bytes
    filter: Filter
    places: dict[bytes, Place | None] = field(default_factory=dict)

    def hides(self, path: bytes) -> bool:
        """Say whether a file is left out when it turns out to hold a secret."""
        relative = os.fsdecode(path[len(self.root) :]).replace(os.sep, "/").lstrip("/")
        return self.filter.hides(relative)


class LeavingOut:
    """Knows the rules of all roots as they were when each was last looked at.

    Args:
        preferences: What is left out everywhere.
        apart: Our own data folder, which is never read.
    """

    def __init__(self, preferences: Preferences, apart: bytes) -> None:
        self._preferences = preferences
        self._apart = apart
        self._known: dict[int, _Known] = {}

    def __contains__(self, root_id: int) -> bool:
        return root_id in self._known

    def walk(self, root: RootRow, roots: Iterable[RootRow]) -> Walk:
        """Return what walks through a root by the rules as they are now.

        Args:
            root: Where.
            roots: All of them; what belongs to another is left to that.
        """
        others = {other.path for other in roots if other.id != root.id}
        found = Filter(
            rules_of(root, self._preferences), frozenset(others | {self._apart}), kind_by_name
        )
        self._known[root.id] = _Known(root.path, found)
        return Walk(root.path, found)

    def renew(self, roots: Sequence[RootRow], queue: WorkQueue) -> None:
        """Leave out from now on what the rules say now; what they say of secrets too."""
        for root in roots:
            before = self._known.get(root.id)
            self.walk(root, roots)
            after = self._known[root.id]
            if before is not None and before.filter.hiding != after.filter.hiding:
                queue.look_for_secrets(root.id, before.hides, after.hides)

    def keep_only(self, root_ids: Iterable[int]) -> None:
        """Forget the rules of all other roots."""
        for forgotten in self._known.keys() - set(root_ids):
            self._known.pop(forgotten, None)

    def leaves_out(self, root_id: int, path: bytes) -> bool:
        """Say whether a path lies where no scan of a root looks, such as in a cache."""
        known = self._known.get(root_id)
        if known is None or path == known.root:
            return False
        try:
            place = known.filter.place(known.root, os.path.dirname(path), known.places)
        except OSError:  # it went, which a look will find
            return False
        return place is None or not known.filter.enters(place)

    def hides_secrets(self, path: bytes) -> bool:
        """Say whether a file is left out when it turns out to hold a secret."""
        # A copy, because another thread may come upon a new root meanwhile.
        around = [known for known in list(self._known.values()) if _is_below(path, known.root)]
        if not around:
            return "secrets" in self._preferences.current.left_out
        return max(around, key=lambda one: len(one.root)).hides(path)


def _is_below(path: bytes, root: bytes) -> bool:
    return path == root or path.startswith(os.path.join(root, b""))
