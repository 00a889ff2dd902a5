"""Why a tag or a collection is suggested, in the words of the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from concierge.core import wire
from concierge.gui import words
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_SAID = {
    "sender": QT_TRANSLATE_NOOP("suggested", "same sender"),
    "heading": QT_TRANSLATE_NOOP("suggested", "same first line"),
    "words": QT_TRANSLATE_NOOP("suggested", "same words"),
    "folder": QT_TRANSLATE_NOOP("suggested", "same folder"),
    "name": QT_TRANSLATE_NOOP("suggested", "same words in the name"),
    "layout": QT_TRANSLATE_NOOP("suggested", "same layout"),
    "kind": QT_TRANSLATE_NOOP("suggested", "same kind"),
    "meaning": QT_TRANSLATE_NOOP("suggested", "about the same"),
    "called": QT_TRANSLATE_NOOP("suggested", "its name, folder or title says so"),
}


def why_suggested(suggestion: wire.Suggestion) -> str:
    """Return such as “Looks like 14 files tagged invoice: same sender (Vaughn), same folder”."""
    said = ", ".join(map(_reason, suggestion.reasons))
    if not suggestion.examples:
        return said[:1].upper() + said[1:]
    count = suggestion.examples
    if suggestion.label == "tag":
        like = translate("suggested", "Looks like %Ln file(s) tagged “%1”", "", count)
    else:
        like = translate("suggested", "Looks like %Ln file(s) in “%1”", "", count)
    like = like.replace("%1", suggestion.name)
    return f"{like}: {said}" if said else like


def how_sure(suggestion: wire.Suggestion) -> str:
    """Return how sure a suggestion is, as “87 % sure”."""
    percent = words.number(round(100 * suggestion.confidence))
    return translate("suggested", "%1 % sure").replace("%1", percent)


def _reason(reason: wire.SuggestionReason) -> str:
    if reason.common == "siblings" and len(reason.values) == 2:
        text = translate("suggested", "%1 of %2 other files of its folder carry it")
        return text.replace("%1", reason.values[0]).replace("%2", reason.values[1])
    said = translate("suggested", _SAID.get(reason.common, reason.common))
    values = reason.values
    if reason.common == "kind":
        values = [words.kind(value) for value in values]
    return f"{said} ({', '.join(values)})" if values else said
