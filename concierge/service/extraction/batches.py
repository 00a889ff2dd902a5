"""Batches of tasks: which files one worker reads in one go, and how."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from concierge.core.errors import BusyError
from concierge.core.protocols import ExtractionContext, Task
from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.privacy.passwords import Passwords
from concierge.service.extraction.worker import Job, Manner
from concierge.store.catalog import Catalog

log = logging.getLogger(__name__)

# Small files travel together, because handing over a task costs as much as reading one.
BATCH_FILES = 48
BATCH_BYTES = 1_500_000
SMALL_BYTES = 256 * 1024
# From this size on, a file that may be a copy is only hashed first.
COPY_BYTES = 1_000_000
# For how long slow methods go on with one file before what they found is stored.
TURN_S = 10.0
# Memory grows with the file, by so many megabytes for each, beyond what every reader needs.
BASE_MEMORY_MB = 700
MEMORY_PER_MB = 10


@dataclass(frozen=True, slots=True)
class Batch:
    """Tasks that one worker does in one go."""

    tasks: tuple[Task, ...]
    jobs: tuple[Job, ...]
    manner: Manner

    @property
    def stage(self) -> Stage:
        """The stage they all belong to."""
        return self.tasks[0].stage


class Batches:
    """Makes batches of tasks that were claimed.

    Args:
        catalog: Where the files are.
        preferences: How to read.
        passwords: Those the person gave for files.
        hides_secrets: Says whether a file at a path is left out when it holds a secret.
    """

    def __init__(
        self,
        catalog: Catalog,
        preferences: Preferences,
        passwords: Passwords,
        hides_secrets: Callable[[bytes], bool],
    ) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._passwords = passwords
        self._hides_secrets = hides_secrets

    def of(self, stage: Stage, tasks: Sequence[Task]) -> list[Batch]:
        """Return all tasks of a stage in batches; those whose files are gone are dropped."""
        make = self._text_batches if stage is Stage.TEXT else self._deep_batches
        return list(make(tasks))

    def manner(self, size: int = 0, only_hash: bool = False, deep: bool = False) -> Manner:
        """Return how a batch is read.

        Args:
            size: Bytes of its largest file, when that is no small one.
            only_hash: Whether to look only for whether it is a copy.
            deep: Whether by slow methods.
        """
        settings = self._preferences.current
        memory = BASE_MEMORY_MB + MEMORY_PER_MB * size // 2**20
        if deep:
            memory = settings.worker_memory_mb
            if settings.speech_model:
                memory += settings.speech_memory_mb
        context = ExtractionContext(
            ocr=settings.ocr,
            ocr_languages=settings.ocr_languages,
            ocr_processes=self._processes() if deep else 1,
            speech_model=settings.speech_model,
            speech_language=settings.speech_language,
            deep=deep,
        )
        return Manner(
            context,
            settings.chunk_tokens,
            only_hash=only_hash,
            turn_s=TURN_S,
            memory_mb=memory if deep else min(memory, settings.worker_memory_mb),
        )

    def _password(self, file_id: int) -> str:
        if not self._passwords:
            return ""
        content = self._catalog.ledger.content_of(file_id)
        if content is None:
            return ""
        try:
            return self._passwords.get(content[1])
        except BusyError:  # a locked keyring must not keep all other files waiting
            log.warning("the password of file %d cannot be had", file_id)
            return ""

    def _processes(self) -> int:
        """Return how many processes may read one file: all, when it is the only one."""
        waiting = self._catalog.queue.waiting().get(Stage.DEEP, 1)
        return max(1, self._preferences.current.workers // max(1, waiting))

    def _text_batches(self, tasks: Sequence[Task]) -> Iterator[Batch]:
        places = self._catalog.places.files_to_read([task.subject for task in tasks])
        small: list[tuple[Task, Job]] = []
        for task in tasks:
            path, size = places.get(task.subject, (b"", 0))
            password = self._password(task.subject)
            job = Job(task.subject, path, size, password, hide=self._hides_secrets(path))
            # A task tried before goes alone: it may have taken a batch down.
            if size <= SMALL_BYTES and not task.attempts:
                small.append((task, job))
            else:
                copy = size >= COPY_BYTES and self._catalog.contents.has_size(size)
                yield Batch((task,), (job,), self.manner(size, only_hash=copy))
        yield from self._packed(small)

    def _packed(self, pairs: Sequence[tuple[Task, Job]]) -> Iterator[Batch]:
        start = total = 0
        for place, (_, job) in enumerate(pairs):
            total += job.size
            if total >= BATCH_BYTES or place == len(pairs) - 1:
                part = pairs[start : place + 1]
                yield Batch(
                    tuple(task for task, _ in part), tuple(job for _, job in part), self.manner()
                )
                start, total = place + 1, 0

    def _deep_batches(self, tasks: Sequence[Task]) -> Iterator[Batch]:
        for task in tasks:
            place = self._catalog.contents.place_of(task.subject)
            if place is None:  # its last file was removed meanwhile
                self._catalog.queue.drop(task)
                continue
            job = Job(
                place.file_id,
                place.path,
                place.size,
                self._password(place.file_id),
                place.modified_ns,
                place.hash,
                place.pieces,
                self._hides_secrets(place.path),
            )
            manner = self.manner(deep=True)
            # After a death, piece by piece: what is found before the bad one is kept.
            yield Batch((task,), (job,), replace(manner, turn_s=0) if task.attempts else manner)


def singles(batch: Batch) -> Iterator[Batch]:
    """Yield the files of a batch one by one."""
    for task, job in zip(batch.tasks, batch.jobs, strict=True):
        yield Batch((task,), (job,), batch.manner)
