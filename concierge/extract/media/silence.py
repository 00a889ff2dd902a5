"""Where somebody may be speaking: loudness measured on decoded sound.

Speech models invent words in silence and take as long for it as for speech. Loudness alone
cannot tell speech from music; it is meant to lose no word, and the model judges the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from concierge.extract.media.ffmpeg import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from concierge.extract.media.ffmpeg import Samples

Span = tuple[float, float]

_FRAME = 480  # samples: 30 ms
_SILENT_DB = -60.0  # nothing below is heard
_ABOVE_FLOOR_DB = 6.0
_BELOW_LOUD_DB = 30.0
_FLOOR_PERCENTILE = 10
_LOUD_PERCENTILE = 95
_PAD_SECONDS = 0.3
_SHORTEST_SECONDS = 0.09
_QUIET_FRAMES = 10


def spoken(samples: Samples) -> list[Span]:
    """Return the stretches that are not silent, with a margin around them, in seconds.

    A frame counts when it is louder than the noise floor by 6 dB, or within 30 dB of the
    loud parts: what follows without pauses has no floor to be measured.
    """
    import numpy as np

    levels = _levels(samples)
    if not len(levels):
        return []
    floor, loud = np.percentile(levels, (_FLOOR_PERCENTILE, _LOUD_PERCENTILE))
    threshold = max(_SILENT_DB, min(floor + _ABOVE_FLOOR_DB, loud - _BELOW_LOUD_DB))
    edges = np.flatnonzero(np.diff(np.r_[0, (levels > threshold).astype(np.int8), 0]))
    frame = _FRAME / SAMPLE_RATE
    end = len(samples) / SAMPLE_RATE
    found: list[Span] = []
    for first, last in edges.reshape(-1, 2) * frame:
        if last - first < _SHORTEST_SECONDS:
            continue
        start = max(0.0, float(first) - _PAD_SECONDS)
        stop = min(end, float(last) + _PAD_SECONDS)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return found


def windows(spans: list[Span], samples: Samples, longest: float, gap: float) -> list[Span]:
    """Join neighbours, and cut what is too long where it is quietest.

    Args:
        spans: What `spoken` gave.
        samples: The sound.
        longest: Length that no window passes, seconds.
        gap: Pauses up to this length stay inside a window, seconds.
    """
    found: list[Span] = []
    for first, end in spans:
        start = first
        if found and start - found[-1][1] <= gap and end - found[-1][0] <= longest:
            found[-1] = (found[-1][0], end)
            continue
        while end - start > longest:
            middle = quietest(samples, start + longest / 2, start + longest)
            found.append((start, middle))
            start = middle
        found.append((start, end))
    return found


def quietest(samples: Samples, start: float, end: float) -> float:
    """Return the middle of the quietest 0.3 s between two times, in seconds."""
    import numpy as np

    levels = _levels(samples[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)])
    if len(levels) <= _QUIET_FRAMES:
        return (start + end) / 2
    sums = np.convolve(levels, np.ones(_QUIET_FRAMES), "valid")
    return start + (int(sums.argmin()) + _QUIET_FRAMES / 2) * _FRAME / SAMPLE_RATE


def _levels(samples: Samples) -> NDArray[np.float32]:
    """Return the loudness of each frame, dB below full scale."""
    import numpy as np

    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME)
    power = np.einsum("ij,ij->i", frames, frames) / _FRAME
    levels: NDArray[np.float32] = 10 * np.log10(np.maximum(power, 1e-12)).astype(np.float32)
    return levels
