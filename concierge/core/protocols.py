"""The doors between parts: small protocols, so that another edition can stand behind them.

The embedded edition keeps the catalog in SQLite, vectors in ChromaDB and the queue
in a table; PostgreSQL, a Chroma server or Celery would implement the same methods.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from concierge.core.filters import Filters, Shares, Sort
from concierge.core.pieces import Pieces
from concierge.core.records import Extraction, Locator, Reading, Stage
from concierge.core.wording import Wishes, Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scored:
    """An id with its score; larger is better."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class FileRow:
    """A catalogued file as search and answers need it."""

    id: int
    content_id: int | None
    path: bytes
    kind: str
    size: int
    modified_ns: int
    state: str
    title: str = ""


class Place(NamedTuple):
    """What ranking needs of a file: hundreds are looked at for each one that is shown."""

    file_id: int
    content_id: int | None
    modified_ns: int
    name: str
    path: bytes
    kind: str
    folder_id: int | None
    size: int


class Called(NamedTuple):
    """What a file is called, as far as the words of a query stand in it.

    Attributes:
        in_name: Which of the words, by number, begin a word of its name.
        nearby: Which others stand within its name, or begin a word of its nearest folders.
        kind: What it is.
        ending: Of its name, in lower case with the dot.
    """

    in_name: frozenset[int]
    nearby: frozenset[int]
    kind: str
    ending: str


class Held(NamedTuple):
    """Files that answer a query to the letter.

    Attributes:
        ids: As many as were asked for, those that were met last first.
        total: How many there are.
    """

    ids: Sequence[int]
    total: int


class Suggested(NamedTuple):
    """A value that a query could go on with, and how many files have it, if that is known."""

    value: str
    files: int | None = None


@dataclass(frozen=True, slots=True)
class ChunkRow:
    """A passage with its text, and the language by whose stems it is indexed ("": English)."""

    id: int
    content_id: int
    ordinal: int
    text: str
    locator: Locator
    language: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the character spans in it that match a query."""

    text: str
    spans: tuple[tuple[int, int], ...]


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
    """

    model: str
    dimensions: int

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return one unit vector a text, shape (len(texts), dimensions)."""
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
    """

    version: int

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


class SearchCatalog(Protocol):
    """What search and answers read from the catalog."""

    @property
    def version(self) -> int:
        """Rises with each change by which a search may find something else."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Have all that this thread asks meanwhile see one state, near files included."""
        ...

    def known(self, filters: Filters) -> Filters:
        """Return filters with the ids of what they name; all other methods need them so."""
        ...

    def match_names(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[Scored]:
        """Return files whose name or path holds every word, best first."""
        ...

    def partly_named(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[int]:
        """Return files whose name or folder holds some of the words, those with rare ones first."""
        ...

    def called(self, files: Iterable[Place], words: Sequence[str]) -> list[Called]:
        """Return which words, in any form, stand in what each of some files is called."""
        ...

    def match_words(
        self,
        wishes: Wishes,
        limit: int,
        filters: Filters = (),
        passages: Sequence[int] | None = None,
        *,
        quick: bool = False,
    ) -> list[Scored]:
        """Return chunks by BM25: those with all first, filled up with those with some.

        Args:
            wishes: What is looked for; what is demanded among it is never given up.
            limit: How many at most.
            filters: What their files fulfil.
            passages: All passages of such files, when they are few.
            quick: Whether fewer passages are compared where very many hold the words: of these,
                only the newest are.
        """
        ...

    def holding(
        self, wishes: Wishes, names: Sequence[Sequence[str]], filters: Filters, most: int
    ) -> Held:
        """Return the files that fulfil filters and all wishes, in a passage or in their name.

        Args:
            wishes: For passages.
            names: The ways to fulfil them in names, each as all the words that it takes.
            filters: What all of them fulfil; without any wishes, that is all.
            most: How many ids at most.
        """
        ...

    def chunks(self, ids: Sequence[int]) -> dict[int, ChunkRow]:
        """Return passages with their text."""
        ...

    def contents_of(self, chunk_ids: Sequence[int]) -> dict[int, int]:
        """Return content id by chunk id."""
        ...

    def newest_of(self, content_ids: Sequence[int], filters: Filters = ()) -> dict[int, Place]:
        """Return the most recent place of each content that fulfils filters, if it has one."""
        ...

    def passages_within(self, filters: Filters, most: int) -> list[int] | None:
        """Return the passages of files that fulfil filters, or None when they are more.

        Files without passages count as if they had one.
        """
        ...

    def standing(self, chunk_ids: Sequence[int], filters: Filters = ()) -> set[int]:
        """Return those of the passages that stand in a file that fulfils filters."""
        ...

    def listed(
        self, filters: Filters, sort: Sort, limit: int, offset: int
    ) -> tuple[list[int], int]:
        """Return a page of the files that fulfil filters, in an order, and how many do."""
        ...

    def ordered(self, ids: Sequence[int], filters: Filters, sort: Sort) -> list[int]:
        """Return some files in an order."""
        ...

    def shares(self, filters: Filters) -> Shares:
        """Count what the files that fulfil filters have in common."""
        ...

    def suggested(self, field: str, begun: str, limit: int) -> list[Suggested]:
        """Return values of a field that begin or go on as what was typed, the likeliest first.

        Args:
            field: A field of `core.filters.Filter`, or `search` for past searches, or `file`
                for names of files.
            begun: What was typed of it.
            limit: How many at most.
        """
        ...

    def places(self, file_ids: Sequence[int]) -> dict[int, Place]:
        """Return what ranking needs of files, by id."""
        ...

    def tags_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags of files by name; files without any are left out."""
        ...

    def files(self, ids: Sequence[int]) -> dict[int, FileRow]:
        """Return catalogued files by id."""
        ...

    def stands(self, word: str) -> bool:
        """Say whether a word stands in a passage, a name or a tag."""
        ...

    def beginning(self, word: str) -> str:
        """Return how words begin that a word could become which is being typed, or "".

        Nothing is said of a word that stands in a passage.
        """
        ...

    def likely(self, word: str) -> str:
        """Return the word that was probably meant by one that stands nowhere, or ""."""
        ...

    def mark(
        self, texts: Sequence[str], wanted: Iterable[Wording], languages: Sequence[str] = ()
    ) -> list[Marked]:
        """Mark what is wanted in texts as the index has them; see `ChunkRow.language`."""
        ...


class WorkQueue(Protocol):
    """Durable queue: a kill at any moment loses nothing."""

    def claim(self, stage: Stage, limit: int) -> list[Task]:
        """Take the most urgent tasks of a stage; they stay queued until done or failed."""
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
    """

    number: int
    file_id: int
    path: str
    locator: Locator
    text: str
    sentences: tuple[str, ...] = ()


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
