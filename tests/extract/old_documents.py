"""Files in Microsoft's binary formats, made by hand from their published descriptions."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

from tests.extract.documents import OFFICE, relations

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR = 512
_SMALL = 4096


def ole(path: Path, streams: dict[str, bytes]) -> Path:
    """Write an OLE file ([MS-CFB]); streams are filled up so that none is a small one."""
    body = b""
    chain: list[int] = []
    entries = []
    for name, content in streams.items():
        data = content.ljust(_SMALL, b"\0")
        start, count = len(chain), -(-len(data) // _SECTOR)
        chain += [*range(start + 1, start + count), _END]
        body += data.ljust(count * _SECTOR, b"\0")
        entries.append((name, 2, start, len(data)))
    table = [_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, kind, start, size) in enumerate(entries, 1):
        following = number + 1 if number < len(entries) else _FREE
        table.append(_entry(name, kind, start, size, right=following))
    table += [bytes(64) + struct.pack("<II", _FREE, _FREE) + bytes(56)] * (-len(table) % 4)
    directory = b"".join(table)
    first = len(chain)
    sectors = len(directory) // _SECTOR
    chain += [*range(first + 1, first + sectors), _END]
    fats = 1
    while (len(chain) + fats) * 4 > fats * _SECTOR:
        fats += 1
    places = list(range(len(chain), len(chain) + fats))
    chain += [_FAT] * fats
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(fats * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, fats, first, 0, _SMALL, _END, 0, _END, 0)
    header += struct.pack("<109I", *places, *[_FREE] * (109 - fats))
    path.write_bytes(header + body + directory + fat)
    return path


def _entry(
    name: str, kind: int, start: int, size: int, *, right: int = _FREE, child: int = _FREE
) -> bytes:
    coded = (name + "\0").encode("utf-16-le")
    head = coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def doc(path: Path, stories: dict[str, str], deleted: str = "", heading: bool = False) -> Path:
    """Write a Word document ([MS-DOC]): one piece of 8-bit characters, one of UTF-16.

    Args:
        path: Where to.
        stories: Text of body, footnotes, headers, comments, endnotes and boxes, by name.
        deleted: A part of the body, in its first half, that is marked as deleted.
        heading: Whether the first paragraph is one.
    """
    names = ("body", "footnotes", "headers", "comments", "endnotes", "boxes", "header boxes")
    texts = [stories.get(name, "") for name in names]
    text = "".join(texts)
    half = len(texts[0]) // 2
    narrow, wide = text[:half].encode("cp1252"), text[half:].encode("utf-16-le")
    main = bytearray(2048)
    places = (0, half, len(text))
    where = 2048, 2048 + len(narrow) + len(narrow) % 2
    pieces = struct.pack("<3I", *places)
    pieces += struct.pack("<HIH", 0, where[0] * 2 | 0x40000000, 0)
    pieces += struct.pack("<HIH", 0, where[1], 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<HHH", main, 32, 14, 0, 0)
    for at, one in zip((0x4C, 0x50, 0x54, 0x5C, 0x60, 0x64, 0x68), texts, strict=True):
        struct.pack_into("<i", main, at, len(one))
    struct.pack_into("<II", main, 0x1A2, 0, len(table))
    main += narrow.ljust(where[1] - where[0], b"\0") + wide
    if deleted:
        start = 2048 + text.index(deleted)
        page = struct.pack("<4I", 2048, start, start + len(deleted), where[1])
        page = (
            (page + bytes((0, 250, 0))).ljust(500, b"\0") + b"\x03" + struct.pack("<HB", 0x0800, 1)
        )
        table = _page(main, table, 0xFA, page.ljust(511, b"\0") + b"\x03")
    if heading:
        end = 2048 + text.index("\r") + 1
        page = struct.pack("<3I", 2048, end, where[1]) + bytes((250, *[0] * 12)) + bytes(13)
        page = page.ljust(500, b"\0") + b"\x00\x01" + struct.pack("<H", 1)
        table = _page(main, table, 0x102, page.ljust(511, b"\0") + b"\x02")
    return ole(path, {"WordDocument": bytes(main), "0Table": table})


def _page(main: bytearray, table: bytes, place: int, page: bytes) -> bytes:
    """Append a page of formatting and the table that points to it."""
    main += bytes(-len(main) % _SECTOR)
    number = len(main) // _SECTOR
    main += page
    struct.pack_into("<II", main, place, len(table), 12)
    return table + struct.pack("<3I", 2048, len(main), number)


def _record(kind: int, content: bytes, instance: int = 0, container: bool = False) -> bytes:
    version = 15 if container else 0
    return struct.pack("<HHI", instance << 4 | version, kind, len(content)) + content


def _text(kind: int, text: str) -> bytes:
    return _record(3999, struct.pack("<I", kind)) + _record(4000, text.encode("utf-16-le"))


def ppt(path: Path) -> Path:
    """Write a presentation ([MS-PPT]): the slide saved last is shown first, with notes."""
    comment = _record(4026, "Grace".encode("utf-16-le"), 0)
    comment += _record(4026, "too bold".encode("utf-16-le"), 1)
    tags = _record(5003, _record(12000, comment, container=True))

    def slide(title: str, body: str, notes: int, hidden: bool) -> bytes:
        atom = _record(1007, struct.pack("<I8sIIHH", 0, bytes(8), 0, notes, 0, 0))
        show = _record(1017, struct.pack("<iIBBHHH", 0, 0, 0, 0, 4 if hidden else 0, 0, 0))
        box = _record(0xF00D, _text(0, title) + _text(1, body), container=True)
        return _record(
            1006, atom + show + _record(1036, box, container=True) + tags, container=True
        )

    said = _record(
        1036, _record(0xF00D, _text(2, "breathe slowly"), container=True), container=True
    )
    parts = {
        2: slide("Budget żółw", "9 per cent", 300, hidden=False),
        3: slide("Welcome", "all of you", 0, hidden=True),
        4: _record(1008, said, container=True),
    }
    lists = b"".join(
        _record(
            4080,
            b"".join(_record(1011, struct.pack("<5I", *one, 0)) for one in rows),
            n,
            container=True,
        )
        for n, rows in ((0, ((3, 0, 0, 257), (2, 0, 0, 256))), (2, ((4, 0, 0, 300),)))
    )
    parts[1] = _record(1000, lists, container=True)
    data, places = b"", {}
    for key, part in sorted(parts.items()):
        places[key] = len(data)
        data += part
    directory = len(data)
    data += _record(6002, struct.pack("<5I", 4 << 20 | 1, *(places[key] for key in (1, 2, 3, 4))))
    edit = len(data)
    data += _record(4085, struct.pack("<IHBBIIIIHH", 0, 0, 0, 3, 0, directory, 1, 5, 0, 0))
    user = _record(4086, struct.pack("<IIIHHBBH", 20, 0xE391C05F, edit, 0, 1012, 3, 0, 0))
    return ole(path, {"PowerPoint Document": data, "Current User": user})


def xlsb(path: Path) -> Path:
    """Write a binary workbook ([MS-XLSB]) with one hidden sheet of words and numbers."""

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    def record(kind: int, content: bytes = b"") -> bytes:
        code = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
        return code + bytes([len(content)]) + content

    def cell(kind: int, column: int, value: bytes, style: int = 0) -> bytes:
        return record(kind, struct.pack("<II", column, style) + value)

    rows = record(0, struct.pack("<I", 1)) + cell(7, 1, struct.pack("<I", 0))
    rows += cell(6, 2, wide("Share")) + record(0, struct.pack("<I", 2))
    rows += cell(8, 1, wide("Ada")) + cell(5, 2, struct.pack("<d", 0.125), 1)
    rows += record(0, struct.pack("<I", 3)) + cell(2, 1, struct.pack("<i", 4250 << 2 | 3))
    rows += cell(4, 2, b"\x01") + cell(3, 3, b"\x07")
    styles = record(44, struct.pack("<H", 164) + wide("0.0%")) + record(617)
    styles += record(47, struct.pack("<HH", 0, 0)) + record(47, struct.pack("<HH", 0, 164))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types><Override PartName="/xl/workbook.bin" ContentType='
        '"application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": relations({"a": ("officeDocument", "xl/workbook.bin")}),
        "xl/_rels/workbook.bin.rels": relations(
            {
                "s": ("worksheet", "worksheets/sheet1.bin"),
                "t": ("sharedStrings", "sharedStrings.bin"),
                "u": ("styles", "styles.bin"),
            }
        ),
        "xl/workbook.bin": record(156, struct.pack("<II", 1, 1) + wide("s") + wide("Crew")),
        "xl/sharedStrings.bin": record(19, b"\0" + wide("Name")),
        "xl/styles.bin": styles + record(618),
        "xl/worksheets/sheet1.bin": rows,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def vsdx(path: Path) -> Path:
    """Write a Visio drawing ([MS-VSDX]): two pages, shown in the other order, and a comment."""
    space = 'xmlns="http://schemas.microsoft.com/office/visio/2012/main"'
    link = f'xmlns:r="{OFFICE}/officeDocument/2006/relationships"'
    kind = "http://schemas.microsoft.com/visio/2010/relationships"

    def linked(**targets: str) -> str:
        rows = "".join(
            f'<Relationship Id="{key}" Type="{kind}/{target.partition("!")[0]}" '
            f'Target="{target.partition("!")[2]}"/>'
            for key, target in targets.items()
        )
        return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{rows}</Relationships>'

    def page(text: str) -> str:
        return (
            f'<PageContents {space}><Shapes><Shape ID="1"><Text><cp IX="0"/>{text}</Text>'
            '<Section N="Property"><Row N="Cost"><Cell N="Value" V="900"/>'
            '<Cell N="Label" V="Price"/></Row></Section></Shape></Shapes></PageContents>'
        )

    parts = {
        "[Content_Types].xml": '<Types><Override PartName="/visio/document.xml" ContentType='
        '"application/vnd.ms-visio.drawing.main+xml"/></Types>',
        "_rels/.rels": linked(a="document!visio/document.xml"),
        "visio/document.xml": f"<VisioDocument {space}/>",
        "visio/_rels/document.xml.rels": linked(p="pages!pages/pages.xml"),
        "visio/pages/pages.xml": f'<Pages {space} {link}><Page ID="4" Name="Start">'
        '<Rel r:id="r2"/></Page><Page ID="0" Name="Details"><Rel r:id="r1"/></Page></Pages>',
        "visio/pages/_rels/pages.xml.rels": linked(r1="page!page1.xml", r2="page!page2.xml"),
        "visio/pages/page1.xml": page("Pump żółw"),
        "visio/pages/page2.xml": page("Valve"),
        "visio/comments.xml": f'<Comments {space}><AuthorList><AuthorEntry ID="1" Name="Grace"/>'
        '</AuthorList><CommentList><CommentEntry AuthorID="1" PageID="0">leaks</CommentEntry>'
        "</CommentList></Comments>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
