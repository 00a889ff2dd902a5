"""TAR files, and single files that are compressed: read from front to back."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tarfile
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

from concierge.extract import media_types as types
from concierge.extract.archives.reader import Member, Source
from concierge.extract.archives.zip import name_encoding
from concierge.extract.detect import is_tar
from concierge.extract.unpack import BROKEN, CountedReader

_CUT = "It is damaged: the members after these could not be read."
_BUFFER_BYTES = 1 << 16
_WINDOW_LOG = 27
"""Zstandard frames may ask for windows up to this power of two: 128 MB (RFC 8878, 3.1.1.1.2)."""

# Endings of compressed TAR files that are one word.
_SHORT = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}


def stream_members(source: Source) -> Generator[Member]:
    """Yield the members of a TAR file, or the one file that is compressed."""
    with ExitStack() as stack:
        raw: IO[bytes] = stack.enter_context(source.path.open("rb"))
        if source.media_type == types.TAR:
            yield from _tar_members(source, tarfile_of(raw, "r:"))
            return
        errors = _errors(source.media_type)
        stream = stack.enter_context(_decompressed(raw, source.media_type))
        counted = CountedReader(stream, source.path, source.packed, source.budget, errors)
        buffered = io.BufferedReader(counted, _BUFFER_BYTES)
        if is_tar(buffered.peek(tarfile.BLOCKSIZE)):
            yield from _tar_members(source, tarfile_of(buffered, "r|"))
            if counted.broken:
                source.trouble = _CUT
            return
        if counted.broken and not buffered.peek(1):
            source.trouble = _CUT
            return
        yield Member(_inner_name(source.path), None, buffered, damaged=lambda: counted.broken)


def tarfile_of(raw: IO[bytes], mode: str) -> tarfile.TarFile | None:
    """Return the open TAR file, or None when not even its first header can be read."""
    try:
        # With `ignore_zeros` a bad header, or the end of one of several files put together,
        # does not end the reading.
        return tarfile.open(fileobj=raw, mode=mode, ignore_zeros=True)  # type: ignore[call-overload, no-any-return]
    except BROKEN:
        return None


def _inner_name(path: Path) -> str:
    return path.stem + _SHORT.get(path.suffix.lower(), "")


def _decompressed(raw: IO[bytes], media_type: str) -> IO[bytes]:
    if media_type == types.GZIP:
        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
    if media_type == types.BZIP2:
        return bz2.BZ2File(raw)
    if media_type == types.XZ:
        return lzma.LZMAFile(raw)
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    options = {int(zstd.DecompressionParameter.window_log_max): _WINDOW_LOG}
    return cast("IO[bytes]", zstd.ZstdFile(raw, options=options))


def _errors(media_type: str) -> tuple[type[Exception], ...]:
    """Return what a decompressor raises beside what all of them do."""
    if media_type != types.ZSTD:
        return ()
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return (zstd.ZstdError,)


def _tar_members(source: Source, archive: tarfile.TarFile | None) -> Iterator[Member]:
    if archive is None:
        source.trouble = _CUT
        return
    while (info := _next(source, archive)) is not None:
        name = _readable(info.name)
        if info.islnk():
            yield Member(name)  # its words stand under the name it is linked to
        elif info.isfile():
            stream = archive.extractfile(info)
            if stream is None:
                continue
            # Files with holes are small here and enormous when unpacked.
            counted = CountedReader(stream, source.path, source.packed, source.budget)
            yield Member(name, info.size, counted, damaged=lambda one=counted: one.broken)  # type: ignore[misc]


def _next(source: Source, archive: tarfile.TarFile) -> tarfile.TarInfo | None:
    try:
        found = archive.next()
    except BROKEN:
        source.trouble = _CUT
        return None
    archive.members = []  # type: ignore[attr-defined] # millions of them would fill memory
    return found


def _readable(name: str) -> str:
    raw = name.encode("utf-8", "surrogateescape")
    return raw.decode(name_encoding(raw), "replace")
