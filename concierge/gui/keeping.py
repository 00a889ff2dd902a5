"""How the window was left, kept for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from concierge.gui import pages

if TYPE_CHECKING:
    from concierge.gui.find import FindPage
    from concierge.gui.remembered import Remembered
    from concierge.gui.window import MainWindow

_SIZE = (1180, 760)
_ROOM = (40, 80)  # left of the screen for the frame and the panel


def restore(kept: Remembered, window: MainWindow, find: FindPage) -> None:
    """Give the window the place and the columns it had, or fit it to the screen."""
    geometry = kept.state("window/geometry")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        room = window.screen().availableSize() - QSize(*_ROOM)
        window.resize(QSize(*_SIZE).boundedTo(room))
    find.restore(kept.state("find/columns"), kept.text("find/hidden"))
    compact = find.search.header.compact
    compact.setChecked(kept.flag("find/compact"))
    compact.toggled.connect(lambda low: kept.keep("find/compact", low))


def turn_back(kept: Remembered, window: MainWindow) -> None:
    """Turn to the page that was left open; the welcome comes by itself where it is due."""
    page = kept.text("window/page")
    for known in pages.PAGES:
        if known == page and known not in ("find", "welcome"):
            window.show_page(known)


def keep(kept: Remembered, window: MainWindow, find: FindPage) -> None:
    """Keep geometry, columns and page for the next time."""
    kept.keep("window/geometry", window.saveGeometry())
    kept.keep("window/page", window.page)
    kept.keep("find/columns", find.save())
    kept.keep("find/hidden", find.hidden_parts)
