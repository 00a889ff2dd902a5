"""Commands of ours as other programs start them: from a menu, at log-in, from the registry."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import concierge
from concierge.core.errors import MisusedError
from concierge.core.paths import Home, shown


def command_of(module: str, home: Home) -> list[str]:
    """Return the command that runs a module of ours for a data folder, wherever it is started.

    Args:
        module: Such as ``concierge.api``.
        home: The data folder.
    """
    program = Path(sys.executable)
    windowless = program.with_name("pythonw.exe")
    if sys.platform == "win32" and windowless.exists():
        program = windowless
    command = [os.fspath(program), "-m", module, "--home", os.fspath(home.folder)]
    above = Path(concierge.__file__).resolve().parents[1]
    if os.name == "posix" and above.name not in ("site-packages", "dist-packages"):
        command = ["env", f"PYTHONPATH={above}", *command]
    return command


def check_text(words: Sequence[str]) -> None:
    """See that a command can be written into a file of text.

    Raises:
        MisusedError: When a word of it is not text.
    """
    try:
        unfit = "\0" in "".join(words).encode("utf-8").decode("utf-8")
    except UnicodeEncodeError:
        unfit = True
    if unfit:
        raise MisusedError(
            f"{shown(' '.join(words))} cannot be started by other programs.",
            "Its path is not text; move the data folder or Concierge elsewhere.",
        )


def exec_key(words: Sequence[str]) -> str:
    """Return the value of an Exec key of a desktop entry that runs a command.

    Two rules, one above the other: those of the key, then those of every string value
    (https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html).
    """
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    inner = "".join("\\" + c if c in '"`$\\' else c for c in word.replace("%", "%%"))
    plain = word.isascii() and word.replace("-", "").replace("/", "").replace(".", "").isalnum()
    quoted = inner if plain else f'"{inner}"'
    escapes = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
    return "".join(escapes.get(c, c) for c in quoted)
