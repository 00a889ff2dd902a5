"""The index follows the disk: real events, real files, the service as a process."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.core.errors import ConciergeError
from concierge.core.wire import FileDetails
from tests.service.conftest import LIMIT_S, Service, write_library


@pytest.fixture
def service(lent: Service) -> Service:
    return lent


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "note.txt").write_text("The walnut grows slowly.\n")
    (folder / "deep" / "er" / "poem.txt").write_text("A heron stands in the shallows.\n")
    return folder


@pytest.fixture
def indexed(service: Service, library: Path) -> Service:
    service.index(library)
    return service


def eventually(reached: Callable[[], object]) -> None:
    """Wait until something becomes true."""
    end = time.monotonic() + LIMIT_S
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def details(service: Service, path: Path) -> FileDetails | None:
    try:
        return service.client.file_at(path)
    except ConciergeError:
        return None


def is_indexed(service: Service, path: Path) -> bool:
    found = details(service, path)
    return found is not None and found.state == "indexed"


def has_words(service: Service, path: Path, words: str) -> bool:
    """Say whether a search for words finds a file, and by these very words."""
    hits = service.client.search(words, limit=50).hits
    return any(hit.path == str(path) and "words" in hit.found_by for hit in hits)


def settled(service: Service) -> None:
    eventually(lambda: not service.client.status().busy)


def test_what_is_created_changed_and_deleted_is_followed(indexed: Service, library: Path) -> None:
    new = library / "deep" / "fresh.txt"
    new.write_text("Marzipan for the feast.\n")
    eventually(lambda: has_words(indexed, new, "marzipan"))
    first = details(indexed, new)
    new.write_text("Nougat for the feast.\n")
    eventually(lambda: has_words(indexed, new, "nougat"))
    assert "Marzipan" not in indexed.client.text(new).text
    second = details(indexed, new)
    assert first is not None
    assert second is not None
    assert first.file_id == second.file_id
    new.unlink()
    eventually(lambda: not has_words(indexed, new, "nougat"))
    gone = details(indexed, new)
    assert gone is None or gone.missing_since


def test_an_editor_that_replaces_by_rename_keeps_the_identity(
    indexed: Service, library: Path
) -> None:
    before = details(indexed, library / "note.txt")
    draft = library / ".note.txt.swp"
    draft.write_text("The chestnut grows slowly.\n")
    draft.replace(library / "note.txt")
    eventually(lambda: has_words(indexed, library / "note.txt", "chestnut"))
    after = details(indexed, library / "note.txt")
    assert before is not None
    assert after is not None
    assert before.file_id == after.file_id


def test_a_moved_folder_is_neither_read_nor_embedded_again(indexed: Service, library: Path) -> None:
    settled(indexed)
    before = details(indexed, library / "deep" / "er" / "poem.txt")
    chunks = indexed.client.status().chunks
    (library / "deep").rename(library / "moved")
    there = library / "moved" / "er" / "poem.txt"
    eventually(lambda: is_indexed(indexed, there))
    after = details(indexed, there)
    assert before is not None
    assert after is not None
    assert before.file_id == after.file_id
    assert indexed.client.status().chunks == chunks
    assert indexed.client.status().stages["meaning"].waiting == 0
    assert indexed.found("heron") == ["poem.txt"]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder on another volume."""
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is only one volume")
    folder = other / f"concierge-{os.getpid()}-{time.monotonic_ns()}"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("running", [True, False])
def test_a_move_to_another_volume_keeps_the_identity(
    service: Service, library: Path, elsewhere: Path, running: bool
) -> None:
    service.index(library, elsewhere)
    settled(service)
    before = details(service, library / "note.txt")
    if not running:
        service.stop()
    shutil.move(library / "note.txt", elsewhere / "note.txt")
    eventually(lambda: is_indexed(service, elsewhere / "note.txt"))
    after = details(service, elsewhere / "note.txt")
    assert before is not None
    assert after is not None
    eventually(lambda: details(service, elsewhere / "note.txt").file_id == before.file_id)  # type: ignore[union-attr]
    assert service.found("walnut") == ["note.txt"]


def test_a_copy_shares_its_content(indexed: Service, library: Path) -> None:
    settled(indexed)
    chunks = indexed.client.status().chunks
    shutil.copy(library / "note.txt", library / "copy.txt")
    eventually(lambda: is_indexed(indexed, library / "copy.txt"))
    assert indexed.client.status().chunks == chunks
    found = details(indexed, library / "copy.txt")
    assert found is not None
    assert found.same_content == [str(library / "note.txt")]


def test_an_unfinished_download_is_found_by_name_and_read_when_it_is_done(
    indexed: Service, library: Path
) -> None:
    part = library / "thesis.txt.part"
    part.write_text("Half of a thesis on lichens.\n")
    eventually(lambda: details(indexed, part) is not None)
    assert indexed.client.explain(part).state != "indexed"
    part.rename(library / "thesis.txt")
    eventually(lambda: has_words(indexed, library / "thesis.txt", "lichens"))


def test_a_root_that_goes_away_keeps_its_files(indexed: Service, library: Path) -> None:
    away = library.with_name("unplugged")
    library.rename(away)
    eventually(lambda: indexed.client.roots()[0].gone_why == "absent")
    assert indexed.found("heron") == ["poem.txt"]
    found = details(indexed, library / "note.txt")
    assert found is not None
    assert found.last_seen
    assert any("note" in notice or "index" in notice for notice in indexed.client.status().notices)
    away.rename(library)
    (library / "note.txt").write_text("The hazel grows.\n")
    eventually(lambda: indexed.client.roots()[0].present)
    eventually(lambda: indexed.found("hazel") == ["note.txt"])


def test_a_root_that_is_replaced_and_refilled_is_there_again(
    indexed: Service, library: Path
) -> None:
    before = details(indexed, library / "note.txt")
    assert before is not None
    away = library.with_name("moving")
    library.rename(away)
    library.mkdir()
    eventually(lambda: indexed.client.roots()[0].gone_why == "emptied")
    for child in away.iterdir():
        child.rename(library / child.name)
    eventually(lambda: indexed.client.roots()[0].present)
    assert indexed.client.roots()[0].files == 2
    after = details(indexed, library / "note.txt")
    assert after is not None
    assert after.file_id == before.file_id
    assert not any("suddenly empty" in notice for notice in indexed.client.status().notices)


def test_what_is_written_through_one_hard_link_is_found_through_all(
    service: Service, library: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    links = [library / "second.txt", other / "third.txt"]
    for link in links:
        link.hardlink_to(library / "note.txt")
    service.index(library, other)
    with links[0].open("a") as file:
        file.write("A hornbeam, too.\n")
    paths = [library / "note.txt", *links]
    eventually(lambda: all("hornbeam" in service.client.text(path).text for path in paths))


def _mount(place: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(place)], check=True)


@pytest.fixture
def drive(library: Path) -> Iterator[Path]:
    """A drive within the library."""
    place = library / "drive"
    place.mkdir()
    try:
        _mount(place)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("may not mount")
    yield place
    while subprocess.run(["umount", "--lazy", str(place)], capture_output=True).returncode == 0:
        pass


def test_a_drive_within_a_root_keeps_its_files_when_it_goes(
    service: Service, library: Path, drive: Path
) -> None:
    for name in ("far.txt", "gone.txt"):
        (drive / name).write_text(f"An albatross called {name}.\n")
    service.index(library)
    (drive / "gone.txt").unlink()
    eventually(lambda: not has_words(service, drive / "gone.txt", "albatross"))
    before = details(service, drive / "far.txt")
    assert before is not None
    subprocess.run(["umount", str(drive)], check=True)
    eventually(lambda: any("not mounted" in one for one in service.client.status().notices))
    assert has_words(service, drive / "far.txt", "albatross")
    assert "nothing at this path" in service.client.explain(drive / "far.txt").message
    service.stop()
    eventually(lambda: any("not mounted" in one for one in service.client.status().notices))
    _mount(drive)
    (drive / "far.txt").write_text("An ostrich.\n")
    eventually(lambda: has_words(service, drive / "far.txt", "ostrich"))
    after = details(service, drive / "far.txt")
    assert after is not None
    assert after.file_id == before.file_id
    settled(service)
    subprocess.run(["umount", str(drive)], check=True)
    eventually(lambda: any("not mounted" in one for one in service.client.status().notices))
    assert service.client.confirm(library).files == 1
    eventually(lambda: not any("not mounted" in one for one in service.client.status().notices))
    assert has_words(service, library / "note.txt", "walnut")


def test_an_emptied_root_waits_for_the_person(service: Service, library: Path) -> None:
    service.index(library)
    service.stop()
    for child in library.iterdir():
        shutil.rmtree(child) if child.is_dir() else child.unlink()
    eventually(lambda: service.client.roots()[0].gone_why == "emptied")
    assert service.found("heron") == ["poem.txt"]
    assert any("suddenly empty" in notice for notice in service.client.status().notices)
    reply = service.client.confirm(library)
    assert reply.files == 2
    assert service.found("heron") == []
    assert [root.files for root in service.client.roots()] == [0]


def test_a_changed_rule_takes_effect_both_ways(indexed: Service, library: Path) -> None:
    indexed.client.set_rules(library, ["*.txt"], [])
    eventually(lambda: indexed.found("heron") == [])
    assert indexed.client.explain(library / "note.txt").state == "excluded"
    indexed.client.set_rules(library, ["*.txt"], ["note.txt"])
    eventually(lambda: indexed.found("walnut") == ["note.txt"])
    indexed.client.set_rules(library, [], [])
    eventually(lambda: indexed.found("heron") == ["poem.txt"])


def test_secrets_are_known_by_name_only_until_allowed(indexed: Service, library: Path) -> None:
    body = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW" * 4
    key = library / "letter.txt"
    key.write_text(
        f"-----BEGIN OPENSSH PRIVATE KEY-----\n{body}\n-----END OPENSSH PRIVATE KEY-----\n"
    )
    (library / ".env").write_text("PASSWORD=quicksilver\n")
    eventually(lambda: indexed.client.explain(key).state == "excluded")
    assert indexed.found("letter.txt") == ["letter.txt"]
    left = [one for one in _setting(indexed, "left_out") if one not in ("secrets", "hidden")]
    indexed.client.change_settings({"left_out": left})
    eventually(lambda: indexed.client.explain(key).state == "indexed")
    eventually(lambda: indexed.found("quicksilver") == [".env"])
    indexed.client.change_settings({"left_out": [*left, "secrets"]})
    eventually(lambda: indexed.client.explain(key).state == "excluded")
    eventually(lambda: indexed.found("quicksilver") == [])
    assert indexed.client.text(key).text == ""
    indexed.client.set_rules(library, [], ["letter.txt"])
    eventually(lambda: indexed.client.explain(key).state == "indexed")
    indexed.client.set_rules(library, [], [])
    eventually(lambda: indexed.client.explain(key).state == "excluded")


def test_secrets_in_archives_are_known_by_name_only(indexed: Service, library: Path) -> None:
    body = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW" * 4
    with zipfile.ZipFile(library / "backup.zip", "w") as archive:
        archive.writestr("a/readme.txt", "wisteria")
        archive.writestr("a/.env", "PASSWORD=quicksilver")
        archive.writestr(".ssh/config", "Host quagmire")
        archive.writestr("notes.txt", f"-----BEGIN PRIVATE KEY-----\n{body}\n")
    file = library / "backup.zip"
    secrets = ("quicksilver", "quagmire", body[:20])

    def text() -> str:
        return indexed.client.text(file).text

    eventually(lambda: indexed.client.explain(file).state == "indexed")
    assert "wisteria" in text()
    assert not any(secret in text() for secret in secrets)
    assert indexed.found("notes.txt") == ["backup.zip"]
    indexed.client.set_rules(library, [], ["backup.zip"])
    eventually(lambda: all(secret in text() for secret in secrets))
    indexed.client.set_rules(library, [], [])
    eventually(lambda: not any(secret in text() for secret in secrets))
    assert "wisteria" in text()


def test_a_folder_that_is_left_out_keeps_no_text(indexed: Service, library: Path) -> None:
    poem = library / "deep" / "er" / "poem.txt"
    indexed.client.set_rules(library, ["deep/"], [])
    eventually(lambda: indexed.found("heron") == [])
    eventually(lambda: indexed.client.explain(poem).state == "excluded")
    assert indexed.client.explain(poem).message == "It is left out: excluded by you: deep."
    assert indexed.client.text(poem).text == ""
    indexed.client.set_rules(library, [], [])
    eventually(lambda: indexed.found("heron") == ["poem.txt"])


def test_work_is_paused_cancelled_retried_and_done_again(service: Service, library: Path) -> None:
    service.client.pause()
    ticket = service.client.add([library]).ticket
    eventually(lambda: service.client.status().scanned >= ticket)
    status = service.client.status()
    assert status.paused
    assert status.stages["text"].waiting == 2
    assert "paused" in status.stages["text"].held
    assert service.found("poem") == ["poem.txt"]
    assert service.client.cancel(library / "deep") == 1
    service.stop()  # a pause outlives a restart
    assert service.client.status().paused
    assert not service.client.resume().paused
    eventually(lambda: service.found("walnut") == ["note.txt"])
    settled(service)
    assert service.client.explain(library / "deep" / "er" / "poem.txt").state == "excluded"
    assert service.client.retry() == 1
    eventually(lambda: service.found("heron") == ["poem.txt"])
    settled(service)
    assert service.client.reindex(library / "note.txt") == 1
    settled(service)
    assert service.found("walnut") == ["note.txt"]


def test_a_check_finds_a_healthy_index(indexed: Service) -> None:
    settled(indexed)
    indexed.client.check()
    eventually(indexed.client.last_check)
    report = indexed.client.last_check()
    assert report is not None
    assert report.healthy, report
    assert report.checked


def _setting(service: Service, name: str) -> list[str]:
    value = next(row.value for row in service.client.settings() if row.name == name)
    assert isinstance(value, list)
    return [str(one) for one in value]


def test_a_status_that_tells_of_a_scan_counts_what_it_found(
    service: Service, tmp_path: Path
) -> None:
    """Even though counts are told again for a while when much goes on."""
    for number in range(1, 16):
        folder = write_library(tmp_path / str(number), 4, words=10)
        ticket = service.client.add([folder]).ticket
        status = service.client.status()
        while status.scanned < ticket:  # with no rest, to meet every moment
            status = service.client.status()
        assert status.files.indexed + status.files.waiting >= 4 * number
