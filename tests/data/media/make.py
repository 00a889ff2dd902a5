"""Makes the recordings beside it with ffmpeg's encoders, and what must be found in each."""

from __future__ import annotations

import io
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

HERE = Path(__file__).parent
FFMPEG = ("ffmpeg", "-v", "error", "-nostdin", "-y")
TONE = ("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=16000:duration=3")
FILM = ("-f", "lavfi", "-i", "testsrc=size=160x120:rate=5:duration=4")
SMALL = ("-c:v", "libx264", "-preset", "veryslow", "-crf", "38", "-pix_fmt", "yuv420p")
CHAPTERS = """;FFMETADATA1
title=The lighthouse
artist=Ada Keeper
[CHAPTER]
TIMEBASE=1/1000
START=0
END=1500
title=Arrival
[CHAPTER]
TIMEBASE=1/1000
START=1500
END=3000
title=The lamp is lit
"""
ENGLISH = """1
00:00:00,500 --> 00:00:01,500
<i>Where is the key</i>

2
00:00:02,000 --> 00:00:03,000
to the boathouse?
"""
GERMAN = ENGLISH.replace("Where is the key", "Wo ist der Schlüssel").replace(
    "to the boathouse?", "zum Bootshaus?"
)
LYRICS = "[00:00.50]Green grow the rushes\n[00:14.00]under the bridge\n[00:40.00]until the tide"


def tags(**given: str) -> list[str]:
    """Return ffmpeg's arguments for tags."""
    return [word for name, value in given.items() for word in ("-metadata", f"{name}={value}")]


def make(name: str, arguments: list[str] | tuple[str, ...], truth: dict[str, Any]) -> None:
    """Write one recording and its truth."""
    command = [*FFMPEG, *arguments, "-fflags", "+bitexact", str(HERE / name)]
    subprocess.run(command, check=True)
    text = json.dumps({"state": "needs speech", **truth}, indent=1, ensure_ascii=False)
    (HERE / f"{name}.json").write_text(text + "\n", "utf-8")


def cover(folder: Path) -> str:
    """Write a picture of a disc."""
    picture = Image.new("RGB", (200, 200), "teal")
    ImageDraw.Draw(picture).ellipse((30, 30, 170, 170), fill="gold")
    data = io.BytesIO()
    picture.save(data, "PNG")
    (folder / "cover.png").write_bytes(data.getvalue())
    return str(folder / "cover.png")


def sounds(folder: Path) -> None:
    """Write recordings of sound."""
    song = tags(title="Rushes", artist="The Tides", album="Low Water", track="4/9", genre="Folk")
    song += tags(date="2019-05-04")
    found = {"title": "Rushes", "author": "The Tides", "kind": "audio", "seconds": 3.0}
    facts = {"album": "Low Water", "track": "4/9", "genre": "Folk", "date": "2019-05-04"}
    pictured = [*TONE, "-i", cover(folder), "-map", "0", "-map", "1", "-b:a", "32k"]
    pictured += ["-disposition:v", "attached_pic", "-c:v", "copy", *song]
    lyrics = [["Green grow the rushes under the bridge", {"seconds": 0.5, "heading": "Lyrics"}]]
    lyrics += [["until the tide", {"seconds": 40.0}]]
    make(
        "song.mp3",
        [*pictured, "-metadata", f"lyrics={LYRICS}"],
        {
            **found,
            "media_type": "audio/mpeg",
            "facts": {**facts, "codec": "mp3"},
            "says": lyrics,
            "seconds": 3.1,
        },
    )
    make(
        "song.flac",
        [*TONE, *song, "-ar", "8000"],
        {**found, "media_type": "audio/flac", "facts": {**facts, "codec": "flac"}},
    )
    for name, media_type, codec in (
        ("song.opus", "audio/ogg", "opus"),
        ("song.ogg", "audio/ogg", "vorbis"),
        ("song.wma", "audio/x-ms-wma", "wmav2"),
    ):
        coded = {"opus": "libopus", "vorbis": "libvorbis"}.get(codec, codec)
        make(
            name,
            [*TONE, *song, "-c:a", coded, "-b:a", "24k"],
            {**found, "media_type": media_type, "facts": {"album": "Low Water", "codec": codec}},
        )
    named = [*TONE, "-ar", "8000", *tags(title="Rushes", artist="The Tides")]
    for name, media_type in (("song.wav", "audio/wav"), ("song.aiff", "audio/aiff")):
        options = ["-write_id3v2", "1"] if name.endswith("aiff") else []
        make(name, [*named, *options], {**found, "media_type": media_type})
    make("tone.aac", [*TONE, "-b:a", "16k"], {"media_type": "audio/aac", "seconds": 3.0})
    (folder / "chapters.txt").write_text(CHAPTERS)
    told = [*TONE, "-i", str(folder / "chapters.txt"), "-map_metadata", "1", "-b:a", "24k"]
    make(
        "talk.m4a",
        [*told, "-metadata:s:a:0", "language=deu"],
        {
            "media_type": "audio/mp4",
            "kind": "audio",
            "language": "de",
            "title": "The lighthouse",
            "author": "Ada Keeper",
            "says": [["The lamp is lit", {"seconds": 1.5, "heading": "The lamp is lit"}]],
        },
    )


def films(folder: Path) -> None:
    """Write films."""
    for name, text in (("en.srt", ENGLISH), ("de.srt", GERMAN), ("chapters.txt", CHAPTERS)):
        (folder / name).write_text(text, "utf-8")
    inputs = [*FILM, *TONE]
    for name in ("en.srt", "de.srt", "chapters.txt"):
        inputs += ["-i", str(folder / name)]
    told = [*inputs, "-map", "0", "-map", "1", "-map", "2", "-map", "3", "-map_metadata", "4"]
    told += ["-map_chapters", "4", "-metadata:s:s:0", "language=eng", "-b:a", "16k", *SMALL]
    told += ["-metadata:s:s:1", "language=ger", "-metadata:s:s:1", "title=for the deaf"]
    says = [
        ["Where is the key to the boathouse?", {"heading": "Subtitles en"}],
        ["Wo ist der Schlüssel zum Bootshaus?", {}],
        ["Arrival", {"seconds": 0.0, "heading": "Arrival"}],
    ]
    film = {"kind": "video", "title": "The lighthouse", "seconds": 4.0, "says": says}
    size = {"width": 160, "height": 120}
    make(
        "film.mkv",
        [*told, "-c:s", "srt"],
        {**film, "media_type": "video/x-matroska", "facts": {**size, "codec": "h264, vorbis"}},
    )
    make(
        "film.mp4",
        [*told, "-c:s", "mov_text"],
        {**film, "media_type": "video/mp4", "facts": size, "lacks": ["<i>", "-->", "Handler"]},
    )
    phone = {
        "com.apple.quicktime.location.ISO6709": "+48.8577+002.2950+035.1/",
        "com.apple.quicktime.creationdate": "2021-07-14T20:15:01+0200",
        "com.apple.quicktime.make": "Apple",
        "com.apple.quicktime.model": "iPhone 12",
    }
    make(
        "phone.mov",
        [*FILM, *TONE, *SMALL, "-b:a", "16k", "-movflags", "use_metadata_tags", *tags(**phone)],
        {
            "media_type": "video/quicktime",
            "facts": {
                "place": "48.8577,2.295",
                "taken": "2021-07-14T20:15:01+02:00",
                "camera": "Apple iPhone 12",
            },
        },
    )
    silent = {"kind": "video", "state": "needs ocr", "facts": size}
    make(
        "silent.webm",
        [*FILM, "-c:v", "libvpx", "-b:v", "20k"],
        {**silent, "media_type": "video/webm"},
    )
    make(
        "silent.avi",
        [*FILM, "-c:v", "mpeg4", "-q:v", "20", *tags(title="Pier")],
        {**silent, "media_type": "video/x-msvideo", "title": "Pier"},
    )


def main() -> None:
    """Write all of them."""
    with tempfile.TemporaryDirectory() as folder:
        sounds(Path(folder))
        films(Path(folder))


if __name__ == "__main__":
    main()
