"""The catalog's schema as named migrations; each runs in one transaction.

Content is apart from place: `content` is keyed by the hash of a file's bytes and owns
text and chunks, `file` is a place on disk that points to one content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from concierge.core.errors import NewerHomeError
from concierge.store import schema_asked, schema_order, schema_tags

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables
    from sqlite_utils import Migrations

    from concierge.store.database import Connection

MIGRATION_SET = "concierge"

# Porter stems English; folding diacritics lets "creme" find "crème".
WORD_TOKENIZER = "porter unicode61 remove_diacritics 2"
NAME_TOKENIZER = "trigram remove_diacritics 1"
# What follows the last point of a name, in lower case; a name without one ends in itself.
ENDING = "lower(substr(name, length(rtrim(name, replace(name, '.', ''))) + 1))"


def migrate(connection: Connection) -> None:
    """Bring a catalog to the newest schema.

    Raises:
        NewerHomeError: When a newer version of Concierge wrote it.
    """
    from sqlite_utils import Database as Tables

    tables = Tables(connection)
    migrations = _migrations()
    applied = {migration.name for migration in migrations.applied(tables)}
    if applied - _STEPS.keys():
        raise NewerHomeError(
            "This data folder was written by a newer version of Concierge.",
            "Update Concierge, or choose another folder with --home.",
        )
    migrations.apply(tables)


def _m001_spine(tables: Tables) -> None:
    """Roots, files, contents, their words, the work queue and failures."""
    _places(tables)
    _contents(tables)
    _work(tables)


def _places(tables: Tables) -> None:
    tables.table("root").create(
        {
            "id": int,
            "path": bytes,
            "rules": str,
            "present": int,
            "added": float,
            "scanned": float,
        },
        pk="id",
        not_null={"path", "rules", "present", "added"},
        defaults={"rules": "{}", "present": 1},
    ).create_index(["path"], unique=True)
    # AUTOINCREMENT here and below: an id is never given twice, because readings, tasks and
    # vectors that are under way when a row is removed must not land on another.
    tables.execute(
        "CREATE TABLE file (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " root_id INTEGER NOT NULL REFERENCES root (id), content_id INTEGER,"
        " path BLOB NOT NULL, name TEXT NOT NULL, volume INTEGER, inode INTEGER,"
        " size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, kind TEXT NOT NULL,"
        " state TEXT NOT NULL, reason TEXT NOT NULL)"
    )
    files = tables.table("file")
    files.create_index(["path"], unique=True)
    files.create_index(["content_id"])
    files.create_index(["volume", "inode"])
    files.create_index(["root_id"])
    files.create_index(["state"])
    # Short words are too short for trigrams; they match the start of a name.
    tables.execute("CREATE INDEX idx_file_name ON file (name COLLATE NOCASE)")
    tables.execute(
        "CREATE VIRTUAL TABLE name_fts USING fts5"
        f"(name, folder, content='', tokenize='{NAME_TOKENIZER}')"
    )
    tables.execute("INSERT INTO name_fts(name_fts, rank) VALUES ('secure-delete', 1)")


def _contents(tables: Tables) -> None:
    tables.execute(
        "CREATE TABLE content (id INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL,"
        " size INTEGER NOT NULL, media_type TEXT, kind TEXT, title TEXT, author TEXT,"
        " language TEXT, pages INTEGER, seconds REAL, text_state TEXT NOT NULL,"
        " extractor TEXT, characters INTEGER NOT NULL, chunks INTEGER NOT NULL,"
        " embedded INTEGER NOT NULL, note TEXT)"
    )
    contents = tables.table("content")
    contents.create_index(["hash"], unique=True)
    contents.create_index(["size"])
    # The text once, compressed, in blocks small enough to open for one passage.
    tables.execute(
        "CREATE TABLE content_text (content_id INTEGER NOT NULL, start INTEGER NOT NULL,"
        " data BLOB NOT NULL, PRIMARY KEY (content_id, start))"
    )
    tables.execute(
        "CREATE TABLE chunk (id INTEGER PRIMARY KEY AUTOINCREMENT, content_id INTEGER NOT NULL,"
        ' ordinal INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,'
        " locator TEXT NOT NULL)"
    )
    tables.table("chunk").create_index(["content_id", "ordinal"], unique=True)
    tables.execute(
        f"CREATE VIRTUAL TABLE chunk_fts USING fts5(text, content='', tokenize='{WORD_TOKENIZER}')"
    )
    tables.execute("CREATE VIRTUAL TABLE chunk_term USING fts5vocab(chunk_fts, 'row')")
    # Without this, words of deleted passages would stay in the index until a merge.
    tables.execute("INSERT INTO chunk_fts(chunk_fts, rank) VALUES ('secure-delete', 1)")
    # Vectors that must still be removed from the vector store.
    tables.table("stale_vector").create({"chunk_id": int}, pk="chunk_id")


def _work(tables: Tables) -> None:
    work = tables.table("work").create(
        {
            "id": int,
            "stage": str,
            "subject": int,
            "priority": float,
            "attempts": int,
            "not_before": float,
        },
        pk="id",
        not_null={"stage", "subject", "priority", "attempts", "not_before"},
        defaults={"attempts": 0, "not_before": 0.0},
    )
    work.create_index(["stage", "subject"], unique=True)
    work.create_index(["stage", "priority"])
    failures = tables.table("failure").create(
        {
            "id": int,
            "file_id": int,
            "stage": str,
            "category": str,
            "message": str,
            "advice": str,
            "at": float,
        },
        pk="id",
        not_null={"file_id", "stage", "category", "message", "advice", "at"},
    )
    failures.create_index(["file_id", "stage"], unique=True)


def _m002_reading(tables: Tables) -> None:
    """What files say of themselves, files within files, and what slow methods found."""
    for column in (
        "content ADD COLUMN facts TEXT",
        # Whether slow methods have been at it.
        "content ADD COLUMN deep INTEGER NOT NULL DEFAULT 0",
        # Passages up to this id have vectors: ids only rise.
        "content ADD COLUMN embedded_to INTEGER NOT NULL DEFAULT 0",
        "failure ADD COLUMN component TEXT NOT NULL DEFAULT ''",
        "failure ADD COLUMN page INTEGER",
    ):
        tables.execute(f"ALTER TABLE {column}")
    tables.execute(
        "UPDATE content SET deep = coalesce(extractor LIKE '%ocr%', 0), embedded_to = CASE"
        " WHEN embedded THEN (SELECT coalesce(max(id), 0) FROM chunk WHERE content_id = content.id)"
        " ELSE 0 END"
    )
    tables.execute(
        "CREATE TABLE part (id INTEGER PRIMARY KEY, content_id INTEGER NOT NULL,"
        " path TEXT NOT NULL, media_type TEXT NOT NULL, kind TEXT NOT NULL, size INTEGER,"
        " state TEXT NOT NULL, note TEXT NOT NULL)"
    )
    tables.table("part").create_index(["content_id"])
    tables.execute(
        "CREATE TABLE piece (id INTEGER PRIMARY KEY, content_id INTEGER NOT NULL,"
        " name TEXT NOT NULL, data BLOB NOT NULL)"
    )
    tables.table("piece").create_index(["content_id", "name"], unique=True)
    tables.execute("CREATE TABLE thumbnail (content_id INTEGER PRIMARY KEY, data BLOB NOT NULL)")


def _m003_background(tables: Tables) -> None:
    """Folders apart from names, files that are gone for now, and how long work takes."""
    for column in (
        # Since when a file is not where it was; it may turn up elsewhere.
        "file ADD COLUMN missing_since REAL",
        # When a file was first met.
        "file ADD COLUMN found REAL NOT NULL DEFAULT 0",
        "file ADD COLUMN folder_id INTEGER",
        # Why a root's files cannot be reached (absent, emptied, unreadable) and since when.
        "root ADD COLUMN gone_why TEXT NOT NULL DEFAULT ''",
        "root ADD COLUMN gone_since REAL",
    ):
        tables.execute(f"ALTER TABLE {column}")
    _folders(tables)
    # Seconds that files of a kind and a size (in powers of four bytes) took, fading.
    tables.execute(
        "CREATE TABLE pace (stage TEXT NOT NULL, kind TEXT NOT NULL, magnitude INTEGER NOT NULL,"
        " files REAL NOT NULL, seconds REAL NOT NULL, PRIMARY KEY (stage, kind, magnitude))"
    )
    # What upkeep found and when it was.
    tables.execute("CREATE TABLE memo (name TEXT PRIMARY KEY, value TEXT NOT NULL)")


def _folders(tables: Tables) -> None:
    """Index each folder's path once, not again for each file in it."""
    from concierge.store.words.names import rebuild

    tables.execute(
        "CREATE TABLE folder (id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL UNIQUE)"
    )
    tables.execute("DROP TABLE name_fts")
    for table, column in (("name_fts", "name"), ("folder_fts", "path")):
        tables.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5"
            f"({column}, content='', tokenize='{NAME_TOKENIZER}')"
        )
        tables.execute(f"INSERT INTO {table}({table}, rank) VALUES ('secure-delete', 1)")  # noqa: S608
    # Missing files are left out of every count.
    for column, more in (("root_id", ""), ("state", ""), ("content_id", ", found")):
        tables.execute(f"DROP INDEX idx_file_{column}")
        tables.execute(f"CREATE INDEX idx_file_{column} ON file ({column}, missing_since{more})")
    tables.execute("CREATE INDEX idx_file_folder ON file (folder_id)")
    tables.execute(
        "CREATE INDEX idx_file_missing ON file (missing_since) WHERE missing_since IS NOT NULL"
    )
    # What a file that went to another volume is known by.
    tables.execute("CREATE INDEX idx_file_modified ON file (modified_ns, size)")
    rebuild(tables.conn, tables.execute("SELECT id, path FROM file").fetchall())


def _m004_window(tables: Tables) -> None:
    """Tags and collections made by hand, and what the person searched for and opened."""
    # `key` is the name whatever its case and spelling; parents are parts of the name.
    # All of these tables have row ids: without them no table can be read around damage.
    tables.execute(
        "CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
        " key TEXT NOT NULL UNIQUE, colour TEXT NOT NULL, made REAL NOT NULL)"
    )
    tables.execute(
        "CREATE TABLE file_tag (file_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,"
        " made_by TEXT NOT NULL, made REAL NOT NULL, PRIMARY KEY (file_id, tag_id))"
    )
    tables.execute("CREATE INDEX idx_file_tag_tag ON file_tag (tag_id, file_id)")
    tables.execute(
        "CREATE TABLE collection (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
        " key TEXT NOT NULL UNIQUE, made REAL NOT NULL)"
    )
    tables.execute(
        "CREATE TABLE collection_file (collection_id INTEGER NOT NULL, file_id INTEGER NOT NULL,"
        " position REAL NOT NULL, made REAL NOT NULL,"
        " PRIMARY KEY (collection_id, file_id))"
    )
    tables.execute("CREATE INDEX idx_collection_file_file ON collection_file (file_id)")
    tables.execute(
        "CREATE INDEX idx_collection_file_position"
        " ON collection_file (collection_id, position, file_id)"
    )
    schema_asked.past(tables)
    _orders(tables)


def _orders(tables: Tables) -> None:
    """Indexes in the orders in which files are listed, which tell most filters by themselves.

    Rows are wide: listing or counting 100,000 files by them takes ten times as long. What is in
    no order of its own (files by size, filtered ones by date) is sorted out of `idx_file_kind`.
    """
    for name, columns in (
        ("modified", "modified_ns, size, missing_since"),
        ("name", "name COLLATE NOCASE, missing_since, kind, folder_id, modified_ns"),
        ("folder", "folder_id, missing_since, kind, modified_ns"),
        ("content_id", "content_id, missing_since, found, modified_ns"),
    ):
        tables.execute(f"DROP INDEX idx_file_{name}")
        tables.execute(f"CREATE INDEX idx_file_{name} ON file ({columns})")
    tables.execute(
        "CREATE INDEX idx_file_kind ON file (kind, missing_since, size, modified_ns, folder_id)"
    )
    tables.execute(f"CREATE INDEX idx_file_ending ON file ({ENDING}, missing_since)")


def _m005_said(tables: Tables) -> None:
    """What contents say of themselves, so that files can be filtered by it."""
    from concierge.store.content.said import note_all

    tables.execute(
        "CREATE TABLE said (id INTEGER PRIMARY KEY, content_id INTEGER NOT NULL,"
        " field TEXT NOT NULL, folded TEXT NOT NULL, value TEXT NOT NULL)"
    )
    for column in ("created_ns", "taken_ns"):
        tables.execute(f"ALTER TABLE content ADD COLUMN {column} INTEGER")
    note_all(tables.conn)
    tables.execute("CREATE INDEX idx_said_content_id ON said (content_id, field)")
    tables.execute("CREATE INDEX idx_said_field ON said (field, folded, content_id)")
    for column in ("created_ns", "taken_ns", "seconds", "pages"):
        tables.execute(
            f"CREATE INDEX idx_content_{column} ON content ({column}) WHERE {column} IS NOT NULL"
        )


def _m006_tongues(tables: Tables) -> None:
    """Words by the stems of their language, and names in scripts whose words are short."""
    from concierge.store.words.names import index_short_names

    # By the stems of which language words are indexed, "" being English; NULL is as they stand,
    # until `store.languages` has looked at a content that an older version indexed.
    tables.execute("ALTER TABLE content ADD COLUMN stems TEXT")
    tables.execute("CREATE INDEX idx_content_stems ON content (stems, chunks)")
    for name, index in (
        ("chunk_part", "chunk_fts"),
        ("name_part", "name_fts"),
        ("folder_part", "folder_fts"),
    ):
        tables.execute(f"CREATE VIRTUAL TABLE {name} USING fts5vocab({index}, 'instance')")
    index_short_names(tables.conn)


_STEPS = {
    "m001_spine": _m001_spine,
    "m002_reading": _m002_reading,
    "m003_background": _m003_background,
    "m004_window": _m004_window,
    "m005_said": _m005_said,
    "m006_tongues": _m006_tongues,
    "m007_saved": schema_asked.m007_saved,
    "m008_conversations": schema_asked.m008_conversations,
    "m009_digests": schema_asked.m009_digests,
    "m010_journal": schema_order.m010_journal,
    "m011_tags": schema_order.m011_tags,
    "m012_collections": schema_order.m012_collections,
    "m013_likeness": schema_order.m013_likeness,
    "m014_suggestions": schema_order.m014_suggestions,
    "m015_papers": schema_order.m015_papers,
    "m016_rules": schema_order.m016_rules,
    "m017_notes": schema_order.m017_notes,
    "m018_outside_tags": schema_tags.m018_outside_tags,
    "m019_passage_tags": schema_order.m019_passage_tags,
    "m020_taken_off": schema_tags.m020_taken_off,
}


def _migrations() -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations(MIGRATION_SET)
    for name, step in _STEPS.items():
        migrations(name=name)(step)
    return migrations


def newest() -> str:
    """Return the name of the newest migration."""
    return list(_STEPS)[-1]
