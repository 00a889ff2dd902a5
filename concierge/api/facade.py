"""What the API needs of the engine: every call may block and is safe from any thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from concierge.api.collections_facade import BoxExportFacade, CollectionsFacade
from concierge.api.conversations_facade import ConversationsFacade
from concierge.api.duplicates_facade import DuplicatesFacade
from concierge.api.exporting_facade import ExportFacade
from concierge.api.journal_facade import JournalFacade
from concierge.api.labels_facade import LabelsFacade
from concierge.api.models_facade import ModelsFacade
from concierge.api.near_facade import NearFacade
from concierge.api.notes_facade import NotesFacade, ReadingFacade, RemindersFacade
from concierge.api.offered_facade import OfferedFacade, OfferedHereFacade
from concierge.api.past_facade import PastFacade, SurveyFacade
from concierge.api.rules_facade import RulesFacade
from concierge.api.saved_facade import SavedFacade
from concierge.api.suggestions_facade import SuggestionsFacade
from concierge.api.tags_facade import SystemTagsFacade, TagsFacade
from concierge.core import wire
from concierge.core.filters import Method, Sort


class Subscription(Protocol):
    """A listener's place at the service's events; a context manager."""

    def get(self, timeout: float) -> wire.Event | None:
        """Wait at most `timeout` seconds for the next event."""
        ...

    def close(self) -> None:
        """Stop listening."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> object: ...


class Facade(Protocol):
    """The engine as the API sees it; every method may raise a ConciergeError."""

    @property
    def tagging(self) -> TagsFacade:
        """Tags as wholes."""
        ...

    @property
    def system_tags(self) -> SystemTagsFacade:
        """Tags shared with the system."""
        ...

    @property
    def labels(self) -> LabelsFacade:
        """Tags."""
        ...

    @property
    def offered_here(self) -> OfferedHereFacade:
        """People and places that one file tells of."""
        ...

    @property
    def offering(self) -> OfferedFacade:
        """People and places."""
        ...

    @property
    def collections(self) -> CollectionsFacade:
        """Collections."""
        ...

    @property
    def box_exporter(self) -> BoxExportFacade:
        """Collections as folders and files."""
        ...

    @property
    def journal(self) -> JournalFacade:
        """What was done, and its undoing."""
        ...

    @property
    def notes(self) -> NotesFacade:
        """Notes on files and passages."""
        ...

    @property
    def reminders(self) -> RemindersFacade:
        """Files that shall be shown again."""
        ...

    @property
    def reading_list(self) -> ReadingFacade:
        """What is to be read."""
        ...

    @property
    def past(self) -> PastFacade:
        """Searches, opened files, changes and numbers."""
        ...

    @property
    def exporter(self) -> ExportFacade:
        """Results as a file."""
        ...

    @property
    def saved(self) -> SavedFacade:
        """Saved searches."""
        ...

    @property
    def rules(self) -> RulesFacade:
        """What is done with files by itself."""
        ...

    @property
    def conversations(self) -> ConversationsFacade:
        """Questions and answers that are kept."""
        ...

    @property
    def duplicates(self) -> DuplicatesFacade:
        """What is there twice."""
        ...

    @property
    def surveyor(self) -> SurveyFacade:
        """Looking at the disk before anything is done."""
        ...

    @property
    def shelf(self) -> ModelsFacade:
        """Models."""
        ...

    @property
    def near(self) -> NearFacade:
        """What is near a file."""
        ...

    @property
    def suggestions(self) -> SuggestionsFacade:
        """What would suit a file."""
        ...

    def add_roots(self, paths: list[Path]) -> wire.IndexReply:
        """Keep folders or files in the index; scanning goes on in the background."""
        ...

    def rescan(self, paths: list[Path] | None = None) -> wire.IndexReply:
        """Look again at the given paths, or at everything."""
        ...

    def roots(self) -> list[wire.Root]:
        """Return what is kept in the index."""
        ...

    def forget(self, path: Path) -> wire.ForgetReply:
        """Remove a path from the index, and nothing from the disk."""
        ...

    def confirm(self, path: Path) -> wire.ForgetReply:
        """Agree that the files of a root that is gone are gone for good."""
        ...

    def set_rules(self, wanted: wire.RulesRequest, path: Path) -> wire.Root:
        """Change what is left out below a root; takes effect at once."""
        ...

    def pause(self, minutes: float | None) -> wire.Status:
        """Read nothing for some minutes, or until resumed."""
        ...

    def resume(self) -> wire.Status:
        """Go on."""
        ...

    def hurry(self, seconds: float) -> None:
        """Work at full speed for some time, because somebody waits."""
        ...

    def retry(self, path: Path | None) -> wire.WorkReply:
        """Try again what failed or was cancelled."""
        ...

    def reindex(self, path: Path | None) -> wire.WorkReply:
        """Read again from scratch."""
        ...

    def cancel(self, path: Path | None) -> wire.WorkReply:
        """Take waiting work off the queue."""
        ...

    def check(self) -> wire.UpkeepReport | None:
        """Tidy and check the index in the background; returns the report of the last time."""
        ...

    def last_check(self) -> wire.UpkeepReport | None:
        """Return the report of the last upkeep."""
        ...

    def preferences(self) -> wire.SettingsReply:
        """Return all settings."""
        ...

    def change_settings(self, values: dict[str, object]) -> wire.SettingsReply:
        """Change settings; they take effect at once."""
        ...

    def status(self) -> wire.Status:
        """Return what the service knows and does."""
        ...

    def failures(self, after: int | None, limit: int) -> wire.FailurePage:
        """Return a page of failures, those after the cursor `after`."""
        ...

    def search(
        self,
        query: str,
        limit: int,
        offset: int,
        sort: Sort,
        by: Method,
        *,
        fold: bool,
        explain: bool,
        sentences: bool,
    ) -> wire.SearchReply:
        """Return the files that answer a query; without words, all that fit it."""
        ...

    def facets(self, query: str, by: Method, *, fold: bool) -> wire.Facets:
        """Count what all files that a search shows have in common."""
        ...

    def why(self, query: str, file_id: int) -> wire.Why:
        """Return why a file answers a query; an empty reason when it does not."""
        ...

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        ...

    def ask(self, wanted: wire.AskRequest, stopped: Callable[[], bool]) -> Iterator[wire.AskEvent]:
        """Yield sources, tokens, then the whole answer, until `stopped()` is true."""
        ...

    def further(self, wanted: wire.FurtherRequest) -> wire.FurtherReply:
        """Return questions to ask next that files answer."""
        ...

    def file(self, file_id: int) -> wire.FileDetails:
        """Return what is known of a file."""
        ...

    def file_at(self, path: Path) -> wire.FileDetails:
        """Return what is known of the file at a path."""
        ...

    def explain(self, path: Path) -> wire.Explanation:
        """Say of any path how it stands and why."""
        ...

    def text(self, path: Path, start: int = 0, limit: int | None = None) -> wire.TextReply:
        """Return the text of a file as the index knows it, or a stretch of it."""
        ...

    def thumbnail(self, file_id: int) -> bytes:
        """Return a small picture of a file, JPEG or PNG."""
        ...

    def part(self, file_id: int, part: str) -> wire.TakenPart:
        """Take a file out of another, for other programs to open."""
        ...

    def words(self, file_id: int, page: int, part: str) -> wire.WordsReply:
        """Return the recognised words of a page with their boxes."""
        ...

    def unlock(self, path: Path, password: str) -> wire.FileDetails:
        """Keep a password for a file and read it again."""
        ...

    def subscribe(self, is_window: bool = False) -> Subscription:
        """Listen to what happens from now on."""
        ...

    def touch(self) -> None:
        """Note that a face is there; resets the idle timer."""
        ...

    def request_stop(self) -> None:
        """Return at once; the process ends cleanly soon after."""
        ...
