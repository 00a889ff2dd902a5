"""Finding, starting and ending the service from the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from concierge.client import Client, ServiceGoneError, find_service
from concierge.core.errors import MissingError, TimedOutError, UnreadableError
from concierge.core.paths import Home
from concierge.core.wire import ServiceInfo
from tests.cli.conftest import LIMIT_S, Cli

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def test_faces_that_start_at_once_share_one_service(cli: Cli) -> None:
    started = [cli.start("status", "--json") for _ in range(3)]
    found = [json.loads(process.communicate(timeout=LIMIT_S)[0]) for process in started]
    assert len({status["pid"] for status in found}) == 1


def test_stop_ends_the_service_and_says_whether_one_ran(cli: Cli) -> None:
    pid = cli.json("status")["pid"]
    assert cli.json("stop") == {"stopped": True}
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    assert not cli.home.service.exists()
    assert cli.json("stop") == {"stopped": False}
    assert "No service" in cli.run("stop").stdout


def test_a_command_right_after_stop_gets_a_new_service(cli: Cli) -> None:
    first = cli.json("status")["pid"]
    stopping = cli.start("stop")
    second = cli.json("status")["pid"]
    stopping.communicate(timeout=LIMIT_S)
    assert stopping.returncode == 0
    third = cli.json("status")["pid"]
    assert third != first
    assert second in (first, third)


def test_a_file_that_a_dead_service_left_is_ignored(cli: Cli) -> None:
    pid = cli.json("status")["pid"]
    psutil.Process(pid).kill()
    assert cli.home.service.exists()
    assert cli.json("status")["pid"] != pid


@pytest.mark.parametrize("left", [b"", b"{}", b"\xff\xfe", b'{"port": 1, "token": "x"}'])
def test_a_file_that_is_no_service_file_is_ignored(tmp_path: Path, left: bytes) -> None:
    home = Home(tmp_path)
    home.service.write_bytes(left)
    assert find_service(home) is None
    with pytest.raises(MissingError):
        Client.connect(home, start=False)


def test_a_stranger_on_the_old_port_is_not_our_service(cli: Cli) -> None:
    status = cli.json("status")
    info = ServiceInfo.model_validate_json(cli.home.service.read_bytes())
    other = Home(cli.folder.parent / "other")
    other.create()
    for wrong in ({"token": "not the token"}, {"pid": info.pid + 1}):
        other.service.write_text(info.model_copy(update=wrong).model_dump_json())
        assert find_service(other) is None
    assert cli.json("status")["pid"] == status["pid"]


def test_a_client_outlives_its_service(cli: Cli) -> None:
    pid = cli.json("status")["pid"]
    client = Client.connect(cli.home, start=True)
    psutil.Process(pid).kill()
    _wait_until_gone(pid)
    assert client.status().pid not in (0, pid)


def test_a_service_that_dies_in_the_middle_of_a_request_is_told(cli: Cli) -> None:
    pid = cli.json("status")["pid"]
    events = iter(Client.connect(cli.home, start=False).events())
    next(events)
    psutil.Process(pid).kill()
    with pytest.raises(ServiceGoneError, match="Try again"):
        list(events)
    assert cli.json("status")["pid"] != pid


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UnreadableError, match="--home"):
        Client.connect(Home(tmp_path / "file" / "home"))
    found = Cli(tmp_path / "file" / "home")
    done = subprocess.run(
        [sys.executable, "-m", "concierge", "status", "--json"],
        env=found.environment, cwd=tmp_path, capture_output=True, text=True, timeout=LIMIT_S,
    )  # fmt: skip
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["category"] == "unreadable"


def test_serve_says_why_it_cannot_in_both_forms(cli: Cli) -> None:
    cli.folder.write_text("not a folder")
    found = cli.json("serve", code=1)
    assert "a file is in its place" in found["error"]["message"]
    cli.folder.unlink()
    cli.home.create()
    cli.home.settings.write_text("{ not json")
    assert cli.json("serve", code=2)["error"]["category"] == "misused"
    said = cli.run("serve", code=2).stderr
    assert "settings" in said
    assert "{" not in said


def test_stop_ends_a_waiting_index_too(cli: Cli) -> None:
    cli.json("status")
    notes = cli.folder.parent / "notes"
    notes.mkdir()
    for number in range(3000):
        (notes / f"{number}.txt").write_text(f"Note {number} about otters.\n")
    waiting = cli.start("index", notes, "--wait", "--json")
    while not cli.json("roots")["roots"]:
        assert waiting.poll() is None
    cli.run("stop")
    said = json.loads(waiting.communicate(timeout=LIMIT_S)[0])
    assert "was ended before" in said["error"]["message"]
    assert waiting.returncode == 1
    assert cli.json("stop") == {"stopped": False}


def test_a_service_that_cannot_start_says_why(cli: Cli) -> None:
    cli.home.create()
    cli.home.settings.write_text("{ not json")
    found = cli.json("status", code=2)
    assert "settings" in found["error"]["message"]
    assert found["error"]["category"] == "misused"


@posix_only
@pytest.mark.parametrize("how", ["stop", "terminate", "interrupt"])
def test_serve_runs_in_the_foreground_until_it_is_ended(cli: Cli, how: str) -> None:
    with cli.start("serve", "--json") as serving:
        assert serving.stdout is not None
        said = ""
        while not said.rstrip().endswith("}"):
            said += serving.stdout.readline()
        found = json.loads(said)
        assert found["pid"] == serving.pid == cli.json("status")["pid"]
        assert cli.json("serve", code=1)["error"]["category"] == "busy"
        note = cli.folder.parent / "note.txt"
        note.write_text("a note about otters\n")
        cli.index(note)
        if how == "stop":
            cli.run("stop")
        else:
            serving.send_signal(signal.SIGTERM if how == "terminate" else signal.SIGINT)
        serving.communicate(timeout=LIMIT_S)
    assert serving.returncode == 0
    assert not cli.home.service.exists()


@posix_only
def test_an_interrupted_wait_leaves_the_work_going(cli: Cli) -> None:
    papers = cli.folder.parent / "papers"
    papers.mkdir()
    for number in range(80):
        (papers / f"{number}.txt").write_text(f"otters, number {number}\n")
    with cli.start("index", papers, "--wait") as waiting:
        assert waiting.stderr is not None
        waiting.stderr.readline()
        waiting.send_signal(signal.SIGINT)
        _, err = waiting.communicate(timeout=LIMIT_S)
    assert waiting.returncode == 130
    assert "background" in err
    assert find_service(cli.home) is not None
    cli.index(papers)
    assert cli.json("status")["files"]["indexed"] == 80


@posix_only
def test_a_service_that_hangs_is_told_after_a_while(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concierge.client import launch

    pid = cli.json("status")["pid"]
    monkeypatch.setattr(launch, "START_S", 3.0)
    monkeypatch.setattr(launch, "_HEALTH_S", 0.2)
    os.kill(pid, signal.SIGSTOP)
    try:
        with pytest.raises(TimedOutError, match="did not answer"):
            Client.connect(cli.home)
    finally:
        os.kill(pid, signal.SIGCONT)
    assert Client.connect(cli.home, start=False).info.pid == pid


def _wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + LIMIT_S
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline
        time.sleep(0.01)
