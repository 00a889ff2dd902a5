"""Why a root cannot be watched, in words, and whether that may have ended."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path("/proc/sys/fs/inotify")
_SETTINGS = {errno.ENOSPC: "max_user_watches", errno.EMFILE: "max_user_instances"}
# What other programs that watch many folders ask for, too.
_ADVISED = {errno.ENOSPC: 524_288, errno.EMFILE: 1_024}
_WHAT = {
    errno.ENOSPC: "watches only {limit:,} folders for one person, and they are used up",
    errno.EMFILE: "lets one person's programs watch folders only {limit:,} times, all in use",
}


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What kept a root from being watched.

    Attributes:
        error: What the system said.
        limit: The limit that was met, as it was then; -1 if it was another reason.
    """

    error: OSError
    limit: int

    @classmethod
    def of(cls, error: OSError) -> Hindrance:
        """Note a failure, with the limit behind it."""
        return cls(error, _limit(error.errno))

    def may_have_ended(self) -> bool:
        """Say whether trying again is worth its cost."""
        # Out of watches, trying again means to walk the whole root for nothing.
        return self.error.errno != errno.ENOSPC or _limit(errno.ENOSPC) > self.limit

    def notice(self, poll_s: float) -> str:
        """Tell the person what happened, what is done instead, and what they can do."""
        instead = f"it is looked at every {poll_s:.0f} s instead"
        if self.limit < 0:
            why = self.error.strerror or str(self.error)
            return f"This folder cannot be watched ({why}); {instead}."
        code = self.error.errno or 0
        name = f"fs.inotify.{_SETTINGS[code]}"
        value = max(_ADVISED[code], 2 * self.limit)
        return (
            f"The system {_WHAT[code].format(limit=self.limit)}. So changes in this folder are "
            f"not noticed at once; {instead}. To raise the limit, run: sudo sysctl {name}={value} "
            f"(to keep it, put {name}={value} into a file in /etc/sysctl.d)."
        )


def _limit(code: int | None) -> int:
    try:
        return int((_FOLDER / _SETTINGS[code or 0]).read_text())
    except (KeyError, OSError, ValueError):
        return -1
