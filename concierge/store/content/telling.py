"""Which files tell of whom, and where they were taken: what `said` and `paper` hold of that."""

from __future__ import annotations

from collections.abc import Iterator

from concierge.store.database import Database

_STANDING = "FROM file CROSS JOIN {} AS one ON one.content_id = file.content_id"


class Telling:
    """Reads only.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def correspondents(self) -> list[tuple[str, int]]:
        """Return the people in the headers of mails, each with the id of a file."""
        return self._rows("said", "one.value", "one.field IN ('from', 'to')")

    def authors(self) -> list[tuple[str, int]]:
        """Return who files say they are by, and senders of letters, with the ids of the files."""
        senders = self._rows("paper", "json_extract(one.details, '$[0]')", "one.kind = 'letter'")
        return [*self._rows("said", "one.value", "one.field = 'author'"), *senders]

    def places(self) -> list[tuple[str, int]]:
        """Return where files were taken, as latitude and longitude, with their ids."""
        return self._rows("said", "one.value", "one.field = 'place'")

    def _rows(self, table: str, value: str, condition: str) -> list[tuple[str, int]]:
        standing = _STANDING.format(table)
        with self._database.read() as connection:
            rows: Iterator[tuple[str, int]] = connection.execute(
                f"SELECT DISTINCT {value}, file.id {standing}"
                f" WHERE file.missing_since IS NULL AND {condition} ORDER BY file.id"
            )
            return [(told, file_id) for told, file_id in rows if told]
