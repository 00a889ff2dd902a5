"""The two workbooks: the family budget and the costs of the car."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from .fixed import fix_office_dates

Cell = str | float | int | date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
REGULAR: dict[str, float] = {
    "Rent": 1215.0,
    "Running costs of the house": 95.0,
    "Gas": 118.0,
    "Telephone and internet": 44.9,
    "Music lessons (Tilda, cello)": 72.0,
    "Swimming club (Jonas)": 18.0,
}
GROCERIES = (612, 588, 640, 605, 471, 598, 655, 630, 602, 617, 640, 782)
ELECTRICITY = (112.25, 100.17, 94.13, 84.27, 65.83, 115.75, 122.43, 103.03, 123.07, 128.47,
               137.06, 148.82)  # fmt: skip
ONCE: tuple[tuple[date, str, float, str], ...] = (
    (date(2024, 2, 17), "Plumber, diverter valve of the boiler", 308.28, "refunded by Mrs Vaughn"),
    (date(2024, 3, 14), "Clay and glazes, Lindner", 203.25, "Blue Kiln"),
    (date(2024, 5, 11), "Holiday in Porto", 1742.00, "all in"),
    (date(2024, 6, 12), "Electrician, circuit for the kiln", 906.60, "Blue Kiln"),
    (date(2024, 10, 8), "Chimney sweep", 86.40, ""),
    (date(2024, 11, 19), "Car service and brake pads", 576.60, "see Car costs"),
    (date(2024, 12, 14), "Cello, half size, second hand", 540.00, "Hanne gave half"),
)
FUEL: tuple[tuple[date, int, float, float], ...] = (
    (date(2024, 1, 13), 112940, 41.2, 71.69),
    (date(2024, 2, 24), 113610, 43.8, 77.09),
    (date(2024, 4, 6), 114420, 44.5, 80.99),
    (date(2024, 6, 2), 115180, 42.0, 75.18),
    (date(2024, 7, 20), 116890, 45.1, 79.83),
    (date(2024, 8, 3), 118350, 44.7, 78.67),
    (date(2024, 9, 28), 119900, 43.3, 73.18),
    (date(2024, 11, 9), 121480, 44.0, 75.24),
)


def write_budget(path: Path) -> None:
    """Three sheets: every month, what happened once, and notes."""
    book = Workbook()
    monthly = book.active
    monthly.title = "Monthly 2024"
    rows: list[Sequence[Cell]] = [["Item", *MONTHS, "Year"]]
    rows += [[name, *[amount] * 12, round(amount * 12, 2)] for name, amount in REGULAR.items()]
    rows.append(["Groceries and household", *GROCERIES, sum(GROCERIES)])
    rows.append(["Electricity", *ELECTRICITY, round(sum(ELECTRICITY), 2)])
    sums = [round(sum(float(str(row[c])) for row in rows[1:]), 2) for c in range(1, 14)]
    rows.append(["Together", *sums])
    _fill(monthly, rows, first_width=32)

    once = book.create_sheet("One-off")
    _fill(once, [["Date", "What", "Euros", "Note"], *ONCE], first_width=14)

    notes = book.create_sheet("Income and plans")
    _fill(
        notes,
        [
            ["Source or plan", "Euros", "Remark"],
            ["Salary Owen, net, a month", 2940.0, "from March 2025: 3,015"],
            ["Bookkeeping Miriam, net, a month", 1180.0, "three mornings a week"],
            ["Blue Kiln, profit 2024", 1866.4, "after clay, glazes, stall fees"],
            ["Emergency fund, goal", 6000.0, "reached 4,350 in December"],
            ["New tyres, spring 2025", 380.0, "garage advises it"],
            ["Timing belt, May 2026", 640.0, "put aside 40 a month"],
        ],
        first_width=36,
    )
    _save(book, path, "Family budget 2024", date(2025, 1, 5))


def write_car_costs(path: Path) -> None:
    """Fuel in one sheet, everything else that the car has cost in another."""
    book = Workbook()
    fuel = book.active
    fuel.title = "Fuel 2024"
    rows: list[Sequence[Cell]] = [["Date", "Kilometres", "Litres", "Euros"], *FUEL]
    # Written as values: a formula would have no result until a spreadsheet program opened it.
    litres, euros = sum(r[2] for r in FUEL), sum(r[3] for r in FUEL)
    rows.append(["Together", FUEL[-1][1] - FUEL[0][1], round(litres, 1), round(euros, 2)])
    _fill(fuel, rows, 14)

    other = book.create_sheet("Workshop, tax, insurance")
    _fill(
        other,
        [
            ["Date", "What", "Euros"],
            [date(2024, 1, 2), "Liability and partial cover, year", 468.3],
            [date(2024, 3, 1), "Vehicle tax", 132.0],
            [date(2024, 4, 3), "Summer tyres put on, winter ones stored", 58.0],
            [date(2024, 10, 26), "Winter tyres put on", 34.0],
            [date(2024, 11, 19), "Large service with brake pads, Harbour Road Garage", 576.6],
        ],
        14,
    )
    _save(book, path, "Car costs", date(2024, 11, 24))


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Cell]], first_width: int) -> None:
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.column_dimensions["A"].width = first_width
    sheet.column_dimensions["B"].width = 12 if len(rows[0]) > 4 else 44
    sheet.freeze_panes = "B2"
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, float):
                cell.number_format = "#,##0.00"
            elif isinstance(cell.value, date):
                cell.number_format = "yyyy-mm-dd"


def _save(book: Workbook, path: Path, title: str, day: date) -> None:
    book.properties.title, book.properties.creator = title, "Miriam Brandt"
    book.save(path)
    fix_office_dates(path, day)
