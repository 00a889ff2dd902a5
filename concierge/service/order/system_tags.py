"""Tags shared with the system, for who wants that: read from files, and written to them.

What a file carries here, what the system keeps on it, and what both agreed on last are compared
(`organize.agreeing`). That is the same whoever did something: what we write is what is agreed, so
that the notice of the system of it changes nothing.
"""

from __future__ import annotations

import errno
import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple, Protocol

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import to_wire
from concierge.core.settings import Preferences
from concierge.organize.agreeing import Agreement, Names, agree, choose
from concierge.service.machine import file_tags
from concierge.service.settling import Settler
from concierge.store.catalog import Catalog
from concierge.store.tagging.labels import key_of
from concierge.store.tagging.outside_tags import SYSTEM, Settled, Sides

log = logging.getLogger(__name__)

_BATCH = 500  # files that are compared in one go
# What says that a file is not there any more, which the next scan finds.
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


class _Compared(NamedTuple):
    """A file with the tags of both sides.

    Attributes:
        sides: What is known of it here.
        ours: The names of our tags that the system can hold, by key.
        names: All names on its side.
        keys: The keys of those that can be tags.
    """

    sides: Sides
    ours: dict[str, str]
    names: tuple[str, ...]
    keys: dict[str, str]

    @property
    def yours(self) -> Names:
        """The keys of the system's tags."""
        return frozenset(self.keys.values())

    @property
    def three(self) -> tuple[Names, Names, Names]:
        """The keys that were agreed on, ours, and the system's."""
        return self.sides.agreed, frozenset(self.ours), self.yours

    def called(self, key: str) -> str:
        """Return the first of the system's names for a tag."""
        return next(name for name in self.names if self.keys.get(name) == key)


class _Decide(Protocol):
    """Says what both sides of a file come to, if the system's follows ours or does not."""

    def __call__(self, *, writes: bool) -> Agreement | None: ...


class SystemTags:
    """Keeps the tags of files and those of the system alike.

    Args:
        catalog: Where tags are kept.
        preferences: Whether that is wanted.
        changed: Called after files got or lost tags, or there is something to choose.
        give_way: Called between two steps, so that whoever searches goes first.
    """

    def __init__(
        self,
        catalog: Catalog,
        preferences: Preferences,
        changed: Callable[[], None],
        give_way: Callable[[], object],
    ) -> None:
        self._catalog, self._preferences, self._changed = catalog, preferences, changed
        self._settler = Settler("system tags", self.step, give_way)
        self._turn = threading.RLock()  # what a person chooses waits for a step in hand
        self._guard = threading.Lock()
        self._met: dict[int, None] = {}  # in the order in which they came
        self._is_due = False
        # Files that could not be written, and with which tags: that is tried once.
        self._refused: dict[int, Names] = {}

    @property
    def notices(self) -> list[str]:
        """What the person should know."""
        disputed = self._catalog.outside_tags.count_disputed() if self._is_on else 0
        return [*_told_of_disputed(disputed), *self._told_of_refused()]

    def _told_of_refused(self) -> list[str]:
        count = len(self._refused)
        if not count or not self._writes:
            return []
        told = "The tags of 1 file cannot be given to the system; they are kept here."
        if count > 1:
            told = f"The tags of {count:,} files cannot be given to the system; they are kept here."
        return [f"{told} Perhaps a file may not be written, or its drive keeps no tags."]

    def met(self, file_ids: Iterable[int]) -> None:
        """Note that files were looked at; their attributes may be others now."""
        if self._is_on:
            with self._guard:
                self._met |= dict.fromkeys(file_ids)
            self._settler.stir()

    def stir(self) -> None:
        """Note that tags may have changed here."""
        if self._writes:
            self._is_due = True
            self._settler.stir()

    def stop(self) -> None:
        """End after the files in hand."""
        self._settler.stop()

    def conflicts(self) -> wire.TagConflictPage:
        """Return the files of which the person has to say which tags they carry."""
        disputed = self._catalog.outside_tags.disputed() if self._is_on else []
        return wire.TagConflictPage(
            conflicts=[
                wire.TagConflict(
                    file_id=one.file_id,
                    path=to_wire(one.path),
                    ours=list(one.ours),
                    theirs=list(one.theirs or ()),
                )
                for one in disputed
            ]
        )

    def resolve(self, wanted: wire.TagChoice) -> wire.FileIds:
        """Settle what two sides do not agree on; returns the files that were settled.

        Raises:
            MisusedError: When tags are not shared with the system.
            MissingError: When there is nothing to choose for any of the files.
        """
        if not self._is_on:
            raise MisusedError(
                "Tags are not shared with the system.",
                "`concierge settings share_tags read` has them shared.",
            )
        disputed = [
            one
            for one in self._catalog.outside_tags.disputed()
            if not wanted.file_ids or one.file_id in set(wanted.file_ids)
        ]
        if wanted.file_ids and not disputed:
            raise MissingError(
                "There is nothing to choose for these files.", "See `concierge tag conflicts`."
            )
        with self._turn, self._catalog.journal.entry("tag.chosen", {}):
            compared = self._compared(disputed)
            self._settle([(one, partial(choose, wanted.keep, *one.three)) for one in compared])
        self._changed()
        return wire.FileIds(file_ids=[one.sides.file_id for one in compared])

    def step(self) -> bool:
        """Compare some files; say whether there were any."""
        with self._turn:
            files = self._next()
            if files and self._agree(self._compared(files)):
                self._changed()
        return bool(files)

    def _agree(self, files: Sequence[_Compared]) -> bool:
        """Have both sides of files agree where they can; say whether anything is new here."""
        settled: list[tuple[_Compared, _Decide]] = []
        disputed: list[tuple[int, tuple[str, ...]]] = []
        for one in files:
            agreement = agree(*one.three, writes=self._writes)
            if agreement is None or agreement.agreed == one.yours:
                self._refused.pop(one.sides.file_id, None)
            if agreement is not None and _tells(one, agreement):
                settled.append((one, partial(agree, *one.three)))
            elif agreement is None and one.sides.theirs != one.names:
                disputed.append((one.sides.file_id, one.names))
        with self._catalog.journal.entry("tag.system", {}, who="service"):
            had_others = self._settle(settled)
        if disputed:
            self._catalog.outside_tags.dispute(disputed)
        return had_others or bool(disputed)

    @property
    def _is_on(self) -> bool:
        return self._preferences.current.share_tags != "off" and file_tags.supported()

    @property
    def _writes(self) -> bool:
        return self._is_on and self._preferences.current.share_tags == "both"

    def _next(self) -> list[Sides]:
        """Return the files to be compared next: those that were met, then those unlike."""
        if not self._is_on:
            return []
        with self._guard:
            some = list(islice(self._met, _BATCH))
            for file_id in some:
                del self._met[file_id]
        if some:
            return self._catalog.outside_tags.sides(some)
        if not self._is_due:
            return []
        self._is_due = False
        unlike = self._catalog.outside_tags.unlike()
        there = {one.file_id for one in unlike}
        self._refused = {one: tags for one, tags in self._refused.items() if one in there}
        unlike = [one for one in unlike if self._is_new(one)]
        with self._guard:
            self._met |= dict.fromkeys(one.file_id for one in unlike[_BATCH:])
        return unlike[:_BATCH]

    def _is_new(self, one: Sides) -> bool:
        """Say whether a file that differs was not refused with these very tags."""
        ours = frozenset(_held(one.ours))
        return ours != one.agreed and self._refused.get(one.file_id) != ours

    def _compared(self, files: Sequence[Sides]) -> list[_Compared]:
        """Ask the system for the tags of files; those that it does not tell of are left out."""
        told = [(one, found) for one in files if (found := self._told(one)) is not None]
        every = {name for _, found in told for name in found.names}
        keys = self._catalog.outside_tags.known(every) if every else {}
        return [
            _Compared(
                one,
                _held(one.ours),
                found.names,
                {name: keys[name] for name in found.names if name in keys},
            )
            for one, found in told
        ]

    def _told(self, one: Sides) -> file_tags.FileTags | None:
        """Return the system's tags of a file, if it is the one that is catalogued."""
        try:
            found = file_tags.read_tags(one.path)
        except OSError as error:
            if one.ours and error.errno not in _GONE:
                self._refuse(one, error)
            return None
        return found if _signed(found.inode) == one.inode else None

    def _refuse(self, one: Sides, error: OSError) -> None:
        """Note that the system does not take the tags of a file; each scan tries again."""
        log.debug("tags of a file cannot be given to the system: %s", error.strerror)
        self._refused[one.file_id] = frozenset(_held(one.ours))

    def _settle(self, settled: Sequence[tuple[_Compared, _Decide]]) -> bool:
        """Bring about what both sides come to: there first, then here."""
        steps = [self._written(one, decide) for one, decide in settled]
        known = [one for one in steps if one is not None]
        return bool(known) and self._catalog.outside_tags.settle(SYSTEM, known)

    def _written(self, one: _Compared, decide: _Decide) -> Settled | None:
        """Write what the system is to have; where it cannot, only follow what it has."""
        agreement = decide(writes=self._writes)
        if (
            agreement is not None
            and agreement.agreed != one.yours
            and not self._write(one, agreement.agreed)
        ):
            agreement = decide(writes=False)
        if agreement is None:
            return None
        return Settled(
            one.sides.file_id,
            agreement.agreed,
            tuple(one.called(key) for key in sorted(agreement.gained)),
            agreement.lost,
            one.sides.inode,
        )

    def _write(self, one: _Compared, wanted: Names) -> bool:
        """Write tags to a file; say whether that could be done."""
        names = [name for name in one.names if name not in one.keys or one.keys[name] in wanted]
        names += [one.ours[key] for key in sorted(wanted - one.yours)]
        try:
            file_tags.write_tags(one.sides.path, names)
        except OSError as error:
            self._refuse(one.sides, error)
            return False
        self._refused.pop(one.sides.file_id, None)
        return True


def _told_of_disputed(count: int) -> list[str]:
    if not count:
        return []
    told = "The tags of 1 file were changed here and in the system in different ways."
    if count > 1:
        told = f"The tags of {count:,} files were changed here and in the system in different ways."
    return [f"{told} Choose in the settings, on the page Tags, or by `concierge tag conflicts`."]


def _held(names: Iterable[str]) -> dict[str, str]:
    """Return the names that the system can hold, by their keys."""
    return {key_of(name): name for name in names if file_tags.can_hold(name)}


def _tells(one: _Compared, agreement: Agreement) -> bool:
    """Say whether an agreement is anything new."""
    return bool(
        agreement.gained
        or agreement.lost
        or agreement.agreed != one.sides.agreed
        or agreement.agreed != one.yours
        or one.sides.theirs is not None
    )


def _signed(inode: int) -> int:
    """Return the number of a file as it is catalogued: SQLite's integers have 63 bits."""
    return inode - 2**64 if inode >= 2**63 else inode
