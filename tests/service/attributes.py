"""Extended attributes as another program sees them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

TAGS = "user.xdg.tags"


def need_attributes(folder: Path) -> None:
    """Skip the test where the file system of a folder keeps no attributes."""
    if sys.platform != "linux":
        pytest.skip("the tests set attributes as Linux does")
    probe = folder / "probe"
    probe.touch()
    try:
        os.setxattr(probe, TAGS, b"a")
    except OSError as error:
        pytest.skip(f"the file system keeps no attributes: {error.strerror}")
    finally:
        probe.unlink()


def put(file: Path, text: str) -> None:
    """Have a file carry tags, as a file manager does."""
    if text:
        os.setxattr(file, TAGS, text.encode())
    else:
        os.removexattr(file, TAGS)


def seen(file: Path) -> str:
    """Return the tags of a file as a file manager sees them."""
    try:
        return os.getxattr(file, TAGS).decode()
    except OSError:
        return ""
