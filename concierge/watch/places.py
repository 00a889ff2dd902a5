"""Folders as places: what follows for a file from where it is."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from concierge.watch import ignore_files, names, placeholders, secret_names

BY_PATTERN: Final = "excluded by you"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, and what follows from where it is for what is in it.

    Attributes:
        root: Text of the root's path, with a slash at its end.
        relative: Path below the root, with a slash at its end; "" is the root.
        why: Why the folder is left out, or "".
        cause: Relative path of the folder that is why.
        unreached: Whether it is in a folder that is not looked into.
        secret: Whether all files in it are secrets.
        no_media: Whether pictures, sound and film in it are left out.
        ignores: The ignore files that apply, the nearest first.
    """

    root: str
    relative: str = ""
    why: str = ""
    cause: str = ""
    unreached: bool = False
    secret: bool = False
    no_media: bool = False
    ignores: tuple[ignore_files.IgnoreFile, ...] = ()


class Places:
    """Says what is left out of a whole folder, by its name, by what it holds, by patterns.

    Args:
        groups: Groups that are left out.
        known: Their names.
        patterns: In gitignore syntax, relative to the root.

    Attributes:
        markers: Names that decide over the folder that holds them.
    """

    def __init__(self, groups: frozenset[str], known: names.Names, patterns: Sequence[str]) -> None:
        self._groups = groups
        self._names = known
        self._held = tuple(held for held in names.HELD if held.group in groups)
        self._exclude = ignore_files.compiled(patterns) if patterns else None
        self.markers = self._markers()

    def _markers(self) -> frozenset[bytes]:
        wanted = {b"CACHEDIR.TAG"} if "cachedir" in self._groups else set()
        wanted |= {b".nomedia"} if "nomedia" in self._groups else set()
        wanted |= {b".git", b".gitignore"} if "gitignore" in self._groups else set()
        wanted |= names.BUNDLE_CONTENTS if "packages" in self._groups else set()
        wanted |= secret_names.PROFILES if "secrets" in self._groups else set()
        return frozenset(wanted.union(*(held.all_of for held in self._held)))

    def top(self, root: bytes, marks: frozenset[bytes]) -> Place:
        """Return the root as a place; the person named it, so nothing leaves it out.

        Args:
            root: Absolute path.
            marks: Which of `markers` it holds.
        """
        name = os.fsdecode(os.path.basename(root)).lower()
        place = Place(
            ignore_files.as_text(root),
            secret=self._is_secret_folder(name, name + "/"),
            ignores=ignore_files.above(root) if "gitignore" in self._groups else (),
        )
        return self._marked(place, root, marks)

    def below(self, place: Place, name: str, info: os.stat_result | None) -> Place:
        """Return a folder in a place, as far as its name tells.

        Args:
            place: Where it is.
            name: Its name.
            info: What the system says of it, where that may hide it (`FLAGGED`).
        """
        relative = f"{place.relative}{name}/"
        if place.why:
            return dataclasses.replace(place, relative=relative)
        why = self._folder_reason(place, name.lower(), relative, info)
        return dataclasses.replace(
            place,
            relative=relative,
            why=why,
            cause=relative[:-1] if why else "",
            secret=place.secret or self._is_secret_folder(name.lower(), relative),
        )

    def within(self, place: Place, folder: bytes, marks: frozenset[bytes]) -> Place:
        """Return a folder as a place, once it is known what is in it.

        Args:
            place: As `below` gave it.
            folder: Absolute path.
            marks: Which of `markers` it holds.
        """
        if place.why or not marks:
            return place
        why = self._held_reason(place, folder, marks)
        if why:
            return dataclasses.replace(place, why=why, cause=place.relative[:-1])
        return self._marked(place, folder, marks)

    def marks(self, folder: bytes) -> frozenset[bytes]:
        """Return which of `markers` a folder holds, without listing it."""
        return frozenset(
            mark for mark in self.markers if os.path.lexists(os.path.join(folder, mark))
        )

    def by_pattern(self, place: Place, relative: str) -> str:
        """Return why a path is left out by patterns, or ""; a folder has a slash at its end."""
        if self._exclude is None and not place.ignores:
            return ""
        if self._exclude is not None and self._exclude.match_file(relative):
            return BY_PATTERN
        if place.ignores and ignore_files.ignored(place.ignores, place.root + relative):
            return names.REASONS["gitignore"]
        return ""

    def _folder_reason(
        self, place: Place, lower: str, relative: str, info: os.stat_result | None
    ) -> str:
        if group := self._folder_group(place, lower):
            return names.REASONS[group]
        if "hidden" in self._groups and (
            lower[0] == "." or (info and placeholders.is_marked_hidden(info))
        ):
            return names.REASONS["hidden"]
        return self.by_pattern(place, relative)

    def _folder_group(self, place: Place, lower: str) -> str:
        """Return the group that leaves a folder out by its name, or ""."""
        if lower in self._names.folders:
            return self._names.folders[lower]
        parent = os.path.basename(place.relative[:-1] or place.root[:-1]).lower()
        if (nested := f"{parent}/{lower}") in self._names.nested:
            return self._names.nested[nested]
        if "system" in self._groups and (
            lower.startswith(".trash-") or self._is_of_volume(place, lower)
        ):
            return "system"
        inner = lower in names.PHOTO_INTERNALS and parent.endswith(names.PHOTO_LIBRARIES)
        if "caches" in self._groups and inner:
            return "caches"
        return self._names.folder_endings.get(ending_of(lower), "")

    @staticmethod
    def _is_of_volume(place: Place, lower: str) -> bool:
        at_top = not place.relative and os.path.dirname(place.root) == place.root
        return at_top and lower in names.AT_VOLUME

    def _is_secret_folder(self, lower: str, relative: str) -> bool:
        if "secrets" not in self._groups:
            return False
        if lower in secret_names.FOLDERS or ending_of(lower) in secret_names.FOLDER_ENDINGS:
            return True
        return "/".join(relative[:-1].lower().rsplit("/", 2)[-2:]) in secret_names.NESTED

    def _held_reason(self, place: Place, folder: bytes, marks: frozenset[bytes]) -> str:
        """Return why a folder is left out by what it holds, or ""."""
        lower = os.path.basename(place.relative[:-1]).lower()
        for held in self._held:
            if held.all_of <= marks and held.name in ("", lower):
                return names.REASONS[held.group]
        if (
            "packages" in self._groups
            and ending_of(lower) in names.BUNDLES
            and marks & names.BUNDLE_CONTENTS
        ):
            return names.REASONS["packages"]
        if b"CACHEDIR.TAG" in marks and ignore_files.is_tagged(folder):
            return names.REASONS["cachedir"]
        return ""

    def _marked(self, place: Place, folder: bytes, marks: frozenset[bytes]) -> Place:
        """Return a place with what follows from the files that it holds."""
        ignores = place.ignores
        if "gitignore" in self._groups and (b".git" in marks or b".gitignore" in marks):
            ignores = ignore_files.of_folder(
                folder,
                place.root + place.relative,
                ignores,
                top=b".git" in marks,
                own=b".gitignore" in marks,
            )
        return dataclasses.replace(
            place,
            secret=place.secret or not marks.isdisjoint(secret_names.PROFILES),
            no_media=place.no_media or b".nomedia" in marks,
            ignores=ignores,
        )


def ending_of(name: str) -> str:
    """Return the ending of a name from its last dot on; a name that is all ending has one."""
    dot = name.rfind(".")
    return name[dot:] if dot >= 0 else ""
