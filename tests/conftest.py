"""What every test gets: a home of its own, no network, and the prepared models."""

from __future__ import annotations

import ipaddress
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from concierge.client import launch
from tests import forked

ROOT = Path(__file__).resolve().parents[1]

Maker = Callable[[Path], object]  # fills a folder


def _is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str) or host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _forbid_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse to look up or connect to anything but this machine."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if not _is_local(host):
        raise RuntimeError(f"A test tried to reach {host!r}; tests use the loopback only.")


sys.addaudithook(_forbid_network)  # cannot be removed: it holds until the run ends

# A shell that runs the tests in the background has them ignore an interrupt, and all they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test, and the processes it starts, off the person's data and keyring."""
    home = tmp_path / "home"
    monkeypatch.setenv("CONCIERGE_HOME", str(home))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return home


@pytest.fixture(autouse=True, scope="session")
def services_are_forked() -> Iterator[None]:
    """Have services start quicker, see `tests.forked`."""
    with pytest.MonkeyPatch.context() as patch:
        if forked.CAN_FORK:
            patch.setattr(launch, "begin", forked.begin)
        yield


@pytest.fixture(scope="session")
def prepared_models() -> Path:
    """Return the person's folder of prepared models, made ready when it is not.

    They are the same for every test and take some seconds to make; that they are made
    rightly is tested in tests/models with folders of its own.
    """
    from concierge.models.prepare import ensure_prepared

    return ensure_prepared().parent


@pytest.fixture(scope="session")
def make_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Maker], Path]:
    """Return a maker of folders that all pytest workers of a run have in common."""
    base = tmp_path_factory.getbasetemp()
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, fill: Maker) -> Path:
        folder, draft = common / name, common / f"{name}.draft"
        with FileLock(f"{folder}.lock"):
            if not folder.exists():
                shutil.rmtree(draft, ignore_errors=True)
                draft.mkdir()
                fill(draft)
                draft.rename(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def tiny_models(make_once: Callable[[str, Maker], Path]) -> Path:
    """Return a folder with the models of `tests.models.folders`, made by another process."""

    def fill(folder: Path) -> None:
        command = [sys.executable, "-m", "tests.models.folders", str(folder)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    return make_once("sentence-transformers", fill)


@pytest.fixture(scope="session")
def other_models(make_once: Callable[[str, Maker], Path], prepared_models: Path) -> Path:
    """Return a folder of prepared models for others than the packaged one, which is in it.

    What one pytest worker has prepared in there the others find, as services of one person do.
    """
    name = "all-MiniLM-L6-v2"
    return make_once(
        "prepared", lambda folder: shutil.copytree(prepared_models / name, folder / name)
    )
