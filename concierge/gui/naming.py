"""How files stand, why, and languages, in the words of the person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

# States of files, what is known of their words, and why reading failed.
_STANDINGS = {
    "indexed": QT_TRANSLATE_NOOP("Standings", "Read"),
    "waiting": QT_TRANSLATE_NOOP("Standings", "Waiting"),
    "failed": QT_TRANSLATE_NOOP("Standings", "Failed"),
    "excluded": QT_TRANSLATE_NOOP("Standings", "Left out"),
    "missing": QT_TRANSLATE_NOOP("Standings", "Away"),
    "needs ocr": QT_TRANSLATE_NOOP("Standings", "Scans not read yet"),
    "needs speech": QT_TRANSLATE_NOOP("Standings", "Speech not heard yet"),
    "partial": QT_TRANSLATE_NOOP("Standings", "Read in part"),
    "empty": QT_TRANSLATE_NOOP("Standings", "Without words"),
    "unsupported": QT_TRANSLATE_NOOP("Standings", "Found by name only"),
    "unreadable": QT_TRANSLATE_NOOP("Standings", "Not allowed to read"),
    "encrypted": QT_TRANSLATE_NOOP("Standings", "Needs a password"),
    "damaged": QT_TRANSLATE_NOOP("Standings", "Damaged"),
    "too large": QT_TRANSLATE_NOOP("Standings", "Too large"),
    "timed out": QT_TRANSLATE_NOOP("Standings", "Took too long"),
    "out of memory": QT_TRANSLATE_NOOP("Standings", "Needs too much memory"),
    "disk full": QT_TRANSLATE_NOOP("Standings", "The disk is full"),
    "model missing": QT_TRANSLATE_NOOP("Standings", "Needs a model"),
    "bug": QT_TRANSLATE_NOOP("Standings", "An error of this program"),
}


def standing(value: str, default: str = "") -> str:
    """Return how a file stands or why, or else the default or the value itself."""
    if value in _STANDINGS:
        return QCoreApplication.translate("Standings", _STANDINGS[value])
    return default or told(value)


def language(code: str, default: str = "") -> str:
    """Return what a language calls itself, or else the default or its code."""
    found = QLocale.codeToLanguage(code)
    if found == QLocale.Language.AnyLanguage:
        return default or code
    spoken = QLocale(found, QLocale.Country.World)  # English, not that of one country
    return spoken.nativeLanguageName() or QLocale.languageToString(found)
