"""Upkeep of the index: what the last check looked at, found and repaired; checking now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.column import ScrollingColumn
from concierge.gui.look.label import Label, Tone
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WIDEST_PX = 760
_CHECKED = {
    "files": QT_TRANSLATE_NOOP("UpkeepPage", "files"),
    "folders": QT_TRANSLATE_NOOP("UpkeepPage", "folders"),
    "contents": QT_TRANSLATE_NOOP("UpkeepPage", "contents"),
    "passages": QT_TRANSLATE_NOOP("UpkeepPage", "passages"),
    "meanings": QT_TRANSLATE_NOOP("UpkeepPage", "meanings"),
}


class UpkeepPage(ScrollingColumn):
    """What the last upkeep came to.

    Args:
        bridge: The way to the service.

    Attributes:
        told: Said in passing.
    """

    told = Signal(str, object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDEST_PX, parent)
        self.setAccessibleName(self.tr("Upkeep"))
        self._bridge = bridge
        self._mark: tuple[str, bool] | None = None
        self.standing = Label(role="name", bold=True)
        self.report = Card()
        self._lines: list[Label] = []
        self.report.hide()
        self.check = QPushButton(look.icon("shield"), self.tr("Check Now"))
        self.check.clicked.connect(self._check)
        about = self.tr(
            "From time to time the index is tidied, compared with the disk and checked part by "
            "part. What does not fit is put right from your files, which are never changed."
        )
        self.column.addWidget(self.standing)
        self.column.addWidget(Label(about, tone="quiet"))
        self.column.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.report)
        self.column.addStretch(1)
        self.setFocusProxy(self.check)
        self._show(None)

    def follow(self, status: wire.Status) -> None:
        """Note how things stand; the report is asked for when there may be another."""
        self.check.setEnabled(not status.tidying)
        mark = (status.upkeep, status.tidying)
        if mark != self._mark:
            self._mark = mark
            self.load()

    def load(self) -> None:
        """Ask for the report."""
        self._bridge.call(lambda client: client.last_check(), self._show, owner=self, key="report")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is another report."""
        super().showEvent(event)
        self.load()

    def _check(self) -> None:
        def tell(_none: None) -> None:
            self.told.emit(self.tr("The index is checked in the background"), None)

        self._bridge.call(lambda client: client.check(), tell, owner=self, key="check")

    def _show(self, report: wire.UpkeepReport | None) -> None:
        tidying = self._mark is not None and self._mark[1]
        self.standing.setText(self._sentence(report, tidying))
        for line in self._lines:
            self.report.column.removeWidget(line)
            line.deleteLater()
        said = _lines(report) if report is not None else []
        self._lines = [Label(text, tone=tone) for text, tone in said]
        for line in self._lines:
            self.report.column.addWidget(line)
        self.report.setVisible(bool(self._lines))

    def _sentence(self, report: wire.UpkeepReport | None, tidying: bool) -> str:
        if tidying:
            return self.tr("The index is being checked…")
        if report is None:
            return self.tr("The index was not checked yet")
        if not report.finished:
            return self.tr("The check was interrupted; it goes on when there is time")
        when = words.ago(report.finished)
        if report.healthy:
            return self.tr("All is well · checked %1").replace("%1", when)
        return self.tr("Put right · checked %1").replace("%1", when)


def _lines(report: wire.UpkeepReport) -> list[tuple[str, Tone]]:
    """Return what a report says, line by line."""
    checked = [
        f"{words.number(count)} {translate('UpkeepPage', _CHECKED.get(name, name))}"
        for name, count in report.checked.items()
    ]
    lines: list[tuple[str, Tone]] = []
    if checked:
        seen = translate("UpkeepPage", "Looked at: %1").replace("%1", ", ".join(checked))
        lines.append((seen, "text"))
    if sum(report.found.values()):
        found = ", ".join(
            f"{told(name)} {words.number(n)}" for name, n in report.found.items() if n
        )
        lines.append((translate("UpkeepPage", "Found on disk: %1").replace("%1", found), "text"))
    for problem, count in report.repaired.items():
        lines.append((f"{translate('UpkeepPage', 'Put right')}: {told(problem)} ({count})", "warn"))
    if not report.repaired:
        lines.append((translate("UpkeepPage", "Nothing had to be put right"), "good"))
    lines += [(told(notice), "warn") for notice in report.notices]
    still = translate("UpkeepPage", "Still to do")
    lines += [(f"{still}: {told(one)}", "quiet") for one in report.left]
    took = translate("UpkeepPage", "It took %1").replace("%1", words.duration(report.seconds))
    if saved := report.bytes_before - report.bytes_after:
        won = translate("UpkeepPage", "%1 of disk given back").replace("%1", words.size(saved))
        took = f"{took} · {won}" if saved > 0 else took
    return [*lines, (took, "quiet")]
