"""Conversations as faces use them."""

from __future__ import annotations

from concierge.client.door import Door, made
from concierge.client.exchange import Download, read
from concierge.core import wire
from concierge.core.exporting import TalkFormat


class Conversations:
    """Questions and answers that are kept.

    Args:
        door: Leads to the service.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def page(
        self, text: str = "", limit: int = 100, offset: int = 0, *, pinned_first: bool = True
    ) -> wire.ConversationPage:
        """Return conversations that hold every word of a text, those gone on with last first."""
        return self._door.get(
            "/v1/conversations",
            wire.ConversationPage,
            text=text,
            limit=limit,
            offset=offset,
            pinned_first="true" if pinned_first else "false",
        )

    def latest(self) -> wire.Conversation | None:
        """Return the conversation in which something was asked last, or None."""
        found = self.page(limit=1, pinned_first=False).conversations
        return found[0] if found else None

    def read(
        self, conversation: int, before: int | None = None, limit: int = 50
    ) -> wire.ConversationReply:
        """Return a conversation with its newest messages, or those before one.

        Raises:
            MissingError: When there is none.
        """
        address = f"/v1/conversations/{conversation}"
        return self._door.get(address, wire.ConversationReply, before=before, limit=limit)

    def rename(self, conversation: int, title: str) -> wire.Conversation:
        """Give a conversation a title; an empty one gives it that of its first question back."""
        return self._change(conversation, made(wire.ConversationChange, title=title))

    def pin(self, conversation: int, pinned: bool = True) -> wire.Conversation:
        """Have a conversation stand above the others, or not."""
        return self._change(conversation, made(wire.ConversationChange, pinned=pinned))

    def delete(self, conversation: int) -> None:
        """Delete a conversation for good.

        Raises:
            MissingError: When there is none.
        """
        self._door.answer("DELETE", f"/v1/conversations/{conversation}")

    def clear(self) -> int:
        """Delete all conversations for good; return how many there were."""
        data = self._door.answer("DELETE", "/v1/conversations")
        return read(wire.ConversationsGone, data).conversations

    def rate(
        self, message: int, thumb: wire.Thumb | None = None, note: str | None = None
    ) -> wire.Message:
        """Keep what the person thinks of an answer; None leaves it."""
        wanted = made(wire.Rating, thumb=thumb, note=note)
        return read(wire.Message, self._door.answer("PATCH", f"/v1/messages/{message}", wanted))

    def export(self, conversation: int, wanted: TalkFormat) -> Download:
        """Return a conversation as a file."""
        address = f"/v1/conversations/{conversation}/export?format={wanted}"
        return Download(*self._door.open("GET", address))

    def _change(self, conversation: int, wanted: wire.ConversationChange) -> wire.Conversation:
        address = f"/v1/conversations/{conversation}"
        return read(wire.Conversation, self._door.answer("PATCH", address, wanted))
