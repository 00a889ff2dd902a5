"""Roots whose files cannot be reached: an unplugged drive is no reason to forget anything."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable

from concierge.core.paths import shown
from concierge.core.settings import Preferences
from concierge.store.catalog import Catalog
from concierge.store.places import RootRow

ABSENT, EMPTIED, UNREADABLE = "absent", "emptied", "unreadable"
_WORDS = {
    ABSENT: "is not there: it was unplugged, moved or deleted",
    EMPTIED: "is suddenly empty",
    UNREADABLE: "cannot be read; check its permissions",
}


class Absences:
    """Tells roots that are there from roots that are gone, and when to believe it.

    Args:
        catalog: What is known of the roots.
        preferences: How long what is gone is kept.
        volumes: Returns the volumes that are mounted.
    """

    def __init__(
        self, catalog: Catalog, preferences: Preferences, volumes: Callable[[], set[int]]
    ) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._volumes = volumes

    def is_gone(self, root: RootRow) -> str:
        """Return why the files of a root cannot be reached, or ""."""
        try:
            if not os.path.isdir(root.path):
                os.lstat(root.path)
                return ""
            with os.scandir(root.path) as entries:
                empty = next(entries, None) is None
        except FileNotFoundError:
            return ABSENT if root.files else ""
        except OSError:
            return UNREADABLE
        return EMPTIED if empty and root.files else ""

    def judge(self, root: RootRow) -> str:
        """Note whether a root is there; return what the person should know when it is not.

        A root that has been gone for the set time while its volume was mounted is believed
        to be deleted, and what is known of its files is forgotten.
        """
        why = self.is_gone(root) or ("" if os.path.lexists(root.path) else ABSENT)
        if not why:
            if root.gone_why:
                self._catalog.places.set_gone(root.id, "", None)
            return ""
        # A clock that was set back must not keep it for years.
        since = min(root.gone_since or math.inf, time.time())
        if (why, since) != (root.gone_why, root.gone_since):
            self._catalog.places.set_gone(root.id, why, since)
        elif self._is_believed(root):
            self.believe(root)
            return ""
        return self._notice(root, why)

    def believe(self, root: RootRow) -> tuple[int, int, int]:
        """Forget the files of a root that is gone; the root stays.

        Returns:
            How many files, contents and passages were forgotten.
        """
        ids = sorted(self._catalog.places.file_ids(root.id, missing=True))
        removed = self._catalog.places.forget_files(ids)
        return removed.files, removed.contents, removed.chunks

    def _is_believed(self, root: RootRow) -> bool:
        if root.gone_why == UNREADABLE or root.gone_since is None or not root.files:
            return False
        if time.time() - root.gone_since < self._preferences.current.keep_emptied_h * 3600:
            return False
        return bool(self._catalog.places.volumes(root.id) & self._mounted(root))

    def _mounted(self, root: RootRow) -> set[int]:
        """Return the volumes that could hold the root's files now."""
        if root.gone_why == EMPTIED:
            # Another drive's empty mount point says nothing about the drive's files.
            return {os.stat(root.path).st_dev}
        return self._volumes()

    def _notice(self, root: RootRow, why: str) -> str:
        if not root.files:
            return f"{shown(root.path)} {_WORDS[why]}."
        files = "Its file stays" if root.files == 1 else f"Its {root.files:,} files stay"
        advice = "" if why == UNREADABLE else " If it is gone for good, use `concierge confirm`."
        return f"{shown(root.path)} {_WORDS[why]}. {files} in the index as last seen.{advice}"
