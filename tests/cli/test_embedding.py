"""What `status` and `doctor` say of embedding models."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from concierge.cli.doctor import State, examine
from concierge.cli.library import embedding_lines
from concierge.core import wire
from concierge.core.paths import Home
from concierge.service.embedding.embedding_models import EmbeddingModel, Standings, packaged, save

OTHER = EmbeddingModel(
    model="e5 0123", title="e5", folder="/models/e5", sha256="01" * 32, dimensions=768
)
SERVING = wire.Embedding(model="all-MiniLM-L6-v2", dimensions=384)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"next": "e5", "doing": "preparing"}, ["by e5: is being prepared"]),
        (
            {
                "next": "e5",
                "doing": "embedding",
                "done": 1200,
                "total": 9000,
                "seconds_left": 180.0,
            },
            ["by e5: 1,200 of 9,000 passages embedded, about 3 minutes left"],
        ),
        (
            {
                "next": "e5",
                "doing": "embedding",
                "total": 9,
                "seconds_left": 9.0,
                "held": "on battery",
            },
            ["by e5: 0 of 9 passages embedded (on battery)"],
        ),
        (
            {"next": "e5", "doing": "waiting", "done": 2, "total": 9},
            ["by e5: 2 of 9 passages embedded, waits for room on the disk"],
        ),
        ({"next": "e5", "problem": "It cannot."}, ["by e5: cannot be used"]),
    ],
)
def test_status_tells_of_both_models(changes: dict[str, object], expected: list[str]) -> None:
    first, *others = embedding_lines(SERVING.model_copy(update=changes))
    assert first.split(maxsplit=2)[2] == "all-MiniLM-L6-v2, 384 dimensions"
    assert [line.split(maxsplit=3)[3] for line in others] == expected


def found(folder: Path) -> tuple[State, str, str]:
    (one,) = [f for f in examine(Home(folder)) if f.name == "embedding model in use"]
    return one.state, one.detail, one.advice


def test_doctor_says_which_model_serves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    models = tmp_path / "models"
    monkeypatch.setenv("CONCIERGE_MODELS", str(models))
    state, detail, _ = found(tmp_path)
    assert state == State.OK
    assert "came with Concierge" in detail

    for name in ("all-MiniLM-L6-v2", "embedding-0101010101010101"):
        (models / name).mkdir(parents=True)
        (models / name / "stamp.json").write_text("{}")
    save(Home(tmp_path), Standings(serving=packaged(), next=OTHER))
    assert found(tmp_path)[:2] == (
        State.OK,
        "all-MiniLM-L6-v2, 384 dimensions; e5 is being made ready",
    )
    save(Home(tmp_path), Standings(serving=OTHER))
    assert found(tmp_path)[:2] == (State.OK, "e5, 768 dimensions")
    (models / "embedding-0101010101010101" / "stamp.json").unlink()
    state, detail, advice = found(tmp_path)
    assert state == State.MISSING
    assert "prepared form is gone" in detail
    assert "/models/e5" in advice


@pytest.mark.parametrize("text", ["", "[]", json.dumps({"serving": {}})])
def test_doctor_bears_a_record_that_makes_no_sense(tmp_path: Path, text: str) -> None:
    Home(tmp_path).embedding.write_text(text)
    state, detail, advice = found(tmp_path)
    assert state == State.OPTIONAL
    assert "cannot be read" in detail
    assert "made anew" in advice
