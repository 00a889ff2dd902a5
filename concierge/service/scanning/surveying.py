"""Looking at the disk before anything is done: what a folder holds, what rules would change.

Nothing is opened but the ignore files on the way, and nothing of it reaches the index.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError, from_exception
from concierge.core.paths import Home, shown, to_wire
from concierge.core.records import PRIVATE
from concierge.core.settings import Preferences
from concierge.extract.detect import kind_by_name
from concierge.service.control import check_patterns
from concierge.service.scanning.leaving_out import rules_of
from concierge.service.scanning.library import checked, root_at
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import RootRow
from concierge.watch.rules import Filter
from concierge.watch.scan import Walk

# How often (s) it is told how far a count is.
_TELL_S = 0.2
# How many files are named that rules would leave out or bring back.
_EXAMPLES = 20

Stopped = Callable[[], bool]


@dataclass(slots=True)
class _Count:
    """What was met of one folder so far."""

    path: str
    files: int = 0
    bytes: int = 0
    left_out: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)

    def told(self, done: bool = False, note: str = "") -> wire.Survey:
        return wire.Survey(
            type="count",
            path=self.path,
            files=self.files,
            bytes=self.bytes,
            by_kind=dict(self.by_kind.most_common()),
            left_out=self.left_out,
            done=done,
            note=note,
        )


class Surveyor:
    """Counts on the disk, with the rules that indexing would go by.

    Args:
        catalog: Knows the roots and what was found in files.
        preferences: What is left out everywhere.
        home: Our own data folder, which is never read.
    """

    def __init__(self, catalog: Catalog, preferences: Preferences, home: Home) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._home = home
        self._asked = 0

    def survey(self, paths: Sequence[Path], stopped: Stopped) -> Iterator[wire.Survey]:
        """Count what would be read of folders or files, one after the other.

        One that cannot be looked at is told with a note and keeps no other back.
        """
        for path in paths:
            yield from self._survey(path, stopped)
            if stopped():
                return
        yield wire.Survey(type="end")

    def preview(self, wanted: wire.RulesRequest, path: Path) -> wire.RulesPreview:
        """Say what other rules below a root would change, by walking it with both.

        Who types asks again and again: only the last one asked is worked out.

        Raises:
            MisusedError: When the path is no root or a pattern is none.
            BusyError: When another was asked for meanwhile.
            ConciergeError: When the root cannot be looked at.
        """
        check_patterns([*wanted.exclude, *wanted.allow])
        roots = self._catalog.places.roots()
        now = root_at(path, roots)
        then = replace(now, exclude=tuple(wanted.exclude), allow=tuple(wanted.allow))
        self._asked += 1
        turn = self._asked
        before = self._read(now, roots, turn)
        after = self._read(then, roots, turn)
        out, back = before - after, after - before
        return wire.RulesPreview(
            out=len(out),
            back=len(back),
            examples_out=_examples(now.path, out),
            examples_back=_examples(now.path, back),
        )

    def _survey(self, path: Path, stopped: Stopped) -> Iterator[wire.Survey]:
        count = _Count(to_wire(path))
        try:
            place = os.fsencode(checked(path, self._home))
        except ConciergeError as error:
            yield count.told(done=True, note=error.message)
            return
        walk = Walk(
            place, self._filter(RootRow(0, place, (), present=True, added=0.0, scanned=None), [])
        )
        told = time.monotonic()
        try:
            for stat in walk.files():
                if stopped():
                    return
                if stat.excluded:
                    count.left_out += 1
                else:
                    count.files += 1
                    count.bytes += stat.size
                    count.by_kind[stat.kind] += 1
                if time.monotonic() - told >= _TELL_S:
                    told = time.monotonic()
                    yield count.told()
        except OSError as error:
            yield count.told(done=True, note=from_exception(error, shown(path)).message)
            return
        yield count.told(done=True, note=_unlisted(len(walk.unreadable)))

    def _read(self, root: RootRow, roots: Iterable[RootRow], turn: int) -> set[bytes]:
        """Return the files on disk that the rules of a root let be read."""
        rules = self._filter(root, roots)
        found = set()
        try:
            for stat in Walk(root.path, rules).files():
                if turn != self._asked:
                    raise BusyError("Other rules were asked about meanwhile.")
                if not stat.excluded:
                    found.add(stat.path)
        except OSError as error:
            raise from_exception(error, shown(root.path)) from error
        private = self._catalog.roster.left_out(root.id, PRIVATE)
        return found - {path for path in private if rules.hides(_relative(root.path, path))}

    def _filter(self, root: RootRow, roots: Iterable[RootRow]) -> Filter:
        others = {other.path for other in roots if other.id != root.id}
        apart = frozenset(others | {os.fsencode(self._home.folder)})
        return Filter(rules_of(root, self._preferences), apart, kind_by_name)


def _examples(root: bytes, paths: set[bytes]) -> list[str]:
    return [shown(_relative(root, path)) for path in sorted(paths)[:_EXAMPLES]]


def _relative(root: bytes, path: bytes) -> str:
    return os.fsdecode(path[len(root) :]).replace(os.sep, "/").lstrip("/")


def _unlisted(count: int) -> str:
    if not count:
        return ""
    return f"{'1 folder' if count == 1 else f'{count} folders'} could not be listed."
