"""Entries in the menus of file managers: what they run, and what is left alone."""

from __future__ import annotations

import os
import plistlib
import shlex
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from concierge.client import Client
from concierge.client.filemanagers import Manager, change
from concierge.client.filemanagers.explorer import KEYS, MARK, Explorer
from concierge.client.filemanagers.finder import Finder
from concierge.client.filemanagers.linux import Dolphin, Scripts
from concierge.client.filemanagers.thunar import Thunar
from concierge.client.filemanagers.verbs import VERBS
from concierge.core import wire
from concierge.core.errors import DamagedError
from concierge.core.paths import Home, from_wire
from tests.cli.conftest import Cli
from tests.service.test_autostart import arguments_of, value_of, windows_arguments

LINUX = (Dolphin(), Scripts("nautilus", "Nautilus"), Scripts("nemo", "Nemo"), Thunar())
ODD_HOME = 'it\'s 100% "my" $HOME `data`'
NAMES = [
    b"plain.txt", b"two words.txt", b"it's \"so\".txt", b"100% %F %%.txt", b"$HOME `id` ; * ?.txt",
    b"-dash.txt", b"--tag", b"new\nline.txt", "Gr\u00f6\u00dfe \u65e5\u672c.txt".encode(),
    b"back\\slash.txt",
]  # fmt: skip
# Qt and GLib hand over names that are no text, each in its way.
UNTEXT = b"bad \xff\xfe.txt"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the menus of Linux, run by a shell")


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of a person who has set nothing."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    return tmp_path


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


# ---------------------------------------------------------------- what the entries run


def run(command: list[str | bytes], **variables: str) -> None:
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **variables},
        cwd="/",
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def by_dolphin(person: Path, verb: str, paths: list[bytes]) -> None:
    """Start an action as KDE does: each file is one argument of its own."""
    menu = (person / ".local/share/kio/servicemenus/concierge.desktop").read_text("utf-8")
    action = menu.split(f"[Desktop Action {verb}]\n")[1].split("\n\n")[0]
    line = value_of(action, "Exec")
    assert line.endswith(" %F")
    run([*arguments_of(line.removesuffix(" %F")), *paths])


def by_script(manager: str) -> Callable[[Path, str, list[bytes]], None]:
    """Start a script as Nautilus does: with URIs in a variable, as GLib writes them."""

    def start(person: Path, verb: str, paths: list[bytes]) -> None:
        (title,) = [one.title for one in VERBS if one.id == verb]
        script = person / ".local/share" / manager / "scripts/Concierge" / title
        uris = [f"file://{quote(path, safe=chr(47) + '!$&()*+,;=:@~' + chr(39))}" for path in paths]
        variable = f"{manager.upper()}_SCRIPT_SELECTED_URIS"
        run([str(script)], **{variable: "".join(f"{uri}\n" for uri in uris)})

    return start


def by_thunar(person: Path, verb: str, paths: list[bytes]) -> None:
    """Start an action as Thunar does: files are quoted and filled in, then a shell's rules."""
    actions = ElementTree.parse(person / ".config/Thunar/uca.xml").getroot()
    (line,) = [
        one.findtext("command") or ""
        for one in actions
        if one.findtext("unique-id") == f"concierge-{verb}"
    ]
    assert line.endswith(" %F")
    filled = line.removesuffix("%F").replace("%%", "%")
    filled += " ".join(shlex.quote(os.fsdecode(path)) for path in paths)
    run([os.fsencode(word) for word in shlex.split(filled)])


STARTS = {
    "dolphin": by_dolphin,
    "nautilus": by_script("nautilus"),
    "nemo": by_script("nemo"),
    "thunar": by_thunar,
}


@pytest.fixture(scope="module")
def listening(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Home, Iterator[wire.Event]]]:
    """A data folder with an odd name, and what its window would hear."""
    cli = Cli(tmp_path_factory.mktemp("integrate") / ODD_HOME)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        with Client.connect(cli.home).events(is_window=True) as stream:
            yield cli.home, iter(stream)
        cli.end()


@pytest.mark.parametrize(
    ("manager", "verb"), list(zip(LINUX, ("tag", "collect", "ask", "similar"), strict=True))
)
def test_the_very_command_of_an_entry_hands_over_all_files(
    manager: Manager, verb: str, person: Path, listening: tuple[Home, Iterator[wire.Event]]
) -> None:
    home, events = listening
    assert change(manager, home).state == "added"
    paths = [os.fsencode(person) + b"/" + name for name in [*NAMES, UNTEXT]]
    STARTS[manager.id](person, verb, paths)
    event = next(event for event in events if event.type == "window")
    assert event.text == verb
    assert [os.fsencode(from_wire(path)) for path in event.paths] == paths


# ---------------------------------------------------------------- putting in and taking away


@pytest.mark.parametrize("manager", LINUX, ids=lambda manager: manager.id)
def test_entries_are_put_in_once_and_taken_away_wholly(manager: Manager, person: Path) -> None:
    home = Home(person / "data")
    planned = change(manager, home, dry_run=True)
    assert (planned.state, files_below(person)) == ("added", {})
    assert not manager.is_on()
    done = change(manager, home)
    assert (done.state, done.places) == ("added", planned.places)
    assert manager.is_on()
    written = files_below(person)
    assert set(done.places) == {str(person / name) for name in written}
    assert (change(manager, home).state, files_below(person)) == ("kept", written)
    assert change(manager, Home(person / "other")).state == "renewed"
    assert change(manager, None).state == "removed"
    assert (manager.is_on(), files_below(person)) == (False, {})
    assert (change(manager, None).state, change(manager, None).places) == ("absent", ())


@pytest.mark.parametrize("manager", LINUX[:3], ids=lambda manager: manager.id)
def test_what_is_not_ours_is_left_alone(manager: Manager, person: Path) -> None:
    home = Home(person / "data")
    change(manager, home)
    for file in [file for file in person.rglob("*") if file.is_file()]:
        file.write_text("#!/bin/sh\necho mine\n")
    before = files_below(person)
    done = change(manager, home)
    assert (done.state, done.places) == ("refused", ())
    assert "is not Concierge's. Rename or delete it" in done.advice
    assert change(manager, None).state == "absent"
    assert files_below(person) == before


def test_a_link_is_not_followed(person: Path) -> None:
    mine = person / "mine.desktop"
    change(LINUX[0], Home(person / "data"))
    place = person / ".local/share/kio/servicemenus/concierge.desktop"
    place.rename(mine)
    place.symlink_to(mine)
    before = mine.read_bytes()
    assert change(LINUX[0], Home(person / "other")).state == "refused"
    change(LINUX[0], None)
    assert (mine.read_bytes(), place.is_symlink()) == (before, True)


def test_scripts_of_another_language_are_replaced(
    person: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = person / ".local/share/nemo/scripts/Concierge"
    change(LINUX[2], Home(person / "data"))
    (scripts / "My own").write_text("#!/bin/sh\n")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert change(LINUX[2], Home(person / "data")).state == "renewed"
    titles = {verb.german for verb in VERBS}
    assert {one.name for one in scripts.iterdir()} == {*titles, "My own"}
    change(LINUX[2], None)
    assert [one.name for one in scripts.iterdir()] == ["My own"]


def test_a_command_that_is_no_text_is_refused(person: Path) -> None:
    home = Home(Path(os.fsdecode(os.fsencode(person) + b"/\xff")))
    for manager in LINUX:
        done = change(manager, home)
        assert done.state == "refused"
        assert "cannot be started by other programs" in done.advice
    assert files_below(person) == {}


# ---------------------------------------------------------------- Thunar

HEAD = '<?xml version="1.0" encoding="{}"?>\n'
MINE = "<name>Mine &amp; yours</name><!-- <unique-id>concierge-tag</unique-id> -->"
OWN = [
    HEAD.format("UTF-8") + f"<actions>\n<action>\n\t{MINE}\n</action>\n</actions>\n",
    f"<!-- mine </actions> -->\r\n<actions><action>{MINE}</action></actions>\r\n<!-- end -->",
    HEAD.format("ISO-8859-1") + "<actions><action><name>Gr\xf6\xdfe</name></action>\n</actions >",
    "<actions></actions>",
]


@pytest.mark.parametrize("own", OWN)
def test_actions_of_the_person_stay_byte_by_byte(own: str, person: Path) -> None:
    file = person / ".config/Thunar/uca.xml"
    file.parent.mkdir(parents=True)
    file.write_bytes(own.encode("iso-8859-1"))
    file.chmod(0o600)
    home = Home(person / "d\xe4ta")
    assert change(LINUX[3], home).state == "added"
    actions = ElementTree.parse(file).getroot()
    ours = [one for one in actions if (one.findtext("unique-id") or "").startswith("concierge-")]
    assert [one.findtext("name") for one in ours] == [verb.title for verb in VERBS]
    assert str(home.folder) in shlex.split(ours[0].findtext("command") or "")
    assert change(LINUX[3], home).state == "kept"
    assert change(LINUX[3], Home(person / "other")).state == "renewed"
    assert change(LINUX[3], None).state == "removed"
    assert file.read_bytes() == own.encode("iso-8859-1")
    assert file.stat().st_mode & 0o777 == 0o600


def test_entries_that_thunar_wrote_anew_are_found(person: Path) -> None:
    file = person / ".config/Thunar/uca.xml"
    change(LINUX[3], Home(person / "data"))
    tree = ElementTree.parse(file)
    mine = ElementTree.SubElement(tree.getroot(), "action")
    ElementTree.SubElement(mine, "unique-id").text = "1-2"
    tree.write(file)
    assert LINUX[3].is_on()
    change(LINUX[3], None)
    left = ElementTree.parse(file).getroot()
    assert [one.findtext("unique-id") for one in left] == ["1-2"]


def test_the_actions_of_the_system_are_not_lost(person: Path) -> None:
    system = person / "etc/Thunar/uca.xml"
    system.parent.mkdir(parents=True)
    system.write_text(OWN[0], "utf-8")
    file = person / ".config/Thunar/uca.xml"
    change(LINUX[3], Home(person / "data"))
    assert "Mine &amp; yours" in file.read_text("utf-8")
    change(LINUX[3], None)
    assert not file.exists()


@pytest.mark.parametrize("broken", ["", "<actions>", "<other></other>", "<actions/>", "no XML"])
def test_a_file_that_cannot_be_understood_is_left_alone(broken: str, person: Path) -> None:
    file = person / ".config/Thunar/uca.xml"
    file.parent.mkdir(parents=True)
    file.write_text(broken)
    done = change(LINUX[3], Home(person / "data"))
    assert done.state == "refused"
    assert "Put it right, or delete it, and try again." in done.advice
    assert file.read_text() == broken
    with pytest.raises(DamagedError):
        LINUX[3].is_on()


# ---------------------------------------------------------------- macOS and Windows


def test_quick_actions_of_finder_run_a_script_with_the_files(tmp_path: Path) -> None:
    finder = Finder(services=tmp_path / "Services")
    home = Home(tmp_path / ODD_HOME)
    assert change(finder, home).state == "added"
    bundles = sorted((tmp_path / "Services").iterdir())
    assert [one.name for one in bundles] == sorted(f"Concierge {v.id}.workflow" for v in VERBS)
    bundle = tmp_path / "Services" / "Concierge tag.workflow" / "Contents"
    (service,) = plistlib.loads((bundle / "Info.plist").read_bytes())["NSServices"]
    assert service["NSMessage"] == "runWorkflowAsService"
    assert service["NSSendFileTypes"] == ["public.item"]
    flow = plistlib.loads((bundle / "document.wflow").read_bytes())
    assert flow["workflowMetaData"]["workflowTypeIdentifier"] == "com.apple.Automator.servicesMenu"
    parameters = flow["actions"][0]["action"]["ActionParameters"]
    assert parameters["inputMethod"] == 1
    # What the shell makes of it, with the command itself replaced by one that shows its words.
    shown = parameters["COMMAND_STRING"].replace("exec ", "printf '%s\\0' ", 1)
    files = ["/a b/it's.txt", "-x", "new\nline"]
    done = subprocess.run(
        [parameters["shell"], "-c", shown, "-", *files], capture_output=True, text=True, check=True
    )
    words = done.stdout.split("\0")[:-1]
    assert words == [*VERBS[0].command(home), *files]


def test_quick_actions_of_others_stay(tmp_path: Path) -> None:
    finder = Finder(services=tmp_path)
    home = Home(tmp_path / "data")
    change(finder, home)
    assert (change(finder, home).state, change(finder, Home(tmp_path)).state) == ("kept", "renewed")
    others = tmp_path / "Concierge tag.workflow" / "Contents" / "Info.plist"
    others.write_bytes(plistlib.dumps({"CFBundleIdentifier": "mine"}))
    assert change(finder, home).state == "refused"
    assert change(finder, None).state == "removed"
    assert [one.name for one in tmp_path.iterdir()] == ["Concierge tag.workflow"]
    assert change(finder, None).state == "absent"


class KeptRegistry(dict[str, dict[str, str]]):
    """A registry in memory."""

    def value(self, key: str, name: str) -> str | None:
        return self.get(key, {}).get(name)

    def has(self, key: str) -> bool:
        return any(one == key or one.startswith(key + "\\") for one in self)

    def set(self, key: str, name: str, text: str) -> None:
        self.setdefault(key, {})[name] = text

    def delete(self, key: str) -> None:
        for one in [one for one in self if one == key or one.startswith(key + "\\")]:
            del self[one]


def test_verbs_of_explorer_are_put_in_and_taken_away(tmp_path: Path) -> None:
    registry = KeptRegistry({r"Software\Classes\*\shell\Other": {"": "mine"}})
    before = dict(registry)
    explorer = Explorer(registry=registry)
    home = Home(tmp_path / 'My "Data"')
    assert change(explorer, home).state == "added"
    assert all(registry[key][MARK] == "1" for key in KEYS)
    assert registry[KEYS[1]]["MUIVerb"] == "Concierge"
    line = registry[rf"{KEYS[0]}\shell\1tag\command"][""]
    assert windows_arguments(line) == [*VERBS[0].command(home), "%1"]
    assert change(explorer, home).state == "kept"
    assert change(explorer, Home(tmp_path)).state == "renewed"
    assert change(explorer, None).state == "removed"
    assert registry == before
    assert "holds a %" in change(explorer, Home(tmp_path / "100%")).advice


def test_keys_of_others_stay(tmp_path: Path) -> None:
    registry = KeptRegistry({KEYS[1]: {"": "mine"}})
    assert change(Explorer(registry=registry), Home(tmp_path)).state == "refused"
    assert change(Explorer(registry=registry), None).state == "absent"
    assert registry == {KEYS[1]: {"": "mine"}}


# ---------------------------------------------------------------- the commands


def test_the_command_finds_what_is_here_and_says_what_it_did(cli: Cli, person: Path) -> None:
    cli.extra = {"HOME": str(person), "PATH": str(person / "bin")}
    assert cli.json("integrate", code=3) == {"dry_run": False, "managers": []}
    (person / "bin").mkdir()
    (person / "bin" / "thunar").write_text("#!/bin/sh\n")
    (person / "bin" / "thunar").chmod(0o755)
    (planned,) = cli.json("integrate", "--dry-run")["managers"]
    assert (planned["manager"], planned["state"]) == ("thunar", "added")
    assert not Path(planned["places"][0]).exists()
    assert "Thunar has the entries now. A Thunar that is open" in cli.run("integrate").stdout
    assert Path(planned["places"][0]).exists()
    done = cli.json("integrate", "--remove")["managers"]
    assert {one["manager"]: one["state"] for one in done}["thunar"] == "removed"
    cli.run("integrate", "notepad", code=2)
    assert not cli.folder.exists()  # no service was needed


def test_forms_are_for_files_and_there_is_one(cli: Cli) -> None:
    cli.run("window", "--tag", code=2)
    cli.run("window", "--tag", "--ask", "a.txt", code=2)
    assert not cli.folder.exists()
