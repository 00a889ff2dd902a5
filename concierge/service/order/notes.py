"""Notes as a person makes them: put where their words stand, and found there again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import from_wire, shown
from concierge.organize.anchors import Anchor, anchored, found
from concierge.service.exporting.notes import as_document
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_words import plain
from concierge.store.order.notes import Kept

# What of a locator tells one part of a file from another.
_APART = ("page", "slide", "sheet", "part")


@dataclass(frozen=True, slots=True)
class Notes:
    """Carries out what a person does with notes.

    Attributes:
        catalog: Where they are kept.
        changed: Called after each change.
        tagged: Called besides when tags of passages changed.
        members: Returns the files of a collection in their order.
    """

    catalog: Catalog
    changed: Callable[[], None]
    tagged: Callable[[], None]
    members: Callable[[str], Sequence[int]]

    def page(self, wanted: wire.FilesRequest | None = None) -> wire.NotePage:
        """Return the notes of files with where their words stand now; or all, not looked for."""
        if wanted is None:
            return wire.NotePage(notes=[one.note for one in self.catalog.notes.of_files()])
        return wire.NotePage(notes=list(self._placed(wanted.file_ids)))

    def add(self, wanted: wire.NoteRequest) -> wire.Note:
        """Make a note.

        Raises:
            MisusedError: When it says nothing, or what is tagged is the whole file.
            MissingError: When there is no such file.
        """
        if not wanted.text.strip() and not wanted.quote.strip():
            raise MisusedError("The note is empty.", "Write something, or quote some words.")
        if wanted.tags and not wanted.quote.strip() and not wanted.place:
            raise MisusedError("This note is about the whole file.", "Give the file the tag.")
        path = self.catalog.ledger.file(wanted.file_id).path
        kept = self._made(wanted, path)
        if wanted.preview:
            return kept.note
        what = "note.tag" if wanted.tags and not wanted.text.strip() else "note.add"
        with self.catalog.journal.entry(what, {"name": _name(path)}):
            made = self.catalog.notes.add(wanted, kept)
        self._tell(bool(wanted.tags))
        return made.note.model_copy(
            update={"start": kept.note.start, "end": kept.note.end, "state": kept.note.state}
        )

    def change(self, wanted: wire.NoteChange) -> wire.Note:
        """Change the text or the colour of a note.

        Raises:
            MissingError: When there is none.
        """
        path = self.catalog.notes.find(wanted.id).note.path
        with self.catalog.journal.entry("note.change", {"name": _name(path)}):
            kept = self.catalog.notes.change(wanted)
        self.changed()
        return kept.note

    def tag(self, wanted: wire.NoteTags) -> wire.Note:
        """Give the passage of a note tags, or take some off it.

        Raises:
            MissingError: When there is no such note, or no tag of a name that is taken.
            MisusedError: When the note is about the whole file.
        """
        path = self.catalog.notes.find(wanted.id).note.path
        with self.catalog.journal.entry("note.tag", {"name": _name(path)}):
            tags = self.catalog.passage_tags.change(
                wanted.id, wanted.give, wanted.take, dry_run=wanted.dry_run
            )
        if not wanted.dry_run:
            self._tell(tagged=True)
        return self.catalog.notes.find(wanted.id).note.model_copy(update={"tags": tags})

    def remove(self, note_id: int) -> wire.Note:
        """Delete a note and return it.

        Raises:
            MissingError: When there is none.
        """
        path = self.catalog.notes.find(note_id).note.path
        with self.catalog.journal.entry("note.remove", {"name": _name(path)}):
            kept = self.catalog.notes.remove(note_id)
        self._tell(bool(kept.note.tags))
        return kept.note

    def document(self, wanted: wire.NotesWanted) -> wire.Document:
        """Return notes as one document: of some files, of a collection, else all."""
        ids = self.members(wanted.collection) if wanted.collection else wanted.file_ids
        if ids is None:
            ids = sorted({one.note.file_id for one in self.catalog.notes.of_files()})
        return wire.Document(text=as_document(list(self._placed(ids)), wanted.format))

    def _tell(self, tagged: bool) -> None:
        self.changed()
        if tagged:
            self.tagged()

    def _made(self, wanted: wire.NoteRequest, path: str) -> Kept:
        """Return a note with what its place can be found by."""
        note = wire.Note(
            id=0,
            file_id=wanted.file_id,
            path=path,
            text=wanted.text.strip(),
            colour=wanted.colour,
            place=wanted.place,
            quote=wanted.quote.strip(),
            state="whole",
        )
        if not note.quote:
            return Kept(note)
        reply = self._text(path)
        spot = found(reply.text, Anchor(note.quote, start=wanted.start), _fits(reply, wanted.place))
        if spot.how == "lost":
            return Kept(note.model_copy(update={"state": "lost"}))
        anchor = anchored(reply.text, spot.start, spot.end)
        update = {
            "quote": anchor.quote,
            "place": _place_at(reply, spot.start) or wanted.place,
            "start": spot.start,
            "end": spot.end,
            "state": "exact",
        }
        return Kept(note.model_copy(update=update), anchor.before, anchor.after, anchor.start)

    def _placed(self, file_ids: Sequence[int]) -> Iterator[wire.Note]:
        """Yield the notes of files in the order of their places; each text is read once."""
        kept = self.catalog.notes.of_files(file_ids)
        for path, notes in groupby(kept, key=lambda one: one.note.path):
            some = list(notes)
            reply = self._text(path) if any(one.note.quote for one in some) else None
            yield from sorted(
                (_placed(one, reply) for one in some),
                key=lambda note: (note.state != "whole" or bool(note.place), note.start or 0),
            )

    def _text(self, path: str) -> wire.TextReply:
        try:
            return self.catalog.ledger.text(os.fsencode(from_wire(path)))
        except MissingError:  # it went while this was asked
            return wire.TextReply(path=path, text="")


def _placed(kept: Kept, reply: wire.TextReply | None) -> wire.Note:
    note = kept.note
    if not note.quote or reply is None:
        return note.model_copy(update={"state": "whole"})
    anchor = Anchor(note.quote, kept.lead, kept.trail, kept.start)
    spot = found(reply.text, anchor, _fits(reply, note.place))
    if spot.how == "lost":
        return note.model_copy(update={"state": "lost"})
    place = _place_at(reply, spot.start) or note.place
    update = {"state": spot.how, "start": spot.start, "end": spot.end, "place": place}
    return note.model_copy(update=update)


def _fits(reply: wire.TextReply, place: wire.Locator) -> Callable[[int], bool]:
    """Return what says of a character whether it stands in the part of a file that is meant."""
    wanted = {name: place[name] for name in _APART if name in place}

    def fits(start: int) -> bool:
        here = _place_at(reply, start)
        return all(here.get(name) == value for name, value in wanted.items())

    return fits


def _place_at(reply: wire.TextReply, start: int) -> wire.Locator:
    """Return where in the file a character of its text stands; lines are counted from there."""
    for begin, end, locator in reply.passages:
        if begin <= start < end:
            if "line" not in locator:
                return locator
            below = reply.text.count("\n", begin, start)
            return {**locator, "line": int(locator["line"]) + below}
    return {}


def _name(path: str) -> str:
    return plain(shown(from_wire(path).name))
