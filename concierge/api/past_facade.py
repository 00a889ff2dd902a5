"""What the API needs of the engine to tell of what was, and of what would be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from concierge.core import wire


class PastFacade(Protocol):
    """Searches, opened files, changes and numbers."""

    def searches(self, prefix: str, limit: int) -> list[wire.PastSearch]:
        """Return searches that begin with some characters, the latest first."""
        ...

    def note_search(self, query: str, files: int) -> None:
        """Remember a search, unless the person wants none remembered."""
        ...

    def forget(self, query: str | None) -> None:
        """Forget a search, or everything that is remembered."""
        ...

    def note_opened(self, file_id: int) -> None:
        """Remember that a file was opened, unless the person wants nothing remembered."""
        ...

    def opened(self, limit: int) -> list[wire.FileSummary]:
        """Return the files that were opened, the latest first."""
        ...

    def insights(self) -> wire.Insights:
        """Return the library in numbers."""
        ...

    def changes(self, after: int | None, limit: int) -> wire.ChangePage:
        """Return what happened to files, the newest first."""
        ...

    def ledger(
        self, state: str, kind: str, text: str, after: int | None, limit: int
    ) -> wire.LedgerPage:
        """Return files and how they stand, those met last first."""
        ...

    def windows(self) -> wire.WindowReply:
        """Return how many windows listen."""
        ...

    def show_window(self, wanted: wire.WindowRequest) -> wire.WindowReply:
        """Ask the windows that listen to show themselves."""
        ...


class SurveyFacade(Protocol):
    """Looking at the disk before anything is done."""

    def survey(self, paths: Sequence[Path], stopped: Callable[[], bool]) -> Iterator[wire.Survey]:
        """Count what would be read of folders, until `stopped()` is true."""
        ...

    def preview(self, wanted: wire.RulesRequest, path: Path) -> wire.RulesPreview:
        """Say what other rules below a root would change."""
        ...
