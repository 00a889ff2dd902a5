"""Starts Concierge's processes by forking one that has loaded it.

Loading is nine tenths of what a command costs and most of what the start of a service does, and
the tests start hundreds of each. All else is as ever: each is a process of its own, with
arguments, an environment, a folder, streams and an exit code. It begins at the same module as
one that Python starts afresh, of which there are tests, too.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import runpy
import selectors
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, NoReturn

from concierge.client import launch
from concierge.privacy import guard

CAN_FORK = sys.platform == "linux"

ROOT = Path(__file__).resolve().parents[1]
# All that services and commands load sooner or later, but what looks at the environment then.
_LOADED = (
    "PIL.Image",
    "Stemmer",
    "anyio._backends._asyncio",
    "chromadb",
    "chromadb_rust_bindings",
    "concierge.api.app",
    "concierge.cli.main",
    "concierge.cli.output",
    "concierge.extract.readers",
    "concierge.index.embedding",
    "concierge.service.engine",
    "concierge.service.logs",
    "concierge.service.process",
    "concierge.service.serving",
    "concierge.store.meaning.vector_engine",
    "concierge.store.meaning.vectors",
    "concierge.watch.folders",
    "encodings.idna",
    "filelock",
    "importlib_metadata",  # what the keyring loads
    "jaraco.context",
    "jaraco.functools",
    "multiprocessing.popen_spawn_posix",
    "onnxruntime",
    "pydantic.v1",
    "pytesseract",
    "rich.markdown",
    "sqlite_utils",
    "tokenizers",
    "typer._adapters",
    "typer._click.decorators",
    "uvicorn.lifespan.off",
    "uvicorn.loops.auto",
    "uvicorn.loops.uvloop",
    "uvicorn.protocols.http.auto",
    "watchdog.observers",
    "yaml",
)
_NUMBER = 4  # bytes of a number on a line
_begin_afresh = launch.begin
_address = ""


class Started:
    """A process that was forked, with what is needed of `subprocess.Popen`.

    Args:
        line: Where its id and later its exit code come from.
    """

    def __init__(self, line: socket.socket) -> None:
        self.pid = _number(line.recv(_NUMBER, socket.MSG_WAITALL))
        self._code: int | None = None
        self._ended = threading.Event()
        threading.Thread(target=self._await, args=(line,), name="forked", daemon=True).start()

    def poll(self) -> int | None:
        """Return the exit code, or none while it runs."""
        return self._code

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end and return the exit code."""
        if not self._ended.wait(timeout):
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        assert self._code is not None
        return self._code

    def terminate(self) -> None:
        """Ask it to end."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, 15)

    def kill(self) -> None:
        """End it."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, 9)

    def _await(self, line: socket.socket) -> None:
        with line:
            self._code = _number(line.recv(_NUMBER, socket.MSG_WAITALL))
        self._ended.set()


@dataclass
class _Job:
    """What a forked process is to do.

    Attributes:
        words: A module and its arguments.
        environment: All of its environment.
        folder: Where it runs.
        leads: Whether it has a session of its own.
    """

    words: list[str]
    environment: dict[str, str]
    folder: str
    leads: bool


def run(
    words: Sequence[str], environment: Mapping[str, str], folder: Path, given: str, limit_s: float
) -> tuple[int, str, str]:
    """Run a module to its end.

    Args:
        words: The module and its arguments.
        environment: All of its environment.
        folder: Where it runs.
        given: What it reads.
        limit_s: How long it may take.

    Returns:
        The exit code, what it printed, and what it said of errors.
    """
    job = _Job(list(words), dict(environment), str(folder), leads=False)
    with (
        tempfile.TemporaryFile() as read,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        read.write(given.encode())
        read.seek(0)
        process = _start(job, [read.fileno(), out.fileno(), err.fileno()])
        try:
            code = process.wait(limit_s)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        for file in (out, err):
            file.seek(0)
        return code, out.read().decode(), err.read().decode()


def begin(command: list[str], folder: Path, errors: IO[bytes]) -> Any:
    """Start a process that outlives this one, see `launch.begin`."""
    environment = launch.environment()
    if environment["PYTHONPATH"] != str(ROOT):  # Python itself is to begin otherwise
        return _begin_afresh(command, folder, errors)
    python, option, *words = command
    assert (python, option) == (sys.executable, "-m")
    job = _Job(words, environment, str(folder), leads=True)
    with Path(os.devnull).open("r+b") as nothing:
        return _start(job, [nothing.fileno(), nothing.fileno(), errors.fileno()])


def _start(job: _Job, streams: list[int]) -> Started:
    line = socket.socket(socket.AF_UNIX)
    line.connect(_listening())
    told = json.dumps(asdict(job)).encode()
    socket.send_fds(line, [len(told).to_bytes(_NUMBER)], streams)
    line.sendall(told)
    return Started(line)


def _listening() -> str:
    """Return where the process that forks listens; it ends with this one."""
    global _address
    if not _address:
        _address = _listener()
    return _address


def _listener() -> str:
    address = f"\0concierge-tests-{os.getpid()}"
    program = f"from tests.forked import main; main({address!r})"
    command = [sys.executable, "-c", program]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline(), "the process that forks has not started"
    atexit.register(_let_go, process)
    return address


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """End the process that forks: it does so when its input ends."""
    with process:
        pass


def _number(told: bytes) -> int:
    return int.from_bytes(told, signed=True)


# ---------------------------------------------------------------- the process that forks


def main(address: str) -> None:
    """Fork for whoever connects, until the standard input ends; return in a forked one, too."""
    global _address
    guard.install()  # before any library, as in every process
    for name in _LOADED:
        importlib.import_module(name)
    _warm_up()
    gc.collect()
    gc.freeze()
    _address = address  # for commands that start services
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen(64)
        print("ready", flush=True)
        job = _forked(listener)
    if job is not None:
        _work(job)


def _warm_up() -> None:
    """Build once what every process would build again, out of the code alone."""
    import typer.main

    from concierge.api.app import create_app
    from concierge.cli.main import app
    from tests.api.double import EngineDouble

    create_app(EngineDouble(), "", 0)  # not kept: what pydantic remembers of it is
    kept: Any = functools.cache(typer.main.get_command)
    kept(app)
    typer.main.get_command = kept


def _forked(listener: socket.socket) -> _Job | None:
    """Return the job in each process that is forked, and none when there will be no more."""
    with selectors.DefaultSelector() as selector:
        selector.register(sys.stdin, selectors.EVENT_READ)
        selector.register(listener, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is sys.stdin:
                    return None
                if key.fileobj is listener:
                    job = _fork(listener.accept()[0], selector)
                    if job is not None:
                        return job
                else:
                    selector.unregister(key.fileobj)
                    _tell_end(key.fd, *key.data)


def _fork(line: socket.socket, selector: selectors.BaseSelector) -> _Job | None:
    told, streams, _, _ = socket.recv_fds(line, _NUMBER, 3)
    try:
        job = _Job(**json.loads(line.recv(_number(told), socket.MSG_WAITALL)))
    except ValueError:  # whoever asked for it is gone
        line.close()
        _close(streams)
        return None
    pid = os.fork()
    if pid == 0:
        line.close()
        for key in list(selector.get_map().values()):
            if key.data is not None:  # those of others
                key.data[1].close()
                os.close(key.fd)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        _close(streams)
        return job
    _close(streams)
    _tell(line, pid)
    selector.register(os.pidfd_open(pid), selectors.EVENT_READ, (pid, line))
    return None


def _tell_end(watched: int, pid: int, line: socket.socket) -> None:
    os.close(watched)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    with line:
        _tell(line, code)


def _tell(line: socket.socket, number: int) -> None:
    with contextlib.suppress(OSError):  # whoever asked for it may be gone
        line.sendall(number.to_bytes(_NUMBER, signed=True))


def _close(streams: list[int]) -> None:
    for stream in streams:
        os.close(stream)


def _work(job: _Job) -> None:
    """Be the process that was wanted."""
    if job.leads:
        os.setsid()
    os.environ.clear()
    os.environ.update(job.environment)
    time.tzset()
    os.chdir(job.folder)
    sys.stdin, sys.stdout = os.fdopen(0, encoding="utf-8"), os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace")
    module, *arguments = job.words
    sys.argv = [module, *arguments]
    launch.begin = begin
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if not isinstance(ended.code, int | None):
            raise
        _end(ended.code or 0)
    _end(0)


def _end(code: int) -> NoReturn:
    """End as Python does, but do not take apart what was loaded: that takes a tenth of a second."""
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
