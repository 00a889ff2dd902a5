"""Text that is seen in a film: slides, titles, signs, read where the picture changes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.pieces import PagePiece
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Locator, Segment
from concierge.extract.media import ffmpeg
from concierge.extract.media.speech import stretches
from concierge.extract.ocr.pages import recognise_pages

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAX_FRAMES = 200
"""Frames of one film that are read."""

_EVERY_SECONDS = 2.0
_CHANGED_LEVELS = 25  # of 255; below lies what coding and noise do to a still picture
_CHANGED_SHARE = 0.01  # of all points; one line of text on a slide changes more
_KEY_SECONDS = 20.0
_SHORT_SECONDS = 60.0
_FLAT_LEVELS = 3.0
_LEAST_CONFIDENCE = 60.0
_WORD = re.compile(r"[^\W\d_]{3,}")
_SAME_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read in a film so far: text with times, and whether all of it was looked at."""

    segments: tuple[Segment, ...]
    finished: bool


def look(path: Path, stream: int, seconds: float | None, context: ExtractionContext) -> Seen:
    """Read the text in a film, as far as this turn gets.

    Args:
        path: The film.
        stream: Index of the track to look at.
        seconds: Its duration, or None when that is not known.
        context: Languages of OCR and the known pieces.

    Raises:
        ModelMissingError: When tesseract is not there.
    """
    times, finished = _changes(path, stream, seconds, context)
    pages = {f"frame {at:.0f}": at for at in times}
    found = recognise_pages(
        [(name, _renderer(path, stream, at)) for name, at in pages.items()], context
    )
    read = [(pages[name], page) for name, page in found.items()]
    return Seen(tuple(_folded(read)), finished and len(found) == len(pages))


def _renderer(path: Path, stream: int, at: float) -> Callable[[Path], Path]:
    def render(folder: Path) -> Path:
        target = folder / f"frame-{at:.0f}.png"
        ffmpeg.frame(path, stream, at, target)
        return target

    return render


def _changes(
    path: Path, stream: int, seconds: float | None, context: ExtractionContext
) -> tuple[list[float], bool]:
    """Return the times at which the picture changes, and whether all stretches are known."""
    times: list[float] = []
    finished = True
    spans = list(stretches(seconds))
    most = max(4, MAX_FRAMES // len(spans)) if seconds else MAX_FRAMES
    for start, end in spans:

        def find(start: float = start, end: float = end) -> bytes:
            return json.dumps(_changes_in(path, stream, start, end - start, most)).encode()

        packed = context.pieces.get(f"scenes {start:.0f}-{end:.0f}", find)
        if packed is None:
            finished = False
            continue
        found = json.loads(packed)
        if found is None or len(times) >= MAX_FRAMES:
            break
        times += found
    return times[:MAX_FRAMES], finished


def _changes_in(
    path: Path, stream: int, start: float, seconds: float, most: int
) -> list[float] | None:
    """Return the times of the greatest changes in a stretch, or None behind the film's end."""
    import numpy as np

    frames = ffmpeg.small_frames(path, stream, start, seconds, _EVERY_SECONDS, only_key=True)
    # Short films are decoded quickly; in some long ones key frames are few.
    if seconds <= _SHORT_SECONDS or _distinct(frames) < seconds / _KEY_SECONDS:
        frames = ffmpeg.small_frames(path, stream, start, seconds, _EVERY_SECONDS, only_key=False)
    if not len(frames):
        return None
    changes = np.r_[1.0, _changed(frames)]
    flat = frames.reshape(len(frames), -1).std(axis=1) < _FLAT_LEVELS
    changes[flat] = 0
    order = np.argsort(-changes, kind="stable")[:most]
    chosen = sorted(int(index) for index in order if changes[index] > _CHANGED_SHARE)
    return [start + index * _EVERY_SECONDS for index in chosen]


def _changed(frames: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return the share of points that differ from the frame before, from the second on."""
    import numpy as np

    shares = [
        float((np.abs(now.astype(np.int16) - before) > _CHANGED_LEVELS).mean())
        for before, now in pairwise(frames)
    ]
    return np.array(shares)


def _distinct(frames: NDArray[np.uint8]) -> int:
    """Count frames that are not the one before once more."""
    return sum(not (now == before).all() for before, now in pairwise(frames)) + bool(len(frames))


def _folded(read: list[tuple[float, PagePiece]]) -> Iterator[Segment]:
    """Yield what is read, once for as long as it is seen."""
    shown: set[str] = set()
    for at, page in read:
        words = {word.lower() for word in _WORD.findall(page.text)}
        if page.failed or page.confidence < _LEAST_CONFIDENCE or len(words) < 2:
            continue
        if len(words & shown) < _SAME_SHARE * len(words | shown):
            yield Segment(page.text, Locator(seconds=at))
        shown = words
