"""One line of a passage, in any script: matches in bold, the sentence that fits in italics."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

ELLIPSIS = "…"
Spans = Sequence[tuple[int, int]]
_Styles = Sequence[tuple[tuple[int, int], QTextCharFormat]]
_BOLD, _ITALIC = QTextCharFormat(), QTextCharFormat()
_BOLD.setFontWeight(QFont.Weight.Bold)
_ITALIC.setFontItalic(True)


def plain(text: str) -> str:
    """Return a text for one line: what breaks or cannot be shown is a space, none is lost."""
    return "".join(c if c.isprintable() else " " for c in text)


def around(text: str, spans: Spans, room: int) -> tuple[str, list[tuple[int, int]]]:
    """Cut what stands before the first match, if it would be out of sight otherwise.

    Args:
        text: A passage without line breaks.
        spans: What of it matches, as characters.
        room: How many characters can be seen.
    """
    lead = len(text) - len(text.lstrip())
    first = min((start for start, _ in spans), default=0)
    end = min((end for start, end in spans if start == first), default=0)
    cut = lead
    if end > room + lead:
        cut = max(lead, min(first - room // 3, end - room // 2))
        space = text.find(" ", cut, first)
        cut = space + 1 if space >= 0 else min(cut, first)
    mark = ELLIPSIS if cut > lead else ""
    moved = [(start - cut + len(mark), end - cut + len(mark)) for start, end in spans]
    return mark + text[cut:], [span for span in moved if span[0] >= len(mark)]


def laid_out(
    text: str,
    spans: Spans,
    font: QFont,
    width: float,
    sentence: tuple[int, int] | None = None,
) -> QTextLayout:
    """Return a passage as one line of a width in pixels, cut at its end where it must be.

    Args:
        text: The passage.
        spans: What of it matches, as characters.
        font: For all of it.
        width: In pixels.
        sentence: The sentence of it that fits; a passage with one has no matches.
    """
    room = int(width / max(1.0, QFontMetricsF(font).averageCharWidth()))
    text, spans = around(plain(text), spans, room)
    styles = [(span, _BOLD) for span in spans] + ([(sentence, _ITALIC)] if sentence else [])
    text = text[: 3 * room + 20]  # no more is laid out than could be seen
    layout = _line(text, styles, font, width)
    if _fitting(layout) < _units(text):
        narrow = width - 2 * QFontMetricsF(font).horizontalAdvance(ELLIPSIS)
        kept = _characters(text, _fitting(_line(text, styles, font, narrow)))
        layout = _line(text[:kept].rstrip() + ELLIPSIS, styles, font, width)
    return layout


def _fitting(layout: QTextLayout) -> int:
    """Return how much of a text its line holds, as Qt counts."""
    return layout.lineAt(0).textLength() if layout.lineCount() else 0


def _line(text: str, styles: _Styles, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_range(text, *span, style) for span, style in styles if span[0] < len(text)])
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(max(1.0, width))
    layout.endLayout()
    return layout


def _range(text: str, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _units(text[:start])
    made.length = _units(text[start:end])
    made.format = style
    return made


def _units(text: str) -> int:
    """Return the length as Qt counts: characters beyond U+FFFF are two."""
    return len(text) + sum(c > "\uffff" for c in text) if not text.isascii() else len(text)


def _characters(text: str, units: int) -> int:
    """Return how many characters so many of Qt's are."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))
