"""Answers about texts as wholes: what they are about, and how two of them differ."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from concierge.answer.citations import Quote
from concierge.answer.comparing import Change, Comparison, Kind, compare
from concierge.answer.own_words import OwnWords, own_words
from concierge.answer.planted import guarded, suspicions
from concierge.answer.summary import Making, Point, Summariser
from concierge.core.errors import ConciergeError
from concierge.core.protocols import Passage
from concierge.core.wire import AnswerReply, AskEvent, Citation, Support

NO_WORDS = "In the files that were chosen there are no words."

_POINTS = 12  # sentences of a summary of several files
_EACH = 3  # sentences that say what a file is about, when two have nothing in common
_LISTED = 30  # differences that are written out
_SOME = "{quoted} of {files} files are quoted: what they say stands best for all of them."
_STOPPED = "It was stopped: only a part of the text was read."


@dataclass(frozen=True, slots=True)
class Text:
    """All of a file's text.

    Attributes:
        name: What the file is called.
        count: How many passages it has.
        load: Returns them in their order.
        recall: Returns the points of a summary that was kept, weightiest first, or None.
        keep: Keeps such points.
    """

    name: str
    count: int
    load: Callable[[], list[Passage]]
    recall: Callable[[str], list[Point] | None]
    keep: Callable[[str, list[Point]], None]


_Reading = Generator[AskEvent, None, list[Point]]


class Digester:
    """Answers from whole texts.

    Args:
        summariser: Makes summaries of them.
        model: Name of the model that writes them.
    """

    def __init__(self, summariser: Summariser, model: str) -> None:
        self._summariser = summariser
        self._model = model if summariser.writes else ""

    def summary(self, texts: Sequence[Text], stopped: Callable[[], bool]) -> Iterator[AskEvent]:
        """Yield progress, then the evidence, then what the texts are about.

        Args:
            texts: One or more.
            stopped: Whether nobody waits any more; then what was read so far is summed up.
        """
        page = _Page(time.perf_counter())
        all_points: list[list[Point]] = []
        page.total = sum(one.count for one in texts)
        for text in texts:
            if stopped():
                break
            all_points.append((yield from self._points(text, page, stopped)))
        if stopped():
            page.notices.append(_STOPPED)
        points = self._joined(all_points, page, stopped)
        page.notices += _unquoted(points, all_points)
        _write_points(page, points, headed=len(texts) > 1)
        yield from page.events(self._model)

    def comparison(
        self, question: str, before: Text, after: Text, stopped: Callable[[], bool]
    ) -> Iterator[AskEvent]:
        """Yield progress, then how two texts differ.

        Args:
            question: As it was asked; the answer is in its language.
            before: The first.
            after: The second.
            stopped: Whether nobody waits any more.
        """
        page, said = _Page(time.perf_counter()), own_words(question)
        page.total = before.count + after.count
        yield page.progress(0)
        texts = [[guarded(one) for one in text.load()] for text in (before, after)]
        page.notices += suspicions([one for text in texts for one in text])
        found = compare(*texts)
        yield page.progress(page.total)
        if not found.kin:
            yield from self._strangers(page, said, (before, after), stopped)
            return
        _write_changes(page, said, found)
        yield from page.events("")

    def _points(self, text: Text, page: _Page, stopped: Callable[[], bool]) -> _Reading:
        """Return the points of a text, kept ones if there are any."""
        points = text.recall(self._summariser.maker)
        if points is None:
            points = yield from self._read(text, page, stopped)
        page.done += text.count
        yield page.progress(0)
        return points

    def _read(self, text: Text, page: _Page, stopped: Callable[[], bool]) -> _Reading:
        yield page.progress(0)  # looking for orders takes a moment in a long text
        passages = [guarded(one) for one in text.load()]
        warnings = suspicions(passages)
        page.notices += warnings
        points: list[Point] = []
        try:
            points = yield from page.following(self._summariser.points(passages, stopped))
        except ConciergeError as error:  # the model cannot write
            page.notices.append(str(error))
        if not points and self._summariser.writes and not stopped():
            page.quotes = True
            return (yield from page.following(self._summariser.quoted(passages, stopped)))
        # What is warned of is read each time, so that it is warned of each time.
        if points and not warnings and not stopped():
            text.keep(self._summariser.maker, points)
        return points

    def _joined(
        self, points: Sequence[Sequence[Point]], page: _Page, stopped: Callable[[], bool]
    ) -> list[Point]:
        told = [each for each in points if each]
        if len(told) < 2:
            return list(told[0]) if told else []
        try:
            return self._summariser.joined(told, _POINTS, stopped)
        except ConciergeError as error:
            page.notices.append(str(error))
            return [each[0] for each in told][:_POINTS]

    def _strangers(
        self, page: _Page, said: OwnWords, texts: Sequence[Text], stopped: Callable[[], bool]
    ) -> Iterator[AskEvent]:
        """Say what each of two texts is about that have nothing in common."""
        page.line(said.strangers)
        page.done, page.total = page.total, 2 * page.total  # read once more
        for text in texts:
            points = yield from self._points(text, page, stopped)
            page.line(f"{text.name}:")
            for one in _in_order(points[:_EACH]):
                page.bullet(one.text, one.quote)
        yield from page.events(self._model)


@dataclass
class _Page:
    """An answer that is written line by line.

    Attributes:
        started: When, by the clock of `time.perf_counter`.
        done: How many passages are read.
        total: How many are to be read.
        quotes: Whether some of it is quoted because the model's words did not hold.
    """

    started: float
    done: int = 0
    total: int = 0
    quotes: bool = False
    text: str = ""
    notices: list[str] = field(default_factory=list)
    _support: list[Support] = field(default_factory=list)
    _citations: list[Citation] = field(default_factory=list)

    def progress(self, more: int) -> AskEvent:
        """Return how far the reading is.

        Args:
            more: Passages that are read beside those that count as done.
        """
        return AskEvent(type="progress", done=self.done + more, total=self.total)

    def following(self, making: Making) -> _Reading:
        """Yield how far the making of a summary is, and return its points."""
        while True:
            try:
                yield self.progress(next(making))
            except StopIteration as end:
                points: list[Point] = end.value
                return points

    def line(self, text: str) -> None:
        """Write a line that is no statement of a file."""
        self.text += f"\n{text}" if self.text else text

    def bullet(self, text: str, *quotes: Quote) -> None:
        """Write a statement, with the numbers of what proves it."""
        self.line("")
        start = len(self.text)
        numbers = [self._number(one) for one in quotes]
        marks = "".join(f" [{number}]" for number in numbers)
        self.text += f"• {' '.join(text.split())}{marks}"
        self._support.append(
            Support(start=start, end=len(self.text), state="supported", sources=numbers)
        )

    def events(self, model: str) -> Iterator[AskEvent]:
        """Yield the evidence and the answer."""
        yield AskEvent(type="sources", sources=self._citations)
        reply = AnswerReply(
            answer=self.text or NO_WORDS,
            citations=self._citations,
            model="" if self.quotes else model,
            took_ms=(time.perf_counter() - self.started) * 1000,
            notices=list(dict.fromkeys(self.notices)),
            support=self._support,
        )
        yield AskEvent(type="done", answer=reply)

    def _number(self, quote: Quote) -> int:
        number = len(self._citations) + 1
        passage = replace(quote.passage, number=number)
        self._citations.append(Quote(passage, quote.sentence).citation())
        return number


def _write_points(page: _Page, points: Sequence[Point], *, headed: bool) -> None:
    """Write what texts are about, in the order in which it stands in them."""
    file = None
    for one in _in_order(points):
        path = one.quote.passage.path
        if headed and path != file:
            page.line(f"{path.rpartition('/')[2]}:")
            file = path
        page.bullet(one.text, one.quote)


def _unquoted(points: Sequence[Point], told: Sequence[Sequence[Point]]) -> list[str]:
    """Say of how many files a summary speaks, where that is not all that have words."""
    quoted, files = len({one.quote.passage.file_id for one in points}), sum(map(bool, told))
    return [_SOME.format(quoted=quoted, files=files)] if quoted < files else []


def _in_order(points: Sequence[Point]) -> list[Point]:
    files = list(dict.fromkeys(one.quote.passage.file_id for one in points))

    def place(point: Point) -> tuple[int, int, int]:
        passage = point.quote.passage
        return files.index(passage.file_id), passage.number, point.quote.sentence.start

    return sorted(points, key=place)


def _write_changes(page: _Page, said: OwnWords, found: Comparison) -> None:
    if not found.changes:
        page.line(said.same.format(same=found.same))
        return
    counts = {kind: found.count(kind) for kind in ("changed", "new", "left out")}
    page.line(
        said.kin.format(
            same=found.same,
            changed=counts["changed"],
            new=counts["new"],
            left_out=counts["left out"],
        )
    )
    headings: dict[Kind, str] = {
        "changed": said.changed,
        "new": said.new,
        "left out": said.left_out,
    }
    for kind, heading in headings.items():
        some = [one for one in found.changes if one.kind == kind]
        if some:
            page.line(heading)
        for one in some[:_LISTED]:
            page.bullet(_told(one), *(quote for quote in (one.before, one.after) if quote))
        if len(some) > _LISTED:
            page.line(said.more.format(count=len(some) - _LISTED))


def _told(change: Change) -> str:
    quotes = [one for one in (change.before, change.after) if one is not None]
    return " → ".join(f"“{one.sentence.text}”" for one in quotes)
