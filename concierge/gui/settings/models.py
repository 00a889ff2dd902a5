"""The page of models: what writes answers, finds meaning and reads speech."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import to_wire
from concierge.core.wire.models import Job
from concierge.gui import look, words
from concierge.gui.look.label import Label
from concierge.gui.settings.model_list import ModelList
from concierge.gui.settings.page import Page
from concierge.gui.tab_order import follow_layout
from concierge.gui.told import problem, told


class ModelsPage(Page):
    """Models that came along, models to fetch, and models of one's own, by what they are for."""

    def fill(self) -> None:
        """See `Page`."""
        promise = self.tr("All models run on this computer. Only fetching one uses the network.")
        self.column.addWidget(Label(promise, tone="quiet"))
        self._memory = Label(tone="quiet")
        self.column.addWidget(self._memory)
        self._add_buttons()
        self._problem = Label(tone="bad")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.lists: dict[Job, ModelList] = {}
        self.add_heading(self.tr("Answers"), self.tr("Writes short answers from your files."))
        self._add_list("answering")
        self._add_rows("answer")
        self.add_heading(self.tr("Meaning"), self.tr("Finds files by what they mean."))
        self._add_list("meaning")
        self._add_rows("embedding")
        self._add_list("reranking")
        self._add_rows("rerank")
        self.add_heading(
            self.tr("Speech"),
            self.tr("A speech model writes down what is said in sound and film."),
        )
        self._add_list("speech")
        self._none = QPushButton(self.tr("Read No Speech"))
        self._none.clicked.connect(self._use_no_speech)
        self.column.addWidget(self._none)
        self._add_rows("speech")
        self.add_heading(self.tr("Scans"))
        self._scans = Label()
        self.column.addWidget(self._scans)
        self.parts.live.status.connect(self._follow)
        self.parts.chosen.told.connect(self._refresh_if_seen)
        self._under_way = False

    def refresh(self) -> None:
        """See `Page`."""
        self.parts.bridge.call(
            lambda client: client.models(), self.show_models, owner=self, key="models"
        )

    def show_models(self, models: wire.Models) -> None:
        """Show which there are and which are in use."""
        self._under_way = any(
            state is not None and state.running for state in (models.fetch, models.trial)
        )
        self._memory.setText(
            self.tr("%1 of %2 of memory are free.")
            .replace("%1", words.size(models.free_bytes))
            .replace("%2", words.size(models.memory_bytes))
        )
        for job, one in self.lists.items():
            one.show_models([row for row in models.models if row.job == job], models)
        self._none.setVisible(any(row.job == "speech" and row.in_use for row in models.models))
        self._show_scans([row for row in models.models if row.job == "ocr"])
        follow_layout(self)

    def _show_scans(self, rows: list[wire.Model]) -> None:
        here = ", ".join(row.name for row in rows if row.here)
        said = (
            self.tr("Languages installed for reading scans: %1").replace("%1", here)
            if here
            else self.tr("Scans are not read: tesseract is not installed.")
        )
        other = next((row for row in rows if not row.here), None)
        if other is not None:
            how = self.tr("Your system installs more of them. For %1: %2")
            said += "\n" + how.replace("%1", other.name).replace("%2", told(other.how))
        self._scans.setText(said)

    def _add_list(self, job: Job) -> None:
        self.lists[job] = ModelList(self.parts.bridge)
        self.lists[job].changed.connect(self.show_models)
        self.lists[job].chosen.connect(self._chosen)
        self.column.addWidget(self.lists[job])

    def _add_rows(self, beginning: str) -> None:
        self.add_rows([name for name in self.names if name.startswith(beginning)])

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.step(2))
        self.add_file = QPushButton(self.tr("Add a File…"))
        self.add_file.clicked.connect(lambda: self._choose(QFileDialog.FileMode.ExistingFile))
        self.add_folder = QPushButton(self.tr("Add a Folder…"))
        self.add_folder.clicked.connect(lambda: self._choose(QFileDialog.FileMode.Directory))
        about = self.tr("A model of your own: what it is for is read from it, and it is used.")
        for button in (self.add_file, self.add_folder):
            button.setAccessibleDescription(about)
            button.setToolTip(about)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.tr("A model of your own"))
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, path: str) -> None:
        """Use a model of the person's own for what it is."""
        self._problem.hide()
        spelled = to_wire(path)
        self.parts.bridge.call(
            lambda client: client.use_model(spelled), self._chosen, self._refuse, owner=self
        )

    def _use_no_speech(self) -> None:
        self._problem.hide()
        self.parts.bridge.call(
            lambda client: client.use_no_model("speech"), self._chosen, self._refuse, owner=self
        )

    def _chosen(self, models: wire.Models) -> None:
        self.show_models(models)
        self.parts.chosen.load()

    def _refuse(self, error: ConciergeError) -> None:
        self._problem.setText(problem(error))
        self._problem.show()

    def _follow(self) -> None:
        if self._under_way and self.isVisible():
            self.refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
