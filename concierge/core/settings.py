"""Settings, each declared once: type, default, limits, title and help.

The preferences page, validation and docs/settings.md all come from here.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from concierge.core.errors import MisusedError, from_exception
from concierge.core.paths import shown

# What may be left out of reading, each a rule of its own; see watch/rules.py.
LeftOut = Literal[
    "hidden",
    "system",
    "caches",
    "packages",
    "version control",
    "unfinished",
    "secrets",
    "cachedir",
    "nomedia",
    "gitignore",
]
Mode = Literal["full", "polite", "mains"]
DeepWhen = Literal["always", "mains", "idle"]
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


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
    left_out: tuple[LeftOut, ...] = Field(
        default=(
            "hidden",
            "system",
            "caches",
            "packages",
            "version control",
            "unfinished",
            "secrets",
            "cachedir",
        ),
        title="Left out",
        description="What is found by name only, or not at all inside folders: hidden, system, "
        "caches, packages, version control, unfinished, secrets, cachedir, nomedia, gitignore.",
    )
    exclude: tuple[str, ...] = Field(
        default=(),
        title="Patterns that are left out everywhere",
        description="In gitignore syntax, for all folders of the index.",
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
        json_schema_extra={"kind": "file"},
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
    search_by: Literal["anything", "words", "meaning"] = Field(
        default="anything",
        title="Search by",
        description="Names and words, meaning, or both; by:words and the like in a query come "
        "before it.",
    )
    embedding_model: str = Field(
        default="",
        title="Embedding model",
        json_schema_extra={"kind": "folder"},
        description="Path of a sentence-transformers folder, with which texts are found by "
        "meaning; empty means the model that came with Concierge. Another one embeds "
        "everything anew in the background while the one before goes on.",
    )
    rerank_model: str = Field(
        default="",
        title="Reranking model",
        json_schema_extra={"kind": "folder"},
        description="Path of a folder with a cross-encoder (model.onnx and tokenizer.json), which "
        "reads the best passages once more beside the query; empty means the folder reranker "
        "beside the prepared models, if there is one, and “none” none.",
    )
    suggest_tags: bool = Field(
        default=True,
        title="Suggest tags",
        description="Offer tags, collections and better names for a file, learned on this machine "
        "from the files that you tagged yourself; only what is likely to be right.",
    )
    share_tags: Literal["off", "read", "both"] = Field(
        default="off",
        title="Share tags with the system",
        description="off; read: tags of the file manager become tags here; both: tags from here "
        "are also written there. On Linux that is the extended attribute user.xdg.tags, which "
        "Dolphin shows, on macOS the Finder's tags; Windows has none.",
    )
    keywords_as_tags: bool = Field(
        default=False,
        title="Take keywords for tags",
        description="Keywords that pictures and documents name themselves become tags of theirs; "
        "one that you take away does not come back.",
    )
    tags_follow_copies: bool = Field(
        default=True,
        title="Copies get the tags of the original",
        description="A file that is copied has its tags in both places, as in most file managers; "
        "off: a copy begins without tags. What is copied already stays as it is.",
    )
    answer_model: str = Field(
        default="",
        title="Answering model",
        json_schema_extra={"kind": "file"},
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
    mode: Mode = Field(
        default="polite",
        title="How to work",
        description="full: always with everything; polite: with about half a core while you use "
        "the computer; mains: like polite, and not at all on battery.",
    )
    deep_when: DeepWhen = Field(
        default="idle",
        title="When scans and speech are read",
        description="always; mains: not on battery; idle: not on battery, and only while nobody "
        "uses the computer.",
    )
    paused_until: float = Field(
        default=0.0,
        ge=0.0,
        title="Paused until",
        json_schema_extra={"kind": "moment"},
        description="Seconds since 1970; the commands pause and resume set it.",
    )
    keep_free_mb: int = Field(
        default=1000,
        ge=0,
        le=1_000_000,
        title="Space to keep free on the disk (MB)",
        description="Nothing is read while less is free where the index is kept.",
    )
    index_limit_mb: int = Field(
        default=0,
        ge=0,
        le=10_000_000,
        title="Largest index (MB)",
        description="Only names are added to an index that is larger; 0 means no limit.",
    )
    memory_limit_mb: int = Field(
        default=4000,
        ge=500,
        le=1_000_000,
        title="Memory of all processes (MB)",
        description="No more work is begun while all processes together use more.",
    )
    keep_deleted_s: int = Field(
        default=600,
        ge=0,
        le=30 * 86_400,
        title="Keep what is known of a deleted file (s)",
        description="A file that appears elsewhere meanwhile was moved, and keeps everything. "
        "Deleted files are not found in searches. What you tagged, collected or noted stays known "
        "as long as things can be undone.",
    )
    keep_emptied_h: int = Field(
        default=72,
        ge=0,
        le=10_000,
        title="Keep what is known of an emptied folder (h)",
        description="A folder of the index that is suddenly empty or gone may only be unplugged.",
    )
    keep_history: bool = Field(
        default=True,
        title="Remember searches and opened files",
        description="What you searched for and which files you opened, for completing searches and "
        "for the insights; it stays in the encrypted index, and `concierge history --clear` "
        "deletes it.",
    )
    keep_conversations: bool = Field(
        default=True,
        title="Keep conversations",
        description="What you asked and what was answered, to come back to; it stays in the "
        "encrypted index, and `concierge conversations delete --all` deletes it.",
    )
    people_and_places: bool = Field(
        default=False,
        title="Offer people and places as tags",
        description="Who files are from and to, by mails, letters and authors, and where pictures "
        "were taken, for `concierge people` and `concierge places`; nothing is asked elsewhere.",
    )
    keep_journal_days: int = Field(
        default=90,
        ge=1,
        le=3650,
        title="Days that things can be undone",
        description="What you, rules and commands did to tags, collections, saved searches and "
        "files is kept so long in the journal; then it cannot be undone any more.",
    )
    upkeep_days: int = Field(
        default=7,
        ge=0,
        le=365,
        title="Days between upkeeps",
        description="How often the index is tidied and checked in idle time; 0 means never.",
    )
    autostart: bool = Field(
        default=False,
        title="Start with the computer",
        description="Start the service when you log in, so that the index stays fresh.",
    )
    background: bool = Field(
        default=False,
        title="Index in the background",
        description="Keep the service running when no window or command uses it.",
    )
    notify_finished: bool = Field(
        default=False,
        title="Say when everything is read",
        description="A note of the desktop when the last waiting file is read while the window is "
        "not in front; at most one note in ten minutes.",
    )
    notify_failed: bool = Field(
        default=False,
        title="Say when files cannot be read",
        description="A note of the desktop with how many files failed while the window is not in "
        "front; at most one note in ten minutes.",
    )
    idle_exit_s: int = Field(
        default=900,
        ge=10,
        le=86_400,
        title="Stop when unused (s)",
        description="How long the service stays after its last use when it does not index in "
        "the background.",
    )
    log_level: LogLevel = Field(
        default="INFO",
        title="Log level",
        description="How much the service's log tells; it never holds file contents.",
    )


class Preferences:
    """The settings as they are now; a change is kept and told.

    Args:
        path: The file they are kept in.

    Raises:
        ConciergeError: As `load`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        self.current = load(path)

    def change(self, values: Mapping[str, object]) -> Settings:
        """Change some settings; either all of them or none.

        Raises:
            MisusedError: When there is no such setting or a value is not allowed.
            ConciergeError: When they cannot be written.
        """
        with self._guard:
            try:
                changed = Settings.model_validate({**self.current.model_dump(), **values})
            except ValidationError as error:
                raise MisusedError(
                    f"This cannot be set: {_first_line(error)}.", "Nothing was changed."
                ) from error
            try:
                save(changed, self._path)
            except OSError as error:
                raise from_exception(error, shown(self._path)) from error
            self.current = changed
            return changed


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
        if first["type"] == "extra_forbidden":
            return f"there is no setting {first['loc'][0]!r}"
        return ": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"])))
    return str(error)
