"""A bin that belongs to a test alone."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from unittest import mock


def own_bin(folder: Path) -> contextlib.ExitStack:
    """Have the system's bin be in a folder, until what is returned is closed."""
    data = os.fsencode(folder / "data")
    patches = contextlib.ExitStack()
    for patch in (
        mock.patch.dict(os.environ, {"XDG_DATA_HOME": os.fsdecode(data)}),
        mock.patch("send2trash.plat_other.XDG_DATA_HOME", data),
        mock.patch("send2trash.plat_other.HOMETRASH_B", data + b"/Trash"),
        mock.patch("send2trash.plat_other.get_dev", return_value=1),
    ):
        patches.enter_context(patch)
    return patches
