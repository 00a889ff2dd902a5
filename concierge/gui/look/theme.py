"""Light, dark and high contrast, as the system or the person wants it.

The style is the system's own on macOS and Windows, where it draws what people know. On
Linux, and for high contrast asked of us, it is Fusion with a palette of ours: the wheels of
PySide6 bring no style of a Linux desktop, and only a palette we know can be promised to be
readable. Without high contrast Fusion is drawn flat (`style.py`). Everything else is coloured by
the palette; there is no stylesheet for all, since one would turn native drawing off.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory

from concierge.gui.look import metrics
from concierge.gui.look.colours import Colours, derive, mix
from concierge.gui.look.style import FlatStyle, LargeStyle, StrongStyle

Appearance = Literal["system", "light", "dark"]
Contrast = Literal["system", "normal", "high"]

FADE_MS = 120
_ICON_PX = 16  # as Fusion has it for buttons

# window, base, text, accent
_LIGHT = ("#F5F4F2", "#FFFFFF", "#1E1D1B", "#C77700")
_DARK = ("#232221", "#1B1A19", "#ECEAE6", "#FFB454")
_LIGHT_HIGH = ("#FFFFFF", "#FFFFFF", "#000000", "#8A4B00")
_DARK_HIGH = ("#000000", "#000000", "#FFFFFF", "#FFB454")

_FUSION_EDGE = 140  # percent, as QFusionStylePrivate::outline has it
_WITH_EDGE = (
    "QAbstractSpinBox",
    "QCheckBox",
    "QComboBox",
    "QLineEdit",
    "QProgressBar",
    "QPushButton",
    "QRadioButton",
    "QSlider",
)

_WITH_WORDS = ("QLineEdit", "QPlainTextEdit", "QTextEdit")

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


@dataclass(slots=True)
class _Wanted:
    """What was asked of `apply`, and what came of it."""

    appearance: Appearance = "system"
    contrast: Contrast = "system"
    native_style: str = ""
    colours: Colours | None = None
    applying: bool = False
    follower: QObject | None = None


_wanted = _Wanted()


def apply(
    app: QApplication,
    appearance: Appearance = "system",
    contrast: Contrast = "system",
    text_scale: float = 1.0,
) -> None:
    """Dress the application, and again whenever the system changes its mind.

    Widgets are told by the usual events (``PaletteChange``, ``FontChange``); what they paint
    or write with `colours` they do anew then.

    Args:
        app: The application.
        appearance: Light, dark, or as the system has it.
        contrast: Normal, high, or as the system has it.
        text_scale: Size of all text; 1.0 is the system's.
    """
    _wanted.appearance, _wanted.contrast = appearance, contrast
    _wanted.native_style = _wanted.native_style or app.style().objectName()
    metrics.scale_text(text_scale)
    _dress(app)
    if _wanted.follower is None:
        _wanted.follower = _follow(app)


def colours() -> Colours:
    """Return what to paint with now."""
    if _wanted.colours is None:
        _wanted.colours = _of(_LIGHT, high=False)
    return _wanted.colours


def motion() -> int:
    """Return how long a fade may take, in milliseconds; 0 when the system wants none."""
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):  # Qt 6.10
        wish = getattr(hints.accessibility(), "motionPreference", None)  # Qt 6.11
        if wish is not None and wish().name != "NoPreference":
            return 0
    return FADE_MS


def _follow(app: QApplication) -> QObject:
    hints = QGuiApplication.styleHints()
    follower = QObject(app)

    def changed() -> None:
        if not _wanted.applying:
            _dress(app)

    hints.colorSchemeChanged.connect(changed)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(changed)
    follower.destroyed.connect(_forget)
    return follower


def _forget() -> None:
    _wanted.follower = None


def _dress(app: QApplication) -> None:
    _wanted.applying = True
    try:
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[_wanted.appearance])
        high = _high_contrast()
        app.setStyle(_style(high))
        app.setPalette(QPalette())  # the system's again, to ask it for its accent
        _wanted.colours = _choose(app, high)
        _paint(app, _wanted.colours)
        app.setFont(metrics.font("text"))
    finally:
        _wanted.applying = False


def _style(high: bool) -> QStyle:
    """Return the system's style, or ours."""
    own = sys.platform in {"darwin", "win32"} and not high
    if own and _wanted.native_style:
        return QStyleFactory.create(_wanted.native_style)
    if high:
        return StrongStyle(colours)
    large = metrics.icon_px() > _ICON_PX
    return LargeStyle(colours) if large else FlatStyle(colours)


def _high_contrast() -> bool:
    if _wanted.contrast != "system":
        return _wanted.contrast == "high"
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _choose(app: QApplication, high: bool) -> Colours:
    system = app.palette()
    dark = _is_dark(system)
    if high:
        return _of(_DARK_HIGH if dark else _LIGHT_HIGH, high=True)
    accent = _system_accent(system)
    if app.style().objectName().lower() != "fusion":
        roles = (system.window(), system.base(), system.text())
        window, base, text = (brush.color() for brush in roles)
        return derive(window, base, text, accent or _amber(dark), high=False)
    return _of(_DARK if dark else _LIGHT, high=False, accent=accent)


def _is_dark(system: QPalette) -> bool:
    if _wanted.appearance != "system":
        return _wanted.appearance == "dark"
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme != Qt.ColorScheme.Unknown:
        return scheme == Qt.ColorScheme.Dark
    return system.window().color().lightness() < system.windowText().color().lightness()


def _system_accent(system: QPalette) -> QColor | None:
    """Return the accent somebody chose; the one that is merely built into Fusion is none."""
    accent = system.accent().color()
    built_in = QStyleFactory.create("Fusion").standardPalette().accent().color()
    return accent if accent != built_in and accent.saturation() > 0 else None


def _amber(dark: bool) -> QColor:
    return QColor((_DARK if dark else _LIGHT)[3])


def _of(four: tuple[str, str, str, str], high: bool, accent: QColor | None = None) -> Colours:
    window, base, text, amber = (QColor(colour) for colour in four)
    return derive(window, base, text, accent or amber, high)


def _paint(app: QApplication, now: Colours) -> None:
    """Set the palettes; those of a kind of widget last, since the general one drops them."""
    app.setPalette(_palette(now))
    # Rows are selected for long and hold words of many colours: a tint, not the full accent.
    rows = QPalette()
    rows.setColor(QPalette.ColorRole.Highlight, now.selection)
    rows.setColor(QPalette.ColorRole.HighlightedText, now.text)
    _paint_only(app, "QAbstractItemView", rows)
    # Words under the accent would be harder to read than all others.
    written = QPalette()
    written.setColor(QPalette.ColorRole.Highlight, now.picked)
    written.setColor(QPalette.ColorRole.HighlightedText, now.text)
    for field in _WITH_WORDS:
        _paint_only(app, field, written)
    if app.style().objectName().lower() != "fusion":
        return
    # Fusion draws the edge of a control as its window colour made darker, which cannot be
    # seen in the dark. These controls do not paint that colour themselves.
    edges = QPalette()
    edges.setColor(QPalette.ColorRole.Window, now.edge.lighter(_FUSION_EDGE))
    for control in _WITH_EDGE:
        _paint_only(app, control, edges.resolve(written) if control in _WITH_WORDS else edges)


def _paint_only(app: QApplication, widgets: str, palette: QPalette) -> None:
    # PySide takes the name of a class as str alone, whatever its stubs say.
    app.setPalette(palette, widgets)  # type: ignore[arg-type]


def _palette(now: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    # Buttons are a shade of the window's, so that they look raised in light and in dark.
    button = mix(now.window, now.text, 0.1) if now.dark else now.base
    for roles, colour in (
        ((role.Window, role.ToolTipBase), now.window),
        ((role.Base,), now.base),
        ((role.AlternateBase,), now.raised),
        ((role.Button,), button),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), now.text),
        ((role.BrightText,), now.text),
        ((role.HighlightedText,), now.on_accent),
        ((role.Highlight, role.Accent), now.accent),
        ((role.Link, role.LinkVisited), now.link),
        ((role.PlaceholderText,), now.quiet),
        ((role.Light,), mix(now.window, QColor("white"), 0.1 if now.dark else 0.6)),
        ((role.Midlight,), mix(now.window, now.base, 0.5)),
        ((role.Mid, role.Dark), now.line),
        ((role.Shadow,), mix(now.window, QColor("black"), 0.5)),
    ):
        for one in roles:
            palette.setColor(one, colour)
    disabled = mix(now.text, now.window, 0.55)
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, disabled)
    return palette
