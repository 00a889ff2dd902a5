"""Whether the disk has room for a second index."""

from __future__ import annotations

from concierge.core.paths import Home
from concierge.core.settings import Settings
from concierge.service import machine

# What the store takes for a vector besides its numbers (links, its row and what files grow by),
# and for itself: the log of the last vectors, which holds them once more.
_BESIDES, _GROWTH, _LOGGED = 500, 1.2, 6000
_MB = 2**20


def bytes_for(passages: int, dimensions: int) -> int:
    """Return about how many bytes the vectors of so many passages take."""
    vector = 4 * dimensions
    return int(passages * (vector + _BESIDES) * _GROWTH) + min(passages, _LOGGED) * vector


def lacking(home: Home, settings: Settings, passages: int, dimensions: int) -> str:
    """Return why there is no room for so many more vectors, in words for the person, or ""."""
    needed = bytes_for(passages, dimensions)
    free = machine.free_bytes(home.folder)
    if free is not None and needed > free - settings.keep_free_mb * _MB:
        return (
            f"The index of the other embedding model needs about {_mb(needed):,} MB beside the"
            f" one there is, and {_mb(free):,} MB are free, of which"
            f" {settings.keep_free_mb:,} MB are kept free. Free some space, or lower the setting"
            " keep_free_mb."
        )
    limit = settings.index_limit_mb
    if limit and machine.folder_bytes(home.folder) + needed > limit * _MB:
        return (
            f"The index of the other embedding model needs about {_mb(needed):,} MB beside the"
            f" one there is, and both may take {limit:,} MB. Raise the setting index_limit_mb,"
            " if only for now."
        )
    return ""


def _mb(size: int) -> int:
    return -(-size // _MB)
