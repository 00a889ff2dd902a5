"""Recordings: what they say of themselves, and that their words wait for a model."""

from __future__ import annotations

import os
import shutil
import wave
from pathlib import Path

import pytest

from concierge.core.errors import DamagedError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract.registry import extract

needs_ffprobe = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="no ffprobe here")


def recording(path: Path) -> Path:
    """Write two seconds of silence."""
    with wave.open(os.fspath(path), "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8000)
        made.writeframes(bytes(32_000))
    return path


@needs_ffprobe
def test_duration_is_told(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(recording(tmp_path / "a memo, spoken.wav"), context)
    assert (found.kind, found.state) == (Kind.AUDIO, TextState.NEEDS_SPEECH)
    assert found.seconds == pytest.approx(2.0)
    assert "speech model" in found.note


@needs_ffprobe
def test_tags_are_words(tmp_path: Path, context: ExtractionContext) -> None:
    # A LIST chunk of INFO tags, as RIFF files carry them.
    tags = b"INFO" + b"INAM" + (10).to_bytes(4, "little") + b"Harvest   " + b"IART"
    tags += (4).to_bytes(4, "little") + b"Ada "
    path = recording(tmp_path / "a.wav")
    path.write_bytes(path.read_bytes() + b"LIST" + len(tags).to_bytes(4, "little") + tags)
    found = extract(path, context)
    assert (found.title, found.author) == ("Harvest", "Ada")
    assert "Title: Harvest" in found.segments[0].text


@needs_ffprobe
def test_nothing_to_play_is_damaged(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF\x10\0\0\0WAVE" + bytes(8))
    with pytest.raises(DamagedError, match="no sound"):
        extract(path, context)


def test_without_ffprobe_the_type_is_known(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = recording(tmp_path / "a.wav")
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    found = extract(path, context)
    assert (found.kind, found.seconds, found.state) == (Kind.AUDIO, None, TextState.NEEDS_SPEECH)
