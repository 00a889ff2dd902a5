"""The command `models`: listed, fetched from a server on this machine, tried and chosen."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.paths import MODELS_VARIABLE
from concierge.models.published import HUB_VARIABLE, LIST_VARIABLE
from tests.cli.conftest import Cli
from tests.models.gguf_files import write
from tests.models.publisher import WEIGHTS, Publisher, listed, model_list, publishing

DATA = Path(__file__).resolve().parents[1] / "data"
TINY, SONG = DATA / "speech" / "tiny.pt", DATA / "media" / "song.ogg"


@pytest.fixture
def publisher(cli: Cli, tmp_path: Path) -> Iterator[Publisher]:
    """A hub whose models the command line offers."""
    weights = write(tmp_path / "original.gguf", shapes=((64, 1024),)).read_bytes()
    sha256 = hashlib.sha256(weights).hexdigest()
    models = model_list(
        tmp_path / "list.json",
        listed("pinned", {"path": WEIGHTS, "bytes": len(weights), "sha256": sha256}),
        listed("unknown", {"path": "other.gguf"}),
    )
    with publishing(**{WEIGHTS: weights, "other.gguf": weights}) as one:
        cli.extra |= {
            HUB_VARIABLE: one.address,
            LIST_VARIABLE: str(models),
            MODELS_VARIABLE: str(tmp_path / "kept"),
        }
        yield one


def test_models_are_listed_chosen_and_left(cli: Cli, tmp_path: Path) -> None:
    found = {row["name"]: row for row in cli.json("models")["models"]}
    assert found["SmolLM2-135M-Instruct Q4_1"]["in_use"]
    assert all(len(file["checksum"]) > 64 for file in found["qwen2.5-0.5b"]["files"])
    shown = cli.run("models").stdout
    assert "qwen2.5-0.5b" in shown
    assert "Apache-2.0" in shown
    assert "Gemma Terms of Use" in shown
    assert "Speech: tiny" in cli.run("models", "use", TINY).stdout
    wrong = cli.json("models", "use", tmp_path / "none.pt", code=1)
    assert "cannot be read" in wrong["error"]["message"]
    assert "not read" in cli.run("models", "none").stdout
    mine = write(tmp_path / "mine.gguf")
    rows = cli.json("models", "use", mine)["models"]
    assert [row["path"] for row in rows if row["in_use"] and row["job"] == "answering"] == [
        str(mine)
    ]
    assert "SmolLM2" in cli.run("models", "none", "answering").stdout
    assert cli.run("models", "fetch", "no-such-model", code=2).stderr


def test_recordings_that_wait_for_a_model_are_told(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    shutil.copy(SONG, tmp_path / "files")
    cli.index(tmp_path / "files")
    assert cli.json("status")["stages"]["deep"]["unheard"] == 1
    assert "1 recording not heard: no speech model" in cli.run("status").stdout
    cli.run("models", "use", TINY)
    assert cli.json("status")["stages"]["deep"]["unheard"] == 0


def test_nothing_is_fetched_without_consent(cli: Cli, publisher: Publisher) -> None:
    said = cli.run("models", "fetch", "pinned", code=1, given="n\n").stdout
    assert "SHA-256" in said
    assert "MIT" in said
    assert "127.0.0.1" in said
    cli.run("models", "fetch", "unknown", code=1, given="n\n")
    assert publisher.asked == []


def test_a_model_is_fetched_after_consent(cli: Cli, publisher: Publisher, tmp_path: Path) -> None:
    said = cli.run("models", "fetch", "pinned", given="y\n").stdout
    assert f"pinned is here: {tmp_path / 'kept'}" in said
    assert (tmp_path / "kept" / "answering" / WEIGHTS).is_file()
    # Of this one nothing is known: the publisher is asked first, and then the person again.
    said = cli.run("models", "fetch", "unknown", code=1, given="y\nn\n").stdout
    assert "SHA-256" in said
    assert len([path for path in publisher.asked if "/api/" in path]) == 1
    assert not (tmp_path / "kept" / "answering" / "other.gguf").exists()
    rows = cli.json("models", "fetch", "unknown", "--yes")["models"]
    assert next(row for row in rows if row["name"] == "unknown")["here"]
    assert "Answering: Pinned" in cli.run("models", "use", "pinned").stdout


def test_where_nobody_can_be_reached_that_is_said(cli: Cli, publisher: Publisher) -> None:
    cli.extra[HUB_VARIABLE] = "http://127.0.0.1:9"
    said = cli.run("models", "fetch", "pinned", "--yes", code=1).stderr
    assert "The model pinned could not be fetched" in said
    assert "concierge models use" in said


def test_a_model_is_tried(cli: Cli) -> None:
    said = cli.run("models", "try", "--questions", "3").stdout
    assert "of 3 questions right" in said
    assert "tokens a second" in said
    rows = cli.json("models")["models"]
    tried = next(row for row in rows if row["measured"])
    assert tried["measured"]["asked"] == 3
    # What could be fetched is now judged by it.
    other = next(row for row in rows if row["name"] == "qwen2.5-0.5b")
    assert 0 < other["fit"]["tokens_per_s"] < tried["measured"]["tokens_per_s"]
    assert cli.run("models", "try", "qwen2.5-0.5b", code=2).stderr
