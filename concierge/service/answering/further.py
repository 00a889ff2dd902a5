"""What to ask next: questions that were tried, so that the files are known to answer them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from concierge.answer.further import about_file, about_heading, about_sentences, is_german
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.near import Stretch
from concierge.core.paths import from_wire, shown
from concierge.service.answering.conversing import Answer
from concierge.service.searching.near import Near
from concierge.store.catalog import Catalog

_LONGEST_S = 3.0
_WANTED, _TRIED = 3, 12  # questions
_OF_ONE_FILE = 2  # of those that are offered
_FILES, _NEAR = 3, 2
_PASSAGES = 24  # of a file, evenly spread
_AROUND = 6  # passages that are read for what they are about


@dataclass(frozen=True, slots=True)
class Further:
    """Makes questions of the headings and passages of cited files, and of files near them.

    Attributes:
        catalog: Passages of files.
        near: Files that are near others.
    """

    catalog: Catalog
    near: Near

    def questions(self, wanted: wire.FurtherRequest, answer: Answer) -> wire.FurtherReply:
        """Return questions that the evidence stage found an answer to, within a time limit.

        Args:
            wanted: What was asked and cited.
            answer: Answers a question that stands alone.
        """
        end = time.monotonic() + _LONGEST_S
        known = {_key(one) for one in (wanted.question, *wanted.asked)}
        quotes = {source.quote for source in wanted.cited}
        found: list[wire.FurtherQuestion] = []
        for tried, question in enumerate(self._candidates(wanted)):
            if tried >= _TRIED or len(found) >= _WANTED or time.monotonic() > end:
                break
            of_file = sum(one.file_id == question.file_id for one in found)
            if _key(question.text) in known or of_file >= _OF_ONE_FILE:
                continue
            quote = _evidence(question, answer, end)
            if quote and quote not in quotes:
                known.add(_key(question.text))
                quotes.add(quote)
                found.append(question)
        return wire.FurtherReply(questions=found)

    def _candidates(self, wanted: wire.FurtherRequest) -> Iterator[wire.FurtherQuestion]:
        """Yield questions, one of each cited file in turn, then of files near the first."""
        german = is_german(wanted.question)
        first: dict[int, wire.Citation] = {}
        for source in wanted.cited:
            first.setdefault(source.file_id, source)
        sources = list(first.values())[:_FILES]
        rows = [self._of_file(source, german) for source in sources]
        while rows:
            for row in list(rows):
                question = next(row, None)
                if question is None:
                    rows.remove(row)
                else:
                    yield question
        for source in sources[:1]:
            yield from self._of_neighbours(source, german, set(first))

    def _of_file(self, source: wire.Citation, german: bool) -> Iterator[wire.FurtherQuestion]:
        stretches = self._stretches(source.file_id)
        near = sorted(stretches, key=lambda one: _distance(one, source, stretches))
        headings = dict.fromkeys(
            one.locator.heading or "" for one in near if source.quote not in one.text
        )
        headings.pop(str(source.locator.get("heading", "")), None)
        texts = [about_heading(heading, german) for heading in headings]
        texts += about_sentences((one.text for one in near[:_AROUND]), german)
        for text in dict.fromkeys(filter(None, texts)):
            yield wire.FurtherQuestion(text=text, file_id=source.file_id, path=source.path)

    def _of_neighbours(
        self, source: wire.Citation, german: bool, but: set[int]
    ) -> Iterator[wire.FurtherQuestion]:
        try:
            hits = self.near.similar(source.file_id, _NEAR + len(but)).hits
        except ConciergeError:  # gone since
            return
        for hit in [one for one in hits if one.file_id not in but][:_NEAR]:
            name = hit.title or shown(from_wire(hit.path).stem)
            yield wire.FurtherQuestion(
                text=about_file(name, german), file_id=hit.file_id, path=hit.path
            )

    def _stretches(self, file_id: int) -> Sequence[Stretch]:
        """Return passages of a file; none of one that is gone."""
        try:
            content = self.catalog.near.neighbour(file_id).content_id
        except ConciergeError:
            return []
        if content is None:
            return []
        ids = self.catalog.near.sample([content], _PASSAGES).get(content, [])
        return self.catalog.near.stretches(ids)


def _distance(one: Stretch, source: wire.Citation, known: Sequence[Stretch]) -> int:
    """Return how far a passage stands from the cited one, in characters."""
    cited = next((other.start for other in known if source.quote in other.text), 0)
    return abs(one.start - cited)


def _evidence(question: wire.FurtherQuestion, answer: Answer, end: float) -> str:
    """Return the words that answer a question, or nothing where none do."""
    wanted = wire.AskRequest(
        question=question.text, within=wire.Scope(file_ids=[question.file_id]), evidence=True
    )
    try:
        for event in answer(wanted, (), lambda: time.monotonic() > end):
            if event.answer is not None and event.answer.citations:
                return event.answer.citations[0].quote
    except ConciergeError:  # a suggestion less
        return ""
    return ""


def _key(question: str) -> str:
    return " ".join(question.casefold().split()).rstrip("?")
