"""What can be done with files from a file manager, and how its entries are called."""

from __future__ import annotations

import locale
import os
from dataclasses import dataclass
from typing import Final

from concierge.core.commands import command_of
from concierge.core.paths import Home


@dataclass(frozen=True, slots=True)
class Verb:
    """One entry.

    Attributes:
        id: As `concierge window` names it.
        title: Its title in English.
        german: Its title in German.
        icon: Its icon by the names of the themes of Linux desktops.
    """

    id: str
    title: str
    german: str
    icon: str

    def command(self, home: Home) -> list[str]:
        """Return the command that shows the form; paths come behind it."""
        return [*command_of("concierge", home), "window", f"--{self.id}", "--"]

    def called(self) -> str:
        """Return its title in the language of the session, where a menu has but one."""
        return self.german if _is_german() else self.title


VERBS: Final = (
    Verb("tag", "Tag…", "Schlagwörter…", "tag"),
    Verb("collect", "Add to Collection…", "Zu Sammlung hinzufügen…", "bookmark-new"),
    Verb("ask", "Ask About…", "Fragen zu…", "help-about"),
    Verb("similar", "Find Similar", "Ähnliche finden", "edit-find"),
)
"""The entries in their order."""


def _is_german() -> bool:
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    told = next(filter(None, chosen), None) or locale.getlocale()[0] or ""
    return told.casefold().startswith(("de", "german"))
