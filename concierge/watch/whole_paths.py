"""Patterns that name one path and no other: what is forgotten is left out by one."""

from __future__ import annotations

import re

# Blanks at the end of a pattern do not count; only a space can be escaped there.
_SPECIAL = re.compile(r"(?P<plain>[*?\[\]!#\\ ])|(?P<blank>\s)")
_ESCAPED = re.compile(r"\\(.)|\[(\s)\]", re.DOTALL)


def pattern_of(relative: str) -> str:
    """Return the pattern that matches a path below a root, and all below that."""
    return "/" + _SPECIAL.sub(lambda c: f"\\{c[0]}" if c["plain"] else f"[{c[0]}]", relative)


def path_of(pattern: str) -> str:
    """Return the path below a root that a pattern names, or "" when it names none or several."""
    relative = _ESCAPED.sub(lambda c: c[1] or c[2], pattern.removeprefix("/"))
    is_one = relative and not relative.endswith("/") and pattern_of(relative) == pattern
    return relative if is_one else ""
