"""Steps of the catalog's form about tags; see `concierge.store.schema`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables


def m018_outside_tags(tables: Tables) -> None:
    """Which tags the system, or a file by its keywords, and we last agreed on."""
    # `agreed` and `theirs` are JSON: keys of tags, and names; `theirs` only while the person has
    # to choose between the two sides. What was agreed holds for the file of that number only.
    tables.execute(
        "CREATE TABLE outside_tag (file_id INTEGER NOT NULL, source TEXT NOT NULL,"
        " agreed TEXT NOT NULL, theirs TEXT, inode INTEGER NOT NULL,"
        " PRIMARY KEY (file_id, source))"
    )
    tables.execute(
        "CREATE INDEX idx_outside_tag_theirs ON outside_tag (source, file_id)"
        " WHERE theirs IS NOT NULL"
    )
    tables.execute(
        "CREATE INDEX idx_content_keywords ON content (id) WHERE instr(facts, '\"keywords\"')"
    )


def m020_taken_off(tables: Tables) -> None:
    """From which files a person took something off, and when: undo may hang it on them again."""
    tables.execute("CREATE TABLE taken_off (file_id INTEGER PRIMARY KEY, at REAL NOT NULL)")
