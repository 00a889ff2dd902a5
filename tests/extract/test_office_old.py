"""Office files in Microsoft's binary formats, and Visio's."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract.registry import extract
from tests.extract import old_documents
from tests.extract.test_hostile import ending, spoiled

STORIES = {
    "body": "Rent of the café\rDear old tenant, field \x13 HYPERLINK x \x14shown\x15 here\r"
    "cell one\x07cell two\x07\x07żółw 😀 end\r",
    "footnotes": "\x02 see the deed\r",
    "headers": "Harbour office\rHarbour office\r",
    "comments": "\x05too long\r",
    "endnotes": "\x02 at last\r",
    "boxes": "in a box\r",
}
SEEDS: dict[str, Callable[[Path], Path]] = {
    "doc": lambda path: old_documents.doc(path, STORIES, deleted="old ", heading=True),
    "ppt": old_documents.ppt,
    "xlsb": old_documents.xlsb,
    "vsdx": old_documents.vsdx,
}


def test_word_joins_its_pieces_and_tells_its_stories(
    tmp_path: Path, context: ExtractionContext
) -> None:
    found = extract(SEEDS["doc"](tmp_path / "a.doc"), context)
    assert found.segments[0].text == (
        "Rent of the café\n\nDear tenant, field shown here\n\ncell one\tcell two\nżółw 😀 end"
    )
    assert found.segments[0].locator.heading == "Rent of the café"
    assert [one.text for one in found.segments[1:]] == [
        "Footnote: see the deed",
        "Harbour office",
        "Comment: too long",
        "Endnote: at last",
        "in a box",
        "Deleted: old",
    ]
    assert (found.kind, found.state) == (Kind.DOCUMENT, TextState.FULL)


def test_word_without_formatting_is_read_too(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(old_documents.doc(tmp_path / "a.doc", {"body": "Plain words\r"}), context)
    assert [one.text for one in found.segments] == ["Plain words"]
    assert found.segments[0].locator.heading is None


def test_slides_stand_as_they_are_shown(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(old_documents.ppt(tmp_path / "a.ppt"), context)
    assert [(one.locator.slide, one.locator.heading, one.text) for one in found.segments] == [
        (1, "Welcome", "(hidden slide)\n\nWelcome\nall of you\n\nComment by Grace: too bold"),
        (
            2,
            "Budget żółw",
            "Budget żółw\n9 per cent\n\nNotes: breathe slowly\n\nComment by Grace: too bold",
        ),
    ]
    assert (found.kind, found.pages) == (Kind.PRESENTATION, 2)


def test_binary_workbooks_show_their_formats(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(old_documents.xlsb(tmp_path / "a.xlsb"), context)
    (segment,) = found.segments
    assert segment.locator.as_dict() == {"sheet": "Crew", "cell": "B2:D4"}
    assert segment.text.splitlines() == [
        "Crew (hidden sheet)",
        "Name | Share",
        "Name: Ada | Share: 12.5%",
        "Name: 42.5 | Share: TRUE | #DIV/0!",
    ]


def test_visio_pages_stand_in_the_documents_order(
    tmp_path: Path, context: ExtractionContext
) -> None:
    found = extract(old_documents.vsdx(tmp_path / "a.vsdx"), context)
    assert [(one.locator.page, one.text) for one in found.segments] == [
        (1, "Start\nValve\nPrice: 900"),
        (2, "Details\nPump żółw\nPrice: 900"),
        (2, "Comment by Grace: leaks"),
    ]


@pytest.mark.parametrize("kind", SEEDS)
def test_spoiled_files_have_named_ends(
    tmp_path: Path, context: ExtractionContext, kind: str
) -> None:
    data = SEEDS[kind](tmp_path / f"seed.{kind}").read_bytes()
    chance = random.Random(kind)
    path = tmp_path / f"spoiled.{kind}"
    for _ in range(40):
        path.write_bytes(spoiled(data, chance))
        end = ending(path, context)
        if isinstance(end, ConciergeError):
            assert end.category != Category.BUG, repr(end.__cause__)
        else:
            assert end.media_type
