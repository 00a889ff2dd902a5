"""The garbage collector of a process that people wait for."""

from __future__ import annotations

import gc


def spare_loaded(*, collect: bool = True) -> None:
    """Have later collections pass over all that is in memory now.

    Called when large libraries were loaded. With them, a full collection stops every thread
    for 70 ms, in the midst of a search or a key; without them it takes 3 ms.

    Args:
        collect: Whether to collect once more before, which takes that long.
    """
    if collect:
        gc.collect()
    gc.freeze()
