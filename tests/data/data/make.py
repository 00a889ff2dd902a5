"""Makes the binary files of this folder and of ../web with the standard library's encoders.

The OneNote section is put together after [MS-ONESTORE], because no other program that
writes one runs here.
"""

from __future__ import annotations

import plistlib
import sqlite3
import struct
from pathlib import Path

HERE = Path(__file__).parent
WEB = HERE.parent / "web"


def database(path: Path) -> None:
    path.unlink(missing_ok=True)
    base = sqlite3.connect(path)
    base.executescript(
        """
        CREATE TABLE parts (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, weight REAL);
        INSERT INTO parts (name, weight) VALUES ('valve', 2.5), ('Größe', NULL);
        CREATE TABLE notes (body TEXT, picture BLOB);
        INSERT INTO notes VALUES ('the pump' || char(10) || 'leaks', x'89504e47');
        CREATE VIRTUAL TABLE search USING fts5(words);
        INSERT INTO search VALUES ('full text words');
        """
    )
    base.commit()
    base.close()
    (path.parent / "cut.sqlite").write_bytes(path.read_bytes()[:1500])


def property_lists() -> None:
    def write(path: Path, value: object, form: plistlib.PlistFormat) -> None:
        path.write_bytes(plistlib.dumps(value, fmt=form))

    binary = plistlib.FMT_BINARY
    write(HERE / "settings.plist", {"window": {"title": "Ventil öffnen", "icon": b"\0"}}, binary)
    leaf = {
        "WebBookmarkType": "WebBookmarkTypeLeaf",
        "URLString": "https://example.org/valve",
        "URIDictionary": {"title": "Valve"},
    }
    folder = {"WebBookmarkType": "WebBookmarkTypeList", "Title": "Pumps", "Children": [leaf]}
    root = {"WebBookmarkType": "WebBookmarkTypeList", "Title": "", "Children": [folder]}
    write(WEB / "Bookmarks.plist", root, binary)
    write(WEB / "shop.webloc", {"URL": "https://example.org/shop"}, plistlib.FMT_XML)
    page = "<title>Größe</title><h1>Kopf</h1><p>Eine Seite</p>".encode("latin-1")
    main = {"WebResourceData": page, "WebResourceTextEncodingName": "ISO-8859-1"}
    write(WEB / "page.webarchive", {"WebMainResource": main}, binary)


def object_set(properties: list[tuple[int, bytes]]) -> bytes:
    """One id in the stream of objects, none of object spaces, then the properties."""
    ids = struct.pack("<II", 1 | 1 << 31, 0x101)
    kinds = b"".join(struct.pack("<I", kind) for kind, _ in properties)
    return ids + struct.pack("<H", len(properties)) + kinds + b"".join(v for _, v in properties)


def said(text: str, codec: str = "utf-16-le") -> bytes:
    data = text.encode(codec)
    return struct.pack("<I", len(data)) + data


def section(path: Path) -> None:
    sets = [
        object_set([(0x14001C0A, b"\1\0\0\0"), (0x1C001D3C, said("Pump diary"))]),
        object_set([(0x88001D0C, b""), (0x1C001C22, said("The valve läuft\x0bagain"))]),
        object_set([(0x1C001D75, said("Ada\0"))]),
        object_set([(0x1C003498, said("Old ANSI note", "cp1252"))]),
    ]
    out = bytearray(bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3").ljust(1024, b"\0"))
    places = []
    for one in sets:
        places.append((len(out), len(one)))
        out += one.ljust(-len(one) % 8 + len(one), b"\0")
    for number, group in enumerate((places[:3], places[3:]), 1):
        nodes = b""
        for offset, size in group:
            # ObjectDeclaration2RefCountFND: pointer of 4 bytes, length of 4, base type 1
            data = struct.pack("<IIIIB", offset, size, 0, 0x0012000C, 1)
            nodes += struct.pack("<I", 0xA4 | (4 + len(data)) << 10 | 1 << 23 | 1 << 27) + data
        nodes += struct.pack("<I", 0xFF | 4 << 10)
        out += struct.pack("<QII", 0xA4567AB1F5F7F4C4, 16 + number, 0) + nodes + bytes(20)
        out += struct.pack("<Q", 0x8BC215C38233BA4B)
    path.write_bytes(out)


if __name__ == "__main__":
    database(HERE / "stock.sqlite")
    property_lists()
    section(HERE / "pumps.one")
