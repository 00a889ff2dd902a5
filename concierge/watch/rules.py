"""What a scan leaves out, each with its reason.

Single files that are left out are catalogued by name, with the reason; those that a pattern
names by their whole path, as `forget` does, are not. Folders that are left out are not entered,
but those that keep secrets are, for the names in them.
"""

from __future__ import annotations

import dataclasses
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from concierge.core.records import Kind
from concierge.watch import names, placeholders, secret_names
from concierge.watch.allowing import Allowing
from concierge.watch.places import Place, Places, ending_of
from concierge.watch.whole_paths import path_of

DEFAULT_LEFT_OUT = frozenset(names.REASONS) - {"nomedia", "gitignore"}
ELSEWHERE = "a folder of the index by itself"
_MEDIA = frozenset({Kind.PICTURE, Kind.AUDIO, Kind.VIDEO})


@dataclass(frozen=True, slots=True)
class Rules:
    """What is left out below one root.

    Attributes:
        left_out: Groups that are left out: the names of `core.settings.LeftOut`.
        exclude: Patterns in gitignore syntax, relative to the root.
        everywhere: Patterns for all roots; those of the root may take them back by "!".
        allow: Patterns, relative to the root: what matches is read although a group or a
            pattern would leave it out. See `watch.allowing`.
        max_bytes: Largest file that is read.
    """

    left_out: frozenset[str] = DEFAULT_LEFT_OUT
    exclude: Sequence[str] = ()
    everywhere: Sequence[str] = ()
    allow: Sequence[str] = ()
    max_bytes: int = 500 * 2**20


class Filter:
    """Applies rules; says why something is left out, or "".

    Args:
        rules: The rules.
        others: Files and folders that are roots of their own, and so not this root's
            business.
        kind_of: Tells from a name what a file is. Asked once for each plain ending such as
            ``.pdf``, with a name that stands for all; for other names with the whole name.

    Attributes:
        places: What follows from the folder that something is in.
        hiding: What `hides` goes by; filters with the same one say the same.
    """

    def __init__(
        self,
        rules: Rules,
        others: frozenset[bytes] = frozenset(),
        kind_of: Callable[[str], Kind] | None = None,
    ) -> None:
        self._max_bytes = rules.max_bytes
        self._others = others
        self._kind_of = kind_of
        self._kinds: dict[str, Kind] = {}
        groups = rules.left_out
        self._names = names.Names.of(groups)
        self._hidden = "hidden" in groups
        self._secrets = "secrets" in groups
        self.hiding = (self._secrets, *rules.allow)
        self._allow = Allowing(rules.allow) if rules.allow else None
        self._forgotten = frozenset(filter(None, map(path_of, rules.exclude)))
        self.places = Places(groups, self._names, (*rules.everywhere, *rules.exclude))

    def elsewhere(self, path: bytes) -> bool:
        """Say whether a file or folder is a root of its own."""
        return path in self._others

    # ------------------------------------------------------------ folders

    def enters(self, place: Place) -> bool:
        """Say whether a folder is looked into."""
        if not place.why:
            return True
        if self._allow is None or place.unreached:
            return False
        return self._allow.reaches(place.relative)

    def place(self, root: bytes, folder: bytes, known: dict[bytes, Place | None]) -> Place | None:
        """Return a folder below a root as a walk from the root would find it.

        Args:
            root: Absolute path of the root.
            folder: Absolute path of the root or a folder below it.
            known: Places that were found before; more are added.

        Returns:
            None when it is in a root of its own.

        Raises:
            OSError: When it cannot be looked at, is gone or is no folder.
        """
        missing = []
        at = folder
        while at not in known and at != root:
            missing.append(at)
            at = os.path.dirname(at)
        if at not in known:
            known[root] = self.places.top(root, self.places.marks(root))
        for at in reversed(missing):
            known[at] = self._next(known[os.path.dirname(at)], at)
        return known[folder]

    def _next(self, parent: Place | None, folder: bytes) -> Place | None:
        if parent is None or self.elsewhere(folder):
            return None
        name = os.fsdecode(os.path.basename(folder))
        if not self.enters(parent):
            return dataclasses.replace(self.places.below(parent, name, None), unreached=True)
        info = os.lstat(folder)
        if not stat.S_ISDIR(info.st_mode) or placeholders.is_junction(folder, info):
            raise NotADirectoryError(folder)
        place = self.places.below(parent, name, info)
        return (
            self.places.within(place, folder, self.places.marks(folder))
            if self.enters(place)
            else place
        )

    # ------------------------------------------------------------ files

    def kind(self, name: str, size: int) -> Kind:
        """Return what a name says that a file is."""
        if self._kind_of is None:
            return Kind.OTHER
        ending = ending_of(name)
        if ending in self._kinds and ending != name:
            return self._kinds[ending]
        if stands := placeholders.stands_for(name, size):
            return self._kind_of(stands)
        plain = ending != name and ending[1:].isalnum() and len(ending) <= 8
        if not plain or ending in placeholders.ENDINGS or len(self._kinds) == 1000:
            return self._kind_of(name)
        self._kinds[ending] = self._kind_of("_" + ending)
        return self._kinds[ending]

    def meets(self, place: Place, name: str) -> bool:
        """Say whether a file in a place that is entered is catalogued at all."""
        if place.why:
            return self.allows(place.relative + name)
        return not (self._forgotten and self._forgets(place, place.relative + name))

    def _forgets(self, place: Place, relative: str) -> bool:
        """Say whether a pattern names a file by its path, and no other takes that back."""
        named = relative in self._forgotten and bool(self.places.by_pattern(place, relative))
        return named and not self.allows(relative)

    def allows(self, relative: str) -> bool:
        """Say whether a file is read whatever leaves it out; its path is from the root."""
        return self._allow is not None and self._allow.allows(relative)

    def hides(self, relative: str) -> bool:
        """Say whether a file is left out when its bytes turn out to hold a secret."""
        return self._secrets and not self.allows(relative)

    def itself(self, info: os.stat_result) -> str:
        """Return why a file that is a root is not read; no rule for names applies to it."""
        return _never_read("", info) or self._too_large(info)

    def file(self, place: Place, name: str, info: os.stat_result, kind: Kind) -> str:
        """Return why a file is not read, or "".

        Args:
            place: The folder it is in.
            name: Its name.
            info: As `os.lstat` tells.
            kind: As `kind` tells.
        """
        if why := _never_read(name, info):
            return why
        why = place.why or self._file_reason(place, name, info, kind)
        if why and self.allows(place.relative + name):
            why = ""
        return why or self._too_large(info)

    def _too_large(self, info: os.stat_result) -> str:
        return "too large" if info.st_size > self._max_bytes else ""

    def _file_reason(self, place: Place, name: str, info: os.stat_result, kind: Kind) -> str:
        if place.secret:
            return names.REASONS["secrets"]
        lower = name.lower()
        if group := self._file_group(name, lower, info):
            return names.SYSTEM_FILE if group == "system" else names.REASONS[group]
        if self._hidden and (
            name[0] == "." or (placeholders.FLAGGED and placeholders.is_marked_hidden(info))
        ):
            return names.REASONS["hidden"]
        if place.no_media and kind in _MEDIA:
            return names.REASONS["nomedia"]
        return self.places.by_pattern(place, place.relative + name)

    def _file_group(self, name: str, lower: str, info: os.stat_result) -> str:
        """Return the group that leaves a file out by its name, or ""."""
        known = self._names
        if lower in known.files:
            return known.files[lower]
        ending = ending_of(lower)
        if ending in known.file_endings and lower not in secret_names.EXAMPLES:
            return known.file_endings[ending]
        if found := known.patterns.fullmatch(lower):
            return found.lastgroup or ""
        if self._secrets:
            key = ending == secret_names.KEY_ENDING and info.st_size < secret_names.KEY_BYTES
            return "secrets" if key or name == secret_names.COOKIES else ""
        return ""

    # ------------------------------------------------------------ explaining

    def reason(self, root: str, path: str) -> str:
        """Return why a path below a root is left out, or ""; names the folder that is."""
        at, top = os.fsencode(path), os.fsencode(root)
        if at == top:
            return ""
        try:
            info = os.lstat(at)
            known: dict[bytes, Place | None] = {}
            folder = stat.S_ISDIR(info.st_mode) and not placeholders.is_junction(at, info)
            place = self.place(top, at if folder else os.path.dirname(at), known)
        except OSError:  # it went while it was looked at, or cannot be
            link = _link_above(at, top)
            return f"link: {link}" if link else "unreadable"
        if place is None or self.elsewhere(at):
            return ELSEWHERE
        name = os.path.basename(path)
        entered = self.enters(place)
        if folder and (entered or place.relative[:-1] == place.cause):
            return "" if entered else place.why
        if not entered or (place.why and not self.meets(place, name)):
            return f"{place.why}: {place.cause}"
        return self.file(place, name, info, self.kind(name, info.st_size))


def _link_above(path: bytes, top: bytes) -> str:
    """Return the outermost link on the way from a root to a path, as seen from the root."""
    found = ""
    while len(path := os.path.dirname(path)) > len(top):
        if os.path.islink(path):
            found = os.fsdecode(os.path.relpath(path, top)).replace(os.sep, "/")
    return found


def _never_read(name: str, info: os.stat_result) -> str:
    """Return why a file cannot be read whatever is allowed, or ""."""
    mode = info.st_mode
    if stat.S_ISREG(mode):
        cloud = placeholders.is_cloud_only(info) or placeholders.stands_for(name, info.st_size)
        return "cloud only" if cloud else ""
    if stat.S_ISLNK(mode) or (stat.S_ISDIR(mode) and placeholders.is_linked(info)):
        return "link"
    return "not a file"
