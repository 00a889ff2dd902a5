"""The steps of the schema by which the catalog keeps order: what a person makes and undoes.

Each is run once, in its turn; see `concierge.store.schema`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables


def m010_journal(tables: Tables) -> None:
    """What was done to what a person made, so that it can be undone."""
    # `said` is JSON: kinds of things that were done, each with what is told of it.
    tables.execute(
        "CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL,"
        " who TEXT NOT NULL, said TEXT NOT NULL, state TEXT NOT NULL, turned REAL, change TEXT,"
        " files INTEGER NOT NULL, rows INTEGER NOT NULL)"
    )
    tables.execute("CREATE INDEX idx_journal_change ON journal (change) WHERE change IS NOT NULL")
    # Rows before and after, compressed; each transaction of an entry adds a part.
    tables.execute(
        "CREATE TABLE journal_row (entry_id INTEGER NOT NULL, part INTEGER NOT NULL,"
        " data BLOB NOT NULL, PRIMARY KEY (entry_id, part))"
    )
    # Steps on the disk, written before they are taken. `mark` is what the file is known by.
    tables.execute(
        "CREATE TABLE journal_step (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " entry_id INTEGER NOT NULL, kind TEXT NOT NULL, source BLOB NOT NULL,"
        " target BLOB NOT NULL, mark TEXT NOT NULL, state TEXT NOT NULL)"
    )
    tables.execute("CREATE INDEX idx_journal_step_entry ON journal_step (entry_id, state)")


def m011_tags(tables: Tables) -> None:
    """Other names of tags, notes on them, and tags of folders."""
    tables.execute("ALTER TABLE tag ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    tables.execute(
        "CREATE TABLE tag_alias (id INTEGER PRIMARY KEY AUTOINCREMENT, tag_id INTEGER NOT NULL,"
        " name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, made REAL NOT NULL)"
    )
    # What a person wrote a second time, for when a table cannot be read.
    tables.execute("CREATE INDEX idx_tag_alias_tag ON tag_alias (tag_id, key, name)")
    tables.execute("CREATE INDEX idx_tag_note ON tag (id, note) WHERE note != ''")
    # Paths as the wire types spell them.
    tables.execute(
        "CREATE TABLE folder_tag (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL,"
        " tag_id INTEGER NOT NULL, inherited INTEGER NOT NULL, made_by TEXT NOT NULL,"
        " made REAL NOT NULL)"
    )
    tables.execute("CREATE UNIQUE INDEX idx_folder_tag_path ON folder_tag (path, tag_id)")
    tables.execute("CREATE INDEX idx_folder_tag_tag ON folder_tag (tag_id, path, inherited)")
    # What follows from it: the tags that files in a folder have from there or from above.
    tables.execute(
        "CREATE TABLE heir (folder_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,"
        " PRIMARY KEY (folder_id, tag_id)) WITHOUT ROWID"
    )
    tables.execute("CREATE INDEX idx_heir_tag ON heir (tag_id, folder_id)")
    # Each file with each tag once: those that it carries itself, and what it has from folders.
    tables.execute(
        "CREATE VIEW tagged (file_id, tag_id) AS SELECT file_id, tag_id FROM file_tag UNION ALL"
        " SELECT one.id, heir.tag_id FROM heir JOIN file AS one ON one.folder_id = heir.folder_id"
        " WHERE NOT EXISTS (SELECT 1 FROM file_tag WHERE file_tag.file_id = one.id"
        " AND file_tag.tag_id = heir.tag_id)"
    )


def m012_collections(tables: Tables) -> None:
    """Collections that ask a query, and what is said of them and of the files in them."""
    for column in ("query TEXT NOT NULL DEFAULT ''", "note TEXT NOT NULL DEFAULT ''"):
        tables.execute(f"ALTER TABLE collection ADD COLUMN {column}")
    tables.execute("ALTER TABLE collection ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0")
    # Files that fit the query and are to be no part of it all the same.
    tables.execute(
        "CREATE TABLE collection_out (collection_id INTEGER NOT NULL, file_id INTEGER NOT NULL,"
        " made REAL NOT NULL, PRIMARY KEY (collection_id, file_id))"
    )
    tables.execute("CREATE INDEX idx_collection_out_file ON collection_out (file_id)")
    # What is said of a file in a collection, however it came into it; at most one is its cover.
    tables.execute(
        "CREATE TABLE collection_item (collection_id INTEGER NOT NULL, file_id INTEGER NOT NULL,"
        " note TEXT NOT NULL, cover INTEGER NOT NULL, made REAL NOT NULL,"
        " PRIMARY KEY (collection_id, file_id))"
    )
    # All that a person wrote a second time, for when a table cannot be read.
    tables.execute(
        "CREATE INDEX idx_collection_item_file ON collection_item"
        " (file_id, collection_id, cover, note)"
    )
    tables.execute(
        "CREATE INDEX idx_collection_key ON collection (key, id, name, query, note, pinned)"
    )
    _complete_collections(tables)


def _complete_collections(tables: Tables) -> None:
    """Make the collections that others are called to stand below."""
    from concierge.store.order.collection_names import complete_parents

    complete_parents(tables.conn)


def m013_likeness(tables: Tables) -> None:
    """What texts and pictures are compared by, and the contents that are still to be looked at."""
    # `text` is a signature of the text, `picture` a fingerprint; NULL where there is nothing to
    # compare by.
    tables.execute(
        "CREATE TABLE likeness (content_id INTEGER PRIMARY KEY, text BLOB, picture BLOB)"
    )
    tables.execute(
        "CREATE INDEX idx_likeness_picture ON likeness (content_id, picture)"
        " WHERE picture IS NOT NULL"
    )
    tables.execute("CREATE TABLE likeness_due (content_id INTEGER PRIMARY KEY)")
    tables.execute("INSERT INTO likeness_due (content_id) SELECT id FROM content")


def m014_suggestions(tables: Tables) -> None:
    """What the person said to suggested tags and collections."""
    # `label` says whether `label_id` is that of a tag or of a collection.
    tables.execute(
        "CREATE TABLE suggestion (file_id INTEGER NOT NULL, label TEXT NOT NULL,"
        " label_id INTEGER NOT NULL, answer TEXT NOT NULL, made REAL NOT NULL,"
        " PRIMARY KEY (file_id, label, label_id))"
    )


def m015_papers(tables: Tables) -> None:
    """What invoices, letters and so on say, so that very many can be counted at once."""
    # `mark` is the same for papers that say the same; `details` is JSON.
    tables.execute(
        "CREATE TABLE paper (id INTEGER PRIMARY KEY, content_id INTEGER NOT NULL,"
        " kind TEXT NOT NULL, day TEXT, cents INTEGER, currency TEXT NOT NULL, mark INTEGER,"
        " given INTEGER NOT NULL, is_cut INTEGER NOT NULL, sent_by TEXT NOT NULL,"
        " sent_to TEXT NOT NULL, details TEXT NOT NULL)"
    )
    # All that counting needs, unless somebody is named.
    tables.execute(
        "CREATE INDEX idx_paper_content_id"
        " ON paper (content_id, kind, day, cents, currency, mark, given)"
    )
    tables.execute("CREATE INDEX idx_paper_cut ON paper (content_id, kind) WHERE is_cut")
    # The version of the rules that looked for papers, 0 where none did.
    tables.execute("ALTER TABLE content ADD COLUMN papers_by INTEGER NOT NULL DEFAULT 0")
    tables.execute("CREATE INDEX idx_content_papers_by ON content (papers_by, chunks)")


def m016_rules(tables: Tables) -> None:
    """What files a person wants dealt with by themselves, and how."""
    # `body` is JSON; `since` is when the rule was switched on.
    tables.execute(
        "CREATE TABLE rule (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
        " key TEXT NOT NULL UNIQUE, place REAL NOT NULL, is_on INTEGER NOT NULL,"
        " since REAL NOT NULL, what TEXT NOT NULL, body TEXT NOT NULL, made REAL NOT NULL)"
    )
    # All that a person wrote a second time, for when the table cannot be read.
    tables.execute(
        "CREATE INDEX idx_rule_key ON rule (key, id, name, place, is_on, since, what, body)"
    )
    # What the program notes of them, apart from what a person made.
    tables.execute(
        "CREATE TABLE rule_state (rule_id INTEGER PRIMARY KEY, ran REAL NOT NULL,"
        " trouble TEXT NOT NULL)"
    )
    tables.execute(
        "CREATE TABLE rule_run (id INTEGER PRIMARY KEY AUTOINCREMENT, rule_id INTEGER NOT NULL,"
        " at REAL NOT NULL, files INTEGER NOT NULL, skipped INTEGER NOT NULL,"
        " failed INTEGER NOT NULL, problems TEXT NOT NULL, entry_id INTEGER NOT NULL)"
    )
    tables.execute("CREATE INDEX idx_rule_run_rule ON rule_run (rule_id, id)")
    # What happened to files and was not looked at yet.
    tables.execute(
        "CREATE TABLE rule_event (id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL,"
        " what TEXT NOT NULL, file_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, earlier BLOB,"
        " looked INTEGER NOT NULL DEFAULT 0)"
    )
    for column in ("source", "target"):
        tables.execute(f"CREATE INDEX idx_journal_step_{column} ON journal_step ({column})")


def m017_notes(tables: Tables) -> None:
    """Notes on files and passages, reminders, and files to be read."""
    # `place` is a locator as JSON, `lead` and `trail` what stands beside the quote; `folded` is
    # what is searched. `start` is where the quote began in the text, -1 where that is not known.
    tables.execute(
        "CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, file_id INTEGER NOT NULL,"
        " text TEXT NOT NULL, folded TEXT NOT NULL, colour TEXT NOT NULL, place TEXT NOT NULL,"
        " quote TEXT NOT NULL, lead TEXT NOT NULL, trail TEXT NOT NULL, start INTEGER NOT NULL,"
        " made REAL NOT NULL, changed REAL NOT NULL)"
    )
    # All that a person wrote a second time, for when a table cannot be read.
    tables.execute("CREATE INDEX idx_note_file ON note (file_id, id, text, colour, place, quote)")
    # `day` is a date as the person counts days. `state` is "waiting", "due", or "told".
    tables.execute(
        "CREATE TABLE reminder (file_id INTEGER PRIMARY KEY, day TEXT NOT NULL,"
        " state TEXT NOT NULL, made REAL NOT NULL)"
    )
    tables.execute("CREATE INDEX idx_reminder_day ON reminder (day, state, file_id)")
    # `done` is when it was read; NULL is not yet.
    tables.execute(
        "CREATE TABLE reading (file_id INTEGER PRIMARY KEY, done REAL, made REAL NOT NULL)"
    )
    tables.execute("CREATE INDEX idx_reading_made ON reading (made, done, file_id)")


def m019_passage_tags(tables: Tables) -> None:
    """Tags of passages, which count for their files."""
    # The file is that of the note, which never has another.
    tables.execute(
        "CREATE TABLE note_tag (note_id INTEGER NOT NULL, file_id INTEGER NOT NULL,"
        " tag_id INTEGER NOT NULL, made REAL NOT NULL, PRIMARY KEY (note_id, tag_id))"
    )
    tables.execute("CREATE INDEX idx_note_tag_tag ON note_tag (tag_id, file_id, note_id)")
    tables.execute("CREATE INDEX idx_note_tag_file ON note_tag (file_id, tag_id, note_id)")
    # Each file with each tag once: what it carries itself, has from folders, has from passages.
    tables.execute("DROP VIEW tagged")
    tables.execute(
        "CREATE VIEW tagged (file_id, tag_id) AS SELECT file_id, tag_id FROM file_tag UNION ALL"
        " SELECT one.id, heir.tag_id FROM heir JOIN file AS one ON one.folder_id = heir.folder_id"
        " WHERE NOT EXISTS (SELECT 1 FROM file_tag WHERE file_tag.file_id = one.id"
        " AND file_tag.tag_id = heir.tag_id) UNION ALL"
        " SELECT note_tag.file_id, note_tag.tag_id FROM note_tag"
        " WHERE NOT EXISTS (SELECT 1 FROM file_tag WHERE file_tag.file_id = note_tag.file_id"
        " AND file_tag.tag_id = note_tag.tag_id) AND NOT EXISTS (SELECT 1 FROM heir JOIN file"
        " AS one ON one.folder_id = heir.folder_id WHERE one.id = note_tag.file_id"
        " AND heir.tag_id = note_tag.tag_id) AND NOT EXISTS (SELECT 1 FROM note_tag AS other"
        " WHERE other.file_id = note_tag.file_id AND other.tag_id = note_tag.tag_id"
        " AND other.note_id < note_tag.note_id)"
    )
