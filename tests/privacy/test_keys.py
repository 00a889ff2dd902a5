"""The key of a data folder: kept, found again, and never silently replaced."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked

from concierge.core.errors import BusyError, MissingError
from concierge.core.paths import Home
from concierge.privacy import keys


class Ring(KeyringBackend):
    """A keyring that can be locked, forgetful or silent."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False
        self.silent: threading.Event | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]

    def _wait(self) -> None:
        if self.silent is not None:
            self.silent.wait(30)
        if self.locked:
            raise KeyringLocked("locked")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.create()
    return made


@pytest.fixture
def no_ring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def ring() -> Iterator[Ring]:
    before = keyring.get_keyring()
    made = Ring()
    keyring.set_keyring(made)
    yield made
    if made.silent is not None:
        made.silent.set()
    keyring.set_keyring(before)


@pytest.mark.usefixtures("no_ring")
def test_without_a_keyring_the_key_is_in_a_private_file(home: Home) -> None:
    first = keys.load_or_create(home)
    assert len(first.secret) == keys.KEY_BYTES
    assert str(home.key_file) in first.notice
    assert home.key_file.read_text() == first.secret.hex()
    if os.name == "posix":
        for file in home.folder.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
        assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    assert keys.load_or_create(home) == first
    assert first.secret.hex() not in "".join(
        file.read_text() for file in home.folder.iterdir() if file != home.key_file
    )


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
@pytest.mark.usefixtures("no_ring")
def test_a_home_whose_name_is_no_text_is_told_in_text(tmp_path: Path) -> None:
    home = Home(tmp_path / os.fsdecode(b"odd\xff\nhome"))
    home.create()
    notice = keys.load_or_create(home).notice
    assert "odd\ufffd\ufffdhome" in notice
    notice.encode()


@pytest.mark.usefixtures("no_ring")
def test_every_home_has_its_own_key(home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    other.create()
    assert keys.load_or_create(home).secret != keys.load_or_create(other).secret


@pytest.mark.usefixtures("no_ring")
def test_another_key_is_refused(home: Home) -> None:
    keys.load_or_create(home)
    home.key_file.write_text(bytes(32).hex())
    with pytest.raises(MissingError, match="not the one it was made with"):
        keys.load_or_create(home)


@pytest.mark.usefixtures("no_ring")
@pytest.mark.parametrize("spoilt", ["", "not hex at all", "00ff", "é", "zz" * 32])
def test_a_spoilt_key_is_refused(home: Home, spoilt: str) -> None:
    keys.load_or_create(home)
    home.key_file.write_text(spoilt, encoding="utf-8")
    with pytest.raises(MissingError, match="no key"):
        keys.load_or_create(home)
    assert home.key_file.read_text(encoding="utf-8") == spoilt


@pytest.mark.usefixtures("no_ring")
def test_a_catalog_without_its_key_is_refused(home: Home) -> None:
    keys.load_or_create(home)
    home.catalog.touch()
    home.key_file.unlink()
    with pytest.raises(MissingError, match="key of the data folder"):
        keys.load_or_create(home)
    assert not home.key_file.exists()


def test_the_keyring_is_used(home: Home, ring: Ring) -> None:
    first = keys.load_or_create(home)
    assert first.notice == ""
    assert list(ring.kept.values()) == [first.secret.hex()]
    assert not home.key_file.exists()
    home.catalog.touch()
    assert keys.load_or_create(home) == first


def test_the_key_follows_a_folder_that_is_moved(home: Home, ring: Ring, tmp_path: Path) -> None:
    first = keys.load_or_create(home)
    home.folder.rename(tmp_path / "moved")
    assert keys.load_or_create(Home(tmp_path / "moved")) == first
    assert len(ring.kept) == 1


def test_two_homes_in_one_keyring(home: Home, ring: Ring, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    other.create()
    assert keys.load_or_create(home).secret != keys.load_or_create(other).secret
    assert len(ring.kept) == 2


def test_a_keyring_that_does_not_keep_is_replaced_by_the_file(home: Home, ring: Ring) -> None:
    ring.forgetful = True
    first = keys.load_or_create(home)
    assert home.key_file.exists()
    assert first.notice
    assert keys.load_or_create(home) == first


def test_a_locked_keyring_and_a_new_home(home: Home, ring: Ring) -> None:
    ring.locked = True
    first = keys.load_or_create(home)
    assert str(home.key_file) in first.notice
    ring.locked = False
    home.catalog.touch()
    assert keys.load_or_create(home) == first


def test_a_locked_keyring_and_a_home_with_a_catalog(home: Home, ring: Ring) -> None:
    first = keys.load_or_create(home)
    home.catalog.touch()
    ring.locked = True
    with pytest.raises(BusyError, match="keyring"):
        keys.load_or_create(home)
    assert not home.key_file.exists()
    ring.locked = False
    assert keys.load_or_create(home) == first


def test_a_keyring_that_never_answers(
    home: Home, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "KEYRING_PATIENCE_S", 0.1)
    ring.silent = threading.Event()
    assert keys.load_or_create(home).notice
    home.catalog.touch()
    home.key_file.unlink()
    with pytest.raises(BusyError, match="does not answer"):
        keys.load_or_create(home)


def test_what_the_keyring_lost_is_missed(home: Home, ring: Ring) -> None:
    keys.load_or_create(home)
    home.catalog.touch()
    ring.kept.clear()
    with pytest.raises(MissingError):
        keys.load_or_create(home)
    assert ring.kept == {}


def test_a_spoilt_entry_is_refused(home: Home, ring: Ring) -> None:
    keys.load_or_create(home)
    ring.kept = dict.fromkeys(ring.kept, "rubbish")
    with pytest.raises(MissingError, match="no key"):
        keys.load_or_create(home)


def test_a_private_file_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("old")
    file.chmod(0o644)
    (tmp_path / "secret.draft").write_text("left over by a crash")
    keys.write_private(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.glob("secret*")) == [file]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
