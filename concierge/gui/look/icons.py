"""Icons: of one colour, by what they mean; they follow light and dark by themselves."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import Literal

from PySide6.QtGui import QIcon

from concierge.gui.look.drawing import Drawing

Role = Literal["text", "quiet", "accent", "on_accent", "link", "good", "warn", "bad"]

_OF_KIND = {
    "document": "document",
    "pdf": "pdf",
    "spreadsheet": "sheet",
    "presentation": "slides",
    "picture": "image",
    "scan": "scan",
    "mail": "mail",
    "audio": "sound",
    "video": "film",
    "code": "code",
    "text": "text",
    "web": "web",
    "data": "data",
    "archive": "archive",
    "book": "book",
    "calendar": "calendar",
    "contact": "contact",
    "notebook": "notebook",
    "database": "database",
    "font": "font",
    "other": "unknown",
}

# Within a kind of the index people tell these apart at a glance.
_FINER = {
    **dict.fromkeys((".pdf", ".xps", ".oxps"), "pdf"),
    **dict.fromkeys((".epub", ".mobi", ".azw3", ".fb2", ".djvu", ".cbz"), "book"),
    **dict.fromkeys((".ics", ".ical", ".vcs"), "calendar"),
    **dict.fromkeys((".vcf", ".vcard"), "contact"),
    **dict.fromkeys((".ipynb", ".one", ".onetoc2"), "notebook"),
    **dict.fromkeys((".sqlite", ".sqlite3", ".db", ".mdb", ".accdb"), "database"),
    **dict.fromkeys((".ttf", ".otf", ".woff", ".woff2", ".ttc"), "font"),
}


@lru_cache(maxsize=512)
def icon(name: str, role: Role = "text") -> QIcon:
    """Return an icon; it changes its colour by itself when the theme does.

    Args:
        name: Name of its file in ``assets/icons``, without the ending.
        role: What it is painted in, a colour of `Colours`.

    Raises:
        FileNotFoundError: When there is no such icon.
    """
    return QIcon(Drawing(name, role))


def kind_icon(kind: str, name: str = "") -> QIcon:
    """Return the icon of a kind of file, in the kind's own colour.

    Args:
        kind: As the index names it: document, picture ...
        name: Name of the file; tells a PDF or a book from other documents.
    """
    return _kind_icon(finer_kind(kind, name))


def finer_kind(kind: str, name: str = "") -> str:
    """Return the kind people see in a file: that of the index, or pdf, book, font ..."""
    finer = _FINER.get(PurePosixPath(name).suffix.lower(), kind)
    return (
        finer if finer in _OF_KIND and kind != "scan" else (kind if kind in _OF_KIND else "other")
    )


@lru_cache(maxsize=64)
def _kind_icon(kind: str) -> QIcon:
    return QIcon(Drawing(_OF_KIND[kind], f"kind:{kind}"))
