"""The application's own icon, and that of its tray."""

from __future__ import annotations

import os
import sys
from typing import Literal

from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from concierge.gui.look.drawing import Drawing, render

TrayState = Literal["fresh", "working", "paused", "attention"]
Panel = Literal["light", "dark", "unknown"]

_TILE, _INK = "#FFB454", "#2A2117"
_EDGES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
_ON_PANEL = {"light": "#202020", "dark": "#F5F5F5", "unknown": "tray"}

_WINDOWS_LOOK = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"


def tray_icon(state: TrayState, panel: Panel | None = None) -> QIcon:
    """Return the tray's icon, of one colour; ask again when the theme has changed.

    Args:
        state: Which sign stands beside the bell: none, a dot, two bars or a mark.
        panel: What it stands on, if the caller knows better than `panel_look`.
    """
    found = QIcon(Drawing(f"tray-{state}", _ON_PANEL[panel or panel_look()]))
    found.setIsMask(True)  # macOS colours it for its menu bar
    return found


def panel_look() -> Panel:
    """Return whether the panel is light or dark, which need not be as the windows are."""
    if sys.platform == "win32":
        settings = QSettings(_WINDOWS_LOOK, QSettings.Format.NativeFormat)
        return "light" if settings.value("SystemUsesLightTheme", 0) else "dark"
    # The bar of GNOME is dark in light mode too. Of other desktops nobody can be asked:
    # there the icon gets an edge that is seen on both.
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    return "dark" if {"gnome", "unity"} & set(desktops) else "unknown"


def app_icon() -> QIcon:
    """Return the application's own icon, in every size a system may want."""
    found = QIcon()
    for edge in _EDGES_PX:
        found.addPixmap(app_pixmap(edge))
    return found


def app_pixmap(edge: int) -> QPixmap:
    """Return the application's icon as a square of so many pixels: a bell on an amber tile."""
    pixels = QPixmap(edge, edge)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_TILE))
    painter.drawRoundedRect(_inset(edge, 0.03), edge * 0.22, edge * 0.22)
    render("app", _INK, painter, _inset(edge, 0.13))
    painter.end()
    return pixels


def _inset(edge: int, share: float) -> QRectF:
    margin = edge * share
    return QRectF(0, 0, edge, edge).adjusted(margin, margin, -margin, -margin)
