"""Which files are versions of one thing."""

from __future__ import annotations

import pytest

from concierge.core.duplicates import Named
from concierge.organize.likeness.families import versions


def files(*names: str) -> list[Named]:
    """Return files with contents of their own, each newer than the one before."""
    found = []
    for number, path in enumerate(names):
        folder, _, name = path.rpartition("/")
        parent = folder.rpartition("/")[0].encode()
        found.append(Named(number, number, name, hash(folder), parent, number))
    return found


def named(found: list[list[Named]]) -> list[list[str]]:
    return [[file.name for file in kin] for kin in found]


def unknown(_one: int, _other: int) -> float | None:
    return None


def test_names_tell_versions_in_one_folder_the_newest_first() -> None:
    names = ("report.docx", "report v2 final FINAL.docx", "Copy of report.docx", "Report_alt.docx")
    found = versions(files(*(f"a/{name}" for name in names)), unknown)
    assert named(found) == [list(reversed(names))]


def test_a_number_in_brackets_is_a_version_where_the_texts_are_alike() -> None:
    # A browser gives it to another file of that name as well.
    some = files("a/report.docx", "a/report (1).docx")
    assert versions(some, unknown) == []
    assert len(versions(some, lambda *_: 0.9)) == 1


def test_other_numbers_endings_and_folders_are_other_things() -> None:
    apart = files(
        "a/invoice 0412.pdf",
        "a/invoice 0413.pdf",
        "a/plan.docx",
        "a/plan.pdf",
        "a/x/minutes.md",
        "a/y/minutes final.md",
    )
    assert versions(apart, unknown) == []


@pytest.mark.parametrize(
    "names",
    [
        ("a/Invoice 01.pdf", "a/Invoice 13.pdf"),
        ("a/Chapter 1.docx", "a/Chapter 2 final.docx"),
        ("a/Lease 2023.pdf", "a/Lease 2024.pdf"),
        ("a/2023/Rent 2023-05.pdf", "a/2024/Rent 2024-05.pdf"),
    ],
)
def test_two_of_a_series_are_no_versions_however_alike(names: tuple[str, str]) -> None:
    # Whoever keeps the newest version only would lose the bills of the months before.
    assert versions(files(*names), lambda *_: 1.0) == []


def test_one_form_under_two_names_of_a_download_is_not_two_versions() -> None:
    some = files("a/statement.pdf", "a/statement (1).pdf")
    assert versions(some, lambda *_: 0.7) == []


def test_texts_that_differ_plainly_are_no_versions() -> None:
    some = files("a/notes.txt", "a/notes final.txt")
    assert versions(some, lambda *_: 0.05) == []
    assert len(versions(some, lambda *_: 0.4)) == 1


def test_texts_tell_where_dates_and_folders_differ() -> None:
    some = files("a/2023/plan.md", "a/2024/plan 2024-05-01.md", "b/2024/plan.md")
    assert named(versions(some, lambda *_: 0.9)) == [["plan 2024-05-01.md", "plan.md"]]
    assert versions(some, lambda *_: 0.3) == []


def test_copies_alone_are_no_versions() -> None:
    one, other = files("a/report.docx", "a/report (1).docx")
    same = Named(other.file_id, one.content_id, other.name, other.folder_id, other.parent, 9)
    assert versions([one, same], unknown) == []
