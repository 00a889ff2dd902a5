"""Lists of files with their tags as CSV and JSON: written, and read again as they were.

A CSV list has the columns path and tags; the tags of a file stand in one cell, themselves as a
line of CSV, so that a comma within a name is kept. A JSON list holds folders and colours, notes
and other names of tags as well.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path, PurePath

from pydantic import ValidationError

from concierge.core import wire
from concierge.core.errors import MisusedError, from_exception
from concierge.core.exporting import harmless
from concierge.core.paths import shown

_COLUMNS = ["path", "tags"]
_LONGEST_CELL = 10_000_000


def written(tags: wire.TagList, wanted: wire.ListFormat) -> str:
    """Return a list as text."""
    if wanted == "json":
        return tags.model_dump_json(indent=1) + "\n"
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    table.writerow(_COLUMNS)
    table.writerows([harmless(one.path), harmless(_line(one.tags))] for one in tags.files)
    return out.getvalue()


def read(text: str, given: wire.ListFormat) -> wire.TagList:
    """Read a list that `written` wrote, or one like it.

    Raises:
        MisusedError: When it is none.
    """
    return _of_json(text) if given == "json" else wire.TagList(files=_of_csv(text))


def format_of(name: str) -> wire.ListFormat:
    """Return the format that a file's name asks for by its ending.

    Raises:
        MisusedError: When it is none of the two.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".csv":
        return "csv"
    if ending == ".json":
        return "json"
    raise MisusedError(
        "The ending of the file says no format.", "Name a file that ends in .csv or .json."
    )


def from_file(path: Path) -> wire.TagList:
    """Read a list out of a file.

    Raises:
        MisusedError: When it is no such list.
        ConciergeError: When it cannot be opened.
    """
    given = format_of(path.name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise from_exception(error, shown(path)) from error
    except UnicodeDecodeError as error:
        raise MisusedError(
            f"{shown(path)} is not written in UTF-8.", "Save it so, and take it in again."
        ) from error
    return read(text, given)


def _of_json(text: str) -> wire.TagList:
    try:
        return wire.TagList.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise MisusedError(
            f"This is no list of files with their tags: {place or 'text'}: {first['msg']}.",
            'It needs {"files": [{"path": "…", "tags": ["…"]}]}.',
        ) from error


def _of_csv(text: str) -> list[wire.TaggedFile]:
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error as error:
        raise MisusedError(
            f"This is no list in CSV: {error}.", "It needs the columns path and tags."
        ) from error
    head = [name.strip().casefold() for name in rows[0]] if rows else []
    if not set(_COLUMNS) <= set(head):
        raise MisusedError(
            "The list does not say which columns hold paths and tags.",
            "Its first line names the columns: path,tags.",
        )
    path_at, tags_at = (head.index(name) for name in _COLUMNS)
    whole = [row for row in rows[1:] if len(row) > max(path_at, tags_at)]
    return [
        wire.TaggedFile(path=_bare(row[path_at]), tags=_names(_bare(row[tags_at]))) for row in whole
    ]


def _line(names: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(names)
    return out.getvalue()


def _names(line: str) -> list[str]:
    cells = next(csv.reader([line], skipinitialspace=True), [])
    return [name for cell in cells if (name := cell.strip())]


def _bare(cell: str) -> str:
    """Return a cell without what `harmless` puts before it."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell
