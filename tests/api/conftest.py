"""A real server on the loopback interface, in a thread, with a stand-in behind the API."""

from __future__ import annotations

import http.client
import json
import os
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from concierge.api.app import create_app
from concierge.client import Client
from concierge.core.paths import Home
from concierge.core.wire import ServiceInfo
from tests.api.double import EngineDouble

TOKEN = "correct-horse-battery-staple"


class Served:
    """A running server; `send` speaks raw HTTP to it, so that headers can be wrong."""

    def __init__(self, engine: EngineDouble, port: int) -> None:
        self.engine = engine
        self.port = port

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        headers: Mapping[str, str | None] | None = None,
    ) -> tuple[int, dict[str, str], bytes]:
        """Send a request; a header that is None is left out."""
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        sent: dict[str, str | None] = {
            "Host": f"127.0.0.1:{self.port}",
            "Authorization": f"Bearer {TOKEN}",
        }
        if data is not None:
            sent["Content-Type"] = "application/json"
        sent.update(headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            if data is not None and "Content-Length" not in sent:
                sent["Content-Length"] = str(len(data))
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders(data)
            answer = connection.getresponse()
            kept = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, kept, answer.read()
        finally:
            connection.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    engine = EngineDouble()
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    app = create_app(engine, TOKEN, port)
    uvicorn_server = uvicorn.Server(
        uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=2)
    )
    thread = threading.Thread(target=uvicorn_server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not uvicorn_server.started and thread.is_alive():
        time.sleep(0.005)
    yield Served(engine, port)
    uvicorn_server.should_exit = True
    thread.join()
    listener.close()


@pytest.fixture
def served(server: Served) -> Served:
    server.engine.reset()
    return server


@pytest.fixture
def client(served: Served, tmp_path: Path) -> Client:
    """A client of that server, found through its file as faces find it."""
    home = Home(tmp_path / "home")
    home.create()
    info = ServiceInfo(port=served.port, token=TOKEN, pid=os.getpid(), version="0", started=0.0)
    home.service.write_text(info.model_dump_json(), encoding="utf-8")
    return Client.connect(home, start=False)
