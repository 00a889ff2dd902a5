"""Roots whose files cannot be reached: an unplugged drive is no reason to forget anything."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable

from concierge.core.paths import shown
from concierge.core.settings import Preferences
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import RootRow

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
        to be deleted, and its files are missing from then on.
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
            # Not forgotten at once: what a person labelled stays known, as of other lost files.
            self._catalog.places.note_missing(self._catalog.places.file_ids(root.id))
            return ""
        return self._notice(root, why)

    def renumbered(self, root: RootRow) -> set[int]:
        """Return the old numbers of volumes that have others now, as after a restart."""
        volumes = self._unmounted(root, self._catalog.places.volumes(root.id))
        return {
            volume
            for volume in volumes
            if _is_there(volume, self._catalog.places.on_volume(root.id, volume))
        }

    def away(self, root: RootRow, missing: set[int], renumbered: set[int]) -> set[int]:
        """Return those of a root's files that are on a drive within it that was unplugged.

        A drive goes with everything on it; where one of its files is, the rest was deleted.
        Files that were not read are not among them: there is nothing to keep.

        Args:
            root: The root, which is there.
            missing: The files that a look at it did not meet.
            renumbered: What `renumbered` said before that look.
        """
        found: set[int] = set()
        volumes = self._catalog.places.volumes_of(missing)
        for volume in self._unmounted(root, volumes) - renumbered:
            files = self._catalog.places.on_volume(root.id, volume)
            if not _is_there(volume, files):
                found.update(file_id for file_id, _, is_read in files if is_read)
        return found & missing

    def _unmounted(self, root: RootRow, volumes: set[int]) -> set[int]:
        try:
            elsewhere = volumes - {os.stat(root.path).st_dev}
        except OSError:  # just now it was there
            return set()
        mounted = self._volumes() if elsewhere else set()
        return elsewhere - mounted if mounted else set()

    def believe(self, root: RootRow, away: set[int] | None = None) -> tuple[int, int, int]:
        """Forget the files of a root that is gone; the root stays.

        Args:
            root: The root.
            away: Which of its files; None means all.

        Returns:
            How many files, contents and passages were forgotten.
        """
        ids = self._catalog.places.file_ids(root.id, missing=True) if away is None else away
        removed = self._catalog.places.forget_files(sorted(ids))
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
            try:
                return {os.stat(root.path).st_dev}
            except OSError:  # just now it was there
                return set()
        return self._volumes()

    def _notice(self, root: RootRow, why: str) -> str:
        if not root.files:
            return f"{shown(root.path)} {_WORDS[why]}."
        files = "Its file stays" if root.files == 1 else f"Its {root.files:,} files stay"
        advice = "" if why == UNREADABLE else " If it is gone for good, use `concierge confirm`."
        return f"{shown(root.path)} {_WORDS[why]}. {files} in the index as last seen.{advice}"


def _is_there(volume: int, files: list[tuple[int, bytes, bool]]) -> bool:
    """Say whether a volume that is mounted nowhere can be reached all the same.

    That is so when it has another number now, or is a part of a mounted one.
    """
    return any(_is_on(volume, path) for _, path, _ in files)


def _is_on(volume: int, path: bytes) -> bool:
    if os.path.lexists(path):
        return True
    folder = os.path.dirname(path)
    while not os.path.lexists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    try:
        return os.lstat(folder).st_dev == volume
    except OSError:
        return False
