"""Dolphin's service menu, and the scripts of Nautilus and Nemo."""

from __future__ import annotations

import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

from concierge.client.filemanagers.files import MARK, data_folder, is_ours, steps_for
from concierge.client.filemanagers.manager import Step
from concierge.client.filemanagers.verbs import VERBS, Verb
from concierge.core.commands import check_text, exec_key
from concierge.core.paths import Home


@dataclass(frozen=True, slots=True)
class Dolphin:
    """KDE's file manager, which reads service menus.

    https://develop.kde.org/docs/apps/dolphin/service-menus/
    """

    id: str = "dolphin"
    title: str = "Dolphin"
    advice: str = ""

    def is_there(self) -> bool:
        """See `Manager`."""
        return shutil.which("dolphin") is not None

    def is_on(self) -> bool:
        """See `Manager`."""
        return any(is_ours(path) for path in self._places())

    def plan(self, home: Home | None) -> list[Step]:
        """See `Manager`."""
        menu = service_menu(home).encode() if home is not None else b""
        wanted = dict.fromkeys(self._places(), menu) if menu else {}
        return [*steps_for(wanted, self._places())]

    def _places(self) -> list[Path]:
        """Return where KDE 6 and KDE 5 look."""
        folders = ("kio/servicemenus", "kservices5/ServiceMenus")
        return [data_folder() / folder / "concierge.desktop" for folder in folders]


@dataclass(frozen=True, slots=True)
class Scripts:
    """A file manager of GNOME's family, which lists scripts in its menu.

    It hands over what is selected in a variable, as a URI on each line.

    Attributes:
        id: The name of its program, and of its folder.
        title: How people call it.
        advice: Where its entries are.
    """

    id: str
    title: str
    advice: str = "The entries are in the menu under Scripts, Concierge."

    def is_there(self) -> bool:
        """See `Manager`."""
        return shutil.which(self.id) is not None

    def is_on(self) -> bool:
        """See `Manager`."""
        return any(is_ours(path) for path in self._present())

    def plan(self, home: Home | None) -> list[Step]:
        """See `Manager`."""
        wanted = {} if home is None else self._wanted(home)
        return [*steps_for(wanted, self._present(), folders=1)]

    def _wanted(self, home: Home) -> dict[Path, bytes]:
        variable = f"{self.id.upper()}_SCRIPT_SELECTED_URIS"
        return {
            self._folder() / verb.called(): script(verb.command(home), variable).encode()
            for verb in VERBS
        }

    def _present(self) -> list[Path]:
        folder = self._folder()
        return sorted(folder.iterdir()) if folder.is_dir() else []

    def _folder(self) -> Path:
        return data_folder() / self.id / "scripts" / "Concierge"


def service_menu(home: Home) -> str:
    """Return a service menu for files and folders of any kind.

    Raises:
        MisusedError: When the command is no text.
    """
    head = (
        "[Desktop Entry]",
        "Type=Service",
        "X-KDE-ServiceTypes=KonqPopupMenu/Plugin",
        "MimeType=application/octet-stream;inode/directory;",
        f"Actions={''.join(f'{verb.id};' for verb in VERBS)}",
        "X-KDE-Submenu=Concierge",
        "X-KDE-Protocols=file",
        "Icon=edit-find",
        MARK,
    )
    lines = [*head, *(line for verb in VERBS for line in _action(verb, home))]
    return "\n".join(lines) + "\n"


def _action(verb: Verb, home: Home) -> tuple[str, ...]:
    command = verb.command(home)
    check_text(command)
    return (
        "",
        f"[Desktop Action {verb.id}]",
        f"Name={verb.title}",
        f"Name[de]={verb.german}",
        f"Icon={verb.icon}",
        f"Exec={exec_key(command)} %F",
    )


def script(command: list[str], variable: str) -> str:
    """Return a script that runs a command with the URIs in a variable.

    URIs hold no space or newline, but may hold characters that a shell would expand.

    Args:
        command: What to run.
        variable: It has a URI on each line.
    """
    check_text(command)
    lines = (
        "#!/bin/sh",
        f"# {MARK}",
        "set -f",
        "IFS='",
        "'",
        f"exec {shlex.join(command)} ${variable}",
    )
    return "\n".join(lines) + "\n"
