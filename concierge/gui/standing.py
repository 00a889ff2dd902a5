"""How the index stands, as a state and one sentence; the status line and the tray show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from concierge.gui import words
from concierge.gui.told import sentence, told

if TYPE_CHECKING:
    from concierge.core import wire

State = Literal["starting", "lost", "fresh", "working", "paused"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One sentence, and what kind of news it is."""

    state: State
    text: str


def standing_of(status: wire.Status | None, away: bool = False) -> Standing:
    """Return how things stand.

    Args:
        status: The newest that the service told, or none yet.
        away: Whether the service is gone.
    """
    if away:
        return Standing("lost", _tr("The service is away; it comes back by itself"))
    if status is None:
        return Standing("starting", _tr("The service is starting…"))
    if status.paused:
        return Standing("paused", sentence(status.paused))
    if status.busy:
        return Standing("working", _working(status))
    return _at_rest(status)


def _at_rest(status: wire.Status) -> Standing:
    files = QCoreApplication.translate("standing", "%n file(s)", "", status.files.indexed)
    held = next((stage.held for stage in status.stages.values() if stage.held), "")
    if status.files.waiting and held:
        waiting = QCoreApplication.translate("standing", "%n wait(s)", "", status.files.waiting)
        return Standing("fresh", f"{files} · {waiting}: {told(held)}")
    if not status.files.indexed:
        return Standing("fresh", _tr("Nothing is in the index yet"))
    return Standing("fresh", _tr("Up to date · {}").format(files))


def _working(status: wire.Status) -> str:
    if not status.files.waiting:
        if status.embedding.doing:
            return _renewing(status.embedding)
        return _tr("Looking for changes…")
    reading = QCoreApplication.translate("standing", "Reading %n file(s)", "", status.files.waiting)
    if status.seconds_left is None:
        return f"{reading}…"
    return f"{reading}, {words.time_left(status.seconds_left)}"


def _renewing(embedding: wire.Embedding) -> str:
    said = _tr("Making ready {}").format(embedding.next)
    if embedding.seconds_left is None:
        return f"{said}…"
    return f"{said}, {words.time_left(embedding.seconds_left)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("standing", text)
