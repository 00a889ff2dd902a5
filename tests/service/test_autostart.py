"""Starting with the session: what is written, read back as the systems read it."""

from __future__ import annotations

import os
import plistlib
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.paths import Home
from concierge.service import autostart

ODD = [
    ["/opt/concierge/bin/python", "-m", "concierge.api", "--home", "/home/ann/.local/concierge"],
    ["/opt/My Programs/python", "-m", "concierge.api", "--home", "/home/ann/My Files"],
    ["python", 'a "quoted" word', "100 % sure %f", "$HOME `id` \\back\\slash", "it's; a|b&c <d>"],
    ["python", "/home/änne/Größe/日本語", "", "line\nbreak\tand tab", "~/#x?*(y)"],
]
words = st.lists(
    st.text(st.characters(exclude_characters="\0", codec="utf-8")), min_size=1, max_size=5
)


def value_of(entry: str, key: str) -> str:
    """Read a string value as the desktop entry specification says."""
    (raw,) = [line.partition("=")[2] for line in entry.split("\n") if line.startswith(f"{key}=")]
    known = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return re.sub(r"\\(.)", lambda found: known[found[1]], raw)


def arguments_of(line: str) -> list[str]:
    """Split an Exec key as the specification says; field codes must not be left over."""
    quoted_word = r'"((?:[^"\\`$]|\\["`$\\])*)"'
    plain_word = r"([^\s\"'\\><~|&;$*?#()`]+)"
    found = re.findall(f"(?:{quoted_word}|{plain_word})(?: |$)", line)
    joined = " ".join(plain or f'"{quoted}"' for quoted, plain in found)
    assert joined == line  # nothing was skipped
    arguments = [plain or re.sub(r'\\(["`$\\])', r"\1", quoted) for quoted, plain in found]
    assert not any(re.search(r"(?<!%)(?:%%)*%(?!%)", one) for one in arguments)
    return [one.replace("%%", "%") for one in arguments]


def check_entry(command: list[str]) -> None:
    entry = autostart.desktop_entry(command)
    assert arguments_of(value_of(entry, "Exec")) == ["nice", "-n", "5", *command]
    assert all("=" in line for line in entry.strip().split("\n")[1:])


@pytest.mark.parametrize("command", ODD)
def test_the_desktop_entry_gives_the_command_back(command: list[str]) -> None:
    check_entry(command)


@given(words)
def test_any_words_survive_the_desktop_entry(command: list[str]) -> None:
    check_entry(command)


@pytest.mark.skipif(shutil.which("gio") is None, reason="GLib is not here")
def test_glib_starts_what_was_meant(tmp_path: Path) -> None:
    written = tmp_path / "written"
    word = 'a "b" $c %d \\e `f` ä'
    script = "import sys; open(sys.argv[1], 'w').write(sys.argv[2])"
    entry = tmp_path / "one.desktop"
    command = [sys.executable, "-c", script, str(written), word]
    entry.write_text(autostart.desktop_entry(command), encoding="utf-8")
    subprocess.run(["gio", "launch", str(entry)], check=True, timeout=30)
    end = time.monotonic() + 30
    while not (written.exists() and written.read_text()):  # it only launches
        assert time.monotonic() < end
        time.sleep(0.02)
    assert written.read_text() == word


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="the tool is not here")
@pytest.mark.parametrize("command", ODD)
def test_the_desktop_entry_is_valid(command: list[str], tmp_path: Path) -> None:
    file = tmp_path / "concierge.desktop"
    file.write_text(autostart.desktop_entry(command), encoding="utf-8")
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("command", ODD)
def test_the_launch_agent_gives_the_command_back(command: list[str]) -> None:
    agent = plistlib.loads(autostart.launch_agent(command))
    by_path = command[0].startswith("/")
    assert agent["ProgramArguments"] == ([] if by_path else ["/usr/bin/env"]) + command
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] is False
    assert agent["Nice"] > 0


def test_the_launch_agent_passes_variables_on() -> None:
    agent = plistlib.loads(autostart.launch_agent(["env", "PYTHONPATH=/a b", "/bin/python"]))
    assert agent["ProgramArguments"] == ["/usr/bin/env", "PYTHONPATH=/a b", "/bin/python"]


def windows_arguments(line: str) -> list[str]:
    """Split a command line as Microsoft's C runtime does."""
    arguments, at = [], 0
    while at < len(line):
        word, quoted = "", False
        while at < len(line) and (quoted or line[at] not in " \t"):
            slashes = len(line[at:]) - len(line[at:].lstrip("\\"))
            at += slashes
            if line[at : at + 1] == '"':
                word += "\\" * (slashes // 2)
                if slashes % 2:
                    word += '"'
                else:
                    quoted = not quoted
                at += 1
            else:
                word += "\\" * slashes
                if not slashes:
                    word += line[at]
                    at += 1
        arguments.append(word)
        while at < len(line) and line[at] in " \t":
            at += 1
    return arguments


@pytest.mark.parametrize(
    "command",
    [
        [r"C:\Program Files\Concierge\pythonw.exe", "-m", "concierge.api", "--home", "C:\\d ata\\"],
        ["python", 'say "hi"', "", "100 %PATH% $x", "änne日本", 'end\\"'],
    ],
)
def test_the_run_value_gives_the_command_back(command: list[str]) -> None:
    assert windows_arguments(autostart.run_value(command)) == command


@pytest.mark.parametrize(
    "make", [autostart.desktop_entry, autostart.launch_agent, autostart.run_value]
)
@pytest.mark.parametrize("word", ["/home/\udcff/x", "a\0b"])
def test_what_is_not_text_is_refused(make: Callable[[list[str]], object], word: str) -> None:
    with pytest.raises(MisusedError):
        make(["python", word])


@pytest.fixture(params=["linux", "darwin"])
def entry(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is written, as on both systems that have one; its folder is not there."""
    if os.name != "posix":
        pytest.skip("Windows has the Run key")
    monkeypatch.setattr(sys, "platform", request.param)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = autostart.entry_file()
    assert tmp_path in file.parents
    return file


def test_it_is_switched_on_and_off(entry: Path) -> None:
    assert not autostart.is_enabled()
    autostart.disable()
    autostart.enable(["python", "one"])
    assert autostart.is_enabled()
    written = entry.stat()
    autostart.enable(["python", "one"])
    assert entry.stat() == written
    autostart.disable()
    assert not autostart.is_enabled()
    assert list(entry.parent.iterdir()) == []


def test_a_moved_program_is_written_anew(entry: Path) -> None:
    autostart.enable(["/old/python", "one"])
    autostart.enable(["/new/python", "one"])
    assert b"/new/python" in entry.read_bytes()
    assert b"/old/python" not in entry.read_bytes()
    assert autostart.is_enabled()


@pytest.mark.parametrize(
    "theirs",
    [
        b"[Desktop Entry]\nType=Application\nName=Concierge\nExec=concierge\n",
        plistlib.dumps({"Label": "concierge.service", "ProgramArguments": ["concierge"]}),
        b"",
        b"\xff\xfe\0<plist",
    ],
)
def test_what_is_not_ours_is_left_alone(entry: Path, theirs: bytes) -> None:
    entry.parent.mkdir(parents=True)
    entry.write_bytes(theirs)
    with pytest.raises(MisusedError, match="not Concierge's"):
        autostart.enable(["python"])
    autostart.disable()
    assert entry.read_bytes() == theirs
    assert not autostart.is_enabled()


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"X-GNOME-Autostart-enabled=true", b"X-GNOME-Autostart-enabled=false"),
        (b"Terminal=false", b"Terminal=false\nHidden=true"),
    ],
)
def test_what_the_session_switched_off_is_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, was: bytes, becomes: bytes
) -> None:
    if sys.platform != "linux":
        pytest.skip("only these sessions do so")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart.enable(["python"])
    file = autostart.entry_file()
    file.write_bytes(file.read_bytes().replace(was, becomes))
    assert not autostart.is_enabled()
    autostart.enable(["python"])
    assert autostart.is_enabled()


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("another place there")
    (tmp_path / "autostart").write_text("a file is in the way")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with pytest.raises(ConciergeError, match="autostart"):
        autostart.enable(["python"])


def test_the_service_comes_up_by_its_entry(tmp_path: Path) -> None:
    """The command names the service's module and is found from any folder."""
    command = autostart.service_command(Home(tmp_path / "da ta"))
    assert command[-4:] == ["-m", "concierge.api", "--home", str(tmp_path / "da ta")]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [*command, "--help"], cwd=tmp_path, env=environment, capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
