"""Make the embedding model ready, once per person.

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

from concierge.core.errors import ConciergeError, ModelMissingError, from_exception
from concierge.core.paths import MODELS_VARIABLE, models_folder
from concierge.models import catalog, export

RECIPE = 1  # rises when what is exported changes, so that every machine makes it anew
MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
STAMP_FILE = "stamp.json"
LEAST_COSINE = 0.97  # of the small model's vectors to the original's
_DRAFT = ".preparing-"
_TOOLS = ("torch", "sentence-transformers", "transformers", "onnx", "onnxruntime")


def folder_of(models: Path | None = None) -> Path:
    """Return where the prepared embedding model belongs."""
    return (models or models_folder()) / catalog.EMBEDDING.name


def is_prepared(folder: Path) -> bool:
    """Say whether a prepared model is whole and made from what is installed.

    All of it is read, which takes about 30 ms for 23 MB.
    """
    try:
        stamp = json.loads((folder / STAMP_FILE).read_text(encoding="utf-8"))
        return (
            stamp["recipe"] == RECIPE
            and stamp["model"] == catalog.EMBEDDING.name
            and stamp["source"] == catalog.EMBEDDING.distribution
            and stamp["source_sha256"] == catalog.EMBEDDING.sha256
            and all(
                catalog.checksum(folder / name) == stamp["files"][name]
                for name in (MODEL_FILE, TOKENIZER_FILE)
            )
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False  # absent, half-written by a failing disk, or not ours: make it anew


def ensure_prepared(models: Path | None = None) -> Path:
    """Return the folder of the prepared model; a child process makes it when needed.

    The child imports torch, which this process then never has to.

    Args:
        models: The folder of prepared models; the person's own by default.

    Raises:
        ModelMissingError: When it cannot be made; the message holds the log's last line.
    """
    folder = folder_of(models)
    if is_prepared(folder):
        return folder
    command = [sys.executable, "-m", "concierge.models", "prepare", "--into", str(folder.parent)]
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


def prepare(models: Path | None = None, *, say: Callable[[str], None] = print) -> Path:
    """Make the embedding model ready in this process; does nothing when it is.

    Args:
        models: The folder of prepared models; the person's own by default.
        say: Receives one line a step.

    Raises:
        ConciergeError: When the source is missing or damaged, a tool fails, or the disk does.
    """
    from filelock import FileLock

    folder = folder_of(models)
    if is_prepared(folder):
        say(f"{catalog.EMBEDDING.name} is ready in {folder}")
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.parent / "prepare.lock"):
            if not is_prepared(folder):
                _make(folder, say)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise from_exception(error, "the folder of prepared models") from error
        raise ModelMissingError(
            f"The folder of prepared models cannot be written ({error.strerror or error}).",
            f"Make {folder.parent} writable, or choose another with {MODELS_VARIABLE}.",
        ) from error
    return folder


def _make(folder: Path, say: Callable[[str], None]) -> None:
    """Export into a draft and put it in place; the caller holds the lock."""
    for left in folder.parent.glob(f"{_DRAFT}*"):  # of runs that were killed
        shutil.rmtree(left, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=folder.parent))
    try:
        cosine = _fill(draft / "new", say)
        if folder.exists():
            folder.rename(draft / "old")
        (draft / "new").rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    say(f"{folder.name} is ready in {folder} (cosine to the original {cosine:.3f})")


def _fill(draft: Path, say: Callable[[str], None]) -> float:
    """Write model, tokenizer and, last, stamp; return the cosine to the original."""
    export.offline()
    draft.mkdir()
    full, small, tokenizer = draft / "full.onnx", draft / MODEL_FILE, draft / TOKENIZER_FILE
    with _step("checking the packaged weights", say):
        source = catalog.check(catalog.EMBEDDING).parent
        shutil.copyfile(source / TOKENIZER_FILE, tokenizer)
    with _step("loading the model with sentence-transformers", say):
        model = export.load(source)
        expected = export.reference(model)
    with _step("exporting it to ONNX", say):
        export.export(model, full)
    for bits in (8, 7):
        with _step(f"shrinking it to {bits} bits and comparing it with the original", say):
            export.quantise(full, small, seven_bits=bits == 7)
            cosine = export.compare(small, tokenizer, expected)
        if cosine >= LEAST_COSINE:
            break
    else:
        raise ModelMissingError(
            f"The exported embedding model disagrees with the original (cosine {cosine:.3f}).",
            "Install the versions in packaging/constraints.txt and prepare it again.",
        )
    full.unlink()
    stamp = {
        "model": catalog.EMBEDDING.name,
        "dimensions": int(expected.shape[1]),
        "max_tokens": int(model.max_seq_length),
        "recipe": RECIPE,
        "source": catalog.EMBEDDING.distribution,
        "source_sha256": catalog.EMBEDDING.sha256,
        "tools": {name: metadata.version(name) for name in _TOOLS},
        "files": {f.name: catalog.checksum(f) for f in (small, tokenizer)},
    }
    (draft / STAMP_FILE).write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
    return cosine


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
