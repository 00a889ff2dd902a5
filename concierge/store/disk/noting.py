"""What one batch of a scan tells of, for the log of changes; what is left out is not told of."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.core.records import FileStat, FileState
from concierge.store.database import Connection
from concierge.store.disk.identity import Gone, Known
from concierge.store.history.changes import note_changes, note_moves, note_rewritten


class Noting:
    """Writes the log within the transaction that catalogues a batch.

    Args:
        connection: The writer's.
        root_id: The root that the files lie under.
    """

    def __init__(self, connection: Connection, root_id: int) -> None:
        self._connection = connection
        self._root_id = root_id

    def new(self, stats: Sequence[FileStat]) -> None:
        """Note files that were not known.

        Those of a folder that is looked at for the first time are told of in one line, when
        that look is over.
        """
        if stats and not self._is_first_look():
            met = (stat.path for stat in stats if not stat.excluded)
            note_changes(self._connection, "added", met)

    def known(self, pairs: Sequence[tuple[Known, FileStat]], gone: Gone) -> None:
        """Note what became of known files: as they were known, and as they are."""
        wanted = [pair for pair in pairs if not pair[1].excluded]
        told = [pair for pair in wanted if pair[0].state != FileState.EXCLUDED]
        moved = [(row.path, stat.path) for row, stat in told if row.path != stat.path]
        here = [(row, stat) for row, stat in told if row.path == stat.path]
        # What was left out under another name, as an unfinished download is, comes only now.
        come = (
            stat.path
            for row, stat in wanted
            if row.state == FileState.EXCLUDED and row.path != stat.path
        )
        note_changes(self._connection, "added", come)
        back = (stat.path for row, stat in here if row.missing_since is not None)
        note_changes(self._connection, "back", back)
        note_rewritten(self._connection, (stat.path for row, stat in here if _rewritten(row, stat)))
        note_moves(self._connection, moved, gone)

    def _is_first_look(self) -> bool:
        row = self._connection.execute(
            "SELECT scanned IS NULL FROM root WHERE id = ?", (self._root_id,)
        ).fetchone()
        return row is not None and bool(row[0])


def _rewritten(row: Known, stat: FileStat) -> bool:
    same = (row.size, row.modified_ns) == (stat.size, stat.modified_ns)
    return row.missing_since is None and not same
