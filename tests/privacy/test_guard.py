"""Nothing leaves the machine: the guard, in processes of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from concierge.privacy import guard

ROOT = Path(__file__).parents[2]


def run(script: str, folder: Path) -> str:
    """Run a script in a guarded process; return what it prints."""
    ran = subprocess.run(
        [sys.executable, "-c", f"from concierge.privacy import guard\nguard.install()\n{script}"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.parametrize(
    "call",
    [
        "tcp.connect(('192.0.2.1', 80))",
        "tcp.connect((bytearray(b'192.0.2.1'), 80))",
        "tcp.connect((b'192.0.2.1', 80))",
        "tcp.connect_ex(('192.0.2.1', 80))",
        "socket.create_connection(('192.0.2.1', 80), 0.01)",
        "udp.sendto(b'x', ('192.0.2.1', 53))",
        "udp.sendto(b'x', 0, ('192.0.2.1', 53))",
        "udp.sendmsg([b'x'], [], 0, ('192.0.2.1', 53))",
        "udp.connect(('192.0.2.1', 53))",
        "six.connect(('2001:db8::1', 80))",
        "socket.getaddrinfo('example.com', 80)",
        "socket.getaddrinfo(b'example.com', 80)",
        "socket.gethostbyname('example.com')",
        "socket.gethostbyname_ex('example.com')",
        "socket.gethostbyaddr('192.0.2.1')",
        "socket.getnameinfo(('192.0.2.1', 80), 0)",
        "urllib.request.urlopen('http://example.com', timeout=0.01)",
    ],
)
def test_what_would_leave_is_refused(tmp_path: Path, call: str) -> None:
    script = f"""
import socket, urllib.request
tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
six = socket.socket(socket.AF_INET6, socket.SOCK_STREAM) if "six" in {call!r} else None
try:
    print("reached", {call})
except OSError as error:
    told = getattr(error, "reason", error)  # urllib wraps it
    print(type(told).__name__, told)
"""
    assert run(script, tmp_path).startswith("NetworkRefusedError refused to reach")


def test_this_machine_is_reached(tmp_path: Path) -> None:
    script = """
import socket, threading, os
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
for host in ("127.0.0.1", "localhost", b"127.0.0.1"):
    socket.create_connection((host, port), 5).close()
socket.getaddrinfo("localhost", port)
socket.getaddrinfo(None, port)
socket.getaddrinfo("127.0.0.1", port)
socket.gethostbyname("localhost")
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
udp.sendto(b"x", udp.getsockname())
udp.connect(udp.getsockname())
udp.sendmsg([b"x"])
print(udp.recv(1).decode())
if hasattr(socket, "AF_UNIX") and os.name == "posix":
    local = socket.socket(socket.AF_UNIX)
    local.bind("s")
    local.listen()
    socket.socket(socket.AF_UNIX).connect("s")
    one, other = socket.socketpair()
    one.sendall(b"y")
    print(other.recv(1).decode())
else:
    print("y")
"""
    assert run(script, tmp_path).split() == ["x", "y"]


def test_consent_lifts_it_and_only_there(tmp_path: Path) -> None:
    # Nothing is really reached: the hook is asked as the socket module would ask it.
    script = """
import threading
def refused():
    try:
        guard._refuse_remote("socket.connect", (None, ("192.0.2.1", 80)))
    except guard.NetworkRefusedError:
        return True
    return False
print(refused())
with guard.consented():
    print(refused())
    seen = []
    thread = threading.Thread(target=lambda: seen.append(refused()))
    thread.start(); thread.join()
    print(*seen)
print(refused())
try:
    with guard.consented():
        raise ValueError
except ValueError:
    print(refused())
"""
    assert run(script, tmp_path).split() == ["True", "False", "True", "True", "True"]


def test_installing_twice_and_silencing(tmp_path: Path) -> None:
    script = """
import os
guard.install()
print(all(os.environ[name] == value for name, value in guard.SILENCE.items()))
"""
    assert run(script, tmp_path) == "True"


@pytest.mark.parametrize(
    "address",
    [
        "/run/socket",
        b"\0abstract",
        ("127.0.0.1", 1),
        ("127.9.9.9", 1),
        ("::1", 1, 0, 0),
        ("", 1),
        ("localhost", 1),
        ("::1%lo", 1),
        (0, 0),
    ],
)
def test_what_is_local(address: object) -> None:
    assert guard.is_local(address)


@pytest.mark.parametrize(
    "address",
    [("192.0.2.1", 1), ("0.0.0.0", 1), ("::", 1), ("example.com", 1), ("localhost.example.com", 1),
     ("127.0.0.1.example.com", 1), ("2130706433", 1), ("<broadcast>", 1), ("::ffff:192.0.2.1", 1),
     (bytearray(b"192.0.2.1"), 1), (object(), 1), (), None, ["127.0.0.1", 1]],
    ids=lambda address: re.sub("0x[0-9a-f]+", "", str(address)),  # the same in each process
)  # fmt: skip
def test_what_is_not_local(address: object) -> None:
    assert not guard.is_local(address)
