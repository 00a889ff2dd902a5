"""Makes every generated file of the sample library anew.

Run in the folder ``assets``: ``python -m sample_library_maker [FOLDER]``. The texts that people
would type themselves (Markdown, code, web pages) stand in the library as they are.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from .fixed import zip_entry
from .mails import write_mails
from .pdf import write_pdf
from .scans import write_holiday_photo, write_receipt, write_scanned_letter
from .sheets import write_budget, write_car_costs
from .slides import write_slides
from .source import Document, read_document
from .voice import write_memo
from .word import write_docx, write_odt, write_rtf

TEXTS = Path(__file__).parent / "texts"
WRITERS: dict[str, Callable[[Document, Path], None]] = {
    ".pdf": write_pdf,
    ".docx": write_docx,
    ".odt": write_odt,
    ".rtf": write_rtf,
}
OTHERS: dict[str, Callable[[Path], None]] = {
    "Home/Budget FINAL v2.xlsx": write_budget,
    "Car/Car costs.xlsx": write_car_costs,
    "Work/winter timetable council.pptx": write_slides,
    "Photos/IMG_2231.jpg": write_receipt,
    "Photos/2024 Porto/IMG_1187.jpg": write_holiday_photo,
    "Bills/2023/scan0007.pdf": write_scanned_letter,
    "Voice/Memo 2024-11-05.ogg": write_memo,
}


def main() -> None:
    """Write all files and say which."""
    default = Path(__file__).parent.parent / "sample_library"
    library = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    for source in sorted(TEXTS.glob("*.txt")):
        document = read_document(source)
        target = _place(library, document.target)
        WRITERS[target.suffix](document, target)
    for name, write in OTHERS.items():
        write(_place(library, name))
    _write_archive(_place(library, "Archive/accident 2023.zip"))
    write_mails(_place(library, "Mail/any.eml").parent)


def _place(library: Path, name: str) -> Path:
    target = library / name
    target.parent.mkdir(parents=True, exist_ok=True)
    print(name)
    return target


def _write_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for source in sorted((TEXTS / "archive").glob("*.txt")):
            entry = zip_entry(f"accident 2023/{source.name}", date(2023, 5, 2))
            archive.writestr(entry, source.read_bytes())


if __name__ == "__main__":
    main()
