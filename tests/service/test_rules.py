"""Rules: what they would do is what they do, all of a run is undone, and loops end."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError, MisusedError
from concierge.core.paths import from_wire
from concierge.core.rule_forms import rule_of
from concierge.service.acting import carrying, rule_waking, stepping
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from concierge.service.acting.rule_running import MOST_OPENED, Runner
from concierge.service.acting.rule_waking import Waking
from concierge.service.acting.rules import Rules
from concierge.service.order.labels import Labels
from concierge.service.order.notes import Notes
from concierge.service.order.tagging import Tagging
from concierge.service.precedence import Precedence
from concierge.store.order.rule_events import Event
from tests.store.conftest import Library

SENDERS = ("Acme Ltd", "Umbrella: Power/Gas")


class Killed(BaseException):
    """The process ends here."""


class Desk:
    """A library, and rules over it as the service has them; the clock is the test's."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.now = datetime.now().astimezone()
        self.told: list[wire.Event] = []
        self.windows = 1
        library.update()
        self.begin()

    def begin(self) -> None:
        catalog = self.library.catalog
        self.disk = DiskSteps(catalog, lambda *_: None)
        self.disk.recover()
        self.journal = Journal(catalog, self.disk, lambda: None)
        self.runner = Runner(catalog, self.disk, self.told.append, lambda: self.windows)
        self.waking = Waking(catalog, self.runner, Precedence(), lambda: None, lambda: self.now)
        self.rules = Rules(catalog, self.runner, self.waking, lambda: None)

    def restart(self) -> None:
        self.library.reopen()
        self.begin()

    def keep(self, name: str, *then: str, when: str = "arrives", query: str = "",
             stop: bool = False, on: bool = True) -> wire.RuleRow:  # fmt: skip
        """Keep a rule."""
        form = {"name": name, "when": when, "if": query, "then": list(then), "stop": stop}
        return self.rules.create(wire.RuleRequest(rule=rule_of(form)[0], is_on=on))

    def go(self, laps: int = 1) -> None:
        """Look at the disk, read, and have rules look, some times."""
        for _ in range(laps):
            self.library.update()
            self.waking.look()
        self.library.update()

    def names(self) -> list[str]:
        files = self.library.files
        return sorted(
            path.relative_to(files).as_posix() for path in files.rglob("*") if path.is_file()
        )

    def tags(self) -> dict[str, list[str]]:
        """Return the tags of files by name."""
        rows = self.library.rows(
            "SELECT file.path, tag.name FROM file JOIN file_tag ON file_id = file.id"
            " JOIN tag ON tag.id = tag_id WHERE missing_since IS NULL ORDER BY 1, 2"
        )
        found: dict[str, list[str]] = {}
        for path, tag in rows:
            found.setdefault(Path(os.fsdecode(path)).name, []).append(tag)
        return found

    def planned(self, name: str) -> dict[str, str]:
        """Return where a rule would put files, or why not."""
        plan = self.rules.trial(wire.RuleTrial(name=name))
        return {
            from_wire(one.path).name: one.skipped
            or from_wire(one.steps[-1].value).relative_to(self.library.files).as_posix()
            for one in plan.files
        }

    def turn(self, *, back: bool) -> wire.JournalTurn:
        return self.journal.turn(wire.JournalRequest(), back=back)

    def row(self, name: str) -> wire.RuleRow:
        return next(one for one in self.rules.all().rules if one.rule.name == name)


@pytest.fixture
def desk(library: Library) -> Desk:
    library.files.mkdir(exist_ok=True)
    return Desk(library)


def letter(desk: Desk, name: str, sender: str, year: int, words: str = "Invoice") -> None:
    """Write a mail that is an invoice."""
    address = f'"{sender}" <office@example.org>'
    head = f"From: {address}\nTo: me@example.org\nSubject: {words} {name}\n"
    day = f"Date: Mon, 01 Mar {year} 12:00:00 +0000\n"
    desk.library.write(f"inbox/{name}.eml", f"{head}{day}\nPlease pay. {words} number {name}.\n")


def test_ten_invoices_are_filed_by_sender_and_year_previewed_run_and_undone(desk: Desk) -> None:
    for number in range(10):
        letter(desk, f"mail {number}", SENDERS[number % 2], 2020 + number % 3)
    desk.library.write("inbox/note.txt", "Nothing to pay")
    desk.library.update()
    before = desk.names()
    then = "tag: invoice", "rename: {date:%Y-%m} {sender}", "move: Invoices/{sender}/{year}"
    desk.keep("Invoices", *then, when="by hand", query="type:mail invoice")
    planned = desk.planned("Invoices")
    assert len(planned) == 10
    assert desk.names() == before

    run = desk.rules.run(wire.RuleName(name="Invoices"))
    desk.library.update()
    assert (run.files, run.failed, run.skipped) == (10, 0, 0)
    assert desk.names() == sorted([*planned.values(), "inbox/note.txt"])
    assert "Invoices/Umbrella- Power-Gas/2021/2021-03 Umbrella- Power-Gas.eml" in desk.names()
    assert "Invoices/Acme Ltd/2020/2020-03 Acme Ltd (2).eml" in desk.names()
    assert len(desk.tags()) == 10

    entry = desk.journal.page(None, 1).entries[0]
    assert (entry.id, entry.who, entry.steps) == (run.entry, "rule:Invoices", 10)
    desk.turn(back=True)
    desk.library.update()
    assert desk.names() == before
    assert desk.tags() == {}
    desk.turn(back=False)
    desk.library.update()
    assert desk.names() == sorted([*planned.values(), "inbox/note.txt"])
    assert len(desk.tags()) == 10


def test_a_rule_sees_what_arrives_after_it_was_switched_on(desk: Desk) -> None:
    desk.library.write("early.txt", "walrus")
    desk.library.update()
    desk.keep("Walrus", "tag: sea", query="walrus")
    desk.go()
    assert desk.tags() == {}
    desk.library.write("late.txt", "walrus")
    desk.library.write("other.txt", "dog")
    desk.go()
    assert desk.tags() == {"late.txt": ["sea"]}


def test_nothing_runs_for_a_folder_that_is_looked_at_for_the_first_time(
    desk: Desk, tmp_path: Path
) -> None:
    desk.keep("All", "tag: new")
    more = tmp_path / "more"
    desk.library.write("old.txt", folder=more)
    desk.library.scan(more)
    desk.library.read()
    desk.waking.look()
    assert desk.tags() == {}
    desk.library.write("new.txt", folder=more)
    desk.library.scan(more)
    desk.library.read()
    desk.waking.look()
    assert desk.tags() == {"new.txt": ["new"]}


def test_what_happened_while_the_service_was_away_is_dealt_with_after_it(desk: Desk) -> None:
    desk.keep("All", "tag: new")
    desk.library.write("a.txt", "words")
    desk.library.update()
    desk.restart()
    desk.waking.look()
    assert desk.tags() == {"a.txt": ["new"]}


def test_a_rule_waits_for_changes_and_another_for_tags(desk: Desk) -> None:
    desk.keep("Changed", "tag: changed", when="changes")
    desk.keep("Paid", "move: Paid", when="tagged bill")
    desk.library.write("a.txt", "first")
    desk.library.write("b.txt", "bill")
    desk.go()
    desk.library.write("a.txt", "second, which is longer")
    desk.library.catalog.tags.assign(
        "bill/2024", [desk.library.id_of(desk.library.files / "b.txt")]
    )
    desk.go()
    assert desk.names() == ["Paid/b.txt", "a.txt"]
    assert desk.tags() == {"a.txt": ["changed"], "b.txt": ["bill/2024"]}


def test_a_rule_for_a_tag_hears_of_its_other_names_and_those_below_once(desk: Desk) -> None:
    tags = desk.library.catalog.tags
    tags.create("work/acme")
    desk.library.catalog.tag_aliases.add("work", "job")
    desk.keep("Told", "notify: seen", when="tagged job")
    files = [desk.library.write(f"{name}.txt", name) for name in "abc"]
    desk.go()
    ids = [desk.library.id_of(file) for file in files]
    for name in ("work", "job/acme", "work/acme"):
        tags.assign(name, ids[:1])
    tags.assign("job", ids[1:2])
    desk.go(2)
    assert [one.text for one in desk.told] == ["seen: a.txt, b.txt"]
    desk.keep("Give", "tag: job", when="by hand")
    trial = desk.rules.trial(wire.RuleTrial(name="Give"))
    done = {from_wire(one.path).name: one.skipped or one.steps[0].value for one in trial.files}
    nothing = "Nothing is left to do."
    assert done == {"a.txt": nothing, "b.txt": nothing, "c.txt": "work"}


def test_a_rule_for_a_tag_hears_of_a_passage_but_not_twice(desk: Desk) -> None:
    file = desk.library.write("a.txt", "the rent is due")
    desk.keep("Told", "notify: seen", when="tagged due")
    desk.go()
    file_id = desk.library.id_of(file)
    catalog = desk.library.catalog
    wanted = wire.NoteRequest(file_id=file_id, quote="rent", tags=["due"])
    notes = Notes(catalog, lambda: None, lambda: None, lambda _: ())
    notes.add(wanted)
    notes.add(wanted.model_copy(update={"quote": "is due"}))
    catalog.tags.assign("due", [file_id])
    desk.go(2)
    assert len(desk.told) == 1


def test_a_rule_for_a_tag_hears_of_folders(desk: Desk) -> None:
    files = desk.library.files
    for path in ("Tax/a.txt", "Tax/2024/b.txt", "Tax/own.txt", "Other/c.txt", "Other/d.txt"):
        desk.library.write(path, path)
    desk.go()
    catalog = desk.library.catalog
    catalog.tags.assign("bill", [desk.library.id_of(files / "Tax" / "own.txt")])
    desk.keep("Told", "notify: seen", when="tagged bill")
    catalog.folder_tags.put("bill/tax", [os.fsencode(files / "Tax")], dry_run=True)
    catalog.folder_tags.put("bill/tax", [os.fsencode(files / "Other")], inherited=False)
    catalog.folder_tags.put("bill", [os.fsencode(files / "Tax")])
    catalog.folder_tags.put("other", [os.fsencode(files / "Other")])
    catalog.tags.assign("bill", [desk.library.id_of(files / "Tax" / "a.txt")])
    desk.go(2)
    assert [one.text for one in desk.told] == ["seen: a.txt, b.txt"]

    (files / "Other" / "c.txt").rename(files / "Tax" / "c.txt")
    desk.library.write("Tax/2025/new.txt", "new")
    (files / "Tax" / "a.txt").rename(files / "Tax" / "2024" / "a.txt")
    desk.go(2)
    (files / "Tax").rename(files / "Taxes")
    desk.go(2)
    assert [one.text for one in desk.told[1:]] == ["seen: c.txt, new.txt"]


def test_a_rule_for_a_tag_files_what_is_in_a_folder_and_is_undone(desk: Desk) -> None:
    for path in ("In/a.txt", "In/b.txt", "Done/c.txt"):
        desk.library.write(path, path)
    desk.go()
    desk.keep("File", "move: Done", when="tagged bill")
    tagging = Tagging(desk.library.catalog, lambda: None)
    folders = [desk.library.files / name for name in ("In", "Done")]
    request = wire.FolderTagRequest(name="bill", paths=[str(folder) for folder in folders])
    tagging.tag_folders(request, folders)
    desk.go(3)
    assert desk.names() == ["Done/a.txt", "Done/b.txt", "Done/c.txt"]
    assert desk.row("File").is_on
    desk.turn(back=True)
    desk.go(2)
    assert desk.names() == ["Done/c.txt", "In/a.txt", "In/b.txt"]
    desk.turn(back=True)  # the tags of the folders
    desk.turn(back=False)
    desk.go(2)
    assert desk.names() == ["Done/c.txt", "In/a.txt", "In/b.txt"]
    desk.library.catalog.tags.assign("bill", [desk.library.id_of(desk.library.files / "In/a.txt")])
    desk.go(2)
    assert desk.names() == ["Done/c.txt", "In/a.txt", "In/b.txt"]  # it had the tag already


def test_a_file_that_was_put_back_is_tagged_as_any_other(desk: Desk) -> None:
    desk.keep("File", "move: Done", when="tagged bill")
    file = desk.library.write("a.txt", "words")
    desk.go()
    tags, file_id = desk.library.catalog.tags, desk.library.id_of(file)
    tags.assign("bill", [file_id])
    desk.go(2)
    desk.turn(back=True)
    desk.go(2)
    tags.remove("bill", [file_id])
    assert desk.names() == ["a.txt"]
    tags.assign("bill", [file_id])
    desk.go(2)
    assert desk.names() == ["Done/a.txt"]


def test_folders_that_lend_a_tag_to_each_other_end(desk: Desk) -> None:
    for name, tag in (("A", "one"), ("B", "two")):
        desk.library.write(f"{name}/there.txt", name)
        desk.library.catalog.folder_tags.put(tag, [os.fsencode(desk.library.files / name)])
    desk.go()
    desk.keep("Out", "move: B", when="tagged one")
    desk.keep("Back", "move: A", when="tagged two")
    desk.library.write("A/a.txt", "walrus")
    desk.go(15)
    off = [one for one in desk.rules.all().rules if not one.is_on]
    assert len(off) == 1
    assert "again and again" in off[0].trouble


def test_rules_and_queries_follow_a_tag_that_is_called_otherwise(desk: Desk) -> None:
    catalog = desk.library.catalog
    labels, tagging = Labels(catalog, lambda: None), Tagging(catalog, lambda: None)
    for name in ("bill/acme", "paid"):
        catalog.tags.create(name)
    desk.keep("Bills", "tag: bill/new", when="tagged bill", query="tag:bill/acme -tag:paid")
    renamed = labels.change_tag(wire.TagChange(name="bill", new_name="invoice"))
    assert renamed.queries == ["Bills"]
    rule = desk.row("Bills").rule
    assert (rule.when.tag, rule.query) == ("invoice", "tag:invoice/acme -tag:paid")
    assert rule.then[0].value == "invoice/new"
    merge = wire.MergeRequest(name="paid", into="invoice")
    assert tagging.merge(merge.model_copy(update={"dry_run": True})).queries == ["Bills"]
    assert "tag:paid" in desk.row("Bills").rule.query
    tagging.merge(merge)
    assert desk.row("Bills").rule.query == "tag:invoice/acme -tag:invoice"
    assert labels.delete_tag("invoice", dry_run=True).queries == ["Bills"]
    desk.turn(back=True)
    desk.turn(back=True)
    assert desk.row("Bills").rule.when.tag == "bill"


def test_a_rule_asks_what_a_paper_comes_to(desk: Desk) -> None:
    desk.keep("Dear", "tag: dear", query="amount>1000")
    for name, total in (("cheap", "100.00"), ("dear", "1250.00")):
        text = f"Alder Roofing\n\nInvoice 7 of 3 May 2024\n\nTotal {total} EUR\n"
        desk.library.write(f"{name}.txt", text)
    desk.go()
    assert desk.tags() == {"dear.txt": ["dear"]}


def test_rules_run_in_their_order_and_one_may_be_the_last(desk: Desk) -> None:
    desk.keep("First", "tag: one", query="walrus", stop=True)
    desk.keep("Second", "tag: two")
    desk.library.write("a.txt", "walrus")
    desk.library.write("b.txt", "dog")
    desk.go()
    assert desk.tags() == {"a.txt": ["one"], "b.txt": ["two"]}
    desk.rules.change(wire.RuleChange(name="second", before="First"))
    assert [one.rule.name for one in desk.rules.all().rules] == ["Second", "First"]


def test_what_is_undone_starts_no_rule(desk: Desk) -> None:
    desk.keep("File", "move: Done", query="in:inbox")
    desk.keep("Tagged", "tag: second", when="tagged first")
    desk.library.write("inbox/a.txt", "words")
    desk.go(2)
    assert desk.names() == ["Done/a.txt"]
    desk.turn(back=True)
    desk.go(2)
    assert desk.names() == ["inbox/a.txt"]


def test_nothing_is_overwritten_and_a_copy_is_made_once(desk: Desk) -> None:
    desk.library.write("Done/a.txt", "another a")
    desk.library.write("inbox/a.txt", "words")
    desk.library.update()
    desk.keep("Copy", "copy: Done", when="by hand", query="in:inbox")
    desk.rules.run(wire.RuleName(name="Copy"))
    desk.library.update()
    assert desk.names() == ["Done/a (2).txt", "Done/a.txt", "inbox/a.txt"]
    assert (desk.library.files / "Done/a.txt").read_text(encoding="utf-8") == "another a"
    run = desk.rules.run(wire.RuleName(name="Copy"))
    assert (run.files, run.entry) == (0, 0)


def test_files_that_lack_something_are_skipped_with_the_reason(desk: Desk) -> None:
    desk.library.write("a.txt", "words")
    desk.library.update()
    desk.keep("Sender", "move: {sender}", when="by hand")
    assert desk.planned("Sender") == {"a.txt": "It does not tell who sent it."}
    run = desk.rules.run(wire.RuleName(name="Sender"))
    assert (run.files, run.skipped) == (0, 1)
    assert desk.row("Sender").last[0].problems == ["a.txt: It does not tell who sent it."]
    assert desk.names() == ["a.txt"]


def test_files_are_moved_within_the_index_only(desk: Desk, tmp_path: Path) -> None:
    desk.library.write("a.txt", "words")
    desk.library.update()
    desk.keep("Away", f"move: {tmp_path}/elsewhere/{{year}}", when="by hand")
    assert list(desk.planned("Away").values()) == ["Its new folder is not in the index."]
    assert desk.rules.run(wire.RuleName(name="Away")).files == 0
    assert desk.names() == ["a.txt"]


def test_the_failure_of_a_file_stops_no_other_and_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        desk.library.write(name, name)
    desk.library.update()
    desk.keep("File", "move: Done", when="by hand")
    carry = carrying.carry

    def fails(source: Path, target: Path) -> None:
        if source.name == "b.txt":
            raise PermissionError(13, "not allowed")
        carry(source, target)

    monkeypatch.setattr(stepping, "carry", fails)
    run = desk.rules.run(wire.RuleName(name="File"))
    assert (run.files, run.failed) == (2, 1)
    assert run.problems[0].startswith("b.txt: ")
    assert desk.names() == ["Done/a.txt", "Done/c.txt", "b.txt"]
    desk.library.update()
    desk.turn(back=True)
    assert desk.names() == ["a.txt", "b.txt", "c.txt"]


LOOPS: dict[str, list[tuple[str, str, str]]] = {
    "two folders": [("Out", "move: B", "in:A"), ("Back", "move: A", "in:B")],
    "copies": [("Copies", "copy: {folder} again", "walrus")],
}


@pytest.mark.parametrize("kind", LOOPS)
def test_a_loop_is_noticed_and_its_rule_switched_off(desk: Desk, kind: str) -> None:
    for name, then, query in LOOPS[kind]:
        desk.keep(name, then, query=query)
    desk.library.write("A/a.txt", "walrus")
    desk.go(15)
    off = [one for one in desk.rules.all().rules if not one.is_on]
    assert len(off) == 1
    assert "again and again" in off[0].trouble
    assert [one.text for one in desk.told if one.type == "notice"] == [off[0].trouble]
    count = len(desk.names())
    desk.go(3)
    assert len(desk.names()) == count < 8
    desk.rules.change(wire.RuleChange(name=off[0].rule.name, is_on=True))
    assert desk.row(off[0].rule.name).trouble == ""


def test_a_kill_in_the_middle_is_found_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        desk.library.write(f"inbox/{name}", name)
    desk.library.update()
    desk.keep("File", "tag: filed", "move: Done", when="by hand")
    carry = carrying.carry

    def dies(source: Path, target: Path) -> None:
        carry(source, target)
        if source.name == "b.txt":
            raise Killed

    monkeypatch.setattr(stepping, "carry", dies)
    with pytest.raises(Killed):
        desk.rules.run(wire.RuleName(name="File"))
    monkeypatch.undo()
    desk.restart()
    desk.library.update()
    entry = desk.journal.page(None, 1).entries[0]
    assert (entry.who, entry.state) == ("rule:File", "part")
    assert desk.names() == ["Done/a.txt", "Done/b.txt", "inbox/c.txt"]
    desk.turn(back=True)
    desk.library.update()
    assert desk.names() == ["inbox/a.txt", "inbox/b.txt", "inbox/c.txt"]
    assert desk.tags() == {}


def test_a_rule_of_the_clock_runs_when_it_is_due_and_once_for_what_was_missed(desk: Desk) -> None:
    desk.now = desk.now.replace(hour=7, minute=0) + timedelta(days=1)
    desk.keep("Daily", "tag: seen", when="daily 08:00", query="walrus")
    desk.library.catalog.rules.note_ran(1, desk.now.timestamp())
    desk.library.write("a.txt", "walrus")
    desk.go()
    assert desk.tags() == {}
    desk.now += timedelta(hours=2)
    desk.go()
    assert desk.tags() == {"a.txt": ["seen"]}
    due = datetime.fromisoformat(desk.row("Daily").due)
    assert (due.hour, due.date()) == (8, (desk.now + timedelta(days=1)).date())
    desk.library.write("b.txt", "walrus")
    desk.go()
    assert "b.txt" not in desk.tags()
    desk.now += timedelta(days=5)
    desk.go()
    assert desk.tags()["b.txt"] == ["seen"]
    assert len(desk.row("Daily").last) == 2


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set")
def test_a_rule_of_the_clock_runs_once_a_day_when_the_clock_is_put_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    try:
        desk.keep("Daily", "notify: ran", when="daily 08:00")
        desk.library.write("a.txt")
        for day, hour, runs in ((30, 8, 1), (31, 3, 1), (31, 7, 1), (31, 8, 2)):
            desk.now = datetime(2027, 10, day, hour, 0, 5).astimezone()
            desk.go()
            assert len(desk.told) == runs
    finally:
        monkeypatch.undo()
        time.tzset()


def test_rules_that_could_not_run_are_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing else may happen that would wake them, and a rule of the clock is due."""
    monkeypatch.setattr(rule_waking, "_AGAIN_S", 0.05)
    desk.keep("Daily", "notify: ran", when="daily 08:00")
    desk.library.write("a.txt")
    desk.library.update()
    desk.now += timedelta(days=2)
    pending, tried, ran = desk.library.catalog.rule_events.pending, [], threading.Event()

    def busy_once() -> list[Event]:
        tried.append(1)
        if len(tried) == 1:
            raise BusyError("The catalog is in use.")
        return pending()

    monkeypatch.setattr(desk.library.catalog.rule_events, "pending", busy_once)
    monkeypatch.setattr(desk.waking, "_changed", ran.set)
    desk.waking.start()
    try:
        assert ran.wait(30)
    finally:
        desk.waking.stop()
    assert [one.text for one in desk.told] == ["ran: a.txt"]


def test_the_person_is_told_and_few_files_are_opened(desk: Desk) -> None:
    for number in range(MOST_OPENED + 1):
        desk.library.write(f"{number}.txt", "walrus")
    desk.library.update()
    desk.keep("Show", "notify: Look", "open", when="by hand", query="walrus")
    run = desk.rules.run(wire.RuleName(name="Show"))
    kinds = [one.type for one in desk.told]
    assert kinds == ["notice", *["open"] * MOST_OPENED]
    assert desk.told[0].text == "Look: 0.txt, 1.txt, 2.txt, +3"
    assert (run.failed, run.entry) == (1, 0)
    desk.windows = 0
    assert desk.rules.run(wire.RuleName(name="Show")).failed == MOST_OPENED + 1


WRONG: dict[str, Callable[[], object]] = {
    "no such field": lambda: {"rename": "{date} {sendr}"},
    "half a field": lambda: {"move": "Invoices/{year"},
    "a form that is none": lambda: {"rename": "{date:%Q}"},
    "a slash in a name": lambda: {"rename": "{year}/{title}"},
    "out of the folder": lambda: {"move": "../{year}"},
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_pattern_is_refused_with_its_place(desk: Desk, what: str) -> None:
    rule, _ = rule_of({"name": "Wrong", "then": [WRONG[what]()]})
    with pytest.raises(MisusedError, match=r"At character \d+"):
        desk.rules.create(wire.RuleRequest(rule=rule))
    assert desk.rules.all().rules == []


def test_what_is_done_to_rules_is_undone(desk: Desk) -> None:
    desk.keep("One", "tag: a")
    desk.rules.change(wire.RuleChange(name="One", is_on=False))
    desk.rules.delete("One")
    desk.turn(back=True)
    assert not desk.row("One").is_on
    desk.turn(back=True)
    assert desk.row("One").is_on
    desk.turn(back=True)
    assert desk.rules.all().rules == []
    with pytest.raises(ConciergeError, match="There is no rule One"):
        desk.rules.delete("One")
