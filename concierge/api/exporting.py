"""The address of exports: the results of a query as a file, sent while it is made."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import FastAPI, Query
from starlette.responses import Response, StreamingResponse

from concierge.api.facade import Facade
from concierge.api.finding import MAX_QUERY
from concierge.core.exporting import (
    MEDIA_TYPES,
    MOST_EXPORTED,
    TOTAL_HEADER,
    Format,
    file_name,
)
from concierge.core.filters import Method, Sort


def add_exporting(app: FastAPI, engine: Facade) -> None:
    """Add the address.

    Args:
        app: Where to.
        engine: What does the work.
    """
    types = {kind: {"schema": {"type": "string"}} for kind in MEDIA_TYPES.values()}

    @app.get(
        "/v1/export",
        response_class=StreamingResponse,
        responses={200: {"description": "The file", "content": types}},
    )
    def export(
        wanted: Annotated[Format, Query(alias="format")],
        q: Annotated[str, Query(max_length=MAX_QUERY)] = "",
        limit: Annotated[int, Query(ge=1, le=MOST_EXPORTED)] = MOST_EXPORTED,
        sort: Sort = "relevance",
        by: Method = "all",
    ) -> Response:
        """Send all results of a query as a file; hanging up ends it."""
        total, pieces = engine.exporter.export(q, wanted, limit, sort, by)
        return StreamingResponse(
            pieces,
            media_type=MEDIA_TYPES[wanted],
            headers={
                "Content-Disposition": attachment(file_name(q, wanted)),
                "Cache-Control": "no-store",
                TOTAL_HEADER: str(total),
            },
        )


def attachment(name: str) -> str:
    """Return the header that names a file (RFC 6266), for those who read plain letters too."""
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
