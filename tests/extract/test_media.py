"""Recordings: what they say of themselves, and how broken ones end."""

from __future__ import annotations

import io
import os
import random
import shutil
import subprocess
import wave
from pathlib import Path

import pytest
from PIL import Image

from concierge.core.errors import Category, ConciergeError, DamagedError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract.media import ffmpeg
from concierge.extract.registry import extract
from tests.extract.test_hostile import ending

DATA = Path(__file__).parents[1] / "data" / "media"
needs_ffmpeg = pytest.mark.skipif(not ffmpeg.installed(), reason="no ffmpeg here")


def recording(path: Path, seconds: float = 2.0) -> Path:
    """Write silence."""
    with wave.open(os.fspath(path), "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8000)
        made.writeframes(bytes(2 * round(8000 * seconds)))
    return path


@needs_ffmpeg
def test_duration_is_told(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(recording(tmp_path / "a memo, spoken.wav"), context)
    assert (found.kind, found.state) == (Kind.AUDIO, TextState.NEEDS_SPEECH)
    assert found.seconds == pytest.approx(2.0)
    assert "no speech model yet" in found.note


@needs_ffmpeg
def test_tags_are_words(tmp_path: Path, context: ExtractionContext) -> None:
    # A LIST chunk of INFO tags, as RIFF files carry them.
    tags = b"INFO" + b"INAM" + (10).to_bytes(4, "little") + b"Harvest   " + b"IART"
    tags += (4).to_bytes(4, "little") + b"Ada "
    path = recording(tmp_path / "a.wav")
    path.write_bytes(path.read_bytes() + b"LIST" + len(tags).to_bytes(4, "little") + tags)
    found = extract(path, context)
    assert (found.title, found.author) == ("Harvest", "Ada")
    assert "Title: Harvest" in found.segments[0].text


@needs_ffmpeg
def test_nothing_to_play_is_damaged(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF\x10\0\0\0WAVE" + bytes(8))
    with pytest.raises(DamagedError, match="no sound"):
        extract(path, context)


@needs_ffmpeg
def test_a_recording_of_no_length_is_empty(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(recording(tmp_path / "a.wav", 0), context)
    assert (found.state, found.note) == (TextState.EMPTY, "There is no sound in it to be heard.")


def test_without_ffmpeg_the_type_is_known(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = recording(tmp_path / "a.wav")
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    found = extract(path, context)
    assert (found.kind, found.seconds, found.state) == (Kind.AUDIO, None, TextState.NEEDS_SPEECH)
    assert "Debian, Fedora and macOS: ffmpeg" in found.note


@needs_ffmpeg
@pytest.mark.parametrize(("name", "sides"), [("song.mp3", (200, 200)), ("film.mp4", (160, 120))])
def test_covers_and_films_have_a_thumbnail(
    name: str, sides: tuple[int, int], context: ExtractionContext
) -> None:
    found = extract(DATA / name, context)
    with Image.open(io.BytesIO(found.thumbnail)) as picture:
        assert (picture.format, picture.size) == ("JPEG", sides)


@needs_ffmpeg
def test_subtitles_made_of_pictures_are_named(tmp_path: Path, context: ExtractionContext) -> None:
    # Presentation composition segments and their ends, as on Blu-ray discs, that show nothing.
    composition = bytes.fromhex("0780 0438 10 0000 80 00 00 00")
    shown = b""
    for number in range(3):
        time = (90_000 * number).to_bytes(4, "big") + bytes(4)
        shown += b"PG" + time + b"\x16\0\x0b" + composition + b"PG" + time + b"\x80\0\0"
    (tmp_path / "a.sup").write_bytes(shown)
    path = tmp_path / "a.mkv"
    command = ["ffmpeg", "-v", "error", "-nostdin", "-i", os.fspath(DATA / "silent.avi")]
    command += ["-i", os.fspath(tmp_path / "a.sup"), "-map", "0", "-map", "1", "-c", "copy"]
    command += ["-metadata:s:s:0", "language=fre", os.fspath(path)]
    subprocess.run(command, check=True, timeout=30)
    found = extract(path, context)
    assert "Subtitles made of pictures are not read (Subtitles fr)." in found.note


@needs_ffmpeg
def test_a_list_of_other_files_is_not_followed(tmp_path: Path, context: ExtractionContext) -> None:
    shutil.copyfile(DATA / "tone.aac", tmp_path / "secret.aac")
    path = tmp_path / "list.aac"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nsecret.aac\n#EXT-X-ENDLIST\n")
    with pytest.raises(DamagedError):
        ffmpeg.probe(path)
    path.write_text(f"ffconcat version 1.0\nfile '{tmp_path / 'secret.aac'}'\n")
    with pytest.raises(DamagedError):
        ffmpeg.probe(path)


def test_notes_to_be_played_are_not_sound(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(b"MThd\0\0\0\x06\0\0\0\1\0\x60MTrk\0\0\0\4\0\xff\x2f\0")
    assert extract(path, context).state is TextState.UNSUPPORTED


@needs_ffmpeg
def test_a_transport_stream_is_told_by_its_packets(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "recorded"
    command = ["ffmpeg", "-v", "error", "-nostdin", "-i", os.fspath(DATA / "film.mp4")]
    command += ["-map", "0:v", "-map", "0:a", "-c", "copy", "-f", "mpegts", os.fspath(path)]
    subprocess.run(command, check=True, timeout=30)
    found = extract(path, context)
    assert (found.media_type, found.kind) == ("video/mp2t", Kind.VIDEO)


@needs_ffmpeg
@pytest.mark.parametrize("name", ["song.mp3", "song.opus", "talk.m4a", "film.mkv", "silent.avi"])
def test_spoiled_recordings_have_named_ends(
    name: str, tmp_path: Path, context: ExtractionContext
) -> None:
    data = (DATA / name).read_bytes()
    chance = random.Random(name)
    path = tmp_path / name
    for turn in range(4):
        spoiled = bytearray(data)
        for _ in range(40):
            spoiled[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled[: chance.randrange(len(data))] if turn % 2 else spoiled)
        end = ending(path, context)
        if isinstance(end, ConciergeError):
            assert end.category in (Category.DAMAGED, Category.TIMED_OUT)
