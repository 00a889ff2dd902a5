"""Why nothing was found, and the page of the window that helps; see `ways` for other queries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import shown
from concierge.gui.told import told

if TYPE_CHECKING:
    from concierge.core import wire


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence about why, and what a button beside it does.

    Attributes:
        text: For people.
        button: What it says, or "" when there is nothing to do.
        page: The page of the window to turn to, or "".
        part: The part of that page.
    """

    text: str
    button: str = ""
    page: str = ""
    part: str = ""


def reasons(reply: wire.SearchReply, status: wire.Status | None) -> list[Reason]:
    """Return why a query found nothing, the likeliest reason first."""
    found = [*_of_query(reply), *(_of_status(status) if status else ())]
    return found + [Reason(told(notice)) for notice in reply.notices]


def _of_query(reply: wire.SearchReply) -> Iterator[Reason]:
    for term in reply.understood:
        if term.problem:
            written = reply.query[term.start : term.end]
            yield Reason(_tr("“%1”: %2", shown(written), told(term.problem)))
    filters = [term for term in reply.understood if term.field and not term.problem]
    if filters and any(not term.field for term in reply.understood):
        yield Reason(_tr("Only files that fit the filters were looked at."))
    elif filters:
        yield Reason(_tr("No file fits these filters."))


def _of_status(status: wire.Status) -> Iterator[Reason]:
    files = status.files
    if status.roots == 0:
        yield Reason(_tr("No folder has been added yet."), _tr("Add a folder"), page="welcome")
        return
    if files.waiting:
        yield Reason(
            _tr("%Ln file(s) are still waiting to be read.", n=files.waiting),
            _tr("See what is being read"),
            page="activity",
        )
    if files.failed:
        yield Reason(
            _tr("%Ln file(s) could not be read.", n=files.failed),
            _tr("See which and why"),
            page="activity",
            part="failed",
        )
    if files.excluded:
        yield Reason(
            _tr(
                "%Ln file(s) are left out by the rules; only their names are known.",
                n=files.excluded,
            ),
            _tr("See what is left out"),
            page="activity",
            part="excluded",
        )


def _tr(text: str, *values: str, n: int = -1) -> str:
    said = QCoreApplication.translate("Reasons", text, "", n)
    for number, value in enumerate(values, 1):
        said = said.replace(f"%{number}", value)
    return said
