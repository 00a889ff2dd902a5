"""The addresses of saved searches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire


def add_saved(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/saved", response_model=wire.SavedPage)
    def saved() -> Response:
        """List all saved searches with their counts."""
        return reply(engine.saved.all())

    @app.post("/v1/saved", response_model=wire.SavedSearch)
    def create(wanted: wire.SaveRequest) -> Response:
        """Keep a search by a name, or return the same that is there."""
        return reply(engine.saved.create(wanted))

    @app.patch("/v1/saved", response_model=wire.SavedSearch)
    def change(wanted: wire.SavedChange) -> Response:
        """Rename a saved search, or have its new files told, or not."""
        return reply(engine.saved.change(wanted))

    @app.delete("/v1/saved", response_model=wire.SavedSearch)
    def delete(name: Annotated[str, Query(min_length=1, max_length=2000)]) -> Response:
        """Delete a saved search; answers what it was."""
        return reply(engine.saved.delete(name))

    @app.post("/v1/saved/collect", response_model=wire.Collection)
    def collect(wanted: wire.CollectSaved) -> Response:
        """Make a saved search a smart collection; one that tells of new files goes on so."""
        return reply(engine.collections.collect(wanted))

    @app.post("/v1/saved/seen", response_model=wire.SavedSearch)
    def seen(wanted: wire.NameRequest) -> Response:
        """Note that the person looks at a saved search now."""
        return reply(engine.saved.seen(wanted.name))
