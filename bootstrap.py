#!/usr/bin/env python3
"""The one door for people: sets Concierge up on a bare machine and runs it.

    python3 bootstrap.py run [ARGS]     set up what is missing, then start Concierge
    python3 bootstrap.py test [ARGS]    set up, then run every check; ARGS go to pytest
    python3 bootstrap.py lint           the checks without the tests
    python3 bootstrap.py bench [ARGS]   measure; ARGS go to the bench
    python3 bootstrap.py doctor [ARGS]  say what is installed and what is missing

Everything is installed into .venv beside this file; logs are in .bootstrap/logs.
"""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):
    # This file parses on much older versions so that this sentence can be read.
    sys.exit(
        "Concierge needs Python 3.11 or newer, and this is Python {}.\n"
        "Install a newer one (python.org, or your system's package manager) and use it: "
        "python3.11 bootstrap.py run".format(platform.python_version())
    )

sys.path.insert(0, str(Path(__file__).resolve().parent / "packaging"))

from concierge_setup import install, system
from concierge_setup.places import LOGS, PYTHON, ROOT, SCRIPTS, WINDOWS
from concierge_setup.steps import Step, StepError, child_environment, output_of, report, say

CHECKS: tuple[tuple[str, list[str | Path]], ...] = (
    ("ruff check", [PYTHON, "-m", "ruff", "check"]),
    ("ruff format --check", [PYTHON, "-m", "ruff", "format", "--check"]),
    ("mypy", [PYTHON, "-m", "mypy"]),
    ("lint-imports", [SCRIPTS / "lint-imports"]),
)
MISUSED = 2
INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Set up, then open the window, or run the demonstration where none can be shown."""
    began = time.monotonic()
    prepare([])
    say(f"-- Ready after {time.monotonic() - began:.1f} s")
    if not (ROOT / "concierge" / "gui" / "__main__.py").is_file():
        say("-- This version has no window yet: running the demonstration")
    elif not has_display():
        say("-- There is no display here: running the demonstration")
    else:
        say("-- Opening the window")
        return call([PYTHON, "-m", "concierge.gui", *arguments])
    return call([PYTHON, "-m", "concierge", "demo", *arguments])


def test(arguments: list[str]) -> int:
    """Set up with the test tools, then run every check and the tests."""
    prepare(["test"])
    failed = check()
    say("-- pytest")
    side_by_side = ["-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"]
    code = call([PYTHON, "-m", "pytest", *side_by_side, *arguments])
    return code or int(bool(failed))


def lint(arguments: list[str]) -> int:
    """Set up with the test tools, then run the checks that read the code."""
    refuse(arguments)
    install.ensure(["test"])
    return int(bool(check()))


def bench(arguments: list[str]) -> int:
    """Set up, then measure."""
    prepare(["bench"])
    return call([PYTHON, "-m", "tests.bench", *arguments])


def doctor(arguments: list[str]) -> int:
    """Let the program examine itself, or say what can be said without it."""
    if install.read_stamp() and output_of([PYTHON, "--version"]):
        return call([PYTHON, "-m", "concierge", "doctor", *arguments])
    say(f"Python     {platform.python_version()} at {sys.executable}")
    for need in system.needs():
        say(f"{'found' if need.found else 'MISSING':10} {need.name}, which {need.purpose}")
    say("MISSING    Concierge's libraries; to set everything up: python3 bootstrap.py run")
    return 1


def prepare(extras: list[str]) -> None:
    """Set up, and make the embedding model ready once for each person."""
    installed = install.ensure(extras)
    if installed or not (models_folder() / "all-MiniLM-L6-v2" / "stamp.json").is_file():
        Step(
            "Preparing the embedding model (once)",
            "prepare",
            [PYTHON, "-m", "concierge.models", "prepare"],
            "read the log; python3 bootstrap.py doctor says what is missing",
        ).wait()


def models_folder() -> Path:
    """Return where the program keeps prepared models; only it knows."""
    program = "from concierge.core.paths import models_folder; print(models_folder())"
    return Path(output_of([PYTHON, "-c", program]))


def check() -> list[str]:
    """Run the checks that read the code and return the names of those that failed."""
    failed = []
    for name, command in CHECKS:
        try:
            Step(name, name.replace(" ", "-"), command, "").wait()
        except StepError as error:
            failed.append(name)
            say(f"   FAILED: {error.what}")
            if error.log is not None:
                say(error.log.read_text("utf-8", errors="replace"))
    say(f"-- Checks failed: {', '.join(failed)}" if failed else "-- Checks passed")
    return failed


def call(command: list[str | Path]) -> int:
    """Run a program in our own place, with our own input and output, and be its shadow."""
    process = subprocess.Popen([str(part) for part in command], cwd=ROOT, env=child_environment())
    # A terminal interrupts the program as well as us: it is to end in its own way.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    code = process.wait()
    return code if code >= 0 else 128 - code


def has_display() -> bool:
    """Say whether a window could be shown."""
    if WINDOWS or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def refuse(arguments: list[str]) -> None:
    """Stop when there are arguments that nothing would read."""
    if arguments:
        say(f"Not understood: {' '.join(arguments)}")
        raise SystemExit(MISUSED)


COMMANDS = {"run": run, "test": test, "lint": lint, "bench": bench, "doctor": doctor}


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__ or "")
        return 0 if arguments in (["-h"], ["--help"]) else MISUSED
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except StepError as error:
        report(error)
        return 1
    except OSError as error:
        say(f"\nFAILED: {error}\n   try: check that {ROOT} may be written and has room")
        return 1
    except KeyboardInterrupt:
        say(f"\nInterrupted; logs are in {LOGS}")
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
