"""The library in numbers, counted on indexes alone as far as that is possible.

With 100,000 files in an encrypted catalog, to go through all rows of files or of contents
takes longer than all that is counted here together.
"""

from __future__ import annotations

import os
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date

from concierge.core import wire
from concierge.core.filters import language_of, spelled
from concierge.core.paths import shown, to_wire
from concierge.core.records import FileState, TextState
from concierge.core.times import local_time, start_ns
from concierge.store.database import Connection, Database
from concierge.store.filters.facets import years
from concierge.store.history.past import most_opened, most_searched, without_result
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


class Counting:
    """Counts what is in the catalog; reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insights(self) -> wire.Insights:
        """Return the library in numbers."""
        with self._database.read() as connection:
            kinds, states = _kinds(connection), _states(connection)
            languages, unread = _contents(connection)
            answers = dict(
                connection.execute("SELECT answer, count(*) FROM suggestion GROUP BY answer")
            )
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
                suggestions_accepted=answers.get("accepted", 0),
                suggestions_rejected=answers.get("rejected", 0),
            )


def _kinds(connection: Connection) -> list[wire.Share]:
    """Count files by kind."""
    rows = connection.execute(
        "SELECT kind, count(*), sum(size) FROM file WHERE missing_since IS NULL"
        " GROUP BY kind ORDER BY 2 DESC"
    )
    return [
        wire.Share(value=kind, label=kind, files=count, bytes=size, term=f"type:{kind}")
        for kind, count, size in rows
    ]


def _states(connection: Connection) -> dict[str, int]:
    """Count files by state."""
    states = dict.fromkeys(map(str, FileState), 0)
    states |= dict(
        connection.execute(
            "SELECT state, count(*) FROM file WHERE missing_since IS NULL GROUP BY state"
        ).fetchall()
    )
    (states["missing"],) = connection.execute(
        "SELECT count(*) FROM file WHERE missing_since IS NOT NULL"
    ).fetchone()
    return states


def _years(connection: Connection) -> list[wire.Share]:
    """Count files by the year of their last change."""
    return [
        wire.Share(
            value=str(one.year),
            label=str(one.year),
            files=one.files,
            bytes=one.bytes,
            term=f"date:{one.year}",
        )
        for one in years(connection)
    ]


def _growth(connection: Connection) -> list[wire.Share]:
    """Count files by the month in which they were met first, as far as that is known."""
    rows = connection.execute(
        "SELECT found, count(*) FROM file INDEXED BY idx_file_content_id"
        " WHERE missing_since IS NULL AND found > 0 GROUP BY found"
    ).fetchall()
    if not rows:
        return []
    months = range(_month(rows[0][0]), _month(max(rows[-1][0], time.time())) + 1)
    names = [f"{month // 12}-{month % 12 + 1:02}" for month in months]
    starts = [start_ns(date(n // 12, n % 12 + 1, 1)) / 1e9 for n in months]
    files: Counter[int] = Counter()
    for found, count in rows:
        files[bisect_right(starts, found) - 1] += count
    return [
        wire.Share(value=names[place], label=names[place], files=files[place])
        for place in sorted(files)
    ]


def _month(seconds: float) -> int:
    at = local_time(min(seconds, _LATEST))
    return 12 * at.year + at.month - 1


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
            term=spelled("in", to_wire(path)),
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
        languages[language_of(language or "")] += count
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
