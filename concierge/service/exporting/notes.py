"""Notes as a document: Markdown to read, JSON for programs, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from concierge.core import wire
from concierge.core.exporting import harmless
from concierge.core.paths import from_wire, shown
from concierge.core.records import Locator
from concierge.service.exporting.texts import escaped

_COLUMNS = ("name", "path", "place", "quote", "note", "colour", "tags", "state", "made", "changed")


def as_document(notes: Sequence[wire.Note], form: wire.NoteFormat) -> str:
    """Return notes, those of one file together, as one document."""
    if form == "json":
        rows = [note.model_dump(mode="json") for note in notes]
        return json.dumps({"notes": rows}, ensure_ascii=False, indent=2) + "\n"
    return _table(notes) if form == "csv" else "\n".join(_lines(notes))


def _table(notes: Sequence[wire.Note]) -> str:
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(_COLUMNS)
    for note in notes:
        cells = (
            shown(from_wire(note.path).name), note.path, _place(note), note.quote, note.text,
            note.colour, ", ".join(note.tags), note.state, note.made, note.changed,
        )  # fmt: skip
        rows.writerow([harmless(cell) for cell in cells])
    return text.getvalue()


def _lines(notes: Sequence[wire.Note]) -> Iterator[str]:
    yield "# Notes"
    for path, some in groupby(notes, key=lambda note: note.path):
        file = from_wire(path)
        yield f"\n## {escaped(shown(file.name))}\n"
        yield f"{escaped(shown(file))}"
        for note in some:
            yield from _one(note)
    yield ""


def _one(note: wire.Note) -> Iterator[str]:
    if place := _place(note):
        yield f"\n### {escaped(place[0].upper() + place[1:])}"
    if note.quote:
        yield "\n> " + "\n> ".join(map(escaped, note.quote.splitlines()))
    if note.state == "lost":
        yield "\n*These words are not in the file any more.*"
    if note.text:
        yield "\n" + "\n".join(map(escaped, note.text.splitlines()))
    if note.tags:
        yield "\n" + escaped(", ".join(note.tags))


def _place(note: wire.Note) -> str:
    return str(Locator(**note.place))  # type: ignore[arg-type]
