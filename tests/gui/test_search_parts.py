"""The parts of the search view that need no service: query text, passages, rows, reasons."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from concierge.core import terms, wire
from concierge.core.paths import Home
from concierge.gui.bridge import Bridge
from concierge.gui.search import passage
from concierge.gui.search.delegate import RowDelegate
from concierge.gui.search.model import FILES_TYPE, ITEM_ROLE, LARGEST, PAGE, ResultsModel
from concierge.gui.search.reasons import reasons
from concierge.gui.search.thumbs import Thumbnails
from concierge.gui.search.ways import Way, ways
from concierge.gui.selection import Item


def item(number: int) -> Item:
    return Item(file_id=number, path=f"/tmp/file {number}.txt", kind="text", name=f"{number}.txt")


# ---------------------------------------------------------------- what a row says


def test_a_row_says_how_many_files_it_stands_for(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = Bridge(Home(tmp_path / "home"))
    try:
        delegate = RowDelegate(Thumbnails(bridge, 40))
        alone, two = item(1), replace(item(1), versions=2, copies=1)
        hit = wire.Hit(
            file_id=1, path="/a/b.txt", score=1, kind="text", modified="", size=1, copies=3,
            version_count=1,
        )  # fmt: skip
        assert "version" not in delegate._row(alone, 800).details
        parts = delegate._row(two, 800).details.split(" · ")
        assert parts[1].startswith("and 2 version")
        assert parts[2].startswith("and 1 other place")
        parts = delegate._row(Item.of_hit(hit), 800).details.split(" · ")
        assert parts[1].startswith("and 1 version")
        assert parts[2].startswith("and 3 other place")
    finally:
        bridge.close()


# ---------------------------------------------------------------- the text of a query


@pytest.mark.parametrize(
    ("query", "more", "expected"),
    [
        ("", "type:pdf", "type:pdf"),
        ("plumber", "type:pdf", "plumber type:pdf"),
        ("plumber type:pdf", "type:pdf", "plumber type:pdf"),
        ("plumber Type:PDF", "type:pdf", "plumber Type:PDF"),
        ('x tag:"work"', "tag:work", 'x tag:"work"'),
        ("plumber -type:pdf", "type:pdf", "plumber type:pdf"),
        ("plumber type:pdf tap", "-type:pdf", "plumber tap -type:pdf"),
    ],
)
def test_a_term_is_added_once_and_its_opposite_goes(query: str, more: str, expected: str) -> None:
    assert terms.added(query, more) == expected


def test_a_term_with_spaces_is_quoted_and_found_again() -> None:
    term = terms.term("tag", "my house")
    assert term == 'tag:"my house"'
    assert terms.removed(f'bills {term} "two words"', term) == 'bills "two words"'


def test_words_are_what_is_left_without_fields() -> None:
    query = 'plumber (type:pdf OR -tag:"my house") "bath tap"'
    spans = [
        (query.index(one), query.index(one) + len(one)) for one in ("type:pdf", '-tag:"my house"')
    ]
    assert terms.without(query, spans) == 'plumber "bath tap"'


@pytest.mark.parametrize(
    ("query", "gone", "rest"),
    [
        ("a -b c", "-b", "a c"),
        ("a OR b c", "b", "a c"),
        ("a OR b OR c", "b", "a OR c"),
        ("x a OR b", "a", "x b"),
        ("a|b", "a", "b"),
        ("a | b c", "b", "a c"),
        ("(a OR b) c", "a", "(b) c"),
        ("(a OR b) c", "b", "(a) c"),
        ("x (a) c", "a", "x c"),
        ("x -((a)) c", "a", "x c"),
        ("x OR (a) c", "a", "x c"),
        ("FLOOR a", "a", "FLOOR"),
        ("a ORB", "a", "ORB"),
    ],
)
def test_what_joined_a_term_goes_with_it(query: str, gone: str, rest: str) -> None:
    start = query.rindex(gone) if gone == "a" and "a" not in query[:1] else query.index(gone)
    assert terms.cut(query, start, start + len(gone)) == rest


def test_terms_within_groups_are_found() -> None:
    assert terms.has("(tag:work OR tag:home) x", "tag:work")
    assert terms.removed("(tag:work OR tag:home) x", "tag:work") == "(tag:home) x"


def test_an_open_quote_ends_with_the_query() -> None:
    assert terms.terms('tap "bath ro') == ["tap", '"bath ro']


# ---------------------------------------------------------------- passages


def test_a_match_far_behind_is_brought_into_sight() -> None:
    text = "word " * 100 + "needle and more"
    cut, spans = passage.around(text, [(500, 506)], 60)
    assert cut.startswith("…")
    (start, end) = spans[0]
    assert cut[start:end] == "needle"
    assert end < 60


def test_a_match_within_sight_moves_nothing() -> None:
    assert passage.around("a needle here", [(2, 8)], 60) == ("a needle here", [(2, 8)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The plumber came.", "plumber"),
        ("😀😀 the plumber 😀", "plumber"),
        ("הדוח של השרברב מוכן", "השרברב"),
        ("水道屋の請求書です", "請求書"),
        ("two\nlines\twith plumber", "plumber"),
    ],
)
def test_the_match_is_bold_in_any_script(qapp: QApplication, text: str, word: str) -> None:
    at = text.index(word)
    layout = passage.laid_out(text, [(at, at + len(word))], QFont(), 600)
    (style,) = layout.formats()
    units = layout.text().encode("utf-16-le")
    assert units[2 * style.start : 2 * (style.start + style.length)].decode("utf-16-le") == word
    assert style.format.fontWeight() == QFont.Weight.Bold
    assert layout.lineCount() == 1


def test_the_sentence_that_fits_is_in_italics(qapp: QApplication) -> None:
    layout = passage.laid_out("…It is this. And more.", [], QFont(), 600, (1, 12))
    (style,) = layout.formats()
    assert (style.start, style.length) == (1, 11)
    assert style.format.fontItalic()


@pytest.mark.parametrize("text", ["long words " * 50, "水道屋の請求書" * 40, "שלום עולם " * 50])
def test_what_does_not_fit_is_cut_within_the_width(qapp: QApplication, text: str) -> None:
    layout = passage.laid_out(text, [], QFont(), 200)
    assert layout.text().endswith("…")
    assert layout.lineAt(0).textLength() == len(layout.text())
    assert layout.lineAt(0).naturalTextWidth() <= 200


# ---------------------------------------------------------------- rows


def test_only_pages_that_are_absent_are_asked_for(qapp: QApplication) -> None:
    model = ResultsModel()
    model.show([item(n) for n in range(PAGE)], 100_000)
    assert model.rowCount() == 100_000
    assert model.missing(0, 20) is None
    assert model.missing(PAGE - 5, PAGE + 5) == (PAGE, PAGE)
    assert model.missing(99_990, 100_050) == (100_000 - PAGE, PAGE)
    assert model.missing(0, 99_999) == (PAGE, LARGEST)
    assert LARGEST % PAGE == 0
    model.put(100_000 - PAGE, [item(n) for n in range(100_000 - PAGE, 100_000)])
    assert model.index(99_999).data(ITEM_ROLE) == item(99_999)
    assert model.index(500).data(Qt.ItemDataRole.DisplayRole) is None


def test_pages_long_out_of_sight_are_given_up(qapp: QApplication) -> None:
    model = ResultsModel()
    model.show([item(n) for n in range(PAGE)], 100_000)
    for page in range(1, 200):
        model.put(page * PAGE, [item(n) for n in range(page * PAGE, (page + 1) * PAGE)])
    assert model.item(0) is None
    assert model.item(199 * PAGE) is not None


def test_a_name_is_shown_in_one_line(qapp: QApplication) -> None:
    model = ResultsModel()
    model.show([Item(file_id=1, path="/a/x\ny", kind="text", name="in\nvoice\u202egpj.exe")], 1)
    shown = model.index(0).data()
    assert "\n" not in shown
    assert "\u202e" not in shown


def test_a_drag_carries_files_and_ids(qapp: QApplication) -> None:
    model = ResultsModel()
    model.show([item(1), item(2)], 2)
    data = model.mimeData([model.index(0), model.index(1)])
    assert [url.toLocalFile() for url in data.urls()] == ["/tmp/file 1.txt", "/tmp/file 2.txt"]
    assert json.loads(bytes(data.data(FILES_TYPE).data())) == [1, 2]


# ---------------------------------------------------------------- why nothing was found


def reply(query: str, *understood: wire.Term) -> wire.SearchReply:
    return wire.SearchReply(query=query, total=0, took_ms=1, hits=[], understood=list(understood))


def status(roots: int = 1, **files: int) -> wire.Status:
    return wire.Status(
        files=wire.FileCounts(**files),
        stages={},
        disk={},
        working_on=[],
        failures=[],
        roots=roots,
    )


def term(query: str, part: str, **more: object) -> wire.Term:
    """Return how a part of a query was understood; a field where it has a colon."""
    start = query.index(part)
    field, _, value = part.strip("-").rpartition(":")
    told = {"field": field, "value": value.strip('"'), "kind": "field" if field else "word"}
    return wire.Term.model_validate(told | {"start": start, "end": start + len(part)} | more)


def test_a_term_that_was_not_understood_can_be_left_out() -> None:
    query = "tap type:zzz"
    wrong = term(query, "type:zzz", problem="No such kind.")
    assert "No such kind." in reasons(reply(query, wrong), None)[0].text
    assert ways(query, [wrong]) == [Way("Search without “type:zzz”", "tap")]


@pytest.mark.parametrize(
    ("query", "part", "more", "text", "rest"),
    [
        ("tap type:pdf", "type:pdf", {}, "Search without “type: pdf”", "tap"),
        ("tap in:House", "in:House", {}, "Search in all folders", "tap"),
        ("type:pdf", "type:pdf", {}, "Show everything", ""),
        ("tap -old", "-old", {"negated": True}, "Do not leave out “old”", "tap"),
        (
            'tap "in May"',
            '"in May"',
            {"kind": "phrase"},
            "Words of “in May” in any order",
            "tap in May",
        ),
    ],
)
def test_each_condition_can_be_dropped(
    query: str, part: str, more: dict[str, object], text: str, rest: str
) -> None:
    assert ways(query, [term(query, part, **more)]) == [Way(text, rest)]


def test_the_last_way_drops_all_conditions() -> None:
    query = "tap type:pdf in:House"
    found = ways(query, [term(query, "type:pdf"), term(query, "in:House")])
    assert [one.query for one in found] == ["tap in:House", "tap type:pdf", "tap"]
    assert found[-1].text == "Search everywhere for “tap”"


def test_plain_words_have_no_other_way() -> None:
    assert ways("tap", [term("tap", "tap")]) == []


def test_a_way_tells_its_number_in_the_right_form(english: None) -> None:
    assert [Way("All", "", n).label for n in (1, 2)] == ["All · 1 file", "All · 2 files"]


def test_what_is_waiting_failed_and_left_out_is_said_in_this_order() -> None:
    found = reasons(reply("tap"), status(waiting=3, failed=2, excluded=1))
    assert [(one.page, one.part) for one in found] == [
        ("activity", ""),
        ("activity", "failed"),
        ("activity", "excluded"),
    ]


def test_without_a_folder_the_step_is_to_add_one() -> None:
    assert [one.page for one in reasons(reply("tap"), status(roots=0))] == ["welcome"]
