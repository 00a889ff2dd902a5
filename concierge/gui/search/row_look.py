"""What rows are painted with: colours of tags, and from where on paths are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concierge.core.paths import from_wire
from concierge.gui import folders
from concierge.gui.bridge import Bridge
from concierge.gui.search.results import ResultsView

if TYPE_CHECKING:
    from concierge.client import Client


class RowLook(QObject):
    """Asks for it, and has the rows painted anew where it is another.

    Args:
        bridge: The way to the service.
        results: The rows.
        parent: Its parent.
    """

    def __init__(self, bridge: Bridge, results: ResultsView, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._results = bridge, results

    def load(self) -> None:
        """Ask how it is now."""

        def work(client: Client) -> tuple[dict[str, str], list[Path]]:
            colours = {tag.name: tag.colour for tag in client.tags.all()}
            return colours, [from_wire(root.path) for root in client.roots()]

        self._bridge.call(work, self._take, lambda _error: None, owner=self, key="look")

    def _take(self, found: tuple[dict[str, str], list[Path]]) -> None:
        colours, roots = found
        delegate = self._results.delegate
        if folders.know(roots) or colours != delegate.tag_colours:
            delegate.tag_colours = colours
            self._results.refresh_look()
