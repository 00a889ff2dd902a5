"""How the command line speaks: to people with care for their terminal, to programs in JSON.

Names and texts come from files that anybody may have written, so nothing of them
reaches a terminal that is not a printable character.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.core.records import Locator

if TYPE_CHECKING:
    from rich.console import Console

# Invisible, but words of some languages and some emoji need them.
_JOINERS = "\u200c\u200d\u00ad"


def prepare_streams() -> None:
    """Let characters that the terminal's encoding lacks come out as "?", not as an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def console(stream: TextIO | None = None) -> Console:
    """Return a console that takes texts as they are: no markup, no wrapping."""
    from rich.console import Console

    return Console(
        file=stream or sys.stdout, markup=False, highlight=False, emoji=False, soft_wrap=True
    )


def print_json(value: object) -> None:
    """Print one JSON value; in pure ASCII when the output's encoding is not UTF-8."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    print(json.dumps(value, indent=2, ensure_ascii=encoding != "utf8"))


def print_error(error: ConciergeError, as_json: bool) -> None:
    """Show an error: as an object on stdout for programs, else in words on stderr."""
    if as_json:
        print_json(
            {
                "error": {
                    "category": error.category.value,
                    "message": error.message,
                    "advice": error.advice,
                    "exit_code": int(error.exit_code),
                }
            }
        )
        return
    err = console(sys.stderr)
    err.print(plain(error.message), style="bold red")
    if error.advice:
        err.print(plain(error.advice))


def plain(text: str) -> str:
    """Put a text on one line, character by character, with what cannot be shown replaced."""
    return "".join(_printable(character) for character in text)


def flowing(text: str) -> str:
    """Like `plain`, but line ends stay."""
    return "".join("\n" if c == "\n" else _printable(c) for c in text)


def _printable(character: str) -> str:
    if character.isspace():
        return " "
    if character.isprintable() or character in _JOINERS:
        return character
    return "\N{REPLACEMENT CHARACTER}"


def name_and_folder(path: str) -> tuple[str, str]:
    """Split a path of the wire into its name and its folder, both fit to be shown."""
    place = from_wire(path)
    return shown(place.name), shown(place.parent)


def place_of(locator: Mapping[str, int | float | str]) -> str:
    """Say where in a file something stands, such as ``p. 3``; "" for nowhere special."""
    known = {name: value for name, value in locator.items() if name in Locator.__slots__}
    return plain(str(Locator(**known)))  # type: ignore[arg-type] # the service made it from one


def counted(number: int, noun: str) -> str:
    """Say how many there are, such as ``1 file`` or ``2 files``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def sized(count: float) -> str:
    """Say a number of bytes in the unit that people would choose."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


def shown_path(path: str) -> str:
    """Return a whole path of the wire, fit to be shown."""
    return shown(from_wire(path))
