"""Make an embedding model ready, once per person.

The result is a folder with ``model.onnx``, ``tokenizer.json`` and ``stamp.json``. It is
made in a temporary folder beside its place and renamed when it is whole, under a file
lock: an interrupted run leaves nothing that looks done, and two runs do the work once.
"""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError, ModelMissingError, from_exception
from concierge.core.paths import MODELS_VARIABLE, models_folder
from concierge.models import calibration, catalog, export, sources
from concierge.models.sources import Source
from concierge.models.transformers_folder import MOST_TOKENS

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

RECIPE = 1  # rises when what is exported changes, so that every machine makes it anew
MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
STAMP_FILE = "stamp.json"
LEAST_COSINE = 0.97  # of the small model's vectors to the original's
_LEAST_SPREAD = 0.02  # a rounding error is not to be asked for
_DRAFT = ".preparing-"
_FULL_FILE = "full.onnx"
_TOOLS = ("torch", "sentence-transformers", "transformers", "onnx", "onnxruntime")


def folder_of(models: Path | None = None, source: Source | None = None) -> Path:
    """Return where a prepared embedding model belongs; the packaged one by default."""
    return (models or models_folder()) / (source or sources.packaged()).place


def is_prepared(folder: Path, source: Source | None = None) -> bool:
    """Say whether a prepared model is whole and made from what it should be made from.

    All of it is read, which takes about 30 ms for 23 MB.
    """
    wanted = source or sources.packaged()
    try:
        stamp = json.loads((folder / STAMP_FILE).read_text(encoding="utf-8"))
        return (
            stamp["recipe"] == RECIPE
            and stamp["source"] == wanted.origin
            and stamp["source_sha256"] == wanted.sha256
            and (wanted.folder is not None or stamp["model"] == wanted.model)
            and all(
                catalog.checksum(folder / name) == stamp["files"][name]
                for name in (MODEL_FILE, TOKENIZER_FILE)
            )
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False  # absent, half-written by a failing disk, or not ours: make it anew


def ensure_prepared(models: Path | None = None, source: Source | None = None) -> Path:
    """Return the folder of a prepared model; a child process makes it when needed.

    The child imports torch, which this process then never has to.

    Args:
        models: The folder of prepared models; the person's own by default.
        source: What it is made from; the packaged model by default.

    Raises:
        ModelMissingError: When it cannot be made; the message holds the log's last line.
    """
    folder = folder_of(models, source)
    if is_prepared(folder, source):
        return folder
    command = [sys.executable, "-m", "concierge.models", "prepare", "--into", str(folder.parent)]
    if source is not None and source.folder is not None:
        command += ["--from", str(source.folder)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False, encoding="utf-8"
    )
    if done.returncode or not (folder / STAMP_FILE).is_file():
        lines = (done.stdout + done.stderr).strip().splitlines()
        reason = lines[-1] if lines else f"it ended with code {done.returncode}"
        raise ModelMissingError(
            f"The embedding model could not be prepared: {reason}",
            "Run `python -m concierge.models prepare` to see every step.",
        )
    return folder


def prepare(
    models: Path | None = None, source: Source | None = None, *, say: Callable[[str], None] = print
) -> Path:
    """Make an embedding model ready in this process; does nothing when it is.

    Args:
        models: The folder of prepared models; the person's own by default.
        source: What it is made from; the packaged model by default.
        say: Receives one line a step.

    Raises:
        ConciergeError: When the source is missing or damaged, a tool fails, or the disk does.
    """
    from filelock import FileLock

    source = source or sources.packaged()
    folder = folder_of(models, source)
    if is_prepared(folder, source):
        say(f"{source.title} is ready in {folder}")
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.parent / "prepare.lock"):
            if not is_prepared(folder, source):
                _make(folder, source, say)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise from_exception(error, "the folder of prepared models") from error
        raise ModelMissingError(
            f"The folder of prepared models cannot be written ({error.strerror or error}).",
            f"Make {folder.parent} writable, or choose another with {MODELS_VARIABLE}.",
        ) from error
    return folder


def _make(folder: Path, source: Source, say: Callable[[str], None]) -> None:
    """Export into a draft and put it in place; the caller holds the lock."""
    for left in folder.parent.glob(f"{_DRAFT}*"):  # of runs that were killed
        shutil.rmtree(left, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=folder.parent))
    try:
        cosine = _fill(draft / "new", source, say)
        if folder.exists():
            folder.rename(draft / "old")
        (draft / "new").rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    say(f"{source.title} is ready in {folder} (cosine to the original {cosine:.3f})")


def _fill(draft: Path, source: Source, say: Callable[[str], None]) -> float:
    """Write model, tokenizer and, last, stamp; return the cosine to the original."""
    export.offline()
    draft.mkdir()
    small, tokenizer = draft / MODEL_FILE, draft / TOKENIZER_FILE
    with _step("checking the weights", say):
        origin = source.folder or catalog.check(catalog.EMBEDDING).parent
    with _step("loading the model with sentence-transformers", say):
        model = export.load(origin)
        probes = export.PROBES if source.folder is None else _probes(source)
        expected = export.reference(model, probes)
        if source.folder is None:
            shutil.copyfile(origin / TOKENIZER_FILE, tokenizer)
        else:
            export.save_tokenizer(model, tokenizer)
    with _step("exporting it to ONNX", say):
        export.export(model, draft / _FULL_FILE)
    max_tokens = min(int(model.max_seq_length or MOST_TOKENS), MOST_TOKENS)
    least = LEAST_COSINE if source.folder is None else _least_cosine(expected)

    def exported() -> export.Exported:
        return export.Exported(small, tokenizer, max_tokens)

    def agreement() -> float:
        return export.compare(exported(), probes, expected)

    cosine = _shrink(draft, agreement, least, say)
    stamp = {
        "model": source.model,
        "dimensions": int(expected.shape[1]),
        "max_tokens": max_tokens,
        "recipe": RECIPE,
        "source": source.origin,
        "source_sha256": source.sha256,
        "tools": {name: metadata.version(name) for name in _TOOLS},
        "files": {f.name: catalog.checksum(f) for f in (small, tokenizer)},
    }
    if source.folder is not None:
        with _step("measuring its cosines", say):
            stamp |= _told(source, exported())
    (draft / STAMP_FILE).write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
    return cosine


def _shrink(
    draft: Path, agreement: Callable[[], float], least: float, say: Callable[[str], None]
) -> float:
    """Write the smallest model that agrees with the original; return its cosine to that.

    Raises:
        ModelMissingError: When not even the exported one with all its bits does.
    """
    full, small = draft / _FULL_FILE, draft / MODEL_FILE
    for bits in (8, 7):
        with _step(f"shrinking it to {bits} bits and comparing it with the original", say):
            export.quantise(full, small, seven_bits=bits == 7)
            cosine = agreement()
        if cosine >= least:
            full.unlink()
            return cosine
    with _step("leaving it as it is and comparing it with the original", say):
        full.replace(small)
        cosine = agreement()
    if cosine < least:
        raise ModelMissingError(
            f"The exported embedding model disagrees with the original (cosine {cosine:.3f}).",
            "Install the versions in packaging/constraints.txt and prepare it again.",
        )
    return cosine


def _probes(source: Source) -> list[str]:
    """Return texts as the model gets them, short and long, of both languages."""
    pairs = [*calibration.ENGLISH, *calibration.GERMAN]
    return [source.passage_prompt + text for text in (*export.PROBES, *(r for _, r in pairs))]


def _least_cosine(expected: FloatArray) -> float:
    """Return how near to the original a smaller model must be.

    One whose cosines are all large tells texts apart by small differences, so it may lose as
    much less as it spreads them less than MiniLM does, whose unrelated texts lie near to 0.
    """
    cosines = expected @ expected.T
    count = len(cosines)
    unrelated = float((cosines.sum() - cosines.trace()) / (count * (count - 1)))
    return 1.0 - (1.0 - LEAST_COSINE) * min(1.0, max(_LEAST_SPREAD, 1.0 - unrelated))


def _told(source: Source, model: export.Exported) -> dict[str, object]:
    """Return what the stamp of a model says that is not the packaged one."""
    scale = calibration.measure(
        lambda texts: model.embed([source.query_prompt + text for text in texts]),
        lambda texts: model.embed([source.passage_prompt + text for text in texts]),
    )
    return {
        "title": source.title,
        "query_prompt": source.query_prompt,
        "passage_prompt": source.passage_prompt,
        "unrelated": round(scale.unrelated, 4),
        "related": round(scale.related, 4),
    }


@contextmanager
def _step(what: str, say: Callable[[str], None]) -> Iterator[None]:
    """Announce a step, time it, and name it in the error when it fails."""
    started = time.perf_counter()
    try:
        yield
    except (ConciergeError, OSError):
        raise
    except Exception as error:  # any fault of the tools ends here, with the step's name
        raise ModelMissingError(
            f"Preparing the embedding model failed while {what} ({type(error).__name__}: {error}).",
            "Install the versions in packaging/constraints.txt and try again.",
        ) from error
    say(f"{what}: {time.perf_counter() - started:.1f} s")
