"""Numbers of spreadsheets look as people see them."""

from __future__ import annotations

import pytest

from concierge.extract.office.number_format import formatter


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("General", 1 / 3, "0.333333333333333"),
        ("", 12.0, "12"),
        ("0", 2.5, "3"),
        ("0.00", 1.005, "1.01"),
        ("#,##0", 1234567.8, "1,234,568"),
        ("#,##0.00;(#,##0.00)", -1234.5, "(1,234.50)"),
        ('0.0" kg"', 3.14159, "3.1 kg"),
        ("0.##", 2.5, "2.5"),
        ("0.##", 2.0, "2"),
        ("000", 7, "007"),
        ("0.0%", 0.1234, "12.3%"),
        ("[$€-407] #,##0.00", 1234.5, "€ 1,234.50"),
        ("[Red]-#,##0.00 [$kr-414]", 5, "-5.00 kr"),
        ('_-* #,##0.00\\ "zł"_-', 10, "10.00 zł"),
        ("0.00E+00", 12345.0, "12345"),
        ('#,##0,"k"', 12_345_678, "12,346k"),
        ('0;-0;"none"', 0, "none"),
        ("dd/mm/yyyy", 45356, "2024-03-05"),
        ("m/d/yy h:mm", 45356.5, "2024-03-05 12:00"),
        ("h:mm AM/PM", 0.75, "18:00"),
        ("[h]:mm", 1.5, "36:00:00"),
        ("mm:ss.0", 0.5, "12:00"),
        ('yyyy"年"m"月"', 45356, "2024-03-05"),
        ("d-mmm", 1, "1900-01-01"),
        ("yyyy-mm-dd", -4, "-4"),
        ("yyyy-mm-dd", 1e12, "1000000000000"),
        ("@", 5, "5"),
        ("0.00", float("inf"), "inf"),
        ('"odd";"even"', 4, "odd"),
    ],
)
def test_numbers(code: str, value: float, shown: str) -> None:
    assert formatter(code)(value) == shown


def test_days_may_be_counted_from_1904() -> None:
    assert formatter("yyyy-mm-dd", from_1904=True)(1) == "1904-01-02"
