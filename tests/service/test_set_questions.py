"""Questions about sets over the whole sample library, each with the answer that reading it gives."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from concierge.core import wire
from concierge.core.paths import from_wire
from tests.service.conftest import Service

SAMPLES = Path(__file__).parents[2] / "assets" / "sample_library"
DATA = Path(__file__).parents[1] / "answer"
QUESTIONS = [
    json.loads(line)
    for line in (DATA / "set_questions.jsonl").read_text(encoding="utf-8").splitlines()
]
ORDINARY = (DATA / "ordinary_questions.txt").read_text(encoding="utf-8").splitlines()
LIBRARY = json.loads((DATA / "set_library.json").read_text(encoding="utf-8"))
RANKED = {"newest", "oldest", "largest", "smallest"}


class Household(Service):
    """A service that has read the sample library, with times, tags and a collection."""

    def __init__(self, home: Path, folder: Path) -> None:
        super().__init__(home)
        self.folder = folder

    def fill(self) -> None:
        shutil.copytree(SAMPLES, self.folder)
        for name, day in LIBRARY["days"].items():
            noon = datetime.fromisoformat(f"{day}T12:00:00").timestamp()
            os.utime(self.folder / name, (noon, noon))
        self.index(self.folder)
        client = self.client
        for tag, names in LIBRARY["tags"].items():
            client.tags.create(tag)
            client.tags.assign(tag, [self.id_of(name) for name in names])
        for name, members in LIBRARY["collections"].items():
            client.collections.create(name)
            client.collections.add(name, [self.id_of(one) for one in members])

    def id_of(self, name: str) -> int:
        return self.client.file_at(self.folder / name).file_id

    def name_of(self, path: str) -> str:
        return from_wire(path).relative_to(self.folder).as_posix()

    def ask(self, question: str, within: wire.Scope | None = None) -> wire.AnswerReply:
        with self.client.ask(question, within=within, evidence=True) as events:
            (done,) = [event.answer for event in events if event.answer is not None]
        return done

    def listed(self, question: str, within: wire.Scope | None = None) -> wire.SetAnswer:
        answer = self.ask(question, within)
        assert answer.listed is not None, f"{question} was not answered from the catalog"
        return answer.listed


@pytest.fixture(scope="module")
def household(
    tmp_path_factory: pytest.TempPathFactory, prepared_models: Path
) -> Iterator[Household]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("sets")
        service = Household(folder / "served", folder / "library")
        service.fill()
        yield service
        service.stop()


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda one: one["question"])
def test_the_answer_is_exact(household: Household, asked: dict[str, Any]) -> None:
    found = household.listed(asked["question"])
    assert (found.operation, found.total) == (asked["operation"], asked["total"])
    names = [household.name_of(one.path) for one in found.files]
    if "files" in asked and found.operation in RANKED:
        assert names == asked["files"]
    elif "files" in asked:
        assert sorted(set(names)) == sorted(asked["files"])
    assert {one.currency: one.amount for one in found.sums} == asked.get("sums", {}) or (
        found.operation != "total"
    )
    assert found.counted
