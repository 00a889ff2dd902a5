"""The life of the service process: lock, engine, API, and a clean end."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from concierge import __version__
from concierge.core import wire
from concierge.core.errors import ConciergeError, from_exception
from concierge.core.paths import Home, shown
from concierge.privacy import guard
from concierge.privacy.keys import write_private

if TYPE_CHECKING:
    from fastapi import FastAPI

    from concierge.service.engine import Engine

AppFactory = Callable[["Engine", str, int], "FastAPI"]

log = logging.getLogger(__name__)

# Another live service holds the data folder (EX_TEMPFAIL of sysexits.h).
EXIT_HELD = 75
# Has a service say once more how it is reached; processes that do not expect it never notice.
# Windows has no such signal.
_ANNOUNCE: signal.Signals | None = getattr(signal, "SIGURG", None)
_HOST = "127.0.0.1"
_TENURE_S = 5.0  # how often it is looked whether the data folder is still there


def run(home: Home, create_app: AppFactory) -> int:
    """Run the service of a data folder until it is asked to stop.

    Args:
        home: The data folder.
        create_app: Makes the API over the engine, for a token and a port.

    Returns:
        The exit code.

    Raises:
        ConciergeError: When the data folder cannot be served.
    """
    guard.install()
    try:
        home.create()
        with _held(home) as held:
            if held:
                return _serve(home, create_app)
            _ask_to_announce(home)
            return EXIT_HELD
    except OSError as error:
        raise from_exception(error, shown(home.folder)) from error


@contextlib.contextmanager
def _held(home: Home) -> Iterator[bool]:
    """Hold the data folder's lock; the system lets go of it however this process ends."""
    from filelock import FileLock, Timeout

    lock = FileLock(home.lock, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        home.holder.write_text(str(os.getpid()), encoding="ascii")
        yield True
    finally:
        with contextlib.suppress(OSError):
            home.holder.unlink(missing_ok=True)
        lock.release()


def _ask_to_announce(home: Home) -> None:
    """Have the service that holds the data folder write how it is reached once more.

    Whoever starts a second one did not find it: its file is gone, or is not its own.

    The signal does nothing to a process that does not wait for it, whoever has that id now.
    """
    if _ANNOUNCE is None:
        return
    with contextlib.suppress(OSError, ValueError):
        holder = int(home.holder.read_text(encoding="ascii"))
        if holder > 1:
            os.kill(holder, _ANNOUNCE)


def _serve(home: Home, create_app: AppFactory) -> int:
    from concierge.core.settings import load
    from concierge.service import logs
    from concierge.service.machine import step_back

    step_back()
    logs.begin(home.logs, load(home.settings).log_level)
    _leave_with(home)
    from concierge.core.garbage import spare_loaded
    from concierge.service.engine import Engine
    from concierge.service.serving import Serving

    engine = Engine(home)
    token = secrets.token_urlsafe(32)
    try:
        with socket.create_server((_HOST, 0), backlog=128) as listener:
            port = listener.getsockname()[1]
            serving = Serving(create_app(engine, token, port), listener)
            announcing = _Announcing(home, port, token)
            _act_on_signals(engine.request_stop, announcing.again)
            engine.start()
            spare_loaded()
            announcing.begin()
            log.info("service started, version %s", __version__)
            engine.wait()
            announcing.end()
            serving.end()
    finally:
        home.service.unlink(missing_ok=True)
        engine.close()
        log.info("service stopped")
    return 0


def _leave_with(home: Home) -> None:
    """End at once when the data folder is deleted or replaced, and leave what is there alone.

    Whoever made another in its place has a service of their own, and the two would write to
    the same paths. There is nothing to tidy up: a kill loses nothing, and the workers end
    with the service.
    """
    mark = _mark(home)

    def look() -> None:
        while True:
            time.sleep(_TENURE_S)
            with contextlib.suppress(OSError):  # unreadable for a moment is not gone
                if _mark(home) != mark:
                    log.warning("the data folder is gone, and so is its service")
                    os._exit(EXIT_HELD)

    threading.Thread(target=look, name="tenure", daemon=True).start()


def _mark(home: Home) -> tuple[int, int] | None:
    """Return what tells the lock's file from another at the same path; none without one."""
    try:
        there = home.lock.stat()
    except FileNotFoundError:
        return None
    return there.st_dev, there.st_ino


class _Announcing:
    """Tells faces how the service is reached, from when it is ready until it ends.

    Args:
        home: The data folder.
        port: The port it listens on.
        token: What requests must carry.
    """

    def __init__(self, home: Home, port: int, token: str) -> None:
        self._file = home.service
        self._info = wire.ServiceInfo(
            port=port, token=token, pid=os.getpid(), version=__version__, started=time.time()
        )
        self._guard = threading.Lock()
        self._is_on = False

    def begin(self) -> None:
        """Write the file."""
        with self._guard:
            self._is_on = True
            self._write()

    def again(self) -> None:
        """Write the file again, as long as the service can be reached."""
        with self._guard:
            if self._is_on:
                self._write()

    def _write(self) -> None:
        write_private(self._file, self._info.model_dump_json().encode())

    def end(self) -> None:
        """Remove the file."""
        with self._guard:
            self._is_on = False
            self._file.unlink(missing_ok=True)


def _act_on_signals(stop: Callable[[], None], announce: Callable[[], None]) -> None:
    """End on a signal, or tell how the service is reached, whichever thread the system wakes.

    Python's own handlers run in the main thread, which sleeps on if another one was woken.
    """
    told, tells = socket.socketpair()
    tells.setblocking(False)  # noqa: FBT003
    signal.set_wakeup_fd(tells.fileno(), warn_on_full_buffer=False)
    for name in ("SIGTERM", "SIGINT", "SIGBREAK", "SIGURG"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: None)

    def wait() -> None:
        with told, tells:  # kept open, for there may be more of them
            while number := told.recv(1):
                if number[0] == _ANNOUNCE:
                    announce()
                else:
                    stop()

    threading.Thread(target=wait, name="signals", daemon=True).start()


def refuse(error: ConciergeError) -> int:
    """Say why the service could not start, as one JSON line that a face can read."""
    problem = wire.Problem(
        title=str(error.category),
        status=503,
        category=str(error.category),
        message=error.message,
        advice=error.advice,
        exit_code=int(error.exit_code),
    )
    print(problem.model_dump_json(), file=sys.stderr, flush=True)
    return 1
