"""Whatever is pointed at: a clear sentence, and nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from concierge.core.errors import (
    ConciergeError,
    MissingError,
    MisusedError,
    UnreadableError,
)
from concierge.core.paths import from_wire
from concierge.privacy import keys
from concierge.store.database import connect
from tests.service.conftest import Service, write_library

posix_only = pytest.mark.skipif(os.name != "posix", reason="names and permissions of POSIX")


def test_path_that_does_not_exist(service: Service, tmp_path: Path) -> None:
    good = write_library(tmp_path / "good", 1)
    with pytest.raises(MissingError, match="does not exist"):
        service.client.add([good, tmp_path / "nowhere"])
    assert service.client.roots() == []


def test_own_data_folder_is_refused(service: Service) -> None:
    with pytest.raises(MisusedError, match="own data folder"):
        service.client.add([service.home.folder])


@posix_only
def test_names_that_are_no_text(service: Service, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    names = [
        b"two\nlines.txt",
        "smile \N{GRINNING FACE}.txt".encode(),
        b"caf\xe9 \xff.txt",
        b"-n.txt",
    ]
    for number, name in enumerate(names):
        (library / os.fsdecode(name)).write_text(f"marker{number}q", encoding="utf-8")
    status = service.index(library)
    assert (status.files.indexed, status.files.failed) == (4, 0)
    for number, name in enumerate(names):
        hit = service.client.search(f"marker{number}q").hits[0]
        assert os.fsencode(from_wire(hit.path)) == bytes(library) + b"/" + name
        assert service.client.file_at(from_wire(hit.path)).state == "indexed"
    assert service.client.forget(from_wire(hit.path)).files == 1


@posix_only
def test_link_to_its_parent_does_not_loop(service: Service, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", 2)
    (library / "up").symlink_to(library)
    (library / "dangling").symlink_to(tmp_path / "nowhere")
    status = service.index(library)
    assert (status.files.indexed, status.files.excluded) == (2, 2)


def test_empty_binary_and_enormous_files(service: Service, tmp_path: Path) -> None:
    service.configure(max_file_mb=1)
    library = write_library(tmp_path / "library", 1)
    (library / "empty.txt").touch()
    (library / "noise.bin").write_bytes(bytes(range(256)) * 200)
    with (library / "enormous.txt").open("wb") as stream:
        stream.truncate(3 * 2**30)  # takes no room, but says it is 3 GB
    status = service.index(library)
    assert (status.files.indexed, status.files.excluded, status.files.failed) == (3, 1, 0)
    details = service.client.file_at(library / "enormous.txt")
    assert (details.state, details.reason) == ("excluded", "too large")
    assert service.client.file_at(library / "noise.bin").text_state == "unsupported"
    assert service.client.file_at(library / "empty.txt").text_state == "empty"
    assert service.found("enormous")[0] == "enormous.txt"


def test_pdf_with_a_password_is_a_failure_that_says_so(service: Service, tmp_path: Path) -> None:
    from pypdf import PdfWriter

    library = write_library(tmp_path / "library", 1)
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(library / "locked.pdf")
    (library / "copy of locked.pdf").write_bytes((library / "locked.pdf").read_bytes())
    status = service.index(library)
    assert (status.files.indexed, status.files.failed) == (1, 2)
    assert {row.category for row in status.failures} == {"encrypted"}
    assert all("password" in row.message + row.advice for row in status.failures)
    hits = service.client.search("locked", fold=False).hits
    assert {"locked.pdf", "copy of locked.pdf"} <= {from_wire(hit.path).name for hit in hits}


def test_folder_that_vanishes_while_it_is_scanned(service: Service, tmp_path: Path) -> None:
    library = tmp_path / "library"
    for part in range(40):
        write_library(library / f"part {part:02}", 30, words=5)
    client = service.client
    ticket = client.add([library]).ticket
    for part in range(20, 40):
        shutil.rmtree(library / f"part {part:02}", ignore_errors=True)
    service.until(lambda s: s.scanned >= ticket and not s.busy)
    ticket = client.rescan([library]).ticket
    status = service.until(lambda s: s.scanned >= ticket and not s.busy)
    assert (status.files.indexed, status.files.failed, status.files.waiting) == (600, 0, 0)


@posix_only
def test_file_that_may_not_be_read(service: Service, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", 2)
    (library / "letter 1.txt").chmod(0)
    if os.access(library / "letter 1.txt", os.R_OK):
        pytest.skip("this user may read everything")
    status = service.index(library)
    assert (status.files.indexed, status.files.failed) == (1, 1)
    assert status.failures[0].category == "unreadable"
    (library / "letter 1.txt").chmod(0o600)
    assert service.index(library).files.indexed == 2


@posix_only
def test_folder_that_may_not_be_read(service: Service, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0)
    if os.access(folder, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(UnreadableError):
        service.client.add([folder])


def test_home_that_a_newer_version_wrote(service: Service) -> None:
    service.client.status()
    service.stop()
    key = keys.load_or_create(service.home).secret
    connection = connect(service.home.catalog, key)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('concierge', 'm999_from_the_future', 'later')"
    )
    connection.close()
    with pytest.raises(ConciergeError, match="newer version") as caught:
        _ = service.client
    assert "Update Concierge" in caught.value.advice


def test_settings_that_cannot_be_used(service: Service) -> None:
    service.configure(workers="many")
    with pytest.raises(MisusedError, match="workers"):
        _ = service.client


def test_broken_answering_model_still_quotes(service: Service, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(range(256)) * 40)
    service.configure(answer_model=str(broken))
    library = tmp_path / "library"
    library.mkdir()
    (library / "note.txt").write_text(
        "The spare key of the boat house hangs behind the blue oar.\n", encoding="utf-8"
    )
    service.index(library)
    *_, last = service.client.ask("Where does the spare key of the boat house hang?")
    assert last.type == "done"
    assert last.answer is not None
    assert "behind the blue oar" in last.answer.answer
    assert last.answer.citations[0].path.endswith("note.txt")
    assert any("model" in notice.lower() for notice in last.answer.notices)


FILES, ROOM = 40, 600_000  # what is read of the files takes more than this room


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system")
def test_full_disk_is_said_and_survived(
    make_service: Callable[..., Service], tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or _mount(disk, "4m") != 0:
        pytest.skip("may not mount a file system here")
    try:
        service = make_service("home", disk)
        service.configure(keep_free_mb=0)
        library = _write_much(tmp_path / "library")
        client = service.client
        (disk / "ballast").write_bytes(bytes(shutil.disk_usage(disk).free - ROOM))
        ticket = client.add([library]).ticket
        status = service.until(lambda s: any("full or failing" in notice for notice in s.notices))
        assert status.files.indexed < FILES
        assert client.search("letter").total > 0
        subprocess.run(["mount", "-o", "remount,size=400m", str(disk)], check=True)
        ticket = client.add([library]).ticket  # asking again tries at once
        status = service.until(lambda s: s.scanned >= ticket and not s.busy and not s.files.waiting)
        assert (status.files.indexed, status.files.failed) == (FILES, 0)
        assert not any("full or failing" in notice for notice in status.notices)
    finally:
        service.stop()
        subprocess.run(["umount", "-l", str(disk)], check=True)


def _write_much(folder: Path) -> Path:
    """Write texts that take much room and are few tokens, which are embedded quickly."""
    folder.mkdir()
    chance = Random(0)
    for number in range(FILES):
        words = " ".join(chance.randbytes(60).hex() for _ in range(60))
        (folder / f"letter {number}.txt").write_text(words, encoding="utf-8")
    return folder


def _mount(folder: Path, size: str) -> int:
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True).returncode


def test_log_is_structured_and_holds_no_contents(service: Service, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "diary.txt").write_text("xyzzyplugh is my secret\n", encoding="utf-8")
    (library / "broken.pdf").write_bytes(b"%PDF-1.7\nxyzzyplugh\n")
    service.configure(log_level="DEBUG")
    service.index(library)
    assert service.found("xyzzyplugh")[0] == "diary.txt"
    service.stop()
    logs = list(service.home.logs.iterdir())
    text = "".join(file.read_text(encoding="utf-8") for file in logs)
    assert "xyzzyplugh" not in text
    newest = (service.home.logs / "service.log").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in newest.splitlines()]
    assert {"time", "level", "part", "message"} <= lines[0].keys()
    assert any("started" in line["message"] for line in lines)
