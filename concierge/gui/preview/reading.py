"""Getting a file's text stretch by stretch, as far as it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QImage

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.passage_view import Passage, PassageView

_STRETCH = 60_000  # characters that are shown at once; the rest follows at their end


class Reading:
    """Fills a view with a file's text as it is wanted, and finds the wanted passage in it.

    Args:
        bridge: The way to the service.
        view: Where the text goes.
        failed: Called when there is no text.
        skipped: Says how many characters at the beginning need not be shown.
    """

    def __init__(
        self,
        bridge: Bridge,
        view: PassageView,
        failed: Callable[[], object],
        skipped: Callable[[str], int] = lambda _text: 0,
    ) -> None:
        self._bridge = bridge
        self._view = view
        self._failed = failed
        self._skipped = skipped
        self._found: Found | None = None
        self._passages: list[Passage] = []
        self._marks: list[wire.Mark] = []
        self._total = 0
        self._goal: int | None = None
        self._loading = False
        view.wants_more.connect(self._more)

    @property
    def passages(self) -> list[Passage]:
        """The passages that are shown."""
        return self._passages

    def start(self, found: Found, image: QImage | None = None) -> None:
        """Show a file's text from its beginning, below a picture."""
        self.stop()
        self._found = found
        if image is not None and not image.isNull():
            self._view.add_image(image)
        self._load()

    def stop(self) -> None:
        """Show nothing."""
        self._found, self._goal, self._total = None, None, 0
        self._passages, self._marks = [], []
        self._loading = False
        self._view.begin()

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches; go to the wanted passage."""
        self._marks = marks.marks
        self._view.mark(self._marks)
        self._seek()

    def seek(self, start: int) -> None:
        """Go to a character of the whole text; what is before it is loaded first."""
        self._goal = None if self._view.go_to(start) else start
        if self._goal is not None:
            self._load()

    def _seek(self) -> None:
        if self._found is None:
            return
        place = self._found.place
        same = [mark.start for mark in self._marks if place and mark.locator == place]
        same += [start for start, _end, locator in self._passages if place and locator == place]
        if same:
            self.seek(same[0])
        elif self._marks and not place:
            self.seek(self._marks[0].start)

    def _more(self) -> None:
        if self._view.end < self._total:
            self._load()

    def _load(self) -> None:
        found, start = self._found, self._view.end
        if found is None or self._loading or (self._total and start >= self._total):
            return
        self._loading = True
        path, limit = found.item.file, max(_STRETCH, (self._goal or 0) - start + _STRETCH // 4)

        def work(client: Client) -> wire.TextReply:
            return client.text(path, start=start, limit=limit)

        def failed(_error: ConciergeError) -> None:
            if self._found is found:
                self._loading = False
                self._failed()

        self._bridge.call(work, partial(self._take, found), failed, owner=self._view, key="text")

    def _take(self, found: Found, reply: wire.TextReply) -> None:
        if self._found is not found:
            return
        self._loading = False
        first = not self._passages
        self._total = reply.total
        self._passages += [one for one in reply.passages if one not in self._passages[-2:]]
        cut = self._skipped(reply.text) if first else 0
        self._view.add(reply.text[cut:], reply.start + cut, reply.passages)
        self._view.mark(self._marks)  # and draws the notes on what came
        if self._goal is not None:
            self.seek(self._goal)
        elif first:
            self._seek()
