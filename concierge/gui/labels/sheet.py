"""A field to find or make a label, and the list of all labels with their checks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from concierge.gui.labels.origin_line import LentRows, OriginLine
from concierge.gui.labels.origins import in_short
from concierge.gui.labels.state import ALL, NONE, SOME, Kind, Known
from concierge.gui.labels.typed import typed_tags
from concierge.gui.look import icons, metrics, theme
from concierge.gui.look.rows import ASIDE_ROLE

_NAME = Qt.ItemDataRole.UserRole
_BEFORE = Qt.ItemDataRole.UserRole + 1
_NEW = Qt.ItemDataRole.UserRole + 2


class LabelSheet(QWidget):
    """Checks say which labels all, some or none of the files carry.

    Return in the field checks what it names, and makes it when there is no such label; of tags,
    it may name several with commas between.

    Args:
        kind: Tags or collections.
        known: What there is.
        parent: Its parent.

    Attributes:
        accepted: The labels to give, and those to take away.
        rejected: Nothing shall change.
        folder_wanted: A person wants to change the tags of this folder, as the wire types spell it.
        passage_wanted: A person wants to see a passage: the id of its file, a tagged passage.
    """

    accepted = Signal(list, list)
    rejected = Signal()
    folder_wanted = Signal(str)
    passage_wanted = Signal(int, object)

    def __init__(self, kind: Kind, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._known = known
        self._field = QLineEdit(clearButtonEnabled=True)
        self._field.setObjectName("label-field")
        of_tags = kind == "tag"
        self._field.setPlaceholderText(
            self.tr("Find or make a tag, such as work/acme")
            if of_tags
            else self.tr("Find or make a collection")
        )
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("label-list")
        self._list.setAccessibleName(self.tr("Tags") if of_tags else self.tr("Collections"))
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(LentRows(self._list))
        self._origin = OriginLine()
        self._origin.folder_wanted.connect(self.folder_wanted)
        self._origin.passage_wanted.connect(self.passage_wanted)
        self._list.currentItemChanged.connect(lambda row, _: self._tell_origin(row))
        self._buttons = self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.step(2))
        for part in (self._field, self._list, self._origin, self._buttons):
            column.addWidget(part)
        self._fill()

    def changes(self) -> tuple[list[str], list[str]]:
        """Return the labels to give to all files, and those to take from all."""
        give: list[str] = []
        take: list[str] = []
        for row in self._rows():
            now, before = row.checkState(), row.data(_BEFORE)
            if now in (before, SOME):
                continue
            (give if now == ALL else take).append(str(row.data(_NAME)))
        return give, take

    def check(self, name: str) -> None:
        """Check a label, making it when it is not there."""
        name = "/".join(part.strip() for part in name.split("/") if part.strip())
        if not name:
            return
        for row in self._rows():
            if str(row.data(_NAME)).casefold() == name.casefold():
                self._list.setCurrentItem(row)
                if self._known.is_lent(str(row.data(_NAME))):
                    return  # all have it from elsewhere, which is told below the list
                turned = row.checkState() == ALL and row.data(_BEFORE) != SOME
                row.setCheckState(NONE if turned else ALL)
                return
        row = self._add(name, NONE)
        row.setCheckState(ALL)
        self._list.setCurrentItem(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Use the field's keys: Return checks, Ctrl+Return is done, Down goes to the list."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self._field.text():
                self._accept()
            else:
                for name in self._typed():
                    self.check(self._completed(name))
                self._field.clear()
            return True
        if event.key() == Qt.Key.Key_Down:
            self._list.setFocus()
            return True
        if event.key() == Qt.Key.Key_Tab and self._field.text():
            *before, last = self._typed() or [""]
            self._field.setText(", ".join([*before, self._completed(last)]))
            return True
        return False

    def _typed(self) -> list[str]:
        """Return what the field names."""
        text = self._field.text().strip()
        if self._kind == "tag":
            return typed_tags(text, self._names())
        return [text] if text else []

    def _completed(self, text: str) -> str:
        """Return the label meant: the one that begins like the text, else the text."""
        names = self._names()
        exact = [name for name in names if name.casefold() == text.casefold()]
        begins = [name for name in names if name.casefold().startswith(text.casefold())]
        only = begins if len(begins) == 1 else []
        return (exact or only or [text])[0]

    def _filter(self) -> None:
        *_, wanted = [name.casefold() for name in self._typed()] or [""]
        for row in self._rows():
            row.setHidden(wanted not in str(row.data(_NAME)).casefold())

    def _fill(self) -> None:
        for name in self._known.carriers:
            self._add(name, self._known.state(name))
        self._list.setCurrentRow(0)

    def _add(self, name: str, state: Qt.CheckState) -> QListWidgetItem:
        colour = self._known.colours.get(name, "")
        row = QListWidgetItem(_icon(self._kind, colour), name, self._list)
        # Not tristate for the person: "some" can be kept, but not be chosen by a click.
        checkable = Qt.ItemFlag.ItemIsUserCheckable
        lent = self._known.is_lent(name)
        row.setFlags(row.flags() & ~checkable if lent else row.flags() | checkable)
        row.setCheckState(state)
        row.setData(_NAME, name)
        row.setData(_BEFORE, state)
        if state == SOME:
            row.setToolTip(
                self.tr("%n of the files carry it", "", self._known.carriers.get(name, 0))
            )
        if origin := self._known.origins.get(name):
            aside = in_short(origin, self._known.files)
            row.setData(ASIDE_ROLE, aside)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {aside}" if aside else name)
        return row

    def _tell_origin(self, row: QListWidgetItem | None) -> None:
        """Say below the list from where the files have the tag of a row, and lead there."""
        name = str(row.data(_NAME)) if row is not None else ""
        carried = self._known.carriers.get(name, 0) > 0
        self._origin.show_origin(self._known.origins.get(name), carried)

    def _names(self) -> list[str]:
        return [str(row.data(_NAME)) for row in self._rows()]

    def _rows(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    def _make_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())  # Fusion's own are of another hand
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.rejected)
        return buttons

    def _accept(self) -> None:
        for name in self._typed():
            self.check(name)
        self.accepted.emit(*self.changes())


def _icon(kind: Kind, colour: str) -> QIcon:
    if kind != "tag":
        return icons.icon(kind, "quiet")
    edge = metrics.step(4)
    pixels = QPixmap(edge, edge)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colours().quiet)
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(pixels.rect().adjusted(2, 2, -3, -3))
    painter.end()
    return QIcon(pixels)
