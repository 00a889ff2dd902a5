"""The window as it is started, in a process that measures it; `gui` starts it.

Run as ``python -m tests.bench.at_window TASK DATA_FOLDER BEGAN QUERY...``, BEGAN being the
time at which the process was started; prints what it measured as JSON. The busy one ends when its
input does.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from concierge.gui.search import SearchView

if TYPE_CHECKING:
    from concierge.gui.window import MainWindow

KEY_MS = 120  # between two keys of somebody who types fast
_REST_MS = 700
_BEAT_MS = 5
_SCROLL_MS = 16
_SCROLLS = 60
_SETTLE_MS = 2000
_END_MS = 300
_ROWS = 8
_PREVIEW_MS = 250
ROUNDS = 200


def main(task: str, folder: str, began: float, queries: list[str]) -> int:
    """Open the window, measure, print, end."""
    from concierge.gui import app

    said: dict[str, Any] = {}
    # Held until the window has gone.
    kept: list[object] = []

    def watch(window: MainWindow) -> None:
        kept.append(_TASKS[task](window, began, queries, said))

    code = app.main(["--home", folder], watch=watch)
    print(json.dumps(said))
    return code


def _start(window: MainWindow, began: float, _queries: list[str], said: dict[str, Any]) -> object:
    """When the window was painted, and when the first results were."""
    from concierge.gui import life

    def results(_query: str) -> None:
        said["results"] = time.time() - began
        end_soon()

    life.after_first_paint(window, lambda: said.update(painted=time.time() - began))
    return Painted(window, results)


def _typing(window: MainWindow, _began: float, queries: list[str], said: dict[str, Any]) -> object:
    """How long it takes from a key to its results, in ms; nothing else happens."""
    typist = Typist(window, queries, end_soon)
    said["keys"] = typist.waits
    beat = Heartbeat(said)
    typist.begin()
    return typist, beat


def _busy(window: MainWindow, _began: float, queries: list[str], said: dict[str, Any]) -> object:
    """How long the event loop stalls while somebody types and scrolls, until the input ends."""
    over = threading.Event()
    threading.Thread(target=_until_the_end, args=(over,), daemon=True).start()

    def again() -> None:
        if over.is_set():
            end_soon()
        else:
            typist.begin()

    typist = Typist(window, queries, again, scrolls=True)
    said["keys"] = typist.waits
    beat = Heartbeat(said)
    typist.begin()
    return typist, beat


def _until_the_end(over: threading.Event) -> None:
    sys.stdin.read()
    over.set()


def _memory(window: MainWindow, _began: float, _queries: list[str], said: dict[str, Any]) -> object:
    """What the process takes after many searches and previews, and after as many again."""
    import psutil

    own = psutil.Process()
    marks: list[float] = []
    said["mb"] = marks

    def steps() -> Iterator[int]:
        for number in range(4 * ROUNDS):
            if number % ROUNDS == 0:
                marks.append(own.memory_info().rss / 2**20)
            window.search(_MEMORY_QUERIES[number % len(_MEMORY_QUERIES)])
            yield _PREVIEW_MS
            results = view_of(window).results
            if total := results.rows.total:
                results.selectRow(number // len(_MEMORY_QUERIES) % min(total, _ROWS))
            yield _PREVIEW_MS
        marks.append(own.memory_info().rss / 2**20)

    return Steps(steps(), end_soon)


_MEMORY_QUERIES = (
    "",
    "lease",
    "type:pdf",
    "type:picture",
    "type:spreadsheet",
    "type:mail",
    "type:audio",
    "type:archive",
    "garden",
    "recipe",
    "type:code",
    "type:presentation",
    "bicycle",
)

_TASKS: dict[str, Callable[..., object]] = {
    "start": _start,
    "typing": _typing,
    "busy": _busy,
    "memory": _memory,
}


def view_of(window: MainWindow) -> SearchView:
    """Return where one searches; the small search is not made here."""
    view = window.findChild(SearchView)
    assert view is not None
    return view


def end_soon() -> None:
    """End the program once what is under way is over."""
    QTimer.singleShot(_END_MS, _end)


def _end() -> None:
    QCoreApplication.exit(0)  # `quit` would close the window, which leaves the tray


class Steps:
    """Does one thing after another while the event loop goes on.

    Args:
        steps: Yields how many milliseconds to wait before it goes on.
        done: Called after the last.
    """

    def __init__(self, steps: Iterator[int], done: Callable[[], object]) -> None:
        self._steps = steps
        self._done = done
        self._timer = QTimer(singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(_SETTLE_MS)

    def _go_on(self) -> None:
        wait_ms = next(self._steps, None)
        if wait_ms is None:
            self._done()
        else:
            self._timer.start(wait_ms)


class Painted(QObject):
    """Tells of every painting of results, with the query they answer, once it is on screen."""

    def __init__(self, window: MainWindow, tell: Callable[[str], object]) -> None:
        super().__init__(window)
        self._view = view_of(window)
        self._tell = tell
        for seen in (self._view.results.viewport(), self._view.outcome.nothing):
            seen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See Qt."""
        shown = self._view.finder.shown
        if event.type() == QEvent.Type.Paint and shown is not None:
            QTimer.singleShot(0, lambda: self._tell(shown.asked.query))
        return super().eventFilter(watched, event)


class Heartbeat:
    """Looks every 5 ms whether the event loop still turns; notes how long it did not."""

    def __init__(self, said: dict[str, Any]) -> None:
        self.stalls: list[float] = []
        said["stalls"] = self.stalls
        self._began = time.perf_counter()
        self._last = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last and now - self._began > _SETTLE_MS / 1000:
            self.stalls.append((now - self._last) * 1000 - _BEAT_MS)
        self._last = now


class Typist:
    """Types queries key by key, and notes when what a key led to is seen.

    A key whose results were left out, because the next key was faster, waited until the
    results of that one were seen.

    Args:
        window: Where to type.
        queries: What.
        done: Called after the last.
        scrolls: Whether to scroll through the results of each.

    Attributes:
        waits: From each key to the results painted, in milliseconds.
    """

    def __init__(
        self,
        window: MainWindow,
        queries: list[str],
        done: Callable[[], object],
        scrolls: bool = False,
    ) -> None:
        self.waits: list[float] = []
        self._view = view_of(window)
        self._queries = queries
        self._done = done
        self._scrolls = scrolls
        self._open: list[tuple[str, float]] = []
        self._painted = Painted(window, self._note)

    def begin(self) -> None:
        """Type everything."""
        self._run = Steps(self._typed(), self._done)

    def _typed(self) -> Iterator[int]:
        edit = self._view.bar.edit
        for query in self._queries:
            edit.setFocus()
            edit.clear()
            yield _REST_MS
            for letter in query:
                self._press(letter)
                yield KEY_MS
            yield _REST_MS
            if self._scrolls:
                yield from self._scrolled()

    def _scrolled(self) -> Iterator[int]:
        bar = self._view.results.verticalScrollBar()
        for _ in range(_SCROLLS):
            bar.setValue(bar.value() + 2 * bar.singleStep() + 60)
            yield _SCROLL_MS

    def _press(self, letter: str) -> None:
        edit = self._view.bar.edit
        self._open.append((edit.text() + letter, time.perf_counter()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(edit, event)

    def _note(self, query: str) -> None:
        texts = [text for text, _ in self._open]
        if query not in texts:
            return
        now = time.perf_counter()
        upto = texts.index(query) + 1
        self.waits += [(now - pressed) * 1000 for _, pressed in self._open[:upto]]
        del self._open[:upto]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4:]))
