"""Folder watches on Linux: one inotify instance, one watch for each folder below a root.

Built on watchdog's reader of inotify rather than on its observer: that one pairs the two ends
of every move (and holds back all events for half a second when the other end lies outside),
lists every member of a moved folder, and says nothing when a new folder cannot be watched.
"""

from __future__ import annotations

import errno
import itertools
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_

from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchDescriptor,
)

from concierge.watch.folders import Folder
from concierge.watch.sink import Sink

log = logging.getLogger(__name__)

# Reading (open, access, close without writing) is not asked for, so it wakes nobody.
_MASK = Mask(
    reduce(
        or_,
        (
            InotifyConstants.IN_MODIFY,
            InotifyConstants.IN_CLOSE_WRITE,
            InotifyConstants.IN_ATTRIB,
            InotifyConstants.IN_CREATE,
            InotifyConstants.IN_DELETE,
            InotifyConstants.IN_MOVED_FROM,
            InotifyConstants.IN_MOVED_TO,
            InotifyConstants.IN_MOVE_SELF,
            InotifyConstants.IN_ONLYDIR,
            InotifyConstants.IN_DONT_FOLLOW,
            InotifyConstants.IN_EXCL_UNLINK,
        ),
    )
)
# What inotify_add_watch says for a folder that may not be read.
_REFUSED = WatchDescriptor(-1)
# What keeps every further folder from being watched, not just one.
_EXHAUSTED = frozenset({errno.ENOSPC, errno.ENOMEM})
# How long a folder that was moved away may take to turn up elsewhere below the root.
_MOVING_S = 0.05
# Events that follow others are left to gather so long (s), then read with one waking of the
# thread: else each would take the interpreter for itself, and the system joins those that repeat.
_GATHER_S = 0.02
# Events between two moments at which somebody who searches may go first; about a millisecond.
_STRETCH = 64
# New folders that wait for their watches; past that, setting all anew is quicker.
_WAITING = 5_000


class _Reader(InotifyFD):
    """Reads events in groups; the system keeps those that come meanwhile.

    Args:
        give_way: Called before each group.
    """

    def __init__(self, give_way: Callable[[], object]) -> None:
        super().__init__()
        self._give_way = give_way

    def read_events(self, **options: int) -> list[InotifyEvent]:
        self.stopped_event.wait(_GATHER_S)  # the events before have been handled
        self._give_way()
        return super().read_events(**options)


class Tree:
    """The watched folders of one inotify instance.

    Locks: what the sink's functions lock comes after this object's lock.

    Raises:
        OSError: EMFILE when the person has no inotify instance left.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._guard = threading.RLock()
        self._tops: dict[bytes, Folder] = {}
        self._nodes: dict[int, Folder] = {}
        self._moving: dict[int, tuple[Folder, float]] = {}
        self._callbacks = itertools.count(1)
        self._waiting = 0
        self._closed = False
        self._taken = 0
        self._inotify = _Reader(sink.give_way)
        self._inotify.start()

    def __len__(self) -> int:
        return len(self._nodes)

    def add(self, folder: bytes, deep: bool) -> None:
        """Watch a folder, and all below it if ``deep``.

        Raises:
            OSError: ENOSPC when the person has no watch left; EACCES; the folder is gone.
        """
        with self._guard:
            top = self._tops.setdefault(folder, Folder(folder, None, deep))
        try:
            self._grow(folder)
            if top.watch == _REFUSED and not self._closed:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        except OSError:
            self.remove(folder)
            raise

    def remove(self, folder: bytes) -> None:
        """Stop watching a folder that was added."""
        with self._guard:
            top = self._tops.pop(folder, None)
            if top is not None:
                self._let_go(top)

    def close(self) -> None:
        """Give all watches back and end the thread."""
        with self._guard:
            self._closed = True
            self._nodes.clear()
            self._moving.clear()
        self._inotify.stop()
        if self._inotify is not threading.current_thread():
            self._inotify.join(1.0)

    # ---------------------------------------------------------------- called by watchdog

    def on_event(self, event: InotifyEvent) -> None:
        """Take one event; whatever goes wrong with it must not end the reader's thread."""
        self._taken += 1
        if self._taken % _STRETCH == 0:
            self._sink.give_way()
        try:
            self._take(event)
        except Exception:  # the next events still matter
            log.exception("an event was lost")
            self._sink.lost()

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """Forget a folder that was deleted or unmounted."""
        with self._guard:
            node = self._nodes.pop(wd, None)
            if node is None or self._closed:
                return
            node.detach()
        if node.parent is None:
            self._sink.noted(node.name, is_folder=True)

    def on_queue_overflow(self) -> None:
        """Say that events were dropped, new folders among them perhaps."""
        self._sink.lost()

    def _take(self, event: InotifyEvent) -> None:
        with self._guard:
            node = self._nodes.get(event.wd)
            if node is None:
                return
            if not event.name:  # about the folder itself; its parent's watch tells it too
                path = node.name if node.parent is None else b""
                grows = False
            else:
                path = os.path.join(node.path, event.name)
                grows = event.is_directory and node.deep and self._follow(node, event, path)
        if grows:
            self._grow_later(path)
        elif path:
            self._sink.noted(path, is_folder=event.is_directory or not event.name)

    def _follow(self, parent: Folder, event: InotifyEvent, path: bytes) -> bool:
        """Keep the tree as the disk is; return whether a folder is there that has no watch."""
        if event.is_moved_from:
            node = parent.child(event.name)
            if node is not None:
                node.detach()
                self._moving[event.cookie] = (node, time.monotonic())
                self._sink.later(lambda: self._moved_away(event.cookie))
        elif event.is_moved_to:
            node, _ = self._moving.pop(event.cookie, (None, 0.0))
            enters = self._sink.enter(path)
            if node is not None and enters:
                self._put(parent, node, event.name)
            elif node is not None:
                self._let_go(node)
            return enters  # the disk may be ahead: see which folder has that name now
        elif event.is_create:
            return self._sink.enter(path)
        elif event.is_attrib:  # it may have become readable
            return parent.child(event.name) is None and self._sink.enter(path)
        return False

    # ---------------------------------------------------------------- run by the sink, later

    def _moved_away(self, cookie: int) -> None:
        """Let a folder go that did not turn up again below the root."""
        entry = self._moving.get(cookie)
        if entry is None:
            return
        rest = entry[1] + _MOVING_S - time.monotonic()
        if rest > 0:
            time.sleep(rest)
        with self._guard:
            node, _ = self._moving.pop(cookie, (None, 0.0))
            if node is not None:
                self._let_go(node)

    def _grow_later(self, path: bytes) -> None:
        with self._guard:
            is_too_much = self._waiting > _WAITING
            self._waiting += not is_too_much
        if is_too_much:
            self._sink.lost()
            return
        self._sink.later(lambda: self._grow_now(path))

    def _grow_now(self, path: bytes) -> None:
        """Watch a new folder, then tell of it: what came into it before is found by a look."""
        with self._guard:
            self._waiting -= 1
        try:
            self._grow(path)
        except OSError as error:
            self._sink.failed(error)
        self._sink.noted(path, is_folder=True)

    def _grow(self, folder: bytes) -> None:
        folders = [folder]
        while folders and not self._closed:
            at = folders.pop()
            if self._watch(at):
                folders.extend(self._below(at))

    def _below(self, folder: bytes) -> Iterator[bytes]:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False) and self._sink.enter(entry.path):
                        yield entry.path
        except OSError as error:  # it went, or may not be listed
            log.debug("a folder is not entered: %s", error.strerror)

    def _watch(self, folder: bytes) -> bool:
        """Add a folder's watch; return whether what is below it wants one too.

        Raises:
            OSError: ENOSPC; for a top, anything that is in the way.
        """
        with self._guard:
            if self._closed:
                return False
            node = self._tops.get(folder)
            parent = None if node is not None else self._find(os.path.dirname(folder))
            if node is None and parent is None:
                return False  # it was moved away meanwhile
            callback = CallbackId(next(self._callbacks))
            try:
                wd = self._inotify.add_callback(folder, _MASK, self, callback)
            except OSError as error:
                if parent is None or error.errno in _EXHAUSTED:
                    raise
                return False  # it went, or is no folder any more
            known = self._nodes.get(wd)
            if wd == _REFUSED or known is not None:
                self._inotify.remove_callbacks([(wd, callback)])
            if wd == _REFUSED:
                return False
            if known is not None:
                self._relocate(known, parent, folder)
                # What is below may have been missed, if it moved while it was listed.
                return known.deep
            before = node
            if parent is not None:
                before = parent.child(os.path.basename(folder))
                node = Folder(os.path.basename(folder), parent, deep=True)
            if before is not None and self._nodes.get(before.watch) is before:
                # Another folder had the name, and is elsewhere or gone: events lag behind.
                self._let_go(before)
                self._sink.lost()
            assert node is not None
            node.watch, node.callback = wd, callback
            self._nodes[wd] = node
            return node.deep

    def _relocate(self, node: Folder, parent: Folder | None, folder: bytes) -> None:
        """Take over the name of a folder that moved before its new name was looked at."""
        if parent is None or node.path == folder or _same(node.path, folder):
            return  # the last: mounted twice; the first name stays
        node.detach()
        self._put(parent, node, os.path.basename(folder))
        self._sink.lost()

    def _put(self, parent: Folder, node: Folder, name: bytes) -> None:
        """Put a folder where it is; start anew if that contradicts what is known."""
        at: Folder | None = parent
        while at is not None and at is not node:
            at = at.parent
        before = parent.child(name)
        if at is node or (before is not None and before.watch in self._nodes):
            self._sink.lost()
        if at is not node:
            parent.attach(node, name)

    def _find(self, folder: bytes) -> Folder | None:
        names: list[bytes] = []
        at = folder
        while at not in self._tops:
            at, name = os.path.split(at)
            if not name:
                return None
            names.append(name)
        return self._tops[at].descendant(names[::-1])

    def _let_go(self, top: Folder) -> None:
        if self._closed:
            return
        gone = [node for node in top.all() if self._nodes.pop(node.watch, None) is not None]
        self._inotify.remove_callbacks(
            [(WatchDescriptor(node.watch), CallbackId(node.callback)) for node in gone]
        )


def _same(one: bytes, other: bytes) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False
