"""Starting the service when the person logs in.

Linux: an XDG autostart entry; macOS: a launch agent; Windows: a value of the Run key.
What Concierge writes carries a mark, and what does not carry it is left alone.
"""

from __future__ import annotations

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from concierge.core.commands import check_text, command_of, exec_key
from concierge.core.errors import MisusedError, from_exception
from concierge.core.paths import Home, shown

LABEL = "concierge.service"
_MARK = "X-Concierge-Autostart=true"
_MARK_VARIABLE = "CONCIERGE_AUTOSTART"
# After logging in, a computer has better things to do for some time.
_DELAY_S = 30
# Searches of the person go through the same process, so it is not the lowest there is.
_NICE = 5
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
# Where the task manager notes what the person has switched off.
_APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_VALUE = "Concierge"


def service_command(home: Home) -> list[str]:
    """Return the command that runs the service of a data folder."""
    return command_of("concierge.api", home)


def enable(command: Sequence[str]) -> None:
    """Start a command at every log-in from now on, replacing what was enabled before.

    Args:
        command: Program and arguments.

    Raises:
        MisusedError: When something of the same name is there that is not ours, or the
            command cannot be written down.
        ConciergeError: When it cannot be written.
    """
    if sys.platform == "win32":
        _set_value(run_value(command))
        return
    file = entry_file()
    try:
        if file.exists() and not _is_ours(file.read_bytes()):
            raise MisusedError(
                f"{shown(file)} is not Concierge's.", "Rename or delete it and try again."
            )
        _write(file, _contents(command))
    except OSError as error:
        raise from_exception(error, shown(file)) from error
    if sys.platform == "darwin":
        _load(file)


def disable() -> None:
    """Start nothing any more; a service that runs goes on, and what is not ours stays.

    Raises:
        ConciergeError: When it cannot be removed.
    """
    if sys.platform == "win32":
        _delete_value()
        return
    file = entry_file()
    try:
        if file.exists() and _is_ours(file.read_bytes()):
            file.unlink()
    except OSError as error:
        raise from_exception(error, shown(file)) from error


def is_enabled() -> bool:
    """Say whether the service is started at log-in, as far as the session will do it."""
    if sys.platform == "win32":
        return _is_value_enabled()
    try:
        data = entry_file().read_bytes()
    except OSError:
        return False
    return _is_ours(data) and not _is_switched_off(data)


def entry_file() -> Path:
    """Return the file that makes the session start the service; not for Windows."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    chosen = os.environ.get("XDG_CONFIG_HOME", "")
    # The specification wants relative paths ignored.
    config = Path(chosen) if chosen.startswith("/") else Path.home() / ".config"
    return config / "autostart" / f"{LABEL}.desktop"


def desktop_entry(command: Sequence[str]) -> str:
    """Return an XDG autostart entry that runs a command at low priority.

    Raises:
        MisusedError: When a word of the command is not text: these entries are UTF-8.
    """
    words = ["nice", "-n", str(_NICE), *command]
    check_text(words)
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.0",
        "Name=Concierge",
        "Comment=Keeps the index of your files fresh",
        f"Exec={exec_key(words)}",
        "Terminal=false",
        "NoDisplay=true",
        "X-GNOME-Autostart-enabled=true",
        f"X-GNOME-Autostart-Delay={_DELAY_S}",
        _MARK,
    )
    return "\n".join(lines) + "\n"


def launch_agent(command: Sequence[str]) -> bytes:
    """Return a launch agent that runs a command at low priority (launchd.plist(5)).

    Raises:
        MisusedError: When a word of the command is not text: property lists are UTF-8.
    """
    check_text(command)
    program = list(command) if command[0].startswith("/") else ["/usr/bin/env", *command]
    if program[:2] == ["/usr/bin/env", "env"]:
        del program[1]
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": program,
            "EnvironmentVariables": {_MARK_VARIABLE: "1"},
            "RunAtLoad": True,
            "KeepAlive": False,
            "Nice": _NICE,
            "LowPriorityIO": True,
        }
    )


def run_value(command: Sequence[str]) -> str:
    """Return a command line for the Run key; the service lowers its priority itself."""
    check_text(command)
    return subprocess.list2cmdline(command)


def _contents(command: Sequence[str]) -> bytes:
    if sys.platform == "darwin":
        return launch_agent(command)
    return desktop_entry(command).encode("utf-8")


def _is_ours(data: bytes) -> bool:
    if _MARK.encode() in data.splitlines():
        return True
    return _MARK_VARIABLE in _property_list(data).get("EnvironmentVariables", {})


def _is_switched_off(data: bytes) -> bool:
    """Say whether the person switched the entry off in the session's own settings."""
    off = {b"Hidden=true", b"X-GNOME-Autostart-enabled=false"}
    return bool(off & set(data.splitlines())) or bool(_property_list(data).get("Disabled"))


def _property_list(data: bytes) -> dict[str, Any]:
    try:
        found = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all; one that is right already is left alone."""
    if file.exists() and file.read_bytes() == data:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.draft")
    draft.write_bytes(data)
    draft.replace(file)


def _load(file: Path) -> None:
    """Make launchd know the agent now; at the next log-in it does so by itself."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        subprocess.run(
            ["launchctl", "bootstrap", f"gui/{os.getuid()}", os.fspath(file)],
            capture_output=True,
            timeout=10,
            check=False,
        )


if sys.platform == "win32":
    import winreg

    def _set_value(line: str) -> None:
        found = _value()
        if found and not _is_our_line(found):
            raise MisusedError(
                f"Another program is started as {_VALUE}.", "Remove it from the Run key first."
            )
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, line)
        except OSError as error:
            raise from_exception(error, "the Run key") from error
        _delete(_APPROVED_KEY)

    def _delete_value() -> None:
        if _is_our_line(_value()):
            _delete(_RUN_KEY)

    def _is_value_enabled() -> bool:
        if not _is_our_line(_value()):
            return False
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _APPROVED_KEY) as key:
                mark = winreg.QueryValueEx(key, _VALUE)[0]
        except OSError:  # nobody switched it off or on
            return True
        return not (mark and mark[0] & 1)

    def _value() -> str:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                return str(winreg.QueryValueEx(key, _VALUE)[0])
        except OSError:
            return ""

    def _delete(path: str) -> None:
        try:
            access = winreg.KEY_SET_VALUE
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, access) as key:
                winreg.DeleteValue(key, _VALUE)
        except FileNotFoundError:
            return
        except OSError as error:
            raise from_exception(error, "the Run key") from error


def _is_our_line(line: str) -> bool:
    return "concierge" in line.casefold()
