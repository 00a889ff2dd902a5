"""The notes of the file that is shown: fetched, made, changed, deleted, and each of it undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from concierge.client import Client
from concierge.core import wire
from concierge.gui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class Picked:
    """Words that are selected in a view.

    Attributes:
        quote: The words.
        start: Where they begin in the file's text, or None where the view does not know.
        place: Where that is, as far as the view knows.
    """

    quote: str
    start: int | None = None
    place: tuple[tuple[str, int | float | str], ...] = ()


class FileNotes(QObject):
    """Asks the service for the notes of one file, and does what people do to them.

    Args:
        bridge: The way to the service.
        parent: Its parent.

    Attributes:
        arrived: The notes of the file as they are now.
        told: What was done, and a function that undoes it.
    """

    arrived = Signal(list)
    told = Signal(str, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._file_id: int | None = None
        self.notes: list[wire.Note] = []

    def show_file(self, file_id: int | None) -> None:
        """Turn to another file."""
        if file_id != self._file_id:
            self._file_id = file_id
            self._take(file_id, [])
        self.load()

    def load(self) -> None:
        """Ask anew for the notes of the file."""
        if (file_id := self._file_id) is None:
            return
        self._bridge.call(
            lambda client: client.notes.of([file_id]),
            partial(self._take, file_id),
            lambda _error: None,  # the file itself tells what is wrong
            owner=self,
            key="notes",
        )

    def load_tags(self, owner: QObject, take: Callable[[list[str]], object]) -> None:
        """Ask which tags there are, for somebody who completes them."""
        self._bridge.call(
            lambda client: [name for tag in client.tags.all() for name in (tag.name, *tag.aliases)],
            take,
            lambda _error: None,  # tags can be typed without help
            owner=owner,
            key="known",
        )

    def add(
        self,
        text: str,
        picked: Picked | None = None,
        colour: wire.NoteColour = "",
        tags: Sequence[str] = (),
    ) -> None:
        """Make a note on the file, or on words in it, or tag these."""
        if (file_id := self._file_id) is None:
            return
        chosen = picked or Picked("")

        def work(client: Client) -> wire.Note:
            return client.notes.add(
                file_id,
                text,
                quote=chosen.quote,
                start=chosen.start,
                place=dict(chosen.place),
                colour=colour,
                tags=tags,
            )

        if tags:
            said = self.tr("Tagged the passage")
        else:
            said = self.tr("Noted") if text else self.tr("Highlighted")
        self._do(work, said)

    def tag(self, note: wire.Note, give: Sequence[str] = (), take: Sequence[str] = ()) -> None:
        """Give the passage of a note tags, or take some off it."""
        said = self.tr("Tagged the passage") if give else self.tr("Took the tag off the passage")
        self._do(lambda client: client.notes.tag(note.id, give, take), said)

    def change(
        self, note: wire.Note, text: str | None = None, colour: wire.NoteColour | None = None
    ) -> None:
        """Give a note another text or colour."""
        self._do(lambda client: client.notes.change(note.id, text, colour), self.tr("Note changed"))

    def remove(self, note: wire.Note) -> None:
        """Delete a note."""
        self._do(lambda client: client.notes.remove(note.id), self.tr("Note deleted"))

    def _do(self, work: Callable[[Client], object], said: str) -> None:
        def change(client: Client) -> str:
            with client.one_change() as name:
                work(client)
            return name

        def done(name: str) -> None:
            self.load()
            self.told.emit(said, partial(self._undo, name))

        self._bridge.call(change, done, owner=self)

    def _undo(self, name: str) -> None:
        self._bridge.call(
            lambda client: client.journal.undo(change=name), lambda _: self.load(), owner=self
        )

    def _take(self, file_id: int | None, notes: list[wire.Note]) -> None:
        if file_id == self._file_id:
            self.notes = notes
            self.arrived.emit(notes)
