"""What actions may ask of the window, whichever window it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concierge.core import wire
    from concierge.core.filters import Sort
    from concierge.gui.bridge import Bridge
    from concierge.gui.remembered import Appearance
    from concierge.gui.selection import Item, Selection
    from concierge.gui.sheet import Sheet

Page = Literal["find", "activity", "insights", "duplicates", "settings", "welcome"]
Part = Literal["sidebar", "preview"]


class Shell(Protocol):
    """The window as actions see it."""

    @property
    def bridge(self) -> Bridge:
        """The way to the service."""
        ...

    @property
    def selection(self) -> Selection:
        """What is selected now."""
        ...

    @property
    def widget(self) -> QWidget:
        """The parent of menus and dialogs."""
        ...

    def search(self, query: str) -> None:
        """Show the results of a query; an empty one puts the cursor into the bar."""
        ...

    @property
    def passage(self) -> Item | None:
        """The file with the text that is selected in the preview as what was found."""
        ...

    def note_passage(self, how: str) -> None:
        """Make a note of the text that is selected in the preview.

        Args:
            how: A colour to highlight it, "" to write a note, or "tag" to tag it.
        """
        ...

    def ask(
        self,
        question: str,
        scope: wire.Scope | None = None,
        label: str = "",
        passage: wire.Excerpt | None = None,
    ) -> None:
        """Ask a question, perhaps of some files only, which the label names.

        Args:
            question: In the person's own words.
            scope: The only files to answer from, or None for all.
            label: What these are called.
            passage: What is to be explained, if that is what is asked.
        """
        ...

    def preview(self, item: Item) -> None:
        """Show a file large."""
        ...

    def show_note(self, item: Item, note_id: int) -> None:
        """Show the passage of a note; with all notes where the file is in the preview already.

        Args:
            item: The file with that passage as what was found.
            note_id: The note.
        """
        ...

    def show_page(self, page: Page, part: str = "") -> None:
        """Turn to a page, and to a part of it."""
        ...

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say in passing what was done; offer to undo it."""
        ...

    def offer(self, text: str, button: str, do: Callable[[], object]) -> None:
        """Say in passing what was done; offer what one may want next."""
        ...

    def progress(self, text: str, done: int, total: int, stop: Callable[[], object]) -> None:
        """Say in passing how far something is; offer to stop it."""
        ...

    def settle(self) -> None:
        """Take away what was said in passing."""
        ...

    def undo(self) -> None:
        """Undo what was last told of, else what the window did last."""
        ...

    def redo(self) -> None:
        """Do again what the window undid last."""
        ...

    def confirm(self, text: str, advice: str, button: str, do: Callable[[], object]) -> None:
        """Ask before something that cannot be undone."""
        ...

    def show_sheet(self, title: str, content: QWidget) -> Sheet:
        """Lay a small form or list over the window; Escape takes it away."""
        ...

    def step_part(self, by: int) -> None:
        """Give the keyboard to the next part of the window, or with -1 to the one before."""
        ...

    def toggle_part(self, part: Part) -> None:
        """Show or hide a column."""
        ...

    def toggle_rows(self) -> None:
        """Show low rows of results, or high ones again."""
        ...

    def set_low_rows(self, low: bool) -> None:
        """Show low rows of results, or high ones."""
        ...

    def wear(self, appearance: Appearance) -> None:
        """Be light, dark, or as the system has it, and remember that."""
        ...

    def focus_bar(self) -> None:
        """Put the cursor into the search bar."""
        ...

    def query(self) -> str:
        """What stands in the search bar."""
        ...

    def order(self) -> Sort:
        """The order of the results."""
        ...

    def labels_changed(self) -> None:
        """Show tags and collections anew."""
        ...

    def come_forward(self) -> None:
        """Be shown in front of other windows."""
        ...

    def show_quick(self) -> None:
        """Show the small search, or hide it when it is in front."""
        ...

    def show_failures(self) -> None:
        """Show which files could not be read."""
        ...

    def quit(self) -> None:
        """Close the window and leave the tray."""
        ...
