"""Names of files that any system takes, made of texts that anybody may have written.

What is refused where: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 240
"""Bytes of UTF-8: names end at 255, and some are followed by a number."""

FORBIDDEN: Final = frozenset('<>:"/\\|?*')
"""Characters that some system does not take."""

_LONGEST_ENDING = 20  # characters; what is longer is no ending
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=[. ]|$)", re.IGNORECASE
)
# Marks that steer how a text is shown, halves of characters, and what no font has.
_UNSEEN: Final = frozenset({"Cf", "Cs", "Co", "Cn"})


def safe(text: str) -> str:
    """Return a text as a name, or "" where nothing of it can stand in one."""
    plain = "".join(map(_fit, unicodedata.normalize("NFC", text)))
    name = unicodedata.normalize("NFC", " ".join(plain.split()).lstrip(". "))
    if found := _RESERVED.match(name):
        name = f"{found[0]}_{name[found.end() :]}"
    return cut(name, LONGEST).rstrip(". ")


def ending_of(name: str) -> str:
    """Return the ending of a name with its dot, fit for a name, or ""."""
    _, dot, ending = name.lstrip(".").rpartition(".")
    clean = safe(ending) if dot and len(ending) <= _LONGEST_ENDING else ""
    return f".{clean}" if clean else ""


def with_ending(stem: str, ending: str) -> str:
    """Return a name with an ending, which it keeps however long the rest is."""
    if ending and stem.casefold().endswith(ending.casefold()) and len(stem) > len(ending):
        stem, ending = stem[: -len(ending)], stem[-len(ending) :]
    return cut(stem, LONGEST - len(ending.encode())).rstrip(". ") + ending


def numbered(name: str, number: int) -> str:
    """Return a name with a number, as ``name (2).pdf``."""
    ending = ending_of(name)
    ending = ending if name.endswith(ending) else ""
    return f"{name[: len(name) - len(ending)]} ({number}){ending}"


def cut(text: str, most: int) -> str:
    """Return the beginning of a text that takes no more than some bytes of UTF-8."""
    return text.encode("utf-8", "ignore")[: max(0, most)].decode("utf-8", "ignore")


def _fit(character: str) -> str:
    if character in FORBIDDEN:
        return "-"
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in _UNSEEN else character
