"""What is drawn of the library: each figure a title, a shape and its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from concierge.core import wire
from concierge.core.errors import Category
from concierge.core.paths import shown
from concierge.core.records import TextState
from concierge.gui import naming, words
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

Shape = Literal["rows", "columns", "area"]

_MOST_ROWS = 10
_STATES = ("indexed", "waiting", "failed", "excluded", "missing")
# Title, and what the labels are.
_TITLES = {
    "kinds": (
        QT_TRANSLATE_NOOP("Figures", "By kind"),
        QT_TRANSLATE_NOOP("Figures", "Kind"),
    ),
    "folders": (
        QT_TRANSLATE_NOOP("Figures", "By folder"),
        QT_TRANSLATE_NOOP("Figures", "Folder"),
    ),
    "years": (
        QT_TRANSLATE_NOOP("Figures", "By year of the last change"),
        QT_TRANSLATE_NOOP("Figures", "Year"),
    ),
    "growth": (
        QT_TRANSLATE_NOOP("Figures", "Growth of the index"),
        QT_TRANSLATE_NOOP("Figures", "Month"),
    ),
    "languages": (
        QT_TRANSLATE_NOOP("Figures", "By language"),
        QT_TRANSLATE_NOOP("Figures", "Language"),
    ),
    "health": (
        QT_TRANSLATE_NOOP("Figures", "How files stand"),
        QT_TRANSLATE_NOOP("Figures", "State"),
    ),
    "endings": (
        QT_TRANSLATE_NOOP("Figures", "By ending"),
        QT_TRANSLATE_NOOP("Figures", "Ending"),
    ),
}
_MOST_YEARS = 60
_TERMS = {
    "waiting": "is:waiting",
    "failed": "is:failed",
    "excluded": "is:excluded",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One bar of a figure, or one point.

    Attributes:
        value: As the index has it.
        label: The same for people.
        files: How many files.
        bytes: How many bytes, or 0 where they were not counted.
        term: What finds these files, or "".
        state: The state whose files the ledger lists, or "".
    """

    value: str
    label: str
    files: int
    bytes: int = 0
    term: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something to be drawn, or shown as a table.

    Attributes:
        id: Its name in files.
        title: Its name for people.
        shape: Bars side by side, bars one below the other, or a line over time.
        parts: In their order.
        first: What the labels are.
    """

    id: str
    title: str
    shape: Shape
    parts: tuple[Part, ...]
    first: str

    @property
    def largest(self) -> int:
        """The most files of any part."""
        return max((part.files for part in self.parts), default=0)

    @property
    def summary(self) -> str:
        """The figure in one sentence, for those who do not see it."""
        told = (f"{part.label} {words.number(part.files)}" for part in self.parts[:_MOST_ROWS])
        return ", ".join(told)


def figures_of(known: wire.Insights) -> list[Figure]:
    """Return the figures of a library that have something to show."""
    made = [
        _kinds(known),
        _folders(known),
        _years(known),
        _growth(known),
        _languages(known),
        _health(known),
        _extensions(known),
    ]
    return [figure for figure in made if figure.parts]


def _kinds(known: wire.Insights) -> Figure:
    parts = _parts(known.by_kind, lambda one: words.kind(one.value))
    return _figure("kinds", "rows", parts)


def _folders(known: wire.Insights) -> Figure:
    parts = _parts(known.by_folder, lambda one: shown(one.label))
    return _figure("folders", "rows", parts)


def _languages(known: wire.Insights) -> Figure:
    def called(one: wire.Share) -> str:
        unknown = translate("Figures", "Not known")
        return naming.language(one.value, one.label) if one.value else unknown

    parts = _parts(known.by_language, called)
    return _figure("languages", "rows", parts)


def _extensions(known: wire.Insights) -> Figure:
    other = translate("Figures", "Without or other")
    parts = _parts(known.by_extension, lambda one: one.label or other)
    return _figure("endings", "rows", parts)


def _years(known: wire.Insights) -> Figure:
    """Return the years; those between without files are there, too, so that time is even."""
    by_year = {int(one.value): one for one in known.by_year if one.value.isdigit()}
    years: Iterable[int] = sorted(by_year)
    if by_year and max(by_year) - min(by_year) < _MOST_YEARS:
        years = range(min(by_year), max(by_year) + 1)
    shares = [
        by_year.get(year) or wire.Share(value=str(year), label=str(year), files=0) for year in years
    ]
    parts = tuple(_part(one, one.label) for one in shares)
    return _figure("years", "columns", parts)


def _growth(known: wire.Insights) -> Figure:
    """Return how many files there were at the end of each month."""
    totals = accumulate(one.files for one in known.growth)
    months = [
        Part(one.value, _month(one.value), total)
        for one, total in zip(known.growth, totals, strict=True)
    ]
    # From the month before the first, when there were none: one point makes no line.
    before = [_empty_month_before(months[0].value)] if months else []
    parts = (*before, *months)
    return _figure("growth", "area", parts)


def _health(known: wire.Insights) -> Figure:
    """Return how files stand, then why the words of some are not all known."""
    reasons = sorted(
        (name for name in known.health if name not in _STATES), key=lambda name: -known.health[name]
    )
    parts = tuple(
        Part(
            name,
            naming.standing(name),
            known.health[name],
            term=_TERMS.get(name, ""),
            state=_listed_as(name),
        )
        for name in (*_STATES, *reasons)
        if known.health.get(name)
    )
    return _figure("health", "rows", parts)


def _listed_as(name: str) -> str:
    """Return the state under which the ledger lists files that stand so, or ""."""
    if name in _STATES:
        return name
    why_not_read = {str(one) for one in Category} - {str(one) for one in TextState}
    return "failed" if name in why_not_read else ""


def _figure(name: str, shape: Shape, parts: tuple[Part, ...]) -> Figure:
    title, first = (translate("Figures", text) for text in _TITLES[name])
    return Figure(name, title, shape, parts, first)


def _parts(shares: Sequence[wire.Share], called: Callable[[wire.Share], str]) -> tuple[Part, ...]:
    return tuple(_part(one, called(one)) for one in shares)


def _part(share: wire.Share, label: str) -> Part:
    return Part(share.value, label, share.files, share.bytes, share.term)


def _empty_month_before(value: str) -> Part:
    year, _, month = value.partition("-")
    before = QDate(int(year), int(month), 1).addMonths(-1)
    name = f"{before.year()}-{before.month():02}"
    return Part(name, _month(name), 0)


def _month(value: str) -> str:
    year, _, month = value.partition("-")
    day = QDate(int(year), int(month), 1)
    return QLocale().toString(day, "MMM yyyy")


def shown_parts(figure: Figure) -> tuple[Part, ...]:
    """Return the parts there is room for in a drawing; tables have all."""
    return figure.parts[:_MOST_ROWS] if figure.shape == "rows" else figure.parts


def total_of(parts: Iterable[Part]) -> int:
    """Return how many files parts have together."""
    return sum(part.files for part in parts)
