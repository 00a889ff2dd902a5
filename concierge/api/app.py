"""The application: every address of version 1 of the local API."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Annotated, Any

import fastapi
from fastapi import FastAPI, Query, Request
from starlette.responses import Response

import concierge
from concierge.api import problems, streams
from concierge.api.collections import add_collections
from concierge.api.control import add_control
from concierge.api.conversations import add_conversations
from concierge.api.duplicates import add_duplicates
from concierge.api.exporting import add_exporting
from concierge.api.facade import Facade
from concierge.api.finding import add_finding
from concierge.api.guard import Guard
from concierge.api.journal import add_journal
from concierge.api.labels import add_labels
from concierge.api.models import add_models
from concierge.api.near import add_near
from concierge.api.notes import add_notes
from concierge.api.offered import add_offered
from concierge.api.past import add_past
from concierge.api.rules import add_rules
from concierge.api.saved import add_saved
from concierge.api.suggestions import add_suggestions
from concierge.api.tags import add_tags
from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.paths import from_wire

# Ids are whole numbers of SQLite, which have 64 bits.
_MAX_ID = 2**63 - 1

_PROBLEM: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "What went wrong, and what to do about it",
        "content": {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
        },
    }
}


def create_app(engine: Facade, token: str, port: int) -> FastAPI:
    """Make the ASGI application of one service.

    Args:
        engine: What does the work.
        token: The secret that every request must carry as its bearer token.
        port: The port it is served on; Host and Origin must name it.
    """
    app = FastAPI(
        title="Concierge",
        version=concierge.__version__,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        responses=_PROBLEM,
    )
    problems.install(app)
    _add_health(app)
    _add_library(app, engine)
    _add_files(app, engine)
    add_models(app, engine, _json, _path)
    _add_asking(app, engine)
    add_finding(app, engine, _json)
    add_exporting(app, engine)
    add_near(app, engine, _json)
    add_duplicates(app, engine, _json, _path)
    add_labels(app, engine, _json, _path)
    add_notes(app, engine, _json)
    add_journal(app, engine, _json)
    add_tags(app, engine, _json, _path)
    add_collections(app, engine, _json, _path)
    add_offered(app, engine, _json)
    add_suggestions(app, engine, _json)
    add_past(app, engine, _json, _path)
    add_saved(app, engine, _json)
    add_rules(app, engine, _json)
    add_conversations(app, engine, _json)
    add_control(app, engine, _json, _path)
    _add_lifecycle(app, engine)
    app.add_middleware(Guard, token=token, port=port, touched=engine.touch)
    return app


def _add_health(app: FastAPI) -> None:
    @app.get("/v1/health")
    def health(request: Request) -> dict[str, str | int]:
        """Say who answers; the process id only to those who know the token."""
        known = {"name": "concierge", "version": concierge.__version__}
        # The guard has refused a wrong token before, so any token here is the right one.
        return {**known, "pid": os.getpid()} if "authorization" in request.headers else {**known}


def _add_library(app: FastAPI, engine: Facade) -> None:
    @app.get("/v1/roots", response_model=wire.RootPage)
    def roots() -> Response:
        """List what is kept in the index."""
        return _json(wire.RootPage(roots=engine.roots()))

    @app.post("/v1/roots", response_model=wire.IndexReply)
    @app.post("/v1/index", response_model=wire.IndexReply)
    def index(wanted: wire.IndexRequest) -> Response:
        """Add folders or files; scanning goes on in the background."""
        return _json(engine.add_roots([_path(text) for text in wanted.paths]))

    @app.post("/v1/rescan", response_model=wire.IndexReply)
    def rescan(wanted: wire.IndexRequest | None = None) -> Response:
        """Look again at the given paths, or at everything."""
        paths = None if wanted is None else [_path(text) for text in wanted.paths]
        return _json(engine.rescan(paths))

    @app.post("/v1/forget", response_model=wire.ForgetReply)
    def forget(wanted: wire.ForgetRequest) -> Response:
        """Remove a path from the index; the files themselves stay untouched."""
        return _json(engine.forget(_path(wanted.path)))


def _add_files(app: FastAPI, engine: Facade) -> None:
    @app.get("/v1/files/{file_id}", response_model=wire.FileDetails)
    def file(file_id: Annotated[int, fastapi.Path(ge=0, le=_MAX_ID)]) -> Response:
        """Tell everything known of one file."""
        return _json(engine.file(file_id))

    @app.get("/v1/files", response_model=wire.FileDetails)
    def file_at(path: Annotated[str, Query(min_length=1)]) -> Response:
        """Tell everything known of the file at a path."""
        return _json(engine.file_at(_path(path)))

    @app.get("/v1/files/{file_id}/thumbnail", response_class=Response)
    def thumbnail(file_id: Annotated[int, fastapi.Path(ge=0, le=_MAX_ID)]) -> Response:
        """Return a small picture of a file."""
        data = engine.thumbnail(file_id)
        kind = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        return Response(data, media_type=kind)

    @app.get("/v1/files/{file_id}/words", response_model=wire.WordsReply)
    def words(
        file_id: Annotated[int, fastapi.Path(ge=0, le=_MAX_ID)],
        page: Annotated[int, Query(ge=1, le=_MAX_ID)] = 1,
        part: str = "",
    ) -> Response:
        """Return the recognised words of a page with their boxes."""
        return _json(engine.words(file_id, page, part))

    @app.post("/v1/files/{file_id}/part", response_model=wire.TakenPart)
    def part(
        file_id: Annotated[int, fastapi.Path(ge=0, le=_MAX_ID)], wanted: wire.PartRequest
    ) -> Response:
        """Take an attachment or a member of an archive out, for other programs to open."""
        return _json(engine.part(file_id, wanted.part))

    @app.get("/v1/explain", response_model=wire.Explanation)
    def explain(path: Annotated[str, Query(min_length=1)]) -> Response:
        """Say of any path, in the index or not, how it stands and why."""
        return _json(engine.explain(_path(path)))

    @app.get("/v1/text", response_model=wire.TextReply)
    def text(
        path: Annotated[str, Query(min_length=1)],
        start: Annotated[int, Query(ge=0, le=_MAX_ID // 2)] = 0,
        limit: Annotated[int | None, Query(ge=1, le=_MAX_ID // 2)] = None,
    ) -> Response:
        """Return the text of a file as the index knows it, or a stretch of it."""
        return _json(engine.text(_path(path), start, limit))

    @app.post("/v1/unlock", response_model=wire.FileDetails)
    def unlock(wanted: wire.UnlockRequest) -> Response:
        """Keep a password for a file and read it again."""
        return _json(engine.unlock(_path(wanted.path), wanted.password))

    @app.get("/v1/failures", response_model=wire.FailurePage)
    def failures(
        after: Annotated[int | None, Query(ge=0, le=_MAX_ID)] = None,
        limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    ) -> Response:
        """List files that could not be read; `next` of one page is `after` of the next."""
        return _json(engine.failures(after, limit))


def _add_asking(app: FastAPI, engine: Facade) -> None:
    @app.post(
        "/v1/ask",
        status_code=200,
        response_class=streams.EventStream,
        responses={200: {"model": wire.AskEvent}},
    )
    def ask(wanted: wire.AskRequest) -> Response:
        """Answer a question; hanging up stops the answer."""
        stopped = threading.Event()
        events = engine.ask(wanted, stopped.is_set)
        return streams.EventStream(
            lambda: streams.answer_events(events), stopped, beat=engine.touch
        )


def _add_lifecycle(app: FastAPI, engine: Facade) -> None:
    @app.get("/v1/status", response_model=wire.Status)
    def status() -> Response:
        """Tell what the service knows and does."""
        return _json(engine.status())

    @app.get(
        "/v1/events",
        status_code=200,
        response_class=streams.EventStream,
        responses={200: {"model": wire.Event}},
    )
    def events(window: bool = False) -> Response:
        """Stream what happens, until the service stops or the listener hangs up.

        A listener that says that it is a window is counted by `POST /v1/window`.
        """
        stopped = threading.Event()
        return streams.EventStream(
            lambda: streams.service_events(engine, stopped, window), stopped, beat=engine.touch
        )

    @app.post("/v1/stop", status_code=202)
    def stop() -> dict[str, bool]:
        """End the service cleanly, soon after this answer."""
        engine.request_stop()
        return {"stopping": True}


def _json(reply: wire.Wire) -> Response:
    # Our own replies need no second validation; the response_model is for the schema.
    return Response(reply.model_dump_json(), media_type="application/json")


def _path(text: str) -> Path:
    path = from_wire(text)
    if "\0" in str(path):
        raise MisusedError("A path cannot hold a zero character.", "Check the path.")
    try:
        os.fsencode(path)
    except UnicodeEncodeError as error:  # half of a surrogate pair, which no name has
        raise MisusedError("A path must be Unicode, or a file: URI.", "Check the path.") from error
    if not path.is_absolute():
        raise MisusedError("A path must be absolute.", "Send it with its drive and folders.")
    return path
