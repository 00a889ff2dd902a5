"""The addresses of conversations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import fastapi
from fastapi import FastAPI, Query
from starlette.responses import Response, StreamingResponse

from concierge.api.exporting import attachment
from concierge.api.facade import Facade
from concierge.core import wire
from concierge.core.exporting import MEDIA_TYPES, TOTAL_HEADER, TalkFormat

_MAX_ID = 2**62
_Id = Annotated[int, fastapi.Path(ge=0, le=_MAX_ID)]
_Reply = Callable[[wire.Wire], Response]


def add_conversations(app: FastAPI, engine: Facade, reply: _Reply) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """
    _add_all(app, engine, reply)
    _add_one(app, engine, reply)
    _add_export(app, engine)

    @app.patch("/v1/messages/{message}", response_model=wire.Message)
    def rate(message: _Id, wanted: wire.Rating) -> Response:
        """Keep what the person thinks of an answer: a thumb, a note."""
        return reply(engine.conversations.rate(message, wanted))

    @app.post("/v1/ask/further", response_model=wire.FurtherReply)
    def further(wanted: wire.FurtherRequest) -> Response:
        """Tell what to ask next: each question was tried, and a file answers it.

        It takes up to about three seconds, so it is asked for after the answer.
        """
        return reply(engine.further(wanted))


def _add_all(app: FastAPI, engine: Facade, reply: _Reply) -> None:
    @app.get("/v1/conversations", response_model=wire.ConversationPage)
    def conversations(
        text: Annotated[str, Query(max_length=1000)] = "",
        limit: Annotated[int, Query(ge=1, le=1000)] = 100,
        offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
        pinned_first: bool = True,
    ) -> Response:
        """List conversations that hold every word of a text; those gone on with last first."""
        return reply(engine.conversations.page(text, limit, offset, pinned_first))

    @app.delete("/v1/conversations", response_model=wire.ConversationsGone)
    def clear() -> Response:
        """Delete all conversations for good."""
        return reply(engine.conversations.clear())


def _add_one(app: FastAPI, engine: Facade, reply: _Reply) -> None:
    @app.get("/v1/conversations/{conversation}", response_model=wire.ConversationReply)
    def read(
        conversation: _Id,
        before: Annotated[int | None, Query(ge=0, le=_MAX_ID)] = None,
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
    ) -> Response:
        """Return a conversation with its newest messages, or those before one."""
        return reply(engine.conversations.read(conversation, before, limit))

    @app.patch("/v1/conversations/{conversation}", response_model=wire.Conversation)
    def change(conversation: _Id, wanted: wire.ConversationChange) -> Response:
        """Rename a conversation, or pin it, or not."""
        return reply(engine.conversations.change(conversation, wanted))

    @app.delete("/v1/conversations/{conversation}", status_code=204, response_class=Response)
    def delete(conversation: _Id) -> Response:
        """Delete a conversation for good."""
        engine.conversations.delete(conversation)
        return Response(status_code=204)


def _add_export(app: FastAPI, engine: Facade) -> None:
    types: dict[str, object] = {
        MEDIA_TYPES[kind]: {"schema": {"type": "string"}} for kind in ("md", "pdf")
    }

    @app.get(
        "/v1/conversations/{conversation}/export",
        response_class=StreamingResponse,
        responses={200: {"description": "The file", "content": types}},
    )
    def export(conversation: _Id, wanted: Annotated[TalkFormat, Query(alias="format")]) -> Response:
        """Send a conversation as a file."""
        total, pieces = engine.conversations.export(conversation, wanted)
        return StreamingResponse(
            pieces,
            media_type=MEDIA_TYPES[wanted],
            headers={
                "Content-Disposition": attachment(f"conversation {conversation}.{wanted}"),
                "Cache-Control": "no-store",
                TOTAL_HEADER: str(total),
            },
        )
