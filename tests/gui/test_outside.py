"""The tray, its menu and notes; the small search and its key."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from concierge.core import wire
from concierge.core.errors import MisusedError, UnsupportedError
from concierge.gui import desktop
from concierge.gui.actions import registry
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.look.emblem import tray_icon
from concierge.gui.outside import Outside
from concierge.gui.quick import QuickFrame
from concierge.gui.quick.everywhere import DEFAULT_KEY
from concierge.gui.quick.keys import grab, parsed
from concierge.gui.remembered import Remembered
from concierge.gui.search import SearchView
from concierge.gui.tray.menu import ACTIONS
from concierge.gui.tray.notes import Notes, Watcher
from concierge.gui.tray.state import progress_of, sign_of
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, unnamed, until
from tests.gui.test_window import make_status
from tests.gui.x_desktop import desktop as desktop_of
from tests.gui.x_desktop import wait_for, why_not

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for the module; nothing of it is changed for good."""
    return shared


@pytest.fixture
def around(window: MainWindow, bridge: Bridge, live: Live, served: Served) -> Iterator[Outside]:
    """Tray and small search of `window`."""
    around = Outside(window, bridge, live, Remembered(served.home))
    yield around
    around.close()


def note_opening(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return which files would have been opened; everything before the last step is real."""
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(desktop, "_open_url", note)
    return opened


# ---------------------------------------------------------------- the sign


@pytest.mark.parametrize(
    ("fields", "away", "sign"),
    [
        ({}, False, "fresh"),
        ({"busy": True}, False, "working"),
        ({"busy": True, "paused": "paused until 14:00"}, False, "paused"),
        ({"files": wire.FileCounts(failed=3)}, False, "attention"),
        ({"files": wire.FileCounts(failed=2)}, False, "fresh"),
        ({}, True, "attention"),
    ],
)
def test_the_sign_says_how_it_stands(fields: dict[str, object], away: bool, sign: str) -> None:
    assert sign_of(make_status(**fields), away, seen=2) == sign


def test_signs_differ_and_follow_the_panel(qapp: QApplication) -> None:
    seen: list[QImage] = []
    for panel in ("light", "dark"):
        for sign in ("fresh", "working", "paused", "attention"):
            image = tray_icon(sign, panel).pixmap(24, 24).toImage()
            assert image not in seen
            seen.append(image)


def test_the_icon_follows_the_service(around: Outside, served: Served) -> None:
    until(lambda: around.tray.sign == "fresh")
    served.client.pause(5)
    until(lambda: around.tray.sign == "paused")
    served.client.resume()
    until(lambda: around.tray.sign == "fresh")
    assert "files" in around.tray.icon.toolTip() or "file(s)" in around.tray.icon.toolTip()


def test_what_failed_asks_for_attention_until_it_is_looked_at(
    around: Outside, window: MainWindow, live: Live
) -> None:
    window.hide()
    live.last = make_status(files=wire.FileCounts(indexed=5, failed=2))
    live.status.emit(live.last)
    signs = [around.tray.sign]
    window.seen.emit()
    signs.append(around.tray.sign)
    assert signs == ["attention", "fresh"]


# ---------------------------------------------------------------- the menu


def entries(menu: QMenu) -> dict[str, QAction]:
    return {one.objectName(): one for one in menu.actions() if one.objectName()}


def test_the_menu_is_built_from_the_actions(around: Outside) -> None:
    menu = around.tray.menu.menu
    menu.aboutToShow.emit()
    assert set(ACTIONS) <= set(registry.actions())
    assert set(ACTIONS) <= set(entries(menu))
    assert all(one.text() for one in menu.actions() if not one.isSeparator() and one.isVisible())
    assert entries(menu)["standing"].text()
    assert not entries(menu)["library.resume"].isVisible()


def test_its_entries_bring_the_window(around: Outside, window: MainWindow) -> None:
    window.hide()
    entries(around.tray.menu.menu)["find.bar"].trigger()
    until(window.isVisible)
    window.hide()
    around.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    until(window.isVisible)


def test_pausing_and_going_on_from_the_tray(around: Outside, served: Served, live: Live) -> None:
    menu = around.tray.menu.menu
    entries(menu)["library.pause_hour"].trigger()
    until(lambda: bool(live.last and live.last.paused))
    menu.aboutToShow.emit()
    assert entries(menu)["library.resume"].isVisible()
    assert not entries(menu)["library.pause_hour"].isVisible()
    entries(menu)["library.resume"].trigger()
    until(lambda: bool(live.last and not live.last.paused))


def test_sparing_the_battery_and_undoing_it(
    around: Outside, served: Served, window: MainWindow
) -> None:
    def mode() -> object:
        return next(row.value for row in served.client.settings() if row.name == "mode")

    before = mode()
    assert before != "mains"
    entries(around.tray.menu.menu)["library.spare_battery"].trigger()
    until(lambda: mode() == "mains" and window.can_undo)
    window.undo()
    until(lambda: mode() == before)


def test_recent_files_open_from_the_tray(
    around: Outside, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = note_opening(monkeypatch)
    item = served.item("plumber.txt")
    served.client.note_opened(item.file_id)
    recent = around.tray.menu.recent
    around.tray.menu.menu.aboutToShow.emit()
    until(lambda: [one.text() for one in recent.actions()] == ["plumber.txt"])
    recent.actions()[0].trigger()
    assert opened == [str(item.file)]


def test_failures_are_listed_and_lead_to_all(
    around: Outside, window: MainWindow, live: Live
) -> None:
    row = wire.FailureRow(
        file_id=1,
        path="/x/a&b.pdf",
        stage="text",
        category="damaged",
        message="It is damaged.",
        advice="",
        when="",
    )
    around.tray.menu.show_status(make_status(failures=[row]))
    failed = around.tray.menu.failed
    assert failed.menuAction().isVisible()
    assert failed.actions()[0].text() == "a&&b.pdf: It is damaged."
    window.hide()
    failed.actions()[0].trigger()
    until(window.isVisible)
    assert window.page == "activity" or window.query() == "is:failed"
    window.search("")


def says(entry: QAction, word: str) -> bool:
    return word in entry.text()


def test_quit_says_whether_reading_goes_on(around: Outside, served: Served) -> None:
    quit_entry = entries(around.tray.menu.menu)["window.quit"]
    for background, word in ((True, "Fresh"), (False, "Wait")):
        served.client.change_settings({"background": background})
        around.tray.menu.menu.aboutToShow.emit()
        until(partial(says, quit_entry, word))


def test_a_stage_says_how_far_it_is(qapp: QApplication, english: None) -> None:
    assert progress_of("text", wire.StageCounts()) == ""
    counts = wire.StageCounts(done=2, waiting=1500, seconds_left=600.0)
    assert progress_of("text", counts).startswith("Words: 1,500")
    assert progress_of("text", counts).endswith(" left")
    assert "about 10 minute" in progress_of("text", counts)
    held = wire.StageCounts(waiting=3, held="on battery")
    assert progress_of("deep", held).endswith("(on battery)")


# ---------------------------------------------------------------- notes


def test_what_happened_is_told_when_the_work_is_over() -> None:
    watcher = Watcher()
    watcher.note(make_status(files=wire.FileCounts(indexed=10, failed=1)))
    assert not watcher.gathered
    busy = wire.FileCounts(indexed=10, waiting=5, failed=1)
    watcher.note(make_status(busy=True, files=busy))
    watcher.note(make_status(busy=True, files=wire.FileCounts(indexed=12, waiting=2, failed=2)))
    assert (watcher.gathered.read, watcher.gathered.failed) == (0, 1)
    watcher.note(make_status(files=wire.FileCounts(indexed=14, failed=2)))
    taken = watcher.take()
    assert (taken.read, taken.failed) == (4, 1)
    assert not watcher.gathered


def work(live: Live, before: int, after: int) -> None:
    live.status.emit(make_status(files=wire.FileCounts(indexed=before)))
    live.status.emit(make_status(busy=True, files=wire.FileCounts(indexed=before, waiting=1)))
    live.status.emit(make_status(files=wire.FileCounts(indexed=after)))


def test_notes_are_off_until_they_are_asked_for_and_seldom(
    served: Served, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = Live(served.home)  # not started: what it tells is told here
    said: list[str] = []
    notes = Notes(bridge, live, lambda: False, every_s=2.0)
    notes.said.connect(lambda _title, text: said.append(text))
    asked: list[object] = []
    done = notes._say

    def say(wishes: Mapping[str, object]) -> None:
        asked.append(wishes)
        done(wishes)

    monkeypatch.setattr(notes, "_say", say)
    work(live, 1, 4)
    until(lambda: len(asked) == 1)
    assert said == []
    served.client.change_settings({"notify_finished": True})
    work(live, 4, 6)
    until(lambda: len(said) == 1)
    first = time.monotonic()
    work(live, 6, 9)
    work(live, 9, 10)
    until(lambda: len(said) == 2)
    assert time.monotonic() - first > 1.5
    assert said[0].startswith("2 ")
    assert said[1].startswith("4 ")  # both in one
    served.client.change_settings({"notify_finished": False})
    notes.deleteLater()


def test_nothing_is_said_to_who_looks_at_the_window(served: Served, bridge: Bridge) -> None:
    live = Live(served.home)
    notes = Notes(bridge, live, lambda: True)
    work(live, 1, 4)
    assert not notes._watcher.gathered
    notes.deleteLater()


def test_closing_says_once_that_it_goes_on(
    around: Outside, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(around.tray, "_say", lambda title, _text: said.append(title))
    for _ in range(2):
        window.hidden_to_tray.emit()
    assert len(said) == 1


def test_without_a_tray_closing_ends(around: Outside, window: MainWindow) -> None:
    ended: list[str] = []
    window.quit_wanted.connect(lambda: ended.append("quit"))
    window.keeps_to_tray = True  # there was one a while ago
    window.close()
    assert ended == ([] if QSystemTrayIcon.isSystemTrayAvailable() else ["quit"])


# ---------------------------------------------------------------- the small search


def quick(around: Outside) -> tuple[QuickFrame, SearchView]:
    around.toggle_quick()
    assert around.quick is not None
    view = around.quick.findChild(SearchView)
    assert view is not None
    return around.quick, view


def test_it_comes_and_goes_by_the_command(around: Outside, served: Served) -> None:
    until(lambda: served.client.windows() >= 1)
    served.client.show_window("toggle")
    until(lambda: around.quick is not None and around.quick.isVisible())
    assert around.quick is not None
    around.quick.activateWindow()
    until(around.quick.isActiveWindow)
    served.client.show_window("toggle")
    until(lambda: not around.quick.isVisible())  # type: ignore[union-attr]


def test_one_types_and_return_opens(
    around: Outside, served: Served, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = note_opening(monkeypatch)
    frame, view = quick(around)
    assert view.bar.edit.hasFocus() or not frame.isActiveWindow()
    qtbot.keyClicks(view.bar.edit, "roofer")
    until(lambda: view.finder.settled and view.results.rows.total > 0)
    until(lambda: view.results.current is not None and view.results.current.name == "roof.txt")
    view.completion.close_offer()
    qtbot.keyClick(view.bar.edit, Qt.Key.Key_Return)
    until(lambda: opened == [str(served.item("House/roof.txt").file)])
    assert not frame.isVisible()


def test_control_return_goes_on_in_the_window(
    around: Outside, window: MainWindow, qtbot: QtBot
) -> None:
    window.hide()
    frame, view = quick(around)
    qtbot.keyClicks(view.bar.edit, "aunt")
    until(lambda: view.finder.settled and view.results.rows.total > 0)
    view.completion.close_offer()
    qtbot.keyClick(view.bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.isVisible() and window.query() == "aunt")
    assert not frame.isVisible()


def test_escape_clears_then_goes(around: Outside, qtbot: QtBot) -> None:
    frame, view = quick(around)
    qtbot.keyClicks(view.bar.edit, "x")
    view.completion.close_offer()
    qtbot.keyClick(view.bar.edit, Qt.Key.Key_Escape)
    assert view.query() == ""
    assert frame.isVisible()
    qtbot.keyClick(view.bar.edit, Qt.Key.Key_Escape)
    assert not frame.isVisible()


def test_its_controls_have_names(around: Outside) -> None:
    frame, _ = quick(around)
    assert unnamed(frame) == []
    assert frame.accessibleName()
    assert frame.hint.text()


# ---------------------------------------------------------------- the key


@pytest.mark.parametrize("key", ["Space", "Shift+A", "", "Ctrl+K, Ctrl+C", "nonsense"])
def test_a_key_for_everywhere_needs_something_held(key: str) -> None:
    with pytest.raises(MisusedError):
        parsed(key)


def test_where_no_key_can_be_had_it_says_what_to_do(qapp: QApplication, around: Outside) -> None:
    with pytest.raises(UnsupportedError) as failed:
        grab(DEFAULT_KEY, print, print, qapp)
    assert "concierge toggle" in failed.value.advice
    frame, _ = quick(around)
    assert "concierge toggle" in frame.hint.text()


_GRABBING = """
import sys
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from concierge.core.errors import UnsupportedError
from concierge.gui.quick.keys import grab
app = QApplication([])
pressed = []
first = grab("Ctrl+Alt+Space", lambda: (pressed.append(1), app.exit(7)), print, app)
try:
    grab("Ctrl+Alt+Space", print, print, app)
except UnsupportedError as error:
    print("taken:", error)
first.release()
first = grab("Ctrl+Alt+Space", lambda: app.exit(7), print, app)
letters = grab("Ctrl+Alt+K", print, print, app)
print("ready", flush=True)
QTimer.singleShot(20000, lambda: app.exit(1))
sys.exit(app.exec())
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("Xvfb") or not shutil.which("xdotool"),
    reason="needs an X server of its own",
)
def test_the_key_is_heard_under_x11_and_two_cannot_have_it(tmp_path: Path) -> None:
    with (tmp_path / "number").open("w+") as number:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(number.fileno()), "-screen", "0", "640x480x24"],
            pass_fds=[number.fileno()],
            stderr=subprocess.DEVNULL,
        )
        try:
            until(lambda: bool((tmp_path / "number").read_text().strip()))
            _hear_the_key(f":{(tmp_path / 'number').read_text().strip()}", tmp_path)
        finally:
            server.terminate()
            server.wait()


def _hear_the_key(display: str, home: Path) -> None:
    basic = {"PATH": "/usr/bin:/bin", "HOME": str(home), "DISPLAY": display}
    with subprocess.Popen(
        [sys.executable, "-c", _GRABBING],
        env={**basic, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline(), child.stdout.readline()]
        assert said[0].startswith("taken: Another program uses Ctrl+Alt+Space already.")
        assert said[1] == "ready\n"
        subprocess.run(["xdotool", "key", "ctrl+alt+space"], env=basic, check=True)
        assert child.wait(25) == 7


_CHOOSING = """
import sys
from pathlib import Path
from PySide6.QtGui import QKeySequence
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from concierge.core.paths import Home
from concierge.gui.quick import QuickFrame, everywhere
from concierge.gui.remembered import Remembered
from concierge.gui.settings.everywhere import EverywhereKey
app = QApplication([])
app.setQuitOnLastWindowClosed(False)
home = Home(Path(sys.argv[1]))
everywhere().load(Remembered(home))
field, edit = EverywhereKey(), QLineEdit()
frame = QuickFrame(edit, edit, "")
everywhere().pressed.connect(frame.come)
edit.returnPressed.connect(lambda: (print(edit.text(), flush=True), app.exit(7)))
for key in ("J", "Ctrl+K", "Ctrl+Alt+J"):
    field.edit.setKeySequence(QKeySequence(key))
    field.edit.editingFinished.emit()
    print(everywhere().key, everywhere().is_had, field.told.text(), flush=True)
print(Remembered(home).text("quick/key"), flush=True)
everywhere().changed.connect(lambda: print("changed"))
QTimer.singleShot(30000, lambda: app.exit(1))
code = app.exec()
field.reset.click()
print(everywhere().key, everywhere().is_had, Remembered(home).has("quick/key"), flush=True)
sys.exit(code)
"""


@pytest.mark.skipif(
    bool(why_not()) or not shutil.which("xprop"), reason=why_not() or "not installed: xprop"
)
def test_a_chosen_key_brings_the_small_window_and_no_entry_in_the_taskbar(tmp_path: Path) -> None:
    with desktop_of(tmp_path) as here:
        environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(tmp_path),
            "DISPLAY": here.display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C",
        }
        with subprocess.Popen(
            [sys.executable, "-c", _CHOOSING, str(tmp_path)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        ) as child:
            assert child.stdout is not None
            said = [child.stdout.readline().strip() for _ in range(4)]
            assert said[0].startswith("Ctrl+Alt+Space True A key for every program needs")
            assert (
                said[1] == "Ctrl+Alt+Space True Ctrl+K is the key of “All Commands”; it stays so."
            )
            assert said[2:] == ["Ctrl+Alt+J True", "Ctrl+Alt+J"]
            here.key("ctrl+alt+space")
            assert here.title() == ""
            here.key("ctrl+alt+j")
            wait_for(lambda: here.title() == "Search with Concierge", "the small window")
            state = subprocess.run(
                ["xprop", "-name", "Search with Concierge", "_NET_WM_STATE"],
                env=environment,
                capture_output=True,
                text=True,
                check=True,
            )
            assert "_NET_WM_STATE_SKIP_TASKBAR" in state.stdout
            here.type("tap")
            here.key("Return")
            assert child.wait(25) == 7
            assert child.stdout.read().split("\n")[:-1] == [
                *("tap", "changed", "Ctrl+Alt+Space True False")
            ]


def test_the_small_window_is_in_sight(around: Outside) -> None:
    frame, _ = quick(around)
    room = frame.screen().availableGeometry()
    assert room.contains(frame.geometry())
    assert isinstance(frame.focusProxy(), QWidget)


_PORTAL = """
import sys, threading, time
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QCoreApplication, QTimer
from concierge.gui.quick.keys import parsed
from concierge.gui.quick.portal import PortalKeys

REFUSES = sys.argv[1] == "refuse"
PATH = "/org/freedesktop/portal/desktop"
up = threading.Event()

def portal():
    bus = open_dbus_connection("SESSION")
    bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
    up.set()
    while True:
        call = bus.receive()
        if call.header.message_type is not MessageType.method_call:
            continue
        fields = call.header.fields
        member, sender = fields[HeaderFields.member], fields[HeaderFields.sender]
        options = call.body[-1]
        token = options["handle_token"][1]
        place = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
        bus.send(new_method_return(call, "o", (place,)))
        request = DBusAddress(place, interface="org.freedesktop.portal.Request")
        results = {"session_handle": ("s", "/session/1")} if member == "CreateSession" else {}
        code = 1 if REFUSES and member == "BindShortcuts" else 0
        bus.send(new_signal(request, "Response", "ua{sv}", (code, results)))
        if member == "BindShortcuts":
            print(call.body[0], call.body[1][0][1]["preferred_trigger"][1], flush=True)
            shortcuts = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
            time.sleep(1.0)  # until it listens
            for name in ("another", "search"):
                body = ("/session/1", name, 1, {})
                bus.send(new_signal(shortcuts, "Activated", "osta{sv}", body))

app = QCoreApplication([])
if sys.argv[1] != "absent":
    threading.Thread(target=portal, daemon=True).start()
    up.wait(10)
pressed = []
keys = PortalKeys(
    parsed("Ctrl+Alt+Space"),
    lambda: (pressed.append(1), QTimer.singleShot(300, lambda: app.exit(6 + len(pressed)))),
    lambda error: (print(error, flush=True), app.exit(3)),
    app,
)
QTimer.singleShot(20000, lambda: app.exit(1))
code = app.exec()
keys.release()
print("released", not keys._thread.is_alive())
sys.exit(code)
"""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a session bus of its own")
@pytest.mark.parametrize(
    ("how", "code", "said"),
    [
        ("give", 7, "/session/1 CTRL+ALT+space"),
        ("refuse", 3, "The desktop did not give the key."),
        ("absent", 3, "This desktop gives no program a key of its own."),
    ],
)
def test_the_portal_gives_a_key_or_says_why_not(
    tmp_path: Path, how: str, code: int, said: str
) -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _PORTAL, how],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert said in done.stdout
    assert "released True" in done.stdout
