"""The addresses of collections."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api import streams
from concierge.api.facade import Facade
from concierge.api.problems import problem_of, unexpected
from concierge.core import wire
from concierge.core.errors import ConciergeError

Reply = Callable[[wire.Wire], Response]
_Name = Annotated[str, Query(min_length=1, max_length=2000)]
_MAX_ID = 2**63 - 1


def add_collections(
    app: FastAPI, engine: Facade, reply: Reply, path_of: Callable[[str], Path]
) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
        path_of: Reads a path of a request.
    """
    _add_whole(app, engine, reply)
    _add_files(app, engine, reply)
    _add_order(app, engine, reply)
    _add_export(app, engine, path_of)


def _add_whole(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/collections", response_model=wire.CollectionPage)
    def collections() -> Response:
        """List all collections with their counts, each after the one it stands below."""
        return reply(engine.collections.all())

    @app.post("/v1/collections", response_model=wire.Collection)
    def create(wanted: wire.CollectionRequest) -> Response:
        """Make a collection, smart with a query, or return the same that is there."""
        return reply(engine.collections.create(wanted))

    @app.patch("/v1/collections", response_model=wire.CollectionChanged)
    def change(wanted: wire.CollectionChange) -> Response:
        """Rename a collection with those below it, or change what it asks or is said of it."""
        return reply(engine.collections.change(wanted))

    @app.delete("/v1/collections", response_model=wire.DeletedCollections)
    def delete(name: _Name, dry_run: bool = False) -> Response:
        """Delete a collection and those below it, not their files; answers what they were."""
        return reply(engine.collections.delete(name, dry_run=dry_run))


def _add_files(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/collections/files", response_model=wire.MemberPage)
    def files(
        name: _Name,
        limit: Annotated[int, Query(ge=1, le=wire.MOST_FILES)] = wire.MOST_FILES,
        offset: Annotated[int, Query(ge=0, le=_MAX_ID)] = 0,
    ) -> Response:
        """List files of a collection and of those below it, in their order."""
        return reply(engine.collections.files(name, limit, offset))

    @app.post("/v1/collections/add", response_model=wire.FileIds)
    def add(wanted: wire.CollectRequest) -> Response:
        """Put files at the end of a collection; answers those that were not in it."""
        return reply(engine.collections.add(wanted))

    @app.post("/v1/collections/remove", response_model=wire.FileIds)
    def remove(wanted: wire.CollectRequest) -> Response:
        """Take files out of a collection, for good if it is smart; answers those in it."""
        return reply(engine.collections.remove(wanted))

    @app.post("/v1/collections/of", response_model=wire.NamesOf)
    def collections_of(wanted: wire.FilesRequest) -> Response:
        """Tell the collections that hold files, by hand or by their query."""
        return reply(engine.collections.of_files(wanted))


def _add_order(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.post("/v1/collections/move", status_code=204, response_class=Response)
    def move(wanted: wire.MoveRequest) -> Response:
        """Move files of a collection before another, or to its end."""
        engine.collections.move(wanted)
        return Response(status_code=204)

    @app.post("/v1/collections/note", status_code=204, response_class=Response)
    def note(wanted: wire.ItemNote) -> Response:
        """Write something about a file in a collection."""
        engine.collections.note(wanted)
        return Response(status_code=204)

    @app.post("/v1/collections/notes", response_model=wire.ItemNotes)
    def notes(wanted: wire.FilesRequest) -> Response:
        """Tell what was written about files in collections."""
        return reply(engine.collections.notes_of(wanted))


def _add_export(app: FastAPI, engine: Facade, path_of: Callable[[str], Path]) -> None:
    @app.post(
        "/v1/collections/export",
        status_code=200,
        response_class=streams.EventStream,
        responses={200: {"model": wire.ExportStep}},
    )
    def export(wanted: wire.CollectionExport) -> Response:
        """Write a collection somewhere; hanging up ends it and takes back what was written."""
        stopped = threading.Event()
        steps = engine.box_exporter.export(
            wanted.name, wanted.form, path_of(wanted.target), stopped.is_set
        )
        return streams.EventStream(lambda: _whole(steps), stopped, beat=engine.touch)


def _whole(steps: Iterator[wire.ExportStep]) -> Iterator[wire.ExportStep]:
    """Pass an export on; what goes wrong in the middle becomes its last event."""
    try:
        yield from steps
    except ConciergeError as error:
        yield wire.ExportStep(type="error", problem=problem_of(error))
    except Exception as error:  # noqa: BLE001 - it becomes the last event, and is logged
        yield wire.ExportStep(type="error", problem=unexpected(error))
