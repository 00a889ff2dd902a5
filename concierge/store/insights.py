"""The library in numbers, counted on indexes alone as far as that is possible.

With 100,000 files in an encrypted catalog, to go through all rows of files or of contents
takes longer than all that is counted here together.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from concierge.core import wire
from concierge.core.paths import shown, to_wire
from concierge.core.records import FileState, TextState
from concierge.store.database import Connection, Database
from concierge.store.past import most_opened, most_searched, without_result
from concierge.store.schema import ENDING

# How many folders, endings, files and searches are told of.
_MOST = 20
# What leaves some words of a file unknown.
_UNREAD = (
    TextState.NEEDS_OCR,
    TextState.NEEDS_SPEECH,
    TextState.PARTIAL,
    TextState.EMPTY,
    TextState.UNSUPPORTED,
)
# Later times of files are mistakes; seconds since the epoch.
_LATEST = 7_258_118_400.0
_LONGEST_ENDING = 12
_SEPARATOR = os.fsencode(os.sep)

# A name for people, and the bounds of a stretch of time in seconds since the epoch.
_Span = tuple[str, float, float]


class Counting:
    """Counts what is in the catalog; reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insights(self) -> wire.Insights:
        """Return the library in numbers."""
        with self._database.read() as connection:
            kinds, states = _kinds(connection)
            languages, unread = _contents(connection)
            return wire.Insights(
                files=sum(share.files for share in kinds),
                bytes=sum(share.bytes for share in kinds),
                by_kind=kinds,
                by_year=_years(connection),
                by_folder=_folders(connection),
                by_language=languages,
                by_extension=_endings(connection),
                growth=_growth(connection),
                health={**states, **unread, **_failures(connection)},
                most_opened=most_opened(connection, _MOST),
                most_searched=most_searched(connection, _MOST),
                without_result=without_result(connection, _MOST),
                never_opened=states[FileState.INDEXED] - _count_opened(connection),
            )


def _kinds(connection: Connection) -> tuple[list[wire.Share], dict[str, int]]:
    """Count files by kind, and by state."""
    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    states = dict.fromkeys(map(str, FileState), 0)
    for kind, state, count, size in connection.execute(
        "SELECT kind, state, count(*), sum(size) FROM file WHERE missing_since IS NULL"
        " GROUP BY kind, state"
    ):
        files[kind] += count
        sizes[kind] += size
        states[state] += count
    (states["missing"],) = connection.execute(
        "SELECT count(*) FROM file WHERE missing_since IS NOT NULL"
    ).fetchone()
    shares = [
        wire.Share(value=kind, label=kind, files=count, bytes=sizes[kind], term=f"type:{kind}")
        for kind, count in files.most_common()
    ]
    return shares, states


def _years(connection: Connection) -> list[wire.Share]:
    """Count files by the year of their last change."""
    first, last = _reach(connection, "modified_ns", 1e9)
    spans = [
        (str(year), _start(year, 1), _start(year + 1, 1))
        for year in range(_year(first), _year(last) + 1)
    ]
    return [
        share.model_copy(update={"term": f"date:{share.value}"})
        for share in _by_time(connection, "modified_ns", 1e9, spans)
    ]


def _growth(connection: Connection) -> list[wire.Share]:
    """Count files by the month in which they were met first."""
    first, _ = _reach(connection, "found", 1)
    last = time.time()
    months = range(_month(first), _month(last) + 1)
    spans = [
        (f"{n // 12}-{n % 12 + 1:02}", _start(n // 12, n % 12 + 1), _start(*_after(n)))
        for n in months
    ]
    return _by_time(connection, "found", 1, spans)


def _reach(connection: Connection, column: str, unit: float) -> tuple[float, float]:
    """Return the first and the last time in a column of files, in seconds since the epoch."""
    row = connection.execute(
        f"SELECT (SELECT min({column}) FROM file WHERE {column} > 0),"  # noqa: S608 - constants
        f" (SELECT max({column}) FROM file)"
    ).fetchone()
    now = time.time()
    first, last = (now if value is None else value / unit for value in row)
    return max(first, 0.0), min(last, _LATEST)


def _by_time(
    connection: Connection, column: str, unit: float, spans: Iterable[_Span]
) -> list[wire.Share]:
    """Count files by a time that has an index; stretches without files are left out."""
    gone = connection.execute(
        f"SELECT {column} / ?, size FROM file WHERE missing_since IS NOT NULL",  # noqa: S608
        (unit,),
    ).fetchall()
    sizes = "coalesce(sum(size), 0)" if column == "modified_ns" else "0"
    shares = []
    for name, start, end in spans:
        count, size = connection.execute(
            f"SELECT count(*), {sizes} FROM file"  # noqa: S608 - constants
            f" WHERE {column} >= ? AND {column} < ?",
            (int(start * unit), int(end * unit)),
        ).fetchone()
        away = [row[1] for row in gone if start <= row[0] < end]
        if count > len(away):
            size = max(size - sum(away), 0)
            shares.append(wire.Share(value=name, label=name, files=count - len(away), bytes=size))
    return shares


def _year(seconds: float) -> int:
    return datetime.fromtimestamp(seconds).astimezone().year


def _month(seconds: float) -> int:
    at = datetime.fromtimestamp(seconds).astimezone()
    return 12 * at.year + at.month - 1


def _after(month: int) -> tuple[int, int]:
    return (month + 1) // 12, (month + 1) % 12 + 1


def _start(year: int, month: int) -> float:
    """Return when a month begins in this machine's zone, in seconds since the epoch."""
    return datetime(year, month, 1).astimezone().timestamp()


def _folders(connection: Connection) -> list[wire.Share]:
    """Count files by the folders right below the roots."""
    counts = Counter(
        dict(connection.execute("SELECT folder_id, count(*) FROM file GROUP BY folder_id"))
    )
    counts.subtract(
        dict(
            connection.execute(
                "SELECT folder_id, count(*) FROM file WHERE missing_since IS NOT NULL"
                " GROUP BY folder_id"
            ).fetchall()
        )
    )
    roots = {row[0] for row in connection.execute("SELECT path FROM root")}
    found: Counter[bytes] = Counter()
    for folder_id, path in connection.execute("SELECT id, path FROM folder"):
        found[_top(path, roots)] += counts[folder_id]
    return [
        wire.Share(
            value=to_wire(path),
            label=shown(os.path.join(*path.split(_SEPARATOR)[-2:])),
            files=count,
            term="" if b'"' in path else f'in:"{to_wire(path)}"',
        )
        for path, count in found.most_common(_MOST)
        if count > 0
    ]


def _top(folder: bytes, roots: set[bytes]) -> bytes:
    """Return the folder right below the innermost root on the way to a folder, or the root."""
    below = at = folder
    while at not in roots:
        below, at = at, os.path.dirname(at)
        if at == below:  # a root that is a file
            return folder
    return below


def _contents(connection: Connection) -> tuple[list[wire.Share], dict[str, int]]:
    """Count files by language, and those whose words are not all known."""
    languages: Counter[str] = Counter()
    unread = dict.fromkeys(map(str, _UNREAD), 0)
    for language, state, count in connection.execute(
        "SELECT language, text_state, count(*) FROM content CROSS JOIN file"
        " ON content_id = content.id WHERE missing_since IS NULL GROUP BY language, text_state"
    ):
        languages[language or ""] += count
        if state in unread:
            unread[state] += count
    shares = [
        wire.Share(value=code, label=code, files=count, term=f"lang:{code}" if code else "")
        for code, count in languages.most_common(_MOST)
    ]
    return shares, unread


def _endings(connection: Connection) -> list[wire.Share]:
    """Count files by what their names end in."""
    rows = connection.execute(
        f"SELECT {ENDING}, count(*) FROM file WHERE missing_since IS NULL"  # noqa: S608 - a constant
        f" GROUP BY {ENDING}"
    )
    found: Counter[str] = Counter()
    for ending, count in rows:
        # What is long or has other characters is no ending that people would name.
        is_one = ending.isalnum() and len(ending) <= _LONGEST_ENDING
        found[ending if is_one else ""] += count
    return [
        wire.Share(value=ending, label=ending, files=count, term=f"ext:{ending}" if ending else "")
        for ending, count in found.most_common(_MOST)
    ]


def _failures(connection: Connection) -> dict[str, int]:
    """Count files that failed, by why."""
    rows: Iterator[tuple[str, int]] = connection.execute(
        "SELECT category, count(DISTINCT file_id) FROM failure JOIN file ON file.id = file_id"
        " WHERE missing_since IS NULL GROUP BY category"
    )
    return dict(rows)


def _count_opened(connection: Connection) -> int:
    row: tuple[int] = connection.execute(
        "SELECT count(*) FROM opened JOIN file ON file.id = file_id"
        " WHERE state = ? AND missing_since IS NULL",
        (FileState.INDEXED,),
    ).fetchone()
    return row[0]
