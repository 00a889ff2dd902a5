"""Records that pass from one stage to the next; plain, frozen and picklable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from concierge.core.papers import ReadPapers


class Kind(StrEnum):
    """What a file is, in the names people use."""

    DOCUMENT = "document"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    PICTURE = "picture"
    SCAN = "scan"
    MAIL = "mail"
    AUDIO = "audio"
    VIDEO = "video"
    CODE = "code"
    TEXT = "text"
    WEB = "web"
    DATA = "data"
    ARCHIVE = "archive"
    OTHER = "other"


class Stage(StrEnum):
    """The stages a file passes, in the order in which the queue serves them."""

    TEXT = "text"
    MEANING = "meaning"
    DEEP = "deep"


class FileState(StrEnum):
    """Where a file stands; every file met is in exactly one of these."""

    WAITING = "waiting"
    INDEXED = "indexed"
    FAILED = "failed"
    EXCLUDED = "excluded"


PRIVATE = "secret inside"
CANCELLED = "cancelled by you"
LATER_REASONS = (PRIVATE, CANCELLED)
"""Why a file is left out, where that shows only after a scan has met it."""


class TextState(StrEnum):
    """What is known of a content's words."""

    PENDING = "pending"
    FULL = "full"
    PARTIAL = "partial"
    EMPTY = "empty"
    NEEDS_OCR = "needs ocr"
    NEEDS_SPEECH = "needs speech"
    UNSUPPORTED = "unsupported"
    FAILED = "failed"


PART_SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a file a passage stands; only the fields that apply are set.

    Attributes:
        page: Page of a document, from 1.
        slide: Slide of a presentation, from 1.
        sheet: Name of a spreadsheet's sheet.
        cell: Cell or range in that sheet, such as ``B7``.
        line: Line of a text file, from 1.
        seconds: Time from the start of sound or film.
        part: Attachment of a message or member of an archive; parts within parts are joined
            by `PART_SEPARATOR`.
        heading: The heading, chapter or symbol (``Parser.parse``) that it stands under.
    """

    page: int | None = None
    slide: int | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    seconds: float | None = None
    part: str | None = None
    heading: str | None = None

    def as_dict(self) -> dict[str, int | float | str]:
        """Return only the fields that are set."""
        # `dataclasses.asdict` copies deeply, which is twenty times as slow.
        pairs = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in pairs if value is not None}

    def __str__(self) -> str:
        words = {
            "page": "p. {}",
            "slide": "slide {}",
            "sheet": "sheet {}",
            "cell": "cell {}",
            "line": "line {}",
            "seconds": "at {:.0f} s",
            "part": "in {}",
            "heading": "under {}",
        }
        return ", ".join(words[name].format(value) for name, value in self.as_dict().items())


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with one place: a page, a sheet, a slide, a run of lines."""

    text: str
    locator: Locator = Locator()


@dataclass(frozen=True, slots=True)
class Part:
    """A file within a file: a member of an archive, an attachment, a message of a mailbox.

    Attributes:
        path: Its path inside, as in `Locator.part`.
        media_type: IANA media type, or "" when it was not looked into.
        kind: What people call such a file.
        size: Bytes when unpacked, or None when that is not known.
        state: What is known of its words.
        note: Why not all of it could be read, or "".
    """

    path: str
    media_type: str = ""
    kind: Kind = Kind.OTHER
    size: int | None = None
    state: TextState = TextState.FULL
    note: str = ""


FACTS = {
    "created": "when it was made, ISO 8601",
    "changed": "when it was last changed by its own account, ISO 8601",
    "date": "date of a message, an event or a recording, ISO 8601",
    "taken": "when a picture or film was taken, ISO 8601",
    "from": "sender",
    "to": "recipients",
    "cc": "recipients of copies",
    "subject": "subject of a message or document",
    "keywords": "keywords, joined by commas",
    "description": "what the file says it is about",
    "publisher": "publisher or company",
    "identifier": "ISBN, DOI or message id",
    "camera": "make and model",
    "lens": "lens",
    "exposure": "shutter, aperture and sensitivity, as people write them",
    "place": "latitude and longitude in degrees, such as 51.5007,-0.1246",
    "width": "pixels",
    "height": "pixels",
    "album": "album of a recording",
    "track": "number of the track",
    "genre": "genre",
    "codec": "how sound or film is coded",
    "encoding": "character encoding",
    "program": "the program that made it",
    "sheets": "names of the sheets, joined by commas",
    "tables": "names of the tables of a database, joined by commas",
}
"""What `Extraction.facts` may hold, and what each means."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything an extractor found in one file.

    Attributes:
        media_type: IANA media type, told by content.
        kind: What people call such a file.
        segments: The text in reading order, each stretch with its place.
        extractor: Name and version of the extractor, such as ``pdf/1``.
        title: Title the file gives itself, or "".
        author: Author or sender, or "".
        language: BCP 47 tag when the file says so or its text shows it, or "".
        pages: Number of pages, slides or sheets, if it has such.
        seconds: Duration of sound or film.
        state: What is known of its words after this extractor.
        pages_without_text: Pages (from 1) whose words can only come from OCR.
        note: One sentence for the ledger when something was left out.
        facts: What else the file says of itself; names are those of `FACTS`.
        parts: Files within this one, also those that were not read.
        thumbnail: A small JPEG or PNG picture of it, or b"".
    """

    media_type: str
    kind: Kind
    extractor: str
    segments: tuple[Segment, ...] = ()
    title: str = ""
    author: str = ""
    language: str = ""
    pages: int | None = None
    seconds: float | None = None
    state: TextState = TextState.FULL
    pages_without_text: tuple[int, ...] = ()
    note: str = ""
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    thumbnail: bytes = b""

    @property
    def waits_for(self) -> frozenset[TextState]:
        """What slow methods are still to be used on it: needs OCR, needs speech."""
        states = {self.state, *(part.state for part in self.parts)}
        if self.pages_without_text:
            states.add(TextState.NEEDS_OCR)
        return frozenset(states & {TextState.NEEDS_OCR, TextState.NEEDS_SPEECH})


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage of a content's text.

    Attributes:
        ordinal: Position in the content, from 0.
        start: First character in the content's text.
        end: One past the last character.
        locator: Where the passage starts.
    """

    ordinal: int
    start: int
    end: int
    locator: Locator = Locator()


@dataclass(frozen=True, slots=True)
class ChunkedText:
    """A content's whole text and the passages it is cut into."""

    text: str
    chunks: tuple[Chunk, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file's bytes gave, ready to be stored.

    Chunks are plain tuples because tens of thousands of them cross from the worker
    processes in a second.

    Attributes:
        file_id: The catalogued file that was read.
        size: Bytes that were read.
        modified_ns: Modification time when it was opened.
        hash: BLAKE2b-256 of the bytes; empty when they could not be read.
        found: What the extractor found, without its segments; None after a failure.
        text: The whole text; chunk spans point into it.
        chunks: (start, end, locator as JSON) of each passage.
        blocks: (start, compressed text) of the stretches the text is stored in; each
            chunk lies within one.
        language: The language of the text, where that is clear, or "".
        category: Why it failed, or "".
        message: What happened, or "".
        advice: What to do, or "".
        component: Extractor or part of Concierge that failed, such as ``pdf/1``, or "".
        page: The page, slide or second it failed at, if that is known.
        pieces: What slow methods found in this turn, by name (see `core.pieces`).
        unfinished: Whether pieces are left for another turn.
        asked: Whether a person asked for it, so that it replaces what is known.
        excluded: Why it is left out after all, one of `LATER_REASONS`, or "".
        took_s: How long it took, in seconds.
        papers: The invoices, letters and so on that it is or holds; None where nobody looked.
    """

    file_id: int
    size: int
    modified_ns: int
    hash: bytes
    found: Extraction | None = None
    text: str = ""
    chunks: tuple[tuple[int, int, str], ...] = ()
    blocks: tuple[tuple[int, bytes], ...] = ()
    language: str = ""
    category: str = ""
    message: str = ""
    advice: str = ""
    component: str = ""
    page: int | None = None
    pieces: Mapping[str, bytes] = field(default_factory=dict)
    unfinished: bool = False
    asked: bool = False
    excluded: str = ""
    took_s: float = 0.0
    papers: ReadPapers | None = None


def storable_ns(nanoseconds: int) -> int:
    """Fit a file's time into 64 bits: some file systems know years past 2262."""
    return max(-(2**63), min(nanoseconds, 2**63 - 1))


class FileStat(NamedTuple):
    """A file as a scan sees it, without opening it.

    A tuple, because a scan makes one for each file there is.

    Attributes:
        path: Absolute path as bytes (``os.fsencode``), because names need not be text.
        volume: Device number of the volume.
        inode: File id on that volume.
        size: Bytes.
        modified_ns: Modification time, nanoseconds since the epoch.
        excluded: Why it is not read, or "".
        kind: What its name says it is.
        rests_at: When it will have come to rest, seconds since the epoch; it is not read
            before, because somebody may still write it.
    """

    path: bytes
    volume: int
    inode: int
    size: int
    modified_ns: int
    excluded: str = ""
    kind: Kind = Kind.OTHER
    rests_at: float = 0.0
