"""Tags in attributes of files: how systems write them down, and how this one keeps them."""

from __future__ import annotations

import errno
import os
import plistlib
import shutil
from pathlib import Path

import pytest

from concierge.service.machine import file_tags
from concierge.service.machine.file_tags import Commas, Finder
from tests.service.attributes import TAGS, need_attributes, put, seen


def test_names_between_commas() -> None:
    form = Commas()
    assert form.split(" work , r\u00e9sum\u00e9,,a/b\0".encode()) == [
        "work",
        "r\u00e9sum\u00e9",
        "a/b",
    ]
    assert form.split(b"") == []
    assert form.joined(["b", "r\u00e9sum\u00e9"], b"old") == "b,r\u00e9sum\u00e9".encode()
    assert [form.holds(name) for name in ("a b", "a,b")] == [True, False]
    # What is no UTF-8 stays what it was.
    assert form.joined(form.split(b"\xff,b"), b"") == b"\xff,b"


def test_a_property_list_keeps_its_colours() -> None:
    form = Finder()
    before = plistlib.dumps(["Red\n6", "Plain", "Gone\n2"], fmt=plistlib.FMT_BINARY)
    assert form.split(before) == ["Red", "Plain", "Gone"]
    after = form.joined(["Plain", "Red", "New, too"], before)
    assert after.startswith(b"bplist00")
    assert plistlib.loads(after) == ["Plain", "Red\n6", "New, too"]
    assert form.split(b"") == []


@pytest.mark.parametrize("value", [b"bplist00", b"<?xml", b"\0", plistlib.dumps({"a": 1})])
def test_what_is_no_list_of_tags_is_not_taken_for_one(value: bytes) -> None:
    with pytest.raises(ValueError, match="no "):
        Finder().split(value)


def test_tags_are_kept_on_a_file(tmp_path: Path) -> None:
    need_attributes(tmp_path)
    file = tmp_path / "a \u00fc.txt"
    file.write_text("walrus")
    os.utime(file, ns=(10**18, 10**18))
    os.setxattr(file, "user.xdg.comment", b"mine")
    path = os.fsencode(file)
    assert file_tags.read_tags(path).names == ()
    file_tags.write_tags(path, ["work/acme", "caf\u00e9"])
    assert seen(file) == "work/acme,caf\u00e9"
    found = file_tags.read_tags(path)
    assert (found.names, found.inode) == (("work/acme", "caf\u00e9"), file.stat().st_ino)
    assert (file.read_text(), file.stat().st_mtime_ns) == ("walrus", 10**18)
    file_tags.write_tags(path, [])
    assert os.listxattr(file) == ["user.xdg.comment"]
    file_tags.write_tags(path, [])  # nothing is there to be removed


def test_where_nothing_can_be_told(tmp_path: Path) -> None:
    need_attributes(tmp_path)
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError):
        file_tags.read_tags(os.fsencode(tmp_path / "gone"))
    with pytest.raises(OSError, match=os.strerror(errno.EPERM)):  # never through a link
        file_tags.write_tags(os.fsencode(link), ["a"])


def test_a_system_without_tags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_tags, "_SYSTEM", "win32")
    assert not file_tags.supported()
    assert not file_tags.can_hold("a")
    with pytest.raises(OSError, match=os.strerror(errno.ENOTSUP)):
        file_tags.read_tags(os.fsencode(tmp_path))


def test_a_copy_that_takes_its_attributes_along(tmp_path: Path) -> None:
    need_attributes(tmp_path)
    (tmp_path / "a").touch()
    put(tmp_path / "a", "one,two")
    shutil.copy2(tmp_path / "a", tmp_path / "b")
    assert file_tags.read_tags(os.fsencode(tmp_path / "b")).names == ("one", "two")
    assert os.listxattr(tmp_path / "b") == [TAGS]
