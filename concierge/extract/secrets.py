"""Tells by content that a file keeps secrets: private keys, stores of passwords.

Only what is certain counts: a header alone, as texts quote it, is none without the body of
a key after it, and neither are public keys and certificates.
"""

from __future__ import annotations

import re
from typing import Final

HEAD_BYTES: Final = 64 * 1024
"""How much of a file's beginning is looked at: a key may stand at the end of a letter."""
# Files of keys and passwords tell what they are well before this.
_START_BYTES: Final = 4096

# What stores of passwords and keys begin with.
_MAGICS: Final = (
    b"\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5",  # KeePass 1
    b"\x03\xd9\xa2\x9a\x66\xfb\x4b\xb5",  # KeePass 2 before its release
    b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5",  # KeePass 2
    b"kych\0\x01\0\0",  # macOS keychain
    b"\xfe\xed\xfe\xed\0\0\0\x01",  # Java key store
    b"\xfe\xed\xfe\xed\0\0\0\x02",
    b"\xce\xce\xce\xce\0\0\0\x01",  # Java key store of the cryptography extension
    b"\xce\xce\xce\xce\0\0\0\x02",
    b"GnomeKeyring\n\r\0\n",
    b"KWALLET\n\r\0\r\n",
    b"PWS3",  # Password Safe
    b"SSH PRIVATE KEY FILE FORMAT 1.1\n\0",
    b"== ed25519v1-secret: type0 ==\0",  # Tor
    b"$ANSIBLE_VAULT;",
    b"PuTTY-User-Key-File-",
    # Keys of GnuPG: as expressions, and as of 2.3 after a header.
    b"(11:private-key",
    b"(21:protected-private-key",
)
_BODY = rb"[A-Za-z0-9+/]{24}[A-Za-z0-9+/=]{8,}"
# RFC 7468, RFC 1421 with its headers, RFC 9580, OpenSSH and ssh.com, OpenVPN; an indented
# key, as in YAML, is a key too.
_PEM = re.compile(
    rb"^[ \t]*----[- ]BEGIN (?:[A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?|OpenVPN [\w -]{0,40}key(?: V\d)?)"
    rb"[- ]----[ \t]*\r?\n"
    rb"(?:[ \t]*(?:[A-Za-z-]+: [^\r\n]*)?\r?\n){0,8}"
    rb"[ \t]*" + _BODY + rb"[ \t]*\r?$",
    re.MULTILINE,
)
# One of these stands in whatever the two expressions around this find.
_WORDS: Final = (b"PRIVATE KEY", b"BEGIN OpenVPN")
# Keys for programs, as clouds hand them out: the line breaks are written as escapes.
_JSON = re.compile(
    rb'"[a-z_]*key"\s*:\s*"-----BEGIN [A-Z ]*PRIVATE KEY-----\\n' + _BODY, re.IGNORECASE
)
_LINES: Final = (
    re.compile(rb"^AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{58,}\s*$", re.MULTILINE),
    re.compile(rb"^Key: \((?:protected-|shadowed-)?private-key\b", re.MULTILINE),
    # minisign's and signify's: the algorithm, and how the key is derived.
    re.compile(rb"\Auntrusted comment: [^\n]*\nRW(?:RTY0Iy|QAAEIy|RCSw|RCSwAA)[A-Za-z0-9+/=]{60,}"),
)
_WIREGUARD = re.compile(rb"^PrivateKey[ \t]*=[ \t]*[A-Za-z0-9+/]{43}=\s*$", re.MULTILINE)
_INTERFACE = re.compile(rb"^\[(?:Interface|WireGuard)\]\s*$", re.MULTILINE)

# Length in DER, or none as in BER.
_LENGTH = rb"(?:[\x00-\x80]|\x81.|\x82..|\x83...)"
_DER = re.compile(
    rb"\x30" + _LENGTH + rb"(?:"
    # RFC 7292: version 3, then data or signed data of PKCS #7
    rb"\x02\x01\x03\x30" + _LENGTH + rb"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x01\x02]"
    # RFC 5958: version 0 or 1, then the algorithm
    rb"|\x02\x01[\x00\x01]\x30.\x06[\x03-\x0b]"
    # RFC 5958, encrypted: PKCS #5 or #12
    rb"|\x30.\x06[\x09\x0a]\x2a\x86\x48\x86\xf7\x0d\x01(?:\x05|\x0c\x01)"
    # RFC 8017: version 0, then a modulus of 1024 bits or more
    rb"|\x02\x01\x00\x02(?:\x81\x81|\x82[\x01-\x0f].)\x00"
    # RFC 5915: version 1, then 32, 48 or 66 bytes, then the curve
    rb"|\x02\x01\x01\x04(?:\x20.{32}|\x30.{48}|\x42.{66})\xa0"
    rb")",
    re.DOTALL,
)
# RFC 9580: a secret key as first packet, in the old and the new form; version, a time since
# 1995, then the algorithm with its first number's length, its curve, or the length of all.
_PGP = re.compile(
    rb"(?:\x94.|\x95..|\xc5(?:[\x00-\xbf]|[\xc0-\xdf].))(?:"
    rb"\x04[\x30-\x7f]...(?:[\x01\x10\x11][\x02-\x40].|[\x12\x13\x16][\x03-\x0a][\x2a\x2b])"
    rb"|\x06[\x30-\x7f]...[\x19-\x1c]\x00\x00\x00[\x20\x38\x39]"
    rb")",
    re.DOTALL,
)


def is_secret(head: bytes) -> bool:
    """Say whether a file keeps secrets.

    Args:
        head: Its beginning; more than `HEAD_BYTES` are not looked at.
    """
    head = head[:HEAD_BYTES]
    if head.startswith(_MAGICS) or _DER.match(head) or _PGP.match(head):
        return True
    text = _plain(head)
    # To look for these words alone takes a hundredth of the time.
    named = any(word in text for word in _WORDS)
    if named and (_PEM.search(text) or _JSON.search(text)):
        return True
    text = text[:_START_BYTES]
    if any(line.search(text) for line in _LINES):
        return True
    return bool(_INTERFACE.search(text) and _WIREGUARD.search(text))


def _plain(head: bytes) -> bytes:
    """Return text as ASCII would have it: Windows writes such files in UTF-16 too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head.removeprefix(b"\xef\xbb\xbf")
