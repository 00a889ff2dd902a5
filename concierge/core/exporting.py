"""Results as a file: the formats there are, and what every face says of them."""

from __future__ import annotations

import errno
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import Literal, NamedTuple, get_args

from concierge.core.errors import DiskFullError, UnreadableError
from concierge.core.paths import shown

Format = Literal["csv", "json", "md", "pdf"]
TalkFormat = Literal["md", "pdf"]
"""Formats of a conversation."""
FORMATS: tuple[Format, ...] = get_args(Format)
MOST_EXPORTED = 10_000
"""Files of one export."""

MEDIA_TYPES: dict[Format, str] = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "pdf": "application/pdf",
}
TOTAL_HEADER = "Concierge-Total"
"""Names the header that tells how many files an export has."""

_LONGEST_NAME = 60
# With these a spreadsheet begins a formula, or comes to one after it has trimmed the cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Exported(NamedTuple):
    """A file under way.

    Attributes:
        total: How many files of the index it tells of.
        pieces: Its bytes; an empty piece only says that it goes on.
    """

    total: int
    pieces: Iterator[bytes]


def format_of(name: str) -> Format | None:
    """Return the format that a file's name asks for by its ending, or None."""
    ending = PurePath(name).suffix.lower().lstrip(".")
    wanted = {"markdown": "md"}.get(ending, ending)
    return next((one for one in FORMATS if one == wanted), None)


def file_name(query: str, wanted: Format) -> str:
    """Return a name for the file with the results of a query, fit for every system."""
    words = re.sub(r"[^\w.-]+", " ", query.encode(errors="replace").decode())
    words = words[:_LONGEST_NAME].strip(" .-") or "all files"
    return f"{words}, {time.strftime('%Y-%m-%d')}.{wanted}"


def save(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole or not at all; one of that name is replaced.

    Raises:
        DiskFullError: When there is no room for it.
        UnreadableError: When it cannot be written there.
    """
    begun = path.with_name(f".{path.name}.part")
    try:
        with begun.open("wb") as stream:
            for piece in pieces:
                stream.write(piece)
        begun.replace(path)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(
                f"There is no room for {shown(path)}.", "Free some space, or choose another place."
            ) from error
        raise UnreadableError(
            f"{shown(path)} cannot be written: {error.strerror}.", "Choose another place."
        ) from error
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe stands before it.

    Names and texts of files may be anything, such as ``=HYPERLINK(…)``
    (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
