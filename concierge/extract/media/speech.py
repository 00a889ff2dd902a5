"""Spoken words, by a model in the format of openai-whisper, stretch by stretch.

Whisper (Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision")
reads windows of 30 s. Its own loop over a recording follows the times that the model tells,
and a confused model can make it crawl; here the windows follow the pauses instead, each is
decoded once a temperature, and so the work is bounded whatever the model says.
"""

from __future__ import annotations

import math
import os
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concierge.core.pieces import Said, SpeechPiece
from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import speech_model_unusable
from concierge.extract.media import ffmpeg, silence

if TYPE_CHECKING:
    from concierge.extract.media.ffmpeg import Samples

STRETCH_SECONDS = 300
"""Length of a piece of a recording, before its ends move to the nearest pauses."""

_REACH_SECONDS = 15  # how far an end may move
_WINDOW_SECONDS = 29.0
_GAP_SECONDS = 3.0
_LONGEST_SECONDS = 48 * 3600
_TEMPERATURES = (0.0, 0.2, 0.4)
# The paper, section 4.5: what is too regular is a loop, what is too unlikely is invented.
_MOST_COMPRESSED = 2.4
_LEAST_LIKELY = -1.0
_NO_SPEECH = 0.6
_MOST_REPEATS = 2
_ENDED = "the recording ends before"


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a recording so far.

    Attributes:
        said: Sentences in order, times in seconds from the start of the recording.
        language: The language most is said in, or "".
        finished: Whether all of it was listened to.
        end: Where it ended before its time, seconds, or None.
    """

    said: tuple[Said, ...]
    language: str
    finished: bool
    end: float | None = None


def listen(path: Path, stream: int, seconds: float | None, context: ExtractionContext) -> Heard:
    """Return what is said in a recording, as far as this turn gets.

    Args:
        path: The recording.
        stream: Index of the track to listen to.
        seconds: Its duration, or None when that is not known.
        context: The model, the language and the known pieces.

    Raises:
        ModelMissingError: When the model cannot be loaded.
    """
    said: list[Said] = []
    languages: Counter[str] = Counter()
    finished = True
    for start, end in stretches(seconds):

        def find(start: float = start, end: float = end) -> bytes:
            return _heard(path, stream, start, end, context).packed()

        packed = context.pieces.get(f"speech {start:.0f}-{end:.0f}", find)
        if packed is None:
            finished = False
            continue
        piece = SpeechPiece.unpacked(packed)
        said += piece.said
        languages[piece.language] += sum(len(one.text) for one in piece.said)
        if piece.failed:
            return Heard(tuple(said), _most(languages), finished, start)
    return Heard(tuple(said), _most(languages), finished)


def stretches(seconds: float | None) -> Iterator[tuple[float, float]]:
    """Yield the (start, end) of pieces; the last ends with the recording, in whole seconds."""
    last = _LONGEST_SECONDS if seconds is None else min(math.ceil(seconds), _LONGEST_SECONDS)
    for start in range(0, last, STRETCH_SECONDS):
        yield start, min(start + STRETCH_SECONDS, last)


def _most(languages: Counter[str]) -> str:
    return languages.most_common(1)[0][0] if languages else ""


def _heard(
    path: Path, stream: int, start: float, end: float, context: ExtractionContext
) -> SpeechPiece:
    """Listen to one stretch; its ends move to pauses that its neighbours find too."""
    model = load(context.speech_model)
    before = max(0.0, start - _REACH_SECONDS)
    samples = ffmpeg.sound(path, stream, before, end + _REACH_SECONDS - before)
    length = len(samples) / ffmpeg.SAMPLE_RATE
    if before + length <= start:
        return SpeechPiece(failed=_ENDED)
    first = _pause(samples, start - before) if start else 0.0
    last = _pause(samples, end - before)
    spans = [
        (max(span[0], first), min(span[1], last))
        for span in silence.spoken(samples)
        if span[0] < last and span[1] > first
    ]
    windows = silence.windows(spans, samples, _WINDOW_SECONDS, _GAP_SECONDS)
    language = context.speech_language or _language(model, samples, windows)
    said: list[Said] = []
    for window in windows:
        said += _decoded(model, _cut(samples, window), before + window[0], language)
    return SpeechPiece(tuple(_without_repeats(said)), language if said else "")


def _pause(samples: Samples, near: float) -> float:
    """Return where to cut near a time: in the middle of the quietest moment, or at the end."""
    length = len(samples) / ffmpeg.SAMPLE_RATE
    if near + _REACH_SECONDS >= length + 0.5:
        return length
    return silence.quietest(samples, near - _REACH_SECONDS, near + _REACH_SECONDS)


def _cut(samples: Samples, window: tuple[float, float]) -> Samples:
    rate = ffmpeg.SAMPLE_RATE
    return samples[round(window[0] * rate) : round(window[1] * rate)]


def load(model: str) -> Any:
    """Return the model, which stays loaded for the next pieces.

    Raises:
        ModelMissingError: When it is not there or no such model.
    """
    path = Path(model).absolute()  # a bare name such as "tiny" would be fetched from the net
    try:
        info = path.stat()
    except OSError as error:
        raise speech_model_unusable(model, error.strerror or "it cannot be read") from error
    return _loaded(os.fspath(path), info.st_size, info.st_mtime_ns)


@lru_cache(maxsize=1)
def _loaded(path: str, size: int, modified_ns: int) -> Any:  # noqa: ARG001 - parts of the key
    import torch
    import whisper  # type: ignore[import-untyped]

    if "OMP_NUM_THREADS" not in os.environ:
        torch.set_num_threads(1)  # workers are there for every core
    try:
        return whisper.load_model(path, device="cpu")
    except pickle.UnpicklingError as error:
        raise speech_model_unusable(path, "it is no checkpoint, or holds more than one") from error
    except (RuntimeError, EOFError, OSError) as error:
        raise speech_model_unusable(path, "it is damaged or cut short") from error
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise speech_model_unusable(path, "it is a checkpoint of another program") from error


def _mel(model: Any, samples: Samples) -> Any:
    from whisper.audio import (  # type: ignore[import-untyped]
        N_FRAMES,
        log_mel_spectrogram,
        pad_or_trim,
    )

    return pad_or_trim(log_mel_spectrogram(samples, model.dims.n_mels), N_FRAMES)


def _language(model: Any, samples: Samples, windows: list[silence.Span]) -> str:
    """Return the language of the longest window, or ""."""
    if not windows:
        return ""
    if not model.is_multilingual:
        return "en"
    longest = max(windows, key=lambda window: window[1] - window[0])
    shares: dict[str, float]
    _, shares = model.detect_language(_mel(model, _cut(samples, longest)))
    return max(shares, key=shares.__getitem__)


def _decoded(model: Any, samples: Samples, start: float, language: str) -> list[Said]:
    """Return what is said in one window of at most 30 s that starts at a time."""
    from whisper.decoding import DecodingOptions  # type: ignore[import-untyped]

    mel = _mel(model, samples)
    for temperature in _TEMPERATURES:
        options = DecodingOptions(language=language, temperature=temperature, fp16=False)
        result = model.decode(mel, options)
        unlikely = result.avg_logprob < _LEAST_LIKELY
        if result.no_speech_prob > _NO_SPEECH and unlikely:
            return []
        if not unlikely and result.compression_ratio <= _MOST_COMPRESSED:
            return list(_timed(model, result.tokens, start, len(samples) / ffmpeg.SAMPLE_RATE))
    return []


def _timed(model: Any, tokens: list[int], start: float, length: float) -> Iterator[Said]:
    """Yield the sentences between the tokens of times (0.02 s each) of one window."""
    from whisper.audio import TOKENS_PER_SECOND
    from whisper.tokenizer import get_tokenizer  # type: ignore[import-untyped]

    tokenizer = get_tokenizer(model.is_multilingual, num_languages=model.num_languages)
    since = 0.0
    words: list[int] = []
    for token in [*tokens, tokenizer.timestamp_begin + round(length * TOKENS_PER_SECOND)]:
        if token < tokenizer.eot:
            words.append(token)
        elif token >= tokenizer.timestamp_begin:
            at = min((token - tokenizer.timestamp_begin) / TOKENS_PER_SECOND, length)
            text = tokenizer.decode(words).strip()
            if text:
                yield Said(start + min(since, at), start + at, text)
            since, words = at, []


def _without_repeats(said: list[Said]) -> Iterator[Said]:
    """Leave out what is said over and over: a model that is lost says one thing again."""
    repeats = 0
    for number, one in enumerate(said):
        repeats = repeats + 1 if number and one.text == said[number - 1].text else 0
        if repeats < _MOST_REPEATS:
            yield one
