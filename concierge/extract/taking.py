"""Taking one file out of another: an attachment, a member of an archive."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from concierge.core.errors import MissingError
from concierge.core.paths import shown
from concierge.core.protocols import ExtractionContext
from concierge.extract.children import PartContext, Taken, Wanted
from concierge.extract.registry import extract
from concierge.extract.unpack import Budget


def take(path: Path, part: str, target: Path, context: ExtractionContext) -> None:
    """Write a file that stands within another; the readers pass all others over.

    Args:
        path: The outermost file.
        part: Which one, as `concierge.core.records.Part` spells it.
        target: The file to write.
        context: Names the password and the folder for temporary files.

    Raises:
        MissingError: When there is no such part, or its bytes do not stand there as they are.
        ConciergeError: When it cannot be read; the category says why.
    """
    given = {one.name: getattr(context, one.name) for one in fields(context)}
    budget = Budget(path.stat().st_size)
    try:
        extract(path, PartContext(**given, budget=budget, wanted=Wanted(part, target)))
    except Taken:
        return
    raise MissingError(
        f"{shown(part)} is not in {shown(path.name)}, or cannot be taken out of it.",
        "Open the file it is in.",
    )
