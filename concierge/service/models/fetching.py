"""Fetching models in a child process: the service itself never reaches the network."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError, MisusedError
from concierge.models import published, told
from concierge.models.published import Published

log = logging.getLogger(__name__)

_BROKEN_OFF = "It was broken off."


class Fetching:
    """At most one model is fetched, or one publisher asked, at a time.

    Args:
        fetched: Called with a model that arrived whole.
        changed: Called when there is progress to be told.

    Attributes:
        state: What is under way, or was last.
    """

    def __init__(self, fetched: Callable[[Published], None], changed: Callable[[], None]) -> None:
        self._fetched = fetched
        self._changed = changed
        self._guard = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._thread: threading.Thread | None = None
        self._told: dict[str, Published] = {}  # by publishers, since the service started
        self.state: wire.Fetch | None = None

    def all_published(self) -> list[Published]:
        """Return the models that can be fetched, with what their publishers told."""
        return [self._told.get(one.name, one) for one in published.all_published()]

    def find(self, name: str) -> Published:
        """Return one of them by name.

        Raises:
            MisusedError: When there is none of that name.
        """
        one = published.find(name)
        return self._told.get(name, one)

    def ask(self, name: str) -> None:
        """Ask the publisher of a model for sizes and checksums; the person agreed to that.

        Raises:
            MisusedError: When there is no such model.
            BusyError: When another one is being fetched.
        """
        one = published.find(name)
        self._start(one, ["ask", name], wire.Fetch(name=name, asking=True))

    def start(self, name: str, sha256: str) -> None:
        """Fetch a model that the person agreed to.

        Args:
            name: Its name.
            sha256: The checksum that they were shown.

        Raises:
            MisusedError: When there is no such model, or it is not the one they were shown.
            BusyError: When another one is being fetched.
        """
        one = self.find(name)
        if not one.sha256 or sha256 != one.sha256:
            raise MisusedError(
                f"The model {name} is not the one that was agreed to.",
                "Look at what would be fetched, and agree to that.",
            )
        state = wire.Fetch(name=name, total=one.bytes)
        self._start(one, ["fetch", name, sha256, "--told"], state)

    def cancel(self) -> None:
        """Break off without waiting; what arrived is kept, and the next attempt goes on there."""
        if self._process is not None:
            self._process.terminate()

    def stop(self) -> None:
        """Break off; what arrived is kept, and the next attempt goes on there."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _start(self, one: Published, command: list[str], state: wire.Fetch) -> None:
        with self._guard:
            if self.state is not None and self.state.running:
                raise BusyError(
                    f"The model {self.state.name} is being fetched.", "Wait until it is here."
                )
            self._process = subprocess.Popen(
                [sys.executable, "-m", "concierge.models", *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
            self.state = state
            arguments = (self._process, one)
            self._thread = threading.Thread(target=self._follow, args=arguments, name="fetching")
            self._thread.start()

    def _follow(self, process: subprocess.Popen[str], one: Published) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        problem = _BROKEN_OFF
        try:
            with process.stdin, process.stdout, process.stderr:
                self._hand_over(process, one)
                for line in process.stdout:
                    self._take(one, line)
                said = process.stderr.read().strip().splitlines()
                ended = process.wait()
            problem = self._ended(one, ended, said)
        except ConciergeError as error:
            log.exception("what is told of a model cannot be understood")
            problem = str(error)
        finally:
            known = self.state or wire.Fetch(name=one.name)
            self.state = known.model_copy(update={"running": False, "problem": problem})
            self._changed()

    def _ended(self, one: Published, code: int, said: list[str]) -> str:
        """Take what came; return what went wrong, or ""."""
        if code != 0:
            log.warning("a model could not be fetched")
            return said[-1] if said else _BROKEN_OFF
        return "" if self.state is not None and self.state.asking else self._use(one)

    def _hand_over(self, process: subprocess.Popen[str], one: Published) -> None:
        """Give what the publisher told to the process that fetches."""
        assert process.stdin is not None
        try:
            process.stdin.write(told.spelled(one))
            process.stdin.close()
        except OSError:  # it has ended; why shows in what it said
            log.info("the process that fetches a model ended early")

    def _take(self, one: Published, line: str) -> None:
        """Take a line of the process: what the publisher told, or how far it is."""
        if self.state is not None and self.state.asking:
            self._told[one.name] = told.read(one, line)
        else:
            done, total = json.loads(line)
            self.state = wire.Fetch(name=one.name, done=int(done), total=int(total))
        self._changed()

    def _use(self, one: Published) -> str:
        try:
            self._fetched(one)
        except ConciergeError as error:  # it is here, but cannot be used
            log.exception("a fetched model cannot be used")
            return str(error)
        return ""
