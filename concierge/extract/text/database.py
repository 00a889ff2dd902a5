"""SQLite databases: tables, their columns, and the first rows of each.

The file is opened read-only and as one that nothing changes: SQLite then takes no locks,
looks at no journal and writes nothing beside it.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.failures import damaged
from concierge.extract.media_types import SQLITE

MAX_ROWS = 1000
"""Rows of one table that are read."""

MAX_TABLES = 200
MAX_CHARS = 2_000_000
"""Text of one database that is kept."""

_MAX_CELL = 2000
_BLOCK_CHARS = 600
_MAX_HEADING = 300
_MAX_VALUE_BYTES = 16 << 20
_STEP = 100_000
_MAX_STEPS = 500
"""Of `_STEP` instructions of SQLite's machine each; a damaged index can lead in circles."""

# Tables that belong to SQLite itself, and those in which its full-text indexes keep theirs.
_OWN = ("sqlite_",)
_SHADOWS = ("_content", "_data", "_idx", "_docsize", "_config", "_segments", "_segdir", "_stat")


@dataclass(slots=True)
class _Sample:
    """What was read of a database.

    Attributes:
        room: Characters that may still be read.
        segments: Blocks of rows.
        cut: Whether rows or tables were left out.
        broken: Tables that could not be read.
    """

    room: int
    segments: list[Segment] = field(default_factory=list)
    cut: bool = False
    broken: list[str] = field(default_factory=list)


class DatabaseExtractor:
    """Reads files of SQLite 3; encrypted ones are told apart by nothing and stay unknown."""

    name = "database"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept SQLite databases."""
        return media_type == SQLITE

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the first rows of each table.

        Raises:
            DamagedError: When not even the list of tables can be read.
        """
        sample = _Sample(min(MAX_CHARS, context.max_text_chars))
        try:
            with closing(_open(path)) as base:
                tables = _tables(base)
                for name in tables[:MAX_TABLES]:
                    _read(base, name, sample)
        except sqlite3.Error as error:
            raise damaged(path, str(error)) from error
        if sample.broken and not sample.segments:
            raise damaged(path, f"the table {sample.broken[0]} cannot be read")
        partial = sample.cut or bool(sample.broken) or len(tables) > MAX_TABLES
        return Extraction(
            media_type=media_type,
            kind=Kind.DATA,
            extractor="database/1",
            segments=tuple(sample.segments),
            state=_state(bool(sample.segments), partial),
            note=_note(sample),
            facts={"tables": ", ".join(tables)[:5000]} if tables else {},
        )


def _state(words: bool, partial: bool) -> TextState:
    if partial:
        return TextState.PARTIAL
    return TextState.FULL if words else TextState.EMPTY


def _note(sample: _Sample) -> str:
    notes = []
    if sample.broken:
        notes.append(f"Tables that could not be read: {', '.join(sample.broken[:5])}.")
    if sample.cut:
        notes.append(f"Only the first {MAX_ROWS:,} rows of each table were read.")
    return " ".join(notes)


def _open(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return steps > _MAX_STEPS

    base.set_progress_handler(count, _STEP)
    base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE_BYTES)
    # What the file itself defines must not run (sqlite.org/security.html).
    base.execute("PRAGMA trusted_schema = OFF")
    base.execute("PRAGMA cell_size_check = ON")
    base.execute("PRAGMA mmap_size = 0")
    base.text_factory = lambda data: data[: 4 * _MAX_CELL].decode("utf-8", "replace")
    return base


def _tables(base: sqlite3.Connection) -> list[str]:
    """Return the tables that hold a person's rows, in the order in which they were made."""
    rows = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    named = [(str(name), str(sql or "")) for name, sql in rows]
    virtual = {name for name, sql in named if sql[:14].upper() == "CREATE VIRTUAL"}
    shadows = {name + ending for name in virtual for ending in _SHADOWS}
    return [name for name, _ in named if not name.startswith(_OWN) and name not in shadows]


def _read(base: sqlite3.Connection, name: str, sample: _Sample) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    try:
        rows = base.execute(f"SELECT * FROM {quoted} LIMIT {MAX_ROWS + 1}")  # noqa: S608 - quoted
        for segment in _blocks(name, rows, sample):
            sample.room -= len(segment.text)
            sample.segments.append(segment)
    except (sqlite3.Error, OverflowError):
        sample.broken.append(name)


def _blocks(name: str, rows: sqlite3.Cursor, sample: _Sample) -> Iterator[Segment]:
    """Yield blocks of rows; each begins with the table's name and those of its columns."""
    columns = " | ".join(str(one[0]) for one in rows.description)[:_MAX_HEADING]
    top = f"{name}: {columns}"
    lines, size, blocks = [top], 0, 0
    for number, row in enumerate(rows):
        if number == MAX_ROWS or sample.room <= size:
            sample.cut = True
            break
        line = " | ".join(_shown(cell) for cell in row)
        if size and size + len(line) > _BLOCK_CHARS:
            yield Segment("\n".join(lines), Locator(sheet=name))
            lines, size, blocks = [top], 0, blocks + 1
        lines.append(line)
        size += len(line)
    if size or not blocks:
        yield Segment("\n".join(lines), Locator(sheet=name))


def _shown(cell: object) -> str:
    """Write a value on one line; bytes that are no text are left out."""
    if cell is None or isinstance(cell, bytes):
        return ""
    return " ".join(str(cell).split())[:_MAX_CELL]
