"""A stand-in for the engine: the API's own duties are tested without the stores behind it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

from pydantic import JsonValue

from concierge.api.collections_facade import BoxExportFacade, CollectionsFacade
from concierge.api.conversations_facade import ConversationsFacade
from concierge.api.duplicates_facade import DuplicatesFacade
from concierge.api.exporting_facade import ExportFacade
from concierge.api.journal_facade import JournalFacade
from concierge.api.labels_facade import LabelsFacade
from concierge.api.notes_facade import NotesFacade, ReadingFacade, RemindersFacade
from concierge.api.offered_facade import OfferedFacade, OfferedHereFacade
from concierge.api.past_facade import PastFacade, SurveyFacade
from concierge.api.rules_facade import RulesFacade
from concierge.api.saved_facade import SavedFacade
from concierge.api.suggestions_facade import SuggestionsFacade
from concierge.api.tags_facade import SystemTagsFacade, TagsFacade
from concierge.core import wire
from concierge.core.errors import MissingError, ModelMissingError
from concierge.core.paths import to_wire
from concierge.core.wire.models import Job


class Ear:
    """A subscription that is fed by the test."""

    def __init__(self) -> None:
        self.events: queue.Queue[wire.Event] = queue.Queue()
        self.closed = threading.Event()

    def get(self, timeout: float) -> wire.Event | None:
        try:
            return self.events.get(timeout=min(timeout, 0.05))
        except queue.Empty:
            return None

    def close(self) -> None:
        self.closed.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


class NearDouble:
    """Tells back what it was asked."""

    def similar(self, file_id: int, limit: int) -> wire.SimilarReply:
        return wire.SimilarReply(notices=[f"{file_id} {limit}"])

    def versions(self, file_id: int) -> wire.VersionsReply:
        return wire.VersionsReply(notices=[f"{file_id}"])

    def marks(self, file_id: int, query: str, start: int, end: int | None) -> wire.MarksReply:
        return wire.MarksReply(words=query.split(), passages=file_id, next=end)

    def matching(self, file_id: int, query: str, limit: int) -> wire.PassagesReply:
        return wire.PassagesReply(total=file_id, notices=[query, str(limit)])


class ModelsDouble:
    """Knows one model, and tells back what it was asked."""

    def __init__(self) -> None:
        self.path = ""

    def models(self) -> wire.Models:
        row = wire.Model(name="m", title="M", job="answering", path=self.path, here=True)
        return wire.Models(models=[row] if self.path else [])

    def ask(self, name: str) -> wire.Models:
        return wire.Models(fetch=wire.Fetch(name=name, asking=True))

    def fetch(self, name: str, sha256: str) -> wire.Models:
        return wire.Models(fetch=wire.Fetch(name=name, problem=sha256))

    def cancel_fetch(self) -> wire.Models:
        return wire.Models(fetch=wire.Fetch(name="tiny", running=False, problem="broken off"))

    def use(self, path: Path) -> wire.Models:
        self.path = to_wire(path)
        return self.models()

    def use_none(self, job: Job) -> wire.Models:
        self.path = ""
        return self.models()

    def try_model(self, model: str, count: int) -> wire.Models:
        return wire.Models(trial=wire.Trial(name=model, path=model, total=count))

    def cancel_trial(self) -> wire.Models:
        return wire.Models(trial=wire.Trial(name="m", path="/m", running=False))


class EngineDouble:
    """Answers with what it was asked, and notes what happened to it."""

    labels: LabelsFacade  # the real ones, where a test needs them
    journal: JournalFacade
    duplicates: DuplicatesFacade
    tagging: TagsFacade
    system_tags: SystemTagsFacade
    offered_here: OfferedHereFacade
    offering: OfferedFacade
    collections: CollectionsFacade
    box_exporter: BoxExportFacade
    past: PastFacade
    notes: NotesFacade
    reminders: RemindersFacade
    reading_list: ReadingFacade
    saved: SavedFacade
    rules: RulesFacade
    surveyor: SurveyFacade
    exporter: ExportFacade
    conversations: ConversationsFacade
    suggestions: SuggestionsFacade

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.touched = 0
        self.stop_requested = threading.Event()
        self.answer_stopped = threading.Event()
        self.ear = Ear()
        self.added: list[Path] = []
        self.raises: Exception | None = None
        self.given: list[tuple[Path, str]] = []
        self.shelf = ModelsDouble()
        self.asked: list[tuple[str, object]] = []
        self.report: wire.UpkeepReport | None = None
        self.near = NearDouble()
        self.value: JsonValue = 1

    def _fail(self) -> None:
        if self.raises is not None:
            raise self.raises

    def add_roots(self, paths: list[Path]) -> wire.IndexReply:
        self._fail()
        self.added += paths
        roots = [wire.Root(id=n, path=to_wire(path), added=0.0) for n, path in enumerate(paths)]
        return wire.IndexReply(roots=roots, ticket=len(self.added))

    def rescan(self, paths: list[Path] | None = None) -> wire.IndexReply:
        return wire.IndexReply(roots=[], ticket=0 if paths is None else len(paths))

    def roots(self) -> list[wire.Root]:
        return [wire.Root(id=1, path="/docs", added=1.5)]

    def forget(self, path: Path) -> wire.ForgetReply:
        return wire.ForgetReply(files=1, contents=1, chunks=len(str(path)))

    def status(self) -> wire.Status:
        self._fail()
        return wire.Status(files=wire.FileCounts(), stages={}, disk={}, working_on=[], failures=[])

    def failures(self, after: int | None, limit: int) -> wire.FailurePage:
        numbers = range((after or 0) + 1, 8)
        rows = [
            wire.FailureRow(
                file_id=n,
                path=f"/{n}",
                stage="text",
                category="damaged",
                message="It is damaged.",
                advice="Nothing.",
                when="2024-01-01T00:00:00+00:00",
            )
            for n in numbers
        ][:limit]
        more = bool(rows) and rows[-1].file_id < 7
        return wire.FailurePage(failures=rows, next=rows[-1].file_id if more else None)

    def search(
        self,
        query: str,
        limit: int,
        offset: int,
        sort: str = "relevance",
        by: str = "all",
        *,
        fold: bool = True,
        explain: bool = False,
        sentences: bool = False,
    ) -> wire.SearchReply:
        self._fail()
        told = {"all files": not fold, "why": explain, "sentences": sentences}
        said = [sort, by, *(name for name, wanted in told.items() if wanted)]
        return wire.SearchReply(query=query, total=limit, took_ms=offset, hits=[], notices=said)

    def facets(self, query: str, by: str = "all", *, fold: bool = True) -> wire.Facets:
        self._fail()
        said = [wire.Count(value=by, label=by, files=int(fold))]
        return wire.Facets(kinds=[wire.Count(value=query, label=query, files=1)], tags=said)

    def why(self, query: str, file_id: int) -> wire.Why:
        self._fail()
        return wire.Why(sentence=f"{query} {file_id}")

    def complete(self, text: str, cursor: int) -> wire.Completions:
        self._fail()
        return wire.Completions(start=cursor, end=len(text))

    def ask(self, wanted: wire.AskRequest, stopped: Callable[[], bool]) -> Iterator[wire.AskEvent]:
        self._fail()
        self.asked.append(("within", wanted.within))
        return self._answer(wanted.question, stopped)

    def further(self, wanted: wire.FurtherRequest) -> wire.FurtherReply:
        found = [wire.FurtherQuestion(text=wanted.question, file_id=7, path="/a.txt")]
        return wire.FurtherReply(questions=found)

    def _answer(self, question: str, stopped: Callable[[], bool]) -> Iterator[wire.AskEvent]:
        yield wire.AskEvent(type="sources", sources=[])
        if question == "forever":
            yield from self._until(stopped)
            return
        for word in ("To ", "be\n", "or"):
            yield wire.AskEvent(type="token", text=word)
        if question == "no model":
            raise ModelMissingError("There is no model.", "Get one.")
        if question == "a bug":
            raise ZeroDivisionError("the secret words of a file")
        whole = wire.AnswerReply(answer="To be\nor", citations=[], model="m", took_ms=1)
        yield wire.AskEvent(type="done", answer=whole)

    def _until(self, stopped: Callable[[], bool]) -> Iterator[wire.AskEvent]:
        while not stopped():
            yield wire.AskEvent(type="token", text="on ")
            time.sleep(0.01)
        self.answer_stopped.set()

    def file(self, file_id: int) -> wire.FileDetails:
        if file_id != 1:
            raise MissingError("There is no such file.", "Search again.")
        return wire.FileDetails(
            file_id=1, path="/a", kind="text", state="indexed", size=1, modified="2024-01-01"
        )

    def file_at(self, path: Path) -> wire.FileDetails:
        return self.file(1 if path == Path("/a") else 2)

    def confirm(self, path: Path) -> wire.ForgetReply:
        return self.forget(path)

    def set_rules(self, wanted: wire.RulesRequest, path: Path) -> wire.Root:
        return wire.Root(
            id=1, path=to_wire(path), added=0.0, exclude=wanted.exclude, allow=wanted.allow
        )

    def pause(self, minutes: float | None) -> wire.Status:
        self.asked.append(("pause", minutes))
        return self.status()

    def resume(self) -> wire.Status:
        self.asked.append(("resume", None))
        return self.status()

    def hurry(self, seconds: float) -> None:
        self.asked.append(("hurry", seconds))

    def retry(self, path: Path | None) -> wire.WorkReply:
        self.asked.append(("retry", path))
        return wire.WorkReply(files=1)

    def reindex(self, path: Path | None) -> wire.WorkReply:
        self.asked.append(("reindex", path))
        return wire.WorkReply(files=2)

    def cancel(self, path: Path | None) -> wire.WorkReply:
        self.asked.append(("cancel", path))
        return wire.WorkReply(files=3)

    def check(self) -> wire.UpkeepReport | None:
        self.report = wire.UpkeepReport(started="2024-01-01T00:00:00+00:00")
        return self.report

    def last_check(self) -> wire.UpkeepReport | None:
        return self.report

    def preferences(self) -> wire.SettingsReply:
        row = wire.SettingRow(name="a", title="A", description="", value=self.value, default=1)
        return wire.SettingsReply(settings=[row])

    def change_settings(self, values: dict[str, object]) -> wire.SettingsReply:
        self.value = values["a"]  # type: ignore[assignment]
        return self.preferences()

    def explain(self, path: Path) -> wire.Explanation:
        return wire.Explanation(path=to_wire(path), state="indexed", message="It is.")

    def text(self, path: Path, start: int = 0, limit: int | None = None) -> wire.TextReply:
        words = "Words"[start:] if limit is None else "Words"[start : start + limit]
        passages: list[tuple[int, int, dict[str, int | float | str]]] = [(0, 5, {"page": 1})]
        return wire.TextReply(
            path=to_wire(path), text=words, passages=passages, start=start, total=5
        )

    def part(self, file_id: int, part: str) -> wire.TakenPart:
        if part == "gone.txt":
            raise MissingError("gone.txt is not there.")
        return wire.TakenPart(path=f"/private/{file_id}/{part}")

    def thumbnail(self, file_id: int) -> bytes:
        self.file(file_id)
        return b"\xff\xd8\xff picture"

    def words(self, file_id: int, page: int, part: str) -> wire.WordsReply:
        word = wire.PlacedWord(text=f"{file_id} {page} {part}", box=(0.0, 0.25, 0.5, 1.0))
        return wire.WordsReply(words=[word], confidence=0.5)

    def unlock(self, path: Path, password: str) -> wire.FileDetails:
        self.given.append((path, password))
        return self.file_at(path)

    def subscribe(self, is_window: bool = False) -> Ear:
        return self.ear

    def touch(self) -> None:
        self.touched += 1

    def request_stop(self) -> None:
        self.stop_requested.set()
