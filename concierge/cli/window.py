"""The commands of the window: `window` and `toggle`."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import BugError, MisusedError, TimedOutError, UnsupportedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

# How long a window may take until it listens, and how often that is asked (s).
_PATIENCE_S, _POLL_S = 10.0, 0.1


def window(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUERY]", help="What to look for; files where a form is wanted."),
    ] = None,
    *,
    tag: Annotated[bool, typer.Option("--tag", help="Show the tags of files.")] = False,
    collect: Annotated[
        bool, typer.Option("--collect", help="Show the collections of files.")
    ] = False,
    ask: Annotated[bool, typer.Option("--ask", help="Ask about files.")] = False,
    similar: Annotated[bool, typer.Option("--similar", help="Find files like one.")] = False,
    as_json: Json = False,
) -> None:
    """Show the window, with words in its search bar or a form for some files when given."""
    forms: dict[wire.FileAction, bool] = {
        "tag": tag,
        "collect": collect,
        "ask": ask,
        "similar": similar,
    }
    chosen = [form for form, wanted in forms.items() if wanted]
    if len(chosen) > 1:
        raise MisusedError("Only one form can be shown.", "Give one of these options.")
    if chosen:
        paths = _paths(words or ())
        _hand_over(client_of(context), chosen[0], paths, as_json)
        return
    text = " ".join(words or ())
    client = client_of(context)
    shown = client.show_window("search" if text.strip() else "show", text)
    _finish(client, shown, text, as_json)


def toggle(context: typer.Context, as_json: Json = False) -> None:
    """Show the small search window, or hide it: for a shortcut of your desktop."""
    client = client_of(context)
    _finish(client, client.show_window("toggle"), "", as_json)


def _paths(words: Sequence[str]) -> list[Path]:
    """Read paths as people type them and file managers give them.

    Raises:
        MisusedError: When there is none.
    """
    from concierge.core.paths import from_wire

    if not words:
        raise MisusedError("No file was named.", "Name one or more files or folders.")
    return [from_wire(word) if word.startswith("file://") else absolute(word) for word in words]


def _hand_over(client: Client, form: wire.FileAction, paths: list[Path], as_json: bool) -> None:
    """Have the window show a form for files; it is started first when there is none."""
    from concierge.cli.output import print_json

    shown = client.show_window(form, paths=paths)
    if not shown:
        _start(client, "")
        if not client.show_window(form, paths=paths):
            raise TimedOutError("The window does not answer yet.", "Try again in a moment.")
    if as_json:
        print_json({"started": not shown})


def _finish(client: Client, shown: int, text: str, as_json: bool) -> None:
    from concierge.cli.output import print_json

    if not shown:
        _start(client, text)
    if as_json:
        print_json({"started": not shown})


def _start(client: Client, text: str) -> None:
    """Start the window as a program of its own and wait until it listens.

    Raises:
        UnsupportedError: When the window's library is not installed.
        BugError: When it ended at once.
    """
    from concierge.client import detached, environment, prepare
    from concierge.core.paths import shown

    if importlib.util.find_spec("PySide6") is None:
        raise UnsupportedError(
            "The window needs PySide6, which is not installed.",
            "Install it with `python3 bootstrap.py`; all other commands work without it.",
        )
    prepare(client.home)
    written = client.home.logs / "window.err"
    words = ["--search", text] if text.strip() else []
    with written.open("wb") as stream:
        child = subprocess.Popen(
            [sys.executable, "-m", "concierge.gui", "--home", str(client.home.folder), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stream,
            env=environment(),
            cwd=client.home.folder,
            **detached(),
        )
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end and not child.poll() and not client.windows():
        time.sleep(_POLL_S)
    if child.poll():
        raise BugError(
            f"The window could not be shown{_last_words(written)}",
            f"All that it said is in {shown(written)}.",
        )


def _last_words(written: Path) -> str:
    """Return the last line that a program wrote, after a colon."""
    lines = written.read_text(encoding="utf-8", errors="replace").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return f": {said[-1]}" if said else "."
