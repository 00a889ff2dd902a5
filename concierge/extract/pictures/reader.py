"""Pictures made of pixels: what they say of themselves, a thumbnail, and the words in them."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from concierge.core.errors import TooLargeError
from concierge.core.pieces import PagePiece
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.ocr.pages import languages_note, recognise_pages
from concierge.extract.pictures import exif, heif, raster, raw
from concierge.extract.pictures.picture_types import RAW_TYPES
from concierge.extract.pictures.thumbnails import SIDE, thumbnail

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFile import ImageFile

_JPEG = "image/jpeg"
_ICONS = frozenset({"image/vnd.microsoft.icon", "image/x-win-cursor", "image/icns"})
# Icons and rules: no line of text is smaller than this.
_MIN_LONG, _MIN_SHORT = 40, 20

# What tesseract opens by itself, rightly on every system; of BMP it knows the oldest only.
_READ_DIRECTLY = frozenset({"PNG", "JPEG", "MPO", "TIFF", "PPM"})
_PLAIN_MODES = frozenset({"1", "L", "RGB"})
_MAX_OCR_PIXELS = 40_000_000
_MAX_OCR_SIDE = 32_000  # tesseract refuses pictures beyond 32,767 pixels a side

# An embedded preview is good enough for a list when it is this long and of the same shape.
_PREVIEW_SIDE = 160
_PREVIEW_SHAPE = 0.02

# A scan is a page of text: many words, surely read, spread over it. Receipts are narrow.
_SCAN_WORDS, _SCAN_CONFIDENCE = 30, 70.0
_SCAN_LONG, _SCAN_SHORT = 0.5, 0.25
_SCREENS = frozenset({"PNG", "WEBP", "GIF", "BMP"})
_SCANNER_DPI = 150
_MOVING = frozenset({"GIF", "WEBP", "PNG", "AVIF"})


class PictureExtractor:
    """Reads pictures at once for what they say of themselves, later for the words in them."""

    name = "picture"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept pictures made of pixels, also raw files of cameras."""
        return media_type in raster.FORMATS or media_type in RAW_TYPES

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a picture; the words on each page are a segment, what it says is the first.

        Raises:
            ModelMissingError: When tesseract or all of the wanted languages are not there.
            TooLargeError: When it has more pixels than are read.
            UnsupportedError: When it is a raw file of an unknown camera.
            DamagedError: When nothing of it can be decoded.
        """
        shot = raw.read(path, media_type) if media_type in RAW_TYPES else None
        with _opened(path, media_type, shot) as picture:
            reading = _Reading(path, media_type, picture, shot)
            small = reading.thumbnail(picture, exact=context.deep)
        if not context.deep:
            return reading.extraction({}, small)
        with _opened(path, media_type, shot) as picture:
            found = recognise_pages(reading.jobs(picture), context)
        missing = languages_note(context) if context.pieces.new else ""
        return reading.extraction(found, small, missing)


def _opened(
    path: Path, media_type: str, shot: raw.Shot | None
) -> AbstractContextManager[ImageFile]:
    source: Path | IO[bytes] = path if shot is None else io.BytesIO(shot.preview)
    return raster.opened(source, media_type if shot is None else _JPEG, path)


class _Reading:
    """What is known of one picture while it is read.

    Args:
        path: The file.
        media_type: That of the file.
        picture: Opened, not decoded yet.
        shot: What the raw file gave, when it is one.
    """

    def __init__(
        self, path: Path, media_type: str, picture: ImageFile, shot: raw.Shot | None
    ) -> None:
        self._path = path
        self._media_type = media_type
        self._raw = shot is not None
        self._about = shot.about if shot else exif.about(picture)
        self._size = shot.size if shot else raster.upright_size(picture)
        self._turned = _turned(picture, shot)
        self._screen = _from_screen(picture)
        self._moves = picture.format in _MOVING and _moves(picture)
        self._frames, self._cut = raster.frames(picture)

    def thumbnail(self, picture: ImageFile, *, exact: bool) -> bytes:
        """Return the thumbnail, or b"" when making it would take too much memory.

        Args:
            picture: Opened, not decoded yet.
            exact: Whether to look at the pixels even if a camera left a preview.
        """
        preview = b"" if exact else _preview(picture, self._path, self._turned)
        if preview:
            return preview
        try:
            if raster.decode(picture, self._path, longest=SIDE):
                self._cut = True
        except TooLargeError:
            return b""
        return thumbnail(raster.upright(picture, self._turned))

    def jobs(self, picture: ImageFile) -> list[tuple[str, Callable[[Path], Path]]]:
        """Return the pages that may hold words, as `recognise_pages` wants them.

        Args:
            picture: Opened, not decoded yet; it must stay open while they are read.
        """
        if self._readable_directly(picture):
            return [(_piece(number), self._itself) for number in self._pages()]
        return [
            (_piece(number), partial(self._rendered, picture, self._frames[number - 1]))
            for number in self._pages()
        ]

    def extraction(
        self, found: Mapping[str, PagePiece], small: bytes, note: str = ""
    ) -> Extraction:
        """Return everything that is known now.

        Args:
            found: What OCR read, by piece.
            small: The thumbnail.
            note: What the ledger should know beside what is known here.
        """
        pages = self._pages()
        waiting = tuple(number for number in pages if _piece(number) not in found)
        read = {number: found[_piece(number)] for number in pages if number not in waiting}
        segments = [Segment(self._about.words)] if self._about.words else []
        segments += [
            Segment(piece.text, Locator(page=number))
            for number, piece in read.items()
            if piece.text
        ]
        notes = [*self._notes(read), *([note] if note else [])]
        return Extraction(
            media_type=self._media_type,
            kind=Kind.SCAN if self._is_scan(read) else Kind.PICTURE,
            extractor=f"{PictureExtractor.name}/{PictureExtractor.version}",
            segments=tuple(segments),
            title=self._about.title,
            author=self._about.author,
            pages=len(self._frames),
            state=self._state(waiting, read, bool(segments)),
            pages_without_text=waiting,
            note=" ".join(notes),
            facts={"width": self._size[0], "height": self._size[1], **self._about.facts},
            thumbnail=small,
        )

    def _pages(self) -> list[int]:
        """Return the numbers of the pages that are large enough to hold words."""
        if self._media_type in _ICONS:
            return []
        return [
            number
            for number, frame in enumerate(self._frames, 1)
            if max(frame.size) >= _MIN_LONG and min(frame.size) >= _MIN_SHORT
        ]

    def _state(
        self, waiting: tuple[int, ...], read: Mapping[int, PagePiece], has_text: bool
    ) -> TextState:
        if waiting:
            return TextState.NEEDS_OCR
        if self._cut or any(piece.failed for piece in read.values()):
            return TextState.PARTIAL
        return TextState.FULL if has_text else TextState.EMPTY

    def _notes(self, read: Mapping[int, PagePiece]) -> list[str]:
        notes = []
        if self._cut:
            notes.append("It is cut off or damaged; only a part of it could be read.")
        if self._moves:
            notes.append("It is animated; only its first picture is read.")
        failed = {number: piece.failed for number, piece in read.items() if piece.failed}
        if failed:
            number, why = next(iter(failed.items()))
            more = f" So do {len(failed) - 1} more pages." if len(failed) > 1 else ""
            notes.append(f"Page {number} could not be read for its words: {why}{more}")
        return notes

    def _is_scan(self, read: Mapping[int, PagePiece]) -> bool:
        """Say whether it is clearly a document: at least half of its pages are full of words."""
        full = sum(_full_of_words(piece) for piece in read.values())
        return not self._screen and not self._raw and full * 2 >= len(self._frames)

    def _readable_directly(self, picture: ImageFile) -> bool:
        width, height = picture.size
        return (
            not self._raw
            and not self._cut
            and self._turned == 1
            and picture.format in _READ_DIRECTLY
            and picture.mode in _PLAIN_MODES
            and not picture.has_transparency_data
            and (picture.format == "MPO" or getattr(picture, "n_frames", 1) == 1)
            and width * height <= _MAX_OCR_PIXELS
            and max(width, height) <= _MAX_OCR_SIDE
        )

    def _itself(self, folder: Path) -> Path:
        return self._path

    def _rendered(self, picture: ImageFile, frame: raster.Frame, folder: Path) -> Path:
        """Write a page, upright and in shades of grey, as a PNG file."""
        if frame.index:
            picture.seek(frame.index)
        width, height = picture.size
        dpi = picture.info.get("dpi")
        scale = min(
            1.0,
            math.sqrt(_MAX_OCR_PIXELS / max(width * height, 1)),
            _MAX_OCR_SIDE / max(width, height, 1),
        )
        raster.decode(picture, self._path, longest=int(max(width, height) * scale), mode="L")
        page = _flat(picture)
        if max(page.size) > max(width, height) * scale:
            page = page.resize((max(1, int(width * scale)), max(1, int(height * scale))))
        page = raster.upright(page, self._turned)
        target = folder / f"{frame.index}.png"
        # The fastest compression: the file lives for a second.
        page.save(target, compress_level=1, **({"dpi": dpi} if dpi and scale == 1 else {}))
        return target


def _piece(number: int) -> str:
    return f"page {number}"


def _turned(picture: ImageFile, shot: raw.Shot | None) -> int:
    """Return the EXIF orientation that is still to be applied after decoding."""
    if picture.format in ("TIFF", "HEIF"):
        return 1  # turned by their decoders
    said = raster.orientation(picture)
    if shot is None or said != 1 or shot.turned == 1:
        return said
    # Some cameras turn the preview themselves: its shape tells.
    width, height = picture.size if shot.turned < 5 else reversed(picture.size)
    return shot.turned if (width > height) == (shot.size[0] > shot.size[1]) else 1


def _preview(picture: ImageFile, path: Path, turned: int) -> bytes:
    """Return a thumbnail made of the camera's own preview, or b"" when that is no good."""
    from PIL import Image

    form = "HEIF" if picture.format == "HEIF" else "JPEG"
    data = heif.preview(path) if form == "HEIF" else exif.preview(picture)
    if not data:
        return b""
    try:
        with Image.open(io.BytesIO(data), formats=[form]) as small:
            width, height = small.size
            shape = width * picture.height / max(height * picture.width, 1)
            # An edited picture may have kept the preview of what it was before.
            if max(width, height) < _PREVIEW_SIDE or abs(shape - 1) > _PREVIEW_SHAPE:
                return b""
            return thumbnail(raster.upright(small, turned))
    except exif.BROKEN:
        return b""


def _moves(picture: ImageFile) -> bool:
    try:
        return bool(getattr(picture, "is_animated", False))
    except exif.BROKEN:
        return False


def _from_screen(picture: ImageFile) -> bool:
    """Say whether it is rather a picture of a screen: lossless, and of no known resolution."""
    dpi = picture.info.get("dpi", (0, 0))
    known = isinstance(dpi, tuple) and bool(dpi) and dpi[0] >= _SCANNER_DPI
    return picture.format in _SCREENS and not known


def _full_of_words(piece: PagePiece) -> bool:
    if len(piece.words) < _SCAN_WORDS or piece.confidence < _SCAN_CONFIDENCE:
        return False
    left, top, right, bottom = zip(*(word.box for word in piece.words), strict=True)
    wide, high = max(right) - min(left), max(bottom) - min(top)
    return bool(max(wide, high) >= _SCAN_LONG and min(wide, high) >= _SCAN_SHORT)


def _flat(picture: Picture) -> Picture:
    """Return it in shades of grey, or black and white; transparency gets a ground to stand on."""
    from PIL import Image, ImageStat

    if picture.mode == "1":
        return picture
    if not picture.has_transparency_data:
        return raster.eight_bits(picture).convert("L")
    seen = picture.convert("RGBA")
    grey, alpha = seen.convert("L"), seen.getchannel("A")
    ink = ImageStat.Stat(grey, mask=alpha)
    # Light words are meant for a dark ground.
    light = bool(ink.count[0]) and ink.mean[0] > 160
    ground = Image.new("L", seen.size, 0 if light else 255)
    ground.paste(grey, mask=alpha)
    return ground
