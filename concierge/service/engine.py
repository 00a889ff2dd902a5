"""The engine: what the local API can ask of a data folder.

Every method may be called from any thread and raises only `ConciergeError`.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from concierge import __version__
from concierge.core import wire
from concierge.core.errors import (
    BugError,
    ConciergeError,
    DamagedError,
    MissingError,
    MisusedError,
    from_exception,
)
from concierge.core.paths import Home, shown, to_wire
from concierge.core.records import Stage
from concierge.core.settings import Settings, load, save
from concierge.extract.registry import versions
from concierge.models import speech
from concierge.privacy import keys
from concierge.privacy.passwords import Passwords
from concierge.search.hybrid import Searcher
from concierge.service.asking import Asking
from concierge.service.events import Events, Subscription
from concierge.service.fetching import Fetching
from concierge.service.inspecting import Inspector, place_in
from concierge.service.meaning import Meaning
from concierge.service.pipeline import Pipeline
from concierge.service.reading import WORKER, Reader
from concierge.service.scanner import Scanner
from concierge.store.catalog import Catalog
from concierge.store.ledger import Counts
from concierge.store.places import Removed, RootRow, check_inside
from concierge.watch.observe import Watcher

# How often listeners are told of progress, in seconds.
_TELL_S = 0.25
# Counting may take a tenth of the time: every so many times as long as it took last.
_COUNT_REST = 10

T = TypeVar("T")
log = logging.getLogger(__name__)


class Engine:
    """One data folder, opened.

    Args:
        home: The data folder; made when missing.

    Raises:
        ConciergeError: When it cannot be opened.
    """

    def __init__(self, home: Home) -> None:
        try:
            home.create()
        except OSError as error:
            raise from_exception(error, shown(home.folder)) from error
        self.home = home
        self.settings: Settings = load(home.settings)
        key = keys.load_or_create(home)
        self._key_notice = key.notice
        self._started = time.time()
        self._used = time.monotonic()
        self._told = 0.0
        self._untold = False
        self._counted: tuple[float, Counts] | None = None
        self._stop = threading.Event()
        self._events = Events()
        self._catalog = Catalog(home.catalog, key.secret)
        self._scanner = Scanner(
            self._catalog, home.folder, self.settings, self._changed, self._scan_finished
        )
        self._meaning = Meaning(
            self._catalog,
            self.settings,
            home.vectors,
            key.secret,
            queued=self._work_queued,
        )
        passwords = Passwords(home)
        self._reader = Reader(self._catalog, self.settings, home.folder / "scratch", passwords)
        self._fetching = Fetching(self._fetched, self._changed)
        self._inspector = Inspector(self._catalog, self.settings, home, passwords)
        self._pipeline = Pipeline(
            self._catalog, self._scanner, self._reader, self._meaning, self._changed
        )
        self._asking = Asking(self.settings)
        self._watcher = Watcher(
            self._scanner.scan, include_hidden=self.settings.include_hidden, apart=home.folder
        )

    def start(self) -> None:
        """Begin to work: look at every root again, then go on where the queue stands."""
        self._read_again()
        self._scanner.start()
        self._pipeline.start()
        roots = self._catalog.places.roots()
        if roots:
            self._scanner.scan([root.id for root in roots])

    def close(self) -> None:
        """Finish cleanly; what is not done yet stays queued."""
        self._watcher.close()
        self._fetching.stop()
        self._scanner.stop()
        self._pipeline.stop()
        self._asking.close()
        self._meaning.close()
        self._catalog.close()

    # Roots

    def add_roots(self, paths: list[Path]) -> wire.IndexReply:
        """Add folders or files and scan them in the background.

        Raises:
            MissingError: When one does not exist; then none is added.
            UnreadableError: When one may not be read; then none is added.
        """
        places = [_checked(path, self.home) for path in paths]
        rows = [self._catalog.places.add_root(os.fsencode(place)) for place in places]
        for row in rows:
            self._catalog.queue.retry_failed(row.id)
        self._pipeline.try_again()
        ticket = self._scanner.scan([row.id for row in rows])
        return wire.IndexReply(roots=[_root(row) for row in rows], ticket=ticket)

    def rescan(self, paths: list[Path] | None = None) -> wire.IndexReply:
        """Look again at the roots that hold the given paths, or at all.

        Raises:
            MisusedError: When a path is not in the index.
        """
        rows = self._catalog.places.roots()
        if paths:
            asked = [place_in(path, rows) for path in paths]
            rows = list(dict.fromkeys(check_inside(path, rows) for path in asked))
        ticket = self._scanner.scan([row.id for row in rows])
        return wire.IndexReply(roots=[_root(row) for row in rows], ticket=ticket)

    def roots(self) -> list[wire.Root]:
        """Return all roots."""
        return [_root(row) for row in self._catalog.places.roots()]

    def forget(self, path: Path) -> wire.ForgetReply:
        """Remove a path from the index, for good; the files themselves are not touched.

        A root is dropped. A path within one is excluded from then on. When this returns,
        its words and vectors are gone from the data folder.

        Raises:
            MisusedError: When the path is not in the index.
        """
        roots = self._catalog.places.roots()
        place = place_in(path, roots)
        exact = next((root for root in roots if root.path == place), None)
        outer = [root for root in roots if root is not exact]
        removed = self._catalog.places.forget_root(exact.id) if exact else None
        try:
            holder = check_inside(place, outer)
        except MisusedError:
            if removed is None:
                raise
        else:
            removed = self._exclude(holder, place, removed or Removed())
        assert removed is not None
        self._meaning.purge()
        self._catalog.trim()
        self._changed()
        return wire.ForgetReply(
            files=removed.files, contents=removed.contents, chunks=removed.chunks
        )

    def _exclude(self, root: RootRow, place: bytes, before: Removed) -> Removed:
        relative = os.fsdecode(place[len(root.path) :]).replace(os.sep, "/").lstrip("/")
        pattern = "/" + "".join("\\" + c if c in "*?[]!#\\ " else c for c in relative)
        self._catalog.places.exclude(root.id, [*root.exclude, pattern])
        ids = self._catalog.places.file_ids(root.id, below=place)
        removed = self._catalog.places.forget_files(sorted(ids))
        self._scanner.scan([root.id])
        return Removed(
            before.files + removed.files,
            before.contents + removed.contents,
            before.chunks + removed.chunks,
        )

    # The ledger

    def status(self) -> wire.Status:
        """Return what the service knows and does."""
        busy = self._pipeline.busy
        counts = self._counts(may_be_old=busy)
        roots = self._catalog.places.roots()
        return wire.Status(
            files=counts.files,
            stages=counts.stages,
            disk=self._disk(),
            working_on=self._reader.working_on()[:10],
            failures=self._catalog.ledger.failures(limit=20).failures,
            roots=len(roots),
            contents=counts.contents,
            chunks=counts.chunks,
            scanned=self._scanner.scanned,
            busy=busy,
            version=__version__,
            pid=os.getpid(),
            uptime_s=round(time.time() - self._started, 1),
            notices=self._notices({root.id for root in roots}),
        )

    def failures(self, after: int | None, limit: int) -> wire.FailurePage:
        """Return a page of failures, the newest first."""
        return self._catalog.ledger.failures(after, limit)

    def file(self, file_id: int) -> wire.FileDetails:
        """Return everything known of a file."""
        return self._catalog.ledger.file(file_id)

    def file_at(self, path: Path) -> wire.FileDetails:
        """Return everything known of the file at a path."""
        return self._catalog.ledger.file_at(place_in(path, self._catalog.places.roots()))

    def explain(self, path: Path) -> wire.Explanation:
        """Say of any path how it stands and why."""
        return self._inspector.explain(path)

    def text(self, path: Path) -> wire.TextReply:
        """Return the text of a file as the index knows it."""
        return self._inspector.text(path)

    def thumbnail(self, file_id: int) -> bytes:
        """Return a small picture of a file."""
        return self._inspector.thumbnail(file_id)

    def words(self, file_id: int, page: int, part: str) -> wire.WordsReply:
        """Return the recognised words of a page with their boxes."""
        return self._inspector.words(file_id, page, part)

    def unlock(self, path: Path, password: str) -> wire.FileDetails:
        """Keep a password for a file and read it again."""
        details = self._inspector.unlock(path, password)
        self._pipeline.wake()
        return details

    # Models

    def models(self) -> wire.Models:
        """Return which models there are and which are in use."""
        published = [
            wire.SpeechModel(
                name=one.name,
                megabytes=one.megabytes,
                sha256=one.sha256,
                licence=one.licence,
                here=speech.is_here(one),
            )
            for one in speech.checkpoints()
        ]
        return wire.Models(
            speech=self.settings.speech_model, published=published, fetch=self._fetching.state
        )

    def fetch_model(self, name: str, sha256: str) -> wire.Models:
        """Fetch a model that the person agreed to, and use it when it is here."""
        one = speech.find(name)
        if speech.is_here(one):
            return self.use_speech(str(one.file))
        self._fetching.start(name, sha256)
        return self.models()

    def use_speech(self, path: str) -> wire.Models:
        """Use a speech model, or none; what waits for one is read now.

        Raises:
            ModelMissingError: When it is no speech model.
        """
        chosen = str(speech.check_chosen(Path(path))) if path else ""
        other = chosen and chosen != self.settings.speech_model
        self.settings = self.settings.model_copy(update={"speech_model": chosen})
        save(self.settings, self.home.settings)
        self._reader.settings = self.settings
        if other:
            self._reader.hear_again()
        self._read_again()
        self._pipeline.wake()
        return self.models()

    def _fetched(self, file: Path) -> None:
        self.use_speech(str(file))

    def _read_again(self) -> None:
        self._catalog.contents.read_again(
            versions() | {WORKER}, speech=bool(self.settings.speech_model)
        )

    # Finding and asking

    def search(self, query: str, limit: int, offset: int) -> wire.SearchReply:
        """Find files by name, word and meaning."""
        reply, _, notices = self._found(lambda one: one.search(query, limit, offset))
        return reply.model_copy(update={"notices": notices}) if notices else reply

    def ask(
        self, question: str, sources: int | None, stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Answer a question; the last event is `done` or `error`."""
        self._asking.warm()
        wanted = sources or self.settings.answer_sources
        found, searcher, notices = self._found(lambda one: one.passages(question, wanted))
        yield from self._asking.answer(question, found, searcher.embedder, stopped, notices)

    def _found(self, look: Callable[[Searcher], T]) -> tuple[T, Searcher, list[str]]:
        """Search; a store of meanings that fails is opened anew, and done without for now."""
        searcher, notices = self._searcher()
        try:
            return look(searcher), searcher, notices
        except (BugError, DamagedError) as error:
            if searcher.embedder is None:
                raise
            log.warning("the store of meanings failed while searching")
            self._meaning.reopen()
            words = Searcher(self._catalog.finder, None, None)
            return look(words), words, [*notices, error.message]

    def _searcher(self) -> tuple[Searcher, list[str]]:
        """Return a searcher with as much as there is, and what is missing."""
        try:
            vectors, embedder = self._meaning.vectors(), self._meaning.embedder()
        except ConciergeError as error:
            return Searcher(self._catalog.finder, None, None), [str(error)]
        notices = []
        if waiting := self._catalog.queue.waiting().get(Stage.MEANING, 0):
            files = "1 file is" if waiting == 1 else f"{waiting:,} files are"
            notices.append(f"{files} not searchable by meaning yet.")
        return Searcher(self._catalog.finder, vectors, embedder), notices

    # Life

    def subscribe(self) -> Subscription:
        """Listen to events."""
        return self._events.subscribe()

    def touch(self) -> None:
        """Note that somebody uses the service."""
        self._used = time.monotonic()

    def request_stop(self) -> None:
        """Ask the process to end; returns at once."""
        self._stop.set()

    def wait(self) -> None:
        """Return when the process should end: asked to, or unused for the set time.

        Listeners are told, so that they hang up by themselves.
        """
        while not self._stop.wait(1.0) and not self._unused():
            if self._untold:
                self._tell()
        self._events.publish(wire.Event(type="bye"))

    def _unused(self) -> bool:
        if time.monotonic() - self._used < self.settings.idle_exit_s:
            return False
        if self.settings.background or self._events.heard or self._pipeline.busy:
            self.touch()
            return False
        return True

    def _work_queued(self) -> None:
        self._pipeline.wake()

    def _changed(self) -> None:
        """Tell listeners now or, when they were told just before, a little later."""
        self._untold = True
        if time.monotonic() - self._told >= _TELL_S:
            self._tell()

    def _tell(self) -> None:
        """Tell listeners how things stand; work never fails because that cannot be told."""
        self._untold = False
        if not self._events.heard:
            return
        try:
            self._events.publish(wire.Event(type="status", status=self.status()))
        except ConciergeError as error:
            log.warning("the status could not be told: %s", error.category)
        self._told = time.monotonic()

    def _scan_finished(self) -> None:
        self._tell()
        self._events.publish(wire.Event(type="scan"))
        self._pipeline.wake()
        roots = self._catalog.places.roots()
        self._watcher.watch({root.id: root.path for root in roots if root.present})

    def _counts(self, may_be_old: bool) -> Counts:
        """Count; while work goes on, a count may be as old as ten times what it took."""
        if may_be_old and self._counted and time.monotonic() < self._counted[0]:
            return self._counted[1]
        started = time.monotonic()
        counts = self._catalog.ledger.counts()
        ended = time.monotonic()
        self._counted = ended + _COUNT_REST * (ended - started), counts
        return counts

    def _disk(self) -> dict[str, int]:
        try:
            free = shutil.disk_usage(self.home.folder).free
        except OSError:  # the drive was unplugged
            free = 0
        return {
            "catalog": self._catalog.size(),
            "vectors": _bytes_below(self.home.vectors),
            "free": free,
        }

    def _notices(self, roots: set[int]) -> list[str]:
        found = [
            self._key_notice,
            self._catalog.notice,
            self._meaning.notice,
            *(text for root, text in list(self._scanner.notices.items()) if root in roots),
            *list(self._pipeline.notices.values()),
        ]
        return [notice for notice in found if notice]


def _checked(path: Path, home: Home) -> Path:
    """Return a path that can be added, links resolved."""
    try:
        place = path.resolve(strict=True)
        if place.is_dir():
            os.scandir(place).close()
        elif place.is_file():
            place.open("rb").close()
        else:  # opening a pipe would wait for ever
            raise MisusedError(
                f"{shown(path)} is neither a folder nor a file.", "Nothing was added."
            )
    except FileNotFoundError as error:
        raise MissingError(
            f"{shown(path)} does not exist.", "Check the spelling; nothing was added."
        ) from error
    except (OSError, RuntimeError) as error:
        problem = OSError(str(error)) if isinstance(error, RuntimeError) else error
        raise from_exception(problem, shown(path)) from error
    if place == home.folder.resolve() or home.folder.resolve() in place.parents:
        raise MisusedError(
            f"{shown(path)} is Concierge's own data folder.", "Choose a folder of yours."
        )
    return place


def _bytes_below(folder: Path) -> int:
    """Return the bytes of a folder's files, while others add and delete some."""
    total = 0
    for at, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.stat(os.path.join(at, name)).st_size
    return total


def _root(row: RootRow) -> wire.Root:
    return wire.Root(
        id=row.id,
        path=to_wire(row.path),
        exclude=list(row.exclude),
        present=row.present,
        added=row.added,
        scanned=row.scanned,
        files=row.files,
    )
