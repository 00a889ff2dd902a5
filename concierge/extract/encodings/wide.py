"""Tells UTF-16 and UTF-32 that carry no mark from bytes that are no text."""

from __future__ import annotations

import unicodedata
from collections import Counter

_SAMPLE_BYTES = 4096
_CODECS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_MIN_CHARS = 4
_CATEGORIES = frozenset("LNPSZM")
_SPACES = "\t\n\r\f"
_FEW_SCRIPTS = 4
"""Scripts in a long text; by chance, few bytes make few scripts, so a short one has fewer."""


def unicode_without_bom(head: bytes) -> str | None:
    """Return the codec of UTF-16 or UTF-32 without a byte order mark, or None.

    Text has characters that are assigned, of few scripts, with spaces, digits or line ends
    between them; read in the wrong order of bytes it has none of these.

    Args:
        head: The first bytes, which hold NUL.
    """
    sample = head[: min(len(head), _SAMPLE_BYTES) & ~3]
    if len(head) < _SAMPLE_BYTES and len(head) % 4 == 2:
        sample = head
    scored = [(_score(sample, codec), codec) for codec in _CODECS]
    score, codec = max(scored, key=lambda one: one[0])
    return codec if score > 0 else None


def _score(sample: bytes, codec: str) -> float:
    """Return the share of ASCII among the characters when they are text, else 0."""
    size = 4 if codec.startswith("utf-32") else 2
    try:
        text = sample[: len(sample) - len(sample) % size].decode(codec)
    except UnicodeDecodeError as error:
        # The sample may end between the halves of a surrogate pair.
        if error.start < len(sample) - size:
            return 0.0
        text = sample[: error.start].decode(codec)
    if len(text) < _MIN_CHARS or not all(_is_text(char) for char in text):
        return 0.0
    scripts = Counter(_script(char) for char in text)
    scattered = sum(1 for script, count in scripts.items() if script and count * 50 > len(text))
    plain = scripts[""] / len(text)
    return plain if scattered <= _FEW_SCRIPTS - (len(text) < 16) else 0.0


def _is_text(char: str) -> bool:
    if char < "\x80":
        return " " <= char < "\x7f" or char in _SPACES
    return unicodedata.category(char)[0] in _CATEGORIES


def _script(char: str) -> str:
    """Return the script by the character's name, such as LATIN; ASCII is of none."""
    return "" if char < "\x80" else unicodedata.name(char, "?").partition(" ")[0]
