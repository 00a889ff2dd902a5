"""OpenDocument files with a password (ODF 1.3 part 2, 3.4 and 5).

Each part is deflated, then encrypted on its own: AES-256 in CBC mode or Blowfish in CFB
mode, with a key that PBKDF2 makes of the password's hash.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import encrypted
from concierge.extract.office.office_xml import local, parse
from concierge.extract.unpack import MAX_UNPACKED, member

_MANIFEST = "META-INF/manifest.xml"
_MAX_ITERATIONS = 10_000_000


@dataclass(frozen=True, slots=True)
class _Lock:
    """How one part is locked."""

    algorithm: str
    vector: bytes
    salt: bytes
    iterations: int
    key_size: int
    start_hash: str
    checksum: bytes


@contextmanager
def opened(
    archive: zipfile.ZipFile, path: Path, context: ExtractionContext
) -> Iterator[zipfile.ZipFile]:
    """Give the archive, or one with its parts unlocked when it wants a password.

    Raises:
        EncryptedError: When it wants a password and the one given does not fit.
        DamagedError: When its manifest is broken.
    """
    manifest = member(archive, _MANIFEST, path, 8 << 20)
    if b"encryption-data" not in manifest:
        yield archive
        return
    root, _ = parse(_without_doctype(manifest), path, _MANIFEST)
    if root is None or not context.password:
        raise encrypted(path)
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w") as out:
        _unlock(archive, out, root, path, context.password)
    with zipfile.ZipFile(plain) as unlocked:
        yield unlocked


def _without_doctype(manifest: bytes) -> bytes:
    """Leave out the reference to a DTD that old writers put into manifests."""
    start = manifest.find(b"<!DOCTYPE")
    end = manifest.find(b">", start)
    return manifest if start < 0 or end < 0 else manifest[:start] + manifest[end + 1 :]


def _unlock(
    archive: zipfile.ZipFile, out: zipfile.ZipFile, manifest: Element, path: Path, password: str
) -> None:
    """Copy an archive whose parts are encrypted, in memory."""
    room = MAX_UNPACKED // 4
    for entry in manifest:
        name = next((v for k, v in entry.items() if local(k) == "full-path"), "")
        data = member(archive, name, path) if name and not name.endswith("/") else b""
        lock = next((one for one in entry if local(one.tag) == "encryption-data"), None)
        if lock is not None and data:
            data = _plain(data, _lock(lock, path), path, password, room)
        room -= len(data)
        if data:
            out.writestr(name, data)


def _lock(data: Element, path: Path) -> _Lock:
    """Read how a part is locked."""
    said = {
        f"{local(one.tag)} {local(key)}": value for one in data.iter() for key, value in one.items()
    }

    def number(key: str, usual: int) -> int:
        text = said.get(key, "")
        return int(text) if text.isdigit() and int(text) <= _MAX_ITERATIONS else usual

    try:
        return _Lock(
            algorithm=said["algorithm algorithm-name"],
            vector=base64.b64decode(said["algorithm initialisation-vector"]),
            salt=base64.b64decode(said["key-derivation salt"]),
            iterations=number("key-derivation iteration-count", 1_024),
            key_size=number("key-derivation key-size", 16),
            start_hash=said.get("start-key-generation start-key-generation-name", "SHA1"),
            checksum=base64.b64decode(said.get("encryption-data checksum", "")),
        )
    except (KeyError, binascii.Error) as error:
        raise encrypted(path) from error


def _plain(data: bytes, lock: _Lock, path: Path, password: str, room: int) -> bytes:
    """Decrypt and inflate one part.

    Raises:
        EncryptedError: When the password does not fit, or the method is not known.
    """
    start = hashlib.sha256 if "256" in lock.start_hash else hashlib.sha1
    secret = start(password.encode()).digest()
    key = hashlib.pbkdf2_hmac("sha1", secret, lock.salt, lock.iterations, lock.key_size)
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        return inflater.decompress(_decrypted(data, lock, key), max(room, 1))
    # A wrong key gives noise, which cannot be inflated.
    except (ValueError, zlib.error) as error:
        raise encrypted(path) from error


def _decrypted(data: bytes, lock: _Lock, key: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    if "aes" in lock.algorithm.lower():
        opener = Cipher(AES(key), CBC(lock.vector)).decryptor()
    else:
        # 64-bit cipher feedback, as the standard wants it.
        opener = Cipher(Blowfish(key), CFB(lock.vector)).decryptor()
    return opener.update(data) + opener.finalize()
