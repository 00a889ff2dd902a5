"""The entry of a context menu that has the selected text explained."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from concierge.gui import look


def add_entry(menu: QMenu, selected: str, wanted: Callable[[], object]) -> None:
    """Offer to have the selected text explained.

    Args:
        menu: A context menu.
        selected: The text; without any the entry is grey.
        wanted: Called when the person chooses it.
    """
    text = QCoreApplication.translate("preview", "Explain the Selected Text")
    entry = menu.addAction(look.icon("quote"), text)
    entry.setObjectName("explain-selected")
    entry.setEnabled(bool(selected.strip()))
    entry.triggered.connect(wanted)
