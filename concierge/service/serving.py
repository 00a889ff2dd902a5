"""The HTTP server in its thread: it sleeps while nobody asks."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import uvicorn
from fastapi import FastAPI

from concierge.core.errors import BugError

_START_S = 0.005
_END_S = 5.0


class Serving:
    """Serves an application from a thread of its own until it is ended.

    Args:
        app: The application.
        listener: The socket that listens already.

    Raises:
        BugError: When it cannot be started.
    """

    def __init__(self, app: FastAPI, listener: socket.socket) -> None:
        self._server = _Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                timeout_graceful_shutdown=3,
                ws="none",
                lifespan="off",
                server_header=False,
                date_header=False,
            )
        )
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [listener]}, name="api", daemon=True
        )
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            time.sleep(_START_S)
        if not self._server.started:
            raise BugError("The local API could not be started.", "See the service's log.")

    def end(self) -> None:
        """Finish the requests in hand and end."""
        self._server.end()
        self._thread.join(timeout=_END_S)


class _Server(uvicorn.Server):
    """As uvicorn's, which would look ten times a second whether it shall end."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over = asyncio.Event()

    def end(self) -> None:
        """Have it end; may be called from any thread."""
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._over.set)

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        if not self.should_exit:
            await self._over.wait()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # the process handles them, not the thread that serves
