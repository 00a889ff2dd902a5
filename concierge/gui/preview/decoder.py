"""Pictures decoded beside the window, no larger than they are shown."""

from __future__ import annotations

import contextlib
import threading
from math import sqrt
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader
from shiboken6 import isValid

from concierge.gui.preview import drawing

_MOST_PIXELS = 8_000_000
_MOST_AT_ONCE = 3
_DRAWINGS = (".svg", ".svgz")


class Decoder(QObject):
    """Decodes one picture after another; what is no longer wanted is dropped.

    Attributes:
        decoded: Ticket, `QImage`, size of the whole picture as it is seen.
        failed: Ticket: it cannot be decoded.
    """

    decoded = Signal(int, object, object)
    failed = Signal(int)
    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = 0
        self._running = 0
        self._next: Path | None = None
        self._ended.connect(self._one_ended, Qt.ConnectionType.QueuedConnection)

    def decode(self, path: Path) -> int:
        """Decode a picture in place of the one before; return its ticket."""
        self._ticket += 1
        self._next = path
        self._start()
        return self._ticket

    def cancel(self) -> None:
        """Want nothing any more."""
        self._ticket += 1
        self._next = None

    def _start(self) -> None:
        # A thread of its own for each: a hostile drawing that never ends holds up no other.
        if self._next is not None and self._running < _MOST_AT_ONCE:
            path, self._next = self._next, None
            self._running += 1
            threading.Thread(
                target=self._run, args=(self._ticket, path), name="decoder", daemon=True
            ).start()

    def _one_ended(self) -> None:
        self._running -= 1
        self._start()

    def _run(self, ticket: int, path: Path) -> None:
        image, size = read_picture(path)
        if not isValid(self):
            return
        # The window may be going away at this very moment.
        with contextlib.suppress(RuntimeError):
            if ticket == self._ticket:
                if image.isNull():
                    self.failed.emit(ticket)
                else:
                    self.decoded.emit(ticket, image, size)
            self._ended.emit()


def read_picture(path: Path) -> tuple[QImage, QSize]:
    """Decode a picture, scaled down where it is huge, and turned as it was taken.

    Returns:
        The picture, null when it cannot be decoded; and its whole size.
    """
    if path.suffix.lower() in _DRAWINGS:
        image = QImage.fromData(drawing.draw(path))
        return image, image.size()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    # A drawing under another name must not be drawn in this process.
    if _is_drawing(reader):
        return QImage(), QSize()
    size = reader.size()
    pixels = size.width() * size.height()
    if size.isValid() and pixels > _MOST_PIXELS:
        share = sqrt(_MOST_PIXELS / pixels)
        width, height = round(size.width() * share), round(size.height() * share)
        reader.setScaledSize(QSize(max(1, width), max(1, height)))
    image = reader.read()
    if not size.isValid():
        size = image.size()
    turned = QImageIOHandler.Transformation.TransformationRotate90
    if reader.transformation().value & turned.value:
        size.transpose()
    return image, size


def _is_drawing(reader: QImageReader) -> bool:
    return bytes(reader.format().data()).startswith(b"svg")
