"""FictionBook 2: one XML file with a description, bodies of sections, and pictures.

Schema: FictionBook 2.21 (gribuser.ru). Pictures are cut out before anything is parsed.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.extract.books.chapters import Book, iso_date, parsed
from concierge.extract.failures import damaged, too_large
from concierge.extract.office.office_xml import local

_MAX_BYTES = 200 << 20
_MAX_XML = 60 << 20
_PICTURE = re.compile(rb"<binary\b.*?(?:</binary\s*>|\Z)", re.DOTALL)
_LINES = frozenset({"p", "v", "subtitle", "text-author", "date", "td", "th"})
_MAX_NESTING = 100


def read_fiction_book(path: Path) -> Book:
    """Read a FictionBook.

    Raises:
        DamagedError: When it holds no body, or defines entities.
        TooLargeError: When it is too large to be parsed.
    """
    if path.stat().st_size > _MAX_BYTES:
        raise too_large(path, f"{path.stat().st_size:,} bytes")
    data = _PICTURE.sub(b"", path.read_bytes())
    if len(data) > _MAX_XML:
        raise too_large(path, f"{len(data):,} bytes of text")
    root = parsed(data, path, path.name)
    bodies = [one for one in root if local(one.tag) == "body"] if root is not None else []
    if root is None or not bodies:
        raise damaged(path, "it holds no text")
    book = Book()
    _describe(book, root)
    for body in bodies:
        _add_section(book, body, body.get("name", "").capitalize(), 0)
    return book


def _describe(book: Book, root: Element) -> None:
    about = _below(root, "description", "title-info")
    printed = _below(root, "description", "publish-info")
    made = _below(root, "description", "document-info")
    book.title = _said(about, "book-title")
    book.author = ", ".join(filter(None, map(_person, _all(about, "author"))))
    book.language = _said(about, "lang")
    book.say("publisher", _said(printed, "publisher"))
    book.say("identifier", _said(printed, "isbn"))
    book.say("keywords", _said(about, "keywords"))
    book.say("genre", ", ".join(_text(one) for one in _all(about, "genre")))
    book.say("description", _said(about, "annotation"))
    book.say("program", _said(made, "program-used"))
    dates = [iso_date(one.get("value", "") or _text(one)) for one in _all(about, "date")]
    book.say("created", next(filter(None, dates), "") or iso_date(_said(printed, "year")))


def _below(root: Element | None, *names: str) -> Element | None:
    for name in names:
        root = next(iter(_all(root, name)), None)
    return root


def _all(parent: Element | None, name: str) -> list[Element]:
    return [one for one in parent if local(one.tag) == name] if parent is not None else []


def _said(parent: Element | None, name: str) -> str:
    return next((_text(one) for one in _all(parent, name)), "")


def _text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _person(node: Element) -> str:
    names = ("first-name", "middle-name", "last-name")
    return " ".join(filter(None, (_said(node, name) for name in names))) or _said(node, "nickname")


def _add_section(book: Book, section: Element, heading: str, depth: int) -> None:
    for title in _all(section, "title"):
        heading = _text(title) or heading
    lines: list[str] = []
    for one in section:
        if local(one.tag) == "section" and depth < _MAX_NESTING:
            book.add(heading, "\n".join(lines))
            lines = []
            _add_section(book, one, heading, depth + 1)
        else:
            lines.extend(_lines(one))
    book.add(heading, "\n".join(lines))


def _lines(node: Element) -> list[str]:
    """Return the lines within an element; a poem's verses and a table's cells are lines too."""
    if local(node.tag) in _LINES:
        return [_text(node)]
    found = [_text(one) for one in node.iter() if local(one.tag) in _LINES]
    return found or [_text(node)]
