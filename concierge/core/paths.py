"""The data folder and the two spellings of a path: on disk and on the wire."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

import platformdirs

HOME_VARIABLE = "CONCIERGE_HOME"
MODELS_VARIABLE = "CONCIERGE_MODELS"
OUSTED = b"\0"
"""Stands behind the path of a gone file whose place another took; no path on disk holds it."""


@dataclass(frozen=True, slots=True)
class Home:
    """One data folder and the fixed places in it."""

    folder: Path

    @classmethod
    def find(cls, given: str | os.PathLike[str] | None = None) -> Home:
        """Return the given folder, else ``CONCIERGE_HOME``, else the platform's own."""
        chosen = given or os.environ.get(HOME_VARIABLE) or ""
        if chosen:
            return cls(Path(chosen).expanduser().absolute())
        return cls(Path(platformdirs.user_data_dir("concierge", appauthor=False)))

    def create(self) -> None:
        """Make the folder, for this person alone."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":
            self.folder.chmod(0o700)

    @property
    def catalog(self) -> Path:
        """The encrypted database."""
        return self.folder / "catalog.db"

    @property
    def vectors(self) -> Path:
        """The folder of the vector store."""
        return self.folder / "vectors"

    @property
    def embedding(self) -> Path:
        """Which embedding models are in use; absent as long as it is the packaged one."""
        return self.folder / "embedding.json"

    @property
    def settings(self) -> Path:
        """What the person chose, as JSON."""
        return self.folder / "settings.json"

    @property
    def prompts(self) -> Path:
        """The folder of prompts that the person put in place of ours."""
        return self.folder / "prompts"

    @property
    def lock(self) -> Path:
        """Held by the service as long as it lives."""
        return self.folder / "service.lock"

    @property
    def holder(self) -> Path:
        """The process id of the service; the lock's own file is emptied by who wants it."""
        return self.folder / "service.pid"

    @property
    def service(self) -> Path:
        """How faces find the service; readable by the person alone."""
        return self.folder / "service.json"

    @property
    def logs(self) -> Path:
        """The folder of the service's logs."""
        return self.folder / "logs"

    @property
    def passwords(self) -> Path:
        """Which files have passwords; holds them where there is no keyring."""
        return self.folder / "passwords.json"

    @property
    def key_file(self) -> Path:
        """The key, where there is no keyring."""
        return self.folder / "key"


def models_folder() -> Path:
    """Return where prepared models are kept; shared by all data folders of a person."""
    chosen = os.environ.get(MODELS_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return Path(platformdirs.user_data_dir("concierge-models", appauthor=False))


def to_wire(path: str | bytes | os.PathLike[str]) -> str:
    """Spell a path for JSON: as it is when it is Unicode, else as a ``file:`` URI.

    Names on disk need not be text; the URI keeps their bytes, so that every path
    the API gives can be handed back to it.
    """
    raw = _without_mark(os.fsencode(path))
    try:
        return raw.decode("utf-8") if os.name == "posix" else os.fsdecode(raw)
    except UnicodeDecodeError:
        return to_uri(raw)


def to_uri(path: str | bytes | os.PathLike[str]) -> str:
    """Spell a path as a ``file:`` URI of plain letters, which `from_wire` reads."""
    return "file://" + quote(os.fsencode(path))


def from_wire(text: str) -> Path:
    """Read a path as `to_wire` spells it."""
    if text.startswith("file://"):
        _, slash, path = text.removeprefix("file://").partition("/")
        return Path(os.fsdecode(unquote_to_bytes(slash + path)))
    return Path(text)


def shown(path: str | bytes | os.PathLike[str]) -> str:
    """Return a path for people: one line, with what cannot be shown replaced."""
    text = _without_mark(os.fsencode(path)).decode("utf-8", errors="replace")
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _without_mark(path: bytes) -> bytes:
    """Return the path that a file had before another took its place."""
    return path.partition(OUSTED)[0]
