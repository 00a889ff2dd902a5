"""The addresses by which a person steers the work: pausing, retrying, rules, settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire


def add_control(
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
        path_of: Reads a path of a request.
    """
    _add_pace(app, engine, reply)
    _add_work(app, engine, reply, path_of)
    _add_rules(app, engine, reply, path_of)


def _add_pace(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    @app.post("/v1/pause", response_model=wire.Status)
    def pause(wanted: wire.PauseRequest | None = None) -> Response:
        """Read nothing for some minutes, or until it is resumed."""
        return reply(engine.pause(None if wanted is None else wanted.minutes))

    @app.post("/v1/resume", response_model=wire.Status)
    def resume() -> Response:
        """Go on reading."""
        return reply(engine.resume())

    @app.post("/v1/hurry", status_code=204, response_class=Response)
    def hurry(wanted: wire.HurryRequest) -> Response:
        """Read at full speed for some time, because somebody waits."""
        engine.hurry(wanted.seconds)
        return Response(status_code=204)


def _add_work(
    app: FastAPI,
    engine: Facade,
    reply: Callable[[wire.Wire], Response],
    path_of: Callable[[str], Path],
) -> None:
    def place(wanted: wire.WorkRequest | None) -> Path | None:
        return None if wanted is None or wanted.path is None else path_of(wanted.path)

    @app.post("/v1/retry", response_model=wire.WorkReply)
    def retry(wanted: wire.WorkRequest | None = None) -> Response:
        """Try again what failed or was cancelled, below a path or everywhere."""
        return reply(engine.retry(place(wanted)))

    @app.post("/v1/reindex", response_model=wire.WorkReply)
    def reindex(wanted: wire.WorkRequest | None = None) -> Response:
        """Read again from scratch, below a path or everything."""
        return reply(engine.reindex(place(wanted)))

    @app.post("/v1/cancel", response_model=wire.WorkReply)
    def cancel(wanted: wire.WorkRequest | None = None) -> Response:
        """Take waiting work off the queue, below a path or all of it."""
        return reply(engine.cancel(place(wanted)))

    @app.post("/v1/check", status_code=202, response_class=Response)
    def check() -> Response:
        """Tidy and check the index in the background."""
        engine.check()
        return Response(status_code=202)

    @app.get("/v1/check", response_model=wire.UpkeepReport)
    def last_check() -> Response:
        """Tell what the last upkeep found; 204 before there was one."""
        found = engine.last_check()
        return Response(status_code=204) if found is None else reply(found)


def _add_rules(
    app: FastAPI,
    engine: Facade,
    reply: Callable[[wire.Wire], Response],
    path_of: Callable[[str], Path],
) -> None:
    @app.put("/v1/rules", response_model=wire.Root)
    def rules(wanted: wire.RulesRequest) -> Response:
        """Change what is left out below a root; it takes effect at once."""
        return reply(engine.set_rules(wanted, path_of(wanted.path)))

    @app.post("/v1/confirm", response_model=wire.ForgetReply)
    def confirm(wanted: wire.ForgetRequest) -> Response:
        """Agree that the files of a root that is gone are gone for good."""
        return reply(engine.confirm(path_of(wanted.path)))

    @app.get("/v1/settings", response_model=wire.SettingsReply)
    def settings() -> Response:
        """Tell all settings with their defaults."""
        return reply(engine.preferences())

    @app.patch("/v1/settings", response_model=wire.SettingsReply)
    def change(wanted: wire.SettingsRequest) -> Response:
        """Change settings; all of the given ones or none."""
        return reply(engine.change_settings(dict(wanted.values)))
