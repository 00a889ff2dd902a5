"""Finding the service of a data folder, and starting it when it does not run."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError

import concierge
from concierge.client.exchange import error_of, send, whole
from concierge.core import errors, wire
from concierge.core.errors import BugError, ConciergeError, DiskFullError, TimedOutError
from concierge.core.paths import HOME_VARIABLE, Home, shown

START_S = 30.0
POLL_S = 0.03
LOCKED = 75  # exit code of a service whose data folder another one holds
_HEALTH_S = 5.0
_RESPAWN_S = 1.0
_ERR_BYTES = 1024 * 1024
_starting = threading.Lock()


def find_service(home: Home) -> wire.ServiceInfo | None:
    """Return how the live service of a data folder is reached, or none.

    A file that a dead process left behind does not count: the service must answer
    with our token and name the same process.
    """
    try:
        info = wire.ServiceInfo.model_validate_json(home.service.read_bytes())
        connection, response = send(info, "GET", "/v1/health", timeout=_HEALTH_S)
        with contextlib.closing(connection), response:
            known = json.loads(whole(response))
    except (OSError, ValueError, ConciergeError):
        return None
    is_ours = isinstance(known, dict) and known.get("pid") == info.pid
    return info if is_ours and known.get("name") == "concierge" else None


def start_service(home: Home) -> wire.ServiceInfo:
    """Start the service and wait for it; one that another face starts serves as well."""
    # A window asks from many threads at once: as many services would only slow the one that stays.
    if not _starting.acquire(timeout=START_S):
        raise _too_late(home)
    try:
        return find_service(home) or _start(home)
    finally:
        _starting.release()


def _start(home: Home) -> wire.ServiceInfo:
    written = home.logs / "service.err"
    child = _spawn(home, written)
    try:
        return _wait_for(home, child, written)
    except (KeyboardInterrupt, SystemExit):
        child.terminate()
        raise


def _wait_for(home: Home, child: subprocess.Popen[bytes], written: Path) -> wire.ServiceInfo:
    end = time.monotonic() + START_S
    gave_way: float | None = None
    while time.monotonic() < end:
        info = find_service(home)
        if info is not None:
            return info
        code = child.poll()
        if code is not None and code != LOCKED:
            raise _start_failure(written, code)
        if code is not None:
            gave_way = gave_way or time.monotonic()
            if time.monotonic() - gave_way > _RESPAWN_S:
                # Another holds the folder, and does not answer: it may be about to end.
                child, gave_way = _spawn(home, written), None
        time.sleep(POLL_S)
    raise _too_late(home)


def _too_late(home: Home) -> ConciergeError:
    return TimedOutError(
        f"The service did not answer within {START_S:.0f} seconds.",
        f"Its log is in {shown(home.logs)}.",
    )


def prepare(home: Home) -> None:
    """Make the data folder and its folder of logs.

    Raises:
        ConciergeError: When they cannot be made or used.
    """
    try:
        home.create()
        home.logs.mkdir(exist_ok=True)
    except OSError as error:
        raise _unusable(home, error) from error


def _spawn(home: Home, written: Path) -> subprocess.Popen[bytes]:
    """Start a service that outlives this process."""
    prepare(home)
    try:
        if written.exists() and written.stat().st_size > _ERR_BYTES:
            written.unlink(missing_ok=True)
        # Appending keeps the last words of two services whole that start at once.
        with written.open("ab") as stream:
            command = [sys.executable, "-m", "concierge.api", "--home", str(home.folder)]
            child = begin(command, home.folder, stream)
    except OSError as error:
        raise _unusable(home, error) from error
    # Collects the child when it ends, so that a long-lived face keeps no zombie.
    threading.Thread(target=child.wait, name="service-reaper", daemon=True).start()
    return child


def begin(command: list[str], folder: Path, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start a process that outlives this one.

    Args:
        command: The program and its arguments.
        folder: Where it runs.
        errors: What it says of errors goes there; nothing else it says is kept.
    """
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        env=environment(),
        cwd=folder,
        **detached(),
    )


def detached() -> dict[str, Any]:
    """Return the arguments of `Popen` that let a child outlive this process."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"start_new_session": True}


def environment() -> dict[str, str]:
    """Let the child import this very package, also when it is not installed."""
    above = Path(concierge.__file__).resolve().parents[1]
    known = os.environ.get("PYTHONPATH", "")
    if above.name in ("site-packages", "dist-packages") or str(above) in known.split(os.pathsep):
        return dict(os.environ)
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(above), known)))}


def _unusable(home: Home, error: OSError) -> ConciergeError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return errors.from_exception(error, shown(home.folder))
    no_folder = isinstance(error, FileExistsError | NotADirectoryError)
    why = "a file is in its place" if no_folder else error.strerror
    return errors.UnreadableError(
        f"The data folder {shown(home.folder)} cannot be used: {why}.",
        f"Choose another with --home or {HOME_VARIABLE}.",
    )


def _start_failure(written: Path, code: int) -> ConciergeError:
    """Read why the service could not start: the last line that it wrote."""
    lines = written.read_bytes().splitlines()
    try:
        return error_of(wire.Problem.model_validate_json(lines[-1]))
    except (IndexError, ValidationError):
        if shutil.disk_usage(written.parent).free < _ERR_BYTES:
            return DiskFullError(
                "The disk that holds Concierge's data is full.",
                "Free some space; the service starts again then.",
            )
        return BugError(
            f"The service could not be started (it ended with code {code}).",
            f"Its last words are in {shown(written)}.",
        )


def watched(pid: int) -> Callable[[], bool]:
    """Return a function that tells whether the process that has this id now still runs."""
    import psutil

    try:
        process = psutil.Process(pid)
    except psutil.NoSuchProcess:
        return lambda: False

    def lives() -> bool:
        try:
            return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return False

    return lives
