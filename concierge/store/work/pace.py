"""How long work takes on this machine: learned by kind and size, used to say what is left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from concierge.core.records import Kind, Stage
from concierge.store.database import Connection, Database
from concierge.store.work.parked import PARKED_BELOW

# Beyond so many files old times fade, so that the estimate follows the machine.
_MOST_FILES = 200
# Sizes are told apart by powers of four; more of them than any file has.
_MAGNITUDES = 21
# How much longer four times as much takes, where that was not measured: passages and pages
# are all alike, but most of a large file may be pictures, which have no words to read.
_GROWTH = {Stage.TEXT: 2.0, Stage.MEANING: 4.0, Stage.DEEP: 4.0}
# How far measured times say anything of other sizes, in magnitudes.
_FARTHEST = 3
_KINDS = tuple(Kind)
_FIRST = 0x100


@dataclass(frozen=True, slots=True)
class Took:
    """How long one file or content took at a stage.

    Attributes:
        stage: The stage.
        kind: What it is.
        size: How much that was: bytes for text, passages for meaning, `deep_size` for deep.
        seconds: How long one process was busy with it.
    """

    stage: Stage
    kind: Kind
    size: float
    seconds: float


def deep_size(pages: int | None, seconds: float | None, size: int) -> float:
    """Return how much slow methods have to do: pages, else seconds of sound, else bytes."""
    return pages or seconds or size


class Pace:
    """The table `pace`, set against what waits in the table `work`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, lot: Sequence[Took]) -> None:
        """Learn from what was done, in one write."""
        sums: defaultdict[tuple[Stage, Kind, int], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for one in lot:
            total = sums[one.stage, one.kind, _magnitude(one.size)]
            total[0] += 1
            total[1] += one.seconds
        if sums:
            rows = [(*key, *total) for key, total in sums.items()]
            self._database.run(lambda c: _add(c, rows), quiet=True)

    def seconds(self, stage: Stage) -> float | None:
        """Estimate how long one process would take with what waits in a stage, in seconds.

        Measured are the kind and the magnitude of the size; where there is no measure, the
        nearest magnitude of that kind serves, and else that of all kinds together.

        Returns:
            None when nothing was measured at this stage yet.
        """
        with self._database.read() as connection:
            measured = connection.execute(
                "SELECT kind, magnitude, files, seconds FROM pace WHERE stage = ?", (stage,)
            ).fetchall()
            waiting = _waiting(connection, stage) if measured else {}
        return _estimate(measured, waiting, _GROWTH[stage]) if measured else None


def _add(connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
    connection.executemany(
        "INSERT INTO pace (stage, kind, magnitude, files, seconds) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (stage, kind, magnitude) DO UPDATE SET"
        " files = files + excluded.files, seconds = seconds + excluded.seconds",
        rows,
    )
    connection.execute(
        "UPDATE pace SET files = ?1 / 2.0, seconds = seconds * ?1 / 2.0 / files WHERE files > ?1",
        (_MOST_FILES,),
    )


def _estimate(
    measured: Sequence[tuple[str, int, float, float]],
    waiting: dict[tuple[str, int], int],
    growth: float,
) -> float:
    by_kind: defaultdict[str, dict[int, float]] = defaultdict(dict)
    together: dict[int, tuple[float, float]] = {}
    for kind, magnitude, files, seconds in measured:
        by_kind[kind][magnitude] = seconds / files
        before = together.get(magnitude, (0.0, 0.0))
        together[magnitude] = before[0] + files, before[1] + seconds
    everything = {magnitude: seconds / files for magnitude, (files, seconds) in together.items()}
    return sum(
        count * _nearest(by_kind.get(kind) or everything, magnitude, growth)
        for (kind, magnitude), count in waiting.items()
    )


def _nearest(mean: dict[int, float], magnitude: int, growth: float) -> float:
    near = min(mean, key=lambda one: (abs(one - magnitude), one))
    apart = max(-_FARTHEST, min(magnitude - near, _FARTHEST))
    return float(mean[near] * growth**apart)


def _magnitude(size: float) -> int:
    """Return the power of four that is nearest below a size, 0 for nothing."""
    return min(max(0, int(size).bit_length() - 1) // 2, _MAGNITUDES - 1)


def _waiting(connection: Connection, stage: Stage) -> dict[tuple[str, int], int]:
    """Count what waits in a stage by kind and magnitude.

    SQLite would sort the rows to group them, which takes longer than reading them: each
    becomes one character instead, and characters are counted.
    """
    rows = {
        Stage.TEXT: "file.kind AS kind, size FROM work JOIN file ON file.id = subject"
        " WHERE missing_since IS NULL",
        Stage.MEANING: f"kind, chunks AS size {_CONTENTS}",
        Stage.DEEP: f"kind, coalesce(nullif(pages, 0), nullif(seconds, 0), size) AS size"
        f" {_CONTENTS}",
    }[stage]
    (marks,) = connection.execute(
        f"SELECT group_concat(char({_FIRST} + {_KIND_CODE} + {_MAGNITUDE}), '')"  # noqa: S608
        f" FROM (SELECT {rows} AND stage = ?1 AND subject NOT IN"
        " (SELECT subject FROM work WHERE stage = ?1 AND priority < ?2))",
        (stage, PARKED_BELOW),
    ).fetchone()
    return {_decoded(mark): count for mark, count in Counter(marks or "").items()}


def _decoded(mark: str) -> tuple[str, int]:
    kind, magnitude = divmod(ord(mark) - _FIRST, _MAGNITUDES)
    return str(_KINDS[kind]), magnitude


def _bisected(low: int, high: int) -> str:
    """Spell the magnitude of a size in SQL; SQLCipher has no logarithm."""
    if low == high:
        return str(low)
    middle = (low + high) // 2
    return (
        f"CASE WHEN size < {4 ** (middle + 1)} THEN {_bisected(low, middle)}"
        f" ELSE {_bisected(middle + 1, high)} END"
    )


_MAGNITUDE = _bisected(0, _MAGNITUDES - 1)
_KIND_CODE = (
    "CASE kind "
    + " ".join(f"WHEN '{kind}' THEN {i * _MAGNITUDES}" for i, kind in enumerate(_KINDS))
    + f" ELSE {_KINDS.index(Kind.OTHER) * _MAGNITUDES} END"
)
_CONTENTS = (
    "FROM work JOIN content ON content.id = subject WHERE EXISTS"
    " (SELECT 1 FROM file WHERE content_id = content.id AND missing_since IS NULL)"
)
