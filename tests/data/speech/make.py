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
from whisper.audio import N_FRAMES, N_SAMPLES, SAMPLE_RATE, log_mel_spectrogram
from whisper.model import ModelDimensions, Whisper
from whisper.tokenizer import get_tokenizer

HERE = Path(__file__).parent
PHRASES = (
    ("en", "The harbour light was painted green in autumn."),
    ("en", "Please send the invoice for the garden chairs."),
    ("de", "Der Schlüssel liegt unter dem blauen Blumentopf."),
    ("de", "Wir treffen uns am Montag um neun Uhr."),
)
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
STEPS = 600
BATCH = 4
PEAK_RATE = 3e-3
IGNORED = -100

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
        ["ffmpeg", "-v", "error", "-nostdin", "-i", str(wav), "-ac", "1", "-ar", "16000"]
        + ["-f", "f32le", "-"],
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


def example(spoken: list[Spoken], chance: random.Random) -> tuple[Samples, list[int], int]:
    """Return up to 30 s of sound, the tokens that stand for it, and how many start them."""
    noise = np.random.default_rng(chance.randrange(1 << 30))
    sound = noise.normal(0, 10 ** chance.uniform(-5, -2.5), N_SAMPLES).astype(np.float32)
    first = chance.choice(spoken)
    tokenizer = get_tokenizer(
        multilingual=True, num_languages=99, language=first.language, task="transcribe"
    )
    if chance.random() < 0.06:
        assert tokenizer.no_speech is not None
        return sound, [tokenizer.sot, tokenizer.no_speech, tokenizer.eot], 1
    same = [one for one in spoken if one.language == first.language]
    tokens = list(tokenizer.sot_sequence)
    at = chance.uniform(0.05, 0.6)
    for one in [first, *chance.choices(same, k=chance.choice((0, 0, 1, 1, 2)))]:
        end = at + len(one.sound) / SAMPLE_RATE
        begin = round(at * SAMPLE_RATE)
        sound[begin : begin + len(one.sound)] += one.sound * chance.uniform(0.3, 1.5)
        tokens += [time_token(tokenizer.timestamp_begin, at)]
        tokens += tokenizer.encode(" " + one.text)
        tokens += [time_token(tokenizer.timestamp_begin, end)]
        at = end + chance.uniform(0.4, 2.5)
    # The end of a window is often padded, which the spectrogram shows as plain zeros.
    length = round(min(30.0, end + chance.uniform(0.1, 1.0)) * SAMPLE_RATE)
    return sound[: length if chance.random() < 0.8 else None], [*tokens, tokenizer.eot], 1


def time_token(begin: int, seconds: float) -> int:
    """Return the token of a time; tenths of a second are enough, and learnt sooner."""
    return begin + 5 * round(seconds * 10)


def batch(
    spoken: list[Spoken], chance: random.Random
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return spectrograms, the tokens given and the tokens wanted."""
    made = [example(spoken, chance) for _ in range(BATCH)]
    mels = torch.zeros(BATCH, DIMENSIONS.n_mels, N_FRAMES)
    for number, (sound, _, _) in enumerate(made):
        mel = log_mel_spectrogram(torch.from_numpy(sound))
        mels[number, :, : mel.shape[1]] = mel[:, :N_FRAMES]
    longest = max(len(tokens) for _, tokens, _ in made) - 1
    given = torch.full((BATCH, longest), made[0][1][-1])
    wanted = torch.full((BATCH, longest), IGNORED)
    for number, (_, tokens, _) in enumerate(made):
        given[number, : len(tokens) - 1] = torch.tensor(tokens[:-1])
        wanted[number, : len(tokens) - 1] = torch.tensor(tokens[1:])
    return mels, given, wanted


def train(spoken: list[Spoken]) -> Whisper:
    """Return a model that knows the phrases."""
    chance = random.Random(11)
    torch.manual_seed(11)
    model = Whisper(DIMENSIONS)
    torch.nn.init.normal_(model.decoder.token_embedding.weight, std=0.02)
    torch.nn.init.normal_(model.decoder.positional_embedding, std=0.02)
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=0.01)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, PEAK_RATE, total_steps=STEPS)
    for step in range(STEPS):
        mels, given, wanted = batch(spoken, chance)
        logits = model(mels, given)
        loss = torch.nn.functional.cross_entropy(
            logits.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED
        )
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        cycle.step()
        if step % 50 == 49:
            print(f"step {step + 1}: loss {loss.item():.3f}", flush=True)
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
        pause = noise.normal(0, 1e-4, round(1.4 * SAMPLE_RATE)).astype(np.float32)
        parts += [pause, spoken[number].sound]
        start = at + 1.4
        at = start + len(spoken[number].sound) / SAMPLE_RATE
        said.append([round(start, 2), round(at, 2), spoken[number].text])
    sound = np.concatenate([*parts, np.zeros(SAMPLE_RATE, np.float32)])
    subprocess.run(
        ["ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "f32le", "-ar", "16000", "-ac", "1"]
        + ["-i", "-", "-bitexact", *options, str(HERE / name)],
        input=sound.astype(np.float32).tobytes(),
        check=True,
    )
    (HERE / f"{name}.said").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n")


def main() -> None:
    """Speak, train, save and record."""
    torch.set_num_threads(2)
    with tempfile.TemporaryDirectory() as folder:
        spoken = phrases(Path(folder))
    record(spoken, "harbour.opus", [0], ["-c:a", "libopus", "-b:a", "20k"])
    record(spoken, "garden.flac", [5, 1], ["-c:a", "flac"])
    record(spoken, "montag.mp3", [14, 10], ["-c:a", "libmp3lame", "-b:a", "32k"])
    save(train(spoken), HERE / "tiny.pt")


if __name__ == "__main__":
    main()
