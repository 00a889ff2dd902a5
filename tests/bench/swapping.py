"""Sentences of documents, and the same with a number, date or name of another one in it."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from concierge.answer.citations import Quote
from concierge.answer.support import check
from concierge.core.protocols import Embedder, Passage
from concierge.core.records import Locator
from concierge.core.sentences import Sentence, split
from tests.bench.report import Row

SENTENCES = 200
LEAST_PASSED, LEAST_MARKED = 0.9, 0.95
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*")


@dataclass(frozen=True, slots=True)
class Swapped:
    """A sentence that holds an answer.

    Attributes:
        question: What it answers.
        context: The paragraph that it stands in.
        sentence: As it stands there.
        false: With a number, date or name of another paragraph in place of its own.
    """

    question: str
    context: str
    sentence: Sentence
    false: str


def rows(folder: Path, embedder: Embedder) -> list[Row]:
    """Say how many true sentences count as supported, and how many false ones are marked.

    Args:
        folder: Holds ``qa.jsonl`` with the paragraph of each question.
        embedder: As answers use it.
    """
    some = list(_swapped(folder))[:SENTENCES]
    passed = sum(_supported(one, one.sentence.text, embedder) for one in some) / len(some)
    marked = sum(not _supported(one, one.false, embedder) for one in some) / len(some)
    return [
        _row(f"support marks: {len(some)} true sentences that pass", passed, LEAST_PASSED),
        _row("support marks: the same with something swapped, marked", marked, LEAST_MARKED),
    ]


def _row(what: str, share: float, least: float) -> Row:
    return Row(what, f"{100 * share:.1f} %", "", None, f"{100 * least:.0f} %", share >= least)


def _supported(one: Swapped, text: str, embedder: Embedder) -> bool:
    """Say whether a sentence counts as supported by its paragraph."""
    passage = Passage(1, 1, "/a.txt", Locator(), one.context)
    quotes = [Quote(passage, sentence) for sentence in split(one.context)]
    quotes.sort(key=lambda quote: quote.sentence.start != one.sentence.start)
    checked = check(one.question, text, quotes, embedder)
    return all(each.quote is not None and not each.strange for each in checked)


def _swapped(folder: Path) -> Iterator[Swapped]:
    """Yield sentences in an order that looks random and is always the same."""
    lines = (folder / "qa.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [one for one in map(json.loads, lines) if not one["is_impossible"]]
    dice = random.Random(3)
    dice.shuffle(asked)
    others: dict[str, list[str]] = {}
    for one in asked:
        others.setdefault(one["doc_id"], []).append(one["context"])
    seen: set[str] = set()
    for one in asked:
        at = one["answer_start_in_context"]
        found = [each for each in split(one["context"]) if each.start <= at < each.end]
        if not found or found[0].text in seen:
            continue
        seen.add(found[0].text)
        false = _with_another(found[0].text, others[one["doc_id"]], dice)
        if false:
            yield Swapped(one["question"], one["context"], found[0], false)


def _with_another(text: str, contexts: Sequence[str], dice: random.Random) -> str:
    """Put a number or name of other paragraphs in place of one in a sentence."""
    kinds = [kind for kind in (_NUMBER, _NAME) if kind.search(text)]
    if not kinds:
        return ""
    kind = dice.choice(kinds)
    own = dice.choice(list(kind.finditer(text)))
    pool = sorted({word for context in contexts for word in kind.findall(context)})
    fitting = [word for word in pool if word not in text and own.group() not in word]
    if not fitting:
        return ""
    return text[: own.start()] + dice.choice(fitting) + text[own.end() :]
