"""Calls of ffprobe and ffmpeg: each with a time limit and a bound on what it may return.

Both read untrusted files, so they may open that one file only, and only by demuxers that
follow no references to others (playlists and lists of files do).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from concierge.extract.failures import damaged, ffmpeg_missing, media_timeout

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

SAMPLE_RATE = 16_000
"""Samples a second that speech is decoded to; what Whisper wants."""

PROBE_SECONDS = 20
PICTURE_SECONDS = 20
FRAMES_SECONDS = 180

SMALL_SIZE = (320, 180)
"""Width and height of the pictures that `small_frames` gives."""

# Names of demuxers; those of playlists (hls, concat, dash, imf) are left out on purpose.
_DEMUXERS = (
    "3gp,aac,ac3,aiff,amr,ape,asf,au,avi,caf,dv,eac3,flac,flv,matroska,mov,mp3,mp4,mpc,mpc8,mpeg,"
    "mpegts,mpegvideo,mxf,ogg,rm,tta,voc,w64,wav,webm,wv"
)
_READ_BYTES = 1 << 20
_PROBE_BYTES = 8 << 20
_PICTURE_BYTES = 64 << 20
_COMPLAINTS = 1
_LINE_BYTES = 1024


@dataclass(frozen=True, slots=True)
class Output:
    """What a run gave.

    Attributes:
        data: What it wrote, up to the bound.
        finished: Whether it came to its end: in time, within the bound, without an error.
        late: Whether the time was over first.
        complaint: The last lines of what it complained of.
    """

    data: bytes
    finished: bool
    late: bool
    complaint: str


def installed() -> bool:
    """Say whether both programs are there."""
    return bool(shutil.which("ffprobe") and shutil.which("ffmpeg"))


def probe(path: Path) -> dict[str, Any]:
    """Return what ffprobe tells of a file: its format, streams and chapters.

    Raises:
        ModelMissingError: When ffprobe is not there.
        DamagedError: When it finds neither sound nor film.
        TimedOutError: When it does not finish.
    """
    shown = ["-show_format", "-show_streams", "-show_chapters", "-of", "json"]
    output = _run("ffprobe", [*_opened(path), *shown], PROBE_SECONDS, _PROBE_BYTES)
    if output.late:
        raise media_timeout(path)
    try:
        found = json.loads(output.data)
    except ValueError:
        found = {}
    if not isinstance(found, dict) or not found.get("streams"):
        raise damaged(path, "it holds no sound or film that can be played")
    return found


def measured_seconds(path: Path, stream: int, seconds: float) -> float | None:
    """Return how long a stream is by walking through its packets, or None.

    Args:
        path: The file.
        stream: Index of the stream.
        seconds: For how long it may take.
    """
    arguments = [*_opened(path), "-map", f"0:{stream}", "-c", "copy", "-progress", "pipe:1"]
    output = _ffmpeg([*arguments, "-f", "null", "-"], seconds, _PROBE_BYTES)
    values = [line for line in output.data.split(b"\n") if line.startswith(b"out_time_us=")]
    try:
        return int(values[-1].partition(b"=")[2]) / 1e6 if values else None
    except ValueError:  # "N/A" when nothing came out
        return None


def sound(path: Path, stream: int, start: float, seconds: float) -> Samples:
    """Decode a stretch of sound to one channel.

    Args:
        path: The file.
        stream: Index of the stream.
        start: Seconds from the start of the recording.
        seconds: Length of the stretch.

    Returns:
        Samples in -1 to 1, `SAMPLE_RATE` a second; fewer where the recording ends, or where
        it is too broken to be decoded.
    """
    import numpy as np

    arguments = [*_opened(path, start, seconds), "-map", f"0:{stream}", "-ac", "1"]
    # Gaps in the times of a recording stay as long as they are.
    arguments += ["-ar", str(SAMPLE_RATE), "-af", "aresample=async=1:first_pts=0", "-f", "s16le"]
    most = round(seconds * SAMPLE_RATE) * 2
    output = _ffmpeg([*arguments, "pipe:1"], 30 + seconds, most)
    whole = output.data[: len(output.data) & ~1]
    return np.frombuffer(whole, "<i2").astype(np.float32) / np.float32(32768)


def picture(path: Path, stream: int, side: int, start: float | None = None) -> bytes:
    """Return one frame or cover picture as a JPEG, at most `side` pixels wide and high, or b"".

    Args:
        path: The file.
        stream: Index of the stream.
        side: Bound on width and height, pixels.
        start: Seconds from the start; the key frame before is taken. None for a cover.
    """
    opened = _opened(path) if start is None else ["-noaccurate_seek", *_opened(path, start)]
    fitted = f"scale='min({side},iw)':'min({side},ih)':force_original_aspect_ratio=decrease"
    arguments = [*opened, "-map", f"0:{stream}", "-frames:v", "1", "-vf", fitted]
    arguments += ["-f", "image2pipe", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "5"]
    return _ffmpeg([*arguments, "pipe:1"], PICTURE_SECONDS, _PICTURE_BYTES).data


def frame(path: Path, stream: int, start: float, target: Path) -> None:
    """Write the frame that is shown at a time as a PNG file.

    Raises:
        DamagedError: When there is none.
    """
    arguments = [*_opened(path, start), "-map", f"0:{stream}", "-frames:v", "1"]
    arguments += ["-compression_level", "1", "-y", os.fspath(target)]
    output = _ffmpeg(arguments, PICTURE_SECONDS, _READ_BYTES)
    if not target.exists() or not target.stat().st_size:
        raise damaged(path, output.complaint or f"no picture can be seen at {start:.0f} s")


def small_frames(
    path: Path, stream: int, start: float, seconds: float, every: float, *, only_key: bool
) -> NDArray[np.uint8]:
    """Return a stretch of film as tiny grey pictures at even distances.

    Args:
        path: The file.
        stream: Index of the stream.
        start: Seconds from the start of the film.
        seconds: Length of the stretch.
        every: Seconds from one picture to the next.
        only_key: Whether only key frames are decoded, which is ten times as fast or more.

    Returns:
        Grey values, shape (pictures, height, width).
    """
    import numpy as np

    width, height = SMALL_SIZE
    skipped = ["-skip_frame", "nokey"] if only_key else []
    arguments = [*skipped, *_opened(path, start, seconds), "-map", f"0:{stream}"]
    arguments += ["-vf", f"fps=1/{every}:start_time=0:round=up,scale={width}:{height}:flags=area"]
    arguments += ["-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"]
    most = (int(seconds / every) + 2) * width * height
    data = _ffmpeg(arguments, FRAMES_SECONDS, most).data
    whole = len(data) // (width * height)
    return np.frombuffer(data, np.uint8, whole * width * height).reshape(whole, height, width)


def subtitles(
    path: Path, streams: Sequence[int], folder: Path, seconds: float
) -> tuple[dict[int, str], bool]:
    """Return subtitles made of text as SubRip, by stream, in one walk through the file.

    Args:
        path: The file.
        streams: Indices of streams that hold text.
        folder: For temporary files.
        seconds: For how long it may take.

    Returns:
        The texts, and whether all of the file was walked through.
    """
    arguments = _opened(path)
    for index in streams:
        target = os.fspath(folder / f"{index}.srt")
        arguments += ["-map", f"0:{index}", "-fs", str(_PROBE_BYTES), "-y", target]
    output = _ffmpeg(arguments, seconds, _READ_BYTES)
    found = {}
    for index in streams:
        file = folder / f"{index}.srt"
        if file.exists():
            found[index] = file.read_text("utf-8", "replace")
    return found, output.finished


def _opened(path: Path, start: float | None = None, seconds: float | None = None) -> list[str]:
    """Return the arguments that open a file, and nothing else, at a place."""
    bounds = [] if start is None else ["-ss", f"{start:.3f}"]
    bounds += [] if seconds is None else ["-t", f"{seconds:.3f}"]
    safe = ["-protocol_whitelist", "file", "-format_whitelist", _DEMUXERS]
    return [*safe, *bounds, "-i", "file:" + os.fspath(path)]


def _ffmpeg(arguments: Sequence[str], seconds: float, most_bytes: int) -> Output:
    return _run("ffmpeg", ["-nostdin", "-threads", "1", *arguments], seconds, most_bytes)


def _run(program: str, arguments: Sequence[str], seconds: float, most_bytes: int) -> Output:
    """Run a program until it ends, its time is over or it has written too much."""
    found = shutil.which(program)
    if found is None:
        raise ffmpeg_missing()
    command = [found, "-hide_banner", "-v", "error", *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        late = threading.Event()
        alarm = threading.Timer(seconds, _end, (process, late))
        complaints: deque[bytes] = deque(maxlen=_COMPLAINTS)
        listener = threading.Thread(target=_listen, args=(process.stderr, complaints))
        alarm.start()
        listener.start()
        try:
            data = _bounded(process.stdout, most_bytes)
            if len(data) <= most_bytes:
                process.wait()
        finally:
            alarm.cancel()
            process.kill()
            listener.join()
    finished = process.returncode == 0
    return Output(data[:most_bytes], finished, late.is_set(), _words(complaints))


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _bounded(stream: IO[bytes], most: int) -> bytes:
    """Read to the end, or to just beyond the bound."""
    pieces = []
    size = 0
    while size <= most and (piece := stream.read(_READ_BYTES)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _listen(stream: IO[bytes], complaints: deque[bytes]) -> None:
    """Take in all that is complained of, so that the program never waits; keep the end."""
    while line := stream.readline(_LINE_BYTES):
        if line.strip():
            complaints.append(line)


def _words(complaints: deque[bytes]) -> str:
    """Return what was complained of last, without the addresses of ffmpeg's own parts."""
    last = complaints[-1].decode("utf-8", "replace") if complaints else ""
    return re.sub(r"\[[^]]*\]|file:\S*[/\\]", "", last).strip()
