"""Everything the ledger knows of a file, as pairs of a name and a text."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from concierge.core.paths import from_wire, shown
from concierge.core.wire import FileDetails
from concierge.gui import look, naming, words
from concierge.gui.told import told

_MOST_COPIES = 20

_NAMES = {
    "created": QT_TRANSLATE_NOOP("Facts", "Made"),
    "changed": QT_TRANSLATE_NOOP("Facts", "Last changed"),
    "date": QT_TRANSLATE_NOOP("Facts", "Date"),
    "taken": QT_TRANSLATE_NOOP("Facts", "Taken"),
    "from": QT_TRANSLATE_NOOP("Facts", "From"),
    "to": QT_TRANSLATE_NOOP("Facts", "To"),
    "cc": QT_TRANSLATE_NOOP("Facts", "Cc"),
    "subject": QT_TRANSLATE_NOOP("Facts", "Subject"),
    "keywords": QT_TRANSLATE_NOOP("Facts", "Keywords"),
    "description": QT_TRANSLATE_NOOP("Facts", "Description"),
    "publisher": QT_TRANSLATE_NOOP("Facts", "Publisher"),
    "identifier": QT_TRANSLATE_NOOP("Facts", "Identifier"),
    "camera": QT_TRANSLATE_NOOP("Facts", "Camera"),
    "lens": QT_TRANSLATE_NOOP("Facts", "Lens"),
    "exposure": QT_TRANSLATE_NOOP("Facts", "Exposure"),
    "place": QT_TRANSLATE_NOOP("Facts", "Place"),
    "width": QT_TRANSLATE_NOOP("Facts", "Width"),
    "height": QT_TRANSLATE_NOOP("Facts", "Height"),
    "album": QT_TRANSLATE_NOOP("Facts", "Album"),
    "track": QT_TRANSLATE_NOOP("Facts", "Track"),
    "genre": QT_TRANSLATE_NOOP("Facts", "Genre"),
    "codec": QT_TRANSLATE_NOOP("Facts", "Coding"),
    "encoding": QT_TRANSLATE_NOOP("Facts", "Characters"),
    "program": QT_TRANSLATE_NOOP("Facts", "Made with"),
    "sheets": QT_TRANSLATE_NOOP("Facts", "Sheets"),
    "tables": QT_TRANSLATE_NOOP("Facts", "Tables"),
}
_TIMES = ("created", "changed", "date", "taken")


class Facts(QWidget):
    """Two columns; the texts can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(look.step(2), 0, look.step(2), look.step(2))
        self._form.setVerticalSpacing(look.step(1))
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)

    def show_details(self, details: FileDetails) -> None:
        """Show what is known of a file."""
        self.clear()
        for name, text in rows_of(details):
            value = QLabel(text, self, wordWrap=True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            flags = Qt.TextInteractionFlag
            value.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )
            value.setAccessibleName(name)
            label = QLabel(name, self)
            label.setFont(look.font("detail"))
            self._form.addRow(label, value)

    def clear(self) -> None:
        """Show nothing."""
        while self._form.rowCount():
            self._form.removeRow(0)


def rows_of(details: FileDetails) -> list[tuple[str, str]]:
    """Return what is known as pairs of a name and a text, without what is not known."""
    known = [*_of_file(details), *_of_content(details), *_of_facts(details), *_of_index(details)]
    return [(name, text) for name, text in known if text]


def moment_of(text: str) -> str:
    """Return a time a file gives of itself as people write it; as it is where it is none."""
    try:
        return words.moment(text)
    except (ValueError, OverflowError, OSError):
        return text


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("Facts", text, "", number)


def _of_file(details: FileDetails) -> list[tuple[str, str]]:
    path = from_wire(details.path)
    copies = [shown(from_wire(copy)) for copy in details.same_content[:_MOST_COPIES]]
    return [
        (_tr("Name"), shown(path.name)),
        (_tr("Folder"), shown(path.parent)),
        (_tr("Size"), words.size(details.size)),
        (_tr("Modified"), moment_of(details.modified)),
        (_tr("Kind"), _tr(details.kind)),
        (_tr("Type"), details.media_type),
        (_tr("Same content"), "\n".join(copies)),
        (_tr("Missing since"), moment_of(details.missing_since)),
        (_tr("Last seen"), moment_of(details.last_seen)),
        (_tr("Collections"), ", ".join(details.collections)),
    ]


def _of_content(details: FileDetails) -> list[tuple[str, str]]:
    return [
        (_tr("Title"), details.title),
        (_tr("Author"), details.author),
        (_tr("Language"), details.language),
        (_tr("Pages"), words.number(details.pages) if details.pages else ""),
        (_tr("Length"), words.position(details.seconds) if details.seconds else ""),
        (_tr("Words"), words.number(details.words) if details.words else ""),
    ]


def _of_facts(details: FileDetails) -> list[tuple[str, str]]:
    rows = []
    for name, value in details.facts.items():
        text = moment_of(str(value)) if name in _TIMES else str(value)
        rows.append((_tr(str(_NAMES[name])) if name in _NAMES else name, text))
    return rows


def _of_index(details: FileDetails) -> list[tuple[str, str]]:
    failed = [f"{told(one.message)} {told(one.advice)}".strip() for one in details.failures]
    state = naming.standing(details.state)
    state = f"{state}: {naming.standing(details.reason)}" if details.reason else state
    return [
        (_tr("In the index"), state),
        (_tr("Text"), naming.standing(details.text_state)),
        (_tr("Passages"), words.number(details.chunks) if details.chunks else ""),
        (_tr("Read by"), details.extractor),
        (_tr("Note"), told(details.note)),
        (_tr("Failures"), "\n".join(failed)),
    ]
