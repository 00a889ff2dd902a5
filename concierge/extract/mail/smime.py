"""S/MIME without keys: what is only signed is read, what is encrypted is told to be so.

The Cryptographic Message Syntax (RFC 5652) wraps a signed message in ASN.1, with lengths
that may be left open (X.690, 8.1.3.6).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

_SIGNED = bytes.fromhex("2a864886f70d010702")
_ENCRYPTED = frozenset(
    {
        bytes.fromhex("2a864886f70d010703"),  # enveloped-data
        bytes.fromhex("2a864886f70d010706"),  # encrypted-data
        bytes.fromhex("2a864886f70d0109100117"),  # authenticated enveloped-data
    }
)
_MAX_DEPTH = 12


class Wrapping(Enum):
    """What a CMS structure does to the message in it."""

    SIGNED = "signed"
    ENCRYPTED = "encrypted"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Node:
    """One value: its identifier octet and where its contents lie."""

    tag: int
    start: int
    end: int
    after: int

    @property
    def constructed(self) -> bool:
        return bool(self.tag & 0x20)


def unwrap(data: bytes) -> tuple[Wrapping, bytes]:
    """Return how a message is wrapped, and the message when that needs no key.

    Args:
        data: A CMS ContentInfo in BER or DER.

    Raises:
        ValueError: When it is none.
    """
    info = _children(data, _node(data, 0, len(data)))
    if len(info) < 2 or info[0].tag != 0x06:
        raise ValueError("no ContentInfo")
    kind = data[info[0].start : info[0].end]
    if kind in _ENCRYPTED:
        return Wrapping.ENCRYPTED, b""
    if kind != _SIGNED:
        return Wrapping.OTHER, b""
    # SignedData is version, digest algorithms, then the content with its own type.
    signed = _children(data, _children(data, info[1])[0])
    content = _children(data, signed[2])
    return Wrapping.SIGNED, _octets(data, content[1], 0) if len(content) > 1 else b""


def _node(data: bytes, at: int, limit: int, depth: int = 0) -> _Node:
    """Read one value that starts at `at` and must end before `limit`."""
    if at + 2 > limit or depth > _MAX_DEPTH:
        raise ValueError("cut or nested too deep")
    tag, length = data[at], data[at + 1]
    start = at + 2
    if tag & 0x1F == 0x1F:
        raise ValueError("a tag that CMS does not use")
    if length == 0x80:
        end = start
        while data[end : end + 2] != b"\0\0":
            end = _node(data, end, limit, depth + 1).after
        return _Node(tag, start, end, end + 2)
    if length & 0x80:
        count = length & 0x7F
        length = int.from_bytes(data[start : start + count], "big")
        start += count
    # A message whose end is cut off is read as far as it goes.
    end = min(start + length, limit)
    return _Node(tag, start, end, end)


def _children(data: bytes, node: _Node) -> list[_Node]:
    if not node.constructed:
        raise ValueError("a value without parts")
    found: list[_Node] = []
    at = node.start
    while at < node.end:
        found.append(_node(data, at, node.end))
        at = found[-1].after
    if not found:
        raise ValueError("an empty value")
    return found


def _octets(data: bytes, node: _Node, depth: int) -> bytes:
    """Join an octet string, which may be made of shorter ones (X.690, 8.7)."""
    if not node.constructed:
        return data[node.start : node.end]
    if depth > _MAX_DEPTH:
        raise ValueError("nested too deep")
    return b"".join(_octets(data, one, depth + 1) for one in _children(data, node))
