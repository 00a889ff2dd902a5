"""The data folder, and paths on the wire."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.paths import Home, from_wire, models_folder, shown, to_wire

PARTS = st.binary(min_size=1, max_size=30).filter(lambda b: b"/" not in b and b"\0" not in b)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps any bytes as a name")
@given(st.lists(PARTS, min_size=1, max_size=4))
def test_every_path_comes_back_from_the_wire(parts: list[bytes]) -> None:
    path = b"/" + b"/".join(parts)
    wire = to_wire(path)
    wire.encode()  # JSON needs text
    assert os.fsencode(from_wire(wire)) == os.fsencode(Path(os.fsdecode(path)))
    assert to_wire(from_wire(wire)) == to_wire(Path(os.fsdecode(path)))


@pytest.mark.skipif(os.name != "posix", reason="paths of POSIX")
def test_how_paths_are_spelled() -> None:
    assert to_wire("/a/ü b.txt") == "/a/ü b.txt"
    assert to_wire(b"/a/\xff?#%.txt") == "file:///a/%FF%3F%23%25.txt"
    assert from_wire("file:///a/b%20c") == Path("/a/b c")
    assert from_wire("file://localhost/a") == Path("/a")
    assert from_wire("file://[") == Path()


@given(st.binary(max_size=40))
def test_what_is_shown_is_one_line(raw: bytes) -> None:
    text = shown(raw)
    assert text.isprintable()
    assert len(text.splitlines()) <= 1
    text.encode()


def test_finding_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Home.find(tmp_path).folder == tmp_path
    monkeypatch.setenv("CONCIERGE_HOME", str(tmp_path / "named"))
    assert Home.find().folder == tmp_path / "named"
    monkeypatch.delenv("CONCIERGE_HOME")
    assert Home.find().folder.is_absolute()
    monkeypatch.chdir(tmp_path)
    assert Home.find("here").folder == tmp_path / "here"
    monkeypatch.setenv("CONCIERGE_MODELS", str(tmp_path / "models"))
    assert models_folder() == tmp_path / "models"


def test_a_home_is_for_its_person_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home")
    home.create()
    home.create()
    if os.name == "posix":
        assert home.folder.stat().st_mode & 0o777 == 0o700
    places = [home.catalog, home.vectors, home.settings, home.lock, home.service, home.logs]
    assert len({*places, home.key_file}) == 7
    assert all(place.parent == home.folder for place in places)
