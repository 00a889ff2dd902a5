"""What search and answers read from the catalog."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from concierge.core.file_bits import FileBits
from concierge.core.filters import Filters, Shares, Sort
from concierge.core.records import Locator
from concierge.core.searching import (
    Beginning,
    Called,
    ChunkRow,
    CollectionRow,
    FileRow,
    Held,
    Marked,
    Place,
    Scored,
    Suggested,
    TaggedPlace,
)
from concierge.core.wording import Wishes, Wording
from concierge.store.content.blocks import unpack
from concierge.store.database import Database
from concierge.store.filters.facets import shares
from concierge.store.filters.filtering import condition
from concierge.store.filters.knowing import all_collections, collections_called, known
from concierge.store.filters.listing import all_of, listed, ordered
from concierge.store.filters.suggesting import suggested
from concierge.store.order.noted import files_noted
from concierge.store.tagging.folder_tags import names_inherited
from concierge.store.tagging.passage_tags import first_places, tagged_passages
from concierge.store.tagging.tags import tags_of
from concierge.store.words.holding import held
from concierge.store.words.languages import Languages
from concierge.store.words.lens import Lens
from concierge.store.words.matching import every, some
from concierge.store.words.naming import called, folded, name_candidates, name_score, partly_named
from concierge.store.words.ranking import Among, Ranking, passages_of, standing
from concierge.store.words.spelling import Speller

_FILE_COLUMNS = (
    "file.id, content_id, path, file.kind, file.size, modified_ns, state, coalesce(title, '')"
)
_PLACE_COLUMNS = "modified_ns, name, path, kind, folder_id, size"


class Finder:
    """Reads only; implements `core.protocols.SearchCatalog`.

    Args:
        database: The catalog's file.
        languages: Knows in which languages words are to be looked for.
    """

    def __init__(self, database: Database, languages: Languages) -> None:
        self._database = database
        self._lens = Lens(languages.held)
        self._ranking = Ranking(self._lens)
        self._speller = Speller(self._lens, self._ranking)

    def close(self) -> None:
        """Let go of what is held in memory."""
        self._lens.close()

    @property
    def version(self) -> int:
        """Rises with each change by which a search may find something else."""
        return self._database.version

    def snapshot(self) -> AbstractContextManager[None]:
        """Have all that this thread reads meanwhile see one state."""
        return self._database.snapshot()

    def match_names(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[Scored]:
        """Return files whose name or folder holds every word, best first.

        A name that is the words scores 4, that starts with them 3, that holds them at
        the start of a word 2, anywhere 1; a match in the folder alone scores less.
        """
        wanted = [word for word in words if word]
        if not wanted:
            return []
        with self._database.read() as connection:
            rows = name_candidates(connection, wanted, limit, condition(filters))
        words = [folded(word) for word in wanted]
        scored = [Scored(row[0], name_score(row[1], row[2], words)) for row in rows]
        scored = [found for found in scored if found.score > 0]
        scored.sort(key=lambda found: (-found.score, -found.id))
        return scored[:limit]

    def noted(self, words: Sequence[str], limit: int, filters: Filters = ()) -> dict[int, str]:
        """Return files with a note in which every word begins one, and that note's text."""
        with self._database.read() as connection:
            wanted = [self._beginning(word) or folded(word) for word in words]
            return files_noted(connection, wanted, limit, condition(filters))

    def partly_named(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[int]:
        """Return files whose name or folder holds some of the words, those with rare ones first."""
        beginnings = [one for one in map(self._beginning, words) if one]
        with self._database.read() as connection:
            return partly_named(connection, beginnings, limit, condition(filters))

    def called(self, files: Iterable[Place], words: Sequence[str]) -> list[Called]:
        """Return which words, in any form, stand in what each of some files is called."""
        stems = list(map(self._beginning, words))
        return [called(file.name, file.path, file.kind, stems) for file in files]

    def _beginning(self, word: str) -> str:
        """Return how a word begins in all its forms, or "" where it is none."""
        whole, stems = folded(word), self._lens.stems(word)
        return next((stem for stem in stems[:1] if whole.startswith(stem)), whole if stems else "")

    def match_words(
        self,
        wishes: Wishes,
        limit: int,
        filters: Filters = (),
        passages: Sequence[int] | None = None,
        *,
        quick: bool = False,
    ) -> list[Scored]:
        """Return chunks by BM25, those with all that is wished for first; see `Ranking.best`.

        Args:
            wishes: What is looked for.
            limit: How many at most.
            filters: What their files fulfil.
            passages: All passages of such files, when they are few.
            quick: Whether fewer passages are compared where very many hold the words.
        """
        among = Among(condition(filters), passages)
        with self._database.read() as connection:
            return self._ranking.best(connection, wishes, limit, among, quick=quick)

    def holding(
        self, wishes: Wishes, names: Sequence[Sequence[str]], filters: Filters, most: int
    ) -> Held:
        """Return the files that fulfil filters and all wishes, in a passage or in their name."""
        wanted = every(self._lens, wishes)
        found = [one.id for way in names for one in self.match_names(way, most, filters)]
        named = list(dict.fromkeys(found))
        if wishes and not wanted:  # nothing of it is a word to the index
            return Held(named, len(named))
        with self._database.read() as connection:
            return held(connection, wanted, named, condition(filters), most)

    def chunks(self, ids: Sequence[int]) -> dict[int, ChunkRow]:
        """Return passages with their text."""
        with self._database.read() as connection:
            rows = connection.execute(
                'SELECT chunk.id, chunk.content_id, ordinal, chunk.start, "end", locator,'
                " coalesce(stems, ''), block.start, block.data"
                " FROM chunk JOIN content ON content.id = chunk.content_id"
                " JOIN content_text AS block ON block.content_id = chunk.content_id"
                "  AND block.start = (SELECT max(start) FROM content_text"
                "   WHERE content_id = chunk.content_id AND start <= chunk.start)"
                " WHERE chunk.id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
        return {
            row[0]: ChunkRow(
                id=row[0],
                content_id=row[1],
                ordinal=row[2],
                text=unpack(block)[row[3] - first : row[4] - first],
                locator=Locator(**json.loads(row[5])),
                language=row[6],
            )
            for *row, first, block in rows
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

    def newest_of(self, content_ids: Sequence[int], filters: Filters = ()) -> dict[int, Place]:
        """Return the most recent place of each content that fulfils filters, if it has one."""
        among = condition(filters)
        with self._database.read() as connection:
            # The other columns are those of the row with the greatest time
            # (https://www.sqlite.org/lang_select.html#bareagg).
            rows = connection.execute(
                f"SELECT id, content_id, {_PLACE_COLUMNS}, max(modified_ns)"  # noqa: S608 - constants
                " FROM file"
                " WHERE missing_since IS NULL AND content_id IN (SELECT value FROM json_each(?))"
                f"{among.sql} GROUP BY content_id",
                (json.dumps(list(content_ids)), *among.values),
            ).fetchall()
        return {row[1]: Place(*row[:-1]) for row in rows}

    def places(self, file_ids: Sequence[int]) -> dict[int, Place]:
        """Return what ranking needs of files, by id; those that are missing are left out."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT id, content_id, {_PLACE_COLUMNS} FROM file"  # noqa: S608 - constants
                " WHERE missing_since IS NULL AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(file_ids)),),
            ).fetchall()
        return {row[0]: Place(*row) for row in rows}

    def tags_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags of files, from folders and passages too; others are left out."""
        with self._database.read() as connection:
            found = tags_of(connection, file_ids)
            for file_id, names in names_inherited(connection, file_ids).items():
                found[file_id] = list(dict.fromkeys([*found.get(file_id, []), *names]))
            for file_id, some in tagged_passages(connection, file_ids).items():
                names = [*found.get(file_id, []), *(one.tag for one in some)]
                found[file_id] = list(dict.fromkeys(names))
            return found

    def tagged_places(
        self, file_ids: Sequence[int], tag_ids: Sequence[int]
    ) -> dict[int, TaggedPlace]:
        """Return the first passage of each file on which one of some tags hangs."""
        with self._database.read() as connection:
            return first_places(connection, file_ids, tag_ids)

    def files(self, ids: Sequence[int]) -> dict[int, FileRow]:
        """Return catalogued files by id; those that are missing are left out."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_FILE_COLUMNS} FROM file"  # noqa: S608 - constant columns
                " LEFT JOIN content ON content.id = content_id"
                " WHERE missing_since IS NULL AND file.id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
        return {row[0]: FileRow(*row) for row in rows}

    def known(self, filters: Filters) -> Filters:
        """Return filters with the ids of what they name; the other methods need them so."""
        if not filters:
            return ()
        with self._database.read() as connection:
            return known(connection, filters, self._lens)

    def all_collections(self) -> list[CollectionRow]:
        """Return all collections, each after the one it is below."""
        with self._database.read() as connection:
            return all_collections(connection)

    def collections_called(self, name: str) -> list[CollectionRow]:
        """Return the collection of a name and those below it; none when there is none."""
        with self._database.read() as connection:
            return collections_called(connection, name)

    def listed(
        self, filters: Filters, sort: Sort, limit: int, offset: int
    ) -> tuple[list[int], int]:
        """Return a page of the files that fulfil filters, in an order, and how many do."""
        with self._database.read() as connection:
            return listed(connection, filters, sort, limit, offset)

    def ordered(self, ids: Sequence[int], filters: Filters, sort: Sort) -> list[int]:
        """Return some files in an order; those that are missing are left out."""
        with self._database.read() as connection:
            return ordered(connection, ids, filters, sort)

    def all_of(self, filters: Filters, *, whole: bool) -> list[int]:
        """Return all files that fulfil filters, in no order."""
        with self._database.read() as connection:
            return all_of(connection, filters, whole=whole)

    def shares(self, filters: Filters, collections: Mapping[str, FileBits]) -> Shares:
        """Count what the files that fulfil filters have in common."""
        with self._database.read() as connection:
            return shares(connection, filters, collections)

    def suggested(self, field: str, begun: str, limit: int) -> list[Suggested]:
        """Return values of a field that begin as what was typed, the likeliest first."""
        with self._database.read() as connection:
            return suggested(connection, field, begun, limit)

    def passages_within(self, filters: Filters, most: int) -> list[int] | None:
        """Return the passages of files that fulfil filters, or None when they are more."""
        with self._database.read() as connection:
            return passages_of(connection, condition(filters), most)

    def standing(self, chunk_ids: Sequence[int], filters: Filters = ()) -> set[int]:
        """Return those of the passages that stand in a file that fulfils filters."""
        with self._database.read() as connection:
            return standing(connection, chunk_ids, condition(filters))

    def stands(self, word: str) -> bool:
        """Say whether a word stands in a passage, a name or a tag."""
        with self._database.read() as connection:
            return self._speller.stands(connection, word)

    def beginning(self, word: str) -> Beginning | None:
        """Return what a word could become that is being typed, unless it is one."""
        with self._database.read() as connection:
            return self._speller.beginning(connection, word)

    def likely(self, word: str) -> str:
        """Return the word that was probably meant by one that stands nowhere, or ""."""
        with self._database.read() as connection:
            return self._speller.likely(connection, word)

    def mark(
        self, texts: Sequence[str], wanted: Iterable[Wording], languages: Sequence[str] = ()
    ) -> list[Marked]:
        """Mark what is wanted in texts as the index has them; see `ChunkRow.language`."""
        return self._lens.mark(texts, some(self._lens, wanted), languages)
