"""Folders as people think of them: from the folder on that they added, or from home on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from concierge.core.paths import shown

_roots: list[PurePath] = []


def know(roots: Iterable[PurePath]) -> bool:
    """Take the folders of the index; say whether they are others than before."""
    before = list(_roots)
    # The innermost first: of a folder within another that was added it is the name people see.
    _roots[:] = sorted(roots, key=lambda root: len(root.parts), reverse=True)
    return _roots != before


def told(folder: PurePath, home: PurePath | None = None) -> str:
    """Return a folder in short: ``Bills/2024`` below an added ``Bills``, ``~/Letters``.

    Args:
        folder: An absolute path.
        home: The person's own folder; that of this process by default.
    """
    home = home or Path.home()
    root = next((root for root in _roots if folder.is_relative_to(root)), None)
    if root is not None and root != home and root.name and _is_only(root.name):
        return shown(folder.relative_to(root.parent))
    if folder.is_relative_to(home):
        return shown(PurePath("~", folder.relative_to(home)))
    return shown(folder)


def _is_only(name: str) -> bool:
    return sum(root.name == name for root in _roots) == 1
