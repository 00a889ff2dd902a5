"""The sample library holds what the demonstration promises, and nobody's real data."""

from __future__ import annotations

import email
import email.policy
import json
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest

ASSETS = Path(__file__).parents[2] / "assets"
LIBRARY = ASSETS / "sample_library"
FILES = sorted(path for path in LIBRARY.rglob("*") if path.is_file())
DEMO = json.loads((ASSETS / "demo.json").read_text(encoding="utf-8"))

OFFICE = {".pdf", ".docx", ".odt", ".rtf", ".xlsx", ".pptx", ".eml"}
PLAIN = {".html", ".csv", ".md", ".txt", ".tex", ".ics", ".py", ".sh", ".js", ".yaml"}
MEDIA = {".jpg", ".ogg"}
KINDS = OFFICE | PLAIN | MEDIA | {".zip"}
ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})", re.IGNORECASE)
INVENTED = re.compile(r"(?:^|\.)example\.(?:com|org|net)$", re.IGNORECASE)


def pdf_pages(path: Path) -> list[str]:
    """The text of each page, with every run of white space as one blank."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(page.split()) for page in pages]


def text_of(path: Path) -> str:
    """All text that can be reached without an office library; markup is left in."""
    if path.suffix == ".pdf":
        return "\n".join(pdf_pages(path))
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(n) for n in archive.namelist() if n.endswith((".xml", ".txt"))]
        return "\n".join(part.decode("utf-8") for part in parts)
    if path.suffix == ".eml":
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        bodies = [str(p.get_content()) for p in mail.walk() if p.get_content_maintype() == "text"]
        return "\n".join([*(str(value) for value in mail.values()), *bodies])
    return path.read_bytes().decode("utf-8", errors="replace")


def test_count_kinds_and_size() -> None:
    assert 38 <= len(FILES) <= 45
    assert {path.suffix for path in FILES} == KINDS
    assert sum(path.stat().st_size for path in FILES) < 2_500_000


def test_every_expected_file_exists() -> None:
    expected = [search["expect"] for search in DEMO["searches"]] + [DEMO["question"]["expect"]]
    assert [search["by"] for search in DEMO["searches"]] == ["name", "word", "meaning"]
    assert [name for name in expected if not (LIBRARY / name).is_file()] == []


def test_the_answer_stands_on_its_page_only() -> None:
    question = DEMO["question"]
    pages = pdf_pages(LIBRARY / question["expect"])
    found = [n for n, text in enumerate(pages, start=1) if question["holds"] in text]
    assert found == [question["page"]]
    assert question["page"] > 1


def test_the_word_is_in_one_file_and_the_name_in_one_name() -> None:
    queries = {search["by"]: search for search in DEMO["searches"]}
    word = queries["word"]["query"].lower()
    holders = [path for path in FILES if word in text_of(path).lower()]
    assert holders == [LIBRARY / queries["word"]["expect"]]
    name = queries["name"]["query"].lower()
    assert [p for p in FILES if name in p.name.lower()] == [LIBRARY / queries["name"]["expect"]]


def test_the_meaning_query_shares_no_word_with_any_file() -> None:
    query = next(search["query"] for search in DEMO["searches"] if search["by"] == "meaning")
    stems = [word[:5] for word in query.lower().split()]
    holders = [
        (path.name, stem)
        for path in FILES
        if path.suffix not in MEDIA
        for stem in stems
        if re.search(rf"\b{stem}", f"{path.name} {text_of(path)}".lower())
    ]
    assert holders == []


def test_the_lease_says_what_people_ask_about() -> None:
    pages = pdf_pages(LIBRARY / "Home/Lease/Lease agreement 14 Larch Row.pdf")
    assert len(pages) == 5
    assert "deposit of €2,360.00" in pages[1]
    assert "One cat is permitted" in pages[2]
    assert "Small repairs are paid by the Tenant up to €90.00" in pages[2]


def test_the_scan_is_pictures_only() -> None:
    scan = LIBRARY / "Bills/2023/scan0007.pdf"
    assert pdf_pages(scan) == ["", ""]
    with pypdfium2.PdfDocument(scan) as document:
        kinds = [[thing.type for thing in page.get_objects()] for page in document]
    assert kinds == [[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]] * 2
    others = [path for path in FILES if path.suffix == ".pdf" and path != scan]
    assert all(all(pdf_pages(path)) for path in others)


def test_mails_form_a_thread_with_one_attachment() -> None:
    mails = [
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        for path in sorted((LIBRARY / "Mail").glob("Flat in Porto *.eml"))
    ]
    ids = [mail["Message-ID"] for mail in mails]
    assert [mail["In-Reply-To"] for mail in mails] == [None, *ids[:-1]]
    names = [part.get_filename() for mail in mails for part in mail.iter_attachments()]
    assert names == ["condições da casa.txt"]
    assert all(mail["Date"].datetime.year == 2024 for mail in mails)


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.suffix not in MEDIA], ids=lambda path: path.name
)
def test_no_address_could_be_somebodys(path: Path) -> None:
    text = text_of(path)
    domains = ADDRESS.findall(text)
    if path.suffix in {".html", ".md", ".eml"}:
        domains += re.findall(r"https?://([\w.-]+)", text)
    assert [domain for domain in domains if not INVENTED.search(domain)] == []
