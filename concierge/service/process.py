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
_HOST = "127.0.0.1"


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
            return _serve(home, create_app) if held else EXIT_HELD
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
        yield True
    finally:
        lock.release()


def _serve(home: Home, create_app: AppFactory) -> int:
    from concierge.core.settings import load
    from concierge.service import logs

    logs.begin(home.logs, load(home.settings).log_level)
    from concierge.service.engine import Engine
    from concierge.service.garbage import spare_loaded
    from concierge.service.serving import Serving

    engine = Engine(home)
    token = secrets.token_urlsafe(32)
    try:
        with socket.create_server((_HOST, 0), backlog=128) as listener:
            port = listener.getsockname()[1]
            serving = Serving(create_app(engine, token, port), listener)
            _stop_on_signals(engine.request_stop)
            engine.start()
            spare_loaded()
            _announce(home, port, token)
            log.info("service started, version %s", __version__)
            engine.wait()
            home.service.unlink(missing_ok=True)
            serving.end()
    finally:
        home.service.unlink(missing_ok=True)
        engine.close()
        log.info("service stopped")
    return 0


def _announce(home: Home, port: int, token: str) -> None:
    info = wire.ServiceInfo(
        port=port, token=token, pid=os.getpid(), version=__version__, started=time.time()
    )
    write_private(home.service, info.model_dump_json().encode())


def _stop_on_signals(stop: Callable[[], None]) -> None:
    """End on a signal, whichever thread the system hands it to.

    Python's own handlers run in the main thread, which sleeps on if another one was woken.
    """
    told, tells = socket.socketpair()
    tells.setblocking(False)  # noqa: FBT003
    signal.set_wakeup_fd(tells.fileno(), warn_on_full_buffer=False)
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: None)

    def wait() -> None:
        with told, tells:  # kept open, for there may be more of them
            while told.recv(1):
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
