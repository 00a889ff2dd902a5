"""Marking words for translation where they stand in a table."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return a text as it is; whoever shows it translates it.

    Qt's own function of this name does the same, but says that it returns any object.

    Args:
        _context: Under which it is translated.
        text: In English.
    """
    return text
