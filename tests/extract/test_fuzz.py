"""Every file of the ground truth, spoiled: a named failure or what is left, never a bug.

A bounded number of variants a run. `CONCIERGE_FUZZ=seed:count` tries others and more of them;
what breaks is kept as a file in `tests/data/broken/`, which is read on every run.
"""

from __future__ import annotations

import os
import random
import zipfile
import zlib
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction
from concierge.extract.registry import extract
from tests.extract.test_ground_truth import DATA, TRUTHS, name_of

SEED, COUNT = map(int, os.environ.get("CONCIERGE_FUZZ", "1:3").split(":"))
BROKEN = sorted(file for file in DATA.glob("broken/*") if file.suffix != ".md")


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """Cut a file, flip bits in it, blank or repeat a stretch of it, or turn it round."""
    out = bytearray(data)
    at, length = chance.randrange(len(out)), chance.randrange(1, 400)
    match chance.randrange(6):
        case 0:
            del out[at:]
        case 1:
            for _ in range(chance.randrange(1, 30)):
                out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        case 2:
            out[at : at + length] = bytes(len(out[at : at + length]))
        case 3:
            out[at:at] = out[at : at + length] * chance.randrange(1, 20)
        case 4:
            del out[at : at + length]
        case _:
            out[at : at + length] = b"\xff" * len(out[at : at + length])
    return bytes(out)


def read(path: Path, scratch: Path) -> Extraction | None:
    """Read a file; a failure must have a name that is not ours."""
    try:
        return extract(path, ExtractionContext(scratch=scratch))
    except ConciergeError as error:
        problem = error
    assert problem.category is not Category.BUG, problem
    assert problem.message
    return None


@pytest.mark.filterwarnings("default")  # libraries warn of what they meet
@pytest.mark.parametrize("truth", TRUTHS, ids=name_of)
def test_spoiled_files_end_well(truth: Path, tmp_path: Path) -> None:
    source = truth.with_suffix("")
    data = source.read_bytes()
    if not data:
        pytest.skip("nothing to spoil")
    chance = random.Random(SEED + zlib.crc32(name_of(truth).encode()))
    for number in range(COUNT):
        path = tmp_path / f"{number}{source.suffix}"
        path.write_bytes(spoiled(data, chance))
        read(path, tmp_path)
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr(source.name, spoiled(data, chance))
        archive.writestr("beside.txt", "a walrus beside it")
    found = read(outer, tmp_path)
    assert found is not None
    assert any("walrus" in segment.text for segment in found.segments)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_what_broke_once_ends_well(path: Path, tmp_path: Path) -> None:
    read(path, tmp_path)
