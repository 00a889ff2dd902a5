"""What the address of exports needs of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core.exporting import Exported, Format
from concierge.core.filters import Method, Sort


class ExportFacade(Protocol):
    """Results as a file."""

    def export(self, query: str, wanted: Format, most: int, sort: Sort, by: Method) -> Exported:
        """Begin a file of the first files that answer a query; may raise a ConciergeError."""
        ...
