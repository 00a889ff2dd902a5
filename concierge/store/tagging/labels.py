"""Names of tags and collections: parts joined by slashes, whatever their case."""

from __future__ import annotations

import re
import unicodedata

from concierge.core.errors import MisusedError

LONGEST = 100  # characters of a part
DEEPEST = 8  # parts
LONGEST_NOTE = 10_000  # characters
_COLOUR = re.compile(r"#[0-9a-f]{6}")
# Invisible, but words of some languages and emoji are joined by them.
_JOINERS = "\u200c\u200d"
# Control characters, invisible ones, and halves of characters.
_UNSEEN = ("Cc", "Cf", "Cs")


def tidy(name: str) -> str:
    """Return a name as it is shown: ``work/acme`` for `` work // acme ``.

    Raises:
        MisusedError: When it is empty, too long or too deep, or holds what cannot be seen.
    """
    parts = [" ".join(part.split()) for part in unicodedata.normalize("NFC", name).split("/")]
    parts = [part for part in parts if part]
    if not parts or any(not part.strip(_JOINERS + '" ') for part in parts):
        raise MisusedError("A name needs at least one letter.", "Give it a name such as work/acme.")
    if len(parts) > DEEPEST or any(len(part) > LONGEST for part in parts):
        raise MisusedError(
            "The name is too long.",
            f"At most {DEEPEST} parts of {LONGEST} characters, joined by slashes, are kept.",
        )
    if any(unicodedata.category(c) in _UNSEEN and c not in _JOINERS for c in "".join(parts)):
        raise MisusedError("The name holds characters that cannot be seen.", "Type it anew.")
    return "/".join(parts)


def key_of(name: str) -> str:
    """Return what two spellings of a tidy name have in common; quotes cannot be in a query."""
    parts = (" ".join(part.split()) for part in name.replace('"', " ").split("/"))
    return unicodedata.normalize("NFC", "/".join(parts).casefold())


def within(key: str) -> tuple[str, str]:
    """Return the bounds, the first included, between which the keys below a key lie."""
    return key + "/", key + "0"  # "0" follows "/"


def checked_colour(colour: str) -> str:
    """Return a colour as ``#rrggbb``, or "" for none.

    Raises:
        MisusedError: When it is neither.
    """
    wanted = colour.strip().lower()
    if wanted and not _COLOUR.fullmatch(wanted):
        raise MisusedError(f"{colour!r} is no colour.", "Write it as #c77700, or leave it out.")
    return wanted


def checked_note(note: str) -> str:
    """Return a note as it is kept.

    Raises:
        MisusedError: When it is too long.
    """
    if len(note) > LONGEST_NOTE:
        raise MisusedError(
            "The note is too long.", f"At most {LONGEST_NOTE:,} characters are kept."
        )
    return note.encode("utf-8", "replace").decode().strip()
