"""Making collections smart, pinning them and writing about them, each with its undoing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from concierge.core.paths import shown
from concierge.gui.collecting import NoteForm, QueryForm
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.undoing import Undoing


class Boxes(Undoing):
    """Does what people do to collections besides naming them; see `Undoing`.

    Attributes:
        form_wanted: A form with a title is to be shown; it says when it is closed.
        export_wanted: A collection, by its name, is to be exported as a form.
    """

    form_wanted = Signal(str, object)
    export_wanted = Signal(str, str)

    def fill_menu(self, menu: QMenu, entry: Entry) -> None:
        """Add what can be done with a collection to its menu."""
        menu.addAction(self.tr("Change Query…"), partial(self.ask_query, entry))
        menu.addAction(self.tr("Note…"), partial(self.ask_note, entry))
        pin = menu.addAction(self.tr("Pinned"))
        pin.setCheckable(True)
        pin.setChecked(entry.pinned)
        pin.toggled.connect(partial(self.pin, entry))
        forms = menu.addMenu(self.tr("Export As"))
        for form, text in (
            ("copies", self.tr("Folder of Copies…")),
            ("links", self.tr("Folder of Links…")),
            ("zip", self.tr("ZIP…")),
            ("csv", self.tr("Table (CSV)…")),
            ("markdown", self.tr("Page with Pictures (Markdown)…")),
        ):
            forms.addAction(text, partial(self.export_wanted.emit, entry.name, form))

    def ask_new(self, query: str) -> None:
        """Ask what a smart collection that finds what is searched for now is to be called."""
        form = QueryForm("", query, named=False)
        form.accepted.connect(self.make_smart)
        self.form_wanted.emit(self.tr("New Smart Collection"), form)

    def ask_query(self, entry: Entry) -> None:
        """Ask what a collection is to ask."""
        form = QueryForm(entry.name, entry.query, named=True)
        form.accepted.connect(lambda _name, query: self.change_query(entry, query))
        title = self.tr("Query of “%1”").replace("%1", shown(entry.name))
        self.form_wanted.emit(title, form)

    def ask_note(self, entry: Entry) -> None:
        """Ask what is to be said of a collection."""
        form = NoteForm(entry.note)
        form.accepted.connect(partial(self.note, entry))
        title = self.tr("Note on “%1”").replace("%1", shown(entry.name))
        self.form_wanted.emit(title, form)

    def make_smart(self, name: str, query: str) -> None:
        """Make a collection that asks a query."""
        self._make(
            lambda client: {one.name for one in client.collections.all()},
            lambda client: client.collections.create(name, query),
            name,
        )

    def change_query(self, entry: Entry, query: str) -> None:
        """Have a collection ask something else; nothing makes it one by hand only."""
        told = self.tr("Changed what “%1” asks").replace("%1", shown(entry.name))
        self._do(lambda client: client.collections.change(entry.name, query=query), told)

    def note(self, entry: Entry, note: str) -> None:
        """Say something of a collection."""
        told = self.tr("Noted for “%1”").replace("%1", shown(entry.name))
        self._do(lambda client: client.collections.change(entry.name, note=note), told)

    def pin(self, entry: Entry, pinned: bool) -> None:
        """Show a collection above the others, or not any more."""
        told = self.tr("Pinned “%1”") if pinned else self.tr("“%1” is not pinned any more")
        self._do(
            lambda client: client.collections.change(entry.name, pinned=pinned),
            told.replace("%1", shown(entry.name)),
        )

    def collect(self, entry: Entry) -> None:
        """Make a saved search a smart collection."""
        told = self.tr("“%1” is a smart collection now").replace("%1", shown(entry.name))
        self._do(lambda client: client.saved.collect(entry.name), told)
