"""The addresses of models: which there are, fetching, trying and choosing them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire


def add_models(
    app: FastAPI,
    engine: Facade,
    reply: Callable[[wire.Wire], Response],
    path_of: Callable[[str], Path],
) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
        path_of: Reads a path, or refuses it.
    """
    _add_fetching(app, engine, reply)

    @app.get("/v1/models", response_model=wire.Models)
    def models() -> Response:
        """Tell which models there are, whether they fit, and what is under way."""
        return reply(engine.shelf.models())

    @app.post("/v1/models/use", response_model=wire.Models)
    def use(wanted: wire.UseRequest) -> Response:
        """Find out what a model is, and use it for that."""
        return reply(engine.shelf.use(path_of(wanted.path)))

    @app.post("/v1/models/none", response_model=wire.Models)
    def use_none(wanted: wire.UseNoneRequest) -> Response:
        """Use no model of the person's own for a job any more."""
        return reply(engine.shelf.use_none(wanted.job))

    @app.post("/v1/models/try", response_model=wire.Models, status_code=202)
    def try_model(wanted: wire.TryRequest) -> Response:
        """Try a language model here: how fast it is, and how much it answers right."""
        return reply(engine.shelf.try_model(wanted.model, wanted.questions))

    @app.post("/v1/models/try/cancel", response_model=wire.Models)
    def cancel_trial() -> Response:
        """Break off the trial of a model; nothing of it is kept."""
        return reply(engine.shelf.cancel_trial())


def _add_fetching(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    @app.post("/v1/models/ask", response_model=wire.Models, status_code=202)
    def ask(wanted: wire.PublisherRequest) -> Response:
        """Ask the publisher of a model for sizes and checksums; the person agreed to that."""
        return reply(engine.shelf.ask(wanted.name))

    @app.post("/v1/models/fetch", response_model=wire.Models, status_code=202)
    def fetch(wanted: wire.FetchRequest) -> Response:
        """Fetch a model that the person agreed to."""
        return reply(engine.shelf.fetch(wanted.name, wanted.sha256))

    @app.post("/v1/models/cancel", response_model=wire.Models)
    def cancel() -> Response:
        """Break off the fetching of a model; what arrived is kept."""
        return reply(engine.shelf.cancel_fetch())
