"""What the engine says, in the words of the person's language.

The engine speaks English; the API and the command line hand that on as it is. The window
knows its sentences as templates, each with its translation. What stands in their places is
taken over: a name in ``{}`` as it is, a count in ``{n}`` and a time in ``{time}`` as the
language writes them, and what the engine said itself, in ``{told}``, translated again.
What nobody knows stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from concierge.core.errors import ConciergeError
from concierge.gui import words
from concierge.gui.told import (
    embedding,
    file_managers,
    journal,
    models,
    queries,
    reading,
    requests,
    rules,
    service,
    sets,
    standings,
    tags,
)

TEMPLATES: Final = (
    *standings.SENTENCES,
    *reading.SENTENCES,
    *service.SENTENCES,
    *requests.SENTENCES,
    *models.SENTENCES,
    *embedding.SENTENCES,
    *queries.SENTENCES,
    *sets.SENTENCES,
    *journal.SENTENCES,
    *file_managers.SENTENCES,
    *rules.SENTENCES,
    *tags.SENTENCES,
)

_LONGEST = 4000  # characters; what is longer is no sentence of the engine
_DEEPEST = 4  # sentences within sentences
_JOINED = 4  # sentences that one template may hold, with the full stops in names
_REMEMBERED = 1024
_PLACE = re.compile(r"(\{\w*\})")
_BETWEEN = re.compile(r"(?<=[.!?…]) (?=\S)")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_DAY = re.compile(r"(?P<day>\d\d) (?P<month>[A-Z][a-z]+), (?P<clock>\d\d:\d\d)")
_YEAR = re.compile(r"[,،]?\s*y+\s*")
_WEEKDAY = re.compile(r"^dddd[,،]?\s*|[,،]?\s*dddd")
_LEAP_YEAR = 2000  # any day of it can be written


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence with places in it.

    Attributes:
        source: As the translator knows it.
        texts: What stands before, between and after the places.
        places: The places in their order.
    """

    source: str
    texts: tuple[str, ...]
    places: tuple[str, ...]

    @classmethod
    def of(cls, source: str) -> _Template:
        """Take a template apart."""
        parts = _PLACE.split(source)
        return cls(source, tuple(parts[::2]), tuple(parts[1::2]))

    def values(self, sentence: str) -> tuple[str, ...] | None:
        """Return what stands in the places of a sentence, or None when it is another one."""
        first, last = self.texts[0], self.texts[-1]
        if not (sentence.startswith(first) and sentence.endswith(last)):
            return None
        at, end = len(first), len(sentence) - len(last)
        found = []
        # From left to right, and never back: this takes no longer than reading the sentence.
        for text in self.texts[1:-1]:
            next_at = sentence.find(text, at + 1, end)
            if next_at < 0:
                return None
            found.append(sentence[at:next_at])
            at = next_at + len(text)
        found.append(sentence[at:end])
        return tuple(found) if all(map(_fits, self.places, found)) else None


def told(sentence: str) -> str:
    """Return what the engine says in the person's language, as far as it is known.

    Args:
        sentence: One sentence, several, or a part of one; lines stay lines.
    """
    if len(sentence) > _LONGEST:
        return sentence
    return "\n".join(_line(line, 0) for line in sentence.split("\n"))


def problem(error: ConciergeError) -> str:
    """Return what went wrong and what to do, in the person's language."""
    return f"{told(error.message)} {told(error.advice)}".strip()


def sentence(fragment: str) -> str:
    """Return what the engine says as part of a sentence, to stand by itself."""
    text = told(fragment)
    return text[:1].upper() + text[1:]


def _line(line: str, depth: int) -> str:
    """Translate sentence by sentence, each as short as it is known.

    A name may hold full stops, so that where a sentence ends shows only when it is known.
    """
    sentences = _BETWEEN.split(line)
    said = []
    while sentences:
        known, count = _beginning(sentences, depth)
        said.append(known)
        del sentences[:count]
    return " ".join(said)


def _beginning(sentences: Sequence[str], depth: int) -> tuple[str, int]:
    """Translate the first sentence; return it and how many of the pieces it is made of."""
    exact, _ = _known()
    for count, last in enumerate(sentences[:_JOINED], start=1):
        if count > 1 and last in exact:  # no part of what is before it
            break
        known = _whole(" ".join(sentences[:count]), depth)
        if known is not None:
            return known, count
    return sentences[0], 1


def _whole(sentence: str, depth: int) -> str | None:
    """Translate what is one template; None when there is none."""
    found = _found(sentence)
    if found is not None:
        source, places, values = found
        written = iter(map(_written, places, values, [depth] * len(places)))
        return _filled(QCoreApplication.translate("told", source), places, written)
    head, colon, rest = sentence.partition(": ")
    exact, _ = _known()
    inside = depth and (_found(head) or _found(rest))
    if colon and (head in exact or inside):  # a reason and its cause
        return f"{_line(head, depth)}: {_line(rest, depth)}"
    return None


@lru_cache(maxsize=_REMEMBERED)
def _found(sentence: str) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    """Return the template of a sentence, its places, and what stands in them."""
    exact, templates = _known()
    if sentence in exact:
        return sentence, (), ()
    for template in templates:
        values = template.values(sentence)
        if values is not None:
            return template.source, template.places, values
    return None


@cache
def _known() -> tuple[frozenset[str], tuple[_Template, ...]]:
    """Return the sentences without places, and those with places, the most precise first."""
    templates = [_Template.of(source) for source in TEMPLATES if _PLACE.search(source)]
    templates.sort(key=lambda one: sum(map(len, one.texts)), reverse=True)
    return frozenset(TEMPLATES), tuple(templates)


def _filled(text: str, places: tuple[str, ...], written: Iterator[str]) -> str:
    """Put values into a translation; equal places are filled in the order of the source."""
    values: dict[str, list[str]] = {}
    for place, value in zip(places, written, strict=True):
        values.setdefault(place, []).append(value)
    # Split, not replaced: a value may look like a place.
    return "".join(values[part].pop(0) if values.get(part) else part for part in _PLACE.split(text))


def _fits(place: str, value: str) -> bool:
    if place == "{n}":
        return _NUMBER.fullmatch(value) is not None
    return bool(value)


def _written(place: str, value: str, depth: int) -> str:
    """Return what stands in a place as the language writes it."""
    if place == "{n}":
        return words.number(int(value.replace(",", "")))
    if place == "{time}":
        return _time(value)
    if place == "{told}" and depth < _DEEPEST:
        return _line(value, depth + 1)
    return value


def _time(text: str) -> str:
    """Write "14:00", "02 March, 14:00" or a time in ISO 8601."""
    if found := _DAY.fullmatch(text):
        return f"{_day(found['day'], found['month'])}, {found['clock']}"
    try:
        return words.moment(text) if "T" in text else text
    except ValueError:
        return text


def _day(day: str, month: str) -> str:
    try:
        when = datetime.strptime(f"{_LEAP_YEAR} {day} {month}", "%Y %d %B")  # noqa: DTZ007
    except ValueError:
        return f"{day} {month}"
    locale = QLocale()
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    pattern = _YEAR.sub("", pattern).strip()
    return locale.toString(QDate(when.year, when.month, when.day), pattern)
