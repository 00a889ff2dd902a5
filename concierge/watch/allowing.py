"""Patterns that let things in although a rule leaves them out.

A pattern without a slash, such as ``*.pem`` or ``.config/``, lets in what a scan meets anyway:
files in folders that are read, and folders within them with all that they hold. To reach a
file inside of a folder that is left out, a pattern must name the way to it, from the root:
``/.config/notes/todo.txt``, ``/.config/**/*.md``; ``**`` stands for any folders, so a pattern
that begins with it makes a scan look into every folder that is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from concierge.watch.ignore_files import compiled


class Allowing:
    """Says what is let in.

    Args:
        patterns: In gitignore syntax, relative to the root; "!" takes back.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._spec = compiled(patterns)
        self._ways = [way for pattern in patterns if (way := _way(pattern))]

    def allows(self, relative: str) -> bool:
        """Say whether a path below the root is let in; a folder has a slash at its end."""
        return self._spec.match_file(relative)

    def reaches(self, relative: str) -> bool:
        """Say whether a folder that is left out must be looked into.

        Args:
            relative: Path below the root, with a slash at its end.
        """
        if self.allows(relative):
            return True
        steps = relative[:-1].split("/")
        return any(_leads(way, steps) for way in self._ways)


def _way(pattern: str) -> list[re.Pattern[str] | None]:
    """Return the steps of a pattern that names the way from the root; None is any way."""
    text = pattern.rstrip()
    if not text or text[0] in "#!" or "/" not in text[:-1]:
        return []
    steps: list[re.Pattern[str] | None] = []
    for step in text.strip("/").split("/"):
        if step == "**":
            return [*steps, None]
        steps.append(re.compile(_one_step(step), re.DOTALL))
    return steps


def _one_step(step: str) -> str:
    """Return an expression for a step that matches no less than the step itself.

    A step with anything but plain characters and stars in it may match anything: this only
    decides where to look, not what is let in.
    """
    if any(sign in step for sign in "?[\\"):
        return ".*"
    return ".*".join(re.escape(part) for part in step.split("*"))


def _leads(way: Sequence[re.Pattern[str] | None], steps: Sequence[str]) -> bool:
    """Say whether the way leads through a folder."""
    for wanted, step in zip(way, steps, strict=False):
        if wanted is None:
            return True
        if not wanted.fullmatch(step):
            return False
    return len(way) > len(steps)
