"""What rules want of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import desktop
from concierge.gui.shell import Shell
from concierge.gui.told import problem

translate = QCoreApplication.translate


def open_for_rule(shell: Shell, path: str) -> None:
    """Open a file; what may run something is not opened unasked.

    Args:
        shell: The window.
        path: The file, as the API spells it.
    """
    place = from_wire(path)
    if desktop.is_program(place):
        said = translate("rules", "A rule wanted to open %1, which may be a program.")
        shell.tell(said.replace("%1", shown(place.name)))
        return
    try:
        desktop.open_file(place)
    except ConciergeError as error:
        shell.tell(problem(error))
