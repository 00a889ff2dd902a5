"""Sound and film: a player that sleeps until somebody presses play, and the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.part import Part
from concierge.gui.preview.transcript import Transcript
from concierge.gui.told import told

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer


class MediaPart(Part):
    """A player above the words that are said."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._player: QMediaPlayer | None = None
        self._video: QWidget | None = None
        self._wanted_ms: int | None = None
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = QLabel(self, wordWrap=True)
        self._told.hide()
        self._choose = QPushButton(self.tr("Choose a speech model…"), self)
        self._choose.clicked.connect(lambda: self.page_wanted.emit("settings", "models"))
        self._transcript = Transcript(bridge, self)
        self._transcript.wanted.connect(self.play_from)
        self._transcript.explanation_wanted.connect(self.explanation_wanted)
        self._transcript.note_wanted.connect(self.note_wanted)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, look.step(2), 0, look.step(2))
        self._box.addWidget(self._picture)
        self._box.addLayout(self._make_bar())
        self._box.addWidget(self._told)
        self._box.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addWidget(self._transcript, 1)
        self._box.addStretch()

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it is sound or film that is there."""
        return found.there and found.details.kind in ("audio", "video")

    def display(self, found: Found) -> None:
        """Show a recording; nothing plays yet."""
        self.clear()
        self._found = found
        seconds = found.details.seconds or 0.0
        self._slider.setRange(0, round(seconds * 1000))
        start = float(found.place.get("seconds", 0.0))
        self._slider.setValue(round(start * 1000))
        self._wanted_ms = round(start * 1000) or None
        self._show_time(round(start * 1000))
        self._transcript.setVisible(found.details.chunks > 0)
        self._choose.setVisible(found.why is not None and found.why.state == "model missing")
        if found.why is not None:
            self._told.setText(told(found.why.message))
            self._told.show()
        if found.details.chunks:
            self._transcript.load(found)
        if found.details.kind == "video":
            self._load_picture(found)

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches of what is said."""
        self._transcript.mark(marks.marks)

    def show_notes(self, notes: list[wire.Note]) -> None:
        """Show where notes stand."""
        self._transcript.note(notes)

    def go_to_note(self, note: wire.Note) -> None:
        """Bring the place of a note into sight."""
        if note.start is not None:
            self._transcript.go_to(note.start)
        elif "seconds" in note.place:
            self._transcript.follow(float(note.place["seconds"]))

    def picked(self) -> Picked | None:
        """Return the lines that are selected, or None."""
        return self._transcript.picked()

    def selected_text(self) -> str:
        """Return what is said in the lines that are selected."""
        return self._transcript.selected_text()

    def clear(self) -> None:
        """Fall silent and let go of the file."""
        self._found, self._wanted_ms = None, None
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        if self._video is not None:
            self._video.hide()
        self._told.hide()
        self._picture.clear()
        self._picture.hide()
        self._transcript.forget()
        self._show_state(playing=False)

    def play_from(self, seconds: float) -> None:
        """Play from a second on."""
        player = self._made_player()
        self._wanted_ms = round(seconds * 1000)
        if player.source().isEmpty():
            self._start()
        else:
            player.setPosition(self._wanted_ms)
            self._wanted_ms = None
            player.play()

    def _make_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._button = QToolButton(self, autoRaise=True)
        self._button.clicked.connect(self._toggle)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setAccessibleName(self.tr("Position"))
        self._slider.sliderMoved.connect(lambda place: self.play_from(place / 1000))
        self._slider.setPageStep(10_000)
        self._slider.setSingleStep(5_000)
        self._slider.actionTriggered.connect(self._stepped)
        self._time = QLabel(self)
        self._show_state(playing=False)
        for widget in (self._button, self._slider, self._time):
            row.addWidget(widget)
        return row

    def _stepped(self, action: int) -> None:
        if action != QSlider.SliderAction.SliderMove.value:
            self.play_from(self._slider.sliderPosition() / 1000)

    def _made_player(self) -> QMediaPlayer:
        """Return the player; the libraries behind it are loaded at the first use."""
        if self._player is None:
            from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

            player = QMediaPlayer(self)
            player.setAudioOutput(QAudioOutput(player))
            player.positionChanged.connect(self._moved)
            player.durationChanged.connect(self._slider.setMaximum)
            player.errorOccurred.connect(self._failed)
            player.mediaStatusChanged.connect(self._ready)
            playing = QMediaPlayer.PlaybackState.PlayingState
            player.playbackStateChanged.connect(
                lambda state: self._show_state(playing=state == playing)
            )
            self._player = player
        return self._player

    def _start(self) -> None:
        if self._found is None:
            return
        player = self._made_player()
        if self._found.details.kind == "video":
            self._show_video(player)
        self._told.hide()
        player.setSource(QUrl.fromLocalFile(str(self._found.item.file)))
        player.play()

    def _show_video(self, player: QMediaPlayer) -> None:
        if self._video is None:
            from PySide6.QtMultimediaWidgets import QVideoWidget

            self._video = QVideoWidget(self)
            self._video.setMinimumHeight(look.step(45))
            self._box.insertWidget(0, self._video, 1)
            player.setVideoOutput(self._video)
        self._picture.hide()
        self._video.show()

    def _toggle(self) -> None:
        player = self._made_player()
        if player.isPlaying():
            player.pause()
        elif player.source().isEmpty():
            self._start()
        else:
            player.play()

    def _ready(self) -> None:
        """Go to the wanted second as soon as the file is open."""
        player = self._made_player()
        if self._wanted_ms is not None and player.isSeekable():
            wanted, self._wanted_ms = self._wanted_ms, None
            player.setPosition(wanted)

    def _moved(self, place: int) -> None:
        if not self._slider.isSliderDown():
            self._slider.setValue(place)
        self._show_time(place)
        self._transcript.follow(place / 1000)

    def _failed(self, _error: object, text: str) -> None:
        told = self.tr("This cannot be played here: {}").format(text.strip() or "?")
        self._told.setText(told)
        self._told.show()

    def _show_time(self, place: int) -> None:
        length = words.position(self._slider.maximum() / 1000)
        self._time.setText(f"{words.position(place / 1000)} / {length}")

    def _show_state(self, playing: bool) -> None:
        name = self.tr("Pause") if playing else self.tr("Play")
        self._button.setIcon(look.icon("pause" if playing else "play"))
        self._button.setToolTip(name)
        self._button.setAccessibleName(name)

    def _load_picture(self, found: Found) -> None:
        file_id = found.item.file_id

        def done(data: bytes) -> None:
            image = QImage.fromData(data)
            if self._found is found and not image.isNull():
                self._picture.setPixmap(QPixmap.fromImage(image))
                self._picture.show()

        # A film without a small picture is shown without one.
        self.bridge.call(
            lambda client: client.thumbnail(file_id),
            done,
            lambda _error: None,
            owner=self,
            key="thumbnail",
        )
