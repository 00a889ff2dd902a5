"""What settings and their choices are called, in the person's language.

Titles and descriptions come from the declarations and are translated here; only what the
choices mean, which is one word there, is spelled out.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from concierge.core import wire
from concierge.gui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "settings"

_COMMAND = re.compile(r"`([^`]*)`")

_LEFT_OUT = QT_TRANSLATE_NOOP(
    "settings", "Found by name only; folders of this kind are not entered."
)
# Setting, choice: what it is called, and what it means.
_CHOICES = {
    ("mode", "full"): (
        QT_TRANSLATE_NOOP("settings", "At full speed"),
        QT_TRANSLATE_NOOP("settings", "Always with everything this computer has."),
    ),
    ("mode", "polite"): (
        QT_TRANSLATE_NOOP("settings", "Politely"),
        QT_TRANSLATE_NOOP("settings", "With about half a core while you use the computer."),
    ),
    ("mode", "mains"): (
        QT_TRANSLATE_NOOP("settings", "Politely, and not on battery"),
        QT_TRANSLATE_NOOP("settings", "Reading waits until the computer is plugged in."),
    ),
    ("deep_when", "always"): (
        QT_TRANSLATE_NOOP("settings", "Always"),
        QT_TRANSLATE_NOOP("settings", "Scans and speech are read like everything else."),
    ),
    ("deep_when", "mains"): (
        QT_TRANSLATE_NOOP("settings", "Not on battery"),
        QT_TRANSLATE_NOOP("settings", "They wait until the computer is plugged in."),
    ),
    ("deep_when", "idle"): (
        QT_TRANSLATE_NOOP("settings", "While nobody uses the computer"),
        QT_TRANSLATE_NOOP("settings", "And not on battery."),
    ),
    ("search_by", "anything"): (
        QT_TRANSLATE_NOOP("settings", "Names, words and meaning"),
        QT_TRANSLATE_NOOP("settings", "What says the same in other words is found, too."),
    ),
    ("search_by", "words"): (
        QT_TRANSLATE_NOOP("settings", "Names and words"),
        QT_TRANSLATE_NOOP("settings", "Only what holds the very words; as quick as typing."),
    ),
    ("search_by", "meaning"): (
        QT_TRANSLATE_NOOP("settings", "Meaning"),
        QT_TRANSLATE_NOOP("settings", "Only what is about the same, whatever its words."),
    ),
    ("share_tags", "off"): (
        QT_TRANSLATE_NOOP("settings", "Not at all"),
        QT_TRANSLATE_NOOP("settings", "Tags stay in the encrypted index."),
    ),
    ("share_tags", "read"): (
        QT_TRANSLATE_NOOP("settings", "Take over the system's"),
        QT_TRANSLATE_NOOP(
            "settings", "Tags of Dolphin or the Finder become tags here; Windows has none."
        ),
    ),
    ("share_tags", "both"): (
        QT_TRANSLATE_NOOP("settings", "Both ways"),
        QT_TRANSLATE_NOOP(
            "settings",
            "Tags from here are also written to the files, for all to see who may read them.",
        ),
    ),
    ("left_out", "hidden"): (
        QT_TRANSLATE_NOOP("settings", "Hidden files and folders"),
        QT_TRANSLATE_NOOP("settings", "Those whose name begins with a dot, or that are marked so."),
    ),
    ("left_out", "system"): (
        QT_TRANSLATE_NOOP("settings", "Folders of the system"),
        QT_TRANSLATE_NOOP("settings", "Bins, snapshots and what the system keeps for itself."),
    ),
    ("left_out", "caches"): (
        QT_TRANSLATE_NOOP("settings", "Caches"),
        QT_TRANSLATE_NOOP("settings", "What programs keep for a while and make again."),
    ),
    ("left_out", "packages"): (
        QT_TRANSLATE_NOOP("settings", "Program folders"),
        QT_TRANSLATE_NOOP("settings", "Installed packages and build results, not your own work."),
    ),
    ("left_out", "version control"): (
        QT_TRANSLATE_NOOP("settings", "Version control"),
        QT_TRANSLATE_NOOP("settings", "The inner folders of git and its like."),
    ),
    ("left_out", "unfinished"): (
        QT_TRANSLATE_NOOP("settings", "Unfinished files"),
        QT_TRANSLATE_NOOP("settings", "Downloads under way, lock files, copies by editors."),
    ),
    ("left_out", "secrets"): (
        QT_TRANSLATE_NOOP("settings", "Secrets"),
        QT_TRANSLATE_NOOP("settings", "Keys, passwords and wallets are found by name only."),
    ),
    ("left_out", "cachedir"): (
        QT_TRANSLATE_NOOP("settings", "Folders marked as cache"),
        QT_TRANSLATE_NOOP("settings", "Those with a file CACHEDIR.TAG in them."),
    ),
    ("left_out", "nomedia"): (
        QT_TRANSLATE_NOOP("settings", "Folders marked by .nomedia"),
        QT_TRANSLATE_NOOP("settings", "Pictures, sound and film in them."),
    ),
    ("left_out", "gitignore"): (
        QT_TRANSLATE_NOOP("settings", "What git ignores"),
        QT_TRANSLATE_NOOP("settings", "By the .gitignore files of projects."),
    ),
}


def title(row: wire.SettingRow) -> str:
    """Return what a setting is called."""
    return QCoreApplication.translate(CONTEXT, row.title)


def description(row: wire.SettingRow) -> str:
    """Return what a setting does; less for one whose choices say it themselves."""
    translate = QCoreApplication.translate
    if not row.choices or not all((row.name, one) in _CHOICES for one in row.choices):
        return _COMMAND.sub(_quoted, translate(CONTEXT, row.description))
    if row.name == "left_out":
        return translate(CONTEXT, _LEFT_OUT)
    return ""


def _quoted(command: re.Match[str]) -> str:
    return QLocale().quoteString(command[1])


def choice(name: str, value: str) -> tuple[str, str]:
    """Return what a choice is called and what it means, or "" where that is plain."""
    if (name, value) not in _CHOICES:
        return value, ""
    called, means = _CHOICES[name, value]
    translate = QCoreApplication.translate
    return translate(CONTEXT, called), translate(CONTEXT, means)


def matches(row: wire.SettingRow, text: str) -> bool:
    """Whether a setting is about all words of a text."""
    about = [row.name, row.title, row.description, title(row), description(row)]
    about += [part for one in row.choices for part in choice(row.name, one)]
    known = " ".join(about).casefold()
    return all(word in known for word in text.casefold().split())
