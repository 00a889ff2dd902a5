"""The steps of the schema by which the catalog keeps what was searched, opened and asked.

Each is run once, in its turn; see `concierge.store.schema`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables


def past(tables: Tables) -> None:
    """What the person searched for and opened, and what happened to files."""
    tables.execute(
        "CREATE TABLE search_history (id INTEGER PRIMARY KEY, query TEXT NOT NULL UNIQUE,"
        " files INTEGER NOT NULL, times INTEGER NOT NULL, last REAL NOT NULL)"
    )
    tables.execute("CREATE INDEX idx_search_history_last ON search_history (last)")
    tables.execute(
        "CREATE TABLE opened (file_id INTEGER PRIMARY KEY, times INTEGER NOT NULL,"
        " last REAL NOT NULL)"
    )
    # What happened to files after their folder was first looked at; only the newest is kept.
    tables.execute(
        "CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL,"
        " what TEXT NOT NULL, path BLOB NOT NULL, earlier BLOB)"
    )
    tables.execute("CREATE INDEX idx_change_path ON change (path)")
    # What is said in which language without a look at every row.
    tables.execute("CREATE INDEX idx_content_language ON content (language, text_state)")


def m007_saved(tables: Tables) -> None:
    """Searches that the person kept by a name."""
    # `seen` is a compressed list of the files that were there when the person looked last.
    tables.execute(
        "CREATE TABLE saved (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
        " key TEXT NOT NULL UNIQUE, query TEXT NOT NULL, tells INTEGER NOT NULL,"
        " files INTEGER NOT NULL, fresh INTEGER NOT NULL, seen BLOB NOT NULL, made REAL NOT NULL)"
    )
    # All that a person wrote a second time, for when the table cannot be read.
    tables.execute("CREATE INDEX idx_saved_key ON saved (key, name, query, tells)")


def m008_conversations(tables: Tables) -> None:
    """What the person asked and what was answered."""
    # A title is empty until the person gives one; then the first question stands for it.
    tables.execute(
        "CREATE TABLE conversation (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL,"
        " pinned INTEGER NOT NULL, made REAL NOT NULL, changed REAL NOT NULL)"
    )
    # `details` is JSON: what an answer has besides its text, and of which files it was asked.
    tables.execute(
        "CREATE TABLE message (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " conversation_id INTEGER NOT NULL, asked REAL NOT NULL, question TEXT NOT NULL,"
        " rewritten TEXT NOT NULL, state TEXT NOT NULL, answer TEXT NOT NULL,"
        " details TEXT NOT NULL, model TEXT NOT NULL, thumb TEXT NOT NULL, note TEXT NOT NULL)"
    )
    # All that a person wrote a second time, for when a table cannot be read.
    tables.execute(
        "CREATE INDEX idx_conversation_changed ON conversation (pinned, changed, id, title)"
    )
    tables.execute(
        "CREATE INDEX idx_message_conversation"
        " ON message (conversation_id, id, question, thumb, note)"
    )
    # What a service that was killed did not end.
    tables.execute("CREATE INDEX idx_message_writing ON message (id) WHERE state = 'writing'")


def m009_digests(tables: Tables) -> None:
    """Summaries that were made, which may take long."""
    tables.execute(
        "CREATE TABLE digest (content_id INTEGER NOT NULL, maker TEXT NOT NULL,"
        " points TEXT NOT NULL, made REAL NOT NULL, PRIMARY KEY (content_id, maker)) WITHOUT ROWID"
    )
