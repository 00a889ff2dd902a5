"""How many files carry each tag, and each tag or one below it.

Missing files are few, so all files are counted from the index of tags alone and the
missing ones taken off. A file may carry several tags below one parent and counts once
there: only for tags that have others above or below them are its files looked at.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable

from concierge.core import wire
from concierge.store.database import Connection
from concierge.store.tagging.labels import key_of, within
from concierge.store.tagging.passage_tags import lent, passages_by_tag, passages_with


def all_tags(connection: Connection) -> list[wire.Tag]:
    """Return all tags with their counts, each after its parent."""
    rows = connection.execute("SELECT id, name, colour, key, note FROM tag").fetchall()
    # A blank sorts before the slash, so that keys as they are do not keep families together.
    rows.sort(key=lambda row: row[3].split("/"))
    children = _children({row[3]: row[0] for row in rows})
    related = [*children, *(child for some in children.values() for child in some)]
    files = _files(connection, related)
    counts = Counter({tag_id: len(some) for tag_id, some in files.items()})
    counts.update(_counts(connection, related))
    missing = _missing(connection)
    had = {tag_id: some for tag_id, _, some in lent(connection)}
    carried = {
        tag_id: [*files.get(tag_id, ()), *had.get(tag_id, ())]
        for tag_id in {*files, *(had.keys() & set(related))}
    }
    totals = _totals(children, carried, set().union(*missing.values()))
    for tag_id, gone in missing.items():
        counts[tag_id] -= len(gone)
    aliases, folders = _aliases(connection), _folders(connection)
    passages = passages_by_tag(connection)
    return [
        wire.Tag(
            name=name,
            colour=colour,
            files=counts[tag_id],
            total=totals.get(tag_id, counts[tag_id] + len(had.get(tag_id, ()))),
            note=note,
            aliases=aliases.get(tag_id, []),
            folders=folders.get(tag_id, 0),
            passages=passages.get(tag_id, 0),
        )
        for tag_id, name, colour, _, note in rows
    ]


def one_tag(connection: Connection, tag_id: int) -> wire.Tag:
    """Return one tag with its counts."""
    name, colour, note = connection.execute(
        "SELECT name, colour, note FROM tag WHERE id = ?", (tag_id,)
    ).fetchone()
    (files,) = connection.execute(
        "SELECT count(*) FROM file_tag CROSS JOIN file ON file.id = file_id"
        " WHERE tag_id = ? AND missing_since IS NULL",
        (tag_id,),
    ).fetchone()
    (total,) = connection.execute(
        "SELECT count(*) FROM file WHERE missing_since IS NULL AND id IN (SELECT file_id"
        " FROM tagged WHERE tag_id IN (SELECT id FROM tag WHERE id = ? OR (key >= ? AND key < ?)))",
        (tag_id, *within(key_of(name))),
    ).fetchone()
    return wire.Tag(
        name=name,
        colour=colour,
        files=files,
        total=total,
        note=note,
        aliases=_aliases(connection).get(tag_id, []),
        folders=_folders(connection).get(tag_id, 0),
        passages=passages_with(connection, [tag_id]),
    )


def _aliases(connection: Connection) -> dict[int, list[str]]:
    """Return the other names of tags that have any."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for tag_id, name in connection.execute("SELECT tag_id, name FROM tag_alias ORDER BY key"):
        found[tag_id].append(name)
    return found


def _folders(connection: Connection) -> dict[int, int]:
    """Return how many folders carry each tag."""
    return dict(
        connection.execute("SELECT tag_id, count(*) FROM folder_tag GROUP BY tag_id").fetchall()
    )


def _children(ids: dict[str, int]) -> dict[int, list[int]]:
    """Return the tags right below each that has any, the last first.

    Args:
        ids: Ids by key, each after its parent's.
    """
    children: dict[int, list[int]] = {}
    for key, tag_id in reversed(ids.items()):
        parent = ids.get(key.rpartition("/")[0])
        if parent is not None:
            children.setdefault(parent, []).append(tag_id)
    return {tag_id: children[tag_id] for tag_id in reversed(ids.values()) if tag_id in children}


def _counts(connection: Connection, but: Iterable[int]) -> dict[int, int]:
    """Return how many files each tag hangs on, missing ones too, except for some tags."""
    rows = connection.execute(
        "SELECT tag_id, count(*) FROM file_tag"
        " WHERE tag_id IN (SELECT id FROM tag EXCEPT SELECT value FROM json_each(?))"
        " GROUP BY tag_id",
        (json.dumps(list(but)),),
    )
    return dict(rows.fetchall())


def _files(connection: Connection, tag_ids: Iterable[int]) -> dict[int, list[int]]:
    """Return the files that some tags hang on, missing ones too."""
    rows = connection.execute(
        "SELECT tag_id, json_group_array(file_id) FROM file_tag"  # one row a tag reads fastest
        " WHERE tag_id IN (SELECT value FROM json_each(?)) GROUP BY tag_id",
        (json.dumps(list(tag_ids)),),
    )
    return {tag_id: json.loads(listed) for tag_id, listed in rows}


def _missing(connection: Connection) -> dict[int, set[int]]:
    """Return the missing files of each tag."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for tag_id, file_id in connection.execute(
        "SELECT tag_id, file_id FROM file CROSS JOIN file_tag ON file_id = file.id"
        " WHERE missing_since IS NOT NULL"
    ):
        found[tag_id].add(file_id)
    return found


def _totals(
    children: dict[int, list[int]], files: dict[int, list[int]], missing: set[int]
) -> dict[int, int]:
    """Return how many files carry each tag or one below it, for tags that have any below."""
    totals, families = {}, dict[int, Iterable[int]](files)
    for tag_id, below in children.items():  # lower ones come first
        found = set().union(*(families.get(one, ()) for one in (tag_id, *below)))
        families[tag_id] = found
        totals[tag_id] = len(found) - len(found & missing)
    return totals
