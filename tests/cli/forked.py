"""Runs the command line in processes forked from one that has loaded it.

Loading is nine tenths of what a command costs, and the tests run hundreds. All else is as ever:
each is a process with arguments, an environment, streams and an exit code of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()

_STREAMS = ("in", "out", "err")  # by their numbers
_LOADED = ("cli.main", "cli.output", "client")


def run_forked(
    words: Sequence[str], environment: Mapping[str, str], folder: Path, given: str, limit_s: float
) -> tuple[int, str, str]:
    """Run a command to its end.

    Args:
        words: Its arguments.
        environment: All of its environment.
        folder: Where it runs.
        given: What it reads.
        limit_s: How long it may take.

    Returns:
        The exit code, what it printed, and what it said of errors.
    """
    with tempfile.TemporaryDirectory() as place:
        streams = [Path(place) / name for name in _STREAMS]
        streams[0].write_text(given, encoding="utf-8")
        work = (list(words), dict(environment), folder, streams)
        process = _server().Process(target=_command, args=work)
        process.start()
        process.join(limit_s)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"{words} has not ended after {limit_s} s")
        out, err = (file.read_text(encoding="utf-8") for file in streams[1:])
        return process.exitcode, out, err


@cache
def _server() -> ForkServerContext:
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(
        ["concierge.cli.main", "concierge.cli.output", "concierge.client"]
    )
    return server


def _command(
    words: list[str], environment: dict[str, str], folder: Path, streams: list[Path]
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, (file, flags) in enumerate(
        zip(streams, (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT] * 2), strict=True)
    ):
        opened = os.open(file, flags)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate("rww")
    )
    sys.argv = ["concierge", *words]
    runpy.run_module("concierge", run_name="__main__", alter_sys=True)
