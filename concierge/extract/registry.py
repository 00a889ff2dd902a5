"""The one door to all readers: tells what a file is, asks the readers in turn, names failures."""

from __future__ import annotations

import csv
import dataclasses
import errno
import lzma
import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import ParseError

from concierge.core.errors import ConciergeError, UnsupportedError, from_exception
from concierge.core.paths import shown
from concierge.core.protocols import BytesExtractor, ExtractionContext, Extractor
from concierge.core.records import Extraction, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.detect import HEAD_BYTES, detect, kind_of, opens_file
from concierge.extract.failures import damaged
from concierge.extract.text.plain import TextExtractor, extract_text_bytes

# What parsers raise when input breaks their assumptions: the file's fault, not ours.
_FAULTS_OF_FILES = (
    RecursionError,
    ArithmeticError,
    LookupError,
    ValueError,
    EOFError,
    ParseError,
    csv.Error,
    lzma.LZMAError,
    struct.error,
    zlib.error,
)
_TEXT = TextExtractor()


@lru_cache(maxsize=1)
def extractors() -> tuple[Extractor, ...]:
    """Return all readers in the order in which they are asked.

    Their modules are light; the libraries behind them are imported when they read.
    """
    from concierge.extract.readers import READERS

    return tuple(sorted((_TEXT, *READERS), key=lambda one: one.priority, reverse=True))


def versions() -> frozenset[str]:
    """Return name and version of every reader, as `Extraction.extractor` has them."""
    return frozenset({*map(_label, extractors()), _nobody()})


def _label(reader: Extractor) -> str:
    return f"{reader.name}/{reader.version}"


@lru_cache(maxsize=1)
def _nobody() -> str:
    """Return what stands for no reader; it changes whenever any reader does."""
    return f"none/{sum(reader.version for reader in extractors())}"


def extract(path: Path, context: ExtractionContext, data: bytes | None = None) -> Extraction:
    """Read one file.

    A file that no reader can read gives an extraction in the state unsupported with no
    segments, so that it stays findable by name.

    Args:
        path: The file.
        context: Limits and choices.
        data: All its bytes, when the caller has read them already; saves a second read of
            text files and of what a `BytesExtractor` reads.

    Raises:
        ConciergeError: When it cannot be read; the category says why.
    """
    try:
        head = _head(path) if data is None else data[:HEAD_BYTES]
        media_type = detect(path, head)
        if media_type == types.EMPTY:
            return _nothing(path, media_type, TextState.EMPTY)
        return _bounded(_ask(path, media_type, context, data), context)
    except BaseException as error:
        problem = _problem(path, error)
        if problem is error:
            raise
        raise problem from error


def _problem(path: Path, error: BaseException) -> BaseException:
    """Return the named error for whatever reading a file may raise."""
    if isinstance(error, ConciergeError):
        return error
    if isinstance(error, _FAULTS_OF_FILES):
        return damaged(path, f"{type(error).__name__} while reading it")
    if isinstance(error, OSError) and error.errno == errno.EINVAL:
        return damaged(path, "it points to places outside itself")
    if isinstance(error, Exception):
        return from_exception(error, shown(path.name))
    # A panic of a library in Rust is no Exception, and cannot cross to another process.
    if type(error).__name__ == "PanicException":
        return damaged(path, "the library that reads it gave up")
    return error


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(HEAD_BYTES)


def _ask(path: Path, media_type: str, context: ExtractionContext, data: bytes | None) -> Extraction:
    """Ask the readers in turn; one that raises `UnsupportedError` passes the file on."""
    declined = ""
    for reader in _readers(media_type, path.suffix.lower()):
        try:
            if reader is _TEXT and data is not None:
                return extract_text_bytes(data, path, media_type, context)
            if data is not None and isinstance(reader, BytesExtractor):
                return reader.extract_bytes(data, path, media_type, context)
            return reader.extract(path, media_type, context)
        except UnsupportedError as error:
            declined = declined or error.message
        except BaseException as error:
            problem = _problem(path, error)
            if isinstance(problem, ConciergeError):
                problem.component = problem.component or _label(reader)
            if problem is error:
                raise
            raise problem from error
    note = declined or f"Files of the type {media_type} cannot be read for their words."
    return _nothing(path, media_type, TextState.UNSUPPORTED, note)


@lru_cache(maxsize=256)
def _readers(media_type: str, suffix: str) -> tuple[Extractor, ...]:
    return tuple(one for one in extractors() if one.accepts(media_type, suffix))


def needs_file(path: Path, data: bytes) -> bool:
    """Say whether `extract` has to find these bytes in a file, or is content with them.

    Args:
        path: What the file would be called.
        data: All its bytes.
    """
    head = data[:HEAD_BYTES]
    if opens_file(head):
        return True
    readers = _readers(detect(path, head), path.suffix.lower())
    return not all(one is _TEXT or isinstance(one, BytesExtractor) for one in readers)


def guarded(path: Path, read: Callable[[], Extraction]) -> Extraction:
    """Read a part that a container opened itself, and name what goes wrong as `extract` does.

    Args:
        path: What the part is called.
        read: Reads it.

    Raises:
        ConciergeError: When it cannot be read; the category says why.
    """
    try:
        return read()
    except BaseException as error:
        problem = _problem(path, error)
        if problem is error:
            raise
        raise problem from error


def _nothing(path: Path, media_type: str, state: TextState, note: str = "") -> Extraction:
    return Extraction(
        media_type=media_type,
        kind=kind_of(media_type, path.suffix, path.name),
        extractor=_nobody(),
        state=state,
        note=note,
    )


def _bounded(found: Extraction, context: ExtractionContext) -> Extraction:
    """Hold every reader to the longest text that is kept."""
    room = context.max_text_chars
    if sum(len(segment.text) for segment in found.segments) <= room:
        return found
    kept: list[Segment] = []
    for segment in found.segments:
        if room <= 0:
            break
        kept.append(dataclasses.replace(segment, text=segment.text[:room]))
        room -= len(segment.text)
    note = f"{found.note} Only the first {context.max_text_chars:,} characters are kept.".strip()
    state = TextState.PARTIAL if found.state == TextState.FULL else found.state
    return dataclasses.replace(found, segments=tuple(kept), state=state, note=note)
