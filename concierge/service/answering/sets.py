"""Questions about sets of files, answered from the catalog; no model writes anything."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date

from concierge.answer.sets.asked import understood
from concierge.answer.sets.deciding import is_about_set
from concierge.answer.sets.folders import folders_called
from concierge.answer.sets.question import Asked, SetQuestion
from concierge.answer.sets.saying import answered, counted
from concierge.core import wire
from concierge.core.filters import Filter, Filters
from concierge.core.gathering import GatheredOrder
from concierge.core.paths import from_wire, to_wire
from concierge.search.collecting import collected
from concierge.search.language.kinds import types_of
from concierge.search.language.query import parse
from concierge.service.answering.asking import Asking
from concierge.service.answering.paper_sets import MOST_SHOWN, PaperSets, file_of, numbered
from concierge.service.precedence import Precedence
from concierge.service.searching.near import Near
from concierge.store.catalog import Catalog

# Folders of one name are looked for among so many files.
_MOST_COMPARED = 20_000
_SHOWN = "Shown are only "


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
        self._papers = PaperSets(catalog)
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
            listed = self._listed(asked.question, wanted.within)
        if asked.sure != "sure" and not listed.total:
            return None
        return _events(asked.question, listed, began)

    def _is_sure(self, asked: Asked, wanted: wire.AskRequest, stopped: Callable[[], bool]) -> bool:
        if asked.sure != "unsure":
            return True
        return not wanted.evidence and is_about_set(wanted.question, self._asking, stopped)

    def _listed(self, question: SetQuestion, within: wire.Scope | None) -> wire.SetAnswer:
        query = question.narrowing if question.papers else question.query
        asked = collected(self._catalog.finder, parse(query).filters)
        filters = (*asked, *self._scope(within))
        if question.papers:
            listed = self._papers.listed(question, filters)
        else:
            listed = self._of_files(question, filters)
        first, *others = listed.counted
        said = [first, *_conditions(question), *others, *self._ambiguous(question, filters)]
        return listed.model_copy(update={"counted": said})

    def _of_files(self, question: SetQuestion, filters: Filters) -> wire.SetAnswer:
        order = _order(question)
        limit = question.limit if order in ("oldest", "largest", "smallest") else MOST_SHOWN
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
            files=numbered([file_of(one) for one in shown]),
        )
        copies = 0 if question.operation == "space" else gathered.places - gathered.total
        said = counted(question, listed, found=gathered.total, copies=copies)
        return listed.model_copy(update={"counted": said})

    def _scope(self, within: wire.Scope | None) -> Filters:
        """Return the condition that a file is one of those that were chosen."""
        groups = self._near.scopes(within) if within is not None else []
        return (Filter("any", groups=tuple(groups)),) if groups else ()

    def _ambiguous(self, question: SetQuestion, filters: Filters) -> list[str]:
        """Say which name of a folder is that of several."""
        named = [one.value for one in parse(question.query).terms if one.field == "in"]
        if not named:
            return []
        files = self._catalog.gathering.gathered(filters, "newest", _MOST_COMPARED).files
        paths = [from_wire(to_wire(one.path)) for one in files]
        numbers = ((name, folders_called(name, paths)) for name in named)
        return [
            f"{number:,} folders are called “{name}”; all of them count."
            for name, number in numbers
            if number > 1
        ]


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


def _conditions(question: SetQuestion) -> list[str]:
    """Say which files the query finds, as search says it; choices among words are not told."""
    meanings = (one.meaning for one in parse(question.query).terms)
    return [
        f"Counted are only {one.removeprefix(_SHOWN).removesuffix('.')}."
        for one in meanings
        if one.startswith(_SHOWN)
    ]


def _order(question: SetQuestion) -> GatheredOrder:
    match question.operation:
        case "oldest" | "largest" | "smallest":
            return question.operation
        case _:
            return "newest"


def _today() -> date:
    return date.today()  # noqa: DTZ011 - days are those of the person
