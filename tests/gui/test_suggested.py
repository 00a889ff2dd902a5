"""Suggested tags in the preview: taken, refused, taken back, and the reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from concierge.core import wire
from concierge.gui.preview import Preview
from concierge.gui.told.suggesting import how_sure, why_suggested
from tests.gui.conftest import Served, WatchedBridge, made_bridge, until

BILL = """Vaughn Plumbing
Mill Lane 4, Bristol

Invoice {0}
Date: 2024-03-0{0}

Total due €{0}.60
"""


@pytest.fixture(scope="module")
def bills(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Served]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("bills")
        service = Served(folder / "served", folder / "files")
        made = {f"scan000{n}.txt": BILL.format(n) for n in range(1, 7)}
        walks = {f"walk {n}.txt": f"The sea was cold on walk {n}." for n in range(4)}
        service.fill({**made, **walks})
        ids = [service.item(f"scan000{n}.txt").file_id for n in range(1, 5)]
        service.client.tags.assign("bill", ids)
        yield service
        service.stop()


@pytest.fixture
def bridge_to_bills(qapp: QApplication, bills: Served) -> Iterator[WatchedBridge]:
    yield from made_bridge(bills)


def buttons(chip: QWidget) -> list[QToolButton]:
    return chip.findChildren(QToolButton)


def test_a_tag_is_taken_refused_and_taken_back(
    qtbot: QtBot, bridge_to_bills: WatchedBridge, bills: Served, english: None
) -> None:
    preview = Preview(bridge_to_bills)
    qtbot.addWidget(preview)
    preview.resize(600, 700)
    preview.show()
    undos: list[Callable[[], object]] = []
    preview.told.connect(lambda _text, undo: undos.append(undo))
    item, row = bills.item("scan0006.txt"), preview._suggested
    preview.show_item(item)
    until(lambda: len(row.chips) == 2)
    chip, name = row.chips
    assert row.isVisible()
    assert chip.accessibleName() == "Suggested: bill"
    assert chip.accessibleDescription().startswith("Looks like 4 files tagged “bill”: ")
    assert "Vaughn Plumbing" in chip.toolTip()
    take, refuse = buttons(chip)
    assert (take.accessibleName(), refuse.accessibleName()) == (
        "Tag it “bill”",
        "Never suggest “bill” for this file again",
    )
    buttons(name)[0].click()
    assert QApplication.clipboard().text() == "2024-03-06 Vaughn Plumbing invoice.txt"
    take.click()
    until(lambda: preview._tags._tags == ["bill"])
    assert len(row.chips) == 1
    assert bills.client.suggestions.counts().accepted == 1
    undos[-1]()
    until(lambda: preview._tags._tags == [] and len(row.chips) == 2)
    buttons(row.chips[0])[1].click()
    until(lambda: len(row.chips) == 1)
    assert bills.client.suggestions.counts().rejected == 1
    undos[-1]()
    until(lambda: len(row.chips) == 2)
    assert bills.client.suggestions.counts() == wire.SuggestionCounts()
    found = list(bills.client.suggestions.untagged())
    assert {Path(one.path).name for one in found} == {"scan0005.txt", "scan0006.txt"}
    preview.show_item(None)
    assert not row.isVisible()


def test_reasons_are_told_in_words(english: None) -> None:
    suggestion = wire.Suggestion(
        label="collection",
        name="House",
        confidence=0.876,
        examples=1,
        reasons=[
            wire.SuggestionReason(common="sender", values=["vaughn"]),
            wire.SuggestionReason(common="siblings", values=["3", "4"]),
            wire.SuggestionReason(common="layout"),
        ],
    )
    assert why_suggested(suggestion) == (
        "Looks like 1 file in “House”: same sender (vaughn),"
        " 3 of 4 other files of its folder carry it, same layout"
    )
    assert how_sure(suggestion) == "88 % sure"
    named = suggestion.model_copy(
        update={
            "examples": 0,
            "reasons": [wire.SuggestionReason(common="called", values=["house"])],
        }
    )
    assert why_suggested(named) == "Its name, folder or title says so (house)"


def test_who_a_file_tells_of_is_offered_once_that_is_wanted(
    qtbot: QtBot, bridge_to_bills: WatchedBridge, bills: Served, english: None
) -> None:
    bills.fill({"note.eml": "From: Anna Vaughn <a@x.org>\nSubject: Tea\n\nCome at four."})
    bills.client.change_settings({"people_and_places": True})
    preview = Preview(bridge_to_bills)
    qtbot.addWidget(preview)
    preview.show()
    undos: list[Callable[[], object]] = []
    preview.told.connect(lambda _text, undo: undos.append(undo))
    preview.show_item(bills.item("note.eml"))

    def offered() -> list[str]:
        names = [chip.accessibleName() for chip in preview._suggested.chips]
        return [name for name in names if "people/" in name]

    until(lambda: offered() == ["Suggested: people/Anna Vaughn"])
    chip = next(one for one in preview._suggested.chips if "people/" in one.accessibleName())
    assert chip.accessibleDescription() == "Stands in 1 file"
    buttons(chip)[0].click()
    until(lambda: preview._tags._tags == ["people/Anna Vaughn"])
    until(lambda: offered() == [])
    undos[-1]()
    until(lambda: offered() == ["Suggested: people/Anna Vaughn"])
    bills.client.change_settings({"people_and_places": False})
    preview.refresh()
    until(lambda: offered() == [])
