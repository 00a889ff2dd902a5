"""Folders of one name: a question that names one may mean several."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath


def folders_called(name: str, paths: Iterable[PurePath]) -> int:
    """Return how many folders of a name hold some files, those within another of it apart.

    Args:
        name: A folder's name, or the end of its path.
        paths: Of the files.
    """
    wanted = [part for part in name.casefold().replace(os.sep, "/").split("/") if part]
    if not wanted or os.path.isabs(name):  # noqa: PTH117 - no path of this machine need be
        return 0
    return len({found for path in paths if (found := _outermost(path, wanted)) is not None})


def _outermost(path: PurePath, wanted: list[str]) -> PurePath | None:
    for folder in reversed(path.parents):
        parts = [part.casefold() for part in folder.parts[-len(wanted) :]]
        if parts == wanted:
            return folder
    return None
