"""Below the list of tags: from where files have the chosen one, and the way there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from concierge.core.paths import from_wire, shown
from concierge.gui import words
from concierge.gui.labels.origins import Origin, in_full
from concierge.gui.look import metrics
from concierge.gui.look.label import Label
from concierge.gui.look.rows import RowDelegate

_MOST_WAYS = 20  # lines of a menu


class OriginLine(QWidget):
    """A sentence, and a button for each kind of place where the tag hangs.

    Attributes:
        folder_wanted: A folder whose tags a person wants to change.
        passage_wanted: The id of a file, and one of its passages that a person wants to see.
    """

    folder_wanted = Signal(str)
    passage_wanted = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = Label(role="detail", tone="quiet")
        self._said.setObjectName("tag-origin")
        self._folder = _WayButton(self.tr("Tags of the Folder…"))
        self._passage = _WayButton(self.tr("Show the Passage"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.step(2))
        row.addWidget(self._said, 1)
        row.addWidget(self._folder)
        row.addWidget(self._passage)
        self.hide()

    def show_origin(self, origin: Origin | None, carried: bool) -> None:
        """Tell from where files have a tag; None when they only carry it by hand.

        Args:
            origin: From where.
            carried: Whether some of the files carry the tag themselves as well.
        """
        said = in_full(origin, carried) if origin else ""
        self.setVisible(bool(said))
        if origin is None:
            return
        self._said.setText(said)
        self._folder.lead(
            (shown(from_wire(path)), partial(self.folder_wanted.emit, path))
            for path in origin.folders
        )
        self._passage.lead(
            (words.passage(one.place, one.quote), partial(self.passage_wanted.emit, file_id, one))
            for file_id, one in origin.passages
        )


class _WayButton(QPushButton):
    """Leads to the only place, or to one that is chosen from its menu; hidden without any."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAutoDefault(False)
        self._go: Callable[[], object] | None = None
        self.clicked.connect(self._start)

    def lead(self, ways: Iterable[tuple[str, Callable[[], object]]]) -> None:
        """Lead to these places, each with its name, from now on."""
        some = list(islice(ways, _MOST_WAYS))
        self.setVisible(bool(some))
        self._go = some[0][1] if some else None
        if (before := self.menu()) is not None:
            self.setMenu(None)  # type: ignore[arg-type]  # which takes the arrow away
            before.deleteLater()
        if len(some) > 1:
            menu = QMenu(self)
            for name, go in some:
                menu.addAction(name.replace("&", "&&")).triggered.connect(go)
            self.setMenu(menu)

    def _start(self) -> None:
        if self._go is not None:
            self._go()


class LentRows(RowDelegate):
    """Paints the box of a row that cannot be changed here as one that is switched off."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """See Qt."""
        super().initStyleOption(option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            option.state &= ~QStyle.StateFlag.State_Enabled
