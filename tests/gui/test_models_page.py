"""The page of models against a real service and a real publisher on this machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from concierge.core.paths import MODELS_VARIABLE, to_wire
from concierge.gui.live import Live
from concierge.gui.settings import SettingsView
from concierge.gui.settings.model_card import ModelCard
from concierge.gui.settings.models import ModelsPage
from concierge.models import catalog
from concierge.models.published import HUB_VARIABLE, LIST_VARIABLE
from tests.gui.conftest import Served, WatchedBridge, unnamed, until
from tests.models.gguf_files import write
from tests.models.publisher import Publisher, listed, model_list, publishing

BUILT_IN = catalog.ANSWERING.name


@pytest.fixture
def publisher(
    tmp_path: Path, prepared_models: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Publisher]:
    """A hub, known to the service, which starts later; fetched models are this test's own."""
    kept = tmp_path / "kept"
    kept.mkdir()
    prepared = catalog.EMBEDDING.name
    (kept / prepared).symlink_to(prepared_models / prepared, target_is_directory=True)
    monkeypatch.setenv(MODELS_VARIABLE, str(kept))
    weights = write(tmp_path / "original.gguf", shapes=((64, 1024),)).read_bytes()
    sha256 = hashlib.sha256(weights).hexdigest()
    pinned, unknown = "pinned.gguf", "unknown.gguf"
    models = model_list(
        tmp_path / "list.json",
        listed("pinned", {"path": pinned, "bytes": len(weights), "sha256": sha256}),
        listed("unknown", {"path": unknown}),
    )
    with publishing(**{pinned: weights, unknown: weights}) as one:
        monkeypatch.setenv(HUB_VARIABLE, one.address)
        monkeypatch.setenv(LIST_VARIABLE, str(models))
        yield one


@pytest.fixture
def page(
    publisher: Publisher, qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, live: Live
) -> ModelsPage:
    """The page, shown and known."""
    view = SettingsView(bridge, live)
    qtbot.addWidget(view)
    view.resize(980, 900)
    view.show()
    live.start()
    until(lambda: bool(view.chosen.rows) and live.last is not None)
    view.open_part("models")
    page = view._pages["models"]
    assert isinstance(page, ModelsPage)
    until(lambda: "pinned" in page.lists["answering"].cards)
    return page


def card(page: ModelsPage, name: str) -> ModelCard:
    return page.lists["answering"].cards[name]


def said(one: ModelCard) -> str:
    """All that a card shows."""
    labels = [label.text() for label in one.findChildren(QLabel) if label.isVisible()]
    return " ".join(labels).replace("\u200b", "")


def test_a_card_says_what_a_model_is_and_whether_it_fits(page: ModelsPage) -> None:
    one = card(page, BUILT_IN)
    until(one.isVisible)
    assert "Apache-2.0" in said(one)
    assert "in use" in said(one)
    assert "memory" in said(one)
    assert not one.use.isVisible()
    assert not one.fetch.isVisible()
    assert one.try_it.isVisible()
    assert not card(page, "pinned").isVisible()
    page.lists["answering"].more.click()
    assert card(page, "pinned").isVisible()
    assert not unnamed(page)


def test_nothing_is_fetched_without_a_yes(page: ModelsPage, publisher: Publisher) -> None:
    page.lists["answering"].more.click()
    one = card(page, "pinned")
    one.fetch.click()
    shown = said(one)
    assert "127.0.0.1" in shown
    assert one._row.sha256 in shown
    assert "MIT" in shown
    assert QApplication.focusWidget() is one.consent.decline
    QTest.keyClick(one.consent.decline, Qt.Key.Key_Escape)
    assert not one.consent.isVisible()
    assert publisher.asked == []


def test_a_model_is_fetched_and_used(page: ModelsPage, served: Served) -> None:
    page.lists["answering"].more.click()
    one = card(page, "pinned")
    one.fetch.click()
    one.consent.agree.click()
    until(lambda: card(page, "pinned")._row.in_use)
    assert "in use" in said(one)
    assert one.try_it.hasFocus()
    assert served.client.models().fetch is not None
    assert Path(one._row.path).is_file()


def test_a_publisher_is_asked_before_the_second_question(
    page: ModelsPage, publisher: Publisher
) -> None:
    page.lists["answering"].more.click()
    one = card(page, "unknown")
    one.fetch.click()
    assert "checksum are not known" in said(one)
    one.consent.agree.click()
    until(lambda: bool(card(page, "unknown")._row.sha256))
    assert one.consent.isVisible()
    until(lambda: one._row.sha256 in said(one))
    assert len(publisher.asked) == 1
    one.consent.decline.click()
    assert len(publisher.asked) == 1


def test_what_goes_wrong_is_said_on_the_card(page: ModelsPage, publisher: Publisher) -> None:
    page.lists["answering"].more.click()
    publisher.breaks_at = 10
    one = card(page, "pinned")
    one.fetch.click()
    one.consent.agree.click()
    until(lambda: "could not be fetched" in said(one))
    assert one.fetch.isVisible()


def test_a_model_is_tried_and_the_trial_cancelled(page: ModelsPage) -> None:
    one = card(page, BUILT_IN)
    one.try_it.setFocus()
    QTest.keyClick(one.try_it, Qt.Key.Key_Space)
    until(one.cancel.isVisible)
    assert one.bar.isVisible()
    assert one.cancel.hasFocus()
    QTest.keyClick(one.cancel, Qt.Key.Key_Space)
    until(one.try_it.isVisible)
    assert one.try_it.hasFocus()
    assert "broken off" in said(one)


def test_a_file_of_ones_own_is_added(page: ModelsPage, served: Served, tmp_path: Path) -> None:
    mine = write(tmp_path / "mine.gguf")
    page.add(str(mine))
    until(lambda: str(mine) in page.lists["answering"].cards)
    until(lambda: "Small One" in said(card(page, str(mine))))
    (tmp_path / "letter.txt").write_text("Dear Sir", "utf-8")
    page.add(to_wire(tmp_path / "letter.txt"))
    until(page._problem.isVisible)
    assert "no model for Concierge" in page._problem.text()
    served.client.use_no_model("answering")
