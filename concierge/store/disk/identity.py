"""Which known file a file is that a scan meets in another place.

On one volume a file is known by its number there, together with size and time, because
numbers are given again. Between volumes it is known by name, size and time, but only
when it is one single file that is no longer where it was.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from concierge.core.paths import shown
from concierge.core.records import FileStat, FileState
from concierge.store.database import Connection
from concierge.store.disk.away import is_bare
from concierge.store.disk.files import MOVE_S

Gone = Callable[[bytes], bool]


class Known(NamedTuple):
    """A catalogued file as recording needs it."""

    id: int
    path: bytes
    root_id: int
    volume: int
    inode: int
    size: int
    modified_ns: int
    state: str
    reason: str
    kind: str
    content_id: int | None
    name: str
    folder_id: int
    missing_since: float | None
    found: float


_COLUMNS = ", ".join(f"file.{column}" for column in Known._fields)


def known_at(connection: Connection, paths: Sequence[bytes]) -> Iterator[Known]:
    """Yield the files at these paths, also those that went missing from there."""
    # json_each cannot carry bytes, and names need not be text: a row of parameters.
    for start in range(0, len(paths), 500):
        part = paths[start : start + 500]
        marks = ",".join("?" * len(part))
        query = f"SELECT {_COLUMNS} FROM file WHERE path IN ({marks})"  # noqa: S608
        yield from map(Known._make, connection.execute(query, part))


def stale_links(connection: Connection, stats: Sequence[FileStat]) -> Iterator[Known]:
    """Yield the files that are other links to these, and not known to be as they are now."""
    now = {(stat.volume, stat.inode): _number(stat) for stat in stats}
    for number, rows in _alike(_by_number(connection, stats)).items():
        if now.get(number[:2], number) != number:
            yield from (row for row in rows if row.missing_since is None)


class Moves:
    """Where the files of one batch come from.

    Attributes:
        moved: The known file that stands at a path now, for each path where one came to.
        links: A known file that is the same on disk and stays where it is, by path.
    """

    def __init__(
        self,
        connection: Connection,
        stats: Sequence[FileStat],
        known: Mapping[bytes, Known],
        gone: Gone,
    ) -> None:
        self._connection = connection
        self._known = known
        self._disk = _Disk(connection, gone)
        self.moved: dict[bytes, Known] = {}
        self.links: dict[bytes, Known] = {}
        strangers = {
            stat.path: stat
            for stat in stats
            if (row := known.get(stat.path)) is None
            or (row.volume, row.inode) != (stat.volume, stat.inode)
        }
        if strangers:
            numbered = _by_number(connection, strangers.values())
            self._match_numbers(strangers, _alike(numbered))
            free = [stat for stat in strangers.values() if self._is_free(stat)]
            self._match_names(free)
            self._match_edited(free, numbered)

    def _is_free(self, stat: FileStat) -> bool:
        """Say whether nothing speaks for a file but its path, or not even that."""
        row = self._known.get(stat.path)
        return row is None or (row.missing_since is not None and not _same_bytes(row, stat))

    def _match_numbers(
        self,
        strangers: Mapping[bytes, FileStat],
        same: Mapping[tuple[int, int, int, int], Sequence[Known]],
    ) -> None:
        taken: set[int] = set()
        for path, stat in strangers.items():
            rows = [
                row
                for row in same.get(_number(stat), ())
                if row.path != path and row.id not in taken
            ]
            # Where something else may have come to its place, it may have gone, too.
            movers = [row for row in rows if self._disk.left(row, path)] or [
                row for row in rows if row.path in strangers
            ]
            # Of several links the one that its folder brought along.
            mover = min(movers, key=lambda row: _apart(row.path, path), default=None)
            if mover is not None:
                self.moved[path] = mover
                taken.add(mover.id)
        self._drop_replaced()
        for path, stat in strangers.items():
            rows = [row for row in same.get(_number(stat), ()) if row.path != path]
            linked = next((row for row in rows if _is_read(row)), None)
            if path not in self.moved and linked is not None:
                self.links[path] = linked

    def _drop_replaced(self) -> None:
        """Keep only moves that fit together: swaps and chains, but no replacing by rename.

        A file goes only where no known file stays, and leaves a place that is empty or taken
        by another known one. So a file that an editor replaced remains the same file.
        """
        while True:
            leaving = {row.id for row in self.moved.values()}
            wrong = [
                path
                for path, row in self.moved.items()
                if not (row.path in self.moved or self._disk.left(row, path))
                or not self._makes_way(self._known.get(path), row, leaving)
            ]
            if not wrong:
                return
            for path in wrong:
                del self.moved[path]

    def _makes_way(self, there: Known | None, comer: Known, leaving: set[int]) -> bool:
        if there is None or there.id in leaving:
            return True
        if there.missing_since is None:
            return False
        # It was deleted, and is back when what comes here was only made to replace it.
        made_for_it = comer.found >= there.missing_since - MOVE_S
        return not (made_for_it and is_bare(self._connection, comer.id))

    def _match_names(self, new: Sequence[FileStat]) -> None:
        wanted = [
            stat
            for stat in new
            if stat.size > 0 and stat.path not in self.moved and stat.path not in self.links
        ]
        taken = {row.id for row in self.moved.values()}
        same = _with_times(self._connection, wanted)
        for stat in wanted:
            rows = same.get((_name(stat), stat.size, stat.modified_ns), ())
            left = [
                row
                for row in rows
                if row.id not in taken and self._disk.left(row, stat.path, from_afar=True)
            ]
            there = self._known.get(stat.path)
            if len(left) == 1 and self._makes_way(there, left[0], taken):
                self.moved[stat.path] = left[0]
                taken.add(left[0].id)

    def _match_edited(
        self, new: Sequence[FileStat], numbered: Mapping[tuple[int, int], Sequence[Known]]
    ) -> None:
        """Find files that were moved to another folder and then written to."""
        taken = {row.id for row in self.moved.values()}
        for stat in new:
            if stat.path in self.moved or stat.path in self.links:
                continue
            for row in numbered.get((stat.volume, stat.inode), ()):
                if row.id not in taken and self._was_edited(row, stat, taken):
                    self.moved[stat.path] = row
                    taken.add(row.id)
                    break

    def _was_edited(self, row: Known, stat: FileStat, taken: set[int]) -> bool:
        """Say whether a file with the number of a known one may be that, written to since."""
        return (
            row.name == _name(stat)  # numbers are given again at once
            and row.missing_since is None
            and row.path != stat.path
            and row.modified_ns < stat.modified_ns
            and self._disk.left(row, stat.path)
            and self._makes_way(self._known.get(stat.path), row, taken)
        )


class _Disk:
    """Asks what is gone, and each question once."""

    def __init__(self, connection: Connection, gone: Gone) -> None:
        self._connection = connection
        self._gone = gone
        self._answers: dict[bytes, bool] = {}
        self._roots: dict[int, bool] = {}

    def left(self, row: Known, path: bytes, from_afar: bool = False) -> bool:
        """Say whether a known file is no longer where it was.

        Args:
            row: The file.
            path: Where it may be now.
            from_afar: Whether it must not be on a drive that is unplugged.
        """
        if row.missing_since is not None:
            return True
        if self._is_gone(os.path.dirname(row.path)) or self._is_gone(row.path):
            return not from_afar or self._is_reachable(row.root_id)
        return _is_respelled(row.path, path)

    def _is_gone(self, path: bytes) -> bool:
        if path not in self._answers:
            self._answers[path] = self._gone(path)
        return self._answers[path]

    def _is_reachable(self, root_id: int) -> bool:
        if root_id not in self._roots:
            path, present = self._connection.execute(
                "SELECT path, present AND gone_why = '' FROM root WHERE id = ?", (root_id,)
            ).fetchone()
            self._roots[root_id] = bool(present) and not self._is_gone(path)
        return self._roots[root_id]


def _apart(old: bytes, new: bytes) -> int:
    """Return how many parts of two paths differ, seen from their ends."""
    separator = os.fsencode(os.sep)
    before, after = old.split(separator), new.split(separator)
    pairs = zip(reversed(before), reversed(after), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return len(before) + len(after) - 2 * same


def _is_respelled(old: bytes, new: bytes) -> bool:
    """Say whether only the case of a path has changed.

    Where case makes no difference, the old spelling seems to be there still; only its
    folder's list tells.
    """
    if old == new or shown(old).casefold() != shown(new).casefold():
        return False
    separator = os.fsencode(os.sep)
    before, after = old.split(separator), new.split(separator)
    if len(before) != len(after):
        return False
    first = next(i for i, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1])
    try:
        names = os.listdir(separator.join(before[:first]) or separator)
    except OSError:
        return False
    return before[first] not in names


def _same_bytes(row: Known, stat: FileStat) -> bool:
    return (row.size, row.modified_ns) == (stat.size, stat.modified_ns)


def _is_read(row: Known) -> bool:
    return row.state == FileState.INDEXED and row.content_id is not None


def _number(stat: FileStat | Known) -> tuple[int, int, int, int]:
    return (stat.volume, stat.inode, stat.size, stat.modified_ns)


def _name(stat: FileStat) -> str:
    return shown(os.path.basename(stat.path))


def _alike(
    numbered: Mapping[tuple[int, int], Sequence[Known]],
) -> dict[tuple[int, int, int, int], list[Known]]:
    """Return files by their numbers, sizes and times."""
    found: defaultdict[tuple[int, int, int, int], list[Known]] = defaultdict(list)
    for rows in numbered.values():
        for row in rows:
            found[_number(row)].append(row)
    return found


def _by_number(
    connection: Connection, stats: Iterable[FileStat]
) -> dict[tuple[int, int], list[Known]]:
    """Return the files that have the numbers of others, whatever their sizes and times."""
    inodes: defaultdict[int, list[int]] = defaultdict(list)
    for stat in stats:
        if stat.inode:  # else the file system has no numbers
            inodes[stat.volume].append(stat.inode)
    found: defaultdict[tuple[int, int], list[Known]] = defaultdict(list)
    for volume, numbers in inodes.items():
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM file WHERE volume = ?"  # noqa: S608 - constant columns
            " AND inode IN (SELECT value FROM json_each(?))",
            (volume, json.dumps(numbers)),
        )
        for row in map(Known._make, rows):
            found[row.volume, row.inode].append(row)
    return found


def _with_times(
    connection: Connection, stats: Sequence[FileStat]
) -> dict[tuple[str, int, int], list[Known]]:
    wanted = [(stat.modified_ns, stat.size, _name(stat)) for stat in stats]
    found: defaultdict[tuple[str, int, int], list[Known]] = defaultdict(list)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) AS want CROSS JOIN file"  # noqa: S608
        " ON modified_ns = want.value ->> 0 AND size = want.value ->> 1"
        " AND name = want.value ->> 2",
        (json.dumps(list(dict.fromkeys(wanted))),),
    )
    for row in map(Known._make, rows):
        found[row.name, row.size, row.modified_ns].append(row)
    return found
