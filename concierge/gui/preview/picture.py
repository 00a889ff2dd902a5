"""Pictures and scans, with the words that matched framed on them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge
from concierge.gui.preview.canvas import Canvas
from concierge.gui.preview.decoder import Decoder
from concierge.gui.preview.found import Found
from concierge.gui.preview.part import Part
from concierge.gui.preview.pdf import boxes_of


class PicturePart(Part):
    """A picture; where Qt cannot decode it, the small one that the index made."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._words: frozenset[str] = frozenset()
        self._ticket = 0
        self._recognised: wire.WordsReply | None = None
        self._canvas = Canvas(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._canvas)
        self._decoder = Decoder(self)
        self._decoder.decoded.connect(self._decoded)
        self._decoder.failed.connect(self._undecodable)

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it is a picture that is there."""
        return found.there and found.details.kind in ("picture", "scan")

    def display(self, found: Found) -> None:
        """Show a picture."""
        same = self._found is not None and self._found.item.path == found.item.path
        self._found, self._words = found, found.words
        if same and self._recognised is not None:
            self._mark()
            return
        self._recognised = None
        self._canvas.clear()
        self._canvas.setAccessibleDescription(found.item.name)
        self._ticket = self._decoder.decode(found.item.file)

    def mark(self, marks: wire.MarksReply) -> None:
        """Frame the words that match."""
        self._words |= {word.casefold() for word in marks.words}
        self._mark()

    def clear(self) -> None:
        """Let go of the picture."""
        self._found = None
        self._decoder.cancel()
        self._canvas.clear()

    def _decoded(self, ticket: int, image: QImage, size: QSize) -> None:
        if ticket == self._ticket and self._found is not None:
            self._canvas.show_image(image, size)
            self._ask_for_words()

    def _undecodable(self, ticket: int) -> None:
        if ticket != self._ticket or self._found is None:
            return
        file_id = self._found.item.file_id

        def done(data: bytes) -> None:
            image = QImage.fromData(data)
            if image.isNull():
                self.declined.emit()
            else:
                self._canvas.show_image(image, image.size())

        def failed(_error: ConciergeError) -> None:
            self.declined.emit()

        self.bridge.call(
            lambda client: client.thumbnail(file_id), done, failed, owner=self, key="picture"
        )

    def _ask_for_words(self) -> None:
        if self._found is None or not self._found.details.chunks or not self._found.query:
            return
        file_id, ticket = self._found.item.file_id, self._ticket

        def done(reply: wire.WordsReply) -> None:
            if ticket == self._ticket:
                self._recognised = reply
                self._mark()

        # A picture with words of another origin, such as a caption, has none to frame.
        self.bridge.call(
            lambda client: client.words(file_id), done, lambda _error: None, owner=self, key="words"
        )

    def _mark(self) -> None:
        if self._recognised is not None:
            self._canvas.set_marks(boxes_of(self._recognised, self._words))
