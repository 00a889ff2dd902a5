"""The one door of every face: finds the service, starts it, and speaks its API."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from concierge.client.asking import Asks
from concierge.client.collections import Collections
from concierge.client.conversations import Conversations
from concierge.client.door import Door, made
from concierge.client.duplicates import Duplicates
from concierge.client.exchange import Download, ServiceGoneError, Stream, read
from concierge.client.finding import Finds
from concierge.client.journal import Journal
from concierge.client.launch import (
    LOCKED,
    POLL_S,
    detached,
    environment,
    find_service,
    prepare,
    start_service,
    watched,
)
from concierge.client.models import ModelShelf
from concierge.client.near import NearFiles
from concierge.client.notes import Notes, ReadingList, Reminders
from concierge.client.offered import Offered
from concierge.client.past import History, Past
from concierge.client.rules import Rules
from concierge.client.saved import Saved
from concierge.client.suggestions import Suggestions
from concierge.client.tags import Tags
from concierge.core import wire
from concierge.core.errors import MissingError, TimedOutError
from concierge.core.paths import Home, from_wire, to_wire

__all__ = [
    "LOCKED",
    "Client",
    "Download",
    "ServiceGoneError",
    "Stream",
    "detached",
    "environment",
    "find_service",
    "prepare",
]

_BATCH = 1000


class Client(Asks, Finds, ModelShelf, NearFiles, Past):
    """A connection to the service of one data folder; safe to use from several threads.

    Args:
        home: The data folder.
        info: How the service is reached.
        restart: Whether a service that has ended since is started again.
        face: What asks, for the journal: `window` or `command`.
    """

    def __init__(
        self, home: Home, info: wire.ServiceInfo, restart: bool = True, face: str = "command"
    ) -> None:
        self.home = home
        self._door = Door(home, info, restart, face)
        self.one_change = self._door.one_change
        self.tags = Tags(self._door)
        self.collections = Collections(self._door)
        self.offered = Offered(self._door)
        self.notes = Notes(self._door)
        self.reminders = Reminders(self._door)
        self.reading_list = ReadingList(self._door)
        self.history = History(self._door)
        self.saved = Saved(self._door)
        self.rules = Rules(self._door)
        self.suggestions = Suggestions(self._door)
        self.conversations = Conversations(self._door)
        self.journal = Journal(self._door)
        self.duplicates = Duplicates(self._door)

    @property
    def info(self) -> wire.ServiceInfo:
        """How the service is reached."""
        return self._door.info

    @classmethod
    def connect(cls, home: Home, start: bool = True, face: str = "command") -> Client:
        """Find the service of a data folder, starting it when it does not run.

        Args:
            home: The data folder.
            start: Whether to start the service.
            face: What asks, for the journal: `window` or `command`.

        Raises:
            MissingError: When it does not run and must not be started.
            ConciergeError: When it cannot be started; it says why.
            TimedOutError: When it does not answer within 30 seconds.
        """
        info = find_service(home) or (start_service(home) if start else None)
        if info is None:
            raise MissingError(
                "The service does not run.", "Start it with `concierge serve`, or use any command."
            )
        return cls(home, info, restart=start, face=face)

    def add(self, paths: Sequence[Path]) -> wire.IndexReply:
        """Keep folders or files in the index; scanning goes on in the background."""
        replies = [
            self._door.post("/v1/index", wire.IndexReply, _paths(paths[at : at + _BATCH]))
            for at in range(0, len(paths), _BATCH)
        ]
        roots = [root for reply in replies for root in reply.roots]
        return wire.IndexReply(roots=roots, ticket=max(reply.ticket for reply in replies))

    def rescan(self, paths: Sequence[Path] | None = None) -> wire.IndexReply:
        """Look again at the given paths, or at everything."""
        body = None if paths is None else _paths(paths)
        return self._door.post("/v1/rescan", wire.IndexReply, body)

    def roots(self) -> list[wire.Root]:
        """Return what is kept in the index."""
        return self._door.get("/v1/roots", wire.RootPage).roots

    def forget(self, path: Path) -> wire.ForgetReply:
        """Remove a path from the index; the files stay as they are."""
        wanted = wire.ForgetRequest(path=to_wire(path))
        return self._door.post("/v1/forget", wire.ForgetReply, wanted)

    def confirm(self, path: Path) -> wire.ForgetReply:
        """Agree that the files of a root that is gone are gone for good."""
        wanted = wire.ForgetRequest(path=to_wire(path))
        return self._door.post("/v1/confirm", wire.ForgetReply, wanted)

    def set_rules(self, path: Path, exclude: Sequence[str], allow: Sequence[str]) -> wire.Root:
        """Change what is left out below a root, and what is read nevertheless."""
        wanted = made(
            wire.RulesRequest, path=to_wire(path), exclude=list(exclude), allow=list(allow)
        )
        return read(wire.Root, self._door.answer("PUT", "/v1/rules", wanted))

    def pause(self, minutes: float | None = None) -> wire.Status:
        """Read nothing for some minutes, or until resumed."""
        return self._door.post("/v1/pause", wire.Status, made(wire.PauseRequest, minutes=minutes))

    def resume(self) -> wire.Status:
        """Go on reading."""
        return self._door.post("/v1/resume", wire.Status)

    def hurry(self, seconds: float) -> None:
        """Read at full speed for some time, because somebody waits."""
        self._door.answer("POST", "/v1/hurry", made(wire.HurryRequest, seconds=seconds))

    def retry(self, path: Path | None = None) -> int:
        """Try again what failed or was cancelled; return how many files that are."""
        return self._work("retry", path)

    def reindex(self, path: Path | None = None) -> int:
        """Read again from scratch; return how many files that are."""
        return self._work("reindex", path)

    def cancel(self, path: Path | None = None) -> int:
        """Take waiting work off the queue; return how many files that are."""
        return self._work("cancel", path)

    def check(self) -> None:
        """Tidy and check the index in the background."""
        self._door.answer("POST", "/v1/check")

    def last_check(self) -> wire.UpkeepReport | None:
        """Return what the last upkeep found."""
        data = self._door.answer("GET", "/v1/check")
        return read(wire.UpkeepReport, data) if data else None

    def settings(self) -> list[wire.SettingRow]:
        """Return all settings."""
        return self._door.get("/v1/settings", wire.SettingsReply).settings

    def change_settings(self, values: Mapping[str, object]) -> list[wire.SettingRow]:
        """Change settings; all of the given ones or none."""
        wanted = made(wire.SettingsRequest, values=dict(values))
        data = self._door.answer("PATCH", "/v1/settings", wanted)
        return read(wire.SettingsReply, data).settings

    def status(self) -> wire.Status:
        """Return what the service knows and does."""
        return self._door.get("/v1/status", wire.Status)

    def failures(self, after: int | None = None, limit: int = 100) -> wire.FailurePage:
        """Return a page of failures; `next` of one page is `after` of the next."""
        return self._door.get("/v1/failures", wire.FailurePage, after=after, limit=limit)

    def all_failures(self) -> Iterator[wire.FailureRow]:
        """Yield every failure, page by page."""
        page = self.failures(limit=1000)
        yield from page.failures
        while page.next is not None:
            page = self.failures(after=page.next, limit=1000)
            yield from page.failures

    def file(self, file_id: int) -> wire.FileDetails:
        """Return what is known of a file."""
        return self._door.get(f"/v1/files/{file_id}", wire.FileDetails)

    def file_at(self, path: Path) -> wire.FileDetails:
        """Return what is known of the file at a path."""
        return self._door.get("/v1/files", wire.FileDetails, path=to_wire(path))

    def ids_at(self, paths: Sequence[Path]) -> list[int]:
        """Return the files at some paths and below, in the order of the paths.

        Raises:
            MisusedError: When a path is not in the index.
            MissingError: When no file of the index is there.
        """
        found: list[int] = []
        for start in range(0, len(paths), _BATCH):
            some = [to_wire(path) for path in paths[start : start + _BATCH]]
            wanted = made(wire.PathsRequest, paths=some)
            found += self._door.post("/v1/files/at", wire.FileIds, wanted).file_ids
        return list(dict.fromkeys(found))

    def explain(self, path: Path) -> wire.Explanation:
        """Return how any path stands and why."""
        return self._door.get("/v1/explain", wire.Explanation, path=to_wire(path))

    def text(self, path: Path, start: int = 0, limit: int | None = None) -> wire.TextReply:
        """Return the text of a file as the index knows it, or a stretch of it."""
        return self._door.get(
            "/v1/text", wire.TextReply, path=to_wire(path), start=start, limit=limit
        )

    def unlock(self, path: Path, password: str) -> wire.FileDetails:
        """Keep a password for a file and read it again; an empty one is forgotten."""
        request = made(wire.UnlockRequest, path=to_wire(path), password=password)
        return self._door.post("/v1/unlock", wire.FileDetails, request)

    def words(self, file_id: int, page: int = 1, part: str = "") -> wire.WordsReply:
        """Return the recognised words of a page with their boxes."""
        return self._door.get(f"/v1/files/{file_id}/words", wire.WordsReply, page=page, part=part)

    def part(self, file_id: int, part: str) -> Path:
        """Take a file out of another, an attachment for example; return where it is now.

        It is a copy that cannot be written to, and that goes after a day.

        Raises:
            MissingError: When it is not there, or cannot be taken out.
        """
        wanted = made(wire.PartRequest, part=part)
        return from_wire(self._door.post(f"/v1/files/{file_id}/part", wire.TakenPart, wanted).path)

    def thumbnail(self, file_id: int) -> bytes:
        """Return a small picture of a file, JPEG or PNG."""
        return self._door.answer("GET", f"/v1/files/{file_id}/thumbnail")

    def events(self, is_window: bool = False) -> Stream[wire.Event]:
        """Listen to what happens; the first event tells how things stand.

        Args:
            is_window: Whether the listener is a window, which shows itself when an event says so.
        """
        address = "/v1/events?window=true" if is_window else "/v1/events"
        return Stream(*self._door.open("GET", address), wire.Event, frozenset({"bye"}))

    def stop(self, wait_s: float = 15.0) -> None:
        """End the service and wait until its process is gone.

        Raises:
            TimedOutError: When it is still there after `wait_s` seconds.
        """
        lives = watched(self.info.pid)
        with contextlib.suppress(ServiceGoneError):
            self._door.answer("POST", "/v1/stop", restart=False)
        deadline = time.monotonic() + wait_s
        while lives():
            if time.monotonic() > deadline:
                raise TimedOutError(
                    f"The service (process {self.info.pid}) has not ended yet.",
                    "It finishes the file in hand; look again in a moment.",
                )
            time.sleep(POLL_S)

    def _work(self, action: str, path: Path | None) -> int:
        wanted = made(wire.WorkRequest, path=None if path is None else to_wire(path))
        return self._door.post(f"/v1/{action}", wire.WorkReply, wanted).files


def _paths(paths: Sequence[Path]) -> wire.IndexRequest:
    return made(wire.IndexRequest, paths=[to_wire(path) for path in paths])
