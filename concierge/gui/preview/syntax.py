"""What the words of source code are, so that they can be coloured."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QColor, QTextCharFormat

from concierge.gui import look

Token = tuple[int, int, str]
"""Start, length, and one of: keyword, name, string, number, comment."""

_ROLES = (
    ("Token.Comment", "comment"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Keyword", "keyword"),
    ("Token.Operator.Word", "keyword"),
    ("Token.Name.Function", "name"),
    ("Token.Name.Class", "name"),
    ("Token.Name.Tag", "keyword"),
    ("Token.Name.Attribute", "name"),
    ("Token.Generic.Heading", "keyword"),
    ("Token.Generic.Subheading", "keyword"),
)


def tokens(name: str, text: str) -> list[Token]:
    """Take some lines of code apart; nothing for a language nobody knows.

    Args:
        name: The file's name; it says which language it is.
        text: The lines.
    """
    from pygments.lexers import get_lexer_for_filename  # type: ignore[import-untyped]
    from pygments.util import ClassNotFound  # type: ignore[import-untyped]

    try:
        lexer: Any = get_lexer_for_filename(name, text, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return []
    found = []
    for start, kind, value in lexer.get_tokens_unprocessed(text):
        role = _role(str(kind))
        if role and value.strip():
            found.append((start, len(value), role))
    return found


def _role(kind: str) -> str:
    return next((role for prefix, role in _ROLES if kind.startswith(prefix)), "")


def formats() -> dict[str, QTextCharFormat]:
    """Return how each role looks in the theme of this moment; all are easy to read."""
    colours = look.colours()
    chosen = {
        "keyword": colours.kind("video"),
        "name": colours.kind("document"),
        "string": colours.kind("spreadsheet"),
        "number": colours.kind("presentation"),
        "comment": colours.quiet,
    }
    found = {role: _format(colour) for role, colour in chosen.items()}
    found["comment"].setFontItalic(True)
    return found


def _format(colour: QColor) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(colour)
    return style
