"""The colours of the window, all derived from four: window, base, text and accent.

Whatever those four are (ours or the system's), the rest is moved towards the text until it
can be read on every surface. Contrast is that of WCAG 2.2, "relative luminance".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor

READABLE = 4.5
VISIBLE = 3.0
_READABLE_HIGH = 7.0

_KIND_COLOURS = {
    "document": "#2F6FDE",
    "pdf": "#D0342C",
    "spreadsheet": "#1E8A4C",
    "presentation": "#D2611C",
    "picture": "#8E4EC6",
    "scan": "#8A6A4A",
    "mail": "#4C5FD7",
    "audio": "#C2338A",
    "video": "#B4325A",
    "code": "#0E8088",
    "text": "#5F6F80",
    "web": "#1C7FBF",
    "data": "#6F7F12",
    "archive": "#96701A",
    "book": "#9A5B2E",
    "calendar": "#C8452F",
    "contact": "#3B7F6B",
    "notebook": "#D07A16",
    "database": "#56707F",
    "font": "#7D5BA6",
    "other": "#767676",
}


@dataclass(frozen=True, slots=True)
class Colours:
    """What is painted with; every text colour is readable on every surface.

    Attributes:
        dark: Whether the surfaces are dark.
        window: Behind everything: sidebar, bars.
        base: Behind lists and texts.
        raised: Behind cards and fields that stand out.
        selection: Behind the selected rows of a list; text keeps its colour on it.
        picked: Behind selected words; text keeps its colour on it.
        hover: Behind what the pointer is over.
        text: Words.
        quiet: Words that matter less.
        line: Thin lines between parts.
        edge: Around what can be clicked or filled in; seen on every surface.
        figure: Bars and lines of figures, which stay behind their numbers.
        accent: Focus, the chosen thing, the tray's dot; shapes only, see `link` for words.
        on_accent: Words on the accent.
        link: Words that can be clicked.
        mark_background: Behind a match.
        mark_text: A match.
        good: It is as it should be.
        warn: It needs a look.
        bad: It went wrong.
        dotted: The line under words that no source supports.
        kinds: One for each kind of file, by name.
    """

    dark: bool
    window: QColor
    base: QColor
    raised: QColor
    selection: QColor
    picked: QColor
    hover: QColor
    text: QColor
    quiet: QColor
    line: QColor
    edge: QColor
    figure: QColor
    accent: QColor
    on_accent: QColor
    link: QColor
    mark_background: QColor
    mark_text: QColor
    good: QColor
    warn: QColor
    bad: QColor
    dotted: QColor
    kinds: dict[str, QColor]

    def kind(self, kind: str) -> QColor:
        """Return the colour of a kind of file."""
        return self.kinds.get(kind, self.kinds["other"])

    @property
    def surfaces(self) -> tuple[QColor, ...]:
        """What words may stand on."""
        return (self.window, self.base, self.raised, self.selection, self.hover)


def derive(window: QColor, base: QColor, text: QColor, accent: QColor, high: bool) -> Colours:
    """Return all colours for four given ones.

    Args:
        window: Behind everything.
        base: Behind lists and texts.
        text: Words; taken as it is.
        accent: Moved only as far as a shape needs to be seen.
        high: High contrast: 7 to 1 instead of 4.5, and strong lines.
    """
    dark = _luminance(base) < _luminance(text)
    wanted = _READABLE_HIGH if high else READABLE
    raised = mix(base, QColor("white" if dark else "black"), 0.07 if dark else 0.025)
    selection = mix(base, accent, 0.22)
    hover = mix(base, text, 0.06)
    surfaces = (window, base, raised, selection, hover)
    mark_background = mix(base, QColor("#FFC83D"), 0.34 if dark else 0.55)

    def readable(colour: str | QColor) -> QColor:
        return towards(QColor(colour), text, surfaces, wanted)

    visible = wanted if high else VISIBLE
    accent = towards(accent, text, (window, base), visible)
    figure = mix(base, mix(text, accent, 0.4), 0.45)
    return Colours(
        dark=dark,
        window=window,
        base=base,
        raised=raised,
        selection=selection,
        picked=_tint(base, accent, text, wanted),
        hover=hover,
        text=text,
        quiet=readable(mix(text, base, 0.2 if high else 0.4)),
        line=mix(base, text, 0.6 if high else 0.16),
        edge=towards(mix(base, text, 0.35), text, (window, base), visible),
        figure=towards(figure, text, (window, base, raised, hover), visible),
        accent=accent,
        on_accent=_best_on(accent),
        link=readable(accent),
        mark_background=mark_background,
        mark_text=towards(text, _best_on(mark_background), (mark_background,), _READABLE_HIGH),
        good=readable("#3FAE6A" if dark else "#1E7F43"),
        warn=readable("#E9A93A" if dark else "#8F5D00"),
        bad=readable("#FF7B72" if dark else "#BF2A20"),
        dotted=readable("#E9A93A" if dark else "#A36A00"),
        kinds={kind: readable(colour) for kind, colour in _KIND_COLOURS.items()},
    )


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours are apart, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two; a share of 1 is the other."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    # Rounded to what a screen shows, so that tests measure what is painted.
    red, green, blue = (round(255 * (a + (b - a) * share)) for a, b in pairs)
    return QColor(red, green, blue)


def towards(colour: QColor, end: QColor, surfaces: Sequence[QColor], ratio: float) -> QColor:
    """Lighten or darken a colour only until it stands out from all surfaces.

    Args:
        colour: Where to begin; its hue stays.
        end: As light or dark as it may become; returned if nothing before it is enough.
        surfaces: What it is painted on.
        ratio: The contrast wanted.
    """
    hue, saturation, begin = colour.hslHueF(), colour.hslSaturationF(), colour.lightnessF()
    for part in range(50):
        moved = begin + (end.lightnessF() - begin) * part / 50
        # Through its name: rounded to what a screen shows, so that this is what is painted.
        tried = QColor(QColor.fromHslF(max(hue, 0.0), saturation, moved).name())
        if all(contrast(tried, surface) >= ratio for surface in surfaces):
            return tried
    return end


def _tint(base: QColor, accent: QColor, text: QColor, ratio: float) -> QColor:
    """Return as much of the accent on the base as lets the text be read."""
    shares = (part / 100 for part in range(40, 0, -2))
    tints = (mix(base, accent, share) for share in shares)
    return next((tint for tint in tints if contrast(text, tint) >= ratio), base)


def _best_on(colour: QColor) -> QColor:
    return max((QColor("black"), QColor("white")), key=lambda one: contrast(one, colour))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = _rgb(colour)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
