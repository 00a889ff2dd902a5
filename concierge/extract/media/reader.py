"""Sound and film: what they say of themselves at once; what is said and seen in them later."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from concierge.core.errors import ModelMissingError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.failures import FFMPEG_ADVICE, unsupported
from concierge.extract.media import cues, ffmpeg
from concierge.extract.media.recording import Recording, Stream, recording
from concierge.extract.pictures.thumbnails import unless_blank

_NO_MODEL = "Its spoken words wait, because there is no speech model yet."
_LATER = "Its spoken words are read once there is time for it."
_NOTES_ONLY = frozenset({"audio/midi"})  # notes to be played, not sound
_SHORTEST_SECONDS = 0.1
_THUMBNAIL_SIDE = 320
_THUMBNAIL_AT = 0.1  # share of a film's length
_MEASURE_SECONDS = 10.0
_SUBTITLE_SECONDS = 10.0
_DEEP_SUBTITLE_SECONDS = 600.0
# Containers without a duration of their own, which ffprobe guesses from the bit rate.
_GUESSED = frozenset({"aac", "mp3"})
# Containers for both sound and film have two names.
_NAMES = {
    ("video/mp4", Kind.AUDIO): "audio/mp4",
    ("video/x-matroska", Kind.AUDIO): "audio/x-matroska",
    ("video/webm", Kind.AUDIO): "audio/webm",
    ("video/x-ms-asf", Kind.AUDIO): "audio/x-ms-wma",
    ("video/x-ms-asf", Kind.VIDEO): "video/x-ms-wmv",
    ("audio/ogg", Kind.VIDEO): "video/ogg",
    ("audio/mp4", Kind.VIDEO): "video/mp4",
}


class MediaExtractor:
    """Reads tags, chapters, lyrics and subtitles; when slow methods may run, words too."""

    name = "media"
    version = 2
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:  # noqa: ARG002 - as the protocol
        """Accept sound and film."""
        return media_type.startswith(("audio/", "video/"))

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a recording; times of segments are seconds from its start.

        Raises:
            DamagedError: When there is neither sound nor film in it.
            TimedOutError: When looking into it takes too long.
            ModelMissingError: When the speech model cannot be loaded.
            UnsupportedError: When it holds notes rather than sound.
        """
        if media_type in _NOTES_ONLY:
            raise unsupported(path, media_type)
        if not ffmpeg.installed():
            return _unopened(media_type)
        told = recording(ffmpeg.probe(path))
        told = dataclasses.replace(told, seconds=_seconds(path, told))
        first = _described(path, media_type, told, context)
        if told.film is None and (told.sound is None or (told.seconds or 0) < _SHORTEST_SECONDS):
            return _nothing_to_hear(first)
        return _deepened(path, told, first, context) if context.deep else first


def _label() -> str:
    return f"{MediaExtractor.name}/{MediaExtractor.version}"


def _unopened(media_type: str) -> Extraction:
    return Extraction(
        media_type=media_type,
        kind=Kind.VIDEO if media_type.startswith("video/") else Kind.AUDIO,
        extractor=_label(),
        state=TextState.NEEDS_SPEECH,
        note=f"ffmpeg, which opens it, is not installed. {FFMPEG_ADVICE}",
    )


def _seconds(path: Path, told: Recording) -> float | None:
    """Return the duration; measured where the file does not tell."""
    track = told.sound or told.film
    if track is None or (told.seconds is not None and told.format not in _GUESSED):
        return told.seconds
    return ffmpeg.measured_seconds(path, track.index, _MEASURE_SECONDS) or told.seconds


def _described(
    path: Path, media_type: str, told: Recording, context: ExtractionContext
) -> Extraction:
    """Return all that is found without listening and looking."""
    subtitles, note = _subtitles(path, told, context)
    later = _LATER if context.speech_model else _NO_MODEL
    spoken = told.sound is not None
    return Extraction(
        media_type=_NAMES.get((media_type, told.kind), media_type),
        kind=told.kind,
        extractor=_label(),
        segments=(*_own_words(told), *subtitles),
        title=told.tags.get("title", ""),
        author=told.tags.get("artist", "") or told.tags.get("album artist", ""),
        language=_language(told),
        seconds=told.seconds,
        state=TextState.NEEDS_SPEECH if spoken else TextState.NEEDS_OCR,
        note=f"{later if spoken else ''} {note}".strip(),
        facts=told.facts,
        thumbnail=_thumbnail(path, told),
    )


def _own_words(told: Recording) -> list[Segment]:
    """Return tags, chapters and lyrics."""
    lines = [f"{name.capitalize()}: {value}" for name, value in told.tags.items()]
    found = [Segment("\n".join(lines), Locator(seconds=0.0))] if lines else []
    found += [
        Segment(title, Locator(seconds=round(start, 2), heading=title))
        for start, title in told.chapters
    ]
    timed = cues.from_lyrics(told.lyrics)
    if timed:
        return found + cues.passages(timed, heading="Lyrics")
    if told.lyrics:
        found.append(Segment(told.lyrics, Locator(seconds=0.0, heading="Lyrics")))
    return found


def _subtitles(
    path: Path, told: Recording, context: ExtractionContext
) -> tuple[list[Segment], str]:
    """Return the subtitles within, and a note about those that could not be read."""
    readable = [one for one in told.subtitles if one.is_text]
    pictures = [one for one in told.subtitles if not one.is_text]
    notes = []
    if pictures:
        named = ", ".join(_subtitle_name(one) for one in pictures)
        notes.append(f"Subtitles made of pictures are not read ({named}).")
    found: list[Segment] = []
    if readable:
        limit = _DEEP_SUBTITLE_SECONDS if context.deep else _SUBTITLE_SECONDS
        with tempfile.TemporaryDirectory(prefix="media-", dir=context.scratch) as folder:
            indices = [one.index for one in readable]
            texts, whole = ffmpeg.subtitles(path, indices, Path(folder), limit)
        for one in readable:
            lines = cues.from_subrip(texts.get(one.index, ""))
            found += cues.passages(lines, heading=_subtitle_name(one))
        if not whole:
            notes.append("Not all of its subtitles could be read.")
    return found, " ".join(notes)


def _subtitle_name(stream: Stream) -> str:
    detail = " ".join(filter(None, (stream.language, stream.title)))
    return f"Subtitles {detail}".strip()


def _language(told: Recording) -> str:
    tracks = [told.sound] if told.sound else []
    return next((one.language for one in (*tracks, *told.subtitles) if one.language), "")


def _thumbnail(path: Path, told: Recording) -> bytes:
    """Return the cover, or the key frame before a tenth of a film; b"" when that is blank."""
    if told.film:
        at = (told.seconds or 0.0) * _THUMBNAIL_AT
        return unless_blank(ffmpeg.picture(path, told.film.index, _THUMBNAIL_SIDE, at))
    return ffmpeg.picture(path, told.cover.index, _THUMBNAIL_SIDE) if told.cover else b""


def _nothing_to_hear(first: Extraction) -> Extraction:
    state = TextState.FULL if first.segments else TextState.EMPTY
    return dataclasses.replace(first, state=state, note="There is no sound in it to be heard.")


def _deepened(
    path: Path, told: Recording, first: Extraction, context: ExtractionContext
) -> Extraction:
    """Add what is said and seen."""
    heard, state, note, language = _heard(path, told, first, context)
    seen, state, seen_note = _seen(path, told, state, context)
    segments = (*first.segments, *heard, *seen)
    own_note = first.note.removeprefix(_LATER).removeprefix(_NO_MODEL)
    notes = [note, seen_note, own_note.strip()]
    if state is TextState.FULL and not segments:
        state = TextState.EMPTY
    return dataclasses.replace(
        first,
        segments=segments,
        state=state,
        note=" ".join(filter(None, notes)),
        language=language or first.language,
    )


def _heard(
    path: Path, told: Recording, first: Extraction, context: ExtractionContext
) -> tuple[list[Segment], TextState, str, str]:
    """Return what is said, the state after that, a note and the language."""
    from concierge.extract.media.speech import listen

    if told.sound is None:
        return [], TextState.FULL, "", ""
    if not context.speech_model:
        return [], TextState.NEEDS_SPEECH, _NO_MODEL, ""
    heard = listen(path, told.sound.index, told.seconds, context)
    found = cues.passages(heard.said, told.chapters)
    if not heard.finished:
        return found, TextState.NEEDS_SPEECH, _LATER, heard.language
    if heard.end is not None and first.seconds is not None:
        note = f"It says that it lasts {first.seconds:.0f} s, but ends before {heard.end:.0f} s."
        return found, TextState.PARTIAL, note, heard.language
    return found, TextState.FULL, "" if found else "Nothing is said in it.", heard.language


def _seen(
    path: Path, told: Recording, state: TextState, context: ExtractionContext
) -> tuple[tuple[Segment, ...], TextState, str]:
    """Return the text seen in a film, the state after that and a note."""
    from concierge.extract.media.film import look

    if told.film is None or not context.ocr:
        return (), state, ""
    try:
        seen = look(path, told.film.index, told.seconds, context)
    except ModelMissingError as error:  # what is said in it is not lost for that
        return (), TextState.PARTIAL if state is TextState.FULL else state, str(error)
    if not seen.finished and state is not TextState.NEEDS_SPEECH:
        state = TextState.NEEDS_OCR
    return seen.segments, state, ""
