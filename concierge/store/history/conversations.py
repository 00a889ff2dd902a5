"""Conversations: what the person asked and what was answered, until they delete it."""

# ruff: noqa: S608 - statements are made of constants; values are bound

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.store.database import Connection, Database
from concierge.store.disk.bounds import inside
from concierge.store.functions import like
from concierge.store.history.talk import (
    COLUMNS,
    Outcome,
    cited_files,
    cites,
    conversation_of,
    details_of,
    message_of,
    passage_of,
    scope_alone,
)

_FIRST = "SELECT question FROM message WHERE conversation_id = conversation.id ORDER BY id LIMIT 1"
_COUNT = "SELECT count(*) FROM message WHERE conversation_id = conversation.id"
_SHOWN = f"id, title, coalesce(({_FIRST}), ''), pinned, made, changed, ({_COUNT})"
_SAID = "folded(question || char(10) || answer || char(10) || note) LIKE ? ESCAPE '\\'"
_HOLDS = (
    "(folded(title) LIKE ? ESCAPE '\\' OR EXISTS"
    f" (SELECT 1 FROM message WHERE conversation_id = conversation.id AND {_SAID}))"
)
_PAGE = 100  # messages that are read at once


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question is kept.

    Attributes:
        conversation: Its conversation.
        message: The message that it is.
        asked: When, by which it is told from another that takes its place.
    """

    conversation: int
    message: int
    asked: float


class Conversations:
    """The tables `conversation` and `message`.

    A message is written when it is asked and once more when its answer is there, so that of an
    answer that breaks off nothing is kept that looks whole.

    Args:
        database: The catalog's file, which overwrites at once what is deleted from it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._settle()

    def page(
        self, text: str = "", limit: int = 100, offset: int = 0, pinned_first: bool = True
    ) -> wire.ConversationPage:
        """Return conversations that hold every word of a text, wherever in them it stands.

        Args:
            text: Words, or parts of them; without any all conversations are listed.
            limit: Longest page.
            offset: How many to skip.
            pinned_first: Whether pinned ones stand above those that are newer.
        """
        patterns = [like(word) for word in text.split()]
        where = f" WHERE {' AND '.join([_HOLDS] * len(patterns))}" if patterns else ""
        order = "pinned DESC, changed DESC" if pinned_first else "changed DESC"
        values = [pattern for pattern in patterns for _ in range(2)]
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_SHOWN} FROM conversation{where} ORDER BY {order}, id DESC"
                " LIMIT ? OFFSET ?",
                (*values, limit, offset),
            ).fetchall()
            total = offset + len(rows)
            if len(rows) == limit or (offset and not rows):  # else these are the last
                query = f"SELECT count(*) FROM conversation{where}"
                total = connection.execute(query, values).fetchone()[0]
            found = [
                conversation_of(row, _passage(connection, row[0], patterns, text)) for row in rows
            ]
        return wire.ConversationPage(conversations=found, total=total)

    def get(self, conversation: int) -> wire.Conversation:
        """Return a conversation.

        Raises:
            MissingError: When there is none.
        """
        with self._database.read() as connection:
            return _one(connection, conversation)

    def read(
        self, conversation: int, before: int | None = None, limit: int = 50
    ) -> wire.ConversationReply:
        """Return a conversation with its newest messages, or those before one.

        Raises:
            MissingError: When there is none.
        """
        with self._database.read() as connection:
            found = _one(connection, conversation)
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM message WHERE conversation_id = ? AND id < ?"
                " ORDER BY id DESC LIMIT ?",
                (conversation, before if before is not None else 2**62, limit + 1),
            ).fetchall()
        messages = [message_of(row) for row in rows[:limit]][::-1]
        more = messages[0].id if len(rows) > limit else None
        return wire.ConversationReply(conversation=found, messages=messages, before=more)

    def messages(self, conversation: int) -> Iterator[wire.Message]:
        """Yield all messages of a conversation in the order in which they were asked."""
        last = -1
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    f"SELECT {COLUMNS} FROM message WHERE conversation_id = ? AND id > ?"
                    " ORDER BY id LIMIT ?",
                    (conversation, last, _PAGE),
                ).fetchall()
            if not rows:
                return
            yield from map(message_of, rows)
            last = rows[-1][0]

    def begin(self, asked: wire.AskRequest, rewritten: str) -> Place:
        """Keep a question whose answer is still to come.

        Args:
            asked: It; with the conversation that it belongs to, and the message that it takes
                the place of.
            rewritten: What was understood, where that is more.

        Raises:
            MissingError: When there is no such conversation, or no such message in it.
        """

        def work(connection: Connection) -> Place:
            conversation = _conversation_for(connection, asked)
            now = time.time()
            values = (now, asked.question, rewritten, details_of(asked))
            if asked.replaces is None:
                cursor = connection.execute(
                    "INSERT INTO message (asked, question, rewritten, details, state, answer,"
                    " model, thumb, note, conversation_id)"
                    " VALUES (?, ?, ?, ?, 'writing', '', '', '', '', ?)",
                    (*values, conversation),
                )
                return Place(conversation, int(cursor.lastrowid), now)
            changed = connection.execute(
                "UPDATE message SET asked = ?, question = ?, rewritten = ?, details = ?,"
                " state = 'writing', answer = '', model = '', thumb = '', note = ''"
                " WHERE id = ? AND conversation_id = ?",
                (*values, asked.replaces, conversation),
            )
            if not changed.rowcount:
                raise _no_message()
            return Place(conversation, asked.replaces, now)

        return self._database.run(work, quiet=True)

    def finish(self, place: Place, outcome: Outcome) -> bool:
        """Keep what came of a question; say whether it was still there."""

        def work(connection: Connection) -> bool:
            row = connection.execute(
                "SELECT details FROM message WHERE id = ? AND asked = ? AND state = 'writing'",
                (place.message, place.asked),
            ).fetchone()
            if row is None:  # deleted meanwhile, or asked anew
                return False
            details = outcome.details(row[0])
            kept = (outcome.state, outcome.text, outcome.model, details)
            if _some_forgotten(connection, details):  # while it was written
                kept = ("stopped", "", "", scope_alone(row[0]))
            connection.execute(
                "UPDATE message SET state = ?, answer = ?, model = ?, details = ? WHERE id = ?",
                (*kept, place.message),
            )
            return True

        return self._database.run(work, quiet=True)

    def change(self, conversation: int, wanted: wire.ConversationChange) -> wire.Conversation:
        """Rename a conversation, or pin it, or not.

        Raises:
            MissingError: When there is none.
        """

        def work(connection: Connection) -> wire.Conversation:
            _one(connection, conversation)
            if wanted.title is not None:
                title = " ".join(wanted.title.split())
                connection.execute(
                    "UPDATE conversation SET title = ? WHERE id = ?", (title, conversation)
                )
            if wanted.pinned is not None:
                connection.execute(
                    "UPDATE conversation SET pinned = ? WHERE id = ?",
                    (wanted.pinned, conversation),
                )
            return _one(connection, conversation)

        return self._database.run(work, quiet=True)

    def rate(self, message: int, wanted: wire.Rating) -> wire.Message:
        """Keep what the person thinks of an answer.

        Raises:
            MissingError: When there is no such message.
        """

        def work(connection: Connection) -> wire.Message:
            for column, value in (("thumb", wanted.thumb), ("note", wanted.note)):
                if value is not None:
                    connection.execute(
                        f"UPDATE message SET {column} = ? WHERE id = ?", (value.strip(), message)
                    )
            row = connection.execute(
                f"SELECT {COLUMNS} FROM message WHERE id = ?", (message,)
            ).fetchone()
            if row is None:
                raise _no_message()
            return message_of(row)

        return self._database.run(work, quiet=True)

    def delete(self, conversation: int) -> None:
        """Delete a conversation.

        Raises:
            MissingError: When there is none.
        """

        def work(connection: Connection) -> None:
            _one(connection, conversation)
            connection.execute("DELETE FROM message WHERE conversation_id = ?", (conversation,))
            connection.execute("DELETE FROM conversation WHERE id = ?", (conversation,))

        self._database.run(work, quiet=True)

    def clear(self) -> int:
        """Delete all conversations and return how many there were."""

        def work(connection: Connection) -> int:
            connection.execute("DELETE FROM message")
            return int(connection.execute("DELETE FROM conversation").rowcount)

        return self._database.run(work, quiet=True)

    def files_below(self, path: bytes) -> frozenset[int]:
        """Return the files at a path and below it, wherever they were when they were quoted."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM file WHERE path = ? OR (path > ? AND path < ?)",
                (path, *inside(path)),
            )
            return frozenset(row[0] for row in rows)

    def forget_below(self, path: bytes, files: frozenset[int] = frozenset()) -> bool:
        """Remove answers that quote a path or something below it; their questions stay.

        Args:
            path: A file or a folder.
            files: What `files_below` found there before it was forgotten.
        """

        def work(connection: Connection) -> bool:
            rows = connection.execute("SELECT id, details FROM message WHERE details <> '{}'")
            quoting = [
                (scope_alone(row[1]), row[0])
                for row in rows
                if cites(row[1], path, *inside(path), files)
            ]
            connection.executemany(
                "UPDATE message SET state = 'stopped', answer = '', model = '', details = ?"
                " WHERE id = ?",
                quoting,
            )
            # What it was understood as, and what goes on from it, may name what was forgotten.
            connection.executemany(
                "UPDATE message SET rewritten = '' WHERE id >= ?1 AND conversation_id ="
                " (SELECT conversation_id FROM message WHERE id = ?1)",
                [(message,) for _, message in quoting],
            )
            return bool(quoting)

        return self._database.run(work, quiet=True)

    def _settle(self) -> None:
        """Call stopped what a service that was killed did not end."""
        self._database.run(
            lambda c: c.execute("UPDATE message SET state = 'stopped' WHERE state = 'writing'"),
            quiet=True,
        )


def _some_forgotten(connection: Connection, details: str) -> bool:
    """Say whether a file that an answer quotes is not in the index any more."""
    cited = cited_files(details)
    (there,) = connection.execute(
        "SELECT count(*) FROM file WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(cited)),),
    ).fetchone()
    return bool(there < len(cited))


def _conversation_for(connection: Connection, asked: wire.AskRequest) -> int:
    """Return the conversation of a question, made where there is none yet."""
    now = time.time()
    if asked.conversation is None:
        cursor = connection.execute(
            "INSERT INTO conversation (title, pinned, made, changed) VALUES ('', 0, ?, ?)",
            (now, now),
        )
        return int(cursor.lastrowid)
    _one(connection, asked.conversation)
    connection.execute(
        "UPDATE conversation SET changed = ? WHERE id = ?", (now, asked.conversation)
    )
    return asked.conversation


def _one(connection: Connection, conversation: int) -> wire.Conversation:
    row = connection.execute(
        f"SELECT {_SHOWN} FROM conversation WHERE id = ?", (conversation,)
    ).fetchone()
    if row is None:
        raise MissingError(
            f"There is no conversation {conversation}.",
            "`concierge conversations list` shows those there are.",
        )
    return conversation_of(row)


def _passage(connection: Connection, conversation: int, patterns: list[str], text: str) -> str:
    """Return where a conversation first holds one of the words, besides its title."""
    for pattern in patterns:
        row: tuple[Any, ...] | None = connection.execute(
            f"SELECT question, answer, note FROM message WHERE conversation_id = ? AND {_SAID}"
            " ORDER BY id LIMIT 1",
            (conversation, pattern),
        ).fetchone()
        if row is not None:
            return passage_of(row, text.split())
    return ""


def _no_message() -> MissingError:
    return MissingError("This question is not there any more.", "Ask it again, as a new one.")
