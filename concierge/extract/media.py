"""Sound and film: duration and tags now, spoken words when a speech model is there."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.failures import damaged

_PROBE_TIMEOUT_S = 20
_TAGS = ("title", "artist", "album", "album_artist", "composer", "genre", "date", "comment")
_NOTE = "Its spoken words are read once a speech model is there."


class MediaExtractor:
    """Reads what a recording says of itself; its words need a speech model."""

    name = "media"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept sound and film."""
        return media_type.startswith(("audio/", "video/"))

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Ask ffprobe for duration and tags; without ffprobe only the type is known.

        Raises:
            DamagedError: When ffprobe finds neither sound nor film in it.
        """
        found = _probe(path)
        if found is not None and not found.get("streams"):
            raise damaged(path, "it holds no sound or film that can be played")
        tags = _tags(found or {})
        return Extraction(
            media_type=media_type,
            kind=_kind(media_type, found),
            extractor="media/1",
            segments=_segments(tags),
            title=tags.get("title", ""),
            author=tags.get("artist", ""),
            seconds=_seconds(found or {}),
            state=TextState.NEEDS_SPEECH,
            note=_NOTE,
        )


def _probe(path: Path) -> dict[str, Any] | None:
    """Return what ffprobe tells, or None when it is not installed or does not finish."""
    program = shutil.which("ffprobe")
    if program is None:
        return None
    command = [program, "-v", "error", "-protocol_whitelist", "file", "-of", "json"]
    command += ["-show_format", "-show_streams", "-i", "file:" + os.fspath(path)]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PROBE_TIMEOUT_S,
            check=False,
        )
        found = json.loads(done.stdout or b"{}")
    except (subprocess.TimeoutExpired, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _kind(media_type: str, found: dict[str, Any] | None) -> Kind:
    """Tell film from sound by what is inside: a container's name says little of it."""
    streams = (found or {}).get("streams", [])
    film = any(
        one.get("codec_type") == "video" and not one.get("disposition", {}).get("attached_pic")
        for one in streams
    )
    if not streams:
        film = media_type.startswith("video/")
    return Kind.VIDEO if film else Kind.AUDIO


def _seconds(found: dict[str, Any]) -> float | None:
    try:
        return float(found["format"]["duration"])
    except (KeyError, ValueError):
        return None


def _tags(found: dict[str, Any]) -> dict[str, str]:
    given = dict(found.get("format", {}).get("tags", {}))
    for stream in found.get("streams", []):
        given = {**stream.get("tags", {}), **given}
    lower = {str(name).lower(): str(value).strip() for name, value in given.items()}
    return {name: lower[name] for name in _TAGS if lower.get(name)}


def _segments(tags: dict[str, str]) -> tuple[Segment, ...]:
    if not tags:
        return ()
    lines = [f"{name.replace('_', ' ').capitalize()}: {value}" for name, value in tags.items()]
    return (Segment("\n".join(lines), Locator(seconds=0.0)),)
