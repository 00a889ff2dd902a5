"""RTF as Outlook compresses it ([MS-OXRTFCP])."""

from __future__ import annotations

import struct

_PRELOADED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the dictionary holds at first (2.1.2.1)."""

_WINDOW = 4096
_COMPRESSED = 0x75465A4C
_PLAIN = 0x414C454D
_MAX_BYTES = 8 << 20


def decompressed(data: bytes) -> bytes:
    """Return the RTF, as far as it goes; b"" when it is none.

    The checksum is left alone: of a damaged message the words before the damage are wanted.
    """
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<4xII", data)
    if kind == _PLAIN:
        return data[16 : 16 + size]
    return _expanded(data[16:], min(size, _MAX_BYTES)) if kind == _COMPRESSED else b""


def _expanded(data: bytes, size: int) -> bytes:
    """Undo the compression (2.2): runs of eight tokens, each a byte or a reference."""
    # With the preloaded bytes in front, a reference is a distance back in one long buffer.
    out = bytearray(_PRELOADED)
    preloaded = len(out)
    at, end = 0, len(data)
    while at < end and len(out) - preloaded < size:
        control = data[at]
        at += 1
        for bit in range(8):
            if not control >> bit & 1:
                out += data[at : at + 1]
                at += 1
                continue
            if at + 2 > end:
                return bytes(out[preloaded:])
            token = data[at] << 8 | data[at + 1]
            at += 2
            back = (len(out) - (token >> 4)) % _WINDOW
            if back == 0:  # a reference to the place of writing ends the text
                return bytes(out[preloaded : preloaded + size])
            if back > len(out):
                return bytes(out[preloaded:])
            _copy(out, back, (token & 15) + 2)
    return bytes(out[preloaded : preloaded + size])


def _copy(out: bytearray, back: int, count: int) -> None:
    start = len(out) - back
    while count > 0:
        piece = out[start : start + min(count, back)]
        out += piece
        start += len(piece)
        count -= len(piece)
