"""A text that may be a paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may be a paper: a file, or a file within one.

    Attributes:
        text: Its words, or the beginning of them.
        title: What it calls itself, or "".
        author: Who made or sent it, by its own account, or "".
        name: Its name, without the folder.
        start: Where its text begins in the text of the whole file.
        part: Which file within the file it is, as in `Locator.part`, or "".
        is_cut: Whether its text goes on.
    """

    text: str
    title: str = ""
    author: str = ""
    name: str = ""
    start: int = 0
    part: str = ""
    is_cut: bool = False
