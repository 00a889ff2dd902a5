"""Names for files that every system takes, each once in its folder."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from concierge.core.paths import shown

LONGEST: Final = 180
"""Characters; what is left of 255 bytes is for other alphabets and for numbers."""

# What Windows refuses (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and
# what no system shows.
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_MOST_BYTES = 230


class SafeNames:
    """Hands out names for the files of one folder."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name_for(self, path: Path) -> str:
        """Return a name like that of a file; a number is added where it was given already."""
        stem, ending = _split(safe(shown(path.name)))
        name, number = f"{stem}{ending}", 1
        while _key(name) in self._taken:
            number += 1
            name = f"{stem} ({number}){ending}"
        self._taken.add(_key(name))
        return name


def safe(name: str) -> str:
    """Return a name without what some system refuses; never empty."""
    plain = _REFUSED.sub("_", name.encode(errors="replace").decode()).strip().rstrip(". ")
    plain = f"_{plain}" if _DEVICES.match(plain) else plain
    stem, ending = _split(plain)
    stem = stem[: LONGEST - len(ending)]
    while len(f"{stem}{ending}".encode()) > _MOST_BYTES:
        stem = stem[:-1]
    return f"{stem}{ending}".strip() or "file"


def _split(name: str) -> tuple[str, str]:
    """Split off an ending; what is too long for one belongs to the name."""
    ending = Path(name).suffix
    return (name.removesuffix(ending), ending) if 0 < len(ending) <= 20 else (name, "")


def _key(name: str) -> str:
    """Return what names have in common that some system takes for the same."""
    return unicodedata.normalize("NFC", name).casefold()
