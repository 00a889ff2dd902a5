"""Questions about sets of files, answered from the catalog; no model writes anything."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from concierge.answer.papers.paper import Sum
from concierge.answer.papers.parts import sources
from concierge.answer.papers.reading import read
from concierge.answer.sets.asked import understood
from concierge.answer.sets.deciding import is_about_set
from concierge.answer.sets.folders import folders_called
from concierge.answer.sets.judging import (
    Candidate,
    Counted,
    Refused,
    candidate,
    judged,
    without_covers,
)
from concierge.answer.sets.question import Asked, SetQuestion
from concierge.answer.sets.saying import answered, counted, summed
from concierge.core import wire
from concierge.core.filters import Filter, Filters
from concierge.core.gathering import Gathered, GatheredFile, GatheredOrder
from concierge.core.paths import from_wire, to_wire
from concierge.core.records import Kind
from concierge.search.collecting import collected
from concierge.search.kinds import types_of
from concierge.search.query import parse
from concierge.service.asking import Asking
from concierge.service.near import Near
from concierge.service.precedence import Precedence
from concierge.store.catalog import Catalog

_MOST_SHOWN, _MOST_LEFT_OUT, _MOST_CITED = 200, 50, 50
# Papers are read when they are asked for: so many, and so many characters of each.
_MOST_READ, _MOST_CHARS = 20_000, 40_000
_LONGEST_QUOTE = 300
_SHOWN = "Shown are only "
_BY_NUMBER = "Amounts in different currencies are compared by their numbers alone."
# What no paper is, whatever words it holds.
_NO_PAPERS = frozenset(
    {Kind.SPREADSHEET, Kind.PRESENTATION, Kind.CODE, Kind.DATA, Kind.AUDIO, Kind.VIDEO}
)


class Sets:
    """Counts, lists and adds up files.

    Args:
        catalog: Where files and their texts are.
        near: Says which files a scope means.
        asking: Has the model that decides where rules are unsure.
        precedence: Makes background work wait meanwhile.
    """

    def __init__(
        self, catalog: Catalog, near: Near, asking: Asking, precedence: Precedence
    ) -> None:
        self._catalog = catalog
        self._near = near
        self._asking = asking
        self._precedence = precedence

    def answer(
        self, wanted: wire.AskRequest, stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent] | None:
        """Return the events of an answer, or None when the question is about no set.

        Args:
            wanted: What was asked, and of what.
            stopped: Whether nobody waits any more.
        """
        began = time.perf_counter()
        asked = understood(wanted.question, _Names(self._catalog), _today())
        if asked.question is None or not self._is_sure(asked, wanted, stopped):
            return None
        with self._precedence.taken():
            listed = self._listed(asked.question, wanted.within, stopped)
        if asked.sure != "sure" and not listed.total:
            return None
        return _events(asked.question, listed, began)

    def _is_sure(self, asked: Asked, wanted: wire.AskRequest, stopped: Callable[[], bool]) -> bool:
        if asked.sure != "unsure":
            return True
        return not wanted.evidence and is_about_set(wanted.question, self._asking, stopped)

    def _listed(
        self, question: SetQuestion, within: wire.Scope | None, stopped: Callable[[], bool]
    ) -> wire.SetAnswer:
        asked = collected(self._catalog.finder, parse(question.query).filters)
        filters = (*asked, *self._scope(within))
        if question.papers:
            return self._of_papers(question, filters, stopped)
        order = _order(question)
        limit = question.limit if order in ("oldest", "largest", "smallest") else _MOST_SHOWN
        limit = question.limit if question.operation == "newest" else limit
        gathered = self._catalog.gathering.gathered(filters, order, limit)
        shown = [] if question.operation == "space" else gathered.files
        listed = wire.SetAnswer(
            operation=question.operation,
            query=question.query,
            counted=[],
            total=gathered.total
            if question.operation in ("count", "list", "space")
            else len(shown),
            size=gathered.size if question.operation == "space" else None,
            files=_numbered([_file(one) for one in shown]),
        )
        copies = 0 if question.operation == "space" else gathered.places - gathered.total
        return _explained(question, listed, gathered, gathered.total, copies)

    def _scope(self, within: wire.Scope | None) -> Filters:
        """Return the condition that a file is one of those that were chosen."""
        groups = self._near.scopes(within) if within is not None else []
        return (Filter("any", groups=tuple(groups)),) if groups else ()

    def _of_papers(
        self, question: SetQuestion, filters: Filters, stopped: Callable[[], bool]
    ) -> wire.SetAnswer:
        gathered = self._catalog.gathering.gathered(filters, "newest", _MOST_READ)
        cut: set[int] = set()
        counts, refused = judged(question, self._candidates(gathered.files, cut, stopped))
        currencies = {one.sum.currency for one in counts if one.sum is not None}
        if question.operation in ("newest", "oldest", "largest", "smallest"):
            counts = _ranked(question, counts)[: question.limit]
        files = [_paper(one.candidate, one.sum) for one in counts]
        if question.operation in ("count", "list", "total"):
            files.sort(key=lambda one: one.date, reverse=True)
        listed = wire.SetAnswer(
            operation=question.operation,
            query=question.query,
            counted=[],
            total=len(files),
            size=sum(one.size for one in files) if question.operation == "space" else None,
            files=_numbered(files)[:_MOST_SHOWN],
            sums=summed(files) if question.operation == "total" else [],
            left_out=list(map(_left_out, refused[:_MOST_LEFT_OUT])),
            left_out_total=len(refused),
        )
        copies = sum({one.file_id: one.copies for one in files}.values())
        listed = _explained(question, listed, gathered, len(gathered.files), copies)
        mixed = [_BY_NUMBER] if question.by_amount and len(currencies) > 1 else []
        said = [*listed.counted, *mixed, *_shortened(len(cut))]
        return listed.model_copy(update={"counted": said})

    def _candidates(
        self, files: Sequence[GatheredFile], cut: set[int], stopped: Callable[[], bool]
    ) -> Iterator[Candidate]:
        """Yield the papers among files, as far as rules can read them.

        Args:
            files: Where to look.
            cut: Is filled with the contents of which only the beginning was read.
            stopped: Whether nobody waits any more.
        """
        for file in files:
            if stopped():  # nobody hears how many there are
                return
            if file.content_id is None or file.kind in _NO_PAPERS:
                continue
            told = self._catalog.gathering.told(file.content_id, _MOST_CHARS)
            if len(told.text) >= _MOST_CHARS:
                cut.add(file.content_id)
            name = from_wire(to_wire(file.path)).name
            yield from without_covers(
                [
                    candidate(file, source, paper, told.places)
                    for source in sources(told, name, file.kind)
                    if (paper := read(source)) is not None
                ]
            )


class _Names:
    """What the catalog knows by name; implements `answer.sets.question.Known`."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def folder(self, name: str) -> bool:
        return self._knows(Filter("in", (name,)))

    def tag(self, name: str) -> bool:
        return self._knows(Filter("tag", (name,)))

    def collection(self, name: str) -> bool:
        return self._knows(Filter("collection", (name,)))

    def kind(self, name: str) -> bool:
        return bool(types_of(name))

    def _knows(self, filter_: Filter) -> bool:
        return any(one.ids for one in self._catalog.finder.known((filter_,)))


def _events(question: SetQuestion, listed: wire.SetAnswer, began: float) -> Iterator[wire.AskEvent]:
    cited = [
        wire.Citation(
            n=one.n, file_id=one.file_id, path=one.path, locator=one.locator, quote=one.quote
        )
        for one in listed.files
        if one.n is not None
    ]
    text = answered(listed, question)
    yield wire.AskEvent(type="sources", sources=cited)
    yield wire.AskEvent(type="token", text=text)
    took = (time.perf_counter() - began) * 1000
    reply = wire.AnswerReply(answer=text, citations=cited, model="", took_ms=took, listed=listed)
    yield wire.AskEvent(type="done", answer=reply)


def _explained(
    question: SetQuestion, listed: wire.SetAnswer, gathered: Gathered, read_: int, copies: int
) -> wire.SetAnswer:
    said = counted(
        question,
        listed,
        _conditions(question),
        found=gathered.total,
        read=read_,
        copies=copies,
    )
    said += _ambiguous(question, gathered)
    return listed.model_copy(update={"counted": said})


def _shortened(files: int) -> list[str]:
    """Say of how many files not all was read."""
    if not files:
        return []
    if files == 1:
        return [f"Of 1 long file only the first {_MOST_CHARS:,} characters were read."]
    return [f"Of {files:,} long files only the first {_MOST_CHARS:,} characters were read."]


def _ambiguous(question: SetQuestion, gathered: Gathered) -> list[str]:
    """Say which name of a folder is that of several."""
    paths = [from_wire(to_wire(one.path)) for one in gathered.files]
    named = (one.value for one in parse(question.query).terms if one.field == "in")
    numbers = ((name, folders_called(name, paths)) for name in named)
    return [
        f"{number:,} folders are called “{name}”; all of them count."
        for name, number in numbers
        if number > 1
    ]


def _conditions(question: SetQuestion) -> list[str]:
    """Return which files the query finds, as search says it; choices among words are not told."""
    return [
        one.meaning.removeprefix(_SHOWN).removesuffix(".")
        for one in parse(question.query).terms
        if one.meaning.startswith(_SHOWN)
    ]


def _order(question: SetQuestion) -> GatheredOrder:
    match question.operation:
        case "oldest" | "largest" | "smallest":
            return question.operation
        case _:
            return "newest"


def _ranked(question: SetQuestion, counts: Sequence[Counted]) -> list[Counted]:
    """Put papers in the order of their days or amounts; those that tell none come last."""
    if question.operation in ("largest", "smallest") and not question.by_amount:
        is_largest = question.operation == "largest"
        return sorted(counts, key=lambda one: one.candidate.file.size, reverse=is_largest)
    if question.by_amount:
        known = [one for one in counts if one.sum is not None]
        return sorted(
            known,
            key=lambda one: one.sum.value if one.sum else 0,
            reverse=question.operation == "largest",
        )
    dated = [one for one in counts if one.candidate.paper.day is not None]
    return sorted(
        dated,
        key=lambda one: one.candidate.paper.day or date.min,
        reverse=question.operation == "newest",
    )


def _file(one: GatheredFile) -> wire.SetFile:
    modified = datetime.fromtimestamp(one.modified_ns / 1e9).astimezone()
    return wire.SetFile(
        file_id=one.id,
        path=to_wire(one.path),
        kind=one.kind,
        modified=modified.isoformat(timespec="seconds"),
        size=one.size,
        copies=one.copies,
    )


def _paper(one: Candidate, amount: Sum | None) -> wire.SetFile:
    """Return a paper with the place and the words that say its amount."""
    paper = one.paper
    update: dict[str, object] = {
        "paper": paper.kind,
        "date": paper.day.isoformat() if paper.day else "",
        "party": paper.sender,
        "locator": one.place.as_dict(),
    }
    if amount is not None:
        update |= {
            "amount": f"{amount.value:.2f}",
            "currency": amount.currency,
            "quote": amount.quote[:_LONGEST_QUOTE],
            "locator": one.amounts[amount.start].as_dict(),
        }
    return _file(one.file).model_copy(update=update)


def _left_out(one: Refused) -> wire.LeftOut:
    return wire.LeftOut(reason=one.reason, file=_paper(one.candidate, one.candidate.paper.total))


def _numbered(files: Sequence[wire.SetFile]) -> list[wire.SetFile]:
    """Give the first files the numbers by which they are cited."""
    return [
        one.model_copy(update={"n": number}) if number <= _MOST_CITED else one
        for number, one in enumerate(files, 1)
    ]


def _today() -> date:
    return date.today()  # noqa: DTZ011 - days are those of the person
