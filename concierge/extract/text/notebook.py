"""Notebooks of Jupyter: cells by number, under the headings that their text gives."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import damaged, too_large, unsupported
from concierge.extract.web.page import page_text

MAX_BYTES = 64 << 20
"""A notebook must be held whole, and is ten times as large in memory."""

_MAX_OUTPUT = 20_000
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class NotebookExtractor:
    """Reads the format nbformat 4, and 3 with its worksheets."""

    name = "notebook"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept notebooks."""
        return media_type == types.NOTEBOOK

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the cells, and of what they printed the text.

        Raises:
            DamagedError: When it is no JSON.
            UnsupportedError: When it is JSON of another kind.
            TooLargeError: When it is beyond `MAX_BYTES`.
        """
        if path.stat().st_size > MAX_BYTES:
            raise too_large(path, f"notebooks are read up to {MAX_BYTES >> 20} MB")
        try:
            book = json.loads(path.read_bytes())
        except (ValueError, RecursionError) as error:
            raise damaged(path, "it is not valid JSON") from error
        cells = _cells(book)
        if cells is None:
            raise unsupported(path, media_type)
        segments = tuple(_segments(cells))
        about = book.get("metadata")
        about = about if isinstance(about, dict) else {}
        first = next((one.locator.heading for one in segments if one.locator.heading), "")
        return Extraction(
            media_type=media_type,
            kind=Kind.CODE,
            extractor="notebook/1",
            segments=segments,
            title=_word(about.get("title")) or first or "",
            author=_authors(about.get("authors")),
            state=TextState.FULL if segments else TextState.EMPTY,
        )


def _cells(book: Any) -> list[Any] | None:
    if not isinstance(book, dict):
        return None
    cells = book.get("cells")
    if isinstance(cells, list):
        return cells
    sheets = book.get("worksheets")
    if not isinstance(sheets, list):
        return None
    parts = (one.get("cells") for one in sheets if isinstance(one, dict))
    return [cell for part in parts if isinstance(part, list) for cell in part]


def _segments(cells: list[Any]) -> Iterator[Segment]:
    heading: str | None = None
    for number, cell in enumerate(cells, 1):
        if not isinstance(cell, dict):
            continue
        source = _joined(cell.get("source", cell.get("input")))
        if cell.get("cell_type") == "markdown" and (found := _HEADING.search(source)):
            heading = " ".join(found[1].split())
        if cell.get("cell_type") == "heading":
            heading = " ".join(source.split())
        outputs = cell.get("outputs")
        said = [_output(one) for one in outputs] if isinstance(outputs, list) else []
        text = "\n\n".join(filter(None, (source.strip("\n"), *said)))
        if text.strip():
            yield Segment(text, Locator(cell=str(number), heading=heading))


def _output(output: Any) -> str:
    """Return the text of one output: what was printed, a result, a table, an error."""
    if not isinstance(output, dict):
        return ""
    data = output.get("data", output)
    plain = _joined(output.get("text")) or _joined(
        data.get("text/plain") if isinstance(data, dict) else ""
    )
    if not plain and isinstance(data, dict) and "text/html" in data:
        plain = page_text(_joined(data["text/html"])[: 4 * _MAX_OUTPUT]).text
    if not plain and output.get("ename"):
        plain = f"{_word(output['ename'])}: {_word(output.get('evalue'))}"
    return _COLOURS.sub("", plain).strip("\n")[:_MAX_OUTPUT]


def _joined(value: Any) -> str:
    if isinstance(value, list):
        return "".join(one for one in value if isinstance(one, str))
    return value if isinstance(value, str) else ""


def _word(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _authors(value: Any) -> str:
    if not isinstance(value, list):
        return ""
    names = (_word(one.get("name")) if isinstance(one, dict) else _word(one) for one in value)
    return ", ".join(filter(None, names))
