"""What is kept of models survives a restart, and not a change of their files."""

from __future__ import annotations

import os
from pathlib import Path

from concierge.core.wire import Measured
from concierge.models.kept import Kept

MEASURED = Measured(
    load_s=1.5,
    memory_bytes=10,
    prompt_tokens_per_s=90.0,
    tokens_per_s=30.0,
    right=31,
    asked=40,
    at=1.0,
)


def test_what_was_added_and_measured_is_remembered(tmp_path: Path) -> None:
    model = tmp_path / "m.gguf"
    model.write_bytes(b"weights")
    kept = Kept(tmp_path / "models.json")
    kept.add(model)
    kept.add(tmp_path / "other")
    kept.add(model)
    kept.keep(model, MEASURED)
    again = Kept(tmp_path / "models.json")
    assert again.added() == [model, tmp_path / "other"]
    assert again.measured(model) == MEASURED
    assert again.measured(tmp_path / "other") is None


def test_another_file_in_its_place_was_not_tried(tmp_path: Path) -> None:
    model = tmp_path / "m.gguf"
    model.write_bytes(b"weights")
    kept = Kept(tmp_path / "models.json")
    kept.keep(model, MEASURED)
    info = model.stat()
    os.utime(model, ns=(info.st_atime_ns, info.st_mtime_ns + 1))
    assert kept.measured(model) is None
    model.unlink()
    assert kept.measured(model) is None


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "models.json"
    file.write_text('{"added": 7}', "utf-8")
    kept = Kept(file)
    assert kept.added() == []
    kept.add(tmp_path / "m")
    assert Kept(file).added() == [tmp_path / "m"]


def test_very_many_are_not_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "models.json")
    for number in range(110):
        kept.add(tmp_path / str(number))
    assert len(kept.added()) == 100
    assert kept.added()[0] == tmp_path / "109"
