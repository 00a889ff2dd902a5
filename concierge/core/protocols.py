"""The doors between parts: small protocols, so that another edition can stand behind them.

The embedded edition keeps the catalog in SQLite, vectors in ChromaDB and the queue
in a table; PostgreSQL, a Chroma server or Celery would implement the same methods.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from concierge.core.cosines import CosineScale
from concierge.core.pieces import Pieces
from concierge.core.records import Extraction, Locator, Reading, Stage
from concierge.core.searching import Scored

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Task:
    """One unit of the work queue: a stage to be done for a file or a content.

    Attributes:
        id: Id in the queue.
        stage: Which stage.
        subject: Id of the file (stage text) or of the content (later stages).
        attempts: How often it was tried and failed before.
    """

    id: int
    stage: Stage
    subject: int
    attempts: int


class Extractor(Protocol):
    """Reads one family of formats.

    Attributes:
        name: Short name, stable, kept with what it extracted.
        version: Rises when its output improves, so that old results can be redone.
        priority: Extractors are asked in falling order; the first that accepts reads.
    """

    name: str
    version: int
    priority: int

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Say whether this extractor reads such a file."""
        ...

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the file.

        Raises:
            ConciergeError: When it cannot be read; the category says why.
        """
        ...


@runtime_checkable
class BytesExtractor(Extractor, Protocol):
    """An extractor that is content with bytes that somebody has read already."""

    def extract_bytes(
        self, data: bytes, path: Path, media_type: str, context: ExtractionContext
    ) -> Extraction:
        """Read bytes.

        Args:
            data: All bytes of the file.
            path: Where they come from; only its name is used, and it need not be there.
            media_type: As it was told by content.
            context: As for `extract`.

        Raises:
            ConciergeError: As for `extract`.
        """
        ...


@dataclass(frozen=True, slots=True)
class ExtractionContext:
    """What an extractor may know of the settings; frozen, and safe to pickle.

    Attributes:
        max_text_chars: Longest text kept of one file.
        ocr_languages: Tesseract language codes joined by "+".
        deep: Whether slow methods (OCR, speech) may run now.
        scratch: Private folder for temporary files, removed afterwards.
        pieces: What slow methods found before and find now; never pickled with content.
        password: Tried on a file that wants one, after the empty password.
        ocr: Whether words in pictures are read at all.
        ocr_processes: How many tesseract processes may run side by side for this file.
        speech_model: Path of a Whisper checkpoint, or "" when there is none.
        speech_language: Language of speech, or "" to detect it.
        depth: How many containers this file stands in: 0 for a file on the disk.
        is_private: Says of a file within this one, by its path there, its size as far as it is
            known and its beginning, whether nothing but its name is kept; None is never.
    """

    max_text_chars: int = 20_000_000
    ocr_languages: str = "eng"
    deep: bool = False
    scratch: Path | None = None
    pieces: Pieces = field(default_factory=Pieces)
    password: str = ""
    ocr: bool = True
    ocr_processes: int = 1
    speech_model: str = ""
    speech_language: str = ""
    depth: int = 0
    is_private: Callable[[str, int, bytes], bool] | None = None


class Embedder(Protocol):
    """Turns texts into unit vectors.

    Attributes:
        model: Name of the model, stamped on what is stored.
        dimensions: Length of a vector.
        scale: How its cosines compare with fixed thresholds.
    """

    model: str
    dimensions: int
    scale: CosineScale

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return one unit vector a passage or sentence, shape (len(texts), dimensions)."""
        ...

    def embed_query(self, query: str) -> FloatArray:
        """Return the unit vector of what is looked for, shape (dimensions,).

        It must not be written to. Many models want it to be told from passages.
        """
        ...


class Reranker(Protocol):
    """Tells how well passages answer a query by reading both together."""

    def scores(self, query: str, passages: Sequence[str], seconds: float) -> FloatArray:
        """Return the relevance of as many of the first passages as the time allows.

        Args:
            query: Its words.
            passages: The best first.
            seconds: When so many are over, nothing more is begun.

        Returns:
            One finite number a passage, the larger the better, shape (n,); comparable within
            one call. None at all where reading does not pay.
        """
        ...


class VectorStore(Protocol):
    """Keeps one vector a chunk.

    Attributes:
        version: Rises with each change of what is stored.
        scale: How cosines of these vectors compare with fixed thresholds.
    """

    version: int
    scale: CosineScale

    def add(self, ids: Sequence[int], vectors: FloatArray) -> None:
        """Store unit vectors, shape (n, dimensions); an id that exists is replaced."""
        ...

    def remove(self, ids: Sequence[int]) -> None:
        """Forget vectors; unknown ids are ignored."""
        ...

    def purge(self) -> None:
        """Make sure that removed vectors are gone from the disk too."""
        ...

    def nearest(self, vector: FloatArray, limit: int) -> list[Scored]:
        """Return the nearest chunks by cosine, best first."""
        ...

    def score(self, vector: FloatArray, ids: Sequence[int]) -> list[Scored]:
        """Return the exact cosine of the given chunks, best first; unknown ids are left out."""
        ...

    def nearest_of(self, vector: FloatArray, ids: Sequence[int], limit: int) -> list[Scored]:
        """Return the nearest of the given chunks, best first; unknown ids are left out."""
        ...

    def near_to(
        self, ids: Sequence[int], limit: int, among: Sequence[int] | None = None
    ) -> list[Scored]:
        """Return the chunks nearest to the mean of stored ones, which may be among them."""
        ...

    def means(self, groups: Mapping[int, Sequence[int]]) -> dict[int, FloatArray]:
        """Return the mean directions of groups of chunks, to be compared with one another only.

        Those without a stored chunk are left out.
        """
        ...

    def alike(self, ids: Sequence[int], others: Mapping[int, Sequence[int]]) -> dict[int, float]:
        """Return the cosine of the mean of some chunks with the means of others, by name."""
        ...

    def ids(self) -> set[int]:
        """Return the ids that are stored."""
        ...

    def count(self) -> int:
        """Return how many vectors are stored."""
        ...

    def close(self) -> None:
        """Write everything and let go of the files."""
        ...


class WorkQueue(Protocol):
    """Durable queue: a kill at any moment loses nothing."""

    def claim(self, stage: Stage, limit: int) -> list[Task]:
        """Take the most urgent tasks of a stage; they stay queued until done or failed."""
        ...

    def still_wanted(self, tasks: Sequence[int]) -> set[int]:
        """Return those of some tasks, by their ids, that stand in the queue and have a subject."""
        ...

    def release(self, tasks: Sequence[Task]) -> None:
        """Let go of tasks, done or not; those not done are claimed again later."""
        ...

    def drop(self, task: Task) -> None:
        """Take a task off the queue whose subject is gone."""
        ...

    def retry_later(self, task: Task, failure: Reading, patient: bool = False) -> bool:
        """Count one failed attempt; say whether it will be tried again.

        Args:
            task: What failed.
            failure: What is recorded when it is not tried again.
            patient: Whether to try more often, because it may not be at fault.
        """
        ...

    def retry_failed(self, root_id: int) -> int:
        """Queue again what failed in a root for reasons that may have gone since."""
        ...

    def retry(self, below: bytes | None) -> int:
        """Queue again all that failed or was cancelled; return how many files."""
        ...

    def reindex(self, below: bytes | None) -> int:
        """Queue files to be read as if for the first time; return how many."""
        ...

    def look_for_secrets(
        self, root_id: int, before: Callable[[bytes], bool], now: Callable[[bytes], bool]
    ) -> None:
        """Queue the files of a root for which it changed whether secrets in them are left out."""
        ...

    def cancel(self, below: bytes | None) -> int:
        """Take waiting work off the queue until it is retried; return how many files."""
        ...

    def promote(self, file_ids: Sequence[int]) -> Future[int]:
        """Put the work of files before all other; how many tasks moved is told later."""
        ...

    def next_due(self, stages: Collection[Stage] = ...) -> float | None:
        """Return when the next task of some stages is due, seconds since the epoch."""
        ...

    def waiting(self) -> Mapping[Stage, int]:
        """Return how many tasks wait in each stage."""
        ...


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered source for an answer.

    Attributes:
        number: The number that citations use, from 1.
        file_id: Id of the file.
        path: Its path on the wire.
        locator: Where the passage stands.
        text: The passage.
        sentences: Its sentences nearest to the question, best first.
        suspect: Whether orders to a model were taken out of its text.
    """

    number: int
    file_id: int
    path: str
    locator: Locator
    text: str
    sentences: tuple[str, ...] = ()
    suspect: bool = False


class LanguageModel(Protocol):
    """A model that writes; runs in a process of its own."""

    name: str

    def stream(
        self, messages: Sequence[Mapping[str, str]], max_tokens: int, stopped: Callable[[], bool]
    ) -> Iterator[str]:
        """Yield pieces of the reply as they are made, until done or `stopped()` is true.

        Args:
            messages: Chat messages with "role" and "content".
            max_tokens: Longest reply.
            stopped: Asked between tokens.

        Raises:
            ModelMissingError: When the model cannot be loaded.
        """
        ...
