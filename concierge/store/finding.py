"""What search and answers read from the catalog."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Sequence

from concierge.core.protocols import ChunkRow, FileRow, Marked, Scored
from concierge.core.records import Locator
from concierge.store.blocks import unpack
from concierge.store.database import Connection, Database
from concierge.store.lens import Lens

# Passages holding a word that are looked at for one query: very common words say
# little and cost most. Scoring 12,000 takes about 10 ms.
POSTINGS_BUDGET = 12_000
NAME_CANDIDATES = 800
STARTING = 500
TRIGRAM = 3
_KNOWN_FREQUENCIES = 4096

_FILE_COLUMNS = (
    "file.id, content_id, path, file.kind, file.size, modified_ns, state, coalesce(title, '')"
)


class Finder:
    """Reads only; implements `core.protocols.SearchCatalog`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lens = Lens()
        self._guard = threading.Lock()
        self._frequencies: dict[str, int] = {}
        self._frequencies_of = -1

    def close(self) -> None:
        """Let go of what is held in memory."""
        self._lens.close()

    def match_names(self, words: Sequence[str], limit: int) -> list[Scored]:
        """Return files whose name or folder holds every word, best first.

        A name that is the words scores 4, that starts with them 3, that holds them at
        the start of a word 2, anywhere 1; a match in the folder alone scores less.
        """
        wanted = [word for word in words if word]
        if not wanted:
            return []
        with self._database.read() as connection:
            rows = _name_candidates(connection, wanted)
        folded = [word.casefold() for word in wanted]
        scored = [Scored(row[0], _name_score(row[1], row[2], folded)) for row in rows]
        scored = [found for found in scored if found.score > 0]
        scored.sort(key=lambda found: (-found.score, -found.id))
        return scored[:limit]

    def match_words(self, words: Sequence[str], phrases: Sequence[str], limit: int) -> list[Scored]:
        """Return chunks by BM25.

        Chunks with every word come first; when they are few, those with some of the
        rarer words follow. Phrases are never given up.
        """
        terms = [_quoted(word) for word in words if self._lens.stems(word)]
        exact = [_quoted(phrase) for phrase in phrases if self._lens.stems(phrase)]
        if not terms and not exact:
            return []
        with self._database.read() as connection:
            found = _ranked(connection, " AND ".join([*exact, *terms]), limit)
            if len(found) >= limit or len(terms) + len(exact) == 1 or exact:
                return found
            rare = self._affordable(connection, words)
            some = _ranked(connection, " OR ".join(rare), limit) if rare else []
        known = {scored.id for scored in found}
        return [*found, *(scored for scored in some if scored.id not in known)][:limit]

    def chunks(self, ids: Sequence[int]) -> dict[int, ChunkRow]:
        """Return passages with their text."""
        with self._database.read() as connection:
            rows = connection.execute(
                'SELECT id, content_id, ordinal, start, "end", locator FROM chunk'
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
            return {
                row[0]: ChunkRow(
                    id=row[0],
                    content_id=row[1],
                    ordinal=row[2],
                    text=_passage(connection, row[1], row[3], row[4]),
                    locator=Locator(**json.loads(row[5])),
                )
                for row in rows
            }

    def contents_of(self, chunk_ids: Sequence[int]) -> dict[int, int]:
        """Return content id by chunk id."""
        with self._database.read() as connection:
            return dict(
                connection.execute(
                    "SELECT id, content_id FROM chunk WHERE id IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(chunk_ids)),),
                )
            )

    def files_of(self, content_ids: Sequence[int]) -> dict[int, list[FileRow]]:
        """Return the places of each content, the most recent first."""
        places: dict[int, list[FileRow]] = {}
        for file in self._files("content_id", content_ids):
            if file.content_id is not None:
                places.setdefault(file.content_id, []).append(file)
        return places

    def files(self, ids: Sequence[int]) -> dict[int, FileRow]:
        """Return catalogued files by id."""
        return {file.id: file for file in self._files("file.id", ids)}

    def mark(self, texts: Sequence[str], words: Sequence[str]) -> list[Marked]:
        """Mark the words in texts with the tokenizer and stemmer of the index."""
        terms = [_quoted(word) for word in words if self._lens.stems(word)]
        return self._lens.mark(texts, " OR ".join(terms))

    def _files(self, column: str, ids: Sequence[int]) -> Iterable[FileRow]:
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_FILE_COLUMNS} FROM file"  # noqa: S608 - constant columns
                " LEFT JOIN content ON content.id = content_id"
                f" WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY modified_ns DESC",
                (json.dumps(list(ids)),),
            ).fetchall()
        return [FileRow(*row) for row in rows]

    def _affordable(self, connection: Connection, words: Sequence[str]) -> list[str]:
        """Return the rarer words, as many as the budget of postings allows; at least one."""
        frequency = {word: self._frequency(connection, word) for word in dict.fromkeys(words)}
        chosen: list[str] = []
        spent = 0
        for word in sorted((w for w in frequency if frequency[w]), key=frequency.__getitem__):
            spent += frequency[word]
            if chosen and spent > POSTINGS_BUDGET:
                break
            chosen.append(_quoted(word))
        return chosen

    def _frequency(self, connection: Connection, word: str) -> int:
        """Return in how many passages a word stands, by its rarest part."""
        stems = self._lens.stems(word)
        return min((self._stem_frequency(connection, stem) for stem in stems), default=0)

    def _stem_frequency(self, connection: Connection, stem: str) -> int:
        newest = connection.execute("SELECT max(id) FROM chunk").fetchone()[0] or 0
        with self._guard:
            # Frequencies need only be about right: they are kept until the index has
            # grown by a tenth.
            if not 0 <= newest - self._frequencies_of <= newest / 10:
                self._frequencies.clear()
                self._frequencies_of = newest
            if stem in self._frequencies:
                return self._frequencies[stem]
        row = connection.execute("SELECT doc FROM chunk_term WHERE term = ?", (stem,)).fetchone()
        if row is None:  # not kept: the next file may hold it
            return 0
        with self._guard:
            if len(self._frequencies) >= _KNOWN_FREQUENCIES:
                self._frequencies.clear()
            self._frequencies[stem] = row[0]
        return int(row[0])


def _ranked(connection: Connection, query: str, limit: int) -> list[Scored]:
    # `rank` is BM25 with k1 = 1.2 and b = 0.75, negated so that smaller is better.
    rows = connection.execute(
        "SELECT rowid, rank FROM chunk_fts WHERE chunk_fts MATCH ? ORDER BY rank LIMIT ?",
        (query, limit),
    )
    return [Scored(row[0], -row[1]) for row in rows]


def _passage(connection: Connection, content_id: int, start: int, end: int) -> str:
    first, data = connection.execute(
        "SELECT start, data FROM content_text WHERE content_id = ? AND start <= ?"
        " ORDER BY start DESC LIMIT 1",
        (content_id, start),
    ).fetchone()
    return unpack(data)[start - first : end - first]


def _quoted(text: str) -> str:
    """Spell any text as an FTS5 string, in which nothing is an operator."""
    return '"' + text.replace('"', '""').replace("\x00", "") + '"'


def _name_candidates(connection: Connection, words: Sequence[str]) -> list[tuple[int, str, bytes]]:
    long = [_quoted(word) for word in words if len(word) >= TRIGRAM]
    if not long:
        return _starting_with(connection, words[0])
    # What starts with the words comes in any case, however many names hold them.
    rows = {row[0]: row for row in _starting_with(connection, " ".join(words))}
    # Names first: a folder's name matches every file in it.
    for query in (f"name : ({' AND '.join(long)})", " AND ".join(long)):
        found = connection.execute(
            "SELECT file.id, file.name, file.path FROM name_fts"
            " JOIN file ON file.id = name_fts.rowid"
            " WHERE name_fts MATCH ? ORDER BY name_fts.rowid DESC LIMIT ?",
            (query, NAME_CANDIDATES),
        )
        rows.update((row[0], row) for row in found)
        if len(rows) >= NAME_CANDIDATES:
            break
    return list(rows.values())


def _starting_with(connection: Connection, start: str) -> list[tuple[int, str, bytes]]:
    found: list[tuple[int, str, bytes]] = connection.execute(
        "SELECT id, name, path FROM file WHERE name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE"
        " ORDER BY name COLLATE NOCASE LIMIT ?",
        (start, start + "\U0010ffff", STARTING),
    ).fetchall()
    return found


def _name_score(name: str, path: bytes, words: Sequence[str]) -> float:
    folded = name.casefold()
    stem = folded.rpartition(".")[0] or folded
    joined = " ".join(words)
    if joined in (folded, stem):
        return 4.0
    if folded.startswith(joined):
        return 3.0
    inside = [_word_score(folded, word) for word in words]
    if all(inside):
        return sum(inside) / len(inside)
    folder = path.decode("utf-8", "replace").casefold()
    if all(value or word in folder for value, word in zip(inside, words, strict=True)):
        return 0.5 + sum(inside) / len(inside) / 4
    # The index folds diacritics, which is not done here: what it matched counts a little,
    # unless a word that is too short for it is nowhere in the path.
    short = [word for word in words if len(word) < TRIGRAM]
    return 0.25 if len(short) < len(words) and all(word in folder for word in short) else 0.0


def _word_score(text: str, word: str) -> float:
    place = text.find(word)
    if place < 0:
        return 0.0
    return 2.0 if place == 0 or not text[place - 1].isalnum() else 1.0
