"""Duplicates on a real catalog and disk: groups, plans, and files that go into a bin."""

from __future__ import annotations

import io
import os
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from concierge.core import wire
from concierge.core.duplicates import Kind
from concierge.core.errors import MissingError, MisusedError
from concierge.organize.likeness import shingles, texts
from concierge.organize.likeness.shingles import Hashes
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from concierge.service.duplication.duplicates import Duplicates
from concierge.service.duplication.likeness import Likeness
from concierge.store.order.notes import Kept
from tests.store.conftest import Library

LETTER = (
    "The tenant pays the rent on the first of each month. The owner repairs the roof, the windows"
    " and the heating as long as the contract lasts. Either of them may end it in writing with a"
    " notice of three months, and the garden is for both of them in summer and in winter."
)
RECIPE = "Mix the flour with water and salt, knead it well, and let the dough rest for an hour. "


class Desk:
    """A library whose duplicates are looked for, and a folder that serves as the bin."""

    def __init__(self, library: Library, bin_folder: Path) -> None:
        self.library = library
        self.bin = bin_folder
        self.labelled = 0
        likeness = Likeness(library.catalog.likenesses, lambda: None, lambda: False)
        self.duplicates = Duplicates(
            library.catalog,
            likeness,
            self._put,
            self._note_labels,
        )

    def _note_labels(self) -> None:
        self.labelled += 1

    def _put(self, path: Path) -> None:
        path.rename(self.bin / path.name)

    def groups(self, kind: Kind = "exact", path: Path | None = None) -> list[list[str]]:
        reply = self.duplicates.page(kind, path, 0, 50)
        return [[Path(file.path).name for file in group.files] for group in reply.groups]

    def plan(self, **wanted: object) -> wire.DuplicatePlan:
        path = wanted.pop("path", None)
        request = wire.DuplicatePlanRequest.model_validate(wanted)
        return self.duplicates.plan(request, path if isinstance(path, Path) else None)

    def remove(
        self, plan: wire.DuplicatePlan, kind: Kind = "exact", differing: bool = False
    ) -> wire.RemovalReply:
        steps = [
            wire.RemovalStep(remove=step.remove.file_id, keep=step.keep.file_id)
            for step in plan.steps
        ]
        return self.duplicates.remove(
            wire.RemovalRequest(kind=kind, steps=steps, differing=differing)
        )


@pytest.fixture
def desk(library: Library, tmp_path: Path) -> Desk:
    (tmp_path / "bin").mkdir()
    for at, (name, text) in enumerate(
        {
            "lease.txt": LETTER,
            "Downloads/lease (1).txt": LETTER,
            "old/lease.md": LETTER.replace("in summer and in winter", "all year"),
            "bread.txt": RECIPE,
            "bread final.txt": RECIPE + "Bake it until it is brown and let it cool on a rack.",
        }.items()
    ):
        file = library.write(name, text)
        os.utime(file, (1_700_000_000 + at, 1_700_000_000 + at))
    library.update()
    return Desk(library, tmp_path / "bin")


def names(files: list[wire.DuplicateFile]) -> set[str]:
    return {Path(file.path).name for file in files}


def test_groups_of_each_kind(desk: Desk) -> None:
    assert desk.groups() == [["lease (1).txt", "lease.txt"]]
    assert desk.groups("text") == [["lease.md", "lease (1).txt", "lease.txt"]]
    assert desk.groups("versions") == [["bread final.txt", "bread.txt"]]
    assert desk.groups("picture") == []
    reply = desk.duplicates.page("exact", None, 0, 50)
    assert (reply.total, reply.bytes, reply.waiting) == (1, len(LETTER), 0)
    (group,) = desk.duplicates.page("text", None, 0, 50).groups
    assert 0.8 <= min(file.alike for file in group.files) < 1.0


def test_versions_say_how_alike_they_are(desk: Desk) -> None:
    (group,) = desk.duplicates.page("versions", None, 0, 50).groups
    newest, older = (file.alike for file in group.files)
    assert newest == 1.0
    assert 0.2 < older < 0.9
    (step,) = desk.plan(kind="versions", keep="newest", differing=True).steps
    assert (step.same, step.alike) == (False, older)


def test_texts_are_compared_once_and_anew_when_one_is_read_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[float] = []

    def similarity(one: Hashes, other: Hashes) -> float:
        compared.append(shingles.similarity(one, other))
        return compared[-1]

    monkeypatch.setattr(texts, "similarity", similarity)
    assert desk.groups("text") == [["lease.md", "lease (1).txt", "lease.txt"]]
    first = len(compared)
    assert first > 0
    desk.library.write("soup.txt", "An onion soup is cooked slowly. " * 9)
    desk.library.update()
    assert len(desk.groups("text")) == 1
    assert len(compared) == first
    desk.library.write("old/lease.md", LETTER.replace("three months", "six weeks"))
    desk.library.update()
    assert len(desk.groups("text")) == 1
    assert len(compared) > first


def test_a_page_does_not_wait_for_what_takes_long(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def similarity(one: Hashes, other: Hashes) -> float:
        go_on.wait()
        return shingles.similarity(one, other)

    monkeypatch.setattr(texts, "similarity", similarity)
    monkeypatch.setattr("concierge.service.duplication.duplicates._PATIENCE_S", 0.1)
    while desk.duplicates.page("text", None, 0, 50).waiting:
        pass
    reply = desk.duplicates.page("text", None, 0, 50)
    assert (reply.total, reply.comparing) == (0, wire.Comparing(done=0, total=2))
    assert desk.groups() == [["lease (1).txt", "lease.txt"]]  # copies do not wait for it
    go_on.set()
    while (reply := desk.duplicates.page("text", None, 0, 50)).comparing:
        pass
    assert reply.total == 1


def test_pages_and_places(desk: Desk) -> None:
    for number in range(5):
        desk.library.write(f"more/{number}.txt", f"twin number {number}")
        desk.library.write(f"more/{number} too.txt", f"twin number {number}")
    desk.library.update()
    first = desk.duplicates.page("exact", None, 0, 4)
    rest = desk.duplicates.page("exact", None, first.next or 0, 4)
    assert (len(first.groups), first.next, len(rest.groups), rest.next) == (4, 4, 2, None)
    assert len(desk.groups(path=desk.library.files / "more")) == 5
    assert desk.groups(path=desk.library.files / "old") == []
    with pytest.raises(MisusedError):
        desk.groups(path=Path("/nowhere"))


def test_a_copy_goes_and_its_labels_go_over(desk: Desk) -> None:
    library = desk.library
    one, other = library.files / "lease.txt", library.files / "Downloads" / "lease (1).txt"
    for file, tag in ((one, "home"), (other, "paid")):
        library.catalog.tags.assign(tag, [library.id_of(file)])
    library.catalog.collections.create("Flat")
    library.catalog.collections.add("Flat", [library.id_of(other)])
    plan = desk.plan(keep="oldest")
    assert [step.remove.path for step in plan.steps] == [str(other)]
    assert (plan.bytes, plan.left) == (len(LETTER), 0)
    assert other.exists()
    done = desk.remove(plan)
    assert (done.removed, done.refused, done.bytes) == ([str(other)], [], len(LETTER))
    assert not other.exists()
    assert (desk.bin / other.name).read_text() == LETTER
    assert library.catalog.tags.of_files([library.id_of(one)]) == {
        library.id_of(one): ["home", "paid"]
    }
    assert library.catalog.collections.of_files([library.id_of(one)])[library.id_of(one)] == [
        "Flat"
    ]
    assert desk.labelled == 1
    assert desk.groups() == []  # before the index was looked at


def test_what_was_written_about_a_copy_goes_over_and_comes_back_with_an_undo(desk: Desk) -> None:
    catalog = desk.library.catalog
    one, other = (
        desk.library.id_of(desk.library.files / name)
        for name in ("lease.txt", "Downloads/lease (1).txt")
    )
    for text, file_id in (("both", one), ("both", other), ("of the copy", other)):
        note = wire.Note(id=0, file_id=file_id, path="", text=text, made="", changed="")
        catalog.notes.add(wire.NoteRequest(file_id=file_id, text=text), Kept(note))
    catalog.collections.add("Flat", [other])
    catalog.collections.note("Flat", other, "in force")
    catalog.reminders.set([other], date(2030, 1, 1))
    catalog.reading_list.change(wire.ReadingRequest(file_ids=[other], do="add"))
    catalog.tags.assign("home", [one])
    desk.remove(desk.plan(keep="oldest"))
    desk.library.scan()
    assert [kept.note.text for kept in catalog.notes.of_files([one])] == ["both", "of the copy"]
    assert catalog.collections.notes_of([one]) == {one: {"Flat": "in force"}}
    assert [item.file_id for item in catalog.reminders.all()] == [one]
    assert [item.file_id for item in catalog.reading_list.all()] == [one]
    catalog.journal.turn(catalog.journal.page(None, 1).entries[0].id, back=True)
    assert [kept.note.text for kept in catalog.notes.of_files([one])] == ["both"]
    assert (catalog.reminders.all(), catalog.reading_list.all()) == ([], [])


def test_a_rule_keeps_what_is_labelled_and_files_elsewhere(desk: Desk) -> None:
    library = desk.library
    library.catalog.tags.assign("home", [library.id_of(library.files / "lease.txt")])
    (step,) = desk.plan(keep="newest").steps
    assert Path(step.keep.path).name == "lease.txt"
    assert desk.plan(keep="newest", path=library.files / "old").steps == []
    (step,) = desk.plan(keep="shortest-path", path=library.files / "Downloads").steps
    assert Path(step.remove.path).name == "lease (1).txt"
    assert desk.plan(keep=str(library.files / "old")).left == 1


def test_what_only_resembles_goes_when_that_is_said(desk: Desk) -> None:
    plan = desk.plan(kind="text", keep="*/lease.txt")
    assert names([step.remove for step in plan.steps]) == {"lease (1).txt"}
    plan = desk.plan(kind="text", keep="*/lease.txt", differing=True)
    assert {Path(step.remove.path).name: step.same for step in plan.steps} == {
        "lease (1).txt": True,
        "lease.md": False,
    }
    with pytest.raises(MisusedError, match="nowhere else"):
        desk.remove(plan, "text")
    assert len(desk.remove(plan, "text", differing=True).removed) == 2


def test_a_choice_is_planned_as_it_was_shown(desk: Desk) -> None:
    (group,) = desk.duplicates.page("text", None, 0, 50).groups
    keep, *others = [file.file_id for file in group.files]
    plan = desk.plan(kind="text", choices=[{"keep": [keep], "others": others}], differing=True)
    assert {step.remove.file_id for step in plan.steps} == set(others)
    with pytest.raises(MissingError):
        desk.plan(kind="text", choices=[{"keep": [keep], "others": [12_345]}])


def test_what_changed_after_the_plan_stays(desk: Desk) -> None:
    one = desk.library.files / "lease.txt"
    other = desk.library.files / "Downloads" / "lease (1).txt"
    for changed, kept in ((one, other), (other, one)):
        plan = desk.plan(keep=str(kept))
        before = changed.read_text()
        changed.write_text(before.upper())
        done = desk.remove(plan)
        assert done.removed == []
        assert "changed" in done.refused[0].message
        assert one.exists() and other.exists()  # noqa: PT018 - one thing
        changed.write_text(before)
    plan = desk.plan(keep=str(one))
    one.unlink()
    assert "not there" in desk.remove(plan).refused[0].message
    assert other.exists()


def test_one_file_by_two_ways_never_goes(desk: Desk, tmp_path: Path) -> None:
    plan = desk.plan(keep="oldest")
    (step,) = plan.steps
    gone, kept = Path(step.remove.path), Path(step.keep.path)
    gone.unlink()
    gone.symlink_to(kept)
    assert desk.remove(plan).removed == []
    gone.unlink()
    os.link(kept, gone)  # a name of its own: the bytes stay
    assert desk.remove(plan).removed == [str(gone)]
    assert kept.read_text() == LETTER


def test_what_no_plan_would_have_is_refused(desk: Desk) -> None:
    (group,) = desk.duplicates.page("exact", None, 0, 50).groups
    one, other = (file.file_id for file in group.files)
    bread = desk.library.id_of(desk.library.files / "bread.txt")
    for steps in (
        [(one, one)],
        [(one, other), (other, one)],
        [(bread, one)],
        [(one, bread)],
        [(12_345, one)],
    ):
        wanted = [wire.RemovalStep(remove=gone, keep=kept) for gone, kept in steps]
        with pytest.raises(MisusedError):
            desk.duplicates.remove(wire.RemovalRequest(steps=wanted, differing=True))
    assert list(desk.bin.iterdir()) == []


def test_near_pictures(desk: Desk) -> None:
    picture = Image.new("RGB", (300, 200), (30, 60, 120))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((20, 30, 160, 180), fill=(240, 200, 40))
    draw.rectangle((200, 20, 280, 90), fill=(200, 30, 30))
    for name, size, quality in (("photo.jpg", (300, 200), 90), ("small.jpg", (150, 100), 50)):
        stream = io.BytesIO()
        picture.resize(size).save(stream, "JPEG", quality=quality)
        (desk.library.files / name).write_bytes(stream.getvalue())
    desk.library.update()
    (group,) = desk.duplicates.page("picture", None, 0, 50).groups
    assert names(group.files) == {"photo.jpg", "small.jpg"}


@pytest.mark.skipif(sys.platform != "linux", reason="the bin of this test is one of Linux")
def test_a_removal_is_undone_as_a_whole(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from send2trash import plat_other

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(plat_other, "HOMETRASH_B", bytes(tmp_path / "data" / "Trash"))
    catalog = library.catalog
    disk = DiskSteps(catalog, lambda *_: None)
    desk = Desk(library, tmp_path)
    likeness = Likeness(catalog.likenesses, lambda: None, lambda: False)
    desk.duplicates = Duplicates(catalog, likeness, disk.bin, lambda: None)
    for name in ("one.txt", "two.txt", "three.txt"):
        library.write(name, LETTER)
    library.update()
    catalog.tags.assign("home", [library.id_of(library.files / "two.txt")])
    done = desk.remove(desk.plan(kind="exact"))
    assert (len(done.removed), done.refused) == (2, [])
    (left,) = library.files.iterdir()
    Journal(catalog, disk, lambda: None).turn(wire.JournalRequest(), back=True)
    assert {file.name for file in library.files.iterdir()} == {"one.txt", "two.txt", "three.txt"}
    library.update()
    tagged = [name for name in ("one.txt", "two.txt", "three.txt") if carries(library, name)]
    assert tagged == ["two.txt"], left


def carries(library: Library, name: str) -> bool:
    file_id = library.id_of(library.files / name)
    return bool(library.catalog.tags.of_files([file_id]))
