# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Rich Text Format, read as its specification 1.9.1 describes it.

A file is groups in braces, control words and text. What a group says depends on the
"destination" its first control word names; destinations marked as ignorable that are not
known here are skipped whole.
"""

from __future__ import annotations

import codecs
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.office_about import About, assembled
from concierge.extract.office.rtf_objects import add_found
from concierge.extract.office.wordml import Gathered, tidy

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])"
    rb"|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_CHARSETS = {
    77: "mac_roman", 78: "shift_jis", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_SIGNS: Final = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "row": "\n", "nestrow": "\n",
    "tab": "\t", "cell": "\t", "nestcell": "\t", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ",
    "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"\n": "\n\n", b"\r": "\n\n"}
_LITERAL = (b"\\", b"{", b"}")
# What stands in the text itself; those marked as ignorable among them are read too.
_BODY = frozenset(
    {"shpinst", "shptxt", "shp", "fldrslt", "shppict", "listtext", "pntext", "result"}
)
_BESIDE = {
    "header": "", "headerl": "", "headerr": "", "headerf": "", "footer": "", "footerl": "",
    "footerr": "", "footerf": "", "footnote": "Footnote", "annotation": "Comment",
}  # fmt: skip
_INFO = frozenset({
    "title", "subject", "author", "keywords", "doccomm", "company", "creatim", "revtim",
    "generator", "atnauthor",
})  # fmt: skip
_SKIPPED = frozenset({
    "colortbl", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "fldinst",
    "nonshppict", "shprslt", "sp", "xe", "tc", "tcn", "rxe", "txe", "bkmkstart", "bkmkend",
    "atnid", "atnref", "themedata", "colorschememapping", "datastore", "latentstyles",
    "datafield", "objclass", "objname", "template", "mmathPict", "do", "picprop", "pnseclvl",
    "info", "xmlnstbl", "userprops", "passwordhash", "falt", "panose", "mailmerge", "sv", "sn",
    "hl", "hlsrc", "hlloc", "mmathPr", "mctrlPr",
})  # fmt: skip
_COLLECTED = frozenset({"fonttbl", "stylesheet", "objdata", "pict"})
_FACTS = {
    "subject": "subject",
    "keywords": "keywords",
    "doccomm": "description",
    "company": "publisher",
    "creatim": "created",
    "revtim": "changed",
    "generator": "program",
}
_HEADING = re.compile(r"(?:heading|überschrift|titre|título) [1-9]|title$", re.IGNORECASE)
_MAX_BYTES = 200 << 20
_MAX_NESTING = 5_000
_MAX_HEADING_CHARS = 200


class RichTextExtractor:
    """Reads RTF: text, notes, comments, headers, text boxes, embedded files and pictures."""

    name = "rtf"
    version = 1
    priority = 60

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept RTF."""
        return media_type == types.RTF

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a document; what tracked changes took out stands at its end.

        Raises:
            DamagedError: When it has no text and breaks off.
        """
        with path.open("rb") as stream:
            data = stream.read(_MAX_BYTES)
        reader = _Reader(data)
        segments = reader.read()
        missing = ["It breaks off; it was read as far as it goes."] if reader.cut else []
        if reader.cut and not segments:
            raise damaged(path, "it breaks off before its text")
        children = Children(context)
        add_found(children, reader.objects, reader.pictures)
        return assembled(
            media_type,
            Kind.DOCUMENT,
            "rtf/1",
            segments,
            reader.about(),
            children=children,
            missing=missing,
        )


@dataclass(frozen=True, slots=True)
class _State:
    r"""What a group inherits and may change.

    Attributes:
        place: Destination: "" for text, a name of `_BESIDE` or `_INFO`, or "skip".
        codec: Of bytes above 127, by the font.
        fallback: Characters after ``\u`` that stand for it in readers of old.
        deleted: Whether a tracked change took the text out.
    """

    place: str = ""
    codec: str = "cp1252"
    fallback: int = 1
    deleted: bool = False


@dataclass(slots=True)
class _Reader:
    """Goes through a file once."""

    data: bytes
    cut: bool = False
    objects: list[bytes] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    _said: dict[str, str] = field(default_factory=dict)
    _state: _State = field(default_factory=_State)
    _stack: list[_State] = field(default_factory=list)
    _texts: dict[str, list[str]] = field(default_factory=dict)
    _gathered: Gathered = field(default_factory=Gathered)
    _beside: list[str] = field(default_factory=list)
    _edges: list[str] = field(default_factory=list)
    _deleted: list[str] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _fonts: dict[int, str] = field(default_factory=dict)
    _headings: set[int] = field(default_factory=set)
    _font: int = 0
    _style: int = 0
    _codec: str = "cp1252"
    _ignorable: bool = False
    _skip: int = 0
    _is_heading: bool = False
    _endnote: bool = False
    _date: dict[str, int] = field(default_factory=dict)

    def read(self) -> list[Segment]:
        """Return the text under its headings, then what stands beside it."""
        at = 0
        while at < len(self.data) and (found := _TOKEN.match(self.data, at)):
            at = found.end()
            if found.group(1) == b"bin":
                at += max(0, int(found.group(2) or 0))
            else:
                self._take(found)
            if found.group(5) == b"}" and not self._stack:
                break
        self.cut = bool(self._stack)
        while self._stack:
            self._close()
        return self._segments()

    def _take(self, found: re.Match[bytes]) -> None:
        """Take one token: a control word with its number, a byte, a sign, a brace, or text."""
        word, number, byte, symbol, brace, text = found.groups()
        if text is not None:
            self._add_bytes(text)
        elif byte is not None:
            self._add_bytes(bytes.fromhex(byte.decode("ascii")))
        elif word is not None:
            self._control(word.decode("ascii"), int(number) if number else None)
        elif brace is not None:
            (self._open if brace == b"{" else self._close)()
        elif symbol is not None:
            self._symbol(symbol)

    def about(self) -> About:
        """Return what the group of information says."""
        facts = {fact: self._said[name] for name, fact in _FACTS.items() if self._said.get(name)}
        if "program" in facts:
            facts["program"] = facts["program"].rstrip("; ")
        return About(self._said.get("title", ""), self._said.get("author", ""), facts=facts)

    def _segments(self) -> list[Segment]:
        self._end_paragraph()
        self._gathered.flush()
        found = self._gathered.segments
        found += [Segment(text) for text in dict.fromkeys(self._edges)]
        if self._deleted:
            gone = [" ".join(text.split()) for text in "".join(self._deleted).split("\n")]
            lines = [f"Deleted: {text}" for text in gone if text]
            found += [Segment("\n".join(lines))] if lines else []
        return found

    def _open(self) -> None:
        self._flush()
        self._stack.append(self._state)
        self._ignorable, self._skip = False, 0
        if len(self._stack) > _MAX_NESTING:
            raise RecursionError("groups within groups")

    def _close(self) -> None:
        self._flush()
        self._ignorable, self._skip = False, 0
        if not self._stack:
            return
        ended, self._state = self._state.place, self._stack.pop()
        if ended != self._state.place and ended not in ("", "skip"):
            self._end_place(ended)

    def _end_place(self, place: str) -> None:
        """Keep what a destination said, at its end."""
        text = "".join(self._texts.pop(place, []))
        if place in ("objdata", "pict"):
            try:
                content = bytes.fromhex(re.sub(r"[^0-9a-fA-F]", "", text))
            except ValueError:
                return
            (self.objects if place == "objdata" else self.pictures).append(content)
        elif place in _INFO:
            self._end_info(place, " ".join(text.split()))
        elif place in _BESIDE and (said := tidy(text)):
            label = "Endnote" if self._endnote and place == "footnote" else _BESIDE[place]
            by = self._said.get("atnauthor", "") if place == "annotation" else ""
            self._endnote = False
            label = f"{label} by {by}" if by else label
            (self._beside if label else self._edges).append(f"{label}: {said}" if label else said)

    def _end_info(self, place: str, text: str) -> None:
        if place in ("creatim", "revtim"):
            try:
                names = ("yr", "mo", "dy", "hr", "min", "sec")
                parts = [self._date.get(name, 0) for name in names]
                moment = datetime.datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001
                text = moment.isoformat()
            except ValueError:
                return
            self._date.clear()
        self._said[place] = text

    def _control(self, word: str, value: int | None) -> None:
        self._flush()
        if self._skip and word != "u":
            self._skip -= 1
            return
        change = _CHANGES.get(word)
        if change is not None:
            change(self, value)
        elif word in _SIGNS:
            self._add(_SIGNS[word])
            if word in ("par", "sect", "page", "row"):
                self._end_paragraph()
        elif word in ("yr", "mo", "dy", "hr", "min", "sec"):
            self._date[word] = value or 0
        else:
            self._destination(word)
        self._ignorable = False

    def _destination(self, word: str) -> None:
        """Turn to another destination if the word names one."""
        place = self._state.place
        if place == "skip" and word not in _INFO:
            return
        if word in _BESIDE or word in _INFO or word in _COLLECTED:
            self._turn(word)
        elif word in _SKIPPED or (self._ignorable and not _is_text(word)):
            self._turn("skip")

    def _turn(self, place: str) -> None:
        self._state = replace(self._state, place=place)

    def _symbol(self, symbol: bytes) -> None:
        self._flush()
        if symbol == b"*":
            self._ignorable = True
        elif self._skip:
            self._skip -= 1
        elif symbol in _LITERAL:
            self._add(symbol.decode("ascii"))
        elif symbol in _SYMBOLS:
            self._add(_SYMBOLS[symbol])

    def _add_bytes(self, data: bytes) -> None:
        if self._state.place == "skip":
            return
        if self._skip:
            dropped = min(self._skip, len(data))
            self._skip -= dropped
            data = data[dropped:]
        self._bytes += data

    def _flush(self) -> None:
        """Decode the bytes gathered: characters of two bytes are whole by now."""
        if self._bytes:
            text = self._bytes.decode(self._state.codec, "replace")
            self._bytes.clear()
            self._add(text)

    def _add(self, text: str) -> None:
        place = self._state.place
        if place == "skip":
            return
        if place == "" and self._state.deleted:
            self._deleted.append(text)
        elif place == "fonttbl":
            return
        elif place == "stylesheet":
            if _HEADING.match(text.strip(" ;")):
                self._headings.add(self._style)
        else:
            self._texts.setdefault(place, []).append(text)

    def _end_paragraph(self) -> None:
        """Hand the paragraph to the text, beginning a stretch if it is a heading."""
        if self._state.place:
            return
        text = "".join(self._texts.pop("", []))
        if self._is_heading and text.strip():
            self._gathered.begin(" ".join(text.split())[:_MAX_HEADING_CHARS])
        self._gathered.add(text.replace("\f", ""))
        for said in self._beside:
            self._gathered.beside(said)
        self._beside.clear()

    def unicode(self, value: int | None) -> None:
        code = (value or 0) % 65_536
        self._skip = self._state.fallback
        self._add(chr(code) if not 0xD800 <= code < 0xE000 else self._half(code))

    def _half(self, code: int) -> str:
        """Join the two halves of a character beyond 16 bits."""
        if code < 0xDC00:
            self._said["half"] = str(code)
            return ""
        high = int(self._said.pop("half", "0"))
        return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else ""

    def use_font(self, value: int | None) -> None:
        if self._state.place == "fonttbl":
            self._font = value or 0
        else:
            self._state = replace(self._state, codec=self._fonts.get(value or 0, self._codec))

    def font_charset(self, value: int | None) -> None:
        if self._state.place == "fonttbl":
            codec = _CHARSETS.get(value or 0)
            if codec:
                self._fonts[self._font] = codec

    def font_code_page(self, value: int | None) -> None:
        if self._state.place == "fonttbl":
            self._fonts[self._font] = _codec_of(value)

    def code_page(self, value: int | None) -> None:
        self._codec = _codec_of(value)
        self._state = replace(self._state, codec=self._codec)

    def use_style(self, value: int | None) -> None:
        if self._state.place == "stylesheet":
            self._style = value or 0
        elif self._state.place == "":
            self._is_heading = (value or 0) in self._headings

    def outline(self, value: int | None) -> None:
        if self._state.place == "":
            self._is_heading = value is not None and 0 <= value <= 8

    def plain_paragraph(self, value: int | None) -> None:
        if self._state.place == "":
            self._is_heading = False

    def plain(self, value: int | None) -> None:
        codec = self._fonts.get(0, self._codec)
        self._state = replace(self._state, deleted=False, codec=codec)

    def set_fallback(self, value: int | None) -> None:
        self._state = replace(self._state, fallback=max(0, min(value or 0, 10)))

    def set_deleted(self, value: int | None) -> None:
        self._state = replace(self._state, deleted=value != 0)

    def set_endnote(self, value: int | None) -> None:
        self._endnote = True

    def ansi_of_pair(self, value: int | None) -> None:
        """Skip the first of two forms of the same text; the second is in Unicode."""
        self._said["pair"] = self._state.place
        self._turn("skip")

    def unicode_of_pair(self, value: int | None) -> None:
        self._turn(self._said.get("pair", ""))


_CHANGES: Final[dict[str, Callable[[_Reader, int | None], None]]] = {
    "u": _Reader.unicode,
    "uc": _Reader.set_fallback,
    "f": _Reader.use_font,
    "fcharset": _Reader.font_charset,
    "cpg": _Reader.font_code_page,
    "ansicpg": _Reader.code_page,
    "mac": lambda reader, _: reader.code_page(10_000),
    "pc": lambda reader, _: reader.code_page(437),
    "pca": lambda reader, _: reader.code_page(850),
    "s": _Reader.use_style,
    "outlinelevel": _Reader.outline,
    "pard": _Reader.plain_paragraph,
    "plain": _Reader.plain,
    "deleted": _Reader.set_deleted,
    "ftnalt": _Reader.set_endnote,
    "upr": _Reader.ansi_of_pair,
    "ud": _Reader.unicode_of_pair,
}


def _is_text(word: str) -> bool:
    """Say whether an ignorable destination holds text; those of formulas begin with an m."""
    return word in _BODY or (word.startswith("m") and word[1:2] in tuple("acdefgilnoprst"))


def _codec_of(page: int | None) -> str:
    name = {10_000: "mac_roman", 65_001: "utf-8", 1_361: "johab"}.get(page or 0, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
