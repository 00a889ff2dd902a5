# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Sheets in old exchange formats: SYLK, DIF and dBase."""

from __future__ import annotations

import csv
import io
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction
from concierge.extract import media_types as types
from concierge.extract.encodings.decode import decode
from concierge.extract.failures import unsupported
from concierge.extract.office.number_format import formatter, general
from concierge.extract.office.office_about import About
from concierge.extract.office.sheets import Row, Sheet, workbook

_MAX_BYTES = 64 << 20
_MAX_COLUMN = 16_384
_MAX_ROW = 1 << 24
_FIELD = re.compile(r"(?<!;);(?!;)")
# Language drivers of dBase tables: code pages of DOS, Windows and others.
_DRIVERS = {
    0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x26: "cp866", 0x57: "cp1252",
    0x64: "cp852", 0x65: "cp866", 0x78: "cp950", 0x79: "cp949", 0x7A: "cp936", 0x7B: "cp932",
    0xC8: "cp1250", 0xC9: "cp1251", 0xCA: "cp1254", 0xCB: "cp1253",
}  # fmt: skip


class PlainSheetExtractor:
    """Reads SYLK, DIF and DBF as the sheets they are."""

    name = "plain-sheet"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept SLK, DIF and DBF."""
        return media_type in (types.SYLK, types.DIF, types.DBF)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the one sheet of such a file.

        Raises:
            UnsupportedError: When it only looks like one by its name.
        """
        with path.open("rb") as stream:
            data = stream.read(_MAX_BYTES + 1)
        missing = ["It is very long; only the first part was read."][: len(data) > _MAX_BYTES]
        if media_type == types.DBF:
            rows = list(_dbase(data))
        else:
            decoded = decode(data[:_MAX_BYTES], cut=bool(missing))
            text = decoded.text if decoded else data.decode("cp1252", "replace")
            starts = {types.SYLK: "ID;", types.DIF: "TABLE"}
            if not text.startswith(starts[media_type]):
                raise unsupported(path, media_type)
            rows = list(_sylk(text) if media_type == types.SYLK else _dif(text))
        sheet = Sheet(name="Sheet1", rows=lambda: iter(rows))
        return workbook(media_type, "plain-sheet/1", [sheet], About(), context, missing=missing)


def _sylk(text: str) -> Iterator[Row]:
    """Yield rows of Symbolic Link: records of fields that begin with a letter."""
    cells: dict[int, dict[int, str]] = {}
    values: set[int] = set()
    codes: list[str] = []
    styles: dict[tuple[int, int], int] = {}
    row = column = 1
    for line in text.splitlines():
        kind, *rest = _FIELD.split(line)
        fields = {one[0]: one[1:].replace(";;", ";") for one in rest if one}
        row, column = (
            _place(fields.get("Y"), row, _MAX_ROW),
            _place(fields.get("X"), column, _MAX_COLUMN),
        )
        if kind == "P" and "P" in fields:
            codes.append(fields["P"])
        elif kind == "F" and fields.get("P", "").isdigit():
            styles[row, column] = int(fields["P"])
        elif kind == "C" and "K" in fields:
            style = styles.get((row, column), 0)
            shown = _sylk_value(fields["K"], codes[style] if style < len(codes) else "")
            if shown:
                cells.setdefault(row, {})[column - 1] = shown
            if not fields["K"].startswith('"'):
                values.add(row)
    for number in sorted(cells):
        yield Row(number, dict(sorted(cells[number].items())), number in values)


def _place(stated: str | None, before: int, most: int) -> int:
    known = stated is not None and stated.isdigit() and 0 < int(stated) <= most
    return int(stated) if known and stated else before


def _sylk_value(value: str, code: str) -> str:
    if value.startswith('"'):
        return " ".join(value[1:].removesuffix('"').split())
    try:
        return formatter(code)(float(value))
    except ValueError:
        return value


def _dif(text: str) -> Iterator[Row]:
    """Yield rows of the Data Interchange Format: pairs of lines, after the header."""
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if line.strip() == "DATA"), len(lines))
    number = 0
    cells: list[tuple[str, bool]] = []
    for head, body in zip(lines[start + 3 :: 2], lines[start + 4 :: 2], strict=False):
        kind, _, value = head.partition(",")
        if kind.strip() == "-1":
            if number:
                yield from _row(number, cells)
            number, cells = number + 1, []
        elif kind.strip() == "0":
            cells.append((value.strip() if body.strip() == "V" else body.strip(), True))
        else:
            cells.append((next(csv.reader(io.StringIO(body)), [""])[0], False))


def _row(number: int, cells: list[tuple[str, bool]]) -> Iterator[Row]:
    shown = {column: " ".join(text.split()) for column, (text, _) in enumerate(cells)}
    kept = {column: text for column, text in shown.items() if text}
    if kept:
        yield Row(number, kept, any(numeric for text, numeric in cells if text))


def _dbase(data: bytes) -> Iterator[Row]:
    """Yield the names of the fields, then the records that are not deleted.

    The header is described in the files of dBase III and IV: 32 bytes, then 32 for each field.
    """
    header, length = struct.unpack_from("<HH", data, 8)
    codec = _DRIVERS.get(data[29], "cp1252")
    fields = []
    for at in range(32, min(header, len(data)) - 31, 32):
        if data[at] == 0x0D:
            break
        name = data[at : at + 11].split(b"\0")[0].decode(codec, "replace").strip()
        fields.append((name, chr(data[at + 11]), data[at + 16]))
    if fields:
        yield Row(1, {n: name for n, (name, _, _) in enumerate(fields) if name}, numeric=False)
    for number, at in enumerate(range(header, len(data) - length + 1, length), 2):
        if data[at] == 0x2A:
            continue
        cells: dict[int, str] = {}
        begin = at + 1
        for column, (_, kind, size) in enumerate(fields):
            text = _dbase_value(kind, data[begin : begin + size], codec)
            begin += size
            if text:
                cells[column] = text
        if cells:
            yield Row(number, cells, any(kind in "NFDI" for _, kind, _ in fields))


def _dbase_value(kind: str, data: bytes, codec: str) -> str:
    if kind == "I" and len(data) == 4:
        return general(struct.unpack("<i", data)[0])
    if kind in "BOTYPGM0":  # binary numbers, times, and what lies in another file
        return ""
    text = " ".join(data.decode(codec, "replace").replace("\0", " ").split())
    if kind == "D" and len(text) == 8 and text.isdigit():
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if kind == "L":
        return {"T": "TRUE", "Y": "TRUE", "F": "FALSE", "N": "FALSE"}.get(text.upper(), "")
    return text
