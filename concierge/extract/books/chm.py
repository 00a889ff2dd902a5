"""Windows help files (CHM): their pages in the order of their table of contents.

7-Zip unpacks the file; the table of contents (.hhc) is a page in the "sitemap" form of
HTML Help, and the title stands in the file #SYSTEM (chmspec, "The internal files").
"""

from __future__ import annotations

import re
import struct
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from concierge.core.protocols import ExtractionContext
from concierge.extract import media_types as types
from concierge.extract.archives.reader import Source
from concierge.extract.archives.tool import Listed, installed, listing, unpacked
from concierge.extract.books.chapters import Book
from concierge.extract.books.mobi import language_of
from concierge.extract.encodings.decode import decode
from concierge.extract.failures import archive_tool_missing, bomb, damaged
from concierge.extract.unpack import Budget, is_bomb
from concierge.extract.web.page import page_text

_SYSTEM = "#system"
_CONTENTS = ".hhc"
_PAGES = (".htm", ".html", ".xhtml")
_MAX_PAGE = 16 << 20
_MAX_PAGES = 20_000
_ENTRY = re.compile(r"<object\b[^>]*sitemap.*?</object", re.IGNORECASE | re.DOTALL)
_PARAM = re.compile(
    r"<param\s+name\s*=\s*\"(name|local)\"\s+value\s*=\s*\"([^\"]*)\"", re.IGNORECASE
)
# Entries of #SYSTEM: a number, a length and the value.
_SYSTEM_TITLE, _SYSTEM_LANGUAGE = 3, 4


def read_help(path: Path, context: ExtractionContext) -> Book:
    """Read a help file.

    Raises:
        DamagedError: When it cannot be unpacked.
        TooLargeError: When it is a decompression bomb.
        UnsupportedError: When 7-Zip is not installed.
    """
    if not installed():
        raise archive_tool_missing(path)
    source = Source(path, types.HELP, context, Budget(path.stat().st_size))
    listed = listing(source)
    wanted = [one for one in listed if _is_wanted(one)][:_MAX_PAGES]
    total = sum(one.size or 0 for one in wanted)
    if is_bomb(total, source.packed):
        raise bomb(path, f"its {source.packed:,} bytes unpack to {total:,}")
    book = Book()
    files: dict[str, bytes] = {}
    for member in unpacked(source, listed, wanted):
        if member.stream is None:
            book.missing.append(f"The page {member.name} could not be read.")
            continue
        files[member.name.lstrip("/").lower()] = member.stream.read(_MAX_PAGE)
    if not files:
        raise damaged(path, "its pages cannot be unpacked")
    _describe(book, files.pop(_SYSTEM, b""))
    for name, label in _in_order(files).items():
        _add_page(book, files[name], label)
    return book


def _is_wanted(one: Listed) -> bool:
    name = one.name.lstrip("/").lower()
    return name == _SYSTEM or name.endswith((_CONTENTS, *_PAGES))


def _describe(book: Book, system: bytes) -> None:
    at = 4  # after the version
    while at + 4 <= len(system):
        kind, length = struct.unpack_from("<HH", system, at)
        value = system[at + 4 : at + 4 + length]
        if kind == _SYSTEM_TITLE and (decoded := decode(value.partition(b"\0")[0])):
            book.title = decoded.text.strip()
        elif kind == _SYSTEM_LANGUAGE and len(value) >= 4:
            book.language = language_of(struct.unpack_from("<I", value)[0])
        at += 4 + length


def _in_order(files: dict[str, bytes]) -> dict[str, str]:
    """Return the pages with their labels: as the contents have them, then all others."""
    found: dict[str, str] = {}
    pages = sorted(name for name in files if not name.endswith(_CONTENTS))
    for name in sorted(set(files) - set(pages)):
        decoded = decode(files[name])
        for entry in _ENTRY.findall(decoded.text if decoded else ""):
            said = {key.lower(): unescape(value) for key, value in _PARAM.findall(entry)}
            page = unquote(said.get("local", "")).partition("#")[0]
            page = page.replace("\\", "/").lstrip("/").lower()
            if page in files:
                found.setdefault(page, said.get("name", ""))
    return found | {name: "" for name in pages if name not in found}


def _add_page(book: Book, data: bytes, label: str) -> None:
    decoded = decode(data)
    if decoded is None:
        return
    page = page_text(decoded.text)
    book.add(label or page.title, page.text)
