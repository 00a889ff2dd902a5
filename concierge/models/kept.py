"""What is kept of models of a person's own: which were added, and what trying them came to."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from concierge.core.errors import from_exception
from concierge.core.paths import from_wire, shown, to_wire
from concierge.core.wire.models import Measured

log = logging.getLogger(__name__)
_MOST_ADDED = 100


class _Tried(BaseModel):
    """A measurement, and the file it was made of: another file in its place was not tried."""

    bytes: int
    modified_ns: int
    measured: Measured


class _Kept(BaseModel):
    added: Annotated[list[str], Field(max_length=_MOST_ADDED)] = []
    tried: dict[str, _Tried] = {}


class Kept:
    """A small file in the data folder; safe to use from several threads.

    Args:
        file: Where it is kept. One that cannot be read is begun anew: nothing in it is more
            than a moment's work.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._guard = threading.Lock()
        self._kept = _read(file)

    def added(self) -> list[Path]:
        """Return the models that were added, the newest first."""
        with self._guard:
            return [from_wire(path) for path in self._kept.added]

    def add(self, path: Path) -> None:
        """Remember a model; the oldest is forgotten when there are very many."""
        with self._guard:
            spelled = to_wire(path)
            others = [one for one in self._kept.added if one != spelled]
            self._kept.added = [spelled, *others][:_MOST_ADDED]
            self._write()

    def measured(self, path: Path) -> Measured | None:
        """Return what trying a model came to, unless its file is another one now."""
        with self._guard:
            tried = self._kept.tried.get(to_wire(path))
        if tried is None:
            return None
        try:
            info = path.stat()
        except OSError:
            return None
        same = (info.st_size, info.st_mtime_ns) == (tried.bytes, tried.modified_ns)
        return tried.measured if same else None

    def keep(self, path: Path, measured: Measured) -> None:
        """Keep what trying a model came to.

        Raises:
            ConciergeError: When it cannot be written.
        """
        with self._guard:
            try:
                info = path.stat()
            except OSError as error:
                raise from_exception(error, shown(path)) from error
            self._kept.tried[to_wire(path)] = _Tried(
                bytes=info.st_size, modified_ns=info.st_mtime_ns, measured=measured
            )
            self._write()

    def _write(self) -> None:
        draft = self._file.with_suffix(".draft")
        try:
            draft.write_text(self._kept.model_dump_json(indent=2) + "\n", "utf-8")
            draft.replace(self._file)
        except OSError as error:
            raise from_exception(error, shown(self._file)) from error


def _read(file: Path) -> _Kept:
    try:
        return _Kept.model_validate_json(file.read_text("utf-8"))
    except FileNotFoundError:
        return _Kept()
    except (OSError, ValidationError, UnicodeDecodeError) as error:
        log.warning("what is kept of models cannot be read: %s", type(error).__name__)
        return _Kept()
