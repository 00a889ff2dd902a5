"""The vector store on real files: search, deletion, damage, sudden death, silence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from concierge.core.errors import BugError
from concierge.core.protocols import VectorStore
from concierge.store.meaning.rotation import fingerprint, rotation_matrix, turn
from concierge.store.meaning.vector_files import IndexHeader
from concierge.store.meaning.vectors import ChromaVectors

KEY = bytes(range(32))
SIZE = 384
FloatArray = NDArray[np.float32]


def unit_vectors(count: int, seed: int = 7, size: int = SIZE) -> FloatArray:
    raw = np.random.default_rng(seed).standard_normal((count, size))
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)


def open_store(folder: Path, model: str = "m", size: int = SIZE, key: bytes = KEY) -> ChromaVectors:
    return ChromaVectors(folder, model, size, key)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChromaVectors]:
    opened = open_store(tmp_path / "vectors")
    yield opened
    opened.close()


# ------------------------------------------------------------------ rotation


def test_rotation_is_orthogonal_and_keeps_cosines() -> None:
    matrix = rotation_matrix(KEY, "m", SIZE)
    assert np.allclose(matrix @ matrix.T, np.eye(SIZE), atol=1e-12)
    vectors = unit_vectors(50)
    turned = turn(vectors, matrix)
    assert turned.dtype == np.float32
    assert np.allclose(turned @ turned.T, vectors @ vectors.T, atol=1e-5)
    assert np.abs(np.sum(turned * vectors, axis=1)).max() < 0.5, "nothing was turned"


def test_rotation_is_the_same_on_every_machine() -> None:
    matrix = rotation_matrix(KEY, "all-MiniLM-L6-v2", SIZE)
    known = [[0.074921, 0.001401], [0.034499, -0.07452]]
    assert matrix[[0, 383]][:, [0, 383]].round(6).tolist() == known
    # These were worked out a second time without numpy, by Gram and Schmidt's method.
    assert rotation_matrix(KEY, "m", 3).round(6).tolist() == [
        [0.231934, 0.055749, 0.971133],
        [0.899464, -0.392414, -0.192291],
        [0.370366, 0.918098, -0.141159],
    ]


def test_rotation_depends_on_key_model_and_size() -> None:
    marks = {
        fingerprint(KEY, "m", 8),
        fingerprint(KEY, "n", 8),
        fingerprint(KEY, "m", 9),
        fingerprint(KEY[::-1], "m", 8),
    }
    assert len(marks) == 4
    one = rotation_matrix(KEY, "m", 8)
    assert not np.allclose(one, rotation_matrix(KEY, "n", 8))
    assert not np.allclose(one, rotation_matrix(KEY[::-1], "m", 8))


def test_bad_keys_and_vectors_are_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        rotation_matrix(b"short", "m", 8)
    matrix = rotation_matrix(KEY, "m", 8)
    with pytest.raises(ValueError, match="without a direction"):
        turn(np.zeros((1, 8), np.float32), matrix)
    with pytest.raises(ValueError, match="expected"):
        turn(np.ones((1, 9), np.float32), matrix)


# ------------------------------------------------------------------ searching


def test_an_empty_store_answers(store: ChromaVectors) -> None:
    question = unit_vectors(1)[0]
    protocol: VectorStore = store
    assert protocol.nearest(question, 5) == []
    assert protocol.score(question, [1, 2]) == []
    assert protocol.ids() == set()
    assert protocol.count() == 0
    protocol.remove([1, 2])
    protocol.add([], np.empty((0, SIZE), np.float32))
    protocol.purge()


def test_nearest_and_score_give_true_cosines(store: ChromaVectors) -> None:
    vectors = unit_vectors(700)
    ids = [10 * n for n in range(700)]
    store.add(ids, vectors)
    question = unit_vectors(1, seed=99)[0]
    truth = {i: float(c) for i, c in zip(ids, vectors @ question, strict=True)}

    found = store.nearest(question, 10)
    best = sorted(truth, key=lambda i: -truth[i])[:10]
    assert len({one.id for one in found} & set(best)) >= 9
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(abs(one.score - truth[one.id]) < 1e-5 for one in found)

    scored = store.score(question, [best[3], 5, best[0], best[0], 30])
    assert [one.id for one in scored[:2]] == [best[0], best[3]]
    assert {one.id for one in scored} == {best[0], best[3], 30}
    assert all(abs(one.score - truth[one.id]) < 1e-5 for one in scored)
    assert len(store.nearest(question, 5000)) == 700


def test_an_id_that_exists_is_replaced(store: ChromaVectors) -> None:
    vectors = unit_vectors(3)
    store.add([1, 2], vectors[:2])
    store.add([2, 3], vectors[[2, 1]])
    assert store.ids() == {1, 2, 3}
    assert store.nearest(vectors[2], 1)[0].id == 2
    assert store.nearest(vectors[1], 1)[0].id == 3
    assert store.purge_due


def test_wrong_shapes_are_refused_and_store_nothing(store: ChromaVectors) -> None:
    for ids, vectors in (
        ([1], unit_vectors(2)),
        ([1, 1], unit_vectors(2)),
        ([1], unit_vectors(1, size=5)),
    ):
        with pytest.raises(ValueError, match="expected"):
            store.add(ids, vectors)
    assert store.count() == 0


def test_what_was_stored_is_there_after_reopening(tmp_path: Path) -> None:
    vectors = unit_vectors(300)
    first = open_store(tmp_path / "v")
    first.add(range(300), vectors)
    first.remove([5])
    first.close()
    first.close()
    with pytest.raises(BugError):
        first.count()
    again = open_store(tmp_path / "v")
    assert (again.stale, again.recovered) == (False, "")
    assert again.ids() == set(range(300)) - {5}
    assert again.nearest(vectors[7], 1)[0].id == 7
    again.close()


@pytest.mark.parametrize("change", [{"model": "n"}, {"size": 8}, {"key": KEY[::-1]}])
def test_another_model_size_or_key_empties_the_store(
    tmp_path: Path, change: dict[str, object]
) -> None:
    old = open_store(tmp_path / "v")
    vectors = unit_vectors(20)
    old.add(range(20), vectors)
    old.close()
    forms = stored_forms(tmp_path / "v", vectors[3])
    assert files_with(tmp_path, forms), "the search must find what is stored"

    new = open_store(tmp_path / "v", **change)  # type: ignore[arg-type]
    assert new.stale
    assert new.count() == 0
    assert not files_with(tmp_path, forms)
    new.close()
    again = open_store(tmp_path / "v", **change)  # type: ignore[arg-type]
    assert not again.stale
    again.close()


def test_many_threads_at_once(store: ChromaVectors) -> None:
    vectors = unit_vectors(400)
    wrong: list[object] = []

    def write(start: int) -> None:
        for at in range(start, start + 100, 20):
            store.add(range(at, at + 20), vectors[at : at + 20])

    def read() -> None:
        for n in range(0, 400, 20):
            found = store.nearest(vectors[n], 1)
            scored = store.score(vectors[n], [n])
            if scored and found and found[0].score < scored[0].score - 1e-5:
                wrong.append((n, found, scored))

    threads = [threading.Thread(target=write, args=(start,)) for start in range(0, 400, 100)]
    threads += [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.ids() == set(range(400))
    assert all(store.nearest(vectors[n], 1)[0].id == n for n in range(0, 400, 13))


# ------------------------------------------------------------------ deletion


def stored_forms(folder: Path, vector: FloatArray) -> list[bytes]:
    """Return the bytes a vector may have on the disk: plain, turned, and as indexes hold it."""
    turned = turn(vector[None], rotation_matrix(KEY, "m", SIZE))[0]
    forms = [vector.tobytes(), turned.tobytes()]
    for data in folder.glob("*/data_level0.bin"):
        header = IndexHeader.read(data.parent)
        raw = np.frombuffer(data.read_bytes(), np.uint8)[: header.elements * header.record]
        rows = raw.reshape(-1, header.record)[:, header.vector_at : header.label_at]
        floats = np.ascontiguousarray(rows).view("<f4")
        forms += [row.tobytes() for row in floats if np.allclose(row, turned, atol=1e-5)]
    return forms


def files_with(folder: Path, forms: list[bytes]) -> list[str]:
    """Return the files that hold 32 bytes in a row that come from these forms, at any place."""
    known = np.unique(np.frombuffer(b"".join(forms), "<u4"))
    return [path.name for path in folder.rglob("*") if path.is_file() and _holds(path, known)]


def _holds(path: Path, known: NDArray[np.uint32]) -> bool:
    raw = path.read_bytes()
    for shift in range(4):
        words = np.frombuffer(raw[shift : shift + (len(raw) - shift) // 4 * 4], "<u4")
        hits = known[np.searchsorted(known, words).clip(max=len(known) - 1)] == words
        if len(hits) >= 8 and np.convolve(hits, np.ones(8), "valid").max() > 7.5:
            return True
    return False


@pytest.mark.parametrize("count", [1, 2, 40, 3500])
def test_purged_vectors_are_gone_from_every_file(tmp_path: Path, count: int) -> None:
    folder = tmp_path / "v"
    vectors = unit_vectors(count)
    store = open_store(folder)
    store.add(range(count), vectors)
    gone = [0] if count < 10 else [0, 17, count - 2, count - 1]
    before = {n: stored_forms(folder, vectors[n]) for n in gone}
    for n in gone:
        assert files_with(tmp_path, before[n]), "the search must find what is stored"
    store.remove(gone)
    assert store.purge_due
    assert store.ids() == set(range(count)) - set(gone)
    assert files_with(tmp_path, before[gone[0]]), "nothing was left to purge"

    store.purge()
    assert not (folder / "purge-due").exists()
    for moment in ("purged", "closed", "opened again"):
        forms = [form for n in gone for form in before[n] + stored_forms(folder, vectors[n])]
        assert not files_with(tmp_path, forms), moment
        if moment == "purged":
            store.close()
        elif moment == "closed":
            store = open_store(folder)
    if count > 10:
        assert files_with(tmp_path, stored_forms(folder, vectors[20]))
        assert store.nearest(vectors[20], 1)[0].id == 20
    assert store.ids() == set(range(count)) - set(gone)
    store.close()


def test_a_purge_clears_what_memory_left_in_the_room_for_more(tmp_path: Path) -> None:
    vectors = unit_vectors(40)
    store = open_store(tmp_path / "v")
    store.add(range(40), vectors)
    store.remove([3])
    store.close()
    (data,) = tmp_path.glob("v/*/data_level0.bin")
    header = IndexHeader.read(data.parent)
    ends = {data: header.elements * header.record, data.with_name("length.bin"): 4 * 40}
    sizes = {file: file.stat().st_size for file in ends}
    for file, used in ends.items():
        assert sizes[file] > used + 64, "there is room for more elements"
        with file.open("r+b") as stream:
            stream.seek(used)
            stream.write(vectors[3].tobytes()[:64])
    store = open_store(tmp_path / "v")
    store.purge()
    store.close()
    for file, used in ends.items():
        assert not any(file.read_bytes()[used:])
        assert file.stat().st_size == sizes[file]
    store = open_store(tmp_path / "v")
    assert store.nearest(vectors[7], 1)[0].id == 7
    store.close()


def test_replaced_vectors_are_gone_after_a_purge(tmp_path: Path) -> None:
    vectors = unit_vectors(2)
    store = open_store(tmp_path / "v")
    store.add([1], vectors[:1])
    store.close()
    forms = stored_forms(tmp_path / "v", vectors[0])
    assert len(forms) == 3, "the index holds the vector once"
    store = open_store(tmp_path / "v")
    store.add([1], vectors[1:])
    store.purge()
    assert not files_with(tmp_path, forms)
    store.close()
    store = open_store(tmp_path / "v")
    assert store.score(vectors[1], [1])[0].score > 0.999
    store.close()


def test_a_purge_that_was_due_is_remembered(tmp_path: Path) -> None:
    store = open_store(tmp_path / "v")
    store.add(range(30), unit_vectors(30))
    store.remove([3])
    store.close()
    again = open_store(tmp_path / "v")
    assert again.purge_due
    again.purge()
    assert not (tmp_path / "v" / "purge-due").exists()
    again.close()


def test_the_room_that_writing_needed_is_given_back(tmp_path: Path) -> None:
    store = open_store(tmp_path / "vectors")
    vectors = unit_vectors(3500)
    store.add(range(3500), vectors)
    database = tmp_path / "vectors" / "chroma.sqlite3"
    before = database.stat().st_size
    store.trim()
    after = database.stat().st_size
    assert after < before / 3
    assert store.count() == 3500
    assert store.nearest(vectors[7], 1)[0].id == 7
    store.trim()
    assert database.stat().st_size == after
    store.close()


def test_compaction_drops_deleted_elements_and_keeps_the_rest(tmp_path: Path) -> None:
    vectors = unit_vectors(1600, size=16)
    store = open_store(tmp_path / "v", size=16)
    store.add(range(1600), vectors)
    store.remove(range(1200))
    store.purge()
    assert store.ids() == set(range(1200, 1600))
    assert all(store.nearest(vectors[n], 1)[0].id == n for n in range(1200, 1600, 40))
    store.close()
    (index,) = [path for path in (tmp_path / "v").iterdir() if path.is_dir()]
    assert IndexHeader.read(index).elements == 400


def test_an_unfinished_compaction_is_undone(tmp_path: Path) -> None:
    store = open_store(tmp_path / "v")
    store.add(range(30), unit_vectors(30))
    store._call(lambda engine: engine.create(f"{store._name}-copy", store._stamp))
    store._call(lambda engine: engine.upsert([1], unit_vectors(1)))
    store._call(lambda engine: engine.use(store._name))
    store.close()
    again = open_store(tmp_path / "v")
    assert (again.stale, again.count()) == (False, 30)
    again.close()


def test_a_compaction_cut_short_at_its_last_step_is_finished(tmp_path: Path) -> None:
    store = open_store(tmp_path / "v")
    vectors = unit_vectors(30)
    store.add(range(30), vectors)
    store._call(lambda engine: engine.rename(f"{store._name}-copy"))
    store.close()
    again = open_store(tmp_path / "v")
    assert (again.stale, again.count()) == (False, 30)
    assert again.nearest(vectors[4], 1)[0].id == 4
    again.close()


# ------------------------------------------------------------------ sudden death and damage

WRITER = """
import sys
from pathlib import Path
from tests.store.test_vectors import open_store, unit_vectors
store = open_store(Path(sys.argv[1]))
vectors = unit_vectors(4000)
start = store.count()
print("ready", flush=True)
for at in range(start, 4000, 20):
    store.add(range(at, at + 20), vectors[at:at + 20])
    print(at + 20, flush=True)
"""


def run_python(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_a_killed_writer_loses_nothing_it_had_finished(tmp_path: Path) -> None:
    vectors = unit_vectors(4000)
    for lines in (1, 4, 11):
        child = run_python(WRITER, str(tmp_path / "v"))
        assert child.stdout is not None
        finished = [child.stdout.readline().strip() for _ in range(lines + 1)][-1]
        child.kill()
        child.wait()
        child.stdout.close()
        store = open_store(tmp_path / "v")
        assert store.recovered == ""
        stored = store.ids()
        assert len(stored) >= int(finished)
        assert stored == set(range(len(stored))), "a slice is there as a whole or not at all"
        last = len(stored) - 1
        assert store.nearest(vectors[last], 1)[0].id == last
        store.close()


def overwrite(path: Path) -> None:
    # A pattern of large numbers; zeros would be harmless in many places.
    path.write_bytes(bytes(range(255, 0, -1)) * (path.stat().st_size // 255 + 1))


def halve(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    os.truncate(path, 0)


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("healthy") / "v"
    store = open_store(folder)
    store.add(range(200), unit_vectors(200))
    store.close()
    return folder


DAMAGE = [
    *((name, harm) for name in ("data_level0.bin", "header.bin") for harm in (halve, overwrite)),
    ("link_lists.bin", halve),
    ("link_lists.bin", overwrite),
    ("length.bin", halve),
    ("index_metadata.pickle", halve),
    ("index_metadata.pickle", overwrite),
    *(
        (name, Path.unlink)
        for name in (
            "data_level0.bin",
            "header.bin",
            "length.bin",
            "link_lists.bin",
            "index_metadata.pickle",
        )
    ),
    *(("chroma.sqlite3", harm) for harm in (halve, overwrite, empty, Path.unlink)),
    ("", shutil.rmtree),
]


@pytest.mark.parametrize(("name", "harm"), DAMAGE)
def test_a_damaged_store_is_set_aside(
    tmp_path: Path, healthy: Path, name: str, harm: Callable[[Path], object]
) -> None:
    folder = tmp_path / "v"
    shutil.copytree(healthy, folder)
    if name == "chroma.sqlite3":
        harm(folder / name)
    else:
        (index,) = [path for path in folder.iterdir() if path.is_dir()]
        harm(index / name if name else index)

    store = open_store(folder)
    assert "made anew" in store.recovered
    assert store.count() == 0
    store.add([1], unit_vectors(1))
    assert store.nearest(unit_vectors(1)[0], 3)[0].id == 1
    assert len(list(tmp_path.glob("v.damaged-*"))) == 1
    store.remove([1])
    store.purge()
    assert not list(tmp_path.glob("v.damaged-*")), "vectors that were set aside are vectors too"
    store.close()


def test_a_healthy_store_is_not_set_aside(tmp_path: Path, healthy: Path) -> None:
    folder = tmp_path / "v"
    shutil.copytree(healthy, folder)
    store = open_store(folder)
    assert (store.recovered, store.count()) == ("", 200)
    store.close()


def test_a_store_that_kills_its_process_is_set_aside(tmp_path: Path, healthy: Path) -> None:
    folder = tmp_path / "v"
    shutil.copytree(healthy, folder)
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from concierge.store.meaning.vector_files import opening\n"
        "with opening(Path(sys.argv[1])): os._exit(9)"
    )
    for _ in range(3):
        child = run_python(code, str(folder))
        child.communicate()
        assert child.returncode == 9
    store = open_store(folder)
    assert "several times" in store.recovered
    store.close()


# ------------------------------------------------------------------ silence

SILENT = """
import sys
heard = []
def listen(event, arguments):
    if event.startswith("socket.") and "connect" in event or event == "socket.getaddrinfo":
        heard.append((event, arguments))
sys.addaudithook(listen)
from pathlib import Path
from tests.store.test_vectors import open_store, unit_vectors
if sys.argv[2] == "loud":
    import socket
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    probe.connect(("127.0.0.1", 9))
store = open_store(Path(sys.argv[1]))
store.add(range(50), unit_vectors(50))
store.nearest(unit_vectors(1)[0], 5)
store.remove([1])
store.purge()
store.close()
loaded = [name for name in ("chromadb", "opentelemetry", "grpc", "httpx") if name in sys.modules]
print(len(heard), *loaded)
"""


@pytest.mark.parametrize(("mood", "heard"), [("silent", "0"), ("loud", "1")])
def test_no_connection_and_no_telemetry_library(tmp_path: Path, mood: str, heard: str) -> None:
    child = run_python(SILENT, str(tmp_path / "v"), mood)
    out, _ = child.communicate()
    assert out.split() == [heard]
