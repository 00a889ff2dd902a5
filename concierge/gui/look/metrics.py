"""Distances and text sizes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QStyle

FontRole = Literal["text", "name", "detail", "bar", "code"]

_STEP_PX = 4
_SIZES: dict[FontRole, float] = {"text": 1.0, "name": 1.15, "detail": 0.9, "bar": 1.5, "code": 1.0}
_SMALLEST, _LARGEST = 0.5, 4.0

_scale = 1.0


def step(count: float) -> int:
    """Return a distance of so many steps, in pixels: all spacing is made of these."""
    return round(_STEP_PX * count)


def scale_text(scale: float) -> None:
    """Set the size of all text from now on; 1.0 is the system's."""
    global _scale
    _scale = min(max(scale, _SMALLEST), _LARGEST)


def font(role: FontRole = "text") -> QFont:
    """Return the system's font in the size of a role.

    Args:
        role: Running text, the name of a thing, a detail of it, the search bar, or code,
            which has the system's font of fixed width.
    """
    family = QFontDatabase.SystemFont
    chosen = family.FixedFont if role == "code" else family.GeneralFont
    found = QFontDatabase.systemFont(chosen)
    factor = _SIZES[role] * _scale
    # A system may give its size in points or in pixels; the other is then -1.
    if found.pointSizeF() > 0:
        found.setPointSizeF(found.pointSizeF() * factor)
    else:
        found.setPixelSize(max(1, round(found.pixelSize() * factor)))
    return found


def icon_px(role: FontRole = "text") -> int:
    """Return the edge of an icon that stands beside text of a role, in pixels."""
    # In whole steps, so that icons drawn on a grid of 24 stay crisp: 16, 20, 24 ...
    height = QFontMetrics(font(role)).height()
    return max(16, round(height * 1.1 / _STEP_PX) * _STEP_PX)


def box_indent() -> int:
    """Return how far the words of a check box are from its edge, in pixels."""
    style, metric = QApplication.style(), QStyle.PixelMetric
    return style.pixelMetric(metric.PM_IndicatorWidth) + style.pixelMetric(
        metric.PM_CheckBoxLabelSpacing
    )
