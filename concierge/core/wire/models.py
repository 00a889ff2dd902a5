"""Models: which there are, and fetching them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire


class SpeechModel(Wire):
    """A published speech model.

    Attributes:
        here: Whether it was fetched.
        source: The address it is fetched from.
        memory_mb: What it takes while it reads, about, in megabytes.
    """

    name: str
    megabytes: int
    sha256: str
    licence: str
    here: bool
    source: str = ""
    memory_mb: int = 0


class BuiltInModel(Wire):
    """A model that comes with the program.

    Attributes:
        job: What it is for.
        here: Whether its package is installed.
    """

    name: str
    job: Literal["meaning", "answering"]
    megabytes: int
    licence: str
    here: bool


class Fetch(Wire):
    """A model that is being fetched, or was last.

    Attributes:
        done: Bytes that are there.
        total: Bytes of the whole, 0 when that is not known yet.
        running: Whether it goes on.
        problem: Why it stopped before its end, or "".
    """

    name: str
    done: int = 0
    total: int = 0
    running: bool = True
    problem: str = ""


class Models(Wire):
    """The models there are.

    Attributes:
        speech: Path of the speech model in use, or "".
        built_in: Those that come with the program.
        ocr_languages: Codes of the languages that scans can be read in here; none without
            tesseract.
    """

    speech: str = ""
    built_in: list[BuiltInModel] = []
    ocr_languages: list[str] = []
    published: list[SpeechModel] = []
    fetch: Fetch | None = None


class FetchRequest(Wire):
    """A person agrees that a model is fetched; the checksum is the one they were shown."""

    name: str = Field(min_length=1, max_length=100)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class SpeechRequest(Wire):
    """The path of a speech model to use; an empty one means none."""

    path: str
