"""Makes zip-based files come out the same in every run."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path


def zip_entry(name: str, day: date, *, stored: bool = False) -> zipfile.ZipInfo:
    """An entry dated noon of the given day, with plain file permissions."""
    info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 12, 0, 0))
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def fix_office_dates(path: Path, day: date) -> None:
    """Rewrite a DOCX, XLSX or PPTX so that only ``day`` appears as its date."""
    with zipfile.ZipFile(path) as old:
        parts = [(name, old.read(name)) for name in old.namelist()]
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts:
            fixed = _with_day(data, day) if name == "docProps/core.xml" else data
            new.writestr(zip_entry(name, day), fixed)


def _with_day(core_properties: bytes, day: date) -> bytes:
    stamp = rf"\g<1>{day.isoformat()}T12:00:00Z\g<2>".encode()
    dates = rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)"
    return re.sub(dates, stamp, core_properties)
