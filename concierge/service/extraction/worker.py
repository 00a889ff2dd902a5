"""What runs in the child processes: reading untrusted files, and embedding.

Nothing here is called in the service itself. A child that hangs, dies or eats memory
costs one file one attempt.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from concierge.core.errors import ConciergeError, from_exception
from concierge.core.gathering import Told
from concierge.core.paths import shown
from concierge.core.pieces import Pieces
from concierge.core.protocols import ExtractionContext
from concierge.core.records import PRIVATE, Extraction, Reading, TextState, storable_ns
from concierge.extract.secrets import HEAD_BYTES, is_secret
from concierge.privacy import guard, landlock
from concierge.service.extraction.languages import language_of
from concierge.service.extraction.pools import MEMORY_EXIT
from concierge.service.machine import lower_priority
from concierge.watch import secret_names

if TYPE_CHECKING:
    import psutil

    from concierge.index.embedding import OnnxEmbedder
    from concierge.models.sources import Source

# Files up to this size are read once, for hashing and for reading.
WHOLE_BYTES = 16 * 2**20
_SLICE = 2**20
_MEMORY_CHECK_S = 0.25
MARK = "at"

_embedder: OnnxEmbedder | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read.

    Attributes:
        file_id: The catalogued file.
        path: Where it stands.
        size: Its size when it was catalogued.
        password: What opens it, or "".
        modified_ns: Its time when it was catalogued; told with `hash`.
        hash: Its content, when that need not be found out again unless the file changed.
        pieces: What slow methods found in it before.
        hide: Whether it is not read when it holds a secret, such as a private key.
    """

    file_id: int
    path: bytes
    size: int
    password: str = ""
    modified_ns: int = 0
    hash: bytes = b""
    pieces: Mapping[str, bytes] = field(default_factory=dict)
    hide: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How to read.

    Attributes:
        context: What extractors may know.
        chunk_tokens: Target length of passages.
        only_hash: Only tell which content a file holds.
        turn_s: For how long slow methods may begin more pieces of a file.
        memory_mb: The process ends itself beyond this much memory.
        folder: Name of the private folder; no two batches that may run at once share one.
    """

    context: ExtractionContext
    chunk_tokens: int
    only_hash: bool = False
    turn_s: float = 0.0
    memory_mb: int = 1500
    folder: str = field(default_factory=lambda: f"batch-{os.getpid()}")


def begin(memory_mb: int, polite: bool = False, scratch: Path | None = None) -> None:
    """Prepare a new child process: no network, bounded memory, ends with its parent.

    Args:
        memory_mb: It ends itself beyond this much memory.
        polite: Whether everything else goes first on the processor.
        scratch: Where temporary files go; what a killed process leaves there is deleted
            by the service.
    """
    guard.install()
    if polite:  # before any thread starts, because each has the priority of the one it is from
        lower_priority()
    _limit.megabytes = memory_mb
    if scratch is not None:
        _use_scratch(scratch)
        # Before any thread starts, because each keeps the rights of the one that started it.
        landlock.forbid_changes([scratch])
    os.environ["OMP_THREAD_LIMIT"] = "1"  # tesseract's own threads only fight each other
    threading.Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()
    threading.Thread(target=_end_when_too_large, name="memory-watch", daemon=True).start()


def read_files(jobs: Sequence[Job], manner: Manner) -> list[Reading]:
    """Read files one after the other; a failure is a result like any other."""
    _limit.megabytes = manner.memory_mb
    _limit.with_children = manner.context.deep
    # One private folder for all: making and removing one takes longer than a small file.
    scratch = Path(tempfile.gettempdir())
    folder = scratch / manner.folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    _use_scratch(folder)
    try:
        manner = replace(manner, context=replace(manner.context, scratch=folder))
        files = [Path(os.fsdecode(job.path)) for job in jobs]
        if manner.context.speech_model:
            files.append(Path(manner.context.speech_model))
        return landlock.confined(lambda: [_timed(job, manner) for job in jobs], files, [folder])
    finally:
        _use_scratch(scratch)
        shutil.rmtree(folder, ignore_errors=True)


def _use_scratch(folder: Path) -> None:
    """Put temporary files, also those of programs that are called, into a folder."""
    tempfile.tempdir = str(folder)
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)))


def mark_of(manner: Manner, scratch: Path) -> Path:
    """Return the file that tells which piece of a file was begun last."""
    return scratch / manner.folder / MARK


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


def prepare_model(folder: str) -> Source:
    """Make an embedding model ready; "" stands for the packaged one."""
    from concierge.models import sources
    from concierge.models.prepare import prepare

    source = sources.from_folder(Path(folder).expanduser()) if folder else sources.packaged()
    prepare(source=source, say=lambda _: None)
    return source


def _timed(job: Job, manner: Manner) -> Reading:
    started = time.monotonic()
    return replace(_read(job, manner), took_s=time.monotonic() - started)


def _read(job: Job, manner: Manner) -> Reading:
    path = Path(os.fsdecode(job.path))
    nothing = Reading(job.file_id, job.size, 0, b"")
    try:
        with path.open("rb") as stream:
            info = os.fstat(stream.fileno())
            nothing = replace(nothing, size=info.st_size, modified_ns=info.st_mtime_ns)
            data = stream.read() if info.st_size <= WHOLE_BYTES else None
            if job.hide and is_secret(_head(data, stream)):
                return replace(nothing, excluded=PRIVATE)
            digest = _known_digest(job, info) or _digest(data, stream)
    except (OSError, MemoryError) as error:
        return _failed(nothing, from_exception(error, shown(path.name)))
    known = replace(nothing, hash=digest, asked=bool(job.password))
    if manner.only_hash:
        return known
    try:
        return _extract(job, path, data, known, manner)
    except ConciergeError as error:
        return _failed(known, error)
    except Exception as error:  # noqa: BLE001 - any failure is this file's result
        return _failed(known, from_exception(error, shown(path.name)))


def _extract(job: Job, path: Path, data: bytes | None, known: Reading, manner: Manner) -> Reading:
    from concierge.answer.papers.filing import papers_in
    from concierge.extract.registry import extract
    from concierge.index.chunking import chunk
    from concierge.store.content.blocks import pack

    private = _is_private if job.hide else None
    context = replace(manner.context, password=job.password, is_private=private)
    if context.deep:
        mark = Path(tempfile.gettempdir()) / MARK
        context = replace(context, pieces=Pieces(job.pieces, manner.turn_s, mark))
    found = extract(path, context, data)
    if not context.ocr:
        found = _without_ocr(found)
    cut = chunk(found.segments, manner.chunk_tokens)
    language = language_of(found.kind, cut.text)
    places = [(c.start, c.locator) for c in cut.chunks]
    told = Told(cut.text, found.title, found.author, places)
    return replace(
        known,
        found=replace(found, segments=(), language=found.language or language),
        text=cut.text,
        language=language,
        chunks=tuple((c.start, c.end, json.dumps(c.locator.as_dict())) for c in cut.chunks),
        blocks=pack(cut.text, [c.start for c in cut.chunks]),
        pieces=context.pieces.new,
        unfinished=context.pieces.unfinished,
        papers=papers_in(told, shown(path.name), found.kind),
    )


def _is_private(path: str, size: int, start: bytes) -> bool:
    """Say whether a file within another is one that keeps secrets."""
    return secret_names.tells(path, size) or is_secret(start)


def _without_ocr(found: Extraction) -> Extraction:
    """Take what would wait for OCR as read, and say so."""
    if TextState.NEEDS_OCR not in found.waits_for:
        return found
    state = found.state
    if state is TextState.NEEDS_OCR:
        state = TextState.PARTIAL if found.segments else TextState.EMPTY
    note = "Words in pictures and scanned pages are not read: that is switched off in the settings."
    parts = tuple(
        replace(part, state=TextState.EMPTY) if part.state is TextState.NEEDS_OCR else part
        for part in found.parts
    )
    return replace(found, pages_without_text=(), parts=parts, state=state, note=note)


def _head(data: bytes | None, stream: BinaryIO) -> bytes:
    if data is not None:
        return data[:HEAD_BYTES]
    head = stream.read(HEAD_BYTES)
    stream.seek(0)
    return head


def _failed(reading: Reading, error: ConciergeError) -> Reading:
    return replace(
        reading,
        category=str(error.category),
        message=error.message,
        advice=error.advice,
        component=error.component,
        page=error.page,
    )


def _known_digest(job: Job, info: os.stat_result) -> bytes:
    """Return the hash that is known of a file that did not change since, or b""."""
    same = (job.size, job.modified_ns) == (info.st_size, storable_ns(info.st_mtime_ns))
    return job.hash if same else b""


def _digest(data: bytes | None, stream: BinaryIO) -> bytes:
    if data is not None:
        return hashlib.blake2b(data, digest_size=32).digest()
    digest = hashlib.blake2b(digest_size=32)
    while piece := stream.read(_SLICE):
        digest.update(piece)
    return digest.digest()


def _end_with_parent() -> None:
    """A killed service leaves no worker behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        _end(1)


def _end(code: int) -> None:
    """End at once, and with it the programs it started: nobody else knows of them."""
    import psutil

    with suppress(psutil.Error):
        for child in psutil.Process().children(recursive=True):
            with suppress(psutil.Error):
                child.kill()
    os._exit(code)


@dataclass(slots=True)
class _Limit:
    """What the memory of this process is held to at the moment.

    Attributes:
        megabytes: How much.
        with_children: Whether programs it started count too.
    """

    megabytes: int = 1500
    with_children: bool = False


_limit = _Limit()


def _end_when_too_large() -> None:
    import psutil

    process = psutil.Process()
    while True:
        used = process.memory_info().rss
        if _limit.with_children:
            used += sum(map(_memory_of, process.children(recursive=True)))
        if used >= _limit.megabytes * 2**20:
            _end(MEMORY_EXIT)
        time.sleep(_MEMORY_CHECK_S)


def _memory_of(process: psutil.Process) -> int:
    import psutil

    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
