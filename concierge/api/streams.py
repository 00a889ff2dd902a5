"""Server-sent events from blocking iterators.

A thread of its own walks the iterator, so that a long silence takes no place in the
pool of request threads; when the client goes away `stopped` is set, the iterator sees
it at its next look, and the thread ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator

from pydantic import BaseModel
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from concierge.api.facade import Facade
from concierge.api.problems import problem_of, unexpected
from concierge.core import wire
from concierge.core.errors import ConciergeError

HEARTBEAT_S = 5.0
_LOOK_S = 1.0
_AHEAD = 64

Message = wire.AskEvent | wire.Event | wire.ExportStep | wire.Survey


class EventStream(Response):
    """A response of server-sent events, with heartbeats while nothing happens.

    Args:
        items: Called in the stream's thread; yields the events.
        stopped: Set when nobody listens any more.
        beat: Called with each event and each heartbeat.
    """

    media_type = "text/event-stream"

    def __init__(
        self,
        items: Callable[[], Iterator[Message]],
        stopped: threading.Event,
        beat: Callable[[], None],
    ) -> None:
        super().__init__(headers={"Cache-Control": "no-store"})
        del self.headers["content-length"]
        self._items = items
        self._stopped = stopped
        self._beat = beat
        self._room = threading.Semaphore(_AHEAD)

    async def __call__(
        self,
        scope: Scope,  # noqa: ARG002 - the signature of ASGI
        receive: Receive,
        send: Send,
    ) -> None:
        """Send events until the iterator ends or the client goes away."""
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        threading.Thread(
            target=self._walk, args=(loop, queue), name="event-stream", daemon=True
        ).start()
        watch = asyncio.create_task(self._watch(receive, queue))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            await self._forward(queue, send)
        finally:
            self._stopped.set()
            watch.cancel()

    async def _forward(self, queue: asyncio.Queue[bytes | None], send: Send) -> None:
        while True:
            try:
                frame = await asyncio.wait_for(queue.get(), HEARTBEAT_S)
                self._room.release()
            except TimeoutError:
                frame = b": still here\n\n"
            if frame is None:
                break
            self._beat()
            await send({"type": "http.response.body", "body": frame, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _watch(self, receive: Receive, queue: asyncio.Queue[bytes | None]) -> None:
        """Wait for the client to go away, then end the stream."""
        while (await receive())["type"] != "http.disconnect":
            pass
        self._stopped.set()
        queue.put_nowait(None)

    def _walk(self, loop: asyncio.AbstractEventLoop, queue: asyncio.Queue[bytes | None]) -> None:
        """Pass frames from the iterator to the loop, at most `_AHEAD` before they are sent."""
        with contextlib.suppress(RuntimeError):  # the loop has closed: the process is ending
            for frame in self._frames():
                loop.call_soon_threadsafe(queue.put_nowait, frame)
            loop.call_soon_threadsafe(queue.put_nowait, None)

    def _frames(self) -> Iterator[bytes]:
        try:
            for item in self._items():
                while not self._room.acquire(timeout=_LOOK_S):
                    if self._stopped.is_set():
                        return
                if self._stopped.is_set():
                    return
                yield frame_of(item)
        except Exception as error:  # noqa: BLE001 - nobody stands above this thread; it is logged
            unexpected(error)


def frame_of(item: BaseModel) -> bytes:
    """Write one event; fields that were not set are left out at the top level."""
    data = item.model_dump_json(include=item.model_fields_set | {"type"})
    return f"event: {getattr(item, 'type', 'message')}\ndata: {data}\n\n".encode()


def answer_events(events: Iterator[wire.AskEvent]) -> Iterator[wire.AskEvent]:
    """Pass an answer on; what goes wrong in the middle becomes its last event."""
    try:
        yield from events
    except ConciergeError as error:
        yield wire.AskEvent(type="error", problem=problem_of(error))
    except Exception as error:  # noqa: BLE001 - it becomes the last event, and is logged
        yield wire.AskEvent(type="error", problem=unexpected(error))


def service_events(
    engine: Facade, stopped: threading.Event, is_window: bool = False
) -> Iterator[wire.Event]:
    """Yield the state of things first, then every event until the service stops."""
    with engine.subscribe(is_window) as subscription:
        yield wire.Event(type="status", status=engine.status())
        while not stopped.is_set():
            event = subscription.get(timeout=_LOOK_S)
            if event is None:
                continue
            yield event
            if event.type == "bye":
                return
