"""Tells what a file is: by its content first, by its name where content does not say."""

from __future__ import annotations

import errno
import mimetypes
import re
import struct
import zipfile
from functools import lru_cache
from pathlib import Path

from concierge.core.records import Kind
from concierge.extract import media_types as types
from concierge.extract.encodings.wide import unicode_without_bom
from concierge.extract.pictures.picture_types import is_packed_drawing, tiff_type, told_by_header
from concierge.extract.unpack import BROKEN

HEAD_BYTES = 8192
"""How much of a file's beginning `detect` wants to see."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
# Control characters that text files do hold: bell to carriage return, shift, escape.
_TEXT_CONTROLS = bytes({7, 8, 9, 10, 11, 12, 13, 14, 15, 26, 27})
_OTHER_CONTROLS = bytes(set(range(32)) - set(_TEXT_CONTROLS)) + b"\x7f"
_MAIL_HEADER = re.compile(
    rb"^(?:return-path|received|from|to|cc|bcc|subject|date|message-id|reply-to|delivered-to|"
    rb"mime-version|content-type|sender|in-reply-to|references|x-[a-z0-9-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ANY_HEADER = re.compile(rb"(?:>?From .*\r?\n)?[!-9;-~]+[ \t]*:", re.IGNORECASE)
_LINES = re.IGNORECASE | re.MULTILINE
_TELLING = frozenset(
    {
        *(b"from:", b"received:", b"return-path:", b"subject:", b"date:", b"message-id:"),
        b"mime-version:",
    }
)
# Seconds, what makes it unique, the host; then flags (cr.yp.to/proto/maildir.html).
_MAILDIR_NAME = re.compile(
    r"1\d{9}\.(?:\d+(?:_\d+)?|[#A-Z][\w#=-]*\d)\.[^:;!]+(?:[:;!]2,[A-Za-z]*)?$"
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_XML_ROOT = re.compile(rb"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]")
_XML_ROOTS = {
    b"svg": types.SVG,
    b"FictionBook": types.FICTION_BOOK,
    b"html": types.HTML,
    b"rss": "application/rss+xml",
    b"feed": "application/atom+xml",
    b"gpx": "application/gpx+xml",
    b"kml": "application/vnd.google-earth.kml+xml",
    b"opml": types.OPML,
    b"plist": types.PROPERTY_LIST,
    b"Workbook": types.EXCEL_XML,
    b"wordDocument": types.WORD_XML,
}
# How files of text begin that say what they are.
_TEXT_STARTS = (
    (re.compile(rb"<!DOCTYPE NETSCAPE-Bookmark-file", re.IGNORECASE), types.NETSCAPE_BOOKMARKS),
    (re.compile(rb"\{\s*\"checksum\"[^{}]{0,200}\"roots\""), types.CHROMIUM_BOOKMARKS),
    (re.compile(rb"\[(?:InternetShortcut|Desktop Entry)\]"), types.SHORTCUT),
    (re.compile(rb"\[Script Info\]"), types.SUBSTATION),
    (re.compile(rb"WEBVTT[ \t\r\n]"), types.WEBVTT),
    (re.compile(rb"\d{1,6}\r?\n\d\d:\d\d:\d\d,\d{3} --> "), types.SUBRIP),
    (re.compile(rb"\{\d+\}\{\d*\}"), types.MICRODVD),
    (re.compile(rb"BEGIN:VCALENDAR", re.IGNORECASE), types.CALENDAR),
    (re.compile(rb"BEGIN:VCARD", re.IGNORECASE), types.CARD),
)
_FIRST_BYTES = frozenset(bytes([byte]) for byte in b"<{[WBb0123456789")
_OLE_SCAN_BYTES = 4 << 20
_IWORK = {".pages": types.PAGES, ".numbers": types.NUMBERS, ".key": types.KEYNOTE}
# What the system's list of media types does not tell.
_KINDS_BY_SUFFIX = {
    ".msg": Kind.MAIL,
    **dict.fromkeys((".mobi", ".azw", ".azw3", ".chm", ".one", ".vsdx"), Kind.DOCUMENT),
    **dict.fromkeys((".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".cab"), Kind.ARCHIVE),
    **dict.fromkeys((".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf"), Kind.PICTURE),
}
_DISC_MARK = 16 * 2048 + 1


def detect(path: Path, head: bytes) -> str:
    """Return the IANA media type of a file.

    Args:
        path: The file; opened again only when it is a container that must be looked into.
        head: Its first `HEAD_BYTES` bytes, or all of it.

    Raises:
        OSError: When a container cannot be opened.
    """
    if not head:
        return types.EMPTY
    head = head[:HEAD_BYTES]
    found = _by_magic(head)
    if found == types.ZIP:
        return _inside_zip(path)
    if found == types.OLE:
        return _inside_ole(path)
    if found == types.TIFF:
        return tiff_type(head, path.suffix.lower())
    if found == types.GZIP and is_packed_drawing(head):
        return types.SVG
    if found:
        return found
    if looks_like_text(head):
        return _kind_of_text(path, head)
    return _without_magic(path, head)


def _without_magic(path: Path, head: bytes) -> str:
    """Tell files that are no text and do not begin with a number of their own."""
    if path.suffix.lower() == ".dbf" and _is_dbase(head):
        return types.DBF
    # Junk before the header is common in the wild, and PDF readers allow it.
    return types.PDF if b"%PDF-" in head[:1024] else _disc_image(path, head)


def opens_file(head: bytes) -> bool:
    """Say whether `detect` has to open the file to tell what begins like this."""
    if looks_like_text(head):
        return False
    found = _by_magic(head)
    return found in (types.ZIP, types.OLE) or (not found and len(head) >= HEAD_BYTES)


def is_tar(head: bytes) -> bool:
    """Say whether bytes begin a TAR file, also one from before POSIX, which has no magic.

    Every header holds the sum of its own bytes, taken with spaces for the sum itself
    (POSIX.1-1988, 10.1.1).
    """
    if head[257:262] == b"ustar":
        return True
    told = re.fullmatch(rb" *([0-7]{2,7})[ \0]+", head[148:156])
    if told is None or not head[0]:
        return False
    return int(told.group(1), 8) == sum(head[:148]) + 8 * 32 + sum(head[156:512])


def _disc_image(path: Path, head: bytes) -> str:
    """Tell images of discs, whose first 32 KB belong to whatever starts from them (ECMA-119)."""
    if len(head) < HEAD_BYTES:
        return types.UNKNOWN
    with path.open("rb") as stream:
        stream.seek(_DISC_MARK)
        return types.ISO_IMAGE if stream.read(5) == b"CD001" else types.UNKNOWN


def kind_of(media_type: str, suffix: str, name: str = "") -> Kind:
    """Return what people call such a file.

    Args:
        media_type: As `detect` tells it.
        suffix: The name's ending with its dot, any case; used only for kinds of text.
        name: The whole name, for files such as ``Makefile`` that have no ending.
    """
    if media_type in types.KINDS:
        return types.KINDS[media_type]
    family = media_type.partition("/")[0]
    if family in ("image", "audio", "video"):
        return {"image": Kind.PICTURE, "audio": Kind.AUDIO, "video": Kind.VIDEO}[family]
    if suffix.lower() in types.CODE_SUFFIXES or name.lower() in types.CODE_NAMES:
        return Kind.CODE if types.is_textual(media_type) else Kind.OTHER
    if media_type.startswith("application/") and types.is_textual(media_type):
        return Kind.TEXT if media_type == "application/x-subrip" else Kind.DATA
    return Kind.TEXT if types.is_textual(media_type) else Kind.OTHER


@lru_cache(maxsize=4096)
def kind_by_suffix(suffix: str, name: str = "") -> Kind:
    """Guess what people call a file by its name alone; reading it tells better.

    Args:
        suffix: The name's ending with its dot, in lower case.
        name: The whole name in lower case, for files such as ``makefile``.
    """
    if suffix in types.CODE_SUFFIXES or name in types.CODE_NAMES:
        return Kind.CODE
    if suffix in _KINDS_BY_SUFFIX:
        return _KINDS_BY_SUFFIX[suffix]
    known = types.TEXT_SUFFIXES.get(suffix) or _IWORK.get(suffix)
    media_type = known or mimetypes.guess_type("a" + suffix, strict=False)[0] or types.UNKNOWN
    return kind_of(media_type, suffix)


def kind_by_name(name: str) -> Kind:
    """Guess what people call a file of this name."""
    lower = name.lower()
    suffix = Path(lower).suffix
    return kind_by_suffix(suffix) if suffix else kind_by_suffix("", lower)


def looks_like_text(head: bytes) -> bool:
    """Say whether bytes are characters in some encoding; NULs mean UTF-16/32 or no text."""
    if head.startswith(_BOMS):
        return True
    if b"\0" in head:
        return unicode_without_bom(head) is not None
    controls = len(head) - len(head.translate(None, _OTHER_CONTROLS))
    return controls * 100 <= len(head)


def _by_magic(head: bytes) -> str:
    for offset, magic, media_type in types.MAGIC:
        if head.startswith(magic, offset):
            return media_type
    if head[4:8] == b"ftyp":
        return types.BRANDS.get(head[8:12], "video/mp4")
    if head[:4] == b"RIFF":
        riff = {b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo", b"WEBP": "image/webp"}
        return riff.get(head[8:12], types.UNKNOWN)
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "audio/aiff"
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    if head[:2] == b"MZ" and b"\0" in head:
        return "application/vnd.microsoft.portable-executable"
    told = told_by_header(head) or _film(head) or _mpeg_audio(head)
    return told or (types.TAR if is_tar(head) else "")


def _film(head: bytes) -> str:
    """Tell Matroska, of which WebM is a kind, and MPEG-TS (ISO 13818-1) by its packets."""
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    # Cameras put four bytes before each packet.
    for at, step in ((0, 188), (4, 192)):
        marks = head[at : at + 4 * step : step]
        if len(head) >= 4 * step and marks == b"G" * 4:
            return "video/mp2t"
    return ""


def _mpeg_audio(head: bytes) -> str:
    """Tell raw MPEG audio by its frame header (ISO 11172-3) and AAC by its ADTS header."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] == 0xFE:
        return ""  # FF FE is the mark of UTF-16
    if head[1] & 0xF6 == 0xF0:
        return "audio/aac"
    layer, bitrate, rate = head[1] >> 1 & 3, head[2] >> 4, head[2] >> 2 & 3
    valid = layer != 0 and bitrate not in (0, 15) and rate != 3 and b"\0" in head
    return "audio/mpeg" if valid else ""


def _inside_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if declared.startswith("application/"):
                    return declared.removesuffix("-template")
            if "[Content_Types].xml" in names:
                return _ooxml(archive)
    except BROKEN:
        return types.ZIP
    except OSError as error:
        if error.errno != errno.EINVAL:  # a list of contents that points before the file
            raise
        return types.ZIP
    return _iwork(path.suffix.lower(), names) or types.ZIP


def _ooxml(archive: zipfile.ZipFile) -> str:
    with archive.open("[Content_Types].xml") as stream:
        listing = stream.read(1 << 20)
    for part, media_type in types.OOXML_PARTS:
        if re.search(re.escape(part) + rb"[^\"']*main(?:\+xml)?[\"']", listing):
            return media_type
    return types.ZIP


def _iwork(suffix: str, names: set[str]) -> str:
    """Tell Apple's office files; some stand in a folder of their own name within the ZIP."""
    folder = next(iter(sorted(names)), "").partition("/")[0]
    ending = folder[folder.rfind(".") :].lower() if "." in folder else ""
    if ending in _IWORK and all(name.startswith(f"{folder}/") for name in names):
        suffix, names = ending, {name.partition("/")[2] for name in names}
    old = bool(names & {"index.apxl", "index.apxl.gz"}) or (
        suffix in _IWORK and bool(names & {"index.xml", "index.xml.gz"})
    )
    if not old and not any(one.startswith("Index/") or one == "Index.zip" for one in names):
        return ""
    if "index.apxl" in names or any(name.startswith("Index/Slide") for name in names):
        return types.KEYNOTE
    if any(name.startswith("Index/CalculationEngine") for name in names) and suffix != ".pages":
        return types.NUMBERS
    return _IWORK.get(suffix, types.PAGES)


def _is_dbase(head: bytes) -> bool:
    """Tell dBase tables by their header: a date, and sizes that are multiples of its parts."""
    if len(head) < 33 or not 1 <= head[2] <= 12 or not 1 <= head[3] <= 31:
        return False
    header, record = struct.unpack_from("<HH", head, 8)
    return bool(header >= 65 and record >= 2)


def _inside_ole(path: Path) -> str:
    """Look for the streams of an OLE file ([MS-CFB] 2.6: names are UTF-16 in the directory)."""
    with path.open("rb") as stream:
        header = stream.read(512)
        if len(header) < 512:
            return types.OLE
        (shift,) = struct.unpack_from("<H", header, 30)
        (sector,) = struct.unpack_from("<I", header, 48)
        if shift in (9, 12) and sector < 0x7FFFFFFF:
            stream.seek((sector + 1) << shift)
            found = _ole_streams(stream.read(1 << shift))
            if found:
                return found
        stream.seek(512)
        return _ole_streams(stream.read(_OLE_SCAN_BYTES)) or types.OLE


def _ole_streams(directory: bytes) -> str:
    for name, media_type in types.OLE_STREAMS:
        if (name + "\0").encode("utf-16-le") in directory:
            return media_type
    return ""


def _kind_of_text(path: Path, head: bytes) -> str:
    suffix = path.suffix.lower()
    named = types.TEXT_SUFFIXES.get(suffix, "")
    head = _as_bytes_of_ascii(head)
    if suffix in types.CODE_SUFFIXES or named in ("text/markdown", types.XML, types.NOTEBOOK):
        return (_xml_type(head) if named == types.XML else "") or named or types.PLAIN
    body = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _HTML_START.match(body):
        return types.HTML
    if body.startswith(b"<?xml"):
        return _xml_type(body) or named or types.XML
    for start, media_type in _TEXT_STARTS if body[:1] in _FIRST_BYTES else ():
        if start.match(body):
            return media_type
    if named == types.MAIL:
        return _mail_type(head, path) or types.PLAIN
    return _by_first_line(head, path) or named or types.PLAIN


def _as_bytes_of_ascii(head: bytes) -> bytes:
    """Return the beginning of a text in UTF-16 or UTF-32 so that patterns of bytes find words."""
    codec = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else ""
    if not codec and b"\0" in head:
        codec = unicode_without_bom(head) or ""
    return head.decode(codec, "replace").encode() if codec else head


def _by_first_line(head: bytes, path: Path) -> str:
    if head.startswith(b"From ") and _MAIL_HEADER.search(head.partition(b"\n")[2][:200]):
        return types.MBOX
    return _mail_type(head, path)


def _mail_type(head: bytes, path: Path) -> str:
    """Tell messages by their headers; a name that says so makes up for missing ones."""
    length, _, rest = head.partition(b"\n")
    if length.strip().isdigit() and _ANY_HEADER.match(rest):
        return types.APPLE_MAIL if _mail_type(rest, path) else ""
    top = head.lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not _ANY_HEADER.match(top):
        return ""
    fields = {match.group().lower() for match in _MAIL_HEADER.finditer(top)}
    if b"mime-version:" in fields and _is_saved_page(top, fields):
        return types.MHTML
    named = path.suffix.lower() in (".eml", ".emlx") or _MAILDIR_NAME.match(path.name)
    return types.MAIL if named or len(fields & _TELLING) >= 3 else ""


def _is_saved_page(top: bytes, fields: set[bytes]) -> bool:
    """Say whether headers are of a page that a browser or an office program saved."""
    if not re.search(rb"^content-type:[ \t\n]*multipart/related", top, _LINES):
        return False
    return b"from:" not in fields or bool(re.search(rb"^from: <saved by", top, _LINES))


def _xml_type(head: bytes) -> str:
    root = _XML_ROOT.search(head)
    if root is None:
        return ""
    if root.group(1) == b"office:" and root.group(2) == b"document":
        return types.FLAT_ODF
    if root.group(2) == b"RDF" and b"http://purl.org/rss/1.0" in head:
        return types.RSS
    return _XML_ROOTS.get(root.group(2), "")
