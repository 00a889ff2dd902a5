"""Two files side by side: what they look like, and how their texts differ."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label
from concierge.gui.search.thumbs import Thumbnails
from concierge.gui.told import problem, told

if TYPE_CHECKING:
    from concierge.client import Client

_PICTURE_PX = 160


class _Side(QWidget):
    """One of the two.

    Args:
        thumbnails: Gives small pictures.
        role: What it is here: kept, or not.
    """

    def __init__(self, thumbnails: Thumbnails, role: str) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._file: wire.DuplicateFile | None = None
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumHeight(look.icon_px("name") * 2)
        self._name = Label(bold=True)
        self._about = Label(role="detail", tone="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(1))
        column.addWidget(Label(role, "detail", "quiet"))
        column.addWidget(self._picture)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addStretch(1)
        thumbnails.ready.connect(self._draw_again)

    def show_file(self, file: wire.DuplicateFile) -> None:
        """Show a file."""
        self._file = file
        path = from_wire(file.path)
        self._name.setText(shown(path.name))
        about = [words.moment(file.modified), words.size(file.size), shown(path.parent)]
        self._about.setText(" · ".join(about))
        self._draw(file)

    def _draw_again(self, file_id: int) -> None:
        if self._file is not None and self._file.file_id == file_id:
            self._draw(self._file)

    def _draw(self, file: wire.DuplicateFile) -> None:
        picture = self._thumbnails.get(file.file_id, file.kind)
        if picture is None:
            side = 2 * look.icon_px("name")
            picture = look.kind_icon(file.kind, from_wire(file.path).name).pixmap(side, side)
        self._picture.setPixmap(picture)


class Comparison(QWidget):
    """Compares what is kept with what is not.

    Args:
        bridge: The way to the service.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        thumbnails = Thumbnails(bridge, _PICTURE_PX, self)
        self._sides = (
            _Side(thumbnails, self.tr("Is kept")),
            _Side(thumbnails, self.tr("Compared with it")),
        )
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("How the texts differ"))
        self.text.setTabChangesFocus(True)
        row = QHBoxLayout()
        row.setSpacing(look.step(4))
        for side in self._sides:
            row.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.hide()

    def compare(self, kept: wire.DuplicateFile, other: wire.DuplicateFile) -> None:
        """Show two files; texts that are not the same are compared."""
        for side, file in zip(self._sides, (kept, other), strict=True):
            side.show_file(file)
        self.show()
        if kept.file_id == other.file_id:
            self.text.setPlainText(self.tr("This one is kept. Choose another to compare it with."))
        elif kept.content == other.content:
            self.text.setPlainText(self.tr("Both hold the same bytes."))
        else:
            self._ask(kept, other)

    def _ask(self, kept: wire.DuplicateFile, other: wire.DuplicateFile) -> None:
        self.text.setPlainText(self.tr("Comparing…"))
        before, after = sorted((kept, other), key=lambda file: file.modified)
        question = QCoreApplication.translate("actions", "What changed between these two files?")
        self._bridge.call(
            partial(_compared, question, [before.file_id, after.file_id]),
            self._take,
            self._fail,
            owner=self,
            key="comparison",
        )

    def _take(self, reply: wire.AnswerReply | None) -> None:
        notices = [] if reply is None else [told(one) for one in reply.notices]
        self.text.setPlainText("\n\n".join([*notices, reply.answer if reply else ""]).strip())

    def _fail(self, error: ConciergeError) -> None:
        self.text.setPlainText(problem(error))


def _compared(question: str, file_ids: list[int], client: Client) -> wire.AnswerReply | None:
    """Return how two texts differ; no model is asked."""
    within = wire.Scope(file_ids=file_ids)
    with client.ask(question, within=within, task="comparison") as events:
        answers = [event.answer for event in events if event.answer is not None]
    return answers[-1] if answers else None
