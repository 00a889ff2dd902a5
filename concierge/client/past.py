"""What was, and what would be, asked of the service."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from concierge.client.door import Door, made
from concierge.client.exchange import Exchange, Stream
from concierge.core import wire
from concierge.core.paths import to_wire

# Longer queries are not remembered whole.
_LONGEST = 1000


class History:
    """The searches that are remembered.

    Args:
        door: Leads to the service.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def recent(self, prefix: str = "", limit: int = 50) -> list[wire.PastSearch]:
        """Return searches that begin with some characters, the latest first."""
        reply = self._door.get("/v1/history", wire.PastSearches, prefix=prefix, limit=limit)
        return reply.searches

    def note(self, query: str, files: int) -> None:
        """Remember a search and how many files it found; an empty one is none."""
        if query.strip():
            wanted = made(wire.SearchNote, query=query.strip()[:_LONGEST], files=files)
            self._door.answer("POST", "/v1/history", wanted)

    def remove(self, query: str | None) -> None:
        """Forget a search for good; with None all searches and which files were opened."""
        wanted = made(wire.HistoryRemoval, query=query)
        self._door.answer("POST", "/v1/history/remove", wanted)


class Past:
    """The part of the client that tells of what was, and looks before anything is done."""

    _door: Door

    def note_opened(self, file_id: int) -> None:
        """Remember that the person opened a file."""
        self._door.answer("POST", f"/v1/files/{file_id}/opened")

    def recently_opened(self, limit: int = 10) -> list[wire.FileSummary]:
        """Return files that were opened, the latest first."""
        return self._door.get("/v1/opened", wire.OpenedFiles, limit=limit).files

    def insights(self) -> wire.Insights:
        """Return the library in numbers."""
        return self._door.get("/v1/insights", wire.Insights)

    def changes(self, after: int | None = None, limit: int = 100) -> wire.ChangePage:
        """Return what happened to files; `next` of one page is `after` of the next."""
        return self._door.get("/v1/changes", wire.ChangePage, after=after, limit=limit)

    def ledger(
        self,
        state: str = "",
        kind: str = "",
        text: str = "",
        after: int | None = None,
        limit: int = 200,
    ) -> wire.LedgerPage:
        """Return files and how they stand, those met last first.

        Args:
            state: Only these: waiting, indexed, failed, excluded or missing; "" means all.
            kind: Only these; "" means all.
            text: Only those with this in their name or the path of their folder.
            after: `next` of the page before.
            limit: Longest page.
        """
        return self._door.get(
            "/v1/ledger",
            wire.LedgerPage,
            state=state,
            kind=kind,
            text=text,
            after=after,
            limit=limit,
        )

    def survey(
        self, paths: Sequence[Path], stopped: Callable[[], bool] | None = None
    ) -> Stream[wire.Survey]:
        """Count what would be read of folders; the pieces tell how far each is.

        Args:
            paths: Folders or files; they need not be in the index.
            stopped: Says whether nobody waits for it any more; closing the stream does, too.
        """
        wanted = made(wire.SurveyRequest, paths=[to_wire(path) for path in paths])
        return _Counting(self._door.open("POST", "/v1/survey", wanted), stopped)

    def likely_folders(self) -> list[Path]:
        """Return the folders of this person in which people keep files, as far as they exist."""
        import platformdirs

        found = (
            platformdirs.user_documents_dir(),
            platformdirs.user_desktop_dir(),
            platformdirs.user_downloads_dir(),
            platformdirs.user_pictures_dir(),
        )
        # Where there is no such folder, some systems name the whole home.
        places = [Path(one) for one in dict.fromkeys(found)]
        return [place for place in places if place.is_dir() and place != Path.home()]

    def preview_rules(
        self, path: Path, exclude: Sequence[str], allow: Sequence[str]
    ) -> wire.RulesPreview:
        """Return what other rules below a root would change; nothing is changed."""
        wanted = made(
            wire.RulesRequest, path=to_wire(path), exclude=list(exclude), allow=list(allow)
        )
        return self._door.post("/v1/rules/preview", wire.RulesPreview, wanted)

    def windows(self) -> int:
        """Return how many windows there are."""
        return self._door.get("/v1/window", wire.WindowReply).windows

    def show_window(
        self, action: wire.WindowAction = "show", text: str = "", paths: Sequence[Path] = ()
    ) -> int:
        """Ask the window to show itself; return how many windows there are.

        Args:
            action: What it shall show.
            text: The words to search for.
            paths: The files that a form is about.
        """
        windows = 0
        for start in range(0, max(1, len(paths)), wire.MOST_PATHS):
            some = [to_wire(path) for path in paths[start : start + wire.MOST_PATHS]]
            wanted = made(wire.WindowRequest, action=action, text=text, paths=some)
            windows = self._door.post("/v1/window", wire.WindowReply, wanted).windows
            if not windows:
                break
        return windows


class _Counting(Stream[wire.Survey]):
    """The stream of a survey, which ends when its caller says so."""

    def __init__(self, exchange: Exchange, stopped: Callable[[], bool] | None) -> None:
        super().__init__(*exchange, wire.Survey, frozenset({"end"}))
        self._stopped = stopped

    def __iter__(self) -> Iterator[wire.Survey]:
        for piece in super().__iter__():
            if piece.type == "end" or (self._stopped is not None and self._stopped()):
                self.close()
                return
            yield piece
