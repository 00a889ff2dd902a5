"""Every action runs by its id on real files; every menu builds; no key is taken twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from concierge.core.paths import from_wire
from concierge.gui import desktop, pages, programs
from concierge.gui.actions import indexing, palette, registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import MENUS, context_menu, tray_menu
from concierge.gui.ask import AskView
from concierge.gui.labels import LabelSheet
from concierge.gui.look import icons
from concierge.gui.selection import Item, Selection
from concierge.gui.sheet import Sheet
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, until

Run = Callable[..., bool]


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for the whole module; each test uses labels and files of its own."""
    return shared


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What would have been started; everything before the last step is real."""
    started: list[object] = []
    monkeypatch.setattr(desktop, "launch", lambda command: started.append(list(command)))

    def opened(url: QUrl) -> bool:
        started.append(url.toLocalFile())
        return True

    monkeypatch.setattr(desktop, "_open_url", opened)
    return started


@pytest.fixture
def applications(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop with one program for text, one that is hidden and one that is gone."""
    apps = tmp_path / "data" / "applications"
    apps.mkdir(parents=True)
    entry = "[Desktop Entry]\nType=Application\nName={}\nExec={} %f\n"
    (apps / "pen.desktop").write_text(entry.format("Pen", "pen --new"), encoding="utf-8")
    (apps / "old.desktop").write_text(entry.format("Old", "old") + "Hidden=true\n")
    cache = "[MIME Cache]\ntext/plain=pen.desktop;old.desktop;gone.desktop;\n"
    (apps / "mimeinfo.cache").write_text(cache, encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return apps


@pytest.fixture
def run(window: MainWindow, served: Served) -> Run:
    """Runs an action by id on files of `served`."""

    def run(action: str, *names: str) -> bool:
        items = tuple(served.item(name) for name in names)
        return registry.run(action, Context(window, Selection(items)))

    run.served = served  # type: ignore[attr-defined]
    return run


def sheet_of(window: MainWindow) -> Sheet:
    until(lambda: any(sheet.isVisible() for sheet in window.findChildren(Sheet)))
    return next(sheet for sheet in window.findChildren(Sheet) if sheet.isVisible())


def rules(served: Served) -> list[str]:
    roots = served.client.roots()
    return next(root.exclude for root in roots if from_wire(root.path) == served.folder)


# ---------------------------------------------------------------- the table itself


def test_no_key_is_taken_twice_and_all_are_keys() -> None:
    keys = [QKeySequence(a.shortcut) for a in registry.actions().values() if a.shortcut]
    assert all(key.count() == 1 and key.toString() for key in keys)
    assert [key for key, count in Counter(k.toString() for k in keys).items() if count > 1] == []


def test_plain_keys_are_left_to_the_views() -> None:
    for action in registry.actions().values():
        if action.shortcut in ("Return", "Space", "Shift+Return", "Ctrl+Return"):
            assert action.keyed_by_view, action.id


def test_every_action_has_a_menu_an_icon_and_a_key_of_its_own_in_it() -> None:
    taken: Counter[tuple[str, str]] = Counter()
    for action in registry.actions().values():
        assert action.menu in MENUS, action.id
        assert not icons.icon(action.icon).isNull(), action.id
        assert action.text.count("&") == 1, action.id
        taken[action.menu, action.text.partition("&")[2][:1].lower()] += 1
    assert [place for place, count in taken.items() if count > 1] == []


def test_what_a_right_click_must_offer_is_there(window: MainWindow, served: Served) -> None:
    menu = context_menu(window, Selection((served.item("plumber.txt"),)))
    offered = {entry.objectName() for entry in menu.actions()}
    wanted = {
        *("file.open", "file.open_with", "file.reveal", "file.quick_look"),
        *("file.copy", "file.copy_path", "file.copy_text", "file.similar", "file.explain"),
        *("labels.tags", "labels.collections", "index.reindex", "index.forget"),
        *("index.exclude_file", "index.exclude_folder", "index.exclude_type"),
        *("file.ask", "file.summarise"),
    }
    assert wanted <= offered


def test_every_menu_builds(window: MainWindow, served: Served) -> None:
    for name in MENUS:
        menu = window.menuBar().findChild(QMenu, f"menu-{name}")
        assert menu is not None
        menu.aboutToShow.emit()
        assert len([entry for entry in menu.actions() if not entry.isSeparator()]) >= 2
    several = Selection((served.item("plumber.txt"), served.item("garden.md")))
    offered = [entry.objectName() for entry in context_menu(window, several).actions()]
    assert "labels.tags" in offered
    assert "file.explain" not in offered
    assert not context_menu(window, Selection()).actions()
    ids = ["find.bar", "library.pause_hour", "window.quit"]
    tray = tray_menu(window, ids)
    assert [one.objectName() for one in tray.actions() if not one.isSeparator()] == ids


def test_nothing_that_needs_a_file_runs_without_one(window: MainWindow) -> None:
    for action in registry.actions().values():
        if action.menu in ("file", "order"):
            assert not registry.run(action.id, Context(window, Selection())), action.id


# ---------------------------------------------------------------- the desktop


def test_open_hands_the_file_to_the_system_and_notes_it(
    run: Run, served: Served, launched: list[object]
) -> None:
    assert run("file.open", "plumber.txt", "House/roof.txt")
    assert launched == [str(served.folder / name) for name in ("plumber.txt", "House/roof.txt")]
    until(lambda: len(served.client.recently_opened()) >= 2)


def test_opening_a_file_that_is_gone_says_so(
    served: Served, bridge: WatchedBridge, window: MainWindow, launched: list[object]
) -> None:
    served.fill({"gone.txt": "soon gone"})
    item = served.item("gone.txt")
    item.file.unlink()
    registry.run("file.open", Context(window, Selection((item,))))
    assert launched == []
    assert "not there any more" in bridge.failures.pop().message


def test_reveal_shows_the_folder_where_no_file_manager_answers(
    run: Run, served: Served, launched: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert run("file.reveal", "House/roof.txt")
    until(lambda: bool(launched))
    assert launched == [str(served.folder / "House")]


@pytest.mark.skipif("sys.platform != 'linux'", reason="desktop entries are Linux's")
def test_open_with_offers_the_programs_of_the_desktop(
    run: Run, window: MainWindow, launched: list[object], applications: Path
) -> None:
    served: Served = run.served  # type: ignore[attr-defined]
    file = served.folder / "plumber.txt"
    assert [one.name for one in programs.programs_for(file)] == ["Pen"]
    assert run("file.open_with", "plumber.txt")
    choice = sheet_of(window).findChild(QListWidget)
    assert choice is not None
    choice.itemActivated.emit(choice.item(0))
    assert launched == [["pen", "--new", str(file)]]


def test_copying(run: Run, served: Served) -> None:
    clipboard = QGuiApplication.clipboard()
    assert run("file.copy_path", "plumber.txt", "garden.md")
    both = [served.folder / "plumber.txt", served.folder / "garden.md"]
    assert clipboard.text() == "\n".join(map(str, both))
    assert run("file.copy", "plumber.txt")
    assert clipboard.mimeData().urls() == [QUrl.fromLocalFile(str(both[0]))]
    assert run("file.copy_text", "plumber.txt")
    until(lambda: "bathroom tap" in clipboard.text())


# ---------------------------------------------------------------- about files


def test_explain_says_how_a_file_stands(run: Run, window: MainWindow) -> None:
    assert run("file.explain", "plumber.txt")
    told = " ".join(label.text() for label in sheet_of(window).findChildren(QLabel))
    assert "plumber.txt: Read" in told
    assert "It is findable by its name and its words." in told


def test_similar_lists_files_or_says_there_are_none(run: Run, window: MainWindow) -> None:
    assert run("file.similar", "House/roof.txt")
    until(lambda: bool(window.findChildren(Sheet)) or "is like" in window._toast.text)


def test_ask_and_summarise_turn_to_the_conversation(run: Run, window: MainWindow) -> None:
    assert run("file.ask", "plumber.txt")
    assert run("file.summarise", "plumber.txt")
    assert run("find.ask")


def test_a_folder_is_summed_up_from_the_sidebar(window: MainWindow) -> None:
    window._find.sidebar.summary_wanted.emit("in:House", "House")
    talk = window.findChild(AskView)
    assert talk is not None
    until(lambda: bool(talk.turns) and not talk.running, 90)
    exchange = talk.turns[-1].exchange
    assert exchange.within is not None
    assert (exchange.within.label, exchange.within.scope.query) == ("House", "in:House")
    assert exchange.read[0] == exchange.read[1] > 0  # read as a whole
    assert exchange.answer is not None
    assert exchange.answer.citations
    assert all("/House/" in one.path for one in exchange.answer.citations)


def test_two_files_are_compared_the_older_one_first(
    run: Run, window: MainWindow, served: Served
) -> None:
    assert not run("file.compare", "plumber.txt")
    assert run("file.compare", "plumber.txt", "House/roof.txt")
    talk = window.findChild(AskView)
    assert talk is not None
    until(lambda: bool(talk.turns) and not talk.running, 90)
    exchange = talk.turns[-1].exchange
    assert exchange.within is not None
    items = [served.item(name) for name in ("plumber.txt", "House/roof.txt")]
    older_first = sorted(items, key=lambda item: item.modified)
    assert exchange.within.scope.file_ids == [item.file_id for item in older_first]
    assert exchange.read[0] == exchange.read[1] > 0
    assert {one.file_id for one in exchange.sources} == {item.file_id for item in items}


def test_a_passage_is_explained_only_where_one_was_found(
    run: Run, window: MainWindow, served: Served
) -> None:
    assert not run("file.explain_passage", "plumber.txt")
    passage = "The invoice of the plumber for the bathroom tap is due in May."
    found = replace(served.item("plumber.txt"), snippet=passage)
    assert registry.run("file.explain_passage", Context(window, Selection((found,))))
    talk = window.findChild(AskView)
    assert talk is not None
    until(lambda: bool(talk.turns) and not talk.running, 90)
    exchange = talk.turns[-1].exchange
    assert exchange.question == "Explain the passage of “plumber.txt”"
    assert exchange.passage is not None
    assert passage not in exchange.text  # it does not explain itself
    about = talk.turns[-1].about
    assert "bathroom tap" in about.text()
    assert exchange.about is not None
    opened: list[Item] = []
    talk.cited.connect(opened.append)
    about.click()
    assert [one.file_id for one in opened] == [found.file_id]
    talk.turns[-1].ask_anew("When is the plumber due?")
    assert talk.turns[-1].exchange.passage is None
    until(lambda: not talk.running, 90)
    assert not about.isVisible()


def test_quick_look_shows_it_large(run: Run, window: MainWindow) -> None:
    assert run("file.quick_look", "plumber.txt")


# ---------------------------------------------------------------- tags and collections


def test_tags_of_many_files_show_all_some_none_and_are_undone(
    run: Run, served: Served, window: MainWindow, qtbot: QtBot
) -> None:
    one, two = (served.item(name).file_id for name in ("plumber.txt", "House/roof.txt"))
    served.client.tags.assign("house", [one, two])
    served.client.tags.assign("bill", [one])
    served.client.tags.create("travel", "#3b7dd8")
    assert run("labels.tags", "plumber.txt", "House/roof.txt")
    form = sheet_of(window).content
    assert isinstance(form, LabelSheet)
    listed, field = form.findChild(QListWidget), form.findChild(QLineEdit)
    assert listed is not None
    assert field is not None
    rows = {listed.item(at).text(): listed.item(at) for at in range(listed.count())}
    states = {name: row.checkState() for name, row in rows.items()}
    full, part, none = (
        Qt.CheckState.Checked,
        Qt.CheckState.PartiallyChecked,
        Qt.CheckState.Unchecked,
    )
    assert states == {"house": full, "bill": part, "travel": none}
    assert field.hasFocus()
    qtbot.keyClicks(field, "trav")
    qtbot.keyClick(field, Qt.Key.Key_Return)  # completes to travel
    qtbot.keyClicks(field, "work/acme")
    qtbot.keyClick(field, Qt.Key.Key_Return)  # makes it
    rows["house"].setCheckState(none)
    qtbot.keyClick(field, Qt.Key.Key_Return)  # an empty field: done
    until(lambda: window.can_undo)
    tags = served.client.tags.of([one, two])
    assert {key: set(names) for key, names in tags.items()} == {
        one: {"bill", "travel", "work/acme"},
        two: {"travel", "work/acme"},
    }
    registry.run("edit.undo", Context(window, Selection()))
    until(lambda: set(served.client.tags.of([two]).get(two, [])) == {"house"})
    assert set(served.client.tags.of([one])[one]) == {"bill", "house"}
    # The tag that was made for it goes, its parent too; the one that was there stays.
    until(lambda: {tag.name for tag in served.client.tags.all()} == {"bill", "house", "travel"})


def test_escape_leaves_tags_as_they_are(
    run: Run, served: Served, window: MainWindow, qtbot: QtBot
) -> None:
    assert run("labels.tags", "plumber.txt")
    sheet = sheet_of(window)
    field = sheet.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "nothing")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert "nothing" not in [tag.name for tag in served.client.tags.all()]


def test_files_go_into_a_new_collection_and_out_again(
    run: Run, served: Served, window: MainWindow, qtbot: QtBot
) -> None:
    assert run("labels.collections", "plumber.txt", "garden.md")
    field = sheet_of(window).findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "Tax 2024")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.can_undo)
    assert len(served.client.collections.files("Tax 2024")) == 2
    window.undo()
    until(lambda: not served.client.collections.all())


# ---------------------------------------------------------------- the index


@pytest.mark.parametrize(
    ("action", "name", "pattern"),
    [
        ("index.exclude_file", "House/roof.txt", "/House/roof.txt"),
        ("index.exclude_folder", "House/Bills/water.txt", "/House/Bills/"),
        ("index.exclude_type", "garden.md", "*.[mM][dD]"),
    ],
)
def test_leaving_out_is_a_rule_and_is_undone(
    run: Run, window: MainWindow, action: str, name: str, pattern: str
) -> None:
    served: Served = run.served  # type: ignore[attr-defined]
    assert run(action, name)
    until(lambda: window.can_undo)
    assert rules(served) == [pattern]
    until(lambda: served.client.explain(served.folder / name).state == "excluded")
    window.undo()
    until(lambda: rules(served) == [])
    until(lambda: served.client.explain(served.folder / name).state == "indexed")


def test_leaving_out_the_added_folder_itself_says_what_to_do(
    run: Run, bridge: WatchedBridge
) -> None:
    assert run("index.exclude_folder", "plumber.txt")
    until(lambda: bool(bridge.failures))
    assert "added to the index" in bridge.failures.pop().message


def test_a_pattern_takes_names_as_they_are(tmp_path: Path) -> None:
    item = Item(1, str(tmp_path / "a[1]*?.txt "), "text", "")
    assert indexing.of_file(item, tmp_path) == r"/a\[1\]\*\?.txt\ "


def test_reading_again_and_forgetting(run: Run, served: Served, window: MainWindow) -> None:
    assert run("index.reindex", "letters/aunt.txt")
    until(lambda: "read again" in window._toast.text)
    assert run("index.forget", "letters/aunt.txt")
    assert "Forget aunt.txt?" in window._failures.message
    assert served.client.search("aunt").total >= 1  # nothing is done before the answer
    window._failures._button.click()
    until(lambda: "forgotten" in window._toast.text)
    found = [from_wire(hit.path).name for hit in served.client.search("train arrives").hits]
    assert "aunt.txt" not in found
    assert served.client.explain(served.folder / "letters/aunt.txt").state == "excluded"


# ---------------------------------------------------------------- the window's own


def test_pausing_and_going_on(run: Run, served: Served, window: MainWindow) -> None:
    for action in ("library.pause_hour", "library.pause_tomorrow", "library.pause"):
        assert run(action)
        until(lambda: bool(served.client.status().paused))
        until(lambda: window._status.sentence.startswith("Paused"))
        assert run("library.resume")
        until(lambda: not served.client.status().paused)


def test_adding_a_folder(run: Run, served: Served, window: MainWindow, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "x.txt").write_text("quite new words", encoding="utf-8")
    assert run("library.add_folder")
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(more))
    dialog.reject()
    until(lambda: "more added" in window._toast.text)
    assert more in [from_wire(root.path) for root in served.client.roots()]


def test_the_rest_runs(run: Run, window: MainWindow) -> None:
    left = [
        *("find.bar", "find.everything", "library.rescan", "library.retry", "help.keys"),
        *("view.sidebar", "view.preview", "view.light", "view.dark", "view.system", "palette"),
    ]
    for action in left:
        assert run(action), action
    for turn in [one for one in registry.actions() if one.startswith("page.")]:
        assert run(turn) == (turn.removeprefix("page.") in pages.PAGES)
    ended: list[str] = []
    window.quit_wanted.connect(lambda: ended.append("quit"))
    assert run("window.close")
    assert run("window.quit")
    assert ended == ["quit", "quit"]


# ---------------------------------------------------------------- the palette


def test_the_palette_finds_by_parts_of_words(window: MainWindow) -> None:
    found = palette.Palette(Context(window, Selection()))
    assert found.fitting("ph")[0].id == "library.pause_hour"
    assert found.fitting("pause for an hour")[0].id == "library.pause_hour"
    assert "file.open" not in [action.id for action in found.fitting("")]
    assert found.fitting("qqqq") == []
    found.deleteLater()


def test_the_palette_searches_for_what_is_no_command(window: MainWindow, qtbot: QtBot) -> None:
    registry.run("palette", Context(window, Selection()))
    field = window.findChild(QLineEdit, "palette-field")
    assert field is not None
    qtbot.keyClicks(field, "zplumberz")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.query() == "zplumberz"


def test_the_palette_runs_what_is_chosen_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    registry.run("palette", Context(window, Selection()))
    sheet = sheet_of(window)
    field = sheet.findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    qtbot.keyClicks(field, "keys")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    other = sheet_of(window)
    assert other.accessibleName() == "Keys"
    qtbot.keyClick(other.content, Qt.Key.Key_Escape)
    assert not other.isVisible()


@pytest.mark.parametrize(
    ("text", "typed", "fits"),
    [("Copy Path", "cp", True), ("Copy Path", "pc", False), ("Copy Path", "", True)],
)
def test_letters_must_come_in_their_order(text: str, typed: str, fits: bool) -> None:
    assert (palette.rank(text, typed) is not None) == fits
