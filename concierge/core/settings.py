"""Settings, each declared once: type, default, limits, title and help.

The preferences page, validation and docs/settings.md all come from here.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from concierge.core.errors import MisusedError, from_exception
from concierge.core.paths import shown


class Settings(BaseModel):
    """Everything a person can choose."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    workers: int = Field(
        default=max(1, min(4, os.cpu_count() or 1)),
        ge=1,
        le=64,
        title="Reading processes",
        description="How many files are read at the same time.",
    )
    max_file_mb: int = Field(
        default=500,
        ge=1,
        le=100_000,
        title="Largest file to read (MB)",
        description="Larger files are found by name only.",
    )
    worker_memory_mb: int = Field(
        default=1500,
        ge=200,
        le=64_000,
        title="Memory of one reading process (MB)",
        description="A file that needs more is recorded as failed and the rest go on.",
    )
    file_timeout_s: int = Field(
        default=120,
        ge=5,
        le=3600,
        title="Longest time for one file (s)",
        description="A file that takes longer is recorded as failed and the rest go on.",
    )
    chunk_tokens: int = Field(
        default=200,
        ge=50,
        le=2000,
        title="Passage length (tokens)",
        description="Length of the passages that texts are cut into.",
    )
    include_hidden: bool = Field(
        default=False,
        title="Read hidden files",
        description="Also read files and folders whose name starts with a dot.",
    )
    ocr: bool = Field(
        default=True,
        title="Read scans",
        description="Read the words in pictures and scanned pages with tesseract.",
    )
    ocr_languages: str = Field(
        default="eng",
        pattern=r"^[A-Za-z_]+(\+[A-Za-z_]+)*$",
        title="Languages of scans",
        description='Tesseract language codes joined by "+", such as eng+deu, or "auto".',
    )
    speech_model: str = Field(
        default="",
        title="Speech model",
        description="Path of a Whisper checkpoint; empty means that speech waits until one is "
        "chosen.",
    )
    speech_language: str = Field(
        default="",
        pattern=r"^([a-z]{2,3})?$",
        title="Language of speech",
        description="Language code such as en or de; empty means that it is detected.",
    )
    speech_memory_mb: int = Field(
        default=2500,
        ge=200,
        le=64_000,
        title="Memory for speech (MB)",
        description="How much more memory a reading process may use when it holds a speech model.",
    )
    answer_model: str = Field(
        default="",
        title="Answering model",
        description="Path of a GGUF file; empty means the model that came with Concierge.",
    )
    answer_sources: int = Field(
        default=4,
        ge=1,
        le=20,
        title="Sources of an answer",
        description="How many passages an answer is written from.",
    )
    model_idle_s: int = Field(
        default=300,
        ge=5,
        le=86_400,
        title="Keep the answering model loaded (s)",
        description="How long after a question the language model stays in memory.",
    )
    background: bool = Field(
        default=False,
        title="Index in the background",
        description="Keep the service running when no window or command uses it.",
    )
    idle_exit_s: int = Field(
        default=900,
        ge=10,
        le=86_400,
        title="Stop when unused (s)",
        description="How long the service stays after its last use when it does not index in "
        "the background.",
    )
    log_level: str = Field(
        default="INFO",
        pattern=r"^(DEBUG|INFO|WARNING|ERROR)$",
        title="Log level",
        description="How much the service's log tells; it never holds file contents.",
    )


def load(path: Path) -> Settings:
    """Read settings; a missing file means the defaults.

    Raises:
        MisusedError: When the file is not JSON or holds a value that is not allowed.
        ConciergeError: When it is there but cannot be read.
    """
    try:
        return Settings.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise from_exception(error, shown(path)) from error
    except (ValidationError, ValueError) as error:
        raise MisusedError(
            f"The settings file {path} cannot be used: {_first_line(error)}.",
            "Correct it, or delete it to go back to the defaults.",
        ) from error


def save(settings: Settings, path: Path) -> None:
    """Write only what differs from the defaults, whole or not at all."""
    text = json.dumps(settings.model_dump(exclude_defaults=True), indent=2) + "\n"
    draft = path.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _first_line(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return ": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"])))
    return str(error)
