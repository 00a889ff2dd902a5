"""What the computer says: real calls, a real private D-Bus, a real X server."""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from concierge.service import machine
from concierge.service.machine import dbus, linux, mac, windows, x11
from concierge.service.machine.line import Line

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks what only Linux has")
QUESTIONS: tuple[Callable[[], object], ...] = (
    machine.on_mains,
    machine.idle_s,
    machine.is_hot,
    machine.occupied,
    machine.memory_bytes,
    machine.volumes,
)


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No desktop and no session, whatever this machine has."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("XDG_SESSION_TYPE", raising=False)
    for bus in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", f"unix:path={tmp_path}/none")


def test_every_question_has_an_answer_here(tmp_path: Path) -> None:
    assert isinstance(machine.on_mains(), bool)
    idle = machine.idle_s()
    assert idle is None or idle >= 0
    assert isinstance(machine.is_hot(), bool)
    assert isinstance(machine.occupied(), str)
    free = machine.free_bytes(tmp_path)
    assert free is not None
    assert 0 < free <= shutil.disk_usage(tmp_path).total
    assert tmp_path.stat().st_dev in machine.volumes()


@pytest.mark.skipif(not hasattr(psutil.Process, "num_fds"), reason="counts descriptors")
def test_nothing_stays_open() -> None:
    for question in QUESTIONS:
        question()  # libraries open what they keep
    before = psutil.Process().num_fds()
    for question in QUESTIONS * 3:
        question()
    assert psutil.Process().num_fds() == before


def test_what_cannot_be_known_lets_work_go_on(tmp_path: Path) -> None:
    assert machine.free_bytes(tmp_path / "none") is None
    assert machine.folder_bytes(tmp_path / "none") == 0


def test_a_folder_is_summed_up(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a").write_bytes(b"1" * 1000)
    (tmp_path / "deep" / "b").write_bytes(b"1" * 234)
    assert machine.folder_bytes(tmp_path) == 1234


def test_memory_counts_what_was_started() -> None:
    code = "held = bytearray(b'x' * 80_000_000); print('ready', flush=True); input()"
    before = machine.memory_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"ready"
        assert machine.memory_bytes() - before > 75_000_000
        child.communicate(b"\n")


@pytest.mark.parametrize(
    ("current", "high", "critical", "hot"),
    [
        (60.0, 80.0, 100.0, False),
        (85.0, 80.0, 100.0, False),  # only the fan's limit
        (95.0, 80.0, 100.0, True),
        (85.0, 80.0, None, True),
        (79.0, 80.0, None, False),
        (60.0, None, None, False),
        (45.0, 0.0, 0.0, False),
        (45.0, 65261.8, 65261.8, False),
        (255.0, 80.0, 100.0, False),  # a sensor that is not there
        (30.0, 20.0, 25.0, False),
        (None, 80.0, 100.0, False),
    ],
)
def test_heat(current: float | None, high: float | None, critical: float | None, hot: bool) -> None:
    assert machine.too_hot([(35.0, 80.0, 100.0), (current, high, critical)]) is hot


def test_lower_priority_reaches_programs_that_are_started_later() -> None:
    tell = (
        "import os, psutil; p = psutil.Process(); "
        "print(p.nice(), *(p.ionice() if hasattr(p, 'ionice') else ()), "
        "os.sched_getscheduler(0) if hasattr(os, 'sched_getscheduler') else ''); "
        "group = '/proc/self/autogroup'; "
        "print(open(group).read() if os.path.exists(group) else 'no groups')"
    )
    code = (
        "import subprocess, sys; from concierge.service.machine import lower_priority; "
        f"lower_priority(); subprocess.run([sys.executable, '-c', {tell!r}], check=True)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    if sys.platform == "win32":
        assert int(said[0]) == psutil.BELOW_NORMAL_PRIORITY_CLASS
        return
    assert int(said[0]) == min(19, os.nice(0) + 10)
    if sys.platform == "linux":
        assert int(said[2]) == 7
        assert int(said[3]) == os.SCHED_BATCH
        # "/autogroup-25 nice 10": else it would be nice to its own session only.
        assert said[-1] in {"10", "groups"}


@pytest.mark.skipif(not Path("/proc/self/autogroup").exists(), reason="no groups of processes")
@pytest.mark.parametrize("own_session", [True, False])
def test_only_a_session_of_its_own_steps_back(own_session: bool) -> None:
    # Empty where a session has no group: in a container, or where the kernel makes none.
    group = "print(open('/proc/self/autogroup').read().strip())"
    code = f"from concierge.service.machine import step_back; {group}; step_back(); {group}"
    before, after = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        start_new_session=own_session,
    ).stdout.splitlines()
    assert after == (before.replace("nice 0", "nice 3") if own_session else before)


# ---------------------------------------------------------------- batteries and mounts


def _supply(folder: Path, name: str, **said: str) -> None:
    (folder / name).mkdir()
    for key, value in said.items():
        (folder / name / key).write_text(value + "\n", encoding="utf-8")


def test_a_laptop_on_its_battery(tmp_path: Path) -> None:
    _supply(tmp_path, "AC", type="Mains", online="0")
    _supply(tmp_path, "BAT0", type="Battery", status="Discharging")
    assert not linux.on_mains(tmp_path)
    (tmp_path / "AC" / "online").write_text("1\n", encoding="utf-8")
    assert linux.on_mains(tmp_path)


def test_a_full_battery_without_a_word_about_mains_is_not_emptied(tmp_path: Path) -> None:
    _supply(tmp_path, "BAT0", type="Battery", status="Full")
    assert linux.on_mains(tmp_path)


def test_the_battery_of_a_mouse_does_not_count(tmp_path: Path) -> None:
    _supply(tmp_path, "hidpp_battery_0", type="Battery", scope="Device", status="Discharging")
    assert linux.on_mains(tmp_path)
    assert linux.on_mains(tmp_path / "none")


@on_linux
def test_a_share_is_told_without_touching_it(tmp_path: Path) -> None:
    place = tmp_path / "my disk"
    place.mkdir()
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "61 27 0:99 / /mnt/share rw shared:1 - nfs4 server:/share rw\n"
        f"62 27 0:98 /part {str(place).replace(' ', chr(92) + '040')} rw - btrfs /dev/sdz1 rw\n",
        encoding="utf-8",
    )
    found = linux.volumes(mounts)
    assert found == {os.makedev(0, 99), os.makedev(0, 98), place.stat().st_dev}


def test_volumes_by_what_answers_in_time() -> None:
    assert Path(Path.cwd().anchor).stat().st_dev in mac.volumes()


# ---------------------------------------------------------------- a line that cannot hang


@on_linux
def test_a_server_that_says_nothing_costs_only_the_limit(tmp_path: Path) -> None:
    place = f"\0concierge-silent-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(place)
        server.listen()
        before = psutil.Process().num_fds()
        with pytest.raises(TimeoutError), Line(place, 0.05) as line:
            line.receive()
        with pytest.raises(TimeoutError), dbus._joined(f"unix:abstract={place[1:]}", 0.05):
            pass
        assert psutil.Process().num_fds() == before


@on_linux
def test_a_bus_that_is_none_is_an_ordinary_failure(tmp_path: Path) -> None:
    for address in ("", "nonsense", "tcp:host=localhost,port=1", f"unix:path={tmp_path}/none"):
        with pytest.raises(OSError), dbus._joined(address, 0.1):  # noqa: PT011 - any of them
            pass


# ---------------------------------------------------------------- D-Bus

Answer = tuple[str, tuple[Any, ...]] | None
Answers = dict[tuple[str, str], Answer]


class Desktop:
    """A private bus, and programs on it that answer as those of a desktop do."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.asked: list[tuple[str, str, tuple[Any, ...]]] = []

    def serve(self, name: str, answers: Answers) -> None:
        """Own a name and answer its methods; None: never answer."""
        from jeepney import message_bus  # type: ignore[import-untyped]
        from jeepney.io.blocking import (  # type: ignore[import-untyped]
            Proxy,
            open_dbus_connection,
        )

        connection = open_dbus_connection(self.address)
        assert Proxy(message_bus, connection, timeout=5).RequestName(name) == (1,)
        threading.Thread(target=self._run, args=(connection, answers), daemon=True).start()

    def _run(self, connection: Any, answers: Answers) -> None:
        from jeepney import MessageType, new_error, new_method_return
        from jeepney.low_level import HeaderFields  # type: ignore[import-untyped]

        with connection, suppress(ConnectionError):
            while True:
                message = connection.receive()
                if message.header.message_type is not MessageType.method_call:
                    continue
                fields = message.header.fields
                key = (fields[HeaderFields.path], fields[HeaderFields.member])
                self.asked.append((*key, message.body))
                if key not in answers:
                    connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
                elif (answer := answers[key]) is not None:
                    connection.send(new_method_return(message, *answer))


@pytest.fixture
def desktop(tmp_path: Path, nobody: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A bus of its own, which is the session's and the system's here."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("there is no dbus-daemon")
    startable = "[D-BUS Service]\nName=org.gnome.Mutter.IdleMonitor\nExec=/bin/false\n"
    (tmp_path / "startable.service").write_text(startable, encoding="utf-8")
    config = tmp_path / "bus.conf"
    config.write_text(
        "<busconfig><type>session</type>"
        f"<listen>unix:abstract=concierge-{os.getpid()}-{time.monotonic_ns()}</listen>"
        f"<servicedir>{tmp_path}</servicedir>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy>'
        "</busconfig>",
        encoding="utf-8",
    )
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--nosyslog", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        for bus in ("SESSION", "SYSTEM"):
            monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", address)
        yield Desktop(address)
        daemon.terminate()


MUTTER = "org.gnome.Mutter.IdleMonitor"
CORE = "/org/gnome/Mutter/IdleMonitor/Core"
SAVER = "org.freedesktop.ScreenSaver"
LOGIND = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"


@on_linux
def test_idle_time_of_gnome(desktop: Desktop) -> None:
    desktop.serve(MUTTER, {(CORE, "GetIdletime"): ("t", (7_500,))})
    assert linux._desktop_idle_s() == 7.5
    idle = machine.idle_s()
    assert idle is not None
    assert idle <= 7.5  # somebody may also type into a terminal


@on_linux
def test_idle_time_of_other_desktops(desktop: Desktop) -> None:
    answers: Answers = {("/org/freedesktop/ScreenSaver", "GetSessionIdleTime"): ("u", (61_000,))}
    desktop.serve(SAVER, answers)
    assert linux._desktop_idle_s() == 61.0
    answers[("/org/freedesktop/ScreenSaver", "GetSessionIdleTime")] = ("u", (0,))
    assert linux._desktop_idle_s() is None


@on_linux
def test_no_program_is_started_to_be_asked(desktop: Desktop) -> None:
    with dbus.session(1.0) as bus, pytest.raises(dbus.RefusedError, match="NameHasNoOwner"):
        bus.call(MUTTER, CORE, MUTTER, "GetIdletime")


@on_linux
def test_a_desktop_that_hangs_is_not_waited_for(desktop: Desktop) -> None:
    desktop.serve(MUTTER, {(CORE, "GetIdletime"): None})
    with pytest.raises(TimeoutError):
        linux._session_idle_s()
    assert linux._desktop_idle_s() is None
    assert desktop.asked == [(CORE, "GetIdletime", ())] * 2


def _session(kind: str, **said: tuple[str, Any]) -> Answer:
    about = {"Class": ("s", "user"), "Type": ("s", kind), **said}
    return "a{sv}", (about,)


@on_linux
def test_idle_time_of_login_sessions(desktop: Desktop) -> None:
    since = int((time.time() - 300) * 1e6)
    sessions = [
        ("1", os.getuid(), "me", "seat0", f"{MANAGER}/session/_1"),
        ("2", os.getuid() + 1, "other", "seat0", f"{MANAGER}/session/_2"),
        ("3", os.getuid(), "me", "", f"{MANAGER}/session/_3"),
    ]
    answers: Answers = {
        (MANAGER, "ListSessions"): ("a(susso)", (sessions,)),
        (f"{MANAGER}/session/_1", "GetAll"): _session(
            "wayland", IdleHint=("b", True), IdleSinceHint=("t", since)
        ),
        (f"{MANAGER}/session/_3", "GetAll"): _session("tty", IdleSinceHint=("t", since)),
    }
    desktop.serve(LOGIND, answers)
    idle = linux._desktop_idle_s()
    assert idle is not None
    assert 300 <= idle < 400
    assert f"{MANAGER}/session/_2" not in {path for path, *_ in desktop.asked}

    answers[(f"{MANAGER}/session/_1", "GetAll")] = _session(
        "wayland", IdleHint=("b", False), IdleSinceHint=("t", since)
    )
    assert linux._desktop_idle_s() == 0.0
    answers[(f"{MANAGER}/session/_1", "GetAll")] = _session("wayland", IdleHint=("b", False))
    assert linux._desktop_idle_s() is None


@on_linux
def test_nobody_is_there(nobody: None) -> None:
    assert linux._desktop_idle_s() is None
    assert machine.occupied() == ""


@on_linux
@pytest.mark.parametrize(
    ("name", "path", "method", "asked"),
    [
        ("org.gnome.SessionManager", "/org/gnome/SessionManager", "IsInhibited", 8),
        (
            "org.kde.Solid.PowerManagement.PolicyAgent",
            "/org/kde/Solid/PowerManagement/PolicyAgent",
            "HasInhibition",
            4,
        ),
    ],
)
def test_a_call_is_on(desktop: Desktop, name: str, path: str, method: str, asked: int) -> None:
    answers: Answers = {(path, method): ("b", (False,))}
    desktop.serve(name, answers)
    assert machine.occupied() == ""
    assert desktop.asked == [(path, method, (asked,))]
    answers[(path, method)] = ("b", (True,))
    assert machine.occupied() == linux.CALL


@on_linux
def test_only_what_keeps_the_screen_on_is_a_call(desktop: Desktop) -> None:
    key = (MANAGER, "ListInhibitors")
    harmless = [
        ("sleep", "Manager", "waits for the network", "delay", 0, 1),
        ("shutdown:sleep", "Packages", "is installing", "block", 0, 2),
        ("idle", "Screen", "fades", "delay", 1000, 3),
        ("handle-lid-switch", "Desktop", "handles it", "block", 1000, 4),
    ]
    answers: Answers = {key: ("a(ssssuu)", (harmless,))}
    desktop.serve(LOGIND, answers)
    assert machine.occupied() == ""
    film = ("sleep:idle", "Player", "plays", "block", 1000, 5)
    answers[key] = ("a(ssssuu)", ([*harmless, film],))
    assert machine.occupied() == linux.CALL


# ---------------------------------------------------------------- X11

COOKIE = bytes(range(16))


@pytest.fixture
def display(tmp_path: Path, nobody: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An X server that nobody sees and that only a cookie opens."""
    if not shutil.which("Xvfb"):
        pytest.skip("there is no X server for tests")
    strings = (b"", b"", b"MIT-MAGIC-COOKIE-1", COOKIE)
    entry = struct.pack(">H", 65535) + b"".join(struct.pack(">H", len(s)) + s for s in strings)
    (tmp_path / "cookies").write_bytes(entry)
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-noreset", "-auth", str(tmp_path / "cookies")]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        monkeypatch.setenv("DISPLAY", f":{number}")
        monkeypatch.setenv("XAUTHORITY", str(tmp_path / "cookies"))
        yield number
        server.terminate()


@on_linux
def test_idle_time_of_an_x_server(display: str) -> None:
    with x11.screen(2.0) as screen:
        time.sleep(0.2)  # nobody is at it
        before = screen.idle_s()
        assert before is not None
        assert before >= 0.2
        name = b"XTEST\0\0\0"
        _present, opcode = struct.unpack_from(
            "<8xBB", screen._ask(98, 0, struct.pack("<Hxx", 5) + name)
        )
        moved = struct.pack("<BBHBBxxII8xhh8x", opcode, 2, 9, 6, 0, 0, screen._root, 40, 40)
        screen._line.send(moved)
        after = screen.idle_s()
        assert after is not None
        assert after < before
    assert linux._desktop_idle_s() is not None


@on_linux
def test_full_screen(display: str) -> None:
    def say(screen: x11.Screen, name: str, kind: int, value: int) -> None:
        atom = struct.unpack_from(
            "<8xI", screen._ask(16, 0, struct.pack("<Hxx", len(name)) + x11._padded(name.encode()))
        )[0]
        numbers = (screen._root, atom, kind)
        body = struct.pack("<IIIB3xII", *numbers, 32, 1, value)
        screen._line.send(struct.pack("<BBH", 18, 0, 1 + len(body) // 4) + body)

    assert machine.occupied() == ""
    with x11.screen(2.0) as screen:
        # As a window manager tells it; the root window stands for a program's.
        say(screen, "_NET_ACTIVE_WINDOW", 33, screen._root)
        assert not screen.has_full_screen_window()
        say(screen, "_NET_WM_STATE", 4, screen._atom("_NET_WM_STATE_FULLSCREEN"))
        assert screen.has_full_screen_window()
    assert machine.occupied() == linux.FULL_SCREEN


@on_linux
def test_an_x_server_that_lets_nobody_in(
    display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (tmp_path / "cookies").read_bytes()
    (tmp_path / "wrong").write_bytes(data.replace(COOKIE, COOKIE[::-1]))
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "wrong"))
    with pytest.raises(ConnectionRefusedError), x11.screen(1.0):
        pass
    assert machine.occupied() == ""


@on_linux
@pytest.mark.parametrize("name", ["", "example.org:0", "localhost:10.0", ":no", ":987654"])
def test_displays_that_are_not_here(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", name)
    with pytest.raises(OSError), x11.screen(0.2):  # noqa: PT011 - any of them
        pass


@on_linux
def test_an_x_server_is_not_asked_about_idleness_under_wayland(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert linux._desktop_idle_s() is not None
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert linux._desktop_idle_s() is None


def test_a_broken_cookie_file_holds_no_cookies() -> None:
    assert list(x11._entries(b"\x01\x00\x00\x04host")) == []
    assert list(x11._entries(b"")) == []


# ---------------------------------------------------------------- texts of other systems


@pytest.mark.parametrize(
    ("text", "hot"),
    [
        ("Note: No thermal warning level has been recorded\n", False),
        (" CPU_Scheduler_Limit = 100\n CPU_Available_CPUs = 8\n CPU_Speed_Limit = 100\n", False),
        (" CPU_Scheduler_Limit = 100\n CPU_Available_CPUs = 8\n CPU_Speed_Limit = 64\n", True),
        ("Thermal Warning Level = 2\n", True),
        ("", False),
    ],
)
def test_heat_of_a_mac(text: str, hot: bool) -> None:
    assert mac.tells_of_heat(text) is hot


def test_a_call_on_a_mac() -> None:
    text = (
        "Assertion status system-wide:\n   BackgroundTask                 0\n"
        "   PreventUserIdleSystemSleep     1\n   PreventUserIdleDisplaySleep    {}\n"
        'Listed by owning process:\n   pid 88: PreventUserIdleDisplaySleep named: "x"\n'
    )
    assert mac.keeps_screen_on(text.format(1))
    assert not mac.keeps_screen_on(text.format(0))


def test_ticks_of_windows_start_again() -> None:
    assert windows.since(1_000, 3_500) == 2.5
    assert windows.since(0xFFFFFFFF - 499, 500) == 1.0
