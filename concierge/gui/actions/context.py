"""What an action is done with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concierge.gui.bridge import Bridge
    from concierge.gui.selection import Selection
    from concierge.gui.shell import Shell


@dataclass(frozen=True, slots=True)
class Context:
    """The window and what is selected in it.

    Attributes:
        shell: The window.
        selection: What the action is about.
    """

    shell: Shell
    selection: Selection

    @property
    def bridge(self) -> Bridge:
        """The way to the service."""
        return self.shell.bridge
