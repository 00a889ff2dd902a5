"""The curated list of models that can be fetched: one list, whatever they are for.

The list is the data file beside this module, checked when it is read; Whisper's checkpoints
are taken from the installed package. `CONCIERGE_MODEL_LIST` names another file of the same
form, and `CONCIERGE_HUB` another server that speaks like Hugging Face, such as a mirror.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from concierge.core.errors import MisusedError
from concierge.core.paths import models_folder, shown
from concierge.models import speech

LIST_VARIABLE = "CONCIERGE_MODEL_LIST"
HUB_VARIABLE = "CONCIERGE_HUB"

_LIST = Path(__file__).with_name("published.json")
_HUB = "https://huggingface.co"
_PLAIN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
_PART = r"[A-Za-z0-9_][A-Za-z0-9._-]*"

FetchedJob = Literal["answering", "meaning", "speech"]


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of a model.

    Attributes:
        path: Relative to the model, with "/".
        address: Where it is fetched from.
        bytes: Its size, 0 when that is not known.
        sha256: Checksum in hexadecimal, or "" when it is not known.
        blob: Its identity in git (SHA-1), which hubs tell of small files instead.
        optional: Whether a model may lack it.
    """

    path: str
    address: str
    bytes: int = 0
    sha256: str = ""
    blob: str = ""
    optional: bool = False

    @property
    def checksum(self) -> str:
        """What it is verified against, or "" when that is not known."""
        if self.sha256:
            return f"sha256:{self.sha256}"
        return f"git-blob:{self.blob}" if self.blob else ""


@dataclass(frozen=True, slots=True)
class Published:
    """A model that can be fetched.

    Attributes:
        name: By which a person asks for it.
        title: Its own name.
        job: What it is for.
        parameters: How many it has, such as 1.7B.
        licence: SPDX identifier, or the name of its terms.
        languages: Which it knows, in words.
        source: The page or address that publishes it.
        repository: Owner and name on the hub, or "" when it does not lie on one.
        revision: Commit or branch there.
        files: What it consists of.
        about_bytes: Its size, about, where the exact one is not known.
    """

    name: str
    title: str
    job: FetchedJob
    parameters: str
    licence: str
    languages: str
    source: str
    repository: str
    revision: str
    files: tuple[PublishedFile, ...]
    about_bytes: int = 0

    @property
    def bytes(self) -> int:
        """Size of the whole, 0 when the publisher must be asked."""
        if self.about_bytes:
            return self.about_bytes
        return sum(file.bytes for file in self.files) if self.is_known else 0

    @property
    def is_known(self) -> bool:
        """Whether every file can be verified."""
        return all(file.checksum for file in self.files)

    @property
    def sha256(self) -> str:
        """What a person agrees to, or "" when the publisher must be asked."""
        return agreed(self.files) if self.is_known else ""

    @property
    def place(self) -> Path:
        """Where it lies once it was fetched: a file, or a folder when it has several."""
        folder = models_folder() / self.job
        return folder / (self.files[0].path if len(self.files) == 1 else self.name)

    @property
    def is_here(self) -> bool:
        """Whether it was fetched whole; it was verified then."""
        return self.place.is_file() or self.place.is_dir()


def agreed(files: Iterable[PublishedFile]) -> str:
    """Return the one checksum that stands for all files of a model.

    That is the file's own when there is one; else the SHA-256 of the lines that `sha256sum`
    would print for them.
    """
    known = sorted(files, key=lambda file: file.path)
    if len(known) == 1 and known[0].sha256:
        return known[0].sha256
    lines = "".join(f"{file.sha256 or file.blob}  {file.path}\n" for file in known)
    return hashlib.sha256(lines.encode()).hexdigest()


def all_published() -> tuple[Published, ...]:
    """Return every model that can be fetched: by job, smallest first as they are listed.

    Raises:
        MisusedError: When the list that the environment names cannot be used.
    """
    return (*_listed(*_where()), *(_checkpoint(one) for one in speech.checkpoints()))


def find(name: str) -> Published:
    """Return a model by name.

    Raises:
        MisusedError: When there is none of that name.
    """
    for one in all_published():
        if one.name == name:
            return one
    raise MisusedError(
        f"There is no model called {name!r} that can be fetched.",
        "See `concierge models` for those there are.",
    )


def ocr_languages() -> OcrLanguages:
    """Return the languages for scans that are offered."""
    return _read(_where()[0]).ocr


def with_files(one: Published, files: Iterable[PublishedFile]) -> Published:
    """Return a model with what its publisher said of its files."""
    return replace(one, files=tuple(files))


def _where() -> tuple[Path, str]:
    chosen = os.environ.get(LIST_VARIABLE)
    hub = os.environ.get(HUB_VARIABLE) or _HUB
    return Path(chosen).expanduser() if chosen else _LIST, hub.rstrip("/")


@lru_cache(maxsize=4)
def _listed(path: Path, hub: str) -> tuple[Published, ...]:
    if urlsplit(hub).scheme not in ("http", "https"):
        raise MisusedError(f"{HUB_VARIABLE} is not the address of a server.", "Correct it.")
    return tuple(_published(one, hub) for one in _read(path).models)


def _published(one: _Listed, hub: str) -> Published:
    return Published(
        name=one.name,
        title=one.title,
        job=one.job,
        parameters=one.parameters,
        licence=one.licence,
        languages=one.languages,
        source=f"{hub}/{one.repository}",
        repository=one.repository,
        revision=one.revision,
        files=tuple(
            PublishedFile(
                path=file.path,
                address=f"{hub}/{one.repository}/resolve/{one.revision}/{quote(file.path)}",
                bytes=file.bytes,
                sha256=file.sha256,
                optional=file.optional,
            )
            for file in one.files
        ),
    )


def _checkpoint(one: speech.Checkpoint) -> Published:
    return Published(
        name=one.name,
        title=f"Whisper {one.name}",
        job="speech",
        parameters="",
        licence=one.licence,
        languages="English" if one.name.endswith(".en") else "about 100 languages",
        source=one.address,
        repository="",
        revision="",
        files=(PublishedFile(f"{one.name}.pt", one.address, sha256=one.sha256),),
        about_bytes=one.megabytes * 1_000_000,
    )


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _ListedFile(_Strict):
    """A file, which can lie nowhere but inside the model's own folder."""

    path: Annotated[str, Field(pattern=rf"^{_PART}(/{_PART})*$")]
    bytes: Annotated[int, Field(ge=0)] = 0
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    optional: bool = False


class _Listed(_Strict):
    name: Annotated[str, Field(pattern=_PLAIN, max_length=100)]
    title: str
    job: Literal["answering", "meaning"]
    parameters: str = ""
    licence: str
    languages: str = ""
    repository: Annotated[str, Field(pattern=rf"^{_PART}/{_PART}$")]
    revision: Annotated[str, Field(pattern=_PLAIN)]
    files: Annotated[tuple[_ListedFile, ...], Field(min_length=1)]


class OcrLanguages(_Strict):
    """Languages for scans; the system's own packages bring them, not this program.

    Attributes:
        licence: SPDX identifier.
        source: Who publishes them.
        languages: Their names by tesseract's codes.
    """

    licence: str
    source: str
    languages: dict[str, str]


class _List(_Strict):
    about: str
    models: tuple[_Listed, ...]
    ocr: OcrLanguages


@lru_cache(maxsize=4)
def _read(path: Path) -> _List:
    try:
        return _List.model_validate_json(path.read_text("utf-8"))
    except (OSError, ValidationError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not of the right form"
        raise MisusedError(
            f"The list of models {shown(path)} cannot be used ({reason}).",
            f"Correct it, or unset {LIST_VARIABLE} to use the list that came with Concierge.",
        ) from error
