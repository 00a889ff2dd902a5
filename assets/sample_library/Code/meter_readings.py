"""Print monthly electricity use from the readings kept in Bills/2024."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

PRICE_PER_KWH = 0.318  # euros, tariff of January 2024


def read(path: Path) -> list[tuple[date, float]]:
    """Return (day, counter in kWh) in order of time."""
    with path.open(newline="", encoding="utf-8") as lines:
        rows = [(date.fromisoformat(r["date"]), float(r["kwh"])) for r in csv.DictReader(lines)]
    return sorted(rows)


def consumption(readings: list[tuple[date, float]]) -> list[tuple[date, float, float]]:
    """Return (day, kWh since the last reading, kWh per day)."""
    result = []
    for (before, low), (after, high) in zip(readings, readings[1:], strict=False):
        if high < low:
            raise ValueError(f"the counter ran backwards on {after}: {low} to {high}")
        used = high - low
        result.append((after, used, used / (after - before).days))
    return result


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("electricity readings 2024.csv")
    for day, used, per_day in consumption(read(path)):
        print(f"{day:%b %Y}  {used:6.0f} kWh  {per_day:5.1f} a day  {used * PRICE_PER_KWH:7.2f} EUR")


if __name__ == "__main__":
    main()
