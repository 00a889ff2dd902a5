"""Looking into archives without falling for bombs: every byte that comes out is counted."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

from concierge.extract.failures import bomb, damaged, encrypted, too_large

MAX_UNPACKED = 1 << 30
"""Bytes that may come out of one file, with all that is nested in it."""

MAX_RATIO = 200
"""Times its size that a file may unpack to, once it is past `RATIO_FLOOR`; XML reaches 30."""

RATIO_FLOOR = 50 << 20

MAX_ARCHIVES = 500
"""Archives within one file that are opened, however they are nested."""

MAX_PARTS = 50_000
"""Parts within one file that are read, however they are nested."""

_PIECE_BYTES = 1 << 16

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
    packed = path.stat().st_size
    if total > MAX_UNPACKED or is_bomb(total, packed):
        archive.close()
        raise bomb(path, f"its {packed:,} bytes unpack to {total:,}")
    return archive


def is_bomb(unpacked: int, packed: int) -> bool:
    """Say whether a file of `packed` bytes must not unpack to `unpacked` bytes."""
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


class Budget:
    """What may come out of one file on the disk, counted over all that is nested in it.

    Args:
        packed: Size of that file in bytes, or None when it is no archive itself.
    """

    def __init__(self, packed: int | None = None) -> None:
        self._packed = packed
        self._unpacked = 0
        self._archives = 0
        self._parts = 0
        self._floor = RATIO_FLOOR

    def open_archive(self, path: Path) -> None:
        """Count one more archive.

        Raises:
            TooLargeError: When there are too many within one file.
        """
        self._archives += 1
        if self._archives > MAX_ARCHIVES:
            raise bomb(path, f"over {MAX_ARCHIVES} archives are nested in one file")

    def takes_part(self) -> bool:
        """Count one more part that is to be read; say whether there is room for it."""
        self._parts += 1
        return self._parts <= MAX_PARTS

    def take(self, count: int, path: Path) -> None:
        """Count bytes that came out of an archive.

        Raises:
            TooLargeError: When that is more than one file may hold.
        """
        self._unpacked += count
        if self._unpacked > MAX_UNPACKED:
            raise too_large(path, f"over {MAX_UNPACKED:,} bytes come out of it")
        packed = self._unpacked if self._packed is None else self._packed
        if self._unpacked > self._floor and is_bomb(self._unpacked, packed):
            # What stands beside a bomb may still be read.
            self._floor = self._unpacked + RATIO_FLOOR
            raise bomb(path, f"{packed:,} bytes unpack to over {self._unpacked:,}")


class CountedReader(io.RawIOBase):
    """A decompressing stream that stops with an error when too much comes out.

    Where the compressed data breaks off, it ends, and what came out before is kept.

    Args:
        stream: The decompressing stream.
        path: The archive, for the error.
        packed: Bytes that the stream is unpacked from.
        budget: Counts what comes out of the whole file that this is nested in.
        errors: What the stream raises for broken input.

    Attributes:
        broken: Whether the compressed data turned out to be damaged.
    """

    def __init__(
        self,
        stream: IO[bytes],
        path: Path,
        packed: int,
        budget: Budget,
        errors: tuple[type[Exception], ...] = (),
    ) -> None:
        super().__init__()
        self.broken = False
        # What reads in one go loses all of it where the data breaks off.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._path = path
        self._packed = packed
        self._budget = budget
        self._errors: tuple[type[Exception], ...] = (*BROKEN, *errors)
        self._count = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return decompressed bytes: `size` of them unless the stream ends before.

        Raises:
            TooLargeError: When the whole is a bomb.
        """
        pieces = []
        left = size if size >= 0 else MAX_UNPACKED
        while left > 0 and (piece := self._some(min(left, _PIECE_BYTES))):
            pieces.append(piece)
            left -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def readinto(self, buffer: Any) -> int:
        """Fill the beginning of a buffer, for buffered readers over this."""
        data = self._some(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _some(self, most: int) -> bytes:
        if self.broken:
            return b""
        try:
            data = self._read(most)
        except self._errors:
            self.broken = True
            return b""
        except OSError as error:
            if error.errno is not None:  # bzip2 says so of broken data, without a number
                raise
            self.broken = True
            return b""
        self._count += len(data)
        self._budget.take(len(data), self._path)
        if is_bomb(self._count, self._packed):
            raise bomb(self._path, f"{self._packed:,} bytes unpack to over {self._count:,}")
        return data
