"""Spoken words: a tiny model in Whisper's own format, made by `tests/data/speech/make.py`."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from concierge.core.errors import ModelMissingError
from concierge.core.pieces import Pieces, Said
from concierge.core.protocols import ExtractionContext
from concierge.core.records import TextState
from concierge.extract.media import ffmpeg, silence, speech
from concierge.extract.registry import extract

DATA = Path(__file__).parents[1] / "data" / "speech"
MODEL = DATA / "tiny.pt"
RATE = ffmpeg.SAMPLE_RATE
needs_ffmpeg = pytest.mark.skipif(not ffmpeg.installed(), reason="no ffmpeg here")
# Whisper leaves its vocabulary open, and torch warns of foreign pickles.
pytestmark = [needs_ffmpeg, pytest.mark.filterwarnings("default")]


@pytest.fixture
def hearing(deep: ExtractionContext) -> ExtractionContext:
    return replace(deep, speech_model=os.fspath(MODEL))


def truth(name: str) -> list[Said]:
    return [Said(*row) for row in json.loads((DATA / f"{name}.said").read_text("utf-8"))]


def phrase(name: str, number: int) -> ffmpeg.Samples:
    """Return one phrase of a recording."""
    said = truth(name)[number]
    return ffmpeg.sound(DATA / name, 0, said.start, said.end - said.start)


def recorded(path: Path, length: float, phrases: dict[float, ffmpeg.Samples]) -> Path:
    """Write a recording of faint noise with phrases at their times, in seconds."""
    sound = np.random.default_rng(3).normal(0, 1e-4, round(length * RATE)).astype(np.float32)
    for at, one in phrases.items():
        sound[round(at * RATE) : round(at * RATE) + len(one)] += one
    with wave.open(os.fspath(path), "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(RATE)
        made.writeframes((sound.clip(-1, 1) * 32767).astype("<i2").tobytes())
    return path


def agree(heard: list[Said], expected: list[tuple[float, str]]) -> None:
    assert [one.text for one in heard] == [text for _, text in expected]
    for one, (start, _) in zip(heard, expected, strict=True):
        assert one.start == pytest.approx(start, abs=0.5)
        assert one.start < one.end < start + 4


@pytest.mark.parametrize(
    ("name", "language"), [("harbour.opus", "en"), ("garden.m4a", "en"), ("montag.mp3", "de")]
)
def test_spoken_words_come_back_with_their_times(
    name: str, language: str, hearing: ExtractionContext
) -> None:
    expected = truth(name)
    heard = speech.listen(DATA / name, 0, expected[-1].end + 1, hearing)
    agree(list(heard.said), [(one.start, one.text) for one in expected])
    assert (heard.language, heard.finished, heard.end) == (language, True, None)
    found = extract(DATA / name, hearing)
    assert (found.state, found.language, found.note) == (TextState.FULL, language, "")
    assert " ".join(one.text for one in expected) == found.segments[-1].text
    assert found.segments[-1].locator.seconds == pytest.approx(expected[0].start, abs=0.5)


def test_the_chosen_language_is_taken(hearing: ExtractionContext) -> None:
    found = extract(DATA / "harbour.opus", replace(hearing, speech_language="fr"))
    assert found.language == "fr"


def test_without_a_model_words_wait(deep: ExtractionContext) -> None:
    found = extract(DATA / "harbour.opus", deep)
    assert found.state is TextState.NEEDS_SPEECH
    assert "no speech model yet" in found.note


def test_silence_is_neither_listened_to_nor_filled_with_words(
    tmp_path: Path, hearing: ExtractionContext
) -> None:
    sound = phrase("garden.m4a", 1)
    path = recorded(tmp_path / "a.wav", 120, {70.0: sound})
    samples = ffmpeg.sound(path, 0, 0, 120)
    (span,) = silence.spoken(samples)
    assert span == pytest.approx((69.7, 70.3 + len(sound) / RATE), abs=0.2)
    heard = speech.listen(path, 0, 120, hearing)
    agree(list(heard.said), [(70.0, truth("garden.m4a")[1].text)])


@pytest.mark.parametrize("level", [0.0, 1e-4])
def test_nothing_is_said_in_silence(
    tmp_path: Path, hearing: ExtractionContext, level: float
) -> None:
    noise = np.random.default_rng(8).normal(0, level, 5 * RATE).astype(np.float32)
    found = extract(recorded(tmp_path / "a.wav", 5, {0.0: noise}), hearing)
    assert (found.segments, found.state) == ((), TextState.EMPTY)
    assert found.note == "Nothing is said in it."


def test_a_long_recording_goes_on_where_it_was_left(
    tmp_path: Path, hearing: ExtractionContext
) -> None:
    garden, harbour = phrase("garden.m4a", 0), phrase("garden.m4a", 1)
    texts = [one.text for one in truth("garden.m4a")]
    # One phrase is being said when five minutes are over, and is not cut in two.
    places = {20.0: garden, 298.8: harbour, 450.0: garden, 600.5: harbour}
    expected = list(zip(places, [*texts, *texts], strict=True))
    path = recorded(tmp_path / "a.wav", 640, places)
    known: dict[str, bytes] = {}
    for turn in range(1, 4):
        pieces = Pieces(known, seconds=0)
        found = extract(path, replace(hearing, pieces=pieces))
        assert len(pieces.new) == 1
        known |= pieces.new
        done = turn == 3
        assert found.state is (TextState.FULL if done else TextState.NEEDS_SPEECH)
        assert pieces.unfinished is not done
    assert list(known) == ["speech 0-300", "speech 300-600", "speech 600-640"]
    heard = speech.listen(path, 0, 640, replace(hearing, pieces=Pieces(known, seconds=0)))
    agree(list(heard.said), expected)
    assert [one.locator.seconds for one in found.segments] == [
        pytest.approx(at, abs=0.5) for at in places
    ]


def test_a_recording_that_ends_before_its_time_is_partly_read(
    tmp_path: Path, hearing: ExtractionContext
) -> None:
    path = tmp_path / "a.flac"
    command = ["ffmpeg", "-v", "error", "-nostdin", "-i", os.fspath(DATA / "garden.m4a")]
    subprocess.run([*command, os.fspath(path)], check=True, timeout=30)
    data = bytearray(path.read_bytes())
    # STREAMINFO (RFC 9639, 8.2) holds the number of samples in its last 36 bits before the MD5.
    data[22:26] = (RATE * 900).to_bytes(4, "big")
    path.write_bytes(bytes(data))
    found = extract(path, hearing)
    assert found.state is TextState.PARTIAL
    assert "It says that it lasts 900 s" in found.note
    assert truth("garden.m4a")[0].text in found.segments[0].text


def test_a_model_that_was_cut_is_named(tmp_path: Path, hearing: ExtractionContext) -> None:
    data = MODEL.read_bytes()
    path = tmp_path / "cut.pt"
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelMissingError, match=r"cut\.pt cannot be used: it is damaged"):
        extract(DATA / "harbour.opus", replace(hearing, speech_model=os.fspath(path)))


def test_another_program_s_checkpoint_is_named(tmp_path: Path, hearing: ExtractionContext) -> None:
    import torch

    path = tmp_path / "other.pt"
    torch.save({"weights": torch.zeros(3)}, path)
    with pytest.raises(ModelMissingError, match="of another program"):
        extract(DATA / "harbour.opus", replace(hearing, speech_model=os.fspath(path)))


class Trap:
    """Would write a file if a checkpoint's pickle were run."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return exec, (f"open({os.fspath(self.target)!r}, 'w').close()", "")


def test_a_checkpoint_runs_no_code(tmp_path: Path, hearing: ExtractionContext) -> None:
    path = tmp_path / "trap.pt"
    path.write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    with pytest.raises(ModelMissingError, match="cannot be used"):
        extract(DATA / "harbour.opus", replace(hearing, speech_model=os.fspath(path)))
    assert not (tmp_path / "sprung").exists()


def test_a_model_s_name_is_never_fetched(
    tmp_path: Path, hearing: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelMissingError, match="tiny cannot be used"):
        extract(DATA / "harbour.opus", replace(hearing, speech_model="tiny"))
    shutil.copyfile(MODEL, tmp_path / "tiny")
    assert extract(DATA / "harbour.opus", replace(hearing, speech_model="tiny")).segments


def test_long_speech_is_cut_where_it_is_quiet() -> None:
    chance = np.random.default_rng(2)
    sound = chance.normal(0, 0.1, 60 * RATE).astype(np.float32)
    sound[25 * RATE : round(25.5 * RATE)] *= 0.001
    (span,) = silence.spoken(sound)
    first, *others = silence.windows([span], sound, longest=29, gap=3)
    assert first[1] == pytest.approx(25.25, abs=0.2)
    assert others[-1][1] == pytest.approx(60, abs=0.1)
    assert all(end - start <= 29 for start, end in (first, *others))


def test_a_model_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, concierge.extract.registry as r; r.extractors(); "
    code += "import concierge.extract.media.speech, concierge.extract.media.film; "
    code += "sys.exit(any(name in sys.modules for name in ('torch', 'whisper', 'numba', 'numpy')))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
