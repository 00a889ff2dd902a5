"""What SQLite is taught: to compare texts as people do, whatever their case and diacritics."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from concierge.core.wording import Wording
from concierge.store.words.naming import folded

if TYPE_CHECKING:
    from concierge.store.database import Connection

# From here on letters stand without blanks between words (Thai, Chinese, Japanese), up to
# those of Latin and Greek that came later.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0010ffff]")
_WORDS = re.compile(r"[^\W_]+")


def add_functions(connection: Connection) -> None:
    """Teach a connection ``folded(text)`` and ``says(text, pattern)``, for `pattern_of`."""
    connection.create_function("folded", 1, _folded, deterministic=True)
    connection.create_function("says", 2, _says, deterministic=True)


def pattern_of(wording: Wording) -> str:
    """Return what a name says that holds a wording as whole words."""
    words = _WORDS.findall(folded(wording.text))
    if not words:  # signs
        return re.escape(folded(wording.text))
    if wording.how == "near":
        return "^" + "".join(f"(?=.*{_whole(word)})" for word in words)
    last = _whole(words[-1], begun=wording.how == "prefix")
    return r"[\W_]+".join([*map(_whole, words[:-1]), last])


def like(text: str) -> str:
    """Return the pattern for LIKE (escaped by a backslash) of what holds a text."""
    return f"%{literal(folded(text))}%"


def literal(text: str) -> str:
    """Return a text in a pattern for LIKE that stands for itself."""
    return re.sub(r"([%_\\])", r"\\\1", text)


def _whole(word: str, begun: bool = False) -> str:
    before = "" if _UNSPACED.match(word[0]) else r"(?<![^\W_])"
    after = "" if begun or _UNSPACED.match(word[-1]) else r"(?![^\W_])"
    return f"{before}{re.escape(word)}{after}"


def _folded(text: str | None) -> str | None:
    return None if text is None else folded(text)


def _says(text: str | None, pattern: str) -> bool:
    return text is not None and _compiled(pattern).search(folded(text)) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)
