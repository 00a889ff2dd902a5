"""Looking into archives without falling for bombs: every byte that comes out is counted."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import IO, Final

from concierge.extract.failures import bomb, damaged, encrypted

MAX_UNPACKED = 1 << 30
"""Bytes that may come out of one file."""

MAX_RATIO = 200
"""Times its size that a file may unpack to, once it is past `RATIO_FLOOR`; XML reaches 30."""

RATIO_FLOOR = 50 << 20

BROKEN: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What the standard library's decompressors raise for broken input."""


def open_zip(path: Path) -> zipfile.ZipFile:
    """Open a ZIP file, or an office file that is one, after checking what it claims to hold.

    Raises:
        DamagedError: When it is no readable ZIP file.
        TooLargeError: When it claims to unpack to far more than it is.
    """
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise damaged(path, "its list of contents cannot be read") from error
    total = sum(member.file_size for member in archive.infolist())
    if is_bomb(total, path.stat().st_size):
        archive.close()
        raise bomb(path, f"its {path.stat().st_size:,} bytes unpack to {total:,}")
    return archive


def is_bomb(unpacked: int, packed: int) -> bool:
    """Say whether a file of `packed` bytes must not unpack to `unpacked` bytes."""
    if unpacked > MAX_UNPACKED:
        return True
    return unpacked > RATIO_FLOOR and unpacked > MAX_RATIO * max(packed, 1)


def member(archive: zipfile.ZipFile, name: str, path: Path, limit: int = 64 << 20) -> bytes:
    """Return the beginning of a member, whatever size it claims; missing ones are empty.

    Args:
        archive: The open ZIP file.
        name: Name of the member.
        path: The archive's path, for errors.
        limit: Most bytes to return.

    Raises:
        EncryptedError: When it wants a password.
        DamagedError: When it cannot be unpacked.
    """
    try:
        info = archive.getinfo(name)
    except KeyError:
        return b""
    if info.flag_bits & 1:
        raise encrypted(path)
    try:
        with archive.open(info) as stream:
            return stream.read(limit)
    except BROKEN as error:
        raise damaged(path, f"{name} cannot be unpacked") from error


def check_odf_password(archive: zipfile.ZipFile, path: Path) -> None:
    """Refuse OpenDocument files whose manifest lists encrypted parts (ODF 1.3 part 2, 3.4).

    Raises:
        EncryptedError: When it wants a password.
    """
    if b"encryption-data" in member(archive, "META-INF/manifest.xml", path, 1 << 20):
        raise encrypted(path)


class CountedReader(io.RawIOBase):
    """A decompressing stream that stops with an error when too much comes out.

    Args:
        stream: The decompressing stream.
        path: The archive, for the error.
    """

    def __init__(self, stream: IO[bytes], path: Path) -> None:
        super().__init__()
        self._stream = stream
        self._path = path
        self._packed = path.stat().st_size
        self._count = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return decompressed bytes.

        Raises:
            TooLargeError: When the whole is a bomb.
        """
        data = self._stream.read(size if size >= 0 else MAX_UNPACKED)
        self._count += len(data)
        if is_bomb(self._count, self._packed):
            raise bomb(self._path, f"its {self._packed:,} bytes unpack to over {self._count:,}")
        return data
