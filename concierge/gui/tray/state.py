"""What the icon in the panel says: one sign and one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.gui import words
from concierge.gui.look.emblem import TrayState
from concierge.gui.standing import standing_of
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.core import wire

# Each stage with its icon, in the order in which files go through them.
STAGES = {
    "named": (QT_TRANSLATE_NOOP("tray", "Names"), "list"),
    "text": (QT_TRANSLATE_NOOP("tray", "Words"), "text"),
    "meaning": (QT_TRANSLATE_NOOP("tray", "Meaning"), "spark"),
    "deep": (QT_TRANSLATE_NOOP("tray", "Scans and speech"), "scan"),
}


def sign_of(status: wire.Status | None, away: bool, seen: int) -> TrayState:
    """Return the sign beside the icon.

    Args:
        status: The newest that the service told, or none yet.
        away: Whether the service is gone.
        seen: How many failures the person knows of; more ask for attention.
    """
    if away:
        return "attention"
    if status is None:
        return "working"
    if status.paused:
        return "paused"
    if status.busy:
        return "working"
    return "attention" if status.files.failed > seen else "fresh"


def sentence_of(status: wire.Status | None, away: bool) -> str:
    """Return how things stand, and what failed."""
    sentence = standing_of(status, away).text
    if away or status is None or not status.files.failed:
        return sentence
    failed = QCoreApplication.translate(
        "tray", "%Ln file(s) with problems", "", status.files.failed
    )
    return f"{sentence} · {failed}"


def progress_of(stage: str, counts: wire.StageCounts) -> str:
    """Return how far a stage is, in a line of a menu; "" where it never had anything to do."""
    name = QCoreApplication.translate("tray", STAGES[stage][0])
    if counts.waiting:
        return f"{name}: {_waiting(counts)}"
    if not counts.done:
        return ""
    done = QCoreApplication.translate("tray", "%Ln done", "", counts.done)
    return f"{name}: {done}"


def _waiting(counts: wire.StageCounts) -> str:
    waiting = QCoreApplication.translate("tray", "%Ln waiting", "", counts.waiting)
    if counts.held:
        return f"{waiting} ({told(counts.held)})"
    if counts.seconds_left is None:
        return waiting
    return f"{waiting}, {words.time_left(counts.seconds_left)}"
