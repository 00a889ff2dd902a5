"""Files that may still be written: they are read once they came to rest."""

from __future__ import annotations

import time
from collections.abc import Iterable

from concierge.core.records import FileStat

REST_S = 1.0
"""A file that was written so lately may still be written."""
PATIENCE_S = 30.0
"""What never rests, such as a log, is read every so often nevertheless."""
# A file that nobody saw being written for so long had come to rest.
_RESTED_S = 3 * REST_S


class Resting:
    """Remembers which files are being written; for one thread."""

    def __init__(self) -> None:
        # Since when each is seen being written, and when it was last, in s since the epoch.
        self._restless: dict[bytes, tuple[float, float]] = {}

    def __len__(self) -> int:
        return len(self._restless)

    def given(self, batch: Iterable[FileStat]) -> list[FileStat]:
        """Return files, those that were written just now with the time when they will rest."""
        now = time.time()
        self._forget_rested(now)
        lately = (now - REST_S) * 1e9
        return [self._one(stat, now) if stat.modified_ns > lately else stat for stat in batch]

    def _one(self, stat: FileStat, now: float) -> FileStat:
        written = stat.modified_ns / 1e9
        if stat.excluded or not 0 <= now - written < REST_S:
            return stat
        since, _ = self._restless.get(stat.path, (now, now))
        if now - since >= PATIENCE_S:
            del self._restless[stat.path]
            return stat
        self._restless[stat.path] = since, now
        return stat._replace(rests_at=written + REST_S)

    def _forget_rested(self, now: float) -> None:
        """Forget what is written no more, so that it is given rest anew when it is again."""
        for path, (_, last) in list(self._restless.items()):
            if not 0 <= now - last <= _RESTED_S:
                del self._restless[path]
