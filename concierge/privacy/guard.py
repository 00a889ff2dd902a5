"""The network guard: no socket of any Concierge process leaves the machine.

A Python audit hook cannot be removed once installed, so a library cannot switch it
off. It sees what goes through Python's socket module; native code that opens sockets
by itself is kept out by choosing libraries that do not. One limit: a name that is handed
straight to `connect`, which no library here does, is looked up before the hook is asked;
the connection is refused all the same.
"""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_consented: ContextVar[bool] = ContextVar("network_consented", default=False)
_installed = False

# Libraries read these when they are imported; each silences one telemetry or download.
SILENCE = {
    "ANONYMIZED_TELEMETRY": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "DO_NOT_TRACK": "1",
    "ORT_DISABLE_TELEMETRY": "1",
}


class NetworkRefusedError(PermissionError):
    """Something tried to reach another machine."""


def install() -> None:
    """Refuse connections that are not loopback, for the life of this process."""
    global _installed
    os.environ.update(SILENCE)
    if not _installed:
        _installed = True
        sys.addaudithook(_refuse_remote)


@contextmanager
def consented() -> Iterator[None]:
    """Allow the network in this context, for a download the person agreed to."""
    token = _consented.set(True)
    try:
        yield
    finally:
        _consented.reset(token)


def is_local(address: object) -> bool:
    """Say whether a socket address stays on this machine.

    Args:
        address: What the socket module was given: a path for local sockets, or a
            tuple that starts with a host.
    """
    if isinstance(address, str | bytes):
        return True
    if not isinstance(address, tuple) or not address:
        return False
    return _is_local_host(address[0])


def _is_local_host(host: object) -> bool:
    if host is None or isinstance(host, int):  # the kernel's own sockets are numbered
        return True
    if not isinstance(host, str | bytes | bytearray):
        return False
    name = host if isinstance(host, str) else os.fsdecode(bytes(host))
    if name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_remote(event: str, args: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        # An unconnected sendmsg has no address; connect was checked already.
        address = args[1]
        local = address is None or is_local(address)
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        address = args[0]
        local = _is_local_host(address)
    elif event == "socket.getnameinfo":
        address = args[0]
        local = is_local(address)
    else:
        return
    if not local and not _consented.get():
        raise NetworkRefusedError(f"refused to reach {address!r}: nothing leaves this machine")
