"""What the catalog knows of files that patterns of rules can name."""

# ruff: noqa: S608 - statements are made of constants; values are bound

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from concierge.core.records import FileState
from concierge.core.times import local_time
from concierge.store.content.said import moment_ns
from concierge.store.database import Connection, Database
from concierge.store.tagging.labelled import names_of

_QUOTES = "\"' "
# The first value of what a content says of itself.
_SAID: Final = (
    "(SELECT value FROM said WHERE said.content_id = content.id AND field = '{}' ORDER BY id"
    " LIMIT 1)"
)
# What the first paper says that a content is or holds: who it is from, and its date.
_PAPER: Final = (
    "(SELECT {} FROM paper WHERE paper.content_id = content.id ORDER BY paper.id LIMIT 1)"
)
_SENDER: Final = "json_extract(details, '$[0]')"
_ROWS: Final = (
    "SELECT file.id, file.path, root.path, file.kind, content.title,"
    f" {_SAID.format('subject')}, {_SAID.format('from')},"
    f" {_PAPER.format(_SENDER)}, {_PAPER.format('day')},"
    " json_extract(CASE WHEN json_valid(content.facts) THEN content.facts END, '$.date'),"
    " content.taken_ns, content.created_ns, file.modified_ns FROM file"
    " JOIN root ON root.id = file.root_id LEFT JOIN content ON content.id = file.content_id"
    " WHERE file.id IN (SELECT value FROM json_each(?)) AND missing_since IS NULL"
    " AND state <> ? ORDER BY file.name COLLATE NOCASE, file.id"
)


class KnownFile(NamedTuple):
    """A file as patterns name it; see `organize.rules.facts`."""

    id: int
    path: Path
    root: Path
    kind: str
    title: str
    sender: str
    day: date
    tags: tuple[str, ...]
    collections: tuple[str, ...]


class RuleFacts:
    """Reads them.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, file_ids: Iterable[int]) -> list[KnownFile]:
        """Return files by name; those that are gone or left out are not among them."""
        ids = list(file_ids)
        with self._database.read() as connection:
            rows = connection.execute(_ROWS, (json.dumps(ids), FileState.EXCLUDED)).fetchall()
            tags = names_of(connection, "tag", "tagged", ids)
            collections = names_of(connection, "collection", "collection_file", ids)
        return [_known(row, tags.get(row[0], ()), collections.get(row[0], ())) for row in rows]

    def all_ids(self) -> list[int]:
        """Return all files that are there and not left out."""
        with self._database.read() as connection:
            return _ids(connection)


def _ids(connection: Connection) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM file WHERE missing_since IS NULL AND state <> ?", (FileState.EXCLUDED,)
    )
    return [row[0] for row in rows]


def _known(row: Sequence[object], tags: Sequence[str], collections: Sequence[str]) -> KnownFile:
    (
        file_id,
        path,
        root,
        kind,
        title,
        subject,
        mailer,
        sender,
        paper_day,
        sent,
        taken,
        created,
        modified,
    ) = row
    return KnownFile(
        id=file_id,  # type: ignore[arg-type] # as SQLite has it
        path=Path(os.fsdecode(path)),  # type: ignore[arg-type]
        root=_folder(os.fsdecode(root)),  # type: ignore[arg-type]
        kind=str(kind),
        title=str(title or subject or ""),
        sender=str(sender or _name_of(str(mailer or ""))).strip(_QUOTES),
        day=_day_of(moment_ns(paper_day or sent or "") or taken or created or modified),  # type: ignore[arg-type]
        tags=tuple(tags),
        collections=tuple(collections),
    )


def _folder(root: str) -> Path:
    """Return the folder of a root, which may be a file."""
    path = Path(root)
    return path.parent if path.is_file() else path


def _name_of(address: str) -> str:
    """Return who a mail is from by name, or by address where it has no name."""
    name, bracket, _ = address.rpartition(" <")
    return name if bracket else address


def _day_of(moment_ns: int) -> date:
    """Return the day of a moment on this machine."""
    return local_time(moment_ns / 1e9).date()
