"""People and places in the window: listed after a yes, tagged together, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QPushButton

from concierge.gui.actions import registry
from concierge.gui.actions.context import Context
from concierge.gui.offered import OfferedList
from concierge.gui.selection import Selection
from concierge.gui.toast import Toast
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, unnamed, until

MAIL = "From: {}\nTo: Cy <cy@x.org>\nSubject: Rent\n\nText of {}."


@pytest.fixture
def served(shared: Served) -> Served:
    """One service, with two spellings of a sender."""
    senders = ("Anna Vaughn <a.vaughn@x.org>", "VAUGHN Anna <a.vaughn@x.org>")
    shared.fill({f"{at}.eml": MAIL.format(one, at) for at, one in enumerate(senders)})
    return shared


@pytest.mark.usefixtures("english")
def test_spellings_are_chosen_and_tagged_together(window: MainWindow, served: Served) -> None:
    (toast,) = window.findChildren(Toast)
    registry.run("library.people", Context(window, Selection()))
    until(lambda: toast.isVisible() and "is not listed" in toast.accessibleName())
    next(one for one in toast.findChildren(QPushButton) if one.text() == "List It").click()
    until(lambda: bool(window.findChildren(OfferedList)))
    (listed,) = window.findChildren(OfferedList)
    texts = [listed.list.item(at).text() for at in range(listed.list.count())]
    assert texts[0] == "Cy — 2 files"
    assert texts[1] == "Anna Vaughn — 1 file — perhaps also VAUGHN Anna"
    assert not listed.button.isEnabled()
    assert unnamed(listed) == []
    for row in (1, 2):
        listed.list.setCurrentRow(row, QItemSelectionModel.SelectionFlag.Select)
    assert listed.called.text() == "Anna Vaughn"
    listed.called.setText("Anna")
    until(lambda: listed.preview.text() == "2 files would get the tag people/Anna")
    listed.button.click()
    until(lambda: toast.accessibleName() == "Tagged 2 files “people/Anna”")
    assert {tag.name: tag.files for tag in served.client.tags.all()} == {
        "people": 0,
        "people/Anna": 2,
    }
    window.undo()
    until(lambda: served.client.tags.all() == [])
