"""A conversation as Markdown, with the sources of each answer below it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import from_wire, shown
from concierge.gui import words
from concierge.gui.ask.exchange import Exchange
from concierge.gui.told import told

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(exchange: Exchange) -> str:
    """Return a question, its answer and the sources the answer names."""
    parts = [f"**{_plain(exchange.question)}**", _understood(exchange), exchange.text.strip()]
    if exchange.listed is not None:
        parts.append(_plain(" ".join(map(told, exchange.listed.counted))))
        parts.append(
            f"`{exchange.listed.query.replace('`', ' ')}`" if exchange.listed.query else ""
        )
    named = _named(exchange)
    if named:
        head = QCoreApplication.translate("ask", "Sources")
        parts.append(f"{head}:\n\n" + "\n".join(named))
    return "\n\n".join(part for part in parts if part) + "\n"


def whole(exchanges: Iterable[Exchange]) -> str:
    """Return all questions with their answers."""
    return "\n---\n\n".join(markdown(one) for one in exchanges if one.text)


def _understood(exchange: Exchange) -> str:
    if not exchange.rewritten:
        return ""
    said = QCoreApplication.translate("QuestionLine", "Understood as: %1")
    return f"*{_plain(said.replace('%1', exchange.rewritten))}*"


def _named(exchange: Exchange) -> list[str]:
    """Return the sources that the answer cites, or all evidence while it is not checked."""
    cited = exchange.answer.citations if exchange.answer else exchange.sources
    lines = []
    for source in sorted(cited, key=lambda one: one.n):
        file = from_wire(source.path)
        link = file.as_uri() if file.is_absolute() else ""
        name = f"[{_plain(shown(file.name))}](<{link}>)" if link else _plain(shown(file.name))
        place = words.place(source.locator)
        where = f"{name}, {_plain(place)}" if place else name
        said = f": “{_plain(' '.join(source.quote.split()))}”" if source.quote else ""
        lines.append(f"{source.n}. {where}{said}")
    return lines


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
