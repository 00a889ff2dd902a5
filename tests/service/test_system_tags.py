"""Tags shared with the system: real attributes of real files, compared with a real catalog."""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import Home
from concierge.core.settings import Preferences
from concierge.service.engine import Engine
from concierge.service.machine import file_tags
from concierge.service.order.system_tags import SystemTags
from tests.service.attributes import need_attributes, put, seen
from tests.service.conftest import LIMIT_S
from tests.store.conftest import Library


class Shared:
    """A folder of one file whose tags are shared, without the thread that does it."""

    def __init__(self, library: Library, preferences: Preferences) -> None:
        self.library, self.preferences = library, preferences
        self.file = library.write("letter.txt", "A walrus writes.")
        library.update()
        self.changes = 0
        self.system = SystemTags(library.catalog, preferences, self._changed, lambda: None)
        # Steps are taken by hand.
        self.system._settler.stir = lambda: None  # type: ignore[method-assign]

    @property
    def id(self) -> int:
        return self.library.id_of(self.file)

    @property
    def ours(self) -> list[str]:
        return self.library.catalog.tags.of_files([self.id]).get(self.id, [])

    @property
    def both(self) -> tuple[list[str], str]:
        return self.ours, seen(self.file)

    def tag(self, *names: str) -> None:
        for name in names:
            self.library.catalog.tags.assign(name, [self.id])

    def untag(self, *names: str) -> None:
        for name in names:
            self.library.catalog.tags.remove(name, [self.id])

    def share(self) -> None:
        """Look at the file, as a scan does, and at what was tagged here."""
        self.library.update()
        self.system.met([self.id])
        self.system.stir()
        while self.system.step():
            pass

    def mode(self, how: str) -> None:
        self.preferences.change({"share_tags": how})

    def _changed(self) -> None:
        self.changes += 1


@pytest.fixture
def shared(library: Library, tmp_path: Path) -> Shared:
    need_attributes(tmp_path)
    preferences = Preferences(tmp_path / "settings.json")
    preferences.change({"share_tags": "both"})
    return Shared(library, preferences)


def test_what_is_added_on_either_side_comes_to_the_other(shared: Shared) -> None:
    put(shared.file, "Work,caf\u00e9")
    shared.tag("walrus")
    shared.share()
    assert shared.both == (["caf\u00e9", "walrus", "Work"], "Work,caf\u00e9,walrus")
    assert shared.library.rows(
        "SELECT name, made_by FROM file_tag JOIN tag ON tag.id = tag_id ORDER BY key"
    ) == [("caf\u00e9", "system"), ("walrus", "person"), ("Work", "system")]
    assert shared.changes == 1


def test_what_is_taken_away_on_either_side_goes_on_the_other(shared: Shared) -> None:
    put(shared.file, "one,two,three")
    shared.share()
    shared.untag("two")
    shared.share()
    assert shared.both == (["one", "three"], "one,three")
    put(shared.file, "three")
    shared.share()
    assert shared.both == (["three"], "three")
    put(shared.file, "")
    shared.share()
    assert shared.both == ([], "")
    assert shared.library.rows("SELECT count(*) FROM outside_tag") == [(0,)]


def test_what_we_write_is_no_change_and_leaves_the_file_as_it_is(shared: Shared) -> None:
    os.utime(shared.file, ns=(10**18, 10**18))
    os.setxattr(shared.file, "user.other", b"\0\1")
    shared.library.update()
    shared.tag("bill")
    shared.share()
    changes = shared.library.rows("SELECT count(*) FROM change")
    assert shared.file.stat().st_mtime_ns == 10**18
    assert os.getxattr(shared.file, "user.other") == b"\0\1"
    told = shared.changes
    assert shared.library.update().changed == 0
    shared.share()
    assert shared.changes == told == 0, "writing changed nothing here"
    assert shared.library.rows("SELECT count(*) FROM change") == changes


def test_renaming_and_merging_are_written(shared: Shared) -> None:
    tags = shared.library.catalog
    shared.tag("invoice", "old/letter")
    shared.share()
    tags.tags.change("invoice", "bill")
    shared.share()
    assert seen(shared.file) == "old/letter,bill"
    tags.tag_surgery.merge(wire.MergeRequest(name="old/letter", into="bill"))
    shared.share()
    assert shared.both == (["bill"], "bill")


def test_undoing_is_written(shared: Shared) -> None:
    journal = shared.library.catalog.journal
    with journal.about("tag.assign", "bill"):
        shared.tag("bill")
    shared.share()
    put(shared.file, "bill,paid")
    shared.share()
    (by_system, by_person) = journal.page(None, 10).entries
    assert (by_system.text, by_system.who) == ("Took over tags from the system.", "service")
    journal.turn(by_system.id, back=True)
    shared.share()
    assert shared.both == (["bill"], "bill")
    journal.turn(by_person.id, back=True)
    shared.share()
    assert shared.both == ([], "")


def test_what_no_tag_can_be_called_stays_where_it_is(shared: Shared) -> None:
    long = "x" * 300
    put(shared.file, f"\u200b,{long},good")
    shared.tag("more", "a, b")  # a comma would make two of it there
    shared.share()
    assert shared.both == (["a, b", "good", "more"], f"\u200b,{long},good,more")
    shared.untag("good")
    shared.share()
    assert shared.both == (["a, b", "more"], f"\u200b,{long},more")


def test_other_spellings_and_names_are_one_tag(shared: Shared) -> None:
    shared.tag("Invoice")
    shared.library.catalog.tag_aliases.add("Invoice", "Rechnung")
    put(shared.file, "RECHNUNG")
    shared.share()
    assert shared.both == (["Invoice"], "RECHNUNG")


def test_a_tag_that_is_there_in_two_spellings_goes_with_both(shared: Shared) -> None:
    put(shared.file, "bill,Bill,other")
    shared.share()
    assert shared.ours == ["bill", "other"]
    shared.untag("bill")
    shared.share()
    assert shared.both == (["other"], "other")


def test_reading_alone_writes_nothing_and_brings_nothing_back(shared: Shared) -> None:
    shared.mode("read")
    put(shared.file, "one,two")
    shared.tag("mine")
    shared.share()
    assert shared.both == (["mine", "one", "two"], "one,two")
    shared.untag("two")
    shared.share()
    assert shared.both == (["mine", "one"], "one,two")
    put(shared.file, "two")
    shared.share()  # taken away here, something else taken away there
    assert shared.ours == ["mine", "one"]
    shared.system.resolve(wire.TagChoice(keep="theirs"))
    assert shared.both == (["mine", "two"], "two")


def disagree(shared: Shared) -> None:
    put(shared.file, "one,two")
    shared.share()
    shared.library.catalog.tags.change("one", "first")
    put(shared.file, "one,two,three")
    shared.share()


@pytest.mark.parametrize(
    ("keep", "ours", "theirs"),
    [
        ("ours", ["first", "two"], "two,first"),
        ("theirs", ["one", "three", "two"], "one,two,three"),
        ("both", ["first", "one", "three", "two"], "one,two,three,first"),
    ],
)
def test_a_conflict_is_shown_and_settled_by_the_person(
    shared: Shared, keep: str, ours: list[str], theirs: str
) -> None:
    disagree(shared)
    (conflict,) = shared.system.conflicts().conflicts
    assert conflict.ours == ["first", "two"]
    assert conflict.theirs == ["one", "two", "three"]
    (notice,) = shared.system.notices
    assert notice.startswith("The tags of 1 file were changed here and in the system")
    told = shared.changes
    shared.share()
    assert shared.changes == told, "it is told once"
    assert shared.both == (["first", "two"], "one,two,three"), "nothing is settled silently"
    choice = wire.TagChoice.model_validate({"keep": keep, "file_ids": [shared.id]})
    assert shared.system.resolve(choice).file_ids == [shared.id]
    assert shared.both == (ours, theirs)
    shared.share()
    assert shared.both == (ours, theirs)
    assert shared.system.conflicts().conflicts == []
    with pytest.raises(MissingError, match="nothing to choose"):
        shared.system.resolve(choice)


def test_a_conflict_ends_when_one_side_gives_in(shared: Shared) -> None:
    disagree(shared)
    put(shared.file, "two,first")
    shared.share()
    assert shared.system.conflicts().conflicts == []
    assert shared.ours == ["first", "two"]


def test_a_program_that_saves_anew_takes_no_tags_away(shared: Shared) -> None:
    shared.tag("bill")
    shared.share()
    fresh = shared.file.with_name("letter.tmp")
    fresh.write_text("A walrus writes more.")
    before = shared.id
    fresh.replace(shared.file)
    assert seen(shared.file) == ""
    shared.share()
    assert shared.id == before
    assert shared.both == (["bill"], "bill")


def test_tags_follow_a_file_that_moves_and_comes_back_from_a_backup(
    shared: Shared, tmp_path: Path
) -> None:
    shared.tag("bill")
    shared.share()
    backup = Path(shutil.copy2(shared.file, tmp_path / "backup"))
    before = shared.id
    moved = shared.file.with_name("renamed.txt")
    shared.file.rename(moved)
    shared.file = moved
    shared.share()
    assert (shared.id, *shared.both) == (before, ["bill"], "bill")
    shared.tag("paid")
    shared.share()
    moved.unlink()
    shared.library.scan()
    shutil.copy2(backup, moved)  # with the tags of that day
    shared.share()
    assert (shared.id, *shared.both) == (before, ["bill", "paid"], "bill,paid")


def test_a_file_that_is_replaced_while_it_is_looked_at_loses_nothing(shared: Shared) -> None:
    shared.tag("bill")
    shared.share()
    shared.file.rename(shared.file.with_name("aside"))
    shared.file.write_text("another file in its place")  # which no scan has seen yet
    shared.system.met([shared.id])
    while shared.system.step():
        pass
    assert shared.ours == ["bill"]


def test_what_cannot_be_written_is_counted_and_told_once(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def refuse(path: bytes, names: object) -> None:
        tried.append(path)
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    put(shared.file, "there")
    shared.share()
    monkeypatch.setattr(file_tags, "write_tags", refuse)
    shared.tag("bill")
    for _ in range(3):
        shared.system.stir()
        while shared.system.step():
            pass
    assert len(tried) == 1
    (notice,) = shared.system.notices
    assert notice.startswith("The tags of 1 file cannot be given")
    put(shared.file, "there,more")
    shared.share()
    assert shared.ours == ["bill", "more", "there"], "what the system has comes nevertheless"
    monkeypatch.undo()
    shared.share()
    assert shared.system.notices == []
    assert seen(shared.file) == "there,more,bill"


def test_what_was_chosen_holds_here_where_it_cannot_be_written(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    disagree(shared)

    def refuse(path: bytes, names: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(file_tags, "write_tags", refuse)
    shared.system.resolve(wire.TagChoice(keep="ours"))
    shared.share()
    assert shared.system.conflicts().conflicts == []
    assert shared.both == (["first", "two"], "one,two,three")
    (notice,) = shared.system.notices
    assert "cannot be given" in notice


def test_a_file_system_without_attributes_takes_nothing_away(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared.tag("bill")
    shared.share()

    def unsupported(*_: object, **__: object) -> bytes:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(os, "getxattr", unsupported)
    shared.share()
    assert shared.ours == ["bill"]
    assert shared.system.notices == []
    shared.tag("paid")
    shared.share()
    assert shared.ours == ["bill", "paid"]
    assert "1 file" in shared.system.notices[0]


def test_nothing_is_shared_unless_that_is_wanted(shared: Shared) -> None:
    shared.mode("off")
    put(shared.file, "one")
    shared.tag("bill")
    shared.share()
    assert shared.both == (["bill"], "one")
    with pytest.raises(MisusedError, match="not shared"):
        shared.system.resolve(wire.TagChoice(keep="ours"))


# ------------------------------------------------------------------ the running service


@pytest.fixture
def engine(own_home: Path, tmp_path: Path) -> Iterator[Engine]:
    """An engine that reads nothing: names are enough to be tagged."""
    need_attributes(tmp_path)
    home = Home(own_home)
    home.create()
    home.settings.write_text(json.dumps({"share_tags": "both", "paused_until": 1e12}))
    made = Engine(home)
    made.start()
    yield made
    made.close()


def test_the_service_follows_the_attribute_and_writes_it(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    file = folder / "larch.txt"
    file.write_text("A larch is a tree.")
    put(file, "wood")
    modified = file.stat().st_mtime_ns
    ticket = engine.add_roots([folder]).ticket
    eventually(lambda: engine.status().scanned >= ticket)
    (file_id,) = engine.labels.files_at([file]).file_ids

    def are(names: list[str], attribute: str) -> bool:
        found = engine.labels.tags_of(wire.FilesRequest(file_ids=[file_id])).names
        return found.get(file_id, []) == names and seen(file) == attribute

    def wanted(name: str) -> wire.TagFilesRequest:
        return wire.TagFilesRequest(name=name, file_ids=[file_id])

    eventually(lambda: are(["wood"], "wood"))
    put(file, "wood,needles")  # alters neither its bytes nor its time of writing
    eventually(lambda: are(["needles", "wood"], "wood,needles"))
    engine.labels.assign_tag(wanted("green"))
    eventually(lambda: are(["green", "needles", "wood"], "wood,needles,green"))
    engine.labels.remove_tag(wanted("wood"))
    eventually(lambda: are(["green", "needles"], "needles,green"))
    engine.change_settings({"share_tags": "off"})
    engine.labels.assign_tag(wanted("apart"))
    engine.change_settings({"share_tags": "both"})
    eventually(lambda: are(["apart", "green", "needles"], "needles,green,apart"))
    assert file.stat().st_mtime_ns == modified
    assert engine.system_tags.conflicts().conflicts == []


def eventually(reached: Callable[[], object]) -> None:
    end = time.monotonic() + LIMIT_S
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
