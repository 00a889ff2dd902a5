"""Rules in the words of the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.core.rule_words import clauses
from concierge.gui import words
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

WHEN: Final = {
    "arrives": QT_TRANSLATE_NOOP("rules", "a file arrives"),
    "changes": QT_TRANSLATE_NOOP("rules", "a file changes"),
    "tagged": QT_TRANSLATE_NOOP("rules", "a file is given the tag"),
    "daily": QT_TRANSLATE_NOOP("rules", "every day"),
    "weekly": QT_TRANSLATE_NOOP("rules", "every week"),
    "monthly": QT_TRANSLATE_NOOP("rules", "every month"),
    "hand": QT_TRANSLATE_NOOP("rules", "I say so"),
}
"""What a rule may wait for, as it is chosen."""

DO: Final = {
    "tag": QT_TRANSLATE_NOOP("rules", "give it the tag"),
    "collect": QT_TRANSLATE_NOOP("rules", "put it into the collection"),
    "rename": QT_TRANSLATE_NOOP("rules", "rename it to"),
    "move": QT_TRANSLATE_NOOP("rules", "move it to the folder"),
    "copy": QT_TRANSLATE_NOOP("rules", "copy it to the folder"),
    "notify": QT_TRANSLATE_NOOP("rules", "tell me"),
    "open": QT_TRANSLATE_NOOP("rules", "open it"),
}
"""What a rule may do, as it is chosen."""

HINTS: Final = {
    "tag": "work/acme",
    "collect": QT_TRANSLATE_NOOP("rules", "To read"),
    "rename": "{date:%Y-%m} {sender}",
    "move": "Invoices/{sender}/{year}",
    "copy": "Archive/{year}",
    "notify": QT_TRANSLATE_NOOP("rules", "What you are told"),
}
"""An example of what stands behind it."""

_STEPS: Final = {
    "tag": QT_TRANSLATE_NOOP("rules", "gets the tag %1"),
    "collect": QT_TRANSLATE_NOOP("rules", "goes into %1"),
    "rename": QT_TRANSLATE_NOOP("rules", "is called %1"),
    "move": QT_TRANSLATE_NOOP("rules", "goes to %1"),
    "copy": QT_TRANSLATE_NOOP("rules", "is copied to %1"),
    "notify": QT_TRANSLATE_NOOP("rules", "is told of"),
    "open": QT_TRANSLATE_NOOP("rules", "is opened"),
}


def said(text: str) -> str:
    """Return words of the tables above in the person's language."""
    return translate("rules", text)


def sentence(rule: wire.Rule) -> str:
    """Return a rule as a sentence."""
    parts = clauses(rule)
    if parts.condition:
        whole = translate("rules", "%1, %2, then %3.").replace("%2", told(parts.condition), 1)
    else:
        whole = translate("rules", "%1, %3.")
    whole = whole.replace("%1", told(parts.when), 1).replace("%3", _listed(parts.then), 1)
    stops = translate("rules", "Later rules pass over it.")
    return f"{whole} {stops}" if parts.stops else whole


def steps(file: wire.PlannedFile) -> str:
    """Return what happens to a file."""
    if file.skipped:
        return translate("rules", "left as it is: %1").replace("%1", told(file.skipped))
    return ", ".join(map(_step, file.steps))


def came_to(run: wire.RuleRun) -> str:
    """Return what a run came to, and when it was."""
    parts = [translate("rules", "%Ln file(s) done", "", run.files)]
    if run.skipped:
        parts.append(translate("rules", "%Ln skipped", "", run.skipped))
    if run.failed:
        parts.append(translate("rules", "%Ln failed", "", run.failed))
    if run.undone:
        parts.append(translate("rules", "undone"))
    return f"{words.ago(run.at)}: {', '.join(parts)}"


def problem_of(text: str) -> str:
    """Return why something was not done with a file, after its name."""
    name, colon, why = text.partition(": ")
    return f"{name}{colon}{told(why)}"


def _listed(parts: Sequence[str]) -> str:
    *first, last = map(told, parts)
    if not first:
        return last
    both = translate("rules", "%1 and %2").replace("%2", last, 1)
    return both.replace("%1", ", ".join(first), 1)


def _step(step: wire.PlannedStep) -> str:
    value = step.value
    if step.do == "rename":
        value = shown(from_wire(value).name)
    elif step.do in ("move", "copy"):
        value = shown(from_wire(value))
    return translate("rules", _STEPS[step.do]).replace("%1", value, 1)
