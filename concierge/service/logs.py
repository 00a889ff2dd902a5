"""The service's log: structured, rotating, and without anything of a file's contents."""

from __future__ import annotations

import json
import logging
import logging.handlers
import os
import time
from pathlib import Path

_BYTES = 1_000_000
_KEPT = 5


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, part, message, and where a bug was raised."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line; an exception gives its type and places, not its words."""
        line: dict[str, str | list[str]] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(record.created)),
            "level": record.levelname,
            "part": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = type(record.exc_info[1]).__name__
            line["at"] = _places(record.exc_info[1])
        return json.dumps(line, ensure_ascii=True)


def begin(folder: Path, level: str) -> None:
    """Send this process's log to a rotating file that only its person can read."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "service.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
    )
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # Libraries log what they are given, which may be a person's words.
    for name in ("pypdf", "chromadb", "pdfminer", "PIL", "httpx", "uvicorn.access", "watchdog"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _places(error: BaseException) -> list[str]:
    """Return file and line of each frame; messages of exceptions may quote contents."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{os.path.basename(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames
