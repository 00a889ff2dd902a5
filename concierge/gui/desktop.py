"""Handing files to the desktop: open, open with, reveal in the file manager."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from concierge.core.errors import MissingError, UnsupportedError
from concierge.core.paths import shown
from concierge.gui.programs import Program, programs_for

_REVEAL_MS = 3000

# What a double click would run on some system; nothing of it is opened unasked.
_RUN = (
    "app appimage appref-ms bat cmd com command cpl deb desktop dll dmg exe flatpak gadget hta inf"
    " jar jnlp js jse lnk msc msi msix msp pif pkg ps1 reg rpm run scf scr settingcontent-ms sh"
    " snap terminal tool url vb vbe vbs webloc workflow ws wsf wsh"
)


def open_file(path: Path) -> None:
    """Open a file in the program that the system uses for it.

    Raises:
        MissingError: When it is not there any more.
        UnsupportedError: When the system has no program for it.
    """
    _check(path)
    if not _open_url(QUrl.fromLocalFile(str(path))):
        raise UnsupportedError(
            f"Nothing on this computer opens {shown(path.name)}.",
            "Choose a program with “Open With…”, or show it in its folder.",
        )


def is_program(path: Path) -> bool:
    """Say by its name whether opening a file may run something."""
    return path.suffix[1:].lower() in _RUN.split()


def reveal(path: Path) -> None:
    """Show a file in the file manager, selected where that is possible.

    Raises:
        MissingError: When neither it nor its folder is there.
    """
    if not path.exists():
        _check(path.parent)
        open_file(path.parent)
    elif sys.platform == "darwin":
        launch(["open", "-R", str(path)])
    elif sys.platform == "win32":
        launch(["explorer", f"/select,{path}"])
    else:
        _select_by_dbus(path, lambda: open_file(path.parent))


def open_with(path: Path, program: Program) -> None:
    """Open a file in a program of the person's choice."""
    _check(path)
    launch(program.command(path))


def choose_program(path: Path) -> list[Program]:
    """Return the programs to choose from; where the system asks itself, it does so now."""
    _check(path)
    if sys.platform == "win32":
        launch(["rundll32", "shell32.dll,OpenAs_RunDLL", str(path)])
        return []
    if sys.platform == "darwin":
        script = (
            "on run argv\n"
            "set chosen to choose application\n"
            "tell application (name of chosen) to open POSIX file (item 1 of argv)\n"
            "end run"
        )
        launch(["osascript", "-e", script, str(path)])
        return []
    return programs_for(path)


def launch(command: Sequence[str]) -> None:
    """Start a program that goes on by itself.

    Raises:
        UnsupportedError: When it cannot be started.
    """
    quiet = subprocess.DEVNULL
    try:
        subprocess.Popen(
            list(command), stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise UnsupportedError(
            f"{command[0]} could not be started: {error.strerror}.", "Choose another program."
        ) from error


def _open_url(url: QUrl) -> bool:
    return QDesktopServices.openUrl(url)


def _select_by_dbus(path: Path, otherwise: Callable[[], object]) -> None:
    """Ask the desktop's file manager to select a file; do something else if there is none."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    name = "org.freedesktop.FileManager1"
    wanted = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    wanted.setArguments([[path.as_uri()], ""])
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        otherwise()
        return
    # Its answer may take seconds: the file manager is started for it.
    watcher = QDBusPendingCallWatcher(
        bus.asyncCall(wanted, _REVEAL_MS), QCoreApplication.instance()
    )

    def answered() -> None:
        failed = watcher.isError()
        watcher.deleteLater()
        if failed:
            otherwise()

    watcher.finished.connect(answered)


def _check(path: Path) -> None:
    if not path.exists():
        raise MissingError(
            f"{shown(path.name)} is not there any more.",
            "It may have been moved; search for it by name.",
        )
