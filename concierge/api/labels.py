"""The addresses of tags and collections."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

Reply = Callable[[wire.Wire], Response]
_Name = Annotated[str, Query(min_length=1, max_length=2000)]


def add_labels(app: FastAPI, engine: Facade, reply: Reply, path_of: Callable[[str], Path]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
        path_of: Reads a path of a request.
    """
    _add_tags(app, engine, reply)
    _add_tagging(app, engine, reply)
    _add_collections(app, engine, reply)
    _add_collecting(app, engine, reply)

    @app.post("/v1/files/at", response_model=wire.FileIds)
    def files_at(wanted: wire.PathsRequest) -> Response:
        """Return the ids of the files at and below some paths."""
        return reply(engine.labels.files_at([path_of(text) for text in wanted.paths]))


def _add_tags(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/tags", response_model=wire.TagPage)
    def tags() -> Response:
        """List all tags with their counts, each after its parent."""
        return reply(engine.labels.tags())

    @app.post("/v1/tags", response_model=wire.Tag)
    def create(wanted: wire.TagRequest) -> Response:
        """Make a tag with its parents, or return the one that is there."""
        return reply(engine.labels.create_tag(wanted))

    @app.patch("/v1/tags", response_model=wire.ChangedTag)
    def change(wanted: wire.TagChange) -> Response:
        """Rename a tag, move it below another, paint it, note something; those below go along."""
        return reply(engine.labels.change_tag(wanted))

    @app.delete("/v1/tags", response_model=wire.DeletedTags)
    def delete(name: _Name, dry_run: bool = False) -> Response:
        """Delete a tag and those below it, or tell what would be deleted; the files stay."""
        return reply(engine.labels.delete_tag(name, dry_run=dry_run))


def _add_tagging(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.post("/v1/tags/assign", response_model=wire.FileIds)
    def assign(wanted: wire.TagFilesRequest) -> Response:
        """Hang a tag on files, made when it is not there; answers those that are new to it."""
        return reply(engine.labels.assign_tag(wanted))

    @app.post("/v1/tags/remove", response_model=wire.FileIds)
    def remove(wanted: wire.TagFilesRequest) -> Response:
        """Take a tag off files; answers those that carried it."""
        return reply(engine.labels.remove_tag(wanted))

    @app.post("/v1/tags/of", response_model=wire.TagsOf)
    def tags_of(wanted: wire.FilesRequest) -> Response:
        """Tell the tags of files: their own, and those that they have from folders."""
        return reply(engine.labels.tags_of(wanted))


def _add_collections(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/collections", response_model=wire.CollectionPage)
    def collections() -> Response:
        """List all collections with their counts."""
        return reply(engine.labels.collections())

    @app.post("/v1/collections", response_model=wire.Collection)
    def create(wanted: wire.NameRequest) -> Response:
        """Make a collection, or return the one that is there."""
        return reply(engine.labels.create_collection(wanted.name))

    @app.patch("/v1/collections", response_model=wire.Collection)
    def rename(wanted: wire.RenameRequest) -> Response:
        """Rename a collection."""
        return reply(engine.labels.rename_collection(wanted))

    @app.delete("/v1/collections", response_model=wire.FileIds)
    def delete(name: _Name) -> Response:
        """Delete a collection, not its files; answers those that were in it, in their order."""
        return reply(engine.labels.delete_collection(name))


def _add_collecting(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/collections/files", response_model=wire.MemberPage)
    def files(name: _Name) -> Response:
        """List the files of a collection in their order."""
        return reply(engine.labels.files_of_collection(name))

    @app.post("/v1/collections/add", response_model=wire.FileIds)
    def add(wanted: wire.LabelRequest) -> Response:
        """Put files at the end of a collection; answers those that were not in it."""
        return reply(engine.labels.add_to_collection(wanted))

    @app.post("/v1/collections/remove", response_model=wire.FileIds)
    def remove(wanted: wire.LabelRequest) -> Response:
        """Take files out of a collection; answers those that were in it."""
        return reply(engine.labels.remove_from_collection(wanted))

    @app.post("/v1/collections/move", status_code=204, response_class=Response)
    def move(wanted: wire.MoveRequest) -> Response:
        """Move files of a collection before another, or to its end."""
        engine.labels.move_in_collection(wanted)
        return Response(status_code=204)

    @app.post("/v1/collections/of", response_model=wire.NamesOf)
    def collections_of(wanted: wire.FilesRequest) -> Response:
        """Tell the collections of files."""
        return reply(engine.labels.collections_of(wanted))
