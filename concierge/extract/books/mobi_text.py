"""The compressions of Mobipocket books: PalmDOC's byte pairs, and HUFF/CDIC's dictionary.

Written from the public descriptions of the formats ("PalmDOC", "MOBI", "Huff/CDIC" in the
MobileRead wiki).
"""

from __future__ import annotations

import struct

MAX_RECORD = 1 << 16
"""Bytes that one record of text may unpack to; writers cut texts at 4096."""

_MAX_PHRASES = 1 << 20
_MAX_NESTING = 20


def unpack_palmdoc(data: bytes) -> bytes:
    """Unpack a record that is compressed by PalmDOC's rules; references back may not lie."""
    out = bytearray()
    at, end = 0, len(data)
    while at < end and len(out) < MAX_RECORD:
        byte = data[at]
        at += 1
        if byte == 0 or 9 <= byte <= 0x7F:
            out.append(byte)
        elif byte <= 8:
            out += data[at : at + byte]
            at += byte
        elif byte >= 0xC0:
            out += bytes((0x20, byte ^ 0x80))
        elif at < end:
            pair = (byte << 8 | data[at]) & 0x3FFF
            at += 1
            back = pair >> 3
            if not 0 < back <= len(out):
                continue
            for _ in range((pair & 7) + 3):
                out.append(out[-back])
    return bytes(out)


class HuffCdic:
    """Unpacks records with the code table (HUFF) and phrases (CDIC) of one book.

    Args:
        huff: The HUFF record.
        dictionaries: The CDIC records.

    Raises:
        ValueError: When they do not follow the format.
        struct.error: When they are cut.
    """

    def __init__(self, huff: bytes, dictionaries: list[bytes]) -> None:
        if huff[:4] != b"HUFF":
            raise ValueError("no HUFF record")
        fast, slow = struct.unpack_from(">II", huff, 8)
        self._fast = struct.unpack_from(">256I", huff, fast)
        pairs = struct.unpack_from(">64I", huff, slow)
        # Codes are compared as if all were 32 bits long; index 0 is never a length.
        self._least = [0] + [pairs[2 * n] << (31 - n) for n in range(32)]
        self._most = [0] + [((pairs[2 * n + 1] + 1) << (31 - n)) - 1 for n in range(32)]
        self._phrases: list[tuple[bytes, bool]] = []
        for record in dictionaries:
            self._add_phrases(record)

    def _add_phrases(self, record: bytes) -> None:
        if record[:4] != b"CDIC":
            raise ValueError("no CDIC record")
        total, bits = struct.unpack_from(">II", record, 8)
        count = min(1 << min(bits, 20), total - len(self._phrases), _MAX_PHRASES)
        for offset in struct.unpack_from(f">{max(count, 0)}H", record, 16):
            (length,) = struct.unpack_from(">H", record, 16 + offset)
            start = 18 + offset
            phrase = record[start : start + (length & 0x7FFF)]
            self._phrases.append((phrase, bool(length & 0x8000)))

    def unpack(self, data: bytes, nesting: int = 0) -> bytes:
        """Unpack a record of text.

        Raises:
            ValueError: When phrases refer to one another without end.
        """
        if nesting > _MAX_NESTING:
            raise ValueError("phrases within phrases")
        out = bytearray()
        bits = int.from_bytes(data, "big")
        left = 8 * len(data)
        while left > 0 and len(out) < MAX_RECORD:
            code = (bits << 32 >> left if left < 32 else bits >> (left - 32)) & 0xFFFFFFFF
            length, most = self._code(code)
            left -= length
            if left < 0:
                break
            out += self._phrase((most - code) >> (32 - length), nesting)
        return bytes(out)

    def _code(self, code: int) -> tuple[int, int]:
        """Return the length of the code that 32 bits begin with, and the last such code."""
        entry = self._fast[code >> 24]
        length = entry & 0x1F
        if length == 0:
            raise ValueError("a code without length")
        if entry & 0x80:
            return length, (((entry >> 8) + 1) << (32 - length)) - 1
        while length < 32 and code < self._least[length]:
            length += 1
        return length, self._most[length]

    def _phrase(self, index: int, nesting: int) -> bytes:
        phrase, plain = self._phrases[index]
        if not plain:
            phrase = self.unpack(phrase, nesting + 1)
            self._phrases[index] = (phrase, True)
        return phrase


def without_trailer(record: bytes, flags: int) -> bytes:
    """Return a text record without the entries that some books add to its end.

    Args:
        record: The record.
        flags: "Extra record data flags" of the header: bit 0 for a cut character, each
            other bit for an entry that ends with its own size.
    """
    size = len(record)
    for _ in range((flags >> 1).bit_count()):
        size -= min(_size_at_end(record[:size]), size)
    if flags & 1 and size:
        size -= min((record[size - 1] & 3) + 1, size)
    return record[:size]


def _size_at_end(record: bytes) -> int:
    """Return a number that is written backwards: seven bits a byte, the first one marked."""
    value = 0
    for count, byte in enumerate(reversed(record[-4:])):
        value |= (byte & 0x7F) << (7 * count)
        if byte & 0x80:
            break
    return value
