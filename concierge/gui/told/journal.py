"""What the journal says of its entries, and why it refuses to undo one."""

from __future__ import annotations

from typing import Final

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES: Final = (
    # Entries.
    N("told", "Made the tag {}."),
    N("told", "Renamed the tag {} to {}."),
    N("told", "Coloured the tag {}."),
    N("told", "Deleted the tag {}."),
    N("told", "Gave files the tag {}."),
    N("told", "Took the tag {} off files."),
    N("told", "Made the collection {}."),
    N("told", "Renamed the collection {} to {}."),
    N("told", "Deleted the collection {}."),
    N("told", "Put files into the collection {}."),
    N("told", "Took files out of the collection {}."),
    N("told", "Changed the order of the collection {}."),
    N("told", "Saved the search {}."),
    N("told", "Renamed the saved search {} to {}."),
    N("told", "Changed what is told of the saved search {}."),
    N("told", "Deleted the saved search {}."),
    N("told", "Renamed {} to {}."),
    N("told", "Moved {} to {}."),
    N("told", "Copied {} to {}."),
    N("told", "Put {} into the bin."),
    N("told", "Something else: {}."),
    N("told", "And more."),
    # What happens on the disk.
    N("told", "{} comes out of the bin."),
    N("told", "{} goes into the bin."),
    N("told", "{} is copied to {}."),
    N("told", "{} becomes {}."),
    # Refusals.
    N("told", "There is nothing to undo."),
    N("told", "There is nothing to redo."),
    N("told", "`concierge journal` lists what was done."),
    N("told", "The journal has no entry {n}."),
    N("told", "`concierge journal` lists those it has."),
    N("told", "This is undone already."),
    N("told", "This is not undone."),
    N("told", "`concierge journal` tells how things stand."),
    N("told", "tag"),
    N("told", "collection"),
    N("told", "search"),
    N("told", "The {told} {} was changed since."),
    N("told", "{} in the {told} {} was changed since."),
    N("told", "The {told} {} is used for something else since."),
    N("told", "There is another {told} {} now."),
    N("told", "A {told} that it needs was deleted since."),
    N("told", "Undo or redo what came after it first; `concierge journal` lists it."),
    N("told", "{} was changed since."),
    N("told", "{} is no file."),
    N("told", "{} is not in the bin any more."),
    N("told", "{} is in the system's bin."),
    N("told", "{} cannot be put into the bin: {}."),
    N("told", "{} cannot be moved or copied: {}."),
    N("told", "There is something at {} already."),
    N("told", "A file cannot be called {}."),
    N("told", "Nothing was changed on the disk."),
    N("told", "It cannot be put back."),
    N("told", "Put it back from the bin by hand."),
)
