"""The engine: what the local API can ask of a data folder.

Every method may be called from any thread and raises only `ConciergeError`.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import ConciergeError, from_exception
from concierge.core.filters import Sort
from concierge.core.paths import Home, shown
from concierge.core.settings import Preferences, Settings
from concierge.extract.registry import versions
from concierge.models import speech
from concierge.privacy import keys
from concierge.privacy.passwords import Passwords
from concierge.service import autostart, machine
from concierge.service.absence import Absences
from concierge.service.asking import Asking
from concierge.service.control import Control
from concierge.service.events import Events, Subscription
from concierge.service.fetching import Fetching
from concierge.service.finding import Finding
from concierge.service.housekeeping import Housekeeper
from concierge.service.inspecting import Inspector, place_in
from concierge.service.labels import Labels
from concierge.service.library import Library
from concierge.service.manners import Manners
from concierge.service.meaning import Meaning
from concierge.service.near import Near
from concierge.service.past import Past
from concierge.service.pipeline import Pipeline
from concierge.service.precedence import Precedence
from concierge.service.progress import Progress
from concierge.service.reading import WORKER, Reader
from concierge.service.scanner import Scanner
from concierge.service.standing import Parts, Standing
from concierge.service.surveying import Surveyor
from concierge.store.catalog import Catalog
from concierge.watch.observe import Watcher

# How often listeners are told of progress, in seconds.
_TELL_S = 0.25
# The longest sleep of the thread that decides when the service ends.
_LONGEST_WAIT_S = 600.0
# Settings that say what is read.
_RULES = ("left_out", "exclude", "max_file_mb")

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
        self._preferences = Preferences(home.settings)
        key = keys.load_or_create(home)
        self._key_notice = key.notice
        self._used = time.monotonic()
        self._told = 0.0
        self._untold = False
        self._stopping = False
        self._news = threading.Event()
        self._events = Events()
        self._catalog = Catalog(home.catalog, key.secret)
        self._assemble(key.secret)

    def _assemble(self, key: bytes) -> None:
        """Put the parts together; none of them begins to work."""
        progress = Progress(self._catalog.pace)
        passwords = Passwords(self.home)
        self._precedence = Precedence()
        self._catalog.pause_with(self._precedence.give)
        self._manners = Manners(self._preferences, machine, self.home.folder)
        self._assemble_stages(key, progress, passwords)
        self._assemble_work()
        self._assemble_answers(progress, passwords)

    def _assemble_stages(self, key: bytes, progress: Progress, passwords: Passwords) -> None:
        """Make what finds, reads and embeds files."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self._absences = Absences(catalog, preferences, machine.volumes)
        self._watcher = Watcher(self._looked, self._left_out, apart=home.folder)
        self._scanner = Scanner(
            catalog,
            home.folder,
            preferences,
            self._absences,
            changed=self._stepped,
            finished=self._scan_finished,
            watch=self._watcher.watch,
            took=self._watcher.took,
        )
        self._meaning = Meaning(
            catalog,
            preferences,
            home.vectors,
            key,
            queued=self._work_queued,
            progress=progress,
            give_way=self._precedence.give,
        )
        self._reader = Reader(
            catalog,
            preferences,
            home.folder / "scratch",
            passwords,
            progress=progress,
            hides_secrets=self._scanner.hides_secrets,
        )

    def _assemble_work(self) -> None:
        """Make what keeps the stages at work, and what the person steers."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self._fetching = Fetching(self._fetched, self._changed)
        self._pipeline = Pipeline(
            catalog,
            self._scanner,
            self._reader,
            self._meaning,
            self._manners,
            preferences=preferences,
            changed=self._stepped,
            idle=self._when_idle,
        )
        self._housekeeper = Housekeeper(
            catalog,
            self._meaning,
            self._scanner,
            self._manners,
            preferences,
            repaired=self._work_queued,
            ended=self._changed,
        )
        self._library = Library(
            catalog,
            home,
            self._scanner,
            self._pipeline,
            self._meaning,
            self._absences,
            self._changed,
        )
        self.labels = Labels(catalog, self._labelled)
        self.past = Past(catalog, preferences, self._events)
        self.surveyor = Surveyor(catalog, preferences, home)
        self._control = Control(
            catalog, preferences, self._pipeline, self._manners, self._reader, self._applied
        )

    def _assemble_answers(self, progress: Progress, passwords: Passwords) -> None:
        """Make what answers the person."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self._finding = Finding(catalog, self._meaning, self._pipeline, self._precedence)
        self.near = Near(catalog, self._meaning, self._finding, self._precedence)
        self._asking = Asking(preferences)
        self._inspector = Inspector(catalog, preferences, home, passwords, self._manners.held)
        self._standing = Standing(
            Parts(
                home,
                preferences,
                catalog,
                self._scanner,
                self._reader,
                self._meaning,
                self._pipeline,
                self._manners,
                progress,
                self._notices,
                self._last_upkeep,
                lambda: self._housekeeper.running,
            )
        )

    def start(self) -> None:
        """Begin to work: look at every root again, then go on where the queue stands."""
        self._read_again()
        self._scanner.scan([root.id for root in self._catalog.places.roots()])
        self._scanner.start()
        self._pipeline.start()

    def close(self) -> None:
        """Finish cleanly; what is not done yet stays queued."""
        self._stopping = True
        self._watcher.close()
        self._fetching.stop()
        self._housekeeper.stop()
        self._scanner.stop()
        self._pipeline.stop()
        self._asking.close()
        self._meaning.close()
        self._catalog.close()

    # Roots

    def add_roots(self, paths: list[Path]) -> wire.IndexReply:
        """Add folders or files and scan them in the background."""
        return self._library.add(paths)

    def rescan(self, paths: list[Path] | None = None) -> wire.IndexReply:
        """Look again at the roots that hold the given paths, or at all."""
        return self._library.rescan(paths)

    def roots(self) -> list[wire.Root]:
        """Return all roots."""
        return self._library.roots()

    def forget(self, path: Path) -> wire.ForgetReply:
        """Remove a path from the index, for good; the files themselves are not touched."""
        reply = self._library.forget(path)
        self._watcher.watch({root.id: root.path for root in self._catalog.places.roots()})
        return reply

    def confirm(self, path: Path) -> wire.ForgetReply:
        """Agree that the files of a root that is gone are gone for good."""
        return self._library.confirm(path)

    def set_rules(self, wanted: wire.RulesRequest, path: Path) -> wire.Root:
        """Change what is left out below a root; takes effect at once."""
        root = self._library.set_rules(wanted, path)
        self._rules_changed([root.id])
        return root

    # Steering

    def pause(self, minutes: float | None) -> wire.Status:
        """Read nothing for some minutes, or until resumed."""
        self._control.pause(minutes)
        return self.status()

    def resume(self) -> wire.Status:
        """Go on."""
        self._control.resume()
        return self.status()

    def hurry(self, seconds: float) -> None:
        """Work at full speed for some time, because somebody waits."""
        self._control.hurry(seconds)

    def retry(self, path: Path | None) -> wire.WorkReply:
        """Try again what failed or was cancelled."""
        return wire.WorkReply(files=self._control.retry(path))

    def reindex(self, path: Path | None) -> wire.WorkReply:
        """Read again from scratch."""
        return wire.WorkReply(files=self._control.reindex(path))

    def cancel(self, path: Path | None) -> wire.WorkReply:
        """Take waiting work off the queue."""
        reply = wire.WorkReply(files=self._control.cancel(path))
        self._changed()
        return reply

    def preferences(self) -> wire.SettingsReply:
        """Return all settings."""
        return self._control.settings()

    def change_settings(self, values: dict[str, object]) -> wire.SettingsReply:
        """Change settings; they take effect at once."""
        if path := values.get("speech_model"):
            values = {**values, "speech_model": str(speech.check_chosen(Path(str(path))))}
        self._control.change(values)
        return self._control.settings()

    def check(self) -> wire.UpkeepReport | None:
        """Tidy and check the index in the background; returns the report of the last time."""
        self._housekeeper.by_hand()
        return self._housekeeper.last()

    def last_check(self) -> wire.UpkeepReport | None:
        """Return the report of the last upkeep."""
        return self._housekeeper.last()

    # The ledger

    def status(self) -> wire.Status:
        """Return what the service knows and does."""
        return self._standing.status()

    def failures(self, after: int | None, limit: int) -> wire.FailurePage:
        """Return a page of failures, the newest first."""
        return self._catalog.ledger.failures(after, limit)

    def file(self, file_id: int) -> wire.FileDetails:
        """Return everything known of a file."""
        self._finding.prefer([file_id])
        return self._catalog.ledger.file(file_id)

    def file_at(self, path: Path) -> wire.FileDetails:
        """Return everything known of the file at a path."""
        found = self._catalog.ledger.file_at(place_in(path, self._catalog.places.roots()))
        self._finding.prefer([found.file_id])
        return found

    def explain(self, path: Path) -> wire.Explanation:
        """Say of any path how it stands and why."""
        return self._inspector.explain(path)

    def text(self, path: Path, start: int = 0, limit: int | None = None) -> wire.TextReply:
        """Return the text of a file as the index knows it, or a stretch of it."""
        return self._inspector.text(path, start, limit)

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
        return self._fetching.models(self._preferences.current.speech_model)

    def fetch_model(self, name: str, sha256: str) -> wire.Models:
        """Fetch a model that the person agreed to, and use it when it is here."""
        one = speech.find(name)
        if speech.is_here(one):
            return self.use_speech(str(one.file))
        self._fetching.start(name, sha256)
        return self.models()

    def cancel_fetch(self) -> wire.Models:
        """Break off the fetching of a model; what arrived is kept."""
        self._fetching.cancel()
        return self.models()

    def use_speech(self, path: str) -> wire.Models:
        """Use a speech model, or none; what waits for one is read now.

        Raises:
            ModelMissingError: When it is no speech model.
        """
        self.change_settings({"speech_model": path})
        return self.models()

    def _fetched(self, file: Path) -> None:
        self.use_speech(str(file))

    def _read_again(self) -> None:
        self._catalog.contents.read_again(
            versions() | {WORKER}, speech=bool(self._preferences.current.speech_model)
        )

    # Finding and asking

    def search(
        self, query: str, limit: int, offset: int, sort: Sort = "relevance"
    ) -> wire.SearchReply:
        """Find files by name, word and meaning; without words, list all that fit."""
        self._manners.used()
        return self._finding.search(query, limit, offset, sort)

    def facets(self, query: str) -> wire.Facets:
        """Count what all files that answer a query have in common."""
        return self._finding.facets(query)

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        return self._finding.complete(text, cursor)

    def ask(
        self,
        question: str,
        sources: int | None,
        stopped: Callable[[], bool],
        within: wire.Scope | None = None,
    ) -> Iterator[wire.AskEvent]:
        """Answer a question, perhaps from some files only; the last event is `done` or `error`."""
        self._manners.used()
        self._asking.warm()
        wanted = sources or self._preferences.current.answer_sources
        if within is None or not (within.file_ids or within.query.strip()):
            found, embedder, notices = self._finding.passages(question, wanted)
        else:
            found, embedder, notices = self.near.passages(question, within, wanted)
        yield from self._asking.answer(question, found, embedder, stopped, notices, within)

    # Life

    def subscribe(self, is_window: bool = False) -> Subscription:
        """Listen to events."""
        return self._events.subscribe(is_window)

    def touch(self) -> None:
        """Note that somebody uses the service."""
        self._used = time.monotonic()

    def request_stop(self) -> None:
        """Ask the process to end; returns at once."""
        self._stopping = True
        self._news.set()

    def wait(self) -> None:
        """Return when the process should end: asked to, or unused for the set time.

        Listeners are told, so that they hang up by themselves.
        """
        while not self._stopping and not self._unused():
            unused_for = time.monotonic() - self._used
            left = max(1.0, self._preferences.current.idle_exit_s - unused_for)
            self._news.wait(_TELL_S if self._untold else min(left, _LONGEST_WAIT_S))
            self._news.clear()
            if self._untold and time.monotonic() - self._told >= _TELL_S:
                self._tell()
        self._events.publish(wire.Event(type="bye"))

    def _unused(self) -> bool:
        settings = self._preferences.current
        if time.monotonic() - self._used < settings.idle_exit_s:
            return False
        if settings.background or settings.autostart or self._events.heard or self._pipeline.busy:
            self._used = time.monotonic()
            return False
        return True

    def _work_queued(self) -> None:
        self._pipeline.wake()

    def _looked(self, root_id: int, paths: frozenset[bytes] | None) -> None:
        self._scanner.look(root_id, paths)

    def _left_out(self, root_id: int, path: bytes) -> bool:
        return self._scanner.leaves_out(root_id, path)

    def _stepped(self) -> None:
        """Between two steps of background work: tell of it, and let go first who searches."""
        self._changed()
        self._precedence.give()

    def _changed(self) -> None:
        """Have listeners told; whoever changed something does not wait for that."""
        if self._events.heard:
            self._untold = True
            self._news.set()

    def _labelled(self) -> None:
        self._events.publish(wire.Event(type="labels"))

    def _tell(self) -> None:
        """Tell listeners how things stand; work never fails because that cannot be told."""
        self._untold = False
        if not self._events.heard:
            return
        try:
            self._events.publish(wire.Event(type="status", status=self.status()))
        except ConciergeError as error:
            log.warning("the status could not be told: %s", error.category)
        except Exception:
            log.exception("the status could not be told")
        self._told = time.monotonic()

    def _scan_finished(self, whole: bool) -> None:
        self._pipeline.wake()
        if not whole:
            self._changed()
            return
        self._tell()
        self._events.publish(wire.Event(type="scan"))

    def _rules_changed(self, root_ids: list[int]) -> None:
        """Look at roots anew, and watch other folders of them."""
        self._scanner.renew_rules()
        for root_id in root_ids:
            self._watcher.renew(root_id)
        self._scanner.scan(root_ids)

    def _applied(self, before: Settings, after: Settings) -> None:
        """Have changed settings take effect at once."""
        # First, because it may be refused, and then none of them counts.
        if after.autostart != before.autostart:
            if after.autostart:
                autostart.enable(autostart.service_command(self.home))
            else:
                autostart.disable()
        if any(getattr(before, name) != getattr(after, name) for name in _RULES):
            self._rules_changed([root.id for root in self._catalog.places.roots()])
        if after.speech_model != before.speech_model:
            if after.speech_model:
                self._reader.hear_again()
            self._read_again()
        logging.getLogger().setLevel(after.log_level)
        self._reader.renew()
        self._news.set()  # the time until the process ends may be another
        self._changed()

    def _when_idle(self) -> None:
        self._housekeeper.idle()

    def _last_upkeep(self) -> str:
        last = self._housekeeper.last()
        return "" if last is None else last.finished

    def _notices(self, roots: set[int]) -> list[str]:
        found = [
            self._key_notice,
            self._catalog.notice,
            self._meaning.notice,
            *(text for root, text in list(self._scanner.notices.items()) if root in roots),
            *(text for root, text in list(self._watcher.notices.items()) if root in roots),
            *list(self._pipeline.notices.values()),
            self._housekeeper.notice,
        ]
        return [notice for notice in dict.fromkeys(found) if notice]
