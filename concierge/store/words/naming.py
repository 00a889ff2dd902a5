"""Finding files by what is in their names and in the paths of their folders."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from concierge.core.searching import Called
from concierge.store.filters.conditions import EVERY, Condition
from concierge.store.words import scripts

if TYPE_CHECKING:
    from concierge.store.database import Connection

# Names that are looked at for each that is wanted: that hold the words, that start with them.
_EACH, _STARTING = 2.0, 1.5
TRIGRAM = 3
END = "\U0010ffff"  # comes after all that may follow
# Words that stand in the paths of more folders than this say next to nothing of them.
_MANY_FOLDERS = 2000
# Folders with a word whose files are called after it, too.
_NEAR_FOLDERS = 20
# Files that are looked at one by one, in folders or among names, for each that is wanted.
_MANY_FILES = 15.0
_SEVERAL = 2
_FOLDERS_KEPT = 4096

# Id, name as it is shown, and path of a file; b"" where the name holds all that was asked for.
Candidate = tuple[int, str, bytes]


def quoted(text: str) -> str:
    """Spell any text as an FTS5 string, in which nothing is an operator."""
    return '"' + text.replace('"', '""').replace("\x00", "") + '"'


def folded(text: str) -> str:
    """Return a text without regard to case and diacritics, about as the index folds them."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in split if not unicodedata.combining(c)))


def name_candidates(
    connection: Connection, words: Sequence[str], wanted: int, among: Condition = EVERY
) -> list[Candidate]:
    """Return files that may hold every word in name or folder, among those of a condition.

    All those that start with the words are among them and, as far as there are not too
    many, those that hold them; what holds more words in its name comes first.

    Args:
        connection: Any.
        words: What they hold.
        wanted: How many are enough, if the names of all of these hold the words.
        among: What they fulfil.
    """
    long = [word for word in dict.fromkeys(words) if len(word) >= TRIGRAM]
    if not long:
        return _with_short(connection, words, wanted, among)
    # What starts with the words comes in any case, however many names hold them.
    starting = int(_STARTING * wanted)
    rows = {row[0]: row for row in starting_with(connection, " ".join(words), starting, among)}
    if len(rows) >= wanted:  # nothing else scores as high
        return list(rows.values())
    most = int(_EACH * wanted)
    rows.update((row[0], row) for row in _with_names(connection, long, most, among))
    # No match in a folder scores as high; where words are short, what was found may not hold them.
    if len(long) == len(words):
        wanted, most = wanted - len(rows), wanted
    for found in _with_folders(connection, long, wanted, among) if wanted > 0 else ():
        rows.update((row[0], row) for row in found)
        if len(rows) >= most:
            break
    return list(rows.values())


def name_score(name: str, path: bytes, words: Sequence[str]) -> float:
    """Say how well a file's name holds words, which are `folded`; 0 if they are not all there."""
    text = folded(name)
    stem = text.rpartition(".")[0] or text
    joined = " ".join(words)
    if joined in (text, stem):
        return 4.0
    if text.startswith(joined):
        return 3.0
    inside = [_word_score(text, word) for word in words]
    if all(inside):
        return sum(inside) / len(inside)
    whole = folded(path.decode("utf-8", "replace"))
    if all(value or word in whole for value, word in zip(inside, words, strict=True)):
        return 0.5 + sum(inside) / len(inside) / 4
    return 0.0


def partly_named(
    connection: Connection, words: Sequence[str], limit: int, among: Condition = EVERY
) -> list[int]:
    """Return files that hold some of the words in name or folder, those with rare ones first.

    Of a word that many hold, the newest are found.
    """
    found: list[list[int]] = []
    for word in dict.fromkeys(words):
        if len(word) >= TRIGRAM:
            found.append(_newest(connection, "name_fts", word, limit))
            folders = _newest(connection, "folder_fts", word, _NEAR_FOLDERS)
            if 0 < len(folders) < _NEAR_FOLDERS:
                found.append(_inside(connection, folders, limit))
    ids = dict.fromkeys(file_id for some in sorted(found, key=len) for file_id in some)
    rows = connection.execute(
        "SELECT id FROM file WHERE id IN (SELECT value FROM json_each(?))"
        f" AND missing_since IS NULL{among.sql}",
        (json.dumps(list(ids)), *among.values),
    )
    standing = {row[0] for row in rows}
    return [file_id for file_id in ids if file_id in standing][:limit]


def _newest(connection: Connection, table: str, word: str, limit: int) -> list[int]:
    rows = connection.execute(
        f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?",
        (quoted(word), limit),
    )
    return [row[0] for row in rows]


def _inside(connection: Connection, folders: Sequence[int], limit: int) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM file WHERE folder_id IN (SELECT value FROM json_each(?))"
        " AND missing_since IS NULL LIMIT ?",
        (json.dumps(list(folders)), limit),
    )
    return [row[0] for row in rows]


def called(name: str, path: bytes, kind: str, stems: Sequence[str]) -> Called:
    """Say which words stand in what a file is called.

    Args:
        name: Its name, as it is shown.
        path: Its path, name and all.
        kind: What it is.
        stems: How the words begin, whatever their form; "" for one that cannot be there.
    """
    text = folded(name)
    in_name, nearby, others = list[int](), list[int](), list[int]()
    for number, stem in enumerate(stems):
        if stem:
            (in_name if _word_score(text, stem) > 1 else others).append(number)
    if others:
        folders = _nearest_folders(os.path.dirname(path))
        nearby = [n for n in others if stems[n] in text or _word_score(folders, stems[n]) > 1]
    return Called(in_name, nearby, kind, f".{text.rpartition('.')[2]}")


@lru_cache(_FOLDERS_KEPT)
def _nearest_folders(path: bytes) -> str:
    """Return the names of a folder and of the one above it, as they are compared."""
    whole = path.decode("utf-8", "replace").replace(os.sep, "/")
    *_, above, nearest = ("", "", *whole.rsplit("/", 2))
    return folded(f"{above} {nearest}")


def _word_score(text: str, word: str) -> float:
    place = text.find(word)
    if place < 0:
        return 0.0
    return 2.0 if place == 0 or not text[place - 1].isalnum() else 1.0


def starting_with(
    connection: Connection, start: str, limit: int, among: Condition = EVERY
) -> list[Candidate]:
    """Return files whose names start so, in the order of their names."""
    return _starting_with(connection, start, limit, among, "x''")


def _starting_with(
    connection: Connection, start: str, limit: int, among: Condition, path: str
) -> list[Candidate]:
    """As `starting_with`; where no path is asked for, the index of names tells all."""
    found: list[Candidate] = connection.execute(
        f"SELECT id, name, {path} FROM file INDEXED BY idx_file_name"
        " WHERE name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE"
        f" AND missing_since IS NULL{among.sql} ORDER BY name COLLATE NOCASE LIMIT ?",
        (start, start + END, *among.values, limit),
    ).fetchall()
    return found


def _with_short(
    connection: Connection, words: Sequence[str], wanted: int, among: Condition
) -> list[Candidate]:
    """Return files whose names start with the first of short words.

    In scripts whose words are short, also those that hold one anywhere, or whose folder does.
    """
    first, *others = words
    column = "path" if others else "x''"
    found = _starting_with(connection, first, int(_STARTING * wanted), among, column)
    telling = max(filter(scripts.holds, words), key=len, default="")
    if not telling:
        return found
    rows = {row[0]: row for row in _files_with_part(connection, telling, wanted, among)}
    folders = _parts(connection, "folder_part", telling, _MANY_FOLDERS)
    if len(rows) < wanted and folders:
        rows |= {row[0]: row for row in _in_folders(connection, folders, [], wanted, among)}
    return [*(row for row in found if row[0] not in rows), *rows.values()]


def _files_with_part(
    connection: Connection, part: str, wanted: int, among: Condition
) -> list[Candidate]:
    ids = json.dumps(_parts(connection, "name_part", part, int(_MANY_FILES * wanted)))
    within = f"id IN (SELECT value FROM json_each(?)) AND missing_since IS NULL{among.sql}"
    return list(_files(connection, within, (ids, *among.values), int(_EACH * wanted)))


def _parts(connection: Connection, table: str, part: str, limit: int) -> list[int]:
    """Return what holds one or two letters: they begin a trigram, wherever they stand."""
    start = unicodedata.normalize("NFC", part).lower()  # marks of kana are no diacritics
    rows = connection.execute(
        f"SELECT DISTINCT doc FROM {table} WHERE term >= ? AND term < ? LIMIT ?",
        (start, start + END, limit),
    )
    return [row[0] for row in rows]


def _with_names(
    connection: Connection, words: Sequence[str], limit: int, among: Condition
) -> list[Candidate]:
    """Return files whose names hold all words, the newest first."""
    rows = _named(connection, _roughly(words), limit, among)
    found = list(_holding(rows, words))
    if len(found) < len(rows) == limit:  # those that only seemed to may stand before others
        found = _named(connection, _all_of(words), limit, among)
    return found


def _named(connection: Connection, query: str, limit: int, among: Condition) -> list[Candidate]:
    found: list[Candidate] = connection.execute(
        "SELECT file.id, file.name, file.path FROM name_fts"
        " CROSS JOIN file ON file.id = name_fts.rowid"
        f" WHERE name_fts MATCH ? AND missing_since IS NULL{among.sql}"
        " ORDER BY name_fts.rowid DESC LIMIT ?",
        (query, *among.values, limit),
    ).fetchall()
    return found


def _with_folders(
    connection: Connection, words: Sequence[str], wanted: int, among: Condition
) -> Iterator[list[Candidate]]:
    """Yield files that have some words in the folder and the rest in the name.

    Folders are grouped by the words that they hold; those of a group want the same words in
    the name, and score about the same: `wanted` of them are enough. A word that nearly every
    folder holds is left to the scoring.
    """
    holding: defaultdict[int, set[str]] = defaultdict(set)
    everywhere: set[str] = set()
    for word in words:
        ids = _folders_with(connection, [word], _MANY_FOLDERS + 1)
        if len(ids) > _MANY_FOLDERS:
            everywhere.add(word)
            continue
        for folder_id in ids:
            holding[folder_id].add(word)
    groups: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for folder_id, held in holding.items():
        groups[frozenset(held)].append(folder_id)
    for known in sorted(groups, key=len):
        rest = [word for word in words if word not in known and word not in everywhere]
        yield _in_folders(connection, groups[known], rest, wanted, among)
    if everywhere:
        rest = [word for word in words if word not in everywhere]
        if rest:
            yield _with_names(connection, rest, int(_EACH * wanted), among)
        else:
            folders = _folders_with(connection, words, _MANY_FOLDERS)
            yield _in_folders(connection, folders, [], wanted, among)


def _folders_with(connection: Connection, words: Sequence[str], limit: int) -> list[int]:
    rows = connection.execute(
        "SELECT rowid FROM folder_fts WHERE folder_fts MATCH ? ORDER BY rowid DESC LIMIT ?",
        (_all_of(words), limit),
    )
    return [row[0] for row in rows]


def _in_folders(
    connection: Connection,
    folders: Sequence[int],
    words: Sequence[str],
    wanted: int,
    among: Condition,
) -> list[Candidate]:
    """Return files of some folders that hold words in their names, as many as are wanted."""
    inside = "folder_id IN (SELECT value FROM json_each(?))"
    standing = f"missing_since IS NULL{among.sql}"
    within, there = f"{inside} AND {standing}", (json.dumps(list(folders)), *among.values)
    if not words:
        return list(_files(connection, within, there, wanted))
    most = int(_MANY_FILES * wanted)
    named = connection.execute(
        "SELECT rowid FROM name_fts WHERE name_fts MATCH ? ORDER BY rowid DESC LIMIT ?",
        (_roughly(words), most),
    ).fetchall()
    # Of few names the rows are opened; of many only those that the folders' index knows there.
    both = f"+{inside} AND id" if len(named) <= _EACH * wanted else f"{inside} AND +id"
    held = f"{both} IN (SELECT value FROM json_each(?)) AND {standing}"
    ids = json.dumps([row[0] for row in named])
    some = list(_files(connection, held, (there[0], ids, *among.values), wanted))
    found = list(_holding(some, words))
    if len(found) == wanted or (len(some) < wanted and len(named) < most):
        return found
    # Older names hold the words, too: they are looked for among the files that lie there.
    older = _holding(_files(connection, within, there, most), words)
    return [*found, *islice(older, wanted - len(found))]


def _files(
    connection: Connection, condition: str, values: Sequence[Any], limit: int
) -> Iterator[Candidate]:
    """Yield files, each read when it is asked for."""
    found: Iterator[Candidate] = connection.execute(
        f"SELECT id, name, path FROM file WHERE {condition} LIMIT ?", (*values, limit)
    )
    return found


def _holding(rows: Iterable[Candidate], words: Sequence[str]) -> Iterator[Candidate]:
    first, *others = map(folded, words)
    for row in rows:
        name = folded(row[1])
        if first in name and all(word in name for word in others):
            yield row


def _all_of(words: Sequence[str]) -> str:
    return " AND ".join(map(quoted, words))


def _roughly(words: Sequence[str]) -> str:
    """Return what finds all names that hold some words, and few others, in a third of the time.

    A word is a phrase of trigrams to the index; here it is asked for those of them that cover the
    word, wherever they stand. For a word by itself that saves nothing.
    """
    if len(words) < _SEVERAL:
        return _all_of(words)
    return " AND ".join(quoted(part) for word in words for part in _parts_of(word))


def _parts_of(word: str) -> list[str]:
    """Return stretches of three letters that cover a word; letters may become fewer in others."""
    if not word.isascii():
        return [word]
    starts = dict.fromkeys([*range(0, len(word) - TRIGRAM, TRIGRAM), len(word) - TRIGRAM])
    return [word[start : start + TRIGRAM] for start in starts]
