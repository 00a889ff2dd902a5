"""Thunar's custom actions: ours among those of the person, which stay as they are byte by byte.

The file is not written anew from a tree, which would lose comments and spaces: what is ours is
cut out where the parser saw it, and put in before the end.
https://docs.xfce.org/xfce/thunar/custom-actions
"""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

from concierge.client.filemanagers.files import Delete, Write, config_folder, read
from concierge.client.filemanagers.manager import Step
from concierge.client.filemanagers.verbs import VERBS, Verb
from concierge.core.commands import check_text
from concierge.core.errors import DamagedError
from concierge.core.paths import Home, shown

_OURS: Final = "concierge-"  # begins the ids of our actions
_EMPTY = b'<?xml version="1.0" encoding="UTF-8"?>\n<actions>\n</actions>\n'
_KINDS = ("directories", "audio-files", "image-files", "other-files", "text-files", "video-files")
_ACTION = ["actions", "action"]  # the elements of one


@dataclass(frozen=True, slots=True)
class Thunar:
    """The file manager of Xfce."""

    id: str = "thunar"
    title: str = "Thunar"
    advice: str = "A Thunar that is open shows this after `thunar -q`."

    def is_there(self) -> bool:
        """See `Manager`."""
        return shutil.which("thunar") is not None

    def is_on(self) -> bool:
        """See `Manager`."""
        data = read(self._file())
        return data is not None and bool(_parsed(self._file(), data).ours)

    def plan(self, home: Home | None) -> list[Step]:
        """See `Manager`."""
        before = read(self._file())
        # A file of one's own hides the one of the system, so it begins as a copy of that.
        start = before if before is not None else _of_system()
        after = without_ours(self._file(), start)
        if home is not None:
            after = with_ours(self._file(), after, home)
        if home is None and after in (_EMPTY, _of_system()):
            return [Delete(self._file())] if before not in (None, after) else []
        return [] if after == before or (home is None and before is None) else [self._write(after)]

    def _write(self, data: bytes) -> Write:
        return Write(self._file(), data, mode=None)

    def _file(self) -> Path:
        return config_folder() / "Thunar" / "uca.xml"


def with_ours(path: Path, data: bytes, home: Home) -> bytes:
    """Return custom actions with ours behind them.

    Args:
        path: Where they are from, for messages.
        data: The file, without any of ours.
        home: The data folder whose window is shown.

    Raises:
        DamagedError: When it cannot be parsed.
        MisusedError: When the command is no text.
    """
    end = _parsed(path, data).end
    # Plain letters are right in every encoding that the file may have.
    ours = "".join(_written(verb, home) for verb in VERBS).encode("ascii", "xmlcharrefreplace")
    return data[:end] + ours + data[end:]


def without_ours(path: Path, data: bytes) -> bytes:
    """Return custom actions without ours; see `with_ours`."""
    for begin, end in reversed(_parsed(path, data).ours):
        behind = end + 1 if data[end : end + 1] == b"\n" else end
        data = data[:begin] + data[behind:]
    return data


def command_line(command: Sequence[str]) -> str:
    """Return a command for Thunar, which fills in the files and then splits it like a shell."""
    check_text(command)
    return f"{shlex.join(command).replace('%', '%%')} %F"


def _written(verb: Verb, home: Home) -> str:
    parts = {
        "icon": verb.icon,
        "name": verb.called(),
        "submenu": "Concierge",
        "unique-id": f"{_OURS}{verb.id}",
        "command": command_line(verb.command(home)),
        "description": "",
        "patterns": "*",
    }
    # A parser makes a space of a newline that is not spelled so.
    spelled = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    lines = [f"\t<{name}>{escape(text, spelled)}</{name}>\n" for name, text in parts.items()]
    kinds = "".join(f"\t<{kind}/>\n" for kind in _KINDS)
    return f"<action>\n{''.join(lines)}{kinds}</action>\n"


class _Reader:
    """Finds our actions and the end of all, in bytes.

    Args:
        data: The file.

    Attributes:
        ours: Begin and end of each action of ours.
        end: Where the last tag begins.
    """

    def __init__(self, data: bytes) -> None:
        self.ours: list[tuple[int, int]] = []
        self.end = -1
        self._data = data
        self._open: list[str] = []
        self._begin, self._id = 0, ""
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._stop
        self._parser.CharacterDataHandler = self._take
        self._parser.Parse(data, True)  # noqa: FBT003 - the standard library's

    def _start(self, name: str, _: dict[str, str]) -> None:
        self._open.append(name)
        if self._open == _ACTION:
            self._begin, self._id = self._parser.CurrentByteIndex, ""

    def _take(self, text: str) -> None:
        if self._open == [*_ACTION, "unique-id"]:
            self._id += text

    def _stop(self, _: str) -> None:
        at = self._parser.CurrentByteIndex
        if self._open == _ACTION and self._id.strip().startswith(_OURS):
            self.ours.append((self._begin, self._data.index(b">", at) + 1))
        if self._open == _ACTION[:1]:
            self.end = at
        self._open.pop()


def _parsed(path: Path, data: bytes) -> _Reader:
    """Find our actions and the end of all.

    Raises:
        DamagedError: When the file is not one of custom actions.
    """
    try:
        found = _Reader(data)
    except expat.ExpatError as error:
        raise _damaged(path, str(error)) from error
    # An end of its own, in an encoding in which we can write.
    if not data[found.end :].startswith(b"</actions"):
        raise _damaged(path, "it has no list of actions")
    return found


def _damaged(path: Path, why: str) -> DamagedError:
    return DamagedError(
        f"{shown(path)} cannot be understood: {why}.", "Put it right, or delete it, and try again."
    )


def _of_system() -> bytes:
    """Return the custom actions that Thunar shows who has none of one's own."""
    told = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    for folder in told.split(":"):
        data = read(Path(folder) / "Thunar" / "uca.xml") if folder.startswith("/") else None
        if data is not None:
            return data
    return _EMPTY
