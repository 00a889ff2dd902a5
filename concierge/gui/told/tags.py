"""What is said of tags that are shared with the system."""

from __future__ import annotations

from typing import Final

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES: Final = (
    N("told", "The tags of 1 file cannot be given to the system; they are kept here."),
    N("told", "The tags of {n} files cannot be given to the system; they are kept here."),
    N("told", "Perhaps a file may not be written, or its drive keeps no tags."),
    N("told", "The tags of 1 file were changed here and in the system in different ways."),
    N("told", "The tags of {n} files were changed here and in the system in different ways."),
    N("told", "Choose in the settings, on the page Tags, or by `concierge tag conflicts`."),
    N("told", "Tags are not shared with the system."),
    N("told", "`concierge settings share_tags read` has them shared."),
    N("told", "There is nothing to choose for these files."),
    N("told", "See `concierge tag conflicts`."),
)
