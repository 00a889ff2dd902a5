"""The garbage collector of a process that people wait for."""

from __future__ import annotations

import gc

# As many more objects are made than go between two small collections; and so many of these come
# before a larger one. With Python's own numbers all that a search remembers is looked at again
# every other second, for 15 to 30 ms; objects that hold one another are rare here.
_THRESHOLDS = 20_000, 20, 20


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
    gc.set_threshold(*_THRESHOLDS)
