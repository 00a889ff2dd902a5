"""Small pictures of files: fetched for rows in sight only, the last few hundred kept."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge

if TYPE_CHECKING:
    from concierge.client import Client

_KEPT = 300
_AT_ONCE = 2  # of the four threads of the bridge; searches need the others
_REST_MS = 60
_KINDS = frozenset({"picture", "scan", "document", "presentation", "video"})


class Thumbnails(QObject):
    """Gives small pictures, or nothing yet.

    Args:
        bridge: The way to the service.
        side: Of the square they fit in, in device pixels.

    Attributes:
        ready: The picture of the file with this id is here.
    """

    ready = Signal(int)

    def __init__(self, bridge: Bridge, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._side = side
        self._kept: OrderedDict[int, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._under_way: set[int] = set()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._fetch)

    def get(self, file_id: int, kind: str) -> QPixmap | None:
        """Return the picture of a file; when it is not here yet it is fetched."""
        if kind not in _KINDS:
            return None
        if file_id in self._kept:
            self._kept.move_to_end(file_id)
            return self._kept[file_id]
        if file_id not in self._under_way:
            self._wanted[file_id] = None
            self._wanted.move_to_end(file_id)
            if len(self._wanted) > 2 * _AT_ONCE + 20:
                self._wanted.popitem(last=False)  # long out of sight
            self._rest.start()
        return None

    def forget(self) -> None:
        """Ask anew for those that were not there."""
        for file_id in [one for one, picture in self._kept.items() if picture is None]:
            del self._kept[file_id]

    def _fetch(self) -> None:
        while self._wanted and len(self._under_way) < _AT_ONCE:
            file_id, _ = self._wanted.popitem(last=True)
            self._under_way.add(file_id)
            self._bridge.call(
                partial(_picture, file_id, self._side),
                partial(self._take, file_id),
                partial(self._miss, file_id),
                owner=self,
            )

    def _take(self, file_id: int, image: QImage) -> None:
        self._keep(file_id, None if image.isNull() else QPixmap.fromImage(image))
        self.ready.emit(file_id)

    def _miss(self, file_id: int, _error: ConciergeError) -> None:
        self._keep(file_id, None)  # most files have none; their kind is shown

    def _keep(self, file_id: int, picture: QPixmap | None) -> None:
        self._under_way.discard(file_id)
        self._kept[file_id] = picture
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if not self._rest.isActive():
            self._fetch()


def _picture(file_id: int, side: int, client: Client) -> QImage:
    image = QImage.fromData(client.thumbnail(file_id))
    if image.isNull():
        return image
    return image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
