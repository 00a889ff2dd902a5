"""How one may go on after an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import from_wire, shown
from concierge.gui.ask.exchange import Exchange, Within

if TYPE_CHECKING:
    from concierge.core import wire

_LONGEST = 60

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


def suggestions(exchange: Exchange) -> list[Suggestion]:
    """Return ways to go on from an answer that need no asking of the service."""
    if exchange.found_nothing:
        return _without_answer(exchange)
    first: dict[int, wire.Citation] = {}
    for source in exchange.quotes.values():
        first.setdefault(source.file_id, source)
    return _about_file(list(first.values()))


def _without_answer(exchange: Exchange) -> list[Suggestion]:
    found = []
    if exchange.within is not None:
        text = translate("ask", "Ask all files")
        found.append(Suggestion(text, "everything", "ask", question=exchange.understood))
    text = translate("ask", "Search for these words")
    return [*found, Suggestion(text, "search", "search", question=exchange.understood)]


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


def further(questions: Iterable[wire.FurtherQuestion]) -> list[Suggestion]:
    """Return questions that were tried as ways to go on."""
    from concierge.core import wire

    return [
        Suggestion(
            shown(one.text),
            "ask",
            "ask",
            question=one.text,
            within=Within(
                _short(from_wire(one.path).name), wire.Scope(file_ids=[one.file_id]), "document"
            ),
        )
        for one in questions
    ]


def _short(text: str) -> str:
    text = shown(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
