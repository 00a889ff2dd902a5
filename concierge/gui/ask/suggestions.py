"""How one may go on after an answer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import from_wire, shown
from concierge.gui.ask.exchange import Exchange, Within

if TYPE_CHECKING:
    from concierge.core import wire

_QUESTIONS = 3
_LONGEST = 60
_TABLES = frozenset({".csv", ".tsv"})

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to go on.

    Attributes:
        text: What it is called.
        icon: Name of its icon.
        does: Shows a file, looks for files like it, asks a question, or searches.
        source: What it is about.
        question: What is asked or searched for.
        within: The only files asked.
    """

    text: str
    icon: str
    does: Literal["show", "similar", "ask", "search"]
    source: wire.Citation | None = None
    question: str = ""
    within: Within | None = None


def suggestions(exchange: Exchange, asked: Collection[str]) -> list[Suggestion]:
    """Return ways to go on from an answer.

    Args:
        exchange: The question and its answer.
        asked: Questions that were asked already.
    """
    if exchange.found_nothing:
        return _without_answer(exchange)
    first: dict[int, wire.Citation] = {}
    for source in exchange.quotes.values():
        first.setdefault(source.file_id, source)
    questions = [one for one in _questions(exchange) if one.question not in asked]
    return [*_about_file(list(first.values())), *questions[:_QUESTIONS]]


def _without_answer(exchange: Exchange) -> list[Suggestion]:
    found = []
    if exchange.within is not None:
        text = translate("ask", "Ask all files")
        found.append(Suggestion(text, "everything", "ask", question=exchange.question))
    text = translate("ask", "Search for these words")
    return [*found, Suggestion(text, "search", "search", question=exchange.question)]


def _about_file(sources: list[wire.Citation]) -> list[Suggestion]:
    if not sources:
        return []
    best = sources[0]
    name = _short(from_wire(best.path).name)
    show, like = translate("ask", "Show all of %1"), translate("ask", "Find files like %1")
    return [
        Suggestion(show.replace("%1", name), "preview", "show", best),
        Suggestion(like.replace("%1", name), "similar", "similar", best),
    ]


def _questions(exchange: Exchange) -> list[Suggestion]:
    """Return questions built from the headings and names of the sources, one for each."""
    from concierge.core import wire

    found: dict[str, Suggestion] = {}
    for source in exchange.quotes.values():
        name = _short(from_wire(source.path).name)
        heading = _short(str(source.locator.get("heading", "")))
        if heading:
            text = translate("ask", "What does “%1” say?").replace("%1", heading)
        elif _is_table(source):
            continue  # its rows do not say what it is about, and the answer would be none
        else:
            text = translate("ask", "What is “%1” about?").replace("%1", name)
        within = Within(name, wire.Scope(file_ids=[source.file_id]), "document")
        found.setdefault(text, Suggestion(text, "ask", "ask", source, text, within))
    return list(found.values())


def _is_table(source: wire.Citation) -> bool:
    return "sheet" in source.locator or from_wire(source.path).suffix.lower() in _TABLES


def _short(text: str) -> str:
    text = shown(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
