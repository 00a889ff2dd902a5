"""Makes `tiny.pt` and the recordings beside it: a Whisper model that knows four phrases.

Run it with the project's Python where `espeak-ng` and `ffmpeg` are installed; it takes some
minutes. The checkpoint has Whisper's own format, so that the tests run the real code that
loads, decodes and times; only the training is here.
"""

from __future__ import annotations

import json
import random
import subprocess
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from whisper.audio import (  # type: ignore[import-untyped]
    SAMPLE_RATE,
    log_mel_spectrogram,
)
from whisper.model import ModelDimensions, Whisper  # type: ignore[import-untyped]
from whisper.tokenizer import get_tokenizer  # type: ignore[import-untyped]

HERE = Path(__file__).parent
PHRASES = (
    ("en", "The harbour light was painted green in autumn."),
    ("en", "Please send the invoice for the garden chairs."),
    ("de", "Der Schlüssel liegt unter dem blauen Blumentopf."),
    ("de", "Wir treffen uns am Montag um neun Uhr."),
)
PAUSE = 4.0
VOICES = ("m3", "f2", "m7", "f4")
DIMENSIONS = ModelDimensions(
    n_mels=80,
    n_audio_ctx=1500,
    n_audio_state=48,
    n_audio_head=2,
    n_audio_layer=2,
    n_vocab=51865,
    n_text_ctx=96,
    n_text_state=48,
    n_text_head=2,
    n_text_layer=2,
)
# First short windows, where listening is soon learnt, then Whisper's own of 30 s.
COURSE = ((4.0, 320, 8), (30.0, 60, 4))  # seconds of a window, steps, examples in a step
PEAK_RATE = 3e-3
CHOICES = 4  # the first tokens tell the phrases apart, so they count for more
CHOICE_WEIGHT = 5.0
IGNORED = -100
FFMPEG = ("ffmpeg", "-v", "error", "-nostdin", "-y")
FORMAT = ("-f", "f32le", "-ar", "16000", "-ac", "1")

Samples = NDArray[np.float32]


@dataclass(frozen=True)
class Spoken:
    """A phrase as one voice says it."""

    language: str
    text: str
    sound: Samples


def speak(language: str, text: str, voice: str, folder: Path) -> Samples:
    """Return a phrase at 16 kHz, without the silence around it."""
    wav = folder / "phrase.wav"
    command = ["espeak-ng", "-v", f"{language}+{voice}", "-s", "150", "-w", str(wav), text]
    subprocess.run(command, check=True)
    raw = subprocess.run(
        [*FFMPEG, "-i", str(wav), *FORMAT, "-"],
        check=True,
        capture_output=True,
    ).stdout
    sound = np.frombuffer(raw, np.float32)
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[loud[0] : loud[-1] + 1] / np.abs(sound).max() * 0.5


def phrases(folder: Path) -> list[Spoken]:
    """Return every phrase in every voice."""
    return [
        Spoken(language, text, speak(language, text, voice, folder))
        for language, text in PHRASES
        for voice in VOICES
    ]


def example(spoken: list[Spoken], chance: random.Random) -> tuple[Samples, list[int]]:
    """Return one phrase, or only noise, and the tokens that stand for it."""
    one = chance.choice(spoken)
    tokenizer = get_tokenizer(
        multilingual=True, num_languages=99, language=one.language, task="transcribe"
    )
    before, after = chance.uniform(0.1, 0.6), chance.uniform(0.1, 0.6)
    begin = round(before * SAMPLE_RATE)
    length = begin + len(one.sound) + round(after * SAMPLE_RATE)
    noise = np.random.default_rng(chance.randrange(1 << 30))
    sound = noise.normal(0, 10 ** chance.uniform(-5, -3), length).astype(np.float32)
    if chance.random() < 0.06:
        assert tokenizer.no_speech is not None
        return sound, [tokenizer.sot, tokenizer.no_speech, tokenizer.eot]
    sound[begin : begin + len(one.sound)] += one.sound * chance.uniform(0.3, 1.5)
    first = time_token(tokenizer.timestamp_begin, before)
    last = time_token(tokenizer.timestamp_begin, before + len(one.sound) / SAMPLE_RATE)
    text = tokenizer.encode(" " + one.text)
    return sound, [*tokenizer.sot_sequence, first, *text, last, tokenizer.eot]


def time_token(begin: int, seconds: float) -> int:
    """Return the token of a time; tenths of a second are enough, and learnt sooner."""
    return begin + 5 * round(seconds * 10)


def batch(
    spoken: list[Spoken], chance: random.Random, size: int, frames: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return spectrograms, the tokens given and the tokens wanted."""
    made = [example(spoken, chance) for _ in range(size)]
    mels = torch.zeros(size, DIMENSIONS.n_mels, frames)
    longest = max(len(tokens) for _, tokens in made) - 1
    given = torch.full((size, longest), made[0][1][-1])
    wanted = torch.full((size, longest), IGNORED)
    for number, (sound, tokens) in enumerate(made):
        mel = log_mel_spectrogram(torch.from_numpy(sound))
        mels[number, :, : mel.shape[1]] = mel[:, :frames]
        given[number, : len(tokens) - 1] = torch.tensor(tokens[:-1])
        wanted[number, : len(tokens) - 1] = torch.tensor(tokens[1:])
    return mels, given, wanted


def loss_of(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Return the mean cross entropy, the first tokens counted more."""
    each = torch.nn.functional.cross_entropy(
        logits.transpose(1, 2), wanted, ignore_index=IGNORED, reduction="none"
    )
    weights = (wanted != IGNORED).float()
    weights[:, :CHOICES] *= CHOICE_WEIGHT
    return (each * weights).sum() / weights.sum()


def train(spoken: list[Spoken]) -> Whisper:
    """Return a model that knows the phrases."""
    chance = random.Random(11)
    torch.manual_seed(11)
    model = Whisper(DIMENSIONS)
    torch.nn.init.normal_(model.decoder.token_embedding.weight, std=0.02)
    torch.nn.init.normal_(model.decoder.positional_embedding, std=0.02)
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=0.01)
    steps = sum(one[1] for one in COURSE)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, PEAK_RATE, total_steps=steps)
    positions = model.encoder.positional_embedding
    for seconds, count, size in COURSE:
        frames = round(seconds * 100)
        model.encoder.positional_embedding = positions[: frames // 2]
        for step in range(count):
            mels, given, wanted = batch(spoken, chance, size, frames)
            loss = loss_of(model(mels, given), wanted)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            cycle.step()
            if step % 20 == 19:
                print(f"{seconds:.0f} s, step {step + 1}: loss {loss.item():.3f}", flush=True)
    return model


def save(model: Whisper, path: Path) -> None:
    """Write the checkpoint as Whisper keeps its own, in half precision."""
    state = {name: value.half() for name, value in model.state_dict().items()}
    torch.save({"dims": asdict(DIMENSIONS), "model_state_dict": state}, path)


def record(spoken: list[Spoken], name: str, chosen: list[int], options: list[str]) -> None:
    """Write phrases with pauses as a recording, and beside it what is said in it and when."""
    noise = np.random.default_rng(5)
    parts: list[Samples] = []
    said = []
    at = 0.0
    for number in chosen:
        pause = noise.normal(0, 1e-4, round(PAUSE * SAMPLE_RATE)).astype(np.float32)
        parts += [pause, spoken[number].sound]
        start = at + PAUSE
        at = start + len(spoken[number].sound) / SAMPLE_RATE
        said.append([round(start, 2), round(at, 2), spoken[number].text])
    sound = np.concatenate([*parts, np.zeros(SAMPLE_RATE, np.float32)])
    subprocess.run(
        [*FFMPEG, *FORMAT, "-i", "-", "-bitexact", *options, str(HERE / name)],
        input=sound.astype(np.float32).tobytes(),
        check=True,
    )
    (HERE / f"{name}.said").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n")


def main() -> None:
    """Speak, train, save and record."""
    torch.set_num_threads(2)
    with tempfile.TemporaryDirectory() as folder:
        spoken = phrases(Path(folder))
    record(spoken, "harbour.opus", [0], ["-c:a", "libopus", "-b:a", "16k"])
    record(spoken, "garden.m4a", [5, 1], ["-c:a", "aac", "-b:a", "32k"])
    record(spoken, "montag.mp3", [14, 10], ["-c:a", "libmp3lame", "-b:a", "24k"])
    save(train(spoken), HERE / "tiny.pt")


if __name__ == "__main__":
    main()
