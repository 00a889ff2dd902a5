"""Results as text: CSV for spreadsheets, JSON for programs, Markdown for notes."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from concierge.core.exporting import harmless
from concierge.core.paths import from_wire, shown
from concierge.service.exporting.rows import Head, Row

_COLUMNS = (
    "rank", "name", "path", "kind", "size", "modified", "tags", "title", "place", "passage",
    "score",
)  # fmt: skip
# What may begin a mark anywhere in a line of CommonMark, or in a table of GitHub's.
_MARKS = re.compile(r"([\\`*_\[\]<>#|~&!$])")
# What may begin one at the start of a line: a list, a heading underlined, a number with a point.
_STARTS = re.compile(r"^([-+=:]|\d+[.)])")


def as_csv(head: Head, pages: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """Yield a table as RFC 4180 has it, with a mark that has spreadsheets take it for UTF-8."""
    del head  # a table has rows and nothing above them
    yield "\ufeff".encode() + _table([_COLUMNS])
    for page in pages:
        yield _table(map(_cells, page))


def as_json(head: Head, pages: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """Yield one object with all files."""
    about = {"query": head.query, "made": head.made, "found": head.found, "total": head.total}
    yield f'{_dumped(about)[:-1]}, "files": ['.encode()
    before = "\n"
    for page in pages:
        for row in page:
            yield f"{before}{_dumped(_object(row))}".encode()
            before = ",\n"
    yield b"\n]}\n"


def as_markdown(head: Head, pages: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """Yield a numbered list; what files say is escaped."""
    yield f"# {escaped(head.title)}\n\n{escaped(head.summary)}\n".encode()
    for page in pages:
        yield "".join(map(_item, page)).encode()


def escaped(text: str) -> str:
    """Return a text on one line that Markdown shows as it is."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    flat = _MARKS.sub(r"\\\1", " ".join(plain.split()))
    return _STARTS.sub(lambda found: _kept(found.group()), flat)


def _kept(start: str) -> str:
    return f"{start[:-1]}&#{ord(start[-1])};"


def _table(lines: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return text.getvalue().encode()


def _cells(row: Row) -> list[object]:
    hit = row.hit
    cells = (
        row.rank, row.name, hit.path, hit.kind, hit.size, hit.modified, ", ".join(hit.tags),
        hit.title, row.place, row.passage, hit.score,
    )  # fmt: skip
    return [harmless(cell) if isinstance(cell, str) else cell for cell in cells]


def _object(row: Row) -> dict[str, object]:
    hit = row.hit
    return {
        "rank": row.rank,
        "name": row.name,
        "path": hit.path,
        "kind": hit.kind,
        "size": hit.size,
        "modified": hit.modified,
        "tags": hit.tags,
        "title": hit.title,
        "locator": hit.locator,
        "passage": row.passage,
        "score": hit.score,
    }


def _item(row: Row) -> str:
    place = f", {escaped(row.place)}" if row.place else ""
    lines = [f"**{escaped(row.name)}**{place}", *map(escaped, about(row))]
    told = "\\\n".join(lines)  # a backslash ends a line within a paragraph
    if row.passage:
        told += f"\n\n> {escaped(row.passage)}"
    number = f"{row.rank}. "
    return textwrap.indent(f"\n{told}\n", " " * len(number)).replace(" " * len(number), number, 1)


def about(row: Row) -> list[str]:
    """Return in words what a file is besides its name: kind, date and tags; title; place."""
    hit = row.hit
    tags = f"; {', '.join(hit.tags)}" if hit.tags else ""
    told = f"{hit.kind}, {hit.size:,} bytes, {hit.modified[:10]}{tags}"
    return [*([hit.title] if hit.title else []), told, shown(from_wire(hit.path).parent)]


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
