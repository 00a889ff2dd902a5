"""Work that the person cancelled: it keeps its row in the queue, out of everybody's sight.

A parked task has a priority lower than any other has. Whatever queues the same work again
on its own account (a restart, a new reader, lost vectors) leaves that priority as it is,
so only the person, or a change of the file itself, brings it back.
"""

from __future__ import annotations

from concierge.store.database import Connection

# Priorities are days since 1970, at most 107,000 either way, and `PROMOTED` above that.
PROMOTED = 1e6
_DEPTH = 1e8
PARKED_BELOW = -1e7
# No file that is there has the content that a task is for.
ALL_GONE = (
    "(EXISTS (SELECT 1 FROM file WHERE content_id = subject AND missing_since IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM file WHERE content_id = subject AND missing_since IS NULL))"
)


def park(connection: Connection, ids: list[int]) -> None:
    """Take tasks out of sight, by the ids of their rows."""
    connection.executemany(
        "UPDATE work SET priority = priority - ? WHERE id = ? AND priority >= ?",
        ((_DEPTH, i, PARKED_BELOW) for i in ids),
    )


def unpark(connection: Connection, ids: list[int]) -> None:
    """Bring parked tasks back, as if they were new."""
    connection.executemany(
        "UPDATE work SET priority = priority + ?, attempts = 0, not_before = 0"
        " WHERE id = ? AND priority < ?",
        ((_DEPTH, i, PARKED_BELOW) for i in ids),
    )


def count_waiting(connection: Connection) -> dict[str, int]:
    """Count tasks by stage; those parked, and those of contents that are gone, do not wait."""
    # Named, so that an index answers; and what is gone is counted from the few that are.
    counts = dict(
        connection.execute(
            "SELECT stage, count(*) FROM work WHERE stage IN ('text', 'meaning', 'deep')"
            " AND priority >= ? GROUP BY stage",
            (PARKED_BELOW,),
        ).fetchall()
    )
    gone = connection.execute(
        "SELECT stage, count(DISTINCT work.id) FROM file CROSS JOIN work"  # noqa: S608
        " ON subject = content_id AND stage IN ('meaning', 'deep')"
        " WHERE missing_since IS NOT NULL AND priority >= ?"
        f" AND {ALL_GONE} GROUP BY stage",
        (PARKED_BELOW,),
    ).fetchall()
    for stage, count in gone:
        counts[stage] -= count
    return counts
