"""The programs of a Linux desktop that open a kind of file, as freedesktop.org lays them out.

Desktop Entry Specification 1.5 and "Association between MIME types and applications" 1.0.1.
"""

from __future__ import annotations

import configparser
import os
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeDatabase

_MOST = 40


@dataclass(frozen=True, slots=True)
class Program:
    """A program that opens files.

    Attributes:
        name: As menus call it.
        line: Its ``Exec`` line, with field codes.
        icon: Name of its icon in the theme, or "".
    """

    name: str
    line: str
    icon: str = ""

    def command(self, path: Path) -> list[str]:
        """Return the command that opens a file."""
        uri = path.as_uri()
        codes = {"%f": str(path), "%F": str(path), "%u": uri, "%U": uri, "%c": self.name}
        words = shlex.split(self.line)
        filled = [codes.get(word, word) for word in words if word not in ("%i", "%k", "%m")]
        takes_file = any(word in ("%f", "%F", "%u", "%U") for word in words)
        return filled if takes_file else [*filled, str(path)]


def programs_for(path: Path) -> list[Program]:
    """Return the programs for a file, the person's own choice first."""
    kind = QMimeDatabase().mimeTypeForFile(str(path))
    found: dict[str, Program] = {}
    for media_type in (kind.name(), *kind.allAncestors()):
        for entry in _entries(media_type):
            if entry not in found and (program := _program(entry)) is not None:
                found[entry] = program
    return list(found.values())[:_MOST]


def data_folders() -> list[Path]:
    """Return where programs are described, the person's own first."""
    own = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(folder) / "applications" for folder in (own, *shared.split(":")) if folder]


def _entries(media_type: str) -> Iterator[str]:
    """Yield the names of the entries for a media type, in order of preference."""
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    lists = [config / "mimeapps.list", *(folder / "mimeapps.list" for folder in data_folders())]
    for file in lists:
        for section in ("Default Applications", "Added Associations"):
            yield from _listed(file, section, media_type)
    for folder in data_folders():
        yield from _listed(folder / "mimeinfo.cache", "MIME Cache", media_type)


def _listed(file: Path, section: str, media_type: str) -> list[str]:
    known = _read(file)
    line = known.get(section, media_type, fallback="") if known else ""
    return [name for name in line.split(";") if name]


def _program(entry: str) -> Program | None:
    for folder in data_folders():
        # A dash may stand for a folder below.
        for file in (folder / entry, folder / entry.replace("-", "/", 1)):
            known = _read(file)
            if known is not None and known.has_section("Desktop Entry"):
                return _of(known["Desktop Entry"])
    return None


def _of(entry: configparser.SectionProxy) -> Program | None:
    line = entry.get("Exec", "")
    if not line or entry.get("Hidden") == "true" or entry.get("Terminal") == "true":
        return None
    language = QLocale().name()
    names = (f"Name[{language}]", f"Name[{language.partition('_')[0]}]", "Name")
    name = next((entry[key] for key in names if key in entry), line)
    return Program(name, line, entry.get("Icon", ""))


def _read(file: Path) -> configparser.ConfigParser | None:
    parser = configparser.ConfigParser(
        delimiters=("=",), interpolation=None, strict=False, comment_prefixes=("#",)
    )
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read(file, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        return None
    return parser if parser.sections() else None
