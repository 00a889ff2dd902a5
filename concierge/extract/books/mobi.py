"""Kindle books (MOBI, AZW, AZW3, PRC) and their ancestor, PalmDOC texts.

Written from the public descriptions of the formats ("PDB", "MOBI" in the MobileRead wiki):
a Palm database whose first record says how the text records after it are packed. In the
newer form (KF8) the text is that of all pages in a row, each page's frame before its words,
so that reading it from front to back gives the words in order.
"""

from __future__ import annotations

import locale
import re
import struct
from dataclasses import dataclass
from pathlib import Path

from concierge.extract.books.chapters import Book, iso_date
from concierge.extract.books.mobi_index import chapters
from concierge.extract.books.mobi_text import HuffCdic, unpack_palmdoc, without_trailer
from concierge.extract.encodings.decode import decode
from concierge.extract.failures import copy_protected, damaged, too_large
from concierge.extract.web.page import page_text

_MAX_BYTES = 300 << 20
_MAX_TEXT = 60 << 20
_PLAIN, _PALMDOC, _HUFF = 1, 2, 17480
_NONE = 0xFFFFFFFF

# Records of the extended header (EXTH) that name facts.
_AUTHOR, _PUBLISHER, _DESCRIPTION, _ISBN, _SUBJECT, _PUBLISHED = 100, 101, 103, 104, 105, 106
_ASIN, _TITLE, _LANGUAGE = 113, 503, 524
_NEWER_FORM = 8
_TAG = re.compile(rb"<(?![/!])")


@dataclass(frozen=True, slots=True)
class _Header:
    """The first record.

    Attributes:
        record: All of it.
        packing: How text is compressed.
        length: Bytes of text.
        count: Records of text.
        locked: Whether the text is encrypted.
        size: Bytes of the MOBI header, 0 in plain PalmDOC.
    """

    record: bytes
    packing: int
    length: int
    count: int
    locked: bool
    size: int

    def number(self, offset: int, default: int = 0) -> int:
        """Return a 32-bit field, or the default when the header ends before it."""
        if offset + 4 > min(16 + self.size, len(self.record)):
            return default
        value: int = struct.unpack_from(">I", self.record, offset)[0]
        return value


def read_mobi(path: Path) -> Book:
    """Read a Kindle book or a PalmDOC text.

    Raises:
        DamagedError: When its records are not where it says.
        EncryptedError: When it is protected against copying.
        TooLargeError: When it is larger than such books are.
    """
    size = path.stat().st_size
    if size > _MAX_BYTES:
        raise too_large(path, f"{size:,} bytes")
    data = path.read_bytes()
    records = _records(data, path)
    header = _header(records, path)
    if header.locked:
        raise copy_protected(path)
    book = Book()
    exth = _extended(header)
    codec = "utf-8" if header.number(28) == 65001 else "cp1252"
    _describe(book, header, exth, codec)
    if not book.title and not header.size:
        book.title = data[:32].partition(b"\0")[0].decode("cp1252", "replace").strip()
    raw = _text(records, header, book)
    if header.size:
        _add_chapters(book, raw, _contents(records, header, codec), codec)
    elif decoded := decode(raw):
        book.add("", decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    return book


def _contents(records: list[bytes], header: _Header, codec: str) -> list[tuple[int, str]]:
    """Return where chapters begin; the pages' own headings serve when this cannot be told."""
    index = header.number(244, _NONE)
    if index == _NONE:
        return []
    try:
        return chapters(records, index, codec)
    except (ValueError, LookupError, struct.error):
        return []


def _add_chapters(book: Book, raw: bytes, contents: list[tuple[int, str]], codec: str) -> None:
    # In the newer form places are counted in pages that are put together otherwise, which
    # moves them by the few bytes that end a page; the chapter's first tag comes right after.
    starts = ((_TAG.search(raw, place), label) for place, label in contents)
    contents = [(tag.start(), label) for tag, label in starts if tag]
    heading, at = "", 0
    for start, label in [*contents, (len(raw), "")]:
        piece = raw[at:start].decode(codec, "replace")
        if contents:
            book.add(heading, page_text(piece).text)
        else:
            book.add_markup(piece)
        heading, at = label, max(start, at)


def _records(data: bytes, path: Path) -> list[bytes]:
    (count,) = struct.unpack_from(">H", data.ljust(78, b"\0"), 76)
    if count == 0 or 78 + 8 * count > len(data):
        raise damaged(path, "its list of records is cut")
    starts = [struct.unpack_from(">I", data, 78 + 8 * n)[0] for n in range(count)]
    ends = [*starts[1:], len(data)]
    return [data[start:end] for start, end in zip(starts, ends, strict=True)]


def _header(records: list[bytes], path: Path) -> _Header:
    first = records[0]
    if len(first) < 16:
        raise damaged(path, "its first record is cut")
    packing, _, length, count, _, locked = struct.unpack_from(">HHIHHH", first)
    size = 0
    if first[16:20] == b"MOBI" and len(first) >= 24:
        (size,) = struct.unpack_from(">I", first, 20)
    if packing not in (_PLAIN, _PALMDOC, _HUFF):
        raise damaged(path, f"it is packed in an unknown way ({packing})")
    return _Header(first, packing, length, count, bool(locked), size)


def _extended(header: _Header) -> dict[int, list[bytes]]:
    """Return the records of the extended header by their numbers."""
    found: dict[int, list[bytes]] = {}
    at = 16 + header.size
    data = header.record
    if not header.number(128) & 0x40 or data[at : at + 4] != b"EXTH" or at + 12 > len(data):
        return found
    (count,) = struct.unpack_from(">I", data, at + 8)
    at += 12
    for _ in range(min(count, 1000)):
        if at + 8 > len(data):
            break
        kind, length = struct.unpack_from(">II", data, at)
        if length < 8:
            break
        found.setdefault(kind, []).append(data[at + 8 : at + length])
        at += length
    return found


def _describe(book: Book, header: _Header, exth: dict[int, list[bytes]], codec: str) -> None:
    def said(kind: int) -> list[str]:
        words = (one.decode(codec, "replace") for one in exth.get(kind, ()))
        return [" ".join(one.replace("\0", "").split()) for one in words]

    start, length = header.number(84), header.number(88)
    full_name = header.record[start : start + min(length, 1000)].decode(codec, "replace")
    book.title = next(iter(said(_TITLE)), "") or " ".join(full_name.split())
    book.author = ", ".join(said(_AUTHOR))
    book.language = next(iter(said(_LANGUAGE)), "") or language_of(header.number(92))
    book.say("publisher", next(iter(said(_PUBLISHER)), ""))
    book.say("identifier", next(iter([*said(_ISBN), *said(_ASIN)]), ""))
    book.say("description", page_text(next(iter(said(_DESCRIPTION)), "")).text)
    book.say("keywords", ", ".join(said(_SUBJECT)))
    book.say("created", iso_date(next(iter(said(_PUBLISHED)), "")))


def language_of(code: int) -> str:
    """Return the BCP 47 tag of a Windows language code ([MS-LCID]), or ""."""
    # Without a country, the first country of the language names it.
    name = locale.windows_locale.get(code & 0xFFFF)
    if name is None:
        name = locale.windows_locale.get(code & 0x3FF | 0x400, "").partition("_")[0]
    return name.replace("_", "-")


def _text(records: list[bytes], header: _Header, book: Book) -> bytes:
    """Return the text, as far as its records can be unpacked."""
    flags = header.number(240) & 0xFFFF if header.size >= 228 else 0
    try:
        huff = _huff(records, header) if header.packing == _HUFF else None
    except (ValueError, LookupError, struct.error):
        book.missing.append("The dictionary that its text is packed with is damaged.")
        return b""
    out = bytearray()
    broken = 0
    for record in records[1 : 1 + header.count]:
        data = without_trailer(record, flags)
        try:
            if huff is not None:
                data = huff.unpack(data)
            elif header.packing == _PALMDOC:
                data = unpack_palmdoc(data)
        except (ValueError, LookupError):
            broken += 1
            continue
        out += data
        if len(out) > _MAX_TEXT:
            book.missing.append("Only the beginning of it was read.")
            break
    if broken or len(records) <= header.count:
        book.missing.append("Parts of its text are damaged.")
    # What follows the text in newer books are styles and drawings.
    return bytes(out[: min(header.length, _words_end(records, header))])


def _words_end(records: list[bytes], header: _Header) -> int:
    """Return where the first of the flows ends that a book of version 8 consists of (FDST)."""
    index = header.number(192, _NONE)
    if header.number(36) < _NEWER_FORM or not 0 < index < len(records):
        return _MAX_TEXT
    record = records[index]
    if record[:4] != b"FDST" or len(record) < 20:
        return _MAX_TEXT
    end: int = struct.unpack_from(">I", record, 16)[0]
    return end


def _huff(records: list[bytes], header: _Header) -> HuffCdic:
    first, count = header.number(112), header.number(116)
    return HuffCdic(records[first], records[first + 1 : first + max(count, 1)])
