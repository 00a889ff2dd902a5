"""What runs in the child processes: reading untrusted files, and embedding.

Nothing here is called in the service itself. A child that hangs, dies or eats memory
costs one file one attempt.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from concierge.core.errors import ConciergeError, from_exception
from concierge.core.paths import shown
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Reading, TextState
from concierge.privacy import guard
from concierge.service.pools import MEMORY_EXIT

if TYPE_CHECKING:
    from concierge.index.embedding import OnnxEmbedder

# Files up to this size are read once, for hashing and for reading.
WHOLE_BYTES = 16 * 2**20
_SLICE = 2**20
_MEMORY_CHECK_S = 0.25
_POLITE = 10

_embedder: OnnxEmbedder | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read.

    Attributes:
        file_id: The catalogued file.
        path: Where it stands.
        size: Its size when it was catalogued.
    """

    file_id: int
    path: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Manner:
    """How to read.

    Attributes:
        context: What extractors may know.
        chunk_tokens: Target length of passages.
        ocr: Whether scans are to be read at all.
        only_hash: Only tell which content a file holds.
    """

    context: ExtractionContext
    chunk_tokens: int
    ocr: bool = True
    only_hash: bool = False


def begin(memory_mb: int, polite: bool = False, scratch: Path | None = None) -> None:
    """Prepare a new child process: no network, bounded memory, ends with its parent.

    Args:
        memory_mb: It ends itself beyond this much memory.
        polite: Whether everything else goes first on the processor.
        scratch: Where temporary files go; what a killed process leaves there is deleted
            by the service.
    """
    guard.install()
    if scratch is not None:
        tempfile.tempdir = str(scratch)
        os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch)))
    os.environ["OMP_THREAD_LIMIT"] = "1"  # tesseract's own threads only fight each other
    threading.Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()
    threading.Thread(
        target=_end_when_too_large, args=(memory_mb,), name="memory-watch", daemon=True
    ).start()
    if polite:
        _lower_priority()


def read_files(jobs: Sequence[Job], manner: Manner) -> list[Reading]:
    """Read files one after the other; a failure is a result like any other."""
    # One private folder for all: making and removing one takes longer than a small file.
    with tempfile.TemporaryDirectory(prefix="concierge-") as scratch:
        manner = replace(manner, context=replace(manner.context, scratch=Path(scratch)))
        return [_read(job, manner) for job in jobs]


def begin_embedding(folder: str, threads: int, memory_mb: int) -> None:
    """Prepare the embedding process and load the model."""
    global _embedder
    begin(memory_mb, polite=True)
    from concierge.index.embedding import OnnxEmbedder

    _embedder = OnnxEmbedder(Path(folder), threads)


def embed(texts: Sequence[str]) -> bytes:
    """Return unit vectors, float32 in row order."""
    assert _embedder is not None, "begin_embedding runs first in this process"
    return _embedder.embed(texts).tobytes()


def _read(job: Job, manner: Manner) -> Reading:
    path = Path(os.fsdecode(job.path))
    nothing = Reading(job.file_id, job.size, 0, b"")
    try:
        with path.open("rb") as stream:
            info = os.fstat(stream.fileno())
            nothing = replace(nothing, size=info.st_size, modified_ns=info.st_mtime_ns)
            data = stream.read() if info.st_size <= WHOLE_BYTES else None
            digest = _digest(data) if data is not None else _digest_stream(stream)
    except (OSError, MemoryError) as error:
        return _failed(nothing, from_exception(error, shown(path.name)))
    known = replace(nothing, hash=digest)
    if manner.only_hash:
        return known
    try:
        return _extract(path, data, known, manner)
    except ConciergeError as error:
        return _failed(known, error)
    except Exception as error:  # noqa: BLE001 - any failure is this file's result
        return _failed(known, from_exception(error, shown(path.name)))


def _extract(path: Path, data: bytes | None, known: Reading, manner: Manner) -> Reading:
    from concierge.extract.registry import extract
    from concierge.index.chunking import chunk
    from concierge.store.blocks import pack

    found = extract(path, manner.context, data)
    if not manner.ocr:
        found = _without_ocr(found)
    cut = chunk(found.segments, manner.chunk_tokens)
    return replace(
        known,
        found=replace(found, segments=()),
        text=cut.text,
        chunks=tuple((c.start, c.end, json.dumps(c.locator.as_dict())) for c in cut.chunks),
        blocks=pack(cut.text, [c.start for c in cut.chunks]),
    )


def _without_ocr(found: Extraction) -> Extraction:
    if found.state is not TextState.NEEDS_OCR and not found.pages_without_text:
        return found
    state = TextState.PARTIAL if found.segments else TextState.EMPTY
    note = "Scanned pages are not read: that is switched off in the settings."
    return replace(found, pages_without_text=(), state=state, note=note)


def _failed(reading: Reading, error: ConciergeError) -> Reading:
    return replace(
        reading, category=str(error.category), message=error.message, advice=error.advice
    )


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def _digest_stream(stream: BinaryIO) -> bytes:
    digest = hashlib.blake2b(digest_size=32)
    while piece := stream.read(_SLICE):
        digest.update(piece)
    return digest.digest()


def _end_with_parent() -> None:
    """A killed service leaves no worker behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _end_when_too_large(memory_mb: int) -> None:
    import psutil

    process = psutil.Process()
    while process.memory_info().rss < memory_mb * 2**20:
        time.sleep(_MEMORY_CHECK_S)
    os._exit(MEMORY_EXIT)


def _lower_priority() -> None:
    import psutil

    if os.name == "nt":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_POLITE)
