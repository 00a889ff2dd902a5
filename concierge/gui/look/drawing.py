"""Paints the drawings of ``assets/icons``: in any colour, sharp at every size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from concierge.gui.look import theme

FOLDER = Path(__file__).parent.parent / "assets" / "icons"

_clones: list[QIconEngine] = []


class Drawing(QIconEngine):
    """Paints one drawing in the colour that its role has at that moment.

    Args:
        name: Name of its file in `FOLDER`, without the ending.
        role: A colour of `Colours`; or ``kind:`` and a kind of file; or a colour such as
            ``#202020``; or ``tray`` for one that is seen on a panel of any colour.

    Raises:
        FileNotFoundError: When there is no such drawing.
    """

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        _source(name)
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it; called for every button and row."""
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it as pixels of a coarse screen."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return it as pixels, so many for each of the size's."""
        if size.isEmpty():  # a button that has no room yet
            return QPixmap()
        colour = _colour(self._role, mode)
        look = f"{self._name}/{self._role}/{colour.name()}"
        key = f"concierge/{look}/{size.width()}x{size.height()}@{scale}"
        drawn = QPixmap()
        if not QPixmapCache.find(key, drawn):
            drawn = QPixmap(size * scale)
            drawn.fill(Qt.GlobalColor.transparent)
            if self._role == "tray":
                _draw(_halo(self._name, theme.colours().base), drawn)
            _draw(_coloured(self._name, colour), drawn)
            drawn.setDevicePixelRatio(scale)
            QPixmapCache.insert(key, drawn)
        return drawn

    def iconName(self) -> str:  # noqa: N802 - Qt's name
        """Return its name."""
        return self._name

    def isNull(self) -> bool:  # noqa: N802 - Qt's name
        """Return False: there is a drawing behind every name."""
        return False

    def clone(self) -> QIconEngine:
        """Return another of the same; Qt asks for one when a copied icon is changed."""
        made = Drawing(self._name, self._role)
        # Qt takes it over, but PySide would let it go here: it is kept until Qt deletes it.
        _clones[:] = [clone for clone in _clones if isValid(clone)] + [made]
        return made


def names() -> list[str]:
    """Return the names of all drawings."""
    return sorted(file.stem for file in FOLDER.glob("*.svg"))


def render(name: str, colour: str, painter: QPainter, place: QRectF) -> None:
    """Paint a drawing in a colour such as ``#202020`` over a picture."""
    _coloured(name, QColor(colour)).render(painter, place)


def _colour(role: str, mode: QIcon.Mode) -> QColor:
    now = theme.colours()
    if role.startswith("#"):
        return QColor(role)
    if mode == QIcon.Mode.Disabled:
        faded = QColor(now.line)
        return faded.darker(125) if not now.dark else faded.lighter(150)
    if role.startswith("kind:"):
        return now.kind(role.removeprefix("kind:"))
    found: QColor = now.text if role == "tray" else getattr(now, role)
    return found


def _draw(drawing: QSvgRenderer, pixels: QPixmap) -> None:
    width, height = pixels.width(), pixels.height()
    edge = min(width, height)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = QPointF((width - edge) / 2, (height - edge) / 2)
    drawing.render(painter, QRectF(corner, QSizeF(edge, edge)))
    painter.end()


def _coloured(name: str, colour: QColor) -> QSvgRenderer:
    return _renderer(name, colour.name(), "")


def _halo(name: str, colour: QColor) -> QSvgRenderer:
    return _renderer(name, colour.name(), "4.6")


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str, width: str) -> QSvgRenderer:
    source = _source(name)
    if width:  # everything gets an edge that wide, also what is only filled
        source = source.replace('stroke="none"', "").replace(
            'stroke-width="2"', f'stroke-width="{width}"'
        )
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


@lru_cache(maxsize=512)
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
