"""The library in numbers."""

from __future__ import annotations

from concierge.core.wire.base import Wire
from concierge.core.wire.past import FileSummary, PastSearch


class Share(Wire):
    """How much of the library something makes up.

    Attributes:
        value: What it is: a kind, a year, the path of a folder, a language code, an ending
            without its dot, a month such as 2024-05; "" where that is not known.
        label: The same for people.
        files: How many files.
        bytes: How many bytes, where they were counted.
        term: What finds these files when it is added to a query, or "".
    """

    value: str
    label: str
    files: int
    bytes: int = 0
    term: str = ""


class Insights(Wire):
    """The library in numbers; files that are missing for now count only in `health`.

    Attributes:
        by_kind: The most files first; so are folders, languages and extensions.
        by_year: By when files were changed, the oldest first.
        by_folder: The folders right below those that were added.
        growth: How many files were met in each month, the oldest first.
        health: How many files stand where (indexed, waiting, failed, excluded, missing), and
            of how many the words are not all known and why (needs ocr, needs speech, partial,
            empty, unsupported, encrypted, damaged ...).
        most_opened: Files that were opened from Concierge, the most often first.
        most_searched: What was looked for, the most often first.
        without_result: What was looked for and not found, the latest first.
        never_opened: How many files that were read were never opened from Concierge.
        suggestions_accepted: How many suggested tags and collections the person accepted.
        suggestions_rejected: How many they rejected.
    """

    files: int
    bytes: int
    by_kind: list[Share] = []
    by_year: list[Share] = []
    by_folder: list[Share] = []
    by_language: list[Share] = []
    by_extension: list[Share] = []
    growth: list[Share] = []
    health: dict[str, int] = {}
    most_opened: list[FileSummary] = []
    most_searched: list[PastSearch] = []
    without_result: list[PastSearch] = []
    never_opened: int = 0
    suggestions_accepted: int = 0
    suggestions_rejected: int = 0
