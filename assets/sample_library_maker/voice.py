"""A spoken memo: espeak-ng says it, ffmpeg makes it small."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

MEMO = (
    "Note to myself, Tuesday the fifth of November. "
    "The cap on the chimney rattles whenever the wind comes from the west. "
    "Ring a roofer this week, before the storm, and ask Mrs Vaughn to pay for it. "
    "Tilda needs football boots, size thirty eight, by Saturday. "
    "And the library books are due on Thursday; the one about whales is under the sofa."
)


def write_memo(path: Path) -> None:
    """Write the memo as mono Opus, about half a minute.

    Raises:
        subprocess.CalledProcessError: espeak-ng or ffmpeg failed.
    """
    with TemporaryDirectory() as folder:
        wave = Path(folder, "memo.wav")
        speak = ["espeak-ng", "-v", "en-gb", "-s", "145", "-w", str(wave), MEMO]
        subprocess.run(speak, check=True)
        encode = ["ffmpeg", "-loglevel", "error", "-y", "-i", str(wave), "-ac", "1", "-b:a", "24k"]
        # bitexact leaves out the encoder's version and takes a fixed stream number
        encode += ["-c:a", "libopus", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
        subprocess.run([*encode, "-map_metadata", "-1", str(path)], check=True)
