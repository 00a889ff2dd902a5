"""The addresses of tags as wholes: other names, merging, splitting, folders and lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.exporting import attachment
from concierge.api.facade import Facade
from concierge.core import wire
from concierge.core.exporting import MEDIA_TYPES, file_name

Reply = Callable[[wire.Wire], Response]


def add_tags(app: FastAPI, engine: Facade, reply: Reply, path_of: Callable[[str], Path]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
        path_of: Reads a path of a request.
    """
    _add_shaping(app, engine, reply)
    _add_folders(app, engine, reply, path_of)
    _add_lists(app, engine, reply)
    _add_conflicts(app, engine, reply)


def _add_shaping(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.post("/v1/tags/alias", response_model=wire.Tag)
    def add_alias(wanted: wire.AliasRequest) -> Response:
        """Give a tag another name; whoever writes that means the tag."""
        return reply(engine.tagging.add_alias(wanted))

    @app.delete("/v1/tags/alias", response_model=wire.Tag)
    def remove_alias(
        name: Annotated[str, Query(min_length=1, max_length=2000)],
        alias: Annotated[str, Query(min_length=1, max_length=2000)],
    ) -> Response:
        """Take another name from a tag."""
        return reply(engine.tagging.remove_alias(wire.AliasRequest(name=name, alias=alias)))

    @app.post("/v1/tags/merge", response_model=wire.TagPlan)
    def merge(wanted: wire.MergeRequest) -> Response:
        """Put a tag into another, those below it too; a dry run only tells what would change."""
        return reply(engine.tagging.merge(wanted))

    @app.post("/v1/tags/split", response_model=wire.TagPlan)
    def split(wanted: wire.SplitRequest) -> Response:
        """Give some files of a tag another one; a dry run only tells what would change."""
        return reply(engine.tagging.split(wanted))


def _add_folders(
    app: FastAPI, engine: Facade, reply: Reply, path_of: Callable[[str], Path]
) -> None:
    @app.get("/v1/tags/folders", response_model=wire.TaggedFolderPage)
    def folders() -> Response:
        """List the folders that carry tags."""
        return reply(engine.tagging.folders())

    @app.post("/v1/tags/folders", response_model=wire.PathList)
    def tag_folders(wanted: wire.FolderTagRequest) -> Response:
        """Hang a tag on folders; answers those for which that changed something."""
        return reply(engine.tagging.tag_folders(wanted, [path_of(text) for text in wanted.paths]))

    @app.post("/v1/tags/folders/remove", response_model=wire.PathList)
    def untag_folders(wanted: wire.FolderTagRequest) -> Response:
        """Take a tag off folders; answers those that carried it."""
        return reply(engine.tagging.untag_folders(wanted, [path_of(text) for text in wanted.paths]))


def _add_lists(app: FastAPI, engine: Facade, reply: Reply) -> None:
    types = {MEDIA_TYPES[form]: {"schema": {"type": "string"}} for form in ("csv", "json")}

    @app.get(
        "/v1/tags/export",
        response_class=Response,
        responses={200: {"description": "The list", "content": types}},
    )
    def export(wanted: Annotated[wire.ListFormat, Query(alias="format")]) -> Response:
        """Send all files with their tags as a list."""
        return Response(
            engine.tagging.export(wanted),
            media_type=MEDIA_TYPES[wanted],
            headers={
                "Content-Disposition": attachment(file_name("tags", wanted)),
                "Cache-Control": "no-store",
            },
        )

    @app.post("/v1/tags/import", response_model=wire.ImportReply)
    def take_in(wanted: wire.ImportRequest) -> Response:
        """Give files the tags of a list; a dry run only tells what would change."""
        return reply(engine.tagging.take_in(wanted))


def _add_conflicts(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/tags/conflicts", response_model=wire.TagConflictPage)
    def conflicts() -> Response:
        """List the files whose tags were changed here and in the system in different ways."""
        return reply(engine.system_tags.conflicts())

    @app.post("/v1/tags/conflicts", response_model=wire.FileIds)
    def resolve(wanted: wire.TagChoice) -> Response:
        """Settle which tags they carry; answers the files that were settled."""
        return reply(engine.system_tags.resolve(wanted))
