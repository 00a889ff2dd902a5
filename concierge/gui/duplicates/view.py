"""The page of duplicates: groups, what is kept of each, and the plan for the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look, words
from concierge.gui.bridge import Bridge, Call
from concierge.gui.duplicates.choices import Choices
from concierge.gui.duplicates.comparison import Comparison
from concierge.gui.duplicates.groups import GroupList
from concierge.gui.duplicates.looking import LookingLine
from concierge.gui.duplicates.members import MemberList
from concierge.gui.duplicates.plan import PlanView
from concierge.gui.look.empty import Empty
from concierge.gui.look.label import Label
from concierge.gui.page_view import PageView
from concierge.gui.told import problem

if TYPE_CHECKING:
    from concierge.client import Client

_PAGE = 100
_SHARES = (2, 3)


class DuplicatesView(PageView):
    """What is there twice.

    Args:
        bridge: The way to the service.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Duplicates"))
        self._bridge = bridge
        self._choices = Choices()
        self._group: wire.DuplicateGroup | None = None
        self._next: int | None = None
        self._removal: Call | None = None
        self._done = wire.RemovalReply()
        self.kinds = self._choice(self.tr("What is compared"), self._kind_names())
        self.rules = self._choice(self.tr("What is kept"), self._rule_names())
        self.sentence = Label(tone="quiet")
        self.looking = LookingLine()
        self.groups = GroupList()
        self.members = MemberList()
        self.comparison = Comparison(bridge)
        self.remove = QPushButton(look.icon("trash"), self.tr("Put the Others into the Bin…"))
        self.plan = PlanView()
        self.empty = self._empty()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.groups)

    def load(self) -> None:
        """Look for groups of the chosen kind."""
        self.sentence.setText(self.tr("Comparing…"))
        self.looking.follow(None)
        self._ask(0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look; nothing was done while it was hidden."""
        super().showEvent(event)
        if self._stack.currentWidget() is not self.plan:
            self.load()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Ask no more; what is compared now ends by itself."""
        super().hideEvent(event)
        self.looking.follow(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Look again with F5; Delete makes the plan."""
        if event.key() == Qt.Key.Key_F5:
            self.load()
        elif event.key() == Qt.Key.Key_Delete and self.remove.isEnabled():
            self._make_plan()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ groups

    @property
    def _kind(self) -> wire.DuplicateKind:
        kind: wire.DuplicateKind = self.kinds.currentData()
        return kind

    def _ask(self, start: int) -> None:
        self._next = None
        kind = self._kind
        self._bridge.call(
            lambda client: client.duplicates.page(kind, start=start, limit=_PAGE),
            partial(self._show, start),
            self._fail,
            owner=self,
            key="groups",
        )

    def _show(self, start: int, reply: wire.DuplicatesReply) -> None:
        self._next = reply.next
        is_known = reply.comparing is not None and self.looking.is_looking
        if not is_known:  # what was found before is shown once, while others are looked for
            self.groups.show_groups(reply.groups, more=start > 0)
        if not start:
            self.looking.follow(reply.comparing if self.isVisible() else None)
        self._tell(reply)

    def _tell(self, reply: wire.DuplicatesReply) -> None:
        """Say how many groups there are, and how much room they take."""
        count = self.tr("%Ln group(s)", "", reply.total)
        room = self.tr("%1 could be freed").replace("%1", words.size(reply.bytes))
        parts = [count, room] if reply.total else []
        if reply.waiting:
            parts.append(self.tr("%Ln file(s) still to be compared", "", reply.waiting))
        self.sentence.setText(" · ".join(parts))
        is_empty = not reply.total and reply.comparing is None
        self._stack.setCurrentWidget(self.empty if is_empty else self._body)
        if not reply.total:
            self._look_at(None)

    def _fail(self, error: ConciergeError) -> None:
        self.sentence.setText(problem(error))

    def _tell_stopped(self) -> None:
        self.sentence.setText(self.tr("Stopped before all was compared; F5 goes on."))

    def _go_on(self) -> None:
        if self._next is not None:
            self._ask(self._next)

    def _look_at(self, group: wire.DuplicateGroup | None) -> None:
        self._group = group
        self.comparison.setVisible(group is not None)
        self.members.show_group(group, self._choices.kept(group) if group else frozenset())
        self._count()

    def _compare(self, file: wire.DuplicateFile | None) -> None:
        kept = self.members.kept()
        if file is not None and kept:
            others = [one for one in kept if one.file_id != file.file_id]
            self.comparison.compare((others or kept)[0], file)

    def _keep(self, file_ids: list[int]) -> None:
        if self._group is not None:
            self._choices.keep(self._group, file_ids)
            self._count()

    def _follow_rule(self) -> None:
        self._choices.follow(self.rules.currentData())
        self._look_at(self._group)

    def _count(self) -> None:
        """Say how many files would go of the groups that are chosen."""
        wishes = [self._choices.wish(group) for group in self.groups.selected()]
        self.remove.setEnabled(any(wish.others for wish in wishes))

    # ------------------------------------------------------------ the plan

    def _make_plan(self) -> None:
        kind = self._kind
        wishes = [self._choices.wish(group) for group in self.groups.selected()]
        # Groups of files that are only alike are chosen by eye; the plan says it once more.
        differing = kind != "exact"
        self._bridge.call(
            lambda client: client.duplicates.plan(kind, choices=wishes, differing=differing),
            self._show_plan,
            self._fail,
            owner=self,
            key="plan",
        )

    def _show_plan(self, plan: wire.DuplicatePlan) -> None:
        self._stack.setCurrentWidget(self.plan)
        self._head.setEnabled(False)
        self.plan.show_plan(plan)

    def _leave_plan(self) -> None:
        self._stack.setCurrentWidget(self._body)
        self._head.setEnabled(True)
        self.groups.setFocus()

    def _carry_out(self, plan: wire.DuplicatePlan) -> None:
        self._done = wire.RemovalReply()
        self.plan.show_progress(0)
        kind = self._kind

        def work(client: Client, gone: Callable[[], bool]) -> Iterator[wire.RemovalReply]:
            for reply in client.duplicates.remove(kind, plan.steps):
                yield reply
                if gone():
                    return

        self._removal = self._bridge.stream(
            work, self._take, self._finish, self._break_off, owner=self
        )

    def _take(self, reply: wire.RemovalReply) -> None:
        before = self._done
        self._done = wire.RemovalReply(
            removed=before.removed + reply.removed,
            refused=before.refused + reply.refused,
            bytes=before.bytes + reply.bytes,
        )
        self.plan.show_progress(len(self._done.removed) + len(self._done.refused))

    def _finish(self) -> None:
        self._removal = None
        done = self._done
        text = self.tr("%Ln file(s) in the bin", "", len(done.removed))
        if done.refused:
            text += " · " + self.tr("%Ln file(s) could not go", "", len(done.refused))
        self.told.emit(text, None)
        self._leave_plan()
        self.load()

    def _stop(self) -> None:
        """Stop after the files in hand; what is in the bin stays there."""
        if self._removal is not None:
            self._removal.cancel()
            self._finish()

    def _break_off(self, error: ConciergeError) -> None:
        self._finish()
        self._bridge.failed.emit(error)

    # ------------------------------------------------------------ putting it together

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(lambda _: self.load())
        self.looking.again.connect(partial(self._ask, 0))
        self.looking.stopped.connect(self._tell_stopped)
        self.rules.currentIndexChanged.connect(lambda _: self._follow_rule())
        self.groups.chosen.connect(self._look_at)
        self.groups.itemSelectionChanged.connect(self._count)
        self.groups.more_wanted.connect(self._go_on)
        self.members.chosen.connect(self._compare)
        self.members.kept_changed.connect(self._keep)
        self.members.opened.connect(self.previewed)
        self.remove.clicked.connect(self._make_plan)
        self.plan.agreed.connect(self._carry_out)
        self.plan.left.connect(self._leave_plan)
        self.plan.stopped.connect(self._stop)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        for part in (self.kinds, self.rules):
            head.addWidget(part)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.looking)
        head.addWidget(self.remove)
        self._body = QSplitter()
        self._body.setChildrenCollapsible(False)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.addWidget(self.members)
        right.addWidget(self.comparison)
        self._body.addWidget(self.groups)
        self._body.addWidget(right)
        for at, share in enumerate(_SHARES):
            self._body.setStretchFactor(at, share)
        self._stack = QStackedWidget()
        for page in (self._body, self.empty, self.plan):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.step(4)] * 4)
        column.setSpacing(look.step(3))
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        told = self.tr(
            "Copies, texts and pictures that are nearly the same, and versions of one file are"
            " listed here. You choose what is kept, see a plan, and the others go into the bin of"
            " your system. One of each group always stays."
        )
        return Empty("copy", self.tr("Nothing is there twice"), told)

    def _choice(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, text in entries:
            box.addItem(text, value)
        return box

    def _kind_names(self) -> list[tuple[str, str]]:
        return [
            ("exact", self.tr("Copies")),
            ("text", self.tr("Nearly the same text")),
            ("picture", self.tr("Nearly the same picture")),
            ("versions", self.tr("Versions of a file")),
        ]

    def _rule_names(self) -> list[tuple[str, str]]:
        return [
            ("newest", self.tr("Keep the newest")),
            ("oldest", self.tr("Keep the oldest")),
            ("shortest-path", self.tr("Keep the shortest path")),
        ]
