"""What is done with the files of the vector store while Chroma does not hold them.

Three things Chroma cannot do for itself: tell damage before its compiled code loads a
file (an index with wild links ends the process), clear deleted vectors from the disk
(its index only marks them, SQLite keeps them in free pages), and start afresh.

An index is a folder as hnswlib writes it (``hnswalg.h``: ``saveIndex``): `header.bin`
with sizes, `data_level0.bin` with one fixed-size record an element (links, vector,
label), `link_lists.bin` with the links of the upper levels; Chroma adds `length.bin` and
`index_metadata.pickle`. All numbers are little-endian.
"""

from __future__ import annotations

import errno
import io
import shutil
import sqlite3
import struct
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from concierge.core.errors import ConciergeError, DamagedError, from_exception
from concierge.store.meaning.vector_engine import DATABASE_FILE

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FILES = ("header.bin", "data_level0.bin", "length.bin", "link_lists.bin", "index_metadata.pickle")
_HEADER = struct.Struct("<i6QiI3QdQ")
_DELETED = 1 << 16
_COUNT = 0xFFFF
_SLAB = 4096
# Killed once while opening may be chance; three times in a row it is the files.
_OPENINGS = 3


@dataclass(frozen=True, slots=True)
class IndexHeader:
    """Sizes of an index.

    Attributes:
        elements: Records in `data_level0.bin`, deleted ones included.
        record: Bytes of one record.
        vector_at: Where in a record the vector starts, in bytes.
        label_at: Where in a record the label starts, in bytes.
        links: Most links of an element on level 0.
        upper_links: Most links of an element on each upper level.
        entry: Element that every search starts from.
    """

    elements: int
    record: int
    vector_at: int
    label_at: int
    links: int
    upper_links: int
    entry: int

    @classmethod
    def read(cls, folder: Path) -> IndexHeader:
        """Read and check a header.

        Raises:
            DamagedError: When the numbers do not fit together.
        """
        raw = (folder / "header.bin").read_bytes()
        if len(raw) != _HEADER.size:
            raise _damaged("the header of an index has the wrong length")
        (_, level0_at, room, elements, record, label_at, vector_at) = _HEADER.unpack(raw)[:7]
        (_, entry, upper_links, links, _, _, _) = _HEADER.unpack(raw)[7:]
        fits = (
            level0_at == 0
            and 1 <= links <= _COUNT
            and upper_links <= links
            and vector_at == 4 * links + 4
            and vector_at < label_at
            and record == label_at + 8
            and elements <= room
            and (entry < elements or elements == 0)
        )
        if not fits:
            raise _damaged("the header of an index makes no sense")
        return cls(elements, record, vector_at, label_at, links, upper_links, entry)


def check(folder: Path) -> bool:
    """Look whether Chroma can open the folder; a new or empty one is fine.

    Returns:
        Whether writes wait in the log, because the last process did not close the store.

    Raises:
        DamagedError: When something is missing, cut off or overwritten.
    """
    if not folder.is_dir() or not any(folder.iterdir()):
        return False
    try:
        for index, synced in _indexes(folder).items():
            if synced or index.exists():
                _check_index(index)
        return waiting(folder)
    except sqlite3.Error as error:
        raise _from_sqlite(error) from error


def waiting(folder: Path) -> bool:
    """Say whether the log holds writes that are not in the index files yet."""
    with _database(folder) as connection:
        (records,) = connection.execute(
            "SELECT count(*) FROM embeddings_queue "
            "WHERE substr(topic, -36) IN (SELECT id FROM collections)"
        ).fetchone()
    # The last record stays in the log even when it was applied.
    return int(records) > 1


def _indexes(folder: Path) -> dict[Path, bool]:
    """Return the index folders the database names, and whether each was ever written."""
    with _database(folder) as connection:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise _damaged(f"its database is damaged ({answer})")
        rows = connection.execute(
            "SELECT s.id, m.seq_id IS NOT NULL FROM segments s "
            "LEFT JOIN max_seq_id m ON m.segment_id = s.id WHERE s.scope = 'VECTOR'"
        ).fetchall()
    return {folder / str(name): bool(synced) for name, synced in rows}


@contextmanager
def _database(folder: Path) -> Iterator[sqlite3.Connection]:
    database = folder / DATABASE_FILE
    if not database.is_file() or database.stat().st_size == 0:
        raise _damaged("its database is missing")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        yield connection


def _check_index(index: Path) -> None:
    # The last file is only written with the first sync; before it, the log has everything.
    if not (index / _FILES[-1]).is_file() and index.is_dir() and _is_new(index):
        return
    missing = [name for name in _FILES if not (index / name).is_file()]
    if missing:
        raise _damaged(f"{missing[0]} is missing")
    header = IndexHeader.read(index)
    sizes = {name: (index / name).stat().st_size for name in _FILES}
    if sizes["data_level0.bin"] < header.elements * header.record:
        raise _damaged("data_level0.bin is cut off")
    if sizes["length.bin"] < 4 * header.elements:
        raise _damaged("length.bin is cut off")
    for slab in _slabs(index, header):
        _check_links(slab[:, : header.links + 1], header)
    _check_upper_levels((index / "link_lists.bin").read_bytes(), header)


def _is_new(index: Path) -> bool:
    header = index / "header.bin"
    return not header.is_file() or IndexHeader.read(index).elements == 0


def _slabs(index: Path, header: IndexHeader) -> Iterator[NDArray[np.uint32]]:
    """Read level 0 piece by piece, so that a check needs little memory."""
    words = header.record // 4
    with (index / "data_level0.bin").open("rb") as file:
        for start in range(0, header.elements, _SLAB):
            rows = min(_SLAB, header.elements - start)
            yield np.fromfile(file, dtype="<u4", count=rows * words).reshape(rows, words)


def _check_links(lists: NDArray[np.uint32], header: IndexHeader) -> None:
    """Check link lists, one a row: how many, then the elements they lead to."""
    counts = lists[:, :1] & _COUNT
    used = np.arange(lists.shape[1] - 1) < counts
    if np.any(counts > lists.shape[1] - 1) or np.any(lists[:, 1:][used] >= header.elements):
        raise _damaged("a link of an index leads nowhere")


def _check_upper_levels(raw: bytes, header: IndexHeader) -> None:
    width = 4 * header.upper_links + 4
    at = 0
    for _ in range(header.elements):
        (size,) = struct.unpack_from("<I", raw, at) if at + 4 <= len(raw) else (1,)
        if size % width or at + 4 + size > len(raw):
            raise _damaged("link_lists.bin is cut off or overwritten")
        if size:
            lists = np.frombuffer(raw, "<u4", size // 4, at + 4)
            _check_links(lists.reshape(-1, header.upper_links + 1), header)
        at += 4 + size


def database_size(folder: Path) -> int:
    """Return the bytes of the database; it is not opened, which would undo Chroma's locks."""
    return (folder / DATABASE_FILE).stat().st_size


def clear_room(folder: Path) -> None:
    """Fill the room for further elements with zeros; Chroma must be at rest.

    hnswlib writes it as it got it from `malloc`: with whatever the process held there
    before, which may be vectors that were deleted since, or anything else. It does so
    also when it opens an index without living elements.

    Raises:
        DamagedError: When an index cannot be understood.
    """
    for head in folder.glob("*/header.bin"):
        header = IndexHeader.read(head.parent)
        _clear_after(head.with_name("data_level0.bin"), header.elements * header.record)
        _clear_after(head.with_name("length.bin"), 4 * header.elements)


def _clear_after(path: Path, used: int) -> None:
    """Fill a file with zeros from a byte on, if it is there."""
    if not path.is_file():
        return
    with path.open("r+b") as file:
        size = file.seek(0, io.SEEK_END)
        if size > used:
            file.truncate(used)
            file.truncate(size)


def clear_deleted(folder: Path) -> int:
    """Remove every trace of deleted vectors; Chroma must have synced and let go.

    Returns:
        How many deleted elements the indexes still carry along, emptied.

    Raises:
        DamagedError: When the files cannot be understood.
        DiskFullError: When there is no room to rewrite the database.
    """
    try:
        known = list(_indexes(folder))
        deleted = sum(_clear_index(index) for index in known if (index / _FILES[-1]).is_file())
        clear_room(folder)
        _clear_database(folder)
    except sqlite3.Error as error:
        raise _from_sqlite(error) from error
    for path in folder.iterdir():
        if path.is_dir() and path not in known:
            shutil.rmtree(path)
    return deleted


def _clear_index(index: Path) -> int:
    """Overwrite the vectors of deleted elements, and return how many there are.

    A deleted element stays a crossing in the graph. So that searches still find their way,
    it gets the mean direction of the living elements it leads to, which tells no more
    than these links do; with none, it gets zeros.
    """
    header = IndexHeader.read(index)
    if header.elements == 0:
        return 0
    shape = header.elements, header.record // 4
    words = np.memmap(index / "data_level0.bin", "<u4", "r+", shape=shape)
    vectors = words[:, header.vector_at // 4 : header.label_at // 4].view("<f4")
    deleted = (words[:, 0] & _DELETED).astype(bool)
    for element in np.flatnonzero(deleted):
        links = words[element, 1 : 1 + int(words[element, 0] & _COUNT)]
        living = links[~deleted[links]]
        mean = vectors[living].sum(axis=0) if living.size else np.zeros(vectors.shape[1], "<f4")
        # One living neighbour would be copied as it is, and outlive its own deletion here.
        mean = mean if living.size > 1 else np.zeros_like(mean)
        vectors[element] = mean / max(float(np.linalg.norm(mean)), 1e-12)
    words.flush()
    return int(np.count_nonzero(deleted))


def _clear_database(folder: Path) -> None:
    """Drop log rows of collections that are gone, and rewrite the file without free pages."""
    with _database(folder) as connection:
        connection.execute(
            "DELETE FROM embeddings_queue "
            "WHERE substr(topic, -36) NOT IN (SELECT id FROM collections)"
        )
        connection.execute("VACUUM")


def set_aside(folder: Path) -> Path:
    """Move a damaged folder out of the way; only the newest such folder is kept."""
    drop_set_aside(folder)
    aside = folder.with_name(f"{folder.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    for patience in (0.1, 0.3, 1.0, 3.0):
        try:
            return folder.rename(aside)
        except PermissionError:
            # Windows keeps a folder in place until the last file in it is closed.
            time.sleep(patience)
    return folder.rename(aside)


def drop_set_aside(folder: Path) -> None:
    """Delete damaged folders that were set aside: they hold vectors too."""
    for aside in folder.parent.glob(f"{folder.name}.damaged-*"):
        shutil.rmtree(aside)


@contextmanager
def opening(folder: Path) -> Iterator[None]:
    """Notice when the process dies again and again while it opens the folder.

    Raises:
        DamagedError: When it died three times in a row.
    """
    note = folder / "opening"
    deaths = len(note.read_bytes()) if note.is_file() else 0
    if deaths >= _OPENINGS:
        raise _damaged("opening it ended the program several times")
    note.write_bytes(b"." * (deaths + 1))
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def _from_sqlite(error: sqlite3.Error) -> ConciergeError:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return from_exception(OSError(errno.ENOSPC, "full"), "")
    return _damaged(f"its database cannot be used ({error})")


def _damaged(what: str) -> DamagedError:
    return DamagedError(
        f"The store of meanings cannot be used: {what}.",
        "It is made anew from your files.",
    )
