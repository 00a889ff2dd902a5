"""The passage that is explained: its first words, which open the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from concierge.core.paths import from_wire, shown
from concierge.gui import words
from concierge.gui.ask.flat_button import FlatButton
from concierge.gui.look.tip import as_tip

if TYPE_CHECKING:
    from concierge.core import wire

_SHOWN = 160  # characters; all of it is in the tip
_TIP = 1000


class AboutPassage(FlatButton):
    """Shows which passage a question is about; hidden where it is about none.

    Attributes:
        wanted: The place where it stands (a `Citation`) is to be shown.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "quote", parent)
        self._place: wire.Citation | None = None
        self.clicked.connect(lambda: self.wanted.emit(self._place))
        self.hide()

    def show_passage(self, passage: wire.Excerpt | None, place: wire.Citation | None) -> None:
        """Show a passage.

        Args:
            passage: It as it was selected, or None for none.
            place: Where it stands, once that is known: then it can be opened.
        """
        self._place = place
        quote = " ".join((place.quote if place else passage.text if passage else "").split())
        where = _where(place) if place else ""
        text = f"“{quote if len(quote) <= _SHOWN else quote[:_SHOWN].rstrip() + '…'}”"
        said = f"{where}: {text}" if where else text
        self.setText(shown(said))
        self.setAccessibleName(self.tr("The passage: %1").replace("%1", shown(said)))
        self.setToolTip(as_tip(shown(quote[:_TIP])))
        self.setEnabled(place is not None)
        self.setVisible(bool(quote))


def _where(place: wire.Citation) -> str:
    name, spot = shown(from_wire(place.path).name), words.place(place.locator)
    return f"{name}, {spot}" if spot else name
