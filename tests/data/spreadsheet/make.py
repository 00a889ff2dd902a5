"""Makes the sheets here: xlsxwriter, xlwt and odfpy write them; SYLK, DIF and DBF by hand."""

import datetime
import struct
from pathlib import Path

import msoffcrypto.format.ooxml
import xlsxwriter
import xlwt
from odf import dc
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P

HERE = Path(__file__).parent
DAY = datetime.datetime(2024, 3, 5)  # noqa: DTZ001 - sheets know no zones


def excel() -> None:
    book = xlsxwriter.Workbook(HERE / "accounts.xlsx", {"in_memory": True})
    book.set_properties({"title": "Accounts", "author": "Ada Byron", "company": "Harbour Ltd"})
    sheet = book.add_worksheet("Costs")
    for column, name in enumerate(("Item", "Paid", "Share", "Amount")):
        sheet.write(0, column, name)
    sheet.write("A2", "Rent")
    sheet.write_datetime("B2", DAY, book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_number("C2", 0.125, book.add_format({"num_format": "0.0%"}))
    sheet.write_number("D2", 1234.5, book.add_format({"num_format": '#,##0.00 "€"'}))
    sheet.write("A3", "Sum")
    sheet.write_formula("D3", "=SUM(D2:D2)", None, 1234.5)
    sheet.merge_range("A5:D5", "One cell for all")
    sheet.write_comment("A2", "ask the landlord", {"author": "Grace Hopper"})
    sheet.insert_textbox("F2", "floating words")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Costs!$D$2:$D$3", "name": "Money spent"})
    chart.set_title({"name": "Rising costs"})
    sheet.insert_chart("F9", chart)
    hidden = book.add_worksheet("Secret")
    hidden.write("B3", "buried treasure")
    hidden.hide()
    book.close()
    with (HERE / "accounts.xlsx").open("rb") as plain, (HERE / "locked.xlsx").open("wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("tide", out)


def old_excel() -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Kosten")
    for column, name in enumerate(("Posten", "Tag", "Anteil", "Betrag")):
        sheet.write(0, column, name)
    sheet.write(1, 0, "Miete żółw")
    sheet.write(1, 1, DAY, xlwt.easyxf(num_format_str="DD.MM.YYYY"))
    sheet.write(1, 2, 0.125, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(1, 3, -1234.5, xlwt.easyxf(num_format_str='#,##0.00 "kr"'))
    hidden = book.add_sheet("Geheim")
    hidden.write(2, 1, "buried treasure")
    hidden.visibility = 1
    book.save(HERE / "kosten.xls")


def open_document() -> None:
    document = OpenDocumentSpreadsheet()
    style = Style(name="gone", family="table")
    style.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(style)
    table = Table(name="Tides")
    for cells in (("Day", "Height"), (("date", "2024-03-05", "5 Mar"), ("float", "4.2", "4.20"))):
        row = TableRow()
        for cell in cells:
            kind, value, text = cell if isinstance(cell, tuple) else ("string", cell, cell)
            named = {"datevalue": value} if kind == "date" else {"value": value}
            one = TableCell(valuetype=kind, **({} if kind == "string" else named))
            if text == "4.20":
                comment = Annotation()
                comment.addElement(dc.Creator(text="Grace Hopper"))
                comment.addElement(P(text="doubtful"))
                one.addElement(comment)
            one.addElement(P(text=text))
            row.addElement(one)
        table.addElement(row)
    empty = TableRow(numberrowsrepeated=1_048_000)
    empty.addElement(TableCell(numbercolumnsrepeated=1_024))
    table.addElement(empty)
    document.spreadsheet.addElement(table)
    second = Table(name="Moon", stylename=style)
    row = TableRow(numberrowsrepeated=2)
    cell = TableCell(valuetype="string", numbercolumnsrepeated=3)
    cell.addElement(P(text="full"))
    row.addElement(cell)
    second.addElement(row)
    document.spreadsheet.addElement(second)
    document.save(HERE / "tides.ods")
    (HERE / "tides.fods").write_bytes(document.xml())


def exchange() -> None:
    (HERE / "old.slk").write_text(
        'ID;PX;N;E\nP;PGeneral\nP;P0.0%\nC;Y1;X1;K"Boat"\nC;X2;K"Load"\n'
        'C;Y2;X1;K"Heron;;two"\nF;P1;Y2;X2\nC;X2;K0.5\nE\n',
        "ascii",
    )
    (HERE / "old.dif").write_text(
        'TABLE\n0,1\n"x"\nVECTORS\n0,2\n""\nTUPLES\n0,2\n""\nDATA\n0,0\n""\n'
        '-1,0\nBOT\n1,0\n"Boat"\n1,0\n"Load"\n-1,0\nBOT\n1,0\n"Heron"\n0,12.5\nV\n-1,0\nEOD\n',
        "ascii",
    )
    fields = (("NAME", "C", 10), ("AGE", "N", 4), ("BORN", "D", 8), ("SAILS", "L", 1))
    rows = (b" Ada       " + b"  36" + b"18151210" + b"T", b"*Gone      " + b"   1" + b" " * 9)
    head = struct.pack("<4BIHH17xBxx", 3, 124, 3, 5, 2, 32 + 32 * len(fields) + 1, 24, 3)
    for name, kind, size in fields:
        head += struct.pack("<11sc4xB15x", name.encode(), kind.encode(), size)
    (HERE / "old.dbf").write_bytes(head + b"\r" + b"".join(rows) + b"\x1a")


if __name__ == "__main__":
    excel()
    old_excel()
    open_document()
    exchange()
