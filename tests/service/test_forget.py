"""What is forgotten is gone: neither its words nor its vectors are left in the data folder."""

from __future__ import annotations

import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from concierge.index.embedding import OnnxEmbedder
from concierge.privacy import keys
from concierge.service.embedding.embedding_models import PACKAGED_DIMENSIONS, packaged
from concierge.store.database import connect
from concierge.store.meaning.rotation import rotation_matrix, turn
from tests.service.conftest import Service, write_library

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

NAME = "qqvault.txt"
WORD = "zyxquarkle"
SECRET = f"The hidden {WORD} key lies beneath the third flowerpot by the garden door."
_RUN = 8  # so many numbers in a row are no chance


@pytest.fixture
def told(service: Service, tmp_path: Path) -> tuple[Service, Path, FloatArray]:
    """Return a stopped service that knows the secret, its file, and the vector it stored."""
    service.configure(keep_deleted_s=0)
    library = tmp_path / "library"
    library.mkdir()
    secret = library / NAME
    secret.write_text(SECRET, encoding="utf-8")
    status = service.index(library)  # alone, because the small model's rounding is a batch's
    assert status.stages["meaning"].done == 1
    write_library(library, 30, words=20)
    service.index(library)
    service.stop()
    return service, secret, _turned_vector(service)


def _turned_vector(service: Service) -> FloatArray:
    from concierge.models.prepare import ensure_prepared

    key = keys.load_or_create(service.home).secret
    vector = OnnxEmbedder(ensure_prepared(), 1).embed([SECRET])
    return turn(vector, rotation_matrix(key, packaged().model, PACKAGED_DIMENSIONS))[0]


def files_with_vector(home: Path, vector: FloatArray) -> list[str]:
    """Return the files that hold eight numbers in a row of a vector, at any place."""
    return [
        path.name
        for path in home.rglob("*")
        if path.is_file() and _holds(path.read_bytes(), vector)
    ]


def _holds(raw: bytes, vector: FloatArray) -> bool:
    for offset in range(4):
        numbers = np.frombuffer(raw[offset : offset + (len(raw) - offset) // 4 * 4], "<f4")
        if len(numbers) >= _RUN and any(
            _runs(numbers, vector[start : start + _RUN])
            for start in range(0, PACKAGED_DIMENSIONS, _RUN)
        ):
            return True
    return False


def _runs(numbers: FloatArray, some: FloatArray) -> bool:
    """Say whether some numbers follow one another; an index rounds them a little."""
    with np.errstate(invalid="ignore", over="ignore"):
        at = np.flatnonzero(np.abs(numbers[: 1 - _RUN] - some[0]) < 2e-6)
        return any(np.abs(numbers[i : i + _RUN] - some).max() < 2e-6 for i in at)


def traces_of_words(service: Service) -> set[str]:
    """Return where the secret's words or name are in a stopped service's data folder."""
    found = {
        f"file {path.name}"
        for path in service.home.folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in _WORDS)
    }
    connection = connect(service.home.catalog, keys.load_or_create(service.home).secret)
    try:
        for table, value in _values(connection):
            if any(word in form for form in _forms(value) for word in _WORDS):
                found.add(f"table {table}")
    finally:
        connection.close()
    return found


def eventually(reached: Callable[[], bool], otherwise: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 60
    while not reached():
        assert time.monotonic() < end, otherwise
        time.sleep(0.01)


# The index of names keeps runs of three letters, the index of words stems.
_WORDS = (WORD[:-1].encode(), NAME.encode(), b"flowerpot")


def _values(connection: object) -> Iterator[tuple[str, object]]:
    run = connection.execute  # type: ignore[attr-defined]
    run("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, 'chunk_fts', 'row')")
    names = [row[0] for row in run("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in [*names, "vocabulary"]:
        for row in run(f'SELECT * FROM "{table}"'):
            for value in row:
                yield table, value


def _forms(value: object) -> Iterator[bytes]:
    if isinstance(value, str):
        yield value.encode("utf-8", "surrogateescape")
    elif isinstance(value, bytes):
        yield value
        try:
            yield zlib.decompress(value)
        except zlib.error:
            return


def test_forgotten_file_leaves_no_trace(told: tuple[Service, Path, FloatArray]) -> None:
    service, secret, vector = told
    assert files_with_vector(service.home.folder, vector), "the check itself must find it"
    before = traces_of_words(service)
    assert {"table content_text", "table file", "table vocabulary"} <= before

    assert service.client.forget(secret).contents == 1
    assert files_with_vector(service.home.folder, vector) == []  # at once, while it runs
    service.stop()
    assert files_with_vector(service.home.folder, vector) == []
    # The file still stands there: the rule that keeps it out names it. Nothing else is left.
    assert traces_of_words(service) == {"table root"}
    assert service.found("unique7x")[0] == "letter 7.txt"
    assert NAME not in service.found("key beneath the flowerpot")
    assert service.found("qqvault") == []


def test_forgotten_file_stays_so_though_its_like_is_allowed(
    service: Service, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    library.mkdir()
    for name in ("one.pem", "two [b].pem"):
        (library / name).write_text(f"words about otters in {name}", encoding="utf-8")
    service.index(library)
    service.client.set_rules(library, [], ["*.pem"])
    service.index(library)
    assert len(service.found("otters")) == 2
    forgotten = library / "two [b].pem"
    service.client.forget(forgotten)
    service.index(library)
    assert service.found("otters") == service.found("pem") == ["one.pem"]
    assert service.client.explain(forgotten).state == "excluded"
    service.client.set_rules(library, [], ["*.pem"])  # and it can be had back
    service.index(library)
    assert len(service.found("otters")) == 2


def test_forgotten_root_leaves_no_trace(told: tuple[Service, Path, FloatArray]) -> None:
    service, secret, vector = told
    assert service.client.forget(secret.parent).files == 31
    service.stop()
    assert files_with_vector(service.home.folder, vector) == []
    assert traces_of_words(service) == set()


def test_deleted_file_leaves_nothing_but_its_name(told: tuple[Service, Path, FloatArray]) -> None:
    service, secret, vector = told
    secret.unlink()
    service.index(secret.parent)
    due = service.home.vectors / "purge-due"
    eventually(due.exists, "the vector was never removed")
    eventually(lambda: not due.exists(), "the vector stays on the disk")  # when all else is done
    assert files_with_vector(service.home.folder, vector) == []
    service.stop()
    # Its name stands in the log of what happened to files, until it is forgotten.
    assert traces_of_words(service) == {"table change"}
    assert service.found("unique7x")[0] == "letter 7.txt"


def test_a_purge_due_at_a_kill_is_made_up_for(told: tuple[Service, Path, FloatArray]) -> None:
    service, secret, vector = told
    secret.unlink()
    due = service.home.vectors / "purge-due"
    service.index(secret.parent)
    eventually(due.exists, "the vector was never removed")
    service.kill()
    assert due.exists()
    assert service.client.status().files.indexed == 30  # started anew
    eventually(lambda: not due.exists(), "nobody remembers that a purge is due")
    service.stop()
    assert files_with_vector(service.home.folder, vector) == []


def test_opened_parts_are_forgotten_too(service: Service, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    with zipfile.ZipFile(files / "letters.zip", "w") as archive:
        archive.writestr("in/letter.txt", SECRET)
    service.index(files)
    client = service.client
    taken = client.part(client.file_at(files / "letters.zip").file_id, "in/letter.txt")
    assert taken.read_text(encoding="utf-8") == SECRET
    client.forget(files)
    assert not taken.exists()
