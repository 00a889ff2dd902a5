"""The addresses of people and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

_Limit = Annotated[int, Query(ge=1, le=10_000)]


def add_offered(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/offered", response_model=wire.OfferedPage)
    def offered(file_id: Annotated[int, Query(ge=0, le=2**63 - 1)]) -> Response:
        """Offer tags for the people and places that a file tells of, if the person wants that."""
        return reply(engine.offered_here.of(file_id))

    @app.get("/v1/people", response_model=wire.PeoplePage)
    def people(limit: _Limit = 100) -> Response:
        """List who the files are from and to, if the person wants that."""
        return reply(engine.offering.people(limit))

    @app.post("/v1/people/tag", response_model=wire.OfferedTag)
    def tag_person(wanted: wire.OfferedTagRequest) -> Response:
        """Hang a tag below `people` on all files of a person."""
        return reply(engine.offering.tag_person(wanted))

    @app.get("/v1/places", response_model=wire.PlacePage)
    def places(limit: _Limit = 100) -> Response:
        """List where pictures and films were taken, if the person wants that."""
        return reply(engine.offering.places(limit))

    @app.post("/v1/places/tag", response_model=wire.OfferedTag)
    def tag_place(wanted: wire.OfferedTagRequest) -> Response:
        """Hang a tag below `places` on all files of a place."""
        return reply(engine.offering.tag_place(wanted))
