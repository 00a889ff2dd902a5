"""Running one program after another, each with a log, a time and an advice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from concierge_setup.places import LOGS, ROOT

HEARTBEAT_SECONDS = 30.0
TAIL_LINES = 15


class StepError(Exception):
    """A step that failed: what, what to try, and where its log is."""

    def __init__(self, what: str, advice: str, log: Path | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice
        self.log = log


def say(text: str = "") -> None:
    """Print one line at once, with what the console cannot show replaced."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def child_environment(**extra: str) -> dict[str, str]:
    """Return the environment for programs in .venv, without what would misdirect them."""
    # Bytecode is kept whatever the shell wants: each start would compile hundreds of modules.
    misleading = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PIP_TARGET", "PIP_PREFIX")
    kept = {name: value for name, value in os.environ.items() if name not in misleading}
    return {
        **kept,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
        **extra,
    }


class Step:
    """A program whose output goes to a log; it runs from construction until `wait` ends."""

    def __init__(
        self, title: str, log: str, command: Sequence[str | Path], advice: str, **extra: str
    ) -> None:
        """Start the program.

        Args:
            title: What is done, for people.
            log: Name of the log, without its suffix.
            command: Program and arguments.
            advice: What to try when it fails.
            extra: Environment variables to add.
        """
        self.title = title
        self._advice = advice
        self._began = time.monotonic()
        LOGS.mkdir(parents=True, exist_ok=True)
        self.log = LOGS / f"{log}.log"
        say(f"-- {title} ...")
        with self.log.open("wb") as output:
            try:
                self._process = subprocess.Popen(
                    [str(part) for part in command],
                    cwd=ROOT,
                    env=child_environment(PYTHONUTF8="1", **extra),
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,  # so that `stop` reaches its children too
                )
            except OSError as error:
                raise StepError(f"{title}: {error}", advice) from error

    def wait(self) -> None:
        """Wait for the end, with a sign of life now and then.

        Raises:
            StepError: When the program ends with anything but 0.
        """
        try:
            code = self._wait_aloud()
        finally:
            self.stop()  # when we are interrupted, so is the program
        if code != 0:
            what = f"{self.title} (exit code {code} after {self._seconds:.1f} s)"
            raise StepError(what, self._advice, self.log)
        say(f"   {self.title}: done in {self._seconds:.1f} s")

    def _wait_aloud(self) -> int:
        while True:
            try:
                return self._process.wait(timeout=HEARTBEAT_SECONDS)
            except subprocess.TimeoutExpired:
                say(f"   {self.title}: {self._seconds:.0f} s so far, see {self.log}")

    def stop(self) -> None:
        """End the program and what it started, if it still runs."""
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            tree = ["taskkill", "/F", "/T", "/PID", str(self._process.pid)]
            subprocess.run(tree, capture_output=True, check=False)
        else:
            os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait()

    @property
    def _seconds(self) -> float:
        return time.monotonic() - self._began


def report(error: StepError) -> None:
    """Print what failed, the end of its log, and what to try."""
    say(f"\nFAILED: {error.what}")
    if error.log is not None and error.log.exists():
        for line in error.log.read_text("utf-8", errors="replace").splitlines()[-TAIL_LINES:]:
            say(f"   | {line[:300]}")
        say(f"   log: {error.log}")
    say(f"   try: {error.advice}")


def output_of(command: Sequence[str | Path]) -> str:
    """Return what a program prints, or "" when it is absent or fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()
