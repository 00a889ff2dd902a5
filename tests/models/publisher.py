"""A server on this machine that publishes models as a hub does, and misbehaves when told to."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

REPOSITORY = "someone/model"
REVISION = "0123abcd"
WEIGHTS = "model.gguf"
_LARGE = 1000  # what is larger is told with its SHA-256, as by git-lfs


@dataclass
class Publisher:
    """What a server publishes, how it behaves, and what it was asked.

    Attributes:
        address: Where it listens.
        files: What it publishes, by path.
        breaks_at: Byte after which it hangs up.
        knows_ranges: Whether it can begin in the middle.
        goes_on_at: Where it really begins when it is asked to go on.
        redirects_to: Where it sends those who ask for a file.
        pause_s: How long it rests after each piece.
        listing: What it says of its files, when that is not the truth.
        asked: The paths it was asked for, in order.
        ranges: The ranges it was asked for.
    """

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    breaks_at: int | None = None
    knows_ranges: bool = True
    goes_on_at: int | None = None
    redirects_to: str = ""
    pause_s: float = 0.0
    listing: bytes | None = None
    asked: list[str] = field(default_factory=list)
    ranges: list[str | None] = field(default_factory=list)

    @property
    def told(self) -> bytes:
        """What it says of its files, as `list_repo_tree` of a hub does."""
        if self.listing is not None:
            return self.listing
        return json.dumps([_row(path, data) for path, data in self.files.items()]).encode()


def _row(path: str, data: bytes) -> dict[str, Any]:
    blob = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
    row: dict[str, Any] = {"type": "file", "path": path, "size": len(data), "oid": blob}
    if len(data) > _LARGE:
        row["lfs"] = {"oid": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return row


class _Handler(BaseHTTPRequestHandler):
    """Answers as its publisher behaves."""

    about: Publisher

    def do_GET(self) -> None:
        about = self.about
        about.asked.append(self.path)
        wanted = self.path.partition("/resolve/")[2].partition("/")[2]
        if self.path.startswith("/api/models/"):
            self._send(200, about.told)
        elif about.redirects_to:
            self.send_response(302)
            self.send_header("Location", about.redirects_to)
            self.end_headers()
        elif wanted in about.files:
            self._send_file(about.files[wanted])
        else:
            self.send_error(404)

    def _send_file(self, data: bytes) -> None:
        asked = self.headers.get("Range")
        self.about.ranges.append(asked)
        start = int(asked[6:-1]) if asked and self.about.knows_ranges else 0
        if start and self.about.goes_on_at is not None:
            start = self.about.goes_on_at
        if start >= len(data):
            self.send_error(416)
        else:
            self._send(206 if start else 200, data[start:], start, self.about.breaks_at)

    def _send(self, status: int, data: bytes, start: int = 0, end: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        if status == HTTPStatus.PARTIAL_CONTENT:
            whole = start + len(data)
            self.send_header("Content-Range", f"bytes {start}-{whole - 1}/{whole}")
        self.end_headers()
        try:
            for at in range(0, len(data[:end]), 65_536):
                self.wfile.write(data[:end][at : at + 65_536])
                time.sleep(self.about.pause_s)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # whoever asked has gone

    def log_message(self, *_arguments: object) -> None:
        pass


@contextmanager
def publishing(**files: bytes) -> Iterator[Publisher]:
    """Serve files until the end of the block."""
    about = Publisher(files=dict(files))
    handler = type("Handler", (_Handler,), {"about": about})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    about.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield about
    finally:
        about.pause_s = 0.0
        server.shutdown()
        thread.join()
        server.server_close()


def model_list(path: Path, *models: dict[str, Any]) -> Path:
    """Write a list of models as the one that comes with the program."""
    ocr = {"licence": "Apache-2.0", "source": "nowhere", "languages": {"eng": "English"}}
    path.write_text(json.dumps({"about": "", "models": models, "ocr": ocr}), "utf-8")
    return path


def listed(name: str, *files: dict[str, Any], job: str = "answering") -> dict[str, Any]:
    """Return a model as it stands in a list."""
    return {
        "name": name,
        "title": name.title(),
        "job": job,
        "licence": "MIT",
        "repository": REPOSITORY,
        "revision": REVISION,
        "files": list(files),
    }
