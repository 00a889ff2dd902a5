"""The engine: what the local API can ask of a data folder.

Every method may be called from any thread and raises only `ConciergeError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from concierge.answer.exchanges import Exchange
from concierge.core import wire
from concierge.core.filters import Method, Sort
from concierge.service.answering.digesting import meant
from concierge.service.answering.excerpts import told_about
from concierge.service.assembly import Assembly
from concierge.service.events import Subscription
from concierge.service.searching.inspecting import place_in

# Tasks that take files as wholes.
_WHOLE = ("summary", "comparison")


class Engine(Assembly):
    """One data folder, opened: each request goes to the part that it is about."""

    # Life

    def subscribe(self, is_window: bool = False) -> Subscription:
        """Listen to events."""
        return self.lifetime.subscribe(is_window)

    def touch(self) -> None:
        """Note that somebody uses the service."""
        self.lifetime.touch()

    def request_stop(self) -> None:
        """Ask the process to end; returns at once."""
        self.lifetime.request_stop()

    def wait(self) -> None:
        """Return when the process should end."""
        self.lifetime.wait()

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
        self._inspector.forget_parts()
        self._conversed()  # answers may have quoted it
        self._watcher.watch({root.id: root.path for root in self._catalog.places.roots()})
        return reply

    def confirm(self, path: Path) -> wire.ForgetReply:
        """Agree that the files of a root that is gone are gone for good."""
        return self._library.confirm(path)

    def set_rules(self, wanted: wire.RulesRequest, path: Path) -> wire.Root:
        """Change what is left out below a root; takes effect at once."""
        root = self._library.set_rules(wanted, path)
        self._applying.rules_changed([root.id])
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
        self.lifetime.changed()
        return reply

    def preferences(self) -> wire.SettingsReply:
        """Return all settings."""
        return self._control.settings()

    def change_settings(self, values: dict[str, object]) -> wire.SettingsReply:
        """Change settings; they take effect at once."""
        self._change(values)
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
        return self._with_collections(self._catalog.ledger.file(file_id))

    def file_at(self, path: Path) -> wire.FileDetails:
        """Return everything known of the file at a path."""
        found = self._catalog.ledger.file_at(place_in(path, self._catalog.places.roots()))
        self._finding.prefer([found.file_id])
        return self._with_collections(found)

    def explain(self, path: Path) -> wire.Explanation:
        """Say of any path how it stands and why."""
        found = self._inspector.explain(path)
        if found.details is None:
            return found
        return found.model_copy(update={"details": self._with_collections(found.details)})

    def text(self, path: Path, start: int = 0, limit: int | None = None) -> wire.TextReply:
        """Return the text of a file as the index knows it, or a stretch of it."""
        return self._inspector.text(path, start, limit)

    def thumbnail(self, file_id: int) -> bytes:
        """Return a small picture of a file."""
        return self._inspector.thumbnail(file_id)

    def words(self, file_id: int, page: int, part: str) -> wire.WordsReply:
        """Return the recognised words of a page with their boxes."""
        return self._inspector.words(file_id, page, part)

    def part(self, file_id: int, part: str) -> wire.TakenPart:
        """Take a file out of another."""
        return self._inspector.part(file_id, part)

    def unlock(self, path: Path, password: str) -> wire.FileDetails:
        """Keep a password for a file and read it again."""
        details = self._inspector.unlock(path, password)
        self._pipeline.wake()
        return self._with_collections(details)

    def _with_collections(self, details: wire.FileDetails) -> wire.FileDetails:
        """Return what is known of a file with the collections that hold it."""
        wanted = wire.FilesRequest(file_ids=[details.file_id])
        names = self.collections.of_files(wanted).names.get(details.file_id, [])
        return details.model_copy(update={"collections": names})

    # Finding and asking

    def search(
        self,
        query: str,
        limit: int,
        offset: int,
        sort: Sort = "relevance",
        by: Method = "all",
        *,
        fold: bool = True,
        explain: bool = False,
        sentences: bool = False,
    ) -> wire.SearchReply:
        """Find files by name, word and meaning; without words, list all that fit."""
        self._manners.used()
        return self._finding.search(
            query, limit, offset, sort, by, fold=fold, explain=explain, sentences=sentences
        )

    def facets(self, query: str, by: Method = "all", *, fold: bool = True) -> wire.Facets:
        """Count what all files that answer a query have in common."""
        return self._finding.facets(query, by, fold=fold)

    def why(self, query: str, file_id: int) -> wire.Why:
        """Return why a file answers a query; an empty reason when it does not."""
        return self._finding.why(query, file_id)

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        return self._finding.complete(text, cursor)

    def ask(self, wanted: wire.AskRequest, stopped: Callable[[], bool]) -> Iterator[wire.AskEvent]:
        """Answer a question, perhaps one of a conversation; the last event is `done` or `error`."""
        self._manners.used()
        yield from self.conversations.ask(wanted, stopped, self._answered)

    def further(self, wanted: wire.FurtherRequest) -> wire.FurtherReply:
        """Return questions to ask next that the cited files, and files near them, answer."""
        return self._further.questions(wanted, self._answered)

    def _answered(
        self, wanted: wire.AskRequest, earlier: Sequence[Exchange], stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Answer a question that stands alone, perhaps from some files only."""
        wanted = meant(wanted)
        if wanted.task in _WHOLE:
            yield from self._digest(wanted, stopped)
            return
        counted = self.sets.answer(wanted, stopped) if wanted.task == "answer" else None
        if counted is not None:
            yield from counted
            return
        if not wanted.evidence:
            self._asking.warm()
        if wanted.passage is not None:
            placed = self._excerpts.place(wanted.passage)
            wanted = wanted.model_copy(update={"question": placed.text})
            yield from told_about(self._retrieved(wanted, earlier, stopped), placed.about)
        else:
            yield from self._retrieved(wanted, earlier, stopped)

    def _retrieved(
        self, wanted: wire.AskRequest, earlier: Sequence[Exchange], stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Answer from the passages that are found."""
        question, within = wanted.question, wanted.within
        most = wanted.sources or self._preferences.current.answer_sources
        if within is None or not (within.file_ids or within.query.strip()):
            found, embedder, notices = self._finding.passages(question, most)
        else:
            found, embedder, notices = self.near.passages(question, within, most)
        yield from self._asking.answer(wanted, found, embedder, stopped, notices, earlier=earlier)

    def _digest(
        self, wanted: wire.AskRequest, stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Answer from whole files."""
        digester = self._asking.digester(self.near.embedder(), quotes=wanted.evidence)
        if wanted.task == "comparison":
            return self._digesting.comparison(wanted, digester, stopped)
        within = wanted.within or wire.Scope()
        return self._digesting.summary(within, digester, stopped)
