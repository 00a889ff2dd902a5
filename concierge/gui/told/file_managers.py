"""What is said of the menus of file managers."""

from __future__ import annotations

from typing import Final

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES: Final = (
    N("told", "The entries are in the menu under Scripts, Concierge."),
    N("told", "The entries are in the menu under Quick Actions or Services."),
    N("told", "Under Windows 11 the entries are in the menu under Show more options."),
    N("told", "A Thunar that is open shows this after `thunar -q`."),
    N("told", "{} cannot be put into a menu of Explorer: it holds a %."),
    N("told", "Move the data folder or Concierge to a folder whose name has none."),
    N("told", "{} cannot be understood: {}."),
    N("told", "Put it right, or delete it, and try again."),
)
