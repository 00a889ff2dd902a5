"""The command line as people run it: a process of its own, a data folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from concierge.client import Client, find_service
from concierge.core.paths import Home
from tests import forked
from tests.service.conftest import let_rest

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 90


@dataclass
class Cli:
    """Runs `concierge` for one data folder.

    Attributes:
        folder: The data folder.
        extra: What is added to the environment.
        fresh: Whether each command loads Python and all else itself.
    """

    folder: Path
    extra: dict[str, str] = field(default_factory=dict)
    fresh: bool = not forked.CAN_FORK

    @property
    def home(self) -> Home:
        return Home(self.folder)

    @property
    def environment(self) -> dict[str, str]:
        # Tests leave nothing in the person's keyring.
        ours = {
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "CONCIERGE_HOME": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
        }
        return {**os.environ, **ours, **self.extra}

    def start(self, *words: str | Path | bytes, listens: bool = False) -> subprocess.Popen[str]:
        """Start a command and do not wait for it."""
        return subprocess.Popen(
            [sys.executable, "-m", "concierge", *words],
            env=self.environment,
            cwd=self.folder.parent,
            stdin=subprocess.PIPE if listens else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(
        self, *words: str | Path | bytes, code: int = 0, given: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command, which must end with the given exit code; `given` is its input."""
        if not self.fresh:
            command = ["concierge", *(os.fsdecode(word) for word in words)]
            ended, out, err = forked.run(
                command, self.environment, self.folder.parent, given or "", LIMIT_S
            )
        else:
            with self.start(*words, listens=given is not None) as process:
                out, err = process.communicate(given, timeout=LIMIT_S)
            ended = process.returncode
        assert ended == code, f"{words}: {ended}\n{out}\n{err}"
        assert "Traceback" not in out + err
        return subprocess.CompletedProcess(words, code, out, err)

    def json(self, *words: str | Path | bytes, code: int = 0) -> Any:
        """Run a command with --json and return what it prints."""
        return json.loads(self.run(*words, "--json", code=code).stdout)

    def index(self, *paths: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
        """Index paths, of which nothing is written any more, and wait until all is done."""
        let_rest(*(self.folder.parent / path for path in paths))
        return self.run("index", *paths, "--wait", code=code)

    def end(self) -> None:
        """End the service, if one runs."""
        info = find_service(self.home)
        if info is not None:
            Client(self.home, info, restart=False).stop(wait_s=LIMIT_S)


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Cli]:
    command = Cli(tmp_path / "home")
    yield command
    command.end()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with words, a table, a locked PDF, and names that are no easy names."""
    from pypdf import PdfWriter

    folder = tmp_path_factory.mktemp("library")
    (folder / "lease.txt").write_text(
        "Lease of the flat in Larch Row.\n\nThe notice period is three months, in writing.\n",
        encoding="utf-8",
    )
    (folder / "sub").mkdir()
    (folder / "sub" / "r\u00e9sum\u00e9 \U0001f600.md").write_text(
        "# Work\n\nTen years as a beekeeper in the Alps.\n", encoding="utf-8"
    )
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 40)
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(folder / "locked.pdf")
    if os.name == "posix" and sys.platform != "darwin":
        (folder / os.fsdecode(b"odd\xff\nname\x1b[31m.txt")).write_text("marmalade recipe\n")
    return folder


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory, library: Path) -> Iterator[Cli]:
    """A command line whose data folder holds that library, all of it read."""
    command = Cli(tmp_path_factory.mktemp("shared") / "home")
    command.index(library, code=4)
    yield command
    command.end()
