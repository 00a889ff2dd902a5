"""Confinement by the kernel, tried on real files in processes of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from concierge.privacy import landlock

pytestmark = pytest.mark.skipif(landlock.version() == 0, reason="this kernel has no Landlock")


def run(code: str, *arguments: Path) -> str:
    """Run code in a fresh interpreter, because confinement is for good."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


CONFINED = """
import subprocess, sys
from pathlib import Path
from concierge.privacy.landlock import confined

mine, other, scratch = map(Path, sys.argv[1:])

def attempt(work):
    try:
        return str(work())
    except PermissionError:
        return "refused"

def work():
    return [
        attempt(mine.read_text),
        attempt(other.read_text),
        attempt(lambda: list(other.parent.iterdir())),
        attempt(lambda: (scratch / "new").write_text("12")),
        attempt(lambda: mine.write_text("x")),
        attempt(lambda: (mine.parent / "new").write_text("x")),
        attempt(mine.unlink),
        subprocess.run(["cat", other], capture_output=True).stdout.decode() or "refused",
        subprocess.run(["cat", mine], capture_output=True).stdout.decode(),
    ]

print("|".join(confined(work, [mine], [scratch])))
print(other.read_text(), "outside")
"""


def test_a_confined_thread_reads_its_file_and_nothing_else(tmp_path: Path) -> None:
    mine, other, scratch = tmp_path / "a" / "mine", tmp_path / "b" / "other", tmp_path / "s"
    for file in (mine, other):
        file.parent.mkdir()
        file.write_text(file.name)
    scratch.mkdir()
    first, second = run(CONFINED, mine, other, scratch).splitlines()
    assert first.split("|") == [
        "mine",
        "refused",
        "refused",
        "2",
        "refused",
        "refused",
        "refused",
        "refused",
        "mine",
    ]
    assert second == "other outside"
    assert mine.read_text() == "mine"


FORBIDDEN = """
import socket, sys
from pathlib import Path
from concierge.privacy.landlock import forbid_changes

scratch, other = map(Path, sys.argv[1:])
listening = socket.create_server(("127.0.0.1", 0))
assert forbid_changes([scratch])
print(other.read_text())
(scratch / "new").write_text("x")
(scratch / "new").rename(scratch / "newer")
for attempt in (
    lambda: other.write_text("x"),
    lambda: other.unlink(),
    lambda: socket.create_connection(listening.getsockname(), 5),
):
    try:
        attempt()
    except PermissionError:
        print("refused")
"""


def test_a_process_can_be_kept_from_changing_anything(tmp_path: Path) -> None:
    scratch, other = tmp_path / "s", tmp_path / "other"
    scratch.mkdir()
    other.write_text("readable")
    said = run(FORBIDDEN, scratch, other).split()
    expected = ["readable", "refused", "refused"]
    assert said == ([*expected, "refused"] if landlock.version() >= 4 else expected)


def test_the_working_folder_is_no_part_of_the_program(tmp_path: Path) -> None:
    """The service runs in its data folder, which holds the key and the passwords."""
    code = "from concierge.privacy.landlock import programs; print(*programs(), sep='\\n')"
    (tmp_path / "look.py").write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "look"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "/usr" in done.stdout.split()
    assert str(tmp_path) not in done.stdout.split()


def test_what_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        landlock.confined(lambda: 1 // 0, [], [])
