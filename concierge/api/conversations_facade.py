"""What the addresses of conversations need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire
from concierge.core.exporting import Exported, TalkFormat


class ConversationsFacade(Protocol):
    """Conversations; every method may raise a ConciergeError."""

    def page(self, text: str, limit: int, offset: int, pinned_first: bool) -> wire.ConversationPage:
        """Return conversations that hold some words."""
        ...

    def read(self, conversation: int, before: int | None, limit: int) -> wire.ConversationReply:
        """Return a conversation with its newest messages, or those before one."""
        ...

    def change(self, conversation: int, wanted: wire.ConversationChange) -> wire.Conversation:
        """Rename a conversation, or pin it, or not."""
        ...

    def rate(self, message: int, wanted: wire.Rating) -> wire.Message:
        """Keep what the person thinks of an answer."""
        ...

    def delete(self, conversation: int) -> None:
        """Delete a conversation for good."""
        ...

    def clear(self) -> wire.ConversationsGone:
        """Delete all conversations for good."""
        ...

    def export(self, conversation: int, wanted: TalkFormat) -> Exported:
        """Begin a file of a conversation."""
        ...
