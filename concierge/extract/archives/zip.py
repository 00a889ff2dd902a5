"""ZIP files: their members one by one, with names in whatever encoding they were written.

What Python's own module cannot do (AES, Deflate64, files that are cut) is left to 7-Zip.
"""

from __future__ import annotations

import errno
import re
import zipfile
from collections.abc import Callable, Generator, Iterator

from concierge.extract.archives.reader import Member, Source
from concierge.extract.failures import bomb
from concierge.extract.unpack import BROKEN, CountedReader, is_bomb

LOCKED = "It wants a password; give it with `concierge unlock PATH`."
BROKEN_MEMBER = "It is damaged."

_METHODS = frozenset(
    {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
)
_UTF8 = 1 << 11
_ENCRYPTED = 1

# What programs wrote names in before UTF-8 had a flag (APPNOTE 4.4.4, bit 11), and what the
# letters beyond ASCII look like when an encoding is the right one. The order settles names
# that fit several.
_KANA_IN_WORD = re.compile("[A-Za-z][\u3041-\u30ff]|[\u3041-\u30ff][A-Za-z]")
# In Latin script, three accented letters never stand in a row.
_FEW = "(?s:(?!.*[^\0-\x7f]{3}))"
_NAME_ENCODINGS = (
    ("utf-8", re.compile("[^\0-\x1f\x80-\x9f]*")),
    ("cp437", re.compile(f"{_FEW}[\0-\x7f\xc0-\xff\xa1\xbf\xa0]*")),
    ("cp866", re.compile("[\0-\x7f\u0400-\u045f]*")),
    ("cp1252", re.compile(f"{_FEW}[\0-\x7f\xc0-\xff\u2013-\u201e\xa0]*")),
    ("cp1251", re.compile("[\0-\x7f\u0400-\u045f]*")),
    ("gb18030", re.compile("[\0-\x7f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*")),
    ("cp949", re.compile("[\0-\x7f\uac00-\ud7a3]*")),
    ("big5", re.compile("[\0-\x7f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*")),
    ("cp852", re.compile(f"{_FEW}[\0-\x7f\xc0-\u017f]*")),
)


def zip_members(source: Source) -> Generator[Member]:
    """Yield the members of a ZIP file.

    Raises:
        TooLargeError: When it claims to unpack to far more than it is.
    """
    from concierge.extract.archives.tool import installed, tool_members

    try:
        archive = zipfile.ZipFile(source.path)
    except (*BROKEN, OSError) as error:
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
            raise
        source.trouble = "Its list of members is damaged."
        if installed():
            yield from tool_members(source)
        return
    with archive:
        infos = [one for one in archive.infolist() if not _is_folder(one)]
        total = sum(one.file_size for one in infos)
        if is_bomb(total, source.packed):
            raise bomb(source.path, f"its {source.packed:,} bytes unpack to {total:,}")
        if installed() and any(_for_tool(one, source) for one in infos):
            yield from tool_members(source)
            return
        naming = _naming(infos)
        for info in infos:
            yield from _member(archive, info, naming(info), source)


def _is_folder(info: zipfile.ZipInfo) -> bool:
    # What macOS keeps beside every file is no file of the person's.
    return info.is_dir() or info.filename.startswith("__MACOSX/")


def _for_tool(info: zipfile.ZipInfo, source: Source) -> bool:
    if info.flag_bits & _ENCRYPTED:
        return bool(source.context.password)
    return info.compress_type not in _METHODS


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, source: Source
) -> Iterator[Member]:
    if info.flag_bits & _ENCRYPTED:
        yield Member(name, info.file_size, reason=LOCKED)
        return
    try:
        stream = archive.open(info)
    except BROKEN:
        yield Member(name, info.file_size, reason=BROKEN_MEMBER)
        return
    with stream:
        counted = CountedReader(stream, source.path, source.packed, source.budget)
        yield Member(name, info.file_size, counted, damaged=lambda: counted.broken)


def _naming(infos: list[zipfile.ZipInfo]) -> Callable[[zipfile.ZipInfo], str]:
    """Return what gives each member its name, after a look at all names without a mark."""
    raw = [one.orig_filename.encode("cp437") for one in infos if not one.flag_bits & _UTF8]
    codec = name_encoding(b"\n".join(name for name in raw if not name.isascii()))

    def name_of(info: zipfile.ZipInfo) -> str:
        if info.flag_bits & _UTF8 or codec == "cp437":
            return info.filename
        name = info.orig_filename.encode("cp437").decode(codec, "replace")
        return name.replace("\\", "/") if "/" not in name else name

    return name_of


def name_encoding(raw: bytes) -> str:
    """Return the encoding in which names make most sense; DOS's own when none does.

    Args:
        raw: All names that hold more than ASCII, one a line.
    """
    japanese = _decoded(raw, "cp932")
    if re.search("[\u3041-\u30ff]", japanese) and not _KANA_IN_WORD.search(japanese):
        return "cp932"
    for codec, fitting in _NAME_ENCODINGS:
        text = _decoded(raw, codec)
        if text and fitting.fullmatch(text):
            return codec
    return "cp437"


def _decoded(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeError:
        return ""
