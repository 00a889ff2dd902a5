"""Another embedding model: made ready in the background, in place at once, cancelled freely."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.records import Stage
from concierge.index.embedding import OnnxEmbedder
from concierge.privacy import keys
from concierge.service import machine
from concierge.service.embedding import embedding_models
from concierge.service.embedding.backlog import SLICE
from concierge.service.embedding.meaning import Meaning
from concierge.service.embedding.model_index import ModelIndex
from concierge.service.embedding.unembedded import Unembedded
from concierge.service.engine import Engine
from concierge.service.progress import Progress
from concierge.store.catalog import Catalog
from concierge.store.meaning.rotation import rotation_matrix, turn
from tests.models.folders import change, copy_packaged
from tests.service.conftest import Service, packaged_index, preferences
from tests.store.conftest import KEY, Library

# Two slices, so that what is under way can be met, of texts that are embedded quickly.
FILES = 2 * SLICE
SUBJECTS = ("rent", "bread", "server", "violin", "mushroom", "wedding", "tax", "dog")


@pytest.fixture(autouse=True)
def prepared_elsewhere(other_models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the models of tests out of the person's folder of prepared models."""
    monkeypatch.setenv("CONCIERGE_MODELS", str(other_models))


@pytest.fixture(scope="module")
def same_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model as slow and as good as the packaged one, which is another by its prompts."""
    prompts = {"query": "question: ", "passage": "text: "}
    return copy_packaged(tmp_path_factory.mktemp("own") / "same again", prompts=prompts)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts of which each is about a thing of its own."""
    folder = tmp_path_factory.mktemp("files")
    for number in range(FILES):
        (folder / f"note {number}.txt").write_text(text_of(number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def read(files: Path, tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Path:
    """A data folder in which the texts are read and embedded, to be copied."""
    service = Service(tmp_path_factory.mktemp("read") / "home")
    service.index(files)
    service.stop()
    return service.home.folder


@pytest.fixture
def fresh(make_service: Callable[[str], Service]) -> Service:
    """A service that has read nothing."""
    return make_service("fresh")


@pytest.fixture
def service(make_service: Callable[[str], Service], read: Path) -> Service:
    """A service that has read the texts; it does not run yet."""
    made = make_service("home")
    shutil.copytree(read, made.home.folder)
    return made


def text_of(number: int) -> str:
    subject = SUBJECTS[number % len(SUBJECTS)]
    words = " ".join(f"{subject}{(number * 7 + i) % 900}" for i in range(15))
    return f"Note {number} is about the {subject} of house number{number}. {words}\n"


def meant(service: Service, query: str) -> list[str]:
    """Return the names of the files that are found by meaning."""
    return [Path(hit.path).name for hit in service.client.search(f"{query} by:meaning").hits]


def choose(service: Service, folder: Path | str) -> None:
    service.client.change_settings({"embedding_model": str(folder)})


def serves(name: str) -> Callable[[wire.Status], bool]:
    def reached(status: wire.Status) -> bool:
        return status.embedding.model == name and not status.embedding.next and not status.busy

    return reached


def embedded(passages: float, status: wire.Status) -> bool:
    return status.embedding.done > passages


def vector_folders(service: Service) -> list[str]:
    return sorted(one.name for one in service.home.folder.glob("vectors*"))


def check_vectors(service: Service) -> int:
    """Look whether each passage has the vector that its model gives; return how many there are."""
    service.stop()
    kept = embedding_models.load(service.home).serving
    secret = keys.load_or_create(service.home).secret
    catalog = Catalog(service.home.catalog, secret)
    index = ModelIndex(kept, kept.vectors_in(service.home), secret, lambda: False)
    try:
        ids = catalog.embedded.after(0, 100_000)
        texts = catalog.embedded.texts(ids)
        assert index.vectors().ids() == set(ids)
        expected = turn(
            vectors_of(kept.prepared(), [texts[one] for one in ids]),
            rotation_matrix(secret, kept.model, kept.dimensions),
        )
        stored = index.vectors()._rows(ids)
        got = np.stack([stored[one] for one in ids])
        # Bytes are scaled batch by batch, and other batches give somewhat other vectors.
        assert (got * expected).sum(axis=1).min() > 0.97
        return len(ids)
    finally:
        index.close()
        catalog.close()


_vectors: dict[tuple[Path, str], np.ndarray] = {}  # most tests have the same texts


def vectors_of(model: Path, texts: list[str]) -> np.ndarray:
    """Return what a prepared model gives for texts."""
    new = [text for text in texts if (model, text) not in _vectors]
    if new:
        made = OnnxEmbedder(model, 2).embed(new)
        _vectors.update({(model, text): vector for text, vector in zip(new, made, strict=True)})
    return np.stack([_vectors[model, text] for text in texts])


def test_another_model_takes_over_while_searches_go_on(
    service: Service, files: Path, same_again: Path
) -> None:
    before = service.client.status().embedding
    assert (before.model, before.dimensions, before.next) == ("all-MiniLM-L6-v2", 384, "")
    right = "note 7.txt"
    assert right in meant(service, text_of(7))[:3]

    choose(service, same_again)
    found = service.until(lambda status: status.embedding.done > 0)
    assert (found.embedding.next, found.embedding.doing) == ("same again", "embedding")
    assert found.embedding.model == "all-MiniLM-L6-v2"
    assert found.busy
    assert right in meant(service, text_of(7))[:3]  # with the model before
    assert len(vector_folders(service)) == 2
    (files / "note 8.txt").write_text("A lighthouse keeper counts the ships in the fog.")
    service.client.rescan()
    seen: set[str] = set()

    def done(status: wire.Status) -> bool:
        for query in ("Who looks after the lighthouse?", text_of(9)):
            reply = service.client.search(f"{query} by:meaning")
            assert reply.hits
            assert not any("meanings" in one for one in reply.notices)
        seen.add(status.embedding.model)
        return serves("same again")(status)

    status = service.until(done)
    assert seen == {"all-MiniLM-L6-v2", "same again"}
    assert status.embedding.total == 0
    assert meant(service, "Who looks after the lighthouse?")[0] == "note 8.txt"
    (serving,) = vector_folders(service)  # those of the model before are gone
    assert serving.startswith("vectors-")

    (files / "note 8.txt").write_text(text_of(8))
    service.client.rescan()
    service.until(serves("same again"))
    assert check_vectors(service) >= FILES


def test_a_kill_in_the_middle_loses_nothing(service: Service, same_again: Path) -> None:
    choose(service, same_again)
    for share in (0.2, 0.4):
        found = service.until(partial(embedded, FILES * share))
        assert found.embedding.next, "it was over before it could be killed"
        service.kill()
        again = service.until(lambda status: status.embedding.doing == "embedding")
        assert again.embedding.done >= FILES * share / 2  # it goes on where it was
        assert "note 3.txt" in meant(service, text_of(3))[:3]
    service.until(serves("same again"))
    assert len(vector_folders(service)) == 1
    assert check_vectors(service) >= FILES


def test_going_back_before_it_is_done_costs_nothing(service: Service, same_again: Path) -> None:
    chunks = service.client.status().chunks
    choose(service, same_again)
    service.until(lambda status: status.embedding.done > 0)
    choose(service, "")
    status = service.until(serves("all-MiniLM-L6-v2"), limit_s=10)
    assert status.stages["meaning"].waiting == 0
    assert vector_folders(service) == ["vectors"]
    assert meant(service, text_of(5))
    assert check_vectors(service) >= chunks


def test_other_dimensions_and_two_changes_in_a_row(
    service: Service, tiny_models: Path, same_again: Path
) -> None:
    choose(service, same_again)
    service.until(lambda status: status.embedding.next == "same again")
    choose(service, tiny_models / "second")
    choose(service, tiny_models / "tiny")
    status = service.until(serves("tiny"))
    assert status.embedding.dimensions == 64
    assert len(vector_folders(service)) == 1
    assert meant(service, text_of(11))[0] == "note 11.txt"
    assert service.client.search("by:meaning number11").hits  # a prompt before the query
    assert check_vectors(service) >= FILES
    choose(service, "")  # and back, from the packaged model's file
    service.until(serves("all-MiniLM-L6-v2"))
    assert vector_folders(service) == ["vectors"]
    assert check_vectors(service) >= FILES


def test_chosen_before_anything_is_read_nothing_is_embedded_twice(
    fresh: Service, files: Path, tiny_models: Path
) -> None:
    fresh.configure(embedding_model=str(tiny_models / "tiny"))
    fresh.index(files)
    fresh.until(serves("tiny"))
    assert not (fresh.home.folder / "vectors").exists()
    assert check_vectors(fresh) >= FILES


def test_a_folder_that_cannot_be_used_is_refused(
    service: Service, files: Path, tmp_path: Path, tiny_models: Path
) -> None:
    folder = shutil.copytree(tiny_models / "tiny", tmp_path / "broken")
    (folder / "model.safetensors").unlink()
    with pytest.raises(ConciergeError, match="There are no weights"):
        choose(service, folder)
    rows = {row.name: row.value for row in service.client.settings()}
    assert rows["embedding_model"] == ""


def test_a_model_that_fails_leaves_the_one_before(
    service: Service, tmp_path: Path, tiny_models: Path
) -> None:
    folder = Path(shutil.copytree(tiny_models / "tiny", tmp_path / "strange"))
    change(folder / "config.json", model_type="nonsense")
    choose(service, folder)
    status = service.until(lambda status: bool(status.embedding.problem) and not status.busy)
    assert status.embedding.model == "all-MiniLM-L6-v2"
    (notice,) = status.notices[-1:]
    assert "strange cannot be used" in notice
    assert "embedding_model chooses another" in notice
    assert meant(service, text_of(5))
    choose(service, "")
    status = service.until(serves("all-MiniLM-L6-v2"))
    assert not status.embedding.problem
    assert not any("cannot be used" in one for one in status.notices)


@pytest.fixture
def engine(service: Service) -> Iterator[Engine]:
    """An engine in this process, on files that a service has read."""
    made = Engine(service.home)
    yield made
    made.close()


def test_without_room_it_waits_and_says_so(
    engine: Engine, tiny_models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.change_settings({"embedding_model": str(tiny_models / "tiny")})
    enough = machine.free_bytes(engine.home.folder)
    just = engine._preferences.current.keep_free_mb * 2**20 + 1
    monkeypatch.setattr(machine, "free_bytes", lambda _: just)
    engine.start()
    told = "needs about 1 MB beside the one there is"
    status = until(engine, lambda status: any(told in one for one in status.notices))
    assert status.embedding.doing == "waiting"
    assert engine.search("by:meaning rent", 5, 0).hits
    monkeypatch.setattr(machine, "free_bytes", lambda _: enough)
    engine.resume()
    status = until(engine, lambda status: status.embedding.model == "tiny")
    assert not any("beside the one" in one for one in status.notices)


def test_a_model_whose_files_were_only_touched_is_not_embedded_again(
    fresh: Service, files: Path, tmp_path: Path, tiny_models: Path
) -> None:
    folder = Path(shutil.copytree(tiny_models / "tiny", tmp_path / "mine"))
    fresh.configure(embedding_model=str(folder))
    fresh.index(files)
    fresh.until(serves("mine"))
    fresh.stop()
    kept = json.loads(fresh.home.embedding.read_text())["serving"]
    (folder / "config.json").touch()
    fresh.until(serves("mine"))
    fresh.stop()
    again = json.loads(fresh.home.embedding.read_text())["serving"]
    assert again.pop("signature") != kept.pop("signature")
    assert again == kept
    shutil.rmtree(folder)  # what was prepared is enough
    fresh.until(serves("mine"))
    assert meant(fresh, text_of(4))[0] == "note 4.txt"


def until(engine: Engine, reached: Callable[[wire.Status], bool]) -> wire.Status:
    end = time.monotonic() + 60
    while not reached(status := engine.status()):
        assert time.monotonic() < end, status
        time.sleep(0.05)
    return status


# ---------------------------------------------------------------- in small


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[tuple[Library, ModelIndex]]:
    """Some passages with vectors of a model, and the index of another without any."""
    folder = tmp_path / "files"
    folder.mkdir()
    library = Library(tmp_path / "catalog.db", folder)
    for number in range(6):
        library.write(f"{number}.txt", text_of(number))
    library.update()
    catalog = library.catalog
    tasks = catalog.queue.claim(Stage.MEANING, 100)
    catalog.contents.mark_embedded([catalog.contents.passages(one.subject) for one in tasks])
    model = embedding_models.EmbeddingModel(model="other 1", title="other", dimensions=8)
    index = ModelIndex(model, tmp_path / "vectors-other", KEY, lambda: False)
    yield library, index
    index.close()
    catalog.close()


def rows(count: int) -> np.ndarray:
    return np.random.default_rng(count).normal(size=(count, 8)).astype(np.float32)


def test_every_passage_comes_once_and_those_that_came_meanwhile_too(
    beside: tuple[Library, ModelIndex],
) -> None:
    library, index = beside
    catalog = library.catalog
    todo = Unembedded(catalog.embedded, index)
    every = catalog.embedded.after(0, 1000)
    assert len(every) >= 6
    first = todo.next(4, [])
    assert first == every[:4]
    assert todo.next(4, first) == every[4:8]
    index.vectors().add(every, rows(len(every)))
    library.write("late.txt", text_of(99))
    library.update()
    tasks = catalog.queue.claim(Stage.MEANING, 100)
    assert todo.next(4, []) == []  # what has no vector of the first model yet is not wanted
    catalog.contents.mark_embedded([catalog.contents.passages(one.subject) for one in tasks])
    late = Unembedded(catalog.embedded, index).next(100, [])
    assert late
    assert not set(late) & set(every)


def test_what_fails_comes_alone_and_is_given_up(beside: tuple[Library, ModelIndex]) -> None:
    library, index = beside
    todo = Unembedded(library.catalog.embedded, index)
    every = library.catalog.embedded.after(0, 1000)
    todo.failed(todo.next(100, []))
    bad = every[2]
    for _ in range(3 * len(every)):
        ids = todo.next(100, [])
        if not ids:
            break
        assert len(ids) == 1
        if ids == [bad]:
            todo.failed(ids)
        else:
            index.vectors().add(ids, rows(1))
    assert set(todo.given_up) == {bad}
    assert index.vectors().ids() == set(every) - {bad}


def test_what_is_let_go_of_is_removed_from_both(
    beside: tuple[Library, ModelIndex], tmp_path: Path
) -> None:
    library, index = beside
    catalog = library.catalog
    meaning = Meaning(
        catalog,
        preferences(tmp_path),
        packaged_index(tmp_path / "vectors", KEY),
        queued=lambda: None,
        progress=Progress(catalog.pace),
    )
    try:
        every = catalog.embedded.after(0, 1000)
        index.vectors().add(every, rows(len(every)))
        meaning.put_beside(index)
        library.write("0.txt", "Something else altogether.")
        library.update()
        gone = set(every) - set(catalog.embedded.after(0, 1000))
        assert gone
        assert meaning.remove_stale()
        assert index.vectors().ids() == set(every) - gone
        assert index.purge_due
        meaning.purge()
        assert not index.purge_due  # also from the disk
    finally:
        meaning.close()
