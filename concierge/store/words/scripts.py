"""Scripts whose words stand without spaces: each of their letters is a word of the index.

SQLite's tokenizer takes a run of such letters for one word, so nothing within it would be
found. Put apart and asked for as a phrase, any stretch is found. This holds for Chinese and
Japanese, Thai, Lao, Khmer and Burmese, and for Korean, whose words carry their particles.
"""

from __future__ import annotations

import re
import unicodedata

# Thai, Lao, Burmese and Khmer; digits and signs among them are left to the tokenizer.
_SOUTH = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109d"
    "\u1780-\u17d3\u17d7\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa76\uaa7a-\uaa7f"
)
# Kana, bopomofo, Hangul, and Chinese characters up to the third plane.
_EAST = (
    "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    "\U0001b000-\U0001b16f\U00020000-\U0003fffd"
)
_LETTERS = _EAST + _SOUTH
# Letters that are written in several ways. Each match is one letter, or a run of Latin ones.
_VARIANTS = (
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"  # full-width Latin
    "|[\uff66-\uff9d][\uff9e\uff9f]?"  # half-width katakana
    "|[\u3041-\u30ff][\u3099\u309a]"  # kana and their marks
    "|[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*"
    "|[\uffa1-\uffbe][\uffc2-\uffdc]?"  # half-width Hangul
    "|[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]"  # radicals, compatibility characters
)
_VARIANT = re.compile(_VARIANTS)
_RUN = re.compile(f"[{_LETTERS}]+")
_LETTER = re.compile(f"{_VARIANTS}|[{_LETTERS}]")
# The same, quick to be looked for: whatever one of these matches begins with.
_BEGINNING = re.compile(
    f"[{_LETTERS}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9d\uffa1-\uffbe"
    "\u1100-\u115f\ua960-\ua97c\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]"
)
# Vowels and tones of these blocks are marks, which the tokenizer drops; characters of the
# private use area are letters to it. By block of 256: from where, and to where.
_MARK_BLOCKS = {0x0E: 0xE8, 0x10: 0xE9, 0x17: 0xEA, 0xA9: 0xEB, 0xAA: 0xEC}
_MARKS = {
    code: (_MARK_BLOCKS[code >> 8] << 8) | (code & 0xFF)
    for block in _MARK_BLOCKS
    for code in range(block << 8, (block + 1) << 8)
    if unicodedata.category(chr(code))[0] == "M" and _LETTER.match(chr(code))
}
SUBSTITUTES = "\ue800-\uecff"
"""What stands for marks in a text that was put `apart`, as characters of a class."""


def letters(text: str) -> list[re.Match[str]]:
    """Return where letters of these scripts stand, each with its marks, and full-width words."""
    return list(_LETTER.finditer(text)) if holds(text) else []


def holds(text: str) -> bool:
    """Say whether any letter of these scripts stands in a text."""
    return not text.isascii() and _BEGINNING.search(text) is not None


def apart(text: str) -> str:
    """Return a text with spaces around each letter of these scripts, in its usual form."""
    if not holds(text):
        return text
    text = _VARIANT.sub(lambda found: f" {unicodedata.normalize('NFKC', found.group())} ", text)
    return _RUN.sub(lambda found: f" {' '.join(found.group())} ", text).translate(_MARKS)
