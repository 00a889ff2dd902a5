"""Which font a character is printed with: one that is shipped, else what the system has.

DejaVu Sans is shipped, so that Latin, Greek, Cyrillic, Hebrew, Arabic and most symbols look
the same everywhere. What it lacks is taken from fonts that Linux, macOS and Windows bring;
Chinese, Japanese and Korean at last from those that every reader of PDF has or replaces.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

log = logging.getLogger(__name__)

_SHIPPED = Path(__file__).parent / "assets" / "DejaVuSans.ttf"
# In the order in which they are tried; only outlines of TrueType can be embedded.
_WIDE = (
    "arial unicode.ttf", "arialuni.ttf", "droidsansfallbackfull.ttf", "droidsansfallback.ttf",
    "wqy-microhei.ttc", "wqy-zenhei.ttc", "msyh.ttc", "msgothic.ttc", "malgun.ttf",
    "nirmala.ttf", "nirmala.ttc", "leelawui.ttf", "ebrima.ttf", "gadugi.ttf", "seguisym.ttf",
    "notosansdevanagari-regular.ttf", "notosansbengali-regular.ttf", "notosanstamil-regular.ttf",
    "notosanstelugu-regular.ttf", "notosansthai-regular.ttf", "notosansethiopic-regular.ttf",
    "lohit-devanagari.ttf", "freesans.ttf", "unifont.ttf",
)  # fmt: skip
# By their own names, as PDF 1.7 (ISO 32000-1, 9.7.5.2) has readers know them.
_ASIAN = (
    (re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff61-\uff9f]"), "HeiseiKakuGo-W5"),
    (re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"), "HYGothic-Medium"),
    (re.compile("[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"), "STSong-Light"),
)
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
# Letters of Hebrew, Arabic and their neighbours, with what is neither letter nor digit between.
_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
    "(?:[^0-9A-Za-z\u00c0-\u058f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?"
)


class Glyph(NamedTuple):
    """How a character is printed.

    Attributes:
        font: Name of its font.
        character: Itself, or what stands for it.
        width: Of the size of the font.
    """

    font: str
    character: str
    width: float


class Fonts:
    """Finds fonts as they are needed; may be used from several threads."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._fonts: list[Any] = []
        self._glyphs: dict[str, Glyph] = {}
        self._left: list[Path] | None = None  # fonts of the system that were not opened yet
        self._add(_SHIPPED)

    def glyph(self, character: str) -> Glyph:
        """Return how a character is printed."""
        found = self._glyphs.get(character)
        if found is None:
            with self._guard:
                found = self._glyphs[character] = self._found(character)
        return found

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is in points."""
        return size * sum(self.glyph(character).width for character in text)

    def runs(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield a line from left to right in pieces of one font: its name, and the characters."""
        glyphs = map(self.glyph, visual(text))
        for font, some in groupby(glyphs, key=lambda glyph: glyph.font):
            yield font, "".join(glyph.character for glyph in some)

    def _found(self, character: str) -> Glyph:
        font = next((one for one in self._known() if _has(one, character)), None)
        if font is not None:
            return Glyph(font.fontName, character, font.stringWidth(character, 1))
        for script, name in _ASIAN:
            if script.match(character):
                return Glyph(name, character, _asian(name).stringWidth(character, 1))
        return self._found(_UNKNOWN)

    def _known(self) -> Iterator[Any]:
        """Yield fonts, those that are open first; others are opened one by one."""
        yield from list(self._fonts)
        if self._left is None:
            self._left = _of_system()
        while self._left:
            if (font := self._add(self._left.pop(0))) is not None:
                yield font

    def _add(self, file: Path) -> Any:
        from reportlab.pdfbase.pdfmetrics import registerFont
        from reportlab.pdfbase.ttfonts import TTFError, TTFont

        try:
            font = TTFont(f"Concierge{len(self._fonts)}", str(file))
        except (TTFError, OSError, ValueError) as error:
            log.info("the font %s cannot be printed with: %s", file.name, type(error).__name__)
            return None
        registerFont(font)
        self._fonts.append(font)
        return font


@lru_cache(maxsize=1)
def fonts() -> Fonts:
    """Return the fonts of this process."""
    return Fonts()


def visual(text: str) -> str:
    """Return a line as its characters stand from left to right.

    Stretches of Hebrew and Arabic are turned round; of the rest of the bidirectional algorithm
    (https://www.unicode.org/reports/tr9/) names and short passages need little.
    """
    return _LEFTWARDS.sub(lambda found: found.group()[::-1], text)


def _has(font: Any, character: str) -> bool:
    return ord(character) in font.face.charToGlyph


@lru_cache(maxsize=len(_ASIAN))
def _asian(name: str) -> Any:
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.pdfmetrics import registerFont

    font = UnicodeCIDFont(name)
    registerFont(font)
    return font


def _of_system() -> list[Path]:
    """Return those of `_WIDE` that this system has."""
    there: dict[str, Path] = {}
    for folder in _folders():
        for place, _, names in os.walk(folder):
            there |= {name.lower(): Path(place, name) for name in names}
    return [there[name] for name in _WIDE if name in there]


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", own]
    if sys.platform == "darwin":
        system = [Path("/System/Library/Fonts"), Path("/Library/Fonts")]
        return [*system, home / "Library" / "Fonts"]
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"]
