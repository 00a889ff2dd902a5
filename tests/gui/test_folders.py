"""Folders as rows tell them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath as Path

import pytest

from concierge.gui import folders

HOME = Path("/home/ada")


@pytest.fixture(autouse=True)
def _none_known() -> Iterator[None]:
    yield
    folders.know([])


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("/home/ada/Documents/Bills/2024", "Documents/Bills/2024"),
        ("/home/ada/Documents", "Documents"),
        ("/home/ada/Letters", "~/Letters"),
        ("/home/ada", "~"),
        ("/mnt/disk/Photos/2020", "Photos/2020"),
        ("/mnt/other/x", "/mnt/other/x"),
        ("/home/adamant/x", "/home/adamant/x"),
    ],
)
def test_a_folder_is_told_from_the_added_one_or_from_home_on(folder: str, told: str) -> None:
    folders.know([Path("/home/ada/Documents"), Path("/mnt/disk/Photos")])
    assert folders.told(Path(folder), HOME) == told


def test_names_that_two_added_folders_share_tell_nothing() -> None:
    folders.know([Path("/home/ada/Documents"), Path("/mnt/disk/Documents")])
    assert folders.told(Path("/home/ada/Documents/a"), HOME) == "~/Documents/a"
    assert folders.told(Path("/mnt/disk/Documents/a"), HOME) == "/mnt/disk/Documents/a"


def test_home_itself_may_be_what_was_added() -> None:
    assert folders.know([HOME])
    assert not folders.know([HOME])
    assert folders.told(HOME / "Music", HOME) == "~/Music"
