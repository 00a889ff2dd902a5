"""The addresses of what was (history, changes, numbers) and of looking before doing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import fastapi
from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api import streams
from concierge.api.facade import Facade
from concierge.api.problems import problem_of, unexpected
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.records import Kind

_MAX_ID = 2**63 - 1
_State = Literal["", "waiting", "indexed", "failed", "excluded", "missing"]
_Reply = Callable[[wire.Wire], Response]
_PathOf = Callable[[str], Path]


def add_past(app: FastAPI, engine: Facade, reply: _Reply, path_of: _PathOf) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
        path_of: Reads a path of a request.
    """
    _add_history(app, engine, reply)
    _add_library(app, engine, reply)
    _add_survey(app, engine, reply, path_of)


def _add_history(app: FastAPI, engine: Facade, reply: _Reply) -> None:
    @app.get("/v1/history", response_model=wire.PastSearches)
    def history(
        prefix: Annotated[str, Query(max_length=1000)] = "",
        limit: Annotated[int, Query(ge=1, le=1000)] = 50,
    ) -> Response:
        """List searches that begin with some characters, the latest first."""
        return reply(wire.PastSearches(searches=engine.past.searches(prefix, limit)))

    @app.post("/v1/history", status_code=204, response_class=Response)
    def note(wanted: wire.SearchNote) -> Response:
        """Remember a search; nothing is written where `keep_history` is off."""
        engine.past.note_search(wanted.query, wanted.files)
        return Response(status_code=204)

    @app.post("/v1/history/remove", status_code=204, response_class=Response)
    def remove(wanted: wire.HistoryRemoval) -> Response:
        """Forget a search for good; without one all searches and which files were opened."""
        engine.past.forget(wanted.query)
        return Response(status_code=204)

    @app.post("/v1/files/{file_id}/opened", status_code=204, response_class=Response)
    def note_opened(file_id: Annotated[int, fastapi.Path(ge=0, le=_MAX_ID)]) -> Response:
        """Remember that a file was opened; nothing is written where `keep_history` is off."""
        engine.past.note_opened(file_id)
        return Response(status_code=204)

    @app.get("/v1/opened", response_model=wire.OpenedFiles)
    def opened(limit: Annotated[int, Query(ge=1, le=1000)] = 10) -> Response:
        """List files that were opened, the latest first."""
        return reply(wire.OpenedFiles(files=engine.past.opened(limit)))


def _add_library(app: FastAPI, engine: Facade, reply: _Reply) -> None:
    @app.get("/v1/insights", response_model=wire.Insights)
    def insights() -> Response:
        """Tell the library in numbers."""
        return reply(engine.past.insights())

    @app.get("/v1/changes", response_model=wire.ChangePage)
    def changes(
        after: Annotated[int | None, Query(ge=0, le=_MAX_ID)] = None,
        limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    ) -> Response:
        """List what happened to files, the newest first; pages as `/v1/failures`."""
        return reply(engine.past.changes(after, limit))

    @app.get("/v1/ledger", response_model=wire.LedgerPage)
    def ledger(
        state: _State = "",
        kind: Kind | Literal[""] = "",
        text: Annotated[str, Query(max_length=1000)] = "",
        after: Annotated[int | None, Query(ge=0, le=_MAX_ID)] = None,
        limit: Annotated[int, Query(ge=1, le=1000)] = 200,
    ) -> Response:
        """List files and how they stand, those met last first; pages as `/v1/failures`."""
        return reply(engine.past.ledger(state, kind, text, after, limit))

    @app.get("/v1/window", response_model=wire.WindowReply)
    def windows() -> Response:
        """Tell how many windows there are."""
        return reply(engine.past.windows())

    @app.post("/v1/window", response_model=wire.WindowReply)
    def window(wanted: wire.WindowRequest) -> Response:
        """Ask the window to show itself; tells how many windows there are."""
        return reply(engine.past.show_window(wanted))


def _add_survey(app: FastAPI, engine: Facade, reply: _Reply, path_of: _PathOf) -> None:
    @app.post(
        "/v1/survey",
        status_code=200,
        response_class=streams.EventStream,
        responses={200: {"model": wire.Survey}},
    )
    def survey(wanted: wire.SurveyRequest) -> Response:
        """Count what would be read of folders that are not in the index; hanging up ends it."""
        stopped = threading.Event()
        counts = engine.surveyor.survey([path_of(text) for text in wanted.paths], stopped.is_set)
        return streams.EventStream(lambda: _whole(counts), stopped, beat=engine.touch)

    @app.post("/v1/rules/preview", response_model=wire.RulesPreview)
    def preview(wanted: wire.RulesRequest) -> Response:
        """Say what other rules below a root would change; nothing is changed."""
        return reply(engine.surveyor.preview(wanted, path_of(wanted.path)))


def _whole(counts: Iterator[wire.Survey]) -> Iterator[wire.Survey]:
    """Pass a count on; what goes wrong in the middle becomes its last event."""
    try:
        yield from counts
    except ConciergeError as error:
        yield wire.Survey(type="error", problem=problem_of(error))
    except Exception as error:  # noqa: BLE001 - it becomes the last event, and is logged
        yield wire.Survey(type="error", problem=unexpected(error))
