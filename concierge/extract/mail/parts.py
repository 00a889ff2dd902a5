"""The parts of a message: which are its words, which are attached, which are locked.

What a person sees is kept: of alternatives one, no signatures of machines, no logos.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from mimetypes import guess_extension

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, TextState
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.mail.headers import decoded, text_of
from concierge.extract.mail.mime import (
    MAX_DEPTH,
    MAX_PARTS,
    fuller,
    is_text,
    leaves_of,
    mended,
    message_in,
    name_of,
    parse,
    parts_of,
    payload_of,
    words_of,
)
from concierge.extract.mail.smime import Wrapping, unwrap

LOGO_BYTES = 24 << 10
"""A picture that the text shows, and that is no larger, is decoration."""

_SIGNATURES = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
)
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_ARMOUR = re.compile(
    r"-----BEGIN PGP MESSAGE-----.*?(?:-----END PGP MESSAGE-----|\Z)\n?", re.DOTALL
)
_SIGNED_TEXT = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:[!-9;-~]+:.*\n)*\n?")
_SIGNATURE = re.compile(
    r"-----BEGIN PGP SIGNATURE-----.*?(?:-----END PGP SIGNATURE-----|\Z)\n?", re.DOTALL
)
_UUENCODED = re.compile(
    r"^begin [0-7]{3,4} ([^\n]+)\n((?:[ -`]{1,90}\n)+?)(?:`?\s*\n)?end[ \t]*$", re.MULTILINE
)

ReadMessage = Callable[[Message, ExtractionContext], Extraction]
"""Reads a message within a message."""


@dataclass(slots=True)
class Letter:
    """What is gathered from the parts of one message.

    Attributes:
        children: Reads what is attached.
        read: Reads attached messages.
        bodies: The words of the message itself.
        attached: Names of what is attached.
        locked: How the message is encrypted, or "".
        cut: Whether there are more parts than are looked at.
    """

    children: Children
    read: ReadMessage
    bodies: list[str] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    locked: str = ""
    cut: bool = False
    _seen: int = 0

    def gather(self, part: Message, depth: int = 0) -> None:
        """Take a part and those within it."""
        self._seen += 1
        if self._seen > MAX_PARTS or depth > MAX_DEPTH:
            self.cut = True
            return
        kind = part.get_content_type()
        if kind == "multipart/encrypted":
            self.locked = "PGP"
        elif kind == "multipart/alternative" and part.is_multipart():
            leaves = list(leaves_of(part, depth))
            self.cut |= len(leaves) > MAX_PARTS
            self._choose(leaves[:MAX_PARTS], depth)
        elif part.is_multipart() and kind.startswith("multipart/"):
            for one in parts_of(part):
                self.gather(one, depth + 1)
        else:
            self._leaf(part, kind, depth)

    def attach(self, name: str, data: bytes) -> None:
        """Take an attached file."""
        self.attached.append(name)
        self.children.add(name, data)

    def say(self, text: str) -> None:
        """Take words of the message itself."""
        if "-----BEGIN PGP " in text:
            text = self._without_armour(text)
        if "\nbegin " in text or text.startswith("begin "):
            text = _UUENCODED.sub(self._uuencoded, text)
        if text := text.strip():
            self.bodies.append(text)

    def _choose(self, leaves: list[Message], depth: int) -> None:
        """Take one of the alternatives, and what is attached to any of them."""
        plain = next((one for one in leaves if is_text(one, "plain")), None)
        page = next((one for one in leaves if is_text(one, "html")), None)
        text = words_of(plain) if plain is not None else ""
        if page is not None:
            text = fuller(text, lambda: words_of(page))
        if text:
            self.say(text)
        for one in leaves:
            shown = text and one.get_content_maintype() == "text" and not name_of(one)
            if not shown or one.get_content_type() == "text/calendar":
                self._leaf(one, one.get_content_type(), depth + 1)

    def _leaf(self, part: Message, kind: str, depth: int) -> None:
        if kind in ("message/rfc822", "message/global", "message/news"):
            self._message(part)
        elif kind in _SEALED or (kind == types.UNKNOWN and _is_sealed(name_of(part))):
            self._sealed(part, depth)
        elif kind == "application/pgp-encrypted":
            self.locked = "PGP"
        elif is_text(part) or (kind.startswith(("message/", "multipart/")) and not name_of(part)):
            whole = mended(part) if kind.startswith("multipart/") else None
            if whole is not None:
                self.gather(whole, depth + 1)
            else:
                self.say(words_of(part))
        else:
            self._file(part, kind)

    def _file(self, part: Message, kind: str) -> None:
        data = payload_of(part)
        name = name_of(part) or self._made_up(kind)
        if kind in _SIGNATURES:
            self.children.name_only(name, len(data), TextState.EMPTY, "It signs the message.")
        elif kind.startswith("image/") and len(data) <= LOGO_BYTES and part.get("Content-ID"):
            note = "A small picture that the message shows."
            self.children.name_only(name, len(data), TextState.EMPTY, note)
        else:
            charset = part.get_content_charset()
            if kind.startswith("text/") and charset:
                # A file knows nothing of the charset that its message declares.
                data = text_of(data, charset).encode("utf-8", "replace") or data
            self.attach(name, data)

    def _made_up(self, kind: str) -> str:
        if kind == "text/calendar":
            return "invite.ics"
        return f"attachment {len(self.attached) + 1}{guess_extension(kind) or ''}"

    def _message(self, part: Message) -> None:
        inner = message_in(part)
        if inner is None:
            self._file(part, types.UNKNOWN)
            return
        name = name_of(part) or decoded(str(inner.get("Subject", ""))) or "message"
        self.attached.append(name)
        self.children.add_read(name, None, lambda inside: self.read(inner, inside), inner.as_bytes)

    def _sealed(self, part: Message, depth: int) -> None:
        """Open what is only signed (RFC 8551, 3.5.2)."""
        try:
            wrapping, content = unwrap(payload_of(part))
        except (ValueError, IndexError):
            wrapping, content = Wrapping.OTHER, b""
        if wrapping is Wrapping.SIGNED and content:
            self.gather(parse(content), depth + 1)
        elif wrapping is Wrapping.ENCRYPTED:
            self.locked = "S/MIME"
        else:
            self._file(part, types.UNKNOWN)

    def _without_armour(self, text: str) -> str:
        """Leave the words of a signed text; take out what is encrypted (RFC 9580, 6.2 and 7)."""
        if "-----BEGIN PGP SIGNED MESSAGE-----" in text:
            text = _SIGNATURE.sub("", _SIGNED_TEXT.sub("", text))
        open_text, count = _ARMOUR.subn("", text)
        if count:
            self.locked = "PGP"
        return open_text

    def _uuencoded(self, match: re.Match[str]) -> str:
        """Attach a file that stands in the text, as mail had them before MIME."""
        data = bytearray()
        try:
            for line in match[2].splitlines():
                data += binascii.a2b_uu(line.encode("ascii"))
        except (binascii.Error, ValueError):
            return match[0]
        self.attach(match[1].strip(), bytes(data))
        return ""


def _is_sealed(name: str) -> bool:
    return name.lower().endswith(".p7m")
